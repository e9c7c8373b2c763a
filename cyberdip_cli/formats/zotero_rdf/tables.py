"""Zotero's item types, creators and properties in RDF, for reading and writing. Source: Zotero's item type
schema (https://www.zotero.org/support/kb/item_types_and_fields) and its exports."""

from __future__ import annotations

ITEMS: dict[str, tuple[str, str, str]] = {
    "journalArticle": ("article-journal", "bib:Article", "bib:Journal"),
    "magazineArticle": ("article-magazine", "bib:Article", "bib:Periodical"),
    "newspaperArticle": ("article-newspaper", "bib:Article", "bib:Newspaper"),
    "book": ("book", "bib:Book", ""),
    "bookSection": ("chapter", "bib:BookSection", "bib:Book"),
    "conferencePaper": ("paper-conference", "rdf:Description", "bib:Journal"),
    "thesis": ("thesis", "bib:Thesis", ""),
    "report": ("report", "bib:Report", ""),
    "webpage": ("webpage", "bib:Document", "z:Website"),
    "blogPost": ("post-weblog", "bib:Document", "z:Blog"),
    "forumPost": ("post", "bib:Document", "z:Forum"),
    "encyclopediaArticle": ("entry-encyclopedia", "rdf:Description", "bib:Book"),
    "dictionaryEntry": ("entry-dictionary", "rdf:Description", "bib:Book"),
    "manuscript": ("manuscript", "bib:Manuscript", ""),
    "letter": ("personal_communication", "bib:Letter", ""),
    "email": ("personal_communication", "bib:Letter", ""),
    "instantMessage": ("personal_communication", "bib:Letter", ""),
    "interview": ("interview", "bib:Interview", ""),
    "film": ("motion_picture", "bib:MotionPicture", ""),
    "videoRecording": ("motion_picture", "bib:Recording", ""),
    "audioRecording": ("song", "bib:Recording", ""),
    "tvBroadcast": ("broadcast", "bib:Recording", ""),
    "radioBroadcast": ("broadcast", "bib:Recording", ""),
    "podcast": ("broadcast", "bib:Recording", ""),
    "artwork": ("graphic", "bib:Illustration", ""),
    "map": ("map", "bib:Image", ""),
    "computerProgram": ("software", "bib:Data", ""),
    "dataset": ("dataset", "bib:Data", ""),
    "presentation": ("speech", "bib:ConferenceProceedings", ""),
    "patent": ("patent", "bib:Patent", ""),
    "bill": ("bill", "bib:Legislation", ""),
    "statute": ("legislation", "bib:Legislation", ""),
    "case": ("legal_case", "bib:Document", "bib:CourtReporter"),
    "hearing": ("hearing", "bib:Report", ""),
    "preprint": ("article", "rdf:Description", ""),
    "standard": ("standard", "rdf:Description", ""),
    "document": ("document", "bib:Document", ""),
}
"""``z:itemType`` -> (type, class of the node, class of what it stands in)."""
SILENT = frozenset(("attachment", "note", "annotation"))
"""Item types that are no works."""
ITEM_OF = {kind: item for item, (kind, _, _) in reversed(ITEMS.items())} | {
    "review": "journalArticle", "review-book": "journalArticle", "pamphlet": "book", "classic": "book", "collection": "book",
    "musical_score": "book", "figure": "artwork", "performance": "presentation", "entry": "encyclopediaArticle", "regulation": "statute",
    "treaty": "statute", "periodical": "book", "event": "document",
}  # fmt: skip
"""Type -> ``z:itemType``; the others are documents."""

CREATORS = {
    "authors": "author", "editors": "editor", "contributors": "contributor", "translators": "translator", "seriesEditors": "collection_editor",
    "bookAuthors": "container_author", "reviewedAuthors": "reviewed_author", "directors": "director", "producers": "producer",
    "scriptwriters": "script_writer", "scriptwriter": "script_writer", "composers": "composer", "performers": "performer", "interviewers": "interviewer",
    "interviewees": "author", "recipients": "recipient", "artists": "author", "programmers": "author", "inventors": "author", "cartographers": "author",
    "podcasters": "author", "presenters": "author", "sponsors": "author", "guests": "guest", "castMembers": "performer", "wordsBy": "script_writer",
    "commenters": "contributor", "attorneyAgents": "contributor", "cosponsors": "contributor", "counsels": "contributor",
    "creator": "author", "contributor": "contributor",
}  # fmt: skip
"""Property of a list of creators -> field."""
AUTHORS = {
    "graphic": "artists", "software": "programmers", "patent": "inventors", "map": "cartographers", "speech": "presenters",
    "bill": "sponsors", "interview": "interviewees",
}  # fmt: skip
"""Type -> creators that Zotero takes for its authors, where they are no ``bib:authors``."""
WRITTEN_CREATORS = {
    "author": "bib:authors", "editor": "bib:editors", "contributor": "bib:contributors", "translator": "z:translators",
    "collection_editor": "z:seriesEditors", "container_author": "z:bookAuthors", "reviewed_author": "z:reviewedAuthors", "director": "z:directors",
    "producer": "z:producers", "script_writer": "z:scriptwriters", "composer": "z:composers", "performer": "z:performers",
    "interviewer": "z:interviewers", "recipient": "z:recipients", "guest": "z:guests",
}  # fmt: skip
"""Field -> property."""

TEXTS = {
    "title": "title", "date": "issued", "abstract": "abstract", "rights": "rights", "pages": "page", "volume": "volume", "edition": "edition",
    "coverage": "archive_location", "medium": "medium", "type": "genre", "language": "language", "shortTitle": "title_short", "numPages": "number_of_pages",
    "numberOfVolumes": "number_of_volumes", "libraryCatalog": "source", "archive": "archive", "dateSubmitted": "accessed", "accessDate": "accessed",
    "citationKey": "citation_key", "scale": "scale", "versionNumber": "version", "version": "version", "court": "authority", "legislativeBody": "authority",
    "issuingAuthority": "authority", "programmingLanguage": "keep", "meetingName": "event_title", "proceedingsTitle": "container_title",
    "encyclopediaTitle": "container_title", "dictionaryTitle": "container_title", "websiteTitle": "container_title", "programTitle": "container_title",
    "blogTitle": "container_title", "forumTitle": "container_title", "bookTitle": "container_title", "university": "publisher", "studio": "publisher",
    "network": "publisher", "repository": "publisher", "reportNumber": "number", "billNumber": "number", "docketNumber": "number", "publicLawNumber": "number",
    "episodeNumber": "number", "code": "container_title", "codeNumber": "volume", "history": "references", "reporterVolume": "volume", "section": "section",
    "session": "keep", "runningTime": "dimensions", "artworkSize": "dimensions", "system": "keep", "issued": "issued", "dateDecided": "issued",
    "dateEnacted": "issued", "issueDate": "issued", "nameOfAct": "title", "caseName": "title", "subject": "title", "applicationNumber": "keep",
    "assignee": "keep", "country": "jurisdiction", "filingDate": "submitted", "priorityNumbers": "keep", "legalStatus": "status", "references": "references",
    "archiveID": "number", "genre": "genre", "status": "status", "DOI": "DOI",
    "PMID": "PMID", "PMCID": "PMCID", "committee": "keep", "place": "publisher_place",
    "conferenceName": "event_title", "format": "medium", "identifier": "identifier", "organization": "authority",
}  # fmt: skip
"""Property (of ``z:`` mostly; the local name) -> field."""
NUMBERS = {
    "report": "number", "patent": "number", "bill": "number", "legislation": "number", "standard": "number", "broadcast": "number", "legal_case": "number",
    "hearing": "number", "software": "number", "dataset": "number", "article": "number",
}  # fmt: skip
"""Type -> field of ``prism:number``; it is the issue of the others."""
CONTAINERS = frozenset(
    """Journal Periodical Newspaper Book Series Website Blog Forum CourtReporter Part Conference Document Proceedings""".split()
)
"""Classes of nodes that works stand in."""
