"""Meta tags: Highwire Press, BE Press, EPrints, PRISM and Dublin Core; Open Graph and plain names as the last
resort."""

from __future__ import annotations

import re

from ..pages.values.comparison import same
from . import Work
from .values import CITED, fields
from .webpages import DUBLIN_CORE, EPRINTS, HIGHWIRE, HIGHWIRE_TYPES, OPEN_GRAPH, OPEN_GRAPH_TYPES, PRISM

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from .document import Element

    Tag = tuple[str, str, str, int]
    """A meta tag: family, name in the family, content, line."""

CONFERENCES = ("conference_title", "conference", "conference_name")
"""Names of what a paper's proceedings are called by, the surest first."""
TITLES = ("og:title", "twitter:title")
FAMILIES = ("citation", "eprints", "prism", "dc", "plain")
TABLES = {"citation": HIGHWIRE, "eprints": EPRINTS, "prism": PRISM, "dc": DUBLIN_CORE, "plain": OPEN_GRAPH}
PREFIXES = (
    ("bepress_citation_", "citation"), ("wkhealth_", "citation"), ("citation_", "citation"), ("citation.", "citation"), ("eprints.", "eprints"),
    ("prism.", "prism"), ("prism:", "prism"), ("dcterms.", "dc"), ("dcterms:", "dc"), ("dc.", "dc"), ("dc:", "dc"), ("dct:", "dc"), ("dct.", "dc"),
)  # fmt: skip
GLUE = re.compile(r"\s+(?:[-–—|·•:»›/]|::)\s+|\s*[|»]\s*")
"""What stands between a page's title and the name of its site."""
URLS = ("http:", "https:", "//", "www.", "@")


def works(root: Element, before: int) -> Iterator[Work]:
    """One work a family that the page uses, the surest first; Open Graph, which describes the page, is not
    ``strong``."""
    groups: dict[str, list[Tag]] = {}
    for tag in _tags(root, before):
        groups.setdefault(tag[0], []).append(tag)
    for family in FAMILIES:
        found = groups.get(family)
        if found:
            yield from _work(family, found)


def _work(family: str, tags: list[Tag]) -> Iterator[Work]:
    table = TABLES[family]
    if family == "plain":
        tags = _without_site(tags)
    names = {name for _, name, _, _ in tags}
    if family == "dc" and any(name == "identifier" and CITED.search(text) for _, name, text, _ in tags):
        names.add("cited")
    made = fields(
        (key, _label(family, name), text, line)
        for _, name, text, line in tags
        if (key := _key(table, family, name, names))
    )
    if made:
        yield Work(family, tuple(made), _type(family, names, tags), tags[0][3], strong=family != "plain")


def _without_site(tags: list[Tag]) -> list[Tag]:
    """Titles without the name of the site, where the page tells that name: ``Lamps – Quay Museum``."""
    site = next((same(text) for _, name, text, _ in tags if name == "og:site_name"), "")
    return [
        (family, name, bare_title(text, site) if name in TITLES and site else text, at)
        for family, name, text, at in tags
    ]


def bare_title(text: str, site: str) -> str:
    """``text`` without its first or last part, where that is ``site`` (as :func:`same` has it).

    >>> bare_title("How we mended the lamp – Quay Museum", "quaymuseum"), bare_title("Quay Museum", "quaymuseum")
    ('How we mended the lamp', 'Quay Museum')
    """
    for found in (*GLUE.finditer(text),):
        if same(text[: found.start()]) == site:
            return text[found.end() :]
        if same(text[found.end() :]) == site:
            return text[: found.start()]
    return text


def _key(table: dict[str, str], family: str, name: str, names: set[str]) -> str:
    """The key of a tag. A conference's title is the container where no other is named: that is what its
    proceedings are called."""
    key = table.get(name, "")
    if family == "dc" and not key:
        key = (
            table.get(name.split(".")[0], "")
            if name.split(".")[0] in ("title", "creator", "subject", "language", "publisher")
            else ""
        )
    if (
        key == "event"
        and family == "citation"
        and not names & {"journal_title", "inbook_title", "book_title"}
        and name == next((each for each in CONFERENCES if each in names), "")
    ):
        return "container_title"
    if family == "dc" and key == "date" and "cited" in names:
        return "date_online"  # the issue's own date stands in the citation
    if family == "citation" and key == "date" and name in ("date", "year") and "publication_date" in names:
        return "date_weak"
    return key


def _label(family: str, name: str) -> str:
    return {"citation": "citation_", "eprints": "eprints.", "prism": "prism.", "dc": "dc."}.get(
        family, ""
    ) + name


def _type(family: str, names: set[str], tags: list[Tag]) -> str | None:
    if family == "citation":
        return next((kind for name, kind in HIGHWIRE_TYPES if name in names), None)
    if family == "plain":
        shown = next((text.casefold() for _, name, text, _ in tags if name == "og:type"), "")
        return OPEN_GRAPH_TYPES.get(shown, "webpage")
    return None


def _tags(root: Element, before: int) -> Iterator[Tag]:
    for element in root.iter("meta"):
        content = element.get("content")
        if not content or not content.strip():
            continue
        for name in (element.get("name") or element.get("property") or "").split():
            family, short = _family(name.strip().casefold())
            if family and not (
                short in ("article:author", "book:author", "author", "og:author")
                and content.strip().startswith(URLS)
            ):
                yield family, short, content, before + line(element)


def line(element: Element) -> int:
    """The line an element starts on; 0 where the parser has lost count (after line 65534)."""
    at = element.sourceline or 0
    return at if at < 65535 else 0


def _family(name: str) -> tuple[str, str]:
    """Family and name in it: ``DC.Title`` -> ("dc", "title"), ``bepress_citation_author`` -> ("citation",
    "author")."""
    if name.startswith(("dc_", "dcterms_")):
        name = name.replace("_", ".")
    for prefix, family in PREFIXES:
        if name.startswith(prefix):
            return family, name[len(prefix) :].replace(":", ".") if family == "dc" else name[len(prefix) :]
    return ("plain", name) if name in OPEN_GRAPH or name == "og:type" else ("", "")
