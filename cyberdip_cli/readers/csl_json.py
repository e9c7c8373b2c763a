"""CSL-JSON: an array of items, one item, or ``{"items": [...]}``; streamed, with every fault costing only its own item."""

from __future__ import annotations

from ..diagnostics import ERROR, WARNING, Diagnostic, InputError
from ..protocols import Reader, Traced
from ..syntax.csl import from_item, is_item
from ..syntax.json_items import Items

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions
    from ..source import Head, Source


def sniff(head: Head) -> int:
    """An array or an object, and words of CSL in it; lines that are objects each belong to ``csl-jsonl``."""
    text = head.text[:20000].lstrip()
    if not text.startswith(("[", "{")):
        return 0
    inner = text[1:].lstrip()
    if text[0] == "[" and not inner.startswith(("{", "]")):
        return 0
    if text[0] == "{" and not inner.startswith(('"', "}")):
        return 0
    if text[0] == "{" and _is_line(text):
        return 40
    return 95 if '"type"' in text or '"id"' in text or inner.startswith("]") else 45


def _is_line(text: str) -> bool:
    """Whether the first line is an object of its own and the next begins another."""
    first, _, rest = text.partition("\n")
    return first.rstrip().endswith("}") and rest.lstrip().startswith("{")


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of the document. InputError when the text is no JSON from its first character on."""
    items = Items(source.blocks(sink), sink, source.first_line)
    start = items.skip()
    if start not in ("[", "{"):
        line, column = items.place(items.at)
        what = f"a JSON document begins with [ or {{, not with {start!r}" if start else "there is nothing in it"
        raise InputError("not-json", what, "name the right format with --from", line=line, column=column)
    for item, line, column in _flat(items, sink):
        if is_item(item):
            yield Traced(from_item(item, sink, line, column), line)
        else:
            what = "an object without any variable of CSL" if isinstance(item, dict) else f"{type(item).__name__} where an item is expected"
            sink(Diagnostic(ERROR, "not-an-item", what, "left out", line=line, column=column))


def _flat(items: Items, sink: Sink) -> Iterator[tuple[object, int, int]]:
    """The elements, and in the place of an array in the array its own, all with its line and column."""
    for value, line, column in items:
        if isinstance(value, list) and any(isinstance(item, dict) for item in value):
            sink(Diagnostic(WARNING, "nested-array", "an array in the array", "its items are read", line=line, column=column))
            yield from ((item, line, column) for item in value)
        else:
            yield value, line, column


READER = Reader("CSL-JSON: an array, an object, or an object with items", (".json",), sniff, trace)
