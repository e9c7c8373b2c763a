"""A row of a site's table: a line that its pages have, and what stands in, over and under it."""

from __future__ import annotations

from ...labels.keys import KEYS
from ...patterns import Pattern
from .. import shapes
from . import placed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from ..field import Line
    from .placed import Bare

NEVER = Pattern(r"(?!)")
PARTS = frozenset(("line", "above", "below", "until", "skip", "under", "means"))
MUCH_LONGER = 1.5
"""How much longer a line below a title is that may be the title itself, not its translation."""
HEAD = frozenset(("title", "author", "editor", "container_title"))
"""Keys of lines in the head of a page that only their place tells."""


class SiteRow:
    """A row, compiled (see :mod:`.sites`)."""

    __slots__ = ("above", "below", "line", "means", "skip", "under", "until")

    def __init__(self, row: Mapping[str, Any]) -> None:
        if unknown := (set(row) - PARTS) | (_keys(row) - set(KEYS)):
            raise ValueError(f"row {row['line']!r}: {', '.join(sorted(unknown))} is not known")
        self.line = Pattern(row["line"])
        self.above: Sequence[str] = row.get("above", ())
        self.below: Sequence[str] = row.get("below", ())
        self.until = Pattern(row["until"]) if "until" in row else None
        self.skip = Pattern(row["skip"]) if "skip" in row else NEVER
        self.under: bool = row.get("under", False)
        self.means: Mapping[str, str] = row.get("means", {})

    def find(self, page: SiteLines) -> Found:
        """What the first such line gives."""
        found = Found()
        lines = page.lines
        place = page.start if self.under else 0
        match = None
        while place < len(lines):
            text = lines[place][1]
            if text and (match := self.line.fullmatch(text)) is not None:
                break
            place += 1
        if match is None:
            return found
        number = lines[place][0]
        for key, value in (*match.groupdict().items(), *self.means.items()):
            if value and value.strip():
                found.values[key.rstrip("_")] = [(number, value.strip())]
        if self.above:
            self._over([line for line in lines[:place] if self._counts(line, self.above, page)], found, page)
        if self.below:
            self._under(lines[place + 1 :], found, page)
        return found

    def _counts(self, line: Line, keys: Sequence[str], page: SiteLines) -> bool:
        """Whether a line counts above or below this one, where lines of ``keys`` are looked for: where each
        line of a head has a key, words of the page and lines of other rows do not."""
        if not line[1] or self.skip.fullmatch(line[1]) is not None:
            return False
        return "" in keys or HEAD.isdisjoint(keys) or not page.is_elsewhere(line)

    def _over(self, over: list[Line], found: Found, page: SiteLines) -> None:
        for key in self.above:
            if key in placed.PEOPLE:
                taken = placed.people_above(over, page.bare)
                found.nameless = found.nameless or not taken
            else:
                taken = [over.pop()] if over else []
            if key == "title" and over:
                found.beyond = over[-1][1]
            if key and taken:
                found.take(key, taken, page)

    def _under(self, lines: Sequence[Line], found: Found, page: SiteLines) -> None:
        under: list[Line] = []
        between: list[Line] = []
        ended = False
        for line in lines:
            ended = self.until is not None and self.until.fullmatch(line[1]) is not None
            if ended:
                break
            between += [line] if line[1] else []
            if self._counts(line, self.below, page):
                under.append(line)
            if self.until is None and len(under) == len(self.below) + placed.AWAY:
                break
        for key in self.below[:-1]:
            taken = (
                _people_under(under, found, page) if key in placed.PEOPLE else [under.pop(0)] if under else []
            )
            if key and taken:
                found.take(key, taken, page)
        key, rest = self.below[-1], under if self.until is not None else under[:1]
        if key == "title" and len(under) > 1 and len(under[1][1]) > MUCH_LONGER * len(under[0][1]):
            found.beyond = under[1][1]
        if key in placed.PEOPLE:
            rest = placed.over_workplaces(between if ended else []) or placed.people_of(
                under, page.bare, ended=ended
            )
            if self.until is None:
                rest = rest[:1]
            found.nameless = found.nameless or (bool(under) and not rest and key not in found.values)
            first = under[0] if under else None
            if first is not None and (first not in rest or not shapes.names(page.bare(key, first[1]))):
                found.beyond = found.beyond or first[1]
        if key and rest:
            found.take(key, rest, page)


def _people_under(under: list[Line], found: Found, page: SiteLines) -> list[Line]:
    """The first line of names of ``under``, which loses it and what is over it."""
    for away in range(min(placed.AWAY + 1, len(under))):
        if placed.people(page.bare("author", under[away][1]), shapes.STRONG if away else shapes.WEAK):
            found.beyond = under[0][1] if away else found.beyond
            taken = under[away]
            del under[: away + 1]
            return [taken]
    found.nameless = True
    return []


class SiteLines:
    """The lines of a page of a site. ``start``: the place of the one that it has once; ``used``: numbers of
    those that are something already; ``bare``: see :mod:`.placed`."""

    __slots__ = ("bare", "lines", "rows", "start", "used")

    def __init__(self, lines: Sequence[Line], start: int, rows: Sequence[SiteRow], bare: Bare) -> None:
        self.lines = lines
        self.start = start
        self.rows = rows
        self.bare = bare
        self.used: set[int] = set()

    def is_elsewhere(self, line: Line) -> bool:
        """Whether a line is a word of the page, or numbers that a row of the table reads."""
        if placed.is_word(line[1]):
            return True
        return any(map(str.isdigit, line[1])) and any(
            row.line.groupindex and row.line.fullmatch(line[1]) for row in self.rows
        )


class Found:
    """What a row of a table finds. ``values``: key -> lines; ``placed``: keys of which only a place says that
    the lines are theirs; ``contested``: (key, number) of lines that are another key's already; ``nameless``:
    no names stand where they are looked for; ``beyond``: the line next to the title's, away from the
    row's."""

    __slots__ = ("beyond", "contested", "nameless", "placed", "values")

    def __init__(self) -> None:
        self.values: dict[str, list[Line]] = {}
        self.placed: set[str] = set()
        self.contested: list[tuple[str, int]] = []
        self.nameless = False
        self.beyond = ""

    def take(self, key: str, lines: Sequence[Line], page: SiteLines) -> None:
        """Lines over or under that of the row, unless they are something already."""
        if any(number in page.used for number, _ in lines):
            self.contested.append((key, lines[0][0]))
            return
        self.values.setdefault(key, []).extend(lines)
        self.placed.add(key)


def _keys(row: Mapping[str, Any]) -> set[str]:
    """The keys that a row of a table fills."""
    groups = {key.rstrip("_") for key in Pattern(row["line"]).groupindex}
    return groups | {*row.get("above", ()), *row.get("below", ()), *row.get("means", ())} - {""}
