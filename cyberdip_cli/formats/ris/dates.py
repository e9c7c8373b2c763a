"""Dates of RIS: ``YYYY/MM/DD/other information``, and what stands there in practice.

Source: RIS Format Specifications (2001), "Y1": three slashes, each part may be empty. The other information
holds what the numbers cannot: a season, "circa", the whole of a range in EDTF, or the words of the source.
"""

from __future__ import annotations

from ...dates.edtf import parse as parse_edtf
from ...dates.edtf import write as write_edtf
from ...dates.words import english, of_language
from ...model import Date
from ...patterns import Pattern
from .tags import CIRCA

REMEMBERED = 4096
"""How many dates are remembered: a file has few different ones."""
_known: dict[str, Date] = {}


_COPYRIGHT = Pattern(r"(?:c|©|cop\.|p|℗)\s?\d{4}\.?")
"""The year of copyright beside that of publication."""


NO_WORDS = frozenset(("undefined", "null", "NaN"))
"""What programs write where they have no day and no words."""
_SAID = Pattern(r"([^\W\d_]+ [^\W\d_]+): ?((?:1[5-9]|20)\d\d[01]\d[0-3]\d)")
"""``Start date: 20170812``: a day in figures behind words that say of what."""


def read_date(text: str) -> Date:
    """The date of a ``PY``, ``DA`` or ``Y2`` line; its words as a literal when they are no date.

    >>> read_date("2017/05//"), read_date("2019-2020"), read_date("2021///Spring")
    (Date(year=2017, month=5), Date(year=2019, end=Date(year=2020)), Date(year=2021, season=1))
    >>> read_date("n.d."), read_date("2020/May/07"), read_date("c2005."), read_date("05/07/2020")
    (Date(literal='n.d.'), Date(year=2020, month=5, day=7), Date(year=2005), Date(literal='05/07/2020'))
    """
    known = _known.get(text)
    if known is None:
        known = _read(text.strip())
        if len(_known) < REMEMBERED and len(text) < 40:
            _known[text] = known
    return known


def _read(text: str) -> Date:
    if len(text) == 4 and text.isdecimal():
        return Date(int(text)) if text != "0000" else Date(literal=text)
    if len(text) == 8 and text.isdecimal():
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    if text[:1] == "-" and len(text) == 5 and text[1:].isdecimal() and text != "-0000":
        return Date(int(text))  # as it is written: 44 BC is -0044, which EDTF counts as -0043
    if found := _SAID.fullmatch(text):
        return _with_words(_read(found[2]), found[1])
    try:
        return (
            _slashed(text)
            or _american(text)
            or _ranged(text)
            or parse_edtf(text)
            or _worded(text)
            or _catalogued(text)
            or Date(literal=text)
        )
    except ValueError:
        return Date(literal=text)


def _slashed(text: str) -> Date | None:
    """``2017/05/04/Winter``: at least the year and one slash."""
    year, slash, rest = text.partition("/")
    if not slash or not (len(year) == 4 or year[:1] == "-") or not year.removeprefix("-").isdecimal():
        return None
    month_text, _, rest = rest.partition("/")
    day_text, _, words = rest.partition("/")
    month, day = _month(month_text.strip()), _number(day_text.strip())
    if month is None or day is None or month > 12 or day > 31 or (day and not month):
        return None
    date = Date(int(year), month or None, day or None)
    words = words.strip()
    return _with_words(date, words) if words.strip("/") and words not in NO_WORDS else date


def _american(text: str) -> Date | None:
    """``03/15/2020`` and ``15/03/2020``, where one of the two small numbers can be no month."""
    parts = text.split("/")
    if len(parts) != 3 or len(parts[2]) != 4 or not all(part.isdecimal() and len(part) < 5 for part in parts):
        return None
    first, second, year = map(int, parts)
    if first > 12 >= second:
        first, second = second, first
    return Date(year, first, second) if 0 < first <= 12 < second <= 31 else None


def _number(text: str) -> int | None:
    """0 for nothing (or zeros), None for what is no number."""
    return int(text) if text.isdecimal() else None if text else 0


def _month(text: str) -> int | None:
    number = _number(text)
    return number if number is not None else of_language("months", "en").get(text.lower())


def _with_words(date: Date, words: str) -> Date:
    """``date`` with the other information: "circa Spring", a range in EDTF, or words."""
    circa = words == CIRCA or words.startswith(CIRCA + " ")
    words = words[len(CIRCA) :].strip() if circa else words
    season = of_language("seasons", "en").get(words.lower())
    if season:
        return date.replace(season=season, circa=circa)
    span = parse_edtf(words) if words else None
    if span and span.end and span.year == date.year:
        return span.replace(circa=circa)
    if (
        words
        and date.month is None
        and words.isascii()
        and words[0].isalpha()
        and str(date.year) not in words
    ):
        span = _catalogued(f"{words} {date.year}")
        if span and span.year == date.year and not span.circa:
            return span.replace(circa=circa)
    return date.replace(circa=circa, literal=words or None)


def without_time(text: str) -> tuple[str, str]:
    """(date, time of day) of a date whose other information is a time, as reference managers write when
    something was looked up.

    >>> without_time("2024/02/03/10:22:31"), without_time("2024/02/03/")
    (('2024/02/03/', '10:22:31'), ('2024/02/03/', ''))
    """
    head, slash, tail = text.rpartition("/")
    parts = tail.strip().rstrip("Z").split(":")
    timed = slash and len(parts) in (2, 3) and all(len(part) == 2 and part.isdecimal() for part in parts)
    return (head + slash, tail.strip()) if timed else (text, "")


def _ranged(text: str) -> Date | None:
    """``2019-2020``, ``2019–20``: two years, the second later."""
    first, dash, last = text.replace("–", "-").partition("-")
    first, last = first.strip(), last.strip()
    if (
        not dash
        or len(first) != 4
        or not first.isdecimal()
        or not last.isdecimal()
        or len(last) not in (2, 4)
    ):
        return None
    end = int(last) if len(last) == 4 else int(first[:2] + last)
    if end <= int(first) or (len(last) == 2 and int(last) <= 12):
        return None
    return Date(int(first), end=Date(end))


def _worded(text: str) -> Date | None:
    """``May 2014``, ``7 May 2014``, ``2014 May 7``, ``Spring 2014``: an English month or season, a year of
    four figures, a day, nothing else."""
    words = text.replace(",", " ").replace(".", " ").replace("-", " ").split()
    years = [int(word) for word in words if len(word) == 4 and word.isdecimal()]
    days = [int(word) for word in words if len(word) < 3 and word.isdecimal()]
    names = [word.lower() for word in words if word.isalpha()]
    if len(years) != 1 or len(names) != 1 or len(days) > 1 or len(words) != 2 + len(days):
        return None
    month, season = of_language("months", "en").get(names[0]), of_language("seasons", "en").get(names[0])
    if season and not days:
        return Date(years[0], season=season)
    return Date(years[0], month, days[0] if days else None) if month else None


def _catalogued(text: str) -> Date | None:
    """What library catalogues write ("c2005.", "[1998?]", "mai 2014"); two small figures with slashes could
    be a day or a month and stay words."""
    if (
        not any(char.isdecimal() for char in text)
        or ("/" in text and not any(char.isalpha() for char in text))
        or len(text) > 60
    ):
        return None
    from ...dates.free import parse
    from ...parsed import Context

    parsed = parse(text, Context())
    aside = [part for part in parsed.aside if not _COPYRIGHT.fullmatch(part)]
    if aside or parsed.doubts or parsed.value is None or parsed.value.year is None:
        return None
    return parsed.value


def write_year(date: Date) -> str:
    """The value of ``PY``: the year, the years of a range, or the words of a date that has none."""
    if date.year is None:
        return date.literal or (english("seasons", date.season) if date.season else "")
    year = _figures(date.year)
    end = date.end.year if date.end else None
    return f"{year}-{_figures(end)}" if end and end > date.year > 999 else year


def write_day(date: Date) -> str | None:
    """The value of ``DA`` or ``Y2``; None when ``PY`` says it all."""
    if date.year is None:
        return None
    plain_range = date.end is None or (
        date.end == Date(date.end.year) and date.month is None and date.season is None
    )
    if (
        plain_range
        and not (date.month or date.season or date.circa or date.literal)
        and (date.end is None or write_year(date).count("-"))
    ):
        return None
    month = f"{date.month:02d}" if date.month else ""
    day = f"{date.day:02d}" if date.day and date.month else ""
    words = [CIRCA] if date.circa else []
    if date.end:
        words.append(write_edtf(date.replace(circa=False)) or "")
    elif date.season:
        words.append(english("seasons", date.season))
    elif date.literal:
        words.append(date.literal)
    return f"{_figures(date.year)}/{month}/{day}/{' '.join(words)}"


def _figures(year: int) -> str:
    return f"{year:05d}" if year < 0 else f"{year:04d}"
