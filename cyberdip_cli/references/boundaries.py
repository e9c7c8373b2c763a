"""Where references begin in lines that no mark divides."""

from __future__ import annotations

from ..patterns import Pattern
from .entries import Entry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .entries import Line

_END = Pattern(r".*(?:[.;)\]>”\"»?!]|\d|/\S*)\s*", 16)
_START = Pattern(
    r"\s*[\[(“\"„«¿¡*_—–-]{0,3}(?:[^\W\d_a-z]|(?:van|von|de|del|di|da|der|al|el|le|la|d['’])\s?[A-Z])"
)


def by_model(lines: Sequence[Line], *, alone: bool) -> list[Entry]:
    """The references of lines between which only their ends part them."""
    starts = [0]
    for at in range(1, len(lines)):
        if _END.fullmatch(lines[at - 1][1]) and _START.match(lines[at][1]) and _room(lines, at):
            starts.append(at)
    return [Entry(lines[at:end]) for at, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _room(lines: Sequence[Line], at: int) -> bool:
    """Whether the first word of a line would have had room at the end of the one before: no width has broken it."""
    width = max(len(text.rstrip()) for _, text in lines)
    return len(lines[at - 1][1].rstrip()) + 1 + len(lines[at][1].split()[0]) <= width
