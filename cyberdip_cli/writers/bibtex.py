"""BibTeX: ``cyberdip convert -t bibtex``."""

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
    return entries(records, options, sink, biblatex=False)


WRITER = Writer(
    "BibTeX, by its standard styles: braces around acronyms, month macros, LaTeX escapes",
    (".bib",),
    write,
    legal_key=legal_key,
)
