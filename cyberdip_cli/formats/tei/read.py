"""TEI ``biblStruct`` -> records: the analytic level is the work, else the monograph is; and the ``bibl`` of a
list, whose titles say their level. Source: TEI P5 guidelines, 3.12.1 and 3.12.2."""

from __future__ import annotations

from ...grammars.page_ranges import count
from ..xml_records import XmlFormat
from ..xml_text import LANG, child, children, name, plain, text, value
from . import ROOTS
from .head import HEADS, put_head, works
from .tables import KINDS, NUMBERS, PUBLISHED, ROLES, SCOPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..record_draft import RecordDraft
    from ..xml_stream import Element


def fill(work: Element, draft: RecordDraft) -> None:
    """One structure, or one reference of a list."""
    if name(work) == "bibl":
        _loose(work, draft)
        return
    part = child(work, "analytic")
    books = children(work, "monogr")
    book = books[0] if books else None
    draft.values["type"] = _type(work, part, book)
    identifier = work.get("{http://www.w3.org/XML/1998/namespace}id")
    whole = part is None or not any(plain(each) for each in children(part, "title"))
    if whole and part is not None and any(title.get("level") == "j" for title in children(book, "title")):
        whole = False  # an article whose title nobody found
    if part is not None:
        _titles(part, draft, container=False)
        _people(part, draft, "author", "editor")
    if book is not None:
        _titles(book, draft, container=not whole)
        _people(
            book, draft, "author" if whole and "author" not in draft.values else "container_author", "editor"
        )
        _imprint(child(book, "imprint"), book, draft)
        _meeting(book, draft)
    for series in children(work, "series"):
        _series(series, draft)
    for place in filter(lambda each: each is not None, (part, book, work)):
        _numbers(place, draft, main=place is not book or whole)
    _notes(work, draft)
    draft.put("language", work.get(LANG) or value(book, "textLang"), "xml:lang")
    put_head(work, draft)
    if len(draft.values) == 1 and not draft.held:
        draft.values.clear()
    elif identifier:
        draft.put("id", identifier, "xml:id")


def _loose(work: Element, draft: RecordDraft) -> None:
    """A ``bibl`` of a ``listBibl``; elsewhere it is a part of a text. One of words alone keeps them as a
    note."""
    if not children(work, "title", "author", "editor"):
        draft.put("note", text(work), "bibl")
        draft.values["type"] = "document"
        return
    levels = [title.get("level") or "" for title in children(work, "title")]
    inside = bool({"a", "u"} & set(levels)) and bool({"j", "m"} & set(levels))
    said = (work.get("type") or "").casefold().replace("_", "").replace("-", "")
    usual = "article-journal" if "j" in levels else "chapter"
    draft.values["type"] = KINDS.get(said) or (
        usual if inside else "periodical" if levels[:1] == ["j"] else "book" if "m" in levels else "document"
    )
    _titles(work, draft, container=False, inside=inside)
    _people(work, draft, "author", "editor")
    _imprint(work, work, draft)
    for series in children(work, "series"):
        _series(series, draft)
    _numbers(work, draft, main=True)
    _notes(work, draft)
    draft.put("language", work.get(LANG) or value(work, "textLang"), "xml:lang")
    draft.put("id", work.get("{http://www.w3.org/XML/1998/namespace}id") or "", "xml:id")


def _type(work: Element, part: Element | None, book: Element | None) -> str:
    """The type that is said, else by the levels of the titles and what stands round them."""
    said = (work.get("type") or work.get("subtype") or "").casefold().replace("_", "").replace("-", "")
    if said in KINDS:
        return KINDS[said]
    if any(date.get("type") == "dateDefended" for date in children(child(book, "imprint"), "date")):
        return "thesis"
    levels = {title.get("level") for title in children(book, "title")}
    if part is not None and children(part, "title"):
        if child(book, "meeting") is not None and "j" not in levels:
            return "paper-conference"
        return "chapter" if "m" in levels and "j" not in levels else "article-journal"
    if "j" in levels:
        return "article-journal" if child(book, "imprint", "biblScope") is not None else "periodical"
    return "book"


def _titles(place: Element, draft: RecordDraft, *, container: bool, inside: bool = False) -> None:
    """Main title and subtitle of a level; an abbreviated title is the short one. ``inside``: the titles are
    those of a part and of its whole."""
    for title in children(place, "title"):
        if inside:
            container = title.get("level") in ("j", "m")
        kind = title.get("type") or "main"
        said = text(title)
        if title.get("level") == "s":
            draft.put("collection_title", said, "title s")
        elif kind in ("short", "abbreviated", "abbr"):
            draft.put("container_title_short" if container else "title_short", said, f"title {kind}")
        elif kind == "sub":
            if container and "container_title" in draft.values:
                draft.values["container_title"] += f": {plain(title)}"
            else:
                draft.put("subtitle", said, "title sub")
        elif ("container_title" if container else "title") in draft.values:
            draft.keep(f"title {kind}", plain(title))
        else:
            draft.put("container_title" if container else "title", said, "title")


def _people(place: Element, draft: RecordDraft, author: str, editor: str) -> None:
    for person in place:
        tag = name(person)
        if tag == "author":
            put_name(person, author, draft)
        elif tag == "editor":
            put_name(person, ROLES.get((person.get("role") or "").replace(" ", ""), editor), draft)
        elif tag == "respStmt":
            words = (value(person, "resp") or "").casefold()
            field = next((ROLES[role] for role in ROLES if role in words.replace(" ", "")), "contributor")
            for each in children(person, "name", "persName", "orgName"):
                put_name(each, field, draft)
            if not children(person, "name", "persName", "orgName"):
                draft.put("keep", plain(person), "respStmt")


def put_name(person: Element, field: str, draft: RecordDraft) -> None:
    """A name: in parts, of a body, or one text."""
    inner = next((each for each in person if name(each) in ("persName", "name", "orgName")), None)
    place = person if inner is None else inner
    if name(place) == "orgName" or place.get("type") in ("org", "organisation", "institution"):
        draft.body(field, plain(place), "orgName")
        return
    family = " ".join(plain(each) for each in children(place, "nameLink", "surname"))
    given = " ".join(plain(each) for each in children(place, "forename"))
    suffix = " ".join(plain(each) for each in children(place, "genName"))
    if family:
        draft.person(field, family, given, suffix, name(person))
    elif given:
        draft.body(field, given, name(person))
    elif inner is not None or child(person, "affiliation") is None:
        draft.name(field, plain(place), name(person))


def _imprint(imprint: Element | None, book: Element, draft: RecordDraft) -> None:
    """Publisher, place, day, and where in the whole the work stands."""
    places = (imprint,) if imprint is book else (imprint, book)
    draft.put("edition", value(book, "edition"), "edition")
    for each in children(book, "extent"):
        pages = count(plain(each))
        draft.put("number_of_pages" if pages else "keep", pages or plain(each), "extent")
    for place in places:
        for scope in children(place, "biblScope"):
            put_scope(scope, draft, "")
    houses = [
        plain(each)
        for each in children(book, "authority")
        if each.get("type") in (None, "institution", "school")
    ]
    draft.put("publisher", value(imprint, "publisher") or (houses[0] if houses else ""), "publisher")
    draft.put(
        "publisher_place",
        ", ".join(filter(None, (plain(each) for each in children(imprint, "pubPlace")))),
        "pubPlace",
    )
    for date in [date for place in places for date in children(place, "date")]:
        kind = date.get("type") or ""
        first, last = date.get("from"), date.get("to")
        said = date.get("when") or (f"{first}/{last}" if first and last else first) or plain(date)
        if not said:
            said = "/".join(filter(None, (date.get("notBefore"), date.get("notAfter"))))
        if kind in ("access", "accessed"):
            draft.put("accessed", said, "date accessed")
        elif (not kind or kind in PUBLISHED) and "issued" not in draft.values:
            draft.put("issued", said, "date")
        else:
            draft.put("keep", said, f"date {kind}".strip())
    for note in children(imprint, "note") if imprint is not book else ():
        _note(note, draft)


def put_scope(scope: Element, draft: RecordDraft, series: str) -> None:
    """A volume, an issue, pages; in a series the number of the volume in it."""
    unit = (scope.get("unit") or scope.get("type") or "").casefold()
    first, last = scope.get("from") or "", scope.get("to") or ""
    field = SCOPES.get(unit, "keep")
    said = plain(scope) or (f"{first}-{last}" if first and last and first != last else first or last)
    if series:
        draft.put(series, said, "series biblScope")
    elif field == "page" and first:
        draft.put("page_first", first, "biblScope page")
        draft.put("page_last", last, "biblScope page")
    else:
        draft.put(field, said, f"biblScope {unit}".strip())


def _meeting(book: Element, draft: RecordDraft) -> None:
    meeting = child(book, "meeting")
    if meeting is None:
        return
    place = child(meeting, "address")
    towns = [plain(each) for each in children(meeting, "placeName", "settlement", "country") if plain(each)]
    draft.put("event_place", ", ".join(towns), "meeting settlement")
    draft.put(
        "event_place",
        " ".join(filter(None, (plain(each) for each in (place if place is not None and len(place) else [])))),
        "meeting address",
    )
    said = value(meeting, "title") or value(meeting, "name") or " ".join((meeting.text or "").split())
    draft.put("event_title", said.strip(" ,;"), "meeting")
    day = child(meeting, "date")
    draft.put(
        "event_date", plain(day) if day is None or not day.get("when") else day.get("when"), "meeting date"
    )
    if (
        "container_title" not in draft.values
        and draft.values["type"] == "paper-conference"
        and not children(book, "title")
    ):
        draft.put("container_title", said.strip(" ,;"), "meeting")


def _series(series: Element, draft: RecordDraft) -> None:
    for title in children(series, "title"):
        draft.put(
            "collection_title" if "collection_title" not in draft.values else "keep",
            text(title),
            "series title",
        )
    for scope in children(series, "biblScope"):
        put_scope(scope, draft, "collection_number")
    for person in children(series, "editor"):
        put_name(person, "collection_editor", draft)
    _numbers(series, draft, main=False)


def _numbers(place: Element, draft: RecordDraft, *, main: bool) -> None:
    """Identifiers of a level. A DOI of the whole is not its part's."""
    for number in children(place, "idno"):
        kind = (number.get("type") or number.get("subtype") or "").casefold()
        field = NUMBERS.get(kind, "identifier" if not kind else "keep")
        draft.put(
            field if main or field in ("ISBN", "ISSN") else "keep", plain(number), f"idno {kind}".strip()
        )
    for link in children(place, "ref", "ptr"):
        target = link.get("target") or plain(link)
        draft.put(
            "URL"
            if main and target.startswith(("http:", "https:")) and "URL" not in draft.values
            else "keep",
            target,
            name(link),
        )


def _notes(work: Element, draft: RecordDraft) -> None:
    for note in children(work, "note"):
        _note(note, draft)


def _note(note: Element, draft: RecordDraft) -> None:
    kind = (note.get("type") or "").casefold()
    tags = children(note, "note")
    if kind == "tags" and tags:
        for each in tags:
            draft.put("keyword", plain(each), "note tag")
    elif kind in ("tag", "keyword", "keywords"):
        draft.put("keywords", plain(note), f"note {kind}")
    elif kind == "url":
        draft.put("URL", plain(note), "note url")
    elif kind in ("accessed", "access"):
        draft.put("accessed", plain(note), "note accessed")
    elif kind in ("thesistype", "reporttype"):
        draft.put("genre", plain(note), f"note {kind}")
    elif kind == "abstract":
        draft.put("abstract", text(note), "note abstract")
    elif kind == "raw_reference":
        draft.keep("note raw_reference", plain(note))
    else:
        draft.put("note", text(note), "note")


TEI = XmlFormat("TEI biblStruct", ROOTS, ("biblStruct", "bibl", *HEADS), "", fill, nests=True, works=works)
