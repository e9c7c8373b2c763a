"""Saved web pages: what a record page says of itself, as fields of the same kind as a page's text has.

``document`` (bytes -> element trees) -> ``metatags``, ``linked`` (JSON-LD, microdata, RDFa), ``coins``,
``visible`` (tables and lists) -> :class:`Work` (fields from one source) -> ``settle`` (the works that are one
record become it). Nothing is fetched, no script runs."""

from __future__ import annotations

from ..value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import KW_ONLY

    from ..pages.field import Field


SOURCES: dict[str, str] = {
    "citation": "meta", "eprints": "meta", "prism": "meta", "JSON-LD": "JSON-LD", "microdata": "microdata", "RDFa": "RDFa", "COinS": "COinS",
    "dc": "meta", "page": "page", "plain": "meta",
}  # fmt: skip
"""Where a value can come from, the surest first (Dublin Core knows no volume and no pages), and what
``explain`` calls it."""


class Work(Value):
    """One work as one source of a page describes it.

    ``source``: a member of :data:`SOURCES`; ``fields``: what it says; ``type``: the CSL type where the source
    names one by a term of its vocabulary, else None; ``line``: where it starts; ``strong``: it describes the
    work itself, not only the web page (Open Graph, the ``<title>``); ``listed``: it is one of a list of
    works."""

    source: str
    fields: tuple[Field, ...]
    type: str | None = None
    line: int = 0
    _: KW_ONLY
    strong: bool = True
    listed: bool = False
