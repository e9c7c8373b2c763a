"""EndNote XML: what EndNote and programs that write for it export."""

from __future__ import annotations

from ..formats.endnote_xml import ROOTS
from ..formats.xml_head import xml_head
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


def sniff(head: Head) -> int:
    """``xml/records/record``; ``records`` alone is anybody's, so a reference type must stand in it."""
    found = xml_head(head)
    if found is None or found.name not in ROOTS or found.namespace:
        return 0
    return 98 if found.holds("ref-type") or (found.name == "xml" and found.holds("records")) else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, one at a time."""
    from ..formats.endnote_xml.read import ENDNOTE

    return ENDNOTE.trace(source, options, sink)


READER = Reader("EndNote XML", (".xml",), sniff, trace)
