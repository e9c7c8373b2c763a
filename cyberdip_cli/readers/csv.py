"""Tables with a header row: exports of databases as CSV or TSV, in any label language; streamed, a row a record."""

from __future__ import annotations

from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


def sniff(head: Head) -> int:
    """A row near the top in which most cells are headers that are known, three at least."""
    text = head.text[:20000]
    if "\ufffd" in text:  # an old code page: Source reads it as this one too
        text = head.data[:20000].decode("cp1252", "replace")
    start = text[:200].lstrip("\ufeff \t\r\n")
    if not start or start[0] in "<{[@%" or not any(sign in text[:4000] for sign in ",;\t"):
        return 0
    from ..formats.csv.sniff import likeness

    return likeness(text)


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, in order. InputError when no row names the columns."""
    from ..formats.csv.read import read

    yield from read(source, options, sink)


READER = Reader(
    "tables with a header row (CSV, TSV), of databases or by hand", (".csv", ".tsv", ".tab"), sniff, trace
)
