"""Fields of an entry that are read together: titles and subtitles, dates, whoever publishes, numbers, eprint,
language, editors.

What a field means may hang on the type of the entry (``number``) or on another field (``editor`` and
``editortype``); those that mean the same everywhere are rows of
:data:`cyberdip_cli.formats.bibtex.fields.FIELDS`."""

from __future__ import annotations

from ...dates import edtf
from ...patterns import Pattern
from .dates import read_year, with_words
from .fields import (
    ARTICLES,
    BABEL,
    BOOKS,
    DEGREES,
    E_LOCATOR,
    EDITOR_ROLES,
    EPRINT_TYPES,
    ONLINE,
    PARTS,
    REPORT_KEYS,
)
from .keys import in_words
from .keys import journal as journal_of
from .values import verbatim

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .draft import EntryDraft

_TAG = Pattern(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ARXIV = Pattern(r"(?i)(?:arxiv:)?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)")
_URL = Pattern(r"(?:\\url\s*\{)?\s*((?:https?|ftp)://[^\s{}]+)\s*\}?")
_NAMED = {key: genre for genre, keys in DEGREES.items() for key in keys if key} | REPORT_KEYS
_STATED = {
    "mastersthesis": "mathesis",
    "masterthesis": "mathesis",
    "phdthesis": "phdthesis",
    "bachelorsthesis": "bathesis",
}


def genre(draft: EntryDraft, kind: str, entry_type: str) -> None:
    """``type``, and what the entry type itself says of a thesis (``entrysubtype = {thesis}``: nothing)."""
    if kind in PARTS:
        return
    text = in_words(draft.popped("type"))
    if kind in ("thesis", "report"):
        text = _NAMED.get(text, text)
        if text == "Thesis" and "entrysubtype" in draft.taken:
            return
        if not text and "entrysubtype" not in draft.taken and entry_type in _STATED:
            text = _NAMED[_STATED[entry_type]]
    draft.put("genre", "type", text)


REPEATING = frozenset("book mvbook collection mvcollection proceedings mvproceedings".split())
"""Entry types whose ``booktitle`` exporters fill with the title again."""


def titles(draft: EntryDraft, kind: str) -> None:
    """Titles with their subtitles; ``maintitle`` is the whole of which ``title`` or ``booktitle`` is a volume
    (biblatex 2.3.1)."""
    title = _joined(draft, "title", title=True)
    main = _joined(draft, "maintitle", title=kind not in PARTS)
    journal = _journal(draft)
    book = _joined(draft, "booktitle")
    if (
        kind not in PARTS
        and kind not in ARTICLES
        and book
        and ((draft.entry.type in REPEATING and book == title) or draft.entry.type == "proceedings")
    ):
        draft.keep("booktitle", *(() if book == title else (book,)))
        book = ""
    if main and (kind in BOOKS or kind in ARTICLES):
        draft.put("title", "maintitle", main)
        draft.put("volume_title", "title", _without_nocase(title))
    else:
        draft.put("title", "title", title)
        if main and book and kind in PARTS:
            draft.put("volume_title", "booktitle", book)
        book = main or book if kind in PARTS else book or main
    _put_container(draft, kind, journal, book)


def _without_nocase(title: str) -> str:
    """A title without the spans that protect capitals."""
    return title.replace('<span class="nocase">', "").replace("</span>", "") if "nocase" in title else title


def _put_container(draft: EntryDraft, kind: str, journal: str, book: str) -> None:
    """What the work stands in: in an article the journal goes before the book, elsewhere behind it."""
    names = (
        (("journal", journal), ("booktitle", book))
        if kind in ARTICLES
        else (("booktitle", book), ("journal", journal))
    )
    for name, text in names:
        if text and "container_title" in draft.made:
            draft.keep(name, *(() if text == draft.made["container_title"] else (text,)))
        draft.put(
            "container_title",
            f"{name}title" if name == "journal" and "journaltitle" in draft.fields else name,
            text,
        )


def _journal(draft: EntryDraft) -> str:
    """The title of the journal: spelled out for a macro of astronomy, the full one of MathSciNet beside the
    short one."""
    for name in ("journaltitle", "journal"):
        known = journal_of(draft.fields.get(name, ""))
        if known:
            draft.pop(name)
            return known
    title = _joined(draft, "journaltitle") or _joined(draft, "journal")
    full = draft.popped("fjournal")
    if full and title and full != title:
        draft.put("container_title_short", "journal", title)
    return full or title


def _joined(draft: EntryDraft, name: str, *, title: bool = False) -> str:
    main = draft.pop(name)
    if not main:
        return ""
    text = draft.text(name, main, title=title)
    second = f"{name.removesuffix('title')}subtitle"
    sub = draft.pop(second)
    if sub:
        text += (" " if text[-1:] in "?!:.…" else ": ") + draft.text(second, sub, title=title)
    return text


def dates(draft: EntryDraft) -> None:
    """``date`` before ``year``, ``month``, ``day``; words that the numbers cannot say as a literal."""
    plain: dict[str, str] = {
        name: draft.popped(name) for name in ("year", "month", "day") if name in draft.fields
    }
    raw, text = draft.fields.get("date", ""), draft.popped("date")
    if not text:
        draft.put("issued", "year", read_year(plain))
        return
    date = edtf.parse(raw.strip()) or edtf.parse(text)
    if date is not None:
        draft.put("issued", "date", with_words(date, plain.get("year", "")))
    elif plain:
        draft.keep("date", text)
        draft.put("issued", "year", read_year(plain))
    else:
        draft.put("issued", "date", read_year({"year": text}))


def places(draft: EntryDraft, kind: str) -> None:
    """``address`` beside ``location``, as ACM writes: the publisher's place and the meeting's."""
    if "address" in draft.fields and "location" in draft.fields and kind == "paper-conference":
        draft.put("publisher_place", "address", draft.popped("address"))
        draft.put("event_place", "location", draft.popped("location"))


def publisher(draft: EntryDraft, kind: str) -> None:
    """Whoever stands behind the work: the school of a thesis, the institution of a report; the organization
    of a web page is its site."""
    if kind in ONLINE and "container_title" not in draft.made:
        draft.put("container_title", "organization", draft.popped("organization"))
    order = {"thesis": ("school", "institution"), "report": ("institution", "school")}.get(kind, ())
    for name in (*order, "publisher", "organization", "institution", "school"):
        if "publisher" not in draft.made and name not in draft.taken:
            draft.put("publisher", name, draft.popped(name))


def numbers(draft: EntryDraft, kind: str) -> None:
    """``number`` is the issue of an article, the place in the series of a book, the number of anything else;
    ``eid`` is a page."""
    field = (
        "issue"
        if kind in ARTICLES or kind == "periodical"
        else "collection_number"
        if kind in PARTS or kind in BOOKS
        else "number"
    )
    draft.put(field, "number", draft.popped("number"))
    if kind not in ARTICLES:
        draft.put("number", "reportnumber", draft.popped("reportnumber"))
    for name in ("articleno", "itemnumber"):
        draft.put("number", name, draft.popped(name))
    for name in ("eid", "article-number", "article_number", "articlenumber", "art_number"):
        text = draft.popped(name)
        paged = (
            draft.fields.get("pages")
            or "page" in draft.made
            or (kind in ARTICLES and not E_LOCATOR.fullmatch(text))
        )
        draft.put("number" if paged else "page", name, text)


def eprint(draft: EntryDraft) -> None:
    """``eprint`` with its type: arXiv and its like are an archive, PubMed's is an identifier."""
    value = " ".join(draft.pop("eprint").split())
    kind = draft.popped("eprinttype") or draft.popped("archiveprefix")
    if not value:
        draft.keep("eprinttype", kind)
    elif kind.lower() == "pubmed":
        draft.put("PMID", "eprint", value)
    elif value.startswith("http") and not kind:
        draft.put("URL", "url", verbatim("url", draft.pop("url") or value))
        if verbatim("url", value) != draft.made.get("URL"):
            draft.keep("eprint", value)
    else:
        found = _ARXIV.fullmatch(value)
        kind = kind or ("arxiv" if found else "")
        draft.put("archive", "eprinttype", EPRINT_TYPES.get(kind.lower(), kind))
        draft.put("archive_location", "eprint", value.split(":", 1)[1] if found and ":" in value else value)


def language(draft: EntryDraft) -> None:
    """``langid`` is babel's name; ``language`` a tag, a name or words for readers.

    Where both speak the name that says more wins: ``language = {portuguese}`` with ``langid = {brazilian}``
    is pt-BR."""
    said = draft.popped("language")
    if " and " in said:
        tags = [BABEL.get(part.strip().lower(), part.strip()) for part in said.split(" and ")]
        said = ", ".join(tags)
        draft.taken.update(("langid", "hyphenation"))
        draft.put("language", "language", said)
        return
    babel = (draft.popped("langid") or draft.popped("hyphenation")).lower()
    tag = BABEL.get(babel) or (babel if _TAG.fullmatch(babel) else None)
    if said and not _TAG.fullmatch(said):
        said = BABEL.get(said.lower(), said)
        if tag and (tag.startswith(said) or not _TAG.fullmatch(said)):
            said = tag
    draft.put("language", "language", said or tag or babel)


def editors(draft: EntryDraft) -> None:
    """``editor`` with ``editortype``, ``editora`` with ``editoratype`` … (biblatex 2.3.6)."""
    for name in ("editor", "editora", "editorb", "editorc"):
        value = draft.fields.get(name)
        if not value or (name == "editor" and "editortype" not in draft.fields):
            continue
        role = draft.popped(f"{name}type").lower() or "editor"
        if role not in EDITOR_ROLES:
            draft.keep(f"{name}type", role)
        field = EDITOR_ROLES.get(role, "contributor")
        draft.taken.add(name)
        people = draft.made.pop(field, ()) + draft.names(name, value)
        draft.put(field, name, people)


def howpublished(draft: EntryDraft, kind: str) -> None:
    """An address is the URL; the other words name the site on the web, else they stand where a publisher
    would."""
    value = " ".join(draft.pop("howpublished").split())
    address = _URL.search(value)
    if address and verbatim("url", draft.fields.get("url", "")).rstrip("/.") == address[1].rstrip("/.,;"):
        value = (value[: address.start()] + value[address.end() :]).strip(" .,;:()")
    elif address and "url" not in draft.fields:
        draft.put("URL", "howpublished", verbatim("url", address[1].rstrip(".,;")))
        value = (value[: address.start()] + value[address.end() :]).strip(" .,;:()")
    text = draft.text("howpublished", value)
    if kind in ONLINE and "container_title" not in draft.made:
        draft.put("container_title", "howpublished", text)
    elif "publisher" not in draft.made and "publisher" not in draft.fields:
        draft.put("publisher", "howpublished", text)
    else:
        draft.keep("howpublished", text)
