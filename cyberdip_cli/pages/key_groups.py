"""Keys of :data:`labels.keys.KEYS` that several rooms take together."""

from __future__ import annotations

AUTHORS = frozenset(("author", "author_main"))
"""The label names the authors."""
ALL_AUTHORS = AUTHORS | {"author_other"}
"""With those whom catalogues add."""
CREATORS = ALL_AUTHORS | {"author_corporate", "editor"}
"""Whoever made a work."""
