"""Dates of a ``.bib`` file, both ways: BibTeX's ``year``, ``month`` and ``day``; biblatex's ``date`` is EDTF
(:mod:`~cyberdip_cli.dates.edtf`).

Source: the biblatex manual, section 2.3.8 (ISO 8601-2 levels 0 and 1: ``2019/2020``, ``1780~``, ``2020-21``
for spring, years before the common era counted astronomically, ``-0043`` for 44 BC); btxdoc (``month =
jul``)."""

from __future__ import annotations

from ...dates import edtf
from ...dates.words import english
from ...dates.words import month as month_of
from ...dates.words import season as season_of
from ...model import Date
from ...patterns import Pattern
from .fields import MONTHS

_ODD = Pattern(r'[\s~#{}"]')
_BLANKS = Pattern(r"[\s~]+")
_JOINTS = Pattern(r'"\s*#\s*"?|"?(?<!\s)\s*#\s*"|[{}"]')
_YEAR = Pattern(r"(?:(?P<circa>(?:c\.|ca\.|circa)\s*))?(?P<year>-?\d{1,4})(?P<bc>\s?(?:BCE?|B\.C\.))?")
_IMPRINT = Pattern(r"\[?(?:c|©|p)?(?P<year>1[4-9]\d\d|20\d\d)\]?[.,]?")
"""A year as catalogues print it: ``c1972.``, ``[1972]``."""
_YEARS = Pattern(r"(?P<first>\d{4})\s?(?:--?|–|/)\s?(?P<last>\d{4}|\d\d)")
_DAY = Pattern(r"\d{1,2}")
_TH = r"(?:st|nd|rd|th)?\.?"
_TO = r"\s*(?:-{1,3}|[–—/])\s*"
_MONTH_DAYS = Pattern(
    rf"(?P<month>[^\W\d_]{{3,9}})\.?,?\s*(?P<first>\d{{1,2}}){_TH}(?:{_TO}(?:(?P<last_month>[^\W\d_]{{3,9}})\.?\s*)?(?P<last>\d{{1,2}}){_TH})?"
)
_DAYS_MONTH = Pattern(
    rf"(?P<first>\d{{1,2}}){_TH}(?:{_TO}(?P<last>\d{{1,2}}){_TH})?\s*(?:of\s+)?(?P<month>[^\W\d_]{{3,9}})\.?(?P<last_month>)"
)
_LAST_YEAR = Pattern(r"(?P<month>[^\d]{3,30}?(?:\s\d{1,2}(?:\s?[-–]+\s?\d{1,2})?)?),?\s+(?P<year>\d{4})")


def write_year(date: Date) -> list[tuple[str, str]]:
    """``year``, ``month``, ``day`` as (field, text); a month is in macros; ``date`` too where those cannot
    say it all.

    >>> write_year(Date(2020, 7, 4)), write_year(Date(literal="Spring term"))
    ([('year', '2020'), ('month', 'jul'), ('day', '4')], [('year', 'Spring term')])
    """
    if date.year is None:
        return [("year", date.literal)] if date.literal else []
    fields = [("year", date.literal or _year(date))]
    end = date.end
    if date.season:
        fields.append(("month", english("seasons", date.season)))
    elif date.month and date.day and end and end.month and end.day and end.year == date.year:
        last = f"--{end.day}" if end.month == date.month else f'--" # {MONTHS[end.month - 1]} # " {end.day}'
        fields.append(("month", f'{MONTHS[date.month - 1]} # " {date.day}{last}"'))
    elif date.month and end and end.month and end.year == date.year:
        fields.append(("month", f'{MONTHS[date.month - 1]} # "--" # {MONTHS[end.month - 1]}'))
    elif date.month:
        fields.append(("month", MONTHS[date.month - 1]))
        if date.day:
            fields.append(("day", str(date.day)))
    if (date.literal or end or date.circa or not 0 < date.year < 10000) and read_year(dict(fields)) != date:
        fields.append(("date", edtf.write(date) or ""))
    return fields


def _year(date: Date) -> str:
    text = _era(date.year or 0)
    if date.circa:
        text = f"c. {text}"
    end = date.end
    return f"{text}--{_era(end.year)}" if end and end.year is not None and end.year != date.year else text


def _era(year: int) -> str:
    return f"{-year} BC" if year < 0 else str(year)


def with_words(date: Date, year: str) -> Date:
    """A ``date`` beside which ``year`` stands; words in it that say something else are kept with the date.

    >>> with_words(Date(1950), "[195-?]"), with_words(Date(1950), "1950")
    (Date(year=1950, literal='[195-?]'), Date(year=1950))
    """
    if not year or year == _year(date).replace("--", "–"):
        return date
    said = _read_years(year)
    return date if said else date.replace(literal=year)


def read_year(fields: dict[str, str]) -> Date | None:
    """``year``, ``month`` and ``day`` (bare values or in braces, macros still macros) as a date; what is no
    date is kept as a literal.

    >>> read_year({"year": "2019--20"}), read_year({"year": "2020", "month": "jul"}), read_year({"year": "in press"})
    (Date(year=2019, end=Date(year=2020)), Date(year=2020, month=7), Date(literal='in press'))
    """
    year, month, day = (_bare(fields.get(key, "")) for key in ("year", "month", "day"))
    start = _read_years(year)
    if start is None:
        words = " ".join(filter(None, (day, month, year)))
        return _in_year(year, words) if words else None
    if not month or start.end:
        return start if not month else start.replace(literal=f"{month} {year}")
    return _with_month(start, month, day)


def _in_year(year: str, words: str) -> Date:
    """``year = {June 1980}``: the month beside the year; anything else in its words."""
    found = _LAST_YEAR.fullmatch(year)
    if found and words == year:
        date = _with_month(Date(int(found["year"])), found["month"], "")
        if (date.literal is None and date.month) or date.season:
            return date
    return Date(literal=words)


def _bare(value: str) -> str:
    if value[:1] == "{" and value[-1:] == "}":
        value = value[1:-1]
    return _BLANKS.sub(" ", _JOINTS.sub("", value)).strip() if _ODD.search(value) else value


def _read_years(text: str) -> Date | None:
    if text.isdecimal() and len(text) <= 4:
        return Date(int(text)) if int(text) else None
    years = _YEARS.fullmatch(text)
    if years:
        first, last = int(years["first"]), int(years["last"])
        last += first // 100 * 100 if last < 100 else 0
        return Date(first, end=Date(last)) if last > first else None
    found = _YEAR.fullmatch(text)
    if found and int(found["year"]):
        return Date(int(found["year"]) * (-1 if found["bc"] else 1), circa=bool(found["circa"]))
    printed = _IMPRINT.fullmatch(text)
    return Date(int(printed["year"])) if printed else edtf.parse(text)


def month_number(text: str) -> int:
    """The month that a macro, a number or a name in any language says; 0 for none.

    >>> month_number("jul"), month_number("July"), month_number("07"), month_number("mai"), month_number("Spring")
    (7, 7, 7, 5, 0)
    """
    word = text.strip(" .")
    if word.isdecimal() and len(word) <= 2:
        return int(word) if 1 <= int(word) <= 12 else 0
    return month_of(word, ("en",)) or 0


def _with_month(start: Date, month: str, day: str) -> Date:
    """A year with what ``month`` and ``day`` say: ``jul``, ``4 jul``, ``jul 4``, ``may--jun``, ``Spring``;
    other words as a literal."""
    number = month_number(month)
    year = start.year
    if number:
        if day and _DAY.fullmatch(day) and 1 <= int(day) <= 31:
            return start.replace(month=number, day=int(day))
        return (
            start.replace(month=number)
            if not day
            else start.replace(month=number, literal=f"{day} {month} {year}")
        )
    season = season_of(month, ("en",))
    if season and not day:
        return start.replace(season=season)
    first, dash, last = month.replace("–", "-").replace("/", "-").replace("--", "-").partition("-")
    if dash and not day and month_number(first) and month_number(last) > month_number(first):
        return start.replace(month=month_number(first), end=Date(year, month_number(last)))
    days = None if day else _days(start, month)
    return days or start.replace(literal=" ".join(filter(None, (day, month, str(year)))))


def _days(start: Date, text: str) -> Date | None:
    """A day of a month, or the days from one to another: ``June 3``, ``30th July``, ``June 3-5``,
    ``3--5 June``, ``June 30 -- July 2``."""
    found = _MONTH_DAYS.fullmatch(text) or _DAYS_MONTH.fullmatch(text)
    if not found:
        return None
    number = month_number(found["month"])
    last_month = month_number(found["last_month"]) if found["last_month"] else number
    first, last = int(found["first"]), int(found["last"] or 0)
    if not number or found["month"].isdecimal() or not last_month or not 0 < first < 32 or last > 31:
        return None
    date = start.replace(month=number, day=first)
    if not last:
        return date
    end = Date(start.year, last_month, last)
    return date.replace(end=end) if (last_month, last) > (number, first) else None
