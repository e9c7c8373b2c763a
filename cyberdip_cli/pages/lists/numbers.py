"""The entries of a numbered list: ``1``, ``2``, ``3`` on lines of their own or before the first word, each
over the lines of a work.

Numbers also stand in tables, menus and lists of references: a list of works has a first number, then its
successor, and lines of text between the two; it stands under no heading of references or of similar works,
and under no record's table."""

from __future__ import annotations

from ...labels import fold
from .. import shapes
from ..lines.furniture import OF_OTHER_WORKS
from ..lines.open_chunk import LEADERS
from ..lines.records import Splitter
from ..lines.word import is_of, is_plain
from . import cited
from .entry import PageEntry
from .line_kinds import formats_of
from .numbered_lines import (
    LED,
    LONE,
    SPACED,
    is_description,
    is_named,
    is_record,
    is_whole,
    number_of,
    tells_of_work,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..lines.division import Look
    from ..lines.word import Chunk, Tagged
    from .layout import ListLayout

LEADING = frozenset("123456789[#")
MOST_LINES = 150
"""Lines of an entry at most."""
FARTHEST = 20
"""How far a number may be from the one before it: entries that were not chosen are left out of a paste."""
LETTERS = 8
"""Letters of an entry at least."""
HELD = 40
"""Entries by which the layout of a list is known."""
PER_PAGE = 5
"""Lists are shown some at a time: the first number of a page is one more than a multiple of this."""


class Numbering:
    """Finds the entries of numbered lists among the lines of a page. ``chunks``: everything, in order: the
    entries of lists, and the records of what is no list."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.splitter = Splitter()
        self.held: Chunk = []  # from the line of a number on
        self.number = 0
        self.form = LONE  # how the numbers stand
        self.entries: list[Chunk] = []
        self.counted = False  # whether numbers that are counts stand in the list
        self.head: Chunk = []  # what stands over the list
        self.layout: ListLayout | None = None
        self.above: Tagged | None = None  # the last line of the page with text
        self.shut = False  # under a heading of other works

    def chunks(self, lines: Iterable[Tagged]) -> Iterator[Chunk]:
        """One chunk a record, in order; lines before the first record belong to it."""
        feed = self.splitter.feed
        for line in lines:
            text = line.text
            if self.held:
                yield from self._in_list(line)
                feed = self.splitter.feed
            elif text and text[0] in LEADING and not self.shut and self._may_begin(line):
                self._open(line)
            else:
                if text:
                    self.above = line
                    self.shut = not line.value and is_of(line, OF_OTHER_WORKS)
                if done := feed(line):
                    yield from done
        yield from self._end()

    def _may_begin(self, line: Tagged) -> bool:
        """Whether a line is the number of a first entry: no value of the label above, no cell of a MARC
        field."""
        chunk, above = self.splitter.chunk, self.above
        if chunk.leader >= 0 or chunk.core >= 0 or chunk.staff:
            return False
        if (
            above is not None
            and above.label is not None
            and not above.value
            and not any(map(str.isdigit, above.text))
        ):
            return False
        if number_of(line, LONE):
            return True
        return number_of(line, LED) % PER_PAGE == 1 or number_of(line, SPACED) == 1

    def _open(self, line: Tagged) -> None:
        self.form = next(form for form in (LONE, LED, SPACED) if number_of(line, form))
        self.number = number_of(line, self.form)
        self.held = [line]

    def _in_list(self, line: Tagged) -> Iterator[Chunk]:
        """A line below a number."""
        found = number_of(line, self.form) if line.text[:1] in LEADING else 0
        if found and self._follows(found):
            if not self.entries and self.layout is None:
                yield from self._begin()
            self.entries.append(self.held)
            self.held, self.number = [line], found
            if self.layout is not None or len(self.entries) >= HELD:
                yield from self._laid_out()
        elif (
            (found and not self._confirmed() and not self.counted and self.form is LONE)
            or len(self.held) >= MOST_LINES
            or line.text.startswith(LEADERS)
            or (line.separator and not line.text[0].isalnum())
        ):
            yield from self._give_up()
            if found and self._may_begin(line):
                self._open(line)
            else:
                yield from self.splitter.feed(line)
        elif self._is_count(line):
            self._undo(line)
        else:
            self.held.append(line)

    def _is_count(self, line: Tagged) -> bool:
        """Whether a lone number is a count and no entry's: a word of the page follows it ("14", then
        "Citations"), where a text follows the number before it."""
        if (
            self.form is not LONE
            or not line.text
            or not self.entries
            or any(each.text for each in self.held[1:])
        ):
            return False
        if (
            line.value
            or (line.label is None and line.furniture is None)
            or fold(line.text) in self._formats()
        ):
            return False
        return is_plain(next((each for each in self.entries[-1][1:] if each.text), line))

    def _formats(self) -> Mapping[str, str]:
        return formats_of([*self.head, *(line for entry in self.entries for line in entry)])

    def _undo(self, line: Tagged) -> None:
        """What was taken for the start of an entry is of the entry above."""
        self.counted = True
        above = self.entries.pop()
        self.held = [*above, *self.held, line]
        self.number = number_of(above[0], LONE)

    def _follows(self, number: int) -> bool:
        """Whether a number is that of the next entry, and what stands before it is one."""
        step = number - self.number
        if step < 1 or step > FARTHEST:
            return False
        texts = [line for line in self.held[1:] if line.text]
        if (
            texts
            and texts[-1].label is not None
            and not texts[-1].value
            and (step > 1 or self.form is not LONE)
        ):
            return False  # the value of the label above
        if self.form is not LONE:
            tells = any(map(tells_of_work, texts)) or is_whole(self.held[0], self.form)
            tells = tells or (bool(texts) and is_named(self.held[0], self.form))
            return step == 1 and (tells or (self._confirmed() and bool(texts)))
        if sum(char.isalpha() for line in texts for char in line.text) < LETTERS:
            return False
        if len(texts) < 3 and any(
            (shapes.affiliation(line.text) or shapes.has_body(line.text)) and not is_description(line.text)
            for line in texts
        ):
            return False  # where the authors work, by their marks
        return step == 1 or self._confirmed() or any(line.label or line.furniture for line in texts)

    def _confirmed(self) -> bool:
        return bool(self.entries) or self.layout is not None

    def _begin(self) -> Iterator[Chunk]:
        """The page above the list: its records, and the head of the list."""
        before = list(self.splitter.end())
        self.splitter = Splitter()
        if before and not is_record(before[-1]) and not self._is_after_first(before[-1]):
            self.head = before.pop()
        yield from before

    def _is_after_first(self, above: Chunk) -> bool:
        """Whether the entry before the first one of the list stands above it, and was not known as one."""
        before = number_of(self.entries[0][0], self.form) - 1 if self.entries else self.number - 1
        return before > 0 and any(number_of(line, self.form) == before for line in above)

    def _laid_out(self) -> Iterator[Chunk]:
        """The entries that are complete."""
        if self.layout is None:
            from .layout import ListLayout  # no page without a list needs it

            self.layout = ListLayout(self.head, self.entries, self.look)
            self.layout.cited = cited.is_list_of(self.entries)
        for entry in self.entries:
            yield PageEntry(entry, self.layout)
        self.entries = []

    def _give_up(self) -> Iterator[Chunk]:
        """The list ends, or what was held is none: the lines are the page's again."""
        lines, self.held = self.held, []
        if self._confirmed():
            last, lines = self._cut(lines)
            self.entries.append(last)
            yield from self._laid_out()
            self.layout, self.head = None, []
        for line in lines:
            yield from self.splitter.feed(line)

    def _cut(self, lines: Chunk) -> tuple[Chunk, Chunk]:
        """The last entry, and what stands below the list."""
        from .layout import ListLayout

        layout = self.layout or ListLayout(self.head, [*self.entries, lines], self.look)
        end = layout.end_of(lines)
        return lines[:end], lines[end:]

    def _end(self) -> Iterator[Chunk]:
        if self.held:
            yield from self._give_up()
        yield from self.splitter.end()


def chunks(lines: Iterable[Tagged], look: Look) -> Iterator[Chunk]:
    """One chunk a record, in order: the entries of lists, and the records of what is no list. ``look`` finds
    words of the tables."""
    return Numbering(look).chunks(lines)
