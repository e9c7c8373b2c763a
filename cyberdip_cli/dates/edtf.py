"""Dates in the notation of EDTF (ISO 8601-2:2019, levels 0 and 1), as CSL's ``raw`` and our own notes hold
them.

Only what is certain is parsed: "2020-05" is, "05/07/2020" (May or July?) is not.
"""

from __future__ import annotations

from ..model import Date
from ..patterns import Pattern

PART = Pattern(
    r"(?P<year>-?\d{4}|Y-?\d{5,9})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T[0-9:.]{4,15}(?:Z|[+-]\d\d:?\d\d)?)?)?)?(?P<circa>[~?%]?)"
)


def parse(text: str) -> Date | None:
    """The date, or None when ``text`` is not plainly one.

    >>> parse("2020-05-07"), parse("2019/2020"), parse("1950~"), parse("2020-21"), parse("May 2020")
    (Date(year=2020, month=5, day=7), Date(year=2019, end=Date(year=2020)), Date(year=1950, circa=True), Date(year=2020, season=1), None)
    """
    first, slash, last = text.strip().partition("/")
    start = _part(first)
    if start is None or not slash:
        return start
    end = _part(last)
    if end is None:
        return None
    return start.replace(end=end.replace(circa=False), circa=start.circa or end.circa)


def _part(text: str) -> Date | None:
    found = PART.fullmatch(text)
    if not found:
        return None
    year = int(found["year"].removeprefix("Y"))
    month, day = int(found["month"] or 0), int(found["day"] or 0)
    if 21 <= month <= 24 and not day:
        return Date(year, season=month - 20, circa=bool(found["circa"]))
    if month > 12 or day > 31 or (found["month"] and not month) or (found["day"] and not day):
        return None
    return Date(year, month or None, day or None, circa=bool(found["circa"]))


def write(date: Date) -> str | None:
    """The date in EDTF; None when it has no year (a literal). The inverse of :func:`parse`.

    >>> write(Date(2020, 5, end=Date(2020, 6))), write(Date(-50, circa=True)), write(Date(2020, season=4))
    ('2020-05/2020-06', '-0050~', '2020-24')
    """
    if date.year is None:
        return None
    parts = [_written(date)] + ([_written(date.end)] if date.end and date.end.year is not None else [])
    return "/".join(parts) + ("~" if date.circa else "")


def _written(date: Date) -> str:
    year = date.year or 0
    text = f"{year:05d}" if year < 0 else f"{year:04d}"
    if abs(year) > 9999:
        text = f"Y{year}"
    month = 20 + date.season if date.season else date.month
    if not month:
        return text
    return f"{text}-{month:02d}" + (f"-{date.day:02d}" if date.day and not date.season else "")
