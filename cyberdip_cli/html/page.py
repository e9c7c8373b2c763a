"""One page becomes its records: metadata, then rows, then, where there is neither, what the page calls
itself."""

from __future__ import annotations

from ..diagnostics import NOTE, WARNING, Diagnostic
from ..labels import context_words, languages
from ..pages.field import Field
from ..parsed import Context
from ..protocols import Traced
from . import Work, coins, metatags, schema, shown
from .document import SAVED_FROM
from .finished import listed
from .headings import titles
from .settle import Settled, alike, groups

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Step
    from .document import Element
    from .shown import Shown


def records(root: Element, before: int, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of one page, in its order."""
    found = [*metatags.works(root, before), *schema.works(root, before, sink), *coins.works(root, before)]
    ctx = _context(_languages(root))
    described = groups(found, sink)
    language = _languages(root)[0]
    if len(described) > 1:
        items = [(work, span) for work, span in coins.placed(root, before)]
        for group in described:
            said: list[Shown] = [(work, ctx, ()) for work in group]
            span = next((span for work, span in items if work in group), None)
            if span is not None:
                said += list(shown.rows(coins.item_of(span), before, language, options))[:1]
            yield _settled(said, options, sink)
        return
    rows = list(shown.rows(root, before, language, options))
    if described:
        yield _with_rows(
            described[0], rows, lambda: shown.makers(root, before, language, options), ctx, options, sink
        )
        return
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
    else:
        yield from _plain(root, before, [work for work in found if not work.strong], ctx, options, sink)


def _settled(works: Sequence[Shown], options: ReadOptions, sink: Sink) -> Traced:
    settled = Settled(works[0][1], sink, steps=options.steps)
    for work, ctx, _ in works:
        settled.add(work, ctx)
    line = min((work.line for work, _, _ in works if work.line), default=0)
    aside = [step for _, _, steps in works for step in steps]
    return Traced(settled.record(line), line, (*settled.steps, *aside) if options.steps else ())


def _with_rows(
    works: Sequence[Work],
    rows: Sequence[Shown],
    makers: Callable[[], tuple[Work, Context]],
    ctx: Context,
    options: ReadOptions,
    sink: Sink,
) -> Traced:
    """The record of the page's metadata, filled in with the rows that are about the same work, and, where none names its
    makers, with those of the page's text (``makers``)."""
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
    if not any(name in settled.values for name in ("author", "editor", "contributor")):
        settled.add(*makers())
    line = min((work.line for work in works if work.line), default=0)
    return Traced(settled.record(line), line, (*settled.steps, *aside) if options.steps else ())


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


# a page that says nothing of a work


def _plain(
    root: Element, before: int, works: Sequence[Work], ctx: Context, options: ReadOptions, sink: Sink
) -> Iterator[Traced]:
    """The web page itself as a record: by Open Graph with a note, by its heading and ``<title>`` with a
    warning; nothing for a page without words."""
    said = any(field.key == "title" for work in works for field in work.fields)
    named = titles(root)
    if not said and not named:
        return
    fields = (
        [Field("title", ((before + line, text),), "title", rank=-2) for text, line in named[:1]]
        if not said
        else []
    )
    fields += [
        Field("url", ((before + at, address),), label, rank=-3) for address, label, at in _addresses(root)
    ]
    line = before + (named[0][1] if named else 0)
    if said:
        sink(
            Diagnostic(
                NOTE,
                "web-page",
                "the page describes itself as a web page only, not a work",
                "check the type and the names",
                None,
                line or None,
            )
        )
    else:
        sink(
            Diagnostic(
                WARNING,
                "no-metadata",
                "the page has no metadata and no table: the record is its title",
                "complete it by hand",
                None,
                line or None,
            )
        )
    own = Work("plain", tuple(fields), "webpage", line, strong=False)
    said_of = [*works, own] if fields else works
    yield _settled([(work, ctx, ()) for work in said_of], options, sink)


def _addresses(root: Element) -> Iterator[tuple[str, str, int]]:
    """The page's own address with its label and line: the canonical one, else the one that the browser noted
    when it saved the page."""
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").casefold().split() and (link.get("href") or "").startswith(
            ("http:", "https:")
        ):
            yield link.get("href"), "canonical", metatags.line(link)
            return
    if root.get(SAVED_FROM):
        yield root.get(SAVED_FROM), "saved from", 1
