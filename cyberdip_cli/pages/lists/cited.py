"""Finished references on pages: entries of lists that begin with one, and pages that are little else."""

from __future__ import annotations

from .. import shapes
from ..field import Field
from ..layouts import opening
from ..lines.furniture import OF_OTHER_WORKS, REFERENCES
from ..lines.word import is_of, is_plain
from ..values.comparison import same
from ..values.grammar import grammar
from . import styles
from .entry import PageEntry, first_text, layout_of
from .one_work import is_labelled_once
from .parts import dated
from .reference_lines import (
    FEWEST_KEYED,
    KEY_ALONE,
    KEYED,
    NUMBER,
    bare,
    is_heading,
    may_be_reference,
    with_makers_above,
    with_years_behind,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...references import FinishedReference
    from ..layouts import opening
    from ..lines.division import Look
    from ..lines.word import Chunk, Tagged

LIKELY = 0.6
"""The posterior of a title, and of who made the work or where it is, in a line that is taken for a
reference."""
PARTS = 2
"""Parts of a line of names and a date; one with a title before them is of a list of such."""
LESS_LIKELY = 0.45
"""The same in a line of a list whose other lines are references."""
LONGEST_NAMES = 40
FEWEST_OTHERS = 2
"""Lines beside one reference that may be such too, from which on they are a list, and none of them is
lost."""
NO_WORK = {"other"}
"""The meaning of labels that say nothing of a work: "E-mail"."""
LOOKED_AT = 6
"""Entries of a list by which it is known as one of references."""
SHORTEST_TITLE = 12
FEWEST_WORDS = 4
LONG_TITLE = 20
"""Words and letters of a line that may be the title of the page's own work."""
MANY = 4
"""References from which on what all of them name is a journal, or an author."""
LONG_TEXT = 250
"""Characters of a line that is running text, where no reference is one."""
WHOLE = {"reference": "whole"}
"""The hints of a reference that is all that a page, or an entry, says of its work."""
TARGETS = frozenset(
    "title author author_main published_in container_title doi accession_number abstract".split()
)


def reference(line: Tagged) -> FinishedReference | None:
    """The work that a line names as a whole, with its title, and its makers or what it is in; None for any
    other line."""
    found: FinishedReference | None = None
    if may_be_reference(line):
        found = grammar("references").read_reference(bare(line.text).rstrip(" ,;"))
    if found is None or found.posterior("title") < LIKELY or len(dated(line.text)) > PARTS:
        return None
    if shapes.prose(line.text) and found.posterior("author") < LIKELY:
        return None  # a summary that speaks of a year
    named = max(found.posterior("author"), found.posterior("editor")) >= LIKELY
    placed = max(map(found.posterior, ("container_title", "publisher", "page"))) >= LIKELY
    return found if named or (placed and found.record.issued) else None


def field_of(line: Tagged, *, made: bool = False) -> Field:
    """A reference as a field. ``made``: it stands among others that name their makers."""
    return Field("citation", ((line.number, _with_makers(bare(line.text), made=made)),), hints=WHOLE)


def _with_makers(text: str, *, made: bool) -> str:
    """A reference whose makers, before a colon, are not seen as such, with another sign behind them."""
    names, colon, rest = text.partition(": ")
    if (
        not colon
        or len(names) > LONGEST_NAMES
        or shapes.names(names) < (shapes.WEAK if made else shapes.STRONG)
    ):
        return text
    first = grammar("references").read_reference(text)
    if first is None or first.record.author or first.record.editor:
        return text
    other = f"{names}. {rest}"
    found = grammar("references").read_reference(other)
    if found is None or not found.record.author or same(found.record.title or "") not in same(rest):
        return text
    return other


def divided(chunk: Chunk, look: Look) -> list[PageEntry]:
    """The entries of a page that is a list of references, each with the lines below it; one where it is
    little else than one; none where it is anything else: a table of labels, a title with a text, and
    references below.
    ``look`` finds words of the tables."""
    chunk = with_years_behind(with_makers_above(chunk))
    title = ""
    starts: list[int] = []
    works: list[FinishedReference] = []
    first = next((place for place, line in enumerate(chunk) if line.text), 0)
    for place, line in enumerate(chunk):
        if starts and is_of(line, OF_OTHER_WORKS):
            break
        if place == first and is_of(line, REFERENCES) and not line.value:
            continue  # a bibliography of its own
        if (found := reference(line)) is not None and not _is_trail(line.text, look):
            title = title or same(found.record.title or "")
            starts.append(place)
            works.append(found)
        elif not starts and _is_of_record(line):
            return []
    if styles.are_one_work(works) and not _is_page_of(title, chunk) and not _says_of_work(chunk):
        return [_in_styles(chunk, starts, works, look)]
    places = [(work.record.page, work.record.volume, work.record.issue) for work in works]
    if any(where[0] and places.count(where) > 1 for where in places):
        return []  # one work in two languages
    if styles.are_one_work(works):
        return [_in_styles(chunk, starts, works, look)]
    if starts and opening([line.text for line in chunk if not line.separator]) is not None:
        return []
    if not starts or _is_page_of(title, chunk[: starts[0]]) or _is_page_of_one(chunk, starts, works):
        return []
    if len(starts) == 1 and (_says_more(chunk, starts[0]) or is_labelled_once(chunk)):
        return []
    return _entries(chunk, _all_starts(chunk, starts), look)


def rest_below(entries: Sequence[PageEntry], chunk: Chunk) -> Chunk:
    """The record of labels that stands below a list of references, and is no part of the last of them; none
    where there is none."""
    last = entries[-1]
    at = next((at for at, line in enumerate(last) if line.value and _is_title(line)), 0)
    while at > 1 and last[at - 1].value:
        at -= 1
    if not at:
        return []
    rest = last[at:]
    del last[at:]
    return [*rest, *chunk[chunk.index(rest[-1]) + 1 :]]


def _is_title(line: Tagged) -> bool:
    return line.label is not None and "title" in line.label.meanings()


def _all_starts(chunk: Chunk, starts: list[int]) -> list[int]:
    """Where the entries begin, those too whose reference is not understood."""
    keyed = [at for at, line in enumerate(chunk) if KEYED.match(line.text) and is_plain(line)]
    if len(keyed) >= FEWEST_KEYED and set(starts) <= set(keyed):
        return keyed
    if len(starts) > 1:
        return _with_others(chunk, starts)
    known = frozenset(starts)
    others = [at for at, line in enumerate(chunk) if at not in known and may_be_reference(line)]
    return sorted([*starts, *others]) if len(others) >= FEWEST_OTHERS else starts


def _entries(chunk: Chunk, starts: list[int], look: Look) -> list[PageEntry]:
    """The entries that begin with the references at ``starts``, without the headings between them."""
    ends = [*starts[1:], len(chunk)]
    over = is_heading(chunk[starts[0] - 1]) if starts[0] else False
    ends = [end - (over and end < len(chunk) and is_heading(chunk[end - 1])) for end in ends]
    entries = [chunk[start:end] for start, end in zip(starts, ends, strict=True)]
    layout = layout_of(chunk[: starts[0]], entries, look)
    layout.cited = True
    works = [found for at in starts if (found := reference(chunk[at])) is not None]
    layout.made = sum(bool(found.record.author or found.record.editor) for found in works) * 2 > len(starts)
    return [PageEntry(entry, layout) for entry in entries]


def _with_others(chunk: Chunk, starts: list[int]) -> list[int]:
    """The places of references, with those of lines between them that may be such and stand as they do: with
    a number, or below a blank line or another reference."""
    numbered = all(NUMBER.match(chunk[at].text) for at in starts)
    found = list(starts)
    for place in range(_first(chunk, starts[0]) if not numbered else 0, len(chunk)):
        line = chunk[place]
        if place in starts or not may_be_reference(line):
            continue
        alone = place == 0 or not chunk[place - 1].text or place - 1 in found
        alone = (
            alone or is_heading(chunk[place - 1]) or KEY_ALONE.fullmatch(chunk[place - 1].text) is not None
        )
        alone = alone or may_be_reference(chunk[place - 1])
        if (NUMBER.match(line.text) if numbered else alone) and _is_likely(line):
            found.append(place)
            found.sort()
    return found


def _first(chunk: Chunk, start: int) -> int:
    """Where the lines begin that stand right above the first reference, with headings between them, and may
    be such."""
    at = start
    while at > 0 and (may_be_reference(chunk[at - 1]) or is_heading(chunk[at - 1]) or not chunk[at - 1].text):
        at -= 1
    return at


def _is_trail(text: str, look: Look) -> bool:
    """Whether a line begins with a word of menus before a stroke: ``Home / Archives / Vol. 14 No. 2
    (2022)``."""
    first, stroke, _ = text.partition(" / ")
    word = look(first) if stroke else None
    return word is not None and bool(word.furniture)


def _is_likely(line: Tagged) -> bool:
    """Whether a line that stands where references do is one, less sure than it has to be by itself."""
    found = grammar("references").read_reference(bare(line.text))
    if found is None or found.posterior("title") < LESS_LIKELY:
        return False
    likely: float = max(map(found.posterior, ("author", "container_title", "publisher")))
    return likely >= LESS_LIKELY


def _says_of_work(chunk: Sequence[Tagged]) -> bool:
    """Whether a label with its value says something of a work."""
    return any(
        line.label is not None and line.value and not line.label.meanings().isdisjoint(TARGETS)
        for line in chunk
    )


def _in_styles(
    chunk: Chunk, starts: Sequence[int], works: Sequence[FinishedReference], look: Look
) -> PageEntry:
    """Of one work's references in several styles the one that the others confirm, with the names in full."""
    at = styles.best_of(works)
    line = chunk[starts[at]]
    layout = layout_of([], [[line]], look)
    layout.cited = True
    entry = PageEntry([line], layout)
    entry.known = [field_of(line).replace(hints=styles.CONFIRMED), *styles.makers(works, at, line.number)]
    return entry


def is_list_of(entries: Sequence[Chunk]) -> bool:
    """Whether most entries of a list begin with a finished reference."""
    firsts = [line for entry in entries if (line := first_text(entry)) is not None]
    return sum(reference(line) is not None for line in firsts[:LOOKED_AT]) * 2 > len(firsts[:LOOKED_AT])


def _is_of_record(line: Tagged) -> bool:
    """Whether a line before any reference shows that the page is about one work: a label with its value, one
    of those that a record has alone on its line, a text, the heading of references."""
    if line.label is not None and line.gap and line.value and line.label.meanings() != NO_WORK:
        return True
    if line.label is not None and not line.label.meanings().isdisjoint(TARGETS):
        return True
    return is_of(line, OF_OTHER_WORKS) or (is_plain(line) and len(line.text) > LONG_TEXT)


def _is_page_of(title: str, above: Sequence[Tagged]) -> bool:
    """Whether lines above the first reference have its title for themselves: the page is that work's."""
    return len(title) >= SHORTEST_TITLE and any(same(line.text) == title for line in above)


def _is_page_of_one(chunk: Chunk, starts: Sequence[int], works: Sequence[FinishedReference]) -> bool:
    """Whether a line above the first reference is a title of several words, or begins one, that one of them
    names where its journal is not: the page is that work's, the others are its references or what it
    reviews."""
    marks = [
        mark
        for line in chunk[: starts[0]]
        if is_plain(line)
        and len(line.text.split()) >= FEWEST_WORDS
        and len(mark := same(line.text)) > LONG_TITLE
    ]
    if not marks:
        return False
    texts = [same(chunk[place].text) for place in starts]
    for mark in marks:
        named = [at for at, text in enumerate(texts) if mark in text]
        few = named and len(named) < len(texts) + (len(texts) < MANY)
        if few and not any(mark in same(works[at].record.container_title or "") for at in named):
            return True
    return False


def _says_more(chunk: Sequence[Tagged], start: int) -> bool:
    """Whether a page with one reference has more to say of its work than this."""
    return any(line.label is not None and line.value for line in chunk) or any(
        is_plain(line) and len(line.text) > LONG_TEXT for line in chunk[start + 1 :]
    )
