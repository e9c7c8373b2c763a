"""cs:sort. Source: CSL 1.0.2, "Sorting": keys in turn, empty values last in either direction, macros rendered without looks."""

from __future__ import annotations

from . import collation
from .dates import PARTS
from .nameoptions import NameOptions
from .names import name_list
from .nodes import Node, plain
from .rendering import Context, Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from .items import Item
    from .rendering import Sheet

class Key:
    """One cs:key: a variable or a macro, its direction and et-al limits."""

    __slots__ = ("descending", "limits", "macro", "variable")

    def __init__(self, element: Any) -> None:
        self.variable = element.get("variable", "")
        self.macro = element.get("macro", "")
        self.descending = element.get("sort") == "descending"
        self.limits = {name: element.get(name) for name in ("names-min", "names-use-first", "names-use-last") if element.get(name)}


def keys(area: Any) -> list[Key]:
    """The keys of cs:citation or cs:bibliography, none when it does not sort."""
    if area is None:
        return []
    return [Key(element) for element in area.iterfind("{*}sort/{*}key")]


def order(sheet: Sheet, items: Sequence[Item], places: Sequence[Place], area: str) -> list[int]:
    """The positions of the items in the order that ``area`` sorts them in; their own order where it does not sort."""
    found = keys(sheet.citation if area == "citation" else sheet.bibliography)
    return _sort(list(range(len(items))), found, lambda index, key: value(sheet, items[index], places[index], key, area))


def _sort(ranks: list[int], found: list[Key], value_of: Callable[[int, Key], str]) -> list[int]:
    """``ranks`` by the first key, and where its values are equal by the others: a key is only worked out where it decides."""
    if len(ranks) < 2 or not found:
        return ranks
    groups: dict[str, list[int]] = {}
    for index in ranks:
        groups.setdefault(value_of(index, found[0]), []).append(index)
    empty = groups.pop("", [])
    values = sorted(groups, reverse=found[0].descending)
    return [index for group in (*(groups[each] for each in values), empty) for index in _sort(group, found[1:], value_of)]


def value(sheet: Sheet, item: Item, place: Place, key: Key, area: str) -> str:
    """What the item is sorted by, ``""`` when it has nothing."""
    ctx = Context(sheet, item, area, Place(place.number), key.limits)  # names sort as they are, not as they are told apart
    if key.macro:
        macro = sheet.macros.get(key.macro)
        node = macro.draw(ctx) if macro is not None else None
        return collation.key(plain(node), sheet.locale.language)
    return _variable(ctx, key.variable)


def _variable(ctx: Context, name: str) -> str:
    item = ctx.item
    if name in item.names:
        return collation.key(plain(_names(ctx, name)), ctx.locale.language)
    if name in item.dates:
        date = item.dates[name]
        return date.sort_key(PARTS) if date.parts[0] else ""
    if name == "citation-number":
        return f"{ctx.place.number:08d}"
    return collation.key(item.text(name), ctx.locale.language)


def _names(ctx: Context, name: str) -> Node:
    area = ctx.sheet.citation if ctx.area == "citation" else ctx.sheet.bibliography
    options = NameOptions(None, None, [element for element in (area, ctx.sheet.root) if element is not None])
    options.form, options.sort_separator, options.delimiter, options.and_, options.initialize_with = "long", " ", " ", "", None
    return name_list(ctx.item.names[name], options, ctx)
