"""CSL-JSON: an array of items, one item, or ``{"items": [...]}``; streamed, with every fault costing only its
own item."""

from __future__ import annotations

from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


def sniff(head: Head) -> int:
    """An array, an object, or an object with ``items``, and objects in it as CSL describes them; lines that
    are objects each belong to ``csl-jsonl``. JSON of another kind is not recognised."""
    text = head.text[:20000].lstrip()
    if not text.startswith(("[", "{")):
        return 0
    inner = text[1:].lstrip()
    if inner[:1] in ("", "]", "}"):
        return 95 if text[0] == "[" else 45
    if text[0] == "[" and not inner.startswith(("{", "[")):
        return 0
    from ..formats.csl.outline import likeness

    score = likeness(head)
    return min(score, 40) if text[0] == "{" and _is_line(text) else score


def _is_line(text: str) -> bool:
    """Whether the first line is an object of its own and the next begins another."""
    first, _, rest = text.partition("\n")
    return first.rstrip().endswith("}") and rest.lstrip().startswith("{")


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of the document. InputError when the text is no JSON from its first character on."""
    from ..formats.csl.document import read

    yield from read(source, options, sink)


READER = Reader("CSL-JSON: an array, an object, or an object with items", (".json",), sniff, trace)
