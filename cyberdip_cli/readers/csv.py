"""Tables with a header row: exports of databases as CSV or TSV, in any label language; streamed, a row a
record."""

from __future__ import annotations

from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


FIRST_ROWS = 16
"""Lines in which the header is looked for."""
LONGEST_HEADER = 80
MOST_COLUMNS = 300
"""A row of more is no header, but a text with many commas."""


def sniff(head: Head) -> int:
    """A row near the top in which most cells are headers that are known, three at least."""
    text = head.text[:20000]
    if "\ufffd" in text:  # an old code page: Source reads it as this one too
        text = head.data[:20000].decode("cp1252", "replace")
    lines = [line for line in text.split("\n")[:FIRST_ROWS] if line.strip()]
    following = [*lines, ""][1:]
    if not any(may_be_header(line, after) for line, after in zip(lines, following, strict=True)):
        return 0
    from ..formats.csv.sniff import likeness

    return likeness(text)


def may_be_header(line: str, after: str) -> bool:
    """Whether a line can be a header: short cells without colons, and as many cells in the line below. A
    glance, for nearly every text is none.

    >>> may_be_header("Title,Author,Year", "Maps,Roe,1999"), may_be_header("Title: Maps, Lamps, Bells", "x")
    (True, False)
    """
    if line[:1] in "<{[@%" or ": " in line or "://" in line:
        return False
    for sign in ",;\t":
        count = line.count(sign)
        if 1 < count < MOST_COLUMNS and all(len(cell) < LONGEST_HEADER for cell in line.split(sign)):
            return not after or after.count(sign) >= count - 1 or after.count('"') % 2 == 1
    return False


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, in order. InputError when no row names the columns."""
    from ..formats.csv.read import read

    yield from read(source, options, sink)


READER = Reader(
    "tables with a header row (CSV, TSV), of databases or by hand", (".csv", ".tsv", ".tab"), sniff, trace
)
