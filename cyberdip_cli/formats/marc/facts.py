"""What has been read of one MARC record: values by field of Record, what found no place, and where each
came from."""

from __future__ import annotations

from ...diagnostics import NOTE, WARNING, Diagnostic
from ...model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from ...diagnostics import Sink
    from ...parsed import Context, Doubt
    from .datum import Datum

JOINED = frozenset(("note", "abstract"))
"""Fields whose further values are added on a line of their own."""


class Facts:
    """Takes values from fields, each once, and keeps what differs. ``data``: all fields of the record;
    ``held``: what waits for the rest of the record; ``taken``: (field of Record or "", value, field of
    MARC, rule) in the order of reading, for those who ask where a value came from."""

    __slots__ = ("by_tag", "context", "data", "extra", "held", "sink", "taken", "unimarc", "values", "wanted")

    def __init__(self, data: Sequence[Datum], context: Context, sink: Sink, *, wanted: bool = False) -> None:
        self.wanted = wanted
        self.data = data
        self.context = context
        self.sink = sink
        self.values: dict[str, Any] = {}
        self.extra: dict[str, list[str]] = {}
        self.held: dict[str, list[tuple[Any, Datum]]] = {}
        self.taken: list[tuple[str, Any, Datum, str]] = []
        self.by_tag: dict[str, list[Datum]] = {}
        for datum in data:
            self.by_tag.setdefault(datum.tag, []).append(datum)
        self.unimarc = "245" not in self.by_tag and any(
            datum.one("a") for datum in self.by_tag.get("200", ())
        )

    def first(self, *tags: str) -> Datum | None:
        """The first field of these tags, in the order of the tags."""
        for tag in tags:
            if tag in self.by_tag:
                return self.by_tag[tag][0]
        return None

    def coded(self, tag: str) -> str:
        """The value of a control field, or $a of a coded one; "" when there is none."""
        datum = self.first(tag)
        return "" if datum is None else datum.value or datum.one("a")

    def put(self, name: str, value: Any, datum: Datum, rule: str = "") -> None:
        """``value`` for the field ``name`` of Record. Of a field that holds one value the first stays, and
        another one is kept aside; of one that holds several each stands once."""
        if not value:
            return
        if type(value) is tuple:
            self._add(name, value)
        else:
            had = self.values.setdefault(name, value)
            if had is not value:
                if had == value:
                    return
                if name in JOINED:
                    self.values[name] = f"{had}\n{value}"
                elif type(value) is str:
                    self.keep(datum, value)
                    return
        if self.wanted:
            self.taken.append((name, value, datum, rule))

    def _add(self, name: str, value: tuple[Any, ...]) -> None:
        had = self.values.get(name)
        if had is None and len(value) == 1:
            self.values[name] = value
            return
        marks = {_mark(one) for one in had or ()}
        fresh = []
        for one in value:
            mark = _mark(one)
            if mark not in marks:
                marks.add(mark)
                fresh.append(one)
        self.values[name] = (*(had or ()), *fresh)

    def hold(self, name: str, value: Any, datum: Datum) -> None:
        """A value whose place depends on what the rest of the record says."""
        self.held.setdefault(name, []).append((value, datum))

    def keep(self, datum: Datum, text: str) -> None:
        """Words without a place, under their tag."""
        text = text.strip()
        values = self.extra.setdefault(datum.tag, [])
        if text and text not in values:
            values.append(text)
            if self.wanted:
                self.taken.append(("", text, datum, "kept"))

    def doubt(self, doubts: Iterable[Doubt], datum: Datum) -> None:
        """Hands on what a grammar doubts."""
        for doubt in doubts:
            self.tell(doubt.code, doubt.message, datum, doubt.hint, doubt.severity)

    def tell(
        self, code: str, message: str, datum: Datum | None, hint: str | None = None, severity: str = WARNING
    ) -> None:
        line = datum.lines[0] if datum is not None and datum.lines else None
        self.sink(Diagnostic(severity, code, message, hint, line=line))

    def note(self, code: str, message: str, datum: Datum | None, hint: str | None = None) -> None:
        self.tell(code, message, datum, hint, NOTE)

    def record(self) -> Record:
        """The record as it stands."""
        extra = {tag: tuple(values) for tag, values in self.extra.items() if values}
        if extra:
            self.values["extra"] = extra
        return Record.adopt(self.values)


def _mark(one: Any) -> object:
    """What tells a value from the others of its field."""
    if type(one) is str:
        return one
    return (
        one.family, one.given, one.literal, one.suffix, one.non_dropping_particle, one.dropping_particle,
    )  # fmt: skip
