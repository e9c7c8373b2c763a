"""The lines of the RIS record at hand, as they are found."""

from __future__ import annotations

from itertools import chain

from ...diagnostics import NOTE, WARNING, Diagnostic
from ...protocols import Traced
from .read import from_values

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...diagnostics import Sink

ADDRESSES = ("UR", "DO", "L1", "L2", "L3", "LK")
"""Tags whose values are addresses or identifiers: they are taken as they stand, and go on in the next line
without a blank."""


class OpenRecord:
    """The values of the record at hand, ``found`` by tag, and how it writes tags: ``loose`` when its ``TY``,
    the last one before it, or the first line below has one space; ``ends`` when one has an ``ER``. ``last`` is the tag above the line at hand;
    ``lines`` are those that are being read, the first of them is ``first``; ``above`` are the record's from
    before."""

    __slots__ = (
        "above",
        "between",
        "code",
        "ends",
        "explain",
        "first",
        "found",
        "last",
        "line",
        "lines",
        "loose",
        "open",
        "sink",
    )

    def __init__(self, sink: Sink, *, explain: bool = False) -> None:
        self.sink = sink
        self.explain = explain
        self.loose = self.ends = False
        self.between: list[int] = []
        self.lines: list[str] = []
        self.first = 1
        self.clear()

    def clear(self) -> None:
        """Forget the record; the next one has not begun."""
        self.found: dict[str, list[str]] = {}
        self.above: list[str] = []
        self.last = ""
        self.code: str | None = None
        self.line = 0
        self.open = False

    def line_of(self, tag: str, value: str) -> int:
        """The line of a value of the record; its first line, where the value is on none as it stands."""
        if not tag:
            return self.line
        begins = max(self.line - self.first, 0)
        here = (self.lines[place] for place in range(begins, len(self.lines)))
        for line, text in enumerate(chain(self.above, here), self.line):
            if text.lstrip()[:2] == tag and value[:40] in text:
                return line
            if text[:6] == "ER  - ":
                break
        return self.line

    def add(self, tag: str, value: str) -> None:
        """One more value of the record."""
        self.last = tag
        if value:
            self.found.setdefault(tag, []).append(value)

    def say(
        self, severity: str, code: str, message: str, hint: str, line: int, end_line: int | None = None
    ) -> None:
        self.sink(Diagnostic(severity, code, message, hint, line=line, column=1, end_line=end_line))

    def begin(self, code: str | None, line: int) -> None:
        """A record begins, with ``TY`` or (code None) without."""
        self.code, self.line, self.open = code, line, True
        if self.between:
            self.say_between()

    def skip(self, line: int) -> None:
        """A line that belongs to no record; a run of them is one finding."""
        self.between = [self.between[0], line, self.between[2] + 1] if self.between else [line, line, 1]

    def say_between(self) -> None:
        """Say what was skipped since the last record."""
        if self.between:
            first, last, count = self.between
            what = (
                "a line that belongs to no record"
                if count == 1
                else f"{count} lines that belong to no record"
            )
            self.say(NOTE, "between-records", what, "left out", first, last if count > 1 else None)
            self.between = []

    def append(self, text: str) -> None:
        """A continued line: a further value where a line is one, otherwise joined to the text."""
        tag = self.last
        values = self.found.setdefault(tag, [])
        if not values or (tag == "KW" and ";" not in values[0] and "," not in values[0][-1:]):
            values.append(text)
        elif tag in ADDRESSES:
            if "://" in text[:10]:
                values.append(text)
            else:
                values[-1] += text
        else:
            values[-1] += ("\n" if tag == "N1" else " ") + text

    def end(self) -> tuple[Traced, ...]:
        """The record, of which ``ER`` says the end."""
        self.ends = True
        return self.close()

    def close(self) -> tuple[Traced, ...]:
        """The record, if there is anything in it; the next one has not begun."""
        traced: tuple[Traced, ...] = ()
        if self.found or self.last:
            filled: dict[str, tuple[str, ...]] | None = {} if self.explain else None
            record = from_values(self.found, self.code, self.sink, self.line_of, filled)
            if filled is None:
                traced = (Traced(record, self.line),)
            else:
                from .explain import steps

                step = steps(self.found, self.code, self.line, self.line_of, record, filled)
                traced = (Traced(record, self.line, step),)
        elif self.open:
            self.say(WARNING, "empty-record", "a record with nothing in it", "left out", self.line)
        self.clear()
        return traced
