"""Dates in the words that the templates of three Wikipedias take."""

from __future__ import annotations

from ...dates.edtf import write as write_edtf
from ...dates.words import word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...model import Date


def english_date(value: Date) -> str:
    """``30 April 2019``, ``May–June 2014``, ``c. 1954``: never ``2014-05``, which the templates refuse.

    >>> from ...model import Date
    >>> english_date(Date(2019, 4, 30)), english_date(Date(1954, circa=True))
    ('30 April 2019', 'c. 1954')
    >>> english_date(Date(2014, 5, end=Date(2014, 6)))
    'May–June 2014'
    """
    return _worded(value, "en", "c. ")


def french_date(value: Date) -> str:
    """``30 avril 2019``."""
    return _worded(value, "fr", "vers ")


def iso_date(value: Date) -> str:
    """``2019-04-30``, as the German templates take dates; a range in years, words as they are."""
    if value.year is None or value.season:
        return value.literal or _worded(value, "de", "um ")
    text = (write_edtf(value.replace(circa=False, end=None, literal=None)) or "").strip()
    if value.end is not None and value.end.year and value.end.year != value.year:
        text = f"{value.year}–{value.end.year}"
    return f"um {text}" if value.circa else text


def _worded(value: Date, language: str, about: str) -> str:
    if value.year is None:
        return value.literal or (_word("seasons", value.season, language) if value.season else "")
    start, end = _one(value, language), value.end
    if end is not None and end.year:
        last = _one(end, language)
        if end.year == value.year and start.endswith(f" {value.year}"):
            start = start.removesuffix(f" {value.year}")
            if end.month == value.month and value.day and end.day:
                start = str(value.day)
        joint = "–" if " " not in start and (" " not in last or start.isalpha()) else " – "
        start = f"{start}{joint}{last}"
    return f"{about}{start}" if value.circa else start


def _one(value: Date, language: str) -> str:
    parts = [str(value.day)] if value.day and value.month else []
    parts += [_word("months", value.month, language)] if value.month else []
    parts += [_word("seasons", value.season, language)] if value.season else []
    return " ".join([*parts, str(value.year)])


def _word(kind: str, number: int, language: str) -> str:
    found = word(kind, number, language)
    return found if language == "fr" else found.capitalize()
