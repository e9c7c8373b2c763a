"""BibLaTeX: ``cyberdip convert -t biblatex``."""

from __future__ import annotations

from ..protocols import Writer
from ..syntax.bibentry import EntryWriter
from ..syntax.controls import without

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """One entry a record, with a blank line between two."""
    entry = EntryWriter(biblatex=True, ascii=options.ascii, sink=sink).entry
    gap = ""
    for record in records:
        yield gap + without(entry(record), sink)
        gap = "\n"


WRITER = Writer("BibLaTeX, by its manual: date, eid, journaltitle, location, langid", (), write)
