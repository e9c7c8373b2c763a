"""What all elements share: attributes read once, children, and the context in which a cite or an entry is rendered.

Elements are citeproc-py's own classes, subclassed (:mod:`.tree` registers them); the subclasses return :class:`~.nodes.Node` instead of
strings. lxml keeps their Python attributes as long as someone holds the element, so each parent holds its children.
"""

from __future__ import annotations

from . import looks, textcase
from .nodes import Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .disambiguation import Choice
    from .items import Item
    from .locale import Locale


class Sheet:
    """A style ready to render: its elements, its language. Filled by :mod:`.tree`."""

    __slots__ = (
        "alive", "bibliography", "citation", "cite_layout", "class_", "demote", "entry_layout", "hyphen", "locale", "macros", "page_format", "root",
        "variable_year_suffix",
    )  # fmt: skip

    alive: list[Any]
    cite_layout: Any
    entry_layout: Any
    root: Any
    citation: Any
    bibliography: Any
    locale: Locale
    macros: dict[str, Any]
    class_: str
    demote: str
    hyphen: bool
    page_format: str | None
    variable_year_suffix: bool


class Place:
    """Where the item stands in the document: its citation number, its year-suffix letter, what disambiguation decided, and the cite as it was
    last ``drawn`` (None when it has to be drawn again)."""

    __slots__ = ("choice", "drawn", "letter", "locator", "locator_label", "number", "suppress_author")

    def __init__(self, number: int = 1, letter: str = "", choice: Choice | None = None) -> None:
        self.number = number
        self.letter = letter
        self.choice = choice
        self.drawn: Node | None = None
        self.locator = ""
        self.locator_label = "page"
        self.suppress_author = False


class Context:
    """The state of one rendering.

    ``area`` is "citation" or "bibliography", ``sorting`` holds a sort key's et-al limits or None. ``called``/``filled``: whether a
    variable was asked for and had content since the innermost group began. ``done``: variables that cs:substitute used up; ``used``: what
    the one under way has used so far. ``begun``: something from the record was printed. ``names_seen``: how many lists of names were
    rendered; ``trace``: those lists, when disambiguation asks.
    """

    __slots__ = (
        "area", "begun", "called", "depth", "done", "filled", "item", "letter_done", "locale", "names_seen", "place", "sheet", "sorting",
        "trace", "used",
    )  # fmt: skip

    def __init__(self, sheet: Sheet, item: Item, area: str, place: Place, sorting: Mapping[str, str] | None = None) -> None:
        self.sheet = sheet
        self.locale = sheet.locale
        self.item = item
        self.area = area
        self.place = place
        self.sorting = sorting
        self.called = self.filled = self.begun = self.letter_done = False
        self.done: set[str] = set()
        self.names_seen = 0
        self.depth = 0
        self.used: set[str] | None = None
        self.trace: list[Any] | None = None

    def english(self) -> bool:
        """Whether title case applies: the item's language, else the style's, is English."""
        return (self.item.language or self.locale.language).startswith("en")

    def spent(self, variable: str) -> bool:
        """Whether cs:substitute has printed the variable, or the one under way has: it is not printed again."""
        return variable in self.done or (self.used is not None and variable in self.used)

    def met(self, *, filled: bool) -> None:
        """A variable was asked for."""
        self.called = True
        if filled:
            self.filled = self.begun = True


class Element:
    """Mixed into citeproc-py's element classes: the attributes every rendering element may have, read once by :meth:`prepare`."""

    kids: list[Any]
    look: tuple[str, ...]
    before: str
    after: str
    delimiter: str
    quoted: bool
    unquoted: bool
    case: str
    bare: bool
    display: str | None

    def prepare(self, sheet: Sheet) -> None:
        """Read the attributes; called once for each element of a style after parsing."""
        get = self.get  # type: ignore[attr-defined]
        self.kids = list(self)  # type: ignore[call-overload]
        self.look = looks.of(self.attrib)  # type: ignore[attr-defined]
        self.before, self.after, self.delimiter = unescaped(get("prefix", "")), unescaped(get("suffix", "")), unescaped(get("delimiter", ""))
        self.quoted = get("quotes") == "true"
        self.unquoted = get("quotes") == "false"
        self.case = get("text-case", "")
        self.bare = get("strip-periods") == "true"
        self.display = get("display")

    def draw(self, ctx: Context) -> Node | None:
        """The element rendered for the item, None where it prints nothing."""
        return None

    def dress(self, node: Node, ctx: Context, *, term: bool = False) -> Node:
        """``node`` with the element's text-case, looks, quotes, affixes and display. A ``term`` takes title case in every language."""
        if self.unquoted:
            _outermost(node)
        if self.bare:
            for leaf in node.leaves():
                if not leaf.href:
                    leaf.body = str(leaf.body).replace(".", "")
        if self.case:
            textcase.apply(node, self.case, english=term or ctx.english(), language=ctx.item.language or ctx.locale.language)
        if node.looks or node.before or node.after or node.quotes or node.href:
            node = Node([node])
        node.looks, node.before, node.after = self.look, self.before, self.after
        node.quotes, node.display = int(self.quoted), self.display
        return node


def unescaped(text: str) -> str:
    """What a style means by ``&amp;#8211;``: some of the collection escape a character twice, and no style wants to print ``&#8211;``.

    >>> unescaped("R&D"), unescaped("&#8211;")
    ('R&D', '–')
    """
    if "&" not in text:
        return text
    from html import unescape

    return unescape(text)


def _outermost(node: Node) -> None:
    """Quotations in a field that the style prints without quotation marks of its own get the outer kind."""
    if node.quotes:
        node.quotes = 1
    elif not isinstance(node.body, str):
        for kid in node.body:
            _outermost(kid)


def draw_all(kids: list[Any], ctx: Context) -> list[Node]:
    """The children that print something."""
    return [node for kid in kids if (node := kid.draw(ctx)) is not None]
