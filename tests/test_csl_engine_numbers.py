"""Numbers, labels and page ranges. CSL 1.0.2, "Number", "Label", "Page Ranges" (appendix V)."""

from __future__ import annotations

import pytest
from csl_bench import entry

from cyberdip_cli.engines.csl.elements.numeric import read
from cyberdip_cli.engines.csl.elements.page_ranges import shorten
from cyberdip_cli.keyring import suffix


@pytest.mark.parametrize(
    ("first", "last", "form", "printed"),
    [
        ("321", "328", "minimal", "8"),
        ("321", "328", "minimal-two", "28"),
        ("42", "45", "minimal-two", "45"),
        ("2787", "2816", "minimal", "816"),
        ("42", "5", "expanded", "45"),
        ("321", "28", "expanded", "328"),
        ("5", "25", "minimal-two", "25"),
        ("3", "10", "chicago", "10"),
        ("71", "72", "chicago", "72"),
        ("100", "104", "chicago", "104"),
        ("600", "613", "chicago", "613"),
        ("107", "108", "chicago", "8"),
        ("505", "517", "chicago", "17"),
        ("1002", "1006", "chicago", "6"),
        ("321", "325", "chicago", "25"),
        ("415", "532", "chicago", "532"),
        ("11564", "11568", "chicago", "68"),
        ("13792", "13803", "chicago", "803"),
        ("1496", "1504", "chicago", "1504"),
        ("1496", "1504", "chicago-16", "504"),
    ],
)
def test_page_ranges(first: str, last: str, form: str, printed: str) -> None:
    assert shorten(first, last, form) == printed


@pytest.mark.parametrize(
    ("pages", "form", "printed"),
    [
        ("5-25", "minimal-two", "5–25"),
        ("12-18, 20", "expanded", "12–18, 20"),
        ("e0195789", "expanded", "e0195789"),
        ("S12-S18", "expanded", "S12–S18"),
        ("S12-S18", "minimal", "S12–8"),
        ("xi-xxiv", "chicago", "xi–xxiv"),
        ("101-9", "expanded", "101–109"),
        ("A-12", "minimal", "A-12"),
    ],
)
def test_pages(pages: str, form: str, printed: str) -> None:
    assert entry('<text variable="page"/>', {"page": pages}, root=f' page-range-format="{form}"') == printed


def test_pages_without_a_form_are_kept() -> None:
    assert entry('<text variable="page"/>', {"page": "101-9"}) == "101–9"


PAGES = '<group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>'


@pytest.mark.parametrize(
    ("page", "printed"), [("7", "p. 7"), ("7-9", "pp. 7–9"), ("7, 9", "pp. 7, 9"), ("e12", "p. e12")]
)
def test_a_label_counts(page: str, printed: str) -> None:
    assert entry(PAGES, {"page": page}) == printed


def test_a_label_without_a_value_prints_nothing_on_its_own() -> None:
    assert entry('<text variable="title"/><label variable="page" prefix=", "/>', {"title": "Maps"}) == "Maps"
    assert entry(f'<text variable="title"/>{PAGES}', {"title": "Maps"}) == "Maps"


def test_the_number_of_volumes_is_plural_when_it_is_more_than_one() -> None:
    layout = '<group delimiter=" "><number variable="number-of-volumes"/><label variable="number-of-volumes" form="short"/></group>'
    assert entry(layout, {"number-of-volumes": 6}) == "6 vols."
    assert entry(layout, {"number-of-volumes": "1"}) == "1 vol."


@pytest.mark.parametrize(
    ("form", "edition", "locale", "printed"),
    [
        ("ordinal", "2", None, "2nd"),
        ("ordinal", "11", None, "11th"),
        ("ordinal", "112", None, "112th"),
        ("ordinal", "23", None, "23rd"),
        ("ordinal", "2", "fr-FR", "2ᵉ"),
        ("ordinal", "1", "fr-FR", "1ʳᵉ"),
        ("ordinal", "10", "de-DE", "10."),
        ("long-ordinal", "3", None, "third"),
        ("long-ordinal", "12", None, "12th"),
        ("roman", "14", None, "xiv"),
        ("ordinal", "Revised", None, "Revised"),
        ("numeric", "2-3", None, "2–3"),
    ],
)
def test_forms(form: str, edition: str, locale: str | None, printed: str) -> None:
    assert (
        entry(f'<number variable="edition" form="{form}"/>', {"edition": edition}, locale=locale) == printed
    )


def test_a_style_of_csl_1_0_has_four_ordinals() -> None:
    terms = "".join(
        f'<term name="ordinal-0{n}">{end}</term>' for n, end in enumerate(("er", "do", "ro", "to"), 1)
    )
    body = f"<locale><terms>{terms}</terms></locale>"
    assert [
        entry('<number variable="edition" form="ordinal"/>', {"edition": n}, body=body)
        for n in ("1", "13", "22", "30")
    ] == ["1er", "13to", "22do", "30to"]


@pytest.mark.parametrize(
    ("text", "numeric"),
    [
        ("2", True),
        ("2nd", True),
        ("D2", True),
        ("2, 3", True),
        ("2-5", True),
        ("2 & 3", True),
        ("12/13", True),
        ("second", False),
        ("2nd edition", False),
    ],
)
def test_is_numeric(text: str, numeric: bool) -> None:
    assert read(text).numeric is numeric


def test_a_docket_number_is_not_a_range() -> None:
    assert entry('<text variable="number"/>', {"type": "legal_case", "number": "71-1523"}) == "71-1523"


def test_letters() -> None:
    assert [suffix(n) for n in (0, 25, 26, 27, 701, 702)] == ["a", "z", "aa", "ab", "zz", "aaa"]
