"""What all elements of a style share: attributes read once, children, drawing."""

from __future__ import annotations

from .output import looks, text_case
from .output.nodes import Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from .state import Rendering, Stylesheet


class StyleElement:
    """An element of a style. Those of a kind that prints override :meth:`draw`; the others are read by their
    parent.

    ``tag``: the local name; ``before``, ``after``, ``delimiter``, ``quoted``, ``case``, ``looks``,
    ``display``: the attributes that every printing element may have, read by :meth:`prepare`."""

    __slots__ = (
        "after",
        "attributes",
        "before",
        "case",
        "children",
        "delimiter",
        "display",
        "looks",
        "parent",
        "quoted",
        "strip_periods",
        "tag",
        "unquoted",
    )

    def __init__(self, tag: str, attributes: dict[str, str], parent: StyleElement | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Any] = []

    def get(self, name: str, default: str = "") -> str:
        """The value of an attribute."""
        return self.attributes.get(name, default)

    def descendants(self) -> Iterator[StyleElement]:
        """The element and all below it."""
        yield self
        for child in self.children:
            yield from child.descendants()

    def prepare(self, sheet: Stylesheet) -> None:
        """Read the attributes: called once, parents before children, when the whole style is there."""
        get = self.attributes.get
        self.looks = looks.of(self.attributes)
        self.before, self.after, self.delimiter = get("prefix", ""), get("suffix", ""), get("delimiter", "")
        self.quoted = get("quotes") == "true"
        self.unquoted = get("quotes") == "false"
        self.case = get("text-case", "")
        self.strip_periods = get("strip-periods") == "true"
        self.display: str | None = get("display")

    def draw(self, state: Rendering) -> Node | None:
        """The element rendered for the work, None where it prints nothing."""
        return None

    def dress(self, node: Node, state: Rendering, *, term: bool = False) -> Node:
        """``node`` with the element's text-case, looks, quotes, affixes and display. A ``term`` takes title
        case in every language."""
        if self.unquoted:
            _outermost(node)
        if self.strip_periods:
            for leaf in node.leaves():
                if not leaf.href:
                    leaf.body = str(leaf.body).replace(".", "")
        if self.case:
            text_case.apply(node, self.case, english=term or state.english(), language=state.language())
        if node.looks or node.before or node.after or node.quotes or node.href:
            node = Node([node])
        node.looks, node.before, node.after = self.looks, self.before, self.after
        node.quotes, node.display = int(self.quoted), self.display
        return node


def _outermost(node: Node) -> None:
    """Quotations in a field that the style prints without quotation marks of its own get the outer kind."""
    if node.quotes:
        node.quotes = 1
    elif not isinstance(node.body, str):
        for child in node.body:
            _outermost(child)


def draw_all(children: list[Any], state: Rendering) -> list[Node]:
    """The children that print something."""
    return [node for child in children if (node := child.draw(state)) is not None]
