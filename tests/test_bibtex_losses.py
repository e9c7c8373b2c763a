"""What BibTeX and BibLaTeX cannot hold: every row of the table happens and is told, and the test fails on the
day when it is gone."""

from __future__ import annotations

import pytest

from cyberdip_cli import write
from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.formats.losses import LOSSES
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import ReadOptions, WriteOptions
from cyberdip_cli.readers import bibtex as reader
from cyberdip_cli.source import Source
from cyberdip_cli.writers import biblatex, bibtex

WRITERS = {"bibtex": bibtex.write, "biblatex": biblatex.write}
BOOK = {"id": "a", "type": "book"}
EXAMPLES: dict[str, list[Record]] = {
    "name-alone": [
        Record(**BOOK, author=(Name("Plato"),)),
        Record(**BOOK, author=(Name(given="Ann"),)),
        Record(**BOOK, author=(Name("García Márquez"),)),
    ],
    "name-switches": [
        Record(**BOOK, author=(Name("King", "Martin", suffix="Jr.", comma_suffix=True),)),
        Record(**BOOK, author=(Name("王", "小明", static_ordering=True),)),
    ],
    "verbatim-braces": [
        Record(**BOOK, URL="https://example.org/}{"),
        Record(**BOOK, URL="https://example.org/\\"),
        Record(**BOOK, DOI="10.5555/a{b"),
    ],
    "extra-name": [Record(**BOOK, extra={"Shelf: left": ("3",)})],
    "page-dash": [Record(**BOOK, page="4–9"), Record(**BOOK, page="4 - 9")],
    "edition-ordinal": [Record(**BOOK, edition="Second"), Record(**BOOK, edition="2nd")],
    "date-words": [
        Record(**BOOK, issued=Date(literal="2020")),
        Record(**BOOK, issued=Date(literal="c. 1900")),
    ],
    "language-name": [Record(**BOOK, language="Polish")],
    "nocase-outside-titles": [Record(**BOOK, publisher='The <span class="nocase">Press</span>')],
    "mathematics": [Record(**BOOK, title="In $n$ steps")],
    "repeated-title": [Record(**BOOK, title="Lamps", container_title="Lamps")],
    "white-space": [Record(**BOOK, abstract="One  two.")],
}


@pytest.mark.parametrize("flavour", WRITERS)
def test_every_row_has_an_example(flavour: str) -> None:
    assert EXAMPLES.keys() | {"key-characters"} == LOSSES[flavour].keys()


@pytest.mark.parametrize("flavour", WRITERS)
@pytest.mark.parametrize("code", EXAMPLES)
def test_a_known_loss_happens_and_is_told(flavour: str, code: str) -> None:
    for record in EXAMPLES[code]:
        said: list[Diagnostic] = []
        text = "".join(WRITERS[flavour]([record], WriteOptions(), said.append))
        assert code in [each.code for each in said], record
        back = [
            traced.record for traced in reader.trace(Source.from_text(text), ReadOptions(), lambda _: None)
        ]
        assert len(back) == 1
        assert back != [record], f"the loss {code} is gone: delete its row"


@pytest.mark.parametrize("flavour", WRITERS)
def test_keys_are_made_legal_before_they_are_compared(flavour: str) -> None:
    given = ["a,b", "a-b", "a b", "a{b", ",", "%", "#a", "a", "smith (2020)", "smith-2020", "smith2020"]
    said: list[Diagnostic] = []
    text = "".join(write([Record(id=key, type="book") for key in given], flavour, sink=said.append))
    back = [found.record.id for found in reader.trace(Source.from_text(text), ReadOptions(), lambda _: None)]
    assert back == [
        "a-b", "a-ba", "a-bb", "a-bc", "record", "recorda", "a", "aa", "smith-2020", "smith-2020a", "smith2020",
    ]  # fmt: skip
    assert {each.message.partition("'")[2].partition("'")[0]: each.code for each in said} == {
        **dict.fromkeys(("a,b", "a b", "a{b", ",", "%", "#a", "smith (2020)"), "key-characters"),
        **dict.fromkeys(("a-b", "a", "smith-2020"), "duplicate-key"),
    }
