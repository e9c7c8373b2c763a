"""Exit statuses."""

from __future__ import annotations

from ..options import STATUSES
from .markdown import table


def page() -> str:
    """One table, and how several causes meet."""
    rows = ((str(status), meaning) for status, meaning in STATUSES.items())
    return table(("status", "meaning"), rows) + (
        "\nA document is written only with status 0 and 4. With `-o`, the file is replaced as a whole or stays as it was.\n"
    )
