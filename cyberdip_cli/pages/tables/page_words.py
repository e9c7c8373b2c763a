"""The words that labels and page furniture are made of ("search", "loans", "catalogue"). A line of nothing
but such words is a page's, although no table has it as a whole: new tools are named with the old words."""

from __future__ import annotations

from ... import labels
from ...labels.packed import PacketFile, joined, pack
from ...labels.tables import compiled_file
from ...patterns import Pattern
from . import dialect

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

BETWEEN = Pattern(r"[\s/|()\[\],.;:·•…*!?&+<>=\"“”»«#-]+")
WITHOUT_BLANKS = Pattern("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
"""Scripts in which nothing stands between two words."""
FIRST_WITHOUT = "\u0e00"
"""Their first letter."""
FEWEST = 2
"""Phrases of the tables that have a word at least; the word of one alone may be anything."""
SHORTEST = 2
"""Letters of a word at least."""
TELLING = 4
"""Letters of one word at least among others: "sea" is a word of Portuguese pages."""

_words: list[labels.Words] = []
labels.on_change(_words.clear)


def only(text: str, shortest: int = SHORTEST) -> bool:
    """Whether all words of a text are words of pages, of ``shortest`` letters at least, and one of them is
    long enough to mean the same in any language; False for a text in a script without blanks. Numbers are no
    words.

    >>> only("Search the catalogue"), only("Salt and light"), only("The sea"), only("1998")
    (True, False, False, False)
    """
    if _without_blanks(text):
        return False
    found = [word for word in _parts(text) if not word.isdigit()]
    if not any(len(word) >= TELLING for word in found):
        return False
    return all(len(word) >= shortest and word in known() for word in found)


def some(text: str) -> bool:
    """Whether a word of a text, long enough to mean the same in any language, is one of pages."""
    return any(len(word) >= TELLING and word in known() for word in _parts(text))


def _without_blanks(text: str) -> bool:
    return bool(text) and max(text) >= FIRST_WITHOUT and WITHOUT_BLANKS.search(text) is not None


def known() -> labels.Words:
    """The words of pages, in the form of :func:`labels.fold`; what they mean is not said."""
    if not _words:
        places = None
        if not labels.foreign():
            places = labels.compiled_table("page_word_places", labels.HERE, dialect.HERE)
        packets = (
            _stored(labels.all_words())
            if places is None
            else PacketFile(compiled_file("page_words"), *places)
        )
        _words.append(labels.Words(packets))
    return _words[0]


def _parts(text: str) -> list[str]:
    return [word for word in BETWEEN.split(labels.fold(text)) if word]


def _stored(phrases: Iterable[str]) -> dict[str, bytes]:
    """The words that several of the phrases have, by their first letters."""
    counts: dict[str, int] = {}
    for phrase in phrases:
        if not _without_blanks(phrase):
            for word in set(_parts(phrase)):
                counts[word] = counts.get(word, 0) + 1
    return pack(
        {
            word: ""
            for word, count in sorted(counts.items())
            if count >= FEWEST and len(word) >= SHORTEST and not any(map(str.isdigit, word))
        }
    )


def compiled() -> dict[str, Any]:
    """Name -> literal, or bytes, for the build."""
    *places, packets = joined(_stored(labels.all_words()))
    return {"page_word_places": places, "page_words": packets}
