"""Whether a text can be names at all, and what it is instead."""

from __future__ import annotations

from .. import labels
from ..labels.places import PLACES, QUALIFIERS
from ..patterns import IGNORECASE, Pattern
from .given import GIVEN_NAMES
from .order import cjk
from .person import initials
from .roles import NAMES_TOO, role_of
from .words import BODY_WORDS, DEGREES, SENTENCE_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parsed import Context

_ADDRESS = Pattern(r"https?:|www\.|\b10\.\d{4,9}/|@\w|\w/\w+/|\bdoi\b", IGNORECASE)
_LETTERS = Pattern(r"[^\W\d_]")
_BLANKS = str.maketrans("()[],;:", "       ")
_STOP = Pattern(r"[.!?。！？]\Z|[。！？]")
_FEW = 3
"""Words that a sentence has at least. (Words in small letters make none: bodies have them in most languages.)
"""
NAME_KEYS = frozenset(
    "author author_main author_other author_corporate editor translator advisor contributor".split()
)
"""Labels that stand over names: alone on a line they are none."""
_LONGEST_WORD = 30
_CJK_LONGEST = 24


def no_name(text: str, context: Context, *, alone: bool = True) -> str | None:
    """What ``text`` is instead of a name ("a sentence", "an address", "a place", "a role" …); None where it
    can be one. ``alone``: nothing else stands on its line, so that it may be a place.

    >>> from ..parsed import Context
    >>> no_name("This article describes lanterns.", Context()), no_name("Jane Roe", Context())
    ('a sentence', None)
    """
    bare = text.strip(" .,;:*")
    if not _LETTERS.search(bare):
        return "without letters"
    if _ADDRESS.search(bare):
        return "an address"
    words = bare.split()
    if max(map(len, words)) > _LONGEST_WORD and not cjk(bare):
        return "no word"
    lower = bare.casefold()
    if all(word in DEGREES or word.rstrip(".") in DEGREES for word in lower.split()) and bare != bare.title():
        return "a degree"
    if len(lower) > 3 and lower not in NAMES_TOO and _role(lower, context):
        return "a role"
    if len(words) > 1 and any(len(word) > 4 and word.islower() and _role(word, context) for word in words):
        return "a part of the page"
    return _of_the_page(bare, words, context) or _sentence(text, words) or (_place(bare) if alone else None)


def _role(word: str, context: Context) -> str | None:
    return role_of(word, context) or role_of(word.removesuffix("s"), context)


def _of_the_page(bare: str, words: Sequence[str], context: Context) -> str | None:
    """A line of the page's furniture, or a label of several words."""
    uses = labels.all_words().get(labels.fold(bare))
    if not uses or any(word.casefold() in GIVEN_NAMES for word in words):
        return None
    here = {language.partition("-")[0] for language in context.languages} | {"en"}
    for use in uses.split():
        language = use.replace("!", "=").partition("=")[0].partition("-")[0]
        key = use.rpartition("=")[2]
        if language in here and (len(words) > 1 or "!" in use or key in NAME_KEYS):
            return "a part of the page"
    return None


def _sentence(text: str, words: Sequence[str]) -> str | None:
    if cjk(text):
        plain = text.translate(_BLANKS)
        long = max(map(len, plain.split() or [""])) > _CJK_LONGEST
        return "a sentence" if long or _STOP.search(text[-1:]) else None
    bodies = len(BODY_WORDS.intersection(text.casefold().translate(_BLANKS).split()))
    words = [words[0].casefold(), *words[1:]]
    marks = sum(1 for word in words if word.strip(".,;:!?") in SENTENCE_WORDS)
    if len(words) > _FEW and marks > bool(bodies):
        return "a sentence"
    if text.rstrip().endswith(("?", "!")) and len(words) > 2:
        return "a sentence"
    return None


def _place(bare: str) -> str | None:
    """``Fairhaven, Mass.``: a place and the state or country that it lies in."""
    head, comma, tail = bare.rpartition(", ")
    last = tail.casefold()
    if not comma or "," in head or last in GIVEN_NAMES:
        return None
    if head.casefold() in PLACES:
        return "a place" if last in QUALIFIERS or f"{last}." in QUALIFIERS or last in PLACES else None
    if initials(tail):
        return None
    return "a place" if len(last) > 2 and f"{last}." in QUALIFIERS and last not in QUALIFIERS else None
