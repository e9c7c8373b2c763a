"""Whether a text is a reference at all: it has the fields of one, and they are most of it."""

from __future__ import annotations

from ..patterns import Pattern
from .model import OUTSIDE
from .tokens import YEAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .reading import LabelledReference

_LEADERS = Pattern(r"(?:\.\s?|…\s?){4}\W*\d{0,4}\s*$|(?:\.\s?){6}")
"""The dots of a table of contents."""
LONGEST = 6000
"""Characters of a reference; a longer text is something else."""
NAMED = frozenset("author editor title container".split())
PLACED = frozenset("container volume issue page publisher place doi url".split())


USUAL, FULL, FEW = 0.62, 0.5, 0.78
"""How probable the fields must be on average: in what looks like a reference, in one with numbers and a date,
in one with few fields or without names. Of real references two in a hundred are below the first; prose hardly
ever reaches it."""


def is_reference(read: LabelledReference, *, same_author: bool = False) -> bool:
    """Whether a labelled text names a work and says when or where it is to be found, and the model is at home
    in it. ``same_author``: a dash stood before it for the author of another reference."""
    tokens = read.tokens
    if len(tokens) < 5 or len(tokens.text) > LONGEST or _LEADERS.search(tokens.text):
        return False
    held = {label for label in read.labels if label != OUTSIDE}
    found = held & (NAMED | PLACED | {"date"})
    if not held & NAMED or len(found) < 2:
        return False
    certain = sum([read.posteriors.get(label, 0.0) for label in held]) / len(held)
    if len(found) >= 4 and held & {"volume", "page", "doi"} and "date" in held:
        return certain >= FULL
    if not held & {"author", "editor"} and not same_author:
        return tokens.shapes[0] != YEAR and certain >= FEW
    if len(found) >= 3 or ("date" in held and held & {"title", "container"}):
        return certain >= USUAL
    return certain >= FEW
