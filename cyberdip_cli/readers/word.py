"""Word's bibliography, Sources.xml."""

from __future__ import annotations

from ..formats.word import NAMESPACES, ROOTS
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
    return max(score(head, ROOTS, "Source", namespace) for namespace in NAMESPACES)


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, one at a time."""
    from ..formats.word.read import WORD

    return WORD.trace(source, options, sink)


READER = Reader("Word's Sources.xml", (".xml",), sniff, trace)
