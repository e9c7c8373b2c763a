"""The names of one variable as a list: how many are shown, what joins them, what ends them.

Source: CSL 1.0.2, "Name" (and, delimiter-precedes-last, et-al-min …), "Et-al".
"""

from __future__ import annotations

from ..output.nodes import Node
from ..state import FIRST
from . import person

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..state import Rendering
    from ..values import CitedPerson
    from .name_options import NameOptions


def visible(count: int, options: NameOptions, state: Rendering, position: int = -1) -> tuple[range, bool]:
    """Which names are shown before et-al, and whether there is one."""
    least, first = options.et_al_min, options.et_al_use_first
    if state.area == "citation" and state.place.position.level != FIRST:
        least, first = options.subsequent_min or least, options.subsequent_use_first or first
    if state.sorting is not None:
        least = _limit(state, "names-min", least)
        first = _limit(state, "names-use-first", first)
    choice = state.place.choice
    if choice is not None and state.sorting is None:
        first = max(first, choice.names.get(position, 0))
    if not least or count < least or count <= first:
        return range(count), False
    return range(first), True


def _limit(state: Rendering, key: str, default: int) -> int:
    """What a sort key says instead of the style."""
    value = state.sorting.get(key, "") if state.sorting else ""
    return int(value) if value.isdecimal() else default


def draw(people: list[CitedPerson], options: NameOptions, state: Rendering, *, more: bool = False) -> Node:
    """The names of one variable, abbreviated and joined. ``more``: the list does not name all, so it ends in
    et-al."""
    position = state.names_seen
    state.names_seen += 1
    shown, cut = visible(len(people), options, state, position)
    if state.name_lists is not None and state.sorting is None:
        state.name_lists.append((position, people, options, len(shown)))
    choice = state.place.choice
    levels = choice.givens.get(position, {}) if choice is not None else {}
    nodes = [
        _name(people[at], at, levels.get(at, 0), options, state, alone=not (cut or more)) for at in shown
    ]
    last = None
    if cut and not more and _shows_last(options, state) and len(people) > len(shown) + 1:
        last = _name(people[-1], len(people) - 1, levels.get(len(people) - 1, 0), options, state, alone=False)
    if state.sorting is not None:
        return Node([*nodes, last] if last is not None else nodes, delimiter=options.delimiter)
    cut = cut or more
    joined = _joined(nodes, [people[at] for at in shown], options, state, cut=cut)
    if not cut:
        return Node(joined)
    ending = _et_al([people[at] for at in shown], last, options, state)
    return Node(joined + ending, options.looks, options.before, options.after)


def _name(
    who: CitedPerson, at: int, level: int, options: NameOptions, state: Rendering, *, alone: bool
) -> Node:
    """The name at place ``at`` with the looks of cs:name, and its affixes unless they go around a list that
    ends in et-al."""
    inverted = options.inverts(at) or state.sorting is not None
    node = person.draw(
        who, options, state, max(options.level(), level if who.given else 0), inverted=inverted
    )
    affixed = alone and not who.literal
    made = Node([node], options.looks, options.before if affixed else "", options.after if affixed else "")
    made.role = "name"
    return made


def _shows_last(options: NameOptions, state: Rendering) -> bool:
    """Whether the last name follows the ellipsis of a cut list."""
    if state.sorting and "names-use-last" in state.sorting:
        return state.sorting["names-use-last"] == "true"
    return options.et_al_use_last


def _joined(
    nodes: list[Node], people: list[CitedPerson], options: NameOptions, state: Rendering, *, cut: bool
) -> list[Node]:
    out: list[Node] = []
    for index, node in enumerate(nodes):
        if index:
            final = index == len(nodes) - 1 and not cut and options.and_
            out.append(Node("", before=_and(people, options, state) if final else options.delimiter))
        out.append(node)
    return out


def _inverted(people: list[CitedPerson], at: int, options: NameOptions) -> bool:
    """Whether the name at a place is printed with the family name first: a body's never is."""
    return options.inverts(at) and not people[at].literal


def _and(people: list[CitedPerson], options: NameOptions, state: Rendering) -> str:
    """What joins the last name, a person's or a body's, to those before it."""
    term = state.locale.term("and", "symbol" if options.and_ == "symbol" else "long")
    word = term or "&" if options.and_ == "symbol" else "and" if term is None else term
    precedes, count = options.precedes_last, len(people)
    before = precedes == "always" or (precedes == "contextual" and count > 2)
    before = before or (precedes == "after-inverted-name" and _inverted(people, count - 2, options))
    if not person.spaced(word):
        return (options.delimiter if precedes == "always" and count == 2 else "") + word
    return (options.delimiter if before else " ") + word + " "


def _et_al(
    people: list[CitedPerson], last: Node | None, options: NameOptions, state: Rendering
) -> list[Node]:
    """What ends a list of which these ``people`` are shown."""
    if last is not None:
        return [Node("", before=options.delimiter + "… "), last]
    term = state.locale.term(options.et_al_term) or ""
    if not term:
        return []
    precedes, count = options.precedes_et_al, len(people)
    before = precedes == "always" or (precedes == "contextual" and count > 1)
    before = before or (precedes == "after-inverted-name" and _inverted(people, count - 1, options))
    blank = " " if person.spaced(term) else ""
    return [Node([Node(term, options.et_al_looks)], before=options.delimiter if before else blank)]
