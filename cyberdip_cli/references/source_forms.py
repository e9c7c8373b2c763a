"""What a work is in, by the form of the reference: behind a title in quotes, between a volume and a page, and without
the volume that stands at its end."""

from __future__ import annotations

from .edges import runs
from .model import OUTSIDE
from .tokens import PUNCTUATION, YEAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .tokens import Tokens

CLOSING = frozenset("”»\"’'」』》")
LOOSE = frozenset((OUTSIDE, "note"))
NUMBERS = frozenset(("volume", "issue"))
LONGEST_SOURCE = 14
"""Tokens of the name of a journal."""
LONGEST_PREFIX = 3
"""Letters before the figures of a page."""
LONGEST_VOLUME = 3
"""Digits of a volume."""


def sources_by_form(tokens: Tokens, labels: list[str]) -> None:
    """Finds the name of the source where the signs beside it say that it stands there."""
    if "container" not in labels and "title" in labels and "page" in labels:
        for first, end in runs(labels):
            if labels[first] in NUMBERS:
                _between_numbers(tokens, labels, end)
            elif labels[first] == "title":
                _behind_quotes(tokens, labels, end)
    if "volume" not in labels:
        for first, end in runs(labels):
            if labels[first] == "container":
                _volume_at_end(tokens, labels, first, end)


def _between_numbers(tokens: Tokens, labels: list[str], end: int) -> None:
    """``(1972) 27(3) Coast Law Review 184``: the words between volume and page."""
    start = end + (tokens.words[end : end + 1] == [")"])
    stop = _loose_end(tokens, labels, start)
    if stop < len(labels) and labels[stop] == "page" and _is_name(tokens, start, stop):
        labels[start:stop] = ["container"] * (stop - start)


def _behind_quotes(tokens: Tokens, labels: list[str], end: int) -> None:
    """``“Title”. Coast Review 79 (1955): 377–85``: the words behind a title in quotes, with the volume behind them."""
    words = tokens.words
    start = end
    while start < len(words) and (words[start] in CLOSING or words[start] in ".,"):
        start += 1
    if not CLOSING.intersection(words[end:start]) or "container" in labels:
        return
    stop = _loose_end(tokens, labels, start)
    number = stop < len(words) and words[stop].isdecimal() and labels[stop] in LOOSE
    if not number or not _is_name(tokens, start, stop) or words[stop + 1 : stop + 2] != ["("]:
        return
    labels[start:stop] = ["container"] * (stop - start)
    if "volume" not in labels:
        labels[stop] = "volume"


def _volume_at_end(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``Coast Review 47. 2019``: a number between the name of a journal and a year is its volume."""
    number = tokens.words[end - 1]
    parted = tokens.words[end : end + 1] in (["."], ["("]) and tokens.shapes[end + 1 : end + 2] == [YEAR]
    if (
        parted
        and end - first > 1
        and number.isdecimal()
        and len(number) <= LONGEST_VOLUME
        and "page" in labels
    ):
        labels[end - 1] = "volume"


def _loose_end(tokens: Tokens, labels: list[str], start: int) -> int:
    """Where words end that are in no field and no numbers."""
    stop = start
    words = tokens.words
    while stop < len(labels) and not words[stop].isdecimal():
        lettered = labels[stop] == "page" and words[stop].isalpha() and len(words[stop]) > LONGEST_PREFIX
        if labels[stop] not in LOOSE and not lettered:
            break
        stop += 1
    return stop


def _is_name(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether a stretch can be a journal's name: words, the first with a capital, without brackets or commas."""
    shapes, words = tokens.shapes[start:stop], tokens.words[start:stop]
    lettered = any(len(word) > 2 and word.isalpha() for word in words)
    signs = {word for word, shape in zip(words, shapes, strict=True) if shape == PUNCTUATION}
    return (
        lettered and not words[0][0].islower() and len(words) <= LONGEST_SOURCE and signs <= {".", "&", "-"}
    )
