"""Readings that a row of a service's table may name: what no path can say. ``(draft, value, field,
source)``."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..record_draft import RecordDraft

    Reading = Callable[[RecordDraft, Any, str, str], None]


def date_parts(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``{"date-parts": [[2014, 5, 7]]}``: a second list is the end of a range; ``[[null]]`` is no date."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    days = [part for part in parts if isinstance(part, list)] if isinstance(parts, list) else []
    texts = [
        "-".join(f"{number:02d}" if place else f"{number:04d}" for place, number in enumerate(day[:3]))
        for day in map(_numbers, days)
        if day
    ]
    if texts:
        draft.put(field, "/".join(texts[:2]), source)


def _numbers(day: list[Any]) -> list[int]:
    """The parts of a day up to the first that is not known."""
    known: list[int] = []
    for part in day:
        if not str(part or "").isdecimal():
            break
        known.append(int(part))
    return known


def inverted_index(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``{"Maps": [0, 3], "of": [1]}``: words with their places."""
    if not isinstance(value, dict):
        return
    places = [
        (place, word)
        for word, at in value.items()
        if isinstance(at, list)
        for place in at
        if type(place) is int
    ]
    draft.put(field, " ".join(word for _, word in sorted(places)), source)


def cff_pages(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``pages`` of CFF is how many there are; where it holds a range it is the pages."""
    text = str(value)
    if text.isdecimal():
        draft.set("number_of_pages", text, source)
    else:
        draft.put("page", text, source)


def cff_place(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """City, region and country of an entity of CFF; the place of a conference may be its ``location``."""
    if isinstance(value, dict):
        parts = [str(value[key]) for key in ("city", "region", "country") if value.get(key)]
        draft.put(field, ", ".join(parts) or str(value.get("location", "")), source)


READINGS: dict[str, Reading] = {
    "date-parts": date_parts,
    "inverted-index": inverted_index,
    "cff-pages": cff_pages,
    "cff-place": cff_place,
}
