"""Record pages and exports (BibTeX, RIS) in one text: whether a text is such a mixture, and how its exports
are read: each by the one reader of its format."""

from __future__ import annotations

from functools import lru_cache

from ..diagnostics import NOTE, Diagnostic
from ..labels import on_change
from ..patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head

MARKS = Pattern(r"(?:\A|\n)[ \t]{0,8}(?:@\s?[A-Za-z]\w{2,30}\s?[{(]|TY {1,2}- ?\S)")
ROW = Pattern(r"\s{0,8}[^\W\d_][^:：\n]{1,40}\s?[:：]\s{0,9}\S.{0,2000}")
LOOKED_AT = 30000
FEWEST = 3
"""Labels with their values outside of exports that make a record page beside them."""
TITLES = frozenset(("title", "author", "author_main"))


def is_mixture(head: Head) -> bool:
    """Whether a text has exports in it, and beside them rows of a record page: a title or an author among
    three labels that are known."""
    text = head.text[:LOOKED_AT]
    return ("@" in text or "TY " in text) and MARKS.search(text) is not None and _has_rows_outside(text)


@lru_cache(maxsize=1)  # who chooses the reader asks it, then the reader
def _has_rows_outside(text: str) -> bool:
    """Whether rows of a record page stand outside of the exports in a text."""
    from .lines.exports import outside

    return has_rows(outside(text.split("\n")))


on_change(_has_rows_outside.cache_clear)


def has_rows(lines: Iterable[str]) -> bool:
    """Whether lines hold rows of a record page: a title or an author among three labels that are known, each
    with its value."""
    rows = [line.strip() for line in lines if line and ROW.match(line)]
    if len(rows) < FEWEST:
        return False
    from .recognition import tagger_for

    words = [word for row in rows if (word := tagger_for().line(0, row).label) is not None]
    return len(words) >= FEWEST and any(not TITLES.isdisjoint(word.meanings()) for word in words)


def is_same(page: Traced, exported: Traced, sink: Sink) -> bool:
    """Whether an export under a page is of the page's own record, by its title: then the page adds nothing,
    which is a note."""
    from .values.comparison import same

    one, other = page.record.title, exported.record.title
    if not one or not other or same(one) != same(other):
        return False
    message = f"the page of {one[:60]!r} has an export of the same record, which is read"
    sink(
        Diagnostic(NOTE, "page-with-export", message, "take out the export to read the page", None, page.line)
    )
    return True


def read(format: str, lines: Sequence[str], first: int, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of an export of ``format`` that stands in ``lines``, the first of which has the number
    ``first``."""
    from io import BytesIO

    from ..source import Source

    data = BytesIO("\n".join([*lines, ""]).encode("utf-8", "surrogatepass"))
    source = Source("-", data, "utf-8", first)
    from .lines.exports import BIBTEX

    if format == BIBTEX:
        from ..formats.bibtex.file import entries

        return entries(source, options, sink)
    from ..formats.ris.lines import read as read_ris

    return read_ris(source, options, sink)
