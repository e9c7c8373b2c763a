"""How much a piece of a list of names looks like a family name, a given name, a whole name, a body: scores for :mod:`name_lists`.

The scores are about logarithms of likelihoods; they were set by hand from how names are built, not from any list of persons.
"""

from __future__ import annotations

from ..vocab.given_names import CHINESE_SURNAMES, GIVEN_NAMES, KOREAN_SURNAMES, SPANISH_SURNAMES
from ..vocab.names import CAPITAL_PARTICLES, PARTICLES, STRONG_BODY_WORDS, SUFFIXES, UNIT_WORDS
from .bodies import body_words, hierarchical
from .person import cjk, initials, medline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .name_pieces import Piece


EAST_ASIAN = CHINESE_SURNAMES | KOREAN_SURNAMES


class Shape:
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
    if count == 2 and words[1].casefold() in EAST_ASIAN and words[0].casefold() not in EAST_ASIAN:
        score += 0.6
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
