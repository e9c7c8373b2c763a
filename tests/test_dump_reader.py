"""Record pages to records through the reader: values, what is said about them, and what is not claimed."""

from __future__ import annotations

import pytest

from cyberdip_cli.diagnostics import Diagnostic, UsageError
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import ReadOptions, Step
from cyberdip_cli.readers.dump import READER
from cyberdip_cli.source import Head, Source

PAGE = """Salt and Law: Signals of the Small Ports

Saved in:
Bibliographic Details
Title: Salt and Law: Signals of the Small Ports
Authors: Imran Ul Haq, Prof. Dr. Salma Qadir
Source: Journal of Small Ports, Vol 4, Iss 1 (2025)
Publisher Information: Tide Policy Network, 2025.
Publication Year: 2025
Subject Terms: Law of the sea, signals, K7000-7720
Description: This paper asks how ports write law.
Document Type: Article
ISSN: 2049-3630
1234-5679
DOI: 10.5555/jsp.v4i1.175
Access URL: https://example.org/article/1
Rights: CC BY
Accession Number: edsdemo.doi.dedup.....2a17
Database: OpenAIRE
Description
Abstract:This paper asks how ports write law.
ISSN:20493630
12345679
DOI:10.5555/jsp.v4i1.175
"""


def read(text: str, dialect: str | None = None) -> tuple[list[Record], list[Diagnostic]]:
    told: list[Diagnostic] = []
    found = [
        traced.record for traced in READER.trace(Source.from_text(text), ReadOptions(dialect), told.append)
    ]
    assert "unreadable-record" not in [one.code for one in told]
    return found, told


def one(text: str) -> Record:
    (record,) = read(text)[0]
    return record


def test_every_fact_of_a_page_and_nothing_else() -> None:
    assert dict(one(PAGE).items()) == {
        "type": "article-journal",
        "title": "Salt and Law: Signals of the Small Ports",
        "author": (Name(family="Haq", given="Imran Ul"), Name(family="Qadir", given="Salma")),
        "container_title": "Journal of Small Ports",
        "volume": "4",
        "issue": "1",
        "issued": Date(2025),
        "publisher": "Tide Policy Network",
        "keyword": ("Law of the sea", "signals"),
        "class_mark": ("K7000-7720",),
        "abstract": "This paper asks how ports write law.",
        "ISSN": ("2049-3630", "1234-5679"),
        "DOI": "10.5555/jsp.v4i1.175",
        "URL": "https://example.org/article/1",
        "rights": "CC BY",
        "accession_number": "edsdemo.doi.dedup.....2a17",
        "source": "OpenAIRE",
    }


def test_steps_tell_the_lines_and_the_rules() -> None:
    (traced,) = READER.trace(Source.from_text(PAGE), ReadOptions(steps=True), lambda _: None)
    steps = {(step.field, step.first): step for step in traced.steps}
    assert steps["title", 5].rule.startswith("label Title (en)")
    assert "Prof. Dr." in steps["author", 6].aside
    assert steps["ISSN", 14].value == "1234-5679"
    assert steps["ISSN", 22].rule.endswith("said before")
    assert steps["", 3] == Step("", "Saved in:", 3, 3, "page furniture")
    assert traced.line == 1


def test_no_steps_unless_they_are_wanted() -> None:
    (traced,) = READER.trace(Source.from_text(PAGE), ReadOptions(), lambda _: None)
    assert traced.steps == ()


def test_values_that_differ_are_kept_and_told() -> None:
    found, told = read("Title: The sea\nVolume: 4\nVolume: 5\nJournal: Tide")
    assert (found[0].volume, found[0].extra["Volume"]) == ("4", ("5",))
    assert [(entry.code, entry.line) for entry in told] == [("two-values", 3)]


def test_a_more_precise_date_wins() -> None:
    assert one(
        "Title: x\nYear: 2017\nSource: Tide. 6/15/2017, Vol. 2 Issue 1, p1-9.\nAccession Number: 1\nDatabase: D"
    ).issued == Date(2017, 6, 15)


def test_an_unknown_label_is_named_once_with_the_nearest() -> None:
    found, told = read(
        "Title: One\nISSN: 0317-8471\nPubliher: Tide\n\nTitle: Two\nISSN: 0317-8471\nPubliher: Tide\n"
    )
    assert [record.extra for record in found] == [{"Publiher": ("Tide",)}] * 2
    assert [(entry.code, entry.line) for entry in told] == [("unknown-label", 3)]
    assert "publisher" in str(told[0].hint)


def test_a_page_without_a_title_comes_out_with_a_warning() -> None:
    found, told = read("Authors: Roe, Jane\nYear: 1999\nPublisher: Tide")
    assert found[0].author == (Name(family="Roe", given="Jane"),)
    assert ("warning", "no-title") in [(entry.severity, entry.code) for entry in told]


@pytest.mark.parametrize("text", ["", "\n\n", "Dear all,\nsee you on Monday.\n", "x" * 5000])
def test_text_that_holds_no_record_gives_none(text: str) -> None:
    assert read(text) == ([], [])


def test_an_author_of_another_trade_is_still_the_author() -> None:
    record = one(
        "Title: The sea, for strings\nAuthors: Roe, Jane, 1956-, composer\nOther Authors: Doe, John (Translator)\nPublication Type: Music Score"
    )
    assert (record.author, record.translator) == (
        (Name(family="Roe", given="Jane"),),
        (Name(family="Doe", given="John"),),
    )


def test_other_authors_follow_the_main_ones() -> None:
    record = one(
        "Title: x\nMain Author: Roe, Jane\nOther Authors: Doe, John (Editor), Poe, Ann\nPublished: Bergen : Tide, 1999"
    )
    assert [name.family for name in record.author] == ["Roe", "Poe"]
    assert [name.family for name in record.editor] == ["Doe"]


def test_a_value_beyond_all_measure_is_kept_as_it_stands() -> None:
    found, told = read("Title: x\nSource: " + "tide " * 4000 + "\nYear: 1999")
    assert found[0].extra["Source"][0].startswith("tide tide")
    assert [entry.code for entry in told] == ["too-long"]


def test_a_forced_dialect_that_nobody_knows_names_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        read(PAGE, "vufind-edz")
    assert "vufind-eds" in str(caught.value.diagnostic.hint)


def test_a_forced_dialect_is_used() -> None:
    assert read(PAGE, "general")[0][0].title == "Salt and Law: Signals of the Small Ports"


@pytest.mark.parametrize(
    "text",
    [
        "TY  - JOUR\nTI  - The sea: a map\nAU  - Roe, Jane\nER  - \n",
        "@book{roe, title = {The sea: a map}, author = {Roe, Jane}}\n",
        '[{"id": "a", "type": "book", "title": "The sea: a map"}]',
        "<!DOCTYPE html><html><head><title>The sea: a map</title></head></html>",
        "Dear all, the sea is wide: see the map.",
    ],
)
def test_other_formats_are_not_claimed(text: str) -> None:
    assert READER.sniff(Head("-", text.encode())) <= 5


@pytest.mark.parametrize(
    "text",
    [PAGE, "Titel: Das Meer\nSprache: Deutsch", "=LDR  00000nam\n=245  10$aThe sea", "题名: 海\n语言: 中文"],
)
def test_pages_are_recognised(text: str) -> None:
    assert READER.sniff(Head("-", text.encode())) >= 20


def test_no_sniffing_of_binary_data() -> None:
    assert READER.sniff(Head("-", b"\x00\x01Title: x\x00\x00")) == 0


def test_a_text_can_be_cut_between_records_wherever_one_looks() -> None:
    pages = [PAGE.replace("Salt", f"Salt {n}").replace("2a17", str(n)) for n in range(30)]
    text = "\n".join(pages).encode()
    assert READER.cut is not None
    for at in range(0, len(text) // 2, 97):
        assert text[at + READER.cut(text[at:]) :].lstrip().startswith(b"Salt")
    assert READER.cut(b"no record\nat all\n") == 0


FAULTS = {
    "cut in the middle": PAGE[: len(PAGE) // 2],
    "a label without value": "Title:\nAuthors:\nISSN:\n",
    "only furniture": "Cite this\nSaved in:\nBibliographic Details\n",
    "one endless line": PAGE.replace("\n", " "),
    "control characters": PAGE.replace("Law", "L\x00a\x1bw\x7f"),
    "labels in a heap": "Title: Authors: Source: DOI: ISSN: x\n" * 3,
    "a leader and nothing": "LEADER \n245\n\n\n",
    "separators": "-----\n=====\n\x0c\n",
    "brackets": "Title: [[[(((\nAuthors: ((([\nPublished: [ : ; [\n",
}


@pytest.mark.parametrize("fault", FAULTS, ids=str)
@pytest.mark.parametrize("between", ["\n\n", "\n" + "_" * 60 + "\n"])
def test_a_neighbour_survives_every_fault(fault: str, between: str) -> None:
    found, _ = read(FAULTS[fault] + between + PAGE)
    assert dict(found[-1].items()) == dict(one(PAGE).items())


def test_an_advisor_without_a_role_is_no_author_of_a_thesis() -> None:
    record = one(
        "Title: Wells\nAuthors: Roe, Ann\nContributors: Loe, Ben\nPublication Year: 2015\nDocument Type: Dissertation\n"
    )
    assert (
        record.type,
        [str(name) for name in record.author],
        [str(name) for name in record.contributor],
    ) == (
        "thesis",
        [str(Name(family="Roe", given="Ann"))],
        [str(Name(family="Loe", given="Ben"))],
    )


def test_a_source_between_hyphens_is_no_catalogue_card() -> None:
    record = one(
        "Title: Wells of the hill\nAuthors: Roe, Ann\nSource: Well Journal - 2009 - Vol. 142, n. 9, p. 277-301\nDOI: 10.5555/w\n"
    )
    assert (record.title, record.container_title, record.volume, record.issue, record.page) == (
        "Wells of the hill",
        "Well Journal",
        "142",
        "9",
        "277-301",
    )


def test_a_journal_with_its_numbers() -> None:
    record = one(
        "Title: Wells\nAuthors: Roe, Ann\nJournal: Well Review, volume 62, issue 8, pages 114-135 (issn: 0317-8471)\n"
    )
    assert (record.container_title, record.volume, record.issue, record.page, record.ISSN) == (
        "Well Review",
        "62",
        "8",
        "114-135",
        ("0317-8471",),
    )


def test_the_report_of_an_institution_says_so() -> None:
    record = one(
        "Title: Wells\nAuthors: Roe, Ann\nAuthoring Institution: Institute of Wells\nSource: Institute of Wells. 1980 133 pp.\n"
        "Document Type: Reports - Evaluative\nPublication Language: Spanish\n"
    )
    assert (record.type, record.language) == ("report", "es")


def test_the_makers_under_a_title() -> None:
    record = one(
        "Title: Wells of the hill\nby van der Roe, Ann, Loe, Ben\nPublication Title: Well Review\nVolume: 12\n"
    )
    assert (record.title, [(name.non_dropping_particle, name.family) for name in record.author]) == (
        "Wells of the hill",
        [("van der", "Roe"), (None, "Loe")],
    )


def test_a_page_of_a_national_library_in_french() -> None:
    record = one(
        "Type : texte imprimé, monographie\nAuteur(s) : Roe, Anne (1951-....). Auteur du texte\nTitre(s) : Les puits [Texte imprimé] / Anne Roe\n"
        "Publication : Paris : Ruisseau, 2003\nIdentifiants, prix et caractéristiques : ISBN 978-3-16-148410-0 (br.) : 20 EUR\n"
    )
    assert (record.title, record.author, record.publisher, record.ISBN) == (
        "Les puits",
        (Name(family="Roe", given="Anne"),),
        "Ruisseau",
        ("9783161484100",),
    )
