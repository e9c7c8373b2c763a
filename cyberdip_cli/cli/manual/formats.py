"""What there is to choose from, by kind."""

from __future__ import annotations

from ... import registry
from .markdown import code, table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...diagnostics import Diagnostic

KINDS = {
    "readers": "Read by `convert`, `cite`, `check`, `explain`",
    "writers": "Written by `convert -t`",
    "media": "Written by `cite -t`",
    "engines": "Citation engines, `cite --engine`",
}


def page() -> str:
    """A table for each kind of plug-in."""
    return "\n".join(f"## {title}\n\n{_table(room)}" for room, title in KINDS.items())


def _table(room: str) -> str:
    rows = (
        (code(name), " ".join(map(code, getattr(plugin, "extensions", ()))), plugin.summary)
        for name, plugin, _ in registry.listing(room, _ignore)
    )
    return table(("name", "extension", ""), rows)


def _ignore(diagnostic: Diagnostic) -> None:
    """Broken plug-ins are reported where they are used."""
