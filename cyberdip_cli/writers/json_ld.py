"""JSON-LD of schema.org: a graph of works, to be put into a page's ``<script
type="application/ld+json">``."""

from __future__ import annotations

from ..formats.csl.json_write import pretty, quoter
from ..formats.json_ld.write import to_object
from ..formats.text.controls import escaped
from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions

HEAD = '{\n  "@context": "https://schema.org",\n  "@graph": ['
TAIL = "]\n}\n"


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """The graph, work by work; ``</`` is escaped, because it would end a script."""
    quote = quoter(ascii=options.ascii)
    yield HEAD
    between = "\n    "
    for record in records:
        yield between + escaped(pretty(to_object(record, sink), quote, "\n    ")).replace("</", "<\\/")
        between = ",\n    "
    yield ("\n  " if between[0] == "," else "") + TAIL


def splice(old: bytes, new: bytes) -> bytes:
    """``old`` with the works of ``new`` before its last bracket. OutputError when it is no graph."""
    from ..diagnostics import OutputError

    works = new.strip().removeprefix(HEAD.encode())[: -len(TAIL)].strip()
    close = old.rfind(b"]")
    if b'"@graph"' not in old or close < 0:
        raise OutputError("not-appended", "the file is no graph of schema.org", "write to a new file")
    head = old[:close].rstrip()
    return head + (b"" if head.endswith(b"[") else b",") + b"\n    " + works + b"\n  " + old[close:]


WRITER = Writer(
    "JSON-LD of schema.org", (".jsonld",), write, splice, (HEAD + "\n    ", ",\n    ", "\n  " + TAIL)
)
