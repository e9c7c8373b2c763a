"""``cyberdip explain``: each field, its value, the lines it came from and the rule that read it."""

from __future__ import annotations

import json

from .. import pipeline
from ..diagnostics import UsageError, printable
from ..inputs import STDIN
from ..keyring import Keyring
from ..model import DATE_FIELDS, LIST_FIELDS, NAME_FIELDS
from ..outputs import for_people
from ..protocols import Step
from . import input_options, session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..diagnostics import Diagnostic
    from ..model import Date, Name, Record
    from ..pipeline import Reading
    from ..protocols import Traced
    from ..tally import Tally
    from .options import Values


def run(values: Values) -> int:
    """Explains and returns the exit status."""
    if values["json"] and values["html"]:
        raise UsageError("two-forms", "--json and --html are two forms", "take one of them")
    tally = session.tally(values)
    output = values["output"]
    reading = input_options.reading(values, steps=True)
    if not values["json"] and not values["html"] and not output and for_people():
        for number, (path, item) in enumerate(
            _keyed(pipeline.trace(reading, tally), tally, values["default_key"]), 1
        ):
            _draw(number, path, item)
        return session.finish(tally.status(strict=values["strict"]), tally, values)

    def document() -> Iterator[str]:
        if values["html"]:
            return _as_page(reading, tally, values["default_key"])
        traced = _keyed(pipeline.trace(reading, tally), tally, values["default_key"])
        return _as_json(traced) if values["json"] else _as_lines(traced)

    pipeline.deliver(document, output, tally)
    return session.finish(tally.status(strict=values["strict"]), tally, values)


def _as_page(reading: Reading, tally: Tally, default_key: str | None) -> Iterator[str]:
    """All inputs as one page of HTML."""
    from .explained_page import Explained, page

    texts: dict[str, str] = {}
    findings: list[Diagnostic] = []
    shown = tally.sink

    def keep(diagnostic: Diagnostic) -> None:
        findings.append(diagnostic)
        shown(diagnostic)

    tally.sink = keep
    made: dict[str, list[tuple[Record, tuple[Step, ...]]]] = {}
    traced = pipeline.trace(reading.replace(texts=texts), tally)
    for path, item in _keyed(traced, tally, default_key):
        made.setdefault(path, []).append((item.record, steps(item)))
    yield from page(
        Explained(
            _called(name),
            text,
            tuple(made.get(name, ())),
            tuple(f for f in findings if f.path == _called(name)),
        )
        for name, text in texts.items()
    )


def _called(name: str) -> str:
    """What diagnostics call an input."""
    return "stdin" if name == STDIN else name


def _keyed(traced: Iterator[Traced], tally: Tally, default_key: str | None) -> Iterator[tuple[str, Traced]]:
    keyring = Keyring(default=default_key)
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
    """A record for people: each field with its value, and below it where that comes from."""
    from .. import terminal

    found: dict[tuple[str, str], list[str]] = {}
    for step in steps(item):
        if step.field:
            told = f"set aside: {' · '.join(step.aside)}" if step.aside else ""
            where = f"line {_lines(step)}" if step.first else ""
            remark = " · ".join(part for part in (where, step.rule, told) if part)
            found.setdefault((step.field.replace("_", "-"), step.value), []).append(remark)
    heading = f"{number}. {item.record.id}  ({_heading(path, item.record, item.line)})"
    terminal.fields(heading, [(field, value, remarks) for (field, value), remarks in found.items()])
    aside = _aside(item)
    if aside:
        terminal.fields(None, [("set aside", "", aside.split("\n"))])


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
