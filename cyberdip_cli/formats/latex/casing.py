"""Which words of a title BibTeX must not touch: those with a capital after their first character.

A style that sets titles in sentence case lowers every letter outside braces except the first (btxdoc, section
4), so ``DNA``, ``iPhone``, ``LHCb``, ``H2O``, ``3D``, ``O'Brien`` stand in braces. Whether ``New York`` is a
name no program can know. The reader uses the same test: ``{DNA}`` is plain text again, ``{New York}`` is a
``nocase`` span."""

from __future__ import annotations

from ...patterns import Pattern

SHOUTED_WORDS = 4
"""A title of so many words that are all in capitals shouts: it has no acronyms to tell from words."""

_WORD = Pattern(r"[^\W_](?:[^\W_]|['’\u0300-\u036f])*")
INNER_CAPITAL = Pattern(r"[A-Z](?<=[a-zA-Z0-9'][A-Z])")
"""A capital inside a word of ASCII text. It is named first: capitals are few, so few places are looked at
twice."""


def may_need_braces(text: str) -> bool:
    """A quick test that is never wrong when it says no.

    >>> may_need_braces("Maps of Oslo"), may_need_braces("DNA"), may_need_braces("Karten der Küste"), may_need_braces("КНИГА")
    (False, True, False, True)
    """
    if text[1:].islower():
        return False
    if text.isascii():
        return INNER_CAPITAL.search(text) is not None
    return not " ".join(
        [f"{word[1:]}a" for word in text.split()]
    ).islower()  # with a small letter in it, also a text without letters is in small ones


def is_protected(word: str) -> bool:
    """Whether one word needs braces.

    >>> [is_protected(word) for word in ("DNA", "iPhone", "Paris", "C", "H2O", "É")]
    [True, True, False, False, True, False]
    """
    return any(map(str.isupper, word[1:]))


def is_shouted(text: str) -> bool:
    """Whether all of a title is in capitals.

    >>> is_shouted("THE ORIGIN OF SPECIES"), is_shouted("DNA"), is_shouted("DNA of whales")
    (True, False, False)
    """
    return text.isupper() and sum(len(word) > 1 for word in _WORD.findall(text)) >= SHOUTED_WORDS


def protected_words(text: str) -> list[tuple[int, int]]:
    """Start and end of every word that needs braces; two that ``&`` joins without a space are one ("R&D",
    "AT&T").

    >>> protected_words("The R&D of DNA")
    [(4, 7), (11, 14)]
    """
    spans: list[tuple[int, int]] = []
    for found in _WORD.finditer(text):
        start, end = found.span()
        if spans and text[spans[-1][1] : start] == "&":
            start = spans.pop()[0]
        spans.append((start, end))
    return [span for span in spans if is_protected(text[span[0] : span[1]])]
