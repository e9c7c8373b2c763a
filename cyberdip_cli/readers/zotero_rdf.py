"""Zotero RDF: what Zotero exports as RDF."""

from __future__ import annotations

from ..formats.xml_head import xml_head
from ..formats.zotero_rdf import ROOTS, SPACES
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


def sniff(head: Head) -> int:
    """The root, or an envelope with an element of the format in it."""
    return (
        98
        if (found := xml_head(head)) is not None and found.name in ROOTS and SPACES["z"] in found.text
        else 0
    )


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, one at a time."""
    from ..formats.zotero_rdf.read import trace as read

    yield from read(source, options, sink)


READER = Reader("Zotero RDF", (".rdf",), sniff, trace)
