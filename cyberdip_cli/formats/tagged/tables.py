"""The tables of tagged formats: loads and compiles ``tables/*.toml``.

``line``       pattern of a line that begins a value, with the groups ``tag`` and ``value``; a line that does
               not fit, or whose tag ``tags`` does not allow, goes on with the value before.
``width``      how many characters stand before the value of a line that is written as usual, where these alone
               say the tag.
``fold``       whether the case of tags does not count; the table has them in small letters.
``any_tag``    whether a tag that no row has begins a value (true), or is text (false).
``other_tag``  pattern of tags that no row has and that begin a value all the same.
``no_works``   first words, in small letters, of a ``begins`` tag whose record describes no work.
``short_tags`` whether at least one of two characters does.
``begins``     tags that begin a record; ``ends``: tags that end one.
``blank``      whether a blank line ends a record when the next line begins one (``begins``), or ends one
               always when the record has none of ``begins``.
``legend``     first line, in small letters, of what the format says of its tags above the first record: the
               lines there are not told.
``repeats``    whether each person of a list is named once, so that two alike are two.
``order``      how names are written: "inverted", "direct" or "either".
``default``    the type of a record that does not say one; ``implied``: ``[tags, type]``, the first whose
               tags, apart by blanks, are all there.
``types``      word -> type of CSL; "" for a word that says nothing.
``rows``       ``[tag, field, options]`` in the order in which they are read. Options: those of
               :class:`..conditions.Condition`, ``each`` (every line of a value is a value), ``split`` (a sign
               between values), ``read`` (a reading of :mod:`.readings`).
``drop``       tags that say nothing of the work. One that is in no row and not here goes to ``extra``."""

from __future__ import annotations

import os

from ...labels import compiled_table
from ...model import ITEM_TYPES
from ...patterns import Pattern
from ..conditions import Condition
from ..field_readers import PUTTERS
from ..row_plans import RowPlans

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tables")
_tables: dict[str, TagTable] = {}


LONG = frozenset(("abstract", "note", "keep", "keyword"))
"""Fields whose texts may have paragraphs, or lines with blank ones between."""


class TagRow:
    """One row of a table, compiled."""

    __slots__ = ("condition", "each", "field", "put", "read", "split", "tag")

    def __init__(self, tag: str, field: str, options: Mapping[str, Any]) -> None:
        self.tag = tag
        self.field = field
        self.condition = Condition(options)
        self.each: bool = options.get("each", False)
        self.split: str = options.get("split", "")
        self.read: str = options.get("read", "")
        self.put = PUTTERS[field]


class TagTable:
    """A format's table, compiled. ``plans``: what reads its rows; ``silent``: tags that make no record;
    ``long``: tags whose values may go on behind a blank line; ``titles``: those of a title; ``marks``: those that
    may say where a record begins or ends."""

    __slots__ = (
        "any_tag",
        "begins",
        "blank",
        "default",
        "drop",
        "end",
        "ends",
        "fold",
        "implied",
        "legend",
        "line",
        "long",
        "marks",
        "no_works",
        "order",
        "other_tag",
        "plans",
        "repeats",
        "rows",
        "short_tags",
        "silent",
        "tags",
        "takes",
        "titles",
        "type_rows",
        "types",
        "width",
    )

    def __init__(self, name: str, table: Mapping[str, Any]) -> None:
        self.line = Pattern(table["line"])
        self.any_tag: bool = table.get("any_tag", True)
        self.other_tag = Pattern(table["other_tag"]) if "other_tag" in table else None
        self.no_works = frozenset(table.get("no_works", ()))
        self.short_tags: bool = table.get("short_tags", False)
        self.width: int = table.get("width", 0)
        self.fold: bool = table.get("fold", False)
        self.begins = frozenset(table["begins"])
        self.ends = frozenset(table.get("ends", ()))
        self.blank: bool = table.get("blank", False)
        self.repeats: bool = table.get("repeats", False)
        self.legend: str = table.get("legend", "")
        self.order: str | None = {"either": None}.get(table.get("order", "either"), table.get("order"))
        self.default: str = table.get("default", "")
        self.implied = [(frozenset(tags.split()), kind) for tags, kind in table.get("implied", [])]
        own = {word.casefold(): kind for word, kind in table.get("types", {}).items()}
        self.types: Mapping[str, str] = own
        wrong = {kind for kind in own.values() if kind} - ITEM_TYPES
        if wrong:
            raise ValueError(f"{name}.toml: no types of CSL: {', '.join(sorted(wrong))}")
        rows = [TagRow(row[0], row[1], row[2] if len(row) > 2 else {}) for row in table["rows"]]
        self.type_rows = [row for row in rows if row.field == "type"]
        self.rows = [row for row in rows if row.field != "type"]
        self.plans = RowPlans()
        self.drop = frozenset(table.get("drop", ()))
        self.end: str = next(iter(table.get("ends", ())), "")
        self.long = self.drop | {row.tag for row in rows if row.field in LONG}
        self.titles = frozenset(row.tag for row in rows if row.field == "title")
        self.marks = self.begins | self.ends | self.titles
        self.silent = self.drop | self.ends
        self.tags = self.drop | {row.tag for row in rows} | self.begins | self.ends


def names() -> list[str]:
    """The formats that have a table."""
    return sorted(entry.name[:-5] for entry in os.scandir(HERE) if entry.name.endswith(".toml"))


def load(name: str) -> TagTable:
    """The table of a format; KeyError when there is none."""
    if name not in _tables:
        compiled: Mapping[str, Any] | None = compiled_table(f"tags_{name.replace('-', '_')}", HERE)
        _tables[name] = TagTable(name, compiled if compiled is not None else _parsed(name))
    return _tables[name]


def _parsed(name: str) -> Mapping[str, Any]:
    import tomllib

    with open(os.path.join(HERE, f"{name}.toml"), "rb") as stream:
        return tomllib.load(stream)


def compiled() -> dict[str, Any]:
    """Name -> literal, for the build."""
    return {f"tags_{name.replace('-', '_')}": _parsed(name) for name in names()}
