"""The table of a site, applied: the lines of a page become fields."""

from __future__ import annotations

from ...patterns import Pattern
from ..field import NO_HINTS, Field
from ..fields.meaning import vote
from ..fields.page import Page
from . import placed
from .rows import SiteLines, SiteRow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from ..field import Line
    from .rows import Found

SEVERAL = frozenset(("notes", "related_items", "isbn"))
"""Keys that a page may fill in several rows."""
COMMAS = Pattern(r"\s*,(?:\s*,)*\s*")


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
        language = self.language or _language_of(lines)
        page = Page((language, "en") if language != "en" else ("en",))
        view = SiteLines(lines, start, self.rows, self.bare)
        filled: set[str] = set()
        dropped: set[str] = set()
        contested: list[tuple[str, int]] = []
        for row in self.rows:
            found = row.find(view)
            lost = {key for key, _ in contested}
            contested += found.contested
            for key, value in found.values.items():
                free = key in SEVERAL or (key not in filled and key not in lost)
                field = self._field(key, value, language) if free else None
                if field is not None:
                    kept = self._keep(page, field, found, lines)
                    (filled if kept else dropped).add(key)
                    view.used.update(number for number, _ in value)
        if "title" not in filled | dropped:
            return None
        placed.doubt_contested(page, [number for key, number in contested if key not in filled])
        for key, text in self.values.items():
            if key not in filled:
                page.fields.append(Field(key, ((lines[start][0], text),), "", language))
        page.aside += [
            (text, number, number, f"no part of the record by the table {self.name}")
            for number, text in lines
            if text and number not in view.used
        ]
        return page

    def bare(self, key: str, text: str) -> str:
        """A line of a value without what is no part of it."""
        if (strip := self.strip.get(key)) is None:
            return text
        gap = "," if self.hints.get(key, NO_HINTS).get("list_join") == "comma" else ""
        return COMMAS.sub(", ", strip.sub(gap, text)).strip(" ,;·•|\t")

    def _keep(self, page: Page, field: Field, found: Found, lines: Sequence[Line]) -> bool:
        """Whether a field is kept, with the doubt that its place raises: not the line that stands where a
        title does and is none."""
        if field.key in found.placed:
            if placed.unlike(field.key, field.text, lines, self.bare):
                return False
            doubt = placed.doubt(field.key, field.text, found.beyond, lines, nameless=found.nameless)
            if doubt is not None:
                field = field.replace(rank=placed.DOUBTED)
                page.doubts.append((doubt, field.lines[0][0]))
        page.fields.append(field)
        return True

    def _field(self, key: str, lines: Sequence[Line], language: str) -> Field | None:
        """A field, without what its value has no part of; None where nothing is left."""
        lines = [line for number, text in lines if (line := (number, self.bare(key, text)))[1]]
        return (
            Field(key, tuple(lines), "", self.language, self.hints.get(key, NO_HINTS), 1) if lines else None
        )


def _language_of(lines: Sequence[Line]) -> str:
    """The language that the words of a page are in."""
    from ..recognition import tagger_for

    return vote(list(tagger_for().lines(lines)))[0]
