"""cs:group, cs:macro, cs:layout: containers. Source: CSL 1.0.2, "Group" and "Macro"."""

from __future__ import annotations

from citeproc import model as upstream

from .nodes import Node
from .rendering import Element, draw_all

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .rendering import Context


def together(elements: list[Any], ctx: Context) -> list[Node]:
    """What the children of a group print: nothing when they ask for variables and all of those are empty. To the group around it, one that
    prints is a variable that is not empty, one that does not is an empty one (if it asked for any)."""
    called, filled = ctx.called, ctx.filled
    ctx.called = ctx.filled = False
    nodes = draw_all(elements, ctx)
    alone, done = ctx.called, ctx.filled
    printed = bool(nodes) and (done or not alone)
    ctx.called, ctx.filled = called or alone or printed, filled or printed
    return nodes if printed else []


class Group(Element, upstream.Group):  # type: ignore[misc]
    """Printed unless it asks for variables and all of them are empty; to the group around it, it counts as a variable of its own."""

    def draw(self, ctx: Context) -> Node | None:
        kids = together(self.kids, ctx)
        if not kids:
            return None
        if len(kids) == 1 and not self.look and not self.display and not self.quoted and not self.before and not self.after:
            return kids[0]
        node = Node(kids, self.look, self.before, self.after, self.delimiter)
        node.display = self.display
        return node


class Macro(Element, upstream.Macro):  # type: ignore[misc]
    """The nodes of its children, under the rule of groups: a macro of nothing but terms around empty variables prints nothing."""

    def draw(self, ctx: Context) -> Node | None:
        kids = together(self.kids, ctx)
        return (kids[0] if len(kids) == 1 else Node(kids)) if kids else None


class Layout(Element, upstream.Layout):  # type: ignore[misc]
    """The children; its affixes and delimiter belong to the citation or the entry as a whole."""

    def draw_kids(self, ctx: Context) -> list[Node]:
        """The top-level nodes of a cite or entry."""
        return draw_all(self.kids, ctx)
