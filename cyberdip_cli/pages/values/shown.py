"""How names, dates and other values of a record look as text: what ``explain`` prints of them, and the form
in which they are compared."""

from __future__ import annotations

from ...model import Date, Name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def family(name: Any) -> str:
    return name.family or name.literal or "" if isinstance(name, Name) else shown(name)


def shown(value: Any) -> str:
    """A value as text."""
    if isinstance(value, str):
        return value
    if isinstance(value, Name):
        return name_shown(value)
    if isinstance(value, Date):
        return date_shown(value)
    return str(value)


def name_shown(name: Name) -> str:
    if name.literal is not None:
        return name.literal
    family, given = name.family, name.given
    if name.non_dropping_particle:
        family = f"{name.non_dropping_particle} {family}" if family else name.non_dropping_particle
    if name.dropping_particle:
        given = f"{given} {name.dropping_particle}" if given else name.dropping_particle
    if family and given and not name.suffix:
        return f"{family}, {given}"
    return ", ".join([part for part in (family, given, name.suffix) if part])


def date_shown(date: Date) -> str:
    if date.year is None:
        return date.literal or ""
    parts = [str(date.year)]
    if date.month:
        parts.append(f"{date.month:02d}")
    if date.month and date.day:
        parts.append(f"{date.day:02d}")
    if date.season:
        parts.append(("spring", "summer", "autumn", "winter")[date.season - 1])
    return "-".join(parts) + (f"/{date_shown(date.end)}" if date.end else "")


def precision(date: Date) -> int:
    return sum(1 for part in (date.year, date.month, date.day, date.season) if part) + bool(date.end)
