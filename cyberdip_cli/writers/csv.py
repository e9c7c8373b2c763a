"""CSV (RFC 4180): a header and a row a record; the same columns whatever the records."""

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
    from ..formats.csv.write import csv_cell
    from ..formats.csv.write import write as rows

    return rows(records, options, sink, csv_cell, ",")


def splice(old: bytes, new: bytes) -> bytes:
    """The rows of ``new`` after those of ``old``, without a second header."""
    from ..formats.csv.write import joined

    return joined(old, new)


WRITER = Writer("CSV: a row a record, the same columns always", (".csv",), write, splice, FRAMES[","])
