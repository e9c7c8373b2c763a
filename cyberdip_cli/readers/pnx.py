"""Primo's normalised records (PNX)."""

from __future__ import annotations

from ..formats.pnx import ROOTS
from ..formats.xml_head import ENVELOPES, xml_head
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


def sniff(head: Head) -> int:
    """A record has the sections ``addata`` or ``display`` beside ``control``: "record" alone is anybody's."""
    found = xml_head(head)
    if found is None or (found.name not in ROOTS and found.name not in ENVELOPES):
        return 0
    return 98 if found.holds("control") and (found.holds("addata") or found.holds("display")) else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, one at a time."""
    from ..formats.pnx.read import PNX

    return PNX.trace(source, options, sink)


READER = Reader("Primo PNX", (".xml", ".pnx"), sniff, trace)
