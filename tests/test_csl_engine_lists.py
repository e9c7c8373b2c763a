"""A whole list: order, disambiguation, letters, dashes, and citations of several works."""

from __future__ import annotations

from typing import Any

import pytest
from csl_bench import cited, day, in_text, people, style

from cyberdip_cli.media._runs import plain

AUTHOR = '<names variable="author"><name form="short" and="text"{}/></names>'
DATE = '<date variable="issued"><date-part name="year"/></date>'
ENTRY = (
    '<names variable="author"><name name-as-sort-order="all"/></names><text variable="title" prefix=", "/>'
)


def work(title: str, *names: str, year: int = 2020, **more: Any) -> dict[str, Any]:
    return {"title": title, "author": people(*names), "issued": day(year), **more}


def sorted_by(keys: str, *items: dict[str, Any], **more: Any) -> list[str]:
    path = style('<text variable="title"/>', sort=f"<sort>{keys}</sort>", **more)
    return [plain(citation.entry) for citation in cited(path, *items)]


def test_keys_in_turn() -> None:
    items = [
        work("A", "Reed, Bo", year=2001),
        work("B", "Oak, Ann", year=2003),
        work("C", "Oak, Ann", year=2002),
    ]
    assert sorted_by('<key variable="author"/><key variable="issued"/>', *items) == ["C", "B", "A"]
    assert sorted_by('<key variable="author"/><key variable="issued" sort="descending"/>', *items) == [
        "B",
        "C",
        "A",
    ]


def test_what_has_no_value_comes_last_either_way() -> None:
    items = [{"title": "A"}, work("B", "Oak, Ann"), work("C", "Reed, Bo")]
    assert sorted_by('<key variable="author"/>', *items) == ["B", "C", "A"]
    assert sorted_by('<key variable="author" sort="descending"/>', *items) == ["C", "B", "A"]


def test_accents_case_and_punctuation_do_not_count() -> None:
    names = ["Zola, E", "Éluard, P", "O’Brien, F", "eco, u", "Obrist, H", "Łem, S", "Larsson, S"]
    assert sorted_by('<key variable="author"/>', *(work(name, name) for name in names)) == [
        "eco, u",
        "Éluard, P",
        "Larsson, S",
        "Łem, S",
        "O’Brien, F",
        "Obrist, H",
        "Zola, E",
    ]


def test_letters_after_z_are_after_z_where_they_are() -> None:
    items = [work(name, name) for name in ("Åberg, A", "Berg, B", "Öberg, O", "Zorn, A")]
    assert sorted_by('<key variable="author"/>', *items) == ["Åberg, A", "Berg, B", "Öberg, O", "Zorn, A"]
    assert sorted_by('<key variable="author"/>', *items, root=' default-locale="sv-SE"') == [
        "Berg, B",
        "Zorn, A",
        "Åberg, A",
        "Öberg, O",
    ]


@pytest.mark.parametrize(
    ("demote", "order"),
    [("never", ["Adler", "van Aken", "Zorn"]), ("sort-only", ["Adler", "van Aken", "Zorn"])],
)
def test_particles_in_the_order(demote: str, order: list[str]) -> None:
    authors: list[dict[str, str]] = [
        {"family": "Zorn", "given": "A"},
        {"family": "Aken", "non-dropping-particle": "van", "given": "B"},
        {"family": "Adler", "given": "C"},
    ]
    items = [
        {"title": " ".join(filter(None, (a.get("non-dropping-particle"), a["family"]))), "author": [a]}
        for a in authors
    ]
    expected = order if demote == "sort-only" else ["Adler", "van Aken", "Zorn"]
    assert (
        sorted_by('<key variable="author"/>', *items, root=f' demote-non-dropping-particle="{demote}"')
        == expected
    )


def test_numbers_sort_by_value_and_dates_by_time() -> None:
    assert sorted_by(
        '<key variable="volume"/>', {"title": "A", "volume": "10"}, {"title": "B", "volume": "9"}
    ) == ["B", "A"]
    items = [
        work("A", year=5),
        work("B", year=-50),
        work("C", year=-10),
        {"title": "D", "issued": day(2020, 3)},
        {"title": "E", "issued": day(2020, 3, 1)},
    ]
    assert sorted_by('<key variable="issued"/>', *items) == ["B", "C", "A", "D", "E"]


def test_macros_sort_by_what_they_print() -> None:
    body = '<macro name="who"><names variable="author"><name/><substitute><text variable="title"/></substitute></names></macro>'
    assert sorted_by(
        '<key macro="who"/>', work("A", "Reed, Bo"), {"title": "Maps"}, work("C", "Hill, Cy"), body=body
    ) == ["C", "Maps", "A"]


def test_numbers_follow_the_order() -> None:
    path = style(
        '<text variable="citation-number"/><text variable="title" prefix=" "/>',
        sort='<sort><key variable="title"/></sort>',
    )
    found = cited(path, {"title": "B"}, {"title": "A"})
    assert [(c.id, plain(c.entry), plain(c.in_text)) for c in found] == [
        ("i2", "1 A", "1 A"),
        ("i1", "2 B", "2 B"),
    ]


def told_apart(options: str, *items: dict[str, Any], names: str = "", year: str = DATE) -> list[str]:
    citation = f'<citation {options}><layout prefix="(" suffix=")" delimiter="; ">{AUTHOR.format(names)}<group prefix=" ">{year}</group></layout></citation>'
    return in_text(style(ENTRY, citation=citation), *items)


def test_letters_after_the_year() -> None:
    items = [work("A", "Oak, Ann"), work("B", "Oak, Ann"), work("C", "Oak, Ann", year=2019)]
    assert told_apart('disambiguate-add-year-suffix="true"', *items) == [
        "(Oak 2020a)",
        "(Oak 2020b)",
        "(Oak 2019)",
    ]


def test_letters_follow_the_order_of_the_bibliography() -> None:
    citation = f'<citation disambiguate-add-year-suffix="true"><layout>{AUTHOR.format("")} {DATE}</layout></citation>'
    path = style(ENTRY, citation=citation, sort='<sort><key variable="title"/></sort>')
    assert in_text(path, work("B", "Oak, Ann"), work("A", "Oak, Ann")) == ["Oak2020a", "Oak2020b"]


def test_more_names_only_as_far_as_they_help() -> None:
    names = ' et-al-min="3" et-al-use-first="1"'
    items = [
        work("A", "Oak, Ann", "Elm, Bo", "Ash, Cy"),
        work("B", "Oak, Ann", "Elm, Bo", "Fir, Di"),
        work("C", "Oak, Ann", "Yew, Ed", "Ash, Cy"),
    ]
    expected = ["(Oak, Elm, and Ash 2020)", "(Oak, Elm, and Fir 2020)", "(Oak, Yew, et al. 2020)"]
    assert told_apart('disambiguate-add-names="true"', *items, names=names) == expected


def test_given_names_only_where_cites_are_alike() -> None:
    items = [work("A", "Oak, Ann"), work("B", "Oak, Bo"), work("C", "Oak, Ann", year=1999)]
    options = 'disambiguate-add-givenname="true" givenname-disambiguation-rule="by-cite"'
    assert told_apart(options, *items, names=' initialize-with=". "') == [
        "(A. Oak 2020)",
        "(B. Oak 2020)",
        "(Oak 1999)",
    ]


def test_given_names_in_full_where_initials_do_not_help() -> None:
    items = [work("A", "Oak, Ann"), work("B", "Oak, Amy"), work("C", "Oak, Bo", year=1999)]
    options = 'disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names"'
    assert told_apart(options, *items, names=' initialize-with=". "') == [
        "(Ann Oak 2020)",
        "(Amy Oak 2020)",
        "(B. Oak 1999)",
    ]
    initials = 'disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names-with-initials" disambiguate-add-year-suffix="true"'
    assert told_apart(initials, items[0], items[1], names=' initialize-with=". "') == [
        "(Oak 2020a)",
        "(Oak 2020b)",
    ]


def test_the_primary_name_alone() -> None:
    items = [work("A", "Oak, Ann", "Elm, Bo"), work("B", "Oak, Cy", "Elm, Di")]
    options = 'disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name"'
    assert told_apart(options, *items, names=' initialize-with=". "') == [
        "(A. Oak and Elm 2020)",
        "(C. Oak and Elm 2020)",
    ]


def test_a_condition_for_what_is_still_alike() -> None:
    year = f'{DATE}<choose><if disambiguate="true"><text variable="title" prefix=", "/></if></choose>'
    assert told_apart("", work("A", "Oak, Ann"), work("B", "Oak, Ann"), work("C", "Elm, Bo"), year=year) == [
        "(Oak 2020, A)",
        "(Oak 2020, B)",
        "(Elm 2020)",
    ]


def test_ids_keep_their_case() -> None:
    found = cited(style(ENTRY), {"id": "A1", "title": "x"}, {"id": "a1", "title": "y"})
    assert [(c.id, plain(c.entry)) for c in found] == [("A1", ", x"), ("a1", ", y")]


def test_a_dash_for_the_same_authors() -> None:
    items = [
        work("A", "Oak, Ann"),
        work("B", "Oak, Ann"),
        work("C", "Oak, Ann", "Elm, Bo"),
        {"title": "D"},
        {"title": "E"},
    ]
    path = style(ENTRY, options=' subsequent-author-substitute="———"')
    assert [plain(c.entry) for c in cited(path, *items)] == [
        "Oak, Ann, A",
        "———, B",
        "Oak, Ann, Elm, Bo, C",
        ", D",
        ", E",
    ]


@pytest.mark.parametrize(
    ("rule", "printed"),
    [
        ("complete-each", "Oak, Ann, Fir, Cy, B"),
        ("partial-each", "—, Fir, Cy, B"),
        ("partial-first", "—, Fir, Cy, B"),
        ("complete-all", "Oak, Ann, Fir, Cy, B"),
    ],
)
def test_rules_of_the_dash(rule: str, printed: str) -> None:
    path = style(
        ENTRY, options=f' subsequent-author-substitute="—" subsequent-author-substitute-rule="{rule}"'
    )
    assert (
        plain(cited(path, work("A", "Oak, Ann", "Elm, Bo"), work("B", "Oak, Ann", "Fir, Cy"))[1].entry)
        == printed
    )


def test_separate_records_do_not_know_each_other() -> None:
    path = style(
        ENTRY,
        citation=f'<citation disambiguate-add-year-suffix="true"><layout>{DATE}</layout></citation>',
        options=' subsequent-author-substitute="—"',
    )
    found = cited(path, work("B", "Oak, Ann"), work("A", "Oak, Ann"), separate=True)
    assert [(plain(c.entry), plain(c.in_text)) for c in found] == [
        ("Oak, Ann, B", "2020"),
        ("Oak, Ann, A", "2020"),
    ]


def cluster(options: str, *items: dict[str, Any], layout: str | None = None, **more: Any) -> str:
    inner = (
        layout
        or f'<group delimiter=", ">{AUTHOR.format("")}{DATE}<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group>'
    )
    citation = f'<citation {options}><layout prefix="(" suffix=")" delimiter="; ">{inner}</layout></citation>'
    found = cited(style(ENTRY, citation=citation), *items, cluster=True, **more)
    assert not any(c.in_text for c in found[1:])
    return plain(found[0].in_text)


def test_several_works_are_one_citation() -> None:
    assert cluster("", work("A", "Oak, Ann"), work("B", "Elm, Bo")) == "(Oak, 2020; Elm, 2020)"


def test_the_years_of_one_author_collapse() -> None:
    items = [work("A", "Oak, Ann", year=2001), work("B", "Elm, Bo"), work("C", "Oak, Ann", year=2003)]
    assert cluster('collapse="year"', *items) == "(Oak, 2001, 2003; Elm, 2020)"
    assert cluster('cite-group-delimiter=" + "', *items) == "(Oak, 2001 + Oak, 2003; Elm, 2020)"


def test_the_letters_of_one_year_collapse() -> None:
    items = [work("A", "Oak, Ann"), work("B", "Oak, Ann"), work("C", "Elm, Bo")]
    options = 'collapse="year-suffix" year-suffix-delimiter=", " disambiguate-add-year-suffix="true" after-collapse-delimiter=" | "'
    assert cluster(options, *items) == "(Oak, 2020a, b | Elm, 2020)"


def test_numbers_in_a_row_collapse() -> None:
    items = [{"title": str(n)} for n in range(5)]
    assert (
        cluster('collapse="citation-number"', *items, layout='<text variable="citation-number"/>') == "(1–5)"
    )
    assert (
        cluster('collapse="citation-number"', *items[:2], layout='<text variable="citation-number"/>')
        == "(1; 2)"
    )


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        ({"locator": "p. 23"}, "(Oak, 2020, p. 23)"),
        ({"locator": "23-25"}, "(Oak, 2020, pp. 23–25)"),
        ({"locator": "chap. 4"}, "(Oak, 2020, chap. 4)"),
        ({"locator": "§ 5"}, "(Oak, 2020, sec. 5)"),
        ({"locator": "chapter 4"}, "(Oak, 2020, chap. 4)"),
        ({"locator": "fol. 4r"}, "(Oak, 2020, fol. 4r)"),
        ({"prefix": "see", "suffix": "passim"}, "(see Oak, 2020 passim)"),
        ({"prefix": "see ", "suffix": ", passim"}, "(see Oak, 2020, passim)"),
        ({"suppress_author": True, "locator": "7"}, "(2020, p. 7)"),
    ],
)
def test_what_stands_around_a_cite(options: dict[str, Any], printed: str) -> None:
    assert cluster("", work("A", "Oak, Ann"), **options) == printed


def test_a_note_style_gives_the_note() -> None:
    path = style(ENTRY, citation=f'<citation><layout suffix=".">{ENTRY}</layout></citation>', class_="note")
    assert in_text(path, work("Maps", "Oak, Ann")) == ["Oak, Ann, Maps."]
