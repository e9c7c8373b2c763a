"""A service's JSON, an answer, a list of records, one record or one a line, -> records, as they come."""

from __future__ import annotations

from ...diagnostics import ERROR, WARNING, Diagnostic
from ...patterns import Pattern
from ...protocols import Traced
from ..text.json_stream import Items
from .engine import read_item
from .paths import find, has
from .tables import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ...diagnostics import Sink
    from ...protocols import ReadOptions
    from ...source import Source
    from .tables import Table

_TOKEN = Pattern(r'"((?:[^"\\]|\\.)*)"(\s*:)?|[{}\[\]]', 16)
_CLOSING = Pattern(r'"(?:[^"\\]|\\.)*"|[{}\[\]]', 16)
HEAD = 1 << 18
"""Characters in which the list of an answer begins."""


def read(name: str, source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of a document of the service ``name``. InputError when it is no JSON from its first
    character on. A member of a list that is no record of the service is an ERROR and costs only itself."""
    table = load(name)
    number = 0
    for value, line, column, wrapped in _values(source, table, sink):
        for item in _unwrapped(value, table):
            number += 1
            if is_record(item, table) or ((wrapped or item is not value) and is_answered(item, table)):
                yield read_item(item, table, sink, line, options)
            else:
                message = f"record {number} is no record of {name}"
                sink(Diagnostic(ERROR, "not-an-item", message, "left out", line=line, column=column))


def is_record(item: object, table: Table) -> bool:
    """Whether a JSON value has all the members of one of the table's signs."""
    return isinstance(item, dict) and any(all(has(item, path) for path in sign) for sign in table.signs)


def is_answered(item: object, table: Table) -> bool:
    """Whether a JSON value is a record by what stands around it: an answer may hold chosen members alone."""
    return isinstance(item, dict) and any(has(item, path) for path in table.answered)


def _values(source: Source, table: Table, sink: Sink) -> Iterator[tuple[Any, int, int, bool]]:
    """The values of the document, each with its line and column, and whether an answer is around it: the
    members of its lists, else its objects."""
    wrapped: list[bool] = []

    def like_first(value: dict[str, Any]) -> bool:
        """Whether an object is a record as the first one was, with an inner member or without."""
        return is_record(value, table) and (not wrapped or (table.inner in value) is wrapped[0])

    stream = Items(source.blocks(sink), sink, source.first_line, like_first)
    stream.check_start()
    plain = False
    while start := stream.skip():
        opened = (1, 0) if start == "[" else None
        if start == "{" and not plain:
            opened = _list_of(stream, table)
        if opened:
            stream.at += opened[0]
            for value, line, column in stream.elements("]"):
                if not wrapped and isinstance(value, dict):
                    wrapped.append(table.inner in value)
                yield value, line, column, opened[1] > 0
            _close(stream, opened[1])
        elif start == "{":
            line, column = stream.place(stream.at)
            value, whole = stream.element()
            plain = True
            if whole:
                yield value, line, column, False
        else:
            line, column = stream.place(stream.at)
            what = "there is text after the end"
            sink(Diagnostic(WARNING, "trailing-text", what, "it is left out", line=line, column=column))
            return


def _list_of(stream: Items, table: Table) -> tuple[int, int] | None:
    """(characters up to the members of the list that an envelope of the table names, objects around it)."""
    wanted = {tuple(path) for path in table.envelopes}
    deepest = max(map(len, wanted), default=0)
    while len(stream.text) - stream.at < HEAD and stream.fill():
        pass
    stack: list[tuple[tuple[str, ...], bool]] = []
    path: tuple[str, ...] = ()
    key = ""
    for token in _TOKEN.finditer(stream.text, stream.at):
        sign = token[0]
        if sign == "[" and (*path, key) in wanted and all(not array for _, array in stack):
            return token.end() - stream.at, len(stack)
        if sign == "{" or sign == "[":
            stack.append((path, sign == "["))
            path = (*path, key)[:deepest] if key and sign == "{" else path
            key = ""
        elif sign == "}" or sign == "]":
            path = stack.pop()[0] if stack else ()
            if not stack:
                return None
        elif token[2]:
            key = token[1]
    return None


def _close(stream: Items, depth: int) -> None:
    """Passes over what stands behind the list of an answer, up to the end of the ``depth`` objects around
    it."""
    while depth and stream.skip():
        level = depth
        for token in _CLOSING.finditer(stream.text, stream.at):
            level += (token[0] in "{[") - (token[0] in "}]")
            if not level:
                stream.at = token.end()
                return
        if not stream.fill():
            line, column = stream.place(stream.at)
            message = "the text ends before its object is closed"
            stream.sink(
                Diagnostic(WARNING, "cut-off", message, "the file may be cut off", line=line, column=column)
            )
            stream.at = len(stream.text)
            return


def _unwrapped(value: Any, table: Table) -> list[Any]:
    """The records in a value: what its envelope holds, else itself."""
    if isinstance(value, dict) and not is_record(value, table):
        for path in table.envelopes:
            found = find(value, path)
            if found or has(value, path):
                return found
    return [value]
