"""Forty thousand words of eighty languages, of which a page needs a hundred: unpacked by their first letters
when they are asked for."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Base = Mapping[str, str]
else:
    Base = object  # the abstract class costs more to import than the words

LETTERS = 2
"""First characters that words of one packet share."""


class Words(Base):
    """Folded word -> its uses (see :func:`cyberdip_cli.labels.index`), read-only. ``packets``: what :func:`pack`
    makes; ``changed``: words with other uses than there, or not there at all."""

    __slots__ = ("changed", "opened", "packets")

    def __init__(self, packets: Mapping[str, bytes], changed: Mapping[str, str] | None = None) -> None:
        self.packets = packets
        self.changed = changed or {}
        self.opened: dict[str, dict[str, str]] = {}

    def changed_by(self, changed: Mapping[str, str]) -> Words:
        """The same words with the uses of ``changed``."""
        return Words(self.packets, {**self.changed, **changed})

    def _packet(self, start: str) -> dict[str, str]:
        words = self.opened.get(start)
        if words is None:
            lines = self.packets.get(start, b"").decode().split("\n")
            words = self.opened[start] = dict([line.split("\t") for line in lines if line])
        return words

    def __getitem__(self, word: str) -> str:
        uses = self.changed.get(word)
        return uses if uses is not None else self._packet(word[:LETTERS])[word]

    def get(self, word: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """The uses of ``word``, or ``default``."""
        uses = self.changed.get(word)
        return uses if uses is not None else self._packet(word[:LETTERS]).get(word, default)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.get(word) is not None

    def __iter__(self) -> Iterator[str]:
        yield from self.changed
        for start in self.packets:
            yield from (word for word in self._packet(start) if word not in self.changed)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def keys(self) -> Iterator[str]:  # type: ignore[override]
        """The words."""
        return iter(self)

    def items(self) -> Iterator[tuple[str, str]]:  # type: ignore[override]
        """The words and their uses."""
        return ((word, self[word]) for word in self)


def pack(words: Mapping[str, str]) -> dict[str, bytes]:
    """First letters -> lines of a word, a tab and its uses, in UTF-8.

    >>> pack({"title": "en=title", "titre": "fr=title"})
    {'ti': b'title\\ten=title\\ntitre\\tfr=title'}
    """
    packets: dict[str, list[str]] = {}
    for word, uses in words.items():
        packets.setdefault(word[:LETTERS], []).append(f"{word}\t{uses}")
    return {start: "\n".join(lines).encode() for start, lines in packets.items()}
