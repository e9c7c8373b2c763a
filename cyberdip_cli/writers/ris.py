"""RIS as reference managers read it: six-character tags, ``TY`` first, ``ER`` last, one value a line, no
wrapping, a blank line between records.

Line ends are LF by default, because the document goes through pipes, diffs and version control and every
reader of RIS takes them; the specification of 2001 asks for CRLF, which ``newline`` gives. Inline markup
stands as it is (see :mod:`~cyberdip_cli.formats.ris.text`)."""

from __future__ import annotations

from ..formats.ris.write import to_text
from ..formats.text.controls import without
from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """One record after the other, each from ``TY`` to ``ER``; nothing when there is none."""
    between = ""
    for record in records:
        text = between + without(to_text(record, sink), sink)
        yield text if options.newline == "\n" else text.replace("\n", options.newline)
        between = "\n"


WRITER = Writer("RIS: tagged lines for reference managers", (".ris",), write)
