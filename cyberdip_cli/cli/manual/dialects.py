"""The catalogues that have a table of their own."""

from __future__ import annotations

from ...pages.tables.dialect import names, summary
from .markdown import code, table


def page() -> str:
    """One table."""
    return (
        "A page is read by its labels, in any language, whatever its catalogue; a dialect adds what only one catalogue has. "
        "It is found by its clues, or named by `--dialect`.\n\n"
        + table(("name", ""), ((code(name), summary(name)) for name in names()))
    )
