"""Division of a list whose separator also stands inside names: ``Hui, Pinhong, Tang, Jianping`` against ``Jane Roe, John Doe``.

A small dynamic programme: every way to read the pieces as names has a score (shape of family and given names, initials, marks,
words of bodies, one order through the list); the best is taken only when it leads the next best by :data:`LEAD`, so a list
that cannot be divided with confidence is not divided.
"""

from __future__ import annotations

from ..vocab.places import STATES
from .bodies import body_words, country
from .name_shapes import Shape
from .person import initials, without_degrees, without_honorifics

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .name_pieces import Piece

    Segment = tuple[str, int, int]

LEAD = 0.9
"""How far the best reading must lead; in units of the scores below (about the logarithm of a likelihood)."""

_SHORT_DEGREES = frozenset("MD MA BA MS DO RN JD DDS DVM MBA".split())
"""Degrees that look like the initials of MEDLINE; after a name with a title they are degrees."""

INVERTED, DIRECT, MEDLINE, MONONYM, BODY = "inverted", "direct", "medline", "mononym", "body"
_OFF_ORDER = {
    INVERTED: {INVERTED: 0.0, DIRECT: -3.0, MEDLINE: -3.5, MONONYM: -4.0, BODY: 0.0},
    DIRECT: {INVERTED: -3.0, DIRECT: 0.0, MEDLINE: -3.0, MONONYM: -2.5, BODY: 0.0},
    MEDLINE: {INVERTED: -3.0, DIRECT: -3.5, MEDLINE: 0.0, MONONYM: -4.0, BODY: 0.0},
}
_PRIOR = {INVERTED: 1.0, DIRECT: 0.0, MEDLINE: 0.0}
_ORDERS = {"inverted": INVERTED, "direct": DIRECT, "family-first": DIRECT}


class _Entry:
    """A reading of the first pieces: its score, its last segment and the reading before it."""

    __slots__ = ("before", "score", "segment")

    def __init__(self, score: float, before: _Entry | None, segment: Segment | None) -> None:
        self.score, self.before, self.segment = score, before, segment

    def segments(self) -> list[Segment]:
        found: list[Segment] = []
        entry: _Entry | None = self
        while entry is not None and entry.segment is not None:
            found.append(entry.segment)
            entry = entry.before
        return found[::-1]


def divide(pieces: list[Piece], order: str | None, *, alone: bool) -> tuple[list[Segment], float]:
    """(segments as (kind, first, end), the lead over the next best reading). ``alone``: the line most likely holds one name."""
    _prepare(pieces)
    if len(pieces) == 1:
        return [(_only(pieces[0], order), 0, 1)], 99.0
    if alone and len(pieces) > 1 and pieces[1].affiliation and not any(piece.affiliation or piece.roles for piece in pieces[2:]):
        return [(INVERTED, 0, len(pieces))], 99.0
    capitals = [len(piece.text) > 2 and piece.text.isupper() for piece in pieces]
    lone = [
        capital and " " not in piece.text and not any(capitals[max(0, i - 1) : i] + capitals[i + 1 : i + 2])
        for i, (capital, piece) in enumerate(zip(capitals, pieces, strict=True))
    ]
    rare = sum(capitals) <= len(pieces) / 3
    shapes = [Shape(piece, acronym=rare and alone_there) for piece, alone_there in zip(pieces, lone, strict=True)]
    marks = sum(shape.marked for shape in shapes)
    readings: list[tuple[float, list[Segment]]] = []
    for mode in (INVERTED, DIRECT, MEDLINE):
        if (mode == MEDLINE and all(shape.medline < -5 for shape in shapes)) or (
            mode == DIRECT and len(shapes) > 1 and all(shape.direct < -3 for shape in shapes)
        ):
            continue
        prior = _PRIOR[mode] + (2.0 if order and _ORDERS.get(order) == mode else 0.0)
        for entry in _best(pieces, shapes, mode, marks):
            segments = entry.segments()
            score = entry.score + prior + (4.0 if alone and len(segments) == 1 else 0.0)
            readings.append((score, segments))
    readings.sort(key=lambda reading: -reading[0])
    best, segments = readings[0]
    bounds = [(first, end) for _, first, end in segments]
    other = next((score for score, found in readings if [(first, end) for _, first, end in found] != bounds), -99.0)
    return segments, (best - other) if best > -6.0 * max(1, len(segments)) else 0.0


def _only(piece: Piece, order: str | None) -> str:
    """What the one piece of a line is: a name in direct order, ``Family AB``, a single name or a body."""
    shape = Shape(piece)
    given = 2.0 if order in ("direct", "family-first") else 0.0
    scores = {DIRECT: shape.direct + given, MEDLINE: shape.medline, MONONYM: shape.whole + 1.0, BODY: shape.body + 1.0}
    return max(scores, key=lambda kind: scores[kind])


def _prepare(pieces: list[Piece]) -> None:
    for index, piece in enumerate(pieces):
        if ". " in piece.text and index and not pieces[index - 1].ends:
            _affiliation(piece, pieces[index + 1 : index + 6])
        piece.text, titles = without_honorifics(piece.text)
        piece.text, degrees = without_degrees(piece.text)
        head, _, last = piece.text.rpartition(" ")
        if titles and not degrees and " " in head and last in _SHORT_DEGREES:
            piece.text, degrees = head, (last,)
        piece.aside += titles + degrees
        piece.words = piece.text.split() or [piece.text]


def _affiliation(piece: Piece, following: list[Piece]) -> None:
    """Cut ``Rainer. Institute of Physiology`` after the given name where an address follows. Source: SPEC 3.2 (PsycINFO)."""
    start = 0
    while (at := piece.text.find(". ", start)) > 0:
        left, right = piece.text[:at], piece.text[at + 2 :].strip()
        word = left.split(" ")[-1]
        if left.endswith(".") or not (initials(word) or (initials(f"{word}.") and (len(word) > 2 or initials(right.partition(" ")[0])))):
            break
        start = at + 2
    else:
        return
    if len(left.split()) > 4 or body_words(left) or not right or left.casefold() in ("st", "ste", "sta", "mt", "ft"):
        return
    if body_words(right) or country(right) or any(country(other.text) or body_words(other.text) for other in following[:3]):
        piece.text = left if left.endswith(".") or not initials(left.split(" ")[-1] + ".") or len(left.split(" ")[-1]) > 1 else left + "."
        piece.affiliation = right
        piece.aside.append(right)


def _best(pieces: list[Piece], shapes: list[Shape], mode: str, marks: int) -> list[_Entry]:
    """The two best readings of all pieces in one prevailing order."""
    off = _OFF_ORDER[mode]
    count = len(shapes)
    table: list[list[_Entry]] = [[] for _ in range(count + 1)]
    table[0] = [_Entry(0.0, None, None)]
    addresses = any(piece.affiliation or (piece.hard and i and _addressed(pieces, shapes, i)) for i, piece in enumerate(pieces))
    for at in range(count):
        for kind, length, score in _starts(shapes, at, count, off):
            end = at + length
            total = score - (1.0 if marks > 1 and not shapes[end - 1].marked and kind != BODY else 0.0)
            if addresses and kind != BODY:
                for stop, extra in _addresses(pieces, shapes, end, count):
                    _enter(table[stop], table[at], total + extra, (kind, at, stop))
            else:
                _enter(table[end], table[at], total, (kind, at, end))
    return table[count]


def _addressed(pieces: list[Piece], shapes: list[Shape], at: int) -> bool:
    """Whether an address may begin at ``at``, after a semicolon: a body, or a country before the next semicolon."""
    if shapes[at].body > -1:
        return True
    end = next((i for i in range(at + 1, min(len(pieces), at + 8)) if pieces[i].hard), min(len(pieces), at + 8))
    return any(country(piece.text) for piece in pieces[at:end])


def _starts(shapes: list[Shape], at: int, count: int, off: dict[str, float]) -> list[tuple[str, int, float]]:
    """The names that can begin at piece ``at``: (kind, number of pieces, score)."""
    shape = shapes[at]
    found = [(DIRECT, 1, shape.direct + off[DIRECT]), (BODY, 1, shape.body + off[BODY])]
    if shape.whole > -8:
        found.append((MONONYM, 1, shape.whole + (0.0 if shape.cjk else off[MONONYM] + (1.0 if shape.ends else 0.0) if count > 1 else 0.0)))
    if shape.medline > -8:
        found.append((MEDLINE, 1, shape.medline + off[MEDLINE]))
    if at + 1 < count and not shape.ends and not shapes[at + 1].hard:
        found.append((INVERTED, 2, shape.family + shapes[at + 1].given + off[INVERTED]))
        if shape.body > -1:
            score, end = shape.body, at + 1
            while end < count and end < at + 9 and not shapes[end - 1].ends and not shapes[end].hard and (shape.levels or shapes[end].body > -1):
                score -= 0.1 if shapes[end].unit or shape.levels else 1.2
                end += 1
                found.append((BODY, end - at, score))
    return found


def _addresses(pieces: list[Piece], shapes: list[Shape], end: int, count: int) -> list[tuple[int, float]]:
    """The ends of the address after a name that ends at ``end``, with their scores."""
    given = bool(pieces[end - 1].affiliation)
    found = [(end, 1.5 if given else -1.0)]
    if not given and not (end < count and shapes[end].hard):
        return found
    score = found[0][1] if given else 0.0
    for stop in range(end, min(count, end + 14)):
        if shapes[stop].hard and stop > end and not _addressed(pieces, shapes, stop):
            break
        score += _address(pieces[stop], shapes[stop]) - (1.5 if stop > end and country(pieces[stop - 1].text) else 0.0)
        found.append((stop + 1, score))
        if pieces[stop].affiliation:
            break
    return found


def _address(piece: Piece, shape: Shape) -> float:
    text = piece.text
    score = -0.4
    if country(text):
        score = 1.5
    elif shape.body > -1:
        score = 1.2
    elif text in STATES or any(c.isdigit() for c in piece.raw):
        score = 1.0
    elif initials(text) or shape.medline > 0:
        score = -1.5
    return score - (3.0 if piece.affiliation else 0.0)


def _enter(readings: list[_Entry], before: list[_Entry], score: float, segment: Segment) -> None:
    """Keep the two best readings that end here."""
    for entry in before:
        total = entry.score + score
        if len(readings) < 2:
            readings.append(_Entry(total, entry, segment))
        elif total > readings[-1].score:
            readings[-1] = _Entry(total, entry, segment)
        else:
            continue
        if len(readings) == 2 and readings[0].score < readings[1].score:
            readings.reverse()
