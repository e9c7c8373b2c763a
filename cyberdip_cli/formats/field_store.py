"""The fields of a record that is being read: what is said twice merges, what differs is kept apart and told.

The half of :mod:`.record_draft` that knows of values and not of texts."""

from __future__ import annotations

from ..diagnostics import NOTE, WARNING, Diagnostic
from ..model import Date, Name
from ..protocols import Step
from .text.comparison import same
from .text.shown import shown_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from ..diagnostics import Sink
    from ..parsed import Doubt

NO_TYPES: Mapping[str, str] = {}


class FieldStore:
    """``values``: fields of Record as far as they are known; ``extra``: what has no place; ``held``: parts of
    values that wait for the others; ``words``: words for the type that the format's table does not know. For
    the arguments see :class:`.record_draft.RecordDraft`."""

    __slots__ = (
        "day_order",
        "default",
        "extra",
        "held",
        "line",
        "number",
        "order",
        "repeats",
        "seen",
        "sink",
        "steps",
        "types",
        "values",
        "wanted",
        "words",
    )

    def __init__(
        self,
        sink: Sink,
        line: int | None = None,
        *,
        number: int = 0,
        types: Mapping[str, str] = NO_TYPES,
        default: str = "",
        order: str | None = "inverted",
        day_order: str | None = None,
        steps: bool = False,
        repeats: bool = False,
    ) -> None:
        self.sink = sink
        self.line = line
        self.number = number
        self.types = types
        self.default = default
        self.order = order
        self.day_order = day_order
        self.wanted = steps
        self.repeats = repeats
        self.values: dict[str, Any] = {}
        self.extra: dict[str, list[str]] = {}
        self.held: dict[str, tuple[str, str, int | None]] = {}
        self.words: list[tuple[str, str]] = []
        self.seen: dict[str, set[Any]] = {}
        self.steps: list[Step] = []

    def keep(self, source: str, text: str) -> None:
        """A value without a place goes to ``extra``, each once."""
        had = self.extra.setdefault(source, [])
        if text and text not in had:
            had.append(text)
            if self.wanted:
                self.step("extra", text, source, self.line)

    def say(
        self, severity: str, code: str, message: str, hint: str | None = None, line: int | None = None
    ) -> None:
        """Tells the sink, at a line of the record (its first, when none is given) or with its number."""
        where = f"record {self.number}: " if self.number and not (line or self.line) else ""
        identifier = self.values.get("id")
        self.sink(
            Diagnostic(severity, code, where + message, hint, line=line or self.line, record=identifier)
        )

    def doubt(self, doubts: Iterable[Doubt], line: int | None) -> None:
        """Hands on what a grammar doubts."""
        for doubt in doubts:
            self.say(doubt.severity, doubt.code, doubt.message, doubt.hint, line)

    def aside(self, source: str, text: str, code: str, message: str, line: int | None) -> None:
        """A value that does not look like its field: kept in ``extra``, and told as a warning."""
        self.keep(source, text)
        self.say(WARNING, code, message, "kept in extra", line)

    def set(self, field: str, value: Any, source: str = "", line: int | None = None) -> None:
        """A value that has been read. A repeated one merges; of two dates of one year the fuller stays; a
        different one is kept and told."""
        had = self.values.setdefault(field, value)
        if self.wanted:
            self.step(field, value, source, line)
        if had is value or had == value:
            return
        if isinstance(value, Date):
            if _agree(had, value):
                self.values[field] = value if _fullness(value) > _fullness(had) else had
                return
        elif field in ("note", "annote"):
            self.values[field] = f"{had}\n{value}" if value not in had else had
            return
        elif _agree_texts(field, had, value):
            self.values[field] = (
                value if field in ("abstract", "title") and len(value) > len(had) + 3 else had
            )
            return
        shown = shown_value(value)
        self.keep(source or field, shown)
        hint = "the first is taken, this one is kept in extra"
        self.say(
            NOTE,
            "second-value",
            f"a second {field.replace('_', '-')}: '{shown[:60]}' beside '{shown_value(had)[:60]}'",
            hint,
            line,
        )

    def add(self, field: str, values: Iterable[Any], source: str = "", line: int | None = None) -> None:
        """Values of a field of several, each once; persons as often as they are named where the format names
        each once (``repeats``): two of one list may bear one name."""
        had = self.values.get(field, ())
        seen = self.seen.get(field)
        if seen is None:
            seen = self.seen[field] = set()
        fresh = []
        for value in values:
            mark: object = value
            if type(value) is not str:
                mark = (value.family, value.given, value.literal, value.suffix)
            elif field == "ISBN":
                mark = value.replace("-", "")
            if mark not in seen or (self.repeats and type(value) is Name and value.family):
                seen.add(mark)
                fresh.append(value)
        if fresh:
            self.values[field] = (*had, *fresh) if had else tuple(fresh)
            if self.wanted:
                self.step(field, tuple(fresh), source, line)

    def step(self, field: str, value: Any, source: str, line: int | None) -> None:
        """Notes for ``explain`` where a value came from."""
        shown = "; ".join(map(shown_value, value)) if isinstance(value, tuple) else shown_value(value)
        at = line or self.line or 0
        self.steps.append(Step(field, shown, at, at, source or field))


def _agree_texts(field: str, had: str, value: str) -> bool:
    """Whether two texts say the same: signs and case aside, and of an abstract or title the start of it."""
    old, new = same(had), same(value)
    return old == new or (
        field in ("abstract", "title")
        and min(len(old), len(new)) > 3
        and (old.startswith(new) or new.startswith(old))
    )


def _agree(had: Date, value: Date) -> bool:
    """Whether two dates may be one day."""
    return had.year == value.year and (
        not had.month
        or not value.month
        or (had.month == value.month and (not had.day or not value.day or had.day == value.day))
    )


def _fullness(value: Date) -> int:
    return sum(1 for part in (value.month, value.day, value.season, value.end) if part)
