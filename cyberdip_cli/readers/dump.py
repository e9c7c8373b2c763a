"""The reader of record pages: text copied from a catalogue, any number of records, to Records."""

from __future__ import annotations

from ..pages.reading import trace
from ..pages.recognition import cut, sniff
from ..protocols import Reader

READER = Reader(
    "record pages copied from a library catalogue or database, in any language",
    (".txt", ".text", ".md"),
    sniff,
    trace,
    cut,
)
