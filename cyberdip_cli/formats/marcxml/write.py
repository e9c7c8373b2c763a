"""Records -> MARCXML, a record an element; what other fields cannot hold stands in 887."""

from __future__ import annotations

from ...diagnostics import OutputError
from ...patterns import Pattern
from ...protocols import ReadOptions, ignore
from ..marc.datum import LEADER, Datum
from ..marc.marcxml import text_of
from ..marc.read import record as read
from . import own
from .fields import data_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...diagnostics import Sink
    from ...model import Record
    from ...protocols import WriteOptions

FORBIDDEN = Pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML has not, or that a terminal obeys: they stand in 887, escaped."""
OPTIONS = ReadOptions()


def write(
    records: Iterable[Record], options: WriteOptions, sink: Sink, frame: tuple[str, str, str]
) -> Iterator[str]:
    """A collection between the first and the last part of ``frame``; with no records an empty one."""
    end = options.newline
    yield frame[0].replace("\n", end)
    for record in records:
        text = "".join(_lines(marc_of(record), ascii=options.ascii))
        yield text.replace("\n", end)
    yield frame[2].replace("\n", end)


def marc_of(record: Record) -> list[Datum]:
    """The fields of a record, and the field for the rest."""
    data = data_of(record)
    as_read = [
        Datum(
            one.tag,
            one.first,
            one.second,
            one.value,
            [(code, text_of(allowed(text))) for code, text in one.parts],
        )
        for one in data
    ]
    rest = own.difference(record, read(as_read, OPTIONS, ignore).record)
    return [*data, rest] if rest is not None else data


def _lines(data: list[Datum], *, ascii: bool) -> Iterator[str]:
    yield "  <record>\n"
    for datum in data:
        if datum.tag == LEADER:
            yield f"    <leader>{datum.value}</leader>\n"
        elif datum.tag < "010":
            yield f'    <controlfield tag="{datum.tag}">{_escaped(datum.value, ascii=ascii)}</controlfield>\n'
        else:
            yield f'    <datafield tag="{datum.tag}" ind1="{datum.first}" ind2="{datum.second}">\n'
            for code, text in datum.parts:
                yield f'      <subfield code="{code}">{_escaped(text, ascii=ascii)}</subfield>\n'
            yield "    </datafield>\n"
    yield "  </record>\n"


def allowed(text: str) -> str:
    """``text`` without what XML cannot hold."""
    return FORBIDDEN.sub("", text)


def _escaped(text: str, *, ascii: bool) -> str:
    text = allowed(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii") if ascii and not text.isascii() else text


def joined(old: bytes, new: bytes) -> bytes:
    """The records of ``new`` before the end of the collection in ``old``. OutputError where there is none,
    or its elements have a prefix."""
    end = old.rfind(b"</collection>")
    if end < 0:
        message = "the file is no collection of MARCXML without a prefix"
        raise OutputError("not-appended", message, "write to a new file")
    return old[:end] + new[new.index(b"  <record>") : new.rindex(b"</collection>")] + old[end:]
