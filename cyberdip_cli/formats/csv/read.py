"""Tables -> records: the header is understood once, then a row is a record."""

from __future__ import annotations

from itertools import chain, islice

from ...diagnostics import ERROR, WARNING, Diagnostic, InputError
from ...model import NAME_FIELDS
from ...protocols import Traced
from ..field_readers import PUTTERS
from ..record_draft import RecordDraft
from . import cells as cell
from . import own_table
from .headers import is_known, meanings
from .rows import BEFORE_HEADER, GUARDS, delimiter_of, header_at, rows, unguarded
from .type_words import TYPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...diagnostics import Sink
    from ...protocols import ReadOptions
    from ...source import Source


SPECIAL: dict[str, tuple[str, cell.Put]] = {
    **{field: (field, cell.names) for field in NAME_FIELDS},
    "type": ("type", cell.kind),
    "wos_kind": ("type", cell.kind),
    "abstract": ("abstract", cell.abstract),
    "author_body": ("author", cell.bodies),
    "author_full": ("author", cell.authors),
    "year": ("year", cell.year),
    "title": ("title", cell.described),
    "url": ("URL", cell.url),
    "imprint": ("publisher", cell.imprint),
    "keywords": ("keyword", cell.keywords),
    "keywords_other": ("keyword", cell.keywords),
    "citation": ("", cell.citation),
    "source_line": ("container_title", cell.source),
    "anthology": ("container_title", PUTTERS["container_title"]),
    "zotero_extra": ("", cell.extra),
    "article_number": ("number", PUTTERS["number"]),
    "report_number": ("number", PUTTERS["number"]),
    "DOI_other": ("", cell.keep),
    "": ("", cell.keep),
}
"""Meaning of a header -> the field and what reads its cells, where the draft alone does not do."""
FULL_NAMES = frozenset(("author full names", "af", "bf", "book author full names"))
WHOLE = frozenset(("book", "thesis", "report"))
"""Types whose pages in one figure are their number."""
NO_ROWS = frozenset(("attachment", "annotation"))
"""Zotero's item types that are no works."""


def read(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, one a row. InputError where no row names the columns."""
    delimiter = delimiter_of(source.head.text)
    stream = rows(source, delimiter, sink)
    head = list(islice(stream, BEFORE_HEADER))
    at = header_at([row for _, row in head], known)
    if at < 0:
        raise InputError(
            "no-header",
            "no row names the columns",
            "put a header row above: Title, Author, Year …",
            line=source.first_line,
        )
    header = [name.strip().strip("\ufeff") for name in head[at][1]]
    following = chain(head[at + 1 :], stream)
    if own_table.is_own(header):
        yield from own_table.read(header, following)
        return
    plan = Columns(header)
    for line, row in following:
        if is_header(row):
            plan = Columns([name.strip() for name in row])
            message = "another header stands here, as where tables were put one behind the other"
            sink(Diagnostic(WARNING, "another-header", message, "the rows below are read by it", line=line))
        elif plan.fits(row, line, sink):
            traced = plan.record(row, line, sink, steps=options.steps)
            if traced is not None:
                yield traced


def is_header(row: Sequence[str]) -> bool:
    """Whether a row between others is a header and no record: its first cell is one, and so are most."""
    return is_known(row[0]) and len(row) > 2 and known(row) * 2 > len(row)


def known(row: Sequence[str]) -> int:
    """How many cells of a row are headers that are known."""
    if own_table.is_own(row):
        return len(row)
    if any(len(name) > 80 for name in row):
        return 0
    return sum(1 for meaning in meanings(row) if meaning)


class Columns:
    """What to do with each cell of a row."""

    def __init__(self, header: Sequence[str]) -> None:
        found = meanings(header)
        if found[:1] == ["issue"] and "volume" not in found:
            found[0] = ""  # "Nr.": the number of the row
        names = {name.casefold() for name in header}
        self.header = header
        self.mdy = "plink" in names
        full = bool(FULL_NAMES & names)
        all_found = frozenset(found)
        self.steps: list[tuple[int, str, str, cell.Put]] = []
        for at, (name, meaning) in enumerate(zip(header, found, strict=True)):
            if meaning != "drop":
                self.steps.append(
                    (at, name or f"column {at + 1}", *self._put(name, meaning, all_found, names, full=full))
                )
        self.steps.sort(key=lambda step: self._order(found[step[0]], header[step[0]]))

    def _order(self, meaning: str, name: str) -> int:
        """When a column is read: full names before short ones, a date before the year."""
        first = name.casefold() in FULL_NAMES or name == "JI" or meaning in ("issued", "anthology")
        return 0 if first else ORDER.get(meaning, 1)

    def _put(
        self, name: str, meaning: str, found: frozenset[str], names: set[str], *, full: bool
    ) -> tuple[str, cell.Put]:
        """The field and what reads the cells of one column, given the others."""
        if meaning == "author" and full and name.casefold() not in FULL_NAMES:
            return "author", cell.names_if_none
        if meaning == "author" and {"item title", "journal volume"} <= names:
            return "author", cell.names_run_together
        if name.casefold() == "journal abbreviation" and "journal iso abbreviation" in names:
            return "", cell.keep
        if meaning == "container_title" and "anthology" in found:
            return "container_title", cell.container_or_series
        if name.casefold() == "publication" and "primary author" in names:
            return "publisher", cell.published
        if meaning == "title" and "journal/book" in names:
            return "title", cell.title
        if meaning == "issued" and "year" in found:
            return "issued", cell.day_or_month
        if meaning == "container_author" and "author" not in found:
            return "author", cell.authors
        if meaning == "issue" and "container_title" not in found and "collection_title" in found:
            return "collection_number", PUTTERS["collection_number"]
        if meaning in EITHER_OF:
            other, with_it, alone = EITHER_OF[meaning]
            meaning = with_it if other in found else alone
        return SPECIAL.get(meaning) or (meaning, PUTTERS[meaning])

    def fits(self, row: Sequence[str], line: int, sink: Sink) -> bool:
        """Whether a row has no more cells than the header; one that has is torn apart, and its values are
        no longer under their names."""
        if len(row) > len(self.header) and any(text.strip() for text in row[len(self.header) :]):
            message = (
                f"{len(row)} cells under {len(self.header)} headers: a sign that divides cells stands in one"
            )
            sink(Diagnostic(ERROR, "torn-row", message, "left out; put quotes round the cell", line=line))
            return False
        if len(row) < len(self.header) - 1:
            message = f"{len(row)} cells under {len(self.header)} headers"
            sink(Diagnostic(WARNING, "short-row", message, "the rest is taken as empty", line=line))
        return True

    def record(self, row: Sequence[str], line: int, sink: Sink, *, steps: bool) -> Traced | None:
        draft = RecordDraft(
            sink, line, types=TYPES, order=None, day_order="mdy" if self.mdy else None, steps=steps
        )
        count = len(row)
        for at, name, field, put in self.steps:
            text = row[at] if at < count else ""
            if text and (text := text.strip()) and text != "[]":
                put(draft, field, unguarded(text) if text[0] in GUARDS else text, name, line)
        if any(word.casefold() in NO_ROWS for word, _ in draft.words):
            return None
        if "type" not in draft.values and not draft.words:
            draft.default = _kind(draft)
        record = draft.record()
        if record.page and record.type in WHOLE and record.page.isdecimal() and not record.number_of_pages:
            record = record.replace(page=None, number_of_pages=record.page)
        return Traced(record, line, tuple(draft.steps))


EITHER_OF = {
    "source_or_container": ("container_title", "source", "source_line"),
    "issue_or_number": ("issue", "number", "issue"),
}
"""Meaning -> another one, and what it is beside that and without it."""
ORDER = {"type": -2, "title": -1, "citation": 3, "url": 2}
"""Meanings that are read before the others, or after them."""


def _kind(draft: RecordDraft) -> str:
    """What a row is in a table that does not say it."""
    values = draft.values
    if "container_title" in values:
        if "volume" not in values:
            from ...source_line.container import type_hint_of

            if type_hint_of(values["container_title"], {}, news=False) == "paper-conference":
                return "paper-conference"
        return (
            "article-journal"
            if "volume" in values or "issue" in values or "ISSN" in values or "ISBN" not in values
            else "chapter"
        )
    return "book" if "ISBN" in values or "publisher" in values else "document"
