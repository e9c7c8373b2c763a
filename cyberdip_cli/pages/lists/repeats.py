"""Lists that only their lines divide: in each entry a line of the same kind comes again (the pages, the numbers of
a volume, a date, an imprint), with a title above it, and names between the two."""

from __future__ import annotations

from collections import Counter
from itertools import chain, islice, pairwise

from ...labels import fold
from ...patterns import Pattern
from ..layouts import opening
from ..lines.word import Tagged, is_of
from ..zones import OTHERS, REFERENCES, SIMILAR
from .cited import may_be_reference, reference
from .entry import PageEntry
from .layout import ListLayout
from .line_kinds import DATE, IMPRINT, KIND, MAYBE, NAMES, PAGES, SOURCE, TITLE, TOOL, bare, formats_of, kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..lines.division import Look
    from ..lines.word import Chunk

FURNITURE = (*REFERENCES, *OTHERS, *SIMILAR)
DIGITS = Pattern(r"\d{1,9}")
LONE = Pattern(r"[\[#(]?(?P<number>[1-9]\d{0,5})[\])]?[.):]?")
LED = Pattern(r"\d{1,4}[.:]\s")
MOST_REFERENCES = 2
"""Lines that may be finished references from which on a page is a list of these."""
FARTHEST = 4
"""Lines between a title and what comes again at most."""
BETWEEN = frozenset((NAMES, MAYBE, DATE, PAGES, SOURCE, IMPRINT, KIND))
RECORD = frozenset(
    """author author_main published published_in publisher format language subjects abstract call_number isbn issn
    doi pmid url extent item_description keywords publication_type document_type""".split()
)
"""Keys of labels of a record's page."""
MOST_ABOVE = 4
"""Lines above a title that are of its entry at most."""
CITING = frozenset(("citation_heading",))
MOST_LABELS = 5
"""Meanings of labels of these that a list has at most."""
LONGEST_PAGE = 600
"""Lines of a page that is looked at as a whole."""


class ListLine:
    """A line with text: its ``place`` in the chunk, its ``kind``, its ``text``."""

    __slots__ = ("kind", "place", "text")

    def __init__(self, place: int, kind: str, text: str) -> None:
        self.place = place
        self.kind = kind
        self.text = text


def divided(chunk: Chunk, look: Look) -> list[PageEntry]:
    """The entries of a page in which a kind of line comes again below a title; none for any other page. ``look``
    finds words of the tables."""
    if _is_of_record(chunk):
        return []
    rows = _rows(chunk)
    if _is_numbered(chunk) or sum(map(may_be_reference, chunk)) >= MOST_REFERENCES:
        return []
    for anchor in (SOURCE, PAGES, IMPRINT, DATE, NAMES):
        heads, low = _heads(rows, anchor)
        if len(heads) < 2 or len({rows[at].text for at in heads}) < len(heads):
            continue
        above = _rows_above(rows, heads, low)
        if not above and (anchor == NAMES or not _named(rows, heads)):
            continue
        if opening([line.text for line in chunk if not line.separator]) is not None:
            return []
        if _is_wrapped(rows[heads[0] : heads[0] + 2], chunk):
            return []
        starts = [rows[at - above].place for at in heads]
        ends = [*starts[1:], rows[-1].place + 1]
        kept = {row.place for row in rows}
        entries = [
            [line for place, line in enumerate(chunk[start:end], start) if place in kept or not line.text]
            for start, end in zip(starts, ends, strict=True)
        ]
        layout = ListLayout(chunk[: starts[0]], entries, look)
        layout.named = layout.named or _named(rows, heads)
        entries[-1] = entries[-1][: layout.end_of(entries[-1])]
        titles = [chunk[rows[at].place].number for at in heads]
        return [PageEntry(entry, layout, title) for entry, title in zip(entries, titles, strict=True)]
    return []


def of_page(lines: Iterator[Tagged], look: Look) -> tuple[list[PageEntry], Iterator[Tagged]]:
    """The entries of a page that is such a list as a whole, whatever labels start over in it; and the lines of any
    other page."""
    held = list(islice(lines, LONGEST_PAGE))
    if len(held) == LONGEST_PAGE or any(map(LED.match, (line.text for line in held))):
        return [], chain(held, lines)
    return divided(held, look), iter(held)


def _is_of_record(chunk: Chunk) -> bool:
    """Whether a page is a record's, or several: by the label of a title, by many that say what a work is, by the
    heading of how to cite it."""
    found: set[str] = set()
    for line in chunk:
        if is_of(line, CITING):
            return True
        if line.label is not None and line.value and line.gap:
            keys = line.label.meanings()
            if "title" in keys:
                return True
            found |= keys & RECORD
            if len(found) > MOST_LABELS:
                return True
    return False


def _is_wrapped(rows: Sequence[ListLine], chunk: Chunk) -> bool:
    """Whether two lines are one finished reference that the page's width has wrapped."""
    first = chunk[rows[0].place]
    return reference(Tagged(first.number, " ".join(row.text for row in rows))) is not None


def _is_numbered(chunk: Chunk) -> bool:
    """Whether lone numbers divide a page, the first and the next."""
    numbers = [match["number"] for line in chunk if (match := LONE.fullmatch(line.text)) is not None]
    return any(int(one) + 1 == int(other) for one, other in pairwise(numbers))


def _rows(chunk: Chunk) -> list[ListLine]:
    """The lines with text above the heading of references or of similar works, what comes again letter by letter
    as a tool."""
    formats = formats_of(chunk)
    rows: list[ListLine] = []
    for place, line in enumerate(chunk):
        if rows and is_of(line, FURNITURE) and not line.value:
            break
        if line.text:
            rows.append(ListLine(place, kind(line, formats), bare(line.text)))
    texts = [row for row in rows if row.kind in (MAYBE, TITLE)]
    again = Counter(_mark(row) for row in texts)
    for row in texts:
        if again[_mark(row)] > 1:
            row.kind = TOOL
    return rows


def _mark(row: ListLine) -> str:
    """A line as it is compared with others, whatever numbers are in it."""
    return DIGITS.sub("#", fold(row.text))


def _heads(rows: list[ListLine], anchor: str) -> tuple[list[int], int]:
    """The places in ``rows`` of the titles above the lines of one kind, and where the first entry may begin. None
    where many have no title; what has none is taken out of the rows."""
    found: list[int] = []
    first, low = 0, 0
    without: list[int] = []
    for at in _anchors(rows, anchor):
        head = _title_above(rows, at, low)
        if head >= 0:
            found.append(head)
        elif found:
            without.append(at)
        else:
            first = at + 1
        low = at + 1
    if len(without) > len(found) // 2 + 1:
        return [], 0
    for at in reversed(without):
        start = at - 1 if rows[at - 1].kind == TOOL else at
        del rows[start : at + 1]
        found = [head if head < start else head - (at + 1 - start) for head in found]
    return found, first


def _rows_above(rows: Sequence[ListLine], heads: Sequence[int], low: int) -> int:
    """How many lines above each title are of the entry: the same words, or of the same kinds, above all of
    them."""
    found = 0
    while found < MOST_ABOVE:
        above = [at - found - 1 for at in heads]
        if above[0] < low or len({_look_of(rows[at]) for at in above}) > 1:
            break
        found += 1
    return found


def _look_of(row: ListLine) -> str:
    """What lines above titles have in common."""
    return row.kind if row.kind in (KIND, DATE) else f"{_mark(row)}"


def _anchors(rows: Sequence[ListLine], anchor: str) -> Iterator[int]:
    """The places of lines of one kind, of those that follow each other the first."""
    last = -2
    for at, row in enumerate(rows):
        if row.kind == anchor:
            if at > last + 1:
                yield at
            last = at


def _title_above(rows: Sequence[ListLine], at: int, low: int) -> int:
    """The place of the title above a line, with names between them; -1 where none is."""
    names: list[int] = []
    for place in range(at - 1, max(low, at - 1 - FARTHEST) - 1, -1):
        row = rows[place]
        if row.kind == TITLE:
            return place
        if row.kind in (MAYBE, NAMES):
            names.append(place)
        elif row.kind not in BETWEEN:
            break
    if names and rows[names[-1]].kind == MAYBE:
        return names[-1]
    return -1


def _named(rows: Sequence[ListLine], heads: Sequence[int]) -> bool:
    """Whether names stand below most titles, or below what most works are in."""
    kinds = [[row.kind for row in rows[at + 1 : at + 3]] for at in heads]
    below = [found[:1] for found in kinds if found and found[0] in (NAMES, MAYBE)]
    further = [found for found in kinds if found[:1] == [SOURCE] and found[1:] in ([NAMES], [MAYBE])]
    sure = any(NAMES in found for found in further)
    return (len(below) + sure * len(further)) * 2 > len(heads)
