"""Clean lines: every kind of damage of a pasted page, beside text that only looks like damage."""

from __future__ import annotations

import pytest

from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.pages.lines import clean as normalise


def clean(text: str) -> str:
    return next(normalise.lines([text], 1, lambda _: None))[1]


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("Title:\xa0The\u2002sea", "Title: The sea"),
        ("\u2002\u2003Title: x ", "Title: x"),
        ("IS\u200bSN: \u200e0317-8471\u200f", "ISSN: 0317-8471"),
        ("\u202bالعنوان\u202c: x", "العنوان: x"),
        ("co\xadoperation", "cooperation"),
        ("Cafe\u0301", "Café"),
        ("Fish &amp; chips", "Fish & chips"),
        ("Fish &amp;amp; chips &#39;98", "Fish & chips '98"),
        ("Caf&eacute; &#xe9;", "Café é"),
        (
            "an <em>Aedes</em> <span class='x'>of</span> H<sub>2</sub>O<br/>x",
            "an <i>Aedes</i> of H<sub>2</sub>O x",
        ),
        ("&lt;i&gt;Aedes&lt;/i&gt;", "<i>Aedes</i>"),
        ("<jats:p>One</jats:p>", "One"),
        ("RenstrÃ¶m, ZoÃ«", "Renström, Zoë"),
        ("donâ€™t", "don’t"),
        ("> > Title: x", "Title: x"),
        ("**Title:** The sea", "Title: The sea"),
        ("**Title**: The sea", "Title: The sea"),
        ("- **Title:**The sea", "Title: The sea"),
        ("## The sea", "The sea"),
        ("| Title | The sea |", "Title\tThe sea"),
        ("|---|:--:|", ""),
        ("snake\\_case", "snake_case"),
        ("• Maps", "Maps"),
    ],
)
def test_damage_is_mended(raw: str, wanted: str) -> None:
    assert clean(raw) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "p < 0.05 and q > 3",
        "a & b &dgr; c",
        "https://example.org/?a=1&copy=2&lt=3",
        "“CAFÉ” and SÃO PAULO",
        "*CATS",
        "** a lonely pair",
        "|a The sea : |b maps / |c J. Roe.",
        "=245  10$aThe sea\\\\maps",
        "می\u200cخواهم",
        "Austen, Jane, > 1775-1817. > Fiction",
        "#MeToo and C#",
    ],
)
def test_what_only_looks_like_damage_stays(text: str) -> None:
    assert clean(text) == text


def test_mojibake_is_told_once_with_its_line() -> None:
    told: list[Diagnostic] = []
    list(normalise.lines(["fine", "RenstrÃ¶m", "ZoÃ«"], 10, told.append))
    assert [(one.code, one.line) for one in told] == [("mojibake", 11)]


def test_lines_are_numbered_and_blank_ones_kept() -> None:
    assert list(normalise.lines(["a", " ", "b"], 7, lambda _: None)) == [(7, "a"), (8, ""), (9, "b")]
