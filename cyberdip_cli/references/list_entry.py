"""One reference of a list, with the lines that it stands in."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from ..patterns import Pattern
from .words import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from re import Match

    Line = tuple[int, str]
    """The number of a line, and its text without its end."""


_DIVIDED = Pattern(r"(?<![^\W_])([^\W\d_][^\W\d_A-Z]{1,14})- ([^\W\d_A-Z]{2,15})(?![^\W_]|-)")
_BROKEN = Pattern(r"(?<=\b10\.\d{4}/) (?=[\w(])|(?<=://www\.) (?=\w)|(?<=://) (?=\w)")
"""Blanks within an address, where it cannot end."""
LINKING = words_of("&xab") | frozenset("or oder ou bzw sowie ili или o eller of tai vagy nor".split())
"""Words behind a hyphen that the first of two compounds ends with."""

ARCHIVES = frozenset("hep cond astro gr quant nucl math solv patt supr".split())
"""Words before the hyphen in the names of arXiv's archives: ``hep-th``."""


class ListEntry:
    """One reference of a list: its ``text`` on one line, the ``first`` and ``last`` line of the input, and
    whether its edges are ``marked``; those that are not were found by the model with the probability
    ``certain``. ``contents``: the lines are a table of contents."""

    __slots__ = ("certain", "contents", "first", "last", "marked", "text")

    def __init__(
        self, lines: Sequence[Line], *, marked: bool = True, certain: float = 1.0, contents: bool = False
    ) -> None:
        self.first = lines[0][0]
        self.last = lines[-1][0]
        self.text = joined([text for _, text in lines])
        self.marked = marked
        self.certain = certain
        self.contents = contents

    def __repr__(self) -> str:
        return f"ListEntry({self.first}, {self.text!r})"


def joined(lines: Sequence[str]) -> str:
    """Lines as one; a word that the page's width has divided is closed again where its parts are small
    letters on both sides.

    >>> joined(["Roe, J. The light-", "house keepers.", "https://example.org/a-", "b"])
    'Roe, J. The lighthouse keepers. https://example.org/a-b'
    """
    return joined_with_places(lines)[0]


def closed(text: str) -> tuple[str, list[str]]:
    """``text`` with words closed that a line's end, which is a blank now, has divided, and these words as they were.

    >>> closed("Coastal engi- neering, pre- and post-war")
    ('Coastal engineering, pre- and post-war', ['engi- neering'])
    """
    text = _BROKEN.sub("", text)
    if "- " not in text:
        return text, []
    words = [found[0] for found in _DIVIDED.finditer(text) if _is_divided(found)]
    return _DIVIDED.sub(lambda found: found[1] + found[2] if _is_divided(found) else found[0], text), words


def _is_divided(found: Match[str]) -> bool:
    return found[2] not in LINKING and found[1] not in ARCHIVES


def joined_with_places(lines: Sequence[str]) -> tuple[str, list[int]]:
    """Lines as one, and where each of them begins in it; -1 for one that goes on a word of the line
    before."""
    parts: list[str] = []
    places: list[int] = []
    length = 0
    former = ""
    for line in lines:
        line = " ".join(line.split())
        place, gap = length, ""
        if former.endswith(("-", "‐", "\u00ad")) and line and _goes_on(former, line):
            place = -1
            if not _is_address(former):
                parts[-1] = parts[-1][:-1]
                length -= 1
        elif length and line:
            place, gap = length + 1, " "
        parts.append(gap + line)
        places.append(place)
        length += len(parts[-1])
        former = line or former
    return "".join(parts), places


def _goes_on(former: str, line: str) -> bool:
    """Whether a line goes on the word or the address that the line before it ends with."""
    return _is_address(former) or (line[0].islower() and former[-2:-1].islower())


def _is_address(line: str) -> bool:
    word = line[line.rfind(" ") + 1 :]
    return "://" in word or "10." in word


class JoinedLines:
    """Which line a character of joined lines stands in."""

    __slots__ = ("_ends", "_numbers")

    def __init__(self, lines: Sequence[Line]) -> None:
        self._numbers = [number for number, _ in lines]
        self._ends = list(accumulate(len(" ".join(line.split())) + 1 for _, line in lines))

    def line_at(self, place: int) -> int:
        """The number of the line in which the character stands.

        >>> [JoinedLines([(7, "Roe, J."), (8, "Maps.")]).line_at(place) for place in (0, 7, 8, 99)]
        [7, 7, 8, 8]
        """
        return self._numbers[min(bisect_right(self._ends, place), len(self._numbers) - 1)]
