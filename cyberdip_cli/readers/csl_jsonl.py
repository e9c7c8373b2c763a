"""CSL-JSON, one item a line (``.jsonl``, ``.ndjson``): a stream of any length at constant memory."""

from __future__ import annotations

from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


def sniff(head: Head) -> int:
    """Two lines that begin with ``{`` and the first closed on its own line; a single such line may as well be
    ``csl-json``."""
    text = head.text[:20000].lstrip()
    first, _, rest = text.partition("\n")
    if not text.startswith("{") or '"' not in first:
        return 0
    from ..formats.csl.outline import likeness

    if not first.rstrip().endswith("}"):
        return 60 if len(first) >= 19000 and likeness(head) else 0
    if not likeness(head):
        return 0
    return 96 if rest.lstrip().startswith("{") else 50


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of the lines; a line that is no item is an ERROR and costs only itself."""
    from ..formats.csl.lines import read

    yield from read(source, options, sink)


def cut(block: bytes) -> int:
    """Every line is a record of its own: the last one that begins as an item does."""
    return block.rfind(b"\n{") + 1


READER = Reader("CSL-JSON, one item a line", (".jsonl", ".ndjson"), sniff, trace, cut)
