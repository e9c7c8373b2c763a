"""An entry of a list whose lines need no labels: each is known by its looks and by where such lines stand in the
other entries too."""

from __future__ import annotations

from ...patterns import Pattern
from .. import shapes
from ..field import Field
from ..lines.word import Tagged, is_plain
from ..volume_lines import volume_line
from .entry import has_statement, stated
from .host_names import names_journal, names_meeting
from .kind_forms import kind_before
from .line_kinds import (
    BRACKETED,
    DATE,
    IMPRINT,
    KIND,
    LABEL,
    MAYBE,
    NAMED_IMPRINT,
    NAMES,
    PAGES,
    SOURCE,
    TEXT,
    TITLE,
    TOOL,
    VERSION,
    bare,
    kind,
    kind_of,
    page_run,
)
from .parts import parts_of
from .starts import starts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..lines.division import Look
    from .layout import ListLayout

KEYS = {DATE: "year", IMPRINT: "published", KIND: "format", PAGES: "pages"}
"""The key of a line of a kind."""
NUMBER = Pattern(r"\A\d{1,4}[.)]\s(?=[^\d\s])")
BETWEEN_LIVES = Pattern(r"\s\(\d{4}\s?[-–]\s?(?:\d{4})?\s?\)\s(?=[^\W\d_a-z])")
"""Dates of life between the names of two people."""
YEAR_FIRST = Pattern(r"\A((?:19|20)\d\d)\s((?![年년])[^\W\d_].*\d.*)\Z")
"""``2020 Harbour Review 12(3), pp. 45-60``."""
LEADING = Pattern(r"\A(?:in|dans|en|em|w|v|i|из|в|From|aus)\s?:\s(?=\S)", 2)
"""A word before the name of a journal or a book."""
SAID = frozenset("title author author_main".split())
"""Keys of labels with which an entry says itself what it is."""
MAKERS = frozenset(("author", "author_main"))
PERSONS = MAKERS | {"contributor", "author_other"}
WHEN = frozenset("year date format".split())
OF_ISSUES = frozenset(("volume", "issue"))
DAYS = frozenset("date_online published date".split())
WHERE = frozenset("published published_in container_title".split())
PLACED = (SOURCE, DATE, IMPRINT, PAGES)
KIND_WORDS = 3
FARTHEST = 4
"""Lines below a title among which one of these stands."""
PEOPLE = (NAMES, MAYBE)


def title_of(lines: Sequence[Tagged], layout: ListLayout, look: Look) -> int:
    """The number of the line that is the title of an entry, where lines of known kinds stand below it: names, and
    what the work is in, its imprint or its date; 0 for any other entry."""
    rows = [(line, kind(line, layout.formats)) for line in lines if line.text]
    kind_first = layout.kind_first and bool(rows) and rows[0][1] != KIND
    rows = [(line, found) for line, found in rows if found not in (TOOL, KIND)]
    if layout.names_first and len(rows) > 1 and rows[0][1] in PEOPLE:
        line, found = rows[1]
        if found in (TITLE, MAYBE) or (found == NAMES and has_statement(line.text)):
            return line.number
    if kind_first and len(rows) > 2 and rows[1][1] in (TITLE, MAYBE) and _is_short(rows[0][0].text):
        rows = rows[1:]
    if len(rows) < 2 or rows[0][1] not in (TITLE, MAYBE) or parts_of(rows[0][0].text, look):
        return 0
    if any(not line.label.meanings().isdisjoint(SAID) for line, _ in rows if line.label is not None):
        return 0
    below = [SOURCE if _says_where(line) else found for line, found in rows[1 : FARTHEST + 1]]
    placed = next((at for at, found in enumerate(below) if found in PLACED), -1)
    named = (
        placed > 1 and below[placed] == SOURCE and below[placed - 1] == TITLE
    )  # the journal over its numbers
    if placed < 0 or any(found not in (*PEOPLE, *PLACED) for found in below[: placed - named]):
        return 0
    return rows[0][0].number


def _is_short(text: str) -> bool:
    """Whether a line may be a word for a kind of work that no table has."""
    return len(text.split()) <= KIND_WORDS and not any(map(str.isdigit, text)) and "," not in text


def _has_label(line: Tagged, keys: frozenset[str]) -> bool:
    """Whether a line has a label of one of the keys, and a value."""
    return line.label is not None and bool(line.value) and not line.label.meanings().isdisjoint(keys)


def _is_of_database(line: Tagged) -> bool:
    """Whether a label that may say a journal or a database has the name of a database, or of who put the record there."""
    if line.label is None or not {"database", "published_in"} <= line.label.meanings() or not line.value:
        return False
    return not any(map(str.isdigit, line.value)) and not names_journal(line.value)


def _is_summary(line: Tagged) -> bool:
    """Whether a line is a sentence on a work."""
    return shapes.prose(line.text) or (line.text.endswith((".", "…")) and len(line.text.split()) > KIND_WORDS)


def _says_where(line: Tagged) -> bool:
    """Whether a line has a label that says what a work is in, or who published it."""
    return line.label is not None and bool(line.value) and not line.label.meanings().isdisjoint(WHERE)


class TypedEntry:
    """``fields``: what the lines of an entry are, by their kinds; ``rest``: the lines that have labels, or of which
    nothing is known."""

    def __init__(self, lines: Sequence[Tagged], layout: ListLayout, title: int) -> None:
        self.layout = layout
        self.look = layout.look
        self.fields: list[Field] = []
        self.rest: list[Tagged] = []
        self.seen: set[str] = set()
        self.above: Tagged | None = None
        self.last = ""  # the kind of the last line that is none of a tool
        rows = [(line, kind(line, layout.formats)) for line in lines if line.text]
        for at, (line, found) in enumerate(rows):
            if line.number != title and self._is_publisher(line, found, rows[at + 1 :]):
                self._keep("publisher", line, line.text, IMPRINT)
            elif line.number != title and self._is_host(line, found, rows[at + 1 :]):
                self._keep(
                    "institution"
                    if shapes.has_body(line.text)
                    and not (names_journal(line.text) or names_meeting(line.text))
                    else "container_title",
                    line,
                    line.text,
                    SOURCE,
                )
            else:
                self._take(
                    line,
                    found,
                    is_title=line.number == title and line.label is None and TITLE not in self.seen,
                )
            self.above = line

    def _take(self, line: Tagged, found: str, *, is_title: bool) -> None:
        """A line and its kind."""
        if is_title:
            self._title(line)
        elif found in (LABEL, TOOL) or (found != KIND and self.layout.is_tool(line)):
            if found == PAGES:
                self._keep("pages", line, page_run(line.value), PAGES)
            elif _has_label(line, MAKERS):
                self.rest.append(line)
                self.seen.add(NAMES)
            elif _is_of_database(line):
                self.fields.append(Field("database", ((line.number, line.value),)))
            elif found == LABEL or (line.label is not None and line.gap and line.label.general):
                self.rest.append(line)
        elif found == IMPRINT and IMPRINT not in self.seen and (match := NAMED_IMPRINT.fullmatch(line.text)):
            self._makers(Tagged(line.number, match["names"]))
            self._keep("published", line, match["imprint"], IMPRINT)
            if match["edition"]:
                self._keep("edition", line, match["edition"], IMPRINT)
        elif found in PEOPLE and self._may_be_makers(found):
            self._makers(line)
        elif found == SOURCE and SOURCE not in self.seen:
            self._source(line)
        elif found in KEYS and found not in self.seen:
            text = line.value if line.label is not None else bare(line.text)
            self._keep(KEYS[found], line, self._value(text, found), found)
        elif found == TEXT and shapes.prose(line.text):
            self._keep("abstract", line, line.text, TEXT)
        else:
            if self.rest and self.rest[-1].value and self._ends_value(line, found):
                self.rest.append(Tagged(line.number, ""))  # a value ends where other lines stood between
            self.rest.append(line)

    def _ends_value(self, line: Tagged, found: str) -> bool:
        """Whether a line is no part of the value of the last label: other lines stand between, or it is none of the
        names that the label says."""
        last = self.rest[-1]
        return line.number > last.number + 1 or (_has_label(last, MAKERS) and found == TITLE)

    def _title(self, line: Tagged) -> None:
        """The title, with the word for a kind of work in brackets before it: ``[BOOK] Salt grass``."""
        text = NUMBER.sub("", bare(line.text), count=1)
        kind, text = kind_before(text, self.layout.formats)
        if kind and KIND not in self.seen:
            self._keep("format", line, kind, KIND)
        self._keep("heading", line, text, TITLE)

    def _is_host(self, line: Tagged, found: str, below: Sequence[tuple[Tagged, str]]) -> bool:
        """Whether a line is alone between a title and the date or kind of the work, whose makers have a label, or alone
        below all of these, and above a summary."""
        if found not in (TITLE, MAYBE) or SOURCE in self.seen:
            return False
        if self.last == NAMES and below and _has_label(below[0][0], WHEN):
            numbered = any(_has_label(each, OF_ISSUES) for each, _ in below)
            if numbered or names_journal(line.text) or names_meeting(line.text):
                return True
        if self.last != TITLE:
            return False
        if self.above is not None and _has_label(self.above, WHEN) and NAMES in self.seen:
            return not _is_summary(line) and (not below or _is_summary(below[0][0]))
        if not below:
            return False
        next_line, kind = below[0]
        when = kind in (DATE, KIND) or _has_label(next_line, WHEN)
        if when and names_journal(line.text):
            return True
        return when and any(_has_label(line, PERSONS) for line, _ in below)

    def _is_publisher(self, line: Tagged, found: str, below: Sequence[tuple[Tagged, str]]) -> bool:
        """Whether a line is alone between the makers of a book and its date."""
        if (
            line.label is not None
            or self.last != NAMES
            or found not in (TITLE, MAYBE, TOOL)
            or not below
            or below[0][1] != DATE
        ):
            return False
        return all(kind not in (SOURCE, IMPRINT, PAGES) for _, kind in below)

    def _source(self, line: Tagged) -> None:
        """What a work is in; where the line has numbers only, its name may stand in the line above."""
        text = line.value if line.label is not None else YEAR_FIRST.sub(r"\2, \1", bare(line.text))
        if line.label is None and (pages := self._published_pages(text)):
            self._keep("pages", line, pages, PAGES)
            self.rest.append(Tagged(line.number, text))
            self.seen.add(SOURCE)
            return
        numbers = volume_line(text, self.layout.context)
        if numbers is None or numbers.get("container_title"):
            self._keep("published_in", line, LEADING.sub("", text), SOURCE)
            return
        above = self.rest[-1] if self.rest else None
        if above is not None and above is self.above and is_plain(above):
            self._keep("container_title", self.rest.pop(), above.text.rstrip(" ;,."), SOURCE)
        self._keep("volume_line", line, text, SOURCE)

    def _published_pages(self, text: str) -> str:
        """The pages at the end of a line that begins with the label of a date: ``Published online by Quay Press: 12 May
        2013, pp. 3-9``."""
        words = (self.look(start) for start in starts(text))
        if not any(word is not None and not word.meanings().isdisjoint(DAYS) for word in words):
            return ""
        return page_run(text.rpartition(", ")[2])

    def _value(self, text: str, found: str) -> str:
        if found == KIND:
            return kind_of(text)
        if found == PAGES:
            return page_run(text)
        return VERSION.sub("", text)

    def _may_be_makers(self, found: str) -> bool:
        """Whether names stand where those of the list do: below the title, or below what it is in."""
        if self.last == NAMES and found == NAMES:
            return True  # one below another
        if NAMES in self.seen or (TITLE not in self.seen and not self.layout.names_first):
            return False
        if self.layout.names_first and TITLE not in self.seen:
            return True
        return found == NAMES or (self.layout.named and self.last in (TITLE, SOURCE, KIND, PAGES))

    def _makers(self, line: Tagged) -> None:
        match = BRACKETED.search(line.text)
        text = shapes.bare_names(BETWEEN_LIVES.sub("; ", line.text[: match.start()] if match else line.text))
        whole = "." in text or shapes.cjk(text)
        names = [text] if whole else shapes.direct_names(text)
        lines = tuple((line.number, name) for name in names)
        order = self.layout.context.name_order
        hints = {"name_order": order} if order is not None and len(lines) == 1 else {}
        self.fields.append(Field("author", lines, hints=hints))
        self.seen.add(NAMES)
        self.last = NAMES
        if match and KIND not in self.seen:
            self._keep("format", line, match["kind"], KIND)

    def _keep(self, key: str, line: Tagged, text: str, found: str) -> None:
        field = Field(key, ((line.number, text),), rank=-1 if key == "heading" else 0)
        self.fields.append(stated(field) if key == "heading" else field)
        self.seen.add(found)
        self.last = found
