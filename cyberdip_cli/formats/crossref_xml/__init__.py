"""Crossref's XML: Unixref and Unixsd as its query services answer, and deposits
(https://www.crossref.org/documentation/schema-library/)."""

ROOTS = frozenset(("doi_records", "doi_record", "crossref_result", "doi_batch", "crossref", "query_result"))
NAMES = (
    "journal_article", "journal_issue", "journal_volume", "content_item", "book_metadata", "book_series_metadata", "book_set_metadata",
    "conference_paper", "dissertation", "report-paper_metadata", "report-paper_series_metadata",
)  # fmt: skip
