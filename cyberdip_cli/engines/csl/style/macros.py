"""What a style file may cost: macros that call themselves, or each other without measure, are refused before
anything is drawn.

Source: CSL 1.0.2, "Macro": macros consist of rendering elements; a macro that is part of itself has no
rendering."""

from __future__ import annotations

from ....diagnostics import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..element import StyleElement

BUDGET = 100_000
"""Elements that one entry may be drawn of, macros in macros counted as often as they are called; no style of
the collection has a fortieth of it."""


def check(path: str, layouts: Iterable[StyleElement], macros: dict[str, StyleElement]) -> None:
    """Raises UsageError("bad-style") for a macro that calls itself and for layouts of too many elements."""
    costs: dict[str, int] = {}
    for name in macros:
        _cost_of_macro(name, macros, costs, [], path)
    for layout in layouts:
        if _cost(layout, macros, costs, [], path) > BUDGET:
            message = f"{path} draws an entry of more than {BUDGET:,} elements"
            raise UsageError("bad-style", message, "its macros call each other too often")


def _cost_of_macro(
    name: str, macros: dict[str, StyleElement], costs: dict[str, int], calling: list[str], path: str
) -> int:
    if name in calling:
        chain = " → ".join([*calling[calling.index(name) :], name])
        raise UsageError("bad-style", f"a macro of {path} calls itself: {chain}", "take one of the calls out")
    if name not in costs:
        macro = macros.get(name)
        costs[name] = _cost(macro, macros, costs, [*calling, name], path) if macro is not None else 0
    return costs[name]


def _cost(
    element: StyleElement,
    macros: dict[str, StyleElement],
    costs: dict[str, int],
    calling: list[str],
    path: str,
) -> int:
    """How many elements are drawn for an element at most: of a cs:choose, its tests and one branch."""
    called = element.get("macro") if element.tag == "text" else ""
    own = 1 + (_cost_of_macro(called, macros, costs, calling, path) if called else 0)
    parts = [_cost(child, macros, costs, calling, path) for child in element.children]
    return own + (len(parts) + max(parts, default=0) if element.tag == "choose" else sum(parts))
