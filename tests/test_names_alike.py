"""Names: what is remembered, and what is decided early, never changes what is read; long lists take linear
time."""

from __future__ import annotations

import random
import time

import pytest

from cyberdip_cli import names
from cyberdip_cli.memory import Answers
from cyberdip_cli.names import division, person, pieces, scores, shortcut
from cyberdip_cli.parsed import Context

FAMILIES = "Marlow|Quist|van der Vega|Mac Rae|de la Brix|Марлов|王|山田|الخطيب|Singer|King|Roe Vega|O'Dell|Ben-Ami|MARLOW|Li|Nguyen|Paredes".split(
    "|"
)
GIVEN = "Greta|Hugo T.|G. T.|GT|Anna Maria|Ludwig van|Олена|小明|花子|محمد|Min-jun|Jane|J.-P.|José María de la|HUGO|Li|Mary".split(
    "|"
)
WORDS = "editor|Jr.|III|PhD|MD|1950-|1900-1980|Sir|Inc.|author.|director of photography|et al.|(Ed)|Institute of Maps|Tallinn|Estonia|IMA|hooks".split(
    "|"
)
MARKS = (
    "",
    "",
    "",
    "",
    "1",
    "2,3",
    "*",
    " a@example.org",
    " 1950-",
    ".",
    " (Ed)",
    ". Institute of Maps, Hill University, Estonia",
)
CONTEXTS = [
    Context(languages=languages, name_order=order, list_join=join, words={"roles": roles})
    for languages, roles in (
        (("en",), {"editor": "editor"}),
        (("ru", "en"), {"singer": "performer", "brix": "editor"}),
        (("zh",), {"小明": "editor"}),
    )
    for order in (None, "inverted", "direct")
    for join in (None, "lines", "comma")
]
MEMOS = [
    value
    for module in (shortcut, pieces, scores, person)
    for value in vars(module).values()
    if isinstance(value, Answers)
]


def line(dice: random.Random) -> str:
    """A list of names in one order, with some of everything that may stand in it."""
    style = dice.randrange(4)
    parts: list[str] = []
    for _ in range(dice.choice((1, 2, 2, 3, 4, 6))):
        family, given = dice.choice(FAMILIES), dice.choice(GIVEN)
        name = (f"{family}, {given}", f"{given} {family}", f"{family} GT", f"{family}, {given}")[
            style if dice.random() < 0.9 else dice.randrange(4)
        ]
        parts.append(name + dice.choice(MARKS))
        if dice.random() < 0.15:
            parts.append(dice.choice(WORDS))
    return dice.choice((", ", ", ", "; ", " and ", ", and ")).join(parts)


def lines(count: int, seed: int) -> list[tuple[str, Context]]:
    dice = random.Random(seed)
    return [(line(dice), dice.choice(CONTEXTS)) for _ in range(count)]


def read(cases: list[tuple[str, Context]]) -> list[str]:
    return [repr(names.parse_list([text], context)) for text, context in cases]


def test_what_was_read_before_changes_nothing() -> None:
    cases = lines(600, 1)
    for memo in MEMOS:
        memo.clear()
    first = read(cases)
    assert read(cases) == first
    assert read(cases[::-1]) == first[::-1]
    for at in range(0, len(cases), 10):
        for memo in MEMOS:
            memo.clear()
        assert read(cases[at : at + 1]) == first[at : at + 1], cases[at]


def test_plain_pieces_are_read_as_by_a_closer_look(monkeypatch: pytest.MonkeyPatch) -> None:
    cases = lines(600, 2)
    found = read(cases)
    monkeypatch.setattr(pieces, "_PLAIN", Answers(lambda text: None))
    assert read(cases) == found


@pytest.mark.parametrize("shortcut", ["_paired", "_separate"])
def test_what_is_decided_early_is_what_all_readings_say(
    shortcut: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = lines(600, 3)
    taken = 0
    decide = getattr(division, shortcut)

    def counted(*given: object) -> float:
        nonlocal taken
        lead: float = decide(*given)
        taken += lead > division.LEAD
        return lead

    monkeypatch.setattr(division, shortcut, counted)
    found = read(cases)
    assert taken > 20
    monkeypatch.setattr(division, shortcut, lambda *given: -1e9)
    assert read(cases) == found


@pytest.mark.parametrize(
    "unit", ["a, ", "中,", "Roe (x), ", "U0001234, Roe, ", "Roe, Jane1, ", "Roe, Jane, editor, ", "Roe,J.a,"]
)
def test_long_lists_take_linear_time(unit: str) -> None:
    start = time.process_time()
    names.parse_list([unit * (names.LONGEST // 3 // len(unit))], Context())
    assert time.process_time() - start < 2
