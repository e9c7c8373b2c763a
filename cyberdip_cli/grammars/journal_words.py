"""Words that titles of journals have and names of people have not."""

from __future__ import annotations

WORDS = frozenset(
    """journal journals zeitschrift jahrbuch jahrbücher revue revista rivista revija letters annals annales annali
    anais annalen bulletin bollettino boletín boletim buletin tidskrift tidsskrift tijdschrift časopis журнал вестник
    вісник известия записки dergisi dergi jurnal majalah folyóirat czasopismo kwartalnik rocznik zeszyty vestnik
    transactions quarterly مجله مجلة نشریه فصلنامه""".split()
)
"""Casefolded."""
LONGEST = 160
"""Characters of a line at most that may be the title of a journal."""


def has_word(text: str) -> bool:
    """Whether a line has a word of the titles of journals.

    >>> has_word("Bozkır Ekolojisi Dergisi"), has_word("Journal of Moor Studies"), has_word("Merve İncedere")
    (True, True, False)
    """
    return len(text) < LONGEST and not WORDS.isdisjoint(text.casefold().split())
