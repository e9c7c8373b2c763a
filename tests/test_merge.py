"""Joining records of the same work: what is one, what is two, which value stays, and what is said."""

from __future__ import annotations

import pytest

from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.merge import identities, join, merge
from cyberdip_cli.model import Date, Name, Record

DOE, ROE = Name("Doe", "Ann"), Name("Roe", "Éva")
ARTICLE = Record(
    id="a", type="article-journal", title="Tides of the North Sea", author=(DOE,), issued=Date(2020)
)
BOOK = Record(
    id="b",
    type="book",
    title="Maps: a history",
    author=(DOE,),
    issued=Date(2019),
    ISBN=("978-0-306-40615-7",),
)


def merged(*records: Record) -> tuple[list[Record], list[str]]:
    said: list[Diagnostic] = []
    return list(merge(records, said.append)), [
        f"{each.severity}[{each.code}]: {each.message}" for each in said
    ]


SAME = [
    (ARTICLE.replace(DOI="10.5555/ABC"), ARTICLE.replace(DOI="10.5555/abc", title="Another spelling of it")),
    (
        ARTICLE.replace(DOI="10.5555/abc"),
        ARTICLE.replace(URL="https://doi.org/10.5555/abc", title="Gezeiten der Nordsee"),
    ),
    (ARTICLE, ARTICLE.replace(id="z", title="<i>Tides</i> of the North Sea.")),
    (ARTICLE, ARTICLE.replace(author=(Name("Doé", "A."), ROE))),
    (ARTICLE, ARTICLE.replace(type="article-magazine")),
    (ARTICLE, ARTICLE.replace(issued=Date(literal="c2020."))),
    (ARTICLE.replace(PMID="77"), ARTICLE.replace(PMID="77", title="Gezeiten")),
    (BOOK, BOOK.replace(ISBN=("0306406152",), title="Maps")),
    (
        BOOK.replace(author=None, editor=(ROE,), ISBN=None),
        BOOK.replace(author=None, editor=(ROE,), ISBN=None),
    ),
    (Record(title="Notes"), Record(title="Notes")),
    (Record(abstract="only this"), Record(id="other", abstract="only this")),
]
APART = [
    (ARTICLE, ARTICLE.replace(issued=Date(2021))),
    (ARTICLE, ARTICLE.replace(author=(ROE,))),
    (ARTICLE, ARTICLE.replace(title="Tides of the Baltic Sea")),
    (ARTICLE.replace(DOI="10.5555/a"), ARTICLE.replace(DOI="10.5555/b")),
    (ARTICLE.replace(volume="4"), ARTICLE.replace(volume="5")),
    (ARTICLE.replace(page="4-9"), ARTICLE.replace(page="14-19")),
    (ARTICLE, ARTICLE.replace(type="dataset")),
    (ARTICLE.replace(title="Editorial", volume="1"), ARTICLE.replace(title="Editorial", volume="2")),
    (BOOK, BOOK.replace(type="chapter", title="Early maps")),
    (BOOK, BOOK.replace(type="chapter")),
    (BOOK.replace(type="chapter", title="Early maps"), BOOK.replace(type="chapter", title="Late maps")),
    (
        BOOK.replace(type="chapter", title="Early", DOI="10.5555/x"),
        BOOK.replace(type="chapter", title="Late", DOI="10.5555/x"),
    ),
    (BOOK.replace(DOI="10.5555/x"), BOOK.replace(type="chapter", title="Early maps", DOI="10.5555/x")),
    (BOOK.replace(volume="1"), BOOK.replace(volume="2")),
    (BOOK, BOOK.replace(title="Something else")),
    (Record(abstract="this"), Record(abstract="that")),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_work(one: Record, other: Record) -> None:
    assert set(identities(one)) & set(identities(other))
    assert len(merged(one, other)[0]) == 1
    assert len(merged(other, one)[0]) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_works(one: Record, other: Record) -> None:
    assert len(merged(one, other)[0]) == 2


def test_the_first_place_and_id_stay() -> None:
    works, said = merged(ARTICLE, BOOK, ARTICLE.replace(id="c", volume="4"))
    assert [work.id for work in works] == ["a", "b"]
    assert works[0].volume == "4"
    assert said == ["note[merged]: 'Tides of the North Sea' is there twice (a and c)"]


def test_a_record_that_ties_two_works_joins_both() -> None:
    by_doi = Record(id="1", title="One title", DOI="10.5555/q")
    by_pmid = Record(id="2", title="Ein Titel", PMID="42")
    works, _ = merged(by_doi, by_pmid, Record(id="3", DOI="10.5555/q", PMID="42"))
    assert [(work.id, work.DOI, work.PMID) for work in works] == [("1", "10.5555/q", "42")]


@pytest.mark.parametrize(
    ("field", "one", "other", "kept"),
    [
        ("abstract", "Tides rise", "Tides rise and fall.", "Tides rise and fall."),
        ("title", "Maps: a history", "Maps", "Maps: a history"),
        ("title", "THE CAFE", "The café.", "The café."),
        ("title", "The café", "The cafe.", "The café"),
        ("page", "4", "4-9", "4-9"),
        ("note", "One thing.", "Another.", "One thing.\nAnother."),
        ("note", "One thing. Another.", "Another.", "One thing. Another."),
        ("issued", Date(2020), Date(2020, 5), Date(2020, 5)),
        ("issued", Date(literal="2020?"), Date(2020), Date(2020)),
        ("author", (Name("Doe", "A."),), (DOE, ROE), (DOE, ROE)),
        ("author", (DOE, ROE), (Name("Doe", "A."), Name("Roe", "É.")), (DOE, ROE)),
        ("keyword", ("Tides", "Sea"), ("sea", "North"), ("Tides", "Sea", "North")),
        ("ISBN", ("978-0-306-40615-7",), ("0306406152",), ("978-0-306-40615-7",)),
        ("DOI", "10.5555/ABC", "10.5555/abc", "10.5555/ABC"),
        ("volume", "Vol. 4", "vol 4", "Vol. 4"),
        ("type", "document", "book", "book"),
        ("publisher", None, "Smith & Sons", "Smith & Sons"),
        ("extra", {"U1": ("a",)}, {"U1": ("b",), "U2": ("c",)}, {"U1": ("a", "b"), "U2": ("c",)}),
    ],
)
def test_the_fuller_value_stays(field: str, one: object, other: object, kept: object) -> None:
    said: list[Diagnostic] = []
    assert getattr(join(Record(**{field: one}), Record(**{field: other}), said.append), field) == kept
    assert not said


@pytest.mark.parametrize(
    ("field", "one", "other", "message"),
    [
        ("volume", "4", "5", "volume: '4' or '5'"),
        ("publisher_place", "Paris", "London", "publisher-place: 'Paris' or 'London'"),
        ("issued", Date(2020, 5), Date(2020, 6), "issued: '2020-5' or '2020-6'"),
        ("author", (DOE,), (ROE,), "author: 'Ann Doe' or 'Éva Roe'"),
        ("page", "4-9", "4-10", "page: '4-9' or '4-10'"),
    ],
)
def test_a_conflict_is_told_with_both_values(field: str, one: object, other: object, message: str) -> None:
    said: list[Diagnostic] = []
    assert getattr(join(Record(**{field: one}), Record(**{field: other}), said.append), field) == one
    assert [each.message for each in said] == [message]


def test_a_second_address_is_kept() -> None:
    joined = join(Record(URL="https://example.org/a"), Record(URL="https://example.org/b"), lambda _: None)
    assert (joined.URL, joined.extra) == ("https://example.org/a", {"URL": ("https://example.org/b",)})
