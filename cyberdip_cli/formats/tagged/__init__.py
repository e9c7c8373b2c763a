"""Tagged text: lines that begin with a tag, in the forms of reference managers and databases. One line reader
over tables of tags, one table a format (see :mod:`.tables`).

A reader is a row: ``READER = tagged("refer", "…", (".enw",))`` in ``readers/refer.py`` and
``tables/refer.toml`` here. RIS, whose tags depend on their neighbours more than a table can say, has a room
of its own."""

from __future__ import annotations

from ...patterns import MULTILINE, Pattern
from ...protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...diagnostics import Sink
    from ...protocols import ReadOptions, Traced
    from ...source import Head, Source

CERTAIN, LIKELY = 98, 94
"""Scores of a text that begins with the format's own first tag, and of one that has it within its first
lines."""
NEAR = 600
"""Characters in which a record begins where something stands above it."""


def tagged(name: str, summary: str, extensions: tuple[str, ...], start: str) -> Reader:
    """The reader of a tagged format. ``start`` is a pattern of the line that its first record begins with."""
    begins = Pattern(f"^{start}", MULTILINE)

    def sniff(head: Head) -> int:
        text = head.text[:4096].lstrip("\ufeff \t\n")
        if begins.match(text):
            return CERTAIN
        return LIKELY if begins.search(text[:NEAR]) else 0

    def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
        from .document import read

        return read(name, source, options, sink)

    return Reader(summary, extensions, sniff, trace)
