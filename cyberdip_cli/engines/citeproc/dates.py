"""The values of date variables. Source: csl-data.json, "date-variable"."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

PARTS = ("year", "month", "day")
_RAW = re.compile(r"(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


class DateValue:
    """A date or a range. Parts that are unknown are 0; ``literal`` stands where a year would; ``end`` is the second date of a range
    (a tuple like ``parts``; all 0 when the range is open)."""

    __slots__ = ("circa", "end", "literal", "parts", "season")

    def __init__(
        self, parts: tuple[int, int, int], end: tuple[int, int, int] | None = None, season: str = "", literal: str = "", *, circa: bool = False
    ) -> None:
        self.parts = parts
        self.end = end
        self.season = season
        self.literal = literal
        self.circa = circa

    @classmethod
    def of(cls, value: Any) -> DateValue | None:
        """The date of a CSL-JSON date variable; None when nothing in it can be read."""
        if isinstance(value, str | int):
            value = {"raw": str(value)}
        if not isinstance(value, dict):
            return None
        parts = value.get("date-parts")
        lists = [_numbers(each) for each in parts if isinstance(each, list | tuple)] if isinstance(parts, list | tuple) else []
        lists = lists if lists and (lists[0][0] or lists[0][1]) else []
        literal, raw = _words(value.get("literal")), _words(value.get("raw"))
        if not lists and raw:
            dates = [_RAW.fullmatch(part.strip()) for part in raw.split("/")]
            lists = [_numbers(match.groups()) for match in dates if match] if all(dates) else []
            literal = literal or ("" if lists else raw)
        season = _words(value.get("season"))
        if not lists and not literal and not season:
            return None
        first, end = lists[0] if lists else (0, 0, 0), lists[1] if len(lists) > 1 else None
        if 13 <= first[1] <= 24:
            first, season = (first[0], 0, first[2]), season or str((first[1] - 13) % 4 + 1)
        return cls(first, None if end == first else end, season, literal, circa=bool(value.get("circa")))

    def sort_key(self, wanted: tuple[str, ...]) -> str:
        """Digits that sort as the dates do, over the parts in ``wanted``; years before our era come first, backwards."""
        return "".join(self._key(date, wanted) for date in (self.parts, self.end or (0, 0, 0)))

    def _key(self, date: tuple[int, int, int], wanted: tuple[str, ...]) -> str:
        year = date[0] if "year" in wanted else 0
        month, day = date[1] if "month" in wanted else 0, date[2] if "day" in wanted else 0
        start = f"1{year:04d}" if year >= 0 else f"0{9999 + year:04d}"
        return f"{start}{month:02d}{day:02d}"


def _words(value: Any) -> str:
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _numbers(values: Any) -> tuple[int, int, int]:
    found = []
    for value in (*values, 0, 0, 0)[:3]:
        try:
            found.append(int(value))
        except (TypeError, ValueError):
            found.append(0)
    return found[0], found[1] if 0 < found[1] <= 24 else 0, found[2] if 0 < found[2] <= 31 and found[1] else 0
