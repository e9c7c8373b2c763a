"""CSL-JSON lines -> records, one at a time."""

from __future__ import annotations

from ...diagnostics import ERROR, WARNING, Diagnostic
from ...protocols import Traced
from ..text.json_stream import FAULTS, decoder, fault
from .items import from_item, is_item, not_an_item

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from ...diagnostics import Sink
    from ...protocols import ReadOptions
    from ...source import Source

    Scan = Callable[[str, int], tuple[Any, int]]


def read(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of the lines; a line that is no item is an ERROR and costs only itself. A run of lines that
    are not even the beginning of one is one ERROR."""
    line = source.first_line - 1
    strange: list[int] = []

    def constant(word: str) -> None:
        sink(Diagnostic(WARNING, "not-json", f"JSON has no {word}", "read as null", line=line))

    scan = decoder(constant)
    for text in source.lines(sink):
        line += 1
        start = len(text) - len(text.lstrip())
        if start == len(text):
            continue
        if text[start] != "{" and not _is_json(scan, text, start):
            strange = [*strange[:1], line]
            continue
        _tell(strange, sink)
        if (item := _item(scan, text, start, line, sink)) is not None:
            yield Traced(from_item(item, sink, line, start + 1), line)
    _tell(strange, sink)


def _item(scan: Scan, text: str, start: int, line: int, sink: Sink) -> dict[str, Any] | None:
    """The item of a line; None for what is none, which is an ERROR."""
    try:
        item, end = scan(text, start)
    except FAULTS as error:
        message, where = fault(error)
        column, hint = max(where, start) + 1, "the line is left out"
        sink(Diagnostic(ERROR, "bad-json", f"not JSON: {message}", hint, line=line, column=column))
        return None
    if not is_item(item):
        sink(Diagnostic(ERROR, "not-an-item", not_an_item(item), "left out", line=line, column=start + 1))
        return None
    _trailing(text, end, line, sink)
    return item


def _is_json(scan: Callable[[str, int], tuple[object, int]], text: str, start: int) -> bool:
    try:
        scan(text, start)
    except FAULTS:
        return False
    return True


def _tell(strange: list[int], sink: Sink) -> None:
    """Say which lines were no objects, and forget them."""
    if strange:
        end = strange[-1] if len(strange) > 1 else None
        what = (
            "not JSON: the line does not begin with {"
            if end is None
            else f"not JSON: these {len(strange)} lines do not begin with {{"
        )
        sink(Diagnostic(ERROR, "bad-json", what, "left out", line=strange[0], column=1, end_line=end))
        strange.clear()


def _trailing(text: str, end: int, line: int, sink: Sink) -> None:
    """Say what follows an item on its line; a comma is what is left of an array."""
    if end < len(text) and (rest := text[end:].lstrip(" \t\r,")):
        sink(
            Diagnostic(
                WARNING,
                "trailing-text",
                "there is text after the item",
                "it is left out",
                line=line,
                column=len(text) - len(rest) + 1,
            )
        )
