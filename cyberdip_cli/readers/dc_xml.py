"""Dublin Core in XML: oai_dc, qualified, DSpace's DIM, RDF; OAI-PMH around them."""

from __future__ import annotations

from ..formats.dublin_core import NAMES, OWN_SPACES, ROOTS
from ..formats.xml_head import ENVELOPES, xml_head
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source


def sniff(head: Head) -> int:
    """A root of Dublin Core or an envelope with a record of it; RDF of another vocabulary is none."""
    found = xml_head(head)
    if found is None or not (found.name in ROOTS or found.name in ENVELOPES):
        return 0
    if found.name == "RDF" and not all(space.startswith(OWN_SPACES) for space in found.spaces()):
        return 0
    if found.name in ("RDF", "dc") and "purl.org/dc/" not in found.text:
        return 0
    if found.name in ROOTS:
        return 97
    sure = 94 if found.name == "mets" else 97  # METS may hold MODS too
    return sure if any(found.holds(name) for name in NAMES if name != "Description") else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, one at a time."""
    from ..formats.dublin_core.read import DUBLIN_CORE

    return DUBLIN_CORE.trace(source, options, sink)


READER = Reader("Dublin Core in XML, DIM and OAI-PMH", (".xml", ".rdf"), sniff, trace)
