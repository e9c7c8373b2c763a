"""The table of a site, applied: the lines of a page become fields."""

from __future__ import annotations

from ...labels.keys import KEYS
from ...patterns import Pattern
from ..field import NO_HINTS, Field
from ..fields.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from ..field import Line

NEVER = Pattern(r"(?!)")
PARTS = frozenset(("line", "above", "below", "until", "skip", "under", "means"))
SEVERAL = frozenset(("notes", "related_items"))
"""Keys that a page may fill in several rows."""
PEOPLE = frozenset(("author", "editor"))
GOES_ON = (",", "&", ";", " and")
"""How a line ends whose list of names goes on in the next."""
SKIP_LINK = Pattern(r"(?i)(?:skip|jump) to .{3,40}")
COMMAS = Pattern(r"\s*,(?:\s*,)*\s*")


class SiteRow:
    """A line that a page has, and what stands in, over and under it (see :mod:`.sites`)."""

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

    def counts(self, line: Line) -> bool:
        """Whether a line counts above or below this one."""
        return bool(line[1]) and self.skip.fullmatch(line[1]) is None

    def find(self, lines: Sequence[Line], start: int, used: Container[int]) -> dict[str, list[Line]]:
        """Key -> lines of what the first such line from ``start`` on gives; ``used``: numbers of the lines over
        and under it that are something else."""
        found: dict[str, list[Line]] = {}
        place, match = start, None
        while place < len(lines) and not (
            lines[place][1] and (match := self.line.fullmatch(lines[place][1]))
        ):
            place += 1
        if match is None:
            return found
        number = lines[place][0]
        for key, value in (*match.groupdict().items(), *self.means.items()):
            if value and value.strip():
                found[key.rstrip("_")] = [(number, value.strip())]
        over = [line for line in lines[:place] if self.counts(line)]
        for key in self.above:
            if over and over[-1][0] not in used:
                taken = [over.pop()]
                while key in PEOPLE and over and over[-1][1].endswith(GOES_ON):
                    taken.insert(0, over.pop())
                found[key] = taken
            elif over:
                over.pop()
        found.pop("", None)
        for key, under in self._under(lines[place + 1 :]):
            if key and all(line[0] not in used for line in under):
                found.setdefault(key, []).extend(under)
        return found

    def _under(self, lines: Sequence[Line]) -> list[tuple[str, list[Line]]]:
        if not self.below:
            return []
        found = []
        for line in lines:
            if self.until is not None and self.until.fullmatch(line[1]):
                break
            if self.counts(line):
                found.append(line)
            if self.until is None and len(found) == len(self.below):
                break
        single = len(self.below) - 1
        return [
            *((key, [line]) for key, line in zip(self.below[:single], found, strict=False)),
            (self.below[-1], found[single:]),
        ]


def _keys(row: Mapping[str, Any]) -> set[str]:
    """The keys that a row of a table fills."""
    groups = {key.rstrip("_") for key in Pattern(row["line"]).groupindex}
    return groups | {*row.get("above", ()), *row.get("below", ()), *row.get("means", ())} - {""}


class Site:
    """A site's table, compiled. ``name``: that of its file."""

    __slots__ = ("hints", "language", "marks", "name", "rows", "strip", "summary", "values")

    def __init__(self, name: str, table: Mapping[str, Any]) -> None:
        self.name = name
        self.summary: str = table["summary"]
        self.marks: Sequence[str] = table["marks"]
        self.language: str = table.get("language", "en")
        self.rows = [SiteRow(row) for row in table["rows"]]
        self.hints: Mapping[str, Mapping[str, str]] = table.get("hints", {})
        self.values: Mapping[str, str] = table.get("values", {})
        self.strip = {key: Pattern(pattern) for key, pattern in table.get("strip", {}).items()}

    def opens(self, text: str) -> bool:
        """Whether a line is the one that each page of the site has once."""
        return self.rows[0].line.fullmatch(text) is not None

    def read(self, lines: Sequence[Line]) -> Page | None:
        """The fields of a page of this site; None for a page where its table finds no title."""
        start = next((place for place, line in enumerate(lines) if self.opens(line[1])), None)
        if start is None:
            return None
        page = Page((self.language,))
        filled: set[str] = set()
        used: set[int] = set()
        for row in self.rows:
            for key, value in row.find(lines, start if row.under else 0, used).items():
                if (key not in filled or key in SEVERAL) and (field := self._field(key, value)) is not None:
                    page.fields.append(field)
                    filled.add(key)
                    used.update(number for number, _ in value)
        if "title" not in filled:
            return None
        for key, text in self.values.items():
            if key not in filled:
                page.fields.append(Field(key, ((lines[start][0], text),), "", self.language))
        page.aside += [
            (text, number, number, f"no part of the record by the table {self.name}")
            for number, text in lines
            if text and number not in used
        ]
        return page

    def _field(self, key: str, lines: Sequence[Line]) -> Field | None:
        """A field, without what its value has no part of; None where nothing is left."""
        hints = self.hints.get(key, NO_HINTS)
        if (strip := self.strip.get(key)) is not None:
            gap = "," if hints.get("list_join") == "comma" else ""
            lines = [
                (number, COMMAS.sub(", ", strip.sub(gap, text)).strip(" ,;·•|\t")) for number, text in lines
            ]
        lines = [line for line in lines if line[1]]
        return Field(key, tuple(lines), "", self.language, hints, 1) if lines else None


def divided(
    sites: Sequence[Site], lines: Iterable[str], first: int
) -> Iterator[tuple[Site | None, int, list[str]]]:
    """The lines of each page with its site and the number of its first line: a page begins as many lines over the
    line that it has once as its table takes from there."""
    held: list[str] = []
    own: Site | None = None
    for line in lines:
        text = line.strip()
        site = next((each for each in sites if text and each.opens(text)), None)
        if site is not None:
            if own is not None:
                start = _top(held, len(site.rows[0].above))
                yield own, first, held[:start]
                first, held = first + start, held[start:]
            own = site
        held.append(line)
    if held:
        yield own, first, held


def _top(lines: Sequence[str], count: int) -> int:
    """The place in ``lines`` where the next page begins: at its links to skip to the text, else ``count`` lines with
    text before the end."""
    place = len(lines)
    while place and count:
        place -= 1
        count -= bool(lines[place].strip())
    links = [at for at in range(place) if SKIP_LINK.fullmatch(lines[at].strip())]
    while len(links) > 1 and not any(line.strip() for line in lines[links[-2] + 1 : links[-1]]):
        links.pop()
    return links[-1] if links else place
