"""Nodes of schema.org become works: which of them are works, what each property means, what they are a part
of."""

from __future__ import annotations

from ..pages.field import Field
from . import Work
from .linked import attributes, scripts
from .values import fields
from .webpages import CONTAINERS, PAGE_TYPES, SCHEMA, SCHEMA_TYPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from ..diagnostics import Sink
    from .document import Element
    from .linked import Node

    Found = tuple[str, str, str, int]
    """Key, label, text, line."""

MAIN = ("mainentity", "itemlistelement", "item", "dataset")
"""Properties of a page or a list that lead to the works it is about."""
PARTS = ("ispartof", "partofseries", "publication", "pagestart", "exampleofwork")
BODIES = frozenset(
    """organization corporation educationalorganization collegeoruniversity governmentorganization ngo library researchorganization
    newsmediaorganization localbusiness consortium performinggroup musicgroup theatergroup""".split()
)
NAMES = frozenset(
    "author creator editor translator illustrator contributor director producer actor byartist composer lyricist readby".split()
)
IDENTIFIERS = {
    "doi": "doi",
    "isbn": "isbn",
    "issn": "issn",
    "eissn": "issn",
    "pmid": "pmid",
    "pmcid": "pmcid",
    "pmc": "pmcid",
    "oclc": "oclc",
}
ON_THE_WEB = frozenset(("article-newspaper", "post", "post-weblog", "webpage"))
MOST = 5000


def works(root: Element, before: int, sink: Sink) -> list[Work]:
    """The works of the page's JSON-LD, then those of its microdata and RDFa."""
    tops: dict[str, list[Node]] = {"JSON-LD": list(scripts(root, before, sink))}
    for syntax, node in attributes(root, before):
        tops.setdefault(syntax, []).append(node)
    return [
        work
        for syntax, nodes in tops.items()
        for node in _chosen(nodes)
        if (work := _work(syntax, node)) is not None
    ]


def _chosen(tops: Sequence[Node]) -> list[Node]:
    """The nodes that are works themselves, not the journal, issue or page that they are in, nor the page
    around them."""
    ids = {node["@id"]: node for node in tops if node["@id"]}
    found: list[Node] = []
    for node in tops:
        _mains(node, ids, found, 0)
    wholes = {part["@id"] for node in found for part in _parents(node, ids) if part["@id"]}
    found = [_joined(node, ids) for node in found if not (node["@id"] and node["@id"] in wholes)]
    own = [
        node
        for node in found
        if kinds(node) - PAGE_TYPES and kinds(node) - {"periodical", "publicationissue"}
    ]
    return own or [node for node in found if kinds(node) - PAGE_TYPES] or found


def _mains(node: Node, ids: dict[str, Node], found: list[Node], depth: int) -> None:
    """Adds ``node`` when it is a work, and the works that it leads to."""
    node = ids.get(node["@id"], node)
    if depth > 8 or len(found) >= MOST or any(node is had for had in found):
        return
    if kinds(node):
        found.append(node)
    for name in MAIN:
        for value in node.get(name, ()):
            if isinstance(value, dict):
                _mains(value, ids, found, depth + 1)


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


def _work(syntax: str, node: Node) -> Work | None:
    at = node["@line"]
    found: list[Found] = []
    people: list[Field] = []
    for name, values in node.items():
        if name in NAMES:
            people += _people(SCHEMA[name], name, values, at)
        elif name in PARTS and name != "pagestart":
            for value in values:
                found += _part(value, name, at)
        elif name in SCHEMA:
            found += _property(name, values, at)
        elif name == "mainentityofpage":
            found += [
                ("url_other", name, value if isinstance(value, str) else value["@id"], at) for value in values
            ]
    if node["@id"].casefold().find("doi.org/10.") > 0 or node["@id"].startswith("10."):
        found.append(("doi", "@id", node["@id"], at))
    own = [each for each in found if not each[1].startswith("isPartOf")]
    kind = next((SCHEMA_TYPES[kind] for kind in node["@type"] if SCHEMA_TYPES.get(kind)), None)
    made = [*people, *fields(own), *_of_whole(found, own, kind)]
    if not any(field.key == "title" for field in made):
        return None
    return Work(syntax, tuple(made), kind, at, strong=bool(kinds(node) - PAGE_TYPES))


def _of_whole(found: list[Found], own: list[Found], kind: str | None) -> list[Field]:
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


def _property(name: str, values: list[Any], at: int) -> Iterator[Found]:
    key = SCHEMA[name]
    for value in values:
        if isinstance(value, str):
            yield key, name, value, at
        elif name in ("identifier", "sameas"):
            yield _identifier(value, name, at)
        elif name == "inlanguage":
            yield key, name, _text(value, "alternatename", "name"), at
        elif name == "license":
            yield key, name, _text(value, "url", "name") or value["@id"], at
        else:
            yield key, name, _text(value, "name", "title", "value", "url"), at
            if name in ("publisher", "publisherimprint"):
                yield "place", f"{name} location", _place(value), at


def _identifier(node: Node, name: str, at: int) -> Found:
    """A PropertyValue: its ``propertyID`` says which identifier it is."""
    kind = _text(node, "propertyid", "name").rsplit("/", 1)[-1].casefold().replace("-", "")
    text = _text(node, "value", "url") or node["@id"]
    return IDENTIFIERS.get(kind, "identifier"), f"{name} {kind}".strip(), text, at


def _place(node: Node) -> str:
    """The town of a publisher's address."""
    for name in ("address", "location"):
        for value in node.get(name, ()):
            text = (
                value
                if isinstance(value, str)
                else _text(value, "addresslocality", "name") or (_place(value) if name == "location" else "")
            )
            if text:
                return text
    return ""


def _text(node: Node, *names: str) -> str:
    """The first text among the properties ``names``."""
    return next(
        (value for name in names for value in node.get(name, ()) if isinstance(value, str) and value.strip()),
        "",
    )


def _part(value: Any, name: str, at: int, depth: int = 0) -> Iterator[Found]:
    """What a work is part of: the journal's name, volume and issue, however they are nested (Article > Issue
    > Volume > Periodical)."""
    if isinstance(value, str):
        if depth == 0 and not value.startswith(("http:", "https:")):
            yield "container_title", "isPartOf", value, at
        return
    key = next(
        (CONTAINERS[kind] for kind in value["@type"] if CONTAINERS.get(kind)),
        "container_title" if not value["@type"] else "",
    )
    if name == "partofseries":
        key = "series"
    if key:
        yield key, "isPartOf name", _text(value, "name", "headline"), at
    for inner, target in (
        ("volumenumber", "volume"),
        ("issuenumber", "issue"),
        ("issn", "issn"),
        ("pagestart", "page_first"),
        ("pageend", "page_last"),
    ):
        for text in value.get(inner, ()):
            if isinstance(text, str):
                yield target, f"isPartOf {inner}", text, at
    for inner, target in (("isbn", "isbn"), ("datepublished", "date")) if key != "website" else ():
        for text in value.get(inner, ()):
            if isinstance(text, str):
                yield target, f"isPartOf {inner}", text, at
    for each in value.get("publisher", ()) if key != "website" else ():
        yield "publisher", "isPartOf publisher", each if isinstance(each, str) else _text(each, "name"), at
    if depth < 5:
        for outer in ("ispartof", "partofseries"):
            for each in value.get(outer, ()):
                if isinstance(each, dict):
                    yield from _part(each, outer, at, depth + 1)


def _people(key: str, name: str, values: list[Any], at: int) -> Iterator[Field]:
    """Names in their order; a run of names of one kind (persons in parts, bodies, texts) is one field."""
    runs: list[tuple[str, list[str]]] = []
    for value in values:
        for kind, text in _person(value, name):
            if runs and runs[-1][0] == kind:
                runs[-1][1].append(text)
            else:
                runs.append((kind, [text]))
    for kind, texts in runs:
        if kind == "body" and key == "author":
            yield Field(
                "author_corporate", tuple((at, text) for text in texts), name, hints={"list_join": "lines"}
            )
        else:
            hints = (
                {"list_join": "lines"}
                if kind != "text" or len(texts) > 1
                else {"list_join": "semicolon"}
                if ";" in texts[0]
                else {}
            )
            yield Field(
                key,
                tuple((at, text) for text in texts),
                name,
                hints={**hints, "name_order": "inverted"} if kind == "parts" else hints,
            )


def _person(value: Any, name: str) -> Iterator[tuple[str, str]]:
    from .text import clean

    if isinstance(value, str):
        if value.strip() and not value.startswith(("http:", "https:")):
            yield "text", clean(value)
        return
    if name in value and "role" in value["@type"]:
        for inner in value[name]:
            yield from _person(inner, "")
        return
    family, given = _text(value, "familyname"), _text(value, "givenname")
    if family:
        yield (
            "parts",
            clean(", ".join(part for part in (family, given, _text(value, "honorificsuffix")) if part)),
        )
        return
    names = [each for each in value.get("name", ()) if isinstance(each, str)] or [
        _text(value, "legalname", "alternatename")
    ]
    for text in map(clean, names):
        if text:
            yield ("body" if BODIES & set(value["@type"]) else "text"), text
