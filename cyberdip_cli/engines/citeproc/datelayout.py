"""cs:date and cs:date-part. Source: CSL 1.0.2, "Date", "Date-part", "Date Ranges", "AD and BC", "Seasons"."""

from __future__ import annotations

from citeproc import model as upstream

from . import looks, richtext
from .dates import PARTS, DateValue
from .nodes import Node
from .rendering import Element

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .rendering import Context, Sheet

SHOWN = {"year": ("year",), "year-month": ("year", "month"), "month-day": ("month", "day")}


class Date_Part(Element, upstream.Date_Part):  # type: ignore[misc]
    """How one part of a date looks; the same class serves styles and locales."""

    def prepare(self, sheet: Sheet) -> None:
        super().prepare(sheet)
        self.part, self.form = self.get("name", ""), self.get("form", "")
        self.range_delimiter = self.get("range-delimiter")


class Plan:
    """One part of a date as it will be drawn: locale and style merged."""

    __slots__ = ("after", "before", "case", "form", "look", "name", "range_delimiter", "strip")

    def __init__(self, attributes: dict[str, str]) -> None:
        self.name = attributes.get("name", "")
        self.form = attributes.get("form", "long")
        self.before, self.after = attributes.get("prefix", ""), attributes.get("suffix", "")
        self.case, self.strip = attributes.get("text-case", ""), attributes.get("strip-periods") == "true"
        self.look = looks.of(attributes)
        self.range_delimiter = attributes.get("range-delimiter")


class Date(Element, upstream.Date):  # type: ignore[misc]
    """A date variable, in the language's form or part by part."""

    def prepare(self, sheet: Sheet) -> None:
        super().prepare(sheet)
        self.variable, self.form = self.get("variable", ""), self.get("form", "")
        self.shown = SHOWN.get(self.get("date-parts", ""), PARTS)
        own = {kid.get("name", ""): dict(kid.attrib) for kid in self.kids if isinstance(kid, Date_Part)}
        self.plans = [Plan(attributes) for attributes in own.values()]
        if self.form and getattr(sheet, "locale", None) is not None:
            self._localize(sheet, own)
        self.wanted = tuple(plan.name for plan in self.plans)

    def _localize(self, sheet: Sheet, own: dict[str, dict[str, str]]) -> None:
        """Take the parts, their order and affixes from the language; the style's own attributes win."""
        source = sheet.locale.dates.get(self.form)
        if source is None:
            source = sheet.locale.dates.get("text")
        merged = [] if source is None else [{**kid.attrib, **own.get(kid.get("name"), {})} for kid in source if kid.get("name")]
        plans = [Plan(attributes) for attributes in merged]
        for index, plan in enumerate(plans[1:]):
            if plan.name == "year" and "year" not in self.shown:
                plans[index].after = ""
        self.plans = [plan for plan in plans if plan.name in self.shown]
        if source is not None:
            self.delimiter = self.delimiter or source.get("delimiter", "")

    def draw(self, ctx: Context) -> Node | None:
        date = None if self.variable in ctx.done else ctx.item.dates.get(self.variable)
        if ctx.sorting is not None:
            ctx.met(filled=date is not None)
            if ctx.trace is not None and date is not None:
                ctx.trace.append(self)
            return Node(date.sort_key(self.wanted)) if date is not None and date.parts[0] else None
        node = None if date is None else self._draw(date, ctx)
        ctx.met(filled=node is not None)
        if node is None:
            return None
        if ctx.used is not None:
            ctx.used.add(self.variable)
        node.role = "date"
        return self.dress(node, ctx)

    def _draw(self, date: DateValue, ctx: Context) -> Node | None:
        kids = _range(self.plans, date, ctx, self.delimiter) if date.end is not None else _parts(self.plans, date, date.parts, ctx)
        return Node(kids, delimiter=self.delimiter) if kids else None


def _parts(plans: list[Plan], date: DateValue, parts: tuple[int, int, int], ctx: Context, *, first: bool = True) -> list[Node]:
    return [node for plan in plans if (node := _part(plan, date, parts, ctx, letter=first)) is not None]


def _range(plans: list[Plan], date: DateValue, ctx: Context, between: str) -> list[Node]:
    """The parts that differ twice with a delimiter between them, those that are the same once, in the place they have in the form."""
    start, end = date.parts, date.end or (0, 0, 0)
    level = next((i for i in range(3) if start[i] != end[i] and any(plan.name == PARTS[i] for plan in plans)), None)
    if level is None:
        return _parts(plans, date, start, ctx)
    there = {PARTS[i] for i in range(level, 3) if start[i] or end[i]} | ({"month"} if date.season else set())
    twice = [plan for plan in plans if plan.name in there and PARTS.index(plan.name) >= level]
    if not twice:
        return _parts(plans, date, start, ctx)
    if end == (0, 0, 0):
        twice = [plan for plan in plans if plan.name == "year"] or twice
    lead, tail = plans[: plans.index(twice[0])], plans[plans.index(twice[-1]) + 1 :]
    delimiter = next((plan.range_delimiter for plan in twice if plan.name == PARTS[level]), None) or ctx.locale.year_range_delimiter
    middle = plans[plans.index(twice[0]) : plans.index(twice[-1]) + 1]
    before = _parts(middle, date, start, ctx)
    after = _parts(twice, date, end, ctx, first=False)
    if before:
        before[-1].after = ""
    if after:
        after[0].before = ""
    span = Node([Node(before, delimiter=between), Node(delimiter), *([Node(after, delimiter=between)] if after else [])])
    return [*_parts(lead, date, start, ctx), span, *_parts(tail, date, start, ctx)]


def _part(plan: Plan, date: DateValue, parts: tuple[int, int, int], ctx: Context, *, letter: bool) -> Node | None:
    words = _SPELL[plan.name](plan, date, parts, ctx) if plan.name in _SPELL else ""
    if not words:
        return None
    if plan.strip:
        words = words.replace(".", "")
    node = richtext.parse(words, ctx.locale.quotes) if plan.name == "year" and date.literal else Node(words)
    if plan.case:
        from . import textcase

        textcase.apply(node, plan.case, english=ctx.english())
    node = Node([node], plan.look, plan.before, plan.after)
    if plan.name == "year":
        node.role = "year"
        if letter:
            _letter(node, ctx)
    return node


def _letter(year: Node, ctx: Context) -> None:
    """The year-suffix after the first year, where the style does not place it itself. CSL 1.0.2, "Disambiguation", step 4."""
    if ctx.place.letter and not ctx.letter_done and not ctx.sheet.variable_year_suffix and isinstance(year.body, list):
        ctx.letter_done = True
        letter = Node(ctx.place.letter)
        letter.role = "year-suffix"
        year.body.append(letter)


def _year(plan: Plan, date: DateValue, parts: tuple[int, int, int], ctx: Context) -> str:
    if date.literal and not date.parts[0]:
        return date.literal
    year = parts[0]
    if not year:
        return ""
    digits = str(abs(year))
    if plan.form == "short" and len(digits) == 4:
        digits = digits[2:]
    era = "bc" if year < 0 else "ad" if year < 500 else ""
    return digits + (ctx.locale.term(era) or "" if era else "")


def _month(plan: Plan, date: DateValue, parts: tuple[int, int, int], ctx: Context) -> str:
    month = parts[1]
    if not month:
        season = date.season
        return (ctx.locale.term(f"season-0{season}") or "") if season in ("1", "2", "3", "4") else season
    if plan.form == "numeric":
        return str(month)
    if plan.form == "numeric-leading-zeros":
        return f"{month:02d}"
    return ctx.locale.term(f"month-{month:02d}", plan.form) or str(month)


def _day(plan: Plan, date: DateValue, parts: tuple[int, int, int], ctx: Context) -> str:
    day = parts[2]
    if not day:
        return ""
    if plan.form == "numeric-leading-zeros":
        return f"{day:02d}"
    if plan.form == "ordinal" and (day == 1 or not ctx.locale.day_ordinals_to_day_1):
        return str(day) + ctx.locale.ordinal_suffix(day, ctx.locale.genders.get(f"month-{parts[1]:02d}", ""))
    return str(day)


_SPELL = {"year": _year, "month": _month, "day": _day}
