"""Rows that may be titles of their own: words alone, and lines over a sentence on the work."""

from __future__ import annotations

from .. import shapes
from .host_names import names_journal
from .line_kinds import DATE, KIND, MAYBE, SOURCE, TITLE, TOOL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .rows import ListLine

LONGEST_WORD = 40
FEWEST_WORDS = 6
"""Words of a sentence."""


def above_summaries(places: list[int], rows: Sequence[ListLine]) -> list[int]:
    """The places of titles; where each is a sentence on a work below a line without a full stop, those of the
    lines above."""
    if len(places) > 1 and all(at and _is_summary(rows[at], rows[at - 1]) for at in places):
        return [at - 1 for at in places]
    return places


def _is_summary(row: ListLine, above: ListLine) -> bool:
    """Whether a line is a sentence below a line that may be a title."""
    if not row.text.endswith(".") or len(row.text.split()) < FEWEST_WORDS:
        return False
    text = above.text
    return above.kind in (TITLE, MAYBE) and above.plain and len(text.split()) > 2 and text[-1].isalnum()


def is_word(row: ListLine) -> bool:
    """Whether a line is a title of one word: text that nothing else is."""
    return (
        row.kind == TOOL
        and row.plain
        and 3 < len(row.text) < LONGEST_WORD
        and row.text.replace("-", "").isalpha()
    )


def over_journal(rows: Sequence[ListLine], at: int, low: int) -> int:
    """The title right above the name of a journal that stands over the date of its article, where what was taken for the
    title is that name; the same place else. ``low``: where the entry may begin."""
    row, above = rows[at], rows[at - 1] if at > low else None
    if above is None or not names_journal(row.text):
        return at
    dated = at + 1 < len(rows) and rows[at + 1].kind in (DATE, KIND)
    if not dated or above.kind not in (TITLE, MAYBE) or not above.plain or names_journal(above.text):
        return at
    row.kind = SOURCE
    return at - 1


def over_latin(rows: Sequence[ListLine], at: int, low: int) -> int:
    """The title in Chinese, Japanese or Korean right above the same in Latin letters that stands over the makers; the same
    place else."""
    above = rows[at - 1] if at > low else None
    if above is None or above.kind not in (TITLE, MAYBE) or not above.plain:
        return at
    wide = shapes.cjk(above.text)
    return at - 1 if wide and not shapes.cjk(rows[at].text) else at
