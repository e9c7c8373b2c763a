"""The keys of a run: each record its own, in the order of the records."""

from __future__ import annotations

from .citekey import DEFAULT_PATTERN
from .diagnostics import WARNING, Diagnostic
from .key_patterns import compile_pattern
from .keyset import KeySet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .diagnostics import Sink
    from .model import Record
    from .protocols import WriteOptions, Writer

REMEMBERED = 4096


def suffix(index: int) -> str:
    """The letters that tell the equal ones of keys, or of years, apart.

    >>> suffix(0), suffix(25), suffix(26)
    ('a', 'z', 'aa')
    """
    if index < 26:
        return "abcdefghijklmnopqrstuvwxyz"[index]
    letters = ""
    index += 1
    while index:
        index, place = divmod(index - 1, 26)
        letters = chr(97 + place) + letters
    return letters


class Keyring:
    """Gives every record of a run its key. ``pattern`` None keeps an id that the input brought; records
    without one get ``default``.

    The first holder of a key keeps it plain, the next get ``a`` ... ``z``, ``aa``; keys are compared
    case-folded, so that no two differ in case alone, except with ``cased``: in citations ids only name
    records. An id of the input that was taken already is renamed with the warning ``duplicate-key``, one that
    the format of the output cannot hold (:meth:`suit`) with ``key-characters``: made legal first, then
    compared."""

    def __init__(
        self, pattern: str | None = None, *, cased: bool = False, default: str | None = None
    ) -> None:
        self.cased = cased
        self.pattern = pattern
        self.default = default
        self.keeps_ids = pattern is None
        self.make = compile_pattern(pattern or default or DEFAULT_PATTERN)
        self.used = KeySet()
        self.latest: dict[str, int] = {}
        self.legal: Callable[[str], str] | None = None

    def suit(self, writer: Writer, options: WriteOptions) -> None:
        """Gives from now on only keys that the format can hold."""
        if legal := writer.legal_key:
            self.legal = lambda key: legal(key, options)

    def base(self, record: Record) -> str:
        """The key that ``record`` asks for, as the format can hold it."""
        key = (self.keeps_ids and record.id) or self.make(record)
        return key if self.legal is None or (key.isalnum() and key.isascii()) else self.legal(key)

    def claim(self, base: str) -> str:
        """``base``, or ``base`` with the first free suffix; taken from now on.

        Suffixes are given in order, so the first free one is found by doubling and halving from the latest
        one given, of which a bounded number is remembered: the result is the same without."""
        folded = base if self.cased or (base.isascii() and base.islower()) else base.casefold()
        known = self.latest.get(folded)
        if known is None and self.used.add(folded):
            return base
        index = 0 if known is None else known + 1
        if not self.used.add(folded + suffix(index)):
            index = self._free(folded, index)
            self.used.add(folded + suffix(index))
        if len(self.latest) >= REMEMBERED:
            self.latest.clear()
        self.latest[folded] = index
        return base + suffix(index)

    def _free(self, folded: str, taken: int) -> int:
        """The first free suffix after one that is taken."""
        low, high, stride = taken, taken + 1, 2
        while folded + suffix(high) in self.used:
            low, high, stride = high, high + stride, stride * 2
        while high - low > 1:
            middle = (low + high) // 2
            if folded + suffix(middle) in self.used:
                low = middle
            else:
                high = middle
        return high

    def assign(self, record: Record, sink: Sink) -> Record:
        """``record`` with its final id."""
        base = self.base(record)
        key = self.claim(base)
        if key == record.id:
            return record
        if told := self.renamed(record, key):
            sink(told)
        return record.with_id(key)

    def renamed(self, record: Record, key: str) -> Diagnostic | None:
        """The warning for a record that gets another key than it asks for; None where it asks for none."""
        asked = record.id if self.keeps_ids else None
        if self.legal and self.pattern is not None:
            asked = self.make(record)
        if not asked or asked == key:
            return None
        if self.legal and self.legal(asked) != asked:
            message = f"{asked!r} cannot be a key as it is"
            return Diagnostic(WARNING, "key-characters", message, f"written as {key!r}")
        if not self.keeps_ids:
            return None
        message = f"the key {asked!r} is taken by an earlier record"
        return Diagnostic(WARNING, "duplicate-key", message, f"renamed to {key!r}")
