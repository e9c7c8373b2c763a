"""What each writer writes comes back whole by its own reader, and programs of others find it there."""

from __future__ import annotations

from functools import cache

import pytest

from benchmarks import judges, writers
from cyberdip_cli.model import Record


@cache
def works() -> list[Record]:
    """Records of as many types as there are, of the samples and invented."""
    return writers.works(40)


def share(counted: list[tuple[int, list[str]]]) -> float:
    """The share of facts that come back."""
    return 1 - sum(len(missed) for _, missed in counted) / sum(number for number, _ in counted)


@pytest.mark.parametrize("name", writers.WRITTEN)
def test_its_own_reader_gives_all_back_to_the_letter(name: str) -> None:
    counted = [writers.come_back(name, record, exactly=True) for record in works()]
    assert share(counted) >= 0.99, [words for _, missed in counted for words in missed]


@pytest.mark.parametrize(
    ("name", "judge"), [pytest.param(name, judge, id=f"{name}-{who}") for name, who, judge in judges.JUDGES]
)
def test_a_second_judge_finds_what_is_there(name: str, judge: judges.Judge) -> None:
    counted = [writers.by_judge(name, judge, record) for record in works()[::2]]
    assert share(counted) >= 0.97, [words for _, missed in counted for words in missed]
