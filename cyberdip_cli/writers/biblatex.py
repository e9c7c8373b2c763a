"""BibLaTeX: ``cyberdip convert -t biblatex``."""

from __future__ import annotations

from ..formats.bibtex.citation_keys import legal_key
from ..formats.bibtex.write import entries
from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """One entry a record, with a blank line between two."""
    return entries(records, options, sink, biblatex=True)


WRITER = Writer(
    "BibLaTeX, by its manual: date, eid, journaltitle, location, langid", (), write, legal_key=legal_key
)
