"""MODS 3.8: a collection of records."""

from __future__ import annotations

from ..formats.mods.write import HEAD, TAIL, to_xml
from ..formats.xml_write import document, splicer
from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """The document, record by record."""
    return document(records, options, sink, HEAD, TAIL, to_xml)


WRITER = Writer("MODS 3.8, in a collection", (".mods",), write, splicer(HEAD, TAIL), (HEAD, "", TAIL))
