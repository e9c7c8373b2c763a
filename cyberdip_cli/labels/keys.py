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
    "referee": "list",
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
    "date_submitted": "single",
    "date_accepted": "single",
    "date_defended": "single",
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
    "department": "prose",
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
    "funder": "prose",
    "scale": "single",
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

OPENERS = ("saved_in", "bibliographic_details")
"""Furniture that stands between a page's heading and its table."""
SECTIONS = (
    "description_tab",
    "similar_items_tab",
    "staff_view_tab",
    "holdings_tab",
    "toc_tab",
    "comments_tab",
    "reviews_tab",
)
"""Furniture that names a tab, and opens it where a value follows."""
ZONES: dict[str, frozenset[str]] = {
    zone: frozenset(kinds.split())
    for zone, kinds in {
        "navigation": "skip_link menu search search_menu account must_login language_switch new_in_collection"
        " basket add_to_book_bag remove_from_book_bag",
        "toolbar": "cite_this text_this email_this print export_record export_to add_to_favorites bookmark"
        " share permanent_link qr tools view_in_eds",
        "list": "search_results list_controls pagination first prev next last of_num_results empty_result"
        " separator_notice",
        "head": "saved_in bibliographic_details section_heading field_columns full_description"
        " view_full_record record_in_index cached_record published_label",
        "tabs": "description_tab toc_tab staff_view_tab view_tab tab_heading excerpt_tab preview_tab map_tab"
        " versions_tab hierarchy_tab component_parts_tab reviews_tab holdings_tab comments_tab"
        " similar_items_tab",
        "holdings": "holdings available place_hold most_recent_issues volume_holdings full_text",
        "citation": "citation_heading",
        "references": "references_heading",
        "citing": "cited_by_heading cited_by_link",
        "similar": "similar_heading similar_none",
        "comments": "comments_heading add_tag no_tags be_first_tag add_your_comment your_comment"
        " be_first_comment",
        "footer": "footer statistics",
        "anywhere": "more less loading more_authors no_description toc_unavailable",
    }.items()
}
"""Part of a page -> the kinds of furniture that stand in it. ``citation``: a heading over a whole reference
to the record; ``references``: over the works that it cites; ``citing``: over those that cite it; ``similar``:
over other records; below these, and below ``comments`` and ``footer``, nothing is the record's."""
WORD_SECTIONS = ("labels", "furniture", "formats", "languages", "roles")
TERMS = {
    "dates": ("months", "seasons"),
    "names": ("and", "et_al", "by", "byline", "expanders"),
    "titles": ("stop_words", "articles", "elisions"),
    "citations": ("volume", "issue", "pages", "page_count", "edition", "in"),
    "imprints": (
        "no_publisher",
        "no_place",
        "no_date",
        "and_others",
        "functions",
        "date_words",
        "date_openers",
        "verbs",
    ),
    "typography": ("quotes", "ordinals"),
}
"""Section -> its keys, for the sections that are no words of pages."""
ASKED = frozenset(
    "months seasons and et_al stop_words volume issue pages edition in no_publisher no_place no_date quotes"
    " ordinals".split()
)
"""What each language has, or says under ``none`` that it has not."""
