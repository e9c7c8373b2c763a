"""Sources label alike what they label differently: an edition, a thesis and a day of access that a source has in a note,
in no field, or as a date; pages that it has as an issue or a volume."""

from __future__ import annotations

from itertools import pairwise

from cyberdip_cli.dates.words import month
from cyberdip_cli.references.edges import runs
from cyberdip_cli.references.model import OUTSIDE
from cyberdip_cli.references.tokens import DASHES, YEAR, Tokens
from cyberdip_cli.references.words import classes

LOOSE = frozenset((OUTSIDE, "note"))
ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh nd rd th st e a ème er rev revised".split()
)
THESES = frozenset(
    "thesis dissertation thèse diplomarbeit dissertationsschrift masterarbeit tesis tese tesi mémoire proefschrift".split()
)
LONGEST_NOTE = 8
"""Tokens of a note that says of what genre a work is."""


def harmonised(tokens: Tokens, labels: list[str]) -> list[str]:
    """``labels`` with editions, theses, days of access and pages as all sources have them."""
    labels = list(labels)
    if "page" not in labels:
        _paged(tokens, labels)
    for at, word in enumerate(tokens.folded):
        if labels[at] in LOOSE and "o" in classes(word) and word not in ("reprint", "repr", "druk"):
            _edition(tokens, labels, at)
    for first, end in runs(labels):
        if labels[first] == "note" and end - first <= LONGEST_NOTE and THESES & set(tokens.folded[first:end]):
            labels[first:end] = ["genre"] * (end - first)
    _accessed(tokens, labels)
    return labels


def _paged(tokens: Tokens, labels: list[str]) -> None:
    """Labels the pages that a source has as a second issue (``86(11):2278-2324``) or, behind the year, as a second volume
    (``24 (1967) 562``)."""
    for (former, _), (first, end) in pairwise(runs(labels)):
        ranged = (
            tokens.words[first + 1 : first + 2]
            and tokens.words[first + 1] in DASHES
            and tokens.words[first - 1] in ":,"
        )
        if labels[first] == labels[former] == "issue" and ranged:
            labels[first : first + 3] = ["page"] * 3
            return
        if (
            labels[first] == "volume"
            and labels[former] == "date"
            and "volume" in labels[:former]
            and end - first == 1
        ):
            labels[first] = "page"
            return


def _edition(tokens: Tokens, labels: list[str], at: int) -> None:
    """Labels a counted edition whose word stands at a token: ``2nd ed``, ``third revised edition``."""
    first = at
    while first and labels[first - 1] in LOOSE and _counts(tokens, first - 1):
        first -= 1
    counted = [tokens.folded[k] for k in range(first, at) if tokens.words[k] != "."]
    if counted:
        labels[first : at + 1] = ["edition"] * (at + 1 - first)


def _counts(tokens: Tokens, at: int) -> bool:
    word = tokens.folded[at]
    return (
        word in ORDINALS
        or (word.isdecimal() and len(word) < 3)
        or (word == "." and tokens.words[at - 1].isdecimal())
    )


def _accessed(tokens: Tokens, labels: list[str]) -> None:
    """Labels the date behind a word of access, where it is no date to its source, or another stands before it."""
    for at, shape in enumerate(tokens.shapes):
        if shape != YEAR or labels[at] not in (*LOOSE, "date"):
            continue
        first, end = at, at + 1
        while first and _dated(tokens, labels, first - 1):
            first -= 1
        while end < len(labels) and _dated(tokens, labels, end):
            end += 1
        said = any(
            "u" in classes(word) and len(word) > 4 for word in tokens.folded[max(0, first - 3) : first]
        )
        if said and ("date" in labels[:first] or labels[at] != "date"):
            labels[first:end] = ["accessed"] * (end - first)


def _dated(tokens: Tokens, labels: list[str], at: int) -> bool:
    word = tokens.folded[at]
    if labels[at] not in (*LOOSE, "date") or "u" in classes(word):
        return False
    return (
        bool(month(word)) or word in (",", "/", ".") or word in DASHES or (word.isdecimal() and len(word) < 3)
    )
