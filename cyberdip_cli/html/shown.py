"""What a page shows, as works: its rows of label and value, and its text, read as a pasted page is.

Rows say more surely which value belongs to which label; the text knows the zones of a page: its head, its
abstract, its references."""

from __future__ import annotations

from ..diagnostics import Diagnostic
from ..labels import context_words, fold, on_change
from ..pages import sites
from ..pages.checks import TARGETS
from ..pages.fields import collect
from ..pages.key_groups import CREATORS
from ..pages.lines import records as split
from ..pages.lines.division import divided
from ..pages.lines.tag import Tagger
from ..pages.lines.word import Tagged
from ..pages.tables import dialect
from ..pages.values.comparison import same
from ..pages.works import holds_record
from ..parsed import Context
from ..protocols import Step
from . import Work, tables
from .metatags import line
from .text import lines as lines_of
from .text import one_line
from .visible import Viewer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..diagnostics import Sink
    from ..pages.field import Field, Line
    from ..pages.fields.page import Page
    from ..pages.tables.dialect import Dialect
    from ..protocols import ReadOptions
    from .document import Element

    Shown = tuple[Work, Context, tuple[Step, ...]]
    """A work, the context to read it in, and what was set aside."""

BESIDE = frozenset(
    """language language_original other tags drop url notes rights call_number unknown identifier database access collection related_items place
    heading heading_other citations""".split()
)
"""Keys that pages of any kind show: alone they make no record."""

_taggers: list[Tagger] = []
on_change(_taggers.clear)


def tagger() -> Tagger:
    """The tagger of this process."""
    if not _taggers:
        _taggers.append(Tagger())
    return _taggers[0]


def rows(
    root: Element, before: int, language: str, options: ReadOptions, *, least: int = 2
) -> Iterator[Shown]:
    """The records that the rows of the page make, with their contexts and what was set aside. A record has
    ``least`` kinds of fields that not every page has."""
    lines = Viewer(tagger(), before).view(root)
    forced = dialect.load(options.dialect) if options.dialect else None
    numbered = ((number, text) for number, (_, text) in enumerate(lines))  # a source may be one line
    for chunk in split.chunks(tagger().lines(numbered)):
        own = forced or dialect.choose(chunk)
        page = collect.read(chunk, own, lambda: language)
        keys = {field.key for field in page.fields} - BESIDE
        if len(keys) < least and "marc" not in keys:
            continue
        made = tuple(_placed(field, lines) for field in page.fields)
        line = next((at for field in made for at, _ in field.lines if at), 0)
        aside = tuple(
            Step("", text, _at(lines, first), _at(lines, last), why) for text, first, last, why in page.aside
        )
        yield Work("page", made, None, line), _rows_context(page, own), aside


def columns(root: Element, before: int, language: str) -> Iterator[Shown]:
    """The records of a table of works: a row each, its cells under the heads of their columns."""
    for cells in tables.of_works(root, _names_titles):
        lines = [(before + line(cell), f"{head}:\t{one_line(cell)}") for cell, head in cells]
        chunk = list(tagger().lines((number, text) for number, (_, text) in enumerate(lines)))
        page = collect.read(chunk, dialect.choose(chunk), lambda: language)
        ctx = _rows_context(page, None)
        made = tuple(_placed(_kind(field, ctx), lines) for field in page.fields)
        yield Work("page", made, None, lines[0][0] if lines else before), ctx, ()


def _kind(field: Field, ctx: Context) -> Field:
    """A field; a kind of works under the head of databases says what the work is."""
    is_kind = field.key == "database" and fold(field.text) in ctx.words.get("formats", {})
    return field.replace(key="document_type") if is_kind else field


def site(root: Element, before: int) -> Shown | None:
    """The record of a page of a site that is known, by the table of its lines; None for any other page."""
    body = root.find("body") if root.find("body") is not None else root
    lines = [(before + 1, text) for text in lines_of(body)]
    numbered = [(number, text) for number, (_, text) in enumerate(lines, 1)]
    for known in sites.marked("\n".join(text for _, text in lines)):
        page = known.read(numbered)
        if page is not None and not page.doubts:
            return _work(page, before), _rows_context(page, None), ()
    return None


def _names_titles(head: str) -> bool:
    word = tagger().look(head)
    return word is not None and "title" in word.meanings()


def text(root: Element, before: int, language: str, options: ReadOptions) -> Page:
    """The text of the page, read as a pasted page is; its headings are known as such."""
    body = root.find("body") if root.find("body") is not None else root
    found = enumerate(lines_of(body, whole=False, apart=frozenset(_menus(body))))
    chunk: list[Tagged] = list(tagger().lines(divided(found, tagger().look)))
    own = dialect.load(options.dialect) if options.dialect else dialect.choose(chunk)
    headings = frozenset(same(one_line(each)) for each in body.iter("h1", "h2", "h3"))
    return collect.read(chunk, own, lambda: language, headings)


def _menus(body: Element) -> Iterator[Element]:
    """The bars of links that are known as such: two words of a page's furniture or more, and nothing that is
    none."""
    for bar in {link.getparent() for link in body.iter("a")}:
        words = [tagger().look(one_line(link)) for link in bar if link.tag == "a"]
        furniture = [word for word in words if word is not None and word.kinds and not word.labels]
        if len(furniture) > 1 and len(furniture) == len(bar) and not (bar.text or "").strip():
            yield bar


SAID = frozenset(TARGETS) | frozenset(
    "heading heading_other volume_line numbers citation document_type author_corporate abstract".split()
)
"""Keys of which the text may know more than the rows."""
BESIDE_ROWS = frozenset("volume_line numbers citation document_type published_in".split())
"""Keys that it adds to rows with title and authors, where no label stands before them."""
TITLES = frozenset(("title", "heading", "heading_other"))


def with_text(shown: Shown, page: Page, before: int, sink: Sink) -> tuple[Shown, Shown]:
    """The rows of a page and its text as two works, the surer one first. A heading that is a word of the page
    is no title."""
    work, ctx, aside = shown
    work = work.replace(
        fields=tuple(
            field for field in work.fields if field.key != "heading" or tagger().look(field.text) is None
        )
    )
    had = {field.key for field in work.fields}
    titled = not had.isdisjoint(TITLES)
    if not titled:
        _tell_guesses(page, before, sink)
    made = not CREATORS.isdisjoint(had)
    whole = "title" in had and made
    wanted = BESIDE_ROWS if whole else SAID - (CREATORS if made else set()) - (TITLES if titled else set())
    told = tuple(
        field for field in _work(page, before).fields if field.key in wanted and (field.rank < 0 or not whole)
    )
    return (work, ctx, aside), (Work("page", told, None, before + 1), _rows_context(page, None), ())


def makers(root: Element, before: int, language: str, options: ReadOptions) -> tuple[Work, Context]:
    """The authors that the text of the page has in its head."""
    page = text(root, before, language, options)
    fields = tuple(field for field in _work(page, before).fields if field.key == "author" and field.rank < 0)
    return Work("page", fields, None, before + 1), _rows_context(page, None)


def of_text(page: Page, before: int, sink: Sink) -> tuple[Work, Context] | None:
    """The record of a page without rows, by its text alone; None where that holds none."""
    if not holds_record(page):
        return None
    _tell_guesses(page, before, sink)
    return _work(page, before), _rows_context(page, None)


def _work(page: Page, before: int) -> Work:
    fields = tuple(
        field.replace(lines=tuple((before + 1, text) for _, text in field.lines)) for field in page.fields
    )
    return Work("page", fields, None, before + 1)


def _tell_guesses(page: Page, before: int, sink: Sink) -> None:
    for doubt, _ in page.doubts:
        sink(Diagnostic(doubt.severity, doubt.code, doubt.message, doubt.hint, None, before + 1))


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
