"""Addresses after names: ``Marlow, Rainer. Institute of Maps, Hill University, Nowhere``. Source:
PsycINFO."""

from __future__ import annotations

from ..labels.places import STATES
from .bodies import body_words, country
from .person import initials
from .words import GROUP_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .attachments import Piece
    from .scores import PieceScores


LONGEST = 200
"""Characters of a name: nobody has more initials."""


def address_at(text: str) -> int:
    """Where the full stop stands behind which an address may follow the given name; 0 for nowhere."""
    start = 0
    while (at := text.find(". ", start)) > 0:
        if at > LONGEST:
            return 0
        left, right = text[:at], text[at + 2 :].strip()
        word = left.split(" ")[-1]
        if left.endswith(".") or not (
            initials(word) or (initials(f"{word}.") and (len(word) > 2 or initials(right.partition(" ")[0])))
        ):
            break
        start = at + 2
    else:
        return 0
    if (
        len(left.split()) > 4
        or body_words(left)
        or not right
        or left.casefold() in ("st", "ste", "sta", "mt", "ft")
    ):
        return 0
    return at


def set_aside(piece: Piece, following: list[Piece]) -> None:
    """Cut ``Rainer. Institute of Physiology`` after the given name where an address follows."""
    at = address_at(piece.text)
    if not at:
        return
    left, right = piece.text[:at], piece.text[at + 2 :].strip()
    if (
        body_words(right)
        or country(right)
        or any(country(other.text) or body_words(other.text) for other in following[:3])
    ):
        piece.text = (
            left
            if left.endswith(".") or not initials(left.split(" ")[-1] + ".") or len(left.split(" ")[-1]) > 1
            else left + "."
        )
        piece.affiliation = right
        piece.aside.append(right)


_PERSON = 0.5
"""The least score of a whole name that is no part of an address."""


class Addresses:
    """The addresses that may follow the names of one line, each looked at once; ``possible``: there may be
    any."""

    def __init__(self, pieces: list[Piece], shapes: list[PieceScores]) -> None:
        self.pieces = pieces
        self.shapes = shapes
        self.ends: dict[int, list[tuple[int, float]]] = {}
        self.possible = any(
            piece.affiliation or (piece.hard and at and self.begins(at)) for at, piece in enumerate(pieces)
        )

    def begins(self, at: int) -> bool:
        """Whether an address may begin at ``at``, after a semicolon: a body, or a country before the next
        semicolon."""
        lone = at + 1 == len(self.pieces) or self.pieces[at + 1].hard
        if lone and not GROUP_WORDS.isdisjoint(self.pieces[at].text.casefold().split()):
            return False  # a group among the authors
        if self.shapes[at].body > -1:
            return True
        last = min(len(self.pieces), at + 8)
        end = next((i for i in range(at + 1, last) if self.pieces[i].hard), last)
        return any(self.shapes[i].country for i in range(at, end))

    def after(self, end: int) -> list[tuple[int, float]]:
        """The ends of the address after a name that ends at ``end``, with their scores."""
        found = self.ends.get(end)
        if found is None:
            found = self.ends[end] = self._after(end)
        return found

    def _after(self, end: int) -> list[tuple[int, float]]:
        pieces, count = self.pieces, len(self.pieces)
        given = bool(pieces[end - 1].affiliation)
        found = [(end, 1.5 if given else -1.0)]
        if not given and not (end < count and pieces[end].hard and self.begins(end)):
            return found
        score = found[0][1] if given else 0.0
        for stop in range(end, min(count, end + 14)):
            if pieces[stop].hard and stop > end and not self.begins(stop):
                break
            score += self._part(stop) - (1.5 if stop > end and self.shapes[stop - 1].country else 0.0)
            found.append((stop + 1, score))
            if pieces[stop].affiliation:
                break
        return found

    def _part(self, at: int) -> float:
        """How much one piece looks like a part of an address."""
        piece, shape = self.pieces[at], self.shapes[at]
        score = -0.4
        if self.shapes[at].country:
            score = 1.5
        elif shape.body > -1:
            score = 1.2
        elif piece.text in STATES or any(c.isdigit() for c in piece.raw):
            score = 1.0
        elif initials(piece.text) or shape.medline > 0 or shape.direct > _PERSON:
            score = -1.5
        return score - (3.0 if piece.affiliation else 0.0)
