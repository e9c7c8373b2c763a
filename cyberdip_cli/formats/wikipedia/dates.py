"""Dates in the words that the templates of three Wikipedias take."""

from __future__ import annotations

from ...dates.edtf import write as write_edtf

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...model import Date

ENGLISH = "January February March April May June July August September October November December".split()
FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
SEASONS = ("Spring", "Summer", "Autumn", "Winter")
SAISONS = ("printemps", "été", "automne", "hiver")


def english_date(value: Date) -> str:
    """``30 April 2019``, ``May–June 2014``, ``c. 1954``: never ``2014-05``, which the templates refuse.

    >>> from ...model import Date
    >>> english_date(Date(2019, 4, 30)), english_date(Date(1954, circa=True))
    ('30 April 2019', 'c. 1954')
    >>> english_date(Date(2014, 5, end=Date(2014, 6)))
    'May–June 2014'
    """
    return _worded(value, ENGLISH, SEASONS, "c. ")


def french_date(value: Date) -> str:
    """``30 avril 2019``."""
    return _worded(value, FRENCH, SAISONS, "vers ")


def iso_date(value: Date) -> str:
    """``2019-04-30``, as the German templates take dates; a range in years, words as they are."""
    if value.year is None or value.season:
        return value.literal or _worded(value, ENGLISH, ("Frühling", "Sommer", "Herbst", "Winter"), "um ")
    text = (write_edtf(value.replace(circa=False, end=None, literal=None)) or "").strip()
    if value.end is not None and value.end.year and value.end.year != value.year:
        text = f"{value.year}–{value.end.year}"
    return f"um {text}" if value.circa else text


def _worded(value: Date, months: list[str], seasons: tuple[str, ...], about: str) -> str:
    if value.year is None:
        return value.literal or (seasons[value.season - 1] if value.season else "")
    start, end = _one(value, months, seasons), value.end
    if end is not None and end.year:
        last = _one(end, months, seasons)
        if end.year == value.year and start.endswith(f" {value.year}"):
            start = start.removesuffix(f" {value.year}")
            if end.month == value.month and value.day and end.day:
                start = str(value.day)
        joint = "–" if " " not in start and (" " not in last or start.isalpha()) else " – "
        start = f"{start}{joint}{last}"
    return f"{about}{start}" if value.circa else start


def _one(value: Date, months: list[str], seasons: tuple[str, ...]) -> str:
    parts = [str(value.day)] if value.day and value.month else []
    parts += [months[value.month - 1]] if value.month else []
    parts += [seasons[value.season - 1]] if value.season else []
    return " ".join([*parts, str(value.year)])
