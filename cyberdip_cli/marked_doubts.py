"""Doubts that travel with a record: the findings about it as lines of its ``extra``, which every format keeps
(``note`` and ``custom``, a field ``doubts`` in ``.bib``), so that ``check`` can tell them again from the
file.

>>> from .diagnostics import WARNING, Diagnostic
>>> shown(Diagnostic(WARNING, "guessed-title", "only its place says that 'Lamps' is the title"))
"guessed-title (title): only its place says that 'Lamps' is the title"
"""

from __future__ import annotations

from .diagnostics import ONCE, WARNING, Diagnostic
from .protocols import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from .diagnostics import Sink

DOUBTS = "doubts"
"""The key of ``extra``."""
FIELDS = {
    "guessed-title": "title",
    "no-title": "title",
    "not-a-title": "title",
    "guessed-author": "author",
    "guessed-journal": "container_title",
    "guessed-division": "author",
    "undivided-names": "author",
    "authors-cut": "author",
    "not-a-name": "author",
    "odd-name": "author",
    "overrun-title": "title",
    "two-scripts": "author",
    "not-a-date": "issued",
    "odd-date": "issued",
    "not-a-publisher": "publisher",
    "not-a-place": "publisher_place",
    "bad-isbn": "ISBN",
    "bad-issn": "ISSN",
    "bad-doi": "DOI",
}
"""Code of a finding -> the field of Record that is in doubt; of the others the message names it."""


def marked(traced: Traced, findings: Iterable[Diagnostic]) -> Traced:
    """The record with the warnings among ``findings`` in its ``extra``; as it is where there are none."""
    lines = tuple(
        dict.fromkeys(
            shown(finding)
            for finding in findings
            if finding.severity == WARNING and finding.code not in ONCE and finding.code != MARKED
        )
    )
    if not lines:
        return traced
    record = traced.record
    had = record.extra or {}
    known = tuple(had.get(DOUBTS, ()))
    fresh = tuple(line for line in lines if line not in known)
    return Traced(record.replace(extra={**had, DOUBTS: (*known, *fresh)}), traced.line, traced.steps)


MARKED = "marked-doubt"
"""The code of a doubt that a record brings with it."""


def shown(finding: Diagnostic) -> str:
    """A finding as it stands in a record: code, field, fact."""
    field = FIELDS.get(finding.code)
    return f"{finding.code} ({field}): {finding.message}" if field else f"{finding.code}: {finding.message}"


def report_marked(traced: Traced, sink: Sink) -> Traced:
    """Reports the doubts that a record brings with it."""
    for line in (traced.record.extra or {}).get(DOUBTS, ()):
        hint = "compare it with its source, then take the line out"
        sink(Diagnostic(WARNING, MARKED, line, hint, None, traced.line or None, record=traced.record.id))
    return traced
