"""What a format cannot hold."""

from __future__ import annotations

from ...formats.losses import LOSSES
from .markdown import code, table


def page() -> str:
    """A section for each format that loses something."""
    sections = [
        f"## {name}\n\n"
        + table(("code", "what the format cannot hold"), ((code(key), why) for key, why in rows.items()))
        for name, rows in LOSSES.items()
        if rows
    ]
    none = ", ".join(code(name) for name, rows in LOSSES.items() if not rows)
    return (
        "What a format forces on everyone who writes it. Each loss is reported when it happens, under its code. "
        f"Fields that merely have no place travel in notes and come back. Nothing is lost in {none}.\n\n"
        + "\n".join(sections)
    )
