"""A document of a tagged format -> records, one at a time in memory. A line costs no record: what has no tag
goes on with the value before, and is told where there is none."""

from __future__ import annotations

from ...diagnostics import ERROR, NOTE, WARNING, Diagnostic
from .record import read_entries
from .tables import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...diagnostics import Sink
    from ...protocols import ReadOptions, Traced
    from ...source import Source
    from .record import Entry
    from .tables import TagTable


def read(name: str, source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of a document of the format ``name``."""
    table = load(name)
    for entries in _records(source, table, sink):
        saying = (entry for entry in entries if entry[0] not in table.silent)
        only = next(saying, None)
        if only is None:
            continue  # the head of a file
        if next(saying, None) is None:
            tag, lines, number = only
            message = f"a record of nothing but {tag} {' '.join(lines)[:40]}".rstrip()
            sink(Diagnostic(ERROR, "empty-record", message, "left out; the others are read", line=number))
            continue
        yield read_entries(entries, table, options, sink)


def _records(source: Source, table: TagTable, sink: Sink) -> Iterator[list[Entry]]:
    """The entries of each record: tag, the lines of its value, the number of the first."""
    match, begins, ends, known = table.line.match, table.begins, table.ends, table.tags
    any_tag, short, fold = table.any_tag, table.short_tags, table.fold
    lead = ""
    explained = False
    entries: list[Entry] = []
    lines: list[str] | None = None
    started = after_blank = ended = False
    for number, text in enumerate(source.lines(sink), source.first_line):
        found = match(text) if text else None
        tag, value = ("", "") if found is None else found.group("tag", "value")
        if fold:
            tag = tag.lower()
        if tag and (any_tag or tag in known or (short and len(tag) == 2)):
            begin = tag in begins or (after_blank and tag == lead)
            if not lead:
                lead = tag if table.blank and tag not in begins else "-"  # the file's own first tag
            again = begin and (after_blank or any(tag == had for had, _, _ in entries))
            if entries and (again or ended or (after_blank and table.blank and not started)):
                yield entries
                entries, started = [], False
            started = started or begin
            lines = [value or ""]
            entries.append((tag, lines, number))
            ended = tag in ends
            after_blank = False
        elif not text or text.isspace():
            after_blank = True
        elif lines is not None and not ended:
            lines.append(text.strip())
            after_blank = False
        elif not lead and (explained or (table.legend and text.strip().casefold() == table.legend)):
            explained = True  # the legend above the first record
        else:
            hint = f"it stands {'between two records' if ended else 'before the first tag'}"
            sink(Diagnostic(NOTE, "skipped-line", f"'{text.strip()[:60]}' has no tag", hint, line=number))
    if entries:
        if ends and not ended:
            _tell_end(entries, table, sink)
        yield entries


def _tell_end(entries: list[Entry], table: TagTable, sink: Sink) -> None:
    """Tells that the last record has no end, unless all that came after it was the file's own."""
    if entries[-1][0] not in table.drop:
        message = f"the text ends before the record's {'/'.join(sorted(table.ends & table.tags))}"
        sink(Diagnostic(WARNING, "cut-off", message, "the file may be cut off", line=entries[0][2]))
