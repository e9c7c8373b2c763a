"""The title of a book over its subtitle: two lines of a page's head, the lower of which stands over the
makers."""

from __future__ import annotations

from ..tables import page_words
from ..values.comparison import same
from .head_kinds import MAYBE_NAMES, TEXT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .head_block import HeadBlock
    from .head_evidence import Evidence
    from .head_kinds import HeadLine

BOOK = frozenset(("isbn", "publisher", "published"))
IN_ANOTHER = frozenset(("container_title", "published_in", "issn", "volume", "volume_line"))
"""Keys of labels that a book's page has, and that a page of what stands in another work has."""
FEWEST_WORDS = 3
LONGEST = 70
OVER_NAMES, MADE = "it stands over names", 1.5
"""The reason, and its weight, by which the lower line is known."""
CLOSED = ".,:;!?"


def with_subtitle(
    head: Evidence, best: HeadBlock, blocks: Sequence[HeadBlock]
) -> tuple[HeadLine, HeadBlock] | None:
    """The line of the title and the text of its subtitle, one of which is ``best``; None where there is but
    one."""
    if (over := _main_title(head, best, blocks)) is not None:
        return over, best
    last = best.lines[-1]
    under = next((block for block in blocks if block.lines[0].place == last.place + 1), None)
    if under is None or len(best.lines) > 1 or dict(under.reasons).get(OVER_NAMES, 0.0) < MADE:
        return None
    return (last, under) if _main_title(head, under, blocks) is last else None


def _main_title(head: Evidence, title: HeadBlock, blocks: Sequence[HeadBlock]) -> HeadLine | None:
    """The line right over ``title`` that is the title of which this is the subtitle; None where there is
    none, or where it may be what the work is in, a series, or a tool of the page."""
    keys = {field.key for field in head.known}
    first = title.lines[0]
    over = next((block.lines[-1] for block in blocks if block.lines[-1].place == first.place - 1), None)
    if over is None or head.zoned or keys.isdisjoint(BOOK) or not keys.isdisjoint(IN_ANOTHER):
        return None
    if (
        over.kind not in (TEXT, MAYBE_NAMES)
        or over.run
        or len(over.text) > LONGEST
        or over.text[-1] in CLOSED
    ):
        return None
    if len(over.text.split()) < FEWEST_WORDS or page_words.only(over.text) or head.is_container(over.text):
        return None
    if same(title.text) in same(over.text) or same(over.text) in {
        same(text) for field in head.known for _, text in field.lines
    }:
        return None
    above = next((line for line in head.lines if line.place == over.place - 1), None)
    return over if above is None or above.kind not in (TEXT, MAYBE_NAMES) else None
