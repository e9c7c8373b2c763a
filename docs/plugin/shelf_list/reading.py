"""Reads shelf lists."""

from collections.abc import Iterator

from cyberdip_cli import Date, Diagnostic, Name, Record
from cyberdip_cli.diagnostics import ERROR, WARNING, Sink
from cyberdip_cli.protocols import Reader, ReadOptions, Traced
from cyberdip_cli.source import Head, Source

CELLS = 4


def sniff(head: Head) -> int:
    """How surely this is a shelf list, 0 to 100: its first line has three bars."""
    first = next((line for line in head.text.splitlines() if line.strip()), "")
    return 90 if first.count(" | ") == CELLS - 1 else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """A record a line; a line that is none is an error, and the next one goes on."""
    for number, line in enumerate(source.lines(sink), 1):
        if not line.strip():
            continue
        cells = line.rstrip("\n").split(" | ")
        if len(cells) != CELLS:
            sink(
                Diagnostic(
                    ERROR,
                    "not-a-shelf-line",
                    f"{len(cells)} cells where {CELLS} are expected",
                    "left out",
                    line=number,
                )
            )
            continue
        yield Traced(_record(cells, number, sink), number)


def _record(cells: list[str], number: int, sink: Sink) -> Record:
    key, authors, title, year = (cell.strip() for cell in cells)
    names = tuple(_name(each) for each in authors.split("; ") if each)
    issued = Date(int(year)) if year.isdecimal() else Date(literal=year) if year else None
    if issued and issued.literal:
        sink(Diagnostic(WARNING, "odd-year", f"{year!r} is no year", "kept in its words", line=number))
    return Record(id=key, type="book", title=title, author=names, issued=issued)


def _name(text: str) -> Name:
    family, comma, given = text.partition(", ")
    return Name(family=family, given=given) if comma else Name(literal=text)


READER = Reader("shelf lists of the Lighthouse Library", (".shelf",), sniff, trace)
