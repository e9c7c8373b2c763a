"""What works a chunk of lines holds: the entries of a list, pages that were pasted one below another, one
page; and whether the fields of a page are a record."""

from __future__ import annotations

from . import checks, several
from .fields import collect
from .lines import unmarked_labels
from .lines.explained import without_explanations
from .lists import cited, descriptions, glued, heads, one_work, repeats, undivided
from .lists import reading as lists
from .lists.entry import PageEntry, layout_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ..diagnostics import Sink
    from .field import Field
    from .fields.page import Page
    from .lines.tag import Tagger
    from .lines.word import Chunk
    from .tables.dialect import Dialect

CORE = frozenset(checks.TARGETS) - {"heading"} | {
    "author_other",
    "series",
    "call_number",
    "isn",
    "accession_number",
    "degree",
    "advisor",
    "date_defended",
}
"""Keys of which a record has one at least: the head and foot of any page show the others too."""
HOLDINGS = frozenset(("call_number",))
"""Keys that show where a copy stands: alone they are no record, but the end of the one above."""
UNLABELLED = frozenset(("citation", "volume_line", "numbers", "author", "published"))
"""What makes a record of a heading without labels."""


def with_labels_found(chunk: Chunk, tagger: Tagger) -> Chunk:
    """The chunk with its labels found that have no colon behind them, and without what explains its
    labels."""
    return without_explanations(unmarked_labels.divided(chunk, tagger))


def pages_of(
    chunk: Chunk, tagger: Tagger, own: Dialect | None, usual: Callable[[], str], sink: Sink, *, seen: bool
) -> Iterator[tuple[Chunk, Page]]:
    """The works of a chunk, each with its lines and its fields; what is no record too. ``seen``: as for
    :func:`works_of`."""

    def read(lines: Chunk) -> list[tuple[Chunk, Page]]:
        works = [(each, page_of(each, tagger, own, usual)) for each in works_of(lines, tagger, seen=True)]
        return works if all(is_work(each, page) for each, page in works) else []

    for lines in works_of(chunk, tagger, seen=seen):
        page = page_of(lines, tagger, own, usual)
        count = several.works(page)
        if count == 1 and not isinstance(lines, PageEntry) and is_work(lines, page):
            count = undivided.count(lines, page.fields)
        found = None
        if count > 1:
            from .pasted_pages import divided  # for these pages alone

            found = divided(lines, read)
        if found is not None:
            sink(found[1])
            yield from found[0]
            continue
        if count > 1 and is_work(lines, page):
            sink(several.finding(page, count))
        yield lines, page


def is_work(lines: Chunk, page: Page) -> bool:
    """Whether the fields of a chunk, or of an entry of a list, are a record."""
    return holds_record(page) or (isinstance(lines, PageEntry) and lists.is_work(page))


def works_of(chunk: Chunk, tagger: Tagger, *, seen: bool) -> Sequence[Chunk]:
    """The chunk, or the entries of the list that it is. ``seen``: it is a whole page, of which is known that
    no lines come again as in a list."""
    if found := glued.divided(chunk, tagger.look):
        return found
    if isinstance(chunk, PageEntry):
        return (chunk,)
    if described := descriptions.divided(chunk):
        layout = layout_of([], described, tagger.look)
        return [PageEntry(lines, layout) for lines in described]
    entries = cited.divided(chunk, tagger.look)
    if entries and (rest := cited.rest_below(entries, chunk)):
        return (*entries, rest)
    if len(entries) < 2:
        found = heads.divided(chunk, tagger.look)
        if not found and not seen:
            found = repeats.divided(chunk, tagger.look)
        entries = entries if one_work.is_one_work(found, chunk) else found or entries
    return entries or (chunk,)


def page_of(lines: Chunk, tagger: Tagger, own: Dialect | None, usual: Callable[[], str]) -> Page:
    """The fields of a chunk."""
    if isinstance(lines, PageEntry):
        return lists.read(lines, tagger, own, usual)
    page = collect.read(lines, own, usual)
    lists.take_for_reference(page)
    return page


def holds_record(page: Page) -> bool:
    """Whether the fields of a chunk are a record: a core field by a label or a layout, a title with its
    abstract, or a title that an author, a volume, an identifier or a printed citation stands beside."""
    fields = page.fields
    keys = {field.key for field in fields}
    if {"heading", "abstract"} <= keys or any(field.rank > 0 for field in fields):
        return True
    if any(field.key == "title" and not field.rank and _has_value(field) for field in fields):
        return True
    core = {field.key for field in fields if field.key in CORE and not field.rank and _has_value(field)}
    if len(core) > 1:
        return True
    beside = "citation" in keys or ("heading" in keys and not keys.isdisjoint(UNLABELLED))
    if core <= HOLDINGS and not beside and "heading" not in keys and not any(field.rank for field in fields):
        return False
    return (bool(core) and not page.placed) or beside


def _has_value(field: Field) -> bool:
    """Whether a line of a field may be a value of it."""
    return not all(checks.misfit(field.key, text) for _, text in field.lines)
