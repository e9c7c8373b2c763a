"""Where the titles of a list stand: over lines of a kind that comes again, with names between them, or under
names."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, pairwise

from ...labels import fold
from ...patterns import Pattern
from .line_kinds import (
    CREDIT,
    DATE,
    IMPRINT,
    KIND,
    LABEL,
    MAYBE,
    NAMES,
    PAGES,
    PEOPLE,
    SOURCE,
    TITLE,
    TOOL,
)
from .title_rows import above_summaries, is_word, over_journal, over_latin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from .rows import ListLine

LABELLED = Pattern(r"[^\W\d_][^\W\d_]{1,12}(?:\s[^\W\d_]{1,10})?:\s[^\W\d_a-z]")
"""A value behind a short label that no table has."""
FARTHEST = 4
"""Lines between a title and what comes again at most."""
STATING = frozenset((SOURCE, CREDIT, DATE, PAGES, IMPRINT, KIND))
SAYING = frozenset((SOURCE, CREDIT, DATE, PAGES, IMPRINT, LABEL))
"""Kinds of lines that say something of a work beside its title and its makers."""
BETWEEN = frozenset((NAMES, MAYBE, DATE, PAGES, SOURCE, IMPRINT, KIND))
MOST_ABOVE = 4
"""Lines above a title that are of its entry at most."""
NAMES_LESS = 1.5
"""By how many entries names have to divide a page more than surer lines do."""
COUNTED_MORE = 2
FEWEST_TOOLS = 2
"""Lines that come again beside what a work is in."""
FEWEST_BELOW = 3
"""Titles below names that make a list."""
LONGEST_LABEL = 30


class Heads:
    """The titles of a list that stand over, or between, lines of known kinds. ``places``: theirs in ``rows``;
    ``low``: where the first entry may begin; ``without``: how many of the lines that come again have no
    title.

    ``anchor``: the kind of line that comes again; ``names_first``: the makers stand above the titles."""

    def __init__(self, rows: Sequence[ListLine], anchor: str, *, names_first: bool = False) -> None:
        self.rows = list(rows)
        self.anchor = anchor
        self.names_first = names_first
        self.places: list[int] = []
        self.low = 0
        self.without: list[int] = []
        low = 0
        for at in self._anchors():
            head = self._title_of(at, low)
            if head >= 0:
                self.places.append(head)
            elif self.places:
                self.without.append(at)
            else:
                self.low = at + 1
            low = at + 1
        self.places = above_summaries(self.places, self.rows)

    def anchor_weight(self, counted: Container[int]) -> float:
        """By how much this is a worse division than others: fewer titles, names alone, another number of
        works than the page says. ``counted``: the numbers that it says."""
        less = 0.0
        if self.anchor in (NAMES, PEOPLE):
            less = NAMES_LESS if len(self.sure_parts()) < len(self.places) else NAMES_LESS / 3
        return less - len(self.places) - COUNTED_MORE * (len(self.places) in counted)

    def is_list(self) -> bool:
        """Whether there are several, most of what comes again has one, and no two are the same."""
        if len(self.places) < 2 or len(self.without) > len(self.places) // 2 + 1:
            return False
        return len({self.rows[at].text for at in self.places}) == len(self.places)

    def settle(self) -> None:
        """Takes what has no title out of the rows."""
        starts = [at - 1 if self.rows[at - 1].kind == TOOL else at for at in self.without]
        gone = {at for start, end in zip(starts, self.without, strict=True) for at in range(start, end + 1)}
        moved = list(accumulate((at not in gone for at in range(len(self.rows))), initial=0))
        self.rows = [row for at, row in enumerate(self.rows) if at not in gone]
        self.places = [moved[head] for head in self.places]
        self.without = []
        if not self.names_first:
            self.places = [over_journal(self.rows, at, self.low) for at in self.places]
            self.places = [over_latin(self.rows, at, self.low) for at in self.places]

    def are_over_all(self) -> bool:
        """Whether makers stand right above every title and hardly any below one: there is no other order."""
        if self.without or len(self.places) < FEWEST_BELOW:
            return False
        tops = [
            at for at, row in enumerate(self.rows) if row.kind in (NAMES, MAYBE) and at >= self.places[0] - 1
        ]
        sure = sum(self.rows[at - 1].kind == NAMES for at in self.places)
        under = sum(self.rows[at - 1].kind == TITLE for at in tops)
        return sure * 2 >= len(self.places) and len(tops) == len(self.places) and under * 2 < len(self.places)

    def _anchors(self) -> list[int]:
        """The places of lines of one kind, of those that follow each other the first."""
        kinds = (NAMES, MAYBE) if self.anchor == PEOPLE else (self.anchor,)
        places = [at for at, row in enumerate(self.rows) if row.kind in kinds]
        return [at for before, at in pairwise((-2, *places)) if before != at - 1]

    def _title_of(self, at: int, low: int) -> int:
        """The place of the title of what comes again; -1 where it has none."""
        if self.names_first and self.anchor == PEOPLE:
            return self._below(at)
        if self.names_first:
            return self._between(at, low)
        if self.anchor == PEOPLE:
            return self._over_names(at, low)
        names = at if self.anchor == NAMES else self._names_above(at, low)
        if names >= 0 and (head := self._over_names(names, low)) >= 0:
            return head
        return self._above(at, low)

    def _between(self, at: int, low: int) -> int:
        """The title right below the makers and above what comes again."""
        for place in range(at - 1, max(low, at - 1 - FARTHEST) - 1, -1):
            row = self.rows[place]
            if row.kind in (TITLE, MAYBE) and place > low and self.rows[place - 1].kind in (NAMES, MAYBE):
                return place
            if row.kind not in (*BETWEEN, TITLE):
                break
        return -1

    def _below(self, at: int) -> int:
        """The title right below makers."""
        below = at + 1
        if below >= len(self.rows):
            return -1
        apart = at > 1 and self.rows[at - 1].kind in (PAGES, DATE, KIND)
        apart = apart and (
            not self.places or (self.rows[at - 2].kind == TOOL and not is_word(self.rows[at - 2]))
        )
        word = apart and is_word(self.rows[below]) and self.rows[at].kind == NAMES
        return below if self.rows[below].kind == TITLE or word else -1

    def _names_above(self, at: int, low: int) -> int:
        for place in range(at - 1, max(low, at - 1 - FARTHEST) - 1, -1):
            row = self.rows[place]
            if row.kind == NAMES:
                return place
            if row.kind not in (*BETWEEN, TITLE):
                break
        return -1

    def _over_names(self, names: int, low: int) -> int:
        """The title right above makers, with the kind of the work or a date between."""
        place = names - 1
        while place >= low and self.rows[place].kind in (KIND, DATE, PAGES):
            place -= 1
        if place >= low and (self.rows[place].kind == TITLE or is_word(self.rows[place])):
            return place
        beside = place > low and place == names - 1 and self.rows[place - 1].kind in (TOOL, KIND)
        if beside and self.rows[place].kind == MAYBE and self.rows[names].kind == NAMES:
            return place
        if names - 1 >= low and self.rows[names - 1].kind == KIND and self.places:
            return names - 1  # an editorial
        return -1

    def _above(self, at: int, low: int) -> int:
        """The next title above a line, with names between them; right above a line that has the makers
        itself, text that may be names."""
        if self.anchor == CREDIT and at - 1 >= low and self.rows[at - 1].kind == MAYBE:
            return at - 1
        names: list[int] = []
        labelled = -1  # a title that may be a value behind an unknown label
        for place in range(at - 1, max(low, at - 1 - FARTHEST) - 1, -1):
            row = self.rows[place]
            if row.kind == TITLE:
                if LABELLED.match(row.text) is None:
                    return place
                labelled = place
            elif row.kind in (MAYBE, NAMES):
                names.append(place)
            elif names and is_word(row) and self.rows[place + 1].kind == KIND:
                return place
            elif (row.kind == KIND and len(names) > 1) or (
                row.kind not in BETWEEN and not (row.kind == LABEL and labelled >= 0)
            ):
                break
        if names and self.rows[names[-1]].kind == MAYBE and not 0 <= labelled < names[-1]:
            return names[-1]
        return labelled

    def rows_above(self) -> int:
        """How many lines above each title are of the entry: the same words, or of the same kinds, above all
        of them."""
        found = 0
        while found < MOST_ABOVE:
            above = [at - found - 1 for at in self.places]
            if above[0] < self.low or len({self._look_of(self.rows[at]) for at in above}) > 1:
                break
            found += 1
        return self._kinds_above(found)

    def _kinds_above(self, found: int) -> int:
        """The same number, or that of the lines from words for kinds of work on that stand as far above all
        of them, with other words between."""
        for far in range(found + 2, MOST_ABOVE + 1):
            above = [at - far for at in self.places]
            if above[0] < self.low or any(one + far >= two for one, two in pairwise(self.places)):
                break
            if all(self.rows[at].kind == KIND for at in above):
                return far
        return found

    def _look_of(self, row: ListLine) -> str:
        """What lines above titles have in common."""
        if self.names_first and row.kind in (NAMES, MAYBE):
            return NAMES
        if row.kind in (KIND, DATE, PAGES):
            return row.kind
        label, colon, _ = row.text.partition(": ")
        return fold(label) if colon and len(label) < LONGEST_LABEL else row.mark

    def _parts(self) -> list[list[ListLine]]:
        """The rows below each title."""
        ends = [*self.places[1:], len(self.rows)][: len(self.places)]
        return [self.rows[start + 1 : end] for start, end in zip(self.places, ends, strict=True)]

    def is_shifted(self) -> bool:
        """Whether the makers may be those of the entry above: names stand over the first title, and none
        below the last one."""
        first = self.places[0]
        if self.names_first or not first or self.rows[first - 1].kind not in (NAMES, MAYBE):
            return False
        return all(row.kind not in (NAMES, MAYBE) for row in self._parts()[-1])

    def alike(self) -> bool:
        """Whether the same two kinds of lines that say something of a work stand in all entries, and a tool
        that comes again."""
        parts = self._parts()
        kinds = [{row.kind for row in part} & STATING for part in parts]
        marks = [{row.mark for row in part if row.kind in (TOOL, TITLE, MAYBE)} for part in parts]
        return len(set.intersection(*kinds)) > 1 and bool(set.intersection(*marks) or len(parts) > 2)

    def confirmed(self, *, tools: bool = False) -> bool:
        """Whether most entries have something else of a work beside names, or a tool that comes again;
        ``tools``: only this counts."""
        parts = self._parts()
        again = Counter(mark for part in parts for mark in {row.mark for row in part})
        common = {mark for mark, count in again.items() if count > 1}
        if tools:
            return len(common) >= FEWEST_TOOLS
        sure = self.sure_parts()
        return len(sure) * 2 > len(parts) or len(sure) > 1

    def sure_parts(self) -> list[list[ListLine]]:
        """The rows of the entries that have something else of a work beside names, or a tool that comes
        again."""
        parts = self._parts()
        again = Counter(mark for part in parts for mark in {row.mark for row in part})
        return [
            part
            for part in parts
            if any(row.kind in SAYING or (again[row.mark] > 1 and row.kind == TOOL) for row in part)
        ]

    def named(self) -> bool:
        """Whether names stand beside most titles, or below what most works are in."""
        if self.names_first or self.anchor == CREDIT:
            return True
        kinds = [[row.kind for row in self.rows[at + 1 : at + 3]] for at in self.places]
        below = [found[:1] for found in kinds if found and found[0] in (NAMES, MAYBE)]
        below += [
            found for found in kinds if found[:1] in ([KIND], [PAGES]) and found[1:2] in ([NAMES], [MAYBE])
        ]
        further = [found for found in kinds if found[:1] == [SOURCE] and found[1:] in ([NAMES], [MAYBE])]
        sure = any(NAMES in found for found in further)
        if self.anchor == SOURCE and all(found[:1] == [SOURCE] for found in kinds):
            return self.confirmed(tools=True)
        return (len(below) + sure * len(further)) * 2 > len(self.places)
