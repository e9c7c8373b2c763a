"""Division of a list whose separator also stands inside names: ``Hui, Pinhong, Tang, Jianping`` against ``Jane Roe, John Doe``.

A small dynamic programme: every way to read the pieces as names has a score (shape of family and given names, initials, marks,
words of bodies, one order through the list); the best is taken only when it leads the next best by :data:`LEAD`, so a list
that cannot be divided with confidence is not divided.
"""

from __future__ import annotations

from ..vocab.given_names import GIVEN_NAMES, SPANISH_SURNAMES
from ..vocab.names import CAPITAL_PARTICLES, PARTICLES, STRONG_BODY_WORDS, SUFFIXES, UNIT_WORDS
from ..vocab.places import STATES
from .name_pieces import body_words, country, hierarchical
from .person import cjk, initials, medline, without_degrees, without_honorifics

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .name_pieces import Piece

    Segment = tuple[str, int, int]

LEAD = 0.9
"""How far the best reading must lead; in units of the scores below (about the logarithm of a likelihood)."""

INVERTED, DIRECT, MEDLINE, MONONYM, BODY = "inverted", "direct", "medline", "mononym", "body"
_OFF_ORDER = {
    INVERTED: {INVERTED: 0.0, DIRECT: -3.0, MEDLINE: -3.5, MONONYM: -4.0, BODY: 0.0},
    DIRECT: {INVERTED: -3.0, DIRECT: 0.0, MEDLINE: -3.0, MONONYM: -2.5, BODY: 0.0},
    MEDLINE: {INVERTED: -3.0, DIRECT: -3.5, MEDLINE: 0.0, MONONYM: -4.0, BODY: 0.0},
}
_PRIOR = {INVERTED: 1.0, DIRECT: 0.0, MEDLINE: 0.0}
_ORDERS = {"inverted": INVERTED, "direct": DIRECT, "family-first": DIRECT}


class _Shape:
    """The scores of one piece: as family name, given name, whole name, ``Family AB``, single name, body."""

    __slots__ = ("body", "cjk", "direct", "ends", "family", "given", "hard", "levels", "marked", "medline", "unit", "whole")

    def __init__(self, piece: Piece, *, acronym: bool = False) -> None:
        words = piece.words
        count = len(words)
        text = piece.text
        self.cjk = cjk(text)
        self.ends, self.marked, self.hard = piece.ends, piece.marked, piece.hard
        self.levels = hierarchical(text)
        self.unit = words[0].casefold() in UNIT_WORDS
        qualified = piece.raw[-1:] == ")" and piece.raw != piece.text and not body_words(piece.raw.rpartition("(")[2])
        bodies = _bodies(piece, count)
        self.body = _body(piece, bodies, count, qualified=qualified)
        all_initials = initials(text)
        first_known, all_known = _known(words)
        ends_initial = count > 1 and not all_initials and initials(words[-1]) and words[-1].lower() not in SUFFIXES
        starts_initial = count > 1 and not all_initials and initials(words[0]) and words[0].casefold() not in CAPITAL_PARTICLES
        weight = -4.0 * (bodies > 0) * (1.0 if count > 1 else 0.4)
        if (
            bodies == 1
            and count < 5
            and words[-1].casefold() not in STRONG_BODY_WORDS
            and (starts_initial or first_known or any(initials(word) for word in words[1:-1]))
        ):
            weight, self.body = -1.0, self.body - 2.0
        small = words[0][:1].islower() and words[0].casefold() not in PARTICLES and "'" not in words[0] and "’" not in words[0]
        if small or any(c.isdigit() for c in text):
            weight -= 4.0
        self.family = weight + _family(words, count, all_initials, ends_initial, starts_initial, first_known)
        self.given = weight + _given(words, count, all_initials, ends_initial, first_known, all_known)
        self.direct = weight + _direct(words, count, all_initials, ends_initial, starts_initial, first_known, all_known)
        self.direct -= 2.0 * qualified
        self.medline = weight + _medline(piece.text, count, first_known) if count > 1 and not all_initials else -9.0
        if self.medline > 0:
            self.family -= 2.0
        self.whole = weight - 0.5 if count == 1 and not all_initials else -9.0
        if self.cjk and count == 1:
            self.family, self.given, self.whole = _written_together(text)
        elif acronym:
            self.family -= 1.0
            self.whole += 4.0


def _bodies(piece: Piece, count: int) -> int:
    """How many signs of a body a piece shows: its words, an article in front, a hierarchy (``Town Theatre. Orchestra``)."""
    found = body_words(piece.text) if count > 1 or len(piece.text) > 6 or piece.closed else 0
    found += count > 2 and piece.words[0] in ("The", "Les", "Die", "Los", "Gli")
    return found + (count > 2 and any(len(word) > 4 and word.endswith(".") for word in piece.words[:-1]))


def _body(piece: Piece, bodies: int, count: int, *, qualified: bool) -> float:
    if bodies or piece.closed:
        return -0.8 + min(bodies + 2 * piece.closed, 3) * 0.5
    if qualified and count > 1:
        return -1.0
    return -5.5 + 0.5 * (count > 5)


def _written_together(text: str) -> tuple[float, float, float]:
    """The scores of a piece in Chinese, Japanese or Korean without a blank, as family name, given name and whole name."""
    if "゠" <= text[0] <= "ヿ":
        return 0.0, 0.0, -0.5
    size = len(text)
    return (
        (1.0 if size == 1 else 0.0 if size == 2 else -3.0),
        (0.0 if size < 3 else -1.0 if size == 3 else -3.0),
        (-4.0 if size == 1 else 0.0 if size == 2 else 0.5),
    )


def _known(words: list[str]) -> tuple[bool, bool]:
    """Whether the first word is a common given name, and whether all are."""
    found = [word.casefold() in GIVEN_NAMES or (("-" in word) and word.partition("-")[0].casefold() in GIVEN_NAMES) for word in words]
    return found[0], all(found)


def _family(words: list[str], count: int, all_initials: bool, ends_initial: bool, starts_initial: bool, known: bool) -> float:
    if all_initials:
        return -5.0
    if count == 1:
        return -0.7 if known else 0.0
    small = sum(1 for word in words[:-1] if word.casefold() in PARTICLES)
    plain = count - small
    score = (0.0, 0.0, -1.7, -2.8, -4.2)[min(plain, 4)] - 0.1 * small
    if plain > 1 and any(word.casefold() in SPANISH_SURNAMES or word.endswith(("ez", "EZ")) for word in words):
        score += 0.7
    if words[-1].rstrip(".").lower() in ("jr", "sr", "ii", "iii", "iv"):
        score += 1.3
    return score - 5.0 * ends_initial - 4.0 * starts_initial - (0.6 if known and plain > 1 else 0.0)


def _given(words: list[str], count: int, all_initials: bool, ends_initial: bool, known: bool, all_known: bool) -> float:
    if all_initials:
        return 1.5
    score = (0.0, 0.0, -0.3, -1.0, -2.5, -4.0)[min(count, 5)]
    score += 0.7 * known + 0.3 * (all_known and count > 1) + 1.2 * ends_initial
    if count > 1 and words[-1].islower() and words[-1] in PARTICLES:
        score += 0.8
    if words[0].islower() and words[0] in PARTICLES:
        score -= 3.0
    return score


def _direct(words: list[str], count: int, all_initials: bool, ends_initial: bool, starts_initial: bool, known: bool, all_known: bool) -> float:
    if count == 1 or all_initials:
        return -8.0
    if count == 2 and words[1].lower() in SUFFIXES:
        return -4.0
    small = sum(1 for word in words[1:-1] if word.casefold() in PARTICLES)
    score = (0.0, 0.0, 0.0, -0.2, -1.0, -3.0, -5.0)[min(count - small, 6)]
    score += 1.5 * starts_initial + (0.6 if known else -0.3 * (not starts_initial)) - 1.1 * all_known - 4.0 * ends_initial
    if count > 2 and any(initials(word) for word in words[1:-1]):
        score += 1.2
    if words[0].islower():
        score -= 2.0
    capitals = sum(1 for word in words if len(word) > 1 and word.isupper() and not initials(word))
    if 0 < capitals < count and not any(word.isupper() for word in words[1:-1]):
        score += 1.2
    return score - (2.0 if words[-1].islower() else 0.0)


def _medline(text: str, count: int, known: bool) -> float:
    name = medline(text)
    if name is None or count > 6:
        return -9.0
    given = name.given or ""
    return 1.0 * bool(name.suffix) + (0.6 if "." not in given else 0.2 if len(given) > 2 else -0.3) - 1.2 * (known and "." in given) - 0.6 * max(0, count - 3)


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
    capitals = [len(piece.text) > 2 and piece.text.isupper() for piece in pieces]
    lone = [
        capital and " " not in piece.text and not any(capitals[max(0, i - 1) : i] + capitals[i + 1 : i + 2])
        for i, (capital, piece) in enumerate(zip(capitals, pieces, strict=True))
    ]
    rare = sum(capitals) <= len(pieces) / 3
    shapes = [_Shape(piece, acronym=rare and alone_there) for piece, alone_there in zip(pieces, lone, strict=True)]
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
    shape = _Shape(piece)
    given = 2.0 if order in ("direct", "family-first") else 0.0
    scores = {DIRECT: shape.direct + given, MEDLINE: shape.medline, MONONYM: shape.whole + 1.0, BODY: shape.body + 1.0}
    return max(scores, key=lambda kind: scores[kind])


def _prepare(pieces: list[Piece]) -> None:
    for index, piece in enumerate(pieces):
        if ". " in piece.text and index and not pieces[index - 1].ends:
            _affiliation(piece, pieces[index + 1 : index + 6])
        piece.text, titles = without_honorifics(piece.text)
        piece.text, degrees = without_degrees(piece.text)
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
    if len(left.split()) > 4 or body_words(left) or not right:
        return
    if body_words(right) or country(right) or any(country(other.text) or body_words(other.text) for other in following[:3]):
        piece.text = left if left.endswith(".") or not initials(left.split(" ")[-1] + ".") or len(left.split(" ")[-1]) > 1 else left + "."
        piece.affiliation = right
        piece.aside.append(right)


def _best(pieces: list[Piece], shapes: list[_Shape], mode: str, marks: int) -> list[_Entry]:
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


def _addressed(pieces: list[Piece], shapes: list[_Shape], at: int) -> bool:
    """Whether an address may begin at ``at``, after a semicolon: a body, or a country before the next semicolon."""
    if shapes[at].body > -1:
        return True
    end = next((i for i in range(at + 1, min(len(pieces), at + 8)) if pieces[i].hard), min(len(pieces), at + 8))
    return any(country(piece.text) for piece in pieces[at:end])


def _starts(shapes: list[_Shape], at: int, count: int, off: dict[str, float]) -> list[tuple[str, int, float]]:
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


def _addresses(pieces: list[Piece], shapes: list[_Shape], end: int, count: int) -> list[tuple[int, float]]:
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


def _address(piece: Piece, shape: _Shape) -> float:
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
