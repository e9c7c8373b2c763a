"""What a style file may cost: macros that call themselves, or each other without measure, are refused before
anything is drawn.

Source: CSL 1.0.2, "Macro": macros consist of rendering elements; a macro that is part of itself has no
rendering."""

from __future__ import annotations

from typing import NamedTuple

from ....diagnostics import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..element import StyleElement

BUDGET = 100_000
"""Elements that one entry may be drawn of, macros in macros counted as often as they are called; no style of
the collection has a fortieth of it."""
DEEPEST = 150
"""Elements inside each other, those of called macros included; no style of the collection has half of it."""


class _Size(NamedTuple):
    """How many elements are drawn for an element at most, and how many of them inside each other."""

    cost: int
    depth: int


def check(path: str, layouts: Iterable[StyleElement], macros: dict[str, StyleElement]) -> None:
    """Raises UsageError("bad-style") for a macro that calls itself and for layouts of too many elements."""
    measure = _Measure(path, macros)
    for name in macros:
        measure.macro(name, [], 0)
    for layout in layouts:
        size = measure.element(layout, [], 0)
        if size.cost > BUDGET:
            message = f"{path} draws an entry of more than {BUDGET:,} elements"
            raise UsageError("bad-style", message, "its macros call each other too often")
        if size.depth > DEEPEST:
            raise measure.too_deep()


class _Measure:
    """The sizes of a style's elements; those of its macros are measured once."""

    def __init__(self, path: str, macros: dict[str, StyleElement]) -> None:
        self.path = path
        self.macros = macros
        self.sizes: dict[str, _Size] = {}

    def too_deep(self) -> UsageError:
        message = f"the macros of {self.path} stand more than {DEEPEST} elements inside each other"
        return UsageError("bad-style", message, "take some of the calls out")

    def macro(self, name: str, calling: list[str], level: int) -> _Size:
        """The size of a macro, called from others; nothing for one that there is not."""
        if name in calling:
            chain = " → ".join([*calling[calling.index(name) :], name])
            message = f"a macro of {self.path} calls itself: {chain}"
            raise UsageError("bad-style", message, "take one of the calls out")
        if name not in self.sizes:
            found = self.macros.get(name)
            self.sizes[name] = (
                self.element(found, [*calling, name], level) if found is not None else _Size(0, 0)
            )
        return self.sizes[name]

    def element(self, element: StyleElement, calling: list[str], level: int) -> _Size:
        """The size of an element that stands inside so many; of a cs:choose, its tests and one branch."""
        if level > DEEPEST:
            raise self.too_deep()
        called = element.get("macro") if element.tag == "text" else ""
        own = self.macro(called, calling, level + 1) if called else _Size(0, 0)
        parts = [self.element(child, calling, level + 1) for child in element.children]
        costs = [part.cost for part in parts]
        below = len(parts) + max(costs, default=0) if element.tag == "choose" else sum(costs)
        depth = max([own.depth, *(part.depth for part in parts)])
        return _Size(1 + own.cost + below, 1 + depth)
