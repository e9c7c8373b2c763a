"""What a writer could not write: told once a field and once a kind of loss in a document, by the words of the
table of losses."""

from __future__ import annotations

from ..diagnostics import NOTE, WARNING, Diagnostic
from ..model import Name
from .losses import LOSSES
from .text.entities import unescape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from ..diagnostics import Sink
    from ..model import Record

SILENT = frozenset(("id", "type", "citation_key", "page_first"))
"""Fields that every format says in its own way, or that say again what another says."""


def resolved(record: Record) -> str | None:
    """The first text of a record in which a reader will resolve a character reference, as databases write
    them.

    >>> from ..model import Record
    >>> resolved(Record(id="a", type="book", title="AT&T;", keyword=("What &amp; means",)))
    'What &amp; means'
    """
    return next((text for text in _texts(record) if unescape(text) != text), None)


def _texts(record: Record) -> Iterator[str]:
    """The texts that hold the signs of a reference."""
    for _, value in record.items():
        for each in value if isinstance(value, tuple) else (value,):
            text = str(each) if isinstance(each, Name) else each
            if isinstance(text, str) and "&" in text and ";" in text:
                yield text


class Unwritten:
    """The losses of one document in the format ``name``, which people call ``called``."""

    __slots__ = ("called", "name", "sink", "told")

    def __init__(self, name: str, called: str, sink: Sink) -> None:
        self.name = name
        self.called = called
        self.sink = sink
        self.told: set[str] = set()

    def rest(self, record: Record, left: Mapping[str, Any] | Iterable[str]) -> None:
        """The fields of ``left`` found no place."""
        for field in left:
            if field in SILENT or field in self.told:
                continue
            self.told.add(field)
            shown = ", ".join(record.extra) if field == "extra" else field.replace("_", "-")
            self._tell(WARNING, "no-place", f"{self.called} has no place for {shown}", record)

    def references(self, record: Record) -> None:
        """Tells of a text whose character references will be resolved."""
        if "character-reference" not in self.told and (text := resolved(record)):
            self.lose(
                "character-reference",
                f"'{text[:60]}' apart from what its character references stand for",
                record,
            )

    def lose(self, code: str, what: str, record: Record) -> None:
        """A value that is written otherwise than it is; ``code`` names the row of the table of losses."""
        if code not in self.told:
            self.told.add(code)
            self._tell(NOTE, code, f"{self.called} cannot hold {what}", record)

    def _tell(self, severity: str, code: str, message: str, record: Record) -> None:
        self.sink(Diagnostic(severity, code, message, LOSSES[self.name][code], record=record.id))
