"""Fields that RIS spreads over several tags, or whose tag depends on their neighbours: the inverse of
:mod:`.ris_held`."""

from __future__ import annotations

from ...grammars.doi import is_doi
from .dates import read_date, write_day, write_year
from .dates_and_pages import is_epub_date
from .notes import EXTRA, SHIELD, is_label
from .numbers import read_number
from .tags import (
    HELD,
    JOURNAL,
    KNOWN,
    NUMBERED,
    QUIET,
    RESTATED,
    SERIAL_NUMBER,
    TEXTS_BY_TYPE,
    TYPE_OF,
    WHOLE,
)
from .writing import date_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ...model import Date
    from .writing import Writing

    Put = Callable[[Writing, Any], None]


def _issued(writing: Writing, date: Date) -> None:
    year = write_year(date)
    if year:
        writing.put("PY", year)
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
        writing.put("DA", day)
    if read_date(day or year) != date:
        writing.lose("date-form", f"the form of the date '{day or year}'")


def _accessed(writing: Writing, date: Date) -> None:
    writing.add("Y2", date_line(writing, date))


def _page(writing: Writing, page: str) -> None:
    """``SP`` and ``EP`` apart where the range has one dash; a single page of a work that stands alone needs a
    note, for ``SP`` is its length."""
    page = writing.text(page)
    first, dash, last = page.replace("–", "-").partition("-")
    first, last = first.strip(), last.strip()
    if dash and first and last and "-" not in last and "," not in page and first != last:
        writing.put("SP", first)
        writing.put("EP", last)
        if page != f"{first}-{last}":
            writing.lose("page-dash", f"the dash of '{page}'")
    elif writing.kind in WHOLE and "-" not in page and "," not in page:
        writing.note("page", page)
    else:
        writing.put("SP", page)


def _number_of_pages(writing: Writing, number: str) -> None:
    if (
        writing.kind in WHOLE
        and "page" not in writing.fields
        and "-" not in number
        and "," not in number
        and "–" not in number
        and "—" not in number
    ):
        writing.put("SP", number)
    else:
        writing.note("number_of_pages", writing.text(number))


def _keyword(writing: Writing, words: tuple[str, ...]) -> None:
    if len(words) == 1 and ";" in words[0]:
        writing.note("keyword", writing.text(words[0]))
    else:
        writing.slots["KW"] = "\n".join([f"KW  - {writing.text(word)}" for word in words])


def _serial(field: str) -> Put:
    def put(writing: Writing, numbers: tuple[str, ...]) -> None:
        for number in numbers:
            kind, found, _ = read_number(number)
            if kind == field and found == (number,):
                writing.add("SN", number)
            else:
                writing.note(field, writing.text(number))

    return put


def _number(writing: Writing, number: str) -> None:
    """The number of a patent or report stands in ``SN`` where it cannot be taken for an ISSN or ISBN; in a
    book ``M1`` is the series'."""
    if writing.kind in NUMBERED and read_number(number)[0] is None:
        writing.add("SN", writing.text(number))
    elif writing.kind in SERIAL_NUMBER:
        writing.note("number", writing.text(number))
    else:
        writing.put("M1", number)


def _edition(writing: Writing, edition: str) -> None:
    if "ET" in TEXTS_BY_TYPE.get(writing.kind, {}) or is_epub_date(writing.kind, edition):
        writing.note("edition", writing.text(edition))
    else:
        writing.put("ET", edition)


def _genre(writing: Writing, genre: str) -> None:
    if genre.lower() in RESTATED.get(writing.kind, ()) or is_doi(genre):
        writing.note("genre", genre)
    else:
        writing.put("M3", genre)


def _container(writing: Writing, title: str) -> None:
    if writing.kind in WHOLE or writing.kind == "speech":
        writing.note("container_title", writing.text(title))
    else:
        writing.put(
            "C3" if writing.kind == "paper-conference" and "event_title" in writing.fields else "T2", title
        )


def _event_title(writing: Writing, title: str) -> None:
    if writing.kind == "speech" or (
        writing.kind == "paper-conference" and writing.fields.get("container_title", title) != title
    ):
        writing.put("T2", title)
    else:
        writing.note("event_title", writing.text(title))


def _places(writing: Writing, place: str) -> None:
    """In a conference paper with both places, ``CY`` is the conference's and ``C1`` the publisher's."""
    both = writing.kind == "paper-conference" and "event_place" in writing.fields
    writing.put("C1" if both else "CY", place)


def _event_place(writing: Writing, place: str) -> None:
    if writing.kind == "paper-conference" and "publisher_place" in writing.fields:
        writing.put("CY", place)
    else:
        writing.note("event_place", writing.text(place))


def _pmcid(writing: Writing, number: str) -> None:
    if writing.kind in JOURNAL and number[:3] == "PMC" and number[3:].isdecimal():
        writing.put("C2", number)
    else:
        writing.note("PMCID", writing.text(number))


def _note(writing: Writing, note: str) -> None:
    for line in note.split("\n"):
        if not line.strip():
            writing.lose("blank-lines", "the empty line of a note")
            continue
        writing.add("N1", writing.text(f"{SHIELD}: {line}" if is_label(line) else line))


def _extra(writing: Writing, extra: dict[str, tuple[str, ...]]) -> None:
    """Tags go back under themselves where reading keeps them; all else in note lines."""
    for key, values in extra.items():
        if key == "TY" and _is_word(writing, values):
            continue
        if _is_free(writing, key, values):
            for value in values:
                writing.add(key, writing.text(value, verbatim=True))
        else:
            for value in values:
                writing.add("N1", f"{EXTRA}{key}: {writing.text(value)}")


def _is_word(writing: Writing, values: tuple[str, ...]) -> bool:
    return (
        writing.fields.get("type", "document") == "document"
        and len(values) == 1
        and values[0].isalnum()
        and values[0].upper() not in TYPE_OF
    )


def _is_free(writing: Writing, tag: str, values: tuple[str, ...]) -> bool:
    """Whether a key of ``extra`` is a tag that has no other meaning in this record."""
    if (
        len(tag) != 2
        or not tag.isascii()
        or not tag[0].isupper()
        or not (tag[1].isupper() or tag[1].isdigit())
        or tag in ("TY", "ER")
    ):
        return False
    kind, fields = writing.kind, writing.fields
    if tag in HELD:
        return {
            "UR": "URL" in fields and not any(";" in value for value in values),
            "M3": len(values) == 1 and "genre" not in fields and values[0].lower() in RESTATED.get(kind, ()),
            "C1": kind not in ("paper-conference", "map"),
            "C2": kind not in JOURNAL,
            "C3": kind != "paper-conference",
            "DP": len(values) == 1 and "source" in fields,
        }.get(tag, False)
    return tag not in TEXTS_BY_TYPE.get(kind, {}) and (tag in QUIET or tag not in KNOWN)


def _url(writing: Writing, address: str) -> None:
    if ";http" in address or "; http" in address:
        writing.note("URL", writing.text(address))
    else:
        further = writing.slots.pop("UR", None)
        writing.add("UR", writing.text(address, verbatim=True))
        writing.slots["UR"] += f"\n{further}" if further else ""


def _ignore(writing: Writing, value: object) -> None:
    """``type`` has been written."""


OWN_FIELDS: dict[str, Put] = {
    "type": _ignore,
    "issued": _issued,
    "accessed": _accessed,
    "page": _page,
    "number_of_pages": _number_of_pages,
    "keyword": _keyword,
    "ISSN": _serial("ISSN"),
    "ISBN": _serial("ISBN"),
    "number": _number,
    "edition": _edition,
    "genre": _genre,
    "container_title": _container,
    "event_title": _event_title,
    "publisher_place": _places,
    "event_place": _event_place,
    "PMCID": _pmcid,
    "note": _note,
    "extra": _extra,
    "URL": _url,
}
"""Field -> how it is written."""
