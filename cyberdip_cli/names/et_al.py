"""What says at the end of a list of names that the list is cut: "et al." and its like in every language."""

from __future__ import annotations

from .words import ET_AL

SIGNS = " .()[]"
"""What stands around the words."""
_ENDINGS = tuple(
    sorted({words.strip(SIGNS) for words in ET_AL if words[0] not in "(["}, key=len, reverse=True)
)
"""Longest first; what stands in brackets alone ("[etc.]") says less without them."""
_GLUED = frozenset(("等", "等人", "ほか"))
"""Endings that stand behind a name without a blank."""
_ANYWHERE = (*(words for words in _ENDINGS if len(words) > 4 or not words.isascii()), "…", "...")
"""The words that no other word of a reference holds."""
INITIALS = 3
"""Letters at most that a name's initials have: ``E.A.`` is no ``e.a.``."""


def without_et_al(text: str) -> str:
    """``text`` without "et al." at its end; ``text`` itself where nothing says that the list is cut.

    >>> without_et_al("Roe A, Doe B [et al.]"), without_et_al("Roe A, Doe E.A."), without_et_al("u. a.")
    ('Roe A, Doe B', 'Roe A, Doe E.A.', '')
    """
    bare = text.rstrip(SIGNS)
    lower = bare.casefold()
    if not lower.endswith(_ENDINGS):
        return text
    ending = next(ending for ending in _ENDINGS if lower.endswith(ending))
    before, words = bare[: len(bare) - len(ending)], bare[len(bare) - len(ending) :]
    if words.isupper() and sum(map(str.isalpha, words)) <= INITIALS:
        return text
    if before[-1:].isalnum() and ending not in _GLUED:
        return text
    return before.rstrip(" ,;([")


def is_cut(text: str) -> bool:
    """Whether a text says somewhere that a list of names goes on.

    >>> is_cut("Roe, A., Doe, B., et al. (2020). Tides."), is_cut("Roe, A. (2020). Tides.")
    (True, False)
    """
    lower = text.casefold()
    return any(sign in lower for sign in _ANYWHERE)
