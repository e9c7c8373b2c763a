"""Where exports (BibTeX, RIS) stand among the lines of a page."""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BIBTEX, RIS = "bibtex", "ris"
ENTRY = Pattern(r"\s{0,8}@\s?[A-Za-z]\w{2,30}\s?[{(].{0,200}")
FIRST_TAG = Pattern(r"\s{0,8}TY {1,2}- ?\S.{0,40}")
LAST_TAG = Pattern(r"\s{0,8}ER {1,2}-.{0,9}")


class Extent:
    """Where an export in a text ends: ``takes(line)`` for each line, the first one among them, is False after
    its last."""

    __slots__ = ("depth", "done", "format")

    def __init__(self) -> None:
        self.format = ""
        self.depth = 0
        self.done = False

    def opens(self, line: str) -> bool:
        """Whether an export begins with ``line``."""
        self.format = BIBTEX if ENTRY.match(line) else RIS if FIRST_TAG.match(line) else ""
        self.depth, self.done = 0, False
        return bool(self.format)

    def takes(self, line: str) -> bool:
        """Whether ``line`` is the export's; the line that ends it still is."""
        if self.done:
            return False
        if self.format == RIS:
            self.done = LAST_TAG.match(line) is not None
        else:
            self.depth += line.count("{") - line.count("}")
            self.done = self.depth <= 0
        return True


def outside(lines: Sequence[str]) -> Iterator[str]:
    """The lines that are in no export."""
    extent = Extent()
    inside = False
    for line in lines:
        inside = extent.takes(line) if inside else False
        inside = inside or (extent.opens(line) and extent.takes(line))
        if not inside:
            yield line
