"""What a user asks to be changed in records on their way out: the case of titles in capitals, the titles of
journals in short."""

from __future__ import annotations

from .diagnostics import WARNING, Diagnostic
from .title_case import recased
from .value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from .diagnostics import Sink
    from .journals import Abbreviations
    from .model import Record

PERIODICAL = ("article-journal", "article-magazine", "article-newspaper", "review", "review-book", "article")
"""Types of works that are in a journal."""


class Changes(Value):
    """``title_case``: "sentence", "title" or "keep"; ``abbreviations``: the user's lists, None for none;
    ``in_short``: journals are written in short, not only beside their titles."""

    title_case: str = "keep"
    abbreviations: Abbreviations | None = None
    in_short: bool = False

    def made(self, records: Iterator[Record], sink: Sink) -> Iterator[Record]:
        """The records as they are asked for; a title that was recased, and a journal without an abbreviation,
        are told."""
        told: set[str] = set()
        for record in records:
            if self.title_case != "keep":
                record = self._recased(record, sink)
            if record.type in PERIODICAL and record.container_title:
                record = self._shortened(record, told, sink)
            yield record

    def _recased(self, record: Record, sink: Sink) -> Record:
        changed = {}
        for field in ("title", "container_title"):
            title = getattr(record, field)
            new = recased(title, self.title_case, record.language) if title else title
            if new != title:
                changed[field] = new
                hint = "look at its names and acronyms"
                sink(
                    Diagnostic(
                        WARNING, "recased", f"'{title[:80]}' is written '{new[:80]}'", hint, record=record.id
                    )
                )
        return record.replace(**changed) if changed else record

    def _shortened(self, record: Record, told: set[str], sink: Sink) -> Record:
        short = self.abbreviations.of(record) if self.abbreviations else record.container_title_short
        title = record.container_title or ""
        if short is None:
            if self.in_short and title not in told:
                told.add(title)
                hint = "name a list: --journals FILE or --ltwa FILE (cyberdip help abbreviations)"
                sink(
                    Diagnostic(
                        WARNING, "no-abbreviation", f"'{title[:80]}' stays in full", hint, record=record.id
                    )
                )
            return record
        if self.in_short:
            return record.replace(container_title=short, container_title_short=None)
        return (
            record
            if short in (title, record.container_title_short)
            else record.replace(container_title_short=short)
        )
