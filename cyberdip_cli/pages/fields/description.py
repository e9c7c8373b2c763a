"""A description by ISBD or GOST among the furniture of a page: one line that holds title, makers, imprint and extent
stands for the record's table, whatever labels stand below it."""

from __future__ import annotations

from importlib import import_module

from .. import shapes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Field, Line

TITLED = frozenset(("title", "citation", "marc", "container_title", "published"))
"""Keys of fields beside which a page needs no description."""
SHORTEST = 40


def described(lines: Sequence[Line], fields: Sequence[Field]) -> tuple[list[Field], frozenset[int]]:
    """The fields of the one description among ``lines``, with the main entry in the line above, and the numbers of
    their lines; ``([], ∅)`` where there is none, or several, or where ``fields`` name a title."""
    if any(field.key in TITLED for field in fields):
        return [], frozenset()
    isbd = import_module("cyberdip_cli.pages.layouts.isbd")
    found = [
        at
        for at, (_, text) in enumerate(lines)
        if len(text) > SHORTEST and " / " in text and isbd.is_whole(text)
    ]
    if len(found) != 1:
        return [], frozenset()
    at = found[0]
    above = lines[at - 1] if at else None
    named = above is not None and "," in above[1] and shapes.names(above[1]) > shapes.NONE
    own = [lines[at - 1], lines[at]] if named else [lines[at]]
    taken, _ = isbd.take(own)
    return taken, frozenset(number for number, _ in own)
