"""How tables and definition lists are built: columns with heads, terms in groups, rows that begin with a MARC
tag."""

from __future__ import annotations

from .text import one_line, silent

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .document import Element

FEWEST_HEADS = 3
FEWEST_ROWS = 2
MARC_TAG = frozenset("0123456789")


def under_heads(cells: list[Element]) -> bool:
    """Whether the cells of a row stand in columns with heads, three of them or more: a list of copies, not a
    row of label and value."""
    table = next(cells[0].iterancestors("table"), None)
    head = next(table.iter("tr"), None) if table is not None else None
    heads = [cell for cell in head if cell.tag in ("th", "td")] if head is not None else []
    return (
        len(cells) == len(heads) > 2
        and cells[0].tag == "td"
        and all(cell.tag == "th" for cell in heads)
        and sum(bool(one_line(cell)) for cell in heads) >= FEWEST_HEADS
    )


def of_works(root: Element, is_title: Callable[[str], bool]) -> Iterator[list[tuple[Element, str]]]:
    """The rows of the first table of works, each as its cells with the heads of their columns: a row of heads,
    one of which names titles, over two rows or more."""
    for table in root.iter("table"):
        rows = [[cell for cell in row if cell.tag in ("th", "td")] for row in table.iter("tr")]
        heads = [one_line(cell) for cell in rows[0]] if rows else []
        if not all(cell.tag == "th" for row in rows[:1] for cell in row) or not any(map(is_title, heads)):
            continue
        found = [row for row in rows[1:] if len(row) == len(heads)]
        if len(found) >= FEWEST_ROWS and sum(map(bool, heads)) >= FEWEST_HEADS:
            for row in found:
                yield [(cell, head) for cell, head in zip(row, heads, strict=True) if head and one_line(cell)]
            return


def terms(element: Element) -> Iterator[Element]:
    """The terms and descriptions of a list, those in groups too."""
    for child in element:
        if child.tag == "div":
            yield from (inner for inner in child if inner.tag in ("dt", "dd"))
        elif not silent(child):
            yield child


def is_marc(label: str) -> bool:
    return (len(label) == 3 and MARC_TAG.issuperset(label)) or label in ("LEADER", "LDR")
