"""Checks for plug-in authors: what every built-in passes. Each function raises AssertionError with what is
wrong and returns nothing.

>>> from cyberdip_cli.testing import check_writer
>>> from cyberdip_cli.writers.csl_jsonl import WRITER
>>> check_writer(WRITER)
"""

from __future__ import annotations

import io
import unicodedata

from .diagnostics import Diagnostic, InputError
from .model import Date, Name, Record
from .protocols import (
    Citation,
    CiteOptions,
    Engine,
    Medium,
    MediumOptions,
    Reader,
    ReadOptions,
    Run,
    WriteOptions,
    Writer,
)
from .source import Head, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

HOSTILE = (
    "<script>alert('x')</script> & \\input{y} {open *_#[`|:: \u202eback\u202c \x1b[31m 100% $5 ~ ^ \" end"
)
"""Text that means something in every format."""

RECORDS: tuple[Record, ...] = (
    Record(
        id="vale2019maps",
        type="article-journal",
        title="Maps of <i>Nowhere</i>: DNA, café and 水",
        author=(
            Name("Vale", "Inés María"),
            Name("Berg", "Jan", non_dropping_particle="van der"),
            Name("Roe", "Ada", suffix="Jr."),
            Name(literal="Guild of Mapmakers and Sons"),
        ),
        container_title="Atlas Review & Gazette",
        volume="12",
        issue="3",
        page="e123",
        issued=Date(2019, 4, 30),
        DOI="10.5555/a_b(c)<d>",
        URL="https://example.org/a_b%20c?x=1&y=2#z",
        ISSN=("2049-3630",),
        language="en",
        keyword=("maps", "atlases"),
    ),
    Record(
        id="A.b:c/d-e",
        type="book",
        title=HOSTILE,
        editor=(Name(literal="水"),),
        issued=Date(literal="[195-?]"),
        publisher="Łódź Press",
        publisher_place="Łódź",
    ),
    Record(
        id="a.B:c/d-e2",
        type="thesis",
        title="Только заглавие",
        issued=Date(2019, end=Date(2020)),
        extra={"X-Odd": ("kept", "kept too")},
    ),
    Record(id="nothing"),
)
"""Records that hold what is hard: markup, hostile text, scripts, ranges, literals, a record with nothing in
it."""

GARBAGE: tuple[bytes, ...] = (
    b"", b"\n\n\n", b"\0\1\2\3" * 50, b"\xff\xfe\xff", b"{[(<\"'", b"a" * 100_000,
    b"Title:\n", b"TY  - \n", b"@article{", b'[{"id":', b"<html>", "\u202e:\u200b\ufeff".encode(),
)  # fmt: skip
"""What no reader may stumble over."""


def collect() -> tuple[list[Diagnostic], Any]:
    """A list and the Sink that fills it."""
    found: list[Diagnostic] = []
    return found, found.append


def _described(plugin: Reader | Writer | Medium) -> None:
    assert plugin.summary and "\n" not in plugin.summary, "summary is one line that says what the format is"
    for extension in plugin.extensions:
        assert extension.startswith(".") and extension == extension.lower(), (
            f"extension {extension!r}: with its dot, in lower case"
        )


def check_writer(writer: Writer, records: Sequence[Record] = RECORDS) -> None:
    """A writer streams, gives the same text twice, names every record, survives hostile text, and leaves
    Unicode composed."""
    assert isinstance(writer, Writer), f"WRITER is a {type(writer).__name__}"
    _described(writer)
    told, sink = collect()
    text = "".join(writer.write(iter(records), WriteOptions(), sink))
    assert text == "".join(writer.write(iter(records), WriteOptions(), sink)), (
        "the same records give the same text"
    )
    assert all(isinstance(diagnostic, Diagnostic) for diagnostic in told), "the sink takes Diagnostics"
    assert text.endswith("\n"), "a document ends with a line end"
    assert unicodedata.normalize("NFC", text) == text, "text is NFC"
    assert records[0].id is not None and records[0].id in text, "a record's id stands in its output"
    for value in ("Date(", "Name(", "Record("):
        assert value not in text, (
            f"{value}…) is how Python shows a value: take its parts, or str(name), date.iso()"
        )
    empty = "".join(writer.write(iter(()), WriteOptions(), sink))
    assert len(empty) < 1000, "no records give an empty document: a frame, or the header of a table"
    assert "".join(writer.write(iter(records), WriteOptions(ascii=True), sink)), (
        "--ascii gives a document too"
    )
    _check_streams(writer)


def _check_streams(writer: Writer) -> None:
    taken = 0

    def endless() -> Iterator[Record]:
        nonlocal taken
        while True:
            taken += 1
            yield Record(id=f"r{taken}", type="book", title="Maps " * 40)

    written = 0
    for chunk in writer.write(endless(), WriteOptions(), collect()[1]):
        written += len(chunk)
        if written > 2_000_000 or taken > 20_000:
            break
    assert taken < 20_000, "a writer yields as it reads; this one held 20,000 records"


def check_reader(reader: Reader, samples: Mapping[str, int]) -> None:
    """A reader recognises its ``samples`` (text -> number of records), reads as many, with line numbers, and
    survives rubbish and cut files."""
    assert isinstance(reader, Reader), f"READER is a {type(reader).__name__}"
    _described(reader)
    for data in GARBAGE:
        score = reader.sniff(Head("-", data))
        assert 0 <= score <= 100, f"sniff gives {score} for {data[:20]!r}"
        _read(reader, data)
    for text, count in samples.items():
        assert reader.sniff(Head("-", text.encode())) > 0, (
            f"sniff does not recognise its own sample {text[:40]!r}"
        )
        traced = _read(reader, text.encode())
        assert len(traced) == count, f"{len(traced)} records read from a sample of {count}: {text[:40]!r}"
        lines = [item.line for item in traced]
        assert lines == sorted(lines), "records come in the order of the input, with their lines"
        for part in range(1, 10):
            _read(reader, text.encode()[: len(text.encode()) * part // 10])


def _read(reader: Reader, data: bytes) -> list[Any]:
    told, sink = collect()
    try:
        found = list(reader.trace(Source("-", io.BytesIO(data)), ReadOptions(), sink))
    except InputError:
        return []
    assert all(isinstance(item.record, Record) for item in found), "a reader yields Traced records"
    assert all(isinstance(diagnostic, Diagnostic) for diagnostic in told), "the sink takes Diagnostics"
    return found


def check_medium(medium: Medium, forbidden: Sequence[str] = ()) -> None:
    """A medium streams, prints every citation, and escapes: none of the ``forbidden`` strings survives from a
    hostile record."""
    assert isinstance(medium, Medium), f"MEDIUM is a {type(medium).__name__}"
    _described(medium)
    citations = (
        Citation(
            "one",
            (Run("Vale, I. (2019). "), Run("Maps", ("italic",)), Run(" 12", ("italic", "bold")), Run(".")),
            (Run("(Vale, 2019)"),),
        ),
        Citation(
            "two", (Run("[1]", ("left-margin",)), Run(HOSTILE, ("right-inline", "italic"))), (Run(HOSTILE),)
        ),
        Citation(
            "three", (Run("水", ("sup",)), Run("x", ("small-caps",), "https://example.org/?a=1&b=<2>")), ()
        ),
    )
    if medium.binary:
        whole = [b"".join(medium.render(iter(citations), MediumOptions())) for _ in (1, 2)]
        assert whole[0] == whole[1], "the same citations give the same bytes"
        return
    text = "".join(medium.render(iter(citations), MediumOptions()))
    assert "Maps" in text, "every citation is printed"
    for mark in forbidden:
        assert mark not in text, f"{mark!r} is not escaped"
    assert text == "".join(medium.render(iter(citations), MediumOptions())), (
        "the same citations give the same text"
    )
    assert isinstance("".join(medium.render(iter(citations), MediumOptions(in_text=True))), str)
    assert isinstance("".join(medium.render(iter(()), MediumOptions())), str)


def check_engine(engine: Engine, records: Sequence[Record] = RECORDS, style: str = "apa") -> None:
    """An engine gives every record a citation under its own id, alone in input order, and loses none to a
    hard neighbour."""
    assert isinstance(engine, Engine), f"ENGINE is a {type(engine).__name__}"
    for separate in (True, False):
        found = list(engine.cite(records, CiteOptions(style, separate=separate), collect()[1]))
        ids = [citation.id for citation in found]
        assert sorted(ids) == sorted(record.id or "" for record in records), (
            f"ids in: {[record.id for record in records]}, ids out: {ids}"
        )
        assert not separate or ids == [record.id for record in records], "with separate, input order"
        assert all(isinstance(run, Run) for citation in found for run in citation.entry), (
            "an entry is a tuple of Runs"
        )
        assert any(run.text.strip() for run in found[0].entry), "an entry has text"


def check_dialect(name: str, table: Mapping[str, Any], page: str) -> None:
    """A dialect's table is well-formed, and ``page``, read with it, gives a record with a title."""
    from .pages.tables.dialect import register
    from .registry import get

    register(name, table)
    found, sink = collect()
    traced = list(get("readers", "dump").trace(Source.from_text(page), ReadOptions(name), sink))
    assert traced, f"no record in the page: {[str(diagnostic) for diagnostic in found]}"
    assert traced[0].record.title, "the record has a title"
