"""Two tables of one record on a page: the short display under the heading, then all of it, in which a label
says the heading again; what a shop says of a book at its price, then below."""

from __future__ import annotations

from ..prices import is_amount, is_price
from ..values.comparison import same
from .word import is_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .word import Tagged

SHOPS = frozenset(("basket", "add_to_book_bag"))
SHORTEST = 6
"""Letters of a title by which two tables are known to speak of one work."""


def is_second(above: Sequence[Tagged], below: Sequence[Tagged]) -> bool:
    """Whether the lines ``below`` are another table of the record ``above``: a label names its heading as the
    title, and they have no heading of their own that says the same."""
    if _title(above)[1]:
        return False
    place, title = _title(below)
    if not title:
        return (
            is_priced(above) and not is_priced(below) and any(is_of(line, SHOPS) for line in (*above, *below))
        )
    if len(title) < SHORTEST or any(same(line.text) == title for line in below[:place]):
        return False
    return any(line.label is None and same(line.text) == title for line in above)


def is_priced(lines: Sequence[Tagged]) -> bool:
    """Whether lines hold a price."""
    return any(is_price(line.text) or is_amount(line.text) for line in lines)


def _title(lines: Sequence[Tagged]) -> tuple[int, str]:
    """The place of the label that names the title, and the title as :func:`same` compares it; (0, "") without
    one."""
    for place, line in enumerate(lines):
        if line.label is not None and "title" in line.label.meanings() and line.label.general:
            below = next((each.text for each in lines[place + 1 : place + 3] if each.text), "")
            return place, same(line.value or below)
    return 0, ""
