"""RIS: the dialects that databases write, the tables of types both ways, damaged files, and rispy as the
second judge."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import Any

import pytest
import rispy
from hypothesis import given, settings
from hypothesis import strategies as st
from records import records

from cyberdip_cli.diagnostics import Diagnostic, InputError
from cyberdip_cli.formats.ris.tags import CODE_OF, TYPE_OF
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import ReadOptions, WriteOptions
from cyberdip_cli.readers import ris
from cyberdip_cli.source import Head, Source
from cyberdip_cli.writers import ris as writer

DOE, ROE = Name("Doe", "Ann"), Name("Roe", "Éva")


def read(text: str | bytes) -> tuple[list[Record], list[str]]:
    """The records of a text and what was said: "line:column severity[code]"."""
    said: list[Diagnostic] = []
    source = Source("x.ris", io.BytesIO(text if isinstance(text, bytes) else text.encode()))
    found = [traced.record for traced in ris.READER.trace(source, ReadOptions(), said.append)]
    return found, [f"{each.line}:{each.column} {each.severity}[{each.code}]" for each in said]


def one(lines: str, code: str = "JOUR") -> Record:
    """The record of some lines between TY and ER."""
    (record,), _ = read(f"TY  - {code}\n{lines}\nER  - \n")
    return record


def write(*found: Record, newline: str = "\n") -> tuple[str, list[str]]:
    said: list[Diagnostic] = []
    text = "".join(writer.WRITER.write(found, WriteOptions(newline=newline), said.append))
    return text, [each.code for each in said]


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        # names
        ("AU  - Doe, Ann\nA1  - Roe, Éva", {"author": (DOE, ROE)}),
        ("AU  - Wang, Wei\nAU  - Wang, Wei", {"author": (Name("Wang", "Wei"), Name("Wang", "Wei"))}),
        ("AU  - Doe, Ann\nA1  - Doe, Ann", {"author": (DOE,)}),
        ("AU  - Doe,A.B.", {"author": (Name("Doe", "A.B."),)}),
        ("AU  - Doe, Ann; Roe, Éva", {"author": (DOE, ROE)}),
        ("AU  - van der Berg, Jan", {"author": (Name("Berg", "Jan", non_dropping_particle="van der"),)}),
        ("AU  - Beethoven, Ludwig van", {"author": (Name("Beethoven", "Ludwig", "van"),)}),
        ("AU  - de La Fontaine, Jean", {"author": (Name("Fontaine", "Jean", "de", "La"),)}),
        ("AU  - King, Jr., Martin", {"author": (Name("King", "Martin", suffix="Jr."),)}),
        ("AU  - King, Martin, Jr.", {"author": (Name("King", "Martin", suffix="Jr."),)}),
        ("AU  - King, , III", {"author": (Name("King", suffix="III"),)}),
        (
            "AU  - Tide & Sons, Ltd.\nAU  - Ebb, Inc",
            {"author": (Name(literal="Tide & Sons, Ltd."), Name(literal="Ebb, Inc"))},
        ),
        ("AU  - Flood, Flow, LLC", {"author": (Name(literal="Flood, Flow, LLC"),)}),
        ("AU  - World Health Council,", {"author": (Name(literal="World Health Council"),)}),
        (
            "AU  - Ministry of Health, Labour, and Welfare",
            {"author": (Name(literal="Ministry of Health, Labour, and Welfare"),)},
        ),
        ("AU  - Austen, Jane, 1775-1817", {"author": (Name("Austen", "Jane"),)}),
        ("AU  - Doe, Ann\nAU  - et al.", {"author": (DOE, Name(literal="others"))}),
        ("AU  - Luu B.\nAU  - Luu BT", {"author": (Name("Luu", "B."), Name("Luu", "B. T."))}),
        ("AU  - Cobbe Jr., Fielding", {"author": (Name("Cobbe", "Fielding", suffix="Jr."),)}),
        ("AU  - Doe, Ann (Editor)", {"author": None, "editor": (DOE,)}),
        (
            "AU  - J. K. Doe\nAU  - A.-B. van der Berg",
            {"author": (Name("Doe", "J. K."), Name("Berg", "A.-B.", non_dropping_particle="van der"))},
        ),
        (
            "AU  - J. Paul Museum\nAU  - A. C. TEST",
            {"author": (Name(literal="J. Paul Museum"), Name(literal="A. C. TEST"))},
        ),
        ("AU  - 王, 小明", {"author": (Name("王", "小明"),)}),
        ("AU  - Smith &amp; Sons", {"author": (Name(literal="Smith & Sons"),)}),
        ("ED  - Doe, Ann\nA2  - Doe, Ann\nA4  - Roe, Éva", {"editor": (DOE,), "translator": (ROE,)}),
        ("TA  - Roe, Éva", {"translator": None, "extra": {"TA": ("Roe, Éva",)}}),
        # titles
        ("TI  - A\nT1  - A", {"title": "A"}),
        ("T1  - R&amp;D &#8211; a <i>study</i>", {"title": "R&D – a <i>study</i>"}),
        (
            "JF  - Journal of Tests\nJO  - J. Tests",
            {"container_title": "Journal of Tests", "container_title_short": "J. Tests"},
        ),
        (
            "T2  - JOURNAL OF TESTS\nJI  - J. Tests\nJ9  - J TESTS",
            {"container_title_short": "J. Tests", "extra": {"J9": ("J TESTS",)}},
        ),
        ("JA  - J. Tests", {"container_title": "J. Tests"}),
        ("J2  - J. Tests", {"container_title_short": "J. Tests"}),
        (
            "T2  - Journal of Tests\nJO  - Journal of Tests\nJ2  - J. Tests",
            {"container_title": "Journal of Tests", "container_title_short": "J. Tests"},
        ),
        # dates
        ("PY  - 2020", {"issued": Date(2020)}),
        ("Y1  - 2017/05//", {"issued": Date(2017, 5)}),
        ("PY  - 2021\nDA  - 2021/05/07/", {"issued": Date(2021, 5, 7)}),
        ("PY  - 2021///Spring", {"issued": Date(2021, season=1)}),
        ("PY  - 2019-2020", {"issued": Date(2019, end=Date(2020))}),
        ("PY  - 2014\nDA  - MAY 7", {"issued": Date(2014, 5, 7)}),
        ("PY  - c2005.", {"issued": Date(2005)}),
        ("PY  - 05/07/2020", {"issued": Date(literal="05/07/2020")}),
        ("PY  - 2020\nDA  - 2019/01/01", {"issued": Date(2020), "extra": {"DA": ("2019/01/01",)}}),
        ("PY  - \nDA  - ", {"issued": None}),
        ("Y2  - 2024/02/03/", {"accessed": Date(2024, 2, 3)}),
        # pages and numbers
        ("SP  - 123–145", {"page": "123-145"}),
        ("EP  - 20\nSP  - 10", {"page": "10-20"}),
        ("SP  - 10\nSP  - 10", {"page": "10"}),
        ("SP  - 10-20\nEP  - 20", {"page": "10-20"}),
        ("SP  - e0123456", {"page": "e0123456"}),
        ("C7  - 117653", {"page": "117653"}),
        ("SP  - 1\nEP  - 9\nC7  - 117653", {"page": "1-9", "number": "117653"}),
        ("VO  - 12\nCP  - 3", {"volume": "12", "issue": "3"}),
        ("SN  - 20493630", {"ISSN": ("2049-3630",)}),
        ("SN  - 2049-3630\nSN  - 0317-8471", {"ISSN": ("2049-3630", "0317-8471")}),
        ("SN  - 2049-3630 (Print); 0317-8471 (Online)", {"ISSN": ("2049-3630", "0317-8471")}),
        ("SN  - 978-3-16-148410-0", {"ISBN": ("978-3-16-148410-0",)}),
        ("SN  - 2049-3630\nEI  - 0317-8471", {"ISSN": ("2049-3630", "0317-8471")}),
        ("ET  - 2019/10/21", {"available_date": Date(2019, 10, 21), "edition": None}),
        ("ET  - 2nd", {"edition": "2nd"}),
        ("N1  - doi: 10.5555/abc\nDO  - 10.5555/ABC", {"DOI": "10.5555/ABC", "note": None}),
        ("N1  - doi:10.5555/abc", {"DOI": "10.5555/abc", "note": None}),
        ("PU  - A Press\nPI  - Paris", {"publisher": "A Press", "publisher_place": "Paris"}),
        ("SN  - no number", {"extra": {"SN": ("no number",)}}),
        # links
        ("DO  - https://doi.org/10.5555/ABC", {"DOI": "10.5555/ABC"}),
        ("M3  - doi:10.5555/abc", {"DOI": "10.5555/abc"}),
        ("L3  - http://dx.doi.org/10.5555/abc", {"DOI": "10.5555/abc"}),
        (
            "UR  - https://a.example/?x=1&amp;y\nUR  - https://b.example",
            {"URL": "https://a.example/?x=1&amp;y", "extra": {"UR": ("https://b.example",)}},
        ),
        (
            "UR  - https://a.example;https://b.example",
            {"URL": "https://a.example", "extra": {"UR": ("https://b.example",)}},
        ),
        # the rest
        ("KW  - LIBRARIES\nKW  - LEARNING; MACHINE", {"keyword": ("LIBRARIES", "LEARNING; MACHINE")}),
        ("KW  - libraries; learning", {"keyword": ("libraries", "learning")}),
        ("LA  - English", {"language": "en"}),
        ("LA  - pt-BR", {"language": "pt-BR"}),
        ("N2  - An abstract.", {"abstract": "An abstract."}),
        ("AB  - An abstract.\nN2  - An abstract.", {"abstract": "An abstract."}),
        ("M3  - Article", {"genre": None, "extra": {"M3": ("Article",)}}),
        ("M3  - Editorial", {"genre": "Editorial"}),
        ("N1  - One.\nN1  - Two.", {"note": "One.\nTwo."}),
        (
            "N1  - Rights: CC BY\nN1  - event-title: A Meeting",
            {"rights": "CC BY", "event_title": "A Meeting", "note": None},
        ),
        ("C2  - PMC123", {"PMCID": "PMC123"}),
        ("DP  - A Provider", {"source": "A Provider"}),
        ("DB  - A Base\nDP  - A Provider", {"source": "A Base", "extra": {"DP": ("A Provider",)}}),
        ("U2  - L39097156\nC5  - 15368318", {"PMID": "15368318", "extra": {"U2": ("L39097156",)}}),
        ("SP  - 349-69", {"page": "349-369"}),
        ("DA  - 2019/10//undefined", {"issued": Date(2019, 10)}),
        ("Y2  - DEC", {"accessed": None, "extra": {"Y2": ("DEC",)}}),
        ("AD  - An address\nZ9  - 17", {"extra": {"AD": ("An address",), "Z9": ("17",)}}),
    ],
)
def test_a_journal_article(lines: str, fields: dict[str, Any]) -> None:
    record = one(lines)
    assert {name: getattr(record, name) or None for name in fields} == fields
    assert fields.keys() >= {"extra"} or not record.extra


@pytest.mark.parametrize(
    ("code", "lines", "fields"),
    [
        ("BOOK", "T2  - A Series", {"collection_title": "A Series"}),
        ("BOOK", "T3  - A Series", {"collection_title": "A Series"}),
        ("BOOK", "BT  - A Book", {"title": "A Book"}),
        ("BOOK", "SP  - 350", {"number_of_pages": "350", "page": None}),
        ("BOOK", "SP  - 1\nEP  - 9", {"page": "1-9"}),
        ("BOOK", "A2  - Roe, Éva", {"collection_editor": (ROE,)}),
        ("BOOK", "A3  - Roe, Éva", {"editor": (ROE,)}),
        ("BOOK", "A2  - Doe, Ann\nA3  - Roe, Éva", {"collection_editor": (DOE,), "editor": (ROE,)}),
        ("BOOK", "ED  - Doe, Ann\nA3  - Roe, Éva", {"editor": (DOE,), "collection_editor": (ROE,)}),
        ("BOOK", "M1  - 4", {"collection_number": "4"}),
        ("EDBOOK", "AU  - Doe, Ann", {"editor": (DOE,), "author": None}),
        ("CHAP", "BT  - A Book\nA2  - Doe, Ann", {"container_title": "A Book", "editor": (DOE,)}),
        (
            "CHAP",
            "T2  - A Book\nT3  - A Series",
            {"container_title": "A Book", "collection_title": "A Series"},
        ),
        ("CONF", "T2  - Proceedings", {"container_title": "Proceedings", "event_title": None}),
        (
            "CPAPER",
            "T2  - A Meeting\nC3  - Proceedings",
            {"container_title": "Proceedings", "event_title": "A Meeting"},
        ),
        ("CONF", "T2  - A Meeting", {"event_title": "A Meeting", "container_title": None}),
        ("CONF", "CY  - Paris", {"event_place": "Paris"}),
        ("CONF", "CY  - Paris\nC1  - New York", {"event_place": "Paris", "publisher_place": "New York"}),
        (
            "THES",
            "PB  - A University\nM3  - PhD thesis\nSP  - 210",
            {"publisher": "A University", "genre": "PhD thesis", "number_of_pages": "210"},
        ),
        ("RPRT", "SN  - TR-7", {"number": "TR-7"}),
        ("RPRT", "M1  - TR-7\nSN  - 2049-3630", {"number": "TR-7", "ISSN": ("2049-3630",)}),
        ("PAT", "SN  - US 7,654,321", {"number": "US 7,654,321"}),
        ("CASE", "PB  - A Court", {"authority": "A Court"}),
        ("COMP", "ET  - 2.1", {"version": "2.1", "edition": None}),
        ("MAP", "C1  - 1:50 000", {"scale": "1:50 000"}),
        ("MPCT", "A2  - Doe, Ann\nA3  - Roe, Éva", {"series_creator": (DOE,), "producer": (ROE,)}),
        ("MPCT", "AU  - Doe, Ann", {"director": (DOE,), "author": None}),
        ("SOUND", "A2  - Doe, Ann", {"performer": (DOE,)}),
        ("PCOMM", "A2  - Doe, Ann", {"recipient": (DOE,)}),
        ("SLIDE", "T2  - A Meeting", {"event_title": "A Meeting"}),
    ],
)
def test_tags_depend_on_the_type(code: str, lines: str, fields: dict[str, Any]) -> None:
    record = one(lines, code)
    assert record.type == TYPE_OF[code]
    assert {name: getattr(record, name) or None for name in fields} == fields


@pytest.mark.parametrize("kind", sorted(CODE_OF))
def test_every_type_comes_back(kind: str) -> None:
    text, said = write(Record(id="a", type=kind, title="T"))
    (record,), _ = read(text)
    assert (record.type, said) == (kind, [])


ARTICLE = "TY  - JOUR\nTI  - {}\nER  - \n"
FILES = {
    "missing ER": ("TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nER  - \n", ["A", "B"], ["3:1 note[no-end]"]),
    "cut off": (
        "TY  - JOUR\nTI  - A\nER  - \n\nTY  - JOUR\nTI  - B\nAB  - It st",
        ["A", "B"],
        ["7:1 error[no-end]"],
    ),
    "running numbers": (
        "1. \nTY  - JOUR\nTI  - A\nER  - \n\n<2>\nTY  - JOUR\nTI  - B\nER  - \n",
        ["A", "B"],
        [],
    ),
    "running numbers without ER": (
        "1. \nTY  - JOUR\nTI  - A\n\n2. \nTY  - JOUR\nTI  - B\nER  - \n",
        ["A", "B"],
        ["6:1 note[no-end]"],
    ),
    "a preamble": ("Provider: A Press\nTY  - JOUR\nTI  - A\nER  - \n", ["A"], ["1:1 note[between-records]"]),
    "one space": ("TY - JOUR\nTI - A - B\nER -\nTY - JOUR\nTI - C\nER - \n", ["A - B", "C"], []),
    "no space after the hyphen": ("TY  -JOUR\nTI  -A\nER  -\n", ["A"], []),
    "white space before": ("   TY  - JOUR\n   TI  - A\n   ER  - \n", ["A"], []),
    "a byte-order mark": ("\ufeff" + ARTICLE.format("A"), ["A"], []),
    "CRLF": (ARTICLE.format("A").replace("\n", "\r\n"), ["A"], []),
    "CR": (ARTICLE.format("A").replace("\n", "\r"), ["A"], []),
    "on one line": (
        "TY  - BOOK AU  - Doe, Ann TI  - A B PY  - 2001 ER  -  TY  - BOOK TI  - C ER  - ",
        ["A B", "C"],
        [],
    ),
    "on one line with one space": ("TY - BOOK AU - Doe, Ann TI - A-B - C ER -", ["A-B - C"], []),
    "wrapped": ("TY  - JOUR\nTI  - A long\n      title\nER  - \n", ["A long title"], []),
    "wrapped without indent": (
        "TY  - JOUR\nTI  - A long\nUS-based title\nER  - \n",
        ["A long US-based title"],
        [],
    ),
    "blank lines inside": ("TY  - JOUR\n\nTI  - A\n\nER  - \n", ["A"], []),
    "no TY": (
        "AU  - Doe, Ann\nTI  - A\nER  - \n" + ARTICLE.format("B"),
        ["A", "B"],
        ["1:1 warning[no-type]"],
    ),
    "an unknown TY": ("TY  - ZZZ\nTI  - A\nER  - \n", ["A"], ["1:1 warning[unknown-type]"]),
    "lower-case TY": ("TY  - jour\nTI  - A\nER  - \n", ["A"], []),
    "nothing in it": ("TY  - JOUR\nER  - \n" + ARTICLE.format("B"), ["B"], ["1:1 warning[empty-record]"]),
    "an unknown tag": ("TY  - JOUR\nTI  - A\nQQ  - x\nER  - \n", ["A"], ["3:1 note[unknown-tag]"]),
    "a bad ISSN": ("TY  - JOUR\nTI  - A\nSN  - 2049-3631\nER  - \n", ["A"], ["3:1 warning[bad-issn]"]),
    "a second title": ("TY  - JOUR\nTI  - A\nT1  - B\nER  - \n", ["A"], ["3:1 note[second-value]"]),
    "two faults at once": (
        "TY  - JOUR\nTI  - A\nT1  - B\nQQ  - x\nER  - \n",
        ["A"],
        ["3:1 note[second-value]", "4:1 note[unknown-tag]"],
    ),
    "ER with a comma": ("TY  - JOUR\nTI  - A\nER  - ,\n\n" + ARTICLE.format("B"), ["A", "B"], []),
    "nothing": ("", [], []),
    "prose": ("Dear all,\nsee below.\n", [], ["1:1 note[between-records]"]),
}


@pytest.mark.parametrize("name", FILES)
def test_files_as_they_come(name: str) -> None:
    text, titles, said = FILES[name]
    found, heard = read(text)
    assert ([record.title for record in found], heard) == (titles, said)


@pytest.mark.parametrize("name", FILES)
def test_a_neighbour_survives_every_fault(name: str) -> None:
    text, titles, _ = FILES[name]
    found, _ = read(text.rstrip("\r\n") + "\n" + ARTICLE.format("The neighbour"))
    assert [record.title for record in found] == [*titles, "The neighbour"]


def test_continued_lines_by_tag() -> None:
    record = one(
        "AB  - It\ngoes on.\nKW  - one\ntwo words\nN1  - First.\nSecond.\nDO  - 10.5555/ab\ncd\nUR  - https://a.example/x\ny\nhttps://b.example"
    )
    assert record.abstract == "It goes on."
    assert record.keyword == ("one", "two words")
    assert record.note == "First.\nSecond."
    assert record.DOI == "10.5555/abcd"
    assert (record.URL, record.extra) == ("https://a.example/xy", {"UR": ("https://b.example",)})


def test_text_is_nfc_and_addresses_are_verbatim() -> None:
    record = one("AU  - Doe\u0301, A\nTI  - Cafe\u0301\nUR  - https://a.example/e\u0301")
    assert (record.title, record.author[0].family, record.URL) == ("Café", "Doé", "https://a.example/e\u0301")


@settings(max_examples=80, deadline=None)
@given(
    st.lists(records(), min_size=3, max_size=3),
    st.integers(0, 10_000),
    st.sampled_from(["cut", "drop a line", "noise"]),
    st.binary(min_size=1, max_size=30),
)
def test_no_damage_is_a_traceback(found: list[Record], place: int, damage: str, noise: bytes) -> None:
    data = write(*found)[0].encode()
    at = place % len(data)
    if damage == "cut":
        data = data[:at]
    elif damage == "noise":
        data = data[:at] + noise + data[at:]
    else:
        lines = data.split(b"\n")
        del lines[place % len(lines)]
        data = b"\n".join(lines)
    try:
        back, _ = read(data)
    except InputError:  # noise that is no text
        assert damage == "noise"
        return
    assert damage == "cut" or len(back) >= 2


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    with suppress(InputError):  # bytes that are no text
        read(b"TY  - JOUR\n" + data)
    ris.READER.sniff(Head("x", data))


def test_a_record_of_any_length() -> None:
    lines = "".join(f"line {number} of a note\n" for number in range(60_000))
    found, _ = read(f"TY  - JOUR\nTI  - Long\nN1  - begins\n{lines}ER  - \n{ARTICLE.format('Next')}")
    assert [record.title for record in found] == ["Long", "Next"]
    assert (found[0].note or "").count("\n") == 60_000


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        (ARTICLE.format("A"), 90, 100),
        ("\n\n  TY  - BOOK\nTI  - A\n", 90, 100),
        ("TY - BOOK\n", 90, 100),
        ("Provider: x\n\nTY  - JOUR\nAU  - Doe\nTI  - A\nER  - \n", 80, 100),
        ("AU  - Doe, Ann\nTI  - A\nPY  - 2020\n", 50, 80),
        ("PMID- 123\nTI  - A\nAU  - Doe A\nTY  - x\n", 0, 0),
        ("@book{a,\n title = {TY  - x}}\n", 0, 0),
        ('[{"id": "a"}]', 0, 0),
        ("Title: A\nAuthors: Doe, Ann\n", 0, 0),
        ("", 0, 0),
    ],
)
def test_sniffing(text: str, least: int, most: int) -> None:
    assert least <= ris.READER.sniff(Head("-", text.encode())) <= most


def test_cutting_between_records() -> None:
    block = (ARTICLE.format("A") + ARTICLE.format("B")).encode()
    assert ris.READER.cut is not None
    assert block[ris.READER.cut(block) :] == ARTICLE.format("B").encode()
    assert ris.READER.cut(b"AB  - nothing here\n") == 0


def test_the_shape_of_what_is_written() -> None:
    record = Record(
        id="doe2021", type="article-journal", title="A\u00a0title", author=(DOE, Name(literal="UNESCO")), issued=Date(2021, 5, 7), page="4-9",
        ISSN=("2049-3630", "0317-8471"), keyword=("Sea", "Tides"), DOI="10.5555/a<b>c", URL="https://a.example/%20_~", rights="CC BY",
        class_mark=("K7000",), source="A Base", accession_number="a.b.c.d.e.f", extra={"U1": ("x",), "Peer Reviewed": ("yes",)},
    )  # fmt: skip
    text, said = write(record)
    assert not said
    assert text == (
        "TY  - JOUR\nID  - doe2021\nAU  - Doe, Ann\nAU  - UNESCO\nTI  - A\u00a0title\nPY  - 2021\nDA  - 2021/05/07/\nSP  - 4\nEP  - 9\n"
        "SN  - 2049-3630\nSN  - 0317-8471\nDO  - 10.5555/a<b>c\nUR  - https://a.example/%20_~\nKW  - Sea\nKW  - Tides\nDB  - A Base\n"
        "AN  - a.b.c.d.e.f\nN1  - Rights: CC BY\nN1  - Class mark: K7000\nN1  - extra.Peer Reviewed: yes\nU1  - x\nER  - \n"
    )
    assert read(text)[0] == [record]


def test_records_are_parted_by_a_blank_line() -> None:
    text, _ = write(Record(id="a", title="A"), Record(id="b", title="B"), newline="\r\n")
    assert (
        text
        == "TY  - GEN\r\nID  - a\r\nTI  - A\r\nER  - \r\n\r\nTY  - GEN\r\nID  - b\r\nTI  - B\r\nER  - \r\n"
    )
    assert write() == ("", [])


@settings(max_examples=100, deadline=None)
@given(records(types=["article-journal", "book", "chapter", "thesis"]))
def test_rispy_reads_the_same_facts(record: Record) -> None:
    text, _ = write(record)
    (entry,) = rispy.loads(text)
    assert entry["type_of_reference"] == CODE_OF[record.type]
    assert entry["id"] == record.id
    for key, field in {
        "title": "title",
        "volume": "volume",
        "number": "issue",
        "abstract": "abstract",
        "publisher": "publisher",
        "doi": "DOI",
    }.items():
        if not (field == "volume" and record.type == "thesis"):  # where VL is the degree
            assert entry.get(key) == getattr(record, field), key
    assert tuple(entry.get("keywords", ())) == (
        record.keyword if not (len(record.keyword) == 1 and ";" in record.keyword[0]) else ()
    )
    assert len(entry.get("authors", ())) == len(record.author)
    for line, name in zip(entry.get("authors", ()), record.author, strict=True):
        assert (name.literal or name.family or "") in line
        assert (name.suffix or "") in line
    if record.issued and record.issued.year:
        assert str(entry["year"]).startswith(str(record.issued.year))


def test_one_space_after_a_type_with_two() -> None:
    """The first line below says how a record writes its tags."""
    text = "TY - BOOK\nTI - Maps\nER - \nTY  - BOOK\nTI - Maps two\nAU - Doe, Ann\nER - \nTY  - BOOK\nTI  - Maps\nAB  - See\nAU - that is, gold\nER  - \n"
    found, said = read(text)
    assert [(record.title, record.author) for record in found] == [
        ("Maps", ()),
        ("Maps two", (DOE,)),
        ("Maps", ()),
    ]
    assert found[2].abstract == "See AU - that is, gold" and not said


BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""What some reader takes for the end of a line."""
LINES_OF_TAGS = st.lists(
    st.sampled_from([*BREAKS, "\r\n", "TY  - BOOK", "ER  - ", "AU  - Let, In", "x", " ", ":", "A1"]),
    min_size=1,
    max_size=8,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(LINES_OF_TAGS, LINES_OF_TAGS, LINES_OF_TAGS)
def test_no_line_break_lets_a_tag_in(key: str, value: str, name: str) -> None:
    """Each line that any reader sees is one of the writer's own."""
    record = Record(
        id="a" + value,
        type="book",
        title=value,
        author=(Name(literal=name), Name("Doe" + name, name + "x")),
        keyword=(value,),
        note=name,
        URL=value,
        issued=Date(literal=value),
        extra={key: (value, name), "AN": (value,)},
    )
    text, _ = write(record)
    lines = text.splitlines()
    assert lines == [line for line in text.split("\n") if line]
    assert all(line[2:6] == "  - " for line in lines)
    assert [lines.count("ER  - "), sum(line.startswith("TY  - ") for line in lines)] == [1, 1]
    assert len(read(text)[0]) == 1


def test_marks_of_a_card_leave_nothing_behind() -> None:
    """Several marks at the end go together, and no blank stays where a bracket ended."""
    found = one("TI  - Lamps of the coast : : :\nPB  - [Quay Press ] ,", "BOOK")
    assert (found.title, found.publisher) == ("Lamps of the coast", "Quay Press")
