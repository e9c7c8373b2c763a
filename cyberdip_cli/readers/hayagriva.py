"""hayagriva, the bibliography format of Typst."""

from __future__ import annotations

from ..patterns import MULTILINE, Pattern
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source

KINDS = (
    "article|chapter|entry|anthos|report|thesis|web|scene|artwork|patent|case|newspaper|legislation|manuscript"
    "|original|post|misc|performance|periodical|proceedings|book|blog|reference|conference|anthology"
    "|repository|thread|video|audio|exhibition"
)
ENTRY = Pattern(
    r"^[^\s#:\-\[\]{}][^\n:#]{0,100}:[ \t]*(?:#[^\n]{0,200})?\n(?:[ \t]{1,8}[^\n]{0,400}\n|[ \t]*\n){0,6}?"
    rf"[ ]{{1,8}}type:[ \t]*[\"']?(?i:{KINDS})\b",
    MULTILINE,
)
OWN = Pattern(
    r"^[ ]{1,16}(?:title|author|parent|date|editor|publisher|url|serial-number|page-range):", MULTILINE
)


def sniff(head: Head) -> int:
    """Keys at the left, and below each a ``type`` of hayagriva and one of its other keys."""
    text = head.text[:20000].lstrip("\ufeff")
    return 96 if "type:" in text and ENTRY.search(text) and OWN.search(text) else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of the entries."""
    from ..formats.hayagriva.read import read

    yield from read(source, options, sink)


READER = Reader("hayagriva, the bibliography of Typst (YAML)", (".yml", ".yaml"), sniff, trace)
