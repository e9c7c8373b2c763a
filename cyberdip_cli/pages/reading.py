"""Record pages as text become Records: lines, chunks, fields, checked values."""

from __future__ import annotations

from ..diagnostics import ERROR, NOTE, Diagnostic, UsageError, is_repeated
from ..labels import context_words
from ..parsed import Context
from ..protocols import Step, Traced
from . import checks, leftovers, mixtures, several, sites
from .fields import collect
from .lines import clean, unmarked_labels
from .lines.blocks import Parts
from .lines.explained import without_explanations
from .lines.forms import is_form
from .lists import cited, heads, one_work, repeats
from .lists import reading as lists
from .lists.entry import PageEntry
from .lists.evenness import Evenness
from .recognition import chunks_of, tagger_for, usual_language
from .tables import dialect
from .values.assemble import assemble

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ..diagnostics import Sink
    from ..protocols import ReadOptions
    from ..source import Head, Source
    from .field import Field
    from .fields.page import Page
    from .lines.blocks import Part
    from .lines.tag import Tagger
    from .lines.word import Chunk
    from .sites.table import Site
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
MOST_ASIDE = 60
"""Lines that went into no field in which full forms are looked for."""
UNLABELLED = frozenset(("citation", "volume_line", "numbers", "author", "published"))
"""What makes a record of a heading without labels."""

_contexts: dict[tuple[tuple[str, ...], Dialect | None], Context] = {}


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of a text, in order. Text without a label or another mark of a record gives none; an export
    in it is read as such."""
    sink = _telling_once(sink)
    mixed = mixtures.is_mixture(source.head)
    known = [] if options.dialect or mixed else sites.of(source.head)
    if known:
        yield from _known_pages(known, source, options, sink)
    else:
        yield from _records(source.lines(sink), source.first_line, source.head, options, sink, mixed=mixed)


def _known_pages(known: Sequence[Site], source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of a text with pages of sites that have a table. Lines over or under such a page are read as
    any other where they hold rows of a record."""
    from .sites.division import divided  # for these pages alone

    before: Site | None = None
    for site, first, division in divided(known, source.lines(sink), source.first_line):
        if site is None:
            yield from _records(division, first, source.head, options, sink)
            continue
        lines = list(division)
        page = site.read(list(clean.lines(lines, first, sink)))
        if page is None:
            if site is not before or mixtures.has_rows(lines):
                yield from _records(lines, first, source.head, options, sink)
            continue
        before = site
        own = [number - first for field in page.fields for number, _ in field.lines]
        above, below = lines[: min(own)], lines[max(own) + 1 :]
        if mixtures.has_rows(above):
            yield from _records(above, first, source.head, options, sink)
        yield from _safely(page, first, first + len(lines) - 1, None, options, sink)
        if mixtures.has_rows(below):
            yield from _records(below, first + max(own) + 1, source.head, options, sink)


def _records(
    lines: Iterable[str], first: int, head: Head, options: ReadOptions, sink: Sink, *, mixed: bool = False
) -> Iterator[Traced]:
    """The records of a text that begins with ``head``, or of lines of it; ``mixed``: exports stand among its
    pages."""
    forced = forced_dialect(options.dialect) if options.dialect else None
    tagger = tagger_for(forced)
    told: set[str] = set()
    usual = usual_language(head, tagger)
    above: Traced | None = None
    for part in Parts(lines, first, tagger.look, sink, mixed=mixed):
        if part.export:
            exported = list(mixtures.read(part.export, list(part.lines), part.first, options, sink))
            if above is not None and not (exported and mixtures.is_same(above, exported[0], sink)):
                yield above
            above = None
            yield from exported
        for record in _records_of(part, forced, usual, told, options, sink):
            if above is not None:
                yield above
            above = record
    if above is not None:
        yield above


def _records_of(
    part: Part,
    forced: Dialect | None,
    usual: Callable[[], str],
    told: set[str],
    options: ReadOptions,
    sink: Sink,
) -> Iterator[Traced]:
    """The records of a part that is no export."""
    if part.export:
        return
    if part.fields is not None:
        yield from _safely(part.page(), part.first, part.last, None, options, sink)
        return
    tagger = tagger_for(forced)
    chunks, seen = chunks_of(part, tagger, sink)
    evenness = Evenness(sink)
    for whole in chunks:
        chunk = whole if isinstance(whole, PageEntry) else with_labels_found(whole, tagger)
        if is_form(chunk):
            continue
        own = forced or dialect.choose(chunk)
        for lines in works_of(chunk, tagger, seen=chunk is whole and len(chunk) == seen):
            page = page_of(lines, tagger, own, usual)
            if holds_record(page) or (isinstance(lines, PageEntry) and lists.is_work(page)):
                _unknown(page, tagger, told, sink)
                if (count := several.works(page)) > 1:
                    sink(several.finding(page, count))
                if (unread := leftovers.finding(page)) is not None:
                    sink(unread)
                first = next((line.number for line in lines if line.text), lines[0].number)
                for record in _safely(page, first, lines[-1].number, own, options, sink):
                    evenness.add(lines, record)
                    yield record
            elif isinstance(lines, PageEntry):
                sink(lists.unread(lines))
    evenness.end()


def with_labels_found(chunk: Chunk, tagger: Tagger) -> Chunk:
    """The chunk with its labels found that have no colon behind them, and without what explains its
    labels."""
    return without_explanations(unmarked_labels.divided(chunk, tagger))


def works_of(chunk: Chunk, tagger: Tagger, *, seen: bool) -> Sequence[Chunk]:
    """The chunk, or the entries of the list that it is. ``seen``: it is a whole page, of which is known that
    no lines come again as in a list."""
    if isinstance(chunk, PageEntry):
        return (chunk,)
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


def _telling_once(sink: Sink) -> Sink:
    """``sink``, which hears of a text once what is told once of an input, whatever parts the text has."""
    known: set[tuple[str, str]] = set()

    def tell(diagnostic: Diagnostic) -> None:
        if not is_repeated(diagnostic, known):
            sink(diagnostic)

    return tell


def _safely(
    page: Page, first: int, last: int, own: Dialect | None, options: ReadOptions, sink: Sink
) -> Iterator[Traced]:
    """The record of a page; one that cannot be read costs only itself."""
    try:
        yield _record(page, first, own, options, sink)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        from ..reporting import request

        message = f"this record cannot be read ({type(error).__name__}: {error})"
        sink(
            Diagnostic(
                ERROR,
                "unreadable-record",
                message,
                f"{request()}; the others are read",
                None,
                first,
                None,
                last,
            )
        )


def forced_dialect(name: str) -> Dialect:
    """The dialect that the user named; UsageError with the nearest when there is none, or with what is wrong
    with its file."""
    try:
        return dialect.load(name)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else "") or error
        raise UsageError(
            "bad-dialect", f"--dialect {name}: {reason}", "check its path and its sections"
        ) from None
    except KeyError:
        from difflib import get_close_matches

        known = [each.name for each in dialect.every()]
        near = get_close_matches(name.lower(), known, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
        raise UsageError("unknown-dialect", f"no dialect is called {name!r}", hint) from None


def _record(page: Page, first: int, own: Dialect | None, options: ReadOptions, sink: Sink) -> Traced:
    mark = (page.languages, own)
    if mark not in _contexts:
        _contexts[mark] = Context(
            page.languages, words=context_words(page.languages), **(own.context if own is not None else {})
        )
    ctx = _contexts[mark]
    kept, refused = checks.screened(page.fields, tagger_for().look)
    aside = [field.replace(key="unknown") for field, _ in refused if field.lines]
    unread = [text for text, _, _, _ in page.aside[:MOST_ASIDE]]
    record, steps = assemble(
        [*kept, *aside],
        ctx,
        sink,
        steps=options.steps,
        script=options.script,
        guesses=page.doubts,
        aside=unread,
    )
    for field, why in refused:
        sink(checks.report(field, why, record))
    if options.steps:
        steps += tuple(Step("", text, first, last, why) for text, first, last, why in page.aside)
    return Traced(record, first, steps)


def _unknown(page: Page, tagger: Tagger, told: set[str], sink: Sink) -> None:
    """Names each label that no table has once, with the nearest that one has."""
    for label, line in page.unknown:
        if label.casefold() in told:
            continue
        told.add(label.casefold())
        near = tagger.nearest(label)
        hint = f"kept in extra; did you mean {near!r}?" if near else "kept in extra"
        sink(Diagnostic(NOTE, "unknown-label", f"{label!r} is not a label that is known", hint, None, line))
