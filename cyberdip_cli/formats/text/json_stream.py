"""The items of a JSON document as a stream: an array, ``{"items": [...]}``, one object, or objects one after
the other.

The text is held only from the element at hand on; an element may be as large as :data:`LARGEST`. A damaged
element is an ERROR with line and column and costs only itself: reading goes on at the next ``{`` that opens a
whole item."""

from __future__ import annotations

import re
from json import JSONDecoder

from ...diagnostics import ERROR, WARNING, Diagnostic, InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from ...diagnostics import Sink

LOOKAHEAD = 1 << 20
"""Characters that are at hand behind an element's start before it is called damaged."""
LARGEST = 1 << 26
"""Characters of the largest element."""

_GAP = re.compile(r"[\s,]*")
_WRAPPED = re.compile(
    r'\s*\{\s*(?:"[^"\\]{0,200}"\s*:\s*(?:"[^"\\]{0,2000}"|[-\d.eE+]{1,40}|true|false|null)\s*,\s*){0,50}"items"\s*:\s*\['
)
_NEXT = re.compile(r"(?=\{\s*\")")
_CLOSED = re.compile(r"[}\]]")
_MARKS = frozenset(("id", "type", "title", "author", "issued"))


def decoder(say: Callable[[str], None]) -> Callable[[str, int], tuple[Any, int]]:
    """``scan(text, start) -> (value, end)``; ``NaN`` and ``Infinity``, which JSON has not, read as null and
    are told to ``say``."""

    def constant(word: str) -> None:
        say(word)

    return JSONDecoder(parse_constant=constant).raw_decode


def fault(error: BaseException) -> tuple[str, int]:
    """(what is wrong, where) of an exception that ``scan`` raises."""
    if isinstance(error, RecursionError):
        return "nested too deeply", -1
    message = getattr(error, "msg", None) or str(error)
    return message[:1].lower() + message[1:], getattr(error, "pos", -1)


def is_wrapped(text: str) -> bool:
    """Whether a document is an object whose ``items`` are the array."""
    return _WRAPPED.match(text) is not None


FAULTS = (ValueError, RecursionError)
"""What ``scan`` raises on text that is no JSON."""


def _has_marks(value: dict[str, Any]) -> bool:
    """Whether an object has a member that an item of CSL-JSON has."""
    return not _MARKS.isdisjoint(value)


class Items:
    """Iterates over ``(item, line, column)`` of a document that comes in ``blocks``. ``whole``: whether an
    object is an item, for finding the next one behind a damaged one."""

    def __init__(
        self,
        blocks: Iterator[str],
        sink: Sink,
        first_line: int = 1,
        whole: Callable[[dict[str, Any]], bool] | None = None,
    ) -> None:
        self.blocks = blocks
        self._whole = whole or _has_marks
        self.sink = sink
        self.text = ""
        self.at = 0
        self.eof = False
        self._mark, self._line, self._column = 0, first_line, 1
        self._constants: list[str] = []
        self._scan = decoder(self._constants.append)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of an offset that is not before the last one asked for."""
        if offset > self._mark:
            lines = self.text.count("\n", self._mark, offset)
            if lines:
                self._line += lines
                self._column = offset - self.text.rfind("\n", self._mark, offset)
            else:
                self._column += offset - self._mark
            self._mark = offset
        return self._line, self._column

    def fill(self) -> bool:
        """Drops what has been read and takes one more block; False at the end."""
        block = next(self.blocks, "")
        if not block:
            self.eof = True
            return False
        self.place(self.at)
        self.text = self.text[self.at :] + block
        self._mark -= self.at
        self.at = 0
        return True

    def skip(self) -> str:
        """The next character that is neither white space nor a comma; "" at the end."""
        while True:
            found = _GAP.match(self.text, self.at)
            self.at = found.end() if found else self.at
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.fill():
                return ""

    def check_start(self) -> None:
        """InputError for a text that is no JSON from its first character on."""
        start = self.skip()
        if start in ("[", "{"):
            return
        line, column = self.place(self.at)
        what = (
            f"a JSON document begins with [ or {{, not with {start!r}" if start else "there is nothing in it"
        )
        raise InputError("not-json", what, "name the right format with --from", line=line, column=column)

    def __iter__(self) -> Iterator[tuple[Any, int, int]]:
        first = self.skip()
        wrapped = _WRAPPED.match(self.text) if first == "{" else None
        if first == "[" or wrapped:
            self.at = wrapped.end() if wrapped else self.at + 1
            yield from self.elements("]")
            self._tail(wrapped=bool(wrapped))
        else:
            for value, line, column in self.elements(""):
                if isinstance(value, dict) and isinstance(value.get("items"), list) and "type" not in value:
                    yield from ((item, line, column) for item in value["items"])
                else:
                    yield value, line, column

    def elements(self, close: str) -> Iterator[tuple[Any, int, int]]:
        """The values up to ``close``, or to the end of the text."""
        while char := self.skip():
            if char == close:
                self.at += 1
                return
            line, column = self.place(self.at)
            value, found = self.element()
            if found:
                yield value, line, column
        if close:
            line, column = self.place(self.at)
            self.sink(
                Diagnostic(
                    ERROR,
                    "cut-off",
                    "the text ends before its array is closed",
                    "the file may be cut off",
                    line=line,
                    column=column,
                )
            )

    def element(self) -> tuple[Any, bool]:
        """The value that begins here, and whether it is one; a damaged one is told and passed over."""
        while True:
            try:
                value, end = self._scan(self.text, self.at)
                if self._constants:
                    self._tell_constants()
                self.at = end
                return value, True
            except FAULTS as error:
                self._constants.clear()
                message, where = fault(error)
                held = len(self.text) - self.at
                cut = where >= len(self.text) - 8 or message.startswith("unterminated")
                if (
                    not self.eof
                    and (held < LOOKAHEAD or (cut and held < LARGEST))
                    and (self.fill() or held == 0)
                ):
                    continue
                self._damaged(message, where)
                return None, False

    def _tell_constants(self) -> None:
        line, column = self.place(self.at)
        for word in self._constants:
            self.sink(
                Diagnostic(
                    WARNING, "not-json", f"JSON has no {word}", "read as null", line=line, column=column
                )
            )
        self._constants.clear()

    def _damaged(self, message: str, where: int) -> None:
        line, column = self.place(max(where, self.at))
        after = self._resume(self.at + 1)
        hint = (
            "the element is left out; the next one is read"
            if after
            else "no whole item follows; the rest is left out"
        )
        self.sink(Diagnostic(ERROR, "bad-json", f"not JSON: {message}", hint, line=line, column=column))

    def _resume(self, start: int) -> bool:
        """Moves to the next whole item; to the end of the text, and False, when there is none."""
        self.at = start
        while True:
            place = self.at
            while found := _NEXT.search(self.text, place):
                place = found.end() + 1
                try:
                    value, _ = self._scan(self.text, found.end())
                except FAULTS as error:
                    self._constants.clear()
                    if isinstance(error, RecursionError):  # so are those inside it, down to the innermost
                        closed = _CLOSED.search(self.text, place)
                        place = closed.end() if closed else len(self.text)
                    elif not self.eof and fault(error)[1] >= len(self.text) - 8:
                        break
                    continue
                self._constants.clear()
                if isinstance(value, dict) and self._whole(value):
                    self.at = found.end()
                    return True
            else:
                self.at = max(self.at, len(self.text) - LOOKAHEAD)
            if not self.fill():
                self._close()
                return False

    def _close(self) -> None:
        """At the end after a damaged element: the array's own bracket is no second fault."""
        end = self.text.rstrip()
        self.at = len(end) - 1 if end.endswith("]") and self.at < len(end) - 1 else len(self.text)

    def _tail(self, *, wrapped: bool) -> None:
        if not wrapped and self.skip():
            line, column = self.place(self.at)
            self.sink(
                Diagnostic(
                    WARNING,
                    "trailing-text",
                    "there is text after the end of the array",
                    "it is left out",
                    line=line,
                    column=column,
                )
            )
