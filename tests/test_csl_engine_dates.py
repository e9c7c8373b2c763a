"""Dates: parts, language, ranges, eras, seasons. CSL 1.0.2, "Date"."""

from __future__ import annotations

from typing import Any

import pytest
from csl_bench import day, entry

TEXT = '<date variable="issued" form="text"/>'
PARTS = '<date variable="issued" delimiter=" "><date-part name="day"/><date-part name="month" form="short"/><date-part name="year"/></date>'


@pytest.mark.parametrize(
    ("layout", "date", "locale", "printed"),
    [
        (TEXT, day(2020, 3, 5), None, "March 5, 2020"),
        (TEXT, day(2020, 3), None, "March 2020"),
        (TEXT, day(2020), None, "2020"),
        (TEXT, day(2020, 3, 5), "de-DE", "5. März 2020"),
        (TEXT, day(2020, 3, 5), "fr-FR", "5 mars 2020"),
        (TEXT, day(2020, 3, 5), "ja-JP", "2020年3月5日"),
        ('<date variable="issued" form="numeric"/>', day(2020, 3, 5), None, "03/05/2020"),
        ('<date variable="issued" form="text" date-parts="year"/>', day(2020, 3, 5), None, "2020"),
        (
            '<date variable="issued" form="text" date-parts="year-month"/>',
            day(2020, 3, 5),
            None,
            "March 2020",
        ),
        (PARTS, day(2020, 3, 5), None, "5 Mar. 2020"),
        ('<date variable="issued"><date-part name="year" form="short"/></date>', day(2020), None, "20"),
        (
            '<date variable="issued"><date-part name="day" form="ordinal"/></date>',
            day(2020, 3, 2),
            None,
            "2nd",
        ),
        (
            '<date variable="issued"><date-part name="month" form="short" strip-periods="true"/></date>',
            day(2020, 2),
            None,
            "Feb",
        ),
    ],
)
def test_forms(layout: str, date: dict[str, Any], locale: str | None, printed: str) -> None:
    assert entry(layout, {"issued": date}, locale=locale) == printed


@pytest.mark.parametrize(
    ("layout", "dates", "printed"),
    [
        (TEXT, [[1975], [1980]], "1975–1980"),
        (TEXT, [[2004, 5, 28], [2004, 6, 3]], "May 28–June 3, 2004"),
        (TEXT, [[2004, 5, 2], [2004, 5, 9]], "May 2–9, 2004"),
        (TEXT, [[2004, 12], [2005, 1]], "December 2004–January 2005"),
        (PARTS, [[2004, 5, 28], [2004, 6, 3]], "28 May–3 June 2004"),
        (
            '<date variable="issued" prefix="(" suffix=")"><date-part name="year"/></date>',
            [[1975], [1980]],
            "(1975–1980)",
        ),
        (
            '<date variable="issued"><date-part name="year" range-delimiter="/"/></date>',
            [[1975], [1980]],
            "1975/1980",
        ),
        ('<date variable="issued"><date-part name="year"/></date>', [[2004, 5], [2004, 6]], "2004"),
    ],
)
def test_ranges_say_once_what_is_the_same(layout: str, dates: list[list[int]], printed: str) -> None:
    assert entry(layout, {"issued": {"date-parts": dates}}) == printed


@pytest.mark.parametrize(("year", "printed"), [(-44, "44 BC"), (79, "79 AD"), (501, "501")])
def test_eras(year: int, printed: str) -> None:
    assert entry('<date variable="issued"><date-part name="year"/></date>', {"issued": day(year)}) == printed


def test_the_season_stands_where_the_month_would() -> None:
    assert entry(TEXT, {"issued": {"date-parts": [[2003]], "season": 4}}) == "Winter 2003"
    assert entry(TEXT, {"issued": {"date-parts": [[2003, 14]]}}) == "Summer 2003"


def test_a_literal_stands_where_the_year_would() -> None:
    assert entry(TEXT, {"issued": {"literal": "spring of 1920"}}) == "spring of 1920"
    assert (
        entry(
            '<date variable="issued"><date-part name="month"/></date>',
            {"title": "x", "issued": {"literal": "spring"}},
        )
        == ""
    )


def test_a_date_that_is_only_text_is_read_when_it_can_be() -> None:
    assert entry(TEXT, {"issued": {"raw": "2020-03-05"}}) == "March 5, 2020"
    assert entry(TEXT, {"issued": {"raw": "about then"}}) == "about then"


@pytest.mark.parametrize(
    "date", [{"date-parts": [[]]}, {"date-parts": [[""]]}, {"date-parts": []}, {}, None, []]
)
def test_an_empty_date_is_no_date(date: Any) -> None:
    layout = '<choose><if variable="issued"><text value="dated"/></if><else><text value="undated"/></else></choose>'
    assert entry(layout, {"issued": date}) == "undated"


def test_about() -> None:
    layout = '<choose><if is-uncertain-date="issued"><text term="circa" form="short"/></if></choose><date variable="issued" form="text"/>'
    assert entry(layout, {"issued": {"date-parts": [[1850]], "circa": True}}) == "C.1850"
