"""JATS front matter -> records. Reference lists, responses and sub-articles are other works.

Source: NISO JATS 1.3, article publishing tag library; BITS 2.0 for books and their parts."""

from __future__ import annotations

from ..xml_records import XmlFormat
from ..xml_text import LANG, child, children, name, plain, text, value
from . import ROOTS
from .parts import put_abstract, put_day, put_facts, put_journal, put_people, put_publisher, put_title

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..record_draft import RecordDraft
    from ..xml_stream import Element

KINDS = {
    "book-review": "review-book", "product-review": "review", "preprint": "article", "proceedings": "paper-conference",
    "dissertation": "thesis", "software-review": "review", "data-paper": "article-journal", "news": "article-journal", "chapter": "chapter",
}  # fmt: skip
"""``article-type`` -> type; every other one is an article in a journal."""


def fill(article: Element, draft: RecordDraft) -> None:
    """An article, or a book or a part of one."""
    draft.repeats = True
    if name(article) != "article":
        put_book(article, draft)
        return
    meta = child(article, "front", "article-meta")
    if meta is None:
        meta = child(article, "front-stub")
    if meta is None:
        return
    journal = child(article, "front", "journal-meta")
    kind = (article.get("article-type") or "").casefold()
    draft.values["type"] = KINDS.get(kind, "article-journal")
    if kind and kind not in ("research-article", "other"):
        draft.keep("article-type", kind)
    put_title(child(meta, "title-group"), draft)
    put_people(children(meta, "contrib-group"), draft)
    put_journal(journal, draft)
    put_facts(meta, draft)
    draft.put("language", article.get(LANG) or "", "xml:lang")
    if draft.values["type"] == "article" and journal is not None and "volume" in draft.values:
        draft.values["type"] = "article-journal"


def put_book(book: Element, draft: RecordDraft) -> None:
    """A book, or a part of one with its own title."""
    meta = child(book, "book-meta")
    if meta is None:
        meta = child(book, "front", "book-meta")
    part = child(book, "book-part", "book-part-meta") if name(book) == "book-part-wrapper" else None
    if meta is None and part is None:
        return
    draft.values["type"] = "book" if part is None else "chapter"
    title = text(child(meta, "book-title-group", "book-title"))
    if part is not None:
        draft.put("title", text(child(part, "title-group", "title")), "title")
        draft.put("subtitle", text(child(part, "title-group", "subtitle")), "subtitle")
        draft.put("container_title", title, "book-title")
        put_people(children(part, "contrib-group"), draft)
        put_facts(part, draft)
    else:
        draft.put("title", title, "book-title")
        draft.put("subtitle", text(child(meta, "book-title-group", "subtitle")), "subtitle")
    if meta is not None:
        put_people(children(meta, "contrib-group"), draft)
        put_publisher(child(meta, "publisher"), draft)
        put_day(children(meta, "pub-date"), draft)
        for number in children(meta, "isbn"):
            draft.put("ISBN", plain(number), "isbn")
        draft.put("edition", value(meta, "edition"), "edition")
        for number in children(meta, "book-id"):
            draft.put(
                "DOI" if number.get("book-id-type") == "doi" and part is None else "keep",
                plain(number),
                "book-id",
            )
        put_abstract(meta, draft)
    draft.put("language", book.get(LANG) or "", "xml:lang")


JATS = XmlFormat("JATS", ROOTS, ("article", "book", "book-part-wrapper"), "", fill, nests=True)
