"""Names: order, particles, initials, et-al, labels, substitution. CSL 1.0.2, "Names"."""

from __future__ import annotations

import pytest
from csl_bench import cited, entry, marked, people, style

NAMES = '<names variable="author"><name {}/></names>'


@pytest.mark.parametrize(
    ("attributes", "names", "printed"),
    [
        ("", ["Stone, Ann", "Reed, Bo"], "Ann Stone, Bo Reed"),
        ('and="text"', ["Stone, Ann", "Reed, Bo"], "Ann Stone and Bo Reed"),
        ('and="symbol"', ["Stone, Ann", "Reed, Bo", "Lee, Cy"], "Ann Stone, Bo Reed, & Cy Lee"),
        (
            'and="text" delimiter-precedes-last="never"',
            ["Stone, Ann", "Reed, Bo", "Lee, Cy"],
            "Ann Stone, Bo Reed and Cy Lee",
        ),
        ('and="text" delimiter-precedes-last="always"', ["Stone, Ann", "Reed, Bo"], "Ann Stone, and Bo Reed"),
        (
            'and="text" delimiter-precedes-last="always"',
            ["Stone, Ann", "Museum of Paper"],
            "Ann Stone, and Museum of Paper",
        ),
        (
            'and="text" delimiter-precedes-last="always"',
            ["Stone, Ann", "Reed, Bo", "Museum of Paper"],
            "Ann Stone, Bo Reed, and Museum of Paper",
        ),
        ('name-as-sort-order="first" and="text"', ["Stone, Ann", "Reed, Bo"], "Stone, Ann and Bo Reed"),
        ('name-as-sort-order="all" sort-separator=" " initialize-with=""', ["Stone, Ann Bea"], "Stone AB"),
        ('form="short"', ["Stone, Ann"], "Stone"),
        ('form="count"', ["Stone, Ann", "Reed, Bo"], "2"),
        ('et-al-min="3" et-al-use-first="1"', ["Stone, Ann", "Reed, Bo", "Lee, Cy"], "Ann Stone et al."),
        (
            'et-al-min="3" et-al-use-first="2"',
            ["Stone, Ann", "Reed, Bo", "Lee, Cy"],
            "Ann Stone, Bo Reed, et al.",
        ),
        (
            'et-al-min="3" et-al-use-first="1" et-al-use-last="true"',
            ["Stone, Ann", "Reed, Bo", "Lee, Cy"],
            "Ann Stone, … Cy Lee",
        ),
    ],
)
def test_the_list(attributes: str, names: list[str], printed: str) -> None:
    assert entry(NAMES.format(attributes), {"author": people(*names)}) == printed


@pytest.mark.parametrize(
    ("given", "mark", "printed"),
    [
        ("Lucy B.", ". ", "L. B. Oak"),
        ("Lucy B.", ".", "L.B. Oak"),
        ("Jean-Paul", ".", "J.-P. Oak"),
        ("Ji-hoon", ".", "J. Oak"),
        ("Ph. Emil", ". ", "Ph. E. Oak"),
        ("JR", ".", "J. Oak"),
        ("محمد", ". ", "م. Oak"),
        ("Мария Ивановна", ". ", "М. И. Oak"),
    ],
)
def test_initials(given: str, mark: str, printed: str) -> None:
    assert (
        entry(NAMES.format(f'initialize-with="{mark}"'), {"author": [{"family": "Oak", "given": given}]})
        == printed
    )


def test_initialize_false_keeps_given_names_and_dresses_abbreviations() -> None:
    layout = NAMES.format('initialize="false" initialize-with="." name-as-sort-order="all"')
    assert entry(layout, {"author": people("Oak, Maria", "Elm, Lucy B")}) == "Oak, Maria, Elm, Lucy B."


def test_a_hyphen_can_be_told_to_vanish() -> None:
    assert (
        entry(
            NAMES.format('initialize-with="."'),
            {"author": people("Oak, Jean-Paul")},
            root=' initialize-with-hyphen="false"',
        )
        == "J.P. Oak"
    )


BERG = {
    "author": [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
        {"family": "Holt", "given": "Alec", "dropping-particle": "von"},
    ]
}


@pytest.mark.parametrize(
    ("demote", "printed"),
    [
        ("never", "van der Berg, Jan; Holt, Alec von"),
        ("sort-only", "van der Berg, Jan; Holt, Alec von"),
        ("display-and-sort", "Berg, Jan van der; Holt, Alec von"),
    ],
)
def test_particles_of_inverted_names(demote: str, printed: str) -> None:
    root = f' demote-non-dropping-particle="{demote}"'
    assert entry(NAMES.format('name-as-sort-order="all" delimiter="; "'), BERG, root=root) == printed


def test_particles_in_direct_order() -> None:
    assert entry(NAMES.format(""), BERG) == "Jan van der Berg, Alec von Holt"
    assert entry(NAMES.format('form="short"'), BERG) == "van der Berg, Holt"


@pytest.mark.parametrize(
    ("family", "printed"),
    [
        ("de la Cruz", "de la Cruz, S."),
        ("d'Aubigny", "d’Aubigny, S."),
        ('"von Hand"', "von Hand, S."),
        ("al-Amin", "al-Amin, S."),
    ],
)
def test_particles_are_told_from_the_family_name(family: str, printed: str) -> None:
    layout = NAMES.format('name-as-sort-order="all" initialize-with="."')
    assert (
        entry(
            layout,
            {"author": [{"family": family, "given": "Sol"}]},
            root=' demote-non-dropping-particle="never"',
        )
        == printed
    )


def test_suffixes() -> None:
    king = {"author": [{"family": "Kay", "given": "Mo", "suffix": "Jr."}]}
    assert entry(NAMES.format(""), king) == "Mo Kay Jr."
    assert entry(NAMES.format('name-as-sort-order="all"'), king) == "Kay, Mo, Jr."
    assert (
        entry(NAMES.format('name-as-sort-order="all" initialize-with="" sort-separator=" "'), king)
        == "Kay M Jr"
    )


def test_names_of_scripts_that_join_them() -> None:
    layout = NAMES.format('name-as-sort-order="all" initialize-with="."')
    assert entry(layout, {"author": [{"family": "佐藤", "given": "健"}]}) == "佐藤健"


def test_parts_of_names_have_looks_of_their_own() -> None:
    layout = '<names variable="author"><name and="text"><name-part name="family" font-variant="small-caps"/></name></names>'
    small = '<span style="font-variant:small-caps;">{}</span>'
    assert (
        marked(layout, {"author": people("Stone, Ann", "Reed, Bo")})
        == f"Ann {small.format('Stone')} and Bo {small.format('Reed')}"
    )


def test_the_looks_of_a_name_do_not_reach_the_delimiters() -> None:
    layout = '<names variable="author"><name font-weight="bold" and="text"/></names>'
    assert (
        marked(layout, {"author": people("Stone, Ann", "Reed, Bo")}) == "<b>Ann Stone</b> and <b>Bo Reed</b>"
    )


LABEL = '<names variable="editor"><name/><label form="short" prefix=" (" suffix=")" text-case="capitalize-first"/></names>'


def test_labels_count_the_names() -> None:
    assert entry(LABEL, {"editor": people("Stone, Ann")}) == "Ann Stone (Ed.)"
    assert entry(LABEL, {"editor": people("Stone, Ann", "Reed, Bo")}) == "Ann Stone, Bo Reed (Eds.)"


def test_title_case_reaches_the_label_of_a_record_in_another_language() -> None:
    layout = LABEL.replace("capitalize-first", "title")
    assert entry(layout, {"editor": people("Stein, Ina"), "language": "de"}) == "Ina Stein (Ed.)"


def test_the_same_editors_and_translators_are_named_once() -> None:
    layout = (
        '<names variable="editor translator" delimiter="; "><name/><label form="short" prefix=", "/></names>'
    )
    both = people("Stone, Ann")
    assert entry(layout, {"editor": both, "translator": both}) == "Ann Stone, ed. & trans."
    assert (
        entry(layout, {"editor": both, "translator": people("Reed, Bo")}) == "Ann Stone, ed.; Bo Reed, trans."
    )


SUBSTITUTE = (
    '<group delimiter=". "><names variable="author"><name name-as-sort-order="all"/><label prefix=", "/><substitute><names variable="editor"/>'
    '<text variable="title"/></substitute></names><names variable="editor"><name/></names><text variable="title"/></group>'
)


def test_what_stands_in_for_the_author_is_used_up() -> None:
    assert entry(SUBSTITUTE, {"title": "Maps", "editor": people("Stone, Ann")}) == "Stone, Ann, editor. Maps"
    assert entry(SUBSTITUTE, {"title": "Maps"}) == "Maps"


def test_a_substitute_says_nothing_twice() -> None:
    inner = '<group delimiter=", "><text variable="container-title"/><text variable="title"/><text variable="container-title"/></group>'
    layout = f'<names variable="author"><name/><substitute>{inner}</substitute></names>'
    assert entry(layout, {"title": "Maps", "container-title": "Atlas"}) == "Atlas, Maps"


def test_a_label_after_its_number_survives_substitution() -> None:
    number = '<group delimiter=" "><number variable="edition" form="ordinal"/><label variable="edition" form="short"/></group>'
    layout = f'<names variable="author"><name/><substitute>{number}</substitute></names>'
    assert entry(layout, {"edition": "3"}) == "3rd ed."


def test_a_choice_in_a_substitute_gives_only_its_first() -> None:
    layout = (
        '<names variable="author"><name/><substitute><choose><if type="book"><names variable="editor"/><text variable="title"/></if></choose>'
        "</substitute></names>"
    )
    assert entry(layout, {"title": "Maps", "editor": people("Stone, Ann")}) == "Ann Stone"


def test_the_affixes_of_names_are_not_those_of_their_substitute() -> None:
    layout = '<names variable="author" suffix=" wrote: "><name/><substitute><text term="anonymous"/></substitute></names><text variable="title"/>'
    assert (
        entry(layout.replace("</names>", '</names><text value=" "/>'), {"title": "Maps"}) == "Anonymous Maps"
    )


def test_roles_of_csl_1_0_2() -> None:
    layout = '<names variable="director script-writer"><name/><label prefix=" (" suffix=")"/></names>'
    assert entry(layout, {"director": people("Stone, Ann")}) == "Ann Stone (director)"


def test_names_of_any_shape_are_printed() -> None:
    path = style(NAMES.format('initialize-with="."'))
    odd = [
        {"given": "Only"},
        "plain words",
        {"family": "", "given": None},
        {},
        {"family": "Oak", "suffix": 3},
    ]
    assert "".join(run.text for run in cited(path, {"author": odd})[0].entry) == "Only, plain words, Oak 3"
