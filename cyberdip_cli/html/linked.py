"""Linked data: JSON-LD scripts, microdata and RDFa become nodes of one shape. What the nodes mean is
:mod:`.schema`'s.

A node is a dict: ``"@type"`` a list of types, ``"@id"``, ``"@line"``, and each property in lower case without
its prefix, a list of texts and nodes. Sources: JSON-LD 1.1, HTML microdata (WHATWG 5), RDFa Lite 1.1."""

from __future__ import annotations

import re

from ..diagnostics import NOTE, Diagnostic
from .metatags import line
from .text import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..diagnostics import Sink
    from .document import Element

    Node = dict[str, Any]
    Found = tuple[str, str, str, int]
    """Key, label, text, line."""

DEEPEST = 40
"""Levels of nodes in nodes that are followed."""
WRAPPED = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)\s*\Z"
)
TRAILING = re.compile(r",(\s*[}\]])")
ADDRESSES = {
    "a": "href",
    "link": "href",
    "area": "href",
    "img": "src",
    "audio": "src",
    "video": "src",
    "iframe": "src",
    "object": "data",
    "source": "src",
}
VOCABULARIES = frozenset(("", "schema", "s", "sdo", "dc", "dct", "dcterms", "bibo", "fabio", "prism", "foaf"))


def text_of(node: Node, *names: str) -> str:
    """The first text among the properties ``names``."""
    return next(
        (value for name in names for value in node.get(name, ()) if isinstance(value, str) and value.strip()),
        "",
    )


def scripts(root: Element, before: int, sink: Sink) -> Iterator[Node]:
    """The top nodes of each JSON-LD script, those of a ``@graph`` too. A script that is no JSON is a note:
    other sources may say the same."""
    import json

    for element in root.iter("script"):
        if (element.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        text = WRAPPED.sub("", element.text or "")
        at = before + line(element)
        try:
            data = _loaded(json, text)
        except (ValueError, RecursionError) as error:
            if text.strip():
                where = at + getattr(error, "lineno", 1) - 1
                sink(
                    Diagnostic(
                        NOTE,
                        "bad-json-ld",
                        f"a JSON-LD script is not JSON: {error}",
                        "the page's other metadata is used",
                        None,
                        where,
                    )
                )
            continue
        yield from _tops(data, at, 0)


def _loaded(json: Any, text: str) -> Any:
    """JSON with raw line breaks in texts, perhaps a comma too many."""
    try:
        return json.loads(text, strict=False)
    except ValueError:
        return json.loads(TRAILING.sub(r"\1", text), strict=False)


def _tops(data: Any, at: int, depth: int) -> Iterator[Node]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for each in data:
            yield from _tops(each, at, depth + 1)
    elif isinstance(data, dict):
        if "@graph" in data:
            yield from _tops(data["@graph"], at, depth + 1)
        if "@type" in data or "@graph" not in data:
            yield _node(data, at, depth)


def _node(data: dict[str, Any], at: int, depth: int) -> Node:
    node: Node = {"@type": [], "@id": "", "@line": at}
    for key, raw in data.items():
        values = raw if isinstance(raw, list) else [raw]
        if key in ("@type", "type"):
            node["@type"] += [local(each) for each in values if isinstance(each, str)]
        elif key in ("@id", "id") and isinstance(raw, str):
            node["@id"] = raw
        elif not (name := local(key)).startswith("@"):
            node.setdefault(name, []).extend(
                found for each in values for found in _values(each, at, depth + 1)
            )
    return node


def _values(raw: Any, at: int, depth: int) -> Iterator[Any]:
    """The texts and nodes in a value."""
    if depth > DEEPEST or raw is None or isinstance(raw, bool):
        return
    if isinstance(raw, list):
        for each in raw:
            yield from _values(each, at, depth + 1)
    elif isinstance(raw, dict):
        if "@value" in raw:
            yield str(raw["@value"])
        elif "@list" in raw or "@set" in raw:
            yield from _values(raw.get("@list", raw.get("@set")), at, depth + 1)
        else:
            yield _node(raw, at, depth)
    else:
        yield str(raw)


def local(name: str) -> str:
    """A term without its vocabulary, in lower case: ``http://schema.org/ScholarlyArticle`` and
    ``schema:ScholarlyArticle`` are the same."""
    return re.split(r"[/#:]", name.strip().rstrip("/#:"))[-1].casefold()


def attributes(root: Element, before: int) -> Iterator[tuple[str, Node]]:
    """The top items of microdata and RDFa, each with the name of its syntax, in the order of the page."""
    nodes: dict[Element, Node] = {}
    referred: dict[str, Element] = {}
    tops: list[tuple[str, Element]] = []
    for element in root.iter("*"):
        scope = "itemscope" in element.attrib or bool(element.get("itemtype"))
        types = element.get("itemtype") if scope else element.get("typeof")
        if types is None and not scope:
            continue
        nodes[element] = {
            "@type": [local(each) for each in (types or "").split()],
            "@id": element.get("itemid") or "",
            "@line": before + line(element),
        }
        referred.update((each, element) for each in (element.get("itemref") or "").split())
        if not (element.get("itemprop") or element.get("property")):
            tops.append(("microdata" if scope else "RDFa", element))
    if nodes:
        _properties(root, nodes, referred)
    for syntax, element in tops:
        yield syntax, nodes[element]


def _properties(root: Element, nodes: dict[Element, Node], referred: dict[str, Element]) -> None:
    """Puts each property into the item that it is in."""
    for element in root.iter("*"):
        names = element.get("itemprop") or element.get("property")
        if not names:
            continue
        owner = next((nodes[each] for each in element.iterancestors() if each in nodes), None)
        owner = owner or next(
            (
                nodes[referred[name]]
                for each in (element, *element.iterancestors())
                if (name := each.get("id") or "") in referred
            ),
            None,
        )
        if owner is None:
            continue
        value = nodes[element] if element in nodes else _value(element)
        for name in names.split():
            if value and ("://" in name or name.partition(":")[0] in VOCABULARIES or ":" not in name):
                owner.setdefault(local(name), []).append(value)


def _value(element: Element) -> str:
    """The value of a property: ``content``, an address, a time, else the text."""
    if element.get("content") is not None:
        return str(element.get("content"))
    if element.tag in ADDRESSES and element.tag != "a":
        return element.get(ADDRESSES[element.tag]) or ""
    if element.tag == "time" and element.get("datetime"):
        return str(element.get("datetime"))
    if element.tag in ("data", "meter") and element.get("value"):
        return str(element.get("value"))
    text = one_line(element, markup=True)
    return text if text or element.tag != "a" else element.get("href") or ""
