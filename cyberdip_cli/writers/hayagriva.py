"""hayagriva, the bibliography of Typst: an entry a record."""

from __future__ import annotations

from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """The entries, a blank line between them."""
    from ..formats.hayagriva.write import entry_lines
    from ..formats.unwritten import Unwritten

    losses = Unwritten("hayagriva", "hayagriva", sink)
    between = ""
    for record in records:
        yield between + entry_lines(record, losses, ascii=options.ascii)
        between = "\n"
    if not between:
        yield "{}\n"


WRITER = Writer("hayagriva, the bibliography of Typst", (".yml",), write)
