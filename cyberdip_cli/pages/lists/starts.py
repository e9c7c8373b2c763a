"""The labels that lists print without a colon before a value: ``Published Bergen, 1983``."""

from __future__ import annotations

from ...patterns import Pattern

LABEL_WORDS = 4
"""Words of a label that no colon follows."""
UNMARKED_KEYS = frozenset("author author_main author_other published published_in year date format".split())
"""Keys of the labels that lists print without a colon; none of those that begin the names of journals
("Journal", "Revista")."""
VALUE = Pattern(r"[\W\d_]*[^\W_a-z]")


def starts(text: str) -> list[str]:
    """The first words of a line, the longest first, a value behind them.

    >>> starts("Published in Bergen, 1983")
    ['Published in Bergen,', 'Published in']
    """
    words = text.split(" ", LABEL_WORDS + 1)
    found = [" ".join(words[:size]) for size in range(min(LABEL_WORDS, len(words) - 1), 0, -1)]
    return [start for start in found if VALUE.match(text, len(start))]
