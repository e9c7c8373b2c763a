"""Names: every order and dress of one name, lists that can be divided, and those that must not be."""

from __future__ import annotations

import random

import pytest

from cyberdip_cli import names
from cyberdip_cli.model import Name
from cyberdip_cli.parsed import Context

PAGE = Context()
COMMA = Context(list_join="comma")


def shown(name: Name) -> str:
    """``Family| Given`` with particles and suffix, or the literal in angle brackets."""
    if name.literal is not None:
        return f"<{name.literal}>"
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    return f"{family}|{given}" + (f"|{name.suffix}" if name.suffix else "")


def read(text: str, context: Context = COMMA) -> list[str]:
    return [shown(credit.name) for credit in names.parse_list(text.split("\n"), context).value]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # inverted
        ("Marlow, Greta", "Marlow|Greta"),
        ("Marlow, G. T.", "Marlow|G. T."),
        ("MARLOW, GRETA", "MARLOW|GRETA"),
        ("Marlow, Greta Anna.", "Marlow|Greta Anna"),
        ("van der Marlow, Greta", "van der Marlow|Greta"),
        ("Marlow, Greta van der", "Marlow|Greta van der"),
        ("Marlow Jr., Hugo C.", "Marlow|Hugo C.|Jr."),
        ("Marlow, Hugo, Jr.", "Marlow|Hugo|Jr."),
        ("Marlow, Hugo, III", "Marlow|Hugo|III"),
        ("Marlow, Hugo (Hugo Theodor), 1912-1990", "Marlow|Hugo"),
        ("Marlow, H. T. (Hugo Theodor)", "Marlow|H. T."),
        ("Marlow, Hugo 1950-", "Marlow|Hugo"),
        ("Marlow, Hugo, Sir, 1771-1832", "Marlow|Hugo"),
        ("Marlow, Hugo, approximately 1450-1520", "Marlow|Hugo"),
        ("Marlow, Hugo1,2 hugo@example.org", "Marlow|Hugo"),
        ("Marlow, Hugo, ORCID 0000-0002-1825-0097", "Marlow|Hugo"),
        ("Marlow, Hugo. Institute of Maps, University of Nowhere, Tallinn, Estonia", "Marlow|Hugo"),
        ("Marlow, Hugo T.. Department of Maps, Nowhere, NY, US", "Marlow|Hugo T."),
        ("Marlow HT", "Marlow|H. T."),
        ("Marlow HT Jr", "Marlow|H. T.|Jr"),
        ("Marlow HT; Department of Maps, University of Nowhere, Tallinn, Estonia.", "Marlow|H. T."),
        ("Marlow H.T.", "Marlow|H.T."),
        ("Марлов, Григорий Иванович", "Марлов|Григорий Иванович"),
        ("Марлов Г.И.", "Марлов|Г.И."),
        # direct
        ("Greta Marlow", "Marlow|Greta"),
        ("G. T. Marlow", "Marlow|G. T."),
        ("Jan van der Marlow", "van der Marlow|Jan"),
        ("G. De Marlow", "De Marlow|G."),
        ("Habib Ur Marlow", "Marlow|Habib Ur"),
        ("João da Marlow Filho", "da Marlow Filho|João"),
        ("Prof. Dr. Hugo Marlow", "Marlow|Hugo"),
        ("Hugo Marlow Jr.", "Marlow|Hugo|Jr."),
        ("Hugo Marlow, PhD", "Marlow|Hugo"),
        ("By Hugo Marlow", "Marlow|Hugo"),
        ("HUGO MARLOW Staff Writer", "MARLOW|HUGO"),
        ("José Marlow García López", "García López|José Marlow"),
        # family first
        ("Nguyễn Văn Hòa", "Nguyễn|Văn Hòa"),
        ("Ding Xiaoyan", "Ding|Xiaoyan"),
        ("Kim Min-seo", "Kim|Min-seo"),
        ("Марлов Григорий Иванович", "Марлов|Григорий Иванович"),
        ("Григорий Иванович Марлов", "Марлов|Григорий Иванович"),
        # one name only, and bodies
        ("Anaximander", "<Anaximander>"),
        ("Wilhelm II, King of Nowhere, 1800-1850", "<Wilhelm II>"),
        ("王小明", "<王小明>"),
        ("Institute of Invented Maps", "<Institute of Invented Maps>"),
        ("Nowhere. Ministry of Maps. Office of Borders", "<Nowhere. Ministry of Maps. Office of Borders>"),
        ("Invented Maps, Inc.", "<Invented Maps, Inc.>"),
        ("Map Survey (U.S.)", "<Map Survey (U.S.)>"),
        ("Channel Nine (Nowhere)", "<Channel Nine (Nowhere)>"),
        ("Marlow & Sons", "<Marlow & Sons>"),
        ("Gesellschaft für Karten", "<Gesellschaft für Karten>"),
        ("IMA Corporation", "<IMA Corporation>"),
        ("Johann Paul II, Pope, 1920-2005", "<Johann Paul II>"),
        # capitals mark the family name
        ("MARLOW Greta", "MARLOW|Greta"),
        ("Greta VAN DER MARLOW", "VAN DER MARLOW|Greta"),
        # brackets, titles after the name, other works
        ("[Marlow, Greta]", "Marlow|Greta"),
        ("Marlow, G[reta]", "Marlow|Greta"),
        ("Marlow, Greta, Prof. Dr.", "Marlow|Greta"),
        ("Marlow, Hugo, 1813-1883. Four maps", "Marlow|Hugo"),
    ],
)
def test_one_name(text: str, name: str) -> None:
    assert read(text, PAGE) == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a comma inside names and between them
        ("Marlow, Greta, Quist, Hugo", ["Marlow|Greta", "Quist|Hugo"]),
        ("Hou, Pinhua, Tang, Jianxin, Wei, Suyin", ["Hou|Pinhua", "Tang|Jianxin", "Wei|Suyin"]),
        ("Marlow, G. T., Quist, H.", ["Marlow|G. T.", "Quist|H."]),
        ("Marlow, GT, Quist, H", ["Marlow|GT", "Quist|H"]),
        ("Marlow Vega, Greta, de Quist, Hugo Ian", ["Marlow Vega|Greta", "de Quist|Hugo Ian"]),
        ("Marlow, Greta1, Quist, Hugo2 quist@example.org", ["Marlow|Greta", "Quist|Hugo"]),
        ("Marlow, Greta1,2, Quist, Hugo2,3", ["Marlow|Greta", "Quist|Hugo"]),
        ("Aruna1, Marlow, Greta, Quist, Hugo", ["<Aruna>", "Marlow|Greta", "Quist|Hugo"]),
        ("Marlow, Greta, 1950-, Quist, Hugo, 1960-2001", ["Marlow|Greta", "Quist|Hugo"]),
        ("Marlow, Greta, PhD, Quist, Hugo, MD", ["Marlow|Greta", "Quist|Hugo"]),
        (
            "Marlow, Greta, Institute of Maps, Quist, Hugo",
            ["Marlow|Greta", "<Institute of Maps>", "Quist|Hugo"],
        ),
        ("Marlow, Greta, & Quist, Hugo", ["Marlow|Greta", "Quist|Hugo"]),
        (
            "Marlow, Greta. Institute of Maps, University of Nowhere, Tallinn, Estonia, Quist, Hugo. Map School, Nowhere, NY, US",
            ["Marlow|Greta", "Quist|Hugo"],
        ),
        ("Smith, Ann, King, Mike, Singer, Petra", ["Smith|Ann", "King|Mike", "Singer|Petra"]),
        # direct order
        ("Habib Ur Marlow, Prof. Dr. Hugo Quist", ["Marlow|Habib Ur", "Quist|Hugo"]),
        ("G. Marlow, H.T. Quist, M. Di Vega", ["Marlow|G.", "Quist|H.T.", "Di Vega|M."]),
        ("Greta Marlow1, Hugo Quist2", ["Marlow|Greta", "Quist|Hugo"]),
        ("Greta Marlow and Hugo Quist", ["Marlow|Greta", "Quist|Hugo"]),
        ("Greta Marlow, Hugo Quist und Ann Vega", ["Marlow|Greta", "Quist|Hugo", "Vega|Ann"]),
        # other orders and separators
        ("Marlow GT, Quist H, Vega RP Jr", ["Marlow|G. T.", "Quist|H.", "Vega|R. P.|Jr"]),
        ("Marlow, Greta; Quist, Hugo", ["Marlow|Greta", "Quist|Hugo"]),
        ("Greta Marlow | Hugo Quist", ["Marlow|Greta", "Quist|Hugo"]),
        (
            "Marlow GT; Department of Maps, Tallinn, Estonia., Quist H, Vega R",
            ["Marlow|G. T.", "Quist|H.", "Vega|R."],
        ),
        (
            "Marlow, Greta, g@example.org. Department of Maps, Hill University, US, St. Vega, Hugo, h@example.org. Department of Maps, Hill University, US",
            ["Marlow|Greta", "St. Vega|Hugo"],
        ),
        (
            "Quist, Hugo, III, h@example.org. Department of Maps, Hill University, Nowhere\nMarlow, G.",
            ["Quist|Hugo|III", "Marlow|G."],
        ),
        ("Marlow, Greta. Hill University, Upper Hill, Nowhere\nQuist, Hugo", ["Marlow|Greta", "Quist|Hugo"]),
        (
            "Prof. Dr. Greta Marlow, Dr. Hugo Quist MD, Ann Vega PhD",
            ["Marlow|Greta", "Quist|Hugo", "Vega|Ann"],
        ),
        ("Marlow, Greta, 1951- author., Quist, Hugo, author.", ["Marlow|Greta", "Quist|Hugo"]),
        ("Chen Yu-Ting, Zhang Li, Ouyang Jian", ["Chen|Yu-Ting", "Zhang|Li", "Ouyang|Jian"]),
        ("Greta Abu Marlow, Hugo al-Quist", ["Abu Marlow|Greta", "al-Quist|Hugo"]),
        ("Institute for Coasts, Northill", ["<Institute for Coasts, Northill>"]),
        (
            "Marlow, Greta, Quist, Hugo, Vega, Ann, Brix, Oswald, Fern, Joanna\nMaria",
            ["Marlow|Greta", "Quist|Hugo", "Vega|Ann", "Brix|Oswald", "Fern|Joanna Maria"],
        ),
        ("王小明 著", ["<王小明>"]),
        ("김철수 지음; 이영희 옮김", ["<김철수>", "<이영희>"]),
        ("王, 小明", ["王|小明"]),
        ("Marlow, Greta (1951-....). Auteur du texte", ["Marlow|Greta"]),
        ("Marlow G. T., Quist H.", ["Marlow|G. T.", "Quist|H."]),
        ("Wang Xiaoyan, Li Na, Zhang Wei", ["Wang|Xiaoyan", "Li|Na", "Zhang|Wei"]),
        ("Min-seo Kim, Ji-woo Park", ["Kim|Min-seo", "Park|Ji-woo"]),
        ("王小明, 李四光", ["<王小明>", "<李四光>"]),
        ("김철수; 이영희", ["<김철수>", "<이영희>"]),
        ("Nguyễn Văn Hòa, Trần Thị Bình", ["Nguyễn|Văn Hòa", "Trần|Thị Bình"]),
        ("Marlow, Greta\nQuist, Hugo", ["Marlow|Greta", "Quist|Hugo"]),
        ("Marlow, Greta,\nQuist, Hugo", ["Marlow|Greta", "Quist|Hugo"]),
    ],
)
def test_a_list_is_divided(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text", ["Marlow, Quist, Vega", "Marlow Greta, Quist Hugo Vega, Brix", "Anaximander, Marlow, Greta"]
)
def test_a_list_that_could_be_divided_in_two_ways_stays_whole(text: str) -> None:
    parsed = names.parse_list([text], COMMA)
    assert [shown(credit.name) for credit in parsed.value] == [f"<{text}>"]
    assert [doubt.code for doubt in parsed.doubts] == ["undivided-names"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Marlow, Greta, editor", ["editor"]),
        ("Marlow, Greta (Editor, Translator)", ["editor", "translator"]),
        ("Marlow, Greta (Hrsg.)", ["editor"]),
        ("Marlow, Greta (HerausgeberIn)", ["editor"]),
        ("Marlow, Greta, ill.", ["illustrator"]),
        ("Marlow, Greta, 1950-, director producer", ["director", "producer"]),
        ("Marlow, Greta (AUTHOR)", ["author"]),
        ("Map Survey (U.S.), issuing body.", ["contributor"]),
        ("Acme Maps sponsor", ["contributor"]),
        ("Edited by Greta Marlow", ["editor"]),
        ("Marlow, G. & Quist, H. (Eds.)", ["editor", "editor"]),
        ("Marlow, Greta", [None]),
        ("Marlow, Ed", [None]),
        ("Marlow, Art", [None]),
    ],
)
def test_roles(text: str, roles: list[str | None]) -> None:
    context = Context(list_join="comma", words={"roles": {"herausgeberin": "editor"}})
    assert [credit.role for credit in names.parse_list([text], context).value] == roles


def test_every_credit_of_a_list_with_roles() -> None:
    parsed = names.parse_list(["Marlow, Greta, Composer, Quist, Hugo, Composer, Yellow Fern, Artist"], COMMA)
    assert [(shown(credit.name), credit.role) for credit in parsed.value] == [
        ("Marlow|Greta", "composer"),
        ("Quist|Hugo", "composer"),
        ("Fern|Yellow", "performer"),
    ]


def test_a_cut_list_says_so() -> None:
    parsed = names.parse_list(["Marlow, Greta, Quist, Hugo, et al."], COMMA)
    assert [shown(credit.name) for credit in parsed.value] == ["Marlow|Greta", "Quist|Hugo"]
    assert [doubt.code for doubt in parsed.doubts] == ["authors-cut"]


def test_initials_do_not_say_that_a_list_is_cut() -> None:
    parsed = names.parse_list(["Marlow E.A., Quist U.A."], COMMA)
    assert [shown(credit.name) for credit in parsed.value] == ["Marlow|E.A.", "Quist|U.A."]
    assert parsed.doubts == ()


def test_what_is_no_name_is_set_aside() -> None:
    parsed = names.parse_list(["Prof. Dr. Hugo Marlow1 hugo@example.org"], PAGE)
    assert {"Prof. Dr.", "hugo@example.org"} <= set(parsed.aside)


def test_bodies_are_divided_only_where_commas_join() -> None:
    text = "Kestrel Society, Kunstverein Nirgends, Map Museum (Nowhere)"
    assert [shown(c.name) for c in names.parse_bodies([text], COMMA).value] == [
        "<Kestrel Society>",
        "<Kunstverein Nirgends>",
        "<Map Museum (Nowhere)>",
    ]
    assert [
        shown(c.name) for c in names.parse_bodies(["Committee on Maps, Borders, and Seas"], PAGE).value
    ] == ["<Committee on Maps, Borders, and Seas>"]


def test_parse_name_keeps_several_names_whole() -> None:
    parsed = names.parse_name("Marlow, Greta; Quist, Hugo", PAGE)
    assert parsed.value.name == Name(literal="Marlow, Greta; Quist, Hugo")
    assert names.parse_name("Marlow, Greta, editor", PAGE).value == names.Credit(
        Name(family="Marlow", given="Greta"), "editor"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        ",",
        ";;;",
        ", , ,",
        "1, 2, 3",
        "(",
        ")))",
        "et al.",
        "@",
        "\x01",
        "." * 300,
        "a, " * 500,
        "A. " * 500,
        "(" * 400,
    ],
)
def test_nothing_raises(text: str) -> None:
    assert isinstance(names.parse_list([text], COMMA).value, tuple)
    assert isinstance(names.parse_bodies([text], COMMA).value, tuple)


def test_noise_never_raises() -> None:
    rng = random.Random(7)
    alphabet = "Ab, ;.()[]&1-é王 and et|\t"
    for _ in range(400):
        text = "".join(rng.choice(alphabet) for _ in range(rng.randrange(60)))
        for credit in names.parse_list([text], COMMA).value:
            assert credit.name.family or credit.name.literal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlow, Hugo, 1921-1997, Volcano", ["Marlow|Hugo"]),
        ("Marlow, Hugo, Team of rivals", ["Marlow|Hugo"]),
        ("Marlow, Hugo, 1959-, director of photography", ["Marlow|Hugo"]),
        ("DE MARLOW, FRANCOIS-XAVIER (AUTHOR)", ["DE MARLOW|FRANCOIS-XAVIER"]),
        ("Littoral, Environnement, Cartes (LEC)", ["<Littoral, Environnement, Cartes (LEC)>"]),
        (
            "Nowhere. Parliament. Committee on Borders. Subcommittee on Maps, Globes, and Charts (2007- )",
            [
                "<Nowhere. Parliament. Committee on Borders. Subcommittee on Maps, Globes, and Charts (2007- )>"
            ],
        ),
    ],
)
def test_an_added_entry_on_a_line_of_its_own(text: str, expected: list[str]) -> None:
    assert read(text, Context(list_join="lines")) == expected


@pytest.mark.parametrize("text", ["[s.n.]", "n/a", "Unknown", "U0008965"])
def test_what_stands_for_no_name(text: str) -> None:
    assert read(text, PAGE) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("種村, 圭介 ; 佐藤健一", ["種村|圭介", "<佐藤健一>"]),
        ("種村, 圭介 ; 山本, 灯子", ["種村|圭介", "山本|灯子"]),
        ("種村圭介 ; 佐藤健一", ["<種村圭介>", "<佐藤健一>"]),
    ],
)
def test_semicolons_divide_names_in_chinese_characters(text: str, expected: list[str]) -> None:
    assert read(text, PAGE) == expected
