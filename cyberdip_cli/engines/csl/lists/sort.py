"""cs:sort. Source: CSL 1.0.2, "Sorting": keys in turn, empty values last in either direction, macros rendered
without looks."""

from __future__ import annotations

from ..elements import name_list
from ..elements.name_options import NameOptions
from ..elements.text import citation_label
from ..output.nodes import Node, plain
from ..state import Place, Rendering
from ..values import PARTS
from . import collation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..state import Stylesheet
    from ..style.xml import XmlNode
    from ..work import CitedWork


class SortKey:
    """One cs:key: a variable or a macro, its direction and et-al limits."""

    __slots__ = ("descending", "limits", "macro", "variable")

    def __init__(self, node: XmlNode) -> None:
        self.variable = node.get("variable")
        self.macro = node.get("macro")
        self.descending = node.get("sort") == "descending"
        self.limits = {
            name: node.get(name)
            for name in ("names-min", "names-use-first", "names-use-last")
            if node.get(name)
        }


def keys(area: XmlNode | None) -> list[SortKey]:
    """The keys of cs:citation or cs:bibliography, none when it does not sort."""
    sort = area.find("sort") if area is not None else None
    return [SortKey(node) for node in sort.find_all("key")] if sort is not None else []


def order(sheet: Stylesheet, works: Sequence[CitedWork], places: Sequence[Place], area: str) -> list[int]:
    """The positions of the items in the order that ``area`` sorts them in; their own order where it does not
    sort."""
    found = keys(sheet.options_of(area))
    return _sort(
        list(range(len(works))),
        found,
        lambda index, key: value(sheet, works[index], places[index], key, area),
    )


def _sort(ranks: list[int], found: list[SortKey], value_of: Callable[[int, SortKey], str]) -> list[int]:
    """``ranks`` by the first key, and where its values are equal by the others: a key is only worked out
    where it decides."""
    if len(ranks) < 2 or not found:
        return ranks
    groups: dict[str, list[int]] = {}
    for index in ranks:
        groups.setdefault(value_of(index, found[0]), []).append(index)
    empty = groups.pop("", [])
    values = sorted(groups, reverse=found[0].descending)
    return [
        index
        for group in (*(groups[each] for each in values), empty)
        for index in _sort(group, found[1:], value_of)
    ]


def value(sheet: Stylesheet, work: CitedWork, place: Place, key: SortKey, area: str) -> str:
    """What the item is sorted by, ``""`` when it has nothing."""
    state = Rendering(
        sheet, work, area, Place(place.number), key.limits
    )  # names sort as they are, not as they are told apart
    if key.macro:
        macro = sheet.macros.get(key.macro)
        node = macro.draw(state) if macro is not None else None
        return collation.key(plain(node), sheet.locale.language)
    return _variable(state, key.variable)


def _variable(state: Rendering, name: str) -> str:
    work = state.work
    if name in work.names:
        return collation.key(plain(_names(state, name)), state.locale.language)
    if name in work.dates:
        date = work.dates[name]
        return date.sort_key(PARTS) if date.parts[0] else ""
    if name == "citation-label":
        return collation.key(plain(citation_label(state)), state.locale.language)
    if name == "citation-number":
        return f"{state.place.number:08d}"
    return collation.key(work.text(name), state.locale.language)


def _names(state: Rendering, name: str) -> Node:
    area = state.sheet.options_of(state.area)
    options = NameOptions(
        None, None, [element for element in (area, state.sheet.root) if element is not None]
    )
    options.form, options.sort_separator, options.delimiter, options.and_, options.initialize_with = (
        "long",
        " ",
        " ",
        "",
        None,
    )
    return name_list.draw(state.work.names[name], options, state)
