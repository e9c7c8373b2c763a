"""Two pages of different systems that were pasted one below the other, with no mark between them: where what
is read as one record speaks of several works, the line is looked for above and below which each half speaks
of one."""

from __future__ import annotations

from ..diagnostics import NOTE, WARNING, Diagnostic
from . import several
from .layouts import is_cue
from .lines.furniture import OF_OTHER_WORKS
from .lines.word import is_of
from .lists import cited
from .lists.entry import PageEntry
from .lists.reference_lines import may_be_reference
from .values.comparison import same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .fields.page import Page
    from .lines.word import Chunk, Tagged

    Read = Callable[[Chunk], list[tuple[Chunk, Page]]]
    """The works of a chunk, each with its fields; none where one of them is no record."""

TITLES = frozenset(("title", "heading", "citation"))
ROWS = frozenset(
    """title author author_main author_other published publisher year date format isbn publication_type document_type
    published_in""".split()
)
"""Keys of labels that say what a work is."""
MAKERS = frozenset("author author_main author_corporate editor responsibility citation".split())
FEWEST_ROWS = 2
FEWEST_LINES = 2
MOST_PLACES = 12


class Seam:
    """Where the second page begins: ``at`` its first line; ``sure``: a blank line, a layout of its own or a
    finished reference shows it, not a label alone."""

    __slots__ = ("at", "sure")

    def __init__(self, at: int, *, sure: bool) -> None:
        self.at = at
        self.sure = sure


def divided(lines: Chunk, read: Read) -> tuple[list[tuple[Chunk, Page]], Diagnostic] | None:
    """The works of the two pages that ``lines`` are, with the finding on that; None where no line divides
    them clearly."""
    for seam in _seams(lines):
        above = read(_upper(lines, seam.at))
        if len(above) != 1 or not (_is_of_one(above[0][1]) and _is_made(above[0][1])):
            continue
        below = read(lines[seam.at :])
        if below and all(_is_of_one(page) for _, page in below) and _differ(above[0][1], below[0][1]):
            return [*above, *below], _finding(lines[seam.at], len(below) + 1, sure=seam.sure)
    return None


def _upper(lines: Chunk, end: int) -> Chunk:
    """The lines above a seam: an entry of a list stays one."""
    if not isinstance(lines, PageEntry):
        return lines[:end]
    entry = PageEntry(lines[:end], lines.layout, lines.title)
    entry.shared = lines.shared
    return entry


def _seams(lines: Chunk) -> list[Seam]:
    """Where a second page may begin, the surest first."""
    found = [Seam(at, sure=sure) for at, sure in _places(lines)]
    return sorted(found, key=lambda seam: not seam.sure)[:MOST_PLACES]


def _places(lines: Chunk) -> Iterator[tuple[int, bool]]:
    """Where a page may begin below another, and whether more than a label shows it."""
    texts = [at for at, line in enumerate(lines) if line.text]
    for before, at in zip(texts[FEWEST_LINES - 1 :], texts[FEWEST_LINES:], strict=False):
        line = lines[at]
        if is_of(line, OF_OTHER_WORKS):
            return  # what stands below is beside the page's work
        if may_be_reference(line) and not all(map(_is_row_of_any, lines[:at])):
            continue  # one that the page's work cites
        if at > before + 1 or (is_cue(line.text) and not is_cue(lines[before].text)):
            yield at, True
        elif may_be_reference(line) and not may_be_reference(lines[before]):
            yield at, cited.reference(line) is not None
        elif _is_row(line) and not _is_row(lines[before]):
            yield at, False


def _is_row_of_any(line: Tagged) -> bool:
    """Whether a line is blank, or has a label with its value."""
    return not line.text or (line.label is not None and bool(line.value))


def _is_row(line: Tagged) -> bool:
    """Whether a line has a label with its value that says what a work is."""
    return line.label is not None and bool(line.value) and not line.label.meanings().isdisjoint(ROWS)


def _is_of_one(page: Page) -> bool:
    """Whether a page is of one work: it has a title, or rows that say what the work is."""
    if several.works(page) > 1:
        return False
    keys = {field.key for field in page.fields if field.rank >= 0}
    return any(field.key in TITLES for field in page.fields) or len(keys & ROWS) >= FEWEST_ROWS


def _is_made(page: Page) -> bool:
    """Whether a page says who made its work: the first of two has all of its head."""
    return any(field.key in MAKERS or "statement" in field.hints for field in page.fields)


def _titles(page: Page) -> set[str]:
    return {same(field.text) for field in page.fields if field.key in TITLES}


def _differ(one: Page, other: Page) -> bool:
    """Whether neither page has the title of the other."""
    return not any(
        first in second or second in first
        for first in _titles(one)
        for second in _titles(other)
        if first and second
    )


def _finding(line: Tagged, count: int, *, sure: bool) -> Diagnostic:
    return Diagnostic(
        NOTE if sure else WARNING,
        "pages-divided",
        f"pages stand one below the other: {count} records were made, the second from {line.text[:40]!r}",
        "paste them one by one if this is wrong",
        None,
        line.number,
    )
