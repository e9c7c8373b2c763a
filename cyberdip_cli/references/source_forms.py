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
SERIES = frozenset("ser sér série serie series serija сер серия".split())
"""Words behind which the number of a series stands."""
LONGEST_NUMBER = 4
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
    for first, end in runs(labels):
        if labels[first] == "container":
            _number_of_series(tokens, labels, first, end)
            if "volume" not in labels:
                _volume_at_end(tokens, labels, first, end)
                _volume_behind(tokens, labels, end)
        elif labels[first] == "volume" and first > 1 and tokens.words[first - 1] in "'’‘":
            _year_of_meeting(tokens, labels, first, end)


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


def _volume_behind(tokens: Tokens, labels: list[str], end: int) -> None:
    """``Coast Rev., 312, 397``: the first of two numbers behind the name of a journal is its volume."""
    at = end
    while at < len(labels) and labels[at] == OUTSIDE and tokens.words[at] in ".,":
        at += 1
    found = runs(labels)
    here = next((run for run in found if run[0] == at), None)
    if here is None or labels[at] != "page" or here[1] - at > 1 or not tokens.words[at].isdecimal():
        return
    following = [first for first, _ in found if first > at and labels[first] == "page"]
    alone = tokens.words[at + 1 : at + 2] in ([","], ["("], [":"])
    if following and alone and at > end and len(tokens.words[at]) <= LONGEST_NUMBER:
        labels[at] = "volume"


def _number_of_series(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``Bulletin du musée, Ser. 2, 1: 686-687``: the number behind a word for a series belongs to the name, where that of
    the volume follows."""
    at = end + (tokens.words[end : end + 1] == ["."])
    numbered = labels[at : at + 1] == ["volume"] and tokens.words[at].isdecimal()
    following = [label for label in labels[at + 1 : at + 4] if label != OUTSIDE]
    if not numbered or tokens.folded[end - 1] not in SERIES or following[:1] not in (["issue"], ["page"]):
        return
    if following[0] == "page" and labels[at + 1 :].count("page") < 2:
        return
    labels[end : at + 1] = ["container"] * (at + 1 - end)
    behind = next(place for place in range(at + 1, at + 4) if labels[place] != OUTSIDE)
    labels[behind] = "volume"


def _year_of_meeting(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``Conference on Tides (COT ’21)``: a year in short is no volume."""
    start = first
    while start and labels[start - 1] == OUTSIDE and first - start < LONGEST_PREFIX + 1:
        start -= 1
    if start and labels[start - 1] == "container" and "(" in tokens.words[start:first]:
        labels[start:end] = ["container"] * (end - start)


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
