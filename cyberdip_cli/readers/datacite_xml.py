"""DataCite XML: the metadata kernel, also in OAI-PMH."""

from __future__ import annotations

from ..formats.datacite_xml import NAMESPACE, ROOTS
from ..formats.xml_head import score
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


def sniff(head: Head) -> int:
    """The root, or an envelope with an element of the format in it."""
    return score(head, ROOTS, "resource", NAMESPACE)


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, one at a time."""
    from ..formats.datacite_xml.read import DATACITE

    return DATACITE.trace(source, options, sink)


READER = Reader("DataCite XML, kernel 2 to 4", (".xml",), sniff, trace)
