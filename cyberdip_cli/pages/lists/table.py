"""Lists that are tables: a row of labels, and a row for each work with as many cells, tabs between them."""

from __future__ import annotations

from ..key_groups import AUTHORS
from ..lines.word import Tagged
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
        rows = [(each.number, cells) for each in chunk[at + 1 :] if len(cells := _cells(each)) == len(labels)]
        if len(rows) < FEWEST_ROWS:
            continue
        words = [_word(label, labels, look) for label in labels]
        entries = [
            [
                Tagged(
                    number, f"{label}: {cell}", word, None, label if word else "", cell if word else "", ": "
                )
                for label, word, cell in zip(labels, words, cells, strict=True)
                if label and cell
            ]
            for number, cells in rows
        ]
        layout = layout_of(chunk[:at], [list(entry) for entry in entries], look)
        return [PageEntry(entry, layout) for entry in entries]
    return []


def names_columns(line: Tagged, look: Look) -> bool:
    """Whether a line is the row of labels over a table of works."""
    labels = _cells(line)
    return len(labels) >= FEWEST_CELLS and _are_labels(labels, look)


def _word(label: str, labels: list[str], look: Look) -> Word | None:
    """The word of a column's label; people without another part in the work made it, where no column is that of
    authors ("Researcher", beside "Guide")."""
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
