"""Record -> EndNote XML: the inverse of :mod:`.read`. What a reference type has no field for stands in the
research notes, a line each."""

from __future__ import annotations

from ...dates.words import english
from ...model import DATE_FIELDS, LIST_FIELDS, NAME_FIELDS
from ..text.markup import parse
from ..xml_write import Losing, XmlLines, date_text, escape
from . import tables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Date, Record
    from ..text.markup import Node

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n'
TAIL = "</records></xml>\n"
FACES = {"i": "italic", "b": "bold", "sup": "superscript", "sub": "subscript"}
"""Markup -> face of EndNote's ``style``."""
GROUPS = ("authors", "secondary-authors", "tertiary-authors", "subsidiary-authors")
ELEMENTS = (
    ("edition", "edition"), ("section", "section"), ("publisher_place", "pub-location"), ("publisher", "publisher"), ("accession_number", "accession-num"),
    ("call_number", "call-num"), ("genre", "work-type"), ("abstract", "abstract"), ("note", "notes"), ("DOI", "electronic-resource-num"),
    ("source", "remote-database-name"), ("language", "language"), ("number_of_volumes", "num-vols"), ("reviewed_title", "reviewed-item"),
)  # fmt: skip
"""Field -> element, in EndNote's order, where the type does not say otherwise."""


def to_xml(record: Record, sink: Sink) -> str:
    """One ``record`` element."""
    fields = dict(record.items())
    losing = Losing("endnote-xml", record, sink)
    name = TYPE_NAMES.get(record.type, "Generic")
    kind = name.casefold()
    lines = XmlLines(1)
    opened = lines.start("record")
    lines.leaf("source-app", "cyberdip", name="cyberdip")
    lines.leaf("ref-type", NUMBER_OF.get(kind, "13"), name=name)
    rest = fields.copy()
    rest.pop("id", None)
    if KIND_OF.get(kind) == rest.get("type"):
        rest.pop("type")
    _names(lines, kind, rest, losing)
    _titles(lines, kind, rest, losing)
    _numbers(lines, kind, rest)
    _keywords(lines, rest, losing)
    _dates(lines, rest)
    for field, element in _elements(kind):
        if field in rest:
            _styled(lines, element, rest.pop(field), losing)
    _isbn(lines, kind, rest)
    if "URL" in rest:
        urls, related = lines.start("urls"), lines.start("related-urls")
        lines.leaf("url", rest.pop("URL"))
        lines.end(related)
        lines.end(urls)
    lines.leaf("label", record.id if record.id and record.id.isascii() and " " not in record.id else None)
    _research_notes(lines, rest, losing)
    lines.end(opened)
    losing.texts()
    return lines.text()


def _keywords(lines: XmlLines, rest: dict[str, Any], losing: Losing) -> None:
    keywords = lines.start("keywords")
    for keyword in rest.pop("keyword", ()):
        _styled(lines, "keyword", keyword, losing)
    lines.end(keywords)


def _styled(lines: XmlLines, element: str, text: str, losing: Losing) -> None:
    """A text, its italics and the like in ``style`` elements."""
    if "<" not in text:
        lines.leaf(element, text)
        return
    runs = [run for node in parse(text) for run in _runs(node, "normal", losing)]
    if all(face == "normal" for face, _ in runs):
        lines.leaf(element, "".join(said for _, said in runs))
    else:
        styled = (f'<style face="{face}">{escape(said)}</style>' for face, said in runs)
        lines.raw(element, "".join(styled))


def _runs(node: Node, face: str, losing: Losing) -> Iterator[tuple[str, str]]:
    """The texts of a node, each with its face."""
    if isinstance(node, str):
        yield face, node
        return
    mark, inner = node
    if mark not in FACES or face != "normal":
        losing.tell("markup", "small capitals, protected capitals and markup in markup")
    for each in inner:
        yield from _runs(each, FACES.get(mark, face) if face == "normal" else face, losing)


def _names(lines: XmlLines, kind: str, rest: dict[str, Any], losing: Losing) -> None:
    """The names of each group that the type has; a body ends with a comma."""
    opened = lines.start("contributors")
    meant = {**tables.NAMES[""], **tables.NAMES.get(kind, {})}
    for group in GROUPS:
        field = meant.get(group, "")
        if field not in NAME_FIELDS or field not in rest:
            continue
        names = lines.start(group)
        for name in rest.pop(field):
            text = f"{name.literal}," if name.literal is not None else losing.inverted(name)
            lines.leaf("author", f"{text}," if "," not in text else text)
        lines.end(names)
    lines.end(opened)


def _titles(lines: XmlLines, kind: str, rest: dict[str, Any], losing: Losing) -> None:
    opened = lines.start("titles")
    whole = kind in tables.WHOLE
    slots = [("title", "title"), ("collection_title" if whole else "container_title", "secondary-title")]
    slots += [] if whole else [("collection_title", "tertiary-title"), ("container_title_short", "alt-title")]
    for field, element in [*slots, ("title_short", "short-title"), ("original_title", "translated-title")]:
        if field in rest and (element != "alt-title" or "container_title_short" in rest):
            _styled(lines, element, rest.pop(field), losing)
    lines.end(opened)


def _numbers(lines: XmlLines, kind: str, rest: dict[str, Any]) -> None:
    special = tables.BY_TYPE.get(kind, {})
    whole = kind in tables.WHOLE
    pages = "number_of_pages" if whole and rest.get("number_of_pages", "").isdecimal() else "page"
    if pages in rest and not (whole and pages == "page" and rest["page"].isdecimal()):
        lines.leaf("pages", rest.pop(pages))
    if special.get("volume", "volume") == "volume" and "volume" in rest:
        lines.leaf("volume", rest.pop("volume"))
    number = special.get("number") or ("issue" if not whole else "collection_number")
    if number in rest:
        lines.leaf("number", rest.pop(number))


def _dates(lines: XmlLines, rest: dict[str, Any]) -> None:
    """The year, and beside it the month and day in words; what that cannot say goes into the year as EDTF."""
    date: Date | None = rest.pop("issued", None)
    if date is None:
        return
    opened = lines.start("dates")
    plainly = (
        date.year is not None
        and not date.end
        and not date.circa
        and not date.literal
        and 1499 < date.year < 2100
    )
    if plainly:
        lines.leaf("year", str(date.year))
        month = english("months", date.month) if date.month else ""
        words = english("seasons", date.season) if date.season else f"{month} {date.day or ''}".strip()
        days = lines.start("pub-dates")
        lines.leaf("date", words)
        lines.end(days)
    else:
        lines.leaf("year", date_text(date))
    lines.end(opened)
    if "accessed" in rest:
        lines.leaf("access-date", date_text(rest.pop("accessed")))


def _elements(kind: str) -> list[tuple[str, str]]:
    """(field, element) for a type."""
    special = {
        element: field
        for element, field in tables.BY_TYPE.get(kind, {}).items()
        if element not in ("number", "volume")
    }
    found = [(special.get(element, field), element) for field, element in ELEMENTS]
    found += [
        (field, element) for element, field in special.items() if element not in dict(ELEMENTS).values()
    ]
    return [(field, element) for field, element in found if field not in ("keep", "drop")]


def _isbn(lines: XmlLines, kind: str, rest: dict[str, Any]) -> None:
    if tables.BY_TYPE.get(kind, {}).get("isbn"):
        return
    numbers = [*rest.pop("ISSN", ()), *rest.pop("ISBN", ())]
    lines.leaf("isbn", "\n".join(numbers))


def _research_notes(lines: XmlLines, rest: dict[str, Any], losing: Losing) -> None:
    """What has no field: ``variable: value``, a line each."""
    said: list[str] = []
    for field, value in rest.items():
        label = field.replace("_", "-")
        if field == "extra":
            said += [f"extra {key}: {text}" for key, texts in value.items() for text in texts]
        elif field in NAME_FIELDS:
            said += [
                f"{label}: {f'{name.literal},' if name.literal is not None else losing.inverted(name)}"
                for name in value
            ]
        elif field in DATE_FIELDS:
            said.append(f"{label}: {date_text(value)}")
        else:
            said += [f"{label}: {text}" for text in (value if field in LIST_FIELDS else (value,))]
    lines.leaf("research-notes", "\n".join(line.replace("\n", " ") for line in said))


TYPE_NAMES = {
    "article-journal": "Journal Article", "article-magazine": "Magazine Article", "article-newspaper": "Newspaper Article", "book": "Book",
    "chapter": "Book Section", "entry-encyclopedia": "Encyclopedia", "entry-dictionary": "Dictionary", "paper-conference": "Conference Paper",
    "thesis": "Thesis", "report": "Report", "webpage": "Web Page", "post-weblog": "Blog", "patent": "Patent", "map": "Map",
    "motion_picture": "Film or Broadcast", "broadcast": "Film or Broadcast", "software": "Computer Program", "manuscript": "Manuscript",
    "personal_communication": "Personal Communication", "legislation": "Statute", "bill": "Bill", "legal_case": "Case", "hearing": "Hearing",
    "standard": "Standard", "dataset": "Dataset", "graphic": "Artwork", "figure": "Figure", "musical_score": "Music", "song": "Music",
    "regulation": "Legal Rule or Regulation", "review": "Journal Article", "review-book": "Journal Article", "classic": "Classical Work",
    "pamphlet": "Pamphlet", "interview": "Interview", "article": "Unpublished Work", "periodical": "Serial", "post": "Discussion Forum",
}  # fmt: skip
"""Type -> EndNote's reference type; the others are Generic, and their type stands in the research notes."""
KIND_OF = tables.KINDS
NUMBER_OF = {name: number for number, name in reversed(tables.NUMBERS.items())}
