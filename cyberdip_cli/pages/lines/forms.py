"""Forms to search with: labels one under another, none of them with a value."""

from __future__ import annotations

from ...patterns import Pattern
from .word import Tagged, Word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FEWEST = 4
YEAR = Pattern(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
FIELD = Word("search", "en!search_form")
"""What the name of an empty field is."""
WORDED = frozenset(
    "format publication_type document_type genre medium degree language collection section".split()
)
"""Keys of labels whose values are words that may be labels elsewhere."""
RUN = 4
"""Labels in a row, none with a value, of which all but the last are fields of a form, or empty."""


def is_form(chunk: Sequence[Tagged]) -> bool:
    """Whether most labels of a chunk have another label where their value would be, and nothing in it
    is a year."""
    lines = [line for line in chunk if line.text]
    labels = [place for place, line in enumerate(lines) if line.label is not None]
    empty = sum(
        1
        for place in labels
        if not lines[place].value and place + 1 < len(lines) and lines[place + 1].label is not None
    )
    fields = sum(line.furniture is FIELD for line in lines)
    empty, count = empty + fields, len(labels) + fields
    if empty < FEWEST or empty * 5 < count * 3:
        return False
    return not any(YEAR.search(line.text) for line in lines if "©" not in line.text)


def without_menus(lines: Iterable[Tagged]) -> Iterator[Tagged]:
    """Lines without the labels that stand in a row of others, none of them with a value: what a form searches
    in ("Title / Keywords / Abstract / Author / All"), or what a record leaves empty. The last of them may
    have its value below it."""
    run: list[Tagged] = []
    for line in lines:
        if _is_alone(line):
            run.append(line)
            continue
        if run:
            yield from _kept(run)
            run = []
        yield line
    yield from _kept(run)


def _is_alone(line: Tagged) -> bool:
    """Whether a line is a label without a value whose value cannot be a word for a kind of work, which may be
    a label too."""
    return line.label is not None and not line.value and WORDED.isdisjoint(line.label.meanings())


def _kept(run: list[Tagged]) -> list[Tagged]:
    """What stays of a row of labels."""
    names = {line.text.casefold() for line in run}
    if len(run) < RUN or len(names) < len(run):
        return run
    return [Tagged(line.number, line.text, furniture=FIELD) for line in run[:-1]] + run[-1:]
