"""Whether a text is a table: a header row of known names, and rows below it that have as many cells."""

from __future__ import annotations

import csv

from .read import known
from .rows import BEFORE_HEADER, delimiter_of

LONGEST_LINE = 20000


def likeness(text: str) -> int:
    """0 to 96.

    >>> likeness("Title,Author,Year\\nMaps,Roe,1999\\n"), likeness("Title: Maps, charts\\nAuthor: Roe\\n")
    (96, 0)
    """
    lines = text[:LONGEST_LINE].split("\n")[: BEFORE_HEADER + 4]
    delimiter = delimiter_of("\n".join(lines))
    try:
        rows = list(csv.reader((line + "\n" for line in lines), delimiter=delimiter))
    except csv.Error:
        return 0
    for place, row in enumerate(rows[:BEFORE_HEADER]):
        if len(row) < 3:
            continue
        count = known(row)
        if count >= 3:
            following = [len(one) for one in rows[place + 1 :] if one]
            alike = not following or _match(following, len(row)) or len(text) > LONGEST_LINE - 2
            share = count * 100 // len(row)
            return (96 if share >= 50 or count >= 6 else 70) if alike else 0
    return 0


def _match(following: list[int], columns: int) -> bool:
    """Whether the first row below a header has about as many cells, or half of all rows have: the tabs of a
    search form are followed by anything."""
    fits = [abs(size - columns) <= 1 for size in following]
    return fits[0] or sum(fits) * 2 >= len(fits)
