"""Signs that a page which gave one record is a list that nothing divided: it says how many works it shows, or
a tool of the page comes again between makers."""

from __future__ import annotations

from collections import Counter

from ...labels import fold
from .. import shapes
from ..lines.word import is_plain
from .counts import shown
from .line_kinds import is_date, page_run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Field
    from ..lines.word import Tagged

MOST_LABELS = 2
"""Labels with values of a page that may be a list: a record's page has more."""
HEAD = 12
"""Lines over a list that may say how many works it shows."""
FEWEST = 3
SHORTEST, LONGEST = 4, 60
"""Characters of a tool."""


def count(lines: Sequence[Tagged], fields: Sequence[Field]) -> int:
    """How many works a page seems to list of which one record was made; 1 where nothing shows several."""
    if sum(bool(field.label) and field.rank >= 0 for field in fields) > MOST_LABELS:
        return 1
    texts = [line for line in lines if line.text]
    said = max((shown(line.text) for line in texts[:HEAD]), default=0)
    if said > 1:
        return said
    tools = Counter(fold(line.text) for line in texts if _may_be_tool(line))
    again = max(tools.values(), default=0)
    if again < FEWEST:
        return 1
    makers = sum(is_plain(line) and shapes.names(line.text) == shapes.STRONG for line in texts)
    placed = sum(is_plain(line) and (bool(page_run(line.text)) or is_date(line.text)) for line in texts)
    return again if max(makers, placed) >= FEWEST else 1


def _may_be_tool(line: Tagged) -> bool:
    """Whether a line may be a tool of the page: short, no label with its value, no place where somebody
    works."""
    short = SHORTEST <= len(line.text) <= LONGEST
    return short and not line.value and "," not in line.text and not shapes.has_body(line.text)
