"""The languages whose words are known, and how many."""

from __future__ import annotations

from ... import labels
from .markdown import code, table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


def page() -> str:
    """One table, a row a language."""
    rows = (_row(tag, labels.load(tag)) for tag in labels.languages())
    return (
        "Words of record pages and citations, by language. A word of any of them is known on every page.\n\n"
        + table(("tag", "language", "labels", "lines of the page itself", "kinds of works", "roles"), rows)
    )


def _row(tag: str, words: Mapping[str, Any]) -> tuple[str, ...]:
    counts = (
        sum(map(len, words.get(section, {}).values()))
        for section in ("labels", "furniture", "formats", "roles")
    )
    return code(tag), str(words["name"]), *map(str, counts)
