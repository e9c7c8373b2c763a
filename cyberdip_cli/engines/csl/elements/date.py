"""cs:date and cs:date-part. Source: CSL 1.0.2, "Date", "Date-part", "Date Ranges", "AD and BC", "Seasons"."""

from __future__ import annotations

from ..element import StyleElement
from ..output import looks, rich_text
from ..output.nodes import Node
from ..values import PARTS, DateValue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..state import Rendering, Stylesheet

SHOWN = {"year": ("year",), "year-month": ("year", "month"), "month-day": ("month", "day")}


class DatePartElement(StyleElement):
    """How one part of a date looks: read by the cs:date around it."""

    __slots__ = ()


class DatePartFormat:
    """One part of a date as it will be drawn: locale and style merged."""

    __slots__ = ("after", "before", "case", "form", "look", "name", "range_delimiter", "strip")

    def __init__(self, attributes: dict[str, str]) -> None:
        self.name = attributes.get("name", "")
        self.form = attributes.get("form", "long")
        self.before, self.after = attributes.get("prefix", ""), attributes.get("suffix", "")
        self.case, self.strip = attributes.get("text-case", ""), attributes.get("strip-periods") == "true"
        self.look = looks.of(attributes)
        self.range_delimiter = attributes.get("range-delimiter")


class DateElement(StyleElement):
    """A date variable, in the language's form or part by part."""

    __slots__ = ("form", "formats", "shown", "variable", "wanted")

    def prepare(self, sheet: Stylesheet) -> None:
        super().prepare(sheet)
        self.variable, self.form = self.get("variable"), self.get("form")
        self.shown = SHOWN.get(self.get("date-parts"), PARTS)
        own = {
            child.get("name"): child.attributes
            for child in self.children
            if isinstance(child, DatePartElement)
        }
        self.formats = [DatePartFormat(attributes) for attributes in own.values()]
        if self.form:
            self._localize(sheet, own)
        self.wanted = tuple(part.name for part in self.formats)

    def _localize(self, sheet: Stylesheet, own: dict[str, dict[str, str]]) -> None:
        """Take the parts, their order and affixes from the language; the style's own attributes win."""
        source = sheet.locale.dates.get(self.form) or sheet.locale.dates.get("text")
        merged = (
            [{**part, **own.get(part["name"], {})} for part in source.parts] if source is not None else []
        )
        formats = [DatePartFormat(attributes) for attributes in merged]
        for index, part in enumerate(formats[1:]):
            if part.name == "year" and "year" not in self.shown:
                formats[index].after = ""
        self.formats = [part for part in formats if part.name in self.shown]
        if source is not None:
            self.delimiter = self.delimiter or source.delimiter

    def draw(self, state: Rendering) -> Node | None:
        date = None if state.substituted(self.variable) else state.work.dates.get(self.variable)
        if state.sorting is not None:
            state.note_variable(filled=date is not None)
            return Node(date.sort_key(self.wanted)) if date is not None and date.parts[0] else None
        node = None if date is None else self._draw(date, state)
        state.note_variable(filled=node is not None)
        if node is None:
            return None
        state.note_use(self.variable)
        node.role = "date"
        return self.dress(node, state)

    def _draw(self, date: DateValue, state: Rendering) -> Node | None:
        kids = (
            _range(self.formats, date, state, self.delimiter)
            if date.end is not None
            else _parts(self.formats, date, date.parts, state)
        )
        return Node(kids, delimiter=self.delimiter) if kids else None


def _parts(
    formats: list[DatePartFormat],
    date: DateValue,
    parts: tuple[int, int, int],
    state: Rendering,
    *,
    first: bool = True,
) -> list[Node]:
    return [node for part in formats if (node := _part(part, date, parts, state, letter=first)) is not None]


def _range(formats: list[DatePartFormat], date: DateValue, state: Rendering, between: str) -> list[Node]:
    """The parts that differ twice with a delimiter between them, those that are the same once, in the place
    they have in the form."""
    start, end = date.parts, date.end or (0, 0, 0)
    level = next(
        (i for i in range(3) if start[i] != end[i] and any(part.name == PARTS[i] for part in formats)), None
    )
    if level is None:
        return _parts(formats, date, start, state)
    there = {PARTS[i] for i in range(level, 3) if start[i] or end[i]}
    twice = [part for part in formats if part.name in there and PARTS.index(part.name) >= level]
    if not twice:
        return _parts(formats, date, start, state)
    if end == (0, 0, 0):
        twice = [part for part in formats if part.name == "year"] or twice
    lead, tail = formats[: formats.index(twice[0])], formats[formats.index(twice[-1]) + 1 :]
    delimiter = (
        next((part.range_delimiter for part in twice if part.name == PARTS[level]), None)
        or state.locale.year_range_delimiter
    )
    middle = formats[formats.index(twice[0]) : formats.index(twice[-1]) + 1]
    before = _parts(middle, date, start, state)
    after = _parts(twice, date, end, state, first=False)
    if before:
        before[-1].after = ""
    if after:
        after[0].before = ""
    span = Node(
        [
            Node(before, delimiter=between),
            Node(delimiter),
            *([Node(after, delimiter=between)] if after else []),
        ]
    )
    return [*_parts(lead, date, start, state), span, *_parts(tail, date, start, state)]


def _part(
    part: DatePartFormat, date: DateValue, parts: tuple[int, int, int], state: Rendering, *, letter: bool
) -> Node | None:
    words = _SPELL[part.name](part, date, parts, state) if part.name in _SPELL else ""
    if not words:
        return None
    if part.strip:
        words = words.replace(".", "")
    node = (
        rich_text.parse(words, state.locale.quotes) if part.name == "year" and date.literal else Node(words)
    )
    if part.case:
        from ..output import text_case

        text_case.apply(node, part.case, english=state.english())
    node = Node([node], part.look, part.before, part.after)
    if part.name == "year":
        node.role = "year"
        if letter:
            _letter(node, state)
    return node


def _letter(year: Node, state: Rendering) -> None:
    """The year-suffix after the first year, where the style does not place it itself. CSL 1.0.2,
    "Disambiguation", step 4."""
    if (
        state.place.letter
        and not state.letter_printed
        and not state.sheet.places_year_suffix
        and isinstance(year.body, list)
    ):
        state.letter_printed = True
        letter = Node(state.place.letter)
        letter.role = "year-suffix"
        year.body.append(letter)


def _year(part: DatePartFormat, date: DateValue, parts: tuple[int, int, int], state: Rendering) -> str:
    if date.literal and not date.parts[0]:
        return date.literal
    year = parts[0]
    if not year:
        return ""
    digits = str(abs(year))
    if part.form == "short" and len(digits) == 4:
        digits = digits[2:]
    era = "bc" if year < 0 else "ad" if year < 500 else ""
    return digits + (state.locale.term(era) or "" if era else "")


def _month(part: DatePartFormat, date: DateValue, parts: tuple[int, int, int], state: Rendering) -> str:
    month = parts[1]
    if not month:
        return ""
    if month > 20:
        return state.locale.term(f"season-0{month - 20}") or ""
    if part.form == "numeric":
        return str(month)
    if part.form == "numeric-leading-zeros":
        return f"{month:02d}"
    return state.locale.term(f"month-{month:02d}", part.form) or str(month)


def _day(part: DatePartFormat, date: DateValue, parts: tuple[int, int, int], state: Rendering) -> str:
    day = parts[2]
    if not day:
        return ""
    if part.form == "numeric-leading-zeros":
        return f"{day:02d}"
    if part.form == "ordinal" and (day == 1 or not state.locale.day_ordinals_to_day_1):
        return str(day) + state.locale.ordinal_suffix(
            day, state.locale.genders.get(f"month-{parts[1]:02d}", "")
        )
    return str(day)


_SPELL = {"year": _year, "month": _month, "day": _day}
