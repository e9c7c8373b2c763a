"""Names between semicolons: each group read for itself, with the body after a person as where the person
works."""

from __future__ import annotations

from itertools import pairwise

from .division import BODY, DIRECT, LEAD, divide
from .scores import shape_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .attachments import Piece
    from .division import Segment

_PERSON = -2.0
"""The least score of a whole name that a body follows."""


def starts_of(pieces: list[Piece]) -> list[int]:
    """Where the groups of a line begin."""
    return [at for at, piece in enumerate(pieces) if at == 0 or piece.hard]


def with_bodies(pieces: list[Piece]) -> list[Segment] | None:
    """The persons of a line in which every group is a person and the body or country where the person works
    (``Ann Roe, Hill University; Ben Doe, Vale College``); None for any other line."""
    starts = starts_of(pieces)
    if len(starts) < 2 or len(starts) == len(pieces):
        return None
    found: list[Segment] = []
    worked = 0
    for first, end in pairwise([*starts, len(pieces)]):
        shapes = [shape_of(piece) for piece in pieces[first:end]]
        if shapes[0].direct < _PERSON or shapes[0].body > -1:
            return None
        if end - first > 1:
            if not (shapes[1].body > -1 or shapes[-1].country):
                return None
            worked += 1
        found.append((DIRECT, first, end))
    return found if worked * 2 > len(starts) else None


def by_groups(pieces: list[Piece], order: str | None) -> list[Segment] | None:
    """The names of a line whose groups are sure one by one; None where one is not."""
    starts = starts_of(pieces)
    if len(starts) < 2:
        return None
    found: list[Segment] = []
    for first, end in pairwise([*starts, len(pieces)]):
        whole = all(" " in piece.text and shape_of(piece).direct > _PERSON for piece in pieces[first:end])
        segments, lead = divide(pieces[first:end], order, alone=not whole)
        if lead < LEAD:
            return None
        found += [(kind, first + start, first + stop) for kind, start, stop in segments]
    return found if any(kind != BODY for kind, _, _ in found) else None
