"""Inputs made from inputs: a mutator of its own, because it has to give the same inputs on every machine for one seed.

Bytes are cut, repeated, moved, overwritten and taken from other inputs; pieces that mean something in some format
are put in; numbers become numbers that are none; a stretch is repeated until it is long."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from .values import changed

LONGEST = 60_000
"""Bytes of an input: what grows beyond is cut."""
PIECES: tuple[bytes, ...] = tuple(  # noqa: RUF005
    piece.encode("utf-8", "surrogatepass")
    for piece in (
        "\0", "\r", "\n", "\n\n", "\r\n", "\t", " ", "  ", "\x0b", "\x0c", "\x1b[31m", "\x1d", "\x1e", "\x1f", "\x85", "\xa0", "\xad", "\u2028", "\u2029", "\u200b",
        "\u202e", "\u2066", "\ufeff", "\ufffd", "\ud800", "\u0300\u0327", "e\u0301", "ﬁ", "İ", "ß", "水", "العربية", "𝔸", "👩‍🔬", "²", "①", "٣", "½",
        ":", ": ", ";", "; ", ",", ", ", ".", "..", "-", "--", "–", "/", "|", "(", ")", "[", "]", "{", "}", "<", ">", "\"", "'", "`", "\\", "$", "%", "&", "#", "@", "~", "^", "_", "*", "=",
        "{{", "}}", "{\\", "\\'", "\\\"{", "\\begin{", "$$", "\\(", "%\n", "@book{", "@string{", "@comment{", "@preamble{", "@book{k,", "crossref = {", " # ", " and ", "and others",
        "TY  - ", "ER  - ", "\nER  - \n", "\nAU  - ", "\nTI  - ", "  - ", "\nPMID- ", "\n%A ", "\nPT J\n", "\nEF\n", "\nRT ", "\nHandle: ", "\n<1>\n",
        "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a [", "<!ENTITY a SYSTEM \"file:///etc/passwd\">", "&a;", "&amp;amp;", "&#0;", "&#x110000;", "<i>", "</i>", "<br/>", "<script>", "xmlns=\"\"",
        "null", "true", "[]", "{}", "[[", "\"id\": ", ",,", "NaN", "1e999", "\\u0000", "\\ud800", "- ", "? ", "!!python/object:a ", "&a [*a]", "|\n", "<<: *a", "---\n", "...\n",
        "Title: ", "Author: ", "Source: ", "Year: ", "\nDOI: ", "10.5555/a", "https://example.org/", "doi:", "ISBN 978-3-16-148410-0", "1999", "[1999?]", "c1999", "0000", "99999", "-1", "9" * 30,
        "pp. 1-", "Vol. ", "In: ", "et al.", "Jr.", "von ", "(Ed.)", "n.d.", "$a", "‡a", "245 10", "00000nam a2200000 a 4500",
    )
) + (b"\xff", b"\xfe\xff", b"\xed\xa0\x80", b"\xc3", b"\x80", b"\xa4\xa4", b"\x93\xfa\x96{", b"\x1f\x8b\x08", b"PK\x03\x04")  # fmt: skip
_NUMBER = re.compile(rb"\d+")


class Mutator:
    """Makes inputs from ``seeds``; the same ones in the same order for the same ``number``. ``values``: the share of the
    inputs in which only values are changed, so that they stay inputs of their format."""

    def __init__(self, seeds: dict[str, tuple[bytes, ...]], number: int, values: float = 0.0) -> None:
        self.values = values
        self.seeds = {name: inputs for name, inputs in seeds.items() if inputs}
        self.readers = sorted(self.seeds)
        self.random = Random(number)
        self.ways: tuple[Callable[[bytes], bytes], ...] = (
            self._put_in, self._put_in, self._many, self._cut, self._byte, self._again, self._other, self._lines, self._number, self._truncated, self._swapped, self._bit,
        )  # fmt: skip

    def make(self, reader: str | None = None) -> tuple[str, bytes]:
        """The name of a reader and an input for it."""
        name = reader or self.random.choice(self.readers)
        data = self.random.choice(self.seeds[name])
        if self.values and self.random.random() < self.values:
            valued = changed(data, self.random, self._text)
            if valued is not None:
                return name, valued[:LONGEST]
        for _ in range(self.random.choice((1, 1, 2, 3, 5, 8))):
            data = self.random.choice(self.ways)(data)[:LONGEST]
        if self.random.random() < 0.02:
            data = self._recoded(data)
        return name, data

    def _text(self, text: str) -> str:
        """A text made from another."""
        data = text.encode("utf-8", "replace")
        for _ in range(self.random.choice((1, 1, 2, 3, 5))):
            data = self.random.choice((*self.ways, self._told))(data)[:2000]
        return data.decode("utf-8", "replace")

    def _told(self, data: bytes) -> bytes:
        """A text of another input, whole lines of it."""
        lines = self.random.choice(self.seeds[self.random.choice(self.readers)]).split(b"\n")
        return self.random.choice(lines).strip(b' ",')

    def _place(self, data: bytes) -> int:
        return self.random.randrange(len(data) + 1)

    def _stretch(self, data: bytes, most: int = 200) -> tuple[int, int]:
        first = self._place(data)
        return first, min(len(data), first + self.random.randrange(1, most))

    def _put_in(self, data: bytes) -> bytes:
        at = self._place(data)
        return data[:at] + self.random.choice(PIECES) + data[at:]

    def _many(self, data: bytes) -> bytes:
        at = self._place(data)
        return data[:at] + self.random.choice(PIECES) * self.random.choice((3, 30, 300)) + data[at:]

    def _cut(self, data: bytes) -> bytes:
        first, end = self._stretch(data)
        return data[:first] + data[end:]

    def _truncated(self, data: bytes) -> bytes:
        at = self._place(data)
        return data[:at] if self.random.random() < 0.7 else data[at:]

    def _byte(self, data: bytes) -> bytes:
        at = self._place(data)
        return data[:at] + bytes((self.random.randrange(256),)) + data[at + 1 :]

    def _bit(self, data: bytes) -> bytes:
        if not data:
            return data
        at = self.random.randrange(len(data))
        return data[:at] + bytes((data[at] ^ (1 << self.random.randrange(8)),)) + data[at + 1 :]

    def _again(self, data: bytes) -> bytes:
        first, end = self._stretch(data, 600)
        return data[:end] + data[first:end] * self.random.choice((1, 1, 2, 20)) + data[end:]

    def _other(self, data: bytes) -> bytes:
        other = self.random.choice(self.seeds[self.random.choice(self.readers)])
        first, end = self._stretch(other, 800)
        at = self._place(data)
        return data[:at] + other[first:end] + data[at:]

    def _lines(self, data: bytes) -> bytes:
        lines = data.split(b"\n")
        way = self.random.randrange(3)
        if way == 0:
            self.random.shuffle(lines)
        elif way == 1:
            del lines[self.random.randrange(len(lines))]
        else:
            lines.insert(self.random.randrange(len(lines) + 1), self.random.choice(lines))
        return b"\n".join(lines)

    def _number(self, data: bytes) -> bytes:
        found = list(_NUMBER.finditer(data))
        if not found:
            return data
        one = self.random.choice(found)
        return data[: one.start()] + self.random.choice((b"0", b"-1", b"99999999999999999999", b"1e9", b"", b"007", "٣".encode(), b"1999/2000")) + data[one.end() :]  # fmt: skip

    def _swapped(self, data: bytes) -> bytes:
        """Two words in each other's place."""
        words = data.split(b" ")
        first, second = self.random.randrange(len(words)), self.random.randrange(len(words))
        words[first], words[second] = words[second], words[first]
        return b" ".join(words)

    def _recoded(self, data: bytes) -> bytes:
        codec = self.random.choice(
            ("utf-16", "utf-16-le", "utf-8-sig", "cp1252", "cp1251", "gbk", "shift-jis", "utf-7")
        )
        return data.decode("utf-8", "replace").encode(codec, "replace")


def minimised(data: bytes, fails: Callable[[bytes], bool], patience: int = 400) -> bytes:
    """A shorter input that still fails: stretches are cut as long as it does."""
    step = max(1, len(data) // 2)
    while step and patience > 0:
        at = 0
        while at < len(data) and patience > 0:
            patience -= 1
            shorter = data[:at] + data[at + step :]
            if fails(shorter):
                data = shorter
            else:
                at += step
        step //= 2
    return data


def chosen(random: Random, names: Sequence[str], count: int) -> list[str]:
    """Some of the names, in their order."""
    return sorted(random.sample(list(names), min(count, len(names))))
