"""What the entry of records with one set of fields looks like: decided once for each set, because the records
of a file look alike."""

from __future__ import annotations

from _operator import itemgetter  # what ``operator`` is made of, without its import

from .fields import BOOKS, CODES, FIELDS, GROUP_FIELDS, LITERALS, NAMES, PARTS, SKIP, TEXT, TITLE, WORDS
from .write_fields import plain_codes, plain_words
from .write_names import plain_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from ...model import Record

    Writes = Callable[[str, Any, Record], str]
    Row = tuple[str, str, int]  # field of Record, its name in the entry, kind

HEAD = 3
"""The gaps before those of the fields: entry type, key, what the type does not say."""
JOINS: dict[int, Callable[[Any], str]] = {NAMES: plain_names, CODES: plain_codes, WORDS: plain_words}
"""Lists, and how they are one text; "" where that is not simple."""
TEXTS = frozenset((TEXT, TITLE, *JOINS))
REMEMBERED = 4000
"""How many plans are remembered."""
_plans: dict[tuple[object, ...], Plan] = {}
_rows: dict[tuple[str, bool], list[Row]] = {}


class Plan:
    """An entry as a ``frame`` with a gap at every other place, and what goes there: ``texts``, which stand as
    they are unless something in them is special (among them ``titles``, and ``lists`` with what joins them,
    by their places), and ``others``, as (field, its name, kind).

    ``arrange`` puts head, texts and others in the order of the gaps. ``fields`` are all fields in the order
    of the record, in which its losses are told, as (field, kind, place in ``texts``)."""

    __slots__ = ("arrange", "fields", "frame", "lists", "others", "texts", "titles")

    def __init__(self, rows: Sequence[Row], order: Sequence[str]) -> None:
        """``rows``: the fields in the order of the entry; ``order``: those of the record in its own."""
        rank = {field: place for place, field in enumerate(order)}
        in_order = sorted(rows, key=lambda row: rank[row[0]])
        self.texts = tuple(field for field, _, kind in rows if kind in TEXTS)
        self.titles = tuple(self.texts.index(field) for field, _, kind in rows if kind == TITLE)
        self.lists = tuple((self.texts.index(field), JOINS[kind]) for field, _, kind in rows if kind in JOINS)
        self.others = tuple(row for row in in_order if row[2] not in TEXTS)
        self.fields = tuple(
            (field, kind, self.texts.index(field) if kind in TEXTS else -1) for field, _, kind in in_order
        )
        filled = [*self.texts, *(field for field, _, _ in self.others)]
        gaps = [*range(HEAD), *(HEAD + filled.index(field) for field, _, _ in rows)]
        self.arrange: Callable[[Sequence[str]], tuple[str, ...]] = itemgetter(*gaps)
        self.frame = _frame(rows)


def _frame(rows: Sequence[Row]) -> list[str]:
    """A text has its line around it; what is no text brings its own."""
    frame = ["@", "", "{", "", ",\n"]
    end = ""
    for _, name, kind in rows:
        frame += ["", f"{end}  {name} = {{" if kind in TEXTS else end]
        end = "},\n" if kind in TEXTS else ""
    return [*frame, "", f"{end}}}\n"]


def rows_of(record: Record, *, biblatex: bool) -> list[Row]:
    """The fields that a record has, in the order of the entry, with the names that entries of its type give
    them."""
    store, kind = record.__dict__, record.type
    rows = _rows.get((kind, biblatex))
    if rows is None:
        rows = _rows[kind, biblatex] = _rows_of_type(kind, biblatex=biblatex)
    found = [row for row in rows if row[0] in store]
    if (
        biblatex
        and "volume_title" in store
        and ("container_title" if kind in PARTS else "title") in store
        and (kind in BOOKS or kind in PARTS)
    ):
        whole, part = ("title", "title") if kind in BOOKS else ("container_title", "booktitle")
        moved = {whole: "maintitle", "volume_title": part}
        found = [(field, moved.get(field, name), code) for field, name, code in found]
    return found


def _rows_of_type(kind: str, *, biblatex: bool) -> list[Row]:
    """All fields in the order of the entry, with the names that entries of a type give them."""
    side = 1 if biblatex else 0
    names = {field: (bibtex, biblatex_name)[side] for field, bibtex, biblatex_name, _ in FIELDS}
    for types, moved in GROUP_FIELDS:
        if kind in types:
            names.update({field: pair[side] for field, pair in moved.items()})
    return [
        (field, names[field], TEXT if code == LITERALS and not biblatex else code)
        for field, _, _, code in FIELDS
        if code != SKIP
    ]


def plan(record: Record, *, biblatex: bool) -> Plan:
    """The plan for the type and the fields of a record."""
    key = (biblatex, record.type, *record.__dict__)
    known = _plans.get(key)
    if known is None:
        known = Plan(rows_of(record, biblatex=biblatex), tuple(record.__dict__))
        if len(_plans) < REMEMBERED:
            _plans[key] = known
    return known
