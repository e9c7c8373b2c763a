"""The rows of a table as a stream, each with its line: what divides the cells, where the header stands,
what guards a cell.

Taken as they come: a comma, a semicolon or a tab between the cells, ``sep=;`` in the first line, lines
before the header, ``="0012"`` (a guard of spreadsheets), CRLF in cells. Source: RFC 4180."""

from __future__ import annotations

import csv

from ...diagnostics import ERROR, Diagnostic
from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ...diagnostics import Sink
    from ...source import Source

DELIMITERS = ",;\t"
BEFORE_HEADER = 12
"""Rows in which the header is looked for."""
LONGEST_HEADER = 60
LONGEST_CELL = 1 << 24
"""Characters of a cell: beyond it a quote was never closed."""


def delimiter_of(text: str) -> str:
    """What divides the cells, by the first lines: ``sep=`` says it, else the sign that most of them have
    in their header.

    >>> delimiter_of("sep=;\\na;b"), delimiter_of("Title,Author\\n")
    (';', ',')
    >>> text = "one; two; three; and a text that is longer than a header of a table may ever be"
    >>> delimiter_of(f'"Title","Text"\\n"Maps","{text}"\\n')
    ','
    """
    lines = [line for line in text.split("\n")[:BEFORE_HEADER] if line.strip()]
    if lines and lines[0][:4].lower() == "sep=" and len(lines[0]) == 5:
        return lines[0][4]
    counts = {sign: max((_cells(line, sign) for line in lines), default=0) for sign in DELIMITERS}
    return max(DELIMITERS, key=lambda sign: counts[sign])


def _cells(line: str, sign: str) -> int:
    """How many cells a line has, quotes heeded; 1 when one of them is longer than a header."""
    try:
        cells = next(csv.reader([line], delimiter=sign), [])
    except csv.Error:
        return 0
    return len(cells) if all(len(cell) <= LONGEST_HEADER for cell in cells) else 1


def rows(source: Source, delimiter: str, sink: Sink) -> Iterator[tuple[int, list[str]]]:
    """(line on which it begins, cells) of every row that is not empty. A quote that is never closed is an
    ERROR, and so is a last row that breaks off; csv's own limit on cells is raised to :data:`LONGEST_CELL`."""
    limit = csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader((f"{line}\n" for line in source.lines(sink)), delimiter=delimiter)
    row: list[str] = []
    width = at = last = 0
    try:
        for row in reader:
            if row and (len(row) > 1 or row[0].strip()):
                width, last = max(width, last), len(row)
                yield source.first_line + at, row
            at = reader.line_num
        _tell_end(source, row, width, sink)
    except csv.Error as error:
        message = f"the table breaks off here: {error}"
        hint, line = "a quote may not be closed", source.first_line + reader.line_num
        sink(Diagnostic(ERROR, "damaged-table", message, hint, line=line))
    finally:
        csv.field_size_limit(limit)


def _tell_end(source: Source, row: list[str], width: int, sink: Sink) -> None:
    """Tells that the table breaks off in its last row: in quotes, or before as many cells as a row above has,
    ``width``."""
    if source.open_end and row and (row[-1][-1:] == "\n" or len(row) < width):
        where = "in quotes" if row[-1][-1:] == "\n" else f"in a row of {len(row)} cells, not {width}"
        message, hint = f"the table breaks off {where}", "get the table again"
        sink(Diagnostic(ERROR, "damaged-table", message, hint, line=source.open_end))
    else:
        source.tell_open_end(sink)


GUARDS = "='["
"""How a cell begins that :func:`unguarded` has to look at."""
_ITEM = Pattern(r"'((?:[^'\\]|\\.){0,4000})'|\"((?:[^\"\\]|\\.){0,4000})\"")
_LIST = Pattern(rf"\[(?:{_ITEM.text})?(?:, (?:{_ITEM.text})){{0,5000}}\]")


def unguarded(text: str) -> str:
    """A cell without the guard of spreadsheets: ``="0012"`` keeps its zeros, ``'=1`` is no formula; and a
    list as a program writes it, its items between semicolons.

    >>> unguarded('="0012"'), unguarded("'=1+1"), unguarded("'tis"), unguarded("['Roe, Ann', 'Doe, Bo']")
    ('0012', '=1+1', "'tis", 'Roe, Ann; Doe, Bo')
    """
    if text[:2] == '="' and text[-1:] == '"':
        return text[2:-1]
    if text[0] == "[" and _LIST.fullmatch(text):
        return "; ".join(first or second for first, second in _ITEM.findall(text))
    return without_guard(text)


def without_guard(text: str) -> str:
    """Without the apostrophe that :func:`with_guard` puts."""
    return text[1:] if text[:1] == "'" and text.lstrip("'")[:1] in GUARDED else text


def with_guard(text: str) -> str:
    """An apostrophe before a formula, and before a text that would lose its own.

    >>> with_guard("=1+1"), with_guard("'=1"), with_guard("Maps")
    ("'=1+1", "''=1", 'Maps')
    """
    return f"'{text}" if text.lstrip("'")[:1] in GUARDED else text


GUARDED = frozenset("=+-@")
"""What a cell begins with that a spreadsheet takes for a formula."""


def header_at(head: list[list[str]], known: Callable[[list[str]], int]) -> int:
    """The place of the header among the first rows: the first of which most cells are known, else the one
    with most known cells; -1 where none has three."""
    best, at = 2, -1
    for place, row in enumerate(head):
        count = known(row)
        if count > 2 and count * 2 >= sum(1 for cell in row if cell.strip()):
            return place
        if count > best:
            best, at = count, place
    return at
