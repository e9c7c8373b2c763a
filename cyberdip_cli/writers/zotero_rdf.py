"""Zotero RDF, as Zotero exports and imports it."""

from __future__ import annotations

from itertools import chain

from ..formats.xml_write import document, splicer
from ..formats.zotero_rdf.write import EMPTY, HEAD, TAIL, to_xml
from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """The document, item by item; without the vocabularies when there is none."""
    items = iter(records)
    first = next(items, None)
    if first is None:
        yield EMPTY
    else:
        yield from document(chain((first,), items), options, sink, HEAD, TAIL, to_xml)


WRITER = Writer("Zotero RDF", (".rdf",), write, splicer(HEAD, TAIL), (HEAD, "", TAIL))
