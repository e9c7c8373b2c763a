"""What a record can hold: the item types and the fields of CSL 1.0.2, by what their values are.

Source: https://docs.citationstyles.org/en/v1.0.2/specification.html, appendices III and IV."""

from __future__ import annotations

ITEM_TYPES = frozenset(
    """article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
    interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog regulation
    report review review-book software song speech standard thesis treaty webpage""".split()
)
"""The item types of CSL 1.0.2."""

NAME_FIELDS = tuple(
    """author editor translator chair collection_editor compiler composer container_author contributor
    curator director editorial_director executive_producer guest host illustrator interviewer narrator
    organizer original_author performer producer recipient reviewed_author script_writer
    series_creator""".split()
)
"""Fields that hold a tuple of :class:`Name`."""

DATE_FIELDS = tuple("issued accessed available_date event_date original_date submitted".split())
"""Fields that hold a :class:`Date`."""

LIST_FIELDS = ("keyword", "ISSN", "ISBN", "class_mark")
"""Fields that hold a tuple of strings, each once, in the order of the source."""

TEXT_FIELDS = tuple(
    """id citation_key type title title_short container_title container_title_short collection_title
    collection_number volume issue page page_first number number_of_pages number_of_volumes edition
    part_number part_title volume_title volume_title_short supplement_number chapter_number section
    version printing_number publisher publisher_place original_title original_publisher
    original_publisher_place event_title event_place genre medium dimensions scale status abstract note
    annote language DOI PMID PMCID URL archive archive_collection archive_location archive_place source
    call_number authority jurisdiction division references reviewed_title reviewed_genre
    citation_label year_suffix accession_number rights""".split()
)
"""Fields that hold a string. ``accession_number``, ``rights`` (and the list ``class_mark``) have no CSL
variable."""

FIELDS = frozenset(NAME_FIELDS + DATE_FIELDS + LIST_FIELDS + TEXT_FIELDS + ("extra",))
