"""Numbers whose field the form of the text decides: volume and issue that only a blank parts, the day before
its month, the letter of a journal's section, an issue before its word."""

from __future__ import annotations

from ..dates.words import month
from .edges import runs
from .model import OUTSIDE
from .tokens import DASHES, INITIAL, PUNCTUATION, YEAR
from .words import classes, words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .tokens import Tokens

DATED = ("date", "accessed")
LAST_DAY, MONTHS = 31, 12
LOOSE = (OUTSIDE, "volume", "issue", "page")
UNPLACED = (OUTSIDE, "note", "number")
ISSUES = words_of("n")


def numbers_by_form(tokens: Tokens, labels: list[str]) -> None:
    """Gives numbers and their letters to the fields that the signs beside them say."""
    for first, end in runs(labels):
        label = labels[first]
        if label == "volume" and end - first == 2:
            _part_volume(tokens, labels, first)
        elif label in DATED:
            _join_day(tokens, labels, first)
        elif label == "container":
            _join_letter(tokens, labels, first)
        elif label == "page" and first > 1:
            _part_section(tokens, labels, first, end)
        elif label == "author" and end - first == 1 and first > 1:
            _drop_letter(tokens, labels, first)
    if "issue" not in labels and "volume" in labels:
        _find_issue(tokens, labels)


def _part_volume(tokens: Tokens, labels: list[str], first: int) -> None:
    """``Stud. Lamp 18 12, 7 (2011)``: two numbers with a blank between them are volume and issue; what was
    the issue is then the page."""
    if not all(word.isdecimal() for word in tokens.words[first : first + 2]):
        return
    if "issue" in labels:
        if "page" in labels:
            return
        labels[:] = ["page" if label == "issue" else label for label in labels]
    labels[first + 1] = "issue"


def _join_day(tokens: Tokens, labels: list[str], first: int) -> None:
    """The day that stands before the month of a date, and the month that a slash joins to a year: ``9
    December 2006``, ``03/2007``."""
    words = tokens.words
    ranged = first > 1 and words[first - 2] in DASHES
    if first > 2 and month(tokens.folded[first]) and words[first - 1] in "/-–":
        _join_month(tokens, labels, first)
    elif first > 0 and not ranged and labels[first - 1] in LOOSE and month(tokens.folded[first]):
        if (
            words[first - 1].isdecimal()
            and len(words[first - 1]) < 3
            and 0 < int(words[first - 1]) <= LAST_DAY
        ):
            labels[first - 1] = labels[first]
    elif (
        first > 1 and words[first - 1] == "/" and tokens.shapes[first] == YEAR and labels[first - 2] in LOOSE
    ):
        together = tokens.ends[first - 2] == tokens.starts[first - 1] == tokens.starts[first] - 1
        number = words[first - 2]
        if together and number.isdecimal() and len(number) == 2 and 0 < int(number) <= MONTHS:
            labels[first - 2 : first] = [labels[first]] * 2


def _join_month(tokens: Tokens, labels: list[str], first: int) -> None:
    """``jan./jun. 2003``: the first of two months."""
    at = first - 2 - (tokens.words[first - 2] == ".")
    if at >= 0 and month(tokens.folded[at]) and {*labels[at:first]} <= {OUTSIDE, "note"}:
        labels[at:first] = [labels[first]] * (first - at)


def _join_letter(tokens: Tokens, labels: list[str], first: int) -> None:
    """The initial that a journal's name begins with: ``23(5) Z. Gezeitenf.``"""
    initial = first > 1 and tokens.words[first - 1] == "." and tokens.shapes[first - 2] == INITIAL
    if not initial or labels[first - 2 : first] != [OUTSIDE] * 2:
        return
    before = tokens.words[first - 3] if first > 2 else ""
    if before in (")", "]") or before.isdecimal():
        labels[first - 2 : first] = ["container"] * 2


def _part_section(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """The letter of a journal's section, which a blank parts from the page: ``J. R. Tid. Soc. B 369``."""
    letter = tokens.shapes[first] == INITIAL and end - first > 1 and tokens.words[first + 1].isdecimal()
    parted = letter and tokens.starts[first + 1] > tokens.ends[first]
    if parted and tokens.words[first - 1] == "." and labels[first - 2] == "container":
        labels[first - 1 : first + 1] = ["container"] * 2


def _drop_letter(tokens: Tokens, labels: list[str], first: int) -> None:
    """A letter with a full stop before the volume announces it, and is nobody: ``4. bs. C. 6.``"""
    if "v" in classes(tokens.folded[first]) and labels[first + 1 : first + 3] == [OUTSIDE, "volume"]:
        labels[first] = OUTSIDE


def _find_issue(tokens: Tokens, labels: list[str]) -> None:
    """The number before a word that counts issues and is followed by none: ``45 (2003) 2. sz. 211–234``."""
    words = tokens.words
    volume = labels.index("volume")
    for at in range(volume + 1, len(labels) - 1):
        if labels[at] not in UNPLACED or not words[at].isdecimal() or len(words[at]) > 2:
            continue
        word = at + 1 + (words[at + 1] == ".")
        if word >= len(labels) or tokens.folded[word] not in ISSUES or labels[word] not in UNPLACED:
            continue
        behind = word + 1
        while behind < len(labels) and tokens.shapes[behind] == PUNCTUATION:
            behind += 1
        if behind < len(labels) and labels[behind] in ("page", "date"):
            labels[at] = "issue"
            return
