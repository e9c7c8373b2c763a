"""Refer, the tagged format that EndNote exports and imports (``.enw``)."""

from __future__ import annotations

from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """The records, a blank line between them."""
    from ..formats.tagged.write import document
    from ..formats.tagged.write_refer import record_lines
    from ..formats.unwritten import Unwritten

    return document(records, options, sink, Unwritten("refer", "Refer", sink), record_lines)


WRITER = Writer("Refer, EndNote's tagged format", (".enw",), write)
