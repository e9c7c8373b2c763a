"""What a chunk of a page holds, as fields and what was set aside."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...parsed import Doubt
    from ..field import Field


class Page:
    """What a chunk holds: its ``fields``, ``languages`` (likeliest first), ``aside``: (text, first line, last
    line, why) of what is no part of the record, ``unknown``: (label, line) of labels that no table has,
    ``doubts``: findings, each with its line; ``placed``: whether only its place says that a line is the
    title."""

    __slots__ = ("aside", "doubts", "fields", "languages", "placed", "unknown")

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages
        self.fields: list[Field] = []
        self.aside: list[tuple[str, int, int, str]] = []
        self.unknown: list[tuple[str, int]] = []
        self.doubts: list[tuple[Doubt, int]] = []
        self.placed = False
