"""Lines of a page that say how a book is bound, or what kind of thing it is, perhaps with its language and
its year."""

from __future__ import annotations

from ..labels import any_format, fold
from ..parsed import Context
from ..patterns import Pattern
from .values.grammar import grammar

BETWEEN = Pattern(r"\s?[|·•]\s?")
YEAR = Pattern(r"(?:19|20)\d\d")
MARKS = str.maketrans("(),", "|||")
NO_CONTEXT = Context()
LONGEST = 60


def is_format(text: str) -> bool:
    """Whether a line names nothing but formats, and with them a language or a year.

    >>> is_format("Buch (Taschenbuch)"), is_format("Hardcover, English, 2020"), is_format("English, 2020")
    (True, True, False)
    """
    if len(text) > LONGEST:
        return False
    words = [word for word in BETWEEN.split(text.translate(MARKS)) if word.strip()]
    if not any(map(names_format, words)):
        return False
    return all(names_format(word) or YEAR.fullmatch(word.strip()) or _is_language(word) for word in words)


def names_format(text: str) -> bool:
    """Whether a word names a format in any language, or several do (``양장본 Hardcover``)."""
    folded = fold(text)
    return folded in any_format() or (" " in folded and all(word in any_format() for word in folded.split()))


def _is_language(word: str) -> bool:
    found = grammar("grammars.languages").parse(word.strip(), NO_CONTEXT)
    return bool(found.value) and not found.aside
