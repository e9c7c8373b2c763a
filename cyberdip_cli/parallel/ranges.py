"""Which byte ranges of large files can be shared out to worker processes."""

from __future__ import annotations

import os

from .. import reader_choice, registry
from ..diagnostics import InputError
from ..protocols import ignore
from ..source import Head
from ..text_encoding import detect

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..protocols import ReadOptions

    Range = tuple[str, str, int, int]
    """A path, its reader, the first byte, the one after the last."""

LEAST_BYTES = 8 << 20
RANGE_BYTES = 2 << 20
CUT_BYTES = 1 << 20
ASCII_BASED = ("utf-8", "utf-8-sig")


def plan(paths: Sequence[str], format: str | None, options: ReadOptions) -> list[Range] | None:
    """The byte ranges to share out, as (path, reader, first, after last), or None when sharing does not pay
    or cannot be done."""
    try:
        if "-" in paths or options.encoding or sum(os.path.getsize(path) for path in paths) < LEAST_BYTES:
            return None
        return [part for path in paths for part in _ranges(path, format)]
    except (OSError, InputError, _NotShared):
        return None  # the plain way meets the same trouble and says it


class _NotShared(Exception):
    """An input that one process has to read alone."""


def _ranges(path: str, format: str | None) -> Iterator[Range]:
    with open(path, "rb") as stream:
        head = Head(path, stream.read(65536))
        unclear = head.code_page is not None and not head.code_page[0]
        if unclear or detect(head.data) not in ASCII_BASED:
            raise _NotShared
        name = format or reader_choice.reader_for(head, ignore)[0]
        cut = registry.get("readers", name).cut
        size = os.fstat(stream.fileno()).st_size
        if cut is None or not size:
            raise _NotShared
        first = 0
        while first < size:
            last = size
            if size - first > RANGE_BYTES + CUT_BYTES:
                stream.seek(first + RANGE_BYTES)
                offset = cut(stream.read(CUT_BYTES))
                if not offset:
                    raise _NotShared
                last = first + RANGE_BYTES + offset
            yield path, name, first, last
            first = last
