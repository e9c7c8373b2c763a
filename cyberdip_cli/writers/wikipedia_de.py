"""Citation templates of the German Wikipedia, one a line."""

from __future__ import annotations

from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """One template after the other."""
    from ..formats.text.controls import without
    from ..formats.unwritten import Unwritten
    from ..formats.wikipedia.templates import GERMAN
    from ..formats.wikipedia.write import template_line

    losses = Unwritten("wikipedia-de", "the template", sink)
    for record in records:
        yield without(template_line(record, GERMAN, losses), sink)


WRITER = Writer("citation templates of the German Wikipedia", (), write, frame=("", "", ""))
