"""Zotero RDF -> records. A journal that several items stand in is a node of its own and comes after the
first of them, so an item waits until what it refers to has been read. Identifiers, the DOI too, stand at
the container."""

from __future__ import annotations

from ...diagnostics import ERROR, WARNING, Diagnostic
from ...model import FIELDS, ITEM_TYPES, NAME_FIELDS
from ...protocols import Traced
from ..record_draft import RecordDraft
from ..variables import put_variable
from ..xml_stream import elements
from ..xml_text import child, children, lined, name, plain, text, value
from . import ROOTS, SPACES, tables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ...diagnostics import Sink
    from ...protocols import ReadOptions
    from ...source import Source
    from ..xml_stream import Element

    Values = list[tuple[str, str, str]]
    """(field, text, source) of a node that items stand in."""

ABOUT, RESOURCE = f"{{{SPACES['rdf']}}}about", f"{{{SPACES['rdf']}}}resource"
NODES = (
    "Description", "UserItem", "Attachment", "Memo", "Collection",
    *sorted({node.partition(":")[2] for _, kind, whole in tables.ITEMS.values() for node in (kind, whole) if node} - {"Description"}),
    "Part", "Series", "Conference",
)  # fmt: skip
"""Nodes that stand at the top of a document."""
LONGEST_WAIT = 5000
"""Items that wait at most; a node that none of them saw is not in the document."""


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The items of a document, in order, without notes and attachments."""
    nodes: dict[str, Values] = {}
    unused: dict[str, tuple[str, int]] = {}
    waiting: list[tuple[RecordDraft, list[str], int]] = []
    for node, line in elements(
        source, NODES, lambda root: name(root) in ROOTS, "Zotero RDF", sink, nests=True
    ):
        kind = _kind(node)
        if not kind:
            address = node.get(ABOUT) or f"line {line}"
            nodes[address], unused[address] = _container(node), (name(node), line)
        elif kind not in tables.SILENT:
            draft = RecordDraft(sink, line, steps=options.steps)
            waiting.append((draft, _item(node, kind, draft), line))
        while waiting and (len(waiting) > LONGEST_WAIT or all(wanted in nodes for wanted in waiting[0][1])):
            yield from _finished(*waiting.pop(0), nodes, unused, sink)
    for each in waiting:
        yield from _finished(*each, nodes, unused, sink)
    for tag, line in unused.values():
        sink(Diagnostic(WARNING, "unused-node", f"no item stands in this {tag}", "left out", line=line))


def _finished(
    draft: RecordDraft,
    wanted: list[str],
    line: int,
    nodes: dict[str, Values],
    unused: dict[str, tuple[str, int]],
    sink: Sink,
) -> Iterator[Traced]:
    for address in wanted:
        unused.pop(address, None)
        for field, said, source in nodes.get(address, ()):
            draft.put(field, said, source)
        if address.startswith("urn:issn:") and address not in nodes:
            draft.put("ISSN", address[9:], "isPartOf")
    if len(draft.values) < 2 and not draft.held:
        sink(
            Diagnostic(
                ERROR, "empty-record", "the item holds nothing that can be read", "left out", line=line
            )
        )
        return
    yield Traced(draft.record(), line, tuple(draft.steps))


def _kind(node: Element) -> str:
    """The item's type; that of its class where Zotero's own is missing; "" for a node that items stand in."""
    said = value(node, "itemType")
    if said or name(node) in ("Attachment", "Memo", "Collection"):
        return said or "note"
    if name(node) in tables.CONTAINERS and not children(node, "authors", "creator", "date"):
        return ""
    return next(
        (item for item, (_, kind, _) in tables.ITEMS.items() if kind == f"bib:{name(node)}"), "document"
    )


def _item(node: Element, kind: str, draft: RecordDraft) -> list[str]:
    """Puts an item into the draft; the nodes that it refers to."""
    type_ = draft.values["type"] = tables.ITEMS.get(kind, ("document", "", ""))[0]
    wanted: list[str] = []
    for each in lined(node, node, draft):
        tag = name(each)
        if tag in tables.CREATORS:
            _people(each, tables.CREATORS[tag], tag, draft)
        elif tag == "isPartOf":
            wanted += _part(each, draft)
        elif tag in READERS:
            READERS[tag](each, draft)
        elif tag == "number":
            draft.put(tables.NUMBERS.get(type_, "issue"), text(each), "number")
        elif tag == "edition" and type_ == "software":
            draft.put("version", text(each), "edition")
        elif tag not in (
            "itemType",
            "link",
            "isReferencedBy",
            "relation",
            "displayTitle",
            "autoIndex",
            "type_",
        ):
            draft.put(tables.TEXTS.get(tag, "keep"), text(each) or each.get(RESOURCE) or "", tag)
    return wanted


def _people(creators: Element, field: str, source: str, draft: RecordDraft) -> None:
    """Persons, in a sequence or alone; other programs give a name as text."""
    persons = list(creators.iter(f"{{{SPACES['foaf']}}}Person"))
    for leaf in creators.iter("{*}*") if not persons else ():
        draft.name(field, "" if len(leaf) else text(leaf), source)
    for person in persons:
        family, given = value(person, "surname"), value(person, "givenName") or value(person, "givenname")
        _named(field, family, given, draft)


def _named(field: str, family: str, given: str, draft: RecordDraft) -> None:
    """A person, or a name in one field: a body."""
    if family and given:
        first, _, suffix = given.partition(", ")
        draft.person(field, family, first, suffix, "Person")
    else:
        draft.body(field, family or given, "Person")


def _part(part: Element, draft: RecordDraft) -> list[str]:
    """What the item stands in: here, or a node elsewhere, which is named."""
    wanted = [part.get(RESOURCE)] if part.get(RESOURCE) else []
    for node in part:
        for field, said, source in _container(node):
            draft.put(field, said, source)
        for inner in node.iter(f"{{{SPACES['dcterms']}}}isPartOf"):
            if inner.get(RESOURCE):
                wanted.append(inner.get(RESOURCE))
    return wanted


def _container(node: Element) -> Values:
    """The fields of a journal, a book, a series or a section."""
    tag = name(node)
    found: Values = []
    fields = {
        "title": "container_title",
        "alternative": "container_title_short",
        "volume": "volume",
        "number": "issue",
        "edition": "edition",
    }
    if tag == "Series":
        fields = {
            "title": "collection_title",
            "identifier": "collection_number",
            "alternative": "keep",
            "description": "keep",
        }
    elif tag == "Part":
        fields = {"title": "section"}
    for each in node:
        inner = name(each)
        if inner in fields:
            found.append((fields[inner], text(each), f"{tag} {inner}"))
        elif inner == "identifier":
            found.append((*_numbered(plain(each)), f"{tag} identifier"))
        elif inner == "isPartOf":
            for outer in each:
                found += _container(outer)
    return found


def _numbered(said: str) -> tuple[str, str]:
    """``ISSN 2049-3630``, ``DOI: 10.5555/a``: field and value."""
    kind, _, rest = said.partition(" ")
    kind = kind.rstrip(":")
    return (kind, rest) if kind in ("ISSN", "ISBN", "DOI") and rest else ("identifier", said)


def _identifier(element: Element, draft: RecordDraft) -> None:
    """An address as a node, a number with its kind, or the accession number."""
    address = value(element, "URI", "value")
    if address:
        draft.put("URL", address, "URI")
        return
    field, said = _numbered(plain(element))
    if field == "identifier":
        draft.put("accession_number", said, "identifier")
    else:
        for each in said.split(" ") if field in ("ISBN", "ISSN") else (said,):
            draft.put(field, each.strip(","), "identifier")


def _publisher(element: Element, draft: RecordDraft) -> None:
    house = child(element, "Organization")
    draft.put("publisher", value(house, "name") if house is not None else plain(element), "publisher")
    draft.put("publisher_place", value(house, "adr", "Address", "locality"), "locality")


def _subject(element: Element, draft: RecordDraft) -> None:
    """A tag, an automatic tag, or the call number."""
    number = value(element, "LCC", "value")
    draft.put("call_number", number, "LCC")
    if not number:
        draft.put("keyword", value(element, "AutomaticTag", "value") or plain(element), "subject")


def _extra(element: Element, draft: RecordDraft) -> None:
    """Zotero's field "extra": lines of the form ``Key: value`` are variables of CSL, the rest is a note."""
    rest = []
    for line in (element.text or "").split("\n"):
        key, _, said = line.partition(":")
        field = EXTRA.get(key.strip().casefold()) or key.strip().casefold().replace("-", "_").replace(
            " ", "_"
        )
        field = field.upper() if field in ("doi", "pmid", "pmcid", "issn", "isbn", "url") else field
        said = " ".join(said.split())
        if key.startswith("extra ") and said:
            draft.keep(key[6:], said)
        elif field == "type" and said in ITEM_TYPES:
            draft.values["type"] = said
        elif said and field in NAME_FIELDS:
            family, _, given = said.partition(" || ")
            _named(field, family, given, draft)
        elif said and field in FIELDS and field not in ("extra", "type", "note"):
            put_variable(field, said, "extra", draft)
        elif line.strip():
            rest.append(line.strip())
    draft.put("note", " ".join(rest), "description")


EXTRA = {
    "citation key": "id",
    "original date": "original_date",
    "place": "publisher_place",
    "number of pages": "number_of_pages",
}
READERS: dict[str, Callable[[Element, RecordDraft], None]] = {
    "identifier": _identifier,
    "publisher": _publisher,
    "subject": _subject,
    "description": _extra,
    "presentedAt": lambda element, draft: draft.put(
        "event_title", value(element, "Conference", "title"), "presentedAt"
    ),
}
