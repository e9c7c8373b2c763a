"""Whether the records of a list are alike. A list that is divided in the wrong places shows it: an entry
lacks the date or the makers that the others have, two have one title, or there are as many records as the
page does not count."""

from __future__ import annotations

from ...diagnostics import WARNING, Diagnostic
from .. import shapes
from ..lines.word import is_plain
from ..values.comparison import same
from .counts import shown
from .entry import PageEntry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...diagnostics import Sink
    from ...model import Record
    from ...protocols import Traced
    from ..lines.word import Chunk, Tagged
    from .layout import ListLayout

CODE = "uneven-list"
MADE = frozenset(("article-journal", "article-magazine", "chapter", "paper-conference", "thesis"))
"""Types of works that name their makers nearly always."""
LONGEST = 1000
"""Records of a list of which the titles are compared."""


class Evenness:
    """Counts what the records of each list have, and tells of a list at its end when they differ."""

    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self.layout: ListLayout | None = None
        self._start(None)

    def _start(self, layout: ListLayout | None) -> None:
        self.layout = layout
        self.records = 0
        self.line = 0
        self.titles: dict[str, int] = {}  # title -> the line of the record
        self.twice = 0  # the line of a title that comes again
        self.undated: list[int] = []  # lines of the records without a date
        self.unmade: list[int] = []  # of those without makers
        self.lacking: list[int] = []  # of those of them that ought to have them

    def add(self, lines: Chunk, traced: Traced) -> None:
        """A record and the lines that it was made of."""
        layout = lines.layout if isinstance(lines, PageEntry) else None
        if layout is not self.layout:
            self.end()
            self._start(layout)
        if isinstance(lines, PageEntry):
            self._add(lines, traced.record, traced.line)

    def _add(self, entry: PageEntry, record: Record, line: int) -> None:
        self.records += 1
        self.line = self.line or line
        title = same(record.title or "")
        if title and title in self.titles:
            self.twice = self.twice or line
        elif title and len(self.titles) < LONGEST:
            self.titles[title] = line
        if record.issued is None:
            self.undated.append(line)
        if not record.author and not record.editor:
            self.unmade.append(line)
            if record.type in MADE or any(map(_are_names, entry[1:])):
                self.lacking.append(line)

    def end(self) -> None:
        """The list ends: what its records lack is told, once."""
        if self.layout is None or self.records < 2:
            return
        found = self._doubt()
        if found is not None:
            message, line = found
            hint = "compare the number of the records and their titles with the page"
            self.sink(Diagnostic(WARNING, CODE, message, hint, None, line))

    def _doubt(self) -> tuple[str, int] | None:
        """What is odd about the list, and the line where it shows."""
        assert self.layout is not None
        if self.twice:
            return "two records of the list have the same title", self.twice
        if (count := self._counted()) and count != self.records:
            return f"the page says that it shows {count} works, {self.records} were read", self.line
        if len(self.unmade) == self.records:
            return "no record of the list has an author", self.line
        few = len(self.undated) < self.records
        if few and self.undated:
            return f"{_share(self.undated, self.records)} no date, the others have one", self.undated[0]
        if self.lacking and len(self.unmade) * 2 < self.records:
            return f"{_share(self.unmade, self.records)} no author, the others have one", self.lacking[0]
        return None

    def _counted(self) -> int:
        """How many works the head of the list says that the page shows; 0 where it does not say."""
        assert self.layout is not None
        return next((count for line in self.layout.head if (count := shown(line.text))), 0)


def _share(lacking: list[int], count: int) -> str:
    return f"{len(lacking)} of {count} records of the list " + ("have" if len(lacking) > 1 else "has")


def _are_names(line: Tagged) -> bool:
    """Whether a line without a label is names for certain."""
    return is_plain(line) and shapes.names(line.text) == shapes.STRONG
