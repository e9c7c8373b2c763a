"""Which rows of a format's table a record needs: those of the members or tags that it has."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any

    Step = tuple[Any, ...]
    """What reads the values of a row, its member or tag first."""

MOST = 1000
"""Sets of members whose rows are remembered: the records of a source look alike."""


class RowPlans:
    """The steps of a table's rows, made when the first record is read: ``kinds`` read the type, the others
    what is left, in the order of the rows."""

    __slots__ = ("_needed", "_steps", "kinds")

    def __init__(self) -> None:
        self.kinds: list[Any] = []
        self._steps: list[Any] = []
        self._needed: dict[tuple[str, ...], list[Any]] = {}

    @property
    def made(self) -> bool:
        return bool(self._steps)

    def make(self, kinds: list[Step], steps: list[Step]) -> None:
        """Holds the steps of a table."""
        self.kinds, self._steps = kinds, steps

    def needed(self, has: Collection[str]) -> list[Any]:
        """The steps for a record that ``has`` some members."""
        members = tuple(has)
        plan = self._needed.get(members)
        if plan is None:
            plan = [step for step in self._steps if step[0] in has]
            if len(self._needed) < MOST:
                self._needed[members] = plan
        return plan
