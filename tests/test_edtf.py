"""EDTF, both ways: what one program writes another reads, years before the common era included."""

from __future__ import annotations

import pytest

from cyberdip_cli.dates.edtf import parse, write
from cyberdip_cli.model import Date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2020", Date(2020)),
        ("2020-05-07", Date(2020, 5, 7)),
        ("2020-05/2020-06", Date(2020, 5, end=Date(2020, 6))),
        ("2020-22", Date(2020, season=2)),
        ("1950~", Date(1950, circa=True)),
        ("-0043", Date(-44)),
        ("0000", Date(-1)),
        ("-0001", Date(-2)),
        ("-0099/-0043", Date(-100, end=Date(-44))),
        ("Y-16999", Date(-17000)),
        ("Y12000", Date(12000)),
        ("2001/..", Date(2001, literal="2001-")),
        ("2015/", Date(2015, literal="2015/")),
        ("199X", Date(literal="199X")),
        ("19XX", Date(literal="19XX")),
    ],
)
def test_both_ways(text: str, date: Date) -> None:
    assert parse(text) == date
    assert write(date) == text


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1985?", Date(1985, circa=True)),
        ("1985%", Date(1985, circa=True)),
        ("~1985", Date(1985, circa=True)),
        ("1999-XX", Date(1999)),
        ("1999-05-XX", Date(1999, 5)),
        ("1999-XX-XX", Date(1999)),
        ("2020-05-07T10:20:30Z", Date(2020, 5, 7)),
        ("y12000", Date(12000)),
    ],
)
def test_what_is_read_and_written_more_simply(text: str, date: Date) -> None:
    assert parse(text) == date
    assert parse(write(date) or "") == date


@pytest.mark.parametrize(
    "text", ["", "May 2020", "05/07/2020", "2020-13", "2020-00", "2020-05-32", "20", "2020/June", "/2020"]
)
def test_what_is_no_edtf(text: str) -> None:
    assert parse(text) is None
