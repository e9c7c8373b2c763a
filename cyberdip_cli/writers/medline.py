"""MEDLINE, the tagged format of PubMed (``.nbib``)."""

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
    from ..formats.tagged.write_medline import record_lines
    from ..formats.unwritten import Unwritten

    return document(records, options, sink, Unwritten("medline", "MEDLINE", sink), record_lines)


WRITER = Writer("MEDLINE, the tagged format of PubMed", (".nbib",), write)
