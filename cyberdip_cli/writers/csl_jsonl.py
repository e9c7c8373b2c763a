"""CSL-JSON, one item a line: the stream form of ``csl-json``, with the same items."""

from __future__ import annotations

from ..formats.csl.items import to_item
from ..formats.csl.json_write import liner
from ..formats.text.controls import escaped
from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """One line an item, no text at all when there is none."""
    line = liner(ascii=options.ascii)
    for record in records:
        yield escaped(line(to_item(record))) + "\n"


def splice(old: bytes, new: bytes) -> bytes:
    """The lines of ``new`` after those of ``old``, without a blank line between them."""
    return old + (b"" if not old or old.endswith(b"\n") else b"\n") + new


WRITER = Writer("CSL-JSON, one item a line", (".jsonl", ".ndjson"), write, splice, ("", "", ""))
