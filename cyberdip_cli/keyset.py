"""The keys that a run has given out, in little room.

Up to 32,768 are kept as they are; beyond, a key is 8 bytes in a table that is a third to two thirds full, so
12 to 24 bytes."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

EXACT_KEYS = 1 << 15
TABLES = 16
"""Tables of fingerprints: each grows for itself, so that old and new are held together for one of them at a
time."""


class KeySet:
    """A set of strings that only grows: exact while it is small, then 64-bit fingerprints in :data:`TABLES`
    tables.

    Two different strings share a fingerprint once in 10^7 runs of a million keys; the later one then gets a
    suffix it did not need."""

    def __init__(self) -> None:
        self.exact: set[str] | None = set()
        self.tables: list[Fingerprints] = []

    def __contains__(self, key: str) -> bool:
        if self.exact is not None:
            return key in self.exact
        mark = self._mark(key)
        return mark in self.tables[mark % TABLES]

    def add(self, key: str) -> bool:
        """True when ``key`` was not there."""
        if self.exact is None:
            mark = self._mark(key)
            return self.tables[mark % TABLES].add(mark)
        before = len(self.exact)
        self.exact.add(key)
        grown = len(self.exact) > before
        if len(self.exact) > EXACT_KEYS:
            self._compact(self.exact)
        return grown

    def _compact(self, keys: set[str]) -> None:
        from hashlib import blake2b  # only large runs get here

        self._hash = blake2b
        self.exact = None
        self.tables = [Fingerprints() for _ in range(TABLES)]
        for key in keys:
            self.add(key)

    def _mark(self, key: str) -> int:
        return (
            int.from_bytes(self._hash(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
            or 1
        )


class Fingerprints:
    """A set of numbers of 64 bits, none of them 0, in an open-addressed table that is a third to two thirds
    full."""

    __slots__ = ("count", "mask", "table")

    def __init__(self) -> None:
        self.count = 0
        self._resize((), 1 << 10)

    def __contains__(self, mark: int) -> bool:
        return self.table[self._slot(mark)] != 0

    def add(self, mark: int) -> bool:
        """True when ``mark`` was not there."""
        slot = self._slot(mark)
        if self.table[slot]:
            return False
        self.table[slot] = mark
        self.count += 1
        if self.count * 3 > len(self.table) * 2:
            self._resize(self.table, len(self.table) * 2)
        return True

    def _resize(self, marks: Iterable[int], size: int) -> None:
        """Move to a table of another size; nothing is held but the two tables."""
        from array import array

        self.table = array("Q", (0,)) * size
        self.mask = size - 1
        for mark in marks:
            if mark:
                self.table[self._slot(mark)] = mark

    def _slot(self, mark: int) -> int:
        table, mask = self.table, self.mask
        slot = mark // TABLES & mask
        while table[slot] and table[slot] != mark:
            slot = (slot + 1) & mask
        return slot
