"""The lines of a page that no label explains, each with its kind (see :mod:`head_kinds`), and what they say
of each other: numbered names, a cut trail, a row of short lines."""

from __future__ import annotations

from ...patterns import IGNORECASE, Pattern
from .. import shapes
from ..lines.word import Tagged, is_of
from . import credit_line, dated_lines, tool_lines
from .head_kinds import (
    DATE,
    FIRM,
    MAYBE_NAMES,
    NAMES,
    OPENER,
    PROSE,
    TEXT,
    TOOL,
    WORKPLACE,
    HeadLine,
    kind_of,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...parsed import Context

JOINTS = frozenset(",&")
RANGE = Pattern(r"\d\s?[-–]\s?\d{1,6}\s\S{1,4}\s\d")
"""Which results a page shows, of how many."""
YEAR_ALONE = Pattern(r"\(?(?:1[5-9]|20)\d\d\)?")
ACCESS = Pattern(r"\A(?:open|free|full|public)[\s-]access\b[\s:·]{0,3}", IGNORECASE)
"""What a journal prints before the date or the type of an article."""
ITEM = Pattern(r"(\d{1,2})\.\s+(?=[^\W\d_])")
"""The number of a line in a list."""
CUT_OFF = Pattern(r"(?P<start>.{12,}?)\s?(?:\.\s?\.\s?\.(?:\s?\.)?|…)")
"""A title that a trail of links has cut."""
SAID = {"date": DATE, "names": NAMES, "firm": FIRM}
LONGEST_ROW = 160
HEADINGS = ("section_heading",)
SHORT_WORDS = 4


def head_lines(
    chunk: Sequence[Tagged], places: Sequence[int], context: Context, *, zoned: bool = False
) -> list[HeadLine]:
    """The lines at ``places`` with their kinds; blank lines stay out."""
    listed = _numbered(chunk, places) if zoned else {}
    found = [
        HeadLine(place, line.number, text, kind)
        for place in places
        if (line := listed.get(place) or chunk[place]).text
        for text, kind in _parts(line, context, zoned=zoned)
    ]
    for one in found:
        one.heads = one.kind == TOOL and (
            is_of(chunk[one.place], HEADINGS)
            or (tool_lines.OF_RESULTS.search(one.text) is not None and not RANGE.search(one.text))
        )
    _date_years(found)
    _without_letters(found, chunk)
    _mark_cut(found, chunk)
    _mark_runs(found)
    return found


def _date_years(lines: Sequence[HeadLine]) -> None:
    """A year alone on its line right over names, or right under them, is the date."""
    for at, line in enumerate(lines):
        beside = (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])
        if line.kind == TOOL and YEAR_ALONE.fullmatch(line.text) and any(one.kind == NAMES for one in beside):
            line.kind = DATE


def _without_letters(lines: Sequence[HeadLine], chunk: Sequence[Tagged]) -> None:
    """Names that follow a comma or an "&" on lines of their own, without the letter of their place of work:
    the second has a "b"."""
    joined = [line for line in lines if line.kind == NAMES and chunk[line.place].text[:1] in JOINTS]
    for at, line in enumerate(joined):
        if line.text.endswith(chr(ord("b") + at)) and len(line.text.split()[-1]) > 2:
            line.text = line.text[:-1]


def _mark_cut(lines: Sequence[HeadLine], chunk: Sequence[Tagged]) -> None:
    """A line that is cut off, of which the page says more below, is one of a trail of links."""
    for line in lines:
        match = CUT_OFF.fullmatch(line.text) if line.text.endswith((".", "…")) else None
        if match is None:
            continue
        start = match["start"].lstrip("> ").casefold()
        if any(below.text.casefold().startswith(start) for below in chunk[line.place + 1 :]):
            line.kind = TOOL


def _numbered(chunk: Sequence[Tagged], places: Sequence[int]) -> dict[int, Tagged]:
    """The lines of numbered lists of names without their numbers, by place: ``1. Ada Brook1,`` over ``2.
    …``."""
    found = {place: match for place in places if (match := ITEM.match(chunk[place].text))}
    listed: dict[int, Tagged] = {}
    for place, match in found.items():
        beside = [at for at in (place - 1, place + 1) if at in found]
        rest = chunk[place].text[match.end() :]
        if any(abs(int(found[at][1]) - int(match[1])) == 1 for at in beside) and shapes.names(rest):
            listed[place] = Tagged(chunk[place].number, rest)
    return listed


def _parts(line: Tagged, context: Context, *, zoned: bool) -> list[tuple[str, str]]:
    """A line with its kind, or its parts between bars where none of them is text: ``01.12.2014 | Debate``."""
    if (
        " | " in line.text
        and len(line.text) < LONGEST_ROW
        and line.label is None
        and credit_line.read(line.text, context) is None
    ):
        texts = [text for part in line.text.split(" | ") if (text := ACCESS.sub("", part).strip())]
        parts = [(text, kind_of(Tagged(line.number, text), context)) for text in texts]
        if not {TEXT, MAYBE_NAMES, NAMES, PROSE, WORKPLACE, FIRM}.intersection(kind for _, kind in parts):
            return parts
    if dated := dated_lines.parts(line.text, context):
        return [(said, SAID[name]) for name, said in dated.items()]
    kind = kind_of(line, context)
    if zoned and line.text[:1] in JOINTS and (name := shapes.name_before_body(line.text.lstrip(",& "))):
        return [(name, NAMES), (line.text.lstrip(",& ")[len(name) :].strip(" ,"), WORKPLACE)]
    if zoned and kind == WORKPLACE and (name := shapes.name_before_body(line.text)):
        return [(name, NAMES), (line.text[len(name) :].strip(" ,"), WORKPLACE)]
    return [(line.text, kind)]


def _mark_runs(lines: list[HeadLine]) -> None:
    """Marks the lines that stand in a row of short ones, a tool among them."""
    start = 0
    for at in range(1, len(lines) + 1):
        together = at < len(lines) and lines[at].place == lines[at - 1].place + 1
        together = together and OPENER not in (lines[at].kind, lines[at - 1].kind) and not lines[at - 1].heads
        if together and _short(lines[at].text) and _short(lines[at - 1].text):
            continue
        row = lines[start:at]
        if len(row) >= 2 and any(line.kind == TOOL for line in row) and _short(row[0].text):
            for line in row:
                line.run = True
        start = at


def _short(text: str) -> bool:
    return len(text) < 34 and len(text.split()) <= SHORT_WORDS
