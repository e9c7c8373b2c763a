"""Where one field ends and the next begins, by the form of what stands there, in the shapes that the model
cuts wrongly: a law review behind its volume, a journal behind names without full stops, a period in a title,
a publisher behind a Japanese title, a town in short before the year."""

from __future__ import annotations

from .edges import runs
from .model import OUTSIDE
from .tokens import DASHES, INITIAL, PUNCTUATION, YEAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .tokens import Tokens

LONGEST_SOURCE = 8
"""Tokens of an abbreviated journal behind its volume."""
LONGEST_TOWN = 4
"""Letters of a town in short: ``Bp.``, ``СПб.``."""
CAPITALISED = "WVACDM"
NUMBERS_OF_PARTS = frozenset(("volume", "issue"))


def cut_by_form(tokens: Tokens, labels: list[str]) -> None:
    """Moves the edges of fields that the form of the text decides."""
    for first, end in runs(labels):
        label = labels[first]
        if label == "title":
            _cut_law_source(tokens, labels, first, end)
        elif label == "author":
            _cut_journal(tokens, labels, first, end)
        elif label == "page":
            _join_period(tokens, labels, first, end)
        elif label == "container":
            if first and labels[first - 1] == "volume" and "volume" in labels[end:]:
                _page_behind_source(labels, end)
            _name_publisher(tokens, labels, first, end)


def _cut_law_source(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``…, 72 Harb. Libr. J. 245 (1979)``: the number behind a comma is the volume, what follows it the
    journal."""
    words = tokens.words
    following = next((at for at in range(end, min(end + 2, len(labels))) if labels[at] != OUTSIDE), None)
    if (
        following is None
        or labels[following] != "container"
        or words[-1:] == []
        or "(" not in words[following:]
    ):
        return
    for at in range(max(first + 2, end - LONGEST_SOURCE), end - 1):
        abbreviated = all(
            shape == PUNCTUATION or shape in CAPITALISED for shape in tokens.shapes[at + 1 : end]
        )
        if words[at].isdecimal() and len(words[at]) < 4 and words[at - 1] == "," and abbreviated:
            stop = next(other for start, other in runs(labels) if start == following)
            labels[at - 1 : stop] = [OUTSIDE, "volume", *["container"] * (stop - at - 1)]
            _page_behind_source(labels, stop)
            return


def _page_behind_source(labels: list[str], stop: int) -> None:
    """The first number behind a source whose volume stands before it is the page, others are in no field."""
    for place in range(stop, len(labels)):
        if labels[place] == "volume":
            labels[place] = "page" if "page" not in labels[stop:place] else OUTSIDE
        elif labels[place] == "page" and "page" in labels[stop:place] and labels[place - 1] != "page":
            labels[place] = OUTSIDE


def _cut_journal(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``E Roe and A L C Vale J. Tidal Res. 113``: where no name has full stops, an initial with one that
    stands before the journal is the journal's."""
    last = end - 1
    if (
        end + 1 >= len(labels)
        or tokens.shapes[last] != INITIAL
        or tokens.words[end] != "."
        or labels[end + 1] != "container"
    ):
        return
    direct = tokens.shapes[first] == INITIAL and "." not in tokens.words[first:last]
    if direct and tokens.shapes[last - 1] in "WVM":
        labels[last : end + 1] = ["container"] * 2


def _join_period(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """Two years behind a title are the time that it is about: ``Die Häfen. 1919-1955. Kiel, 1996``."""
    period = tokens.shapes[first:end:2] == [YEAR, YEAR] and tokens.words[first + 1] in DASHES
    before = first - 1
    while before >= 0 and labels[before] == OUTSIDE and tokens.words[before] in ".,:":
        before -= 1
    if (
        period
        and before >= 0
        and labels[before] == "title"
        and "container" not in labels
        and "volume" not in labels
    ):
        labels[before + 1 : end] = ["title"] * (end - before - 1)


def _name_publisher(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """What follows the closing quote of a Japanese title at once, and a town in short before the year, is no
    journal, where no number of one is there."""
    if NUMBERS_OF_PARTS & set(labels) or first < 2:
        return
    closed = tokens.words[first - 1] == "』" and "title" in labels[max(0, first - 3) : first - 1]
    if closed and "publisher" not in labels:
        labels[first:end] = ["publisher"] * (end - first)
    word = tokens.words[first]
    short = (
        end - first <= 2
        and len(word) <= LONGEST_TOWN
        and word[0].isupper()
        and tokens.words[first + 1 : first + 2] == ["."]
    )
    if (
        short
        and "place" not in labels
        and labels[end : end + 3].count("date")
        and tokens.words[first - 1] == "."
    ):
        labels[first:end] = ["place"] * (end - first)
