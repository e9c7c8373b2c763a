"""MARC 21 and UNIMARC in ISO 2709 (``.mrc``): UTF-8, MARC-8, ISO 5426; streamed, one record at a time."""

from __future__ import annotations

from ..diagnostics import NOTE, Diagnostic
from ..patterns import Pattern
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source

LEADER = Pattern(r"[\s\x00]{0,20}[0-9 ]{5}[a-z0-9 |-][a-z0-9 |-][\x20-\x7e]{17}[0-9A-Za-z ]{3}[0-9 ]{9}")
"""A leader and the first entry of its directory."""
OF_MARC_21 = Pattern(r"[0-9]{5}[a-z ][a-z][a-z ][ a-z]{2}22[0-9]{5}[ 0-9A-Za-z_]{3}4500[0-9]{3}")
"""A leader that needs no more to be known."""


def sniff(head: Head) -> int:
    """Leader, directory and the separators of ISO 2709; the leader of MARC 21 alone where the file is cut
    off."""
    start = head.data[:100].decode("latin-1")
    if start[20:24] == "4500" and OF_MARC_21.match(start):
        return 98
    separated = b"\x1e" in head.data[:8192] and b"\x1f" in head.data
    return 99 if separated and LEADER.match(start) else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, in order. What is told of one begins with its number, for there are no lines; so
    one process reads a file."""
    from ..formats.marc.iso2709 import read
    from ..formats.marc.read import not_a_work
    from ..formats.marcxml.own import read as read_record

    number = 0

    def numbered(diagnostic: Diagnostic) -> None:
        sink(diagnostic.replace(message=f"record {number}: {diagnostic.message}"))

    for number, data in read(source.raw_blocks(), sink, options.encoding):
        other = not_a_work(data)
        if other:
            sink(Diagnostic(NOTE, "not-a-work", f"record {number} is {other}, no work", "passed over"))
        else:
            yield read_record(data, options, numbered)


READER = Reader("MARC 21 and UNIMARC (ISO 2709)", (".mrc", ".marc", ".iso2709", ".mrc8"), sniff, trace)
