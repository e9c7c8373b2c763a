"""Record -> a span of class ``Z3988`` with the work as a KEV context object: what Zotero and library
toolbars read from a page.

Source: NISO Z39.88-2004, the KEV metadata formats journal, book, dissertation, patent and dc."""

from __future__ import annotations

from ...model import NAME_FIELDS
from ..xml_write import Losing, date_text, escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Record

GENRES = {
    "article-journal": ("journal", "article"), "article-magazine": ("journal", "article"), "article-newspaper": ("journal", "article"),
    "review": ("journal", "article"), "review-book": ("journal", "article"), "article": ("journal", "preprint"), "periodical": ("journal", "journal"),
    "book": ("book", "book"), "chapter": ("book", "bookitem"), "entry-encyclopedia": ("book", "bookitem"), "entry-dictionary": ("book", "bookitem"),
    "entry": ("book", "bookitem"), "paper-conference": ("book", "proceeding"), "report": ("book", "report"), "pamphlet": ("book", "book"),
    "classic": ("book", "book"), "musical_score": ("book", "unknown"), "standard": ("book", "document"), "manuscript": ("book", "document"),
    "map": ("book", "unknown"), "thesis": ("dissertation", "dissertation"), "patent": ("patent", "patent"),
}  # fmt: skip
"""Type -> (KEV format, genre); the others are described in Dublin Core."""
TITLES = {
    "journal": (("title", "atitle"), ("container_title", "jtitle"), ("container_title_short", "stitle")),
    "book": (("title", "atitle"), ("container_title", "btitle"), ("collection_title", "series")),
    "dissertation": (("title", "title"),),
    "patent": (("title", "title"), ("number", "number"), ("jurisdiction", "cc")),
    "dc": (("title", "title"), ("container_title", "source")),
}
"""KEV format -> field -> key of its titles and numbers."""
KEYS = {
    "journal": (("volume", "volume"), ("issue", "issue"), ("chapter_number", "part")),
    "book": (
        ("publisher", "pub"),
        ("publisher_place", "place"),
        ("edition", "edition"),
        ("number_of_pages", "tpages"),
        ("volume", "volume"),
        ("issue", "issue"),
    ),
    "dissertation": (
        ("publisher", "inst"),
        ("publisher_place", "co"),
        ("genre", "degree"),
        ("number_of_pages", "tpages"),
    ),
    "patent": (),
    "dc": (
        ("publisher", "publisher"),
        ("abstract", "description"),
        ("genre", "type"),
        ("language", "language"),
        ("rights", "rights"),
    ),
}
"""KEV format -> field -> key of the rest."""


def to_html(record: Record, sink: Sink) -> str:
    """One empty span, on a line of its own."""
    losing = Losing("coins", record, sink)
    rest = dict(record.items())
    rest.pop("type", None)
    form, genre = GENRES.get(record.type, ("dc", ""))
    pairs = [("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{form}")]
    pairs += [("rft.genre", genre)] if genre and form not in ("dissertation", "patent") else []
    pairs += [("rft.type", record.type)] if form == "dc" and "genre" not in rest else []
    whole = (form == "journal" and genre == "journal") or (form == "book" and "container_title" not in rest)
    for field, key in TITLES[form]:
        if field in rest:
            key = {"atitle": "jtitle" if form == "journal" else "btitle"}.get(key, key) if whole else key
            pairs.append((f"rft.{key}", losing.plain(rest.pop(field))))
    _authors(pairs, form, rest, losing)
    if "issued" in rest:
        date = rest.pop("issued")
        pairs.append(("rft.date", date_text(date.replace(end=None, circa=False) if date.year else date)))
    pairs += [(f"rft.{key}", losing.plain(rest.pop(field))) for field, key in KEYS[form] if field in rest]
    _pages(pairs, form, rest)
    _numbers(pairs, form, rest)
    identifier = "-".join((rest.pop("id", None) or "").split())  # an id of HTML has no blanks
    losing.places(rest)
    return f'<span class="Z3988" id="{_quoted(identifier)}" title="{_quoted(_encoded(pairs))}"></span>\n'


def _authors(pairs: list[tuple[str, str]], form: str, rest: dict[str, Any], losing: Losing) -> None:
    """The first author in parts, all of them as wholes; a body has a key of its own. Other roles have none,
    except in Dublin Core."""
    names = rest.pop("author", ())
    if form == "dc":
        pairs += [("rft.creator", losing.inverted(name)) for name in names]
        for field in NAME_FIELDS:
            for name in rest.pop(field, ()):
                losing.tell("role", f"that the {field.replace('_', ' ')} is one")
                pairs.append(("rft.contributor", losing.inverted(name)))
        return
    for place, name in enumerate(names):
        if name.literal is None and not place:
            family, given, suffix = losing.parts(name)
            pairs += [
                (f"rft.{key}", said)
                for key, said in (("aulast", family), ("aufirst", given), ("ausuffix", suffix))
                if said
            ]
        pairs.append(("rft.aucorp" if name.literal is not None else "rft.au", losing.inverted(name)))


def _pages(pairs: list[tuple[str, str]], form: str, rest: dict[str, Any]) -> None:
    page = rest.get("page", "")
    if form not in ("journal", "book") or not page:
        return
    first, dash, last = rest.pop("page").partition("-")
    if dash and first.isalnum() and last.isalnum():
        pairs += [("rft.spage", first), ("rft.epage", last)]
    pairs.append(("rft.pages", page))


def _numbers(pairs: list[tuple[str, str]], form: str, rest: dict[str, Any]) -> None:
    keys = {"journal": ("ISSN",), "book": ("ISBN", "ISSN"), "dissertation": ("ISBN",)}.get(form, ())
    for field in keys:
        pairs += [(f"rft.{field.lower()}", number) for number in rest.pop(field, ())]
    for field, prefix in (("DOI", "info:doi/"), ("PMID", "info:pmid/"), ("URL", "")):
        if field in rest:
            pairs.append(("rft_id", prefix + rest.pop(field)))
    if form != "dc" and "language" in rest:
        pairs.append(("rft.language", rest.pop("language")))


def _encoded(pairs: list[tuple[str, str]]) -> str:
    from urllib.parse import quote

    return "&".join(f"{key}={quote(text.encode('utf-8', 'replace'), safe='')}" for key, text in pairs if text)


def _quoted(text: str) -> str:
    return escape(text).replace('"', "&quot;")
