"""Writes shelf lists."""

from collections.abc import Iterable, Iterator

from cyberdip_cli import Diagnostic, Name, Record
from cyberdip_cli.diagnostics import NOTE, Sink
from cyberdip_cli.protocols import WriteOptions, Writer

HELD = {"id", "type", "title", "author", "issued"}


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """A line a record; fields that a shelf list does not have are reported."""
    for record in records:
        lost = sorted({field for field, _ in record.items()} - HELD)
        if lost:
            sink(
                Diagnostic(
                    NOTE, "no-place", f"a shelf list cannot express {', '.join(lost)}", record=record.id
                )
            )
        authors = "; ".join(map(_name, record.author))
        year = record.issued.year if record.issued else None
        cells = (record.id or "", authors, record.title or "", str(year or ""))
        yield " | ".join(_cell(cell) for cell in cells) + "\n"


def _name(name: Name) -> str:
    return name.literal or ", ".join(part for part in (name.family, name.given) if part)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "/").split())


WRITER = Writer("shelf lists of the Lighthouse Library", (".shelf",), write)
