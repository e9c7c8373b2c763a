"""The commonest line of names, read at once: ``Family, Given`` once or often, single family names, marks only
after given names."""

from __future__ import annotations

from ..memory import Answers
from ..parsed import Parsed
from .credit import Credit, each_once
from .marks import MARK, may_bear, unmarked
from .person import family_parts, given_parts, initials, together
from .role_words import ROLES
from .words import BODY_WORDS, COMPANY_TAILS, DEGREES, ET_AL, HONORIFICS, PARTICLES, SUFFIXES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .person import Family, Given

_ODD = frozenset(";|()[]&/:\t•、，；")
_NOT_GIVEN = (
    SUFFIXES
    | HONORIFICS
    | frozenset(ROLES)
    | frozenset(ET_AL)
    | COMPANY_TAILS
    | frozenset(word for word in DEGREES if len(word) > 2)
)
"""Words that no plain name holds."""


def read_plain_list(line: str) -> Parsed[tuple[Credit, ...]] | None:
    """The names of a line in which every second piece can only be a family name and every other only a given
    name.

    None where anything else is in it: such a line gets the closer look of :mod:`line`, which would read
    these lines alike."""
    aside: list[str] = []
    if " - " in line or " – " in line:
        return None
    if may_bear(line):
        if _odd(line):
            return None
        line, aside = unmarked(line)
    parts = line.split(", ")
    if len(parts) % 2:
        return None
    found: list[Credit] = []
    capitals = 0
    for family_text, given_text in zip(parts[::2], parts[1::2], strict=True):
        family = _FAMILIES[family_text]
        if family is None:
            return None
        given = _GIVENS[given_text.rstrip(MARK).rstrip()]
        if given is None:
            return None
        capitals += family_text.isupper()
        found.append(Credit(together(family, given)))
    return (
        None if 0 < capitals < len(found) else Parsed(each_once(found), tuple(aside), (), "names: inverted")
    )


def _odd(text: str) -> bool:
    return not text.isalpha() and (not _ODD.isdisjoint(text) or "et al" in text)


def _family(text: str) -> Family | None:
    """The parts of ``text`` where it can only be a family name: one capitalised word, particles before it, no
    mark after it."""
    words = text.split(" ")
    last = words[-1]
    folded = last.casefold()
    if (
        not last[:1].isupper()
        or MARK in text
        or "." in last
        or "," in text
        or len(last) < 2
        or folded in _NOT_GIVEN
        or folded in BODY_WORDS
        or initials(last)
    ):
        return None
    if len(words) > 1 and (len(words) > 3 or not PARTICLES.issuperset(words[:-1])):
        return None
    return None if _odd(text) or any(map(str.isdigit, text)) else family_parts(text)


def _given(text: str) -> Given | None:
    """The parts of ``text`` where it can only be a given name: up to three capitalised words."""
    words = text.split(" ")
    if len(words) > 3 or any(word[-1:] == "." and len(word) > 4 for word in words[:-1]):
        return None
    if not all(
        word[:1].isupper() and MARK not in word and word.rstrip(".").casefold() not in _NOT_GIVEN
        for word in words
    ):
        return None
    return None if _odd(text) or any(map(str.isdigit, text)) else given_parts(text)


_FAMILIES = Answers(_family)
_GIVENS = Answers(_given)
