"""RIS in the dialects that databases and reference managers write; streamed, one record at a time.

Taken as they come: one or two spaces after the tag, none after the hyphen, white space before it; a missing
``TY`` or ``ER``; lines between records (numbers, "Provider: …"); wrapped values; a whole record on one line
(library systems, pasted text). Source: RIS Format Specifications (2001): a tag is two characters, two spaces,
a hyphen and a space."""

from __future__ import annotations

from ..patterns import Pattern
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source

OTHERS = Pattern(r"(?m)^PMID- |^FN \S")
"""What the tagged text of PubMed and Web of Science begins with."""
SPAN = 200
"""Bytes above a ``TY`` in which its neighbour's ``ER`` is looked for."""
TAG = Pattern(r"(?m)^[ \t]{0,8}([A-Z][A-Z0-9]) {1,2}- ?")


def sniff(head: Head) -> int:
    """``TY`` as a tag on the first line that says something; anywhere else it is likely, without it three
    other tags must do."""
    text = head.text[:30000]
    if text.lstrip()[:6] in ("TY  - ", "TY  -\n", "TY - J", "TY - B"):
        return 99
    if OTHERS.search(text[:400]):
        return 0
    found = TAG.findall(text)
    if len(found) < 3 and "TY" not in found:
        return 0
    from ..formats.ris.tags import KNOWN

    tags = [tag for tag in found if tag in KNOWN]
    if "TY" in tags:
        sure = 90 if text.lstrip()[:1] in ("<", "{", "[") else 95  # XML or JSON with RIS behind it
        return sure if "ER" in tags or len(tags) > 3 else 70
    return 60 if len(tags) >= 3 and len(tags) * 2 > text.count("\n") else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, in order, one at a time in memory. Nothing in RIS costs a record: what has no tag is
    continued text in one, and skipped between two."""
    from ..formats.ris.lines import read

    yield from read(source, options, sink)


def cut(block: bytes) -> int:
    """The last line that begins with ``TY`` and stands below an ``ER``: a record starts there for certain,
    and the one above has its end."""
    at = _last_type(block, len(block))
    while at >= 0:
        above = block[max(at - SPAN, 0) : at].rstrip()
        if above[above.rfind(b"\n") + 1 :].startswith((b"ER  -", b"ER -")):
            return at + 1
        at = _last_type(block, at)
    return 0


def _last_type(block: bytes, end: int) -> int:
    return max(block.rfind(b"\nTY  - ", 0, end), block.rfind(b"\nTY - ", 0, end))


READER = Reader("RIS, in the dialects of databases and reference managers", (".ris",), sniff, trace, cut)
