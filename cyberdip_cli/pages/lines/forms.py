"""Forms to search with: labels one under another, none of them with a value."""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .word import Tagged

FEWEST = 4
YEAR = Pattern(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")


def is_form(chunk: Sequence[Tagged]) -> bool:
    """Whether most labels of a chunk have another label where their value would be, and nothing in it
    is a year."""
    lines = [line for line in chunk if line.text]
    labels = [place for place, line in enumerate(lines) if line.label is not None]
    empty = sum(
        1
        for place in labels
        if not lines[place].value and place + 1 < len(lines) and lines[place + 1].label is not None
    )
    if empty < FEWEST or empty * 5 < len(labels) * 3:
        return False
    return not any(YEAR.search(line.text) for line in lines if "©" not in line.text)
