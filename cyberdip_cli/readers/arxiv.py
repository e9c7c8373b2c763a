"""arXiv: entries of the API's feeds."""

from __future__ import annotations

from ..formats.arxiv import NAMESPACE, OWN, ROOTS
from ..formats.xml_head import xml_head
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


def sniff(head: Head) -> int:
    """A feed of Atom, or an entry of one, that declares arXiv's own elements or names its address."""
    found = xml_head(head)
    if found is None or found.name not in ROOTS or found.namespace != NAMESPACE:
        return 0
    return 98 if OWN in found.text or "://arxiv.org/" in found.text else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, one at a time."""
    from ..formats.arxiv.read import ARXIV

    return ARXIV.trace(source, options, sink)


READER = Reader("arXiv's feeds (Atom of the API)", (".atom",), sniff, trace)
