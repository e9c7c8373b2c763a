"""The reader of saved record pages: their own metadata first, then what they show as label and value. Nothing
is fetched, no script runs."""

from __future__ import annotations

from ..patterns import DOTALL, IGNORECASE, Pattern
from ..protocols import Reader, Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions
    from ..source import Head, Source

_HTML = Pattern(r"text/html", IGNORECASE)
STARTS = Pattern(
    r"<(?:head|body|meta|title|link|script|style|table|tbody|tr|td|th|div|dl|dt|dd|section|article|main|header|nav|p|h[1-6]|ul|ol|li|form)\b",
    IGNORECASE,
)
SURE = Pattern(r"<(?:!doctype\s+html|html)\b", IGNORECASE)
XML = Pattern(r"<(?:!doctype\s+(?!html)|\w[\w:.-]{0,60}\s[^<>]{0,150}?(?:xmlns|dtd-version))", IGNORECASE)
BEFORE = Pattern(r"(?:\s+|<!--(?:(?!-->).){0,2000}-->|<\?xml[^>]{0,300}\?>)", DOTALL)
TAGS = Pattern(
    r"</?(?:table|tr|td|th|div|dl|dt|dd|section|article|main|span|p|a|ul|li|br|b|strong|h[1-6]|meta|link)\b[^<>]{0,2000}>",
    IGNORECASE,
)


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of one saved page, or of several in one file, in order."""
    from ..html import document
    from ..html.page import records

    for root, before in document.pages(source, options.encoding, sink):
        yield from records(root, before, options, sink)


def sniff(head: Head) -> int:
    """98 for a page from its first tag on, 93 for a piece of one that is made of tags, 0 for text in which a
    tag stands now and then."""
    text = head.text[:65536]
    at = 0
    while (match := BEFORE.match(text, at)) is not None:
        at = match.end()
    start = text[at : at + 200]
    if SURE.match(start):
        return 98
    if start[:40].lower().startswith(("from: <saved by", "mime-version:")) and _HTML.search(text[:4000]):
        return 98
    if text[:100].lstrip("\ufeff \t\n").startswith("<?xml") or XML.match(start):
        return 98 if SURE.search(text[:4000]) else 0
    count = sum(1 for _ in TAGS.finditer(text))
    if start.startswith("<") and ("ld+json" in text or "Z3988" in text):
        return 93
    if STARTS.match(start) and count >= 3:
        return 93
    return 93 if count >= 10 and (start.startswith("<") or SURE.search(text[:4000])) else 0


READER = Reader(
    "saved web pages of records: JSON-LD, meta tags, COinS, microdata, tables",
    (".html", ".htm", ".xhtml", ".mhtml", ".mht"),
    sniff,
    trace,
)
