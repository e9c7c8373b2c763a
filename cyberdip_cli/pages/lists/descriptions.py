"""Lists of descriptions in ISBD without numbers: new books of a library, marked records. Each description
begins an entry, with the main entry, a name in the line above, where it has one."""

from __future__ import annotations

from .. import shapes
from ..layouts import is_statement
from ..lines.furniture import OF_OTHER_WORKS
from ..lines.word import is_of, is_plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..lines.word import Chunk, Tagged

FEWEST = 2
RECORD = frozenset("title author author_main published".split())
"""Keys of the labels over a description that is a part of a record's page."""
LONGEST_HEADING = 40


def divided(chunk: Chunk) -> list[Chunk]:
    """The entries of a page of descriptions; none for any other page."""
    starts: list[int] = []
    for at, line in enumerate(chunk):
        if is_of(line, OF_OTHER_WORKS) and not line.value:
            break
        if is_statement(line.text):
            starts.append(at)
        elif not starts and line.label is not None and line.value and line.label.meanings() & RECORD:
            return []
    if len(starts) < FEWEST:
        return []
    starts = [at - (at > 0 and _is_main_entry(chunk[at - 1])) for at in starts]
    return [
        _without_heading(chunk[start:end]) if end < len(chunk) else chunk[start:end]
        for start, end in zip(starts, [*starts[1:], len(chunk)], strict=True)
    ]


def _is_main_entry(line: Tagged) -> bool:
    """Whether a line is the name under which the description below it stands: ``Roe, Ann:``."""
    text = line.text.rstrip(" :.")
    pieces = text.split(",")
    return len(pieces) == 2 and len(text) <= LONGEST_HEADING and shapes.names(text) > shapes.NONE


def _without_heading(entry: Chunk) -> Chunk:
    """An entry without the heading of the next part of the list at its end."""
    last = entry[-1]
    short = 0 < len(last.text) <= LONGEST_HEADING and is_plain(last) and len(entry) > 1
    return entry[:-1] if short and ":" not in last.text and not any(map(str.isdigit, last.text)) else entry
