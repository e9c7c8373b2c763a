"""Groups, macros, choices, layouts and languages. CSL 1.0.2, "Group", "Macro", "Choose", "Locale"."""

from __future__ import annotations

from typing import Any

import pytest
from csl_bench import day, entry, marked, people


@pytest.mark.parametrize(
    ("layout", "item", "printed"),
    [
        (
            '<text variable="title"/><group prefix=" (" suffix=")"><text value="in "/><text variable="container-title"/></group>',
            {"title": "A"},
            "A",
        ),
        ('<group delimiter=": "><text term="in"/><text variable="title"/></group>', {"title": "A"}, "In: A"),
        ('<group><text value="only words"/></group>', {"title": "A"}, "only words"),
        (
            '<group delimiter=". "><group><text term="accessed"/><date variable="accessed" form="text"/></group><group><text value="[o]"/></group></group>',
            {},
            "[o]",
        ),
        (
            '<group delimiter="-"><text term="no date" form="short"/><text variable="year-suffix"/></group>',
            {},
            "N.d.",
        ),
        ('<text variable="title"/><text macro="m"/>', {"title": "A"}, "A"),
    ],
)
def test_a_group_without_its_variables_is_not_printed(
    layout: str, item: dict[str, Any], printed: str
) -> None:
    assert (
        entry(
            layout,
            item,
            body='<macro name="m"><text value=", "/><number variable="volume"/><text value=" vols"/></macro>',
        )
        == printed
    )


def test_a_choice_takes_the_delimiter_of_the_group_around_it() -> None:
    layout = '<group delimiter=", "><choose><if type="book"><text variable="title"/><text variable="publisher"/></if></choose><text value="x"/></group>'
    assert entry(layout, {"title": "A", "publisher": "B"}) == "A, B, x"


@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ('type="book"', True),
        ('type="chapter book"', True),
        ('type="chapter" match="none"', True),
        ('variable="title DOI"', False),
        ('variable="title DOI" match="any"', True),
        ('variable="author"', True),
        ('is-numeric="volume"', True),
        ('is-numeric="title"', False),
        ('position="first"', False),
        ('locator="page"', False),
        ('disambiguate="true"', False),
        ('type="book" variable="DOI"', False),
        ('type="book" variable="DOI" match="any"', True),
    ],
)
def test_conditions(test: str, holds: bool) -> None:
    layout = f'<choose><if {test}><text value="yes"/></if><else><text value="no"/></else></choose>'
    assert entry(layout, {"title": "A", "volume": "2", "author": people("Oak, Ann")}) == (
        "yes" if holds else "no"
    )


def test_an_unknown_macro_or_term_prints_nothing() -> None:
    assert (
        entry('<text macro="none"/><text term="no such term"/><text variable="title"/>', {"title": "A"})
        == "A"
    )


def test_the_second_field_is_aligned() -> None:
    layout = '<text variable="citation-number" prefix="[" suffix="]"/><text variable="title"/>'
    options = ' second-field-align="flush"'
    assert entry(layout, {"title": "A"}, options=options, attributes=' suffix="."') == "[1] A."
    expected = '<div class="csl-left-margin">[1] </div><div class="csl-right-inline">A.</div>'
    assert marked(layout, {"title": "A"}, options=options, attributes=' suffix="."') == expected


def test_display_blocks() -> None:
    layout = '<text variable="title"/><group display="block"><text variable="note"/></group>'
    assert marked(layout, {"title": "A", "note": "B"}) == 'A<div class="csl-block">B</div>'
    assert entry(layout, {"title": "A", "note": "B"}) == "A B"


def test_two_blocks_are_two() -> None:
    layout = '<group display="block"><text variable="title"/></group><group display="block"><text variable="note"/></group>'
    assert (
        marked(layout, {"title": "A", "note": "B"})
        == '<div class="csl-block">A</div> <div class="csl-block">B</div>'
    )


def test_a_full_stop_after_a_block_ends_its_line() -> None:
    layout = '<text variable="title"/><group display="block"><text variable="note"/></group>'
    assert entry(layout, {"title": "A", "note": "B"}, attributes=' suffix="."') == "A B."


def test_characters_that_a_style_escaped_twice() -> None:
    assert (
        entry(
            '<text variable="title" suffix=" &amp;#8211; "/><text variable="note"/>',
            {"title": "A", "note": "B"},
        )
        == "A – B"
    )


def test_a_macro_keeps_the_case_of_its_parts() -> None:
    body = '<macro name="m"><text variable="title"/></macro>'
    assert entry('<text macro="m" text-case="title"/>', {"title": "maps of us"}, body=body) == "maps of us"


TERMS = '<group delimiter=" "><text term="{}" form="{}"/></group>'


@pytest.mark.parametrize(
    ("term", "form", "locale", "printed"),
    [
        ("editor", "verb-short", None, "Ed. by"),
        ("season-01", "short", None, "Spring"),
        ("page", "symbol", None, "P."),
        ("and", "symbol", "de-DE", "&"),
        ("edition", "short", "de-AT", "Aufl."),
        ("edition", "short", "de-LI", "Aufl."),
        ("edition", "long", "pt", "Edição"),
    ],
)
def test_terms_and_their_forms_fall_back(term: str, form: str, locale: str | None, printed: str) -> None:
    assert entry(TERMS.format(term, form), {}, locale=locale) == printed


def test_a_style_brings_terms_of_its_own() -> None:
    body = (
        '<locale><terms><term name="in">inside</term></terms></locale><locale xml:lang="de"><terms><term name="in">drin</term></terms></locale>'
        '<locale xml:lang="de-AT"><terms><term name="in">drinnen</term></terms></locale>'
    )
    printed = [
        entry('<text value="x"/><text term="in" prefix=" "/>', {}, body=body, locale=locale)
        for locale in (None, "de-DE", "de-AT")
    ]
    assert printed == ["x inside", "x drin", "x drinnen"]


def test_the_language_of_a_style() -> None:
    assert (
        entry(
            '<date variable="issued" form="text"/>',
            {"issued": day(2020, 3, 5)},
            root=' default-locale="nl-NL"',
        )
        == "5 maart 2020"
    )
    assert (
        entry(
            '<date variable="issued" form="text"/>',
            {"issued": day(2020, 3, 5)},
            root=' default-locale="xx-XX"',
        )
        == "March 5, 2020"
    )
