"""Record -> an object of schema.org: what search engines read from a page. Inside ``<script>`` a ``</``
would end the script, so it is escaped."""

from __future__ import annotations

from ...model import DATE_FIELDS, NAME_FIELDS
from ..xml_write import Losing, date_text, name_parts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Name, Record

    Node = dict[str, Any]

KINDS = {
    "article": "ScholarlyArticle", "article-journal": "ScholarlyArticle", "article-magazine": "Article", "article-newspaper": "NewsArticle", "book": "Book",
    "chapter": "Chapter", "entry": "Article", "entry-dictionary": "DefinedTerm", "entry-encyclopedia": "Article", "paper-conference": "ScholarlyArticle",
    "thesis": "Thesis", "report": "Report", "dataset": "Dataset", "software": "SoftwareApplication", "webpage": "WebPage", "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting", "motion_picture": "Movie", "song": "MusicRecording", "broadcast": "Episode", "map": "Map", "graphic": "ImageObject",
    "figure": "ImageObject", "musical_score": "SheetMusic", "manuscript": "Manuscript", "review": "Review", "review-book": "Review", "periodical": "Periodical",
    "collection": "Collection", "legislation": "Legislation", "bill": "Legislation", "regulation": "Legislation", "treaty": "Legislation",
    "personal_communication": "Message", "interview": "CreativeWork", "event": "Event",
}  # fmt: skip
"""Type -> class of schema.org; the others are CreativeWorks."""
NAMES = {
    "author": "author", "editor": "editor", "translator": "translator", "illustrator": "illustrator", "contributor": "contributor", "composer": "composer",
    "director": "director", "performer": "performer", "producer": "producer", "narrator": "readBy", "recipient": "recipient",
}  # fmt: skip
"""Name field -> property; the other roles are contributors, and told."""
TEXTS = {
    "title": "name", "title_short": "alternateName", "abstract": "abstract", "edition": "bookEdition", "version": "version", "number_of_pages": "numberOfPages",
    "language": "inLanguage", "genre": "genre", "URL": "url", "rights": "copyrightNotice", "call_number": "identifier",
    "accession_number": "identifier", "number": "identifier", "medium": "material", "status": "creativeWorkStatus",
}  # fmt: skip
"""Field -> property."""
IDENTIFIERS = {
    "DOI": "doi",
    "PMID": "pmid",
    "PMCID": "pmcid",
    "number": "number",
    "call_number": "call number",
    "accession_number": "accession number",
}
SERIALS = {
    "article-journal": "Periodical", "article-magazine": "Periodical", "article-newspaper": "Newspaper", "chapter": "Book", "entry-encyclopedia": "Book",
    "entry-dictionary": "Book", "webpage": "WebSite", "post-weblog": "Blog", "paper-conference": "Book", "song": "MusicAlbum", "review": "Periodical",
    "review-book": "Periodical", "broadcast": "CreativeWorkSeries",
}  # fmt: skip
"""Type -> class of what the work stands in."""


def to_object(record: Record, sink: Sink) -> Node:
    """The work as an object; its id is a fragment, because a record has no address of its own."""
    losing = Losing("json-ld", record, sink)
    rest = dict(record.items())
    kind = KINDS.get(record.type, "CreativeWork")
    node: Node = {"@type": kind, "@id": f"#{rest.pop('id', '')}"}
    rest.pop("type", None)
    for field, key in TEXTS.items():
        if key != "identifier" and field in rest:
            said = rest.pop(field)
            node[key] = losing.plain(said) if key not in ("url", "inLanguage") else said
    if "note" in rest:
        node["comment"] = {"@type": "Comment", "text": losing.plain(rest.pop("note"))}
    if "source" in rest:
        node["provider"] = {"@type": "Organization", "name": rest.pop("source")}
    _names(node, rest, losing)
    _dates(node, rest)
    _publisher(node, rest)
    if "keyword" in rest:
        node["keywords"] = list(rest.pop("keyword"))
    _whole(node, record, rest, losing)
    _identifiers(node, rest)
    losing.places(rest)
    return node


def _names(node: Node, rest: dict[str, Any], losing: Losing) -> None:
    for field in NAME_FIELDS:
        if field in rest and field not in ("container_author", "reviewed_author", "collection_editor"):
            key = NAMES.get(field, "contributor")
            if field not in NAMES:
                losing.tell("role", f"that the {field.replace('_', ' ')} is one")
            node.setdefault(key, []).extend(_person(name) for name in rest.pop(field))


def _person(name: Name) -> Node:
    """A person in parts and as a whole, or a body."""
    if name.literal is not None:
        return {"@type": "Organization", "name": name.literal}
    family, given, suffix = name_parts(name)
    person: Node = {
        "@type": "Person",
        "name": " ".join(part for part in (given, family, suffix) if part),
        "familyName": family,
    }
    if given:
        person["givenName"] = given
    if suffix:
        person["honorificSuffix"] = suffix
    return person


def _dates(node: Node, rest: dict[str, Any]) -> None:
    for field, key in (
        ("issued", "datePublished"),
        ("available_date", "dateCreated"),
        ("original_date", "copyrightYear"),
    ):
        if field in rest and field in DATE_FIELDS:
            node[key] = date_text(rest.pop(field))


def _publisher(node: Node, rest: dict[str, Any]) -> None:
    house: Node = {"@type": "Organization", "name": rest.pop("publisher", "")}
    if "publisher_place" in rest:
        house["location"] = {"@type": "Place", "name": rest.pop("publisher_place")}
    if any(house[key] for key in house if key != "@type"):
        node["publisher"] = {key: value for key, value in house.items() if value}


def _pages(node: Node, rest: dict[str, Any]) -> None:
    page = rest.pop("page", "")
    first, dash, last = page.partition("-")
    if dash and first.isalnum() and last.isalnum():
        node |= {"pageStart": first, "pageEnd": last}
    if page:
        node["pagination"] = page


def _container(kind: str, title: str, rest: dict[str, Any]) -> Node:
    """The periodical or book that a work stands in, its volume, or the issue of that, whichever is
    nearest."""
    whole: Node = {"@type": kind, "name": title}
    if "container_title_short" in rest:
        whole["alternateName"] = rest.pop("container_title_short")
    if "container_author" in rest:
        whole["author"] = [_person(name) for name in rest.pop("container_author")]
    for field, key in (("ISSN", "issn"), ("ISBN", "isbn")):
        if field in rest:
            whole[key] = list(rest.pop(field))
    for field, inner, key in (
        ("volume", "PublicationVolume", "volumeNumber"),
        ("issue", "PublicationIssue", "issueNumber"),
    ):
        if field in rest:
            whole = {"@type": inner, key: rest.pop(field), "isPartOf": whole}
    return whole


def _whole(node: Node, record: Record, rest: dict[str, Any], losing: Losing) -> None:
    """What the work stands in: an issue of a volume of a periodical, or a book; the series around it."""
    _pages(node, rest)
    if "container_title" in rest:
        kind = SERIALS.get(record.type, "CreativeWork")
        node["isPartOf"] = _container(kind, losing.plain(rest.pop("container_title")), rest)
    for field, key in (
        ("volume", "volumeNumber"),
        ("issue", "issueNumber"),
        ("ISBN", "isbn"),
        ("ISSN", "issn"),
    ):
        if field in rest:
            value = rest.pop(field)
            node[key] = list(value) if isinstance(value, tuple) else value
    if "collection_title" in rest:
        series: Node = {"@type": "CreativeWorkSeries", "name": losing.plain(rest.pop("collection_title"))}
        if "collection_number" in rest:
            node["position"] = rest.pop("collection_number")
        node.setdefault("isPartOf", series) if "isPartOf" not in node else node.update(
            isPartOf=[node["isPartOf"], series]
        )


def _identifiers(node: Node, rest: dict[str, Any]) -> None:
    found = [
        {"@type": "PropertyValue", "propertyID": kind, "value": rest.pop(field)}
        for field, kind in IDENTIFIERS.items()
        if field in rest
    ]
    if found:
        node["identifier"] = found
    doi = next((each["value"] for each in found if each["propertyID"] == "doi"), None)
    if doi:
        node["sameAs"] = f"https://doi.org/{doi}"
