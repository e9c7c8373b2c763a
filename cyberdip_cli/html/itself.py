"""The web page itself as a work: what it says to those who share it, what it calls itself, its address."""

from __future__ import annotations

from ..diagnostics import NOTE, WARNING, Diagnostic
from ..pages.field import Field
from . import Work, metatags
from .document import SAVED_FROM
from .headings import titles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..diagnostics import Sink
    from .document import Element


def works(root: Element, before: int, weak: Sequence[Work], sink: Sink) -> list[Work]:
    """The web page by Open Graph (``weak``) with a note, by its heading and ``<title>`` with a warning;
    nothing for a page without words."""
    said = any(field.key == "title" for work in weak for field in work.fields)
    named = titles(root)
    if not said and not named:
        return []
    fields = [
        Field("title", ((before + line, text),), "title", rank=-2)
        for text, line in (named[:1] if not said else [])
    ]
    fields += [
        Field("url", ((before + at, address),), label, rank=-3) for address, label, at in _addresses(root)
    ]
    line = before + (named[0][1] if named else 0)
    sink(_finding(said, line or None))
    own = Work("plain", tuple(fields), "webpage", line, strong=False)
    return [*weak, own] if fields else list(weak)


def _finding(said: bool, line: int | None) -> Diagnostic:
    if said:
        message = "the page describes itself as a web page only, not a work"
        return Diagnostic(NOTE, "web-page", message, "check the type and the names", None, line)
    message = "the page has no metadata and no table: the record is its title"
    return Diagnostic(WARNING, "no-metadata", message, "complete it by hand", None, line)


def _addresses(root: Element) -> Iterator[tuple[str, str, int]]:
    """The page's own address with its label and line: the canonical one, else the one that the browser noted
    when it saved the page."""
    for link in root.iter("link"):
        address = link.get("href") or ""
        if "canonical" in (link.get("rel") or "").casefold().split() and address.startswith(
            ("http:", "https:")
        ):
            yield address, "canonical", metatags.line(link)
            return
    if root.get(SAVED_FROM):
        yield root.get(SAVED_FROM), "saved from", 1
