"""Lists of names that their initials divide: ``Roe, J., Vale, I. K.``, ``Roe J, Vale IK``, ``J. Roe and I. K.
Vale``, and ``Roe, J., and I. K. Vale``.

In such a list each name has one family name and initials beside it, so that a short family name (Ma, Do) is
no degree, ``JR`` after a family name is no suffix, and a name that comes twice is that of two people."""

from __future__ import annotations

from ..names.given import GIVEN_NAMES
from ..names.order import cjk
from ..names.person import inverted
from ..names.words import AND, BODY_WORDS, COMPANY_TAILS, PARTICLES
from ..patterns import Pattern, escape
from .tokens import IDEOGRAPHS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..model import Name

    Piece = list[str]
    """The words of what stands between two separators."""

EVERY_AND = frozenset().union(*AND.values())
"""The words between the last two names, of all languages."""
WITH = frozenset("mit with avec com con med met".split())
"""What stands before those with whom somebody made the works of his list."""
ANDS = "|".join(map(escape, sorted(EVERY_AND - {"&"})))
"""The same as alternatives of a pattern."""
_SEPARATOR = Pattern(rf"\s*(?:[,;]|\s(?:&|{ANDS})(?=\s))+\s*(?:(?:&|{ANDS})\s)?")
_IN_BRACKETS = Pattern(r"\s\(((?:[^\W\d_a-z]\.[ -]?){1,4}(?:(?<=\.)[^\W\d_a-z](?=\)?$))?)(?:\)|$)")
_CLINGING = Pattern(r"(?<![^\W\d_])([^\W\d_a-z]\.)(?=[^\W\d_a-z][^\W\d_A-Z])")
"""An initial that clings to the family name: ``J.Roe``."""
_LATIN = Pattern(r"[A-Za-z]")
_BETWEEN_SCRIPTS = Pattern(
    rf"\s*[,、;；，/]\s*|(?<=[{IDEOGRAPHS}])(?:和|与|與|と|및|와/과|와|과)(?=[A-Z])|(?<=[a-zA-Z.])\s?(?:和|与|與|と|및|와/과|와|과)(?=[{IDEOGRAPHS}])"
)
"""Signs between names, and the word for "and" where the script changes."""
_CASELESS = Pattern(r"[֐-ۿऀ-๿Ⴀ-ჿ.]+")
"""Words in scripts without capitals whose words are parted."""
_SUFFIXES = {
    "jr": "Jr.",
    "jr.": "Jr.",
    "sr": "Sr.",
    "sr.": "Sr.",
    "ii": "II",
    "iii": "III",
    "2nd": "2nd",
    "3rd": "3rd",
}
LONGEST_INITIALS = 4
LONGEST_FAMILY = 4


def by_initials(text: str) -> tuple[Name, ...]:
    """The names of a list that is divided by initials alone; none where anything else is in it.

    >>> [name.family for name in by_initials("Ma, J., Liu, H., & Liu, H.")]
    ['Ma', 'Liu', 'Liu']
    >>> [(name.family, name.given) for name in by_initials("Dale JR, Roe AB")]
    [('Dale', 'JR'), ('Roe', 'AB')]
    """
    plain = _CLINGING.sub(r"\1 ", _IN_BRACKETS.sub(r", \1", text))
    pieces = [piece.split() for piece in _SEPARATOR.split(plain) if piece]
    for read in (_inverted, _first_inverted, _initials_behind, _initials_before, _by_capitals):
        if found := read(pieces):
            return tuple(found)
    return ()


def by_scripts(text: str) -> list[str]:
    """The parts of a list in which names of two scripts stand beside each other; elsewhere the list alone.

    >>> by_scripts("王娜, Zanardelli, M.和小湊美咲")
    ['王娜', 'Zanardelli, M.', '小湊美咲']
    """
    if not cjk(text) or not _LATIN.search(text):
        return [text]
    found: list[str] = []
    for piece in _BETWEEN_SCRIPTS.split(text):
        if found and _are_initials(piece.split()):
            found[-1] += f", {piece}"
        elif piece:
            found.append(piece)
    return found


def _inverted(pieces: Sequence[Piece]) -> list[Name]:
    """``Roe, J.``: every second piece is initials."""
    pieces = _without_suffixes(pieces)
    if len(pieces) % 2 or not pieces:
        return []
    families, givens = pieces[::2], pieces[1::2]
    if not all(map(_is_family, families)) or not all(map(_are_initials, givens)):
        return []
    return [_name(family, given, "") for family, given in zip(families, givens, strict=True)]


def _first_inverted(pieces: Sequence[Piece]) -> list[Name]:
    """``Roe, J., I. K. Vale``: the first name alone is turned round."""
    if len(pieces) < 3:
        return []
    first, others = _inverted(pieces[:2]), _initials_before(pieces[2:])
    return [*first, *others] if first and others else []


def _initials_behind(pieces: Sequence[Piece]) -> list[Name]:
    return _all(pieces, _family_and_initials)


def _initials_before(pieces: Sequence[Piece]) -> list[Name]:
    return _all(pieces, _initials_and_family)


def _by_capitals(pieces: Sequence[Piece]) -> list[Name]:
    """``HARROW, Jane, Peter LUND a Eva VALE``: family names in capitals, the first of them in front."""
    found: list[Name] = []
    held: Piece = []
    for piece in pieces:
        start = next((at for at, word in enumerate(piece) if _is_loud(word)), len(piece))
        given, family = piece[:start], piece[start:]
        if not all(map(_is_loud, family)) or not _is_given(given) or bool(held) == bool(family):
            return []
        if not given:
            held = family
            continue
        found.append(_name(held or family, given, ""))
        held = []
    return found if len(found) > 1 and not held else []


def _is_loud(word: str) -> bool:
    return (
        len(word) > 1 and word.replace("-", "").replace("’", "").replace("'", "").isalpha() and word.isupper()
    )


def _is_given(words: Piece) -> bool:
    """At most three words, each with a capital in front."""
    return len(words) < 4 and all(word[0].isupper() for word in words)


def _all(pieces: Sequence[Piece], read: Callable[[Piece], Name | None]) -> list[Name]:
    found = [read(piece) for piece in pieces]
    names = [name for name in found if name is not None]
    return names if len(names) == len(pieces) else []


def _family_and_initials(piece: Piece) -> Name | None:
    """``van Dale JR``, ``Roe J. K.``, ``Roe AB Jr``."""
    suffix = ""
    if len(piece) > 2 and piece[-1].lower() in _SUFFIXES and _is_initials(piece[-2]):
        piece, suffix = piece[:-1], piece[-1]
    at = len(piece) - 1
    while at > 1 and ("." in piece[at - 1] or len(piece[at - 1]) == 1) and _is_initials(piece[at - 1]):
        at -= 1
    if at < 1 or not _are_initials(piece[at:]) or not _is_family(piece[:at]):
        return None
    return _name(piece[:at], piece[at:], suffix)


def _initials_and_family(piece: Piece) -> Name | None:
    """``J. K. van Dale``, ``JK Roe``."""
    suffix = ""
    if len(piece) > 2 and piece[-1].lower() in _SUFFIXES:
        piece, suffix = piece[:-1], piece[-1]
    at = 1
    while at < len(piece) - 1 and ("." in piece[at] or len(piece[at]) == 1) and _is_initials(piece[at]):
        at += 1
    family = piece[at:]
    if not _are_initials(piece[:at]) or not _is_family(family):
        return None
    if sum(map(_is_capital, family)) > 1 and (len(family) > 2 or family[0].casefold() in GIVEN_NAMES):
        return None
    return _name(family, piece[:at], suffix)


def _name(family: Piece, given: Piece, suffix: str) -> Name:
    bare = given[0].rstrip(".")
    together = len(given) == 1 and len(bare) > 1 and bare.isupper() and "." not in bare
    letters = bare if together else " ".join(given)  # "Roe PC.": the full stop ends the name
    return inverted(" ".join(family), letters, _SUFFIXES.get(suffix.lower()))


def _without_suffixes(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; a suffix among initials (``Roe, J., Jr.``) goes with them."""
    kept: list[Piece] = []
    for piece in pieces:
        if len(piece) == 1 and piece[0].lower() in _SUFFIXES and len(kept) % 2 == 0 and kept:
            kept[-1] = [*kept[-1], _SUFFIXES[piece[0].lower()]]
        else:
            kept.append(piece)
    return kept


def _are_initials(words: Piece) -> bool:
    plain = words[:-1] if len(words) > 1 and words[-1] in _SUFFIXES.values() else words
    return 0 < len(plain) <= LONGEST_INITIALS and all(map(_is_initials, plain))


def _is_initials(word: str) -> bool:
    """``J.``, ``JK``, ``J.K.``, ``J.-P.``, ``J-P``, ``Yu.``; no more than four letters."""
    bare = word.removesuffix(".")
    parts = [part for piece in bare.split("-") for part in piece.split(".")]
    if _CASELESS.fullmatch(bare):
        return all(len(part) == 1 for part in parts)
    if not all(part.isalpha() and part[0].isupper() for part in parts if part) or not any(parts):
        return False
    letters = sum(map(len, parts))
    if letters > LONGEST_INITIALS:
        return False
    return bare.upper() == bare or (word[-1] == "." and all(len(part) <= 2 for part in parts))


def _is_family(words: Piece) -> bool:
    """One or more capitalised words with the particles before them; no word of a body."""
    if not 0 < len(words) <= LONGEST_FAMILY or not _is_capital(words[-1]):
        return False
    return all(_is_capital(word) or word.lower() in PARTICLES for word in words) and not any(
        word.casefold() in BODY_WORDS or word.casefold() in COMPANY_TAILS for word in words
    )


def _is_capital(word: str) -> bool:
    """Whether a word can be a family name: two letters or more, the first a capital (``d'Arcy`` too)."""
    letters = word.replace("-", "").replace("’", "").replace("'", "").replace("ʼ", "")
    if len(letters) < 2 or not letters.isalpha():
        return False
    return any(letter.isupper() for letter in word[:3]) or _CASELESS.fullmatch(letters) is not None
