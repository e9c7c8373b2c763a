"""Record pages as text become Records: lines, chunks, fields, checked values."""

from __future__ import annotations

from ..diagnostics import ERROR, NOTE, Diagnostic, UsageError, is_repeated
from ..labels import context_words
from ..parsed import Context
from ..protocols import Step, Traced
from . import checks, leftovers, mixtures, sites
from .lines import clean
from .lines.blocks import Parts
from .lines.forms import is_form
from .lists import reading as lists
from .lists.entry import PageEntry
from .lists.evenness import Evenness
from .recognition import chunks_of, tagger_for, usual_language
from .tables import dialect
from .values.assemble import assemble
from .works import is_work, pages_of, with_labels_found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ..diagnostics import Sink
    from ..protocols import ReadOptions
    from ..source import Head, Source
    from .fields.page import Page
    from .lines.blocks import Part
    from .lines.tag import Tagger
    from .sites.table import Site
    from .tables.dialect import Dialect

MOST_ASIDE = 60
"""Lines that went into no field in which full forms are looked for."""

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
    """The records of a text with pages of sites that have a table. Lines over or under such a page are read
    as any other where they hold rows of a record."""
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
        whole_page = chunk is whole and len(chunk) == seen
        for lines, page in pages_of(chunk, tagger, own, usual, sink, seen=whole_page):
            if is_work(lines, page):
                _unknown(page, tagger, told, sink)
                if (unread := leftovers.finding(page)) is not None:
                    sink(unread)
                first = next((line.number for line in lines if line.text), lines[0].number)
                for record in _safely(page, first, lines[-1].number, own, options, sink):
                    evenness.add(lines, record)
                    yield record
            elif isinstance(lines, PageEntry):
                sink(lists.unread(lines))
    evenness.end()


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
