"""The keys of fields: what a label can mean, and the shape its value has. A table; the label words are in
``labels/*.toml``.

Shapes, for the lines that follow the labelled one: ``prose``: they continue the text (joined with a space);
``list``: each is an item; ``identifier``: each is a value of its own; ``single``: there is one line, a second
one is a wrapped rest. ``ONCE`` are the keys that a page shows once, so that a second one begins another
record."""

from __future__ import annotations

KEYS: dict[str, str] = {
    # titles
    "title": "prose",
    "subtitle": "prose",
    "title_alternate": "list",
    "title_original": "prose",
    "title_translated": "prose",
    "title_uniform": "prose",
    "title_previous": "list",
    "title_new": "list",
    # people and bodies; a key that is a name field of Record gives the role
    "author": "list",
    "author_main": "list",
    "author_other": "list",
    "author_corporate": "list",
    "editor": "list",
    "translator": "list",
    "illustrator": "list",
    "narrator": "list",
    "composer": "list",
    "director": "list",
    "performer": "list",
    "producer": "list",
    "compiler": "list",
    "interviewer": "list",
    "script_writer": "list",
    "contributor": "list",
    "advisor": "list",
    "responsibility": "prose",
    "author_full": "list",
    "author_affiliation": "prose",
    "author_notes": "prose",
    # publication
    "published": "list",
    "publisher": "list",
    "place": "single",
    "country": "single",
    "year": "single",
    "date": "single",
    "date_online": "single",
    "published_in": "prose",
    "container_title": "prose",
    "container_title_short": "single",
    "volume": "single",
    "issue": "single",
    "pages": "single",
    "page_first": "single",
    "page_last": "single",
    "page_count": "single",
    "article_number": "single",
    "section": "single",
    "series": "list",
    "edition": "prose",
    "report_number": "single",
    "event": "prose",
    "event_place": "single",
    "event_date": "single",
    "institution": "prose",
    "degree": "single",
    "dissertation_note": "prose",
    # kind
    "format": "list",
    "publication_type": "list",
    "document_type": "list",
    "genre": "list",
    "medium": "list",
    "language": "list",
    "language_original": "list",
    # content
    "abstract": "prose",
    "subjects": "list",
    "keywords": "list",
    "subject_place": "list",
    "era": "list",
    "class_mark": "list",
    "table_of_contents": "prose",
    "reviewed": "list",
    # identifiers and links
    "isbn": "identifier",
    "isbn_related": "identifier",
    "issn": "identifier",
    "isn": "identifier",
    "doi": "identifier",
    "pmid": "identifier",
    "pmcid": "identifier",
    "oclc": "identifier",
    "identifier": "identifier",
    "url": "identifier",
    "accession_number": "single",
    "database": "single",
    "call_number": "list",
    # description and notes
    "item_description": "prose",
    "physical_description": "prose",
    "publication_frequency": "prose",
    "playing_time": "prose",
    "notes": "prose",
    "bibliography": "prose",
    "audience": "prose",
    "awards": "prose",
    "credits": "prose",
    "finding_aid": "prose",
    "access": "prose",
    "rights": "prose",
    "collection": "list",
    "related_items": "list",
    "child_records": "list",
    "citations": "list",
    "citation": "prose",
    # known, without a place in a reference: kept in ``extra`` under the label
    "other": "list",
    # known as no part of the record: set aside (tags, copyright boilerplate, full text)
    "tags": "list",
    "drop": "prose",
    # a whole record shown as MARC
    "marc": "prose",
}
"""Key -> shape."""

ONCE = frozenset(("title", "accession_number", "database"))
"""A second one of these begins another record (and not Description, ISSN, DOI, Published, Format: a VuFind
page repeats them)."""
