"""CITATION.cff, the Citation File Format of software and data."""

from __future__ import annotations

from ..patterns import MULTILINE, Pattern
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source

START = Pattern(r"^[\"']?cff-version[\"']?\s*:", MULTILINE)


def sniff(head: Head) -> int:
    """The key that every file must have; or a fragment: nothing but references."""
    text = head.text
    if START.search(text):
        return 98
    return 97 if text.startswith("# CFF") and "\nreferences:" in text[:4000] else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The record of the file."""
    from ..formats.cff.read import read

    yield from read(source, options, sink)


READER = Reader("CITATION.cff, of software and data", (".cff",), sniff, trace)
