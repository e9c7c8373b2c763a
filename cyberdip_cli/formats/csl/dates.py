"""Dates of CSL-JSON: ``date-parts`` with ``season`` and ``circa``, ``literal``, and ``raw`` where it is
certain.

A season at the end of a range has no key of its own in csl-data.json; such ranges are written with the season
in the place of the month, 21 to 24 as in EDTF level 1, which processors read as well (citeproc-js also reads
13 to 16)."""

from __future__ import annotations

from ...dates.edtf import parse as parse_edtf
from ...dates.words import season as season_of
from ...diagnostics import NOTE, WARNING
from ...model import Date
from ...patterns import Pattern
from .texts import clean, strings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Say = Callable[..., None]

_DAY = Pattern(r"\d{4}(?:-\d{1,2}){1,2}")
_KEYS = frozenset(("date-parts", "season", "circa", "literal", "raw"))
_KNOWN = _KEYS | frozenset(("year", "month", "day", "date-time", "timestamp", "edtf", "iso-8601", "version"))
"""Of which the second say nothing more, or are read elsewhere."""


def to_date(date: Date) -> dict[str, Any]:
    """A date variable with the precision of ``date`` and no more."""
    item: dict[str, Any] = {}
    if date.year is not None:
        seasons = bool(date.end and (date.end.season or date.season))
        parts = [_parts(date, seasons=seasons)]
        if date.end is not None and date.end.year is not None:
            parts.append(_parts(date.end, seasons=seasons))
        item["date-parts"] = parts
        if date.season and not seasons:
            item["season"] = date.season
    elif date.season:
        item["season"] = date.season
    if date.circa:
        item["circa"] = True
    if date.literal is not None:
        item["literal"] = date.literal
    return item


def _parts(date: Date, *, seasons: bool) -> list[int]:
    parts = [date.year or 0]
    if date.season and seasons:
        parts.append(20 + date.season)
    elif date.month is not None:
        parts.append(date.month)
        if date.day is not None:
            parts.append(date.day)
    return parts


def from_date(value: object, key: str, say: Say) -> Date | None:
    """The date of a date variable, or of what stands in its place (a string or a year alone, as older
    programs write)."""
    if isinstance(value, list) and value and all(isinstance(part, dict) for part in value):
        value = _joined(value)
    if not isinstance(value, dict):
        return _raw(" ".join(strings(value, key, say)))
    if len(value) == 1 and "date-parts" in value:
        date = _plain(value["date-parts"])
        if date is not None:
            return date
    return _from_object(value, key, say)


def _plain(parts: object) -> Date | None:
    """The date of ``[[2020, 5, 7]]``, quickly; None for anything else."""
    if type(parts) is not list or len(parts) != 1 or type(parts[0]) is not list:
        return None
    year, month, day = (*parts[0], 1, 1, None)[:3] if 0 < len(parts[0]) < 4 else (None, None, None)
    if (
        type(year) is not int
        or type(month) is not int
        or type(day) is not int
        or not (0 < month < 13 and 0 < day < 32)
    ):
        return None
    return Date(*parts[0])


def _joined(values: list[Any]) -> dict[str, Any]:
    """pandoc's YAML form: a list of one or two objects with ``year``, ``month``, ``day``."""
    parts = [
        [value.get(word) for word in ("year", "month", "day")]
        if "year" in value
        else _first(value.get("date-parts"))
        for value in values[:2]
    ]
    return {**{word: text for word, text in values[0].items() if word in _KEYS}, "date-parts": parts}


def _first(parts: object) -> object:
    return parts[0] if isinstance(parts, list) and parts else []


def _from_object(value: Mapping[str, Any], key: str, say: Say) -> Date | None:
    if "year" in value and "date-parts" not in value:
        value = {**value, "date-parts": [[value.get(word) for word in ("year", "month", "day")]]}
    for word in [each for each in value if each not in _KNOWN]:
        say(NOTE, "unknown-key", f"'{word}' is no part of a date in CSL", "set aside")
    date = _from_parts(value.get("date-parts"), key, say)
    literal = " ".join(strings(value.get("literal"), key, say)) or None
    raw = " ".join(strings(value.get("raw"), key, say)) or None
    if date is None and raw:
        date = _raw(raw)
    if date is None and literal is None:
        date = _raw(" ".join(strings(value.get("date-time") or value.get("edtf"), key, say)))
    return _with_rest(date, literal, value, key, say)


def _with_rest(
    date: Date | None, literal: str | None, value: Mapping[str, Any], key: str, say: Say
) -> Date | None:
    season, extra = _season(value.get("season"), key, say)
    literal = literal or extra
    circa = str(value.get("circa") or "").strip().lower() not in ("", "0", "false", "no")
    if date is None and (season or literal):
        return Date(season=season, circa=circa, literal=literal)
    if date is None or not (season or literal or circa):
        return date
    return date.replace(
        season=season or date.season, circa=circa or date.circa, literal=literal or date.literal
    )


def _season(value: object, key: str, say: Say) -> tuple[int | None, str | None]:
    """(season, words that are none): a number or a word. Source: CSL 1.0.2, "Dates"; EDTF level 1 numbers
    seasons 21 to 24, citeproc-js 13 to 16."""
    text = " ".join(strings(value, key, say))
    if not text:
        return None, None
    season = int(text) if text in ("1", "2", "3", "4") else season_of(text, ("en",))
    if season is None and not any(map(str.isalpha, text)):
        say(NOTE, "bad-season", f"'{text}' is no season", "left out")
        return None, None
    return season, None if season else text


def _from_parts(parts: object, key: str, say: Say) -> Date | None:
    if not isinstance(parts, list) or not parts:
        return None
    if not isinstance(parts[0], list):
        parts = [parts]
    dates = [_from_part(part, key, say) for part in parts[:2]]
    if dates[0] is None or len(dates) == 1 or dates[1] is None:
        return dates[0]
    if dates[0].year is None or dates[1].year is None:
        return Date(literal="/".join(filter(None, (_shown(part) for part in parts[:2]))))
    return dates[0].replace(end=dates[1])


def _from_part(part: object, key: str, say: Say) -> Date | None:
    """One day of ``date-parts``: numbers or strings, None and 0 for what is not known."""
    words = (
        [strings(word, key, say) for word in part] if isinstance(part, list) else [strings(part, key, say)]
    )
    texts = [word[0] if word else "" for word in words]
    while texts and texts[-1] in ("", "0"):
        texts.pop()
    if not texts:
        return None
    try:
        year, month, day = (*(int(text or 0) for text in texts[:3]), 0, 0)[:3]
        season = month - 12 if 13 <= month <= 16 else month - 20 if 21 <= month <= 24 else None
        if len(texts) > 3 or (day and not month) or not texts[0]:
            raise ValueError
        return Date(year, season=season) if season else Date(year, month or None, day or None)
    except ValueError:
        shown = _shown(part)
        if len(texts) == 1:
            return _raw(shown)
        say(WARNING, "bad-date", f"'{key}' holds '{shown}', which is no date", "kept in its words")
        return Date(literal=shown)


def _shown(part: object) -> str:
    return "-".join(
        str(word) for word in (part if isinstance(part, list) else [part]) if word not in (None, "")
    )


def _raw(text: str) -> Date | None:
    """A date given as text: parsed if it is EDTF, or words that are a date for certain; otherwise in its
    words.

    >>> _raw("2024 Feb 21"), _raw("circa 1723"), _raw("03/05/2020")
    (Date(year=2024, month=2, day=21), Date(year=1723, circa=True), Date(literal='03/05/2020'))
    >>> _raw("2000-3-15/2000-3-17")
    Date(year=2000, month=3, day=15, end=Date(year=2000, month=3, day=17))
    """
    text = clean(text)
    if not text:
        return None
    return parse_edtf(text) or _short_numbers(text) or _worded(text) or Date(literal=text)


def _short_numbers(text: str) -> Date | None:
    """``2000-3-15``, and two such with a slash between them."""
    days = text.split("/")
    if len(days) > 2 or not all(_DAY.fullmatch(day) for day in days):
        return None
    try:
        parts = [(*map(int, day.split("-")), 0)[:3] for day in days]
        dates = [Date(year, month, day or None) for year, month, day in parts]
    except ValueError:
        return None
    return dates[0] if len(dates) == 1 else dates[0].replace(end=dates[1])


def _worded(text: str) -> Date | None:
    """A date in words that are certain; two small figures with slashes could be a day or a month."""
    if len(text) > 60 or not any(map(str.isdecimal, text)) or not any(map(str.isalpha, text)):
        return None
    from ...dates.free import parse
    from ...parsed import Context

    parsed = parse(text, Context())
    certain = not parsed.aside and not parsed.doubts and parsed.value is not None
    return parsed.value if certain and parsed.value and parsed.value.year is not None else None
