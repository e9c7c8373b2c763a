"""MARC-in-JSON: one record, an array of them, or one a line; marc4j's, MARC-HASH's and Catmandu's shapes
too."""

from __future__ import annotations

from ..diagnostics import ERROR, NOTE, Diagnostic
from ..patterns import Pattern
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source

LEADER = Pattern(r'"leader"\s*:\s*"[^"]{0,40}"')
FIELDS = Pattern(r'"(?:fields|controlfield|datafield)"\s*:\s*\[')
CATMANDU = Pattern(r'"record"\s*:\s*\[\s*\[\s*"(?:LDR|FMT|\d{3})"')


def sniff(head: Head) -> int:
    """A leader and fields, or Catmandu's rows."""
    text = head.text[:65536]
    if not text[:2000].lstrip().startswith(("{", "[")):
        return 0
    return 98 if (LEADER.search(text) and FIELDS.search(text)) or CATMANDU.search(text) else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, in order; an element that is no record of MARC is an ERROR with its line."""
    from ..formats.marc.marc_json import data, is_marc
    from ..formats.marc.read import not_a_work
    from ..formats.marcxml.own import read as read_record
    from ..formats.text.json_stream import Items

    for item, line, _ in Items(source.blocks(sink), sink, source.first_line, is_marc):
        fault = "" if is_marc(item) else "an element without leader and fields"
        try:
            fields = data(item, line) if not fault else []
        except (ValueError, TypeError, AttributeError) as error:
            fault = str(error)
        if fault:
            sink(Diagnostic(ERROR, "not-a-record", f"no MARC-in-JSON: {fault}", "left out", line=line))
        elif other := not_a_work(fields):
            sink(Diagnostic(NOTE, "not-a-work", f"{other}, no work", "passed over", line=line))
        else:
            yield read_record(fields, options, sink, line)


READER = Reader("MARC-in-JSON", (".marcjson", ".mij"), sniff, trace)
