"""Crossref's XML -> records: one for each DOI that was deposited, with what the journal, book or conference
around it says.

Source: Crossref deposit schema 5.3 and its predecessors. DOIs of citations, of relations and of the journal
are not the work's."""

from __future__ import annotations

from ...diagnostics import ERROR, Diagnostic
from ...protocols import Traced
from ..record_draft import RecordDraft
from ..xml_head import ENVELOPES
from ..xml_stream import elements
from ..xml_text import children, name
from . import ROOTS
from .works import put_around, put_work

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...diagnostics import Sink
    from ...protocols import ReadOptions
    from ...source import Source
    from ..xml_stream import Element

WHOLE = (
    "journal",
    "book",
    "conference",
    "dissertation",
    "report-paper",
    "standard",
    "database",
    "posted_content",
    "peer_review",
    "sa_component",
)
"""Elements that stand in a record of Crossref or in the body of a deposit, one for each work or its
container."""
ITEMS = {
    "journal": ("journal_article",), "book": ("content_item",), "conference": ("conference_paper",), "report-paper": ("content_item",),
    "standard": ("content_item",), "database": ("dataset",), "sa_component": (),
}  # fmt: skip
"""Container -> its parts; a container without them is the work itself."""
METADATA = (
    "journal_metadata", "journal_issue", "book_metadata", "book_series_metadata", "book_set_metadata", "event_metadata", "proceedings_metadata",
    "proceedings_series_metadata", "report-paper_metadata", "report-paper_series_metadata", "standard_metadata", "database_metadata",
)  # fmt: skip
"""Children of a container that describe it."""


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of a document, in order."""
    for element, line in elements(source, WHOLE, _fits, "Crossref XML", sink, nests=True):
        kind = name(element)
        around = [each for each in element if name(each) in METADATA]
        parts = children(element, *ITEMS.get(kind, ()))
        for part in parts or [element]:
            draft = RecordDraft(
                sink,
                line if part is element else line + max(part.sourceline - element.sourceline, 0),
                steps=options.steps,
                repeats=True,
            )
            put_work(kind, part, around, draft, alone=part is element)
            put_around(kind, around, draft, alone=part is element)
            if len(draft.values) < 2:
                sink(
                    Diagnostic(
                        ERROR,
                        "empty-record",
                        f"<{kind}> holds nothing that can be read",
                        "left out",
                        line=draft.line,
                    )
                )
                continue
            yield Traced(draft.record(), draft.line or line, tuple(draft.steps))


def _fits(root: Element) -> bool:
    return name(root) in ROOTS or name(root) in ENVELOPES
