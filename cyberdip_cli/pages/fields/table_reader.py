"""Reads the lines of a record's table: labels open values, the lines below go on with them, furniture ends
them. No value is interpreted here.

A word with several meanings is decided by the value's shape and by where it stands (see :mod:`.meaning`); a
label that no table has starts a field of its own (:mod:`.unknown`)."""

from __future__ import annotations

from ...grammars import identifiers
from ...patterns import Pattern
from .. import shapes, volume_lines
from ..checks import PEOPLE, continues, misfit
from ..field import NO_HINTS, Field
from ..layouts import is_cue
from ..lines.furniture import CITING
from ..lines.word import is_plain
from ..values.mixed import IMPRINT
from .description import parts_of
from .head_wholes import CONTAINERS
from .meaning import keys_of, settle
from .open_value import TOPICS, OpenValue, without_link
from .standing import PASSING, SECTION_KEYS, Standing
from .unknown import RUNNING, is_bare_label, labelled, starts_field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..field import Line
    from ..lines.word import Tagged
    from ..tables.dialect import Dialect
    from .layout_style import LayoutStyle
    from .page import Page

ADDRESSED = Pattern(r"[^\W\d_][^:.]{4,90}:\s?(?P<url>https?://\S{4,300})")
"""A line under an abstract that says what an address is for: ``Use this identifier to cite the item:
https://…``."""
ISBN_LINE = Pattern(r"ISBN(?:-1[03])?\s(?:97[89][ -]?)?\d[\d -]{7,14}[\dXx](?![\w-])(?:\s\([^()]{1,40}\))?")
"""``ISBN 2-85108-512-3 (rel.)`` without a colon, perhaps before its price."""
PUBLISHED = frozenset("published publisher place published_in citation volume_line".split())
"""Keys beside which no line is an imprint by its shape, and labels of one."""
TOLD = frozenset(
    "citation notes related_items child_records table_of_contents citations bibliography title_previous title_new".split()
)
"""Keys whose values speak of other works."""
DESCRIBED = frozenset(("abstract", "item_description", "physical_description"))
"""Keys of the words for a description."""
FEWEST_OF_TITLE = 4
"""Words of a title that a colon divides."""
SUB_LABEL = 30
"""Characters of a role that stands over the names of a list ("Data collector:")."""
BULLETS = "·•▪◦‣● "


class TableReader:
    """The open value of a table, and the zone of the page that its lines are in.

    ``rest``: the lines that no label explains; ``in_table``: whether rows of labels stand right under the
    furniture that opens the table."""

    def __init__(
        self, chunk: Sequence[Tagged], page: Page, layout: LayoutStyle, dialect: Dialect | None
    ) -> None:
        self.page = page
        self.layout = layout
        self.dialect = dialect
        self.at = f"@{dialect.name}" if dialect is not None else ""  # the language of the dialect's words
        self.hints: Mapping[str, Mapping[str, str]] = dialect.hints if dialect is not None else {}
        self.value = OpenValue()
        self.zone = "core"
        self.tab_gap = ""  # what the tab's first label has after its colon
        self.blank_above = False
        self.rest: list[Line] = []
        self.in_table = False
        self.standing = Standing(chunk, layout, self.at, page.languages[0], self.value)

    def read(self, line: Tagged, place: int) -> None:
        """One line of the table."""
        text, label = line.text, line.label
        cue = is_cue(text)
        if not text and self.zone != "layout":
            if self.layout.inline and self.value.lines == [] and self.value.key not in SECTION_KEYS:
                self.close()  # an empty field: what stands apart is no value of it
            self.value.blank = self.value.lines is not None and not (
                self.layout.spaced and self.value.parts_blocks(self.layout)
            )
            self.blank_above = True
        elif self.zone == "layout" and (label is None or not line.value):
            self.rest.append((line.number, text))
        elif self.zone == "similar":
            self._aside(line, "another record's")
        elif cue:
            self.close()
            self.zone = "layout"
            self.rest.append((line.number, text))
        elif line.separator:
            self.close()
            self._aside(line, "separator")
        elif label is not None and self.standing.is_label(place, note=self._is_note(line)):
            self.label(line, place)
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

    def label(self, line: Tagged, place: int, lines: list[Line] | None = None) -> None:
        """Opens the value of a label; ``lines``: all of it, where that is known."""
        self.close()
        assert line.label is not None
        language, keys = keys_of(line.label, self.page.languages, self.at)
        if len(keys) == 1 and self.zone != "tab":
            key = keys[0]
        else:
            key = self._settled(keys, line, place)
            if self.zone == "tab":
                self.tab_gap = self.tab_gap or line.gap
        value = without_link(line.value).lstrip(BULLETS)
        self.value.begin(key, line.shown, language, line.number, value)
        if lines is not None:
            self.value.lines = lines

    def _settled(self, keys: tuple[str, ...], line: Tagged, place: int) -> str:
        """Which of its meanings a label has, by its value, or the text below it; the word for makers means
        the same each time."""
        for field in reversed(self.page.fields):
            if field.label == line.shown and field.key in keys and field.key in PEOPLE:
                return field.key
        following = None if line.value else self.standing.next(place)
        value = line.value or (following.text if following is not None and following.label is None else "")
        prefer = self.dialect.prefer if self.dialect is not None else ()
        return settle(keys, value, self.zone, {field.key for field in self.page.fields}, prefer)

    def _furniture(self, line: Tagged, place: int) -> None:
        """Furniture ends the open value, and may begin another part of the page."""
        assert line.furniture is not None
        self._aside(line, "page furniture")
        kinds = line.furniture.kinds
        if not kinds.isdisjoint(PASSING):
            return
        self.close()
        if not kinds.isdisjoint(CITING) and self.standing.is_over_citation(place):
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

    def _text(self, line: Tagged, place: int) -> None:
        """Text is a label that no table knows, goes on with the open value, or belongs to nothing."""
        value, text = self.value, line.text
        key = value.key if value.lines is not None else ""
        above = self.standing.chunk[place - 1] if place and value.lines else None
        titled = not self._is_first(text) and self._is_title(place) and labelled(line) is not None
        found = None if titled or self._is_first(text) else labelled(line)
        if titled:
            self._leave(line)
        elif (own := self._field_of(line, key)) is not None:
            self.close()
            self.page.fields.append(own)
        elif text and not without_link(text):
            self._aside(line, "page furniture")
        elif key in PEOPLE and value.lines and text[0] == "(" and misfit(key, text) == "an affiliation":
            self._aside(line, "an affiliation")
        elif found is not None and starts_field(found, key, self.layout, above, short=value.short):
            self._unknown(found["label"].strip(), found["value"], line)
        elif text[-1] in ":：" and len(text) < SUB_LABEL and self._heads_value(place, key):
            self._unknown(text.rstrip(":： "), "", line)
        elif text.startswith(("http://", "https://")) and value.lines and self.value.holds_no_address():
            self.close()
            self.page.fields.append(Field("url", ((line.number, text),)))
        elif self.layout.bare and value.lines is not None and self._is_bare_label(line, place, key):
            self._unknown(text, "", line)
        elif value.lines is not None and self._goes_on(text):
            value.lines.append((line.number, text))
        else:
            self._leave(line)
        value.blank = self.blank_above = False

    def _field_of(self, line: Tagged, key: str) -> Field | None:
        """The field that a line without a label is by its form, whatever value is open: an imprint, an ISBN,
        an address under an abstract."""
        text = line.text
        if self._is_imprint(text):
            return Field("published", ((line.number, text),), rank=-1)
        if text.startswith("ISBN") and (isbn := ISBN_LINE.match(text)) and identifiers.isbn(isbn[0]).value:
            return Field("isbn", ((line.number, isbn[0]),), "ISBN")
        if key == "abstract" and self.value.lines and (address := ADDRESSED.fullmatch(text)) is not None:
            return Field("url", ((line.number, address["url"]),))
        return None

    def _is_imprint(self, text: str) -> bool:
        """Whether a line is place, publisher and year as ISBD writes them, where no label has named any:
        whatever the label of the value above it means."""
        return (
            " : " in text
            and self.value.key not in TOLD
            and not (self.value.key in DESCRIBED and self.value.lines)
            and IMPRINT.fullmatch(text) is not None
            and not any(field.key in PUBLISHED for field in self.page.fields)
            and (self.value.lines is None or self.value.key not in PUBLISHED)
        )

    def _is_title(self, place: int) -> bool:
        """Whether a line with a colon is a title, no label and its value: names stand under it, and no label
        has named the title."""
        text, following = self.standing.chunk[place].text, self.standing.next(place)
        return (
            following is not None
            and is_plain(following)
            and len(text.split()) >= FEWEST_OF_TITLE
            and not any(field.key in ("title", "author", "author_main") for field in self.page.fields)
            and (shapes.names(following.text) == shapes.STRONG or shapes.inverted_list(following.text))
            and shapes.names(text) != shapes.STRONG
        )

    def _is_bare_label(self, line: Tagged, place: int, key: str) -> bool:
        """Whether a line is a label that no table has, on a page whose labels stand alone."""
        filled, apart = bool(self.value.lines), self.layout.spaced and self.blank_above
        return is_bare_label(line, self.standing.next(place), key, filled=filled, apart=apart)

    def _heads_value(self, place: int, key: str) -> bool:
        """Whether a line with a colon at its end is a label that no table has: below names, or over text
        where the page's labels stand over their values."""
        if key in PEOPLE:
            return True
        following = self.standing.next(place)
        return (
            self.layout.hanging > 1
            and bool(self.value.lines)
            and key not in RUNNING
            and following is not None
            and is_plain(following)
        )

    def _goes_on(self, text: str) -> bool:
        """Whether a line belongs to the open value; a volume line does to none that has one line."""
        value = self.value
        if value.key in PEOPLE and self.layout.bare and value.parts_names(text):
            return False
        short = (value.short or value.key in TOPICS) and value.key not in CONTAINERS
        if short and volume_lines.numbers_of(text):
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
        self.close()
        self.value.begin("unknown", label, "", line.number, value)
        self.page.unknown.append((label, line.number))

    def _leave(self, line: Tagged) -> None:
        """The line belongs to nothing that is open."""
        self.close()
        if self.blank_above:
            self.rest.append((line.number - 1, ""))
        self.rest.append((line.number, line.text))

    def close(self) -> None:
        """The open value is complete."""
        value = self.value
        if value.is_none():
            value.lines = None
        described = parts_of(value.lines, value.shown) if value.lines and value.key in DESCRIBED else []
        if described:
            self.page.fields += described
        elif value.lines or (value.lines is not None and value.key == "unknown"):
            key = value.key if self.zone != "holdings" or value.key in ("call_number", "url") else "drop"
            lines, hints = value.unwrapped(self.layout), self.hints.get(key, NO_HINTS)
            self.page.fields.append(Field(key, lines, value.shown, value.language, hints))
        value.lines = None
        value.blank = False

    def _aside(self, line: Tagged, why: str) -> None:
        """Sets a line aside that is no part of the record."""
        self.page.aside.append((line.text, line.number, line.number, why))
