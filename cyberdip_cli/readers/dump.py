"""The reader of record pages: text copied from a catalogue, any number of records, to Records."""

from __future__ import annotations

from ..diagnostics import ERROR, NOTE, Diagnostic, UsageError, is_repeated
from ..labels import context_words
from ..pages.fields import collect as fields
from ..pages.fields.meaning import vote
from ..pages.layouts import medline as tagged
from ..pages.lines import clean as normalise
from ..pages.lines import records as split
from ..pages.lines import tag
from ..pages.lines.blocks import Parts
from ..pages.tables import dialect
from ..pages.values.assemble import assemble
from ..parsed import Context
from ..protocols import Reader, Step, Traced, ignore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ..diagnostics import Sink
    from ..pages.fields.collect import Page
    from ..pages.lines.blocks import Part
    from ..pages.lines.records import Chunk
    from ..pages.tables.dialect import Dialect
    from ..protocols import ReadOptions
    from ..source import Head, Source


BESIDE = frozenset("language other tags drop unknown related_items citations access".split())
"""Keys that the head and foot of any page show: alone they make no record."""

CERTAIN = 8
"""Records after which a reader who began anywhere divides them as one who began at the beginning."""

_contexts: dict[tuple[tuple[str, ...], Dialect | None], Context] = {}
_taggers: dict[str, tag.Tagger] = {}


def _tagger(own: Dialect | None = None) -> tag.Tagger:
    """The tagger of this process: what words mean does not change, and it remembers those it has seen."""
    name = own.name if own is not None else ""
    if name not in _taggers:
        _taggers[name] = tag.Tagger(own.words if own is not None else None)
    return _taggers[name]


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of a text, in order. Text without a label or another mark of a record gives none."""
    forced = _forced(options.dialect) if options.dialect else None
    tagger = _tagger(forced)
    told: set[str] = set()
    sink = _telling_once(sink)
    usual = _usual(source.head, tagger)
    for part in Parts(source.lines(sink), source.first_line, tagger.look, sink):
        if part.fields is not None:
            yield from _safely(part.page(), part.first, part.last, None, options, sink)
            continue
        for chunk in _chunks(part, tagger, sink):
            own = forced or dialect.choose(chunk)
            page = fields.read(chunk, own, usual)
            if all(field.key in BESIDE or field.rank < 0 for field in page.fields):
                continue
            _unknown(page, tagger, told, sink)
            first = next((line.number for line in chunk if line.text), chunk[0].number)
            yield from _safely(page, first, chunk[-1].number, own, options, sink)


def _telling_once(sink: Sink) -> Sink:
    """``sink``, which hears of a text once what is told once of an input, whatever parts the text has."""
    known: set[tuple[str, str]] = set()

    def tell(diagnostic: Diagnostic) -> None:
        if not is_repeated(diagnostic, known):
            sink(diagnostic)

    return tell


def _chunks(part: Part, tagger: tag.Tagger, sink: Sink) -> Iterator[Chunk]:
    """The lines of a part, cleaned and tagged, one chunk a record."""
    lines = normalise.undoubled(normalise.lines(part.lines, part.first, sink))
    return split.chunks(tagger.lines(((part.first, text) for _, text in lines) if part.still else lines))


def _usual(head: Head, tagger: tag.Tagger) -> Callable[[], str]:
    """The language that most of a text's first pages are in, found when it is asked for: it does not depend
    on where in the text one reads."""
    found: list[str] = []

    def ask() -> str:
        if not found:
            found.append(vote(list(tagger.lines(normalise.lines(head.text.split("\n"), 0, ignore))))[0])
        return found[0]

    return ask


def _safely(
    page: Page, first: int, last: int, own: Dialect | None, options: ReadOptions, sink: Sink
) -> Iterator[Traced]:
    """The record of a page; one that cannot be read costs only itself."""
    try:
        yield _record(page, first, own, options, sink)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        message = f"this record cannot be read ({type(error).__name__}: {error})"
        sink(
            Diagnostic(
                ERROR,
                "unreadable-record",
                message,
                "please report it; the others are read",
                None,
                first,
                None,
                last,
            )
        )


def _forced(name: str) -> Dialect:
    """The dialect that the user named; UsageError with the nearest when there is none."""
    try:
        return dialect.load(name)
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
    record, steps = assemble(page.fields, ctx, sink, steps=options.steps)
    if options.steps:
        steps += tuple(Step("", text, first, last, why) for text, first, last, why in page.aside)
    return Traced(record, first, steps)


def _unknown(page: Page, tagger: tag.Tagger, told: set[str], sink: Sink) -> None:
    """Names each label that no table has once, with the nearest that one has."""
    for label, line in page.unknown:
        if label.casefold() in told:
            continue
        told.add(label.casefold())
        near = tagger.nearest(label)
        hint = f"kept in extra; did you mean {near!r}?" if near else "kept in extra"
        sink(Diagnostic(NOTE, "unknown-label", f"{label!r} is not a label that is known", hint, None, line))


def sniff(head: Head) -> int:
    """0 for no text, 5 for any text, up to 90 for text with labels and page furniture of a catalogue, 96 for
    the tagged text of a database."""
    text = head.text
    if "\x00" in text[:2000] or not text.strip():
        return 0
    if tagged.opens(text[:2000].lstrip("\ufeff \t\n").partition("\n")[0]):
        return 96
    tagger = _tagger()
    marks = 0.0
    for number, line in enumerate(text[:20000].split("\n")[:200]):
        what = tagger.line(number, line.strip())
        if (what.label is not None and (what.gap or what.furniture)) or line.startswith(split.LEADERS):
            marks += 1
        elif what.furniture is not None or line.startswith("dc."):
            marks += 0.5
    return min(90, 5 + round(marks * 20)) if marks else 5


def cut(block: bytes) -> int:
    """The offset of a line that starts a record for certain, 0 when there is none: a start that a reader sees
    who begins anywhere, once some records have told him where they begin (he does not know what the first one
    began with, nor, in damaged pages, the second), of a record that says its title first (of one without a
    title the end depends on whether the record before had one)."""
    offsets: list[int] = []
    at = block.find(b"\n") + 1

    def lines() -> Iterator[str]:
        nonlocal at
        while at and (end := block.find(b"\n", at)) >= 0:
            offsets.append(at)
            at, text = end + 1, block[at:end].decode("utf-8", "replace").rstrip("\r")
            yield text

    tagger, starts = _tagger(), 0
    for part in Parts(lines(), 0, tagger.look, ignore):
        for chunk in _chunks(part, tagger, ignore):
            if starts >= CERTAIN and _titled(chunk) and not part.still:
                return offsets[chunk[0].number]
            starts += 1
        if part.fields is not None:
            if starts >= CERTAIN:
                return offsets[part.first]
            starts += 1
    return 0


def _titled(chunk: Sequence[tag.Tagged]) -> bool:
    """Whether the first label of a record is its title's."""
    first = next((line.label for line in chunk if line.label is not None and line.gap), None)
    return first is not None and "title" in first.meanings()


READER = Reader(
    "record pages copied from a library catalogue or database, in any language",
    (".txt", ".text", ".md"),
    sniff,
    trace,
    cut,
)
