"""One page becomes its records: metadata, then rows, then, where there is neither, what the page calls
itself."""

from __future__ import annotations

from ..diagnostics import NOTE, WARNING, Diagnostic
from ..labels import context_words, languages, on_change
from ..pages.field import Field
from ..pages.fields import collect as dump_fields
from ..pages.lines import records as split
from ..pages.lines.division import divided
from ..pages.lines.tag import Tagger
from ..pages.lines.word import Tagged
from ..pages.reading import holds_record
from ..pages.tables import dialect
from ..pages.values.draft import same
from ..parsed import Context
from ..protocols import Step, Traced
from . import Work, coins, metatags, schema
from .document import SAVED_FROM
from .headings import titles
from .settle import Settled, alike, groups
from .text import lines as lines_of
from .text import one_line
from .visible import Viewer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..diagnostics import Sink
    from ..pages.field import Line
    from ..pages.fields.page import Page
    from ..pages.tables.dialect import Dialect
    from ..protocols import ReadOptions
    from .document import Element

BESIDE = frozenset(
    """language language_original other tags drop url notes rights call_number unknown identifier database access collection related_items place
    heading heading_other citations""".split()
)
"""Keys that pages of any kind show: alone they make no record."""

TEXT_KEYS = frozenset("heading author volume_line numbers citation document_type published_in".split())
"""Keys of what the text of a page adds to its rows."""

_taggers: list[Tagger] = []
on_change(_taggers.clear)


def _tagger() -> Tagger:
    if not _taggers:
        _taggers.append(Tagger())
    return _taggers[0]


def records(root: Element, before: int, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of one page, in its order."""
    found = [*metatags.works(root, before), *schema.works(root, before, sink), *coins.works(root, before)]
    ctx = _context(_languages(root))
    described = groups(found, sink)
    if len(described) > 1:
        for group in described:
            yield _settled(group, ctx, options, sink)
        return
    shown = list(_shown(root, before, options))
    if described:
        yield _with_rows(described[0], shown, ctx, options, sink)
    elif shown:
        if len(shown) == 1:
            shown = [_with_text(shown[0], root, before, options, sink)]
        for work, rows_ctx, aside in shown:
            yield _settled([work], rows_ctx, options, sink, aside)
    elif (text := _of_text(root, before, options, sink)) is not None:
        yield _settled([text[0]], text[1], options, sink)
    else:
        yield from _plain(root, before, [work for work in found if not work.strong], ctx, options, sink)


def _settled(
    works: Sequence[Work], ctx: Context, options: ReadOptions, sink: Sink, aside: tuple[Step, ...] = ()
) -> Traced:
    settled = Settled(ctx, sink, steps=options.steps)
    for work in works:
        settled.add(work, ctx)
    line = min((work.line for work in works if work.line), default=0)
    return Traced(settled.record(line), line, (*settled.steps, *aside) if options.steps else ())


def _with_rows(
    works: Sequence[Work],
    shown: Sequence[tuple[Work, Context, tuple[Step, ...]]],
    ctx: Context,
    options: ReadOptions,
    sink: Sink,
) -> Traced:
    """The record of the page's metadata, filled in with the rows that are about the same work."""
    settled = Settled(ctx, sink, steps=options.steps)
    for work in works:
        settled.add(work)
    fitting = [each for each in shown if not _is_other(each[0], works)]
    aside: tuple[Step, ...] = ()
    if fitting:
        rows, rows_ctx, aside = max(
            fitting, key=lambda each: (any(alike(each[0], work) for work in works), len(each[0].fields))
        )
        settled.add(rows, rows_ctx)
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


# what the page shows


def _shown(
    root: Element, before: int, options: ReadOptions
) -> Iterator[tuple[Work, Context, tuple[Step, ...]]]:
    """The records that the rows of the page make, with their contexts and what was set aside."""
    tagger = _tagger()
    lines = Viewer(tagger, before).view(root)
    usual = _languages(root)[0]
    forced = dialect.load(options.dialect) if options.dialect else None
    for chunk in split.chunks(_numbered(tagger, lines)):
        own = forced or dialect.choose(chunk)
        page = dump_fields.read(chunk, own, lambda: usual)
        keys = {field.key for field in page.fields} - BESIDE
        if len(keys) < 2 and "marc" not in keys:
            continue
        made = tuple(_placed(field, lines) for field in page.fields)
        line = next((at for field in made for at, _ in field.lines if at), 0)
        aside = tuple(
            Step("", text, _at(lines, first), _at(lines, last), why) for text, first, last, why in page.aside
        )
        yield Work("page", made, None, line), _rows_context(page, own), aside


def _text_page(root: Element, options: ReadOptions) -> Page:
    """The text of the page, read as a pasted page is; its headings are known as such."""
    body = root.find("body") if root.find("body") is not None else root
    tagger = _tagger()
    found = enumerate(lines_of(body))
    chunk = list(tagger.lines(divided(found, tagger.look)))
    own = dialect.load(options.dialect) if options.dialect else dialect.choose(chunk)
    usual = _languages(root)[0]
    headings = frozenset(same(one_line(each)) for each in body.iter("h1", "h2", "h3"))
    return dump_fields.read(chunk, own, lambda: usual, headings)


def _with_text(
    shown: tuple[Work, Context, tuple[Step, ...]],
    root: Element,
    before: int,
    options: ReadOptions,
    sink: Sink,
) -> tuple[Work, Context, tuple[Step, ...]]:
    """The record of the page's rows with what its text says without labels, where the rows do not: title,
    authors, a volume line, a printed citation."""
    work, ctx, aside = shown
    page = _text_page(root, options)
    had = {field.key for field in work.fields}
    creators = {"author", "author_main", "author_corporate", "author_other", "editor"}
    titled = not had.isdisjoint(("title", "heading"))
    more = [
        field.replace(lines=tuple((before + 1, text) for _, text in field.lines))
        for field in page.fields
        if field.rank < 0
        and field.key in TEXT_KEYS
        and not (field.key == "heading" and titled)
        and not (field.key == "author" and not had.isdisjoint(creators))
    ]
    if not titled:
        _tell_guesses(page, before, sink)
    return work.replace(fields=(*work.fields, *more)), ctx, aside


def _of_text(root: Element, before: int, options: ReadOptions, sink: Sink) -> tuple[Work, Context] | None:
    """The record of a page without rows, by its text alone; None where that holds none."""
    page = _text_page(root, options)
    if not holds_record(page):
        return None
    _tell_guesses(page, before, sink)
    fields = tuple(
        field.replace(lines=tuple((before + 1, text) for _, text in field.lines)) for field in page.fields
    )
    return Work("page", fields, None, before + 1), _rows_context(page, None)


def _tell_guesses(page: Page, before: int, sink: Sink) -> None:
    for doubt, _ in page.doubts:
        sink(Diagnostic(doubt.severity, doubt.code, doubt.message, doubt.hint, None, before + 1))


def _numbered(tagger: Tagger, lines: Sequence[Line]) -> Iterator[Tagged]:
    """The lines numbered by their order, because a page's source may have all of them on one line."""
    return tagger.lines((number, text) for number, (_, text) in enumerate(lines))


def _at(lines: Sequence[Line], number: int) -> int:
    return lines[number][0] if 0 <= number < len(lines) else 0


def _placed(field: Field, lines: Sequence[Line]) -> Field:
    """The field with the lines of the page's source; where the page's own structure divides a list, no comma
    does."""
    hints = (
        {name: value for name, value in field.hints.items() if name != "list_join"}
        if len(field.lines) > 1
        else field.hints
    )
    return field.replace(lines=tuple((_at(lines, number), text) for number, text in field.lines), hints=hints)


def _rows_context(page: Page, own: Dialect | None) -> Context:
    return Context(
        page.languages, words=context_words(page.languages), **(own.context if own is not None else {})
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
    yield _settled([*works, own] if fields else works, ctx, options, sink)


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
