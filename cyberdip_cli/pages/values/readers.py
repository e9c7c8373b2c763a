"""For each key of a field what reads its value. Nothing is cut or matched here.

A reader calls the grammar of its kind of value, hands on its doubts and puts what it found into the
record."""

from __future__ import annotations

from . import titles
from .draft import NAMES
from .grammar import grammar
from .imprint import defended, editor, institution, series, thesis
from .mixed import carrier, extent_or_imprint, identifier, imprint, medium, noted
from .names import advisor, corporate, names
from .numbers import date, identifiers, isn, issue, page_count, page_last, pages, url, volume
from .plain import clue, dropped, first_line, kept, text
from .sources import container, numbers, source, unknown, volume_line
from .titles import other_heading, subtitle
from .topics import class_marks, described, language, original_language, subjects

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..field import Field
    from .draft import PageDraft
    from .grammar import Read


def title(draft: PageDraft, field: Field) -> None:
    """The title; a value that is a description up to its imprint is read as one."""
    if ". - " in field.text or ". – " in field.text or grammar("grammars.titles").undashed(field.text):
        from ..layouts import isbd

        if len(parts := isbd.titled(field.lines[0][0], field.text)) > 1:
            for part in parts:
                reader_of(part.key)(draft, part.replace(rank=field.rank))
            return
    titles.title(draft, field)


def citation(draft: PageDraft, field: Field) -> None:
    """A whole reference printed on the page."""
    from .citation import citation as read

    read(draft, field)


def responsibility(draft: PageDraft, field: Field) -> None:
    """A statement of responsibility, which says who made the work where nothing else does."""
    draft.clues.setdefault("responsibility", (field.text, field))
    kept(draft, field)


def shown_marc(draft: PageDraft, field: Field) -> None:
    """A record shown as MARC."""
    from .marc import marc

    marc(draft, field)


READERS: dict[str, Read] = {
    "title": title,
    "heading": title,
    "citation": citation,
    "volume_line": volume_line,
    "unknown": unknown,
    "numbers": numbers,
    "heading_other": other_heading,
    "subtitle": subtitle,
    "title_alternate": kept,
    "title_original": text("original_title"),
    "title_translated": kept,
    "title_uniform": kept,
    "title_previous": kept,
    "title_new": kept,
    "author": names("author"),
    "author_main": names("author"),
    "author_other": names("author_other"),
    "author_corporate": corporate,
    "author_full": kept,
    "editor": editor,
    "advisor": advisor,
    "responsibility": responsibility,
    "author_affiliation": kept,
    "author_notes": kept,
    "published": imprint,
    "publisher": imprint,
    "place": text("publisher_place"),
    "country": kept,
    "year": date("issued"),
    "date": date("issued"),
    "date_online": date("available_date"),
    "published_in": source,
    "container_title": container,
    "container_title_short": text("container_title_short"),
    "volume": volume,
    "issue": issue,
    "pages": pages,
    "page_first": pages,
    "page_last": page_last,
    "page_count": page_count,
    "article_number": text("number"),
    "section": text("section"),
    "series": series,
    "edition": text("edition"),
    "report_number": text("number"),
    "event": text("event_title"),
    "event_place": text("event_place"),
    "event_date": date("event_date"),
    "date_defended": defended,
    "date_submitted": kept,
    "date_accepted": kept,
    "department": kept,
    "referee": kept,
    "funder": kept,
    "scale": text("scale"),
    "institution": institution,
    "degree": text("genre"),
    "dissertation_note": thesis,
    "format": carrier,
    "publication_type": clue("publication_type"),
    "document_type": clue("document_type"),
    "genre": clue("genre"),
    "medium": medium,
    "language": language,
    "language_original": original_language,
    "abstract": described,
    "subjects": subjects,
    "keywords": subjects,
    "subject_place": subjects,
    "era": subjects,
    "class_mark": class_marks,
    "table_of_contents": kept,
    "reviewed": kept,
    "isbn": identifiers("isbn", "ISBN"),
    "isbn_related": kept,
    "issn": identifiers("issn", "ISSN"),
    "isn": isn,
    "doi": identifiers("doi", "DOI"),
    "pmid": identifiers("pmid", "PMID"),
    "pmcid": identifiers("pmcid", "PMCID"),
    "oclc": kept,
    "identifier": identifier,
    "url": url,
    "accession_number": text("accession_number"),
    "database": text("source"),
    "call_number": first_line("call_number"),
    "physical_description": extent_or_imprint,
    "notes": noted,
    "item_description": text("note"),
    "rights": text("rights"),
    "tags": dropped,
    "drop": dropped,
    "marc": shown_marc,
}
"""Key -> what reads it. A key that is a name field of Record is read as names of that role; any other is kept
under its label (:func:`reader_of`)."""


def reader_of(key: str) -> Read:
    """What reads the value of a key."""
    return READERS.get(key) or (names(key) if key in NAMES else kept)
