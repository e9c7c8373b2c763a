"""Dates in EDTF (ISO 8601-2:2019, levels 0 and 1), as biblatex's ``date``, CSL's ``raw`` and our own notes
hold them.

A year of :class:`Date` before the common era counts from 1 (-44 is 44 BC), one of EDTF from 0: ``-0043`` is
44 BC, ``0000`` is 1 BC. Only what is certain is parsed: "2020-05" is, "05/07/2020" (May or July?) is not.
"""

from __future__ import annotations

from ..model import Date
from ..patterns import Pattern

_PART = Pattern(
    r"(?P<before>[~?%]?)(?P<year>-?\d{4}|[Yy]-?\d{5,9})"
    r"(?:-(?:XX|(?P<month>\d\d))(?:-(?:XX|(?P<day>\d\d))(?:[T ][0-9:.]{4,15}(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
    r"(?P<after>[~?%]?)",
)
_DECADE = Pattern(r"-?\d(?:\dXX|\d\dX|XXX)[~?%]?")
"""A year of which only the decade or the century is known: ``199X``, ``19XX``."""


def parse(text: str) -> Date | None:
    """The date, or None when ``text`` is not plainly one.

    >>> parse("2020-05-07"), parse("2019/2020"), parse("1950~"), parse("2020-21"), parse("May 2020")
    (Date(year=2020, month=5, day=7), Date(year=2019, end=Date(year=2020)), Date(year=1950, circa=True), Date(year=2020, season=1), None)
    >>> parse("-0043-03"), parse("0000"), parse("1999-XX"), parse("1985?")
    (Date(year=-44, month=3), Date(year=-1), Date(year=1999), Date(year=1985, circa=True))

    A range without an end, and a year that is known in part, are kept in words, as everywhere:

    >>> parse("2001/.."), parse("2015/"), parse("199X")
    (Date(year=2001, literal='2001-'), Date(year=2015, literal='2015/'), Date(literal='199X'))
    """
    text = text.strip()
    first, slash, last = text.partition("/")
    start = _read(first)
    if start is None:
        return Date(literal=text) if not slash and _DECADE.fullmatch(text) else None
    if not slash:
        return start
    if last in ("", ".."):
        return start.replace(literal=f"{first}-" if last else text)
    end = _read(last)
    if end is None:
        return None
    return start.replace(end=end.replace(circa=False), circa=start.circa or end.circa)


def _read(text: str) -> Date | None:
    found = _PART.fullmatch(text)
    if not found or (found["day"] and not found["month"]):
        return None
    year = int(found["year"].lstrip("Yy"))
    if year < 0 or not year:
        year -= 1
    month, day = int(found["month"] or 0), int(found["day"] or 0)
    circa = bool(found["before"] or found["after"])
    if 21 <= month <= 24 and not day:
        return Date(year, season=month - 20, circa=circa)
    if month > 12 or day > 31 or (found["month"] and not month) or (found["day"] and not day):
        return None
    return Date(year, month or None, day or None, circa=circa)


def write(date: Date) -> str | None:
    """The date in EDTF; None when it has no year (words alone). The inverse of :func:`parse`.

    >>> write(Date(2020, 5, end=Date(2020, 6))), write(Date(-44, circa=True)), write(Date(2020, season=4))
    ('2020-05/2020-06', '-0043~', '2020-24')
    >>> write(Date(-1)), write(Date(2001, literal="2001-")), write(Date(literal="199X")), write(Date(literal="soon"))
    ('0000', '2001/..', '199X', None)
    """
    words = date.literal or ""
    if date.year is None:
        return words if _DECADE.fullmatch(words) else None
    first = _written(date)
    mark = "~" if date.circa else ""
    if date.end and date.end.year is not None:
        return f"{first}{mark}/{_written(date.end)}{mark}"
    if words in (f"{first}-", f"{first}/"):
        return f"{first}{mark}/" + (".." if words.endswith("-") else "")
    return first + mark


def _written(date: Date) -> str:
    year = date.year or 0
    year += year < 0
    text = f"{year:05d}" if year < 0 else f"{year:04d}"
    if abs(year) > 9999:
        text = f"Y{year}"
    month = 20 + date.season if date.season else date.month
    if not month:
        return text
    return f"{text}-{month:02d}" + (f"-{date.day:02d}" if date.day and not date.season else "")
