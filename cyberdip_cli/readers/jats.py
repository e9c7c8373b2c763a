"""JATS and BITS front matter."""

from __future__ import annotations

from ..formats.jats import ROOTS
from ..formats.xml_head import ENVELOPES, xml_head
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


MARKS = ("article-meta", "front-stub", "book-meta", "book-part-meta")
"""What JATS calls the metadata of a work."""


def sniff(head: Head) -> int:
    """A root of JATS with the metadata of an article or a book in it: "article" and "book" alone are
    anybody's."""
    found = xml_head(head)
    if found is None or (found.name not in ROOTS and found.name not in ENVELOPES):
        return 0
    return 98 if any(found.holds(mark) for mark in MARKS) else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, one at a time."""
    from ..formats.jats.read import JATS

    return JATS.trace(source, options, sink)


READER = Reader("JATS and BITS: the front matter of articles and books", (".xml", ".nxml"), sniff, trace)
