"""Names in Arabic letters: which words belong together (``عبد القادر``, ``بن عيسى``, ``نور الدين``)."""

from __future__ import annotations

FIRST, LAST = "\u0600", "\u06ff"
OPENERS = frozenset("عبد بن ابن أبو ابو أبا أبي آل بو أم ام بنت ذو".split())
"""Words that make one name with the word after them."""
CLOSERS = frozenset("الله الدين الإسلام الاسلام الزهراء الحق".split())
"""Words that make one name with the word before them."""


def is_arabic(text: str) -> bool:
    """Whether a text begins with an Arabic letter."""
    return FIRST <= text[:1] <= LAST


def parts(words: list[str]) -> list[str]:
    """The parts of a name, of one word or of several that belong together.

    >>> parts("بن عيسى عبد القادر".split()), parts("نور الدين حمدي".split())
    (['بن عيسى', 'عبد القادر'], ['نور الدين', 'حمدي'])
    """
    found: list[str] = []
    opened = False
    for word in words:
        if found and (opened or word in CLOSERS):
            found[-1] += f" {word}"
        else:
            found.append(word)
        opened = word in OPENERS
    return found
