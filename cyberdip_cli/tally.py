"""How a run goes: records and findings counted on their way, the place of a finding, the exit status."""

from __future__ import annotations

from time import monotonic

from .diagnostics import ERROR, WARNING, Diagnostic
from .inputs import STDIN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .diagnostics import Sink
    from .protocols import Traced
    from .source import Source

AHEAD = 32
"""How many records are read before the first of them is written, at the most."""
LONG = 0.01
"""Seconds after which no more are read ahead: a pipe may be slow, a record large."""
OK, BUG, USAGE, NOTHING_READ, PARTLY_LOST, STRICT, NOT_WRITTEN = range(7)
"""Exit statuses (the table in the README)."""


PLACES = 20
"""Places of losses that a summary names."""


class Tally:
    """Counts records and diagnostics on their way to the ``sink``, and adds the place where they lack it.
    ``progress``, if there is one, is called with the number of records; :meth:`share` says how far the inputs
    have been read. ``allowed``: codes of warnings that are no failure under ``--strict``."""

    def __init__(
        self,
        sink: Sink,
        progress: Callable[[int], None] | None = None,
        allowed: frozenset[str] = frozenset(),
    ) -> None:
        self.sink = sink
        self.progress = progress
        self.records = self.inputs = self.notes = self.warnings = self.errors = 0
        # where the records went: to the output, into one of the same work, nowhere because they are there
        self.written = self.merged = self.present = 0
        self.places: list[str] = []
        self.allowed = allowed
        self.failures = 0  # warnings that are not allowed, and errors
        # bytes of all inputs, of those that are done, and how far it came; counted only for ``progress``
        self.size = self.passed = self.reached = 0
        # findings of readers that wait for the turn of their record
        self.held: list[Diagnostic] | None = None
        self.source: Source | None = None
        self.path: str | None = None
        self.line: int | None = None
        self.record: str | None = None
        self.format: str | None = None

    def reading(self, diagnostic: Diagnostic) -> None:
        """The Sink of readers: adds the path."""
        if diagnostic.path in (None, STDIN) and self.path is not None:
            diagnostic = diagnostic.replace(path="stdin" if self.path == STDIN else self.path)
        if self.held is None:
            self._count(diagnostic)
        else:
            self.held.append(diagnostic)

    def in_turn(self, records: Iterator[Traced], *, mark: bool = False) -> Iterator[Traced]:
        """The records, a few of them read at a time: reading and writing each find their code and tables in
        the processor's caches. What is said of a record is told when its turn comes, as if it were read
        alone; with ``mark`` the record takes it along."""
        ended: Exception | None = None
        while ended is None:
            held = self.held = []
            read: list[tuple[Traced, int]] = []
            started = monotonic()
            try:
                for traced in records:
                    read.append((traced, len(held)))
                    if len(read) == AHEAD or monotonic() - started > LONG:
                        break
                else:
                    ended = StopIteration()
            except Exception as error:
                ended = error  # those before it are written first
            self.held = None
            told = 0
            for traced, count in read:
                if told < count:
                    own, told = held[told:count], count
                    self._tell(own)
                    traced = _marked(traced, own) if mark else traced
                yield traced
            self._tell(held[told:])
        if not isinstance(ended, StopIteration):
            raise ended

    def _tell(self, held: list[Diagnostic]) -> None:
        for diagnostic in held:
            self._count(diagnostic)

    def writing(self, diagnostic: Diagnostic) -> None:
        """The Sink of all that comes after reading: adds path, line and id of the record at hand."""
        if diagnostic.line is None and diagnostic.path is None and diagnostic.record in (None, self.record):
            diagnostic = diagnostic.replace(line=self.line, record=self.record)
        self.reading(diagnostic)

    def plain(self, diagnostic: Diagnostic) -> None:
        """A Sink that adds nothing: for what concerns no single input."""
        self._count(diagnostic)

    def enter(self, path: str) -> None:
        """Records of this input follow."""
        if path != self.path:
            self.path = path
            self.inputs += 1

    def share(self) -> float | None:
        """How much of the inputs has been read, 0 to 1; None where that cannot be known (a pipe)."""
        if not self.size:
            return None
        here = self.source.place() if self.source is not None else 0  # 0 when it is closed
        self.reached = max(self.reached, self.passed + here)
        return min(1.0, self.reached / self.size)

    def add(self, records: int, size: int) -> None:
        """So many records more, read from so many bytes."""
        self.records += records
        self.passed += size
        if self.progress:
            self.progress(self.records)

    def include(self, other: Tally) -> None:
        """What another one counted."""
        for count in ("records", "inputs", "present", "notes", "warnings", "errors"):
            setattr(self, count, getattr(self, count) + getattr(other, count))

    def _count(self, diagnostic: Diagnostic) -> None:
        if diagnostic.severity == ERROR:
            self.errors += 1
            if len(self.places) < PLACES:
                self.places.append(diagnostic.place().rstrip(": "))
            self.failures += 1
        elif diagnostic.severity == WARNING:
            self.warnings += 1
            self.failures += diagnostic.code not in self.allowed
        else:
            self.notes += 1
        self.sink(diagnostic)

    def joining(self, diagnostic: Diagnostic) -> None:
        """The Sink of merging: counts the records that became a part of another."""
        self.merged += diagnostic.code == "merged"
        self.reading(diagnostic)

    def handed(self, records: int) -> None:
        """So many records more were written."""
        self.written += records

    def settle(self) -> None:
        """The account at the end of a run: every record that was read was written, joined to another, or is
        there already. An ERROR says what is missing: a writer or an engine has passed records over in
        silence."""
        missing = self.records - self.written - self.merged - self.present
        if missing:
            from .reporting import request

            message = f"{abs(missing)} of {self.records} records are {'not accounted for' if missing > 0 else 'written twice'}"
            self.plain(Diagnostic(ERROR, "unaccounted", message, request()))

    def status(self, *, strict: bool = False) -> int:
        """The exit status by what was counted."""
        if not self.records:
            return NOTHING_READ
        if strict and self.failures:
            return STRICT
        return PARTLY_LOST if self.errors else OK


def _marked(traced: Traced, findings: list[Diagnostic]) -> Traced:
    from .marked_doubts import marked

    return marked(traced, findings)
