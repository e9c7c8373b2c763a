"""A text of a page's head that may be the title, with what speaks for it and against it."""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .head_kinds import HeadLine

WIDE = Pattern(r"[぀-ヿ㐀-鿿가-힣ก-๛]")
"""A letter of a script without blanks between words, or with few."""
FIRST_WIDE = "\u0e01"
"""The first such letter."""


class HeadBlock:
    """Lines that make one text: ``lines``; ``support``: what speaks for it as the title, without its place;
    ``score``: with its place and its looks; ``reasons``: each that counted, with its weight."""

    __slots__ = ("lines", "reasons", "score", "support")

    def __init__(self, lines: list[HeadLine]) -> None:
        self.lines = lines
        self.support = 0.0
        self.score = 0.0
        self.reasons: list[tuple[str, float]] = []

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def words(self) -> float:
        """How many words the text has; two letters of a script without blanks are one."""
        text = self.text
        if text.isascii() or max(text) < FIRST_WIDE:
            return len(text.split())
        wide = len(WIDE.findall(text))
        return len(text.split()) if wide * 2 < len(text) else len(text) / 2

    def says(self, reason: str, weight: float) -> None:
        """Counts evidence that does not rest on the place alone."""
        self.support += weight
        self.lean(reason, weight)

    def lean(self, reason: str, weight: float) -> None:
        """Counts what only place and looks say."""
        if weight:
            self.score += weight
            self.reasons.append((reason, weight))

    def verdict(self) -> str:
        """Why it was not taken, as ``explain`` shows it."""
        said = ", ".join(f"{reason} {weight:+.1f}" for reason, weight in self.reasons)
        return f"before the heading: a weaker title ({self.score:.1f}: {said})"
