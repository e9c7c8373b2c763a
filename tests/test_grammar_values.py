"""Dates, pages, titles, subjects and item types: each form, and what it must not be taken for."""

from __future__ import annotations

import random

import pytest

from cyberdip_cli.dates import free as dates
from cyberdip_cli.dates import words as months
from cyberdip_cli.grammars import page_ranges as pages
from cyberdip_cli.grammars import subjects, titles, type_words, types
from cyberdip_cli.labels import terms
from cyberdip_cli.model import ITEM_TYPES, Date
from cyberdip_cli.parsed import Context

EN = Context()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2017", Date(year=2017)),
        ("[1999]", Date(year=1999)),
        ("c1902", Date(year=1902)),
        ("©2013.", Date(year=2013)),
        ("p1978", Date(year=1978)),
        ("1850?", Date(year=1850, circa=True)),
        ("ca. 1850", Date(year=1850, circa=True)),
        ("1999, c1998", Date(year=1999)),
        ("Mar2017", Date(year=2017, month=3)),
        ("Mar, 2014", Date(year=2014, month=3)),
        ("March 2014", Date(year=2014, month=3)),
        ("2010 Nov", Date(year=2010, month=11)),
        ("Aug94", Date(year=1994, month=8)),
        ("2005 Jul 01", Date(year=2005, month=7, day=1)),
        ("Feb 10, 2016", Date(year=2016, month=2, day=10)),
        ("July 1st, 2017", Date(year=2017, month=7, day=1)),
        ("21 July 2009", Date(year=2009, month=7, day=21)),
        ("21. Juli 2009", Date(year=2009, month=7, day=21)),
        ("3 de mayo de 2015", Date(year=2015, month=5, day=3)),
        ("15 мая 2015", Date(year=2015, month=5, day=15)),
        ("3. maaliskuuta 2015", Date(year=2015, month=3, day=3)),
        ("2015-12-01", Date(year=2015, month=12, day=1)),
        ("2016-08-01T00:00:00Z", Date(year=2016, month=8, day=1)),
        ("20160801", Date(year=2016, month=8, day=1)),
        ("2019-03", Date(year=2019, month=3)),
        ("2015年3月12日", Date(year=2015, month=3, day=12)),
        ("2015년 3월", Date(year=2015, month=3)),
        ("8/30/2017", Date(year=2017, month=8, day=30)),
        ("30/8/2017", Date(year=2017, month=8, day=30)),
        ("2/5/2016", Date(year=2016, month=2, day=5)),
        ("2/18/89", Date(year=1989, month=2, day=18)),
        ("30.8.2017", Date(year=2017, month=8, day=30)),
        ("Feb/Mar2017", Date(year=2017, month=2, end=Date(year=2017, month=3))),
        ("Nov-Dec, 2015", Date(year=2015, month=11, end=Date(year=2015, month=12))),
        ("1991 Jan-Feb", Date(year=1991, month=1, end=Date(year=1991, month=2))),
        ("Dec/Jan2009", Date(year=2008, month=12, end=Date(year=2009, month=1))),
        ("Dec 2016-Jan 2017", Date(year=2016, month=12, end=Date(year=2017, month=1))),
        ("July 10-12, 2009", Date(year=2009, month=7, day=10, end=Date(year=2009, month=7, day=12))),
        ("tem/ağu2017", Date(year=2017, month=7, end=Date(year=2017, month=8))),
        ("ene-mar2001", Date(year=2001, month=1, end=Date(year=2001, month=3))),
        ("jul-set2017", Date(year=2017, month=7, end=Date(year=2017, month=9))),
        ("Spring 2024", Date(year=2024, season=1)),
        ("Fall98", Date(year=1998, season=3)),
        ("Winter 2016/2017", Date(year=2016, season=4, end=Date(year=2017))),
        ("Q1 2017", Date(year=2017, literal="Q1 2017")),
        ("2005-2010", Date(year=2005, end=Date(year=2010))),
        ("2016/17", Date(year=2016, end=Date(year=2017))),
        ("2005-", Date(year=2005, literal="2005-")),
        ("[between 1900 and 1910]", Date(year=1900, end=Date(year=1910), circa=True)),
        ("1435 [2014]", Date(year=2014, literal="1435 [2014]")),
        # kept in their words
        ("[195-?]", Date(literal="[195-?]")),
        ("19uu", Date(literal="19uu")),
        ("民國104年", Date(literal="民國104年")),
        ("令和2年", Date(literal="令和2年")),
        ("1435 هـ", Date(literal="1435 هـ")),
        ("2558", Date(literal="2558")),
        ("no date", Date(literal="no date")),
        ("12th cent.", Date(literal="12th cent.")),
        ("Feb 31, 2016", Date(year=2016)),
    ],
)
def test_date(text: str, date: Date) -> None:
    assert dates.parse(text, EN).value == date


@pytest.mark.parametrize(
    ("order", "languages", "date"),
    [
        ("dmy", ("en",), Date(year=2016, month=5, day=2)),
        ("mdy", ("de",), Date(year=2016, month=2, day=5)),
        (None, ("de",), Date(year=2016, month=5, day=2)),
    ],
)
def test_the_page_decides_the_order_of_day_and_month(
    order: str | None, languages: tuple[str, ...], date: Date
) -> None:
    assert dates.parse("2/5/2016", Context(languages=languages, day_order=order)).value == date


def test_a_word_that_names_two_months_is_read_in_the_language_of_the_page() -> None:
    assert dates.parse("listopad 2015", Context(languages=("pl",))).value == Date(year=2015, month=11)
    assert dates.parse("listopad 2015", Context(languages=("hr",))).value == Date(year=2015, month=10)


def test_a_hijri_year_is_kept_as_printed_and_told() -> None:
    parsed = dates.parse("1435", Context(languages=("ar", "en")))
    assert parsed.value == Date(year=1435, literal="1435")
    assert [doubt.code for doubt in parsed.doubts] == ["odd-date"]
    assert dates.parse("1435", EN).value == Date(year=1435)


def test_every_language_has_twelve_months() -> None:
    for language, rows in terms("dates")["months"].items():
        assert set(months.of_language("months", language).values()) == set(range(1, 13)), language
        assert len(rows) == 12, language


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("123-130", {"page": "123-130"}),
        ("pp. 123–130", {"page": "123-130"}),
        ("S. 4-9", {"page": "4-9"}),
        ("с. 3-9", {"page": "3-9"}),
        ("第12-15页", {"page": "12-15"}),
        ("p80-80", {"page": "80"}),
        ("p45-p60", {"page": "45-60"}),
        ("279-86", {"page": "279-286"}),
        ("1163-8", {"page": "1163-1168"}),
        ("e224-8", {"page": "e224-e228"}),
        ("e57", {"page": "e57"}),
        ("S1-S9", {"page": "S1-S9"}),
        ("pB10-B12", {"page": "B10-B12"}),
        ("2042S-2045S", {"page": "2042S-2045S"}),
        ("xii-xv", {"page": "xii-xv"}),
        ("12-19, 22", {"page": "12-19, 22"}),
        ("31; author reply 31-2", {"page": "31"}),
        ("p. 255", {"page": "255"}),
        ("12-1", {"page": "12-1"}),
        ("8 p.", {"number_of_pages": "8"}),
        ("318, [2] с. : ил.", {"number_of_pages": "318"}),
        ("[4], 96, [1] p.", {"number_of_pages": "96"}),
        ("[24] p.", {"number_of_pages": "24"}),
        ("xii, 255 pages : ill.", {"number_of_pages": "255"}),
        ("1 online resource (255 pages)", {"number_of_pages": "255"}),
        ("12 Seiten", {"number_of_pages": "12"}),
        ("n/a-n/a", {}),
        ("456 microfiches", {}),
        ("2 parts ; 31 cm.", {}),
        ("", {}),
    ],
)
def test_pages(text: str, value: dict[str, str]) -> None:
    assert pages.parse(text, EN).value == value


@pytest.mark.parametrize(
    ("text", "title", "responsibility"),
    [
        ("Maps and borders.", "Maps and borders", None),
        ("Maps and borders : a guide /", "Maps and borders: a guide", None),
        ("Maps [electronic resource] : a guide / Ann Fern.", "Maps: a guide", "Ann Fern"),
        ("Maps / edited by Ann Fern and Jo Marlow.", "Maps", "edited by Ann Fern and Jo Marlow"),
        ("Maps / by Ann Fern ; illustrated by Jo Marlow.", "Maps", "by Ann Fern ; illustrated by Jo Marlow"),
        ("Maps / Ann d'Orme, Yusuf al-Fern.", "Maps", "Ann d'Orme, Yusuf al-Fern"),
        ("Maps / Institute of Borders.", "Maps", "Institute of Borders"),
        ("Maps; a study [by] Ann Fern [and] Jo Marlow.", "Maps; a study", "Ann Fern [and] Jo Marlow"),
        ("Maps of the U.S.", "Maps of the U.S.", None),
        ("Maps, globes, etc.", "Maps, globes, etc.", None),
        ("Where to ...", "Where to ...", None),
        ("What is a map?", "What is a map?", None),
        ("MAPS AND BORDERS", "MAPS AND BORDERS", None),
        ("Maps [sic] of the North", "Maps [sic] of the North", None),
        (
            "Growth of cities in maps / Kartlarda kentlerin büyümesi",
            "Growth of cities in maps / Kartlarda kentlerin büyümesi",
            None,
        ),
        ("AC/DC converters", "AC/DC converters", None),
        ("Scale 1:1", "Scale 1:1", None),
    ],
)
def test_title(text: str, title: str, responsibility: str | None) -> None:
    value = titles.parse(text, EN).value
    assert (value["title"], value.get("responsibility")) == (title, responsibility)


@pytest.mark.parametrize(
    ("items", "join", "keywords", "marks"),
    [
        (["*MAPS", "BORDERS (Politics)"], None, ("MAPS", "BORDERS (Politics)"), ()),
        (["Maps--History--20th century"], None, ("Maps -- History -- 20th century",), ()),
        (["Maps > History > 20th century."], None, ("Maps -- History -- 20th century",), ()),
        (["*Maps; *Borders; Cities"], None, ("Maps", "Borders", "Cities"), ()),
        (["Maps/*history", "Borders*"], None, ("Maps/history", "Borders"), ()),
        (["Maps, border law, K7000-7720, JA1-92"], "comma", ("Maps", "border law"), ("K7000-7720", "JA1-92")),
        (["Maps (Charts, plans, etc.), Borders"], "comma", ("Maps (Charts, plans, etc.)", "Borders"), ()),
        (["Maps, Fern, Ann, 1947-, Borders"], "comma", ("Maps", "Fern, Ann, 1947-", "Borders"), ()),
        (
            ["MAPS, Trials, litigation, etc., Borders"],
            "comma",
            ("MAPS", "Trials, litigation, etc.", "Borders"),
            (),
        ),
        (
            ["Interest Rates: Determination          (E43)"],
            None,
            ("Interest Rates: Determination",),
            ("E43",),
        ),
        (["Maps", "maps", "", "*"], None, ("Maps",), ()),
    ],
)
def test_subjects(
    items: list[str], join: str | None, keywords: tuple[str, ...], marks: tuple[str, ...]
) -> None:
    assert subjects.parse(items, Context(list_join=join)).value == (keywords, marks)


@pytest.mark.parametrize(
    ("clues", "kind"),
    [
        (
            {"document_type": ["Article"], "record": {"container_title": "x", "volume": "1"}},
            "article-journal",
        ),
        (
            {
                "document_type": ["Article"],
                "source_hint": "article-newspaper",
                "record": {"container_title": "x"},
            },
            "article-newspaper",
        ),
        (
            {
                "document_type": ["Article"],
                "source_hint": "entry-encyclopedia",
                "record": {"container_title": "x"},
            },
            "entry-encyclopedia",
        ),
        (
            {"document_type": ["Periodical"], "record": {"container_title": "x", "issue": "1"}},
            "article-magazine",
        ),
        ({"format": ["Journal"]}, "periodical"),
        (
            {"format": ["Journal, Electronic"], "record": {"container_title": "x", "volume": "1"}},
            "article-journal",
        ),
        (
            {
                "publication_type": ["Reports - Research; Journal Articles"],
                "record": {"container_title": "x"},
            },
            "article-journal",
        ),
        ({"publication_type": ["Collective Volume Article"], "record": {"container_title": "x"}}, "chapter"),
        (
            {"publication_type": ["Journal; Peer Reviewed Journal"], "record": {"container_title": "x"}},
            "article-journal",
        ),
        (
            {
                "publication_type": ["Case Reports; Journal Article; Review"],
                "record": {"container_title": "x"},
            },
            "article-journal",
        ),
        (
            {
                "publication_type": ["Book; Edited Book"],
                "source_hint": "chapter",
                "record": {"container_title": "x", "page": "1-2"},
            },
            "chapter",
        ),
        ({"publication_type": ["Book; Computer File"]}, "book"),
        ({"publication_type": ["Video; Computer File"]}, "motion_picture"),
        (
            {
                "publication_type": ["Dissertation Abstract"],
                "record": {"container_title": "x", "volume": "1"},
            },
            "thesis",
        ),
        ({"format": ["eBook."], "record": {"ISBN": ("x",)}}, "book"),
        ({"format": ["Buchkapitel"]}, "chapter"),
        ({"format": ["Elektronisch Buchkapitel"]}, "chapter"),
        ({"dissertation": "Diss., Nowhere, 2001", "format": ["Book"]}, "thesis"),
        ({"medium": "videorecording"}, "motion_picture"),
        ({"medium": "electronic resource", "record": {"publisher": "x"}}, "book"),
        ({"source_hint": "article-newspaper"}, "article-newspaper"),
        ({"record": {"container_title": "x", "volume": "1"}}, "article-journal"),
        ({"record": {"container_title": "x", "ISBN": ("x",)}}, "chapter"),
        ({"record": {"publisher": "x"}}, "book"),
        ({"record": {"ISSN": ("x",)}}, "periodical"),
        ({}, "document"),
        ({"format": ["Nonsense"]}, "document"),
    ],
)
def test_type(clues: dict[str, object], kind: str) -> None:
    context = Context(words={"formats": {"buchkapitel": "chapter", "elektronisch": "document"}})
    assert types.decide(clues, context).value == kind


def test_every_word_leads_to_a_type_of_csl() -> None:
    for word in type_words.WORDS:
        for record in ({}, {"container_title": "x", "volume": "1"}):
            assert types.decide({"document_type": [word], "record": record}, EN).value in ITEM_TYPES, word
    assert set(type_words.MEDIA.values()) - {""} <= ITEM_TYPES


def test_noise_never_raises() -> None:
    rng = random.Random(3)
    alphabet = "Ab.,;:()[]-–/ 0123456789pS年月?cJan*>"
    for _ in range(500):
        text = "".join(rng.choice(alphabet) for _ in range(rng.randrange(30)))
        dates.parse(text, EN)
        pages.parse(text, EN)
        titles.parse(text, EN)
        subjects.parse([text], EN)
