"""Chunks that are the rest of the one above them: labels that stand alone on their lines come again in a
table with one label for several values, or for two languages, and begin no record of their own."""

from __future__ import annotations

from ...labels import OPENERS
from .word import is_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .word import Chunk


MOST_AGAIN = 2
"""Labels that come again in the next record."""


def rejoined(chunks: Iterable[Chunk]) -> Iterator[Chunk]:
    """``chunks``, each with those that follow it and are its rest."""
    held: Chunk | None = None
    for chunk in chunks:
        if held is not None and _is_rest(chunk, held):
            held = [*held, *chunk]
            continue
        if held is not None:
            yield held
        held = chunk
    if held is not None:
        yield held


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
