"""The lines of a page as a list is looked for in them: each with its kind, what comes again letter by letter as a
tool."""

from __future__ import annotations

from collections import Counter

from ...labels import fold
from ...patterns import Pattern
from ..lines.furniture import OF_OTHER_WORKS
from ..lines.word import Tagged, is_of, is_plain
from ..tables import page_words
from .counts import shown
from .credits import credit
from .line_kinds import (
    CREDIT,
    DATE,
    IMPRINT,
    KIND,
    LABEL,
    MAYBE,
    NAMES,
    PAGES,
    SOURCE,
    TITLE,
    TOOL,
    bare,
    kind,
    page_run,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..lines.word import Chunk

ENDING = OF_OTHER_WORKS - {"reviews_tab"}
"""Furniture below which no entry stands; reviews are a part of contents."""
COMMENTS = frozenset(("comments_heading",))
DIGITS = Pattern(r"\d{1,9}")
FEWEST_TOOLS = 3
"""Words by which a row of tools is known: "Save Cite Cited by 9 Related articles" with or without "All 3 versions"."""
BELOW = (PAGES,)
"""Kinds of lines below which names stand, and titles seldom."""
ROLES = {
    "author": NAMES,
    "author_main": NAMES,
    "pages": PAGES,
    "year": DATE,
    "date": DATE,
    "published_in": SOURCE,
    "container_title": SOURCE,
    "published": IMPRINT,
    "publisher": IMPRINT,
    "institution": IMPRINT,
    "format": KIND,
    "dissertation_note": KIND,
    "document_type": KIND,
    "publication_type": KIND,
}
"""What a line with a label of these keys is."""


class ListLine:
    """A line with text: its ``place`` in the chunk, its ``kind``, its ``text``; ``plain``: no word of the tables."""

    __slots__ = ("kind", "place", "plain", "text")

    def __init__(self, place: int, kind: str, text: str, plain: bool = True) -> None:
        self.place = place
        self.kind = kind
        self.text = text
        self.plain = plain

    @property
    def mark(self) -> str:
        """The line as it is compared with others, whatever numbers are in it; of a row of tools its first words."""
        text = DIGITS.sub("#", fold(self.text))
        words = text.split() if self.kind == TOOL and " " in text else []
        return " ".join(words[:FEWEST_TOOLS]) if len(words) > FEWEST_TOOLS + 1 else text


def rows_of(chunk: Chunk, formats: Mapping[str, str]) -> list[ListLine]:
    """The lines with text above the heading of references or of similar works. ``formats``: the words for kinds
    of work, folded."""
    rows: list[ListLine] = []
    for place, line in enumerate(chunk):
        if rows and is_of(line, ENDING) and not line.value:
            if is_of(line, COMMENTS) and any(page_run(each.text) for each in chunk[place:]):
                continue  # the reviews of an issue
            break
        if line.text:
            found = TOOL if shown(line.text) else _role(line, kind(line, formats))
            if found in (TITLE, MAYBE) and DIGITS.search(line.text) and page_words.only(line.text):
                found = TOOL  # "34 results"
            rows.append(ListLine(place, found, bare(line.text), is_plain(line)))
    credited = [
        row
        for at, row in enumerate(rows)
        if row.kind in (TITLE, SOURCE, TOOL, MAYBE)
        and row.plain
        and not _is_made_above(rows, at)
        and credit(row.text)[0]
    ]
    for row in credited if len(credited) > 1 else ():
        row.kind = CREDIT
    _mark_tools(rows)
    _settle_names(rows)
    return rows


def _mark_tools(rows: Sequence[ListLine]) -> None:
    """Lines that come again are tools, but for makers of several works; so are names that always stand over one
    tool."""
    again = Counter(row.mark for row in rows if row.kind in (MAYBE, TITLE))
    titles = [row.kind == TITLE and again[row.mark] == 1 for row in rows]
    for at, row in enumerate(rows):
        if row.kind in (MAYBE, TITLE) and again[row.mark] > 1 and not _is_below_title(rows, titles, at):
            row.kind = TOOL
    marks = [row.mark for row in rows]
    same: dict[str, list[int]] = {}
    for at, mark in enumerate(marks):
        same.setdefault(mark, []).append(at)
    for places in same.values():
        if len(places) < 2 or not any(rows[at].kind == NAMES for at in places):
            continue
        below = {marks[at + 1] if at + 1 < len(rows) else "" for at in places}
        if len(below) == 1 and rows[places[0] + 1].kind == TOOL:
            for at in places:
                rows[at].kind = TOOL


def _is_made_above(rows: Sequence[ListLine], at: int) -> bool:
    """Whether a title stands right above a line, and right above that the makers of the work."""
    return at > 1 and rows[at - 1].kind == TITLE and rows[at - 2].kind == NAMES


def _is_below_title(rows: Sequence[ListLine], titles: Sequence[bool], at: int) -> bool:
    """Whether a line that comes again is the makers of several works: a title or other makers stand above it, no names
    below."""
    row = rows[at]
    if row.kind != MAYBE or not at or (at + 1 < len(rows) and rows[at + 1].kind == NAMES):
        return False
    return titles[at - 1] or rows[at - 1].kind == NAMES or (rows[at - 1].kind == MAYBE and titles[at - 2])


def _settle_names(rows: list[ListLine]) -> None:
    """Takes lines that may be names for such where several sure ones stand below lines of the same kind."""
    above = Counter(rows[at - 1].kind for at, row in enumerate(rows) if row.kind == NAMES and at)
    for at, row in enumerate(rows):
        if row.kind == MAYBE and at and rows[at - 1].kind in BELOW and above[rows[at - 1].kind] > 1:
            row.kind = NAMES


def _role(line: Tagged, found: str) -> str:
    """The kind of a line, of one with a label what this says that the value is."""
    if found != LABEL or line.label is None:
        return found
    keys = line.label.meanings()
    return next((role for key, role in ROLES.items() if key in keys), found)
