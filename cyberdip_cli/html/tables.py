"""How tables and definition lists are built: columns with heads, terms in groups, rows that begin with a MARC
tag."""

from __future__ import annotations

from .text import one_line, silent

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from .document import Element

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
        and sum(bool(one_line(cell)) for cell in heads) > 2
    )


def terms(element: Element) -> Iterator[Element]:
    """The terms and descriptions of a list, those in groups too."""
    for child in element:
        if child.tag == "div":
            yield from (inner for inner in child if inner.tag in ("dt", "dd"))
        elif not silent(child):
            yield child


def is_marc(label: str) -> bool:
    return (len(label) == 3 and MARC_TAG.issuperset(label)) or label in ("LEADER", "LDR")
