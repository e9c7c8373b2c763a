"""Tables: how they are recognised and divided, what their cells hold, and what is written."""

from __future__ import annotations

import csv as peer
import io

import pytest
from hypothesis import given, settings
from records import records

from cyberdip_cli.diagnostics import ERROR
from cyberdip_cli.formats.csv.cells import divided
from cyberdip_cli.formats.csv.headers import meanings
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import ReadOptions, WriteOptions, ignore
from cyberdip_cli.readers import csv
from cyberdip_cli.source import Head, Source
from cyberdip_cli.writers import csv as writer
from cyberdip_cli.writers import tsv as tsv_writer


def read(text: str, sink=ignore) -> list[Record]:
    return [traced.record for traced in csv.trace(Source.from_text(text), ReadOptions(), sink)]


def written(records, module=writer, sink=ignore, **options) -> str:
    return "".join(module.write(records, WriteOptions(**options), sink))


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Title,Author,Year\nMaps,Roe,1999\n", True),
        ("Titre;Auteur;Année\nCartes;Roe;1999\n", True),
        ("タイトル,著者,出版年\n地図,林,1999\n", True),
        ("sep=;\nTitle;Author;Year\n", True),
        ("a search\n\nTitle\tAuthor\tYear\nMaps\tRoe\t1999\n", True),
        ("Title: Maps, Charts\nAuthor: Roe, Ann\nYear: 1999\n", False),
        ("Roe, A., Doe, B. (1999). Maps. Journal, 3, 4.\n", False),
        ("name,price,colour\nlamp,3,blue\n", False),
        ("TY  - JOUR\nTI  - Title, Author, Year\nER  - \n", False),
        ('[{"title": "a", "author": 1}]', False),
    ],
)
def test_a_table_is_recognised_by_its_header(text, fits):
    assert (csv.sniff(Head("input", text.encode())) > 20) is fits


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Roe, Jane (12345678900); Doe, Ann (98765432100)", ("Roe, Jane", "Doe, Ann")),
        ("Roe JA, Doe A.", ("Roe JA", "Doe A")),
        ("Roe J.A., Doe-Vale A.", ("Roe J.A.", "Doe-Vale A.")),
        ("Jane Roe|Ann Doe", ("Jane Roe", "Ann Doe")),
        ("Roe, Jane and Doe, Ann", ("Roe, Jane", "Doe, Ann")),
        ("Roe, Jane; Doe, Ann; et al.", ("Roe, Jane", "Doe, Ann")),
        ("Roe, Jane", ("Roe, Jane",)),
    ],
)
def test_names_of_a_cell(cell, names):
    assert divided(cell) == names


def test_a_label_means_what_it_does_in_the_language_of_the_table():
    assert meanings(["Titel", "Verfasser", "Jahr", "Verlag", "Seiten"]) == [
        "title",
        "author",
        "year",
        "publisher",
        "page",
    ]
    assert meanings(["Título", "Autor", "Editorial", "Año"])[2] == "publisher"


def test_a_journal_in_capitals_and_a_year_beside_a_month():
    (record,) = read(
        "Title,Authors,Source Title,Publication Date,Publication Year,Volume\nBells,Roe J,CHIMES,MAY-JUN,2018,3\n"
    )
    assert record.issued == Date(2018, 5, end=Date(2018, 6)) and record.container_title == "CHIMES"
    assert record.author == (Name("Roe", "J."),)


def test_unknown_columns_are_kept_under_their_names():
    (record,) = read("Title,Author,Year,Shelf colour\nMaps,Roe,1999,blue\n")
    assert record.extra == {"Shelf colour": ("blue",)}


def test_a_torn_row_costs_itself():
    told = []
    rows = "".join(f"Map {at},Roe,1999\n" for at in range(99))
    found = read(f"Title,Author,Year\nMaps, charts, and more,Roe,1999\n{rows}", told.append)
    assert len(found) == 99
    assert [(finding.severity, finding.code, finding.line) for finding in told] == [(ERROR, "torn-row", 2)]


def test_a_cell_of_several_lines_keeps_the_lines_of_the_others():
    told = []
    read('Title,Author,Year,Notes\nA,Roe,1999,"one\ntwo"\nB,Roe,1999,x,y,z\n', told.append)
    assert told[0].line == 4


@pytest.mark.parametrize("module", [writer, tsv_writer])
def test_formulas_are_guarded_when_that_is_wanted_and_come_back(module):
    records = [
        Record(id="a", type="book", title="=1+1", publisher="@home", volume="-3", note="'=x", genre="'tis")
    ]
    told = []
    text = written(records, module, told.append, csv_safe=True)
    assert "'=1+1" in text and "'@home" in text and "''=x" in text
    assert {finding.code for finding in told} == {"guarded-cell"} and len(told) == 3
    assert read(text) == records
    assert read(written(records, module)) == records


@settings(max_examples=60, deadline=None)
@given(records())
def test_the_library_of_the_interpreter_reads_the_same_cells(record):
    (header, row) = list(peer.reader(io.StringIO(written([record]))))
    assert len(header) == len(row)
    assert dict(zip(header, row, strict=True))["title"] == (record.title or "")


@settings(max_examples=60, deadline=None)
@given(records(without=("note",)))
def test_tsv_comes_back(record):
    told = []
    text = written([record], tsv_writer, told.append)
    assert told or read(text) == [record], text


def test_a_quotation_mark_does_not_swallow_the_rows_below():
    records = [Record(id=each, type="book", title='"Maps', author=(Name(literal='"s'),)) for each in "ab"]
    text = written(records, tsv_writer)
    assert read(text) == records
    assert len(list(peer.reader(io.StringIO(text), delimiter="\t"))) == 3


def test_no_records_make_a_header():
    assert written([]).startswith("id,type,title,author,") and written([]).count("\n") == 1


def test_rows_are_added_to_a_table_of_the_same_columns():
    old, new = written([Record(id="a", title="A")]).encode(), written([Record(id="b", title="B")]).encode()
    assert [record.id for record in read(writer.splice(old, new).decode())] == ["a", "b"]


def test_tables_behind_one_another_are_read_each_by_its_header():
    told = []
    found = read(
        "Title,Author,Year\nMaps,Roe,1999\nYear,Title,Publisher,ISBN\n2001,Charts,Quay,\n", told.append
    )
    assert [(record.title, record.issued, record.publisher) for record in found] == [
        ("Maps", Date(1999), None),
        ("Charts", Date(2001), "Quay"),
    ]
    assert [finding.code for finding in told if finding.severity == "warning"] == [
        "another-header",
    ]
    own = written([Record(id="a", title="A")])
    assert [record.id for record in read(own + own.replace("a,", "b,"))] == ["a", "b"]


@pytest.mark.parametrize("module", [writer, tsv_writer])
def test_no_control_character_reaches_a_terminal(module):
    said = []
    record = Record(type="book", id="a", title="M\x1b[31maps \x1b]0;x\x07", note="one\ntwo\x9b")
    text = "".join(module.WRITER.write([record], WriteOptions(), said.append))
    assert text.replace("\n", "").replace("\t", "").isprintable()
    assert "control-characters" in [finding.code for finding in said]


def test_a_name_of_a_suffix_alone_comes_back():
    from cyberdip_cli.formats.csv.own_table import read_name, write_name

    assert read_name(write_name(Name(suffix="."))) == Name(suffix=".")
