"""What a writer could not write: told once a field and once a kind of loss in a document, by the words of the
table of losses."""

from __future__ import annotations

from ..diagnostics import NOTE, WARNING, Diagnostic
from .losses import LOSSES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from ..diagnostics import Sink
    from ..model import Record

SILENT = frozenset(("id", "type", "citation_key", "page_first"))
"""Fields that every format says in its own way, or that say again what another says."""


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

    def lose(self, code: str, what: str, record: Record) -> None:
        """A value that is written otherwise than it is; ``code`` names the row of the table of losses."""
        if code not in self.told:
            self.told.add(code)
            self._tell(NOTE, code, f"{self.called} cannot hold {what}", record)

    def _tell(self, severity: str, code: str, message: str, record: Record) -> None:
        self.sink(Diagnostic(severity, code, message, LOSSES[self.name][code], record=record.id))
