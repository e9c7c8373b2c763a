"""The text of an XML document in blocks that a parser takes: decoded, mended, cut where tags end and where
records begin."""

from __future__ import annotations

from ..diagnostics import WARNING, Diagnostic, InputError
from ..patterns import DOTALL, Pattern
from ..text_encoding import declared_codec
from .xml_mend import Mender, with_prefixes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..source import Source

LONGEST_TAG = 1 << 20
"""Characters without a ``>`` after which a block is passed on as it is."""
DECLARED = Pattern(r"\s{0,999}<\?xml\b[^<>]{0,200}?encoding\s?=\s?[\"']([A-Za-z0-9_.:-]{2,40})")
ENTITIES = Pattern(r"<!DOCTYPE[^<>\[]{0,2000}\[(?:(?!\]\s{0,99}>).){0,60000}?<!ENTITY", DOTALL)


def pieces(block: str, starts: Pattern) -> Iterator[str]:
    """The block, cut where records begin."""
    at = 0
    for found in starts.finditer(block):
        if found.start() > at:
            yield block[at : found.start()]
            at = found.start()
    if at < len(block):
        yield block[at:]


def blocks(source: Source, sink: Sink) -> Iterator[str]:
    """The text in blocks that end with a tag's end, mended where XML forbids what exporters write."""
    rest = ""
    mend = Mender(source.first_line, sink)
    for block in source.blocks(sink, _declared(source, sink)):
        if mend.line == source.first_line and ENTITIES.search(block):
            message = "the document declares entities of its own"
            raise InputError("hostile-xml", message, "take its <!ENTITY …> lines out", line=source.first_line)
        if mend.line == source.first_line and not rest:
            block = with_prefixes(block, source.first_line, sink)
        block = rest + block
        cut = block.rfind(">") + 1
        if not cut and len(block) > LONGEST_TAG:
            cut = len(block)
        rest = block[cut:]
        if cut:
            yield mend(block[:cut])
    if rest.strip():
        yield mend(rest)


def _declared(source: Source, sink: Sink) -> str | None:
    """The codec that the document names; None where it names none, or one that its bytes show to be wrong."""
    data = source.head.data
    found = DECLARED.match(data[:400].decode("latin-1").removeprefix("ï»¿"))
    codec = declared_codec(found[1]) if found else None
    if codec in (None, "utf-8") or data.isascii():
        return None
    try:
        data[:-3].decode()
    except UnicodeDecodeError as error:
        if error.start < len(data) - 8:
            return codec
    message = f"the document says it is {codec}, and is UTF-8"
    sink(
        Diagnostic(
            WARNING, "bad-encoding", message, "name the right one with --encoding", line=source.first_line
        )
    )
    return None
