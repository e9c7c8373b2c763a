"""Values of a ``.bib`` field: braces, quotes, bare numbers, macros of ``@string``, joined by ``#``. Source:
btxdoc, section 2.3."""

from __future__ import annotations

from ...grammars.doi import bare_doi
from ...patterns import DOTALL, Pattern
from .fields import MACROS, MONTHS, ORDINALS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

MOST_FROM_MACROS = 1 << 16
"""Characters that macros may put into one value: twenty ``@string`` of two others each would make a million
of one."""
_PIECE = Pattern(r'\s*(?:#\s*)?(?:(?P<open>[{"])|(?P<bare>[^\s#{}"]+))')
_SPACE = Pattern(r"[ \t\r\n]+")
_ESCAPED = Pattern(r"\{?\\([%#&_~{}$])(?:\{\})?\}?")
_CODE = Pattern(r"(?:(?<!\s)\s+)?[,;]\s*|(?<!\s)\s+and\s+")
_ORDINAL = Pattern(r"(\d+)(?:st|nd|rd|th)")
_MARK = Pattern(r'\\.|[{}"]', DOTALL)


def undelimited(raw: str, strings: dict[str, str], unknown: Callable[[str], None]) -> str:
    """The text of a value, still in LaTeX; a macro that nothing defines, or that makes the value longer than
    :data:`MOST_FROM_MACROS`, is reported and stays as its name.

    >>> undelimited('"10~" # jan', {}, print), undelimited("{a} # b", {"b": "{X}"}, print), undelimited("2020", {}, print)
    ('10~jan', 'a{X}', '2020')
    """
    first, last = raw[:1], raw[-1:]
    if first == "{" and last == "}" and "#" not in raw:
        return raw[1:-1]
    if first == '"' and last == '"' and "#" not in raw and len(raw) > 1:
        return raw[1:-1]
    if raw.isdecimal():
        return raw
    parts: list[str] = []
    place = made = 0
    while place < len(raw):
        found = _PIECE.match(raw, place)
        if not found:
            parts.append(raw[place:].strip())
            break
        if found["bare"]:
            parts.append(_macro(found["bare"], strings if made < MOST_FROM_MACROS else {}, unknown))
            made += len(parts[-1])
            place = found.end()
        else:
            end = _end(raw, found.end(), found["open"])
            parts.append(raw[found.end() : end])
            place = end + 1
    return "".join(parts)


def is_value(raw: str) -> bool:
    """Whether a value is pieces joined by ``#`` and nothing else: ``{a} author = {b}`` lacks a comma."""
    place = 0
    while place < len(raw):
        found = _PIECE.match(raw, place)
        if not found or (place and "#" not in found[0][: found[0].find(found["open"] or found["bare"])]):
            return False
        place = found.end() if found["bare"] else _end(raw, found.end(), found["open"]) + 1
    return True


def _end(raw: str, place: int, opener: str) -> int:
    """Where the piece that opens before ``place`` closes."""
    depth = 0
    for found in _MARK.finditer(raw, place):
        mark = found[0]
        if mark == "{":
            depth += 1
        elif mark == "}":
            if not depth and opener == "{":
                return found.start()
            depth -= 1
        elif mark == '"' and opener == '"' and depth <= 0:
            return found.start()
    return len(raw)


def _macro(word: str, strings: dict[str, str], unknown: Callable[[str], None]) -> str:
    lower = word.lower()
    if lower in strings:
        return strings[lower]
    if word.isdecimal() or lower in MONTHS:
        return word
    if lower in MACROS:
        return MACROS[lower]
    unknown(word)
    return word


def is_verbatim(name: str) -> bool:
    """Whether a field is verbatim (biblatex 2.2.1, and what BibDesk, DBLP and JabRef write)."""
    return (
        name in ("doi", "eprint", "file", "pdf", "ee", "verba", "verbb", "verbc")
        or "url" in name
        or name.startswith("bdsk-")
    )


def verbatim(name: str, value: str) -> str:
    r"""A verbatim value: ``\url{…}`` around it and backslashes before specials, which no address has, are the
    habit of older files.

    >>> verbatim("url", r"\url{https://a.example/x\_y\%20z}"), verbatim("doi", "https://doi.org/10.1234/x")
    ('https://a.example/x_y%20z', '10.1234/x')
    """
    value = _SPACE.sub("" if "url" in name or name == "doi" else " ", value).strip(" ")
    if "\\" in value:
        if value.startswith(("\\url{", "\\path{", "\\nolinkurl{", "{\\url{")):
            value = value.lstrip("{").partition("{")[2].rstrip("}")
        value = (
            value.replace("\\textasciitilde{}", "~")
            .replace("{\\textasciitilde}", "~")
            .replace("\\textunderscore{}", "_")
            .replace("$\\sim$", "~")
        )
        value = _ESCAPED.sub(r"\1", value)
    if value[:1] == "{" and value[-1:] == "}":
        value = value[1:-1]
    while "&amp;" in value:  # some databases write it twice
        value = value.replace("&amp;", "&")
    return bare_doi(value) if name == "doi" else value


def codes(text: str) -> tuple[str, ...]:
    """ISBN or ISSN in a list: commas or semicolons between them, or spaces when each part is whole.

    >>> codes("2958-1222, 2958-1214"), codes("978 3 16 148410 0"), codes("2958-1222 2958-1214")
    (('2958-1222', '2958-1214'), ('978 3 16 148410 0',), ('2958-1222', '2958-1214'))
    """
    parts = [part for part in _CODE.split(text) if part]
    if len(parts) == 1 and " " in text:
        words = text.split()
        if all(sum(char.isalnum() for char in word) in (8, 10, 13) for word in words):
            parts = words
    return tuple(dict.fromkeys(parts))


def cardinal(text: str) -> str:
    """An edition as a number where the words are one: "Second", "2nd"; anything else as it is.

    >>> cardinal("Second"), cardinal("12th"), cardinal("2nd revised")
    ('2', '12', '2nd revised')
    """
    word = text.capitalize()
    if word in ORDINALS:
        return str(ORDINALS.index(word) + 1)
    found = _ORDINAL.fullmatch(text)
    return found[1] if found else text
