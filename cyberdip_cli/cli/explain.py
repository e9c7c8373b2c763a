"""``cyberdip explain``: each field, its value, the lines it came from and the rule that read it."""

from __future__ import annotations

import json

from .. import pipeline
from ..diagnostics import printable
from ..keyring import Keyring
from ..model import DATE_FIELDS, LIST_FIELDS, NAME_FIELDS
from ..outputs import for_people, stdout, write_text
from ..protocols import Step
from . import session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..model import Date, Name, Record
    from ..protocols import Traced
    from ..tally import Tally
    from .options import Values


def run(values: Values) -> int:
    """Explains and returns the exit status."""
    tally = session.tally(values)
    traced = _keyed(pipeline.trace(session.reading(values, steps=True), tally), tally)
    if values["json"]:
        write_text(stdout(), _as_json(traced))
    elif for_people():
        for number, (path, item) in enumerate(traced, 1):
            _draw(number, path, item)
    else:
        write_text(stdout(), _as_lines(traced))
    return session.finish(tally.status(strict=values["strict"]), tally, values)


def _keyed(traced: Iterator[Traced], tally: Tally) -> Iterator[tuple[str, Traced]]:
    keyring = Keyring()
    for item in traced:
        item.record = keyring.assign(item.record, tally.writing)
        yield tally.path or "", item


def steps(item: Traced) -> tuple[Step, ...]:
    """The steps of a record; for a reader that tells none, one a field, at the record's line."""
    return item.steps or tuple(
        Step(name, shown(name, value), item.line, item.line, "as the format says")
        for name, value in item.record.items()
        if name != "id"
    )


def shown(field: str, value: Any) -> str:
    """A field's value in one line for people: names ``Family, Given``, dates ``2025-03``."""
    if field in NAME_FIELDS:
        return "; ".join(name_text(name) for name in value)
    if field in DATE_FIELDS:
        return date_text(value)
    if field in LIST_FIELDS:
        return "; ".join(value)
    if field == "extra":
        return "; ".join(f"{key}: {', '.join(texts)}" for key, texts in value.items())
    return str(value)


def name_text(name: Name) -> str:
    """``van der Berg, Jan, Jr.``, or the literal."""
    if name.literal is not None:
        return name.literal
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    return ", ".join(part for part in (family, given, name.suffix) if part)


def date_text(date: Date) -> str:
    """``2025-03-01``, ``2019/2020``, ``2017 (spring)``, or the literal."""
    if date.year is None:
        return date.literal or ""
    parts = [str(date.year), *(f"{part:02d}" for part in (date.month, date.day) if part is not None)]
    text = ("c. " if date.circa else "") + "-".join(parts)
    if date.season:
        text += f" ({('spring', 'summer', 'autumn', 'winter')[date.season - 1]})"
    if date.end:
        text += "/" + date_text(date.end)
    return text + (f" ({date.literal})" if date.literal else "")


def _lines(step: Step) -> str:
    if not step.first:
        return ""
    return str(step.first) if step.last <= step.first else f"{step.first}-{step.last}"


def _aside(item: Traced) -> str:
    """What was set aside whole, as one line for people: the texts with their rules."""
    parts = [f"line {_lines(step)}: {step.value} ({step.rule})" for step in steps(item) if not step.field]
    return "\n".join(parts)


def _heading(path: str, record: Record, line: int) -> str:
    return printable(f"{path}:{line}" if line else path)


def _draw(number: int, path: str, item: Traced) -> None:
    from .. import terminal

    rows = [
        (step.field, step.value, _lines(step), step.rule, " · ".join(step.aside))
        for step in steps(item)
        if step.field
    ]
    columns = (("field", "bold"), ("value", ""), ("line", "cyan"), ("rule", "dim"), ("set aside", "yellow"))
    aside = _aside(item)
    terminal.table(
        f"{number}. {item.record.id}  ({_heading(path, item.record, item.line)})",
        columns,
        rows,
        f"Set aside:\n{aside}" if aside else None,
    )


def _as_lines(traced: Iterator[tuple[str, Traced]]) -> Iterator[str]:
    for path, item in traced:
        yield f"# {printable(item.record.id or '')}\t{_heading(path, item.record, item.line)}\n"
        for step in steps(item):
            cells = (step.field or "-", step.value, _lines(step), step.rule, " · ".join(step.aside))
            yield "\t".join(printable(" ".join(cell.split())) for cell in cells).rstrip() + "\n"
        yield "\n"


def _as_json(traced: Iterator[tuple[str, Traced]]) -> Iterator[str]:
    opening = "[\n"
    for path, item in traced:
        told = steps(item)
        yield opening + json.dumps(
            {
                "id": item.record.id,
                "path": path,
                "line": item.line,
                "fields": [_step(step) for step in told if step.field],
                "aside": [_step(step) for step in told if not step.field],
            },
            ensure_ascii=False,
            indent=2,
        )
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def _step(step: Step) -> dict[str, Any]:
    found: dict[str, Any] = {"field": step.field} if step.field else {}
    return found | {
        "value": step.value,
        "lines": [step.first, max(step.first, step.last)] if step.first else [],
        "rule": step.rule,
        "aside": list(step.aside),
    }
