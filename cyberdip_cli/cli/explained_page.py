"""``explain --html``: one page that shows what was read, each piece in the colour of the field that it
became, and what was left over. It needs no other file, and runs no script."""

from __future__ import annotations

from ..value import Value
from .explained_text import ASIDE, LABEL, LEFT, PLAIN, cut

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..diagnostics import Diagnostic
    from ..model import Record
    from ..protocols import Step
    from .explained_text import LineSteps, ShownPiece

SHOWN, LONGEST = 12, 2000
"""Lines in a row that became nothing and are shown at once; letters of such a line."""
TURN = 137.5
"""Degrees between the colours of two fields: the golden angle, so that neighbours never look alike."""
STYLE = """
:root { color-scheme: light dark; --back: #fff; --ink: #1b1b1f; --dim: #6a6a72; --line: #e3e3e8; --light: 86%; }
@media (prefers-color-scheme: dark) { :root { --back: #17171a; --ink: #e8e8ec; --dim: #9a9aa4; --line: #303038; --light: 28%; } }
body { background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
h1 { font-size: 1.2rem; } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; } small, .dim, summary { color: var(--dim); }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
td, th { vertical-align: top; text-align: left; padding: .15rem .5rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.text td:first-child { width: 3rem; color: var(--dim); text-align: right; } .text td:last-child { width: 17rem; font-size: .85rem; color: var(--dim); }
.text td:nth-child(2) { white-space: pre-wrap; font-family: ui-monospace, monospace; font-size: .9rem; }
.read th { width: 11rem; font-weight: 600; } .read td:last-child { width: 24rem; font-size: .85rem; color: var(--dim); }
mark { color: inherit; border-radius: .2rem; padding: 0 .15rem; } .label { font-weight: 600; color: var(--dim); }
.aside { color: var(--dim); text-decoration: line-through; } .left { text-decoration: underline wavy #c2410c; text-underline-offset: .2em; }
.warning, .error { color: #c2410c; } .key { display: flex; flex-wrap: wrap; gap: .3rem .6rem; margin: .5rem 0; } details { margin: .2rem 0; }
"""


class Explained(Value):
    """One input: its ``name``, its ``text``, its records with the steps that made each, the ``findings``."""

    name: str
    text: str
    records: tuple[tuple[Record, tuple[Step, ...]], ...]
    findings: tuple[Diagnostic, ...]


def page(explained: Iterable[Explained]) -> Iterator[str]:
    """The page, an input after the other."""
    yield (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>What cyberdip read</title>\n<style>{STYLE}</style></head>\n<body>\n"
    )
    for each in explained:
        steps = [step for _, steps in each.records for step in steps]
        colours = _colours(steps)
        yield f"<h1>{_escaped(each.name)}</h1>\n"
        yield _key(colours)
        yield from _text(list(cut(each.text, steps)), colours, each.findings)
        for record, made in each.records:
            yield from _record(record, made, colours)
        yield from _left_over(each)
    yield "</body></html>\n"


def _escaped(text: object) -> str:
    from html import escape

    return escape("".join(sign if sign.isprintable() or sign == "\t" else "\ufffd" for sign in str(text)))


def _colours(steps: Iterable[Step]) -> dict[str, str]:
    """Field -> the style of its pieces, in the order in which the fields come."""
    fields = dict.fromkeys(step.field for step in steps if step.field)
    return {
        field: f"background:hsl({round(number * TURN) % 360} 70% var(--light))"
        for number, field in enumerate(fields)
    }


def _marked(text: str, became: str, colours: dict[str, str]) -> str:
    if became in colours:
        return f'<mark style="{colours[became]}" title="{_escaped(_name(became))}">{_escaped(text)}</mark>'
    return f'<span class="{became}">{_escaped(text)}</span>' if became else _escaped(text)


def _name(field: str) -> str:
    return field.replace("_", "-")


def _key(colours: dict[str, str]) -> str:
    """What the colours mean."""
    fields = "".join(
        f'<mark style="{style}">{_escaped(_name(field))}</mark>' for field, style in colours.items()
    )
    others = f'<span class="{LABEL}">what names it</span><span class="{ASIDE}">set aside</span><span class="{LEFT}">left over</span>'
    return f'<p class="key">{fields}{others}</p>\n'


def _text(
    lines: Sequence[LineSteps], colours: dict[str, str], findings: Sequence[Diagnostic]
) -> Iterator[str]:
    """The text with its colours; long stretches that became nothing are folded."""
    told: dict[int, list[Diagnostic]] = {}
    for finding in findings:
        told.setdefault(finding.line or 0, []).append(finding)
    yield '<table class="text">\n'
    idle: list[LineSteps] = []
    for line in lines:
        if not line.steps and line.number not in told:
            idle.append(line)
            continue
        yield from _idle(idle, colours)
        idle = []
        yield _row(line, colours, told.get(line.number, []))
    yield from _idle(idle, colours)
    yield "</table>\n"


def _idle(lines: Sequence[LineSteps], colours: dict[str, str]) -> Iterator[str]:
    """Lines that became nothing."""
    if len(lines) <= SHOWN:
        yield from (_row(line, colours, []) for line in lines)
        return
    first, last = lines[0].number, lines[-1].number
    text = "\n".join("".join(piece.text for piece in line.pieces)[:LONGEST] for line in lines)
    yield (
        f"<tr><td></td><td><details><summary>lines {first} to {last}: nothing was read from them</summary>"
        f"{_multiline(text)}</details></td><td></td></tr>\n"
    )


def _multiline(text: str) -> str:
    return "\n".join(map(_escaped, text.split("\n")))


def _row(line: LineSteps, colours: dict[str, str], findings: Sequence[Diagnostic]) -> str:
    cells = "".join(_marked(piece.text, piece.became, colours) for piece in _short(line))
    fields = dict.fromkeys(step.field for step in line.steps if step.field)
    here = {piece.became for piece in line.pieces}
    read = [_name(field) for field in fields if field in here] or [_name(field) for field in fields]
    remarks = [_escaped(" · ".join(read))] if read else []
    remarks += [f"set aside: {_escaped(step.rule)}" for step in line.steps if not step.field]
    remarks += [f'<span class="{each.severity}">{_escaped(each.message)}</span>' for each in findings]
    return f"<tr><td>{line.number}</td><td>{cells}</td><td>{'<br>'.join(remarks)}</td></tr>\n"


def _short(line: LineSteps) -> Iterator[ShownPiece]:
    """The pieces of a line; what is left over of a very long one is cut."""
    for piece in line.pieces:
        long = piece.became in (PLAIN, LEFT) and len(piece.text) > LONGEST
        yield piece.replace(text=piece.text[:LONGEST] + " …") if long else piece


def _record(record: Record, steps: Sequence[Step], colours: dict[str, str]) -> Iterator[str]:
    """What a record holds, and which rule read it from where."""
    yield f'<h2>{_escaped(record.id or "")}</h2>\n<table class="read">\n'
    for step in steps:
        if not step.field:
            continue
        place = f"line {step.first}" if step.first else "the record"
        if step.last > step.first:
            place = f"lines {step.first}–{step.last}"
        aside = f'<br><span class="{ASIDE}">{_escaped(" · ".join(step.aside))}</span>' if step.aside else ""
        yield (
            f"<tr><th>{_marked(_name(step.field), step.field, colours)}</th><td>{_escaped(step.value)}{aside}</td>"
            f"<td>{place}: {_escaped(step.rule)}</td></tr>\n"
        )
    yield "</table>\n"


def _left_over(each: Explained) -> Iterator[str]:
    """What became no field: what was set aside, what is kept without a field, and the findings."""
    steps = [step for _, steps in each.records for step in steps]
    aside = [(f"line {step.first}", step.value, step.rule) for step in steps if not step.field]
    kept = [
        (key, "; ".join(values), "kept beside the fields")
        for record, _ in each.records
        for key, values in record.extra.items()
    ]
    found = [
        (f"line {each.line}" if each.line else "", each.message, each.hint or each.code)
        for each in each.findings
    ]
    for heading, rows in (
        ("Set aside", aside),
        ("Kept without a field of its own", kept),
        ("Findings", found),
    ):
        if rows:
            yield f'<h2>{heading}</h2>\n<table class="read">\n'
            for place, text, why in rows:
                yield f"<tr><th>{_escaped(place)}</th><td>{_escaped(text)}</td><td>{_escaped(why)}</td></tr>\n"
            yield "</table>\n"
