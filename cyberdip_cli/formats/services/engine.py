"""One JSON object of a service -> Record, as the service's table says."""

from __future__ import annotations

from ...diagnostics import NOTE
from ...model import DATE_FIELDS, NAME_FIELDS
from ...protocols import Traced
from ..field_readers import PUTTERS
from ..record_draft import RecordDraft
from .catalogue_readings import CATALOGUE_READINGS
from .paths import find
from .readings import READINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ...diagnostics import Sink
    from ...protocols import ReadOptions
    from ..conditions import Condition
    from ..row_plans import RowPlans
    from .paths import Path
    from .tables import PersonPaths, Row, Table

    Put = Callable[[RecordDraft, Any], None]
    Step = tuple[str, Condition | None, str, Put]

ALL_READINGS = READINGS | CATALOGUE_READINGS
_NAMES = frozenset(NAME_FIELDS)
_DATES = frozenset(DATE_FIELDS)
_YEAR, _MONTH, _DAY = ("year", "Y", "y"), ("month", "M", "m"), ("day", "D", "d")


def read_item(item: dict[str, Any], table: Table, sink: Sink, line: int, options: ReadOptions) -> Traced:
    """The record of an object that begins at ``line``."""
    inner = item.get(table.inner) if table.inner else None
    if isinstance(inner, dict):
        item = {**inner, "_outer": item}
    draft = RecordDraft(
        sink,
        line,
        types=table.types,
        default=table.default,
        order=table.order,
        steps=options.steps,
        repeats=table.repeats,
    )
    plans = _plans(table)
    for start, condition, field, take in plans.kinds:
        value = item.get(start)
        if value and (condition is None or condition.holds(draft, field)):
            take(draft, value)
    if table.default and "type" not in draft.values and not draft.words:
        draft.values["type"] = table.default
    for start, condition, field, take in plans.needed(item):
        value = item[start]
        if value and (condition is None or condition.holds(draft, field)):
            take(draft, value)
    for key, value in item.items():
        if key not in table.known:
            _keep(draft, key, value)
    return Traced(draft.record(), line, tuple(draft.steps))


def _plans(table: Table) -> RowPlans:
    """What reads the rows of a table, made once."""
    if not table.plans.made:
        kinds, rows = table.type_rows, table.rows
        table.plans.make([_taker(row, table) for row in kinds], [_taker(row, table) for row in rows])
    return table.plans


def _taker(row: Row, table: Table) -> Step:
    """What reads the values of a row: (member, condition or None, field, what takes the member's value)."""
    put, rest = _putter(row, table), row.rest
    rank = _rank(row.sort) if row.sort else None

    def take_plain(draft: RecordDraft, value: Any) -> None:
        if type(value) is str:
            put(draft, value)
        else:
            take_found(draft, value)

    member = rest[0] if len(rest) == 1 and type(rest[0]) is str else None

    def take_found(draft: RecordDraft, value: Any) -> None:
        if member is not None and type(value) is dict:
            value = value.get(member)
            if type(value) is str or value is None:
                if value:
                    put(draft, value)
                return
            found = find(value, ())
        else:
            found = find(value, rest)
        if rank is not None:
            found.sort(key=rank)
        for one in found:
            put(draft, one)

    condition = None if row.condition.always else row.condition
    return row.start, condition, row.field, take_found if rest else take_plain


def _putter(row: Row, table: Table) -> Put:
    """What puts one value that a row found."""
    field, source = row.field, row.source
    if row.read:
        reading = ALL_READINGS[row.read]
        return lambda draft, value: reading(draft, value, field, source)
    put_text = PUTTERS[field]

    def put(draft: RecordDraft, value: Any) -> None:
        if type(value) is str:
            put_text(draft, field, value, source, None)
        elif isinstance(value, dict):
            if field in _NAMES:
                _person(draft, field, value, table.persons[row.person or "default"], source)
            elif field in _DATES:
                year, month, day = (_part(value, names) for names in (_YEAR, _MONTH, _DAY))
                draft.date(field, year, month, day, source)
        elif not isinstance(value, list):
            draft.put(field, text_of(value), source)

    return put


def _rank(member: str) -> Callable[[Any], float]:
    """The number that a member says, for sorting; the order of the source where there is none."""

    def rank(value: Any) -> float:
        said = str(value.get(member, "")) if isinstance(value, dict) else ""
        return float(said) if said.isdecimal() else 0

    return rank


def _part(value: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((text_of(value[name]) for name in names if value.get(name)), "")


def _person(draft: RecordDraft, field: str, value: dict[str, Any], where: PersonPaths, source: str) -> None:
    """A person or a body, by the first of its parts that is there."""
    if where.whole:
        if name := _whole(value, where):
            PUTTERS[field](draft, field, name, source, None)
        return
    family, given = _first(value, where.family), _first(value, where.given)
    if where.particle and family and (particle := _first(value, where.particle)):
        family = f"{particle} {family}"
    if where.kind and _first(value, where.kind) in where.bodies:
        name = _whole(value, where) or family
        draft.body(field, name, source)
    elif family or given:
        draft.person(field, family, given, _first(value, where.suffix), source)
    elif body := _first(value, where.body):
        draft.body(field, body, source)
    elif name := _whole(value, where):
        draft.name(field, name, source, order=draft.order)


def _whole(value: dict[str, Any], where: PersonPaths) -> str:
    """The first whole name that is there; "" for none."""
    for path in where.names:
        if name := _first(value, path):
            return name
    return ""


def _first(value: dict[str, Any], path: Path) -> str:
    """The first text at a path; "" for none."""
    if not path:
        return ""
    found: Any = value
    for step in path:
        found = found.get(step) if type(found) is dict and type(step) is str else None
    if type(found) is str:
        return found.strip()
    return next((text_of(node) for node in find(value, path) if not isinstance(node, dict)), "")


def text_of(value: Any) -> str:
    """A scalar as text: a number without a superfluous ".0".

    >>> text_of(12.0), text_of(True), text_of(" a ")
    ('12', 'true', ' a ')
    """
    if type(value) is str:
        return value
    if type(value) is bool:
        return "true" if value else "false"
    if type(value) is float and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _keep(draft: RecordDraft, key: str, value: Any) -> None:
    """A member that the table does not know: kept when it is a text or a list of them, else told."""
    values = value if isinstance(value, list) else [value]
    if any(isinstance(one, (dict, list)) for one in values):
        draft.say(NOTE, "unknown-key", f"'{key}' is no member that is known", "not read")
        return
    for one in values:
        if one is not None and one != "":
            draft.keep(key, text_of(one))
