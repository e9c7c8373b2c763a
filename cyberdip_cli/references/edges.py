"""Where fields begin and end: without the signs and words around them, so that every source of labels draws
the same edge.

The same trimming makes the labels that are trained on and mends those that were read.
"""

from __future__ import annotations

from .model import OUTSIDE
from .tokens import DASHES, PUNCTUATION
from .words import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .tokens import Tokens


_BEFORE = {
    "author": words_of("&"),
    "editor": words_of("eib&t") | {"with", "a", "c"},
    "translator": words_of("tbe&") | {"aus", "dem", "from", "the", "english", "a", "c"},
    "page": words_of("p"),
    "volume": words_of("vn"),
    "issue": words_of("n"),
    "number": words_of("n"),
    "seriesno": words_of("vn"),
    "doi": words_of("z"),
    "isbn": words_of("z"),
    "url": words_of("uz"),
    "series": words_of("i"),
    "container": words_of("i"),
    "accessed": words_of("u") | {"on", "am", "the", "den", "il", "el"},
}
"""Words that announce a field and stand before it."""
_BEHIND = {
    "author": words_of("&x") | {"others"},
    "editor": words_of("eb&x"),
    "translator": words_of("t&x"),
    "edition": frozenset(),
}
_OPEN = frozenset(("title", "container", "publisher", "series", "note"))
"""Fields that may end in a closing bracket of their own."""
_SINGLE_BY_CASE = ("author", "editor", "translator")


def trimmed(tokens: Tokens, labels: list[str]) -> list[str]:
    """``labels`` with the edges of each run taken back to what belongs to it; a volume that holds an issue is
    divided."""
    labels = list(labels)
    for first, end in runs(labels):
        label = labels[first]
        start, stop = _trim_front(tokens, label, first, end), end
        stop = _trim_back(tokens, label, start, end)
        labels[first:start] = [OUTSIDE] * (start - first)
        labels[stop:end] = [OUTSIDE] * (end - stop)
        if label == "volume" and stop - start > 1:
            _divide_volume(tokens, labels, start, stop)
        elif label == "page":
            for at in range(start, stop):
                if tokens.folded[at] == "pp":
                    labels[at] = OUTSIDE
    for at in range(1, len(labels) - 1):
        if (
            labels[at] == OUTSIDE
            and labels[at - 1] == labels[at + 1] in ("page", "date", "issue", "volume")
            and tokens.words[at] in DASHES + "/"
        ):
            labels[at] = labels[at - 1]
    return labels


def runs(labels: list[str]) -> list[tuple[int, int]]:
    """First and end of each stretch of one label, but for what is in no field.

    >>> runs(["O", "title", "title", "O", "date"])
    [(1, 3), (4, 5)]
    """
    found = []
    at, count = 0, len(labels)
    while at < count:
        end = at + 1
        while end < count and labels[end] == labels[at]:
            end += 1
        if labels[at] != OUTSIDE:
            found.append((at, end))
        at = end
    return found


def _trim_front(tokens: Tokens, label: str, first: int, end: int) -> int:
    glue = _BEFORE.get(label, frozenset())
    while first < end:
        word, folded = tokens.words[first], tokens.folded[first]
        if tokens.shapes[first] == PUNCTUATION:
            if (label == "title" and word in "¿¡") or (
                word in "([" and label in _OPEN and _closes(tokens, first, end)
            ):
                break
        elif folded not in glue or not _announces(tokens, label, first, end):
            break
        elif (
            label == "page"
            and word == "S"
            and first + 1 < end
            and tokens.starts[first + 1] == tokens.ends[first]
        ):
            break  # of a supplement: S12-S15
        first += 1
    return first


def _closes(tokens: Tokens, first: int, end: int) -> bool:
    """Whether the bracket that opens a run is closed in its middle: "(Re)reading maps"."""
    closer = ")" if tokens.words[first] == "(" else "]"
    return closer in tokens.words[first : end - 1]


def _announces(tokens: Tokens, label: str, at: int, end: int) -> bool:
    """Whether a word of a field's announcing words is one here, and not an initial, or the first word of a
    title: "In the Field"."""
    follower = tokens.words[at + 1] if at + 1 < end else ""
    if label in ("container", "series"):
        return follower == ":" or (
            tokens.folded[at] in ("in", "im", "dans") and end - at > 2 and not follower.islower()
        )
    if label == "volume" and tokens.folded[at] in ("v", "t", "r", "h") and follower:
        return follower == "." or follower[0].isdigit()
    return not (label in _SINGLE_BY_CASE and len(tokens.words[at]) <= 2 and tokens.words[at].isupper())


def _trim_back(tokens: Tokens, label: str, first: int, end: int) -> int:
    glue = _BEHIND.get(label, frozenset())
    while end > first:
        word = tokens.words[end - 1]
        if tokens.shapes[end - 1] == PUNCTUATION:
            if (
                label in _OPEN
                and word in ")]"
                and any(other in "([" for other in tokens.words[first : end - 1])
            ):
                break
            if label == "title" and word in "?!":
                break
        elif tokens.folded[end - 1] not in glue or (len(word) <= 2 and word.isupper()):
            break  # initials: "Roe VE"
        end -= 1
    return end


def _divide_volume(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """A run like ``61(2)``, ``16, 1`` or ``7, no. 3``: its first number is the volume, a later one the
    issue."""
    volume_seen = in_issue = False
    for at in range(first, end):
        word, folded = tokens.words[at], tokens.folded[at]
        if tokens.shapes[at] == PUNCTUATION:
            if word in "(,:;." and volume_seen:
                in_issue = True
            joins = (
                word in DASHES + "/"
                and not in_issue
                and volume_seen
                and at + 1 < end
                and tokens.words[at + 1].isdigit()
            )
            labels[at] = "volume" if joins else OUTSIDE
        elif folded in _ISSUE_WORDS:
            in_issue, labels[at] = True, OUTSIDE
        elif folded in _VOLUME_WORDS and not (word.isupper() and _is_roman(word)):
            labels[at] = OUTSIDE
        elif in_issue:
            labels[at] = "issue"
        else:
            volume_seen = True


_ISSUE_WORDS = words_of("n") - {"h", "n"}
_VOLUME_WORDS = words_of("v")


def _is_roman(word: str) -> bool:
    return all(letter in "ivxlcdmIVXLCDM" for letter in word)
