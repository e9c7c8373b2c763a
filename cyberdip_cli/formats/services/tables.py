"""The tables of services: loads, checks and compiles ``tables/*.toml``.

``signs``       lists of paths (see :mod:`.paths`); a JSON object that has all paths of one is a record.
``answers``     lists of paths from the document's root that only an answer of this service has, without
                records.
``foreign``     paths of a record that another format has: one that stands there means that it is not this.
``envelopes``   paths from the root to the record or to the list of them, longest first.
``answered``    paths of which one makes a record of what stands in an envelope, where the service lets one
                choose members.
``inner``       the member of a record that holds the rest of it; what stands beside it is ``_outer``.
``order``       how names are written: "inverted", "direct" or "either".
``repeats``     whether each person of a list is named once, so that two alike are two.
``day_order``   "mdy", "dmy" or "ymd" where days are written in figures.
``default``     the type of a record that does not say one.
``types``       word -> type of CSL; "" for a word that says nothing.
``persons``     name -> where the parts of a person stand in an object: ``family``, ``given``, ``suffix``,
                ``body`` (a name not to be divided), ``names`` (paths to a whole name, the first that is
                there), ``kind`` and ``bodies`` (the member that tells bodies, and its words for them).
``rows``        ``[path, field, options]``, in the order in which they are read. Options: ``fill`` (only while
                the field has no value), ``types`` and ``unless`` (for these types of record alone, or for all
                others), ``person`` (one of ``persons``), ``read`` (a reading of :mod:`.readings`), ``sort``
                (the member by whose number the values are put in order).
``drop``        members that say nothing of the work. One that is in no row and not here goes to ``extra``."""

from __future__ import annotations

import os

from ...labels import compiled_table
from ...model import ITEM_TYPES
from ..conditions import Condition
from ..row_plans import RowPlans
from .paths import Path, parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tables")
_tables: dict[str, Table] = {}
_signs: dict[str, tuple[list[frozenset[str]], frozenset[str]]] = {}


class Row:
    """One row of a table, compiled."""

    __slots__ = ("condition", "field", "path", "person", "read", "rest", "sort", "source", "start")

    def __init__(self, path: str, field: str, options: Mapping[str, Any]) -> None:
        self.path: Path = parse(path)
        self.start = str(self.path[0])
        self.rest = self.path[1:]
        self.field = field
        self.source = ".".join(step for step in self.path if isinstance(step, str))
        self.condition = Condition(options)
        self.person: str = options.get("person", "")
        self.read: str = options.get("read", "")
        self.sort: str = options.get("sort", "")


class PersonPaths:
    """Where the parts of a person stand in an object."""

    __slots__ = ("bodies", "body", "family", "given", "kind", "names", "particle", "suffix", "whole")

    def __init__(self, where: Mapping[str, Any]) -> None:
        self.family: Path = parse(where.get("family", ""))
        self.given: Path = parse(where.get("given", ""))
        self.suffix: Path = parse(where.get("suffix", ""))
        self.particle: Path = parse(where.get("particle", ""))
        self.body: Path = parse(where.get("body", ""))
        self.names: list[Path] = [parse(path) for path in where.get("names", ())]
        self.kind: Path = parse(where.get("kind", ""))
        self.bodies = frozenset(where.get("bodies", ()))
        self.whole = not (self.family or self.given or self.particle or self.kind or self.body)


class Table:
    """A service's table, compiled. ``plans``: what reads its rows."""

    __slots__ = (
        "answered",
        "default",
        "drop",
        "envelopes",
        "inner",
        "known",
        "order",
        "persons",
        "plans",
        "repeats",
        "rows",
        "signs",
        "table",
        "takes",
        "type_rows",
        "types",
    )

    def __init__(self, name: str, table: Mapping[str, Any]) -> None:
        self.table = table
        self.signs: list[list[Path]] = [[parse(path) for path in sign] for sign in table["signs"]]
        self.envelopes: list[Path] = [parse(path) for path in table.get("envelopes", ())]
        self.answered: list[Path] = [parse(path) for path in table.get("answered", ())]
        self.inner: str = table.get("inner", "")
        self.order: str | None = {"either": None}.get(table.get("order", "either"), table.get("order"))
        self.default: str = table.get("default", "")
        self.repeats: bool = table.get("repeats", False)
        own = {word.casefold(): kind for word, kind in table.get("types", {}).items()}
        self.types: Mapping[str, str] = own
        self.persons = {key: PersonPaths(where) for key, where in table.get("persons", {}).items()}
        rows = [Row(row[0], row[1], row[2] if len(row) > 2 else {}) for row in table["rows"]]
        self.type_rows = [row for row in rows if row.field == "type"]
        self.rows = [row for row in rows if row.field != "type"]
        self.plans = RowPlans()
        self.drop = frozenset(table.get("drop", ()))
        self.known = self.drop | {row.start for row in rows} | {"_outer"}
        wrong = {kind for kind in self.types.values() if kind} - ITEM_TYPES
        if wrong:
            raise ValueError(f"{name}.toml: no types of CSL: {', '.join(sorted(wrong))}")


def names() -> list[str]:
    """The services that have a table."""
    return sorted(entry.name[:-5] for entry in os.scandir(HERE) if entry.name.endswith(".toml"))


def load(name: str) -> Table:
    """The table of a service; KeyError when there is none."""
    if name not in _tables:
        _tables[name] = Table(name, _literal(name))
    return _tables[name]


def signs(name: str) -> tuple[list[frozenset[str]], frozenset[str]]:
    """Sets of paths, from the root of a document: one of them wholly there means this service, unless it has
    one of those of another format."""
    if name not in _signs:
        table = _literal(name)
        starts = ["", *(f"{path}." for path in table.get("envelopes", ()))]
        found = [frozenset(start + path for path in sign) for sign in table["signs"] for start in starts]
        found += [frozenset(sign) for sign in table.get("answers", ())]
        _signs[name] = found, frozenset(start + path for path in table.get("foreign", ()) for start in starts)
    return _signs[name]


def _literal(name: str) -> Mapping[str, Any]:
    compiled: Mapping[str, Any] | None = compiled_table(f"service_{name.replace('-', '_')}", HERE)
    return compiled if compiled is not None else _parsed(name)


def _parsed(name: str) -> Mapping[str, Any]:
    import tomllib

    with open(os.path.join(HERE, f"{name}.toml"), "rb") as stream:
        return tomllib.load(stream)


def compiled() -> dict[str, Any]:
    """Name -> literal, for the build."""
    return {f"service_{name.replace('-', '_')}": _parsed(name) for name in names()}
