"""Text exports of databases: tagged, numbered, ruled and one-line records. All records are invented."""

from __future__ import annotations

import io

import pytest

from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import ReadOptions
from cyberdip_cli.readers import dump
from cyberdip_cli.source import Head, Source

MEDLINE = """PMID- 28012345
OWN - NLM
IS  - 2049-3630 (Print)
IS  - 2434-561X (Electronic)
VI  - 12
IP  - 3
DP  - 2017 Jan
TI  - On wicks and their uses: a randomized
      trial.
PG  - 41-9
LID - 10.5555/jsf.12.3.41 [doi]
AB  - BACKGROUND: Wicks burn. METHODS: We lit
      forty lamps. Title: none of this is one.
FAU - Aldous, Mirren
AU  - Aldous M
FAU - van der Loo, Tamsin
AU  - van der Loo T
CN  - Lantern Study Group
LA  - eng
PT  - Journal Article
PT  - Review
TA  - J Small Flames
JT  - Journal of small flames
MH  - *Lamps/therapeutic use
OT  - wicks
PMC - PMC5512345
SO  - J Small Flames. 2017 Jan;12(3):41-9.
"""
WEB_OF_SCIENCE = """PT J
AU Aldous, M
   van der Loo, T
AF Aldous, Mirren
   van der Loo, Tamsin
CA Lantern Study Group
TI On wicks and their uses: a randomized
   trial
SO JOURNAL OF SMALL FLAMES
LA English
DT Article
DE wicks; lamps
SN 2049-3630
EI 2434-561X
PD JAN
PY 2017
VL 12
IS 3
BP 41
EP 49
DI 10.5555/jsf.12.3.41
PM 28012345
ER
"""
SUMMARY = """1. Aldous M, van der Loo T, Lantern Study Group. On wicks and their uses: a
randomized trial. J Small Flames. 2017 Jan;12(3):41-9. doi: 10.5555/jsf.12.3.41. PMID: 28012345;
PMCID: PMC5512345.
"""
ABSTRACT = """1. J Small Flames. 2017 Jan;12(3):41-9. doi: 10.5555/jsf.12.3.41. Epub 2016 Dec 4.

On wicks and their uses: a randomized trial.

Aldous M(1), van der Loo T(1)(2).

Author information:
(1)Institute of Flames, Dunmore.
(2)University of Vell.

BACKGROUND: Wicks burn.
METHODS: We lit forty lamps.

Copyright © 2017 The Society of Small Flames.

DOI: 10.5555/jsf.12.3.41
PMCID: PMC5512345
PMID: 28012345  [Indexed for MEDLINE]
"""
COVER = (
    "On Wicks and Their Uses\nAuthor(s): Mirren Aldous and Lio Jay Param\nSource: Journal of Small Flames, Vol. 12, No. 3 (Jan., 1987), pp. 41-49\n"
    "Published by: Tallow and Sons\nStable URL: https://www.jstor.org/stable/2000001\nAccessed: 23-11-2020 10:12 UTC\n"
)
PROQUEST = """{rule}

Document 1 of 2

Ferrymen and the Census

Author: Ashdown, Petra; Li, Wen

Publication info: River Quarterly ; Vell  Vol. 31, Iss. 3,  (Sep 2016): 201-219.

Abstract: Ferrymen were counted twice.

Full text: They were counted.
Title: a line of the text.

Author: another line of it.

It ends here.

Subject: Ferries; Census

Title: Ferrymen and the Census

Author: Ashdown, Petra; Li, Wen

Publication title: River Quarterly; Vell

Publication year: 2016

ISSN: 20493630

Source type: Scholarly Journals

Language of publication: English

ProQuest document ID: 1818200345

Document URL: https://search.proquest.com/docview/1818200345

Database: Arts & Humanities Database

{rule}

Document 2 of 2

Oil and Light in Dunmore

Author: Hesper, Juno

Publication year: 2011

Advisor: Marsh, Edwin

University/institution: University of Dunmore

Degree: Ph.D.

Source type: Dissertations & Theses

Language: English

ProQuest document ID: 870123456

Database: ProQuest Dissertations & Theses Global

{rule}
""".format(rule="_" * 60)


def read(text: str) -> tuple[list[Record], list[Diagnostic]]:
    said: list[Diagnostic] = []
    source = Source("export.txt", io.BytesIO(text.encode()))
    return [traced.record for traced in dump.trace(source, ReadOptions(), said.append)], said


def one(text: str) -> Record:
    (record,) = read(text)[0]
    return record


@pytest.mark.parametrize(
    "text",
    [MEDLINE, WEB_OF_SCIENCE, SUMMARY, ABSTRACT],
    ids=["medline", "web-of-science", "summary", "abstract"],
)
def test_every_export_tells_the_same_article(text: str) -> None:
    record = one(text)
    assert record.type == "article-journal"
    assert (record.title, record.volume, record.issue, record.page) == (
        "On wicks and their uses: a randomized trial",
        "12",
        "3",
        "41-49",
    )
    assert [name.family for name in record.author[:2]] == ["Aldous", "Loo"]
    assert record.author[1].non_dropping_particle == "van der"
    assert (record.issued, record.DOI, record.PMID) == (Date(2017, 1), "10.5555/jsf.12.3.41", "28012345")


def test_medline_gives_full_names_bodies_and_both_titles_of_the_journal() -> None:
    record = one(MEDLINE)
    assert record.author == (
        Name("Aldous", "Mirren"),
        Name("Loo", "Tamsin", non_dropping_particle="van der"),
        Name(literal="Lantern Study Group"),
    )
    assert (record.container_title, record.container_title_short) == (
        "Journal of small flames",
        "J Small Flames",
    )
    assert record.ISSN == ("2049-3630", "2434-561X")
    assert (
        record.abstract == "BACKGROUND: Wicks burn. METHODS: We lit forty lamps. Title: none of this is one."
    )
    assert record.PMCID == "PMC5512345"
    assert record.extra["PT"] == ("Review",)


def test_medline_without_full_names() -> None:
    text = "\n".join(line for line in MEDLINE.split("\n") if not line.startswith("FAU"))
    assert [name.family for name in one(text).author] == ["Aldous", "Loo", None]


def test_web_of_science_chapter() -> None:
    text = "PT B\nAU Wren, C\nAF Wren, Caspian\nBE Hesper, J\nTI Lamps of the interior\nSO LIGHT AND HOUSE\nBN 978-0-306-40615-7\nPY 1998\nBP 101\nEP 133\nER\n"
    record = one(text)
    assert (record.type, record.container_title, record.page, record.ISBN) == (
        "chapter",
        "LIGHT AND HOUSE",
        "101-133",
        ("9780306406157",),
    )
    assert record.editor[0].family == "Hesper"


@pytest.mark.parametrize("text", [MEDLINE, WEB_OF_SCIENCE])
def test_many_tagged_records(text: str) -> None:
    records, said = read(
        f"FN Clarivate Analytics Web of Science\nVR 1.0\n{text}\n" + f"{text}\n" * 20 + "EF\n"
        if text.startswith("PT")
        else f"\n{text}" * 21
    )
    assert len(records) == 21
    assert len(set(records)) == 1
    assert said == []


def test_tagged_records_and_pages_in_one_text() -> None:
    page = "Title: Maps of Nowhere\nAuthor: Vale, Ines\nYear: 2001\n"
    records, _ = read(f"{page}\n{MEDLINE}\n{page}\n{WEB_OF_SCIENCE}\n{page}")
    maps, wicks = "Maps of Nowhere", "On wicks and their uses: a randomized trial"
    assert [record.title for record in records] == [maps, wicks, maps, wicks, maps]


def test_a_cut_off_tagged_record() -> None:
    record = one(MEDLINE[: MEDLINE.index("AB  -")])
    assert record.title == "On wicks and their uses: a randomized trial"


def test_summaries_are_numbered() -> None:
    text = "".join(
        SUMMARY.replace("1.", f"{number}.", 1).replace("On wicks", f"Part {number} on wicks") + "\n"
        for number in range(1, 8)
    )
    assert [record.title for record in read(text)[0]] == [
        f"Part {number} on wicks and their uses: a randomized trial" for number in range(1, 8)
    ]


def test_the_abstract_form_sets_apart_what_is_no_abstract() -> None:
    record = one(ABSTRACT)
    assert record.abstract == "BACKGROUND: Wicks burn. METHODS: We lit forty lamps."
    assert record.rights == "Copyright © 2017 The Society of Small Flames."
    assert "Author information" in record.extra


def test_a_cover_page_on_one_line_is_the_cover_page() -> None:
    clean = one(COVER)
    assert clean.author == (Name("Aldous", "Mirren"), Name("Param", "Lio Jay"))
    assert (clean.container_title, clean.volume, clean.issue, clean.page, clean.issued) == (
        "Journal of Small Flames",
        "12",
        "3",
        "41-49",
        Date(1987, 1),
    )
    assert one(COVER.replace("\n", " ")) == clean


def test_labels_inside_an_ordinary_line_stay_there() -> None:
    text = (
        "Title: Maps\nAbstract: "
        + "It says: Author: nobody. Source: nowhere. Published by: no one. Year: never. " * 3
        + "\nYear: 2001\n"
    )
    record = one(text)
    assert record.title == "Maps"
    assert record.author == ()


def test_the_full_text_of_proquest_is_no_record() -> None:
    (article, thesis), said = read(PROQUEST)
    assert (article.title, article.container_title, article.volume, article.page) == (
        "Ferrymen and the Census",
        "River Quarterly",
        "31",
        "201-219",
    )
    assert article.author == (Name("Ashdown", "Petra"), Name("Li", "Wen"))
    assert article.keyword == ("Ferries", "Census")
    assert (thesis.type, thesis.publisher, thesis.genre) == ("thesis", "University of Dunmore", "Ph.D.")
    assert said == []


def test_scopus_ends_its_records() -> None:
    text = (
        "Okello, B.\n57190000003\n{}\n(2015) Lamp Medicine, 8 (2), pp. 12-19.\nhttps://www.scopus.com/inward/record.uri?eid=2-s2.0-85000000002\n\n"
        "DOCUMENT TYPE: Review\nSOURCE: Scopus\n"
    )
    records, _ = read(
        "Scopus\nEXPORT DATE: 23 November 2020\n\n"
        + "\n\n".join(text.format(title) for title in ("Salt lamps", "Oil lamps", "Wicks"))
    )
    assert [record.title for record in records] == ["Salt lamps", "Oil lamps", "Wicks"]
    assert {(record.type, record.container_title, record.source, record.page) for record in records} == {
        ("article-journal", "Lamp Medicine", "Scopus", "12-19")
    }


@pytest.mark.parametrize(
    "text", [MEDLINE, WEB_OF_SCIENCE, "FN Clarivate Analytics Web of Science\nVR 1.0\n" + WEB_OF_SCIENCE]
)
def test_tagged_text_is_known_by_its_first_line(text: str) -> None:
    assert dump.sniff(Head("-", text.encode())) > 90
