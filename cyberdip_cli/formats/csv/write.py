"""Records -> a table with the same columns whatever the records, as CSV or TSV."""

from __future__ import annotations

from ...diagnostics import NOTE, Diagnostic, OutputError
from ...model import DATE_FIELDS, NAME_FIELDS
from ..losses import LOSSES
from ..text.controls import has_controls, replaced, without
from .columns import COLUMNS, EXTRA, HEADER
from .own_table import extra_lines, read_extra, read_field, write_field
from .rows import GUARDED, with_guard

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Record
    from ...protocols import WriteOptions

QUOTED = frozenset(',"\r\n')
LOSS_OF = {**dict.fromkeys(NAME_FIELDS, "name-form"), **dict.fromkeys(DATE_FIELDS, "date-form")}


def csv_cell(text: str) -> str:
    """A cell of CSV: in quotes where RFC 4180 wants them.

    >>> csv_cell("Maps"), csv_cell('A "map", big')
    ('Maps', '"A ""map"", big"')
    """
    if QUOTED.isdisjoint(text) and text == text.strip():
        return text
    return '"' + text.replace('"', '""') + '"'


def tsv_cell(text: str) -> str:
    """A cell of TSV: tabs and line ends are blanks; one that begins with a quotation mark is quoted as in
    CSV, else a reader looks for its end in the rows below.

    >>> tsv_cell("two\\nlines"), tsv_cell('A "map"'), len(tsv_cell('"Map'))
    ('two lines', 'A "map"', 7)
    """
    line = " ".join(text.split()) if "\t" in text or "\n" in text or "\r" in text else text
    return '"' + line.replace('"', '""') + '"' if line.startswith('"') else line


def write(
    records: Iterable[Record], options: WriteOptions, sink: Sink, cell: Callable[[str], str], delimiter: str
) -> Iterator[str]:
    """The header, then a row a record."""
    end = options.newline
    yield delimiter.join(HEADER) + end
    for record in records:
        texts = _texts(dict(record.items()), cell is tsv_cell, sink)
        if has_controls("".join(texts).replace("\r", "")):
            without("".join(texts), sink)
            texts = [replaced(text) for text in texts]
        texts = [_guarded(text, options, record.id, sink) for text in texts]
        yield delimiter.join([cell(text) for text in texts]) + end


def _texts(fields: dict[str, Any], one_line: bool, sink: Sink) -> list[str]:
    """The cells of a record."""
    identifier, extra = fields.get("id"), fields.pop("extra", {})
    if "type" not in fields:
        fields["type"] = "document"
    texts = []
    for field in COLUMNS:
        value = fields.pop(field, None)
        text = write_field(field, value) if value else ""
        if value and type(value) is not str and read_field(field, text) != value:
            _lose(LOSS_OF.get(field, "list-form"), f"the form of '{text[:80]}'", identifier, sink)
        texts.append(text)
    lines = extra_lines(fields, extra)
    texts.append((" | " if one_line else "\n").join([f"{label}: {text}" for label, text in lines]))
    if lines:
        back: dict[str, Any] = {}
        read_extra(texts[-1], back)
        if back != fields | ({EXTRA: dict(extra)} if extra else {}):
            _lose("extra-form", "the form of what has no column of its own", identifier, sink)
    if one_line and any("\n" in text for text in texts):
        _lose("line-breaks", "line ends in a cell", identifier, sink)
    return texts


def _lose(code: str, what: str, identifier: str | None, sink: Sink) -> None:
    sink(Diagnostic(NOTE, code, f"a table cannot hold {what}", LOSSES["tsv"][code], record=identifier))


def _guarded(text: str, options: WriteOptions, identifier: str | None, sink: Sink) -> str:
    """A cell that no spreadsheet takes for a formula, where that is wanted; and one whose apostrophe the
    reader would take off."""
    if text[:1] == "'":
        return with_guard(text)
    if not options.csv_safe or text[:1] not in GUARDED:
        return text
    hint = "cyberdip takes it off when it reads the table"
    sink(
        Diagnostic(
            NOTE, "guarded-cell", f"an apostrophe stands before '{text[:60]}'", hint, record=identifier
        )
    )
    return with_guard(text)


def joined(old: bytes, new: bytes) -> bytes:
    """The rows of ``new`` after those of ``old``. OutputError where the columns are not the same."""
    header, _, rows = new.partition(b"\n")
    first = old.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0]
    if first.strip(b"\r") != header.strip(b"\r"):
        message = "the file has other columns than what is added"
        raise OutputError("not-appended", message, "write to a new file")
    return old + (b"" if old.endswith(b"\n") else b"\n") + rows
