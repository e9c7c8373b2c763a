"""Lines of a page that say how a book is bound, or what kind of thing it is, perhaps with its language and
its year."""

from __future__ import annotations

from ..dates import YEAR
from ..labels import any_format, fold
from ..parsed import Context
from ..patterns import Pattern
from .values.grammar import grammar

BETWEEN = Pattern(r"\s?[|·•]\s?")
RECENT = Pattern(r"(?:19|20)\d\d")
MARKS = str.maketrans("(),", "|||")
NO_CONTEXT = Context()
LONGEST = 60
IN_ROW = Pattern(r"\s?[,|:;·•]\s")
LONGEST_ROW = 80


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
    return all(names_format(word) or RECENT.fullmatch(word.strip()) or _is_language(word) for word in words)


def is_kind_row(text: str) -> bool:
    """Whether a line says what a work is, and then in which language, of when or how long.

    >>> is_kind_row("Print Book, English, 1898"), is_kind_row("Book | 318 pages"), is_kind_row("Book")
    (True, True, False)
    """
    kind, *rest = [part.strip() for part in IN_ROW.split(text)]
    if not rest or len(text) > LONGEST_ROW or not names_format(kind):
        return False
    count = grammar("grammars.page_ranges").count
    return all(
        names_format(part) or YEAR.fullmatch(part) or count(part) or _is_language(part) for part in rest
    )


def names_format(text: str) -> bool:
    """Whether a word names a format in any language, or several do (``양장본 Hardcover``)."""
    folded = fold(text)
    return folded in any_format() or (" " in folded and all(word in any_format() for word in folded.split()))


def _is_language(word: str) -> bool:
    found = grammar("grammars.languages").parse(word.strip(), NO_CONTEXT)
    return bool(found.value) and not found.aside
