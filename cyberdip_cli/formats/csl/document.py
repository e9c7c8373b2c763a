"""CSL-JSON documents -> records: the elements of an array, as they come."""

from __future__ import annotations

from ...diagnostics import ERROR, WARNING, Diagnostic
from ...protocols import Traced
from ..text.json_stream import Items
from .items import from_item, is_item, not_an_item

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...diagnostics import Sink
    from ...protocols import ReadOptions
    from ...source import Source


def read(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of the document. InputError when the text is no JSON from its first character on."""
    items = Items(source.blocks(sink), sink, source.first_line)
    items.check_start()
    for item, line, column in _flat(items, sink):
        if is_item(item):
            yield Traced(from_item(item, sink, line, column), line)
        else:
            sink(Diagnostic(ERROR, "not-an-item", not_an_item(item), "left out", line=line, column=column))


def _flat(items: Items, sink: Sink) -> Iterator[tuple[object, int, int]]:
    """The elements, and in the place of an array in the array its own, all with its line and column."""
    for value, line, column in items:
        if isinstance(value, list) and any(isinstance(item, dict) for item in value):
            sink(
                Diagnostic(
                    WARNING,
                    "nested-array",
                    "an array in the array",
                    "its items are read",
                    line=line,
                    column=column,
                )
            )
            yield from ((item, line, column) for item in value)
        else:
            yield value, line, column
