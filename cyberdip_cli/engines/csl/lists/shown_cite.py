"""One cite of a citation: its nodes, who made the work, and what stands around it."""

from __future__ import annotations

from ..output import rich_text
from ..output.nodes import Node, find, plain, prune

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..state import Place, Stylesheet
    from ..work import CitedWork

AUTHORS = ("names", "substitute")
"""Roles of the nodes that say who made a work."""
NO_DELIMITER_BEFORE = (",", ".", ";", ":")
"""A prefix that begins so takes the place of the delimiter: ", cited in "."""
NO_DELIMITER_AFTER = (",", ";", ":")
"""So does a suffix that ends so."""


class ShownCite:
    """One work in a citation: its place in the document and what stands around it. ``author``: the names that
    it prints first, or what stands in for them; cites are grouped by it."""

    __slots__ = ("author", "node", "place", "prefix", "suffix", "work")

    def __init__(self, work: CitedWork, place: Place, prefix: str = "", suffix: str = "") -> None:
        self.work = work
        self.place = place
        self.prefix = prefix
        self.suffix = suffix
        self.node: Node | None = None
        self.author = ""

    def drawn(self, node: Node) -> None:
        """Takes the nodes that the style prints."""
        self.node = node if node.body else None
        names = self.author_node()
        self.author = plain(names) if names is not None else f"\0{plain(self.without_letter())}"

    def with_node(self, node: Node | None, *, prefix: bool = True) -> ShownCite:
        """The same cite with other nodes."""
        made = ShownCite(self.work, self.place, self.prefix if prefix else "", self.suffix)
        made.node, made.author = node, self.author
        return made

    def author_node(self) -> Node | None:
        """The names, or what the style prints in their place."""
        return find(self.node, *AUTHORS) if self.node is not None else None

    def suppress_author(self) -> None:
        """Takes the names that come first away (unless nothing else is left)."""
        names = self.author_node()
        if names is not None and self.node is not None:
            self.node = prune(self.node, lambda each: each is names) or self.node

    def without_letter(self) -> Node | None:
        """The cite as it would be without its year-suffix."""
        return prune(self.node, lambda each: each.role == "year-suffix") if self.node is not None else None

    def year(self) -> str:
        """The year as it is printed, without its letter; the whole cite where it prints no date."""
        node = self.without_letter()
        date = find(node, "date") if node is not None else None
        return plain(date if date is not None else node)

    def bare(self) -> bool:
        """Whether nothing stands around it that belongs to it alone."""
        return not (self.prefix or self.suffix or self.place.locator)


def affixed(cite: ShownCite, sheet: Stylesheet) -> Node:
    """The cite between its prefix and suffix, which its author has typed."""
    node = cite.node
    assert node is not None
    parts = [node]
    if cite.prefix:
        blank = "" if cite.prefix[-1:] in " '’([-/\u00a0" else " "
        parts.insert(0, _typed(cite.prefix, sheet, after=blank))
    if cite.suffix:
        blank = " " if cite.suffix[:1].isalnum() or cite.suffix[:1] in '([“‘"' else ""
        parts.append(_typed(cite.suffix, sheet, before=blank))
    return Node(parts) if len(parts) > 1 else node


def _typed(text: str, sheet: Stylesheet, before: str = "", after: str = "") -> Node:
    node = rich_text.parse(text, sheet.locale.quotes)
    for leaf in node.leaves():
        leaf.role = "affix"
    return Node([node], before=before, after=after)


def joined(cites: list[tuple[Node, str]]) -> list[Node]:
    """Nodes, each with the delimiter before it (but the first)."""
    found: list[Node] = []
    for node, delimiter in cites:
        if found and delimiter:
            found.append(Node("", before=delimiter))
        found.append(node)
    return found


def delimited(cites: list[ShownCite], sheet: Stylesheet, delimiter: str) -> list[Node]:
    """The cites with a delimiter between them."""
    pairs = zip([None, *cites], cites, strict=False)
    return joined([(affixed(cite, sheet), between(before, cite, delimiter)) for before, cite in pairs])


def between(before: ShownCite | None, cite: ShownCite, delimiter: str) -> str:
    """What parts a cite from the one before it: a blank where one of the two brings its own punctuation."""
    if cite.prefix.startswith(NO_DELIMITER_BEFORE):
        return ""
    if before is not None and before.suffix.rstrip().endswith(NO_DELIMITER_AFTER):
        return "" if before.suffix[-1:] == " " else " "
    return delimiter
