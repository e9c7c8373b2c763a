"""Names in their own order whose family name has several words: what a citation on the page says of them,
and, on Spanish pages, that people have two."""

from __future__ import annotations

from ...names.given import GIVEN_NAMES
from ...names.words import PARTICLES

FEWEST = 3
"""Words of a name at least that may hold two surnames."""
TWO_SURNAMES = frozenset(("es", "an", "ast"))
"""Languages of countries where people have two surnames and articles print both."""


def inverted(name: str, running: str, language: str) -> str:
    """``Family, given`` for a name in its own order whose family name has several words, "" where nothing
    says so.

    ``running``: the text of the page in small letters: ``Mareas Luna, A.`` in a citation decides.

    >>> inverted("Ana Mareas Luna", "cite: mareas luna, a. (2020)", "en")
    'Mareas Luna, Ana'
    >>> inverted("María de los Ángeles Vega Río", "", "es"), inverted("Ana María Río", "", "es")
    ('Vega Río, María de los Ángeles', '')
    """
    words = name.split()
    if len(words) < FEWEST or "," in name:
        return ""
    for size in range(min(len(words) - 1, 4), 1, -1):
        family, given = " ".join(words[-size:]), " ".join(words[:-size])
        if f"{family.casefold()}, {given[0].casefold()}" in running:
            return f"{family}, {given}"
    return _of_spanish(words) if language in TWO_SURNAMES else ""


def _of_spanish(words: list[str]) -> str:
    """The name with its last two surnames in front; "" where it has but one."""
    groups: list[list[str]] = []
    open_group = False
    for word in words:
        small = word[0].islower() and word.casefold() in PARTICLES | {"y", "los", "las", "del"}
        if open_group:
            groups[-1].append(word)
        else:
            groups.append([word])
        open_group = small
    if len(groups) < FEWEST or "-" in words[-1] or open_group:
        return ""
    second = groups[1][0].casefold().strip(".")
    if len(groups) == FEWEST and (second in GIVEN_NAMES or len(second) < 3 or "." in groups[1][0]):
        return ""
    joined = [" ".join(group) for group in groups]
    return f"{' '.join(joined[-2:])}, {' '.join(joined[:-2])}"
