"""Whether a line is the name of what works are in: a journal, the proceedings of a meeting."""

from __future__ import annotations

JOURNAL_WORDS = frozenset(
    """journal review reviews revue revista rivista zeitschrift annals annales anales archives archiv archivio bulletin boletín boletim bollettino
    quarterly letters transactions proceedings acta studies jahrbuch blätter mitteilungen cahiers cadernos cuadernos quaderni tijdschrift tidskrift
    tidsskrift časopis dergisi magazine gazette newsletter yearbook przegląd rocznik czasopismo zeszyty вестник журнал известия труды записки вісник
    jurnal majalah""".split()
)
"""Words that the names of journals begin or end with, in small letters."""
MEETINGS = frozenset(
    "conference proceedings symposium workshop congress kongress tagung congreso conferencia colloque simposio".split()
)
MOST_OF_JOURNAL = 9


def names_journal(text: str) -> bool:
    """Whether a short text without figures begins or ends with a word for a journal.

    >>> names_journal("Annals of the Coast"), names_journal("Harbour Review"), names_journal("A review of harbours")
    (True, True, False)
    """
    words = text.casefold().split()
    if not 1 < len(words) <= MOST_OF_JOURNAL or any(map(str.isdigit, text)) or text.endswith((".", "?", ":")):
        return False
    return words[0] in JOURNAL_WORDS or words[-1] in JOURNAL_WORDS


def names_meeting(text: str) -> bool:
    """Whether a text names a conference, or its proceedings."""
    return not MEETINGS.isdisjoint(text.casefold().split())
