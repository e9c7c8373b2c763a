"""TSV: as CSV, with tabs; tabs and line ends in a value are blanks, and quotes stand round a value that
begins with one."""

from __future__ import annotations

from ..formats.csv.columns import FRAMES
from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """The header also when there is no record."""
    from ..formats.csv.write import tsv_cell
    from ..formats.csv.write import write as rows

    return rows(records, options, sink, tsv_cell, "\t")


def splice(old: bytes, new: bytes) -> bytes:
    """The rows of ``new`` after those of ``old``, without a second header."""
    from ..formats.csv.write import joined

    return joined(old, new)


WRITER = Writer("TSV: as csv, between tabs", (".tsv", ".tab"), write, splice, FRAMES["\t"])
