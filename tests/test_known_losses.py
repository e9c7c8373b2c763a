"""Every row of the table of losses: it happens, it is told, and the test fails on the day when it is gone
(then delete the row)."""

from __future__ import annotations

import pytest

from cyberdip_cli import registry
from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.formats.losses import LOSSES
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import ReadOptions, WriteOptions
from cyberdip_cli.source import Source

JOURNAL = {"id": "a", "type": "article-journal"}
EXAMPLES: dict[tuple[str, str], list[Record]] = {
    ("ris", "literal-comma"): [Record(**JOURNAL, author=(Name(literal="Tide Watch, Northern Branch"),))],
    ("ris", "mathematics"): [Record(**JOURNAL, title="Water", extra={"latex.title": ("$x$",)})],
    ("ris", "family-only"): [
        Record(**JOURNAL, author=(Name("Suharto"),)),
        Record(**JOURNAL, author=(Name("Berg", non_dropping_particle="van der"),)),
    ],
    ("ris", "name-form"): [
        Record(**JOURNAL, author=(Name("Alembert", "Jean", non_dropping_particle="d'"),)),
        Record(**JOURNAL, author=(Name("王", "小明", static_ordering=True),)),
        Record(**JOURNAL, author=(Name("King", "Martin", suffix="Jr.", comma_suffix=True),)),
        Record(**JOURNAL, author=(Name("van der Berg", "Jan"),)),
        Record(**JOURNAL, author=(Name("'t Hooft", "Gerard"),)),
        Record(**JOURNAL, author=(Name("Doe", "Ltd."),)),
        Record(**JOURNAL, chair=(Name("Doe; Roe", "Ann"),)),
    ],
    ("ris", "date-form"): [
        Record(**JOURNAL, issued=Date(2020, literal="Spring")),
        Record(**JOURNAL, issued=Date(literal="[2020]")),
        Record(**JOURNAL, submitted=Date(literal="2020")),
    ],
    ("ris", "line-breaks"): [Record(**JOURNAL, abstract="One paragraph.\nAnother.")],
    ("ris", "white-space"): [
        Record(**JOURNAL, abstract="A\tB"),
        Record(**JOURNAL, abstract="A  B"),
    ],
    ("ris", "blank-lines"): [Record(**JOURNAL, note="One.\n\nTwo.")],
    ("ris", "character-reference"): [Record(**JOURNAL, title="What &amp; means in HTML")],
    ("ris", "nocase"): [Record(**JOURNAL, title='The <span class="nocase">DNA</span> of maps')],
    ("ris", "page-dash"): [Record(**JOURNAL, page="4–9")],
    ("csv", "name-form"): [
        Record(**JOURNAL, author=(Name("van der Berg", "Jan"),)),
        Record(**JOURNAL, author=(Name("King", "Martin", suffix="Jr.", comma_suffix=True),)),
        Record(**JOURNAL, author=(Name("Doe, Roe", "Ann"),)),
    ],
    ("csv", "date-form"): [
        Record(**JOURNAL, issued=Date(2020, literal="Spring")),
        Record(**JOURNAL, issued=Date(literal="2020")),
    ],
    ("csv", "list-form"): [Record(**JOURNAL, keyword=("bells; whistles",))],
    ("csv", "extra-form"): [Record(**JOURNAL, title_short="Maps\nversion: 2")],
    **{
        (name, "character-reference"): [Record(**JOURNAL, title="What &amp; means in HTML")]
        for name in ("refer", "medline", "hayagriva", "cff")
    },
    ("tsv", "line-breaks"): [Record(**JOURNAL, note="One.\nTwo.")],
}


READ_BY = {"tsv": "csv"}


def test_every_row_has_an_example() -> None:
    assert {row for row in EXAMPLES if row[0] in ("ris", "csl-json")} == {
        (name, code) for name in ("ris", "csl-json") for code in LOSSES[name]
    }
    assert {code for name, code in EXAMPLES if name in ("csv", "tsv")} == LOSSES["tsv"].keys()


@pytest.mark.parametrize(("name", "code"), EXAMPLES)
def test_a_known_loss_happens_and_is_told(name: str, code: str) -> None:
    for record in EXAMPLES[name, code]:
        said: list[Diagnostic] = []
        text = "".join(registry.get("writers", name).write([record], WriteOptions(), said.append))
        assert code in [each.code for each in said], record
        back = [
            traced.record
            for traced in registry.get("readers", READ_BY.get(name, name)).trace(
                Source.from_text(text), ReadOptions(), lambda _: None
            )
        ]
        assert back != [record], f"the loss {code} is gone: delete its row"
