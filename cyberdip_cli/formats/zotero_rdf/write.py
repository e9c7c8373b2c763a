"""Record -> Zotero RDF: the inverse of :mod:`.read`, as Zotero itself exports. What an item type has no
property for stands in Zotero's field "extra", a line each, where Zotero and this reader find it."""

from __future__ import annotations

from ...model import DATE_FIELDS, LIST_FIELDS, NAME_FIELDS
from ..xml_write import Losing, XmlLines, date_text, name_parts
from . import SPACES, tables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Name, Record

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF '
    + "\n ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
    + ">\n"
)
TAIL = "</rdf:RDF>\n"
EMPTY = f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xmlns:rdf="{SPACES["rdf"]}"/>\n'
PROPERTIES = (
    ("title", "dc:title"), ("abstract", "dcterms:abstract"), ("language", "z:language"), ("title_short", "z:shortTitle"), ("rights", "dc:rights"),
    ("source", "z:libraryCatalog"), ("archive", "z:archive"), ("archive_location", "dc:coverage"), ("page", "bib:pages"),
    ("number_of_pages", "z:numPages"), ("number_of_volumes", "z:numberOfVolumes"), ("genre", "z:type"), ("authority", "z:court"),
    ("scale", "z:scale"), ("medium", "dcterms:medium"), ("citation_key", "z:citationKey"), ("dimensions", "z:runningTime"), ("status", "z:status"),
)  # fmt: skip
"""Field -> property of the item."""
IN_CONTAINER = (
    ("container_title", "dc:title"),
    ("container_title_short", "dcterms:alternative"),
    ("volume", "prism:volume"),
    ("issue", "prism:number"),
)
"""Field -> property of the journal or book that the item stands in."""


def to_xml(record: Record, sink: Sink) -> str:
    """One item."""
    losing = Losing("zotero-rdf", record, sink)
    rest = dict(record.items())
    identifier = rest.pop("id", None) or ""
    item = tables.ITEM_OF.get(record.type, "document")
    kind, node, whole = tables.ITEMS[item]
    if kind == record.type:
        rest.pop("type", None)
    lines = XmlLines(1)
    opened = lines.start(node, rdf__about=f"#{identifier}")
    lines.leaf("z:itemType", item)
    _container(lines, whole, rest)
    _publisher(lines, rest)
    for field in NAME_FIELDS:
        if field in rest and field in tables.WRITTEN_CREATORS:
            creators = tables.AUTHORS.get(kind) if field == "author" else None
            _people(
                lines, f"z:{creators}" if creators else tables.WRITTEN_CREATORS[field], rest, field, losing
            )
    _number(lines, kind, rest)
    for field, element in PROPERTIES:
        lines.leaf(element, rest.pop(field, None))
    for keyword in rest.pop("keyword", ()):
        lines.leaf("dc:subject", keyword)
    _numbers(lines, rest)
    for field, element in (("issued", "dc:date"), ("accessed", "dcterms:dateSubmitted")):
        if field in rest:
            lines.leaf(element, date_text(rest.pop(field)))
    _event(lines, rest)
    lines.leaf("dc:description", _extra(rest, identifier, losing))
    lines.end(opened)
    losing.texts()
    return lines.text()


def _event(lines: XmlLines, rest: dict[str, Any]) -> None:
    if "event_title" in rest:
        presented, conference = lines.start("bib:presentedAt"), lines.start("bib:Conference")
        lines.leaf("dc:title", rest.pop("event_title"))
        lines.end(conference)
        lines.end(presented)


def _people(lines: XmlLines, element: str, rest: dict[str, Any], field: str, losing: Losing) -> None:
    """A sequence of persons; one field of Zotero's is a body or a single name. A suffix stands with the
    given name, as Zotero has it."""
    opened, sequence = lines.start(element), lines.start("rdf:Seq")
    for name in rest.pop(field):
        member, person = lines.start("rdf:li"), lines.start("foaf:Person")
        _person(lines, name, losing)
        lines.end(person)
        lines.end(member)
    lines.end(sequence)
    lines.end(opened)


def _person(lines: XmlLines, name: Name, losing: Losing) -> None:
    if name.literal is not None:
        lines.leaf("foaf:surname", name.literal)
        return
    losing.parts(name)
    family, given, suffix = name_parts(name)
    lines.leaf("foaf:surname", family)
    lines.leaf("foaf:givenName", f"{given}, {suffix}" if suffix else given)


def _container(lines: XmlLines, whole: str, rest: dict[str, Any]) -> None:
    """What the item stands in: a section of it, the journal or book, the series around that."""
    inside = bool(whole and "container_title" in rest)
    section = lines.start("dcterms:isPartOf"), lines.start("bib:Part")
    lines.leaf("dc:title", rest.pop("section", None))
    for each in reversed(section):
        lines.end(each)
    part = lines.start("dcterms:isPartOf") if inside else None
    node = lines.start(whole) if inside else None
    if inside:
        for field, element in IN_CONTAINER:
            lines.leaf(element, rest.pop(field, None))
        for field in ("ISSN", "ISBN"):
            for number in rest.pop(field, ()):
                lines.leaf("dc:identifier", f"{field} {number}")
        if "DOI" in rest:
            lines.leaf("dc:identifier", f"DOI {rest.pop('DOI')}")
    if "collection_title" in rest:
        series = lines.start("dcterms:isPartOf"), lines.start("bib:Series")
        lines.leaf("dc:title", rest.pop("collection_title"))
        lines.leaf("dc:identifier", rest.pop("collection_number", None))
        for each in reversed(series):
            lines.end(each)
    if node is not None and part is not None:
        lines.end(node)
        lines.end(part)


def _publisher(lines: XmlLines, rest: dict[str, Any]) -> None:
    opened, house = lines.start("dc:publisher"), lines.start("foaf:Organization")
    address = lines.start("vcard:adr"), lines.start("vcard:Address")
    lines.leaf("vcard:locality", rest.pop("publisher_place", None))
    for each in reversed(address):
        lines.end(each)
    lines.leaf("foaf:name", rest.pop("publisher", None))
    lines.end(house)
    lines.end(opened)


def _number(lines: XmlLines, kind: str, rest: dict[str, Any]) -> None:
    """Volume, number, edition or version of the item itself."""
    lines.leaf("prism:volume", rest.pop("volume", None))
    lines.leaf("prism:number", rest.pop(tables.NUMBERS.get(kind, "issue"), None))
    if kind == "software":
        lines.leaf("prism:edition", rest.pop("version", None))
    else:
        lines.leaf("prism:edition", rest.pop("edition", None))
        lines.leaf("z:versionNumber", rest.pop("version", None))


def _numbers(lines: XmlLines, rest: dict[str, Any]) -> None:
    """ISBN, ISSN and DOI of the item itself, its address, call number and accession number."""
    for field in ("ISBN", "ISSN"):
        for number in rest.pop(field, ()):
            lines.leaf("dc:identifier", f"{field} {number}")
    lines.leaf("dc:identifier", f"DOI {rest.pop('DOI')}" if "DOI" in rest else None)
    for field, outer, inner in (
        ("URL", "dc:identifier", "dcterms:URI"),
        ("call_number", "dc:subject", "dcterms:LCC"),
    ):
        if field in rest:
            opened, node = lines.start(outer), lines.start(inner)
            lines.leaf("rdf:value", rest.pop(field))
            lines.end(node)
            lines.end(opened)
    number = rest.get("accession_number", "")
    if number and number.partition(" ")[0] not in ("ISSN", "ISBN", "DOI"):
        lines.leaf("dc:identifier", rest.pop("accession_number"))


def _written(name: Name) -> str:
    """``Family || Given, Suffix``, as Zotero has names in "extra"."""
    if name.literal is not None:
        return name.literal
    family, given, suffix = name_parts(name)
    return f"{family} || {given}" + (f", {suffix}" if suffix else "")


def _extra(rest: dict[str, Any], identifier: str, losing: Losing) -> str:
    """The lines of Zotero's "extra": the citation key, the variables that are left, and the note behind
    them."""
    note = rest.pop("note", "")
    said = [f"Citation Key: {identifier}"] if identifier else []
    for field, value in rest.items():
        label = field.replace("_", "-")
        if field == "extra":
            said += [f"extra {key}: {text}" for key, texts in value.items() for text in texts]
        elif field in NAME_FIELDS:
            said += [f"{label}: {_written(name)}" for name in value]
        elif field in DATE_FIELDS:
            said.append(f"{label}: {date_text(value)}")
        else:
            said += [f"{label}: {text}" for text in (value if field in LIST_FIELDS else (value,))]
    return "\n".join([*(line.replace("\n", " ") for line in said), *([note] if note else [])])
