"""The people whom the labels of a page name as its makers, to be found again in lines without a label: their
name under a line, over it or before a colon in it shows that the line is the title."""

from __future__ import annotations

from ...names.words import BETWEEN_NAMES
from ...patterns import Pattern
from .. import shapes
from ..key_groups import CREATORS
from .head_kinds import TEXT, TOOL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..field import Field
    from .head_kinds import HeadLine

WORDS = Pattern(r"[^\W\d_]{2,}")
PREFIX = Pattern(r"(?P<maker>[^:]{4,60}?)(?:\s?:|\s[–—-])\s(?P<title>\S.{3,})")
BEHIND = Pattern(r"(?P<title>[^|]{2,}?)\s(?:\||[–—-])\s(?P<maker>[^|:]{4,60})")
BESIDE = ("|", ":", "-", "–", "—")
"""What stands between a title and its maker."""
PEOPLE = Pattern(rf"\s?[;|/\n]\s?|\s(?:{BETWEEN_NAMES}|i)\s")
MOST_BESIDE = 4
"""Words beside a name at most: "by", a role, a date."""
CASELESS = "\u2e80"
"""From this character on scripts have no blanks between words."""


class Makers:
    """Who made the work, as the page's labels say; each name as the set of its words."""

    def __init__(self, fields: Iterable[Field]) -> None:
        values = [
            text for field in fields if field.key in CREATORS and not field.rank for _, text in field.lines
        ]
        pieces = [piece for value in values for piece in PEOPLE.split(value)]
        self.names = [words for piece in pieces if len(words := _words(_undated(piece).casefold())) > 1]
        self.joined = [mark for piece in pieces if len(mark := _joined(piece)) > 1]

    def stand_in(self, text: str, *, beside: int = MOST_BESIDE) -> bool:
        """Whether a line is the name of one of them, with at most so many words ``beside`` it."""
        if not self.names and not self.joined:
            return False
        folded = text.casefold()
        if any(all(word in folded for word in name) for name in self.names):
            words = _words(folded)
            if any(name <= words and len(words) <= len(name) + beside for name in self.names):
                return True
        return any(mark in text.replace(" ", "") and len(text) < len(mark) + 12 for mark in self.joined)

    def title_of(self, text: str) -> str:
        """The title behind the name of a maker, ``Ann Roe: Lanterns``, or before it, ``Lanterns | Ann Roe``;
        "" where none stands beside it."""
        if not any(mark in text for mark in BESIDE):
            return ""
        for pattern in (PREFIX, BEHIND):
            match = pattern.fullmatch(text)
            if match is not None and (
                self.stand_in(match["maker"], beside=0) or self._shortened(match["maker"])
            ):
                return match["title"]
        return ""

    def _shortened(self, text: str) -> bool:
        """Whether a text is two names of one of them and more, of which a label says all."""
        words = _words(text.casefold())
        return len(words) > 1 and any(words < name for name in self.names)

    def mark_titles(self, lines: Iterable[HeadLine]) -> None:
        """Lines that look like a trail of links, but are a title and the name of a maker, become text."""
        for line in lines:
            if line.kind == TOOL and " | " in line.text and self.title_of(line.text):
                line.kind = TEXT


def _undated(piece: str) -> str:
    """A name without the dates of its bearer's life."""
    return shapes.LIFE.sub("", piece) if any(map(str.isdigit, piece)) else piece


def _words(text: str) -> frozenset[str]:
    return frozenset(WORDS.findall(text))


def _joined(text: str) -> str:
    """A name of a script without capitals, without its blanks; "" for any other."""
    bare = "".join(text.split())
    return bare if bare and bare[0] >= CASELESS and bare.isalpha() else ""
