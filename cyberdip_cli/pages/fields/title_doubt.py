"""When the title of a page's head is a guess: nothing but its place supports it, another line is about as
likely, or it looks like the page's own words whatever supports it."""

from __future__ import annotations

from ..tables import page_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Field
    from .head_block import HeadBlock

SUPPORTED = 2.0
"""The support from which on a title is believed without a word."""
LABELLED = 1.0
"""The same on a page that has labels: what they explain is no title."""
SENTENCE = -2.0
"""The weight of a sentence that the page does not say again: a summary looks so."""
NEAR = 0.5
NEAR_UNKNOWN = 1.0
"""How near another line comes that may as well be the title; the second on a page with rows that nobody
knows."""
FEW_WORDS = 3
SHORT = 16
"""Words and letters below which a title is as short as a menu's entry."""
SAID_AGAIN = frozenset(
    ("the page says it again", "a label says that it is the title", "the page marks it as a heading")
)
"""Reasons by which a short title is believed."""
BESIDE = frozenset(
    (
        "it stands over names",
        "a maker whom a label names stands beside it",
        "its maker and its price stand under it",
    )
)
RIVALLED = "some words stand right over it"
SURE = 2.6
"""The support from which on a title is believed for all that."""
OPENED = "the furniture opens the table under it"
MADE = 1.5
"""The weight from which on the makers beside a title show that it is no entry of the menu that it ends."""
MOST_UNKNOWN = 1
"""Rows with labels that nobody knows on a page that is understood."""


def is_guess(
    title: HeadBlock, blocks: Sequence[HeadBlock], fields: Sequence[Field], *, labelled: bool, zoned: bool
) -> bool:
    """Whether ``title``, the best of ``blocks``, is a guess. ``fields``: what the page's labels give;
    ``labelled``: whether it has such; ``zoned``: whether the lines are an article's whole title zone."""
    if _is_of_page(title, blocks):
        return True
    reasons = dict(title.reasons)
    if RIVALLED in reasons and title.support < SURE and SAID_AGAIN.isdisjoint(reasons):
        return True
    if title.support >= SUPPORTED:
        return False
    if dict(title.reasons).get("a sentence", 0.0) <= SENTENCE:
        return True
    rivals = [
        block.score
        for block in blocks
        if block is not title
        and not (zoned and block.lines[0].place > title.lines[0].place)  # its translation
    ]
    strange = sum(1 for field in fields if field.key == "unknown") > MOST_UNKNOWN
    if any(score > title.score - (NEAR_UNKNOWN if strange else NEAR) for score in rivals):
        return True
    return title.support < (LABELLED if labelled else SUPPORTED)


def _is_of_page(title: HeadBlock, blocks: Sequence[HeadBlock]) -> bool:
    """Whether a title looks like an entry of a menu or a row of the page: it stands among short lines, it is
    a word or two, words of pages stand before its colon. Over the furniture that opens a table it does so
    only where a longer line stands by itself."""
    reasons = dict(title.reasons)
    short = title.words < FEW_WORDS and len(title.text) < SHORT
    made = any(reasons.get(reason, 0.0) >= MADE for reason in BESIDE)
    if (short or (title.lines[0].run and not made)) and SAID_AGAIN.isdisjoint(reasons):
        if OPENED not in reasons:
            return True
        if any(block.words >= FEW_WORDS and not block.lines[0].run for block in blocks if block is not title):
            return True
    label, colon, _ = title.text.replace("：", ":").partition(":")
    return bool(colon) and page_words.only(label)
