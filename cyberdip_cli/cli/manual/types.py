"""The types of works, and what each format calls them."""

from __future__ import annotations

from ...model import ITEM_TYPES
from .markdown import code, table
from .written import TYPE_MARKS, kind


def page() -> str:
    """One table, a row a type."""
    rows = ((code(type), *(kind(format, type) for format in TYPE_MARKS)) for type in sorted(ITEM_TYPES))
    return (
        "A record has a type of CSL 1.0.2. Where a format has no word of its own for a type, the nearest is written and the type "
        "is said beside it, so that it is read back.\n\n" + table(("CSL", *TYPE_MARKS), rows)
    )
