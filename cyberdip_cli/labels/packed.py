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
    megabytes a page needs some kilobytes. ``places``: first letters -> (where the packet begins, where it
    ends), what :func:`joined` makes. OSError where there is no such file."""

    __slots__ = ("data", "places")

    def __init__(self, path: str, places: Mapping[str, tuple[int, int]]) -> None:
        from mmap import ACCESS_READ, mmap

        with open(path, "rb") as file:
            self.data = mmap(file.fileno(), 0, access=ACCESS_READ)
        self.places = places

    def __getitem__(self, start: str) -> bytes:
        begin, end = self.places[start]
        return self.data[begin:end]

    def get(self, start: str, default: bytes = b"") -> bytes:  # type: ignore[override]
        """The packet, or ``default``."""
        return self[start] if start in self.places else default

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


def joined(packets: Mapping[str, bytes]) -> tuple[dict[str, tuple[int, int]], bytes]:
    """Packets behind one another, and where each of them is.

    >>> joined({"ti": b"title", "au": b"author"})
    ({'ti': (0, 5), 'au': (5, 11)}, b'titleauthor')
    """
    places: dict[str, tuple[int, int]] = {}
    end = 0
    for start, packet in packets.items():
        places[start] = end, end + len(packet)
        end += len(packet)
    return places, b"".join(packets.values())


def pack(words: Mapping[str, str]) -> dict[str, bytes]:
    """First letters -> lines of a word, a tab and its uses, in UTF-8.

    >>> pack({"title": "en=title", "titre": "fr=title"})
    {'ti': b'title\\ten=title\\ntitre\\tfr=title'}
    """
    packets: dict[str, list[str]] = {}
    for word, uses in words.items():
        packets.setdefault(word[:LETTERS], []).append(f"{word}\t{uses}")
    return {start: "\n".join(lines).encode() for start, lines in packets.items()}
