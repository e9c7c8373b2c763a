"""Letters and their marks as one character (NFC), in a time that grows with the text.

Normalisation sorts the marks on a letter, which takes a time that grows with the square of their number. No
letter has more than thirty, so longer runs are divided as the Stream-Safe Text Format does it (UAX 15,
section 13)."""

from __future__ import annotations

from unicodedata import combining, is_normalized, normalize

from .patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

MOST_MARKS = 30
"""Marks in a row, as UAX 15 bounds them."""
JOINER = "\u034f"
"""COMBINING GRAPHEME JOINER: it divides a run of marks and shows nothing."""
SHORT = 500
"""Characters of a text in which nothing can take long."""
_RUN = Pattern(rf"[^\w\s\x00-\x7f]{{{MOST_MARKS + 1},}}")


def compose(text: str) -> str:
    """``text`` in NFC; a run of more marks than any letter has is divided by :data:`JOINER`.

    >>> compose("Bru\\u0308cke"), len(compose("a" + "\\u0300\\u0327" * 300))
    ('Brücke', 619)
    """
    if is_normalized("NFC", text):
        return text
    if len(text) > SHORT:
        text = _RUN.sub(_divided, text)
    return normalize("NFC", text)


def _divided(run: re.Match[str]) -> str:
    """A run of signs that are no letters with :data:`JOINER` behind every thirty marks in a row."""
    made, marks = [], 0
    for char in run[0]:
        marks = marks + 1 if combining(char) else 0
        if marks > MOST_MARKS:
            made.append(JOINER)
            marks = 1
        made.append(char)
    return "".join(made)
