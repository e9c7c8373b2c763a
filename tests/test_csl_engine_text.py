"""Text-case, markup in fields, quotation marks and the punctuation where things meet."""

from __future__ import annotations

import pytest
from csl_bench import cited, entry, marked, style

TITLE = '<text variable="title" text-case="title"/>'


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("the order of maps", "The Order of Maps"),
        ("maps and what they are for", "Maps and What They Are For"),
        ("on paper: a history", "On Paper: A History"),
        ("an in-press article", "An In-Press Article"),
        ("a state-of-the-art review", "A State-of-the-Art Review"),
        ("iPhone users and their eBooks", "iPhone Users and Their eBooks"),
        ("the reader’s eye", "The Reader’s Eye"),
        ('<span class="nocase">mus musculus</span> at home', "mus musculus at Home"),
        ("growth of <i>mus musculus</i> in water", "Growth of Mus Musculus in Water"),
        ("what is “a map” to us", "What Is “a Map” to Us"),
    ],
)
def test_title_case(title: str, printed: str) -> None:
    assert entry(TITLE, {"title": title}) == printed


def test_title_case_is_for_english() -> None:
    assert entry(TITLE, {"title": "die ordnung der karten", "language": "de-DE"}) == "die ordnung der karten"
    assert entry(TITLE, {"title": "the order of maps"}, locale="fr-FR") == "the order of maps"
    assert (
        entry(TITLE, {"title": "the order of maps", "language": "en-GB"}, locale="fr-FR")
        == "The Order of Maps"
    )


def test_title_case_leaves_other_scripts_alone() -> None:
    assert (
        entry(TITLE, {"title": "осушение как метафора: очерки о болотах"})
        == "Осушение как метафора: очерки о болотах"
    )
    assert entry(TITLE, {"title": "რუკების წიგნი"}) == "რუკების წიგნი"


@pytest.mark.parametrize(
    ("case", "printed"),
    [
        ("lowercase", "on reading BERT's maps".lower().replace("'", "’")),
        ("uppercase", "ON READING BERT’S MAPS"),
        ("capitalize-first", "On reading BERT’s maps"),
        ("capitalize-all", "On Reading BERT’s Maps"),
        ("sentence", "On reading BERT’s maps"),
    ],
)
def test_cases(case: str, printed: str) -> None:
    assert (
        entry(f'<text variable="title" text-case="{case}"/>', {"title": "on reading BERT's maps"}) == printed
    )


def test_a_word_that_keeps_its_case_is_the_first_word() -> None:
    assert (
        entry(
            '<text variable="title" text-case="capitalize-first"/>',
            {"title": '<span class="nocase">pH</span> sensing'},
        )
        == "pH sensing"
    )


def test_the_dots_of_turkish() -> None:
    assert (
        entry('<text variable="title" text-case="uppercase"/>', {"title": "ilk ışık", "language": "tr"})
        == "İLK IŞIK"
    )


def test_sentence_case_of_capitals() -> None:
    assert (
        entry('<text variable="title" text-case="sentence"/>', {"title": "ON READING MAPS"})
        == "On reading maps"
    )


ITALIC = '<text variable="title" font-style="italic"/>'
UPRIGHT = '<span style="font-style:normal;">'


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("A <i>Moby</i> guide", f"<i>A {UPRIGHT}Moby</span> guide</i>"),
        ("CO<sub>2</sub>", "<i>CO<sub>2</sub></i>"),
        ("A <b>bold</b> one", "<i>A <b>bold</b> one</i>"),
        ("Never <i>closed", "<i>Never &lt;i&gt;closed</i>"),
        ("x < y & z", "<i>x &lt; y &amp; z</i>"),
        ("<script>alert(1)</script>", "<i>&lt;script&gt;alert(1)&lt;/script&gt;</i>"),
        ("地図の歴史", "地図の歴史"),
    ],
)
def test_markup_in_a_field(title: str, printed: str) -> None:
    assert marked(ITALIC, {"title": title}) == printed


def test_looks_that_nest_are_not_repeated() -> None:
    layout = '<group font-style="italic"><text variable="title" font-style="italic"/><text value=" x" font-style="normal"/></group>'
    assert marked(layout, {"title": "Maps"}) == f"<i>Maps{UPRIGHT} x</span></i>"


QUOTED = '<text variable="title" quotes="true"/>'


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ('The "big" map', "“The ‘big’ map”"),
        ("The 'big' map", "“The ‘big’ map”"),
        ("The “big” map", "“The ‘big’ map”"),
        ("Readers' maps, o'clock", "“Readers’ maps, o’clock”"),
        ("The '90s", "“The ’90s”"),
        ('5" disks', '“5" disks”'),
    ],
)
def test_quotes_nest(title: str, printed: str) -> None:
    assert entry(QUOTED, {"title": title}) == printed


def test_quotes_in_a_title_without_them_are_the_outer_kind() -> None:
    assert entry('<text variable="title"/>', {"title": "The 'big' map"}) == "The “big” map"
    assert entry('<text variable="title"/>', {"title": "The ‘big’ map"}) == "The ‘big’ map"


def test_quotes_of_the_language() -> None:
    assert entry(QUOTED, {"title": "Maps"}, locale="de-DE") == "„Maps“"
    assert entry(QUOTED, {"title": "Maps"}, locale="en-GB") == "‘Maps’"


@pytest.mark.parametrize(
    ("title", "suffix", "locale", "printed"),
    [
        ("Maps", ".", None, "“Maps.”"),
        ("Maps", ", ", None, "“Maps,” x"),
        ("Maps?", ".", None, "“Maps?”"),
        ("Maps?", ",", None, "“Maps?,”"),
        ("Maps", ";", None, "“Maps”;"),
        ("Maps", ".", "en-GB", "‘Maps’."),
        ("Maps", ", ", "de-DE", "„Maps“, x"),
        ("Wozu?", ".", "de-DE", "„Wozu?“"),
    ],
)
def test_punctuation_in_quotes(title: str, suffix: str, locale: str | None, printed: str) -> None:
    layout = f'<text variable="title" quotes="true" suffix="{suffix}"/>' + (
        '<text value="x"/>' if suffix.endswith(" ") else ""
    )
    assert entry(layout, {"title": title}, locale=locale) == printed


def test_a_stop_goes_into_the_quotation_whose_end_is_formatted() -> None:
    layout = '<text variable="title" quotes="true" font-style="italic" suffix="."/>'
    assert marked(layout, {"title": "Maps"}) == "“<i>Maps</i>.”"


@pytest.mark.parametrize(
    ("title", "after", "printed"),
    [
        ("Maps etc.", ".", "Maps etc."),
        ("Maps?", ".", "Maps?"),
        ("Maps!", ":", "Maps!"),
        ("Maps etc.", ",", "Maps etc.,"),
        ("Maps:", ".", "Maps:"),
        ("Maps...", ".", "Maps..."),
        ("No..dots", "", "No..dots"),
    ],
)
def test_marks_that_meet(title: str, after: str, printed: str) -> None:
    assert entry(f'<text variable="title" suffix="{after}"/>', {"title": title}) == printed
    assert (
        entry(
            f'<group suffix="{after}"><text variable="title" font-style="italic"/></group>', {"title": title}
        )
        == printed
    )


def test_two_blanks_that_meet_are_one() -> None:
    assert (
        entry(
            '<group delimiter=" "><text variable="title" suffix=" "/><text value="x" prefix=" "/></group>',
            {"title": "Maps"},
        )
        == "Maps x"
    )


def test_french_blanks_are_narrow() -> None:
    assert entry('<text variable="title"/>', {"title": "Cartes : un essai"}) == "Cartes\u202f: un essai"


def test_strip_periods_spares_links() -> None:
    layout = '<text macro="m" strip-periods="true"/>'
    body = '<macro name="m"><text variable="container-title" form="short" suffix=" "/><text variable="DOI"/></macro>'
    assert (
        entry(layout, {"container-title-short": "J. Maps", "DOI": "10.5555/a.b"}, body=body)
        == "J Maps 10.5555/a.b"
    )


def test_links() -> None:
    runs = cited(
        style('<text variable="DOI" prefix="https://doi.org/"/><text variable="URL" prefix=" "/>'),
        {"DOI": "10.5555/x", "URL": "https://example.org/a"},
    )[0].entry
    assert [run.href for run in runs if run.href] == ["https://doi.org/10.5555/x", "https://example.org/a"]


def test_short_forms_fall_back() -> None:
    layout = '<text variable="container-title" form="short"/>'
    assert (
        entry(layout, {"container-title": "Journal of Maps", "journalAbbreviation": "J. Maps"}) == "J. Maps"
    )
    assert entry(layout, {"container-title": "Journal of Maps"}) == "Journal of Maps"


def test_a_term_that_begins_an_entry_begins_with_a_capital() -> None:
    layout = (
        '<text term="no date" form="short"/><text variable="title" prefix=" "/><text term="in" prefix=" "/>'
    )
    assert entry(layout, {"title": "Maps"}) == "N.d. Maps in"
