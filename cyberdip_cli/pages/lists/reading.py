"""An entry of a list becomes fields, as a record's page does."""

from __future__ import annotations

from ...diagnostics import WARNING, Diagnostic
from ...patterns import Pattern
from .. import shapes
from ..field import Field
from ..fields import collect
from ..layouts import is_statement
from ..lines.word import Tagged, is_plain
from ..values.comparison import same
from ..volume_lines import numbers_of
from . import cited
from .entry import joined, stated
from .line_kinds import kind_of
from .reference_lines import may_be_reference

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..fields.page import Page
    from ..lines.tag import Tagger
    from ..tables.dialect import Dialect
    from .entry import PageEntry
    from .typed import TypedEntry

UNLABELLED = frozenset(("heading", "heading_other", "author", "date", "published", "volume_line", "citation"))
"""What is guessed where no label says it; beside a finished reference nothing is."""
HOSTS = frozenset(("published_in", "container_title", "publisher", "isbn"))
"""Keys of what an entry of a journal's contents has not."""
TELLING = frozenset(
    "author year date pages published published_in container_title volume_line format".split()
)
"""Keys of what stands beside the title of a work."""
PLACED = frozenset("citation published publisher published_in container_title volume_line".split())
"""Keys of what says where a work was published."""
JOURNALS = frozenset(("published_in", "container_title", "volume_line"))
DATES = frozenset("year date published volume_line published_in citation".split())
"""Keys of what holds the date of a work, or may hold it."""
DOI = Pattern(r"(?<![\w.])10\.\d{4,9}/[^\s,;<>\"⟨⟩]{2,150}[^\s,;<>\".)\]⟨⟩]")
ISBN = Pattern(r"(?<!\d)97[89](?:[\s-]?\d){9}[\s-]?\d(?!\d)")
ISSN = Pattern(r"\bISSN:?\s?(?P<number>\d{4}-\d{3}[\dXx])")
LONG_HEADING = 60
NEAR = 3
"""Lines below a title among which the line of its makers and its source stands."""
LONGEST_NUMBERED = 200
"""Characters of a line in which the numbers of the work stand."""


def read(entry: PageEntry, tagger: Tagger, own: Dialect | None, usual: Callable[[], str | None]) -> Page:
    """The fields of an entry: those of the finished reference that it begins with, and of its labels; else as
    a page's whose heading is its first line of text."""
    from .typed import TypedEntry, title_of

    if entry.known:
        page = _labelled(list(entry[1:]), entry.known, own, usual)
        page.languages = page.languages if len(entry) == 1 else entry.layout.context.languages
        return page
    bare = joined(entry.own(tagger), tagger)
    if entry.title and (whole := _credited(bare, entry)):
        return _labelled(whole[1], whole[0], own, usual, bare)
    title = entry.title or (0 if entry.layout.cited else title_of(bare, entry.layout, tagger.look))
    if title and (entry.title or not _is_wrapped(bare)) and not any(map(_is_stated, bare)):
        typed = TypedEntry(bare, entry.layout, title)
        if typed.fields:
            return _typed(typed, entry, own, usual)
    lines = entry.laid_out(tagger)
    first = next((at for at, line in enumerate(lines) if line.text), None)
    if first is None or not _is_cited(entry, lines[first]):
        page = collect.read(lines, own, usual, entry.headings(lines))
        order = entry.layout.context.name_order
        page.fields = [
            stated(field) if field.key == "heading" else _ordered(field, order) for field in page.fields
        ]
        keys = {field.key for field in page.fields}
        page.fields += [field for field in _numbers(entry) if field.key not in keys]
        page.fields += _shared(entry, page)
        return page
    return _labelled(lines[first + 1 :], [cited.field_of(lines[first], made=entry.layout.made)], own, usual)


def _is_stated(line: Tagged) -> bool:
    """Whether a line is a description in ISBD with its makers."""
    return " / " in line.text and is_statement(line.text)


def _credited(lines: Sequence[Tagged], entry: PageEntry) -> tuple[list[Field], list[Tagged]] | None:
    """The finished reference that a title and the line of its makers are, with the kind of the work, and the
    lines below it; None for any other entry."""
    at = next((at for at, line in enumerate(lines) if line.number == entry.title), -1)
    if at < 0 or (at and shapes.names(lines[at - 1].text) == shapes.STRONG):
        return None  # its makers stand above it
    from .credits import as_reference, credit

    for place, line in enumerate(lines[at + 1 : at + 1 + NEAR], at + 1):
        if is_plain(line) and credit(line.text)[0]:
            kinds = [each for each in (*lines[:at], *lines[at + 1 : place]) if entry.layout.is_kind(each)]
            fields = [Field("format", ((each.number, kind_of(each.text)),)) for each in kinds[:1]]
            return [as_reference(lines[at], line), *fields], list(lines[place + 1 :])
        if line.text and not entry.layout.is_kind(line):
            return None
    return None


def _is_wrapped(lines: Sequence[Tagged]) -> bool:
    """Whether the first two lines of an entry are one finished reference that the page's width has
    wrapped."""
    first = [line for line in lines if line.text][:2]
    text = " ".join(line.text for line in first)
    return ". " in first[0].text and cited.reference(Tagged(first[0].number, text)) is not None


def _labelled(
    lines: list[Tagged],
    known: list[Field],
    own: Dialect | None,
    usual: Callable[[], str | None],
    below: Sequence[Tagged] = (),
) -> Page:
    """What labels say below what is known of an entry; nothing is guessed beside that.
    ``below``: all lines in which identifiers stand."""
    page = collect.read(lines, own, usual)
    keys = {field.key for field in known}
    free = frozenset(("published",)) if keys.isdisjoint(PLACED) else frozenset()
    guessed = [field for field in page.fields if field.rank < 0 and field.key in UNLABELLED - free]
    page.fields = [*known, *(each for each in page.fields if each not in guessed), *_numbers(below or lines)]
    why = "beside what is known of the entry"
    page.aside += [(text, number, number, why) for field in guessed for number, text in field.lines]
    page.doubts = []
    return page


def _typed(typed: TypedEntry, entry: PageEntry, own: Dialect | None, usual: Callable[[], str | None]) -> Page:
    """The fields of an entry whose lines are known by their kinds."""
    page = _labelled(typed.rest, typed.fields, own, usual, entry)
    last = max(number for field in typed.fields for number, _ in field.lines)
    page.fields += [
        Field("heading_other", ((line.number, line.text),), rank=-1)
        for line in typed.rest
        if line.number < last
        and is_plain(line)
        and not entry.layout.is_tool(line)
        and not shapes.affiliation(line.text)
    ]
    page.languages = entry.layout.context.languages
    makers = {
        same(text) for field in page.fields if field.key.startswith("author") for _, text in field.lines
    }
    page.fields = [
        field for field in page.fields if field.key not in JOURNALS or same(field.text) not in makers
    ]
    page.fields += _shared(entry, page)
    return page


def _shared(entry: PageEntry, page: Page) -> list[Field]:
    """What the head of the list, and a heading over several entries, say of an entry."""
    found = _of_head(entry, page)
    keys = {field.key for field in (*page.fields, *found)}
    return found + [field for field in entry.shared if keys.isdisjoint(DATES)]


def _of_head(entry: PageEntry, page: Page) -> list[Field]:
    """What the head of the list says of an entry that names no journal itself."""
    keys = {field.key for field in page.fields}
    named = [field for field in entry.layout.shared if field.key == "container_title"]
    if named and any(field.key in JOURNALS and named[0].text in field.text for field in page.fields):
        return [
            field
            for field in entry.layout.shared
            if field.key in ("year", "issn", "publisher") and field.key not in keys
        ]
    if not keys.isdisjoint(HOSTS) or not keys & {"heading", "title"}:
        return []
    own = next((field for field in page.fields if field.key == "volume_line"), None)
    if own is not None and (numbers_of(own.text) or {}).get("container_title"):
        return []
    return [field for field in entry.layout.shared if field.key != "volume_line" or own is None]


STATED = frozenset(
    "title author author_main year date published publisher published_in container_title".split()
)
"""Keys of labels that say themselves what a reference would."""


def take_for_reference(page: Page) -> None:
    """Makes of a heading that is a whole reference the reference that it is, where no label says what the
    work is."""
    if any(field.label and field.key in STATED for field in page.fields):
        return
    for at, field in enumerate(page.fields):
        if field.key == "heading" and field.rank < 0 and not field.label and len(field.text) > LONG_HEADING:
            line = Tagged(field.lines[0][0], field.text)
            if cited.reference(line) is not None:
                page.fields[at] = cited.field_of(line)
                page.doubts = [each for each in page.doubts if each[0].code != "guessed-title"]


def is_work(page: Page) -> bool:
    """Whether an entry is a work: a title, and who made it, when, or where it stands."""
    keys = {field.key for field in page.fields}
    return not keys.isdisjoint(("heading", "title")) and not keys.isdisjoint(TELLING)


def unread(entry: PageEntry) -> Diagnostic:
    """The warning on an entry of which no record was made."""
    line = next(line for line in entry if line.text)
    text = " ".join(each.text for each in entry if each.text)
    message = f"an entry of the list is not understood: {text[:60]!r}"
    return Diagnostic(WARNING, "unread-entry", message, "open its own page, or its export", None, line.number)


def _is_cited(entry: PageEntry, line: Tagged) -> bool:
    """Whether an entry begins with a finished reference: one that is known as such, or like those of the
    list."""
    if cited.reference(line) is not None:
        return True
    return entry.layout.cited and may_be_reference(line)


def _ordered(field: Field, order: str | None) -> Field:
    """Names without a label, in the order that the list has."""
    if order is None or field.key != "author" or field.rank >= 0 or field.hints:
        return field
    return field.replace(hints={"name_order": order})


def _numbers(lines: Sequence[Tagged]) -> list[Field]:
    """The identifiers below a reference, where one of a kind stands there, as fields."""
    found: dict[str, dict[str, int]] = {"doi": {}, "isbn": {}, "issn": {}}
    for line in lines:
        if len(line.text) > LONGEST_NUMBERED:
            continue
        for key, pattern in (("doi", DOI), ("isbn", ISBN), ("issn", ISSN)):
            for match in pattern.finditer(line.text):
                found[key].setdefault(match.groupdict().get("number") or match[0], line.number)
    return [
        Field(key, ((number, text),), rank=-1)
        for key, values in found.items()
        if len(values) == 1
        for text, number in values.items()
    ]
