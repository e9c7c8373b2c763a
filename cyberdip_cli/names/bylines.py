"""Words before and behind the names of a line that are none of them: ``By``, ``Edited by``, ``Staff
Writer``."""

from __future__ import annotations

from .roles import introduced
from .words import BYLINE, BYLINE_TAILS, PARTICLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context

_OPENING = BYLINE - PARTICLES
"""What stands before a list of names and begins none."""
_TAIL_ENDS = frozenset(tail.rpartition(" ")[2] for tail in BYLINE_TAILS)


def without_byline(line: str, context: Context) -> tuple[str, str | None, list[str]]:
    """Cut ``By``, ``Edited by`` before a list and ``Staff Writer`` after it: (rest, role, set aside)."""
    rest, role, words = introduced(line, context)
    if role:
        return rest, role, [words]
    first = line.partition(" ")[0].casefold()
    if first in _OPENING and line[len(first) + 1 : len(first) + 2].isupper():
        return line[len(first) + 1 :], None, [line[: len(first)]]
    if line.rpartition(" ")[2].casefold() not in _TAIL_ENDS:
        return line, None, []
    lower = line.casefold()
    for tail in BYLINE_TAILS:
        if lower.endswith(f" {tail}") and not lower.endswith(f", {tail}") and len(line) - len(tail) > 4:
            cut_at = len(line) - len(tail) - 1
            return line[:cut_at].rstrip(" ,"), None, [line[cut_at + 1 :]]
    return line, None, []
