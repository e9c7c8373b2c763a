"""Forty thousand words of eighty languages, of which a page needs a hundred: unpacked by their first letters
when they are asked for."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    WordMapping = Mapping[str, str]
    PacketMapping = Mapping[str, bytes]
else:
    WordMapping = PacketMapping = object  # the abstract class costs more to import than the words

LETTERS = 2
"""First characters that words of one packet share."""
PAD = "\n"
"""Stands for the second character of a word of one."""
SIZE = 4
"""Bytes of a place in a file."""


class Words(WordMapping):
    """Folded word -> its uses (see :func:`cyberdip_cli.labels.index`), read-only. ``packets``: what
    :func:`pack` makes; ``changed``: words with other uses than there, or not there at all."""

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
        return (word for word, _ in self.items())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def keys(self) -> Iterator[str]:  # type: ignore[override]
        """The words."""
        return iter(self)

    def items(self) -> Iterator[tuple[str, str]]:  # type: ignore[override]
        """The words and their uses."""
        changed = self.changed
        yield from changed.items()
        for start in self.packets:
            for word, uses in self._packet(start).items():
                if word not in changed:
                    yield word, uses


class PacketFile(PacketMapping):
    """First letters -> packet, in a file of which only the parts that are asked for are read: of two
    megabytes a page needs some kilobytes. ``starts``, ``ends``: what :func:`joined` makes. OSError where
    there is no such file."""

    __slots__ = ("data", "ends", "starts")

    def __init__(self, path: str, starts: str, ends: bytes) -> None:
        from mmap import ACCESS_READ, mmap

        with open(path, "rb") as file:
            self.data = mmap(file.fileno(), 0, access=ACCESS_READ)
        self.starts = starts
        self.ends = ends

    def _place(self, start: str) -> int:
        """Which of the packets begins with ``start``; -1 where none does."""
        padded = start.ljust(LETTERS, PAD)
        at = self.starts.find(padded)
        while at >= 0 and at % LETTERS:  # the end of one and the start of the next
            at = self.starts.find(padded, at + 1)
        return at // LETTERS

    def _end(self, place: int) -> int:
        return int.from_bytes(self.ends[place * SIZE : (place + 1) * SIZE], "little")

    def get(self, start: str, default: bytes = b"") -> bytes:  # type: ignore[override]
        """The packet, or ``default``."""
        place = self._place(start)
        return self.data[self._end(place - 1) if place else 0 : self._end(place)] if place >= 0 else default

    def __getitem__(self, start: str) -> bytes:
        if self._place(start) < 0:
            raise KeyError(start)
        return self.get(start)

    def __iter__(self) -> Iterator[str]:
        return (self.starts[at : at + LETTERS].rstrip(PAD) for at in range(0, len(self.starts), LETTERS))

    def __len__(self) -> int:
        return len(self.starts) // LETTERS


def joined(packets: Mapping[str, bytes]) -> tuple[str, bytes, bytes]:
    """The first letters of all packets, where each packet ends, and the packets behind one another: a table
    that is loaded sooner than a dictionary.

    >>> joined({"ti": b"title", "a": b"a"})
    ('tia\\n', b'\\x05\\x00\\x00\\x00\\x06\\x00\\x00\\x00', b'titlea')
    """
    starts, ends, end = [], [], 0
    for start, packet in packets.items():
        end += len(packet)
        starts.append(start.ljust(LETTERS, PAD))
        ends.append(end.to_bytes(SIZE, "little"))
    return "".join(starts), b"".join(ends), b"".join(packets.values())


def pack(words: Mapping[str, str]) -> dict[str, bytes]:
    """First letters -> lines of a word, a tab and its uses, in UTF-8.

    >>> pack({"title": "en=title", "titre": "fr=title"})
    {'ti': b'title\\ten=title\\ntitre\\tfr=title'}
    """
    packets: dict[str, list[str]] = {}
    for word, uses in words.items():
        packets.setdefault(word[:LETTERS], []).append(f"{word}\t{uses}")
    return {start: "\n".join(lines).encode() for start, lines in packets.items()}
