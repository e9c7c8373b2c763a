"""MARCXML, MarcXchange and UNIMARC's XML, bare or inside OAI-PMH and SRU; streamed, one record at a time."""

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

FIELD = Pattern(
    r"<(?:[\w.-]{1,40}:)?(?:datafield|controlfield|df|cf)\s[^<>]{0,60}\b(?:tag|t)=[\"'][^\"']{0,3}[\"']"
    r"|&lt;(?:\w{1,20}:)?datafield\b"
)
ENVELOPE = Pattern(r"<(?:[\w.-]{1,40}:)?(?:OAI-PMH|searchRetrieveResponse|recordData|metadata)[\s>]")
NAMESPACES = ("http://www.loc.gov/MARC21/slim", "info:lc/xmlns/marcxchange")
MODS = Pattern(r"<(?:[\w.-]{1,40}:)?mods(?:Collection)?[\s>]")


def sniff(head: Head) -> int:
    """Fields of MARC in a document of XML, whatever its namespace; the namespace alone where the fields
    come late."""
    text = head.text[:65536]
    if not text[:2000].lstrip("\ufeff \t\r\n").startswith("<"):
        return 0
    if FIELD.search(text):
        return 97
    return 90 if any(name in text for name in NAMESPACES) and not MODS.search(text) else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, in order; damage costs the record that it is in."""
    from ..formats.marc.marcxml import RECORDS, data, is_marc, records
    from ..formats.marc.read import not_a_work
    from ..formats.marcxml.own import read as read_record
    from ..formats.xml_stream import elements, reason

    nests = ENVELOPE.search(source.head.text) is not None
    for element, line in elements(source, RECORDS, is_marc, "MARCXML", sink, nests=nests):
        before = line - (element.sourceline or line)

        def damaged(error: Exception, line: int = line) -> None:
            sink(Diagnostic(ERROR, "damaged-xml", reason(error), "the record is lost", line=line))

        for one in records(element, damaged):
            fields = data(one, before)
            other = not_a_work(fields)
            if other:
                sink(Diagnostic(NOTE, "not-a-work", f"{other}, no work", "passed over", line=line))
            else:
                yield read_record(fields, options, sink, line)


READER = Reader(
    "MARCXML and MarcXchange, MARC 21 and UNIMARC, also in OAI-PMH and SRU", (".marcxml",), sniff, trace
)
