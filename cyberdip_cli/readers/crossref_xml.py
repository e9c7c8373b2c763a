"""Crossref's XML: Unixref, Unixsd and deposits."""

from __future__ import annotations

from ..formats.crossref_xml import ROOTS
from ..formats.xml_head import score
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


def sniff(head: Head) -> int:
    """The root, or an envelope with an element of the format in it, as Crossref's OAI-PMH gives."""
    return score(head, ROOTS, "doi_record") or score(head, {}, "crossref", "http://www.crossref.org/")


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, one at a time."""
    from ..formats.crossref_xml.read import trace as read

    yield from read(source, options, sink)


READER = Reader("Crossref XML: Unixref, Unixsd, deposits", (".xml",), sniff, trace)
