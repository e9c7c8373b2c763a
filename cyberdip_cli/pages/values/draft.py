"""A record in the making: takes values from fields, merges what is said twice, keeps what differs, notes
where each came from."""

from __future__ import annotations

from ...diagnostics import NOTE, WARNING, Diagnostic
from ...model import FIELDS, LIST_FIELDS, NAME_FIELDS, Date, Name, Record
from ...names.et_al import is_cut
from ...protocols import Step
from .comparison import abbreviates, same, turned
from .shown import family, name_shown, precision, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ...diagnostics import Sink
    from ...parsed import Context, Doubt, Parsed
    from ..field import Field

NAMES = frozenset(NAME_FIELDS)
MANY = frozenset((*LIST_FIELDS, *NAME_FIELDS, "author_other"))
PROSE = frozenset(("abstract", "title", "rights", "note"))
JOINED = frozenset(("note",))
"""Fields whose further values are added on a line of their own."""
CITED = -1
"""The rank of what a printed citation says."""
GUESSED = -2
"""The rank of what stands in a page's head without a label."""


class PageDraft:
    """Collects :class:`Record` fields. ``put`` is the only way in.

    ``wanted``: whether anybody asked for the steps; without it no rule needs to be put into words."""

    __slots__ = (
        "_ranks",
        "_seen",
        "clues",
        "confirmed",
        "contradicted",
        "ctx",
        "extra",
        "main_author",
        "overruled",
        "script",
        "sink",
        "steps",
        "values",
        "wanted",
    )

    def __init__(self, ctx: Context, sink: Sink, *, steps: bool, script: str | None = None) -> None:
        self.ctx = ctx
        self.sink = sink
        self.values: dict[str, Any] = {}
        self.extra: dict[str, list[str]] = {}
        self.clues: dict[str, Any] = {}
        self.steps: list[Step] = []
        self.wanted = steps
        self.script = script  # which of two scripts is taken: "original", "romanised", None for the title's
        self.confirmed: set[str] = set()  # fields that two places of the page agree on
        self.contradicted: dict[str, tuple[Any, Field]] = {}  # field -> what the page says elsewhere, where
        self.overruled: dict[
            str, tuple[Any, Field]
        ] = {}  # field -> what a label's value has taken the place of
        self.main_author = False  # whether a person is the main entry
        self._ranks: dict[str, int] = {}
        self._seen: dict[str, set[str]] = {}
        """Field of several values -> the forms in which they are compared; made when there is something to
        compare."""

    def put(self, name: str, value: Any, field: Field, rule: str = "", aside: Iterable[str] = ()) -> None:
        """``value`` for the record's field ``name``, read from ``field`` by ``rule``.

        A repeated value is merged; of two that differ the one with the higher rank stays, the first of
        equals, and the other goes to ``extra`` with a diagnostic."""
        if not value:
            return
        if name in MANY:
            self._add(name, value, field, rule, aside)
        elif name not in self.values:
            self._set(name, value, field, rule, aside)
        elif isinstance(value, Date):
            self._date(name, value, field, rule)
        else:
            self._again(name, value, field, rule)

    def _set(self, name: str, value: Any, field: Field, rule: str, aside: Iterable[str] = ()) -> None:
        self.values[name] = value
        self._ranks[name] = field.rank
        if self.wanted:
            self.step(name, value, field, rule, aside)

    def _add(self, name: str, values: tuple[Any, ...], field: Field, rule: str, aside: Iterable[str]) -> None:
        had = self.values.get(name, ())
        rank = self._ranks.get(name, field.rank)
        if had and rank != field.rank and name in NAMES:
            if field.rank < rank and (field.rank >= 0 or len(values) <= len(had) or not _share(values, had)):
                self._compare_names(name, values, had, field)
                self.step("", values, field, rule, aside, fate="said better elsewhere")
                return
            if {same(family(one)) for one in values}.isdisjoint(same(family(one)) for one in had):
                self.overruled.setdefault(name, (had, field))
            if rank == CITED and not is_cut(self.clues["cited"].text if "cited" in self.clues else ""):
                values = _known_of(values, had)
            del self.values[name]
            self._seen.pop(name, None)
            had = ()
        self._ranks[name] = max(field.rank, rank)
        fresh = self._fresh(name, had, values) if had or len(values) > 1 else values
        if fresh:
            self.values[name] = (*had, *fresh)
            self.step(name, fresh, field, rule, aside)
        else:
            self.step(name, values, field, rule, aside, fate="said before")

    def _compare_names(self, name: str, values: tuple[Any, ...], had: tuple[Any, ...], field: Field) -> None:
        """Notes whether names of a weaker place confirm or contradict those that a field has, ``had``; of the
        same people the fuller names are taken."""
        if [same(family(one)) for one in values] == [same(family(one)) for one in had]:
            self.confirmed.add(name)
            if sum(len(name_shown(one)) for one in values) > sum(len(name_shown(one)) for one in had):
                self.values[name] = tuple(values)
        elif turned(values, had):
            self.confirmed.add(name)
            self.values[name] = tuple(values)  # a list of references turns names, a byline does not
        elif {same(family(one)) for one in values}.isdisjoint(same(family(one)) for one in had):
            self.contradicted.setdefault(name, (values, field))

    def _fresh(self, name: str, had: tuple[Any, ...], values: Iterable[Any]) -> tuple[Any, ...]:
        """Those of ``values`` that differ from what the field has, ``had``, and from each other."""
        seen = self._seen.get(name)
        if seen is None:
            seen = self._seen[name] = {same(shown(value)) for value in had}
        fresh = []
        for value in values:
            mark = same(shown(value))
            if mark not in seen and not _is_turned(value, had):
                seen.add(mark)
                fresh.append(value)
        return tuple(fresh)

    def _again(self, name: str, value: str, field: Field, rule: str) -> None:
        """A second value of a field that has one."""
        had = self.values[name]
        old, new = (same(had), same(value)) if had != value else ("", "")
        if old == new:
            self.confirmed.add(name)
            self.step(name, value, field, rule, fate="said before")
        elif name == "title" and field.rank == GUESSED and self._ranks[name] < 0 and old.startswith(new):
            self.confirmed.add(name)  # the page's own line; the citation adds a version or a site
            self._set(name, value, field, rule)
        elif name in JOINED:
            self._set(name, f"{had}\n{value}", field, rule)
        elif field.rank > self._ranks[name] or (
            name in PROSE and field.rank == self._ranks[name] and new.startswith(old)
        ):
            if field.rank > self._ranks[name] and not (new.startswith(old) or old.startswith(new)):
                self.overruled.setdefault(name, (had, field))
            self._set(name, value, field, rule)
            if not new.startswith(old) and self._ranks[name] >= 0:
                self.keep(field, had, name)
        elif (
            name == "container_title" and field.rank < 0 and self._ranks[name] < 0 and abbreviates(had, value)
        ):
            self.confirmed.add(name)
            self._set(name, value, field, rule)
        elif old.startswith(new) and name in PROSE:
            self.step(name, value, field, rule, fate="the start of what was read")
        elif field.rank < 0:
            self.contradicted.setdefault(name, (value, field))
            self.step("", value, field, rule, fate=f"differs from the {name} of the table")
        else:
            self._differs(name, value, field, had)

    def _differs(self, name: str, value: str, field: Field, had: str) -> None:
        """A second value that says something else than the first, ``had``."""
        self.keep(field, value, name)
        self.warn(
            "two-values",
            f"another {name} was read before: {had[:60]!r}",
            field,
            f"{value[:60]!r} is kept in extra",
            NOTE,
        )

    def _date(self, name: str, value: Date, field: Field, rule: str) -> None:
        """The more precise of two dates that agree; of two that do not the one with the higher rank."""
        had = self.values[name]
        if value == had:
            self.step(name, value, field, rule, fate="said before")
        elif value.year == had.year or had.year is None:
            if precision(value) > precision(had):
                self._set(name, value, field, rule)
            else:
                self.step(name, value, field, rule, fate="less precise than what was read")
        elif value.year is not None and field.rank < 0:
            self.contradicted.setdefault(name, (value, field))
            self.step("", value, field, rule, fate=f"differs from the {name} of the table")
        elif value.year is not None:
            self.keep(field, shown(value), name)
            self.warn(
                "two-dates",
                f"{shown(value)} beside {shown(had)}",
                field,
                "the first is taken, the other kept in extra",
                NOTE,
            )

    def keep(self, field: Field, value: str | None = None, name: str = "") -> None:
        """A value without a place goes to ``extra`` under its label."""
        value = value if value is not None else field.text
        label = field.label or name or field.key
        values = self.extra.setdefault(label, [])
        if value and value not in values:
            values.append(value)
            self.step("extra", value, field, "kept under its label")

    def step(
        self, name: str, value: Any, field: Field, rule: str, aside: Iterable[str] = (), *, fate: str = ""
    ) -> None:
        """Notes for ``explain`` where a value came from, and what became of it, its ``fate``, where it is not
        simply taken."""
        if not self.wanted:
            return
        words = "; ".join(shown(one) for one in value) if isinstance(value, list | tuple) else shown(value)
        unlabelled = ("heading" if field.rank <= 0 else "layout") if field.lines else "record"
        source = (
            f"label {field.label}" + (f" ({field.language})" if field.language else "")
            if field.label
            else unlabelled
        )
        first, last = (field.lines[0][0], field.lines[-1][0]) if field.lines else (0, 0)
        rule = f"{rule}; {fate}" if fate else rule
        self.steps.append(
            Step(name, words, first, last, f"{source} > {rule}" if rule else source, tuple(aside))
        )

    def only_cited(self, name: str) -> bool:
        """Whether a field comes from no label of the page, only from a citation or the head."""
        return name in self.values and self._ranks.get(name, 0) < 0

    def rank_of(self, name: str) -> int:
        """The rank of the place that a field was read from; 0 where it has none."""
        return self._ranks.get(name, 0)

    def guessed(self, name: str) -> bool:
        """Whether nothing but its place on the page supports a field."""
        return name in self.values and name not in self.confirmed and self._ranks.get(name, 0) <= GUESSED

    def doubt(self, parsed: Parsed[Any], field: Field) -> None:
        """Hands on what a grammar doubts."""
        for doubt in parsed.doubts:
            self.tell(doubt, field)

    def tell(self, doubt: Doubt, field: Field) -> None:
        """Reports a doubt at its field."""
        self.warn(doubt.code, doubt.message, field, doubt.hint, doubt.severity)

    def warn(
        self, code: str, message: str, field: Field | None, hint: str | None = None, severity: str = WARNING
    ) -> None:
        line = field.lines[0][0] if field is not None and field.lines else None
        self.sink(Diagnostic(severity, code, message, hint, None, line))

    def record(self) -> Record:
        """The record as it stands; the draft is done with."""
        extra = {label: tuple(values) for label, values in self.extra.items() if values}
        if extra:
            self.values["extra"] = extra
        return Record.adopt(self.values) if self.values.keys() <= FIELDS else Record(**self.values)


def _share(one: Iterable[Any], other: Iterable[Any]) -> bool:
    """Whether two lists have a family name in common."""
    return not {same(family(name)) for name in one}.isdisjoint(same(family(name)) for name in other)


def _known_of(values: tuple[Any, ...], had: tuple[Any, ...]) -> tuple[Any, ...]:
    """Those of ``values`` whom a whole citation names, where it names nobody else: the others are no
    authors."""
    known = {same(family(one)) for one in had}
    kept = tuple(one for one in values if same(family(one)) in known)
    return kept if len(kept) == len(had) else values


def _is_turned(value: Any, had: Iterable[Any]) -> bool:
    """Whether a name is one that a field has, family and given name the other way round: ``Wichrowska
    Jagoda`` beside ``Jagoda Wichrowska``."""
    return isinstance(value, Name) and any(
        isinstance(one, Name) and one.family and (one.family, one.given) == (value.given, value.family)
        for one in had
    )
