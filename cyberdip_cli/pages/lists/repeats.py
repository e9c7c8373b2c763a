"""Lists that only their lines divide: in each entry a line of the same kind comes again (the pages, the numbers of
a volume, a date, an imprint), with a title above it, and names between the two, or above both."""

from __future__ import annotations

from itertools import chain, islice, pairwise

from ...patterns import Pattern
from ..key_groups import AUTHORS
from ..layouts import opening
from ..lines.word import Tagged, is_of, is_plain
from . import table
from .cited import LIKELY, reference
from .counts import numbers_over
from .entry import PageEntry, layout_of
from .line_kinds import CREDIT, DATE, IMPRINT, NAMES, PAGES, PEOPLE, SOURCE, formats_of
from .one_work import is_one_work
from .reference_lines import may_be_reference

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..lines.division import Look
    from ..lines.word import Chunk
    from .layout import ListLayout
    from .marks import Division
    from .rows import ListLine
    from .title_places import Heads

LONE = Pattern(r"[\[#(]?(?P<number>[1-9]\d{0,5})[\])]?[.):]?")
LED = Pattern(r"\d{1,4}(?:[.:]\s|\t)")
YEARS = range(1500, 2101)
MOST_REFERENCES = 2
"""Lines that may be finished references from which on a page is a list of these."""
RECORD = frozenset(
    """author author_main published published_in publisher format language subjects abstract call_number isbn issn
    doi pmid url extent item_description keywords publication_type document_type""".split()
)
"""Keys of labels of a record's page."""
CONTENTS = frozenset(("toc_tab",))
CITING = frozenset(("citation_heading",))
SUBTITLE = Pattern(r"(?P<dash>[-−–—―~〜～]).{3,120}(?P=dash)")
LOOKED_AT = 3
"""Entries that are looked at for references over two lines."""
SUBFIELD = Pattern(r"[|$‡▼]\w\s\S")
MOST_SUBFIELDS = 3
"""Lines that begin with the sign of a subfield: a MARC record has more."""
MOST_LABELS = 5
"""Meanings of labels of these that a list has at most."""
FEWEST_SOURCES = 3
"""Journals with their numbers from which on a page is no record of a known layout, whatever its first lines look like."""
PAIR = 2
LOOSE = frozenset((NAMES, DATE, IMPRINT))
"""Kinds of lines that come twice in many a record's page: two of them are a list only where the page says
so, or has a tool for each."""
HEAD = 12
"""Lines over a list that may say how many works it has."""
LONGEST_PAGE = 600
"""Lines of a page that is looked at as a whole."""


def divided(chunk: Chunk, look: Look) -> list[PageEntry]:
    """The entries of a page in which a kind of line, or the same line, comes again beside a title; none for any other
    page. ``look`` finds words of the tables."""
    if _is_of_record(chunk, look) or _is_numbered(chunk) or _is_of_subfields(chunk):
        return []
    from .line_forms import LineForms  # no record's page needs them
    from .marks import Marks
    from .rows import rows_of

    formats = formats_of(chunk)
    lines = LineForms(chunk, formats, look).expanded(_with_subtitles(chunk))
    rows = rows_of(lines, formats)
    counted = numbers_over(lines[:HEAD])
    marked = Marks(rows, lines).best(counted)
    if marked is not None and (not marked.is_sure() or _are_references(marked, rows, lines)):
        marked = None
    several = sum(row.kind == SOURCE for row in rows) >= FEWEST_SOURCES
    if not several and opening([line.text for line in chunk if not line.separator]) is not None:
        return _marked(marked, rows, lines, look) if marked is not None and marked.is_evident() else []
    heads = _heads(rows, lines, counted)
    if heads is not None:
        above = heads.rows_above()
        own = Marks(heads.rows, lines).weigh(_spans(heads, above), heads.places, counted)
        if marked is None or not marked.is_better_than(own):
            return _entries(heads, above, lines, look)
    return _marked(marked, rows, lines, look) if marked is not None else []


def _heads(rows: list[ListLine], lines: Chunk, counted: set[int]) -> Heads | None:
    """The likeliest titles over lines of one kind; None where there are none for certain."""
    from .title_places import Heads

    ways = [Heads(rows, anchor) for anchor in (SOURCE, CREDIT, PAGES, IMPRINT, DATE, NAMES, PEOPLE)]
    ways += [Heads(rows, anchor, names_first=True) for anchor in (SOURCE, IMPRINT, DATE, PAGES)]
    over = Heads(rows, PEOPLE, names_first=True)
    if over.are_over_all():
        ways = [over]
    for heads in sorted(ways, key=lambda each: each.anchor_weight(counted)):
        if heads.is_list() and not _is_of_references(heads, lines):
            heads.settle()
            if _is_sure(heads, heads.rows_above(), lines) and not _is_wrapped(heads, lines):
                return heads
    return None


def _is_of_subfields(chunk: Chunk) -> bool:
    """Whether lines begin with the signs of subfields, as those of a MARC record do."""
    return sum(SUBFIELD.match(line.text) is not None for line in chunk) > MOST_SUBFIELDS


def _spans(heads: Heads, above: int) -> list[tuple[int, int]]:
    """Where the entries below heads begin and end; ``above``: how many lines over each title are of them."""
    starts = [at - above for at in heads.places]
    return list(zip(starts, [*starts[1:], len(heads.rows)], strict=True))


def _are_references(marked: Division, rows: Sequence[ListLine], lines: Chunk) -> bool:
    """Whether the titles of a division may be whole references."""
    return sum(may_be_reference(lines[rows[at].place]) for at in marked.titles) >= MOST_REFERENCES


def _marked(marked: Division, rows: Sequence[ListLine], lines: Chunk, look: Look) -> list[PageEntry]:
    """The entries of a list that is divided by what comes again."""
    kept = {row.place for row in rows}
    entries = [
        [
            line
            for place, line in enumerate(
                lines[rows[start].place : rows[end - 1].place + 1], rows[start].place
            )
            if place in kept or not line.text
        ]
        for start, end in marked.spans
    ]
    layout = layout_of(lines[: rows[marked.spans[0][0]].place], entries, look)
    layout.names_first = marked.names_first
    layout.named = layout.named or marked.named
    titles = [lines[rows[at].place] for at in marked.titles]
    return _made(lines[: rows[marked.spans[0][0]].place], entries, titles, layout)


def _is_sure(heads: Heads, above: int, lines: Chunk) -> bool:
    """Whether what comes again is a list's: the same lines stand above the titles, or names beside them and more,
    and the page counts them, says that they are its contents, or has a tool for each."""
    head = lines[: heads.rows[heads.places[0] - above].place]
    if any(map(_is_maker, head)) or heads.is_shifted():
        return False
    counted = len(heads.places) in numbers_over(head)
    announced = counted or any(map(_announces, head))
    if heads.anchor == PEOPLE:
        return heads.are_over_all() if heads.names_first else counted
    if len(heads.places) == PAIR and heads.anchor in LOOSE and not (announced or heads.confirmed()):
        return False
    if above or heads.alike():
        return True
    return heads.named() and (heads.anchor != NAMES or announced or heads.confirmed())


def _announces(line: Tagged) -> bool:
    """Whether a line is the heading of contents."""
    return is_of(line, CONTENTS) or (
        line.label is not None and not line.value and "table_of_contents" in line.label.meanings()
    )


def _is_of_references(heads: Heads, lines: Chunk) -> bool:
    """Whether titles may be whole references, or other lines are, with their makers."""
    titles = [lines[heads.rows[at].place] for at in heads.places]
    if sum(map(may_be_reference, titles)) >= MOST_REFERENCES:
        return True
    whole = 0
    for line in lines:
        if may_be_reference(line) and (found := reference(line)) is not None:
            whole += found.posterior("author") >= LIKELY
            if whole == MOST_REFERENCES:
                return True
    return False


def _with_subtitles(chunk: Chunk) -> list[Tagged]:
    """The lines, a subtitle between dashes added to the title above it."""
    found: list[Tagged] = []
    for line in chunk:
        if found and is_plain(line) and is_plain(found[-1]) and SUBTITLE.fullmatch(line.text):
            found[-1] = Tagged(found[-1].number, f"{found[-1].text} {line.text}")
        else:
            found.append(line)
    return found


def _entries(heads: Heads, above: int, lines: Chunk, look: Look) -> list[PageEntry]:
    """The entries below the heads; ``above``: how many lines over each title are of them."""
    rows = heads.rows
    starts = [rows[at - above].place for at in heads.places]
    ends = [*starts[1:], rows[-1].place + 1]
    kept = {row.place for row in rows}
    entries = [
        [line for place, line in enumerate(lines[start:end], start) if place in kept or not line.text]
        for start, end in zip(starts, ends, strict=True)
    ]
    layout = layout_of(lines[: starts[0]], entries, look)
    layout.named = layout.named or heads.named()
    layout.names_first = heads.names_first
    titles = [lines[rows[at].place] for at in heads.places]
    return _made(lines[: starts[0]], entries, titles, layout)


def _made(head: Chunk, entries: list[Chunk], titles: list[Tagged], layout: ListLayout) -> list[PageEntry]:
    """The entries with their titles, without the headings between them."""
    found = [PageEntry(entry, layout, title.number) for entry, title in zip(entries, titles, strict=True)]
    from .groups import take_headings

    take_headings(head, found)
    return found


def of_page(lines: Iterator[Tagged], look: Look) -> tuple[list[PageEntry], Iterator[Tagged], int]:
    """The entries of a page that is such a list as a whole, whatever labels start over in it; the lines of any other
    page; and how many lines were looked at, 0 for a page of too many."""
    held = list(islice(lines, LONGEST_PAGE))
    if len(held) == LONGEST_PAGE or any(map(LED.match, (line.text for line in held))):
        return [], chain(held, lines), 0
    entries = table.divided(held, look) or divided(held, look)
    return ([] if is_one_work(entries, held) else entries), iter(held), len(held)


def _is_of_record(chunk: Chunk, look: Look) -> bool:
    """Whether a page is a record's, or several: by the label of a title, by many that say what a work is, by the
    heading of how to cite it."""
    found: set[str] = set()
    for line in chunk:
        if is_of(line, CITING):
            return True
        if line.label is not None and line.gap and not table.names_columns(line, look):
            keys = line.label.meanings()
            if "title" in keys:
                return True
            found |= keys & RECORD
            if len(found) > MOST_LABELS:
                return True
    return False


def _is_maker(line: Tagged) -> bool:
    """Whether a line is makers by its label: over a list they are a record's."""
    return line.label is not None and bool(line.value) and not line.label.meanings().isdisjoint(AUTHORS)


def _is_wrapped(heads: Heads, lines: Chunk) -> bool:
    """Whether the first lines of the entries are finished references that the page's width has wrapped."""
    pairs = [heads.rows[at : at + 2] for at in heads.places[:LOOKED_AT]]
    return all(
        reference(Tagged(lines[pair[0].place].number, " ".join(row.text for row in pair))) is not None
        for pair in pairs
    )


def _is_numbered(chunk: Chunk) -> bool:
    """Whether lone numbers divide a page, the first and the next, with something between them: the numbers of a list's
    further pages stand side by side."""
    texts = [line.text for line in chunk if line.text]
    found = [(int(match["number"]), at) for at, text in enumerate(texts) if (match := LONE.fullmatch(text))]
    pairs = pairwise(each for each in found if each[0] not in YEARS)
    return any(one + 1 == other and place + 1 < further for (one, place), (other, further) in pairs)
