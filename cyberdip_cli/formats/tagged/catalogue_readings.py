"""Readings for the tagged text of Ovid and of union catalogues: source lines, imprints, degrees behind names.

``(draft, text, field, tag, line, tags)``, as in :mod:`.readings`."""

from __future__ import annotations

from ...parsed import Context
from ...patterns import Pattern
from ..field_readers import PUTTERS
from ..field_values import pages as page_values
from .readings import unstopped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..record_draft import RecordDraft
    from .readings import Reading, Tags

PLAIN = Context()
_FORM = Pattern(
    r"\s?\[(?:Article|Review|Journal Article|Letter|Editorial|Book|Chapter|[A-Z][a-z]{3,12})\]\.?$"
)
_SOURCE = Pattern(
    r"(?P<container>.{2,300}?)[.,]?\s{1,4}(?:Vol\.?\s?)?(?P<volume>\d{1,5}[A-Za-z]?)"
    r"\s?(?:\((?P<issue>[^()]{1,40})\))?"
    r"(?:\s?\(pp?\s?(?P<pp>[^()]{1,30})\)|:\s?(?P<pages>[A-Za-z]?\d[^,;]{0,30}))?[,;]\s(?P<date>[^,:]{4,30}?)"
    r"(?:,\spp?\.?\s?(?P<last>[A-Za-z]?\d[^,;]{0,30})|:\s(?P<after>[A-Za-z]?\d[^,;]{0,30}))?\.?\s?"
)
"""``J 9(2):7-14, 2001 Sep.``; ``J. Vol.9(2), 2001 Sep, pp. 7-14``; ``J. 9, Winter 2001: 7-14``."""
_DATED = Pattern(
    r"(?P<container>.{2,300}?)\.?\s"
    r"(?P<date>(?:[A-Z][a-z]{2,9}[ -])?(?:\d{1,2}\s)?\d{4}(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?);"
    r"\s?(?P<volume>\d{1,5}[A-Za-z]?)\s?(?:\((?P<issue>[^()]{1,40})\))?"
    r"(?::\s?(?P<pages>[A-Za-z]?\d[^,;]{0,30}))?\.?\s?"
)
"""``J Month 2001;9(2):7-14``."""
_DEGREES = Pattern(r"(?:,|\s)\s?(?:MD|PhD|Ph\.D\.?|M\.D\.?|MSc|MPH|BSc|DPhil|RN|FRCP|MA|BA)\b\.?")
_AFTER_NAME = Pattern(r"\s?(?:\[[^\[\]]{1,60}\]|\((?:ORCID|\d)[^()]{0,60}\)|[\w.+-]{1,40}@[\w.-]{1,60})")
_EDITOR = Pattern(r"\[(?:Ed|Editor|Eds)\.?\]", 2)


def ovid_title(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """A title without its stop and the word for its form: ``On wicks. [Article]``."""
    text = _FORM.sub("", text) if text.endswith(("]", "].")) and not text.startswith("[") else text
    text = (
        text[1:].rstrip(".").removesuffix("]")
        if text.startswith("[") and text.rstrip(".").endswith("]")
        else text
    )
    PUTTERS["title"](draft, field, unstopped(text), tag, line)


def ovid_names(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """One name, or several between semicolons; degrees, addresses and the marks of affiliations go; ``[Ed]``
    is an editor."""
    for part in text.rstrip(".").split(";") if ";" in text else [text]:
        role = "editor" if _EDITOR.search(part) else field
        name = _DEGREES.sub("", _AFTER_NAME.sub("", part)).strip(" .,*")
        if name:
            draft.name(
                role,
                name + ("." if part.strip().endswith(".") and len(name.rpartition(" ")[2]) == 1 else ""),
                tag,
                line,
                order=draft.order,
            )


def ovid_source(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """Where an article stands; what its form does not say goes by the general grammar of such lines."""
    found = _SOURCE.fullmatch(text) or _DATED.fullmatch(text)
    if found is None:
        from ...source_line import parse

        parsed = parse(text, PLAIN)
        draft.doubt(parsed.doubts, line)
        _missing(draft, parsed.value, tag, line)
        return
    parts = found.groupdict()
    pages = next((parts[name] for name in ("pages", "pp", "last", "after") if parts.get(name)), "")
    parts["container_title"], parts["issued"] = parts["container"].strip(" .,"), parts["date"]
    parts["page"] = pages
    for name in ("container_title", "volume", "issue", "issued", "page"):
        if parts.get(name) and name not in draft.values:
            PUTTERS[name](draft, name, parts[name].strip(" ."), tag, line)


def _missing(draft: RecordDraft, found: Mapping[str, Any], tag: str, line: int) -> None:
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
    _missing(draft, parsed.value, tag, line)


def extent(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``xii, 312 p. : ill.``: the number of pages; the words are kept."""
    count = page_values(text).value.get("number_of_pages")
    if count:
        draft.set("number_of_pages", count, tag, line)
    draft.keep(tag, text)


CATALOGUE_READINGS: dict[str, Reading] = {
    "ovid-title": ovid_title,
    "ovid-names": ovid_names,
    "ovid-source": ovid_source,
    "ovid-publisher": ovid_publisher,
    "marked-numbers": marked_numbers,
    "isbd-title": isbd_title,
    "isbd-series": isbd_series,
    "imprint": imprint,
    "extent": extent,
}
