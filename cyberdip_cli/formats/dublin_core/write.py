"""Record -> unqualified Dublin Core (``oai_dc``), one element a fact. Fifteen elements hold a tenth of what
CSL knows: the rest is told.

Source: DCMI Metadata Element Set 1.1; the OpenAIRE guidelines for literature repositories; citations as OJS
writes them into ``source``."""

from __future__ import annotations

from ...model import NAME_FIELDS
from ..xml_write import Losing, XmlLines, date_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Record

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<records>\n'
TAIL = "</records>\n"
SPACES = {
    "xmlns__oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
    "xmlns__dc": "http://purl.org/dc/elements/1.1/",
    "xmlns__xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi__schemaLocation": "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
}
WORDS = {
    "article": "Preprint", "article-journal": "Journal article", "article-magazine": "Magazine article", "article-newspaper": "Newspaper article",
    "book": "Book", "chapter": "Book part", "paper-conference": "Conference paper", "thesis": "Thesis", "report": "Report", "dataset": "Dataset",
    "software": "Software", "map": "Map", "musical_score": "Musical score", "motion_picture": "Video", "song": "Sound recording", "graphic": "Still image",
    "review": "Review", "review-book": "Book review", "patent": "Patent", "periodical": "Journal", "manuscript": "Manuscript", "webpage": "Web page",
    "post-weblog": "Blog post", "speech": "Lecture", "interview": "Interview", "standard": "Standard", "entry-encyclopedia": "Encyclopedia entry",
    "entry-dictionary": "Dictionary entry", "legal_case": "Legal case", "legislation": "Legislation", "bill": "Bill", "hearing": "Hearing",
    "broadcast": "Television program", "collection": "Collection", "document": "Text", "figure": "Figure", "pamphlet": "Brochure", "treaty": "Treaty",
}  # fmt: skip
"""Type -> a word for it that repositories use."""
DCMI = {
    "dataset": "Dataset", "software": "Software", "motion_picture": "MovingImage", "graphic": "StillImage", "map": "StillImage", "song": "Sound",
    "collection": "Collection", "event": "Event", "figure": "StillImage", "broadcast": "MovingImage",
}  # fmt: skip
"""Type -> DCMI type; the others are texts."""


def to_xml(record: Record, sink: Sink) -> str:
    """One ``record`` with its identifier and an ``oai_dc:dc``."""
    losing = Losing("dc-xml", record, sink)
    rest = dict(record.items())
    lines = XmlLines()
    whole, head = lines.start("record"), lines.start("header")
    lines.leaf("identifier", rest.pop("id", None))
    lines.end(head)
    data, opened = lines.start("metadata"), lines.start("oai_dc:dc", **SPACES)
    lines.leaf("dc:title", losing.plain(rest.pop("title", "")))
    _people(lines, rest, losing)
    for keyword in rest.pop("keyword", ()):
        lines.leaf("dc:subject", losing.plain(keyword))
    lines.leaf("dc:description", losing.plain(rest.pop("abstract", "")))
    lines.leaf("dc:publisher", rest.pop("publisher", None))
    if "issued" in rest:
        lines.leaf("dc:date", date_text(rest.pop("issued")))
    _type(lines, record, rest, losing)
    _identifiers(lines, rest)
    _source(lines, rest, losing)
    lines.leaf("dc:language", rest.pop("language", None))
    if "collection_title" in rest:
        lines.leaf(
            "dc:relation",
            ";".join((losing.plain(rest.pop("collection_title")), rest.pop("collection_number", ""))),
        )
    lines.leaf("dc:rights", rest.pop("rights", None))
    losing.places(rest)
    losing.texts()
    for each in (opened, data, whole):
        lines.end(each)
    return lines.text()


def _type(lines: XmlLines, record: Record, rest: dict[str, Any], losing: Losing) -> None:
    """What kind of thing it is, and of how many pages."""
    lines.leaf("dc:type", DCMI.get(record.type, "Text"))
    if record.type not in WORDS:
        losing.tell("type", f"the type {record.type}")
    lines.leaf("dc:type", WORDS.get(record.type) if record.type != "document" else None)
    rest.pop("type", None)
    if "number_of_pages" in rest:
        lines.leaf("dc:format", f"{rest.pop('number_of_pages')} p.")
    lines.leaf("dc:format", rest.pop("medium", None))


def _people(lines: XmlLines, rest: dict[str, Any], losing: Losing) -> None:
    """The authors are creators, all others contributors, whose role is lost."""
    for name in rest.pop("author", ()):
        lines.leaf("dc:creator", losing.inverted(name))
    for field in NAME_FIELDS:
        for name in rest.pop(field, ()):
            if field != "contributor":
                losing.tell("role", f"that the {field.replace('_', ' ')} is one")
            lines.leaf("dc:contributor", losing.inverted(name))


def _identifiers(lines: XmlLines, rest: dict[str, Any]) -> None:
    lines.leaf("dc:identifier", rest.pop("URL", None))
    if "DOI" in rest:
        lines.leaf("dc:identifier", f"doi:{rest.pop('DOI')}")
    for number in rest.pop("ISBN", ()):
        lines.leaf("dc:identifier", f"urn:isbn:{number}")
    for field in ("PMID", "PMCID"):
        if field in rest:
            lines.leaf("dc:identifier", f"{field}: {rest.pop(field)}")


def _source(lines: XmlLines, rest: dict[str, Any], losing: Losing) -> None:
    """``Atlas Review; Vol. 12 No. 3; 201-219`` and the ISSN."""
    container = rest.pop("container_title", None)
    if container:
        places = [
            f"{word} {rest.pop(field)}"
            for field, word in (("volume", "Vol."), ("issue", "No."))
            if field in rest
        ]
        lines.leaf(
            "dc:source",
            "; ".join(
                part for part in (losing.plain(container), " ".join(places), rest.pop("page", "")) if part
            ),
        )
    for number in rest.pop("ISSN", ()):
        lines.leaf("dc:source", f"ISSN: {number}")
