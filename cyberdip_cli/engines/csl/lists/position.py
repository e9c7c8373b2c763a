"""Positions of cites in a document: first, subsequent, ibid, in a near note. Source: CSL 1.0.2, "Choose",
attribute position."""

from __future__ import annotations

from ..state import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Position

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....protocols import CiteItem
    from ..state import Stylesheet

    Items = Sequence[tuple[int, CiteItem]]

NEAR = 5
"""near-note-distance where the style does not set it."""


class Positions:
    """The cites of a document so far. Citations in notes and in the text follow one another apart; all
    citations of one note are one, as its reader sees them."""

    def __init__(self, sheet: Stylesheet) -> None:
        distance = sheet.citation.get("near-note-distance")
        self.distance = int(distance) if distance.isdecimal() else NEAR
        self.first_note: dict[int, int] = {}
        self.last_note: dict[int, int] = {}
        self.before: dict[bool, tuple[int, list[tuple[int, CiteItem]]]] = {}

    def place(self, items: Items, note: int) -> list[Position]:
        """The positions of the cites of the next citation: (index of the work, what is said of it). A cite
        that prints only its author is none."""
        last_note, previous = self.before.get(note > 0, (0, []))
        shown = previous if note and note == last_note else []
        found = []
        for index, item in items:
            if item.author_only:
                found.append(Position(FIRST if index not in self.first_note else SUBSEQUENT))
                continue
            before = shown[-1] if shown else previous[0] if len(previous) == 1 and not shown else None
            found.append(self._position(index, item, before, note))
            shown = [*shown, (index, item)]
            self.first_note.setdefault(index, note)
            self.last_note[index] = note
        if shown:
            self.before[note > 0] = note, shown
        return found

    def _position(
        self, index: int, item: CiteItem, before: tuple[int, CiteItem] | None, note: int
    ) -> Position:
        first = self.first_note.get(index)
        level = FIRST if first is None else SUBSEQUENT
        if before is not None and before[0] == index:
            level = _ibid(item, before[1])
        near = first is not None and note - self.last_note[index] <= self.distance
        level = level if item.position is None else item.position
        near = near and level != FIRST
        near = near if item.near_note is None else item.near_note
        return Position(level, str(first) if first else "", near=near)


def _ibid(item: CiteItem, before: CiteItem) -> int:
    """What a cite is that follows another of the same work."""
    if (item.locator, item.label) == (before.locator, before.label):
        return IBID
    return IBID_WITH_LOCATOR if item.locator else SUBSEQUENT
