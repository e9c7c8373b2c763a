"""CITATION.cff: of one record the file, of several only its block ``references``, which is said to be a
fragment."""

from __future__ import annotations

from ..diagnostics import NOTE, Diagnostic, OutputError
from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions

FRAGMENT = "# CFF references: a fragment, to be pasted into a CITATION.cff\nreferences:\n"


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """The file, or the items of the fragment, one after the other."""
    from ..formats.cff.write import file_lines, reference_lines
    from ..formats.unwritten import Unwritten

    losses = Unwritten("cff", "CITATION.cff", sink)
    waiting: Record | None = None
    several = False
    for record in records:
        if waiting is not None:
            if not several:
                hint = "paste it into the file of the work that cites them"
                sink(
                    Diagnostic(
                        NOTE, "fragment", "several records are a block of references, no whole file", hint
                    )
                )
                yield FRAGMENT
            several = True
            yield reference_lines(waiting, losses, ascii=options.ascii)
        waiting = record
    if waiting is None:
        yield "references: []\n"
    elif several:
        yield reference_lines(waiting, losses, ascii=options.ascii)
    else:
        yield file_lines(waiting, losses, ascii=options.ascii)


def splice(old: bytes, new: bytes) -> bytes:
    """Nothing can be added to a CITATION.cff: it is the citation of one work."""
    raise OutputError("not-appended", "a CITATION.cff is about one work", "write to a new file")


WRITER = Writer("CITATION.cff: one work, or a block of references", (".cff",), write, splice)
