"""MARC in files: the structure against pymarc, what the fields mean case by case, and damage."""

from __future__ import annotations

import io
import json

import pymarc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cyberdip_cli
from cyberdip_cli.diagnostics import ERROR, WARNING
from cyberdip_cli.formats.marc.datum import Datum
from cyberdip_cli.formats.marc.iso2709 import read as read_iso2709
from cyberdip_cli.formats.marc.read import record
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import ReadOptions, ignore
from cyberdip_cli.readers import marc, marc_json, marcxml
from cyberdip_cli.source import Head, Source

TEXT = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=("Cs", "Cc", "Mn")), min_size=1
)
FIELDS = st.lists(
    st.tuples(
        st.integers(10, 999).map("{:03d}".format),
        st.text("0123456789 ", min_size=2, max_size=2),
        st.lists(st.tuples(st.sampled_from("abcdt"), TEXT), min_size=1, max_size=4),
    ),
    min_size=1,
    max_size=12,
)


def made(
    fields: list[tuple[str, str, list[tuple[str, str]]]], leader: str = "00000nam a2200000 a 4500"
) -> pymarc.Record:
    """A record of pymarc's."""
    found = pymarc.Record(force_utf8=True)
    found.leader = pymarc.Leader(leader)
    for tag, marks, parts in fields:
        found.add_field(
            pymarc.Field(
                tag=tag,
                indicators=pymarc.Indicators(*marks),
                subfields=[pymarc.Subfield(code, text) for code, text in parts],
            )
        )
    return found


def of(*rows: str, leader: str = "00000nam a2200000 a 4500") -> Record:
    """The record of rows like ``245 10 $aBells``."""
    data = [Datum("LDR", value=leader)]
    for row in rows:
        tag, rest = row[:3], row[4:]
        if tag < "010":
            data.append(Datum(tag, value=rest))
        else:
            parts = [(part[0], part[1:]) for part in rest[2:].strip().split("$")[1:]]
            data.append(Datum(tag, rest[0], rest[1], "", parts))
    return record(data, ReadOptions(), ignore).record


@settings(deadline=None)
@given(FIELDS)
def test_iso2709_is_read_as_pymarc_reads_it(fields):
    raw = made(fields).as_marc()
    (theirs,) = list(pymarc.MARCReader(io.BytesIO(raw), to_unicode=True))
    ((_, ours),) = list(read_iso2709([raw], ignore))
    assert [(datum.tag, datum.first, datum.second) for datum in ours[1:]] == [
        (field.tag, field.indicator1, field.indicator2) for field in theirs.fields
    ]
    from cyberdip_cli.formats.marc.datum import composed, resolved

    assert [list(datum.parts) for datum in ours[1:]] == [
        [(part.code, composed(resolved(part.value)).strip()) for part in field.subfields]
        for field in theirs.fields
    ]


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_told(data):
    told = []
    list(
        marc.trace(
            Source("x", io.BytesIO(b"00120nam a2200049 a 4500" + data + b"\x1d" + data)),
            ReadOptions(),
            told.append,
        )
    )


@settings(deadline=None)
@given(FIELDS)
def test_three_ways_to_write_a_record_are_one_record(fields):
    one = made([("245", "00", [("a", "Bells")]), *fields])
    xml = io.BytesIO()
    writer = pymarc.XMLWriter(xml)
    writer.write(one)
    writer.close(close_fh=False)
    sources = (
        (marc, one.as_marc()),
        (marcxml, xml.getvalue()),
        (marc_json, json.dumps(one.as_dict()).encode()),
    )
    found = [
        [traced.record for traced in reader.trace(Source("x", io.BytesIO(data)), ReadOptions(), ignore)]
        for reader, data in sources
    ]
    assert found[0] == found[2] and len(found[0]) == 1
    assert found[0][0].type == found[1][0].type  # (XML loses runs of blanks)


def test_a_block_may_end_anywhere():
    raw = made([("245", "10", [("a", "Bélls")])]).as_marc() * 3
    for size in (1, 7, 30):
        blocks = [raw[at : at + size] for at in range(0, len(raw), size)]
        assert len(list(read_iso2709(blocks, ignore))) == 3


@pytest.mark.parametrize(
    ("rows", "leader", "kind"),
    [
        (("245 00 $aBells",), "00000nam a22", "book"),
        (("245 00 $aBells",), "00000nas a22", "periodical"),
        (("245 00 $aBells", "502 __ $aThesis (M.A.)--Kestrel University, 1999."), "00000nam a22", "thesis"),
        (("245 00 $aBells", "008 990101s1999    xx      sbm   000 0 eng d"), "00000nam a22", "thesis"),
        (
            ("245 00 $aBells", "773 0_ $tChimes$gVol. 2 (1999), p. 3$x2049-3630"),
            "00000naa a22",
            "article-journal",
        ),
        (("245 00 $aBells", "773 0_ $tChimes$gp. 3-9$z9783161484100"), "00000naa a22", "chapter"),
        (("245 00 $aBells", "773 0_ $tBooks of the Quay"), "00000nam a22", "book"),
        (("245 00 $aBells",), "00000nem a22", "map"),
        (("245 00 $aBells",), "00000ngm a22", "motion_picture"),
        (("245 00 $aBells",), "00000njm a22", "song"),
        (("245 00 $aBells",), "00000ncm a22", "musical_score"),
        (("245 00 $aBells",), "00000nkm a22", "graphic"),
        (("245 00 $aBells",), "00000ntm a22", "manuscript"),
        (("245 00 $aBells",), "00000npc a22", "collection"),
        (("245 00 $aBells", "008 990101s1999    xx            t 000 0 eng d"), "00000nam a22", "book"),
        (("245 00 $aBells", "008 990101s1999    xx        t   000 0 eng d"), "00000nam a22", "report"),
        (("200 1_ $aBells",), "00000nam0 22", "book"),
        (("200 1_ $aBells", "463 _1 $tChimes$x2049-3630$vVol. 2"), "00000naa0 22", "article-journal"),
        (("200 1_ $aBells", "105 __ $a    m   000yy"), "00000nam0 22", "thesis"),
    ],
)
def test_the_type(rows, leader, kind):
    assert of(*rows, leader=leader.ljust(24)).type == kind


def test_names_leave_out_what_authorities_add():
    found = of(
        "100 1_ $aRoe, Richard,$cJr.,$d1950-$eauthor.",
        "245 10 $aBells",
        "700 0_ $aJohn Paul$bII,$cPope,$d1920-2005.",
        "700 1_ $aBerg, Jan van der (Jan Pieter)",
        "700 1_ $aLenz, Ivo,$d1970- ,$eeditor,$etranslator.",
        "700 1_ $aMill, Press,$eprinter.",
        "710 2_ $aNowhere (State).$bMinistry of Maps.",
    )
    assert found.author == (
        Name(family="Roe", given="Richard", suffix="Jr."),
        Name(literal="John Paul II"),
        Name(family="Berg", given="Jan", dropping_particle="van der"),
    )
    assert found.editor == found.translator == (Name(family="Lenz", given="Ivo"),)
    assert found.contributor == (Name(literal="Nowhere. Ministry of Maps"),)
    assert found.extra["700"] == ("Mill, Press, printer.",)


@pytest.mark.parametrize(
    ("rows", "issued"),
    [
        (("260 __ $c[2009]",), Date(2009)),
        (("264 _1 $c[2014]", "264 _4 $c©2013"), Date(2014)),
        (("264 _4 $c©2013",), Date(2013)),
        (("260 __ $cc1998, 1999 printing.",), Date(1998)),
        (("260 __ $c[ca. 1900]",), Date(1900, circa=True)),
        (("260 __ $c[19--]", "008 990101s1987    xx            000 0 eng d"), Date(1987)),
        (("008 990101e19870512xx            000 0 eng d",), Date(1987, 5, 12)),
        (("008 990101d19661983xx            000 0 eng d",), Date(1966, end=Date(1983))),
        (("008 990101s19uu    xx            000 0 eng d",), None),
        (("210 __ $dDL 1990", "200 1_ $aBells"), Date(1990)),
        (("100 __ $a20100412d2010    m  y0frey50      ba", "200 1_ $aBells"), Date(2010)),
    ],
)
def test_the_date(rows, issued):
    title = () if any(row.startswith("200") for row in rows) else ("245 00 $aBells",)
    assert of(*title, *rows).issued == issued


@pytest.mark.parametrize(
    ("words", "volume", "issue", "page"),
    [
        ("Vol. 12, no. 3 (May 2009), p. 45-67", "12", "3", "45-67"),
        ("12(2009)3, Seite 45-67", "12", "3", "45-67"),
        ("Bd. 12 (2009), Nr. 3, S. 45-67", "12", "3", "45-67"),
        ("[Vol.] 12, [no.] 3 (2009), p. 45", "12", "3", "45"),
        ("R. 12, nr 3 (2009), s. 45-67", "12", "3", "45-67"),
        ("12:3, s. 45-67", "12", "3", "45-67"),
        ("Vol. 12:no. 3 (2009:Summer) 45-67", "12", "3", "45-67"),
    ],
)
def test_the_place_in_the_host(words, volume, issue, page):
    found = of("245 00 $aBells", f"773 0_ $tChimes$g{words}", leader="00000naa a22".ljust(24))
    assert (found.container_title, found.volume, found.issue, found.page) == ("Chimes", volume, issue, page)


@pytest.mark.parametrize(
    ("extent", "pages", "volumes"),
    [
        ("xii, 345 p. :", "345", None),
        ("1 online resource (xii, 345 pages)", "345", None),
        ("1 vol. (345 p.)", "345", None),
        ("4 p. l., 7-359 p.", "359", None),
        ("XIV, 412 S.", "412", None),
        ("3 v. (1200 p.)", "1200", "3"),
        ("2 Bde.", None, "2"),
        ("1 videodisc (112 min.)", None, None),
        ("ix, 354, [1]  p. :", "354", None),
        ("92 l.", "92", None),
    ],
)
def test_the_extent(extent, pages, volumes):
    found = of("245 00 $aBells", f"300 __ $a{extent}")
    assert (found.number_of_pages, found.number_of_volumes) == (pages, volumes)


def test_other_scripts_are_the_same_fact_once_more():
    found = of(
        "100 1_ $6880-01$aLin, Hai.",
        "245 10 $6880-02$aDeng ta.",
        "880 1_ $6100-01/$1$a林海.",
        "880 10 $6245-02/$1$a灯塔.",
    )
    assert found.author == (Name(family="Lin", given="Hai"),) and found.title == "Deng ta"
    assert found.extra["880"] == ("林海.", "灯塔.")
    alone = of("880 10 $6245-00/$1$a灯塔 /$c林海.")
    assert alone.title == "灯塔"


def test_records_of_holdings_and_authorities_are_told():
    told = []
    raw = made([("852", "0 ", [("a", "FHV")])], "00000cx  a22000004  4500").as_marc()
    assert not list(marc.trace(Source("x", io.BytesIO(raw)), ReadOptions(), told.append))
    assert [finding.code for finding in told] == ["not-a-work"]


def test_a_wrong_encoding_is_told_once():
    raw = (
        made([("245", "00", [("a", "Fähre nach Köln")])])
        .as_marc()
        .replace("ä".encode(), b"\xe4")
        .replace("ö".encode(), b"\xf6")
    )
    told = []
    found = list(marc.trace(Source("x", io.BytesIO(raw + raw)), ReadOptions(), told.append))
    assert [traced.record.title for traced in found] == ["Fähre nach Köln"] * 2
    assert [(finding.severity, finding.code) for finding in told] == [(WARNING, "not-utf-8")]


def test_a_record_without_letters_to_tell_is_read_as_its_neighbours():
    rows = ["Карты мира и атласы", "Атлас Ю", "Карты рек и озёр"]
    raw = b"".join(made([("245", "00", [("a", row)])], "00000cam a2200000 a 4500").as_marc() for row in rows)
    raw = raw.decode().encode("koi8-r")
    found = list(marc.trace(Source("x", io.BytesIO(raw)), ReadOptions(), [].append))
    assert [traced.record.title for traced in found] == rows


def test_a_bad_record_costs_itself():
    good = made([("245", "00", [("a", "Bells")])]).as_marc()
    told = []
    raw = good * 50 + b"00050nam rubble\x1d" + good * 49
    found = list(marc.trace(Source("x", io.BytesIO(raw)), ReadOptions(), told.append))
    assert len(found) == 99
    assert [(finding.severity, "record 51 " in finding.message) for finding in told] == [(ERROR, True)]


def test_a_record_that_is_cut_off_in_a_file_costs_no_neighbour():
    rows = [("245", "00", [("a", "Bells")]), ("700", "1 ", [("a", "Roe, Ann")])]
    good = made(rows).as_marc()
    for cut in range(1, len(good)):
        told = []
        raw = good * 2 + good[:cut] + good * 2
        found = list(marc.trace(Source("x", io.BytesIO(raw)), ReadOptions(), told.append))
        whole = cut == len(good) - 1
        assert [traced.record.title for traced in found] == ["Bells"] * (5 if whole else 4)
        (finding,) = told
        assert finding.severity == (WARNING if whole else ERROR)
        assert "record 3 " in finding.message


@pytest.mark.parametrize(
    ("reader", "data", "fits"),
    [
        (marc, b"00714cam a2200205 a 4500001001300000\x1eabc\x1fa", True),
        (marc, b"12345 some text that begins with figures\x1e", False),
        (marcxml, b"<collection><record><datafield tag='245' ind1='1'>", True),
        (marcxml, b"<?xml version='1.0'?><mods:mods xmlns:mods='http://www.loc.gov/mods/v3'/>", False),
        (marc_json, b'{"leader": "x", "fields": [{"001": "1"}]}', True),
        (marc_json, b'[{"title": "x", "fields": []}]', False),
    ],
)
def test_it_is_recognised_by_content(reader, data, fits):
    assert (reader.sniff(Head("input", data)) > 90) is fits


def test_a_school_in_a_field_of_persons_grants_the_degree():
    fields = [{"245": {"ind1": "0", "ind2": "0", "subfields": [{"a": "Salt roads"}]}}, {"502": {"ind1": " ", "ind2": " ", "subfields": [{"b": "PhD"}]}},
              {"700": {"ind1": "1", "ind2": " ", "subfields": [{"a": "Kestrel University"}, {"e": "degree granting institution."}]}}]  # fmt: skip
    (found,) = cyberdip_cli.read(
        json.dumps([{"leader": "00000nam a2200000 a 4500", "fields": fields}]), "marc-json"
    )
    assert (found.publisher, found.author) == ("Kestrel University", ())


def test_headings_from_old_cards() -> None:
    record = of(
        "110 1 $aNowhere.$bStation of Maps, Ames. [from old catalog]",
        "245 00 $aSoil survey",
        "650  0 $aSoils$zNowhere. [from old catalog]",
    )
    assert record.author == (Name(literal="Nowhere. Station of Maps, Ames"),)
    assert record.keyword == ("Soils -- Nowhere",)
