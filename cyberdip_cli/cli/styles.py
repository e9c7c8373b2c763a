"""``cyberdip styles``: find a citation style, and see what it makes of an example."""

from __future__ import annotations

from .. import registry
from ..diagnostics import NOTE, Diagnostic, UsageError
from ..model import Date, Name, Record
from ..outputs import for_people, stdout, write_text
from ..protocols import CiteOptions, MediumOptions, ignore
from ..styles import files
from ..styles import search as styles
from ..styles.known import KNOWN
from . import session
from .cite import terminal_look

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..styles.files import StyleHead
    from .options import Values

    Row = dict[str, str | list[str] | None]

EXAMPLE = Record(
    id="example", type="article-journal", title="Reeds and the making of marsh maps", container_title="Journal of Invented Geography",
    container_title_short="J. Invent. Geogr.", author=(Name(family="Vale", given="Ines Maria"), Name(family="Okoro", given="Chidi")),
    issued=Date(2021, 5), volume="12", issue="3", page="145-162", DOI="10.5555/jig.2021.145", language="en",
)  # fmt: skip
"""The record that every hit is shown with: invented, and all that most styles print of an article."""
SHOWN = 20
"""Hits that a terminal shows, and hits at most that a pipe gets an example of each with: drawing one takes
some 25 ms."""


def run(values: Values) -> int:
    """Prints the hits, best first, each with an example entry; into a pipe, more than :data:`SHOWN` without
    examples, and all styles so when nothing is asked for. Returns the exit status."""
    query: str = values["query"].strip()
    people = for_people() and not values["json"]
    hits = styles.search(query) if query else _known() if people else files.index()
    shown = hits[:SHOWN] if people else hits
    look = terminal_look(4) if people else MediumOptions() if len(hits) <= SHOWN else None
    rows = _rows(shown, look)
    if people and hits:
        _draw(rows)
    else:
        write_text(stdout(), _json(rows) if values["json"] else _lines(rows))
    if not hits:
        raise _nothing(query)
    if people and (len(hits) > len(shown) or not query):
        message = (
            f"the best {len(shown)} of {len(hits):,}; {len(hits) - len(shown):,} more"
            if query
            else f"the best known of {len(files.index()):,} styles"
        )
        session.sink(values)(Diagnostic(NOTE, "more-styles", message, _more(query)))
    elif query and look is None:
        message = f"{len(hits):,} styles, without examples: {SHOWN} at most get one"
        session.sink(values)(Diagnostic(NOTE, "more-styles", message, "more words say which"))
    return 0


def _more(query: str) -> str:
    """How the others are seen."""
    if query:
        return f"more words say which; 'cyberdip styles {query} | less' lists all"
    return "look for a word of the title, the journal or its field"


def _nothing(query: str) -> UsageError:
    near = styles.nearest(query)
    hint = f"nearest: {', '.join(near)}" if near else "use other words, or fewer"
    return UsageError("unknown-style", f"no style has {query!r} in its name, title, journal or field", hint)


def _known() -> list[StyleHead]:
    """The styles that are asked for most."""
    wanted = {name: at for at, name in enumerate(KNOWN)}
    return sorted(
        (entry for entry in files.index() if entry.name in wanted), key=lambda entry: wanted[entry.name]
    )


def _rows(entries: Iterable[StyleHead], look: MediumOptions | None) -> Iterator[Row]:
    """What is known of each style; with an example drawn in ``look``, if there is one."""
    show = _shower(look) if look else None
    for entry in entries:
        yield {
            "name": entry.name,
            "title": entry.title,
            "short": entry.short or None,
            "parent": entry.parent or None,
            "locale": entry.locale or None,
            "format": entry.form or None,
            "fields": entry.fields.split(),
            "issn": entry.issns.split(),
            "summary": entry.summary or None,
            "example": show(entry) if show else None,
        }


def _shower(look: MediumOptions) -> Callable[[StyleHead], str]:
    """Draws the example by a style's rules, once for all styles that share rules and language."""
    cite, render = registry.get("engines", "csl").cite, registry.get("media", "text").render
    seen: dict[tuple[str, str], str] = {}

    def show(entry: StyleHead) -> str:
        key = (entry.parent or entry.name, entry.locale)
        if key not in seen:
            citations = cite([EXAMPLE], CiteOptions(entry.name), ignore)
            seen[key] = "".join(render(citations, look)).strip()
        return seen[key]

    return show


def _lines(rows: Iterable[Row]) -> Iterator[str]:
    """Name, title and, where there is one, the example, parted by tabs."""
    for row in rows:
        yield "\t".join(str(row[key]) for key in ("name", "title", "example") if row[key] is not None) + "\n"


def _json(rows: Iterable[Row]) -> Iterator[str]:
    from json import dumps

    before = "[\n"
    for row in rows:
        yield f"{before}  {dumps({key: value for key, value in row.items() if value is not None}, ensure_ascii=False)}"
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _draw(rows: Iterable[Row]) -> None:
    from ..terminal import entries

    entries((str(row["name"]), str(row["title"]), str(row["example"])) for row in rows)
