"""What a work of linked data is a part of: the journal's name, volume and issue, the book around a
chapter."""

from __future__ import annotations

from .linked import text_of
from .values import fields
from .webpages import CONTAINERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..pages.field import Field
    from .linked import Found, Node

ON_THE_WEB = frozenset(("article-newspaper", "post", "post-weblog", "webpage"))
NUMBERS = (
    ("volumenumber", "volume"),
    ("issuenumber", "issue"),
    ("issn", "issn"),
    ("pagestart", "page_first"),
    ("pageend", "page_last"),
)
BOOKS = (("isbn", "isbn"), ("datepublished", "date"))
"""What a web site says of itself only."""


def of_whole(found: list[Found], own: list[Found], kind: str | None) -> list[Field]:
    """What the whole says, where the work does not say it itself. A web site is the whole of news, posts and
    pages only."""
    said = {key for key, *_ in own}
    site = "container_title" if kind in ON_THE_WEB else ""
    parts = (
        (site if each[0] == "website" else each[0], *each[1:])
        for each in found
        if each[1].startswith("isPartOf") and each[0] not in said
    )
    return [field.replace(rank=-1) for field in fields(part for part in parts if part[0])]


def part(value: Any, name: str, at: int, depth: int = 0) -> Iterator[Found]:
    """What a work is part of, however it is nested (Article > Issue > Volume > Periodical)."""
    if isinstance(value, str):
        if depth == 0 and not value.startswith(("http:", "https:")):
            yield "container_title", "isPartOf", value, at
        return
    key = _key(value, name)
    if key:
        yield key, "isPartOf name", text_of(value, "name", "headline"), at
    for inner, target in NUMBERS + (BOOKS if key != "website" else ()):
        for text in value.get(inner, ()):
            if isinstance(text, str):
                yield target, f"isPartOf {inner}", text, at
    for each in value.get("publisher", ()) if key != "website" else ():
        yield "publisher", "isPartOf publisher", each if isinstance(each, str) else text_of(each, "name"), at
    for outer in ("ispartof", "partofseries") if depth < 5 else ():
        for each in value.get(outer, ()):
            if isinstance(each, dict):
                yield from part(each, outer, at, depth + 1)


def _key(value: Node, name: str) -> str:
    if name == "partofseries":
        return "series"
    return next(
        (CONTAINERS[kind] for kind in value["@type"] if CONTAINERS.get(kind)),
        "container_title" if not value["@type"] else "",
    )
