"""TEI: biblStruct, alone, in lists, in headers and back matter."""

from __future__ import annotations

from ..formats.tei import NAMESPACE, ROOTS
from ..formats.xml_head import xml_head
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


def sniff(head: Head) -> int:
    """A document of TEI; one without its namespace must show a structure."""
    found = xml_head(head)
    if found is None or found.name not in ROOTS:
        return 0
    return 98 if found.namespace == NAMESPACE or found.holds("biblStruct") or found.holds("listBibl") else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, one at a time."""
    from ..formats.tei.read import TEI

    return TEI.trace(source, options, sink)


READER = Reader("TEI: biblStruct, alone or in lists and texts, and listBibl", (".xml", ".tei"), sniff, trace)
