"""The dates of a life, which catalogues print after names and after persons as subjects."""

from __future__ import annotations

from ..patterns import Pattern
from .words import LIFE_WORDS

_YEAR = Pattern(r"\d{3}")
_CENTURY = Pattern(r"\bcent|\bjh|si[eè]c|\bв\.")
_WORD = Pattern(r"[^\W\d_]+[.']?")


def life_dates(text: str) -> bool:
    """Whether ``text`` is dates of life: ``1685-1750``, ``b. 1920``, ``active 16th century``, ``1951?-``."""
    if len(text) > 60 or not (_YEAR.search(text) or _century(text.casefold())):
        return False
    words = [word.casefold() for word in _WORD.findall(text)]
    return all(word in LIFE_WORDS or word in ("th", "st", "nd", "rd", "a", "s") for word in words)


def _century(lower: str) -> bool:
    return ("cent" in lower or "jh" in lower or "si" in lower or "в." in lower) and _CENTURY.search(
        lower
    ) is not None
