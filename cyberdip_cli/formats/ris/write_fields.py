"""Fields that RIS spreads over several tags, or whose tag depends on their neighbours: the inverse of
:mod:`.dependent_tags`."""

from __future__ import annotations

from ...grammars.doi import is_doi
from ...grammars.identifiers import number_kind
from .dates import read_date, write_day, write_year
from .dates_and_pages import is_epub_date
from .dependent_tags import is_volume
from .notes import EXTRA, SHIELD, is_label
from .tags import (
    DESCRIBED,
    KNOWN,
    NUMBERED,
    QUIET,
    RESTATED,
    ROWS,
    SPREAD,
    TYPE_OF,
    WHOLE,
    meaning,
    tags_of,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ...model import Date
    from .open_lines import RisLines

    Put = Callable[[RisLines, Any], None]


def _issued(lines: RisLines, date: Date) -> None:
    year = write_year(date)
    if year:
        lines.put("PY", year)
    if (
        date.month is None
        and date.day is None
        and date.end is None
        and date.season is None
        and not date.circa
        and date.literal is None
    ):
        return
    day = write_day(date)
    if day:
        lines.put("DA", day)
    if read_date(day or year) != date:
        lines.lose("date-form", f"the form of the date '{day or year}'")


def _dated(field: str) -> Put:
    """A date under the tag that means it in the type, or in a note line."""

    def put(lines: RisLines, date: Date) -> None:
        tag = tags_of(lines.code).get(field)
        if (
            field == "available_date"
            and lines.code == "JOUR"
            and date.month
            and "edition" not in lines.fields
        ):
            tag = "ET"
        if tag and (field == "accessed" or (date.year is not None and date.literal is None)):
            lines.add(tag, lines.date(date))
        else:
            lines.note(field, lines.date(date))

    return put


def _page(lines: RisLines, page: str) -> None:
    """``SP`` and ``EP`` apart where the range has one dash; a single page where a lone ``SP`` means something
    else needs a note."""
    page = lines.text(page)
    first, dash, last = page.partition("–" if page.count("–") == 1 else "-")
    first, last = first.strip(), last.strip()
    hyphens = "-" in first or "-" in last
    if dash and first and last and (dash == "–" or not hyphens) and "," not in page and first != last:
        lines.put("SP", first)
        lines.put("EP", last)
        if page != f"{first}{'–' if hyphens else '-'}{last}":
            lines.lose("page-dash", f"the dash of '{page}'")
    elif (lines.code in WHOLE and "-" not in page) or lines.code in DESCRIBED or "–" in page or "—" in page:
        lines.note("page", page)
    else:
        lines.put("SP", page)


def _number_of_pages(lines: RisLines, number: str) -> None:
    tag = tags_of(lines.code).get("number_of_pages")
    alone = "page" not in lines.fields and not any(sign in number for sign in "-,–— ")
    if lines.code in WHOLE and alone:
        lines.put("SP", number)
    elif tag:
        lines.put(tag, number)
    else:
        lines.note("number_of_pages", lines.text(number))


def _dimensions(lines: RisLines, size: str) -> None:
    tag = tags_of(lines.code).get("dimensions")
    if tag:
        lines.put(tag, size)
    elif lines.code in DESCRIBED and "page" not in lines.fields and "–" not in size and "—" not in size:
        lines.put("SP", size)
    else:
        lines.note("dimensions", lines.text(size))


def _keyword(lines: RisLines, words: tuple[str, ...]) -> None:
    if len(words) == 1 and ";" in words[0]:
        lines.note("keyword", lines.text(words[0]))
    else:
        lines.slots["KW"] = "\n".join([f"KW  - {lines.text(word)}" for word in words])


def _serial(field: str) -> Put:
    def put(lines: RisLines, numbers: tuple[str, ...]) -> None:
        for number in numbers:
            kind, found, doubts = number_kind(number)
            if kind == field and found == (number,) and not (doubts and lines.code in NUMBERED):
                lines.add("SN", number)
            else:
                lines.note(field, lines.text(number))

    return put


def _number(lines: RisLines, number: str) -> None:
    """The number of a patent or report stands in ``SN`` where it cannot be taken for an ISSN or ISBN, that of
    an article in ``C7`` beside its pages."""
    tag = tags_of(lines.code).get("number")
    if lines.code in NUMBERED and number_kind(number)[0] is None:
        lines.add("SN", lines.text(number))
    elif tag == "C7":
        if "page" in lines.fields and lines.fields["page"] != number:
            lines.put("C7", number)
        else:
            lines.note("number", lines.text(number))
    elif tag:
        lines.put(tag, number)
    else:
        lines.note("number", lines.text(number))


def _edition(lines: RisLines, edition: str) -> None:
    if meaning("ET", lines.code) != "edition" or is_epub_date(lines.kind, edition):
        lines.note("edition", lines.text(edition))
    else:
        lines.put("ET", edition)


def _genre(lines: RisLines, genre: str) -> None:
    tag = tags_of(lines.code).get("genre")
    if tag is None or (tag == "M3" and (genre.lower() in RESTATED.get(lines.kind, ()) or is_doi(genre))):
        lines.note("genre", genre)
    else:
        lines.put(tag, genre)


def _container(lines: RisLines, title: str) -> None:
    tag = tags_of(lines.code).get("container_title")
    meeting = lines.fields.get("event_title")
    if tag == "C3" and meeting is None and is_volume(title):
        tag = "T2"
    if tag in ("T2", "C3", "A2"):
        lines.put(tag, title)
    else:
        lines.note("container_title", lines.text(title))


def _event_title(lines: RisLines, title: str) -> None:
    there = "container_title" in lines.fields
    if meaning("T2", lines.code) == "event_title" and (there or not is_volume(title)):
        lines.put("T2", title)
    else:
        lines.note("event_title", lines.text(title))


def _pmcid(lines: RisLines, number: str) -> None:
    if meaning("C2", lines.code) == "PMCID" and number[:3] == "PMC" and number[3:].isdecimal():
        lines.put("C2", number)
    else:
        lines.note("PMCID", lines.text(number))


def _note(lines: RisLines, note: str) -> None:
    for line in note.split("\n"):
        if not line.strip():
            lines.lose("blank-lines", "the empty line of a note")
            continue
        lines.add("N1", lines.text(f"{SHIELD}: {line}" if is_label(line) else line))


def _extra(lines: RisLines, extra: dict[str, tuple[str, ...]]) -> None:
    """Tags go back under themselves where reading keeps them; all else in note lines."""
    for key, values in extra.items():
        if key.startswith("latex."):
            lines.lose("mathematics", f"the LaTeX of '{values[0][:60]}'")
            continue
        if (
            key == "TY"
            and len(values) == 1
            and lines.fields.get("type") == "document"
            and is_unknown_type(values[0])
        ):
            continue
        free = _is_free(lines, key, values)
        label = "" if free else lines.text(key)
        for value in values:
            if free:
                lines.add(key, lines.text(value, verbatim=True))
            else:
                lines.add("N1", f"{EXTRA}{label}: {lines.text(value)}")


def is_unknown_type(word: str) -> bool:
    """Whether a word can stand as the type of a record of no type that RIS has."""
    return word.isalnum() and word.isascii() and word.upper() not in TYPE_OF


CITED = frozenset("CONF CPAPER EBOOK EJOUR ELEC MULTI WEB".split())
"""Types in which ``C2`` is a part of a date."""


def _is_free(lines: RisLines, tag: str, values: tuple[str, ...]) -> bool:
    """Whether a key of ``extra`` is a tag that has no other meaning in this record."""
    if (
        len(tag) != 2
        or not tag.isascii()
        or not tag[0].isupper()
        or not (tag[1].isupper() or tag[1].isdigit())
        or tag in ("TY", "ER")
    ):
        return False
    kind, fields = lines.kind, lines.fields
    if tag in SPREAD:
        return {
            "UR": "URL" in fields and not any(";" in value for value in values),
            "M3": len(values) == 1 and "genre" not in fields and values[0].lower() in RESTATED.get(kind, ()),
            "C2": meaning("C2", lines.code) == "" and lines.code not in CITED,
            "C3": not meaning("C3", lines.code),
            "DP": len(values) == 1 and "source" in fields,
            "U1": not any("[" in value for value in values),
            "U2": not any("[" in value for value in values),
        }.get(tag, False)
    return not meaning(tag, lines.code) and (tag in QUIET or tag in ROWS or tag not in KNOWN)


def _url(lines: RisLines, address: str) -> None:
    if ";http" in address or "; http" in address:
        lines.note("URL", lines.text(address))
    else:
        further = lines.slots.pop("UR", None)
        lines.add("UR", lines.text(address, verbatim=True))
        lines.slots["UR"] += f"\n{further}" if further else ""


def _ignore(lines: RisLines, value: object) -> None:
    """``type`` has been written."""


OWN_FIELDS: dict[str, Put] = {
    "type": _ignore,
    "issued": _issued,
    "page": _page,
    "number_of_pages": _number_of_pages,
    "dimensions": _dimensions,
    "keyword": _keyword,
    "ISSN": _serial("ISSN"),
    "ISBN": _serial("ISBN"),
    "number": _number,
    "edition": _edition,
    "genre": _genre,
    "container_title": _container,
    "event_title": _event_title,
    "PMCID": _pmcid,
    "note": _note,
    "extra": _extra,
    "URL": _url,
    **{field: _dated(field) for field in ("accessed", "available_date", "submitted", "original_date")},
}
"""Field -> how it is written."""
