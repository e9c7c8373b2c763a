"""MARC records in XML: MARCXML (MARC21slim), MarcXchange (ISO 25577), UNIMARC slim, bare or inside
OAI-PMH, SRU and the like."""

from __future__ import annotations

from ...memory import Answers
from .datum import LEADER, Datum, composed, resolved

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    Element = Any

RECORDS = ("record", "rec")
"""Elements that hold one record, or an envelope's part with one in it."""
ELEMENTS = {
    "datafield": "data", "df": "data", "controlfield": "control", "cf": "control", "leader": "leader",
    "lab": "leader",
}  # fmt: skip
FIELDS = frozenset(name for name, kind in ELEMENTS.items() if kind != "leader")


ENVELOPES = frozenset(
    ("OAI-PMH", "ListRecords", "GetRecord", "searchRetrieveResponse", "records", "response")
)
"""Elements round records, of which the first may be a deleted one."""


def is_marc(root: Element) -> bool:
    """Whether there are fields of MARC in a document, or it is an envelope in which they may come."""
    return _local(root.tag) in ENVELOPES or any(_local(element.tag) in FIELDS for element in root.iter())


_local = Answers(lambda tag: tag.rpartition("}")[2] if isinstance(tag, str) else "", most=500).__getitem__
"""The name of an element without its namespace, by its tag."""


def records(element: Element, damaged: Callable[[Exception], None]) -> Iterator[Element]:
    """The MARC records in an outermost ``record``: itself, or those inside the envelope that it is.
    ``damaged`` is told of an escaped one that cannot be parsed."""
    if any(_local(child.tag) in FIELDS for child in element):
        yield element
        return
    for one in element.iter():
        name = _local(one.tag)
        if name in RECORDS and any(_local(child.tag) in FIELDS for child in one):
            yield one
        elif name == "recordData" and len(one) == 0 and "datafield" in (one.text or ""):
            from lxml import etree

            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
            try:
                inner = etree.fromstring(one.text.strip().encode(), parser)
            except etree.XMLSyntaxError as error:
                damaged(error)
            else:
                yield from records(inner, damaged)


def data(record: Element, before: int) -> list[Datum]:
    """The fields of a ``record``, the leader first. ``before``: what the lines of its elements are short
    of."""
    found: list[Datum] = []
    for element in record:
        kind = ELEMENTS.get(_local(element.tag))
        if kind == "data":
            found.append(_field(element, before))
        elif kind == "control":
            tag = element.get("tag") or element.get("t") or ""
            found.append(Datum(tag, value=(element.text or "").strip("\r\n\t")))
        elif kind == "leader":
            found.insert(0, Datum(LEADER, value=element.text or ""))
    return found


def _field(element: Element, before: int) -> Datum:
    get = element.get
    first, second = get("ind1") or get("i1") or " ", get("ind2") or get("i2") or " "
    return Datum(
        get("tag") or get("t") or "",
        " " if first in BLANK else first[:1],
        " " if second in BLANK else second[:1],
        "",
        [
            (one.get("code") or one.get("c") or " ", text_of(one.text))
            for one in element
            if one.text is not None
        ],
        (before + element.sourceline,),
    )


BLANK = frozenset((" ", "#", "\\", "_", "  "))
"""How an indicator that says nothing is written."""


def text_of(text: str) -> str:
    """A subfield's text: white space is the pretty printer's."""
    text = " ".join(text.split())
    if "&" in text:
        text = resolved(text)
    return text if text.isascii() else composed(text)
