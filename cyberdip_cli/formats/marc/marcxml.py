"""MARC records in XML: MARCXML (MARC21slim), MarcXchange (ISO 25577), UNIMARC slim, bare or inside
OAI-PMH, SRU and the like."""

from __future__ import annotations

from .datum import LEADER, Datum, composed, resolved

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Element = Any

RECORDS = ("record", "rec")
"""Elements that hold one record, or an envelope's part with one in it."""
FIELDS = frozenset(("datafield", "controlfield", "df", "cf"))


def is_marc(root: Element) -> bool:
    """Whether there are fields of MARC in a document, or an escaped record in an envelope."""
    for element in root.iter():
        name = _local(element)
        if name in FIELDS:
            return True
        if name == "recordData" and element.text and "datafield" in element.text:
            return True
    return False


def _local(element: Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def records(element: Element) -> Iterator[Element]:
    """The MARC records in an outermost ``record``: itself, or those inside the envelope that it is."""
    for one in element.iter():
        name = _local(one)
        if name in RECORDS and any(_local(child) in FIELDS for child in one):
            yield one
        elif name == "recordData" and len(one) == 0 and "datafield" in (one.text or ""):
            from lxml import etree

            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
            yield from records(etree.fromstring(one.text.strip().encode(), parser))


def data(record: Element, before: int) -> list[Datum]:
    """The fields of a ``record``, the leader first. ``before``: what the lines of its elements are short
    of."""
    found: list[Datum] = []
    for element in record:
        name = _local(element)
        if name in ("leader", "lab"):
            found.insert(0, Datum(LEADER, value=element.text or ""))
        elif name in ("controlfield", "cf"):
            tag = element.get("tag") or element.get("t") or ""
            found.append(Datum(tag, value=(element.text or "").strip("\r\n\t")))
        elif name in ("datafield", "df"):
            found.append(_field(element, before))
    return found


def _field(element: Element, before: int) -> Datum:
    get = element.get
    parts = [
        (one.get("code") or one.get("c") or " ", _text(one.text)) for one in element if one.text is not None
    ]
    return Datum(
        get("tag") or get("t") or "",
        (get("ind1") or get("i1") or " ")[:1].replace("#", " ").replace("\\", " "),
        (get("ind2") or get("i2") or " ")[:1].replace("#", " ").replace("\\", " "),
        "",
        parts,
        (before + element.sourceline,),
    )


def _text(text: str) -> str:
    """A subfield's text: white space is the pretty printer's."""
    text = " ".join(text.split())
    if "&" in text:
        text = resolved(text)
    return text if text.isascii() else composed(text)
