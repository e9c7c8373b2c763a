"""cs:group, cs:macro, cs:layout: containers. Source: CSL 1.0.2, "Group" and "Macro"."""

from __future__ import annotations

from ..element import StyleElement, draw_all
from ..output.nodes import Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..state import Rendering


def together(elements: list[Any], state: Rendering) -> list[Node]:
    """What the children of a group print: nothing when they ask for variables and all of those are empty. To
    the group around it, one that prints is a variable that is not empty, one that does not is an empty one
    (if it asked for any)."""
    called, filled = state.variables_asked, state.variables_filled
    state.variables_asked = state.variables_filled = False
    nodes = draw_all(elements, state)
    alone, done = state.variables_asked, state.variables_filled
    printed = bool(nodes) and (done or not alone)
    state.variables_asked, state.variables_filled = called or alone or printed, filled or printed
    return nodes if printed else []


class GroupElement(StyleElement):
    """Printed unless it asks for variables and all of them are empty; to the group around it, it counts as a
    variable of its own."""

    __slots__ = ()

    def draw(self, state: Rendering) -> Node | None:
        kids = together(self.children, state)
        if not kids:
            return None
        if (
            len(kids) == 1
            and not self.looks
            and not self.display
            and not self.quoted
            and not self.before
            and not self.after
        ):
            return kids[0]
        node = Node(kids, self.looks, self.before, self.after, self.delimiter)
        node.display = self.display
        return node


class MacroElement(StyleElement):
    """The nodes of its children, under the rule of groups: a macro of nothing but terms around empty
    variables prints nothing."""

    __slots__ = ()

    def draw(self, state: Rendering) -> Node | None:
        kids = together(self.children, state)
        return (kids[0] if len(kids) == 1 else Node(kids)) if kids else None


class LayoutElement(StyleElement):
    """The children; its affixes and delimiter belong to the citation or the entry as a whole."""

    __slots__ = ()

    def draw_children(self, state: Rendering) -> list[Node]:
        """The top-level nodes of a cite or entry."""
        return draw_all(self.children, state)
