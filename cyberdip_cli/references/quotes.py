"""Titles in quotes: what stands between the marks is the title, all of it and nothing else."""

from __future__ import annotations

from .edges import runs
from .model import OUTSIDE
from .tokens import PUNCTUATION
from .words import classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .tokens import Tokens

PAIRS = {"“": "”", "«": "»", '"': '"', "„": "“", "‘": "’"}
"""Marks that open a title, and those that close it."""
LONGEST = 60
"""Tokens of a title."""
WITHIN = frozenset((OUTSIDE, "title", "place", "publisher", "date", "series", "genre", "note"))
"""Labels that words of a title may have by mistake."""
LOOSE = frozenset((OUTSIDE, "title", "series", "note", "edition"))
ROLES = frozenset("ed eds editor editors hg hrsg dir coord".split())
LONGEST_NAMES = 16


def quoted_by_form(tokens: Tokens, labels: list[str]) -> None:
    """Fits the first title that begins behind an opening mark to its marks, and reads the editors that follow it."""
    first, end = next(((first, end) for first, end in runs(labels) if labels[first] == "title"), (0, 0))
    if not first or tokens.words[first - 1] not in PAIRS:
        return
    close = _closing(tokens, first)
    last = close
    while last > end and tokens.words[last - 1] in ",.;":
        last -= 1
    if (
        close > end
        and WITHIN.issuperset(labels[end:close])
        and labels.count("date") > labels[end:last].count("date")
    ):
        labels[end:last] = ["title"] * (last - end)
    elif first < close < end - 1 and "i" in classes(tokens.folded[close + 1]):
        labels[close:end] = [OUTSIDE] * (end - close)
        _editors_behind(tokens, labels, close + 2, end)


def _closing(tokens: Tokens, first: int) -> int:
    """The mark that closes a title; 0 where another opens before it, or none is there."""
    words = tokens.words
    opening = words[first - 1]
    for at in range(first, min(first + LONGEST, len(words))):
        apostrophe = opening == "‘" and at + 1 < len(words) and tokens.starts[at + 1] == tokens.ends[at]
        if words[at] == PAIRS[opening] and not (apostrophe and tokens.shapes[at + 1] != PUNCTUATION):
            return at
        if words[at] == opening:
            return 0
    return 0


def _editors_behind(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    """``in Jane Roe and Ida Vale, eds, The Book (Leiden``: the editors and the book that they edited, where neither is
    labelled."""
    if {"editor", "container"} & {*labels}:
        return
    while end < len(labels) and labels[end] in LOOSE and tokens.words[end] != "(":
        end += 1
    role = next((at for at in range(start, min(start + LONGEST_NAMES, end)) if tokens.folded[at] in ROLES), 0)
    if not role:
        return
    last = role
    while last > start and tokens.shapes[last - 1] == PUNCTUATION:
        last -= 1
    labels[start:last] = ["editor"] * (last - start)
    first = role + 1
    while first < end and tokens.shapes[first] == PUNCTUATION:
        first += 1
    labels[first:end] = ["container"] * (end - first)
