"""What an unlabelled line of a page looks like: names, a volume line, a date, an address, prose. Each answer
is of the line alone; where it stands, and what it is taken for, is decided elsewhere."""

from __future__ import annotations

from ..grammars.journal_words import has_word
from ..grammars.locator_words import ISSUE, PAGES, VOLUME
from ..memory import Answers
from ..names.body_words import GROUP_WORDS
from ..names.et_al import without_et_al
from ..names.marks import MARK, unmarked, without_pictures
from ..names.order import CJK as CJK
from ..names.order import cjk as cjk
from ..names.words import BETWEEN_NAMES, BODY_WORDS, BY, BYLINE, PARTICLES
from ..patterns import Pattern
from .around_names import without_bullet, without_expander, without_kind, without_tail
from .around_names import without_marks as without_marks
from .person_shape import CASELESS as CASELESS
from .person_shape import HAN as HAN
from .person_shape import (
    INITIALS,
    are_inverted,
    are_spaced,
    are_turned,
    is_wide_name,
    native_names,
    person,
    without_glued_roles,
)
from .person_shape import NONE as NONE
from .person_shape import STRONG as STRONG
from .person_shape import WEAK as WEAK
from .values.grammar import grammar
from .workplaces import affiliation as affiliation
from .workplaces import has_body as has_body
from .workplaces import is_address

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from ..model import Date
    from ..parsed import Context

_BYLINES = tuple(BYLINE)
LONGEST_BYLINE = max(map(len, BYLINE))
_BYLINE = Pattern(rf"(?i:{'|'.join(sorted(BYLINE, reverse=True))})\s?:?\s(?=[^\W\d_a-z])")
JOINS = Pattern(
    r"\s?[;；؛|•·、，]\s?|\s/\s|(?<=[؀-ۿ])\s\.(?:\s|\Z)"
    rf"|\s?,\s(?:{BETWEEN_NAMES}|i)\s|\s?,\s?|\s(?:{BETWEEN_NAMES})\s"
)
"""What stands between the names of a list, the words for "and" of many languages among it."""
NUMBER_WORDS = frozenset((*VOLUME, *ISSUE, *PAGES))
LIFE = Pattern(
    r"\s\([^\W\d_]{1,5}\.?\s(?:in\s|en\s|i\s)?(?:1[4-9]|20)\d\d\)"
    r"|[,.]?\s\(?(?:[^\W\d_]{1,5}\.?\s)?\d{4}\??\s?[-–]\s?(?:\d{4}|\.{4})?\s?\)?\.?(?:\s[^\W\d_A-Z]{4,20}\Z|(?=[\s;]|\Z))"
)
"""Dates of life behind a name, and the role in small letters behind them: ``Roe, Ann, 1939- author``; ``Ann
Roe (b. 1981)``."""
ROLE = Pattern(r"\s?(?:\([^()\d]{3,30}\)|\[[^\W\d_][^\[\]\d]{2,30}\])\.?")
_STATED = BY | {"By", "di"}
"""The words between title and names; in Italian one that is none before the names of a line, where it begins
a family name."""
_STATEMENT = Pattern(
    rf"(?P<title>.{{10,}}?)[.,;]?\s(?:{'|'.join(sorted(_STATED))})\s(?P<names>[^\W\d_a-z].{{3,80}}?)\.?"
)
SPACED_SLASH = Pattern(r"(?<=[^\W\d_])\s/\s(?=[^\W\d_])")
COMMAS = Pattern(rf"\s/\s|\s?[,،]\s?(?:(?:{BETWEEN_NAMES})\s)?|\s(?:{BETWEEN_NAMES})\s")
WEB_LINE = Pattern(r"(?:https?://|www\.)\S{2,300}\s?")
GLUED = Pattern(r"[^\W\d_]{2}[a-zà-ÿ][A-ZÀ-Þ][a-zà-ÿ]{2}")
FIRST_UNCASED, LAST_UNCASED = "\u0590", "\u10ff"
"""Letters of scripts without capitals, from Hebrew to Georgian."""
NEVER_IN_NAMES = frozenset('?!»«:/"“”=<>')
"""Signs that no list of names holds."""
SENTENCES = Pattern(r"[^\W\d_]{2}[.!?。]\s+[^\W\d_a-z]")
MOST_NAME = 6
PARAGRAPH = 140
"""Characters from which on a line may be a paragraph."""
DIGIT = Pattern(r"\d")
ARTICLES = frozenset(
    "the a an der die das dem ein eine les des une los las il gli het een ett det az egy".split()
)
"""Words before nouns that no name begins with."""
BEFORE_NOUNS = ("The ", "Der ", "Die ", "Das ", "Ein ", "Eine ")
"""Those that no name in its own order begins with, written large."""


def names(text: str) -> int:
    """How much a line looks like the names of people, and of nothing else.

    >>> names("Sunil Acharya, B. W. Xie"), names("Narrow Channel Lighting"), names("Salt grass in spring")
    (2, 1, 0)
    """
    return _remembered[text]  # lists, heads and fields ask the same of a line


def _as_names(text: str) -> int:
    if not text or len(text) > 1500 or is_address(text) or has_word(text):
        return NONE
    if text.count(" / ") == 1 and FIRST_UNCASED <= text[0] <= LAST_UNCASED:
        return NONE  # a title and its makers: two names are seldom divided so
    if text.startswith(BEFORE_NOUNS) and "," not in text:
        return NONE
    if cjk(text):
        from ..names.trailing_roles import glued_role

        if glued_role(without_bullet(text)):
            return STRONG
    turned = text.rstrip().endswith(";") and text.count(",") == 1  # "Roe, Ann;", a line each
    bilingual = (native := native_names(text)) != text
    text = without_tail(without_expander(without_pictures(native)))
    start = byline(text)
    given = text
    text = without_kind(LIFE.sub("", text) if DIGIT.search(text) else text)
    text = ROLE.sub("", text) if "(" in text or "[" in text else text
    told = bilingual or turned or (text != given and "," in text)  # a role or a kind stands behind each name
    bare = without_marks(text[start.end() :] if start else text)
    plain, _ = unmarked(bare)
    marks = plain.count(MARK) + (bare != text and not start)
    plain = without_et_al(plain).replace(MARK, " ")
    if DIGIT.search(plain) or not NEVER_IN_NAMES.isdisjoint(
        SPACED_SLASH.sub(" ", plain) if "/" in plain else plain
    ):
        return NONE
    return _as_list(plain, sure=told or start is not None, marked=bool(marks))


def byline(text: str) -> re.Match[str] | None:
    """The word before the names of a line: ``by ``, ``written by: ``."""
    return _BYLINE.match(text) if text[:LONGEST_BYLINE].casefold().startswith(_BYLINES) else None


def statement(text: str) -> re.Match[str] | None:
    """A line as a title and the names behind "by" in it; None for any other."""
    return None if _STATED.isdisjoint(text.split()) else _STATEMENT.fullmatch(text)


def _as_list(text: str, *, sure: bool, marked: bool) -> int:
    """How much the names of a line look like such, without anything around them; ``sure``: what stood around
    them says so; ``marked``: they had marks."""
    pieces = text.split() if are_spaced(text) else _divided(text)
    if not pieces or (marked and _are_numbers(pieces)):
        return NONE
    pieces = _without_group(pieces)
    bare = without_glued_roles(pieces)
    sure, pieces = sure or bare != pieces, bare
    if not BODY_WORDS.isdisjoint(" ".join(pieces).casefold().split()):
        return NONE
    found = [person(piece) for piece in pieces]
    if NONE in found:
        return WEAK if are_turned(pieces) else NONE
    sure = sure or found.count(STRONG) * 2 >= len(found) or (marked and len(pieces) > 1)
    sure = sure or (len(pieces) % 2 == 0 and "," in text and are_inverted(pieces))
    several = len(pieces) > 2 and all(1 < len(piece.split()) < 5 for piece in pieces)
    several = several or (len(pieces) > 1 and all(map(is_wide_name, pieces)))
    return STRONG if sure or several else WEAK


def _divided(text: str) -> list[str]:
    """The pieces of a line between its marks and its words for "and"."""
    return [bare for piece in JOINS.split(text) if (bare := piece.strip(" .,;*"))]


def _without_group(pieces: list[str]) -> list[str]:
    """The pieces of a list without the group at its end: ``Ada Brook, Tom Reed, and Snow Bell
    Contributors``."""
    last = pieces[-1].casefold().split()
    return pieces[:-1] if len(pieces) > 2 and not GROUP_WORDS.isdisjoint(last) else pieces


def _are_numbers(pieces: list[str]) -> bool:
    """Whether a word for numbers is among pieces whose numbers were taken for marks: ``Volume 134, Issue
    571``."""
    return any(len(piece) > 2 and piece.casefold() in NUMBER_WORDS for piece in pieces)


_remembered = Answers(_as_names, longest=PARAGRAPH)


def bare_names(text: str) -> str:
    """The names of a line without the word before them, what stands behind each, and their marks."""
    text = without_tail(without_expander(without_pictures(text).partition("»")[0].strip()))
    start = byline(text)
    return without_marks(without_kind(text[start.end() :] if start else text))


def direct_names(text: str) -> list[str]:
    """The names of a list of direct ones, each of several words: ``Ada Brook, Tom Reed``; the text itself
    where some piece may be a half of an inverted name."""
    pieces = [piece.strip(" .") for piece in COMMAS.split(text) if piece.strip(" .")]
    whole = (
        len(pieces) > 1
        and ";" not in text
        and "؛" not in text
        and all(1 < len(piece.split()) < 6 for piece in pieces)
    )
    initials = any(INITIALS.fullmatch(piece.replace(" ", "")) for piece in pieces)
    return pieces if whole and not initials else [text]


def inverted_list(text: str) -> bool:
    """Whether a line is names, each of them with one comma, and semicolons between them: ``Roe, Ann; Loe,
    Tam``."""
    parts = text.split(";")
    return len(parts) > 1 and all(part.count(",") == 1 for part in parts) and names(text) > NONE


def whole_names(text: str) -> bool:
    """Whether each piece of a line may be a whole name: two to four words, or a name of Chinese writing or
    hangul."""
    pieces = _divided(without_marks(ROLE.sub("", text)))
    if len(pieces) == 1 and CASELESS.search(text):
        return len(text) == 3 and is_wide_name(text)
    return bool(pieces) and all(map(_is_whole, pieces))


def _is_whole(piece: str) -> bool:
    """Whether a piece of a line may be a whole name."""
    words = piece.split()
    if CASELESS.search(piece):
        return len(words) < 3 and is_wide_name("".join(words))
    small = (word for word in words if word[0].islower())
    return (
        1 < len(words) < 5
        and words[0].casefold() not in ARTICLES
        and all(word in PARTICLES for word in small)
    )


def are_several(text: str) -> bool:
    """Whether a line has several pieces, parted as names in a list are."""
    return len(_divided(text)) > 1


def name_before_body(text: str) -> str:
    """The name at the start of a line that goes on with where its bearer works; "" for any other line.

    >>> name_before_body("Marta Roe-Lind Universidad de San Faro, México")
    'Marta Roe-Lind'
    >>> name_before_body("National Archive of Lamps, Quayside")
    ''
    """
    words = text.split()
    for at, word in enumerate(words[: MOST_NAME + 1]):
        if not BODY_WORDS.isdisjoint((word.casefold().strip(".,"),)):
            before = " ".join(words[:at]).rstrip(" ,;–-")
            person, comma, rest = before.rpartition(", ")
            before = (
                person if comma and " " in person and " " not in rest else before
            )  # "…, Quay State College"
            return before if at > 1 and text.startswith(before) and names(before) == STRONG else ""
    return ""


def prose(text: str) -> bool:
    """Whether a line is running text: long, or of several sentences."""
    return len(text) > 320 or (len(text) > PARAGRAPH and SENTENCES.search(text) is not None)


def date(text: str, context: Context) -> Date | None:
    """The date that is all of a line; None for anything else."""
    if len(text) > 40 or not DIGIT.search(text):
        return None
    parsed = grammar("dates.free").parse(text.strip(" ()[]."), context)
    found: Date | None = parsed.value
    return found if found is not None and found.year is not None and not parsed.aside else None
