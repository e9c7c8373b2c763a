"""A chunk becomes fields: what a layout reads of it, the title zone or the head, the table with its labels, and what
no label explains, by its shape. No value is interpreted here.

The page's languages are voted for by its labels and furniture; English is always one of them, because EBSCO's
labels stay English under any interface."""

from __future__ import annotations

from .. import zones
from ..field import NO_HINTS
from ..layouts import is_description, is_statement, opening, takers, unlabelled
from ..lines.word import is_plain
from . import title_zone
from .description import described
from .layout_style import LayoutStyle
from .meaning import vote
from .page import Page
from .table_reader import TableReader
from .table_start import table_start
from .unlabelled import Unlabelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..lines.word import Tagged
    from ..tables.dialect import Dialect


FEWEST_ROWS = 2
"""Rows of a table under a description at least."""


class Collector:
    """Takes the parts of one chunk one after the other. ``headings``: lines that the page marks as headings."""

    def __init__(
        self,
        chunk: Sequence[Tagged],
        languages: tuple[str, ...],
        dialect: Dialect | None,
        headings: frozenset[str] = frozenset(),
    ) -> None:
        self.headings = headings
        self.page = Page(languages)
        self.layout = LayoutStyle(chunk)
        self.taken = False  # whether a layout has read the record
        self.zoned = False  # whether the head is all of an article's title zone
        self.head: list[int] = []  # places of the lines before the table
        self.chunk = self._opening(chunk)
        for without in (zones.without_outline, zones.without_menu, zones.of_record):
            self.chunk, aside = without(self.chunk)
            self.page.aside += aside
        self.table = TableReader(self.chunk, self.page, self.layout, dialect)

    def run(self) -> Page:
        """All of the chunk."""
        start = 0 if self.taken else title_zone.end_of(self.chunk)
        self.zoned = start > 0
        if start:
            self._title_zone(start)
        else:
            start, self.table.in_table = table_start(self.chunk, self.table.standing)
            self.head = list(range(start))
        for place in range(start, len(self.chunk)):
            self.table.read(self.chunk[place], place)
        self.table.close()
        self._rest()
        return self.page

    def _opening(self, chunk: Sequence[Tagged]) -> Sequence[Tagged]:
        """The lines that are left by a layout that gives itself away in the first of them."""
        take = opening([line.text for line in chunk if not line.separator])
        if take is None:
            return chunk
        end = _end_of_description(chunk) if is_description(take) else len(chunk)
        fields, rest = take([(line.number, line.text) for line in chunk[:end] if not line.separator])
        self.page.fields.extend(fields)
        self.taken = bool(fields)
        left = {number for number, _ in rest} | {line.number for line in chunk[end:]}
        return [line for line in chunk if line.number in left]

    def _title_zone(self, end: int) -> None:
        """The zone above the abstract: its labels have their values, the other lines are the head."""
        rows, self.head = title_zone.divide(self.chunk, end)
        for place, lines in rows:
            self.table.label(self.chunk[place], place, lines)
            self.table.close()

    def _rest(self) -> None:
        """What the layouts make of the lines that no label explains, then the head, by its shapes."""
        rest = self.table.rest
        for take in takers(rest):
            fields, rest = take(rest)
            self.page.fields.extend(fields)
        if not self.page.fields and not self.head:
            fields, rest = unlabelled()(rest)
            self.page.fields.extend(fields)
            self.taken = bool(fields)
        if not self.taken and not self.zoned:
            lines = [
                (self.chunk[place].number, self.chunk[place].text)
                for place in self.head
                if self.chunk[place].text
            ]
            fields, own = described(
                [*lines, *((number, text) for number, text in rest if text)], self.page.fields
            )
            self.page.fields[:0] = fields
            self.taken = bool(fields)
            rest = [line for line in rest if line[0] not in own]
        if not self.taken:
            hints = self.table.hints.get("heading", NO_HINTS)
            rest = Unlabelled(
                self.page, self.chunk, self.head, rest, hints, self.headings, zoned=self.zoned
            ).read()
        for number, text in rest:
            if text:
                self.page.aside.append((text, number, number, "not read"))


def _end_of_description(chunk: Sequence[Tagged]) -> int:
    """The place of the first row of a table under a description in ISBD; the length of the chunk without one."""
    at = next((place for place, line in enumerate(chunk) if is_statement(line.text)), len(chunk))
    rows = [
        place
        for place, line in enumerate(chunk[at + 1 :], at + 1)
        if line.label is not None
        and line.label.general
        and (line.value or any(map(is_plain, chunk[place + 1 : place + 2])))
    ]
    return rows[0] if len(rows) >= FEWEST_ROWS else len(chunk)


def read(
    chunk: Sequence[Tagged],
    dialect: Dialect | None = None,
    usual: Callable[[], str | None] = lambda: None,
    headings: frozenset[str] = frozenset(),
) -> Page:
    """The fields of one chunk; ``usual()`` is the language of the text that it is of (see
    :func:`.meaning.vote`), ``headings``: lines that the page marks as headings, in the form of
    :func:`comparison.same`."""
    return Collector(chunk, vote(chunk, usual), dialect, headings).run()
