"""Entries: the layout of cs:bibliography, margins, and authors replaced by a dash. Source: CSL 1.0.2, "Bibliography-specific Options"."""

from __future__ import annotations

from ..output.nodes import Node, copy, plain
from ..state import Rendering

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..state import Place, Stylesheet
    from ..work import CitedWork


def entry(sheet: Stylesheet, work: CitedWork, place: Place) -> list[Node]:
    """The top-level nodes of an entry, before the layout's affixes; empty when the style prints nothing for the item."""
    layout = sheet.entry_layout if sheet.entry_layout is not None else sheet.cite_layout
    state = Rendering(sheet, work, "bibliography" if sheet.entry_layout is not None else "citation", place)
    nodes: list[Node] = layout.draw_kids(state)
    return nodes


def finish(sheet: Stylesheet, nodes: list[Node]) -> Node | None:
    """The entry with the layout's affixes and looks, and its first field in the margin where the style aligns the second."""
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
        people = [plain(kid) for each in lists for kid in _inside(each, "name")]
        before, self.previous = self.previous, people
        if not people or not before or names is None:
            return nodes
        replaced = self._replace(lists, people, before)
        if replaced is None:
            return nodes
        return [swap(node, replaced) for node in nodes]

    def _replace(self, lists: list[Node], people: list[str], before: list[str]) -> dict[int, Node] | None:
        """What each node (by identity) becomes."""
        dash = Node(self.text or "")
        if self.rule == "complete-all":
            return (
                {id(each): dash if index == 0 else Node("") for index, each in enumerate(lists)}
                if people == before
                else None
            )
        if self.rule == "complete-each" and people != before:
            return None
        same = 0
        while same < min(len(people), len(before)) and people[same] == before[same]:
            same += 1
        if self.rule == "partial-first":
            same = min(same, 1)
        names = [kid for each in lists for kid in _inside(each, "name")]
        return {id(name): dash for name in names[:same]} if same else None


def first_names(node: Node) -> Node | None:
    """The first cs:names that was printed, when nothing but it and its labels come first; None where the entry has no names."""
    if node.role == "names":
        return node if any(True for _ in _inside(node, "name-list")) else None
    if isinstance(node.body, str):
        return None
    return next((found for kid in node.body if (found := first_names(kid)) is not None), None)


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
