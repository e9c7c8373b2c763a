"""Pages that are a list of finished references: the lines of their entries, with what is in italics
marked."""

from __future__ import annotations

from ..grammars.labelled_lines import begins_with_label
from ..references.looks import share
from .text import BLOCKS, one_line, silent

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .document import Element

SHARE = 0.6
"""How many of a page's blocks must look like references."""
SHORTEST = 25
"""Characters of a block that counts: shorter ones are headings and links."""


def listed(root: Element, before: int = 0) -> list[tuple[int, str]]:
    """The blocks of a page with the numbers of their lines, a blank line between them, where the page is a
    list of references; nothing else. ``before``: lines of the file before the page."""
    blocks = [
        ((element.sourceline or 1) + before, one_line(element, markup=True))
        for element in root.iter()
        if _is_leaf(element)
    ]
    told = [(line, text) for line, text in blocks if len(text) >= SHORTEST]
    texts = [text for _, text in told]
    if share(texts) < SHARE or any(map(begins_with_label, texts)):
        return []
    return [each for line, text in told for each in ((line, text), (line, ""))]


def _is_leaf(element: Element) -> bool:
    """Whether an element is a block that holds no other block, and no text with lines of its own."""
    if (
        not isinstance(element.tag, str)
        or element.tag not in BLOCKS
        or element.tag == "pre"
        or silent(element)
    ):
        return False
    return not any(other.tag in BLOCKS for other in element.iterdescendants() if isinstance(other.tag, str))
