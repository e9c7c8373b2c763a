"""What is told of a page's record once it is read: guesses, contradictions, what looks like no value."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from conftest import Result

TABLE = "Author: Brook, Ada\nYear: 1998\nPublisher: Quay Press\n"

CASES = {
    "odd-name": [
        "Title: Salt roads\nAuthors:\nBrook, Ada\nOrr, Tam\nSalt 12 Vell\nYear: 1998\nPublisher: Quay Press\n"
    ],
    "contradiction": [
        "Title: Salt roads of the lower Vell\nAuthor: Orr, Tam\nJournal: Quay Studies\nVolume: 4\nPages: 11-29\nYear: 1998\n"
        "Cite as: Brook, A. (1998). Salt roads of the lower Vell. Quay Studies, 4, 11-29.\n"
    ],
    "overrun-title": [
        "Title\nSalt roads of the lower Vell\nSchelf B 12\nBrevir none\nAuthor\nBrook, Ada\nYear\n1998\nPublisher\nQuay Press\n"
    ],
    "guessed-title": ["Catalogue entry name: Salt roads of the lower Vell\n\n" + TABLE],
}


def _codes(text: str, cli: Callable[..., Result]) -> set[str]:
    lines = cli("convert", "-t", "csl-json", "--diagnostics", "json", stdin=text).err.splitlines()
    return {found["code"] for line in lines if (found := json.loads(line))["severity"] == "warning"}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in CASES.items() for text in texts])
def test_is_told(code: str, text: str, cli: Callable[..., Result]) -> None:
    assert code in _codes(text, cli)


@pytest.mark.parametrize(
    "text",
    [
        "Salt roads of the lower Vell\n\n" + TABLE,
        "Title: Salt roads\nAuthor: Brook, Ada (1951-); Council for the Lower Vell\nYear: 1998\nPublisher: Quay Press\n",
        "Title: Salt roads of the lower Vell\nAuthor: Brook, Ada\nJournal: Quay Studies\nVolume: 4\nPages: 11-29\nYear: 1998\n"
        "Cite as: Brook, A. (1998). Salt roads of the lower Vell. Quay Studies, 4, 11-29.\n",
    ],
)
def test_what_hangs_together_is_believed(text: str, cli: Callable[..., Result]) -> None:
    assert not _codes(text, cli)


OPEN = "Title: Salt roads of the lower Vell\nAuthor: Brook, Ada\nPublication date: 02/11/2022\nPublisher: Quay Press\n"


def test_a_date_that_either_order_allows_is_told(cli: Callable[..., Result]) -> None:
    assert _codes(OPEN, cli) == {"ambiguous-date"}


def test_another_date_of_the_page_says_the_order(cli: Callable[..., Result]) -> None:
    page = OPEN + "Date available: 23/11/2022\n"
    assert not _codes(page, cli)
    assert json.loads(cli("convert", "-t", "csl-json", stdin=page).out)[0]["issued"] == {
        "date-parts": [[2022, 11, 2]]
    }
