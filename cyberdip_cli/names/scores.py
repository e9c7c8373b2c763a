"""How much a piece of a list of names looks like a family name, a given name, a whole name, a body: scores
for :mod:`division`.

The scores are about logarithms of likelihoods; they were set by hand from how names are built, not from any
list of persons."""

from __future__ import annotations

from ..memory import Answers
from .bodies import body_words, country, hierarchical
from .given import CHINESE_SURNAMES, GIVEN_NAMES, KOREAN_SURNAMES, SPANISH_SURNAMES
from .marks import DIGIT
from .order import cjk, is_small
from .person import initials, medline
from .words import CAPITAL_PARTICLES, PARTICLES, STRONG_BODY_WORDS, SUFFIXES, UNIT_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .attachments import Piece


EAST_ASIAN = CHINESE_SURNAMES | KOREAN_SURNAMES
_ARTICLES = ("The", "Les", "Die", "Los", "Gli")


def shape_of(piece: Piece, *, acronym: bool = False) -> PieceScores:
    """The scores of a piece. ``acronym``: it is a lone word in capitals among others."""
    if piece.plain:
        shape = SHAPES[piece.text]
    else:
        qualified = (
            piece.raw[-1:] == ")" and piece.raw != piece.text and not body_words(piece.raw.rpartition("(")[2])
        )
        shape = (
            PieceScores(piece.text, qualified=qualified, closed=piece.closed)
            if qualified or piece.closed
            else SHAPES[piece.text]
        )
    return shape.as_acronym() if acronym and not shape.cjk else shape


class PieceScores:
    """The scores of one piece: as family name, given name, whole name, ``Family AB``, single name, body.
    Shared, so never changed.

    ``qualified``: a word in brackets follows that says which; ``closed``: ``Inc.`` or the like follows.
    """

    __slots__ = ("body", "cjk", "country", "direct", "family", "given", "levels", "medline", "unit", "whole")

    def __init__(self, text: str, *, qualified: bool = False, closed: bool = False) -> None:
        look = _Look(text)
        words, count = look.words, look.count
        self.cjk = cjk(text)
        self.country = country(text)
        self.levels = hierarchical(text)
        self.unit = look.folded[0] in UNIT_WORDS
        bodies = _bodies(look, text, closed=closed)
        self.body = _body(bodies, count, qualified=qualified, closed=closed)
        weight = -4.0 * (bodies > 0) * (1.0 if count > 1 else 0.4)
        if (
            bodies == 1
            and count < 5
            and look.folded[-1] not in STRONG_BODY_WORDS
            and (look.starts_initial or look.known or look.middle_initial)
        ):
            weight, self.body = -1.0, self.body - 2.0
        small = (
            is_small(words[0][:1])
            and look.folded[0] not in PARTICLES
            and "'" not in words[0]
            and "’" not in words[0]
        )
        if small or DIGIT.search(text):
            weight -= 4.0
        self.family = weight + _family(look)
        self.given = weight + _given(look)
        self.direct = weight + _direct(look)
        self.direct -= 2.0 * qualified
        self.medline = weight + _medline(text, look) if count > 1 and not look.initials else -9.0
        if self.medline > 0:
            self.family -= 2.0
        self.whole = weight - 0.5 if count == 1 and not look.initials else -9.0
        if self.cjk and count == 1:
            self.family, self.given, self.whole = _written_together(text)

    def as_acronym(self) -> PieceScores:
        """The same, for a lone word in capitals: rather a body or a single name than a family name."""
        shape = PieceScores.__new__(PieceScores)
        for name in self.__slots__:
            setattr(shape, name, getattr(self, name))
        shape.family -= 1.0
        shape.whole += 4.0
        return shape


class _Look:
    """What the scores of a piece are made from, looked at once."""

    __slots__ = (
        "all_known",
        "count",
        "ends_initial",
        "folded",
        "initials",
        "known",
        "middle_initial",
        "starts_initial",
        "words",
    )

    def __init__(self, text: str) -> None:
        self.words = words = text.split() or [text]
        self.folded = folded = [word.casefold() for word in words]
        self.count = count = len(words)
        self.initials = initials(text)
        several = count > 1 and not self.initials
        self.ends_initial = several and initials(words[-1]) and words[-1].lower() not in SUFFIXES
        self.starts_initial = several and initials(words[0]) and folded[0] not in CAPITAL_PARTICLES
        self.middle_initial = count > 2 and any(initials(word) for word in words[1:-1])
        self.known = _is_given(folded[0])
        self.all_known = self.known and all(_is_given(word) for word in folded)


def _is_given(folded: str) -> bool:
    """Whether a word is a common given name."""
    return folded in GIVEN_NAMES or ("-" in folded and folded.partition("-")[0] in GIVEN_NAMES)


def _bodies(look: _Look, text: str, *, closed: bool) -> int:
    """How many signs of a body a piece shows: its words, an article in front, a hierarchy (``Town Theatre.
    Orchestra``)."""
    count = look.count
    found = body_words(text) if count > 1 or len(text) > 6 or closed else 0
    if count < 3:
        return found
    return (
        found
        + (look.words[0] in _ARTICLES)
        + any(len(word) > 4 and word.endswith(".") for word in look.words[:-1])
    )


def _body(bodies: int, count: int, *, qualified: bool, closed: bool) -> float:
    if bodies or closed:
        return -0.8 + min(bodies + 2 * closed, 3) * 0.5
    if qualified and count > 1:
        return -1.0
    return -5.5 + 0.5 * (count > 5)


def _written_together(text: str) -> tuple[float, float, float]:
    """The scores of a piece in Chinese, Japanese or Korean without a blank, as family name, given name and
    whole name."""
    if "゠" <= text[0] <= "ヿ":
        return 0.0, 0.0, -0.5
    size = len(text)
    return (
        (1.0 if size == 1 else 0.0 if size == 2 else -3.0),
        (0.0 if size < 3 else -1.0 if size == 3 else -3.0),
        (-4.0 if size == 1 else 0.0 if size == 2 else 0.5),
    )


def _family(look: _Look) -> float:
    if look.initials:
        return -5.0
    words, count = look.words, look.count
    if count == 1:
        return -0.7 if look.known else 0.0
    small = sum(1 for word in look.folded[:-1] if word in PARTICLES)
    plain = count - small
    score = (0.0, 0.0, -1.7, -2.8, -4.2)[min(plain, 4)] - 0.1 * small
    if plain > 1 and (
        not SPANISH_SURNAMES.isdisjoint(look.folded) or any(word.endswith(("ez", "EZ")) for word in words)
    ):
        score += 0.7
    if words[-1].rstrip(".").lower() in ("jr", "sr", "ii", "iii", "iv"):
        score += 1.3
    return (
        score
        - 5.0 * look.ends_initial
        - 4.0 * look.starts_initial
        - (0.6 if look.known and plain > 1 else 0.0)
    )


def _given(look: _Look) -> float:
    if look.initials:
        return 1.5
    words, count = look.words, look.count
    score = (0.0, 0.0, -0.3, -1.0, -2.5, -4.0)[min(count, 5)]
    score += 0.7 * look.known + 0.3 * (look.all_known and count > 1) + 1.2 * look.ends_initial
    if count > 1 and words[-1].islower() and words[-1] in PARTICLES:
        score += 0.8
    if words[0].islower() and words[0] in PARTICLES:
        score -= 3.0
    return score


def _direct(look: _Look) -> float:
    words, folded, count = look.words, look.folded, look.count
    if count == 1 or look.initials:
        return -8.0
    if count == 2 and words[1].lower() in SUFFIXES:
        return -4.0
    small = sum(1 for word in folded[1:-1] if word in PARTICLES)
    score = (0.0, 0.0, 0.0, -0.2, -1.0, -3.0, -5.0)[min(count - small, 6)]
    score += (
        1.5 * look.starts_initial
        + (0.6 if look.known else -0.3 * (not look.starts_initial))
        - 1.1 * look.all_known
        - 4.0 * look.ends_initial
    )
    if look.middle_initial:
        score += 1.2
    if is_small(words[0]):
        score -= 2.0
    if count == 2 and folded[1] in EAST_ASIAN and folded[0] not in EAST_ASIAN:
        score += 0.6
    capitals = sum(1 for word in words if len(word) > 1 and word.isupper() and not initials(word))
    if 0 < capitals < count and not any(word.isupper() for word in words[1:-1]):
        score += 1.2
    return score - (2.0 if is_small(words[-1]) else 0.0)


def _medline(text: str, look: _Look) -> float:
    name = medline(text)
    if name is None or look.count > 6:
        return -9.0
    given = name.given or ""
    shown = 0.6 if "." not in given else 0.2 if len(given) > 2 else -0.3
    return (
        1.0 * bool(name.suffix) + shown - 1.2 * (look.known and "." in given) - 0.6 * max(0, look.count - 3)
    )


SHAPES = Answers(PieceScores)
