"""Record -> BibTeX or BibLaTeX -> Record is the identity on everything the format can carry, with and without
``--ascii``."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from records import DATES, NAMES, records, wild_records

from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.formats.text.isbd import ENDS, ISBD_FIELDS
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import ReadOptions, WriteOptions
from cyberdip_cli.readers import bibtex as reader
from cyberdip_cli.source import Source
from cyberdip_cli.writers import biblatex, bibtex

WRITERS = {"bibtex": bibtex.write, "biblatex": biblatex.write}
SLOW = list(HealthCheck)

WORDS = """the of Growth DNA iPhone pH McCoy O'Brien R&D 50% #1 foo_bar $5 $n$ $B^0\\to\\mu$ {set} A\\B ~tilde ^caret <i>coli</i> H<sub>2</sub>O 10<sup>13</sup>
    <b>x</b> p<0.05 n>3 – — -- --- “quoted” ‘single’ "straight" 'old' `tick` '' `` ... … naïve Łódź ß Ŝ İstanbul ǿ 王 Война عربي α×β @home @article{x, = ,
    ; : ! ? ?` / | a\\ \\\\ {} }{ { } $ $$ $x % & # _ ^ ~ \\alpha \\'e \\ ` < > ē e\u0301 x\u0304 COVID-19 3D II http://a.example/~x_y%20z E. 100\u00a0km"""
SPANS = ["New York", "DNA", "e-Pub", "—", "$x$", "<sup>th</sup> c"]
PIECES = [
    *filter(None, WORDS.replace("\n", " ").split(" ")),
    *(f'<span class="nocase">{text}</span>' for text in SPANS),
    '<span style="font-variant:small-caps">ad</span>',
    "<i>In <b>the</b> DNA</i>",
    "\n",
]


def tidy(text: str) -> str:
    """NFC, one space between words, none around lines."""
    lines = unicodedata.normalize("NFC", text).split("\n")
    return "\n".join(" ".join(filter(None, line.split(" "))) for line in lines).strip("\n ")


TITLES = st.builds(
    lambda parts, gap: tidy(gap.join(parts)),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=5),
    st.sampled_from([" ", " ", ""]),
).filter(bool)
TEXTS = TITLES.filter(lambda text: "nocase" not in text)
LINES = TEXTS.filter(lambda text: "\n" not in text)
AWKWARD = st.sampled_from(
    [
        "Jean-Paul",
        "Ortega y Gasset",
        "d'Alembert",
        "De Morgan",
        "Smith and Sons",
        "A, B",
        "R&D",
        "Łódź",
        "others",
        "von",
        "AND",
        "Čapek",
        "Ñ",
        "{x}",
    ]
)
PERSONS = st.builds(
    Name,
    AWKWARD,
    AWKWARD,
    st.sampled_from([None, None, None, "de", "von", "De"]),
    st.sampled_from([None, None, None, "van der", "La", "de", "Van"]),
    st.sampled_from([None, None, "Jr.", "III"]),
)
PEOPLE = st.one_of(NAMES, PERSONS, st.builds(lambda text: Name(literal=text), LINES))
POINTS = st.one_of(
    st.builds(Date, st.integers(-4000, -1)),
    st.builds(Date, st.integers(1, 99)),
    st.builds(Date, st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28)),
)
ANY_DATES = st.one_of(
    DATES,
    POINTS,
    st.builds(lambda first, last: first.replace(end=last), POINTS, POINTS),
    st.just(Date(1950, literal="[195-?]")),
)


def there_and_back(record: Record, flavour: str, ascii: bool) -> tuple[list[Record], list[Diagnostic], str]:
    said: list[Diagnostic] = []
    text = "".join(WRITERS[flavour]([record], WriteOptions(ascii=ascii), said.append))
    return (
        [traced.record for traced in reader.trace(Source.from_text(text), ReadOptions(), said.append)],
        said,
        text,
    )


@pytest.mark.parametrize("flavour", WRITERS)
@pytest.mark.parametrize("ascii", [False, True])
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(record=records())
def test_what_every_format_carries(flavour: str, ascii: bool, record: Record) -> None:
    back, said, text = there_and_back(record, flavour, ascii)
    codes = {each.code for each in said}
    told = {"mathematics", "repeated-title"}  # what may come back otherwise
    assert back == [record] or codes & told, text
    assert codes <= told | ({"not-ascii", "key-characters"} if ascii else set()), text


@pytest.mark.parametrize("flavour", WRITERS)
@pytest.mark.parametrize("ascii", [False, True])
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(record=records(LINES, PEOPLE, ANY_DATES, without=("title", "abstract")), title=TITLES, abstract=TEXTS)
def test_what_latex_makes_hard(flavour: str, ascii: bool, record: Record, title: str, abstract: str) -> None:
    record = record.replace(title=title, abstract=abstract)
    cards = sum((getattr(record, field) or "").endswith(ENDS) for field in ISBD_FIELDS)
    assume(cards < 2)  # a catalogue's export, of which the punctuation is taken
    back, said, text = there_and_back(record, flavour, ascii)
    assert back == [record] or {"verbatim-braces", "mathematics"} & {each.code for each in said}, text


@pytest.mark.parametrize("flavour", WRITERS)
@settings(max_examples=150, deadline=None)
@given(title=TITLES, names=st.lists(PEOPLE, min_size=1, max_size=3).map(tuple))
def test_titles_and_names(flavour: str, title: str, names: tuple[Name, ...]) -> None:
    record = Record(id="k", type="book", title=title, author=names)
    back, said, text = there_and_back(record, flavour, False)
    assert back == [record] or "mathematics" in {each.code for each in said}, text


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(record=wild_records())
@example(
    record=Record(
        id="aa",
        type="book",
        author=(
            Name(family="Roe", given="Ada", non_dropping_particle="\\ o"),
            Name(family="Ha~", given="Ion"),
        ),
    )
)
def test_anything_is_one_record(record: Record) -> None:
    """Whatever a record holds, what is written is one well-formed entry, and reading it again settles."""
    back, _, text = there_and_back(record, "bibtex", False)
    assert len(back) == 1, text
    again, _, second = there_and_back(back[0], "bibtex", False)
    assert again == back, (text, second)
