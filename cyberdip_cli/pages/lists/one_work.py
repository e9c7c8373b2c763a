"""Whether what looks like the entries of a list is one work's page: they say the same title, the same
identifier, or the same volume without pages of their own."""

from __future__ import annotations

from ...patterns import Pattern
from ..key_groups import AUTHORS
from ..lines.word import is_plain
from ..values.comparison import same
from ..volume_lines import numbers_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from ..lines.word import Tagged

DOI = Pattern(r"10\.\d{4,9}/[^\s,;]{3,120}")
SHORTEST = 20
"""Letters of a line by which two entries speak of the same work."""
FEWEST_WORDS = 4
NEAR = 2
"""Lines below a label among which its value stands."""
OFTEN = 3
MOST_PIECES = 4
"""Entries that a record's page may be taken for at most: a list of more is one, whatever its head says."""
FEWEST_LABELS = 4
OF_ONE = frozenset(
    """title author author_main author_other advisor editor abstract keywords subjects publisher published date year
    date_defended isbn page_count physical_description format language citation doi edition""".split()
)
"""Keys of the labels that say what a work is."""
PAIR = 2


def is_one_work(entries: Sequence[Sequence[Tagged]], chunk: Sequence[Tagged]) -> bool:
    """Whether a DOI, or the first line of an entry, comes again in another entry, or two entries are the same
    volume and issue, one of them without pages: the head of a page and its record. ``chunk``: the whole
    page."""
    if len(entries) < PAIR:
        return False
    dois = [{match[0].rstrip(".").casefold() for line in entry for match in _dois(line)} for entry in entries]
    if any(one & other for at, one in enumerate(dois) for other in dois[at + 1 :]):
        return True
    if _says_again(entries, chunk) or (len(entries) <= MOST_PIECES and is_labelled_once(chunk)):
        return True
    return len(entries) == PAIR and (
        _same_volume(*entries) or _is_numbered_above(entries, chunk) or _is_made_once(entries)
    )


def is_labelled_once(chunk: Sequence[Tagged]) -> bool:
    """Whether labels that a page shows once say what one work is: its author, its date, its abstract, its
    publisher. In a list they come again in each entry."""
    count: dict[str, int] = {}
    keys: dict[str, set[str]] = {}
    for place, line in enumerate(chunk):
        if line.label is None:
            continue
        mark = same(line.shown)
        count[mark] = count.get(mark, 0) + 1
        below = next((each for each in chunk[place + 1 : place + 1 + NEAR] if each.text), None)
        if line.value or (below is not None and is_plain(below)):
            keys[mark] = set(line.label.meanings() & OF_ONE)
    return sum(1 for mark, meant in keys.items() if meant and count[mark] == 1) >= FEWEST_LABELS


def _is_made_once(entries: Sequence[Sequence[Tagged]]) -> bool:
    """Whether a label names the makers in one of two entries only, or the same makers in both: the top of a
    shop's page and its table."""
    makers = [
        {
            same(line.value)
            for line in entry
            if line.label is not None and line.value and not line.label.meanings().isdisjoint(AUTHORS)
        }
        for entry in entries
    ]
    return makers != [set(), set()] and (not all(makers) or makers[0] == makers[1])


def _is_numbered_above(entries: Sequence[Sequence[Tagged]], chunk: Sequence[Tagged]) -> bool:
    """Whether a label with a DOI stands over the first of two entries: the page is that work's."""
    first = next((line.number for line in entries[0]), 0)
    return any(
        line.label is not None and "doi" in line.label.meanings() and DOI.search(line.value)
        for line in chunk
        if line.number < first
    )


def _dois(line: Tagged) -> Iterable[re.Match[str]]:
    return DOI.finditer(line.text) if "10." in line.text else ()


def _says_again(entries: Sequence[Sequence[Tagged]], chunk: Sequence[Tagged]) -> bool:
    """Whether the title of an entry is a line of another one."""
    texts = [{same(line.text) for line in entry if len(line.text) > SHORTEST} for entry in entries]
    for at, entry in enumerate(entries):
        first = next((line for line in entry if is_plain(line)), None)
        if first is None or len(first.text.split()) < FEWEST_WORDS:
            continue
        mark = same(first.text)
        if len(mark) <= SHORTEST:
            continue
        if any(mark in found for where, found in enumerate(texts) if where != at):
            return True
        if sum(same(line.text) == mark for line in chunk) >= OFTEN:
            return True  # the title of a page, its file, its table
    return False


def _same_volume(one: Sequence[Tagged], other: Sequence[Tagged]) -> bool:
    """Whether two entries name one volume and issue, and not both of them pages."""
    first, second = _numbers(one), _numbers(other)
    return bool(first[0]) and first[:2] == second[:2] and not (first[2] and second[2])


def _numbers(entry: Sequence[Tagged]) -> tuple[str, str, str]:
    """Volume, issue and pages of the first line that names them; empty where none does."""
    for line in entry:
        found = numbers_of(line.text) if line.text else None
        if found and found.get("volume"):
            pages = str(found.get("page") or "") or next(filter(None, map(_pages, entry)), "")
            return str(found["volume"]), str(found.get("issue") or ""), pages
    return ("", "", "")


def _pages(line: Tagged) -> str:
    """The pages by their label; "" for any other line."""
    return line.value if line.label is not None and "pages" in line.label.meanings() else ""
