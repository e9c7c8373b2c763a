"""The item type of CSL, from every clue of a record: format words, the shape of its source, its identifiers,
its container.

Clues (each may be missing): ``format``, ``publication_type``, ``document_type``, ``genre`` (lists of values),
``medium`` (a general material designation), ``dissertation`` (a note of it), ``source_hint`` (see
:mod:`source`), ``record`` (the fields read so far). Words name a kind; the record decides what a wide word
means: ``Article`` in a newspaper is ``article-newspaper``, ``Journal`` without a container is the journal
itself."""

from __future__ import annotations

from ..memory import Answers, Memory
from ..parsed import Parsed
from ..patterns import Pattern
from .article_types import is_article_type
from .type_words import MEDIA, SPECIFIC, WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..parsed import Context

_PARTS = Pattern(r"\s*[;,|/·•:]\s*|\s+(?:-|–|--|and|und|&)\s+|(?<=[^\W\d_]{2})\.\s+")
_SERIAL_PARTS = frozenset(("volume", "issue"))
_BODY = frozenset("publisher publisher_place edition number_of_pages collection_title ISBN".split())
_REFERENCE_DATABASE = Pattern(r"research starters|credo reference|encyclop|britannica|oxford reference", 2)
_NEWS_DATABASE = Pattern(r"newspaper|newswire|news source|newsbank|presse\b", 2)
_JOURNAL = Pattern(
    r"journal|zeitschrift|revue|revista|rivista|tidskrift|tidsskrift|czasopismo|časopis|журнал|dergi|περιοδικό|مجلة|期刊|雑誌|学術雑誌|저널",
    2,
)
"""Words for a journal: an article in one is no magazine's."""
_RANK = {kind: rank for rank, kind in enumerate(SPECIFIC)}
_kinds_of: Memory[tuple[Mapping[str, str], list[str]]] = Memory(most=500, longest=80)
"""A value of a format field -> the words for formats of the page that it stood on last, and the kinds that it
names by them."""
_TOO_WIDE = frozenset("document serial article graphic report review song manuscript".split())
"""Kinds that a genre does not decide: it says what a work is about or like as often as what it is."""
_NO_WORDS: Mapping[str, str] = {}


def decide(clues: Mapping[str, Any], context: Context) -> Parsed[str]:
    """The type, and the words that decided it as the rule (``'Book; Computer File' > book``).

    ``{"document_type": ["Article"], "source_hint": "article-newspaper"}`` -> article-newspaper; no clue at
    all -> document."""
    record: Mapping[str, Any] = clues.get("record") or {}
    hint = clues.get("source_hint")
    kinds = _kinds(clues, context)
    if clues.get("dissertation") or hint == "thesis" or "thesis" in kinds:
        return Parsed("thesis", rule="a dissertation")
    word = min(kinds, key=lambda kind: _RANK.get(kind, 99)) if kinds else None
    if word in (None, "document") and clues.get("advisor"):
        return Parsed("thesis", rule="somebody supervised it")
    if word in (None, "document"):
        medium = MEDIA.get(str(clues.get("medium") or "").casefold())
        found = medium or _from_record(record, hint, bare=word is None)
        return Parsed(found, rule="the medium after the title" if medium else "the fields of the record")
    if (
        word == "article-newspaper"
        and clues.get("publication_type")
        and not clues.get("document_type")
        and _SERIAL_PARTS & record.keys()
    ):
        return Parsed("article-magazine", rule="news in a numbered periodical")
    kind = _refined(word or "", kinds, record, hint)
    return Parsed(
        kind, rule=f"'{kinds[word or '']}'" if kind == word else f"'{kinds[word or '']}' and the source"
    )


def _kinds(clues: Mapping[str, Any], context: Context) -> dict[str, str]:
    """Kind -> the words that name it, from all labels."""
    table = context.words.get("formats", _NO_WORDS)
    found: dict[str, str] = {}
    for label in ("publication_type", "document_type", "format", "genre"):
        values = clues.get(label)
        if not values:
            continue
        for value in (values,) if isinstance(values, str) else values:
            known = _kinds_of.get(value)
            if known is None or known[0] is not table:
                known = _kinds_of.keep(value, (table, _named(value, table)))
            for kind in known[1]:
                if label != "genre" or kind not in _TOO_WIDE:
                    found.setdefault(kind, value)
    return found


def _named(value: str, table: Mapping[str, str]) -> list[str]:
    """The kinds that a value names: whole, by its parts, or by the phrases in it (``Elektronisch
    Buchkapitel``)."""
    text = " ".join(value[:500].casefold().split()).strip(" .;,:")
    whole = _word(text, table)
    if whole:
        return [whole]
    parts = [part for part in _PARTS.split(text) if part]
    found = [kind for part in parts if (kind := _word(part.strip(" ."), table))]
    if found:
        return found
    words = text.replace(",", " ").split()
    for length in (4, 3, 2, 1):
        for start in range(len(words) - length + 1):
            kind = _word(" ".join(words[start : start + length]), table)
            if kind:
                found.append(kind)
        if length > 1 and any(kind != "document" for kind in found):
            break  # "Electronic resource" says little: "Video" beside it says more
    return found or (["article-journal"] if is_article_type(text) else [])


def _word(text: str, table: Mapping[str, str]) -> str | None:
    found = WORDS.get(text) or table.get(text)
    if found is None and text.endswith("s"):
        found = WORDS.get(text[:-1])
    return {"periodical": "serial"}.get(found, found) if found else None


def _refined(word: str, kinds: Mapping[str, str], record: Mapping[str, Any], hint: str | None) -> str:
    """What a kind means for this record."""
    inside = "container_title" in record
    numbered = not _SERIAL_PARTS.isdisjoint(record)
    if word == "serial" and inside and _JOURNAL.search(kinds[word]):
        word = "article-journal"
    if word in ("article", "serial", "article-journal", "article-magazine", "article-newspaper"):
        return _article(word, record, hint, inside=inside, numbered=numbered)
    if word == "entry-encyclopedia" and hint == "entry-dictionary":
        return "entry-dictionary"
    if word == "entry-encyclopedia" and not inside and "ISBN" in record:
        return "book"
    if word == "book":
        if hint in ("chapter", "entry-encyclopedia", "entry-dictionary") or (
            inside and "page" in record and not numbered
        ):
            return hint if hint in ("entry-encyclopedia", "entry-dictionary") else "chapter"
        return "book"
    if word == "report" and hint == "article-newspaper":
        return "article-newspaper"
    if word == "preprint":
        return "article-journal" if inside and numbered else "article"
    if word == "review" and hint == "article-newspaper":
        return "review"
    if word == "paper-conference" and not inside and "ISBN" in record and "page" not in record:
        return "book"
    return word


def _article(word: str, record: Mapping[str, Any], hint: str | None, *, inside: bool, numbered: bool) -> str:
    if hint in ("entry-encyclopedia", "entry-dictionary") or (
        word == "article" and "reference" in _holdings[str(record.get("source") or "")]
    ):
        return hint if hint in ("entry-encyclopedia", "entry-dictionary") else "entry-encyclopedia"
    if hint == "article-newspaper" and word in ("article", "article-newspaper", "serial"):
        return "article-newspaper"
    if hint == "chapter" and word == "article":
        return "chapter"
    if hint == "paper-conference" and word == "article" and not numbered:
        return "paper-conference"
    if word == "article-newspaper":
        whole = not inside and not numbered and hint is None and "page" not in record
        return "periodical" if whole else "article-newspaper"
    if word == "serial":
        return "article-magazine" if inside else "periodical"
    if word == "article" and "news" in _holdings[str(record.get("source") or "")]:
        return "article-newspaper"
    return {"article": "article-journal"}.get(word, word)


def _from_record(record: Mapping[str, Any], hint: str | None, *, bare: bool) -> str:
    """The type that the fields show when no word names a kind."""
    if hint:
        return hint
    if "container_title" in record:
        if "ISBN" in record and not _SERIAL_PARTS & record.keys():
            return "chapter"
        return "article-journal"
    if "ISSN" in record and "ISBN" not in record:
        return (
            "article-journal"
            if record.keys() & {"page", "volume", "issue", "DOI", "author"}
            else "periodical"
        )
    if _SERIAL_PARTS & record.keys() and "page" in record:
        return "article-journal"
    if _BODY & record.keys():
        return "book"
    return "document" if bare or "author" not in record else "book"


def _held(database: str) -> str:
    """What a database holds, as far as its name says: "reference" works, "news", both or neither."""
    return ("reference " if _REFERENCE_DATABASE.search(database) else "") + (
        "news" if _NEWS_DATABASE.search(database) else ""
    )


_holdings = Answers(_held, most=200, longest=80)
