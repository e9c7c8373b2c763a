"""Lists that are tables: a row of labels, and a row for each work with as many cells, tabs between them."""

from __future__ import annotations

from .. import shapes
from ..key_groups import AUTHORS
from ..lines.word import Tagged, is_plain
from .entry import PageEntry, layout_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..lines.division import Look
    from ..lines.word import Chunk, Word

FEWEST_CELLS = 3
FEWEST_LABELS = 2
FEWEST_ROWS = 2
MAKER = "Author"
TELLING = frozenset(("title", *AUTHORS))
"""Keys of which the labels of a table of works have one at least."""


def divided(chunk: Chunk, look: Look) -> list[PageEntry]:
    """The entries of a table of works; none for any other page. ``look`` finds words of the tables."""
    for at, line in enumerate(chunk):
        if not names_columns(line, look):
            continue
        labels = _cells(line)
        rows = [
            (place, cells)
            for place, each in enumerate(chunk[at + 1 :], at + 1)
            if len(cells := _cells(each)) == len(labels)
        ]
        if len(rows) < FEWEST_ROWS:
            continue
        words = [_word(label, labels, look) for label in labels]
        over = _titles_over(chunk, rows)
        if over:
            words[0], labels[0] = look(MAKER), MAKER
        elif _are_counted([cells[0] for _, cells in rows]):
            words[0], labels[0] = None, ""  # the numbers of the rows
        titles = over or [[] for _ in rows]
        entries = [
            [*title, *_labelled(chunk[place].number, labels, words, cells)]
            for title, (place, cells) in zip(titles, rows, strict=True)
        ]
        layout = layout_of(chunk[:at], [list(entry) for entry in entries], look)
        return [PageEntry(entry, layout) for entry in entries]
    return []


def _labelled(number: int, labels: list[str], words: list[Word | None], cells: list[str]) -> Chunk:
    """The cells of a row as lines with the labels of their columns."""
    return [
        Tagged(number, f"{label}: {cell}", word, None, label if word else "", cell if word else "", ": ")
        for label, word, cell in zip(labels, words, cells, strict=True)
        if label and cell
    ]


def _titles_over(chunk: Chunk, rows: list[tuple[int, list[str]]]) -> list[Chunk]:
    """The titles that stand over the rows, where their first cells are the makers; none where they are
    not."""
    if not all(shapes.names(cells[0]) for _, cells in rows):
        return []
    titles = [chunk[place - 1] for place, _ in rows]
    if not all(is_plain(title) and title.text and "\t" not in title.text for title in titles):
        return []
    return [[title] for title in titles]


def _are_counted(cells: list[str]) -> bool:
    """Whether the first cells count the rows."""
    numbers = [int(cell) for cell in map(_bare_number, cells) if cell.isdecimal()]
    return len(numbers) == len(cells) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _bare_number(cell: str) -> str:
    return cell.rstrip(".):")


def names_columns(line: Tagged, look: Look) -> bool:
    """Whether a line is the row of labels over a table of works."""
    labels = _cells(line)
    return len(labels) >= FEWEST_CELLS and _are_labels(labels, look)


def _word(label: str, labels: list[str], look: Look) -> Word | None:
    """The word of a column's label; people without another part in the work made it, where no column is that
    of authors ("Researcher", beside "Guide")."""
    word = look(label)
    if word is None or not word.general:
        return None
    keys = {key for each in labels if (found := look(each)) is not None for key in found.meanings()}
    made = (AUTHORS.isdisjoint(keys) and "contributor" in word.meanings()) or AUTHORS & word.meanings()
    return look(MAKER) if made and "advisor" not in word.meanings() else word


def _cells(line: Tagged) -> list[str]:
    """The cells of a row."""
    return [cell.strip() for cell in line.text.split("\t")] if "\t" in line.text else []


def _are_labels(cells: list[str], look: Look) -> bool:
    """Whether a row names the columns: several cells are labels, one of them that of a title or of makers."""
    words = [word for cell in cells if cell and (word := look(cell)) is not None and word.general]
    return len(words) >= FEWEST_LABELS and any(not TELLING.isdisjoint(word.meanings()) for word in words)
