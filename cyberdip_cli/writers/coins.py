"""COinS: a span for each record, to be put into a web page."""

from __future__ import annotations

from ..formats.coins.write import to_html
from ..formats.xml_write import document
from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """The spans, a line each; nothing when there is none."""
    return document(records, options, sink, "", "", to_html)


WRITER = Writer("COinS: spans for web pages", (), write, None, ("", "", ""))
