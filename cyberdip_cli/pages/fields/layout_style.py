"""How a chunk is laid out: colons, blank lines, capitals, the width of the page. What its words mean is not
known here."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..lines.word import Tagged

HARD_WRAP = (50, 100)
"""Between which widths a page may have been wrapped by hand or by a mail program."""


class LayoutStyle:
    """How a chunk is written.

    ``bare``: its labels stand alone on their lines; ``small``: not all of those in capitals; ``gapped``: how
    many have a gap behind them; ``hanging``: how many of these stand over their value; ``inline``: most
    labels have their value beside them; ``lower``: some labels begin with a small letter; ``spaced``: a blank
    line stands between all lines and means nothing; ``doubled``: without an exception; ``style``: what most
    labels have after them; ``width``: at which its lines were wrapped, 0 when they were not: some line is
    longer, or few come near the longest; ``lengths``: of the lines by number, where they may have been."""

    __slots__ = (
        "bare",
        "doubled",
        "gapped",
        "hanging",
        "inline",
        "lengths",
        "lower",
        "small",
        "spaced",
        "style",
        "width",
    )

    def __init__(self, chunk: Sequence[Tagged]) -> None:
        bare = small = full = together = widest = lower = valued = 0
        above = False
        gaps: dict[str, int] = {}
        for line in chunk:
            size = len(line.text)
            if not size:
                above = False
                continue
            if size > widest:
                widest = size
            full += 1
            together += above
            above = True
            if line.label is None:
                continue
            lower += line.text[0].islower()
            if gap := line.gap:
                gaps[gap] = gaps.get(gap, 0) + 1
                valued += bool(line.value)
            elif line.furniture is None:
                bare += 1
                small += line.text.isupper()
        self.bare = bare >= 3 and bare > sum(gaps.values())
        self.small = small * 2 < bare
        self.lower = lower > 1
        self.gapped = sum(gaps.values())
        self.hanging = self.gapped - valued
        self.inline = not self.bare and valued * 3 > sum(gaps.values()) * 2
        self.spaced = full >= 6 and together * 8 <= full
        self.doubled = self.spaced and not together
        self.style = max(gaps, key=lambda gap: gaps[gap]) if len(gaps) > 1 else next(iter(gaps), ": ")
        may_be_wrapped = HARD_WRAP[0] <= widest <= HARD_WRAP[1]
        self.lengths = {line.number: len(line.text) for line in chunk} if may_be_wrapped else {}
        self.width = _width([*self.lengths.values()]) if may_be_wrapped else 0


def _width(lengths: list[int]) -> int:
    """The width at which lines of these lengths were wrapped; 0 when they were not."""
    widest = max(lengths)
    near = sum(1 for length in lengths if length > widest - 14)
    return widest if near >= 3 and near * 5 >= len([length for length in lengths if length]) else 0
