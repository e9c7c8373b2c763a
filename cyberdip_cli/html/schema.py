"""Nodes of schema.org become works: what each property means."""

from __future__ import annotations

from ..pages.field import Field
from . import Work
from .chosen import PARTS, chosen, kinds
from .linked import attributes, scripts, text_of
from .values import fields
from .webpages import PAGE_TYPES, SCHEMA, SCHEMA_TYPES
from .wholes import of_whole, part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..diagnostics import Sink
    from .document import Element
    from .linked import Found, Node

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


def works(root: Element, before: int, sink: Sink) -> list[Work]:
    """The works of the page's JSON-LD, then those of its microdata and RDFa."""
    tops: dict[str, list[Node]] = {"JSON-LD": list(scripts(root, before, sink))}
    for syntax, node in attributes(root, before):
        tops.setdefault(syntax, []).append(node)
    return [
        work.replace(listed=listed)
        for syntax, nodes in tops.items()
        for node, listed in chosen(nodes)
        if (work := _work(syntax, node)) is not None
    ]


def _work(syntax: str, node: Node) -> Work | None:
    at = node["@line"]
    found: list[Found] = []
    people: list[Field] = []
    for name, values in node.items():
        if name in NAMES:
            people += _people(SCHEMA[name], name, values, at)
        elif name in PARTS and name != "pagestart":
            for value in values:
                found += part(value, name, at)
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
    made = [*people, *fields(own), *of_whole(found, own, kind)]
    if not any(field.key == "title" for field in made):
        return None
    return Work(syntax, tuple(made), kind, at, strong=bool(kinds(node) - PAGE_TYPES))


def _property(name: str, values: list[Any], at: int) -> Iterator[Found]:
    key = SCHEMA[name]
    for value in values:
        if isinstance(value, str):
            yield key, name, value, at
        elif name in ("identifier", "sameas"):
            yield _identifier(value, name, at)
        elif name == "inlanguage":
            yield key, name, text_of(value, "alternatename", "name"), at
        elif name == "license":
            yield key, name, text_of(value, "url", "name") or value["@id"], at
        else:
            yield key, name, text_of(value, "name", "title", "value", "url"), at
            if name in ("publisher", "publisherimprint"):
                yield "place", f"{name} location", _place(value), at


def _identifier(node: Node, name: str, at: int) -> Found:
    """A PropertyValue: its ``propertyID`` says which identifier it is."""
    kind = text_of(node, "propertyid", "name").rsplit("/", 1)[-1].casefold().replace("-", "")
    text = text_of(node, "value", "url") or node["@id"]
    return IDENTIFIERS.get(kind, "identifier"), f"{name} {kind}".strip(), text, at


def _place(node: Node) -> str:
    """The town of a publisher's address."""
    for name in ("address", "location"):
        for value in node.get(name, ()):
            text = (
                value
                if isinstance(value, str)
                else text_of(value, "addresslocality", "name")
                or (_place(value) if name == "location" else "")
            )
            if text:
                return text
    return ""


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
    family, given = text_of(value, "familyname"), text_of(value, "givenname")
    if family:
        yield (
            "parts",
            clean(", ".join(part for part in (family, given, text_of(value, "honorificsuffix")) if part)),
        )
        return
    names = [each for each in value.get("name", ()) if isinstance(each, str)] or [
        text_of(value, "legalname", "alternatename")
    ]
    for text in map(clean, names):
        if text:
            yield ("body" if BODIES & set(value["@type"]) else "text"), text
