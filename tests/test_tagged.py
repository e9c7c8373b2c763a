"""Tagged text: the tables are sound, any value of any tag is read, one bad record costs only itself."""

from __future__ import annotations

import io
from typing import Any

import pytest

from conftest import ROOT
from cyberdip_cli import reader_choice, registry
from cyberdip_cli.diagnostics import ERROR, Diagnostic
from cyberdip_cli.formats.record_draft import PSEUDO_FIELDS
from cyberdip_cli.formats.tagged import tables
from cyberdip_cli.formats.tagged.record import ALL_READINGS
from cyberdip_cli.model import FIELDS, ITEM_TYPES
from cyberdip_cli.protocols import ReadOptions
from cyberdip_cli.source import Head, Source

FORMATS = tables.names()
FORM = {
    "refer": ("%{tag} {value}\n", "%0 Book\n", ""),
    "medline": ("{tag:<4}- {value}\n", "PMID- 7\n", ""),
    "isi": ("{tag} {value}\n", "PT J\n", "ER\n"),
    "refworks": ("{tag} {value}\n", "RT Journal Article\n", ""),
    "ovid": ("{tag}  - {value}\n", "<1. >\n", ""),
    "copac": ("{tag}- {value}\n", "AU- Vale, Ines\n", ""),
    "inspec": ("{tag}: {value}\n", "Record 1 of 1 - INSPEC\n", ""),
    "redif": ("{tag}: {value}\n", "Template-Type: ReDIF-Article 1.0\n", ""),
}
"""Format -> form of a line, first line of a record, last line."""


def read(name: str, text: str) -> tuple[list[Any], list[Diagnostic]]:
    told: list[Diagnostic] = []
    source = Source("-", io.BytesIO(text.encode()))
    return list(registry.get("readers", name).trace(source, ReadOptions(steps=True), told.append)), told


def title(name: str) -> str:
    return next(row.tag for row in tables.load(name).rows if row.field == "title")


def record(name: str, *pairs: tuple[str, str]) -> str:
    line, first, last = FORM[name]
    return first + "".join(line.format(tag=tag, value=value) for tag, value in pairs) + last + "\n"


@pytest.mark.parametrize("name", FORMATS)
def test_tables_are_sound(name: str) -> None:
    table = tables.load(name)
    for row in table.rows:
        assert row.field in FIELDS | PSEUDO_FIELDS.keys(), row.tag
        assert not row.read or row.read in ALL_READINGS
        assert row.condition.types | row.condition.unless <= ITEM_TYPES
        if name == "ovid" and len(row.tag) > 2:
            assert table.line.match(row.tag)["tag"] == row.tag
            continue
        if row.tag == "<":
            continue
        assert table.line.match(FORM[name][0].format(tag=row.tag, value="x").rstrip("\n")), row.tag
    assert name in registry.builtin_names("readers")
    assert len(list((ROOT / "samples" / name).glob("*/input.*"))) >= 6


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "value",
    [
        "",
        "x",
        "; ;",
        "2014",
        "12-19",
        "Doe, Jane",
        "a [doi]",
        "10.5555/x",
        "PMC1",
        "<i>",
        "é" * 3000,
        "(",
        "[x].",
        "-",
    ],
)
def test_any_value_of_any_tag(name: str, value: str) -> None:
    for row in tables.load(name).rows:
        if row.tag in tables.load(name).begins:
            continue
        records, _ = read(name, record(name, (title(name), "Maps"), (row.tag, value)))
        assert len(records) == 1


@pytest.mark.parametrize("name", FORMATS)
def test_one_empty_record_among_a_hundred_costs_only_itself(name: str) -> None:
    blocks = [record(name, (title(name), f"Maps {number}")) for number in range(100)]
    blocks[41] = record(name)
    records, told = read(name, "".join(blocks))
    assert len(records) == 99
    errors = [diagnostic for diagnostic in told if diagnostic.severity == ERROR]
    line = "".join(blocks[:41]).count("\n") + 1
    assert [(diagnostic.code, diagnostic.line) for diagnostic in errors] == [("empty-record", line)]


@pytest.mark.parametrize("name", FORMATS)
def test_every_sample_is_recognised_by_its_own_reader(name: str) -> None:
    for path in (ROOT / "samples" / name).glob("*/input.*"):
        head = Head("-", path.read_bytes()[:65536])
        assert reader_choice.reader_for(head, lambda _: None)[0] == name, path


@pytest.mark.parametrize("name", FORMATS)
def test_a_record_cut_anywhere_is_read_without_a_bug(name: str) -> None:
    text = "".join(
        path.read_text(encoding="utf-8", errors="replace")
        for path in (ROOT / "samples" / name).glob("*/input.*")
    )
    for end in range(0, len(text), max(len(text) // 60, 1)):
        read(name, text[:end])


def test_an_unknown_tag_is_kept_and_told() -> None:
    records, told = read("medline", "PMID- 1\nTI  - Maps\nZZ  - odd\n")
    assert records[0].record.extra == {"ZZ": ("odd",)}
    assert [diagnostic.code for diagnostic in told] == ["unknown-tag"]


def test_an_article_ahead_of_print_has_the_day_of_its_status() -> None:
    records, _ = read("ovid", "<1. >\nTitle\n  Maps.\nStatus\n  Publish Ahead of Print, 16 March 2015\n")
    assert str(records[0].record.issued) == "2015-03-16"


def test_the_second_of_two_kinds_counts() -> None:
    records, _ = read("refer", "%0 Serial\n%0 Audio\n%T Maps heard\n")
    assert [(each.record.type, each.record.title) for each in records] == [("song", "Maps heard")]


def test_notes_the_line_of_each_value() -> None:
    records, _ = read("refer", "%0 Book\n%T Maps\n%A Doe, Ann\n")
    assert [(step.field, step.first, step.rule) for step in records[0].steps] == [
        ("type", 1, "0"),
        ("title", 2, "T"),
        ("author", 3, "A"),
    ]
