"""The clipboard as an input: an export where its text is one, else the HTML of the page, else its text.

Browsers put the page on the clipboard as HTML too, where headings, tables and links are to be seen. What only
the text shows is taken from it where both readings are of one record and the text's has no doubt."""

from __future__ import annotations

from . import reader_choice
from .diagnostics import NOTE, InputError
from .inputs import CLIPBOARD
from .protocols import Traced, ignore
from .source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from .clipboard import Pasteboard
    from .diagnostics import Diagnostic
    from .model import Record
    from .protocols import ReadOptions
    from .tally import Tally

ONLINE = frozenset("webpage post post-weblog article-newspaper article-magazine dataset software".split())
"""Types of works that are cited with the address of their page."""
COMPLETED = tuple(
    """author editor issued container_title volume issue page publisher publisher_place edition
    number_of_pages collection_title genre ISSN ISBN DOI language abstract keyword""".split()
)
"""Fields that the text may add to what the HTML says."""


def trace(
    board: Pasteboard,
    format: str | None,
    options: ReadOptions,
    tally: Tally,
    texts: dict[str, str] | None = None,
) -> Iterator[Traced]:
    """The records of the clipboard; ``texts`` gets what they were read from. InputError where there are
    none."""
    found = None
    if board.html and format in (None, *reader_choice.PAGE_READERS) and not _is_export(board.text):
        found = _from_html(board, options)
    if texts is not None:
        texts[CLIPBOARD] = board.html if found else board.text
    if found is None:
        source = Source.from_text(board.text, CLIPBOARD)
        reader = reader_choice.reader(format, options.dialect, source.head, tally.plain)
        for traced in reader.trace(source, options, tally.reading):
            yield _with_address(traced, board.address)
        return
    records, findings = found
    for finding in findings:
        tally.reading(finding)
    for traced in records:
        yield _with_address(traced, board.address)


def _is_export(text: str) -> bool:
    """Whether the text is a format of its own: RIS, BibTeX, … and no page."""
    try:
        return (
            reader_choice.reader_for(Source.from_text(text).head, ignore)[0] not in reader_choice.PAGE_READERS
        )
    except InputError:
        return False


def _from_html(board: Pasteboard, options: ReadOptions) -> tuple[list[Traced], list[Diagnostic]] | None:
    """The records of the HTML with the findings, or None where it holds none."""
    findings: list[Diagnostic] = []
    records = _read(board.html, "html", options, findings)
    if not records:
        return None
    doubts: list[Diagnostic] = []
    beside = _read(board.text, "dump", options, doubts) if len(records) == 1 else []
    if len(beside) == 1 and all(each.severity == NOTE for each in doubts):
        records[0].record = complete(records[0].record, beside[0].record)
    return records, findings


def _read(text: str, format: str, options: ReadOptions, findings: list[Diagnostic]) -> list[Traced]:
    reader = (
        reader_choice.reader(format, None, Source.from_text(text or " ").head, ignore)
        if text.strip()
        else None
    )
    if reader is None:
        return []
    try:
        return list(reader.trace(Source.from_text(text, CLIPBOARD), options, findings.append))
    except InputError:
        return []


def complete(record: Record, other: Record) -> Record:
    """``record`` with the fields that only ``other`` has, where both are plainly the same work.

    >>> from cyberdip_cli.model import Record
    >>> complete(Record(title="Maps", volume="7"), Record(title="MAPS", volume="8", page="1-9"))
    Record(title='Maps', volume='7', page='1-9')
    """
    if not record.title or not other.title or record.title.casefold() != other.title.casefold():
        return record
    added = {
        name: getattr(other, name) for name in COMPLETED if getattr(other, name) and not getattr(record, name)
    }
    return record.replace(**added) if added else record


def _with_address(traced: Traced, address: str | None) -> Traced:
    """The record with the address of its page: as URL where such works are cited by it, else its host as
    the source that it was found in."""
    if address and address.startswith(("http://", "https://")):
        record = traced.record
        if record.type in ONLINE and not record.URL and not record.DOI:
            traced.record = record.replace(URL=address)
        elif not record.source:
            traced.record = record.replace(source=address.split("/")[2])
    return traced
