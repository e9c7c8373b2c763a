"""Which nodes of a page's linked data are works themselves: not the page, not the journal around an article,
and those of a list apart."""

from __future__ import annotations

from .webpages import PAGE_TYPES, SCHEMA_TYPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from .linked import Node

LISTS = ("itemlistelement", "item")
"""Properties of a list and of its members that lead to the works in it."""
MAIN = ("mainentity", *LISTS, "dataset")
"""Properties of a page or a list that lead to the works it is about."""
PARTS = ("ispartof", "partofseries", "publication", "pagestart", "exampleofwork")
MOST = 5000


def chosen(tops: Sequence[Node]) -> Iterator[tuple[Node, bool]]:
    """The nodes that are works themselves, not the journal, issue or page that they are in, nor the page
    around them; each with whether it is one of a list."""
    ids = {node["@id"]: node for node in tops if node["@id"]}
    found: list[Node] = []
    listed: list[Node] = []
    for node in tops:
        _mains(node, ids, found, listed, 0)
    wholes = {part["@id"] for node in found for part in _parents(node, ids) if part["@id"]}
    found = [node for node in found if not (node["@id"] and node["@id"] in wholes)]
    own = [
        node
        for node in found
        if kinds(node) - PAGE_TYPES and kinds(node) - {"periodical", "publicationissue"}
    ]
    for node in own or [node for node in found if kinds(node) - PAGE_TYPES] or found:
        yield _joined(node, ids), any(node is each for each in listed)


def _mains(node: Node, ids: dict[str, Node], found: list[Node], listed: list[Node], depth: int) -> None:
    """Adds ``node`` when it is a work, and the works that it leads to; to ``listed`` too those that a list
    leads to."""
    node = ids.get(node["@id"], node)
    if depth > 8 or len(found) >= MOST or any(node is had for had in found):
        return
    if kinds(node):
        found.append(node)
    for name in MAIN:
        for value in node.get(name, ()):
            if isinstance(value, dict):
                had = len(found)
                _mains(value, ids, found, listed, depth + 1)
                listed += found[had:] if name in LISTS else ()


def kinds(node: Node) -> frozenset[str]:
    """The types of a node that are types of works."""
    return frozenset(kind for kind in node["@type"] if kind in SCHEMA_TYPES)


def _parents(node: Node, ids: dict[str, Node], depth: int = 0) -> Iterator[Node]:
    for name in PARTS:
        for value in node.get(name, ()):
            if isinstance(value, dict) and depth < 6:
                value = ids.get(value["@id"], value)
                yield value
                yield from _parents(value, ids, depth + 1)


def _joined(node: Node, ids: dict[str, Node]) -> Node:
    """The node with what its references refer to in their places."""
    return {
        name: [_found(value, ids) for value in values] if isinstance(values, list) else values
        for name, values in node.items()
    }


def _found(value: Any, ids: dict[str, Node], depth: int = 0) -> Any:
    if not isinstance(value, dict) or depth > 6:
        return value
    full = ids.get(value["@id"], value) if len(value) <= 4 else value
    return {
        name: [_found(each, ids, depth + 1) for each in values] if isinstance(values, list) else values
        for name, values in full.items()
    }
