"""The type of a work in MODS: its genres, what it stands in, how it is issued, its resource."""

from __future__ import annotations

from ...model import ITEM_TYPES
from ..xml_text import child, children, plain, value
from . import tables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..record_draft import RecordDraft
    from ..xml_stream import Element

    Groups = dict[str, list[Element]]

VAGUE = frozenset(("article-journal", "book", "periodical", "review", "paper-conference", "manuscript"))
"""Types that the host may make more precise."""


def put_type(groups: Groups, draft: RecordDraft) -> None:
    """The type of a record whose parts are in ``groups``; a genre that names none is kept."""
    named = groups.get("genre", ())
    own = [plain(each) for each in named if each.get("authority") == "csl"]
    genres = [plain(each) for each in named if each.get("authority") != "csl"]
    if own and own[0] in ITEM_TYPES:
        draft.values["type"] = own[0]
        for genre in genres:
            draft.put("genre" if "genre" not in draft.values else "keep", genre, "genre")
        return
    kind = _by_genre(genres)
    host = next((item for item in groups.get("relatedItem", ()) if item.get("type") == "host"), None)
    issuance = next(
        (said for each in groups.get("originInfo", ()) if (said := value(each, "issuance"))), ""
    ).casefold()
    if host is not None and (not kind or kind in VAGUE):
        kind = _in_host(host, kind) or kind
    if not kind or kind == "document":
        alone = host is None or not (children(host, "part") or children(host, "identifier"))
        kind = _by_resource(groups, issuance, alone=alone) or kind or ""
    if kind == "article-journal" and host is None and issuance in tables.CONTINUING:
        kind = "periodical"
    if kind == "paper-conference" and host is None:
        kind = "book"
    draft.values["type"] = kind or "document"
    if not kind and groups:
        draft.say("note", "no-type", "the record does not say what it is", "read as a document")
    _keep_genres(genres, kind, draft)


def _keep_genres(genres: list[str], kind: str, draft: RecordDraft) -> None:
    for genre in genres:
        known = tables.GENRES.get(genre.casefold().rstrip("."))
        if known is None or (kind == "thesis" and genre.casefold() not in ("thesis", "theses")):
            draft.put("genre" if "genre" not in draft.values else "keep", genre, "genre")


def _by_genre(genres: list[str]) -> str:
    found = [
        tables.GENRES[genre.casefold().rstrip(".")]
        for genre in genres
        if tables.GENRES.get(genre.casefold().rstrip("."))
    ]
    if "thesis" in found:
        return "thesis"
    return next((kind for kind in found if kind not in VAGUE), found[0] if found else "")


def _in_host(host: Element, kind: str) -> str:
    """What stands in this host."""
    genres = [plain(each).casefold().rstrip(".") for each in children(host, "genre")]
    found = [tables.HOST_GENRES[genre] for genre in genres if genre in tables.HOST_GENRES]
    if kind == "review":
        return "review"
    if "paper-conference" in found or kind == "paper-conference":
        return "paper-conference"
    if found:
        return next((each for each in found if each != "article-journal"), found[0])
    issuance = value(host, "originInfo", "issuance").casefold()
    if issuance in tables.CONTINUING:
        return "article-journal"
    numbers = {(each.get("type") or "").casefold() for each in children(host, "identifier")}
    if issuance in ("monographic", "single unit", "multipart monograph") or "isbn" in numbers:
        return "chapter" if kind in ("", "book", "article-journal") else kind
    details = {(each.get("type") or "").casefold() for each in children(child(host, "part"), "detail")}
    if "issn" in numbers or details & {"volume", "issue", "number"}:
        return kind if kind not in ("", "periodical") else "article-journal"
    return "chapter" if kind in ("", "book") and _is_book(host) else kind


def _is_book(host: Element) -> bool:
    """Whether pages are given in a host that somebody brought out: a book, where nothing else is said."""
    paged = any(
        (each.get("unit") or "page").startswith("p") for each in children(child(host, "part"), "extent")
    )
    return paged and any(value(origin, "publisher") for origin in children(host, "originInfo"))


def _by_resource(groups: Groups, issuance: str, *, alone: bool) -> str:
    """The type that the kind of resource shows."""
    for resource in groups.get("typeOfResource", ()):
        said = plain(resource).casefold()
        if resource.get("manuscript") == "yes":
            return "manuscript"
        if said in tables.RESOURCES:
            return tables.RESOURCES[said]
    if issuance in tables.CONTINUING:
        return "periodical"
    if issuance in ("monographic", "single unit", "multipart monograph"):
        return "book"
    if not alone:
        return ""
    numbered = any((each.get("type") or "").casefold() == "isbn" for each in groups.get("identifier", ()))
    return "book" if numbered or any(map(_is_imprint, groups.get("originInfo", ()))) else ""


def _is_imprint(origin: Element) -> bool:
    """Whether a publisher in a town has brought a work out."""
    places = [each for place in children(origin, "place") for each in children(place, "placeTerm")]
    named = any(each.get("type") == "text" and plain(each) for each in places)
    return named and bool(value(origin, "publisher"))
