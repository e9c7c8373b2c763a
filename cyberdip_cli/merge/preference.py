"""Whose value is kept where two records of one work contradict each other, as the user says."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..model import Record

FIRST, LAST = "first", "last"


class Preference:
    """``wanted`` is "first", "last", the name of a ``format`` that inputs are read by, a source (a database
    as the record names it), or an input (its path, or the name of its file). ``matched``: a record was of
    it."""

    def __init__(self, wanted: str, format: str | None = None) -> None:
        self.wanted = wanted
        self.format = format or wanted
        self.matched = wanted in (FIRST, LAST)
        self._count = 0

    def rank(self, record: Record, path: str, format: str | None) -> int:
        """The rank of a record that was read from ``path`` by the reader ``format``: of two values that
        contradict each other the one of the higher rank is kept."""
        self._count += 1
        if self.wanted in (FIRST, LAST):
            return self._count if self.wanted == LAST else -self._count
        of_source = (record.source or "").casefold() == self.wanted.casefold()
        preferred = of_source or format == self.format or self.wanted in (path, os.path.basename(path))
        self.matched = self.matched or preferred
        return int(preferred)
