"""Scopus's text export: authors, title and source stand without labels above the labelled block.

The source line is ``(2020) Journal of Maps, 12 (3), pp. 1 - 20, Cited 5 times.``; over it stands the title,
over that the authors (and, in newer exports, their full names after a label and a line of their numbers).
Source: the export's plain-text form."""

from __future__ import annotations

import re

from ...patterns import Pattern
from ..field import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Line

SOURCE = Pattern(
    r"\((?P<year>\d{4})\)\s(?P<journal>.{2,300}?)(?:,\s(?P<volume>[^,()]{0,20}?)\s?(?:\((?P<issue>[^()]{1,30})\))?)?(?:,\sart\. no\. (?P<article>[^,]{1,30}))?"
    r"(?:,\spp?\. (?P<pages>[\w .–-]{1,40}))?(?:,\s?Cited \d{1,6} times?)?\s?\.?\s?",
    re.IGNORECASE,
)
NUMBERS = Pattern(r"[\d; ]{5,4000}")
EXACT = {"source: scopus": "database", "document type: review": "other"}
"""Whole lines that mean something else here: the database, and an article that surveys its field (no review
of a work)."""
KEYS = {
    "year": "year",
    "journal": "container_title",
    "volume": "volume",
    "issue": "issue",
    "article": "article_number",
    "pages": "pages",
}


def opens(text: str) -> bool:
    """Whether ``text`` is the source line of a record."""
    return text.startswith("(") and SOURCE.fullmatch(text) is not None


def take(lines: Sequence[Line]) -> tuple[list[Field], list[Line]]:
    """Year, journal, volume, issue, pages, title and authors; the labelled lines are given back."""
    place = next((at for at, (_, text) in enumerate(lines) if opens(text)), -1)
    match = SOURCE.fullmatch(lines[place][1]) if place > 0 else None
    if match is None:
        return [], list(lines)
    number = lines[place][0]
    above = [line for line in lines[:place] if line[1]]
    if not above:
        return [], list(lines)
    fields = [
        Field(KEYS[name], ((number, value.strip()),))
        for name, value in match.groupdict().items()
        if value and value.strip()
    ]
    fields.append(Field("title", (above.pop(),)))
    used = {number, fields[-1].lines[0][0]}
    named = [line for line in above if line[1].upper().startswith("AUTHOR FULL NAMES:")]
    plain = [
        line
        for line in above
        if not NUMBERS.fullmatch(line[1]) and ":" not in line[1] and line[1] != "Scopus"
    ]
    used |= {line[0] for line in above if NUMBERS.fullmatch(line[1])}
    if plain:
        fields.append(Field("author", (plain[-1],), hints={"list_join": "comma", "name_order": "inverted"}))
        used.add(plain[-1][0])
    fields += [_full(line) for line in named]
    exact = _exact(lines[place:])
    fields += exact
    used |= {field.lines[0][0] for field in exact}
    used |= {line[0] for line in named}
    return fields, [line for line in lines if line[0] not in used]


def _exact(lines: Sequence[Line]) -> list[Field]:
    """The fields of the lines that mean something else here."""
    found: list[Field] = []
    for number, text in lines:
        key = EXACT.get(text.casefold())
        if key is not None:
            label, _, value = text.partition(": ")
            found.append(Field(key, ((number, value),), label, "en"))
    return found


def _full(line: Line) -> Field:
    """The full names, without their numbers, in preference to the short ones."""
    names = [re.sub(r"\s?\(\d{5,}\)", "", name).strip() for name in line[1].partition(":")[2].split(";")]
    return Field(
        "author",
        tuple((line[0], name) for name in names if name),
        hints={"list_join": "lines", "name_order": "inverted"},
        rank=1,
    )
