"""MODS: a record, a collection, or records in OAI-PMH, SRU and METS."""

from __future__ import annotations

from ..formats.mods import NAMESPACE, ROOTS
from ..formats.xml_head import score
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


def sniff(head: Head) -> int:
    """The root, or an envelope with an element of MODS in it."""
    return score(head, ROOTS, "mods", NAMESPACE)


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, one at a time."""
    from ..formats.mods.read import MODS

    return MODS.trace(source, options, sink)


READER = Reader("MODS, also in collections, OAI-PMH, SRU and METS", (".mods", ".xml"), sniff, trace)
