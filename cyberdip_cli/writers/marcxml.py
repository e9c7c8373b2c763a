"""MARCXML: MARC 21 by cataloguing practice; what MARC has no field for stands in 887 and comes back."""

from __future__ import annotations

from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions

FRAME = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<collection xmlns="http://www.loc.gov/MARC21/slim">\n',
    "",
    "</collection>\n",
)


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """A collection; with no records an empty one."""
    from ..formats.marcxml.write import write

    return write(records, options, sink, FRAME)


def splice(old: bytes, new: bytes) -> bytes:
    """The records of ``new`` before the end of the collection in ``old``."""
    from ..formats.marcxml.write import joined

    return joined(old, new)


WRITER = Writer("MARCXML (MARC 21)", (".marcxml",), write, splice, FRAME)
