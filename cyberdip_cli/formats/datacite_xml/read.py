"""DataCite XML -> records. Source: DataCite Metadata Schema 4.6 and its appendix 1 (controlled lists)."""

from __future__ import annotations

from ..field_values import NO_VALUES
from ..name_values import structured
from ..xml_records import XmlFormat
from ..xml_text import LANG, child, children, plain, text, value
from . import NAMESPACE, ROOTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..record_draft import RecordDraft
    from ..xml_stream import Element

KINDS = {
    "dataset": "dataset", "software": "software", "computationalnotebook": "software", "journalarticle": "article-journal",
    "conferencepaper": "paper-conference", "conferenceproceeding": "book", "book": "book", "bookchapter": "chapter",
    "dissertation": "thesis", "report": "report", "preprint": "article", "image": "graphic", "audiovisual": "motion_picture",
    "film": "motion_picture", "sound": "song", "model": "software", "workflow": "software", "standard": "standard", "peerreview": "review",
    "journal": "periodical", "datapaper": "article-journal", "collection": "collection", "outputmanagementplan": "report", "event": "event",
    "award": "document", "project": "document", "poster": "paper-conference", "presentation": "speech", "interactiveresource": "webpage",
    "service": "document", "physicalobject": "document", "instrument": "document", "studyregistration": "document", "other": "", "text": "",
}  # fmt: skip
"""``resourceTypeGeneral`` -> type; "" leaves it to the words of the element."""
CONTRIBUTORS = {
    "editor": "editor",
    "translator": "translator",
    "producer": "producer",
    "supervisor": "",
    "illustrator": "illustrator",
}
"""``contributorType`` -> field; "" and the others are kept."""
DATES = ("issued", "published")
"""``dateType`` of the publication."""
UNSAID = NO_VALUES | frozenset(("not available", "none", "n/a", "(:unav) unknown"))


def fill(resource: Element, draft: RecordDraft) -> None:
    """One resource."""
    _type(child(resource, "resourceType"), draft)
    _titles(child(resource, "titles"), draft)
    for creator in children(child(resource, "creators"), "creator"):
        _name("author", child(creator, "creatorName"), creator, draft)
    for person in children(child(resource, "contributors"), "contributor"):
        kind = (person.get("contributorType") or "").casefold()
        said = child(person, "contributorName")
        if CONTRIBUTORS.get(kind):
            _name(CONTRIBUTORS[kind], said, person, draft)
        else:
            draft.put("keep", plain(said), f"contributor {person.get('contributorType') or ''}".strip())
    draft.put("publisher", _said(value(resource, "publisher")), "publisher")
    _issued(resource, draft)
    _numbers(resource, draft)
    for tag, field in (("version", "version"), ("language", "language")):
        draft.put(field, _said(value(resource, tag)), tag)
    for subject in children(child(resource, "subjects"), "subject"):
        draft.put("keyword", plain(subject), "subject")
    for form in children(child(resource, "formats"), "format"):
        draft.put("medium" if "medium" not in draft.values else "keep", plain(form), "format")
    for size in children(child(resource, "sizes"), "size"):
        draft.put("keep", plain(size), "size")
    for item in children(child(resource, "relatedItems"), "relatedItem"):
        if _holds(item, draft):
            _whole(item, draft)
    _descriptions(child(resource, "descriptions"), draft)
    for rights in [*children(child(resource, "rightsList"), "rights"), *children(resource, "rights")]:
        draft.put(
            "rights" if "rights" not in draft.values else "keep",
            plain(rights) or rights.get("rightsURI") or "",
            "rights",
        )


def _said(text: str) -> str:
    """A value, unless it is one of the schema's words for none."""
    return "" if text.casefold() in UNSAID else text


def _type(element: Element | None, draft: RecordDraft) -> None:
    """The general type; the words beside it decide where it says nothing, and are the genre where they say
    more."""
    words = plain(element)
    general = "" if element is None else (element.get("resourceTypeGeneral") or "").replace(" ", "")
    kind = KINDS.get(general.casefold(), "")
    if kind:
        draft.values["type"] = kind
        if words and words.casefold().replace(" ", "").replace("_", "") not in (
            general.casefold(),
            kind.replace("-", ""),
        ):
            draft.put("genre", words, "resourceType")
    elif words:
        draft.default = "document"
        draft.put("type", words, "resourceType")
    else:
        draft.values["type"] = "document"


def _titles(titles: Element | None, draft: RecordDraft) -> None:
    for title in children(titles, "title"):
        kind = (title.get("titleType") or "").casefold()
        if kind == "subtitle":
            draft.put("subtitle", text(title), "title Subtitle")
        elif kind == "translatedtitle":
            draft.put("keep", plain(title), "title TranslatedTitle")
        elif not kind and "title" not in draft.values:
            draft.put("title", _said(text(title)), "title")
        else:
            draft.keep(f"title {title.get('titleType') or title.get(LANG) or ''}".strip(), plain(title))


def _name(field: str, said: Element | None, whole: Element, draft: RecordDraft) -> None:
    """A name in parts, a body that says so, or one text: inverted where it has a comma."""
    name, kind = _said(plain(said)), "" if said is None else said.get("nameType") or ""
    family, given = value(whole, "familyName"), value(whole, "givenName")
    if kind == "Organizational":
        draft.body(field, name, "creatorName")
    elif family:
        draft.add(field, (structured(family, given or None),), "creatorName")
    elif kind == "Personal" and "," not in name and " " in name:
        draft.name(field, name, "creatorName", order="direct")
    elif name:
        draft.name(field, name, "creatorName", order="inverted" if "," in name else None)


def _issued(resource: Element, draft: RecordDraft) -> None:
    """The year; a day of publication in the same year is fuller."""
    year = _said(value(resource, "publicationYear")).strip("[]")
    draft.put("issued", year, "publicationYear")
    for date in children(child(resource, "dates"), "date"):
        kind, day = (date.get("dateType") or "").casefold(), plain(date)
        if kind in DATES and (not year or day.startswith(year)):
            draft.put("issued", day, f"date {kind}")
        elif kind == "available":
            draft.put("available_date", day, "date Available")
        elif kind == "submitted":
            draft.put("submitted", day, "date Submitted")
        else:
            draft.put("keep", day, f"date {date.get('dateType') or ''}".strip())


def _numbers(resource: Element, draft: RecordDraft) -> None:
    number = child(resource, "identifier")
    if number is not None:
        kind = (number.get("identifierType") or "DOI").casefold()
        draft.put(
            {"doi": "DOI", "url": "URL"}.get(kind, "identifier"), _said(plain(number)), f"identifier {kind}"
        )
    for other in children(child(resource, "alternateIdentifiers"), "alternateIdentifier"):
        kind = other.get("alternateIdentifierType") or ""
        field = kind.upper() if kind.upper() in ("ISBN", "ISSN", "PMID", "PMCID") else "keep"
        draft.put(field, plain(other), f"alternateIdentifier {kind}".strip())
    for related in children(child(resource, "relatedIdentifiers"), "relatedIdentifier"):
        kind, relation = related.get("relatedIdentifierType") or "", related.get("relationType") or ""
        part = relation in ("IsPartOf", "IsPublishedIn") and kind in ("ISSN", "EISSN", "LISSN", "ISBN")
        draft.put(kind[-4:] if part else "keep", plain(related), f"relatedIdentifier {relation} {kind}")


def _descriptions(descriptions: Element | None, draft: RecordDraft) -> None:
    for said in children(descriptions, "description"):
        kind = said.get("descriptionType") or ""
        if kind == "Abstract" and "abstract" not in draft.values:
            draft.put("abstract", text(said), "description Abstract")
        elif kind == "SeriesInformation":
            _series(plain(said), draft)
        elif kind in ("Other", ""):
            draft.put("note", text(said), "description Other")
        else:
            draft.keep(f"description {kind}", plain(said))


def _series(said: str, draft: RecordDraft) -> None:
    """What a work stands in, as a line: ``Atlas Review, 12(3), 201-219``."""
    from ...parsed import Context
    from ...source_line import parse

    fields = (
        parse(said, Context()).value if any(char.isdigit() for char in said) else {"container_title": said}
    )
    if not fields.get("container_title") or "container_title" in draft.values:
        draft.keep("description SeriesInformation", said)
        return
    for field, found in fields.items():
        if field in ("container_title", "volume", "issue", "page") and isinstance(found, str):
            draft.put(
                field
                if field != "container_title" or draft.values.get("type") != "book"
                else "collection_title",
                found,
                "SeriesInformation",
            )


def _holds(item: Element, draft: RecordDraft) -> bool:
    """Whether a related item is what the work stands in: one that says so, or the journal of an article."""
    if item.get("relationType") in ("IsPublishedIn", "IsPartOf"):
        return True
    journal = item.get("relatedItemType") == "Journal" and item.find("{*}volume") is not None
    return journal and draft.values.get("type") == "article-journal"


def _whole(item: Element, draft: RecordDraft) -> None:
    """The journal or book that a work was published in."""
    titles = children(child(item, "titles"), "title")
    subtitle = next((text(each) for each in titles if each.get("titleType") == "Subtitle"), "")
    for title in titles:
        if not title.get("titleType"):
            whole = f"{text(title)}: {subtitle}" if subtitle else text(title)
            draft.put("container_title", whole, "relatedItem title")
        elif title.get("titleType") != "Subtitle":
            draft.put("keep", text(title), "relatedItem title")
    number = child(item, "relatedItemIdentifier")
    if number is not None:
        kind = number.get("relatedItemIdentifierType") or ""
        draft.put(
            kind[-4:] if kind in ("ISSN", "EISSN", "LISSN", "ISBN") else "keep",
            plain(number),
            f"relatedItemIdentifier {kind}",
        )
    for tag, field in (
        ("volume", "volume"),
        ("issue", "issue"),
        ("firstPage", "page_first"),
        ("lastPage", "page_last"),
        ("edition", "edition"),
    ):
        draft.put(field, value(item, tag), f"relatedItem {tag}")
    number = child(item, "number")
    article = number is not None and number.get("numberType") == "Article"
    draft.put("page" if article else "keep", value(item, "number"), "number")
    for person in children(child(item, "contributors"), "contributor"):
        if person.get("contributorType") == "Editor":
            _name("editor", child(person, "contributorName"), person, draft)
    for creator in children(child(item, "creators"), "creator"):
        _name("container_author", child(creator, "creatorName"), creator, draft)


DATACITE = XmlFormat("DataCite XML", ROOTS, ("resource",), NAMESPACE, fill)
