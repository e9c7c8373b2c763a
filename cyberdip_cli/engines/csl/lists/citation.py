"""In-text citations: one or several cites between the layout's affixes, with locator, prefix and suffix."""

from __future__ import annotations

from ..output.nodes import Node
from ..state import Rendering
from .collapse import collapsed
from .shown_cite import affixed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..state import Stylesheet
    from .shown_cite import ShownCite

AUTHOR_FIRST = ("composite", "author-only")
"""Modes that print the author of the first work by itself."""
SENTENCE_ENDS = (".", "?", "!")


def draw(
    sheet: Stylesheet, cites: Sequence[ShownCite], missing: Sequence[str] = (), mode: str = ""
) -> Node | None:
    """The citation of ``cites``, in their order; ids that are ``missing`` stand at its end as ``id?`` in
    bold. With a ``mode``, the first one's author alone, the citation without it, or both one after the
    other."""
    for nth, cite in enumerate(cites):
        cite.drawn(_node(sheet, cite, begins=_begins(cite.prefix, first=nth == 0)))
        if cite.place.suppress_author:
            cite.suppress_author()
    first = cites[0] if cites else None
    alone = mode == "author-only" or (first is not None and first.place.author_only)
    author = first.author_node() if first is not None and (alone or mode in AUTHOR_FIRST) else None
    if alone:
        return author
    if first is not None and (mode == "suppress-author" or author is not None):
        first.suppress_author()
    rest = _cluster(sheet, cites, missing)
    return Node([author, rest], delimiter=" ") if author is not None and rest is not None else rest


def _node(sheet: Stylesheet, cite: ShownCite, *, begins: bool) -> Node:
    """What the style prints for the work, as it was drawn to tell it from others where that holds here
    too."""
    if cite.place.drawn is not None and begins:
        return cite.place.drawn
    state = Rendering(sheet, cite.work, "citation", cite.place)
    state.record_printed = not begins
    return Node(sheet.cite_layout.draw_children(state))


def _begins(prefix: str, *, first: bool) -> bool:
    """Whether the cite begins a sentence: the first of a citation does, and one after a prefix that ends one
    ("This has been said. "), which an abbreviation ("Cf. ") does not."""
    words = prefix.strip().rstrip("\"'”’»)]")
    return (first and not words) or (" " in words and words.endswith(SENTENCE_ENDS))


def _cluster(sheet: Stylesheet, cites: Sequence[ShownCite], missing: Sequence[str]) -> Node | None:
    """The cites between the affixes of the layout."""
    layout = sheet.cite_layout
    there = [cite for cite in cites if cite.node is not None]
    nodes = collapsed(sheet, there) if len(there) > 1 else [affixed(cite, sheet) for cite in there]
    for id in missing:
        nodes += [Node("", before=layout.delimiter)] if nodes else []
        nodes.append(Node(f"{id}?", ("bold",)))
    if not nodes:
        return None
    return Node([Node(nodes, before=layout.before, after=layout.after)], layout.looks)
