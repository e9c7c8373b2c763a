"""Pieces of Markdown."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown; line ends and bars in cells are made harmless.

    >>> print(table(("a", "b"), [("x|y", "")]), end="")
    | a | b |
    |---|---|
    | x\\|y |  |
    """
    lines = [_row(heading), "|" + "---|" * len(heading), *map(_row, rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"


def code(text: str) -> str:
    """``text`` as code, or nothing where there is none."""
    return f"`{text}`" if text else ""
