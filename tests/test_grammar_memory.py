"""What is remembered changes nothing: bounded, the same on every page, and the short ways read as the long
ones do."""

from __future__ import annotations

import random

import pytest

from cyberdip_cli import source_line as source
from cyberdip_cli.dates import free as dates
from cyberdip_cli.grammars import identifiers, languages, publisher, subjects, types
from cyberdip_cli.grammars import page_ranges as pages
from cyberdip_cli.memory import Answers, Memory
from cyberdip_cli.pages.field import Field
from cyberdip_cli.pages.values.grammar import hinted
from cyberdip_cli.parsed import Context

EN = Context()
OTHER = Context(words={"languages": {"english": "cy"}, "formats": {"kartenwerk": "map"}})


def test_a_memory_is_bounded() -> None:
    memory: Memory[int] = Memory(most=3, longest=4)
    assert [memory.keep(text, number) for number, text in enumerate("a b c toolong d".split())] == [
        0,
        1,
        2,
        3,
        4,
    ]
    assert memory == {"d": 4}


def test_answers_are_asked_once() -> None:
    asked: list[str] = []
    answers = Answers(lambda text: asked.append(text) or text.upper(), most=3, longest=4)  # type: ignore[func-returns-value]
    assert [answers[text] for text in ("a", "b", "a", "toolong", "toolong")] == [
        "A",
        "B",
        "A",
        "TOOLONG",
        "TOOLONG",
    ]
    assert asked == ["a", "b", "toolong", "toolong"]


def test_words_mean_what_they_mean_on_their_own_page() -> None:
    for _ in range(2):
        assert [languages.parse("English", page).value for page in (EN, OTHER, EN)] == [
            ("en",),
            ("cy",),
            ("en",),
        ]
        assert [types.decide({"format": ["Kartenwerk"]}, page).value for page in (EN, OTHER, EN)] == [
            "document",
            "map",
            "document",
        ]


def test_what_was_read_is_nobody_elses() -> None:
    for parse, text in (
        (publisher.parse, "Leiden : Orchard, 1999"),
        (source.parse, "Atlas Review. Jan2018, Vol. 5 Issue 2, p123-130."),
    ):
        first = parse(text, EN)
        expected = dict(first.value)
        first.value.clear()
        assert parse(text, EN).value == expected


def test_hints_go_with_their_own_context() -> None:
    field = Field("author", ((1, "Roe, Ann"), (2, "Loe, Ben")))
    inverted = Context(name_order="inverted")
    assert [hinted(ctx, field).name_order for ctx in (inverted, Context(), inverted)] == [
        "inverted",
        None,
        "inverted",
    ]
    assert hinted(inverted, field) is hinted(inverted, field)


@pytest.mark.parametrize("read", [identifiers.issn, identifiers.isbn, identifiers.doi, identifiers.url])
def test_a_clean_identifier_is_read_as_one_among_blanks(read: object) -> None:
    rng = random.Random(4)
    for _ in range(3000):
        figures = "".join(rng.choice("0123456789") for _ in range(rng.choice((7, 9, 12)))) + rng.choice(
            "0123456789Xx"
        )
        text = rng.choice(
            (
                figures,
                f"{figures[:4]}-{figures[4:]}",
                f"978{figures[:10]}",
                f"10.5555/{figures}{rng.choice(('.', ')', ';10.5555/a', '?x', ''))}",
                f"https://example.org/{figures}{rng.choice(('.', ';http://example.com/b', ''))}",
            )
        )
        alone, among = read(text), read(f" {text} ")  # type: ignore[operator]
        assert (alone.value, alone.aside, alone.doubts) == (among.value, among.aside, among.doubts), text


def test_plain_pages_and_years_are_read_as_those_with_more_beside_them() -> None:
    rng = random.Random(5)
    for _ in range(3000):
        first, last = rng.randrange(10 ** rng.randint(1, 5)), rng.randrange(10 ** rng.randint(1, 5))
        text = f"{first}-{last}" if rng.random() < 0.8 else str(first)
        whole, more = pages.pages(text), pages.pages(f"{text} ")
        assert whole == more, text
        year = f"{rng.randrange(3000):04d}"
        assert dates.parse(year, EN).value == dates.parse(f" {year}", EN).value


def test_subjects_are_cut_alike_with_one_blank_and_two() -> None:
    text = "Roe, Jane, 1947-, Trials, litigation, etc., Maps -- History, K7000-7720, ACM x"
    assert subjects.parse([text], EN).value == subjects.parse([text.replace(", ", ",  ")], EN).value
