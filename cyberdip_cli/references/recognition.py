"""Whether a text is a reference at all: it has the fields of one, and they are most of it."""

from __future__ import annotations

from ..patterns import Pattern
from .model import OUTSIDE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .reading import LabelledReference

_LEADERS = Pattern(r"(?:\.\s?|…\s?){4}\W*\d{0,4}\s*$|(?:\.\s?){6}")
"""The dots of a table of contents."""
LONGEST = 6000
"""Characters of a reference; a longer text is something else."""
NAMED = frozenset("author editor title container".split())
PLACED = frozenset("container volume issue page publisher place doi url".split())


def is_reference(read: LabelledReference) -> bool:
    """Whether a labelled text names a work and says when or where it is to be found."""
    tokens = read.tokens
    if len(tokens) < 5 or len(tokens.text) > LONGEST or _LEADERS.search(tokens.text):
        return False
    held = {label for label in read.labels if label != OUTSIDE}
    if not held & NAMED or not (held & PLACED or "date" in held):
        return False
    fields = len(held & (NAMED | PLACED | {"date"}))
    return fields >= 3 or (fields == 2 and "date" in held and bool(held & {"title", "container"}))
