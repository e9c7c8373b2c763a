"""Writers of YAML, tagged text and Wikipedia templates: their own readers give back what they hold, losses are told,
second judges take the document."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from records import records

from conftest import ROOT
from cyberdip_cli import registry, testing
from cyberdip_cli.diagnostics import Diagnostic, OutputError
from cyberdip_cli.formats.losses import LOSSES
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import ReadOptions, WriteOptions
from cyberdip_cli.source import Source

BOTH = ["cff", "csl-yaml", "hayagriva", "medline", "refer"]
WIKIPEDIA = ["wikipedia-de", "wikipedia-en", "wikipedia-fr"]


def write(name: str, works: Sequence[Record], **options: Any) -> tuple[str, list[Diagnostic]]:
    told: list[Diagnostic] = []
    return "".join(
        registry.get("writers", name).write(iter(works), WriteOptions(**options), told.append)
    ), told


def read(name: str, text: str) -> list[Record]:
    source = Source.from_text(text)
    return [
        traced.record for traced in registry.get("readers", name).trace(source, ReadOptions(), lambda _: None)
    ]


ARTICLE = Record(
    id="maps",
    type="article-journal",
    title="Of maps and tides",
    author=(
        Name("Vale", "Ines B."),
        Name("Orr", "Jan", non_dropping_particle="van der"),
        Name(literal="Tide Lab"),
    ),
    container_title="Atlas Review",
    volume="12",
    issue="3",
    page="201-219",
    issued=Date(2020, 5, 4),
    DOI="10.5555/atlas.2020",
    ISSN=("2049-3630",),
    language="en",
    abstract="We mapped.",
)
WORKS = {
    "article": ARTICLE,
    "book": Record(
        id="harbours",
        type="book",
        title="Harbours: a history",
        author=(Name("Orr", "Tam"),),
        edition="2nd",
        publisher="Nowhere Press",
        publisher_place="Port Vale",
        issued=Date(1999),
        ISBN=("9783161484100",),
        language="en",
    ),
    "thesis": Record(
        id="moons",
        type="thesis",
        title="Tides without moons",
        author=(Name("Åberg", "Nils"),),
        publisher="University of Nowhere",
        issued=Date(2016, 11),
    ),
    "report": Record(
        id="plans",
        type="report",
        title="Dredging plans",
        author=(Name(literal="Harbour Authority"),),
        publisher="Harbour Authority",
        issued=Date(2013),
    ),
}


@pytest.mark.parametrize("name", BOTH)
@pytest.mark.parametrize("work", WORKS)
def test_what_is_written_is_read_back(name: str, work: str) -> None:
    record = WORKS[work]
    text, told = write(name, [record])
    assert not [diagnostic for diagnostic in told if diagnostic.code not in ("made-up", "no-place")]
    lost = {"abstract"} if name == "cff" else set()
    if name == "medline" and work != "book":
        lost.add("publisher_place")
    (back,) = read(name, text)
    for field, value in record.items():
        if field not in lost and field != "id":
            assert getattr(back, field) == value, field


@pytest.mark.parametrize("name", BOTH)
def test_several_records_come_back_in_their_order(name: str) -> None:
    back = read(name, write(name, list(WORKS.values()))[0])
    assert [record.title for record in back] == [record.title for record in WORKS.values()]
    assert [record.type for record in back] == [record.type for record in WORKS.values()]


@given(records())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_csl_yaml_gives_back_everything(record: Record) -> None:
    record = record.replace(id="x")
    assert read("csl-yaml", write("csl-yaml", [record])[0]) == [record]


@pytest.mark.parametrize("name", ["cff", "hayagriva", "medline", "refer"])
@given(works=records())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_record_is_written_and_read_as_one(name: str, works: Record) -> None:
    other = ARTICLE.replace(id="other")
    back = read(name, write(name, [works.replace(id="x"), other])[0])
    assert len(back) == 2
    assert (back[1].title, back[1].DOI, back[1].author) == (other.title, other.DOI, other.author)


@pytest.mark.parametrize("name", ["cff", "csl-yaml", "hayagriva"])
@given(work=records())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_yaml_library_takes_the_document(name: str, work: Record) -> None:
    for works in ([work.replace(id="x")], [work.replace(id="x"), ARTICLE], []):
        assert yaml.safe_load(write(name, works)[0].removesuffix("...\n")) is not None


@pytest.mark.parametrize("name", [*BOTH, *WIKIPEDIA])
def test_ascii_is_ascii_where_the_format_escapes(name: str) -> None:
    text, _ = write(name, [WORKS["thesis"]], ascii=True)
    assert text.isascii() or name in ("medline", "refer", *WIKIPEDIA)


LOST: dict[str, dict[str, Record]] = {
    "refer": {
        "no-place": Record(id="a", type="book", scale="1:100"),
        "type": Record(id="a", type="performance", title="T"),
        "line-breaks": Record(id="a", type="book", abstract="one\ntwo"),
        "date-form": Record(id="a", type="book", issued=Date(2019, 5, 3, end=Date(2019, 6, 4))),
    },
    "medline": {
        "no-place": Record(id="a", type="book", scale="1:100"),
        "type": Record(id="a", type="map", title="T"),
        "line-breaks": Record(id="a", type="book", abstract="one\ntwo"),
        "date-form": Record(id="a", type="book", issued=Date(literal="in press")),
    },
    "cff": {
        "no-place": Record(id="a", type="book", title="T", scale="1:100"),
        "type": Record(id="a", type="musical_score", title="T"),
        "date-form": Record(id="a", type="book", title="T", issued=Date(2019, season=1)),
        "one-number": Record(id="a", type="book", title="T", ISBN=("9783161484100", "9780306406157")),
        "made-up": Record(id="a", type="book", title="T"),
    },
    "hayagriva": {
        "no-place": Record(id="a", type="book", title="T", scale="1:100"),
        "type": Record(id="a", type="article-magazine", title="T"),
        "date-form": Record(id="a", type="book", issued=Date(literal="in press")),
        "markup": Record(id="a", type="book", title="<i>T</i>"),
        "braces": Record(id="a", type="book", title="{T} for $5"),
    },
    **{
        name: {
            "no-place": Record(id="a", type="book", title="T", scale="1:100"),
            "one-number": Record(id="a", type="book", title="T", ISBN=("9783161484100", "9780306406157")),
        }
        for name in WIKIPEDIA
    },
}
LOST["wikipedia-en"]["type"] = Record(id="a", type="software", title="T")
LOST["wikipedia-en"]["one-value"] = Record(
    id="a", type="speech", title="T", publisher_place="A", event_place="B"
)
LOST["wikipedia-de"]["one-value"] = Record(id="a", type="book", title="T", note="A", genre="B")


@pytest.mark.parametrize(("name", "code"), [(name, code) for name, rows in LOST.items() for code in rows])
def test_a_loss_is_told(name: str, code: str) -> None:
    _, told = write(name, [LOST[name][code]])
    assert code in [diagnostic.code for diagnostic in told]
    assert LOST[name].keys() <= LOSSES[name].keys()


@pytest.mark.parametrize("name", [*BOTH, *WIKIPEDIA])
def test_a_lost_field_is_told_once(name: str) -> None:
    works = [Record(id=f"a{number}", type="book", title="T", scale="1:100") for number in range(3)]
    _, told = write(name, works)
    wanted = 0 if name == "csl-yaml" else 1
    assert len([diagnostic for diagnostic in told if "scale" in diagnostic.message]) == wanted


def test_a_cff_file_is_valid_by_the_keys_that_it_must_have() -> None:
    for record in (ARTICLE, ARTICLE.replace(type="software", version="1.10")):
        found = yaml.load(write("cff", [record])[0], yaml.BaseLoader)
        assert {"cff-version", "message", "title", "authors"} <= found.keys()
        assert found["cff-version"] == "1.2.0"
    assert found["version"] == "1.10"
    assert "preferred-citation" not in found


def test_items_are_added_to_the_list_of_a_csl_yaml_file() -> None:
    writer = registry.get("writers", "csl-yaml")
    old, new = (write("csl-yaml", [record])[0].encode() for record in (ARTICLE, WORKS["book"]))
    for text in (
        old,
        old.replace(b"...\n", b""),
        old.replace(b"  - id", b"- id").replace(b"\n    ", b"\n  "),
    ):
        both = writer.splice(text, new).decode()
        assert [record.title for record in read("csl-yaml", both)] == [ARTICLE.title, WORKS["book"].title]
    with pytest.raises(OutputError):
        writer.splice(b"references:\n- id: a\nother: x\n", new)
    with pytest.raises(OutputError):
        registry.get("writers", "cff").splice(b"", b"")


@pytest.mark.parametrize("name", WIKIPEDIA)
@given(work=records())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_braces_and_bars_of_a_template_are_its_own(name: str, work: Record) -> None:
    text, _ = write(name, [work.replace(id="x")])
    bare = text.replace("{{!}}", "")
    assert bare.count("{") == bare.count("}") == 2
    assert text.count("\n") == 1
    assert "||" not in bare


@pytest.mark.parametrize("name", WIKIPEDIA)
def test_samples_of_templates(name: str, accept: bool) -> None:
    works = read("csl-json", (ROOT / "samples" / "wikipedia" / "input.json").read_text(encoding="utf-8"))
    text, told = write(name, works)
    shown = text + "".join(
        f"{diagnostic.severity}[{diagnostic.code}] {diagnostic.message}\n" for diagnostic in told
    )
    path = ROOT / "samples" / "wikipedia" / f"expected.{name}.txt"
    if accept:
        path.write_text(shown, encoding="utf-8", newline="")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*BOTH, *WIKIPEDIA])
def test_hostile_records_are_written(name: str) -> None:
    text, _ = write(name, [*testing.RECORDS])
    assert "\x1b" not in text
    json.dumps(text)
