"""The date that the named groups of a form make (:mod:`.forms`)."""

from __future__ import annotations

from ..model import Date
from .words import month, season

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..parsed import Context

    Parts = Mapping[str, str | None]


def date_of(part: Parts, context: Context) -> Date | None:
    """The date of the parts; None where a word is no month or a number no day."""
    year = _year(part)
    if year is None:
        return None
    if part.get("a"):
        return _numeric(part, year, context)
    if part.get("q"):
        return Date(year=year, literal=" ".join(word for word in (part["q"], str(year)) if word))
    first = part.get("m")
    if first is None:
        number = int(part["mn"] or 0) if part.get("mn") else None
        end = _end_year(part, year)
        return _safe(
            year, number, int(part["d"] or 0) if part.get("d") else None, Date(year=end) if end else None
        )
    start = month(first, context.languages)
    if start is None:
        return _seasonal(part, year, context)
    return _monthly(part, year, start, context)


def _monthly(part: Parts, year: int, start: int, context: Context) -> Date | None:
    word = part.get("m2") or part.get("m3")
    last = month(word, context.languages) if word else None
    if word and last is None:
        return None
    day = int(part["d"] or 0) if part.get("d") else None
    day2 = part.get("d2") or part.get("d3")
    end = None
    if last is not None or day2:
        last_year = _end_year(part, year) or year
        first_year = year if last is None or last >= start or part.get("y2") else year - 1
        end = _safe(last_year, last or start, int(day2) if day2 else None, None)
        year = first_year
    return _safe(year, start, day, end)


def _seasonal(part: Parts, year: int, context: Context) -> Date | None:
    start = season(part["m"] or "", context.languages)
    if start is None or part.get("d"):
        return None
    last = season(part.get("m2") or "", context.languages)
    if part.get("m2") and last is None:
        return None
    final = _end_year(part, year)
    if last is not None:
        return Date(year=year, season=start, end=Date(year=final or year, season=last))
    return Date(year=year, season=start, end=Date(year=final) if final else None)


def _numeric(part: Parts, year: int, context: Context) -> Date | None:
    """``8/30/2017``: the order that only one reading allows, else the page's; dots mean day first, a slash
    without a hint month first."""
    first, second = int(part["a"] or 0), int(part["b"] or 0)
    order = context.day_order
    if first > 12:
        order = "dmy"
    elif second > 12:
        order = "mdy"
    elif part.get("sep") == ".":
        order = "dmy"
    elif order is None and first != second:
        order = (
            "mdy"
            if part.get("sep") == "/" and context.languages[:1] in ((), ("en",))
            else "dmy"
            if part.get("sep") == "/"
            else None
        )
    if first == second:
        order = order or "dmy"
    if order is None:
        return Date(year=year)
    day, number = (first, second) if order == "dmy" else (second, first)
    return _safe(year, number, day, None)


def _safe(year: int, number: int | None, day: int | None, end: Date | None) -> Date | None:
    if number is not None and not 1 <= number <= 12:
        return None
    if day is not None and (
        number is None or not 1 <= day <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[number - 1]
    ):
        return None
    return Date(year=year, month=number, day=day, end=end)


def _year(part: Parts) -> int | None:
    text = part.get("y") or part.get("yy") or part.get("yy2")
    if not text:
        return None
    number = int(text)
    return number if len(text) == 4 else (1900 if number > 29 else 2000) + number


def _end_year(part: Parts, year: int) -> int | None:
    text = part.get("y2")
    if not text:
        return None
    final = int(text) if len(text) == 4 else year // 100 * 100 + int(text)
    return final if final > year else None
