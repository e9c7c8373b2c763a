"""A document of a tagged format -> records, one at a time in memory. A line costs no record: what has no tag
goes on with the value before, and is told where there is none."""

from __future__ import annotations

from ...diagnostics import ERROR, NOTE, WARNING, Diagnostic
from ...patterns import Pattern
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


OTHER = Pattern(r"@[A-Za-z]{3,20}\s?[{(]|TY {1,2}- |<\?xml|<[a-z]{2,20}[ >]|[\[{]\s?[\"{]")
"""What other formats begin with."""


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
        if (
            table.no_works
            and (said := " ".join(entries[0][1]).casefold().split())
            and said[0] in table.no_works
        ):
            message = f"{entries[0][1][0].strip()[:40]} describes no work"
            sink(Diagnostic(NOTE, "no-work", message, "left out", line=entries[0][2]))
            continue
        yield read_entries(entries, table, options, sink)


def _records(source: Source, table: TagTable, sink: Sink) -> Iterator[list[Entry]]:
    """The entries of each record: tag, the lines of its value, the number of the first."""
    entries: list[Entry] = []
    lead, lasts, ends = "", set[str](), 0
    started = ended = False
    marks = table.marks
    for entry, after_blank in _entries(source, table, sink):
        tag = entry[0]
        if entries and not ended and not after_blank and tag not in marks:
            entries.append(entry)  # nothing but one more value
            continue
        begin = tag in table.begins or (after_blank and tag == lead)
        if not lead:
            lead = tag if table.blank and tag not in table.begins else "-"  # the file's own first tag
        if begin and not after_blank and entries and all(had in table.begins for had, _, _ in entries):
            entries.insert(0, entry)  # a second word for the kind of one record: the last one counts
            started = True
            continue
        twice = (begin or tag in table.titles) and any(tag == had for had, _, _ in entries)
        again = (begin and (after_blank or twice)) or (after_blank and twice and table.blank)
        if entries and (again or ended or (after_blank and table.blank and not started)):
            yield entries
            lasts.add(entries[-1][0])
            ends += 1
            entries, started = [], False
        started = started or begin
        entries.append(entry)
        ended = tag in table.ends
    if entries:
        if not ended:
            habit = lasts.pop() if len(lasts) == 1 and (table.ends or ends > 1) else ""
            _tell_end(entries, table, source, sink, habit)
        yield entries


def _entries(source: Source, table: TagTable, sink: Sink) -> Iterator[tuple[Entry, bool]]:
    """The values of the document, each with its lines and whether a blank line stands before it. A value is
    complete when the next one comes."""
    width, usual = table.width, dict[str, str]()
    entry: Entry | None = None
    after_blank = blank = outside = explained = False
    for number, text in enumerate(source.lines(sink), source.first_line):
        if width and text[:3] == "   " and entry is not None and not (blank or outside):
            if goes_on := text.strip():
                entry[1].append(goes_on)
            blank = not goes_on
            continue
        tag, value = usual.get(text[:width], "") if width else "", text[width:]
        if not tag and text:
            tag, value = _tag(text, table, usual)
        if tag:
            if entry is not None:
                yield entry, after_blank
            entry, after_blank = (tag, [value], number), blank
            blank, outside = False, tag in table.ends
        elif not text or text.isspace():
            blank = True
        elif entry is not None and not outside and not (blank and _ends(text, entry[0], table)):
            entry[1].append(text.strip())
            blank = False
        elif entry is None and (explained or (table.legend and text.strip().casefold() == table.legend)):
            explained = True  # the legend above the first record
        else:
            outside = outside or OTHER.match(text) is not None
            hint = f"it stands {'before the first tag' if entry is None else 'between two records'}"
            sink(Diagnostic(NOTE, "skipped-line", f"'{text.strip()[:60]}' has no tag", hint, line=number))
    if entry is not None:
        yield entry, after_blank


def _tag(text: str, table: TagTable, usual: dict[str, str]) -> tuple[str, str]:
    """(tag, value) of a line that begins a value, else empty texts; ``usual`` takes in what stands before a
    value that begins where it usually does."""
    found = table.line.match(text)
    if found is None:
        return "", ""
    tag, value = found.group("tag", "value")
    odd = table.other_tag is not None and table.other_tag.fullmatch(tag) is not None
    if table.fold:
        tag = tag.lower()
    if not (table.any_tag or tag in table.tags or odd or (table.short_tags and len(tag) == 2)):
        return "", ""
    if found.start("value") == table.width:
        usual[text[: table.width]] = tag
    return tag, value or ""


def _ends(text: str, tag: str, table: TagTable) -> bool:
    """Whether a line without a tag, behind a blank one, goes on with no value: most values have no
    paragraphs, and another format may begin there."""
    return tag not in table.long or OTHER.match(text) is not None


def _tell_end(entries: list[Entry], table: TagTable, source: Source, sink: Sink, habit: str) -> None:
    """Tells that the last record has no end, unless all that came after it was the file's own; an ERROR where
    the file breaks off in a line and the records before it end. ``habit``: the tag that all these end with."""
    end = table.end or habit
    if not end or entries[-1][0] in (table.drop if table.ends else (habit,)):
        source.tell_open_end(sink)
    elif table.ends or source.open_end:
        severity = ERROR if source.open_end and habit in table.ends else WARNING
        message = f"the text ends before the record's {end}"
        sink(Diagnostic(severity, "cut-off", message, "the file may be cut off", line=entries[0][2]))
