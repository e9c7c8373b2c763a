"""Whether two texts of a page say the same: letters and digits alone, names turned round, a title in
short."""

from __future__ import annotations

from ...formats.text.comparison import same as same
from .shown import name_shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


def turned(some: Iterable[Any], others: Iterable[Any]) -> bool:
    """Whether two lists name the same people, family and given name of some of them the other way round."""
    first, second = ([sorted(same(name_shown(one))) for one in names] for names in (some, others))
    return first == second


def abbreviates(short: str, long: str) -> bool:
    """Whether a title may be another one in short: each of its words begins one of the other's, in order.

    >>> abbreviates("J Quay Med", "Journal of Quay Medicine"), abbreviates("Quay Medicine", "Journal of Quay Medicine")
    (True, False)
    """
    words = long.casefold().split()
    at = 0
    parts = short.casefold().replace(".", " ").split()
    for part in parts:
        while at < len(words) and not words[at].startswith(part):
            at += 1
        if at == len(words):
            return False
        at += 1
    return len(short) < len(long) and bool(parts) and words[0].startswith(parts[0])
