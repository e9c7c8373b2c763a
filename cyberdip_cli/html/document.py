"""Bytes become element trees: the right encoding, several pages in one file, damage of any kind. lxml is
imported when a page is parsed.

The encoding by the HTML standard's order (8.2.2.2, WHATWG): ``--encoding``, a byte-order mark, ``<meta
charset>``, else UTF-8. A browser's single-file page (MHTML) is opened to the page inside."""

from __future__ import annotations

import io
import re

from ..diagnostics import WARNING, Diagnostic, InputError
from ..source import Source
from ..text_encoding import BOMS, declared_codec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..diagnostics import Sink

    Element = Any
    """An lxml element; the types of lxml end at this room."""

MOST_BYTES = 64 << 20
"""The largest file that is read: most of it has to be pictures within the page."""
MOST_TAGS = 250_000
"""Elements of a page: each takes a kilobyte of memory, and a list of a thousand works has a fifth of them."""
DECLARED = re.compile(
    rb"<meta\b[^<>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
XML_DECLARED = re.compile(
    rb"\s{0,99}<\?xml\b[^<>]{0,100}?encoding\s?=\s?[\"']([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
PROLOGUE = re.compile(r"<\?xml\b[^<>]{0,300}\?>", re.IGNORECASE)
SAVED = re.compile(
    r"<!--\s{0,9}saved from url=\(\d{1,6}\)(https?://[^\s<>\"]{1,2000})\s{0,9}-->", re.IGNORECASE
)
SAVED_FROM = "data-saved-from"
"""The attribute of the root that holds the address which a browser wrote into the page when it saved it."""
NEXT_PAGE = re.compile(r"</html\s{0,99}>(?=[^<]{0,9999}<(?:!doctype|html|\?xml|!--))", re.IGNORECASE)


def pages(source: Source, encoding: str | None, sink: Sink) -> Iterator[tuple[Element, int]]:
    """The root of each page in the input, with the number of the lines before it.

    InputError for a file that is too large or that ``encoding`` cannot read; a page that nothing can be made
    of is left out."""
    data = source.bytes()
    if len(data) > MOST_BYTES:
        raise InputError(
            "too-large",
            f"a page of {len(data) >> 20} MiB",
            f"pages of up to {MOST_BYTES >> 20} MiB are read; split it",
            source.name,
        )
    if data[:64].lower().startswith((b"from: ", b"mime-version:")) or b"multipart/related" in data[:2000]:
        data = unpacked(data)
    text = decoded(data, source, encoding, sink)
    before = source.first_line - 1
    del data
    for part in _parts(text):
        if (tags := part.count("<")) > MOST_TAGS:
            message = f"a page of {tags:,} tags"
            hint = f"pages of up to {MOST_TAGS:,} are read; save fewer works at a time"
            raise InputError("too-large", message, hint, source.name)
        root = parsed(part)
        if root is not None:
            yield root, before
        before += part.count("\n")


def unpacked(data: bytes) -> bytes:
    """The first HTML part of an MHTML file (RFC 2557); the data itself when there is none."""
    from email import message_from_bytes

    for part in message_from_bytes(data).walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            return payload if isinstance(payload, bytes) else data
    return data


def decoded(data: bytes, source: Source, encoding: str | None, sink: Sink) -> str:
    """The text of the page. A declared encoding that does not fit is a warning; what it cannot read is shown
    as U+FFFD."""
    marked = any(data.startswith(mark) for mark, _ in BOMS)
    codec = None if encoding or marked else _declared(data)
    if codec is None or codec == "utf-8":
        return Source(source.name, io.BytesIO(data), encoding, source.first_line).text(sink)
    try:
        text = data.decode(codec)
    except UnicodeError as error:
        line = source.first_line + data[: getattr(error, "start", 0)].count(b"\n")
        message = f"the page says it is {codec}, and is not from here on"
        sink(Diagnostic(WARNING, "bad-encoding", message, "name the right one with --encoding", None, line))
        text = data.decode(codec, "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _declared(data: bytes) -> str | None:
    """The codec that the page names in its first 4 KiB; None for none or one that does not exist."""
    match = DECLARED.search(data[:4096]) or XML_DECLARED.match(data[:400])
    if match is None:
        return None
    return declared_codec(match[1].decode("ascii"))


def _parts(text: str) -> Iterator[str]:
    """The pages of a text: one, or several saved one after the other."""
    start = 0
    for match in NEXT_PAGE.finditer(text):
        yield text[start : match.end()]
        start = match.end()
    if text[start:].strip():
        yield text[start:]


def parsed(text: str) -> Element | None:
    """The root of one page: broken markup is mended, entities of its own are not expanded, nothing is
    loaded."""
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, recover=True, huge_tree=True
    )
    text = PROLOGUE.sub(lambda match: "\n" * match[0].count("\n"), text.replace("\0", " "), count=1)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        return None
    saved = SAVED.search(text[:4000])
    if saved is not None:
        root.set(SAVED_FROM, saved[1])
    return root
