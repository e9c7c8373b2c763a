"""Headings between the entries of a list: a year that stands over the works of that year, and not below the
work above it."""

from __future__ import annotations

from ...dates import YEAR
from ..field import Field
from ..lines.word import Tagged, is_plain
from .contents import RANK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..lines.word import Chunk
    from .entry import PageEntry


def take_headings(head: Sequence[Tagged], entries: Sequence[PageEntry]) -> None:
    """Takes the years that stand over several entries from the ends of those above, and gives them to the
    entries below. ``head``: the lines over the list. A list whose entries end with their year has one in the
    last too."""
    _drop_kinds(entries)
    ends = [_year_at_end(entry) for entry in entries]
    if ends[-1] >= 0 or not any(end >= 0 for end in ends):
        return
    over = _year_at_end(head)
    if over < 0 and sum(end >= 0 for end in ends) * 2 >= len(ends):
        return
    year = head[over] if over >= 0 else None
    for entry, end in zip(entries, ends, strict=True):
        if year is not None:
            entry.shared = [Field("year", ((year.number, year.text),), rank=RANK)]
        if end >= 0:
            year = entry[end]
            del entry[end]


def _drop_kinds(entries: Sequence[PageEntry]) -> None:
    """Takes the words for kinds of works that stand over the entries below from the ends of those above:
    "Book reviews", where most entries do not end so, and the last one does not."""
    ends = [_last(entry) for entry in entries]
    kinds = [at >= 0 and entry.layout.is_kind(entry[at]) for entry, at in zip(entries, ends, strict=True)]
    if kinds[-1] or sum(kinds) * 2 > len(entries):
        return
    for entry, at, is_kind in zip(entries, ends, kinds, strict=True):
        if is_kind:
            del entry[at]


def _last(lines: Sequence[Tagged]) -> int:
    """Where the last line with text is; -1 for none."""
    return next((at for at in range(len(lines) - 1, -1, -1) if lines[at].text), -1)


def _year_at_end(lines: Sequence[Tagged] | Chunk) -> int:
    """Where a year stands as the last line with text; -1 for none."""
    at = _last(lines)
    return at if at >= 0 and is_plain(lines[at]) and YEAR.fullmatch(lines[at].text) else -1
