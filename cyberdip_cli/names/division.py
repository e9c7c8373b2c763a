"""Division of a list whose separator also stands inside names: ``Hui, Pinhong, Tang, Jianping`` against
``Jane Roe, John Doe``.

A small dynamic programme: every way to read the pieces as names has a score (shape of family and given names,
initials, marks, words of bodies, one order through the list); the best is taken only when it leads the next
best by :data:`LEAD`, so a list that cannot be divided with confidence is not divided."""

from __future__ import annotations

from .addresses import Addresses, set_aside
from .person import without_degrees, without_honorifics
from .scores import PieceScores, shape_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .attachments import Piece

    Segment = tuple[str, int, int]
    Reading = tuple[float, "Reading | None", str, int, int]
    """A reading of the first pieces: its score, the reading before its last segment, that segment."""

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
_ORDERS = {"inverted": INVERTED, "direct": DIRECT, "family-first": DIRECT, "given-last": DIRECT}
_PRIORS = {
    expected: {
        mode: prior + 2.0 * (mode == expected)
        for mode, prior in ((INVERTED, 1.0), (DIRECT, 0.0), (MEDLINE, 0.0))
    }
    for expected in (None, INVERTED, DIRECT)
}
"""How likely each order is where the page leads us to expect none, or one."""
_MONONYM = max(off[MONONYM] for off in _OFF_ORDER.values())
_DIRECT = max(off[DIRECT] for mode, off in _OFF_ORDER.items() if mode != DIRECT)
_ALONE = 4.0
"""How much likelier one name is than several where the line most likely holds one."""
_RARE = -3.0
"""The score of every piece as a whole name below which the order of whole names is not tried."""
_LIKELY = -6.0
"""The score of a name in a list below which the list is not divided at all."""
_HOPELESS = -1e9
_NOTHING = (0.0, None, "", 0, 0)
"""The reading of no pieces."""


def divide(pieces: list[Piece], order: str | None, *, alone: bool) -> tuple[list[Segment], float]:
    """(segments as (kind, first, end), the lead over the next best reading). ``alone``: the line most likely
    holds one name.

    A lead above LEAD may be a lower bound of it.
    """
    _prepare(pieces)
    if len(pieces) == 1:
        return [(_only(pieces[0], order), 0, 1)], 99.0
    if alone and pieces[1].affiliation and not any(piece.affiliation or piece.roles for piece in pieces[2:]):
        return [(INVERTED, 0, len(pieces))], 99.0
    shapes = _shapes(pieces)
    marked = sum([piece.marked for piece in pieces]) > 1
    priors = _PRIORS[_ORDERS.get(order or "")]
    likeliest = max(priors.values())
    lead = _paired(pieces, shapes, marked) - (likeliest - priors[INVERTED])
    if lead > LEAD:
        return [(INVERTED, at, at + 2) for at in range(0, len(pieces), 2)], lead
    lead = _separate(pieces, shapes, marked) - (likeliest - priors[DIRECT]) - _ALONE * alone
    if lead > LEAD:
        return [(DIRECT, at, at + 1) for at in range(len(pieces))], lead
    return _weighed(pieces, shapes, marked, priors, alone=alone)


def _weighed(
    pieces: list[Piece], shapes: list[PieceScores], marked: bool, priors: dict[str, float], *, alone: bool
) -> tuple[list[Segment], float]:
    """The best of all readings in all orders, and its lead over the best one that divides the pieces
    otherwise."""
    addresses = Addresses(pieces, shapes)
    readings: list[tuple[float, list[Segment]]] = []
    for mode, prior in priors.items():
        if (mode == MEDLINE and all(shape.medline < -5 for shape in shapes)) or (
            mode == DIRECT and all(shape.direct < _RARE for shape in shapes)
        ):
            continue
        for reading in _best(pieces, shapes, mode, marked, addresses):
            segments = _segments(reading)
            readings.append(
                (reading[0] + prior + (_ALONE if alone and len(segments) == 1 else 0.0), segments)
            )
    readings.sort(key=lambda reading: -reading[0])
    best, segments = readings[0]
    bounds = [(first, end) for _, first, end in segments]
    other = next(
        (score for score, found in readings if [(first, end) for _, first, end in found] != bounds), -99.0
    )
    return segments, (best - other) if best > _LIKELY * max(1, len(segments)) else 0.0


def _segments(reading: Reading) -> list[Segment]:
    found: list[Segment] = []
    while reading[1] is not None:
        found.append(reading[2:])
        reading = reading[1]
    return found[::-1]


def _shapes(pieces: list[Piece]) -> list[PieceScores]:
    """The scores of the pieces; a lone one in capitals among others is rather a body's acronym than a
    name."""
    capitals = [len(piece.text) > 2 and piece.text.isupper() for piece in pieces]
    total = sum(capitals)
    if not 0 < total <= len(pieces) / 3:
        return [shape_of(piece) for piece in pieces]
    around = [False, *capitals, False]
    return [
        shape_of(piece, acronym=capital and " " not in piece.text and not around[at] and not around[at + 2])
        for at, (capital, piece) in enumerate(zip(capitals, pieces, strict=True))
    ]


def _only(piece: Piece, order: str | None) -> str:
    """What the one piece of a line is: a name in direct order, ``Family AB``, a single name or a body."""
    shape = shape_of(piece)
    given = 2.0 if _ORDERS.get(order or "") is DIRECT else 0.0
    scores = {
        DIRECT: shape.direct + given,
        MEDLINE: shape.medline,
        MONONYM: shape.whole + 1.0,
        BODY: shape.body + 1.0,
    }
    return max(scores, key=lambda kind: scores[kind])


def _prepare(pieces: list[Piece]) -> None:
    """Set titles, degrees and addresses aside."""
    doctors = False
    for index, piece in enumerate(pieces):
        if piece.plain:
            continue
        if ". " in piece.text and index and not pieces[index - 1].ends:
            set_aside(piece, pieces[index + 1 : index + 6])
        piece.text, titles = without_honorifics(piece.text)
        piece.text, degrees = without_degrees(piece.text)
        head, _, last = piece.text.rpartition(" ")
        if titles and not degrees and " " in head and last in _SHORT_DEGREES:
            piece.text, degrees = head, (last,)
        piece.aside += titles + degrees
        doctors = doctors or bool(degrees)
    for piece in pieces if doctors else ():
        head, _, last = piece.text.rpartition(" ")
        if " " in head and last in _SHORT_DEGREES:
            piece.text, piece.plain = head, False
            piece.aside.append(last)


def _paired(pieces: list[Piece], shapes: list[PieceScores], marked: bool) -> float:
    """How far ``Family, Given`` throughout leads over every other reading, at least, were all orders as
    likely; below LEAD where that is not certain.

    Every other reading has a name of one piece. It gets the score of the order in which it is best, a pair
    that of the order of pairs, and no limits apply to it, so that no such reading has a better score than the
    ``others``."""
    pairs, family, before, others = (
        0.0,
        0.0,
        _HOPELESS,
        _HOPELESS,
    )  # ``before``: the others that end one piece earlier
    for at, (piece, shape) in enumerate(zip(pieces, shapes, strict=True)):
        if shape.body > -1 or shape.country or piece.affiliation or (piece.hard if at % 2 else piece.ends):
            return _HOPELESS
        start, pair = others, family + shape.given
        if at % 2:
            pairs += pair - (marked and not piece.marked)
        elif pairs > others:
            start = pairs
        single = max(
            shape.direct,
            shape.body,
            shape.medline,
            shape.whole if shape.cjk else shape.whole + _MONONYM + piece.ends,
        )
        before, others = others, max(start + single, before + pair)
        family = shape.family
    return pairs - others - 0.01 if len(pieces) % 2 == 0 and pairs > _LIKELY * len(pieces) / 2 else _HOPELESS


def _separate(pieces: list[Piece], shapes: list[PieceScores], marked: bool) -> float:
    """How far ``Given Family`` throughout leads over every other reading, at least, as :func:`_paired`: each
    has a pair."""
    singles, sure, family = (
        0.0,
        0.0,
        0.0,
    )  # ``sure``: how far a whole name leads over what else each piece could be alone
    before, all_before, others, all_others = (
        _HOPELESS,
        _HOPELESS,
        _HOPELESS,
        0.0,
    )  # with a pair among them, and without
    for piece, shape in zip(pieces, shapes, strict=True):
        if shape.body > -1 or shape.country or piece.affiliation:
            return _HOPELESS
        direct = shape.direct - (marked and not piece.marked)
        ahead = direct - max(
            shape.direct + _DIRECT,
            shape.body,
            shape.medline,
            shape.whole if shape.cjk else shape.whole + _MONONYM + piece.ends,
        )
        if ahead < 0.01 or shape.direct < _RARE:
            return _HOPELESS
        singles, sure = singles + direct, sure + ahead
        before, others = others, max(others + shape.direct, max(before, all_before) + family + shape.given)
        all_before, all_others = all_others, all_others + shape.direct
        family = shape.family
    return min(singles - others, sure) - 0.01 if singles > _LIKELY * len(pieces) else _HOPELESS


def _best(
    pieces: list[Piece], shapes: list[PieceScores], mode: str, marked: bool, addresses: Addresses
) -> list[Reading]:
    """The two best readings of all pieces in one prevailing order. ``marked``: names of this line bear marks,
    so one without is less likely."""
    count = len(shapes)
    table: list[list[Reading]] = [[] for _ in range(count + 1)]
    table[0] = [_NOTHING]
    for at in range(count):
        before = table[at]
        for kind, length, score in _starts(pieces, shapes, at, mode):
            end = at + length
            if marked and kind != BODY and not pieces[end - 1].marked:
                score -= 1.0
            if addresses.possible and kind != BODY:
                for stop, extra in addresses.after(end):
                    _enter(table[stop], before, score + extra, kind, at, stop)
            else:
                _enter(table[end], before, score, kind, at, end)
    return table[count]


def _starts(
    pieces: list[Piece], shapes: list[PieceScores], at: int, mode: str
) -> list[tuple[str, int, float]]:
    """The names that can begin at piece ``at``: (kind, number of pieces, score)."""
    off = _OFF_ORDER[mode]
    shape, ends = shapes[at], pieces[at].ends
    found = [(DIRECT, 1, shape.direct + off[DIRECT]), (BODY, 1, shape.body)]
    if shape.whole > -8:
        found.append((MONONYM, 1, shape.whole + (0.0 if shape.cjk else off[MONONYM] + ends)))
    if shape.medline > -8:
        found.append((MEDLINE, 1, shape.medline + off[MEDLINE]))
    if at + 1 < len(shapes) and not ends and not pieces[at + 1].hard:
        found.append((INVERTED, 2, shape.family + shapes[at + 1].given + off[INVERTED]))
        if shape.body > -1:
            found += _bodies(pieces, shapes, at)
    return found


def _bodies(pieces: list[Piece], shapes: list[PieceScores], at: int) -> list[tuple[str, int, float]]:
    """The bodies of several pieces that can begin at ``at``: a body, then its unit, or the body that it is
    under."""
    shape = shapes[at]
    score, end = shape.body, at + 1
    found: list[tuple[str, int, float]] = []
    while (
        end < min(len(shapes), at + 9)
        and not pieces[end - 1].ends
        and not pieces[end].hard
        and (shape.levels or shapes[end].body > -1)
    ):
        score -= 0.1 if shapes[end].unit or shape.levels else 1.2
        end += 1
        found.append((BODY, end - at, score))
    return found


def _enter(
    readings: list[Reading], before: list[Reading], score: float, kind: str, first: int, end: int
) -> None:
    """Keep the two best readings that end here, of equal ones those that came first."""
    for reading in before:
        total = reading[0] + score
        if not readings:
            readings.append((total, reading, kind, first, end))
        elif total > readings[0][0]:
            readings[:] = (total, reading, kind, first, end), readings[0]
        elif len(readings) < 2:
            readings.append((total, reading, kind, first, end))
        elif total > readings[1][0]:
            readings[1] = (total, reading, kind, first, end)
