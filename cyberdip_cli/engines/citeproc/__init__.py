"""The engine ``citeproc``: CSL styles, rendered by citeproc-py's element classes with this package's rules for what they lack."""

from __future__ import annotations

from ...protocols import Engine

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...diagnostics import Sink
    from ...model import Record
    from ...protocols import Citation, CiteOptions


def _cite(records: Sequence[Record], options: CiteOptions, sink: Sink) -> Iterator[Citation]:
    """Imports lxml and citeproc-py only when something is cited."""
    from .adapter import cite

    return cite(records, options, sink)


ENGINE = Engine("CSL styles, by citeproc-py", _cite)
