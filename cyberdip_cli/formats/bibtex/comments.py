"""``%`` comments of a ``.bib`` file, as biber skips them: outside of entries and between the fields of one; in a
value a percent sign is text."""

from __future__ import annotations

from ...patterns import MULTILINE, Pattern

_START = r"^[ \t]*@[ \t]*\w+\s*\{"
_MARK = Pattern(rf'{_START}|@[ \t]*\w+\s*\{{|\\.|[{{}}"%]', MULTILINE)
_AT_LINE = Pattern(_START, MULTILINE)


def without_comments(text: str) -> str:
    r"""``text`` with blanks in the place of its comments; lines stay where they are.

    >>> without_comments("%@article{off,\n@book{a, year = 2000, % old\n title = {50% off}}").split("\n")
    ['              ', '@book{a, year = 2000,      ', ' title = {50% off}}']
    """
    if "%" not in text:
        return text
    pieces: list[str] = []
    depth = at = 0
    quoted = False
    place = 0
    while found := _MARK.search(text, place):
        mark, place = found[0], found.end()
        if mark[-1] == "{" and len(mark) > 1 and mark[0] != "\\":
            if depth == 0 or _AT_LINE.match(text, found.start()):
                depth, quoted = 1, False
            else:
                depth += 1
        elif mark == "{" and depth:
            depth += 1
        elif mark == "}" and depth:
            depth -= 1
        elif mark == '"' and depth == 1:
            quoted = not quoted
        elif mark == "%" and depth < 2 and not quoted and (depth or _is_alone(text, found.start())):
            end = text.find("\n", place)
            end = len(text) if end < 0 else end
            pieces += [text[at : found.start()], " " * (end - found.start())]
            at = place = end
    return "".join([*pieces, text[at:]])


def _is_alone(text: str, place: int) -> bool:
    """Whether a percent sign outside of entries begins its line, or what stands behind an entry on it."""
    line = text[text.rfind("\n", 0, place) + 1 : place].strip()
    return not line or line.endswith(("}", ","))
