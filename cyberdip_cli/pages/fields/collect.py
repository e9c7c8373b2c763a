"""A chunk becomes fields: each label's meaning is settled, its value's lines are collected, and what no label
explains is read by its shape. No value is interpreted here.

The page's languages are voted for by its labels and furniture; English is always one of them, because EBSCO's
labels stay English under any interface. A word with several meanings is decided by the value's shape and by
where it stands (see :mod:`meaning`); a label that no table has starts a field of its own (:mod:`unknown`)."""

from __future__ import annotations

from ...labels import OPENERS, ZONES
from ...parsed import Context
from ...patterns import Pattern
from .. import volume_lines, zones
from ..checks import PEOPLE, continues
from ..field import NO_HINTS, Field
from ..layouts import CUES, opening, takers, unlabelled
from ..lines.word import is_of, is_plain
from . import title_zone
from .head import LONGEST_CITED, YEAR
from .head_evidence import CONTAINERS
from .layout_style import LayoutStyle
from .meaning import settle, vote
from .open_value import OpenValue
from .page import Page
from .standing import PASSING, SECTION_KEYS, Standing
from .unknown import is_bare_label, labelled, starts_field
from .unlabelled import Unlabelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ..field import Line
    from ..lines.word import Tagged, Word
    from ..tables.dialect import Dialect

CUED = frozenset(cue[0] for cue in CUES)
"""How the lines of a layout begin."""
MOST_HEADING = 12
"""Lines of a heading under the furniture that opens a table."""
CITING = frozenset(("citation_heading", "cite_this"))
LINKED = Pattern(
    r"\A(?:Suche nach diese[mnr] [^\W\d_]+|Search for this [^\W\d_]+|Rechercher cet?(?:te)? [^\W\d_]+|Buscar est[ae] [^\W\d_]+)\s(?=\S)"
)
"""What the link at a value says to those who cannot see it."""
NO_CONTEXT = Context()
EMPTY = frozenset(("-", "--", "—", "–", ".", "N/A", "n/a", "null"))
SUB_LABEL = 30
"""Characters of a role that stands over the names of a list ("Data collector:")."""
MENUS = ZONES["navigation"]
APART = 3
"""Lines between two pieces of furniture over one table at most."""


BULLETS = "·•▪◦‣ "


class Collector:
    """Walks over the lines of one chunk."""

    def __init__(
        self,
        chunk: Sequence[Tagged],
        languages: tuple[str, ...],
        dialect: Dialect | None,
        headings: frozenset[str] = frozenset(),
    ) -> None:
        self.chunk = chunk
        self.headings = headings
        self.dialect = dialect
        self.at = f"@{dialect.name}" if dialect is not None else ""  # the language of the dialect's words
        self.hints: Mapping[str, Mapping[str, str]] = dialect.hints if dialect is not None else {}
        self.page = Page(languages)
        self.layout = LayoutStyle(chunk)
        self.value = OpenValue()
        self.zone = "core"
        self.tab_gap = ""  # what the tab's first label has after its colon
        self.blank_above = False
        self.rest: list[Line] = []
        self.opened = False  # whether furniture opens the table
        self.in_table = False  # whether rows of labels stand right under it
        self.zoned = False  # whether the head is all of an article's title zone
        self.taken = False  # whether a layout has read the record
        self.head: list[int] = []  # places of the lines before the table
        self.standing = Standing(chunk, self.layout, self.at, languages[0], self.value)

    def run(self) -> Page:
        """All of the chunk."""
        self._opening()
        self.chunk, outline = zones.without_outline(self.chunk)
        self.chunk, aside = zones.of_record(self.chunk)
        self.standing.chunk = self.chunk
        self.page.aside += outline + aside
        start = 0 if self.taken else title_zone.end_of(self.chunk)
        self.zoned = start > 0
        if start:
            self._title_zone(start)
        else:
            start = self._table()
        for place in range(start, len(self.chunk)):
            self._line(self.chunk[place], place)
        self._close()
        self._layouts()
        return self.page

    def _opening(self) -> None:
        """What a layout that gives itself away in the first lines makes of them."""
        take = opening([line.text for line in self.chunk if not line.separator])
        if take is not None:
            fields, rest = take([(line.number, line.text) for line in self.chunk if not line.separator])
            self.page.fields.extend(fields)
            self.taken = bool(fields)
            left = {number for number, _ in rest}
            self.chunk = self.standing.chunk = [line for line in self.chunk if line.number in left]

    def _table(self) -> int:
        """The place where the table starts, after the head."""
        chunk = self.chunk
        openers = [
            place
            for place, line in enumerate(chunk)
            if not line.value and is_of(line, OPENERS) and not self._in_menu(place)
        ]
        if openers:
            last = openers[0]
            for place in openers:
                if place - last > APART:
                    break
                last = place
            self.opened = True
            end = last + 1
            while (
                end < len(chunk)
                and (not chunk[end].text or is_plain(chunk[end]))
                and "\t" not in chunk[end].text
                and not (labelled(chunk[end]) and self._labelled_below(end))
            ):
                end += 1
            if end == len(chunk) or end - last > MOST_HEADING:
                end = last + 1
            self.head = list(range(end))
            self.in_table = labelled(chunk[end]) is not None if end < len(chunk) else False
            return end
        end = next(
            (
                place
                for place, line in enumerate(chunk)
                if _is_cue(line.text) or (line.label is not None and self.standing.is_label(place))
            ),
            0,
        )
        self.head = list(range(end))
        return end

    def _in_menu(self, place: int) -> bool:
        """Whether the two lines below furniture that opens a table are a menu's: "Detailanzeige" above "Merkliste"
        and "Mein Konto" """
        below = [line for line in self.chunk[place + 1 : place + 4] if line.text][:2]
        return len(below) > 1 and all(is_of(line, MENUS) and line.label is None for line in below)

    def _labelled_below(self, place: int) -> bool:
        """Whether the next line is a label with its value too, known or not."""
        following = self.standing.next(place)
        if following is None:
            return False
        return bool(following.value) or (following.label is None and labelled(following) is not None)

    def _title_zone(self, end: int) -> None:
        """The zone above the abstract: its labels have their values, the other lines are the head."""
        rows, self.head = title_zone.divide(self.chunk, end)
        for place, lines in rows:
            self._label(self.chunk[place], place, lines)
            self._close()

    # the table

    def _line(self, line: Tagged, place: int) -> None:
        text, label = line.text, line.label
        cue = _is_cue(text)
        if not text and self.zone != "layout":
            if self.layout.inline and self.value.lines == [] and self.value.key not in SECTION_KEYS:
                self._close()  # an empty field: what stands apart is no value of it
            self.value.blank = self.value.lines is not None and not (self.layout.spaced and self._is_spread())
            self.blank_above = True
        elif self.zone == "layout" and (label is None or not line.value):
            self.rest.append((line.number, text))
        elif self.zone == "similar":
            self._aside(line, "another record's")
        elif cue:
            self._close()
            self.zone = "layout"
            self.rest.append((line.number, text))
        elif line.separator:
            self._close()
            self._aside(line, "separator")
        elif label is not None and self.standing.is_label(place, note=self._is_note(line)):
            self._label(line, place)
        elif line.furniture is not None and not self.standing.is_item(place):
            self._furniture(line, place)
        else:
            self._text(line, place)

    def _is_note(self, line: Tagged) -> bool:
        """Whether a label's word opens a line of a note in the tab ("Composer: side A"): the template's own
        labels are all written alike."""
        value = self.value
        return (
            self.zone == "tab"
            and bool(value.lines)
            and value.shape == "prose"
            and self.tab_gap not in ("", line.gap)
        )

    def _label(self, line: Tagged, place: int, lines: list[Line] | None = None) -> None:
        """Opens the value of a label; ``lines``: all of it, where that is known."""
        self._close()
        assert line.label is not None
        language, keys = self._meanings(line.label)
        if len(keys) == 1 and self.zone != "tab":
            key = keys[0]
        else:
            key = self._settled(keys, line, place)
            if self.zone == "tab":
                self.tab_gap = self.tab_gap or line.gap
        value = LINKED.sub("", line.value, count=1).lstrip(BULLETS) if line.value else ""
        self.value.begin(key, line.shown, language, line.number, value)
        if lines is not None:
            self.value.lines = lines

    def _settled(self, keys: tuple[str, ...], line: Tagged, place: int) -> str:
        """Which of its meanings a label has, by its value, or the text below it."""
        following = None if line.value else self.standing.next(place)
        value = line.value or (following.text if following is not None and following.label is None else "")
        prefer = self.dialect.prefer if self.dialect is not None else ()
        return settle(keys, value, self.zone, {field.key for field in self.page.fields}, prefer)

    def _meanings(self, word: Word) -> tuple[str, tuple[str, ...]]:
        """The language in which a label stands, and its keys there: the dialect's, the page's, any."""
        labels = word.labels
        if self.at in labels:
            return self.page.languages[0], labels[self.at]
        for language in self.page.languages:
            if language in labels:
                return language, labels[language]
        return next(item for item in labels.items() if item[0][0] != "@")

    def _furniture(self, line: Tagged, place: int) -> None:
        assert line.furniture is not None
        self._aside(line, "page furniture")
        kinds = line.furniture.kinds
        if not kinds.isdisjoint(PASSING):
            return
        self._close()
        if not kinds.isdisjoint(CITING) and self._cited_below(place):
            self.value.begin("citation", line.text, self.page.languages[0], line.number, "")
            return
        following = self.standing.next(place)
        if following is None or (following.furniture is not None and not following.gap):
            return  # one of a row of tabs
        if "similar_items_tab" in kinds and following.label is None:
            self.zone = "similar"
        elif "description_tab" in kinds:
            self.zone = "tab"
        elif "holdings_tab" in kinds or "volume_holdings" in kinds:
            self.zone = "holdings"

    def _cited_below(self, place: int) -> bool:
        """Whether a whole reference stands under a heading: a year, marks between its parts."""
        lines: list[str] = []
        for line in self.chunk[place + 1 : place + 8]:
            if lines and (not line.text or line.furniture is not None):
                break
            if line.text:
                lines.append(line.text)
        text = " ".join(lines)
        return 40 < len(text) < LONGEST_CITED and YEAR.search(text) is not None and text.count(".") > 1

    def _text(self, line: Tagged, place: int) -> None:
        """Text is a label that no table knows, goes on with the open value, or belongs to nothing."""
        value, text = self.value, line.text
        key = value.key if value.lines is not None else ""
        above = self.chunk[place - 1] if place and value.lines else None
        found = None if self._is_first(text) else labelled(line)
        if found is not None and starts_field(found, key, self.layout, above, short=value.short):
            self._unknown(found["label"].strip(), found["value"], line)
        elif key in PEOPLE and text.endswith(":") and len(text) < SUB_LABEL:
            self._unknown(text.rstrip(": "), "", line)
        elif text.startswith(("http://", "https://")) and value.lines and self._holds_no_address():
            self._close()
            self.page.fields.append(Field("url", ((line.number, text),)))
        elif self.layout.bare and value.lines is not None and self._is_bare_label(line, place, key):
            self._unknown(text, "", line)
        elif value.lines is not None and self._goes_on(text):
            value.lines.append((line.number, text))
        else:
            self._leave(line)
        value.blank = self.blank_above = False

    def _is_bare_label(self, line: Tagged, place: int, key: str) -> bool:
        """Whether a line is a label that no table has, on a page whose labels stand alone."""
        following = self.standing.next(place)
        apart = self.layout.spaced and self.blank_above
        return is_bare_label(line, following, key, filled=bool(self.value.lines), apart=apart)

    def _is_spread(self) -> bool:
        """Whether blank lines part the lines of the open value too: not of a list that began beside its label, where
        other lines stand together."""
        value = self.value
        return (
            self.layout.doubled
            or value.shape != "list"
            or not value.lines
            or value.lines[0][0] != value.start
        )

    def _holds_no_address(self) -> bool:
        """Whether an address under the open value is the record's own, no part of it."""
        return self.value.key != "url" and (
            self.value.shape in ("identifier", "single") or self.value.key == "unknown"
        )

    def _goes_on(self, text: str) -> bool:
        """Whether a line belongs to the open value; a volume line does to none that has one line."""
        value = self.value
        if value.short and value.key not in CONTAINERS and volume_lines.volume_line(text, NO_CONTEXT):
            return False
        return value.goes_on(text, self.layout, self.zone)

    def _is_first(self, text: str) -> bool:
        """Whether a line is the value under a label that stands alone, whatever colons it holds; and before
        any label a colon is a colon."""
        value = self.value
        if value.lines is None:
            return not self.page.fields and not self.in_table
        return not value.lines and (value.shape in ("list", "prose") or continues(value.key, text))

    def _unknown(self, label: str, value: str, line: Tagged) -> None:
        """Opens a field under a label that no table has."""
        self._close()
        self.value.begin("unknown", label, "", line.number, value)
        self.page.unknown.append((label, line.number))

    def _leave(self, line: Tagged) -> None:
        """The line belongs to nothing that is open."""
        self._close()
        if self.blank_above:
            self.rest.append((line.number - 1, ""))
        self.rest.append((line.number, line.text))

    def _close(self) -> None:
        """The open value is complete."""
        value = self.value
        if value.lines and len(value.lines) == 1 and value.lines[0][1].strip() in EMPTY:
            value.lines = None  # how a page prints that there is none
        if value.lines or (value.lines is not None and value.key == "unknown"):
            key = value.key if self.zone != "holdings" or value.key in ("call_number", "url") else "drop"
            hints = self.hints.get(key, NO_HINTS)
            self.page.fields.append(
                Field(key, value.unwrapped(self.layout), value.shown, value.language, hints)
            )
        value.lines = None
        value.blank = False

    def _layouts(self) -> None:
        """What the layouts make of the lines that no label explains, then the head, by its shapes."""
        for take in takers(self.rest):
            fields, self.rest = take(self.rest)
            self.page.fields.extend(fields)
        if not self.page.fields and not self.head:
            fields, self.rest = unlabelled()(self.rest)
            self.page.fields.extend(fields)
            self.taken = bool(fields)
        if not self.taken:
            hints = self.hints.get("heading", NO_HINTS)
            self.rest = Unlabelled(
                self.page, self.chunk, self.head, self.rest, hints, self.headings, zoned=self.zoned
            ).read()
        for number, text in self.rest:
            if text:
                self.page.aside.append((text, number, number, "not read"))

    def _aside(self, line: Tagged, why: str) -> None:
        self.page.aside.append((line.text, line.number, line.number, why))


def _is_cue(text: str) -> bool:
    """Whether a line begins as those of a layout do."""
    return text[:1] in CUED and text.startswith(CUES)


def read(
    chunk: Sequence[Tagged],
    dialect: Dialect | None = None,
    usual: Callable[[], str | None] = lambda: None,
    headings: frozenset[str] = frozenset(),
) -> Page:
    """The fields of one chunk; ``usual()`` is the language of the text that it is of (see
    :func:`meaning.vote`), ``headings``: lines that the page marks as headings, in the form of
    :func:`draft.same`."""
    return Collector(chunk, vote(chunk, usual), dialect, headings).run()
