"""Which words of a title BibTeX must not touch: those with a capital after their first character.

A style that sets titles in sentence case lowers every letter outside braces except the first (btxdoc, section
4), so ``DNA``, ``iPhone``, ``LHCb``, ``H2O``, ``3D``, ``O'Brien`` stand in braces. Whether ``New York`` is a
name no program can know. The reader uses the same test: ``{DNA}`` is plain text again, ``{New York}`` is a
``nocase`` span."""

from __future__ import annotations

from ...patterns import Pattern
from .marks import BACKSLASH, CLOSE, OPEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

SHOUTED_WORDS = 4
"""A title of so many words that are all in capitals shouts: it has no acronyms to tell from words."""

_WORD = Pattern(r"[^\W_](?:[^\W_]|['’\u0300-\u036f])*")
_INDEX = f"{BACKSLASH}textsu(?:b|per)script{OPEN}[^{CLOSE}]*{CLOSE}"
_MARKED_WORD = Pattern(rf"(?:[^\W_]|{_INDEX})(?:[^\W_]|['’\u0300-\u036f]|{_INDEX}|&(?=[^\W_]))*")
"""A word with the indices in it; two that ``&`` joins without a space are one ("R&D", "AT&T")."""
_IN_INDEX = Pattern(f"{BACKSLASH}textsu(?:b|per)script{OPEN}")
_INNER_CAPITAL = Pattern(r"[A-Z](?<=[a-zA-Z0-9'][A-Z])")
"""A capital inside a word of ASCII text. It is named first: capitals are few, so few places are looked at
twice."""


def may_need_braces(text: str) -> bool:
    """A quick test that is never wrong when it says no.

    >>> may_need_braces("Maps of Oslo"), may_need_braces("DNA"), may_need_braces("Karten der Küste"), may_need_braces("КНИГА")
    (False, True, False, True)
    """
    if text[1:].islower():
        return False
    if text.isascii() and BACKSLASH not in text and "&" not in text:
        return _INNER_CAPITAL.search(text) is not None
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


def with_braces(text: str) -> str:
    """A title, marked so far as it has indices, with marked braces around the words that need them.

    >>> with_braces("A map of DNA, R&D").translate({1: "{", 2: "}"})
    'A map of {DNA}, {R&D}'
    """
    if not text.isascii() or BACKSLASH in text or "&" in text:
        return " ".join(
            [
                word if f"{word[1:]}a".islower() else _MARKED_WORD.sub(_in_braces, word)
                for word in text.split(" ")
            ]
        )
    written, at = "", 0
    while found := _INNER_CAPITAL.search(text, at):  # few words have one
        start = text.rfind(" ", at, found.start()) + 1 or at
        end = text.find(" ", found.end())
        end = len(text) if end < 0 else end
        written += text[at:start] + _MARKED_WORD.sub(_in_braces, text[start:end])
        at = end
    return written + text[at:]


def _in_braces(found: re.Match[str]) -> str:
    """The word in braces if it needs them; BibTeX takes ``{\\`` for a special character whose case it may
    change, so that gets two pairs."""
    word = found[0]
    if not is_protected(_IN_INDEX.sub("", word) if BACKSLASH in word else word):
        return word
    return f"{OPEN}{OPEN}{word}{CLOSE}{CLOSE}" if word[0] == BACKSLASH else f"{OPEN}{word}{CLOSE}"


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
