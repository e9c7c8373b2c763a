"""MARC views that print names: Koha's (``245 10 - TITLE STATEMENT``, then a line a subfield with its name,
its value behind it or on the next line) and those with a name behind tag and code (``200 Title 1_``, ``a
Title proper Maps``)."""

from __future__ import annotations

from ....formats.marc.subfield_names import code_of
from ....patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

HEADED = Pattern(r"\s*(?P<marks>[\d# _]{0,3}?)\s*-{1,2}\s*(?=[^\W\d_])[^|$‡ǂ]{3,120}")
"""What follows the tag in Koha's view: a dash and the field's name in capitals."""
CODED = Pattern(r"\s(?=[^\W\d_])[^|$‡ǂ]{2,90}\s(?P<marks>[\d_#]{2})")
"""What follows it where names stand behind tags and codes: the name, then the indicators."""
DIVIDERS = ("\t", " | ", "|", "  ", ": ")
MOST_WORDS = 20
CODE = Pattern(r"([a-z0-9]) (?=\S)(.*)")


def is_named(after: str) -> bool:
    """Whether what follows a tag is the name of the field."""
    return (HEADED.match(after) is not None and _is_heading(after)) or CODED.fullmatch(after) is not None


def _is_heading(after: str) -> bool:
    """Whether the letter behind the dash is a capital, or of a script that has none."""
    name = after.partition("-")[2].lstrip("- ")
    return name[:1] == name[:1].upper()


def control_value(cells: Sequence[str]) -> str:
    """The value of a leader or control field: behind the name of the only subfield, or on the next line."""
    if len(cells) < 2:
        return HEADED.sub("", cells[0]) if cells else ""
    name, value = _divided("", cells[1])
    return value or (cells[2] if name and len(cells) > 2 else "")


def subfields(tag: str, cells: Sequence[str]) -> tuple[str, list[tuple[str, str]]]:
    """The indicators of a field and its subfields; those under a name that is not known are left out."""
    coded = CODED.fullmatch(cells[0])
    if coded is not None and HEADED.match(cells[0]) is None:
        return coded["marks"], [part for cell in cells[1:] if (part := _behind_code(tag, cell))]
    heading = HEADED.match(cells[0])
    parts: list[tuple[str, str]] = []
    open_code = ""
    for cell in cells[1:]:
        name, value = _divided(tag, cell) if not open_code else ("", cell)
        code = code_of(tag, name) if name else open_code
        if code and value:
            parts.append((code, value))
        open_code = (code or "") if name and not value else ""
    return (heading["marks"].strip() if heading else ""), parts


def _behind_code(tag: str, cell: str) -> tuple[str, str] | None:
    """(code, value) of ``a Title proper Maps``, where the name is one of the code's."""
    match = CODE.fullmatch(cell.strip())
    if match is None:
        return None
    words = match[2].split(" ")
    for size in range(min(len(words) - 1, MOST_WORDS), 0, -1):
        if code_of(tag, " ".join(words[:size])) == match[1]:
            return match[1], " ".join(words[size:])
    return None


def _divided(tag: str, text: str) -> tuple[str, str]:
    """The name and the value of one line: a tab, a bar or two blanks divide them, else the longest name that
    is known."""
    for divider in DIVIDERS:
        name, found, value = text.partition(divider)
        if found and code_of(tag, name) is not None:
            return name.strip(), value.strip()
    words = text.split(" ")
    for size in range(min(len(words), MOST_WORDS), 0, -1):
        if code_of(tag, " ".join(words[:size])) is not None:
            return " ".join(words[:size]), " ".join(words[size:])
    return "", text
