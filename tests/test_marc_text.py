"""MARC as text, ISBD blocks and Dublin Core tables: every spelling of the same record, faults beside good
fields, near misses."""

from __future__ import annotations

from contextlib import suppress

import pytest

from cyberdip_cli import read
from cyberdip_cli.diagnostics import InputError
from cyberdip_cli.model import Name
from cyberdip_cli.pages.layouts import dublin_core, isbd, marc

LEADER = "01234nam a2200289 i 4500"
FIXED = "150101s2014    xxu     b    001 0 eng d"
FIELDS = (
    ("020", "  ", (("a", "9783161484100 (pbk.)"), ("z", "9783161484117"))),
    ("100", "1 ", (("a", "Marlowe, Edda,"), ("d", "1950-"), ("e", "author."))),
    (
        "245",
        "10",
        (
            ("a", "Lanterns of the far north :"),
            ("b", "a field guide /"),
            ("c", "Edda Marlowe ; edited by Tomas Quill."),
        ),
    ),
    ("260", "  ", (("a", "Fairhaven :"), ("b", "Orchard & Vale,"), ("c", "c2014."))),
    ("490", "1 ", (("a", "Night handbooks ;"), ("v", "7"))),
    ("650", " 0", (("a", "Lanterns"), ("v", "Handbooks."))),
    ("700", "1 ", (("a", "Quill, Tomas,"), ("e", "editor."))),
    ("700", "12", (("a", "Marlowe, Edda."), ("t", "Bells."))),
    ("710", "2 ", (("a", "Society for Lanterns."),)),
    ("856", "42", (("u", "https://example.org/cover.jpg"), ("3", "Cover image"))),
)


def _parts(mark: str, blank: str, parts: tuple[tuple[str, str], ...]) -> str:
    return blank.join(f"{mark}{code}{blank}{text}" for code, text in parts)


def tabbed() -> str:
    rows = [
        f"{tag}\t{ind[0]}\t{ind[1]}\t{_parts('|', chr(160), parts)}{chr(160)}" for tag, ind, parts in FIELDS
    ]
    return "\n".join(("MARC", f"LEADER\t{LEADER}", "001\tfhv1", f"008\t{FIXED}", *rows))


def spaced() -> str:
    rows = [f"{tag} {ind[0]} {ind[1]} {_parts('|', ' ', parts)}" for tag, ind, parts in FIELDS]
    return "\n".join((f"LEADER {LEADER}", "001 fhv1", f"008 {FIXED}", *rows))


def stacked() -> str:
    rows = [
        f"{tag}\n{ind[0]}\n{ind[1]}\n{_parts('|', chr(160), parts)}{chr(160)}" for tag, ind, parts in FIELDS
    ]
    return "\n".join(("MARC", "LEADER", LEADER, "001", "fhv1", "008", FIXED, *rows))


def maker() -> str:
    rows = [f"={tag}  {ind.replace(' ', chr(92))}{_parts('$', '', parts)}" for tag, ind, parts in FIELDS]
    return "\n".join((f"=LDR  {LEADER}", "=001  fhv1", f"=008  {FIXED.replace(' ', chr(92))}", *rows))


def dagger() -> str:
    rows = [f"{tag} {ind} {_parts('‡', ' ', parts)}" for tag, ind, parts in FIELDS]
    return "\n".join((f"LDR {LEADER}", f"008 {FIXED}", *rows))


def hashed() -> str:
    rows = [f"{tag} {ind.replace(' ', '#')} {_parts('$', ' ', parts)}" for tag, ind, parts in FIELDS]
    return "\n".join((f"LDR {LEADER}", f"008 {FIXED}", *rows))


def doubled() -> str:
    rows = [f"{tag}\t{ind.replace(' ', '#')}{_parts('$$', '', parts)}" for tag, ind, parts in FIELDS]
    return "\n".join((f"LDR\t{LEADER}", f"008\t{FIXED}", *rows))


@pytest.fixture(
    params=[tabbed, spaced, stacked, maker, dagger, hashed, doubled], ids=lambda make: make.__name__
)
def record(request):
    (record,) = read(request.param(), "dump")
    return record


def test_each_spelling_is_the_same_record(record):
    assert record.title == "Lanterns of the far north: a field guide"
    assert record.author == (Name(family="Marlowe", given="Edda"),)
    assert record.editor == (Name(family="Quill", given="Tomas"),)
    assert record.contributor == (Name(literal="Society for Lanterns"),)
    assert (record.publisher_place, record.publisher, record.issued.year) == (
        "Fairhaven",
        "Orchard & Vale",
        2014,
    )
    assert (record.collection_title, record.collection_number) == ("Night handbooks", "7")
    assert record.ISBN == ("9783161484100",)
    assert record.keyword == ("Lanterns -- Handbooks",)
    assert (record.language, record.type) == ("en", "book")
    assert record.URL is None


def test_two_records_in_a_row():
    records = list(read(f"{spaced()}\n\n{spaced().replace('Lanterns of', 'Bells of')}", "dump"))
    assert [record.title for record in records] == [
        "Lanterns of the far north: a field guide",
        "Bells of the far north: a field guide",
    ]


def one(*rows: str, leader: str = LEADER):
    (record,) = read("\n".join((f"LDR {leader}", *rows)), "dump")
    return record


def test_what_the_leader_says():
    for kind, expected in (
        ("cm", "musical_score"),
        ("em", "map"),
        ("gm", "motion_picture"),
        ("jm", "song"),
        ("as", "periodical"),
        ("tm", "manuscript"),
    ):
        assert one("245 10 |a Bells.", leader=f"01234n{kind} a2200289 i 4500").type == expected, kind


def test_a_thesis_by_its_note_or_its_form():
    assert one("245 10 |a Bells.", "502    |a Thesis (Ph. D.)--Fairhaven University, 1981.").type == "thesis"
    assert one("245 10 |a Glocken.", "655  7 |a Hochschulschrift |2 gnd-content").type == "thesis"


def test_an_article_in_its_host():
    record = one(
        "245 10 |a Night vision.",
        "773 0  |t Observer's gazette. |g Vol. 5, no. 2 (2013), p. 14-29 |x 2049-3630",
        leader="01234nab a2200289 i 4500",
    )
    assert (record.container_title, record.volume, record.issue, record.page) == (
        "Observer's gazette",
        "5",
        "2",
        "14-29",
    )
    assert record.ISSN == ("2049-3630",)
    assert record.type == "article-journal"


def test_a_title_without_isbd_marks_and_with_parts():
    assert (
        one("245 10 |a Glocken |b ein Handbuch |n Teil 2 |p Der Süden |c A. Lenz").title
        == "Glocken: ein Handbuch. Teil 2, Der Süden"
    )
    assert one("245 10 |a Bells |h [videorecording] = |b Cloches / |c by A. Lenz.").title == "Bells = Cloches"


def test_an_imprint_without_isbd_marks():
    record = one("245 10 |a Glocken", "264  1 |a Bonn |b Obstgarten |c [2023]", "264  4 |c © 2022")
    assert (record.publisher_place, record.publisher, record.issued.year) == ("Bonn", "Obstgarten", 2023)
    record = one("245 10 |a Bells", "260    |a Fairhaven, |b The Orchard Company, |c 1899.")
    assert (record.publisher_place, record.publisher) == ("Fairhaven", "The Orchard Company")


def test_a_copyright_notice_where_there_is_no_other_date():
    assert one("245 10 |a Bells", "264  1 |a Bonn : |b Obstgarten", "264  4 |c ©2022").issued.year == 2022


def test_functions_by_code_address_and_words_of_other_languages():
    record = one(
        "245 10 |a Bells",
        "700 1  |a Lenz, Ivo |e Hrsg.",
        "700 1  |a Verger, Jean |4 trl",
        "700 1  |a Serra, Ada |4 http://id.loc.gov/vocabulary/relators/ill",
        "700 1  |a Quill, Tomas |e former owner.",
    )
    assert record.editor == (Name(family="Lenz", given="Ivo"),)
    assert record.translator == (Name(family="Verger", given="Jean"),)
    assert record.illustrator == (Name(family="Serra", given="Ada"),)
    assert record.contributor == () and record.extra["700"] == ("Quill, Tomas former owner.",)
    assert record.author == ()


def test_unimarc_is_seen_by_its_title_field():
    record = one("101 0  $a fre", "200 1  $a Les lanternes $e guide $f E. Marlowe", "210    $a Paris $c Verger $d 1999", "700  1 $a Marlowe $b Edda $4 070",
                 "702  1 $a Dupré $b Jean $4 730", leader="00912nam0 22002771i 450")  # fmt: skip
    assert record.title == "Les lanternes: guide"
    assert record.author == (Name(family="Marlowe", given="Edda"),)
    assert record.translator == (Name(family="Dupré", given="Jean"),)
    assert (record.publisher, record.publisher_place, record.language) == ("Verger", "Paris", "fr")


def test_a_broken_field_costs_only_itself():
    record = one("245 10 |a Bells", "260 |", "7xx 1 |a Nobody", "300", "700 1  |a Lenz, Ivo, |e editor.")
    assert record.title == "Bells"
    assert record.editor == (Name(family="Lenz", given="Ivo"),)


def test_a_price_is_no_subfield():
    lines = [(1, "=LDR  x"), (2, "=020  \\\\$a9783161484100 :$c$5.00"), (3, "=245  10$aBells")]
    number = next(datum for datum in marc.data(lines) if datum.tag == "020")
    assert number.parts == [("a", "9783161484100 :"), ("c", "$5.00")]


def test_text_without_tags_is_given_back():
    lines = [(1, "245 Main Street"), (2, "is where the bells hang.")]
    assert marc.take(lines) == ([], lines)


@pytest.mark.parametrize(
    "text",
    [
        "LEADER",
        "LDR\n\n\n",
        "=LDR  \n=245",
        "LEADER\n245\n\n\n",
        "000 - LEADER",
        "LDR x\n" + "|" * 5000,
        "LDR x\n245 10 " + "|a " * 5000,
    ],
)
def test_rubble_raises_nothing_else(text):
    with suppress(InputError):  # where nothing is in it, that is said
        list(read(text, "dump", sink=lambda diagnostic: None))


ISBD = "Lanterns of the far north : a field guide / Edda Marlowe ; edited by Tomas Quill. — 2nd ed. — Fairhaven : Orchard & Vale, 2014. — 210 p. ; 23 cm."


@pytest.mark.parametrize("dash", [". — ", " — ", ". – ", " - ", ". - ", ". -- "])
def test_areas_are_divided_by_any_dash(dash):
    (record,) = read(ISBD.replace(". — ", dash) + "\nISBN 9783161484100", "dump")
    assert record.title == "Lanterns of the far north: a field guide"
    assert record.author == (Name(family="Marlowe", given="Edda"),)
    assert record.edition in ("2nd ed.", "2nd ed")
    assert (record.publisher_place, record.publisher, record.issued.year) == (
        "Fairhaven",
        "Orchard & Vale",
        2014,
    )
    assert record.ISBN == ("9783161484100",)
    assert record.type == "book"


@pytest.mark.parametrize(
    "text",
    [
        "The bells - a history of small ports and what they rang for",
        "Marlowe - Lanterns, 2014",
        "He went to Fairhaven : a town — and stayed, as people do, for a long while",
        "2014 — 2015",
        "",
    ],
)
def test_what_only_looks_like_isbd_is_not(text):
    assert not isbd.opens(text)


def test_a_host_behind_two_slashes():
    (record,) = read(
        "Марлов Э. П. Ночное зрение в тумане / Э. П. Марлов // Вестник. – 2013. – Т. 5, № 2. – С. 14–29.",
        "dump",
    )
    assert (record.title, record.container_title) == ("Ночное зрение в тумане", "Вестник")
    assert (record.volume, record.issue, record.page) == ("5", "2", "14-29")


def test_dublin_core_without_tabs_keeps_words_that_are_no_languages():
    fields, _ = dublin_core.take(
        [
            (1, "dc.title Bells of the near south en_US"),
            (2, "dc.contributor.author Marlowe, Edda -"),
            (3, "dc.publisher Orchard it"),
        ]
    )
    assert [field.text for field in fields] == ["Bells of the near south", "Marlowe, Edda", "Orchard"]
    fields, _ = dublin_core.take(
        [
            (1, "dc.title Bells for it"),
            (2, "dc.contributor.author Marlowe, Edda"),
            (3, "dc.publisher Orchard Press"),
        ]
    )
    assert [field.text for field in fields] == ["Bells for it", "Marlowe, Edda", "Orchard Press"]


def test_an_element_goes_by_fewer_qualifiers_when_it_is_not_known():
    fields, _ = dublin_core.take(
        [(1, "dc.subject.local\tBells\ten"), (2, "dc.unheard.of\tx\t-"), (3, "dc.title[en_US]\tBells\t")]
    )
    assert [(field.key, field.text) for field in fields] == [
        ("subjects", "Bells"),
        ("other", "x"),
        ("title", "Bells"),
    ]
