"""Readings for the tagged text of Ovid and of union catalogues: source lines, imprints, degrees behind names.

``(draft, text, field, tag, line, tags)``, as in :mod:`.readings`."""

from __future__ import annotations

from ...names.words import FIRMS
from ...parsed import Context
from ..field_readers import PUTTERS
from ..page_values import pages as page_values
from .readings import unstopped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..record_draft import RecordDraft
    from .readings import Reading, Tags

PLAIN = Context()


def put_missing(draft: RecordDraft, found: Mapping[str, Any], tag: str, line: int) -> None:
    """Sets those of the fields that the record has not yet."""
    for name, value in found.items():
        if name != "type_hint" and name not in draft.values and name not in draft.held:
            draft.set(name, value, tag, line)


def marked_numbers(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """Several numbers, each with words about it or none."""
    for part in text.replace(";", ",").split(","):
        if any(char.isdigit() for char in part):
            PUTTERS[field](draft, field, part.strip(" ."), tag, line)


def ovid_publisher(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``Tallow & Sons; ENGLAND``, ``Dover, England: Tallow & Sons``: publisher and place or country."""
    text = text.removesuffix(", place of publication not given")
    name, semicolon, country = text.partition(";")
    place, colon, rest = text.partition(": ")
    if semicolon:
        PUTTERS[field](draft, field, name, tag, line)
        draft.keep(tag, country.strip())
    elif colon:
        PUTTERS["publisher_place"](draft, "publisher_place", place, tag, line)
        PUTTERS[field](draft, field, rest, tag, line)
    else:
        PUTTERS[field](draft, field, text, tag, line)


def addressed_publisher(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``Tallow & Sons, 3 Quay Road, Dover, England``: the publisher, with an address that is kept."""
    name, comma, rest = text.partition(", ")
    legal, _, _ = rest.partition(", ")
    if comma and legal in FIRMS:
        name = f"{name}, {legal}"
    PUTTERS[field](draft, field, name, tag, line)
    if name != text:
        draft.keep(tag, text)


def isbd_title(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``Harbours : a history / Tam Orr``: the statement of responsibility is kept."""
    title, _, statement = text.partition(" / ")
    PUTTERS[field](draft, field, unstopped(title.strip(" /:;,")).replace(" : ", ": "), tag, line)
    if statement:
        draft.keep(tag, statement.strip())


def isbd_series(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``(Studies of coasts ; 14)``."""
    title, _, number = text.strip("() ").partition(";")
    PUTTERS[field](draft, field, title.strip(" ,"), tag, line)
    if number.strip():
        PUTTERS["collection_number"](draft, "collection_number", number.strip(" .v"), tag, line)


def imprint(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``Port Vale : Nowhere Press, 1999``."""
    from ...grammars.publisher import parse

    parsed = parse(text, PLAIN)
    draft.doubt(parsed.doubts, line)
    put_missing(draft, parsed.value, tag, line)


def extent(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``xii, 312 p. : ill.``: the number of pages; the words are kept."""
    count = page_values(text).value.get("number_of_pages")
    if count:
        draft.set("number_of_pages", count, tag, line)
    draft.keep(tag, text)


def redif_type(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``ReDIF-Paper 1.0``: the version is the template's."""
    PUTTERS["type"](draft, "type", text.partition(" ")[0], tag, line)


def jel(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``C10; E20``: codes of the Journal of Economic Literature."""
    draft.add(field, [part for part in text.replace(";", " ").replace(",", " ").split() if part], tag, line)


CATALOGUE_READINGS: dict[str, Reading] = {
    "ovid-publisher": ovid_publisher,
    "addressed-publisher": addressed_publisher,
    "marked-numbers": marked_numbers,
    "isbd-title": isbd_title,
    "isbd-series": isbd_series,
    "imprint": imprint,
    "extent": extent,
    "redif-type": redif_type,
    "jel": jel,
}
