"""Which styles write references as one is written: those that join its fields in the same way."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FIRST_SIGN, SIGNS = 33, 90
"""A style's number is two signs of so many."""


def coded(number: int) -> str:
    """The two signs of a number.

    >>> coded(0), coded(91)
    ('!!', '""')
    """
    return chr(FIRST_SIGN + number // SIGNS) + chr(FIRST_SIGN + number % SIGNS)


class StyleTable:
    """``names`` of styles, the commonest first, and for each joint (see :mod:`skeleton`) the styles that have
    it, as bits of a number: bit 0 is the first style."""

    __slots__ = ("_codes", "_masks", "names")

    def __init__(self, text: str) -> None:
        first, *lines = text.rstrip("\n").split("\n")
        self.names = first.split(" ")
        parts = [line.partition("\t") for line in lines]
        self._codes = {joint: codes for joint, _, codes in parts}
        self._masks: dict[str, int] = {}

    def styles(self, joints: Sequence[str]) -> Iterator[str]:
        """The styles that have all of the joints; then those that have all but one."""
        masks = [self._mask(joint) for joint in joints]
        every = (1 << len(self.names)) - 1
        done = self._having(masks)
        yield from self._named(done)
        others = 0
        for left in range(len(masks)):
            held = every
            for at, mask in enumerate(masks):
                if at != left:
                    held &= mask
            others |= held
        yield from self._named(others & ~done)

    def has_all(self, joints: Sequence[str]) -> bool:
        """Whether a style has all of the joints."""
        return self._having(map(self._mask, joints)) != 0

    def _having(self, masks: Iterable[int]) -> int:
        """The styles that are in all of the masks."""
        held = (1 << len(self.names)) - 1
        for mask in masks:
            held &= mask
        return held

    def _named(self, mask: int) -> Iterator[str]:
        while mask:
            lowest = mask & -mask
            yield self.names[lowest.bit_length() - 1]
            mask ^= lowest

    def _mask(self, joint: str) -> int:
        found = self._masks.get(joint)
        if found is None:
            codes = self._codes.get(joint, "")
            found = 0
            for at in range(0, len(codes), 2):
                found |= 1 << ((ord(codes[at]) - FIRST_SIGN) * SIGNS + ord(codes[at + 1]) - FIRST_SIGN)
            self._masks[joint] = found
        return found


_loaded: list[StyleTable] = []


def style_table() -> StyleTable:
    """The table of the package, read from its file on the first call."""
    if not _loaded:
        with open(os.path.join(os.path.dirname(__file__), "joints.txt"), encoding="utf-8") as file:
            _loaded.append(StyleTable(file.read()))
    return _loaded[0]
