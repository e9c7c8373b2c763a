"""CSL-JSON's words: variables and fields of Record, item types, the keys of names and dates.

Source: csl-data.json of CSL 1.0.2, https://github.com/citation-style-language/schema (the schema says
``part``, ``printing`` and ``supplement`` where the specification says ``part-number`` and so on; both are
read, the schema's are written)."""

from __future__ import annotations

from ...model import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS

SPELLINGS = {
    "part_number": "part",
    "printing_number": "printing",
    "supplement_number": "supplement",
    "archive_collection": "archive_collection",
    "archive_location": "archive_location",
}
"""Fields of Record whose CSL variable is not the same word with hyphens."""

LEGACY = {
    "shortTitle": "title_short",
    "journalAbbreviation": "container_title_short",
    "event": "event_title",
    "part-number": "part_number",
    "printing-number": "printing_number",
    "supplement-number": "supplement_number",
    "archive-collection": "archive_collection",
    "archive-location": "archive_location",
    "archive_place": "archive_place",
    "publisher_place": "publisher_place",
    "subject": "keyword",
    "doi": "DOI",
    "url": "URL",
    "isbn": "ISBN",
    "issn": "ISSN",
    "pages": "page",
    "pmid": "PMID",
    "pmcid": "PMCID",
}
"""Deprecated or foreign keys that are read when the proper one is absent, and never written."""

CUSTOM = ("accession_number", "rights", "class_mark")
"""Fields of Record without a CSL variable: they travel in ``custom`` under their own names."""

LISTS = ("keyword", "ISSN", "ISBN")
"""Lists of Record that CSL holds as one string."""

SEPARATORS = {"keyword": "; ", "ISSN": ", ", "ISBN": ", "}
"""What joins a list. Where the joined string would not come apart again, the list also stands in
``custom``."""

CUSTOM_PREFIX = "extra."
"""Before a key of ``extra`` that would be mistaken for one of our own in ``custom``."""

TEXTS = tuple(name for name in TEXT_FIELDS if name not in ("id", "type", *CUSTOM))

VARIABLE_OF = {
    name: SPELLINGS.get(name, name.replace("_", "-")) for name in TEXTS + LISTS + NAME_FIELDS + DATE_FIELDS
}
"""Field of Record -> CSL variable."""

FIELD_OF = {variable: name for name, variable in VARIABLE_OF.items()}
"""CSL variable -> field of Record."""

ORDER = (
    """id type title title_short container_title container_title_short collection_title collection_number author editor translator
    chair collection_editor compiler composer container_author contributor curator director editorial_director executive_producer
    guest host illustrator interviewer narrator organizer original_author performer producer recipient reviewed_author
    script_writer series_creator issued volume issue page page_first number number_of_pages number_of_volumes edition version section
    chapter_number part_number part_title volume_title volume_title_short supplement_number printing_number publisher
    publisher_place event_title event_place event_date original_title original_author original_publisher
    original_publisher_place original_date reviewed_title reviewed_genre genre medium dimensions scale status authority jurisdiction
    division references ISSN ISBN DOI PMID PMCID URL accessed available_date submitted language abstract keyword note annote archive
    archive_collection archive_location archive_place call_number source citation_key citation_label year_suffix
    accession_number rights class_mark extra"""
).split()
RANK = {name: place for place, name in enumerate(ORDER)}
"""The order in which keys are written: what a person looks for first stands first."""

TYPES = {
    "journal-article": "article-journal",
    "magazine-article": "article-magazine",
    "newspaper-article": "article-newspaper",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "book-part": "chapter",
    "proceedings-article": "paper-conference",
    "conference-paper": "paper-conference",
    "proceedings": "book",
    "edited-book": "book",
    "monograph": "book",
    "reference-book": "book",
    "dissertation": "thesis",
    "posted-content": "article",
    "preprint": "article",
    "reference-entry": "entry",
    "encyclopedia-entry": "entry-encyclopedia",
    "dictionary-entry": "entry-dictionary",
    "peer-review": "review",
    "journal": "periodical",
    "film": "motion_picture",
    "motion-picture": "motion_picture",
    "legal-case": "legal_case",
    "musical-score": "musical_score",
    "personal-communication": "personal_communication",
    "computer-program": "software",
    "letter": "personal_communication",
    "web-page": "webpage",
    "website": "webpage",
}
"""Types of Crossref's interface and of older programs -> CSL type."""

NAME_KEYS = {
    "family": "family",
    "given": "given",
    "dropping-particle": "dropping_particle",
    "non-dropping-particle": "non_dropping_particle",
    "suffix": "suffix",
    "literal": "literal",
}
NAME_SWITCHES = {"comma-suffix": "comma_suffix", "static-ordering": "static_ordering"}
NAME_LEGACY = {"name": "literal", "institution": "literal", "non-dropping-particles": "non_dropping_particle"}
NAME_HINTS = frozenset(
    (
        "parse-names",
        "isInstitution",
        "sequence",
        "ORCID",
        "authenticated-orcid",
        "affiliation",
        "role-start",
        "role-end",
        "multi",
    )
)
"""Keys beside a name that say nothing about how it is written."""
