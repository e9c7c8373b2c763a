"""Records drawn by the project's own citation engine in many styles and languages, with each token labelled
by what it came from.

The engine is asked through its public door, so a drawn string is searched for the values that it must hold:
records are invented in a way that keeps their values apart. A string in which a value cannot be told is left
out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cyberdip_cli import registry
from cyberdip_cli.diagnostics import CyberdipError
from cyberdip_cli.model import Record
from cyberdip_cli.protocols import Citation, CiteOptions, ignore
from cyberdip_cli.references.edges import trimmed
from cyberdip_cli.references.tokens import tokenise_marked

from .real import Example
from .search import Search

TEXTS = (
    ("title", "title"), ("container_title", "container"), ("container_title_short", "container"), ("event_title", "container"),
    ("collection_title", "series"), ("publisher", "publisher"), ("publisher_place", "place"), ("event_place", "place"),
    ("genre", "genre"), ("number", "note"),
)  # fmt: skip
NUMBERS = (
    ("volume", "volume"), ("issue", "issue"), ("collection_number", "seriesno"), ("edition", "edition"),
    ("number_of_pages", "page"), ("version", "note"),
)  # fmt: skip
NAMES = (("author", "author"), ("editor", "editor"), ("translator", "translator"))
LONGER = 4
"""Letters of a word that tells a title."""
LOCALES = (
    "en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "it-IT", "pt-BR", "nl-NL", "ru-RU", "pl-PL", "sv-SE", "zh-CN", "ja-JP",
    "tr-TR", "da-DK", "cs-CZ", "uk-UA", "el-GR", "hu-HU", "fi-FI", "ko-KR", "ar",
)  # fmt: skip


def draw(
    records: Sequence[Record], style: str, locale: str | None, *, marked: bool = False
) -> Iterator[tuple[Record, str]]:
    """Each record with its reference in the style; nothing for a style that cannot be opened. ``marked``:
    with ``<i>`` around what is in italics."""
    engine = registry.get("engines", "csl")
    try:
        numbered = [record.replace(id=str(number)) for number, record in enumerate(records)]
        made: list[Citation] = list(
            engine.cite(numbered, CiteOptions(style, locale, separate=True, listed=True), ignore)
        )
    except CyberdipError:
        return
    for record, citation in zip(records, made, strict=True):
        yield record, plain(citation, marked=marked)


def plain(citation: Citation, *, marked: bool = False) -> str:
    """The text of an entry; its display blocks stand apart."""
    text = ""
    block: str | None = None
    for run in citation.entry:
        here = next(
            (mark for mark in run.marks if mark in ("left-margin", "right-inline", "block", "indent")), None
        )
        if text and here != block:
            text += " "
        block = here
        text += f"<i>{run.text}</i>" if marked and "italic" in run.marks else run.text
    return " ".join(text.split())


def example(record: Record, text: str, origin: str) -> Example | None:
    """The drawn text as tokens and labels; None where its title is in it otherwise. Styles of physicists and
    chemists leave the titles of parts out."""
    tokens = tokenise_marked(text)
    search = Search(tokens)
    texts = [(label, value) for field, label in TEXTS if (value := getattr(record, field))]
    found = [
        label
        for label, value in sorted(texts, key=lambda pair: (pair[0] != "title", -len(pair[1])))
        if search.mark_text(value, label)
    ]
    if ("title" not in found and not _left_out(record, search)) or search.repeats(record):
        return None
    if record.title and search.find(record.title):
        return None
    search.mark_place_in_list()
    for field, label in NAMES:
        search.mark_names(getattr(record, field), label)
    if not record.author:
        search.unmarked_editors()
    search.mark_addresses()
    if record.accessed is None:
        search.mark_access()
    for field, label in (("issued", "date"), ("accessed", "accessed")):
        if (date := getattr(record, field)) is not None:
            search.mark_date(str(date.year), str(date.month or ""), str(date.day or ""), label)
    if record.page:
        search.mark_pages(record.page)
    for field, label in NUMBERS:
        if value := getattr(record, field):
            search.mark_number(value, label)
    for value in record.ISBN + record.ISSN:
        search.mark_text(value, "isbn")
    return Example(tokens, trimmed(tokens, search.labels), "drawn", origin)


def _left_out(record: Record, search: Search) -> bool:
    """Whether nothing of a part's title is in the text, and what it is in is."""
    words = [word for word in (record.title or "").split() if len(word) > LONGER]
    return "container" in search.labels and not any(search.find(word) for word in words)
