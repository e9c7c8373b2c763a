"""One page becomes its records: metadata, then rows, then, where there is neither, what the page calls
itself."""

from __future__ import annotations

from ..labels import context_words, languages
from ..pages.field import Field
from ..pages.values.comparison import same
from ..parsed import Context
from ..protocols import Traced
from . import coins, entries, itself, marked_names, metatags, schema, shown
from .finished import listed
from .groups import alike, groups
from .metatags import GLUE
from .settle import Settled
from .text import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Step
    from . import Work
    from .document import Element
    from .shown import Shown


def records(root: Element, before: int, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of one page, in its order."""
    found = [*metatags.works(root, before), *schema.works(root, before, sink), *coins.works(root, before)]
    headings = {same(one_line(each)) for each in root.iter("h1")}
    found = [_titled(work, headings) for work in found]
    ctx = _context(_languages(root))
    described = groups(found, " ".join(one_line(each) for each in root.iter("title")), sink)
    language = _languages(root)[0]
    body = root.find("body") if root.find("body") is not None else root
    if len(described) > 1:
        yield from _several(root, before, described, ctx, options, sink)
    elif all(work.source == "COinS" for group in described for work in group) and (
        listed_works := entries.entries(body, shown.tagger())
    ):
        yield from _entries(listed_works, before, ctx, options, sink)
    elif described:
        rows = list(shown.rows(root, before, language, options))
        yield _with_rows(described[0], rows, _makers(root, before, ctx, options), ctx, options, sink)
    else:
        yield from _undescribed(root, before, [work for work in found if not work.strong], ctx, options, sink)


def _titled(work: Work, headings: set[str]) -> Work:
    """``work`` with its title as a heading of the page has it, where metadata glue the journal or the site to
    it; the rest is kept under its label."""
    fields: list[Field] = []
    for field in work.fields:
        glue = None
        if field.key == "title" and same(field.text) not in headings:
            ends = (
                each for each in GLUE.finditer(field.text) if same(field.text[: each.start()]) in headings
            )
            glue = next(ends, None)
        fields.append(field)
        if glue is not None:
            at = field.lines[0][0]
            fields[-1] = field.replace(lines=((at, field.text[: glue.start()]),))
            fields.append(Field("unknown", ((at, field.text[glue.end() :]),), field.label))
    return work.replace(fields=tuple(fields))


def _several(
    root: Element,
    before: int,
    described: Sequence[Sequence[Work]],
    ctx: Context,
    options: ReadOptions,
    sink: Sink,
) -> Iterator[Traced]:
    """The records of a page that describes several works; those of a list say more in their rows."""
    items = list(coins.placed(root, before))
    for group in described:
        said: list[Shown] = [(work, ctx, ()) for work in group]
        span = next((span for work, span in items if work in group), None)
        if span is not None:
            said += list(shown.rows(coins.item_of(span), before, ctx.languages[0], options, least=1))[:1]
        yield _settled(said, options, sink)


def _entries(
    items: Sequence[Element], before: int, ctx: Context, options: ReadOptions, sink: Sink
) -> Iterator[Traced]:
    """The records of the entries of a list."""
    for item in items:
        said: list[Shown] = [(work, ctx, ()) for work in coins.works(item, before)]
        said += list(shown.rows(item, before, ctx.languages[0], options, least=1 if said else 2))[:1]
        if said:
            yield _settled(said, options, sink)
        else:
            sink(entries.unread(item, before + metatags.line(item)))


def _undescribed(
    root: Element, before: int, weak: Sequence[Work], ctx: Context, options: ReadOptions, sink: Sink
) -> Iterator[Traced]:
    """The records of a page without metadata: of its rows, of its text, else the page itself (``weak``: by
    what it says to those who share it)."""
    language = ctx.languages[0]
    if (known := shown.site(root, before)) is not None:
        yield _settled([known], options, sink)
        return
    rows = list(shown.columns(root, before, language)) or list(shown.rows(root, before, language, options))
    if len(rows) > 1:
        for row in rows:
            yield _settled([row], options, sink)
        return
    if not rows and (references := listed(root, before)):
        from ..references.lists import read_lines

        yield from read_lines(references, sink, steps=options.steps)
        return
    page = shown.text(root, before, language, options)
    if rows:
        yield _settled(shown.with_text(rows[0], page, before, sink), options, sink)
    elif (work := shown.of_text(page, before, sink)) is not None:
        yield _settled([(*work, ())], options, sink)
    elif own := itself.works(root, before, weak, sink):
        yield _settled([(work, ctx, ()) for work in own], options, sink)


def _settled(works: Sequence[Shown], options: ReadOptions, sink: Sink) -> Traced:
    settled = Settled(works[0][1], sink, steps=options.steps)
    for work, ctx, _ in works:
        settled.add(work, ctx)
    line = min((work.line for work, _, _ in works if work.line), default=0)
    aside = [step for _, _, steps in works for step in steps]
    return Traced(settled.record(line), line, (*settled.steps, *aside) if options.steps else ())


CREATORS = ("author", "editor", "contributor")


def _with_rows(
    works: Sequence[Work],
    rows: Sequence[Shown],
    makers: Iterator[tuple[Work, Context]],
    ctx: Context,
    options: ReadOptions,
    sink: Sink,
) -> Traced:
    """The record of the page's metadata, filled in with the rows that are about the same work, and, as long
    as none names its makers, with those that else are on the page (``makers``)."""
    settled = Settled(ctx, sink, steps=options.steps)
    for work in works:
        settled.add(work)
    fitting = [each for each in rows if not _is_other(each[0], works)]
    aside: tuple[Step, ...] = ()
    if fitting:
        own, own_ctx, aside = max(
            fitting, key=lambda each: (any(alike(each[0], work) for work in works), len(each[0].fields))
        )
        settled.add(own, own_ctx)
    while not any(name in settled.values for name in CREATORS) and (made := next(makers, None)) is not None:
        settled.add(*made)
    line = min((work.line for work in works if work.line), default=0)
    return Traced(settled.record(line), line, (*settled.steps, *aside) if options.steps else ())


def _makers(root: Element, before: int, ctx: Context, options: ReadOptions) -> Iterator[tuple[Work, Context]]:
    """The authors that a page marks as such, then those that its text has in its head."""
    for work in marked_names.works(root, before):
        yield work, ctx
    yield shown.makers(root, before, ctx.languages[0], options)


def _is_other(rows: Work, works: Sequence[Work]) -> bool:
    """Whether rows with a title of their own are about another work."""
    titled = any(field.key == "title" for field in rows.fields)
    return (
        titled
        and any(field.key == "title" for work in works for field in work.fields)
        and not any(alike(rows, work) for work in works)
    )


def _context(names: tuple[str, ...]) -> Context:
    return Context(names, words=context_words(names))


def _languages(root: Element) -> tuple[str, ...]:
    """The page's language, where there is a table for it, and English."""
    said = (
        root.get("lang")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or root.get("xml:lang")
        or ""
    ).strip()
    known = {name.casefold(): name for name in languages()}
    name = known.get(said.replace("_", "-").casefold()) or known.get(said[:2].casefold())
    return (name, "en") if name and name != "en" else ("en",)
