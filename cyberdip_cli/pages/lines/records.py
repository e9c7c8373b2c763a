"""Tagged lines become chunks, one a record (:mod:`.new_record` says where one starts). Only the current
record is held in memory."""

from __future__ import annotations

from ...labels import OPENERS
from .new_record import start_of_next
from .open_chunk import OpenChunk
from .second_table import is_priced, is_second
from .word import is_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .word import Chunk, Tagged

MOST_LINES = 20000
"""Lines of a chunk at most: text without any mark of a record is given up in pieces."""


class Splitter:
    """Collects lines until a record is complete. ``feed`` gives back the records that a line completes,
    ``end`` the last ones."""

    def __init__(self) -> None:
        self.held: Chunk | None = None  # a chunk that a ruled line may only interrupt
        self.chunk = OpenChunk(after_titled=False)
        self.ruled = False  # a ruled line stands over the chunk

    def feed(self, line: Tagged) -> Sequence[Chunk]:
        """The records that end before ``line``."""
        chunk = self.chunk
        lines = chunk.lines
        if chunk.plain and len(lines) < MOST_LINES and chunk.goes_on(line):
            return ()
        cut = start_of_next(chunk, line) if line.text else -1
        done: Sequence[Chunk] = ()
        if cut >= 0 or len(lines) >= MOST_LINES:
            done = list(
                self._close(
                    cut if cut >= 0 else len(lines),
                    ruled=line.separator and _is_rule(line.text),
                    opened=is_of(line, OPENERS),
                )
            )
        self.chunk.keep(line)
        return done

    def end(self) -> Iterator[Chunk]:
        """What is left."""
        yield from self._close(len(self.chunk.lines), ruled=False)
        if self.held:
            yield self.held
            self.held = None

    def _close(self, cut: int, *, ruled: bool, opened: bool = False) -> Iterator[Chunk]:
        """The chunk before ``cut`` is complete; what only a ruled line cut off and is no record of its own is
        added to the one before, and so is a second table of its record, which furniture ``opened``."""
        chunk = self.chunk
        done, rest, continues = chunk.lines[:cut], chunk.lines[cut:], self.ruled and self._is_remainder()
        if self.held is not None:
            if continues or (not self.ruled and is_second(self.held, done)):
                done = self.held + done
            else:
                yield self.held
            self.held = None
        self.chunk = OpenChunk(after_titled=bool(chunk.keys) and chunk.keys[0][0] == "title")
        for line in rest:
            self.chunk.keep(line)
        self.ruled = ruled
        if ruled or opened or (cut and (is_priced(done) or chunk.first.get("title", cut) >= cut)):
            self.held = done
        elif done:
            yield done

    def _is_remainder(self) -> bool:
        """Whether the lines after a ruled line go on with the record before it: no title, no heading, no
        label that it had."""
        held = {key for line in self.held or () if line.label for key in line.label.meanings()}
        chunk = self.chunk
        text = next((line for line in chunk.lines if line.text and not line.separator), None)
        return not (
            text is None
            or text.label is None
            or "title" in chunk.first
            or any(key in held for key in chunk.first)
        )


def _is_rule(text: str) -> bool:
    """Whether a separator is a ruled line, which people also draw inside a record."""
    return not any(c.isalnum() or c == "\x0c" for c in text)


def chunks(lines: Iterable[Tagged]) -> Iterator[Chunk]:
    """One chunk a record, in order; lines before the first record belong to it."""
    splitter = Splitter()
    for line in lines:
        if done := splitter.feed(line):
            yield from done
    yield from splitter.end()
