"""Single rules of the specification, each with the smallest style that shows it."""

from __future__ import annotations

from typing import Any

import pytest
from csl_bench import cited, day, entry, people, style

from cyberdip_cli import cite_document, read
from cyberdip_cli.diagnostics import UsageError
from cyberdip_cli.media._runs import plain

NAMES = '<names variable="author"><name name-as-sort-order="all" initialize-with=". "/></names>'


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("ʿAbbās, Iḥsān", "ʿAbbās, I."), ("Əliyev, Əli", "Əliyev, Ə."), ("Ǧāḥiẓ, ʿAmr", "Ǧāḥiẓ, ʿA."), ("ʻOkina, Leilani", "ʻOkina, L."),
        ("‘Abd al-Rahman, Omar", "‘Abd al-Rahman, O."), ("3M, Ann", "3M, A."), ("曹, 雪芹", "曹雪芹"), ("김, 철수", "김철수"), ("ბერიძე, ნინო", "ბერიძე, ნინო"),
    ],
)  # fmt: skip
def test_only_east_asian_names_are_set_without_a_blank(name: str, printed: str) -> None:
    assert entry(NAMES, {"author": people(name)}) == printed


def listed(
    sort: str, *items: dict[str, Any], body: str = "", layout: str = '<text variable="title"/>'
) -> list[str]:
    return [plain(c.entry) for c in cited(style(layout, sort=f"<sort>{sort}</sort>", body=body), *items)]


def test_years_before_our_era_come_first_through_a_macro() -> None:
    macro = '<macro name="when"><date variable="issued"><date-part name="year"/></date></macro>'
    items = [{"title": str(year), "issued": day(year)} for year in (68, -44, -100)]
    assert listed('<key macro="when"/>', *items, body=macro) == ["-100", "-44", "68"]


def test_labels_and_the_word_and_are_no_part_of_a_key() -> None:
    macro = '<macro name="who"><names variable="author editor"><name and="text" name-as-sort-order="all"/><label prefix=" "/></names></macro>'
    items = [
        {"title": "1", "editor": people("Oak, Ann")}, {"title": "2", "author": people("Oak, Ann")}, {"title": "3", "author": people("Oak, Ann", "Elm, Bo", "Yew, Cy")},
        {"title": "4", "author": people("Oak, Ann", "Fir, Bo")},
    ]  # fmt: skip
    assert listed('<key macro="who"/><key variable="title"/>', *items, body=macro) == ["1", "2", "3", "4"]


def test_the_last_name_of_a_cut_list_is_part_of_a_key() -> None:
    macro = '<macro name="who"><names variable="author"><name et-al-min="3" et-al-use-first="1" et-al-use-last="true" name-as-sort-order="all"/></names></macro>'
    items = [
        {"title": last, "author": people("Oak, Ann", "Elm, Bo", f"{last}, Cy")} for last in ("Yew", "Ash")
    ]
    assert listed('<key macro="who"/>', *items, body=macro) == ["Ash", "Yew"]


def test_citation_labels_are_a_key() -> None:
    items = [
        {"title": "1", "author": people("Yew, Ann"), "issued": day(2001)},
        {"title": "2", "author": people("van Ash, Bo"), "issued": day(2001)},
    ]
    layout = '<text variable="citation-label" suffix=" "/><text variable="title"/>'
    assert listed('<key variable="citation-label"/>', *items, layout=layout)[1] == "Yew01 1"


def test_et_al_needs_both_numbers() -> None:
    three = {"author": people("Oak, Ann", "Elm, Bo", "Yew, Cy")}
    assert (
        entry('<names variable="author"><name form="short" et-al-min="2"/></names>', three) == "Oak, Elm, Yew"
    )
    assert (
        entry(
            '<names variable="author"><name form="short" et-al-min="2" et-al-use-first="1"/></names>', three
        )
        == "Oak et al."
    )


def test_a_body_is_never_inverted() -> None:
    layout = '<names variable="author"><name and="symbol" name-as-sort-order="all" delimiter-precedes-last="after-inverted-name"/></names>'
    assert entry(layout, {"author": people("Fen Office", "Bog Office")}) == "Fen Office & Bog Office"
    assert entry(layout, {"author": people("Oak, Ann", "Bog Office")}) == "Oak, Ann, & Bog Office"


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [([2021, 21], [2021, 22], "Spring–Summer 2021"), ([2021, 24], [2022, 21], "Winter 2021–Spring 2022"), ([2021, 21], [2021, 21], "Spring 2021")],
)  # fmt: skip
def test_seasons_at_the_end_of_a_range(start: list[int], end: list[int], printed: str) -> None:
    layout = '<date variable="issued" delimiter=" "><date-part name="month"/><date-part name="year"/></date>'
    assert entry(layout, {"issued": {"date-parts": [start, end]}}) == printed


def test_a_variable_that_stands_in_is_not_printed_again() -> None:
    layout = '<names variable="author"><substitute><names variable="editor"/></substitute></names><names variable="editor" prefix="; "/>'
    assert entry(layout, {"editor": people("Oak, Ann")}) == "Ann Oak"


def test_the_terms_of_a_style_for_a_language_without_a_file() -> None:
    body = '<locale xml:lang="xx"><terms><term name="editor">edixor</term></terms></locale>'
    layout = '<names variable="editor"><name/><label prefix=" "/></names>'
    assert (
        entry(layout, {"editor": people("Oak, Ann")}, body=body, root=' default-locale="xx-XX"')
        == "Ann Oak edixor"
    )


COLLAPSED = '<layout delimiter="; "><group delimiter=" "><names variable="author"><name form="short"/></names><date variable="issued"><date-part name="year"/></date></group></layout>'


@pytest.mark.parametrize(
    ("mode", "printed"),
    [
        ('collapse="year-suffix" year-suffix-delimiter=","', "Oak 2020a,b,c; 2021"),
        ('collapse="year-suffix-ranged" year-suffix-delimiter=","', "Oak 2020a–c; 2021"),
        ('collapse="year"', "Oak 2020a, 2020b, 2020c, 2021"),
    ],
)
def test_letters_collapse(mode: str, printed: str) -> None:
    path = style("x", citation=f'<citation disambiguate-add-year-suffix="true" {mode}>{COLLAPSED}</citation>')
    items = [{"title": str(n), "author": people("Oak, Ann"), "issued": day(2020, n)} for n in (1, 2, 3)] + [
        {"title": "4", "author": people("Oak, Ann"), "issued": day(2021)}
    ]
    assert plain(cited(path, *items, cluster=True)[0].in_text) == printed


def test_names_that_are_added_are_told_apart_too() -> None:
    options = 'et-al-min="2" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names"'
    layout = '<layout><names variable="author"><name form="short" initialize-with=". " and="text"/></names></layout>'
    items = [{"author": people("Oak, Ann", given)} for given in ("Elm, Bo", "Elm, Cy")]
    found = cited(style("x", citation=f"<citation {options}>{layout}</citation>"), *items)
    assert [plain(c.in_text) for c in found] == ["Oak and B. Elm", "Oak and C. Elm"]


def test_conditions_are_added_one_by_one() -> None:
    layout = (
        '<layout><names variable="author"><name form="short"/></names><choose><if disambiguate="true"><text variable="title" prefix=", "/></if></choose>'
        '<choose><if disambiguate="true"><text variable="edition" prefix=", "/></if></choose></layout>'
    )
    items = [
        {"author": people("Oak, Ann"), "title": title, "edition": edition}
        for title, edition in (("A", "1"), ("B", "1"), ("B", "2"))
    ]
    found = cited(style("x", citation=f"<citation>{layout}</citation>"), *items)
    assert [plain(c.in_text) for c in found] == ["Oak, A", "Oak, B, 1", "Oak, B, 2"]


def test_initials_with_and_without_a_blank_are_one_person() -> None:
    options = 'disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names"'
    layout = '<layout><names variable="author"><name form="short"/></names><text variable="title" prefix=", "/></layout>'
    items = [{"author": people(name), "title": name[-5:]} for name in ("Oak, J. R.", "Oak, J.R.")]
    found = cited(style("x", citation=f"<citation {options}>{layout}</citation>"), *items)
    assert [plain(c.in_text)[:4] for c in found] == ["Oak,", "Oak,"]


def test_a_suffix_meets_the_quotation_before_it() -> None:
    path = style("x", citation='<citation><layout><text variable="title" quotes="true"/></layout></citation>')
    call = [[{"id": "a", "suffix": ". And more"}]]
    assert cite_document(read('[{"id": "a", "type": "book", "title": "Maps"}]', "csl-json"), call, path)[
        0
    ] == ["“Maps.” And more"]


def test_a_term_begins_with_a_capital_where_its_sentence_begins() -> None:
    path = style(
        "x",
        class_="note",
        citation='<citation><layout delimiter="; "><text term="ibid"/></layout></citation>',
    )
    works = list(read('[{"id": "a", "type": "book", "title": "x"}]', "csl-json"))
    calls = [
        ["a"],
        [{"id": "a", "prefix": "see"}],
        [{"id": "a", "prefix": "Cf."}],
        [{"id": "a", "prefix": "All is said."}],
        ["a", "a"],
    ]
    assert cite_document(works, calls, path)[0] == [
        "Ibid.",
        "see ibid.",
        "Cf. ibid.",
        "All is said. Ibid.",
        "Ibid.; ibid.",
    ]


def test_words_that_stand_in_for_an_author_are_replaced_too() -> None:
    layout = '<names variable="author"><substitute><text variable="container-title"/></substitute></names><text variable="title" prefix=". "/>'
    path = style(layout, options=' subsequent-author-substitute="———"')
    items = [{"title": title, "container-title": "Fen Herald"} for title in ("A", "B")]
    assert [plain(c.entry) for c in cited(path, *items)] == ["Fen Herald. A", "———. B"]


@pytest.mark.parametrize(
    ("pages", "printed"),
    [("213 and 235", "pages 213 and 235"), ("3\\-B", "page 3-B"), ("213 et 235", "pages 213 et 235")],
)
def test_the_label_of_several_pages(pages: str, printed: str) -> None:
    layout = '<label variable="page" suffix=" "/><text variable="page"/>'
    assert entry(layout, {"page": pages}, locale="fr-FR" if " et " in pages else None) == printed


ENTITY = '<!DOCTYPE style [<!ENTITY e "Maps">]>'


@pytest.mark.parametrize("place", ['<text value="&e;"/>', '<text variable="title" prefix="&e;"/>'])
def test_entities_are_refused_in_texts_and_attributes(place: str, tmp_path: Any) -> None:
    plain_style = open(style('<text variable="title"/>'), encoding="utf-8").read()
    path = tmp_path / "entity.csl"
    path.write_text(ENTITY + plain_style.replace('<text variable="title"/>', place), encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        cited(str(path), {"title": "A"})
    assert caught.value.diagnostic.code == "bad-style"


def test_a_macro_that_calls_itself_is_refused() -> None:
    body = '<macro name="a"><text macro="b"/></macro><macro name="b"><group><text macro="a"/></group></macro>'
    with pytest.raises(UsageError, match="calls itself"):
        cited(style('<text macro="a"/>', body=body), {"title": "A"})


def test_elements_without_end_are_refused() -> None:
    with pytest.raises(UsageError, match="nests more than"):
        cited(style("<group>" * 5000 + '<text variable="title"/>' + "</group>" * 5000), {"title": "A"})


def test_macros_that_multiply_are_refused() -> None:
    calls = {n: f"<text macro='m{n + 1}'/>" * 10 for n in range(9)}
    body = (
        "".join(f'<macro name="m{n}">{call}</macro>' for n, call in calls.items())
        + '<macro name="m9"><text value="x"/></macro>'
    )
    with pytest.raises(UsageError, match="more than"):
        cited(style('<text macro="m0"/>', body=body), {"title": "A"})


@pytest.mark.parametrize(
    ("layout", "printed"),
    [
        ('<names variable="author"><name and="text"/></names>', "Ann Oak, Bo Elm, et al."),
        (
            '<names variable="author"><name form="short" et-al-min="2" et-al-use-first="1"/></names>',
            "Oak et al.",
        ),
        (
            '<names variable="author"><name form="short" et-al-min="2" et-al-use-first="1" et-al-use-last="true"/></names>',
            "Oak et al.",
        ),
        (
            '<names variable="author"><name form="short"/><et-al term="and others"/></names>',
            "Oak, Elm, and others",
        ),
    ],
)
def test_a_list_that_ends_in_others_ends_in_et_al(layout: str, printed: str) -> None:
    for last in ("others", "et al."):
        assert entry(layout, {"author": people("Oak, Ann", "Elm, Bo", last)}) == printed


def test_others_alone_are_a_name() -> None:
    assert entry('<names variable="author"/>', {"author": people("others")}) == "others"


def test_mathematics_keeps_its_letters() -> None:
    layout = '<text variable="title" text-case="title" quotes="true"/>'
    assert (
        entry(layout, {"title": "on the energy $e=mc^{2'}$ of fens"}) == "“On the Energy $e=mc^{2'}$ of Fens”"
    )


def test_bodies_are_sorted_without_an_english_article() -> None:
    items = [
        {"title": name, "author": people(name)} for name in ("The Oak Office", "Moss Office", "A Fen Office")
    ]
    assert listed('<key variable="author"/>', *items) == ["A Fen Office", "Moss Office", "The Oak Office"]


def test_what_stands_in_for_names_groups_cites_too() -> None:
    layout = (
        '<layout delimiter="; "><group delimiter=" "><names variable="author"><substitute><text variable="container-title"/></substitute></names>'
        '<date variable="issued"><date-part name="year"/></date></group></layout>'
    )
    path = style("x", citation=f'<citation collapse="year">{layout}</citation>')
    items = [
        {"container-title": "Fen Herald", "title": str(year), "issued": day(year)} for year in (2001, 2003)
    ]
    assert plain(cited(path, *items, cluster=True)[0].in_text) == "Fen Herald 2001, 2003"


def test_markup_in_a_name_and_no_decoration() -> None:
    assert (
        plain(
            cited(
                style('<names variable="author"/>'), {"author": people("Office of the 2<sup>nd</sup> Fen")}
            )[0].entry
        )
        == "Office of the 2nd Fen"
    )
    entry_ = cited(
        style('<text variable="title" font-style="italic"/>'),
        {"title": 'Oak <span class="nodecor">v. Elm</span>'},
    )[0].entry
    assert [(run.text, run.marks) for run in entry_] == [
        ("Oak ", ("italic",)),
        ("v. Elm", ("italic", "normal")),
    ]
