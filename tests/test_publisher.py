"""Publication statements: ISBD, old commas, missing parts, dates of every kind, scripts."""

from __future__ import annotations

import pytest

from cyberdip_cli.dates.imprint import cut_date
from cyberdip_cli.grammars.publisher import parse
from cyberdip_cli.grammars.publisher_names import clean_name, clean_place
from cyberdip_cli.parsed import Context

CTX = Context()


def shape(text: str) -> tuple[str | None, str | None, int | None]:
    value = parse(text, CTX).value
    issued = value.get("issued")
    return value.get("publisher_place"), value.get("publisher"), issued.year if issued else None


@pytest.mark.parametrize(
    ("text", "place", "publisher", "year"),
    [
        ("Fairhaven : Orchard & Vale, 2014.", "Fairhaven", "Orchard & Vale", 2014),
        ("Fairhaven, Mass. : Orchard & Vale, c2014.", "Fairhaven, Mass.", "Orchard & Vale", 2014),
        ("[Fairhaven, Mass. : Orchard & Vale Co., 1984?]", "Fairhaven, Mass.", "Orchard & Vale Co.", 1984),
        ("[Fairhaven] : [Orchard], [2014]", "Fairhaven", "Orchard", 2014),
        (
            "London ; New York : Orchard University Press, 1987.",
            "London; New York",
            "Orchard University Press",
            1987,
        ),
        ("London : Orchard ; New York : Vale [distributor], c2007.", "London", "Orchard", 2007),
        ("London : New York : Orchard ; Vale [distributor], c2007.", "London; New York", "Orchard", 2007),
        ("London [u.a.] : Orchard, 1999", "London", "Orchard", 1999),
        ("London: Orchard; New York: Vale, 2010.", "London", "Orchard", 2010),
        ("1. Aufl. - Berlin : Orchard, 2015", "Berlin", "Orchard", 2015),
        ("М.: Колодец, 2015. - 345 с.", "М.", "Колодец", 2015),
        ("Fairhaven : Orchard, 1999 (Microfilm)", "Fairhaven", "Orchard", 1999),
        ("Paris : Verger, impr. 2015", "Paris", "Verger", 2015),
        ("Turku : Tammi, 2013.", "Turku", "Tammi", 2013),
        ("Kraków : Sad i Dolina, maj 2015", "Kraków", "Sad i Dolina", 2015),
        ("Paris: Presses du Verger, 2e trimestre 2015", "Paris", "Presses du Verger", 2015),
        ("Milano : Frutteto, stampa 2015", "Milano", "Frutteto", 2015),
        ("القاهرة : دار البئر، 1436 هـ = 2015 م", "القاهرة", "دار البئر", 2015),
        ('תל אביב : באר, תשע"ה 2015', "תל אביב", "באר", 2015),
        (
            "Cham : Orchard International Publishing : Imprint: Orchard, 2019.",
            "Cham",
            "Orchard International Publishing",
            2019,
        ),
        ("臺北市 : 果園, 民92[2003]", "臺北市", "果園", 2003),
        ("Orchard Group, 2018-03-01", None, "Orchard Group", 2018),
        ("[S.l. : s.n.] 1812.", None, None, 1812),
        ("Fairhaven : [s.n.], 2003.", "Fairhaven", None, 2003),
        ("[Place of publication not identified] : Orchard, [2014]", None, "Orchard", 2014),
        ("[Erscheinungsort nicht ermittelbar] : Orchard, 1899", None, "Orchard", 1899),
        ("Orchard Records p1978.", None, "Orchard Records", 1978),
        ("1981", None, None, 1981),
        ("©2003", None, None, 2003),
        ("Washington 1983", "Washington", None, 1983),
        ("Netherlands : Orchard Science", "Netherlands", "Orchard Science", None),
        ("Orchard Subscription Services, Inc.", None, "Orchard Subscription Services, Inc.", None),
        ("The Vale Center, 1978.", None, "The Vale Center", 1978),
        ("Leiden: Orchard | Vale, 2016.", "Leiden", "Orchard | Vale", 2016),
        ("Leiden; Boston: Orchard, 2004", "Leiden; Boston", "Orchard", 2004),
        ("Chicago, New York, Orchard, Vale & co. [1899]", "Chicago; New York", "Orchard, Vale & co.", 1899),
        ("Boston, U.S.A., Orchard & Company, 1899.", "Boston, U.S.A.", "Orchard & Company", 1899),
        ("Orchard, Amsterdam", "Amsterdam", "Orchard", None),
        (
            "Newcastle upon Tyne : Orchard Scholars Publishing. 2009",
            "Newcastle upon Tyne",
            "Orchard Scholars Publishing",
            2009,
        ),
        ("Publication: 2008- : Oxford : Orchard & Vale", "Oxford", "Orchard & Vale", 2008),
        (
            "Ed.: 2nd ed. Thousand Oaks, Calif : Orchard, Inc. 2013",
            "Thousand Oaks, Calif",
            "Orchard, Inc.",
            2013,
        ),
        ("Paris : Verger, 1791-1793.", "Paris", "Verger", 1791),
        ("[Ottawa] : The Vale, [1987?-", "Ottawa", "The Vale", 1987),
        ("Roma : Frutteto, [between 1978 and 1984]", "Roma", "Frutteto", 1978),
        ("Hamden, Conn. : Orchard, 1975 printing, c1970.", "Hamden, Conn.", "Orchard", 1970),
        ("Fairhaven : Orchard, 1999-, c2000.", "Fairhaven", "Orchard", 1999),
        ("Yerushalayim : Pardes, 764 [2003]", "Yerushalayim", "Pardes", 2003),
        ("Tel-Aviv : Pardes, 754, 1994, c1993", "Tel-Aviv", "Pardes", 1994),
        ("Praha: Sad, [19]98.", "Praha", "Sad", 1998),
        ("Москва : Сад, 1975 г.", "Москва", "Сад", 1975),
        ("北京：果园出版社，2006年", "北京", "果园出版社", 2006),
        ("東京 : 果樹園, 昭和50 [1975]", "東京", "果樹園", 1975),
        ("بيروت : منشورات البستان، 2017.", "بيروت", "منشورات البستان", 2017),
        ("1750 Vale Records", None, "1750 Vale Records", None),
        (": Orchard, 2001", None, "Orchard", 2001),
    ],
)
def test_statements(text, place, publisher, year):
    assert shape(text) == (place, publisher, year)


def test_what_belongs_to_further_statements_is_aside():
    parsed = parse("London : Orchard ; New York : Vale, c2007.", CTX)
    assert any("Vale" in part for part in parsed.aside)
    parsed = parse("London : Orchard, 1990.\nOxford : Vale, 1991.", CTX)
    assert parsed.value["publisher"] == "Orchard"
    assert parsed.value["issued"].year == 1990
    assert "Oxford : Vale, 1991." in parsed.aside


def test_a_later_line_gives_the_date_that_the_first_lacks():
    assert shape("London : Orchard\n©2003") == ("London", "Orchard", 2003)


def test_coverage_is_no_publisher():
    parsed = parse("Began with No. 1, published January 7, 1926; ceased with 1927, no. 31/32.", CTX)
    assert "publisher" not in parsed.value
    assert parsed.value["issued"].year == 1926


def test_a_statement_that_nothing_divides_stays_whole_with_a_doubt():
    parsed = parse("Little Fairhaven, Orchard Press, 1952.", CTX)
    assert parsed.value["publisher"] == "Little Fairhaven, Orchard Press"
    assert [doubt.code for doubt in parsed.doubts] == ["no-place-mark"]


def test_an_uncertain_decade_stays_in_words():
    issued = parse("London : Orchard, [195-?]", CTX).value["issued"]
    assert issued.year is None
    assert "195-" in issued.literal


@pytest.mark.parametrize(
    "text", ["", " ", "[]", ":", ", ,", "[S.l.] : [s.n.], [s.d.]", "[", "]]]", "; ; ;", " : : : "]
)
def test_nothing_gives_nothing(text):
    assert parse(text, CTX).value == {}


def test_parts():
    assert clean_place("[Cairo] :") == "Cairo"
    assert clean_place("[S.l.]") is None
    assert clean_name("Vale [distributor],") == "Vale"
    assert clean_name("Orchard & Co.") == "Orchard & Co."
    assert clean_name("Orchard Publishing.") == "Orchard Publishing"
    assert cut_date("Paris : Verger, [1999?], c1998.") == ("Paris : Verger", "[1999?], c1998.")


@pytest.mark.parametrize(
    "text", ["[" * 50_000, ": " * 50_000, "a, " * 50_000, "1999 " * 50_000, "x : y ; " * 20_000]
)
def test_a_long_line_takes_linear_time(text):
    parse(text, CTX)
