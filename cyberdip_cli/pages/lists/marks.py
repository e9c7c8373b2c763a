"""Lists divided by lines that come again letter by letter, or by their labels, once in each entry: the tools
of the page ("Add to basket"), what stands over each title ("PDF", "Book"), labels ("DOI:").

Each such line may stand at the head of the entries, at their foot, or between. A division counts for as much
as its entries are alike, line for line, and begin with a title."""

from __future__ import annotations

from itertools import pairwise

from ...labels import fold
from .line_kinds import CREDIT, DATE, IMPRINT, KIND, LABEL, MAYBE, NAMES, PAGES, SOURCE, TITLE, TOOL
from .title_rows import above_summaries, over_latin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..lines.word import Chunk
    from .rows import ListLine

MOST_ROWS = 40
"""Rows of an entry at most that are compared."""
MOST_COMPARED = 12
"""Entries that each entry is compared with."""
LONGEST_WORD = 40
FEWEST = 2
SURE = 0.74
"""The likeness of entries from which on a page is a list for certain: pages of one work stay below it."""
MORE = 0.02
"""What each further entry adds to a division's likeness: of two alike the finer one is meant."""
MOST_MORE = 10
DOUBTFUL = 0.6
ALL_ALIKE = 0.9
FEW_SHARED = 2
LESS_SURE = 0.05
"""By how much lines that come again have to make entries more alike than kinds of lines do."""
COUNTED = 0.2
"""What the page's own count adds."""
SAYING = frozenset((NAMES, CREDIT, MAYBE, SOURCE, DATE, IMPRINT))
TITLES = (TITLE, MAYBE)
WORKS = frozenset("author author_main published_in container_title year date published publisher".split())


class Division:
    """A list's entries: ``spans``: where each begins and ends among the rows; ``titles``: the rows of their
    titles; ``likeness``: how much they are alike, from 0 to 1; ``weight``: the same with how many they are;
    ``shared``: how many lines that come again all of them have."""

    def __init__(
        self, spans: list[tuple[int, int]], titles: list[int], likeness: float, rows: Sequence[ListLine]
    ) -> None:
        self.spans = spans
        self.titles = titles
        self.likeness = likeness
        self.shared = 0
        self.weight = likeness + MORE * min(len(spans), MOST_MORE)
        above = [{row.kind for row in rows[start:at]} for (start, _), at in self._places()]
        below = [{row.kind for row in rows[at + 1 : end]} for (_, end), at in self._places()]
        sure, other = sum(NAMES in found for found in above), sum(NAMES in found for found in below)
        self.names_first = sure * 2 > len(above) and sure > other
        self.named = other > 0 and sum(not found.isdisjoint((NAMES, MAYBE)) for found in below) * 2 > len(
            below
        )

    def _places(self) -> list[tuple[tuple[int, int], int]]:
        return list(zip(self.spans, self.titles, strict=True))

    def is_better_than(self, other: Division) -> bool:
        """Whether this is to be preferred to a division by the kinds of lines."""
        if self.titles == other.titles or (len(self.spans) < len(other.spans) and other.likeness >= DOUBTFUL):
            return False
        return self.weight > other.weight + LESS_SURE

    def is_evident(self) -> bool:
        """Whether nothing else can be meant: entries that are nearly the same, with several lines that come
        again."""
        return self.likeness >= ALL_ALIKE and self.shared > FEW_SHARED

    def is_sure(self) -> bool:
        """Whether this is a list: entries that are alike, more than two or with several lines that come
        again."""
        return self.likeness >= SURE and (len(self.spans) > FEWEST or self.shared > 1)


class Marks:
    """Finds divisions of the ``rows`` of a page by what comes again. ``chunk``: the lines of the page."""

    def __init__(self, rows: Sequence[ListLine], chunk: Chunk) -> None:
        self.rows = rows
        self.looks = [_look(row, chunk) for row in rows]
        self.again: dict[str, list[int]] = {}
        for at, look in enumerate(self.looks):
            if rows[at].kind in (TOOL, KIND, LABEL) or look.endswith(":"):
                self.again.setdefault(look, []).append(at)

    def best(self, counted: set[int]) -> Division | None:
        """The division whose entries are most alike; None where none has several entries with titles.
        ``counted``: the numbers that the page says of itself."""
        found: Division | None = None
        for spans in self._spans():
            titles = above_summaries([self._title(*span) for span in spans], self.rows)
            titles = [
                at if at < 0 else over_latin(self.rows, at, start)
                for (start, _), at in zip(spans, titles, strict=True)
            ]
            if min(titles) < 0 or len({self.rows[at].text for at in titles}) < len(titles):
                continue
            if all(
                self.rows[start].kind in TITLES and start < at
                for (start, _), at in zip(spans, titles, strict=True)
            ):
                continue  # the ends of the entries above
            if not all(self._says(at, span) for at, span in zip(titles, spans, strict=True)):
                continue
            spans[0] = (self._first_start(spans[0][0], titles[0]), spans[0][1])
            division = self.weigh(spans, titles, counted)
            if found is None or division.weight > found.weight:
                found = division
        return found

    def weigh(self, spans: list[tuple[int, int]], titles: list[int], counted: set[int]) -> Division:
        """A division with its weight."""
        division = Division(spans, titles, self._likeness(spans), self.rows)
        division.shared = len(
            set.intersection(
                *({look for look in self.looks[start:end] if look in self.again} for start, end in spans)
            )
        )
        division.weight += COUNTED * (len(spans) in counted)
        return division

    def _spans(self) -> Iterator[list[tuple[int, int]]]:
        for places in self.again.values():
            among = frozenset(places)
            firsts = [at for at in places if at - 1 not in among]
            if len(firsts) >= FEWEST and all(other - one < MOST_ROWS for one, other in pairwise(firsts)):
                yield from self._from_heads(firsts)
                yield self._from_feet([at for at in places if at + 1 not in among])

    def _from_heads(self, places: Sequence[int]) -> Iterator[list[tuple[int, int]]]:
        """The entries whose first row, or another near it, comes again."""
        shortest = min(other - one for one, other in pairwise(places))
        for above in range(min(shortest, places[0] + 1)):
            starts = [at - above for at in places]
            spans = list(pairwise(starts))
            yield [*spans, (starts[-1], self._end(starts[-1], spans))]

    def _end(self, start: int, spans: Sequence[tuple[int, int]]) -> int:
        """Where the last entry ends, as the others are."""
        longest = max(end - start for start, end in spans)
        likeness = self._growing(self.looks[start : start + longest], self._looks_of(spans))
        return start + 1 + likeness.index(max(likeness))

    def _from_feet(self, places: Sequence[int]) -> list[tuple[int, int]]:
        """The entries whose last row comes again."""
        spans = [(one + 1, other + 1) for one, other in pairwise(places)]
        longest, end = max(end - start for start, end in spans), places[0] + 1
        backwards = [looks[::-1] for looks in self._looks_of(spans)]
        likeness = self._growing(self.looks[max(0, end - longest) : end][::-1], backwards)
        return [(end - 1 - likeness.index(max(likeness)), end), *spans]

    def _looks_of(self, spans: Sequence[tuple[int, int]]) -> list[list[str]]:
        """The looks of entries, those that are the same once."""
        return [list(looks) for looks in dict.fromkeys(tuple(self.looks[slice(*span)]) for span in spans)]

    def _title(self, start: int, end: int) -> int:
        """The row of an entry's title, below what stands over titles; -1 where none does. Of several the one
        right above the names is meant."""
        first = self._first_title(start, end)
        if first < 0:
            return -1
        last = first
        for at in range(first + 1, end):
            row = self.rows[at]
            if row.kind in (NAMES, CREDIT):
                return last
            if (row.kind in TITLES and row.plain) or (
                row.kind == TOOL and self.looks[at] not in self.again and _is_word(row)
            ):
                last = at
            elif row.kind not in (KIND, PAGES, DATE) and self.looks[at] not in self.again:
                break
        return first

    def _first_title(self, start: int, end: int) -> int:
        names = False
        for at in range(start, end):
            row = self.rows[at]
            if row.kind == TITLE or (row.kind == MAYBE and not names):
                return at if row.plain else -1
            if row.kind == NAMES and not names:
                names = True
            elif row.kind not in (KIND, TOOL, PAGES, DATE):
                return -1
            elif row.plain and row.kind == TOOL and self.looks[at] not in self.again:
                if not _is_word(row):
                    return -1
                below = self.rows[at + 1] if at + 1 < end else row
                if below.kind != TITLE:  # else a word over the title
                    return at
        return -1

    def _first_start(self, start: int, title: int) -> int:
        """Where the first entry begins: below what is of the head of the list."""
        at = title
        while at > start and (
            self.rows[at - 1].kind in (KIND, DATE, PAGES, NAMES) or self.looks[at - 1] in self.again
        ):
            at -= 1
        return at

    def _says(self, title: int, span: tuple[int, int]) -> bool:
        """Whether something of a work stands below its title, or its makers above it."""
        above = any(row.kind == NAMES for row in self.rows[span[0] : title])
        return above or any(row.kind in SAYING for row in self.rows[title + 1 : span[1]])

    def _likeness(self, spans: Sequence[tuple[int, int]]) -> float:
        others = spans[:MOST_COMPARED]
        return sum(self._nearest(span, [each for each in others if each != span]) for span in others) / len(
            others
        )

    def _nearest(self, span: tuple[int, int], others: Sequence[tuple[int, int]]) -> float:
        return max((self._alike(span, each) for each in others), default=0.0)

    def _alike(self, one: tuple[int, int], other: tuple[int, int]) -> float:
        """The share of the rows of two entries that are the same, in the same order."""
        first, second = self.looks[slice(*one)], self.looks[slice(*other)]
        return 2 * _in_common(first, second)[-1] / (len(first) + len(second)) if first or second else 0.0

    @staticmethod
    def _growing(looks: list[str], others: list[list[str]]) -> list[float]:
        """For the first row of an entry, its first two rows, and so on: how like that is to the other entry
        that is nearest."""
        common = [_in_common(looks, other) for other in others]
        return [
            max(2 * each[at] / (at + 1 + len(other)) for each, other in zip(common, others, strict=True))
            for at in range(len(looks))
        ]


def _in_common(first: Sequence[str], second: Sequence[str]) -> list[int]:
    """For the first row of ``first``, its first two rows, and so on: how many rows ``second`` has in the same
    order."""
    before, found = [0] * (len(second) + 1), []
    for look in first:
        now, last = [0], 0
        for at, against in enumerate(second):
            if _same(look, against):
                last = before[at] + 1
            elif before[at + 1] > last:
                last = before[at + 1]
            now.append(last)
        before = now
        found.append(last)
    return found


def _same(one: str, other: str) -> bool:
    """Whether two rows look alike; a title that may be names is like either."""
    return one == other or (MAYBE in (one, other) and (one in (TITLE, NAMES) or other in (TITLE, NAMES)))


def _look(row: ListLine, chunk: Chunk) -> str:
    """What a row has in common with the same row of another entry: its label, its words, or its kind."""
    line = chunk[row.place]
    if line.label is not None and line.value:
        return f"{fold(line.shown)}:"
    if row.kind == LABEL:
        return f"{fold(row.text.partition(':')[0])}:"
    return row.mark if row.kind == TOOL else row.kind


def _is_word(row: ListLine) -> bool:
    """Whether a row may be a title of one word."""
    return 3 < len(row.text) < LONGEST_WORD and row.text.replace("-", "").isalpha()
