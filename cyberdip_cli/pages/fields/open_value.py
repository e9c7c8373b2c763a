"""The value that is being collected, and whether a further line belongs to it."""

from __future__ import annotations

from ...labels.keys import KEYS
from ...model import NAME_FIELDS
from ...patterns import DOTALL, Pattern
from ..checks import DESCRIBED, continues
from ..prices import is_price
from ..shapes import has_body

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..field import Line
    from .layout_style import LayoutStyle

LINKED = Pattern(
    r"\A(?:Suche nach (?:diese[mnr] )?[^\W\d_]+(?:[*:_][^\W\d_]+)?|Search for this [^\W\d_]+"
    r"|Rechercher cet?(?:te)? [^\W\d_]+|Buscar est[ae] [^\W\d_]+)(?:\s(?=\S)|\Z)"
)
"""What the link at a value, or in the line over it, says to those who cannot see it."""
LINKING = ("Suche ", "Search ", "Rechercher ", "Buscar ")
"""How that begins."""
SHORT = 60
DATED = frozenset(("published", "year", "date", "date_online"))
DATE = Pattern(
    r"\d{1,2}[\s./-]{1,2}(?:[^\W\d_]{3,12}|\d{1,2})\.?[\s./-]{1,2}\d{4}|[^\W\d_]{3,12}\s\d{1,2},?\s\d{4}|\d{4}-\d\d-\d\d"
)
"""A day, and nothing else."""
TOPICS = frozenset(("keywords", "subjects"))
LONG = 70
"""Characters of a line from which on its text may be wrapped."""
EMPTY = frozenset(("-", "--", "—", "–", ".", "N/A", "n/a", "null"))
FINISHED = Pattern(r"(?=.*(?:1[5-9]|20)\d\d).*(?:[.)\]]|10\.\d{4,9}/\S+|https?://\S+)\s?", DOTALL)
"""A whole reference: it has a year, and ends as references end."""
CHECKED = frozenset(("list", "single", "identifier"))
"""Shapes of which each further line has to look like a value."""

ASIDE = frozenset(("unknown", "other"))
"""Keys of which nothing is known but that their value stands beside its label."""
SUPERVISORS = frozenset(("advisor", "referee"))
SOURCES = frozenset(("published_in", "container_title"))
"""Keys whose further lines, on a page that wraps none, are numbers."""


class OpenValue:
    """``lines``: the value's lines so far, None where none is open; ``key``, ``shown`` and ``language`` of
    its label; ``start``: the label's line; ``blank``: a blank line since the last line."""

    __slots__ = ("blank", "key", "language", "lines", "shown", "start")

    def __init__(self) -> None:
        self.lines: list[Line] | None = None
        self.key = ""
        self.shown = ""
        self.language = ""
        self.start = 0
        self.blank = False

    def begin(self, key: str, shown: str, language: str, number: int, value: str) -> None:
        """Opens the value of a label."""
        self.key, self.shown, self.language, self.start = key, shown, language, number
        self.lines = [(number, value)] if value else []
        self.blank = False

    @property
    def shape(self) -> str:
        """How the lines of its key go together."""
        return KEYS.get(self.key, "list")

    @property
    def short(self) -> bool:
        """Whether it is one short line beside its label."""
        lines = self.lines or ()
        return len(lines) == 1 and lines[0][0] == self.start and len(lines[0][1]) < SHORT

    def parts_blocks(self, layout: LayoutStyle) -> bool:
        """Whether blank lines part its lines too where they stand between all lines of the page: not those of
        a list that began beside its label, where other lines stand together."""
        return layout.doubled or self.shape != "list" or not self.lines or self.lines[0][0] != self.start

    def holds_no_address(self) -> bool:
        """Whether an address under it is the record's own, no part of it."""
        return self.key != "url" and (self.shape in ("identifier", "single") or self.key == "unknown")

    def parts_names(self, text: str) -> bool:
        """Whether a line has no comma below several names that all have one, and is no body: on a page whose
        labels stand alone it is a label that no table has."""
        lines = self.lines or ()
        return (
            len(lines) > 1
            and "," not in text
            and all("," in line for _, line in lines)
            and not has_body(text)
        )

    def is_none(self) -> bool:
        """Whether it is how a page prints that there is none."""
        lines = self.lines or ()
        return len(lines) == 1 and lines[0][1].strip() in EMPTY

    def goes_on(self, text: str, layout: LayoutStyle, zone: str) -> bool:
        """Whether a line may belong to it: after a blank line always in prose, in a list only while its label
        stood alone; and it has to look like a value where each line is one."""
        if not self.lines:
            return True
        if self.shape != "prose" and is_price(text):
            return False
        if self.key in DATED and self.short and DATE.fullmatch(self.lines[0][1]):
            return False  # the date is all of it
        if self.key in TOPICS and self.short and not layout.width and _is_list(self.lines[0][1]):
            return text[0].islower()
        if self.key in ASIDE and self.lines[0][0] == self.start and not _wrapped(self.lines[-1][1], text):
            return False
        if (self.shape in CHECKED or self.key in DESCRIBED) and not continues(self.key, text):
            return False
        if self.key in SUPERVISORS and self.lines[0][0] == self.start and has_body(text) and "," not in text:
            return False  # the university under its line
        if layout.bare and self.key in SOURCES and not continues("edition", text):
            return False
        if self.key == "citation" and FINISHED.fullmatch(" ".join(line for _, line in self.lines)):
            return False
        if not self.blank:
            return True
        return zone != "holdings" if self.shape == "prose" else self.start != self.lines[0][0]

    def unwrapped(self, layout: LayoutStyle) -> tuple[Line, ...]:
        """The value's lines, those joined again that only the page's width divided; the items of a list with
        `` | `` as lines of their own."""
        lines = self.lines or []
        if len(lines) > 1 and layout.width:
            lines = self._joined(lines, layout)
        for _, text in lines:
            if " | " in text and self.shape == "list":
                return tuple(
                    (number, part.strip())
                    for number, text in lines
                    for part in text.split(" | ")
                    if part.strip()
                )
        return tuple(lines)

    def _joined(self, lines: list[Line], layout: LayoutStyle) -> list[Line]:
        """Lines whose next word would not have fitted go on in the next line."""
        joined: list[Line] = []
        above = 0
        people = self.key.startswith("author") or self.key in NAME_FIELDS
        for number, text in lines:
            ended = people and bool(joined) and _ends_name(joined[-1][1])
            if joined and not ended and above + 1 + len(text.split(" ", 1)[0]) > layout.width:
                joined[-1] = (joined[-1][0], f"{joined[-1][1]} {text}")
            else:
                joined.append((number, text))
            above = layout.lengths.get(number, len(text))
        return joined


def without_link(value: str) -> str:
    """A value without what the link at it says."""
    return LINKED.sub("", value, count=1) if value.startswith(LINKING) else value


def _is_list(text: str) -> bool:
    """Whether a line is a whole list: marks between its items, none at its end."""
    return any(mark in text for mark in ",;") and text[-1] not in ",;-"


def _wrapped(above: str, text: str) -> bool:
    """Whether a line goes on with the one above it, beside a label that no table has: nothing else is known
    of it."""
    return text[0].islower() or above.endswith((",", ";", "-", "/")) or len(above) > LONG


def _ends_name(text: str) -> bool:
    """Whether a line of names ends with what ends a name: the number of an ORCID or an affiliation, an e-mail
    address, a role in brackets."""
    return text[-1:].isdigit() or text[-1:] == ")" or "@" in text.rpartition(" ")[2]
