"""Entries: the layout of cs:bibliography, margins, and authors replaced by a dash. Source: CSL 1.0.2,
"Bibliography-specific Options"."""

from __future__ import annotations

from ..output.nodes import Node, copy, plain
from ..state import Rendering

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..state import Place, Stylesheet
    from ..work import CitedWork


def entry(sheet: Stylesheet, work: CitedWork, place: Place) -> list[Node]:
    """The top-level nodes of an entry, before the layout's affixes; empty when the style prints nothing for
    the item."""
    layout = sheet.entry_layout if sheet.entry_layout is not None else sheet.cite_layout
    state = Rendering(sheet, work, "bibliography" if sheet.entry_layout is not None else "citation", place)
    nodes: list[Node] = layout.draw_children(state)
    return nodes


def finish(sheet: Stylesheet, nodes: list[Node]) -> Node | None:
    """The entry with the layout's affixes and looks, and its first field in the margin where the style aligns
    the second."""
    layout = sheet.entry_layout if sheet.entry_layout is not None else sheet.cite_layout
    if not nodes:
        return None
    align = sheet.bibliography is not None and sheet.bibliography.get("second-field-align") in (
        "flush",
        "margin",
    )
    if not align or len(nodes) < 2:
        return Node([Node(nodes, before=layout.before, after=layout.after)], layout.looks)
    number = copy(nodes[0], nodes[0].body)
    number.after = number.after.rstrip(" ") + " "
    margin, rest = Node([number], before=layout.before), Node(nodes[1:], after=layout.after)
    margin.display, rest.display = "left-margin", "right-inline"
    return Node([margin, rest], layout.looks)


class Substitution:
    """subsequent-author-substitute over a list of entries in order."""

    def __init__(self, sheet: Stylesheet) -> None:
        options = sheet.bibliography.attributes if sheet.bibliography is not None else {}
        self.text = options.get("subsequent-author-substitute")
        self.rule = options.get("subsequent-author-substitute-rule", "complete-all")
        self.previous: list[str] = []

    def apply(self, nodes: list[Node]) -> list[Node]:
        """The nodes of the next entry, with the names that repeat those of the one before replaced."""
        if self.text is None:
            return nodes
        names = next((found for node in nodes if (found := first_names(node)) is not None), None)
        lists = _inside(names, "name-list") if names is not None else []
        people = [kid for each in lists for kid in _inside(each, "name")]
        if names is not None and not people:  # what stands in for names is replaced as they are
            lists = people = [_words(names)]
        before, self.previous = self.previous, [plain(each) for each in people]
        if not people or not before:
            return nodes
        replaced = self._replace(lists, people, before)
        return [swap(node, replaced) for node in nodes] if replaced else nodes

    def _replace(self, lists: list[Node], people: list[Node], before: list[str]) -> dict[int, Node]:
        """What each node (by identity) becomes."""
        dash = Node(self.text or "")
        if people == lists and isinstance(
            people[0].body, str
        ):  # words that stand in for names keep their affixes
            dash.before, dash.after = people[0].before, people[0].after
        if self.rule == "complete-all":
            if self.previous != before:
                return {}
            return {id(each): Node("") if index else dash for index, each in enumerate(lists)}
        if self.rule == "complete-each" and self.previous != before:
            return {}
        same = 0
        while same < min(len(people), len(before)) and self.previous[same] == before[same]:
            same += 1
        if self.rule == "partial-first":
            same = min(same, 1)
        return {id(name): dash for name in people[:same]}


def first_names(node: Node) -> Node | None:
    """The first cs:names that was printed, or what its cs:substitute printed; None where the entry has
    neither."""
    if node.role == "substitute" or (node.role == "names" and _inside(node, "name-list")):
        return node
    if isinstance(node.body, str) or node.role == "names":
        return None
    return next((found for kid in node.body if (found := first_names(kid)) is not None), None)


def _words(node: Node) -> Node:
    """What is within the affixes of a node."""
    while not isinstance(node.body, str) and len(node.body) == 1:
        node = node.body[0]
    return node


def _inside(node: Node, role: str) -> list[Node]:
    if node.role == role:
        return [node]
    return [] if isinstance(node.body, str) else [found for kid in node.body for found in _inside(kid, role)]


def swap(node: Node, changes: dict[int, Node]) -> Node:
    """A copy of the tree with some nodes replaced."""
    if id(node) in changes:
        return changes[id(node)]
    if isinstance(node.body, str):
        return node
    return copy(node, [swap(kid, changes) for kid in node.body])
