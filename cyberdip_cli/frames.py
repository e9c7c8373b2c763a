"""Records as tables: of a notebook, and of pandas or Polars, which are asked for only when somebody wants
one."""

from __future__ import annotations

from .model import Date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from .model import Record

LIBRARIES = ("pandas", "polars")
FIRST = (
    "id",
    "type",
    "author",
    "title",
    "container_title",
    "volume",
    "issue",
    "page",
    "issued",
    "year",
    "DOI",
)
"""Columns that come first, where they are there."""


def shown(value: object) -> str:
    """The value of a field in one line for people: names as they are read, dates as ISO 8601 has them."""
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if isinstance(value, dict):
        return "; ".join(f"{key}: {', '.join(texts)}" for key, texts in value.items())
    return str(value)


def html_table(record: Record) -> str:
    """A record as a table of its fields, for a notebook."""
    from html import escape

    left = "style='text-align:left'"
    rows = (
        f"<tr><th {left}>{escape(name)}</th><td {left}>{escape(shown(value))}</td></tr>"
        for name, value in record.items()
    )
    return f"<table>{''.join(rows)}</table>"


def columns(records: Iterable[Record]) -> dict[str, list[object]]:
    """The table as columns: a field each, None where a record has none.

    >>> from .model import Name, Record
    >>> columns([Record(id="a", title="Maps", issued=Date(2019, 5), author=(Name("Vale", "Ines"),)), Record(id="b")])["year"]
    [2019, None]
    """
    rows: list[dict[str, object]] = []
    for record in records:
        row: dict[str, object] = {"type": record.type}
        for name, value in record.items():
            row[name] = shown(value)
        if isinstance(record.issued, Date) and record.issued.year is not None:
            row["year"] = record.issued.year
        rows.append(row)
    names = dict.fromkeys(name for row in rows for name in row)
    ordered = [name for name in FIRST if name in names] + [name for name in names if name not in FIRST]
    return {name: [row.get(name) for row in rows] for name in ordered}


def frame(records: Iterable[Record], library: str | None = None) -> Any:
    """A frame of the library; ImportError where it is not installed, ValueError for one that there is not."""
    from importlib import import_module

    if library is not None and library not in LIBRARIES:
        raise ValueError(f"library is one of {', '.join(LIBRARIES)}, not {library!r}")
    for name in (library,) if library else LIBRARIES:
        try:
            module = import_module(name)
        except ImportError:
            continue
        return module.DataFrame(columns(records))
    raise ImportError(f"install {library or ' or '.join(LIBRARIES)} for a table of records")
