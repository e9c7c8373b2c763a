"""What the elements of a Crossref record say: titles, people, days, numbers of the work and of what it
stands in."""

from __future__ import annotations

from ..xml_text import child, children, name, plain, text, value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..record_draft import RecordDraft
    from ..xml_stream import Element

KINDS = {
    "journal": "article-journal", "book": "chapter", "conference": "paper-conference", "dissertation": "thesis", "report-paper": "report",
    "standard": "standard", "database": "dataset", "posted_content": "article", "peer_review": "review", "sa_component": "document",
}  # fmt: skip
"""Container -> type of its part."""
ALONE = {"journal": "periodical", "book": "book", "conference": "book"}
"""Container -> type when it has no parts."""
BOOK_PARTS = {"reference_entry": "entry-encyclopedia"}
"""``component_type`` -> type, where it is no chapter."""
ROLES = {"author": "author", "editor": "editor", "chair": "chair", "translator": "translator", "reader": "contributor", "reviewer": "author",
         "review-assistant": "contributor", "stats-reviewer": "contributor", "reviewer-external": "author"}  # fmt: skip
"""``contributor_role`` -> field."""
DATES = (
    "publication_date",
    "posted_date",
    "approval_date",
    "review_date",
    "creation_date",
    "database_date",
    "acceptance_date",
)
"""Elements that say when a work was published."""
NO_TITLES = frozenset(("[no title found]", "[not available]", "no title", ":unav", ""))


def put_work(kind: str, work: Element, around: Sequence[Element], draft: RecordDraft, *, alone: bool) -> None:
    """What a work says of itself. ``alone``: it is the container, which has its title in its metadata."""
    draft.values["type"] = _type(kind, work, alone=alone)
    places = [each for each in around if alone and name(each) not in ("event_metadata", "journal_issue")] or [
        work
    ]
    for place in places:
        _titles(place, draft)
        _people(place, draft, "")
        _facts(place, draft)
        _identifiers(place, draft)
    issues = [each for each in around if name(each) == "journal_issue"] if not alone else []
    _dates([places[0], *issues], draft)
    if kind == "posted_content":
        draft.put(
            "genre" if work.get("type") not in (None, "other") else "keep",
            (work.get("type") or "").replace("_", " "),
            "posted_content type",
        )
        draft.put("keep", value(work, "group_title"), "group_title")
    if kind == "dissertation":
        draft.put("genre", value(work, "degree"), "degree")
    if kind == "peer_review":
        draft.put("genre", (work.get("type") or "").replace("-", " "), "peer_review type")


def _type(kind: str, work: Element, *, alone: bool) -> str:
    if kind == "book" and not alone and work.get("component_type") in BOOK_PARTS:
        return BOOK_PARTS[work.get("component_type")]
    if kind == "report-paper" and not alone:
        return "chapter"
    if kind == "database" and work.get("dataset_type") == "software":
        return "software"
    return ALONE.get(kind, KINDS[kind]) if alone else KINDS[kind]


def _titles(place: Element, draft: RecordDraft) -> None:
    """The first title, its subtitle, the title in its own language; a journal's name where it is the work."""
    titles = child(place, "titles")
    title = (
        text(child(titles, "title"))
        or text(child(place, "full_title"))
        or text(child(place, "proceedings_title"))
    )
    if plain(child(titles, "title")).casefold() not in NO_TITLES or titles is None:
        draft.put("title", title, "title")
    draft.put("subtitle", text(child(titles, "subtitle")), "subtitle")
    original = text(child(titles, "original_language_title"))
    draft.put("original_title", original, "original_language_title")
    for other in children(titles, "title")[1:]:
        draft.keep("title", plain(other))


def _people(place: Element, draft: RecordDraft, field: str) -> None:
    """The contributors; ``field`` is that of the authors of a container."""
    for person in [
        *(each for group in children(place, "contributors") for each in group),
        *children(place, "person_name", "organization"),
    ]:
        role = ROLES.get(person.get("contributor_role") or "author", "contributor")
        if field and role == "author":
            role = field
        if name(person) == "person_name":
            family, given = value(person, "surname"), value(person, "given_name")
            draft.person(role, family, given, value(person, "suffix"), "person_name")
        elif name(person) == "organization":
            draft.body(role, plain(person), "organization")


def _dates(places: Sequence[Element], draft: RecordDraft) -> None:
    """The day of the print, the work's before the issue's; else the first one that is said."""
    dated = [each for place in places for each in place]
    dated += [inner for each in dated if name(each) == "database_date" for inner in each]
    found = [each for each in dated if name(each) in DATES and value(each, "year")]
    found.sort(key=lambda each: (DATES.index(name(each)), each.get("media_type") != "print"))
    for date in found[:1]:
        draft.date(
            "issued", value(date, "year"), _month(value(date, "month")), value(date, "day"), name(date)
        )


def _month(said: str) -> str:
    """Crossref's numbers from 21 are seasons, from 31 quarters: no months."""
    return said if said.isdecimal() and int(said) <= 12 else ""


def _facts(place: Element, draft: RecordDraft) -> None:
    """Pages, article number, publisher, edition, language, abstract, institution."""
    pages = child(place, "pages")
    draft.put("page_first", value(pages, "first_page"), "first_page")
    draft.put("page_last", value(pages, "last_page"), "last_page")
    draft.put("keep", value(pages, "other_pages"), "other_pages")
    for number in children(child(place, "publisher_item"), "item_number"):
        _item_number(number, draft)
    draft.put("publisher", value(place, "publisher", "publisher_name"), "publisher_name")
    draft.put("publisher_place", value(place, "publisher", "publisher_place"), "publisher_place")
    for institution in children(place, "institution")[:1]:
        draft.put(
            "publisher",
            value(institution, "institution_name") or value(institution, "institution_acronym"),
            "institution_name",
        )
        draft.put("publisher_place", value(institution, "institution_place"), "institution_place")
    draft.put("edition", value(place, "edition_number"), "edition_number")
    number = value(place, "component_number")
    if number.rpartition(" ")[2].isdecimal():  # "Chapter 7"
        number = number.rpartition(" ")[2]
    draft.put("chapter_number", number, "component_number")
    if not name(place).endswith("series_metadata"):
        draft.put("volume", value(place, "volume"), "volume")
    draft.put("language", place.get("language") or "", "language")
    abstracts = children(place, "abstract")
    draft.put("abstract", text(abstracts[0]) if abstracts else "", "abstract")
    draft.put("abstract", text(child(place, "description")), "description")


def _item_number(number: Element, draft: RecordDraft) -> None:
    """The number of an article that has no pages, of a report; any other is the publisher's own."""
    kind = (number.get("item_number_type") or "").casefold().replace("-", "_")
    if kind in ("article_number", "articlenumber") and "page_first" not in draft.held:
        draft.put("page", plain(number), "item_number")
    else:
        known = draft.values["type"] in ("report", "standard")
        draft.put("number" if known else "keep", plain(number), "item_number")


def _identifiers(place: Element, draft: RecordDraft) -> None:
    data = child(place, "doi_data")
    draft.put("DOI", value(data, "doi"), "doi")
    draft.put("URL", value(data, "resource"), "resource")
    for number in children(place, "isbn"):
        draft.put("ISBN", plain(number), "isbn")
    for number in children(place, "issn"):
        draft.put("ISSN", plain(number), "issn")
    for number in (
        each for group in children(place, "publisher_item") for each in children(group, "identifier")
    ):
        kind = number.get("id_type") or ""
        draft.put({"pmid": "PMID", "pmcid": "PMCID"}.get(kind, "keep"), plain(number), f"identifier {kind}")
    for number in children(child(place, "report_number"), "item_number"):
        draft.put("number", plain(number), "report_number")
    designator = value(place, "standards_designator") or value(
        place, "designators", "as_published", "std_as_published"
    )
    draft.put("number", value(place, "report_number") or designator, "number")


def put_around(kind: str, around: Sequence[Element], draft: RecordDraft, *, alone: bool) -> None:
    """What the container says of a work in it."""
    for place in around:
        tag = name(place)
        if tag == "event_metadata":
            _event(place, draft)
        elif tag == "journal_issue":
            _issue(place, draft)
        else:
            _series(place, draft)
            if not alone:
                _container(tag, place, draft)


def _container(tag: str, place: Element, draft: RecordDraft) -> None:
    title = (
        text(child(place, "full_title"))
        or text(child(place, "proceedings_title"))
        or text(child(place, "titles", "title"))
    )
    subtitle = text(child(place, "titles", "subtitle"))
    draft.put("container_title", f"{title}: {subtitle}" if subtitle and title else title, tag)
    draft.put("container_title_short", text(child(place, "abbrev_title")), "abbrev_title")
    if draft.values["type"] == "chapter" or not tag.startswith("journal"):
        _people(place, draft, "container_author")
    for number in children(place, "issn", "isbn"):
        draft.put(name(number).upper(), plain(number), name(number))
    house = value(place, "publisher", "publisher_name") or value(place, "institution", "institution_name")
    draft.put("publisher", house, "publisher_name")
    draft.put("publisher_place", value(place, "publisher", "publisher_place"), "publisher_place")
    draft.put("edition", value(place, "edition_number"), "edition_number")
    if not tag.endswith("series_metadata"):
        draft.put("volume", value(place, "volume"), "volume")
    if "language" not in draft.values:
        draft.put("language", place.get("language") or "", "language")
    if "issued" not in draft.values:
        _dates([place], draft)


def _series(place: Element, draft: RecordDraft) -> None:
    series = child(place, "series_metadata")
    if series is None:
        series = child(place, "set_metadata")
    if series is None:
        return
    draft.put("collection_title", text(child(series, "titles", "title")), "series_metadata")
    for number in children(series, "issn"):
        draft.put("ISSN", plain(number), "issn")
    number = value(place, "volume") if name(place).endswith("series_metadata") else ""
    draft.put("collection_number", value(series, "series_number") or number, "series volume")


def _issue(issue: Element, draft: RecordDraft) -> None:
    draft.put("volume", value(issue, "journal_volume", "volume"), "volume")
    draft.put("issue", value(issue, "issue"), "issue")
    special = value(issue, "special_numbering")
    if special and "issue" not in draft.values:
        draft.put("issue", special, "special_numbering")
    elif special:
        draft.keep("special_numbering", special)
    title = value(issue, "titles", "title")
    if title:
        draft.keep("journal_issue title", title)
    if "issued" not in draft.values:
        _dates([issue], draft)


def _known(days: Element, end: str) -> list[str]:
    """Year, month and day of one end of a meeting, up to the first that is not said; its end may leave out
    what is that of its start."""
    default = end if days.get(f"{end}_day") is None else "start"
    parts = [
        (days.get(f"{end}_{part}") or days.get(f"{default}_{part}") or "").strip()
        for part in ("year", "month", "day")
    ]
    said = next((place for place, part in enumerate(parts) if not part.isdecimal()), len(parts))
    return parts[:said]


def _event(event: Element, draft: RecordDraft) -> None:
    draft.put("event_title", text(child(event, "conference_name")), "conference_name")
    draft.put("event_place", value(event, "conference_location"), "conference_location")
    days = child(event, "conference_date")
    if days is None:
        return
    first, last = ("-".join(part.zfill(2) for part in _known(days, end)) for end in ("start", "end"))
    if first:
        draft.put("event_date", f"{first}/{last}" if last and last != first else first, "conference_date")
    elif plain(days):
        draft.put("event_date", plain(days), "conference_date")
