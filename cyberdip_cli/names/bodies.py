"""Signs of a body (a university, a firm, a committee) in a name, and of an address after one."""

from __future__ import annotations

from ..patterns import Pattern
from .words import BODY_LINKS, BODY_WORDS

_LEVELS = Pattern(r"[^\W\d_]{4,}\.\s[^\W\d_a-z]")
_BLANKS = str.maketrans("(),-:", "     ")


def body_words(text: str) -> int:
    """How many words of ``text`` are words of bodies (``University``, ``Inc.``) or the links between them
    (``for``, ``of``)."""
    words = text.casefold().translate(_BLANKS).split()
    count = len(BODY_WORDS.intersection(words))
    if "." in text:
        count += sum(
            1
            for word in words
            if word[-1] == "." and word not in BODY_WORDS and word.rstrip(".") in BODY_WORDS
        )
    if len(words) > 2:
        plain = text.replace(",", " ").split()
        count += len(BODY_LINKS.intersection(plain[1:-1]))
    return count


def hierarchical(text: str) -> bool:
    """Whether ``text`` is a body under a body: ``Nowhere. Ministry of Maps``."""
    return ". " in text and bool(_LEVELS.search(text)) and body_words(text) > 0


def country(text: str) -> bool:
    """Whether ``text`` names a country: the end of an address."""
    from ..labels.places import COUNTRIES

    return text.casefold().strip(" .") in COUNTRIES
