"""What rendering makes before it is text: a tree of nodes, each with its look, its affixes and its quotes
apart from its words.

The tree keeps apart what the style says (affixes, delimiters, quotes, terms) and what the record says,
because the seams between them are mended by rule (:mod:`.seams`) and formatting nests by rule
(:mod:`.looks`)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Node:
    """A leaf with text or a branch with nodes.

    ``looks``: formatting, outermost first (:mod:`.looks`); ``before``/``after``: the affixes, outside the
    looks and quotes; ``delimiter``: between the nodes; ``quotes``: 1 in double, 2 in single quotation marks
    (within others: in the other kind); ``display``: a display block; ``href``: a link; ``nocase``: no
    text-case; ``role``: what later passes look for ("names", "date", "year-suffix", "citation-number" …)."""

    __slots__ = (
        "after",
        "before",
        "body",
        "delimiter",
        "display",
        "href",
        "looks",
        "nocase",
        "quotes",
        "role",
    )

    def __init__(
        self,
        body: str | list[Node],
        looks: tuple[str, ...] = (),
        before: str = "",
        after: str = "",
        delimiter: str = "",
    ) -> None:
        self.body = body
        self.looks = looks
        self.before = before
        self.after = after
        self.delimiter = delimiter
        self.quotes = 0
        self.display: str | None = None
        self.href: str | None = None
        self.nocase = False
        self.role = ""

    def __repr__(self) -> str:
        return f"Node({self.before!r} {self.body!r} {self.after!r} {self.looks!r})"

    def leaves(self) -> Iterator[Node]:
        """The nodes with text, in order."""
        if isinstance(self.body, str):
            yield self
        else:
            for node in self.body:
                yield from node.leaves()


def plain(node: Node | None) -> str:
    """The words of a node with its affixes and delimiters, without looks and quotation marks: for keys and
    comparisons."""
    if node is None:
        return ""
    if isinstance(node.body, str):
        return node.before + node.body + node.after
    return node.before + node.delimiter.join([plain(kid) for kid in node.body]) + node.after


def find(node: Node, *roles: str) -> Node | None:
    """The first node with one of the ``roles``, in order."""
    if node.role in roles:
        return node
    if isinstance(node.body, str):
        return None
    return next((found for kid in node.body if (found := find(kid, *roles)) is not None), None)


def prune(node: Node, unwanted: Callable[[Node], bool]) -> Node | None:
    """A copy without the unwanted nodes and without the branches that they leave empty; the node itself where
    nothing goes."""
    if unwanted(node):
        return None
    if isinstance(node.body, str):
        return node
    kids = [kept for kid in node.body if (kept := prune(kid, unwanted)) is not None]
    if not kids:
        return None
    return (
        node
        if len(kids) == len(node.body) and all(a is b for a, b in zip(kids, node.body, strict=True))
        else copy(node, kids)
    )


def copy(node: Node, body: str | list[Node]) -> Node:
    """The node with another body."""
    made = Node(body, node.looks, node.before, node.after, node.delimiter)
    made.quotes, made.display, made.href, made.nocase, made.role = (
        node.quotes,
        node.display,
        node.href,
        node.nocase,
        node.role,
    )
    return made
