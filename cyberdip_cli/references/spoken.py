"""The language that a reference speaks: that of the words between its fields, "and" between its names and its
months.

The title is no sign of it: a German list has English titles.
"""

from __future__ import annotations

import os

from .model import OUTSIDE
from .tokens import PUNCTUATION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .reading import LabelledReference

PEOPLE = frozenset(("author", "editor", "translator"))
SAID_IN = frozenset((OUTSIDE, "date", "accessed", "edition")) | PEOPLE
"""Labels whose tokens are in the language of the list."""

ONE_OF_SEVERAL = 0.5
"""The weight of words below which they tell no language."""
NEARLY = 0.7
"""The share of the most spoken language's weight that another must have to be tried."""
MOST = 2
"""Locales that are tried where several have the same words."""
_table: dict[str, list[str]] = {}
_codes: list[str] = []


def locales_of(word: str) -> list[str]:
    """The CSL locales that have a word, read from ``spoken.txt`` on the first call."""
    if not _table:
        with open(os.path.join(os.path.dirname(__file__), "spoken.txt"), encoding="utf-8") as file:
            for line in file.read().splitlines():
                code, _, words = line.partition("\t")
                _codes.append(code)
                for each in words.split(" "):
                    _table.setdefault(each, []).append(code)
    return _table.get(word, [])


def spoken_locales(read: LabelledReference) -> Sequence[str | None]:
    """The CSL locales that have most of the words which are not the work's own, a word of few locales
    counting more, at most :data:`MOST`; None, a style's own language, before them where all words are of
    several, and alone where there are none.

    >>> from .reading import label_reference
    >>> spoken_locales(label_reference("Roe, J. Maps of nowhere. In: Essays, hrsg. von I. Orr, Bd. 3, S. 45-67. 1999."))
    ['de-DE']
    """
    counts: dict[str, float] = {}
    tokens = read.tokens
    words = {
        word.lower()
        for word, shape, label in zip(tokens.words, tokens.shapes, read.labels, strict=True)
        if label in SAID_IN and shape != PUNCTUATION and not (label in PEOPLE and word[0].isupper())
    }
    for word in words:
        held = locales_of(word)
        for code in held:
            counts[code] = counts.get(code, 0.0) + 1 / len(held)
    if not counts:
        return [None]
    most = max(counts.values())
    near = [code for code in _codes if counts.get(code, 0.0) >= NEARLY * most]
    found: list[str | None] = [*sorted(near, key=lambda code: -round(counts[code], 6))[:MOST]]
    return found if most >= ONE_OF_SEVERAL else [None, *found]
