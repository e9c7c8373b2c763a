"""``relatedItem`` and ``part`` of MODS: what the work stands in, and where."""

from __future__ import annotations

from ..record_draft import RecordDraft
from ..xml_text import child, children, name, plain, value
from . import tables
from .names import put_name
from .origin import put_date, put_origins
from .titles import title_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..xml_stream import Element


def put_related(item: Element, draft: RecordDraft) -> None:
    """A host or a series; a work that is reviewed, or that this one was translated from; others are other
    works."""
    kind = item.get("type") or ""
    if kind == "host":
        _put_host(item, draft)
    elif kind == "series":
        _put_series(item, draft)
    elif kind == "original" and draft.values.get("type") != "review-book":
        _put_original(item, draft)
    elif kind == "reviewOf":
        draft.put("reviewed_title", _title(item), "relatedItem reviewOf")
        for person in children(item, "name"):
            put_name(person, draft, unsaid="reviewed_author")
    elif _title(item):
        draft.keep(f"relatedItem {kind}".strip(), _title(item))


def _title(item: Element, kind: str | None = None) -> str:
    """The title of a related item: that without a type, or the one of ``kind``."""
    infos = [info for info in children(item, "titleInfo") if info.get("type") == kind]
    if not infos and kind is None:
        infos = [info for info in children(item, "titleInfo") if info.get("type") != "abbreviated"]
    title, rest = title_of(infos[0]) if infos else ("", "")
    return f"{title}: {rest}" if rest else title


def _put_host(item: Element, draft: RecordDraft) -> None:
    if "container_title" in draft.values:  # a second host: the collection of a repository, as a rule
        draft.keep("relatedItem host", _title(item))
        return
    if draft.values.get("type") in ("book", "thesis", "map") and not children(item, "part"):
        draft.keep("relatedItem host", _title(item))  # the collection of a library that holds the book
        return
    draft.put("container_title", _title(item), "relatedItem host")
    draft.put("container_title_short", _title(item, "abbreviated"), "relatedItem host abbreviated")
    for person in children(item, "name"):
        put_host_name(person, draft)
    for element in item:
        tag = name(element)
        if tag == "identifier":
            _put_identifier(element, draft)
        elif tag == "part":
            put_part(element, draft)
        elif tag == "relatedItem" and element.get("type") in ("series", "host"):
            _put_series(element, draft)
        elif tag == "location":
            draft.put("keep", value(element, "url"), "host url")
    put_origins(children(item, "originInfo"), draft)


def put_host_name(person: Element, draft: RecordDraft) -> None:
    """A name of the host: its author is the container's, its editor the editor."""
    aside = RecordDraft(draft.sink, draft.line, order=draft.order)
    put_name(person, aside, unsaid="container_author")
    for field, found in aside.values.items():
        target = "container_author" if field == "author" else field
        if isinstance(found, tuple):
            draft.add(target, found, "host name")
        else:
            draft.put(target, found, "host name")


def _put_series(item: Element, draft: RecordDraft) -> None:
    info = child(item, "titleInfo")
    if info is None:
        return
    number = value(info, "partNumber")
    for extra in children(info, "partNumber"):
        info.remove(extra)
    title, rest = title_of(info)
    whole = f"{title}: {rest}" if rest else title
    head, mark, tail = whole.rpartition(" ; ")
    if mark and not number and any(char.isdigit() for char in tail):
        whole, number = head, tail
    if "collection_title" in draft.values:
        draft.keep("relatedItem series", f"{whole} ; {number}" if number else whole)
        return
    draft.put("collection_title", whole, "relatedItem series")
    for person in children(item, "name"):
        aside = [plain(part) for part in children(person, "namePart")]
        draft.keep("relatedItem series name", ", ".join(aside))
    for element in children(item, "identifier"):
        _put_identifier(element, draft)
    for detail in (each for part in children(item, "part") for each in children(part, "detail")):
        number = number or value(detail, "number")
    draft.put("collection_number", number, "relatedItem series partNumber")


def _put_original(item: Element, draft: RecordDraft) -> None:
    draft.put("original_title", _title(item), "relatedItem original")


def _put_identifier(element: Element, draft: RecordDraft) -> None:
    """ISSN and ISBN of the host are the record's; its DOI and address are its own."""
    kind = (element.get("type") or "").casefold()
    field = tables.IDENTIFIERS.get(kind, "")
    if element.get("invalid") != "yes" and field in ("ISSN", "ISBN"):
        draft.put(field, plain(element), f"host {kind}")
    else:
        draft.keep(f"host identifier {kind}".strip(), plain(element))


def put_part(part: Element, draft: RecordDraft) -> None:
    """Volume, issue, pages and the day of the part."""
    for detail in children(part, "detail"):
        kind = (detail.get("type") or "").casefold()
        said = value(detail, "number") or value(detail, "caption") or value(detail, "title")
        draft.put(tables.PARTS.get(kind, "keep"), said, f"part {kind}".strip())
    for extent in children(part, "extent"):
        unit = (extent.get("unit") or "page").casefold()
        first, last = value(extent, "start"), value(extent, "end")
        if unit not in ("page", "pages", "p", "pp"):
            draft.keep(f"extent {unit}", plain(extent))
        elif first or last:
            draft.put("page_first", first, "extent start")
            draft.put("page_last", last, "extent end")
        elif value(extent, "list"):
            draft.put("page", value(extent, "list"), "extent list")
        elif value(extent, "total"):
            draft.put("number_of_pages", value(extent, "total"), "extent total")
    if "issued" not in draft.values:
        put_date(list(part), draft, ("date",))
    for said in children(part, "text"):
        draft.keep("part text", plain(said))
