"""``%`` comments of a ``.bib`` file, as biber skips them: outside of entries and between the fields of one;
in a value a percent sign is text."""

from __future__ import annotations

from ...patterns import MULTILINE, Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    at = 0
    for start, end in comment_spans(text):
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])


def comment_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each comment begins and its line ends."""
    depth = place = 0
    quoted = False
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
            place = len(text) if end < 0 else end
            yield found.start(), place


def _is_alone(text: str, place: int) -> bool:
    """Whether a percent sign outside of entries begins its line, or what stands behind an entry on it."""
    line = text[text.rfind("\n", 0, place) + 1 : place].strip()
    return not line or line.endswith(("}", ","))


class KeptComments:
    """What stands between the entries of a file and is no data: comments, ``@string`` and ``@preamble``, free
    text. It goes along with the entry that it stands before, from the reader to the writer, and never through
    a Record, so that no other input can bring any.

    >>> kept, record = KeptComments(), object()
    >>> kept.hold(record, ["% to read"]); kept.loose(["% the end"]); kept.name(record, "vale2019")
    >>> kept.before("vale2019"), kept.before("vale2019"), kept.rest()
    ('% to read\\n', '', '% the end\\n')
    """

    def __init__(self) -> None:
        self._of: dict[int, tuple[object, Sequence[str]]] = {}
        self._named: dict[str, Sequence[str]] = {}
        self._loose: list[str] = []

    def hold(self, record: object, pieces: Sequence[str]) -> None:
        """Takes in the pieces that stand before the entry of a record, which is about to come."""
        self._of[id(record)] = record, pieces

    def loose(self, pieces: Sequence[str]) -> None:
        """Takes in pieces that stand before no entry that is written."""
        self._loose += pieces

    def name(self, record: object, key: str) -> None:
        """Takes note that the record is written under ``key``."""
        found = self._of.pop(id(record), None)
        if found is not None:
            self._named[key] = found[1]

    def before(self, key: str) -> str:
        """The text before an entry, each time once."""
        return _lines(self._named.pop(key, ()))

    def rest(self) -> str:
        """The text behind the last entry: what belongs to none that was written, too."""
        left = [*(pieces for _, pieces in self._of.values()), *self._named.values(), self._loose]
        return _lines([piece for pieces in left for piece in pieces])


def _lines(pieces: Sequence[str]) -> str:
    from ..text.controls import replaced

    return "".join(
        f"{chr(10).join(map(replaced, piece.strip(chr(10)).split(chr(10))))}\n" for piece in pieces
    )
