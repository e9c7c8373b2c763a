"""Signs that standards of references set: GB/T 7714's letters of types (``[J]``, ``[EB/OL]``) and GOST's
``//`` between a part and the whole that it is in."""

from __future__ import annotations

from ..patterns import Pattern
from .edges import runs
from .model import OUTSIDE
from .tokens import YEAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .tokens import Tokens

TYPES = {
    "J": "article-journal", "M": "book", "D": "thesis", "N": "article-newspaper", "R": "report", "P": "patent", "DB": "dataset",
    "EB": "webpage", "CP": "software",
}  # fmt: skip
"""Types of works by the letters of GB/T 7714; ``C``, ``A``, ``G``, ``S`` and ``Z`` say no more than the
fields do."""
_MARK = Pattern(r"\[\s?([A-Z]{1,2})\s?(?:/\s?(?:OL|CD|MT|DK)\s?)?\]")
_LETTERS = frozenset("J M D N R P C A G S Z DB EB CP".split())
_MEDIA = frozenset("OL CD MT DK".split())
JOINS_WHOLE = frozenset((OUTSIDE, "container", "title"))
NAMING_WHOLE = frozenset(("title", "publisher", "series", "note"))
"""Labels that the name of a whole may have by mistake."""


def marked_type(text: str) -> str | None:
    """The CSL type that a letter in square brackets says, where exactly one does.

    >>> marked_type("Roe J. Maps of nowhere[D]. Leiden: Harbour University, 1999."), marked_type("Roe J. Maps [1].")
    ('thesis', None)
    """
    found = {match[1] for match in _MARK.finditer(text)} & _LETTERS if "[" in text else set()
    return TYPES.get(found.pop()) if len(found) == 1 else None


def by_signs(tokens: Tokens, labels: list[str]) -> None:
    """Takes letters of types out of fields, and parts a title at ``//``."""
    words = tokens.words
    for at in range(1, len(words)):
        if words[at] == "[":
            end = _mark_end(words, at)
            labels[at:end] = [OUTSIDE] * (end - at)
        elif words[at] == "/" == words[at - 1] and tokens.starts[at] == tokens.ends[at - 1]:
            _part_whole(tokens, labels, at)
    _join_days(tokens, labels)
    _find_issue(tokens, labels)


def _mark_end(words: Sequence[str], at: int) -> int:
    """The token behind the letters that a square bracket holds; ``at`` itself where it holds something
    else."""
    inside = words[at + 1 : at + 5]
    if len(inside) > 1 and inside[0] in _LETTERS and inside[1] == "]":
        return at + 3
    if (
        len(inside) > 3
        and inside[0] in _LETTERS
        and inside[1] == "/"
        and inside[2] in _MEDIA
        and inside[3] == "]"
    ):
        return at + 5
    return at


def _part_whole(tokens: Tokens, labels: list[str], at: int) -> None:
    """What a title holds behind ``//`` is what the work is in, with the stretch of that behind it."""
    if labels[at] != "title":
        _name_whole(labels, at)
        return
    end = next((k for k in range(at, len(labels)) if labels[k] not in JOINS_WHOLE), len(labels))
    last = max((k for k in range(at, end) if labels[k] != OUTSIDE), default=at)
    labels[at - 1 : at + 1] = [OUTSIDE] * 2
    labels[at + 1 : last + 1] = ["container"] * (last - at)
    for first, stop in runs(labels):
        if labels[first] == "container" and first > last:
            labels[first:stop] = [OUTSIDE] * (stop - first)


def _name_whole(labels: list[str], at: int) -> None:
    """What stands behind ``//`` is what the work is in, where nothing else is."""
    first, end = next((run for run in runs(labels) if run[0] > at), (0, 0))
    titled = "title" in labels[:at] and "container" not in labels
    if titled and first in (at + 1, at + 2) and labels[first] in NAMING_WHOLE:
        labels[first:end] = ["container"] * (end - first)


def _join_days(tokens: Tokens, labels: list[str]) -> None:
    """Month and day that are written together behind a year belong to it: ``1998-12-25``."""
    words = tokens.words
    for at, shape in enumerate(tokens.shapes):
        if shape != YEAR or labels[at] not in ("date", "accessed") or at + 4 >= len(words):
            continue
        sign, month, other, day = words[at + 1 : at + 5]
        together = all(tokens.ends[k] == tokens.starts[k + 1] for k in range(at, at + 4))
        numbers = len(month) == len(day) == 2 and month.isdecimal() and day.isdecimal()
        if (
            sign == other
            and sign in "-."
            and together
            and numbers
            and 0 < int(month) <= 12
            and 0 < int(day) <= 31
        ):
            labels[at + 1 : at + 5] = [labels[at]] * 4


def _find_issue(tokens: Tokens, labels: list[str]) -> None:
    """A number in brackets that cling to the year is that of an issue, where none is labelled:
    ``1998(3)``."""
    words = tokens.words
    for at in range(3, len(labels)):
        bracketed = (
            words[at] in ")）" and words[at - 2] in "(（" and tokens.ends[at - 3] == tokens.starts[at - 2]
        )
        behind_year = tokens.shapes[at - 3] == YEAR and labels[at - 3] == "date"
        if bracketed and behind_year and labels[at - 1] == "volume" and "issue" not in labels:
            labels[at - 1] = "issue"
            return
