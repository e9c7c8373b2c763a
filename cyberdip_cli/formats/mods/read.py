"""MODS -> records: what a record says of itself; :mod:`.related` has what its related items say."""

from __future__ import annotations

from ...grammars.page_ranges import count
from ...model import FIELDS
from ..text.tags import clean
from ..variables import put_variable
from ..xml_records import XmlFormat
from ..xml_text import children, grouped, lined, name, plain, text, value
from . import NAMESPACE, ROOTS, tables
from .kind import put_type
from .names import put_name
from .origin import put_origins
from .related import put_part, put_related
from .titles import title_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..record_draft import RecordDraft
    from ..xml_stream import Element

SKIPPED = frozenset(
    (
        "typeOfResource",
        "genre",
        "recordInfo",
        "extension",
        "targetAudience",
        "part",
        "relatedItem",
        "originInfo",
    )
)
"""Elements that are read in their turn, or that say nothing of the work."""


HANDLES = ("hdl", "handle")
"""``type`` of an identifier that is an address too."""


def fill(mods: Element, draft: RecordDraft) -> None:
    """One record. The related items come first to light, because what stands in a host is no book."""
    groups = grouped(mods)
    put_type(groups, draft)
    for tag, elements in groups.items():
        reader = READERS.get(tag)
        for element in lined(elements, mods, draft):
            if reader is not None:
                reader(element, draft)
            elif tag not in SKIPPED:
                draft.keep(tag, plain(element))
    put_origins(groups.get("originInfo", ()), draft)
    for part in lined(groups.get("part", ()), mods, draft):
        put_part(part, draft)
    for item in lined(groups.get("relatedItem", ()), mods, draft):
        put_related(item, draft)
    for number in groups.get("identifier", ()):
        if (number.get("type") or "").casefold() in HANDLES and number.get("invalid") != "yes":
            _handle(number, draft)
    for record in groups.get("recordInfo", ())[:1]:
        draft.put("source", value(record, "recordContentSource"), "recordContentSource")
        draft.put("accession_number", value(record, "recordIdentifier"), "recordIdentifier")
    if mods.get("ID") and "id" not in draft.values:
        draft.put("id", mods.get("ID"), "ID")


def _title(info: Element, draft: RecordDraft) -> None:
    kind = info.get("type") or ""
    title, rest = title_of(info)
    whole = f"{title}: {rest}" if rest else title
    if kind == "abbreviated":
        draft.put("title_short", whole, "titleInfo abbreviated")
    elif kind or "title" in draft.values:
        draft.keep(f"titleInfo {kind}".strip(), plain(info) if not title else whole)
    else:
        draft.put("title", title, "title")
        draft.put("subtitle", rest, "subTitle")
        for tag, field in (("partNumber", "part_number"), ("partName", "part_title")):
            draft.put(field, value(info, tag), tag)


def _language(element: Element, draft: RecordDraft) -> None:
    """The language's code, else its name; those of a summary or a translation's original are other texts'."""
    if element.get("objectPart") not in (None, "", "text", "text/sound track or separate title"):
        return
    terms = children(element, "languageTerm")
    best = next((term for term in terms if term.get("type") == "code"), terms[0] if terms else None)
    draft.put("language", plain(best if best is not None else element), "language")


def _description(element: Element, draft: RecordDraft) -> None:
    for each in element:
        tag = name(each)
        if tag == "extent":
            put_extent(plain(each), draft, plain(each) if each.get("unit") == "pages" else count(plain(each)))
        elif tag == "note":
            draft.put("note", text(each), tag)
        elif tag == "form":
            draft.keep("form", plain(each))


def put_extent(said: str, draft: RecordDraft, pages: str | None) -> None:
    """``xii, 312 p. : ill. ; 24 cm`` is a number of pages and a size; a bare number counts pages too."""
    if pages or said.isdecimal():
        draft.put("number_of_pages", pages or said, "extent")
        _, _, size = said.rpartition(";")
        if size.strip().endswith(("cm", "cm.", "mm", "in.")) and size != said:
            draft.put("dimensions", size.strip(" ."), "extent")
    else:
        draft.keep("extent", said)


def _note(element: Element, draft: RecordDraft) -> None:
    kind = (element.get("type") or "").casefold()
    field = (element.get("type") or "").replace("-", "_")
    if field in FIELDS and field not in ("extra", "note", "id"):
        put_variable(field, clean(text(element)), "note", draft)
    elif kind.startswith("extra "):
        draft.keep((element.get("type") or "")[6:], plain(element))
    elif kind in ("statement of responsibility", "admin"):
        draft.keep(f"note {kind}", plain(element))
    elif kind in ("thesis", "degree", "thesis type"):
        draft.put("genre" if len(plain(element)) < 40 else "note", text(element), f"note {kind}")
    else:
        draft.put("note", text(element), "note")


def _subject(element: Element, draft: RecordDraft) -> None:
    """One heading: its parts joined as catalogues show them."""
    scale = value(element, "cartographics", "scale")
    draft.put("scale", scale, "scale")
    parts = [_heading(each) for each in element if name(each) not in ("cartographics", "geographicCode")]
    heading = " -- ".join(part for part in parts if part)
    if heading:
        draft.add(
            "keyword",
            (heading.rstrip(".") if element.get("authority") and heading.count(".") == 1 else heading,),
            "subject",
        )


def _heading(element: Element) -> str:
    tag = name(element)
    if tag == "name":
        return ", ".join(filter(None, (plain(part) for part in children(element, "namePart"))))
    if tag == "hierarchicalGeographic":
        return " -- ".join(filter(None, (plain(part) for part in element)))
    if tag == "titleInfo":
        return title_of(element)[0]
    return plain(element)


def _handle(element: Element, draft: RecordDraft) -> None:
    """A handle is the address where the location gives none."""
    said = plain(element)
    address = said if "://" in said else f"https://hdl.handle.net/{said.removeprefix('hdl:')}"
    if "URL" not in draft.values:
        draft.put("URL", address, "identifier hdl")
    elif draft.values["URL"] != address:
        draft.keep("identifier hdl", said)


def _identifier(element: Element, draft: RecordDraft) -> None:
    kind = (element.get("type") or "").casefold()
    said = plain(element)
    if kind in HANDLES and element.get("invalid") != "yes":
        return  # behind the locations
    if element.get("invalid") == "yes":
        draft.keep(f"identifier {kind} invalid", said)
    elif kind in tables.IDENTIFIERS:
        field = tables.IDENTIFIERS[kind]
        draft.put(field, said, f"identifier {kind}")
    elif kind:
        draft.keep(f"identifier {kind}", said)
    else:
        draft.put("identifier", said, "identifier")


def _location(element: Element, draft: RecordDraft) -> None:
    addresses = [
        each for each in children(element, "url") if each.get("access") not in ("preview", "raw object")
    ]
    for url in sorted(addresses, key=lambda each: each.get("usage", "")[:7] != "primary"):
        draft.put("URL", plain(url), "location url")
        if url.get("dateLastAccessed"):
            draft.put("accessed", url.get("dateLastAccessed"), "dateLastAccessed")
    draft.put("archive", value(element, "physicalLocation"), "physicalLocation")
    draft.put(
        "call_number",
        value(element, "shelfLocator") or value(element, "holdingSimple", "copyInformation", "shelfLocator"),
        "shelfLocator",
    )


def _put(field: str) -> Callable[[Element, RecordDraft], None]:
    def put(element: Element, draft: RecordDraft) -> None:
        draft.put(field, text(element), name(element))

    return put


READERS: dict[str, Callable[[Element, RecordDraft], None]] = {
    "titleInfo": _title,
    "name": put_name,
    "language": _language,
    "physicalDescription": _description,
    "abstract": _put("abstract"),
    "note": _note,
    "subject": _subject,
    "classification": _put("class_mark"),
    "identifier": _identifier,
    "location": _location,
    "accessCondition": _put("rights"),
    "tableOfContents": _put("keep"),
}

MODS = XmlFormat("MODS", ROOTS, ("mods",), NAMESPACE, fill)
