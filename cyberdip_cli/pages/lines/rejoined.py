"""Chunks that are the rest of the one above them: labels that stand alone on their lines come again in a
table with one label for several values, or for two languages, and begin no record of their own."""

from __future__ import annotations

from ...labels import OPENERS
from .word import is_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .word import Chunk


MOST_IN_MENU = 2
LONGEST_IN_MENU = 50
MOST_AGAIN = 2
"""Labels that come again in the next record."""


def rejoined(chunks: Iterable[Chunk]) -> Iterator[Chunk]:
    """``chunks``, each with those that follow it and are its rest."""
    held: Chunk | None = None
    for chunk in chunks:
        if held is not None and (_is_rest(chunk, held) or _is_menu(held, chunk)):
            held = [*held, *chunk]
            continue
        if held is not None:
            yield held
        held = chunk
    if held is not None:
        yield held


def _is_menu(chunk: Chunk, below: Chunk) -> bool:
    """Whether a chunk is a page's menu over the record below it: a word or two of it are labels elsewhere,
    and none has a value beside it."""
    if type(chunk) is not list or type(below) is not list or not chunk or not below:
        return False
    if not below[0].text or not chunk[-1].text or below[0].separator or chunk[-1].separator:
        return False
    labels = [line for line in chunk if line.label is not None]
    if len(labels) > MOST_IN_MENU or any(line.value for line in labels):
        return False
    valued = sum(line.label is not None and bool(line.value and line.gap) for line in below)
    return valued > MOST_IN_MENU and max(len(line.text) for line in chunk) < LONGEST_IN_MENU


def _keys(chunk: Chunk) -> set[str]:
    """The likeliest meanings of the labels of a chunk."""
    return {
        key
        for line in chunk
        if line.label is not None and (line.gap or line.furniture is None)
        for key in sorted(line.label.meanings())[:1]
    }


def _is_rest(chunk: Chunk, above: Chunk) -> bool:
    """Whether a chunk goes on with the one above it: no blank line and no separator between them, its first
    label alone on its line, and no title in it."""
    if type(chunk) is not list or type(above) is not list or not chunk or not above:
        return False
    if not chunk[0].text or not above[-1].text or chunk[0].separator or above[-1].separator:
        return False
    first = next((line for line in chunk if line.label is not None), None)
    if first is None or first.value or first.gap:
        return False
    if len(_keys(chunk) & _keys(above)) >= MOST_AGAIN:
        return False
    return not any(
        is_of(line, OPENERS) or (line.label is not None and "title" in line.label.meanings())
        for line in chunk
    )
