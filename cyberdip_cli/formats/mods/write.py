"""Record -> MODS 3.8: the inverse of :mod:`.read`. What MODS has no element for stands in notes whose type
is the variable's name.

Source: MODS schema 3.8 and user guidelines; types of CSL stand in a genre of their own beside the resource
type of MODS' list."""

from __future__ import annotations

from ...model import DATE_FIELDS, LIST_FIELDS, NAME_FIELDS
from ...patterns import Pattern
from ..xml_write import Losing, XmlLines, date_text
from .written import CODES, CONTINUING_TYPES, HOSTED, IN_BOOKS, ISSUED_AS, RESOURCE_OF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Name, Record

NCNAME = Pattern(r"[A-Za-z_][\w.-]*")
"""What XML takes for an identifier."""
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3">\n'
TAIL = "</modsCollection>\n"
OWN = frozenset(
    """id type title title_short genre publisher publisher_place issued edition language number_of_pages abstract note keyword class_mark
    container_title container_title_short container_author collection_title collection_number volume issue page number chapter_number section
    part_number supplement_number DOI PMID PMCID URL ISBN ISSN archive call_number rights source accession_number event_title extra
    accessed""".split()
) | frozenset(NAME_FIELDS)  # fmt: skip
"""Fields that have an element; the others stand in notes."""


def to_xml(record: Record, sink: Sink) -> str:
    """One ``mods`` element."""
    lines = XmlLines(1)
    losing = Losing("mods", record, sink)
    fields = dict(record.items())
    identifier = record.id or ""
    opened = lines.start("mods", version="3.8", ID=identifier if NCNAME.fullmatch(identifier) else "")
    _titles(lines, fields, losing)
    for field in NAME_FIELDS:
        if not (record.container_title and field in _of_host(record.type)):
            for name in fields.get(field, ()):
                _name(lines, name, field, losing)
    lines.leaf("typeOfResource", RESOURCE_OF.get(record.type, "text"))
    lines.leaf("genre", record.type, authority="csl")
    lines.leaf("genre", record.genre)
    _origin(lines, fields, losing)
    _own(lines, fields, losing)
    if record.container_title:
        _host(lines, fields, losing)
    elif record.container_title_short:
        lines.leaf("note", record.container_title_short, type="container-title-short")
    if not (record.container_title and record.type in IN_BOOKS):
        _series(lines, fields, losing)
    lines.leaf("identifier", identifier, type="citekey")
    _identifiers(lines, fields)
    _location(lines, fields)
    lines.leaf("accessCondition", record.rights)
    if not record.container_title:
        _part(lines, fields)
    _record_info(lines, record)
    _notes(lines, fields, losing)
    lines.end(opened)
    losing.texts()
    return lines.text()


def _record_info(lines: XmlLines, record: Record) -> None:
    info = lines.start("recordInfo")
    lines.leaf("recordContentSource", record.source)
    lines.leaf("recordIdentifier", record.accession_number)
    lines.end(info)


def _of_host(kind: str) -> tuple[str, ...]:
    """The names that belong to what a work of this type stands in."""
    return ("container_author", "editor") if kind in IN_BOOKS else ("container_author",)


def _titles(lines: XmlLines, fields: dict[str, Any], losing: Losing) -> None:
    for field, attributes in (("title", {}), ("title_short", {"type": "abbreviated"})):
        if field in fields:
            opened = lines.start("titleInfo", **attributes)
            lines.leaf("title", fields[field])
            lines.end(opened)


def _name(lines: XmlLines, name: Name, field: str, losing: Losing) -> None:
    """A person in parts, or a body; the role by its code, or by the variable's name."""
    opened = lines.start("name", type="corporate" if name.literal is not None else "personal")
    if name.literal is not None:
        lines.leaf("namePart", name.literal)
    else:
        family, given, suffix = losing.parts(name)
        lines.leaf("namePart", family, type="family")
        lines.leaf("namePart", given, type="given")
        lines.leaf("namePart", suffix, type="termsOfAddress")
    role = lines.start("role")
    if field in CODES:
        lines.leaf("roleTerm", CODES[field], type="code", authority="marcrelator")
    else:
        lines.leaf("roleTerm", field.replace("_", " "), type="text")
    lines.end(role)
    lines.end(opened)


def _origin(lines: XmlLines, fields: dict[str, Any], losing: Losing) -> None:
    """Publisher, place and edition, unless they are the host's; the day."""
    opened = lines.start("originInfo")
    kind = fields.get("type", "document")
    if "container_title" not in fields:
        _publication(lines, fields)
    if "issued" in fields:
        date = fields["issued"]
        if date.literal:
            lines.leaf("dateIssued", date.literal, keyDate="yes")
        else:
            said = date_text(date)
            plainly = not date.end and not date.circa and not date.season and 0 < date.year < 10000
            lines.leaf("dateIssued", said, encoding="w3cdtf" if plainly else "edtf", keyDate="yes")
    if "container_title" not in fields and kind in ISSUED_AS:
        lines.leaf("issuance", ISSUED_AS[kind])
    lines.end(opened)


def _publication(lines: XmlLines, fields: dict[str, Any]) -> None:
    if "publisher_place" in fields:
        place = lines.start("place")
        lines.leaf("placeTerm", fields["publisher_place"], type="text")
        lines.end(place)
    lines.leaf("publisher", fields.get("publisher"))
    lines.leaf("edition", fields.get("edition"))


def _own(lines: XmlLines, fields: dict[str, Any], losing: Losing) -> None:
    if "language" in fields:
        language = lines.start("language")
        lines.leaf("languageTerm", fields["language"], type="code", authority="rfc5646")
        lines.end(language)
    if "number_of_pages" in fields:
        description = lines.start("physicalDescription")
        lines.leaf("extent", fields["number_of_pages"], unit="pages")
        lines.end(description)
    lines.leaf("abstract", fields.get("abstract"))
    lines.leaf("note", fields.get("note"))
    for keyword in fields.get("keyword", ()):
        subject = lines.start("subject")
        lines.leaf("topic", keyword)
        lines.end(subject)
    for mark in fields.get("class_mark", ()):
        lines.leaf("classification", mark)
    if "event_title" in fields:
        lines.leaf("note", fields["event_title"], type="event-title")


def _host(lines: XmlLines, fields: dict[str, Any], losing: Losing) -> None:
    """The journal or book that the work stands in, and where in it."""
    opened = lines.start("relatedItem", type="host")
    title = lines.start("titleInfo")
    lines.leaf("title", fields["container_title"])
    lines.end(title)
    if "container_title_short" in fields:
        short = lines.start("titleInfo", type="abbreviated")
        lines.leaf("title", fields["container_title_short"])
        lines.end(short)
    kind = fields.get("type", "document")
    for field in _of_host(kind):
        for name in fields.get(field, ()):
            _name(lines, name, "author" if field == "container_author" else field, losing)
    listed, more = HOSTED.get(kind, ("", ""))
    lines.leaf("genre", listed, authority="marcgt")
    lines.leaf("genre", more)
    origin = lines.start("originInfo")
    _publication(lines, fields)
    lines.leaf("issuance", "continuing" if kind in CONTINUING_TYPES else None)
    lines.end(origin)
    for field in ("ISSN", "ISBN"):
        for number in fields.get(field, ()):
            lines.leaf("identifier", number, type=field.lower())
    _part(lines, fields)
    if kind in IN_BOOKS:
        _series(lines, fields, losing)
    lines.end(opened)


def _part(lines: XmlLines, fields: dict[str, Any]) -> None:
    opened = lines.start("part")
    for field, kind in (("volume", "volume"), ("issue", "issue"), ("chapter_number", "chapter"), ("section", "section"), ("part_number", "part"),
                        ("supplement_number", "supplement")):  # fmt: skip
        if field in fields:
            detail = lines.start("detail", type=kind)
            lines.leaf("number", fields[field])
            lines.end(detail)
    if "page" in fields:
        extent = lines.start("extent", unit="pages")
        first, dash, last = fields["page"].partition("-")
        if dash and first.isdecimal() and last.isdecimal():
            lines.leaf("start", first)
            lines.leaf("end", last)
        else:
            lines.leaf("list", fields["page"])
        lines.end(extent)
    lines.end(opened)


def _series(lines: XmlLines, fields: dict[str, Any], losing: Losing) -> None:
    if "collection_title" in fields:
        opened = lines.start("relatedItem", type="series")
        title = lines.start("titleInfo")
        lines.leaf("title", fields["collection_title"])
        lines.leaf("partNumber", fields.get("collection_number"))
        lines.end(title)
        lines.end(opened)
    elif "collection_number" in fields:
        lines.leaf("note", fields["collection_number"], type="collection-number")


def _identifiers(lines: XmlLines, fields: dict[str, Any]) -> None:
    for field, kind in (("DOI", "doi"), ("PMID", "pmid"), ("PMCID", "pmcid"), ("number", "number")):
        lines.leaf("identifier", fields.get(field), type=kind)
    if "container_title" not in fields:
        for field in ("ISBN", "ISSN"):
            for number in fields.get(field, ()):
                lines.leaf("identifier", number, type=field.lower())


def _location(lines: XmlLines, fields: dict[str, Any]) -> None:
    opened = lines.start("location")
    lines.leaf("physicalLocation", fields.get("archive"))
    lines.leaf("shelfLocator", fields.get("call_number"))
    accessed = date_text(fields["accessed"]) if "accessed" in fields else ""
    if "URL" in fields:
        lines.leaf("url", fields["URL"], usage="primary", dateLastAccessed=accessed)
    lines.end(opened)
    if accessed and "URL" not in fields:
        lines.leaf("note", accessed, type="accessed")


def _notes(lines: XmlLines, fields: dict[str, Any], losing: Losing) -> None:
    """What has no element: a note each, of the variable's type."""
    for field, value in fields.items():
        if field in OWN:
            continue
        for said in value if field in LIST_FIELDS else (value,):
            lines.leaf(
                "note", date_text(said) if field in DATE_FIELDS else said, type=field.replace("_", "-")
            )
    for key, values in fields.get("extra", {}).items():
        for said in values:
            lines.leaf("note", said, type=f"extra {key}")
