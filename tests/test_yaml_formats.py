"""YAML: scalars stay text, lines are known, aliases are bounded; damage costs one record; what is read."""

from __future__ import annotations

import io
from typing import Any

import pytest

from conftest import ROOT, run_cli
from cyberdip_cli import reader_choice, registry
from cyberdip_cli.diagnostics import ERROR, Diagnostic, InputError
from cyberdip_cli.formats.cff.read import table
from cyberdip_cli.formats.csl.yaml_document import from_markdown
from cyberdip_cli.formats.record_draft import PSEUDO_FIELDS
from cyberdip_cli.formats.yaml.nodes import Malformed, load
from cyberdip_cli.model import FIELDS, Date
from cyberdip_cli.protocols import ReadOptions
from cyberdip_cli.source import Head, Source

FORMATS = ["cff", "csl-yaml", "hayagriva"]


def read(name: str, text: str) -> tuple[list[Any], list[Diagnostic]]:
    told: list[Diagnostic] = []
    source = Source("-", io.BytesIO(text.encode()))
    return list(registry.get("readers", name).trace(source, ReadOptions(), told.append)), told


def test_every_scalar_is_the_text_that_stands_there() -> None:
    text = "a: no\nb: 1.10\nc: 2009-05\nd: 0x1F\ne: ~\nf: '~'\ng: 1_000\nh: !!python/object:os.system x\n"
    assert load(text) == [
        {"a": "no", "b": "1.10", "c": "2009-05", "d": "0x1F", "e": "", "f": "~", "g": "1_000", "h": "x"}
    ]


def test_knows_lines() -> None:
    (found,) = load("# c\na: 1\nb:\n  - x\n  - y: 2\n", first_line=10)
    assert (found.lines, found["b"].lines, found["b"][1].line) == ({"a": 11, "b": 12}, [13, 14], 14)


def test_refuses_a_bomb_of_aliases() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(InputError, match="aliases"):
        load("\n".join(lines))
    with pytest.raises(InputError, match="deep"):
        load("[" * 500)
    with pytest.raises(Malformed):
        load("a: *nowhere")


def test_merges_what_an_alias_adds() -> None:
    assert load("a: &a {x: '1', y: '2'}\nb: {<<: *a, y: '3'}\n")[0]["b"] == {"x": "1", "y": "3"}


def test_the_table_of_cff_is_sound() -> None:
    for row in table().rows:
        assert row.field in FIELDS | PSEUDO_FIELDS.keys(), row.source


@pytest.mark.parametrize("name", FORMATS)
def test_samples_are_recognised_by_their_own_reader(name: str) -> None:
    paths = list((ROOT / "samples" / name).glob("*/input.*"))
    assert len(paths) >= 6
    for path in paths:
        assert reader_choice.reader_for(Head(path.name, path.read_bytes()), lambda _: None)[0] == name, path


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "- - -",
        "[]",
        "{}",
        "a: [",
        "references:\n",
        "references: 7",
        "\t",
        "---",
        "- 1\n- 2",
        "a: b: c",
    ],
)
def test_text_of_another_kind_is_no_bug(name: str, text: str) -> None:
    try:
        read(name, text)
    except InputError as error:
        assert error.status == 3


@pytest.mark.parametrize(
    ("name", "good", "bad", "head"),
    [
        ("csl-yaml", "- id: a{n}\n  type: book\n  title: T\n", "- id: a\n  title: x: y\n", "references:\n"),
        ("hayagriva", "a{n}:\n  type: book\n  title: T\n", "b:\n  title: x: y\n", ""),
        ("cff", "  - type: book\n    title: T{n}\n", "  - title: x: y\n", "references:\n"),
    ],
)
def test_one_bad_record_among_a_hundred_costs_only_itself(name: str, good: str, bad: str, head: str) -> None:
    parts = [good.format(n=number) for number in range(100)]
    parts[41] = bad
    records, told = read(name, head + "".join(parts))
    errors = [diagnostic for diagnostic in told if diagnostic.severity == ERROR]
    line = (head + "".join(parts[:41])).count("\n") + bad.count("\n")
    assert (len(records), [(error.code, error.line) for error in errors]) == (99, [("bad-yaml", line)])


@pytest.mark.parametrize("value", ["", "x", "[]", "{}", "[[a]]", "{a: {b: c}}", "[~, x]", "2009-02-31"])
def test_any_value_of_any_key_of_cff(value: str) -> None:
    for row in table().rows:
        records, _ = read(
            "cff",
            f"cff-version: 1.2.0\ntitle: T\n{row.start}: {value}\n"
            if row.start != "title"
            else f"authors: []\ntitle: {value}\n",
        )
        assert len(records) == 1


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("*a* and **b**", "<i>a</i> and <b>b</b>"),
        ("H~2~O and x^2^", "H<sub>2</sub>O and x<sup>2</sup>"),
        ("[the *DNA*]{.nocase}", '<span class="nocase">the <i>DNA</i></span>'),
        ("snake_case_name and 5 * 4 * 3", "snake_case_name and 5 * 4 * 3"),
        (r"\*stars\*", "*stars*"),
        ("[sic]", "[sic]"),
    ],
)
def test_reads_pandoc_markdown(text: str, plain: str) -> None:
    assert from_markdown(text) == plain


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2009-05", Date(2009, 5)),
        ("{year: 2009, month: 5, day: 7}", Date(2009, 5, 7)),
        ("[{year: 2009}, {year: 2010}]", Date(2009, end=Date(2010))),
        ("{year: 2009, season: 2}", Date(2009, season=2)),
        ("{date-parts: [[2009, 5]]}", Date(2009, 5)),
        ("in press", Date(literal="in press")),
    ],
)
def test_reads_dates_of_pandoc(text: str, date: Date) -> None:
    assert read("csl-yaml", f"- id: a\n  type: book\n  issued: {text}\n")[0][0].record.issued == date


def test_cff_whose_references_are_no_list_is_no_bug() -> None:
    result = run_cli("convert", "-f", "cff", "-t", "ris", stdin="cff-version: 1.2.0\nreferences:\n r: x\n")
    assert result.status in (3, 4) and "bug" not in result.err


def test_what_is_left_of_a_damaged_document_is_no_record() -> None:
    text = '---\nreferences:\n  - id: a\n    title: "\\ud83d"\n...\n'
    result = run_cli("convert", "-f", "csl-yaml", "-t", "csl-json", stdin=text)
    assert (result.status, result.out) == (3, "[]\n") and "error[bad-yaml]" in result.err


@pytest.mark.parametrize("format", ["csl-yaml", "hayagriva"])
def test_ascii_holds_every_character(format: str) -> None:
    item = '[{"id": "a", "type": "book", "title": "Of \U0001f469 and \U0001d538 and \\ud800"}]'
    text = run_cli("convert", "-f", "csl-json", "-t", format, "--ascii", stdin=item).out
    assert text.isascii()
    again = run_cli("convert", "-f", format, "-t", "csl-json", stdin=text).out
    assert "Of \U0001f469 and \U0001d538 and \ufffd" in again


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Package: tides\nType: Package\nTitle: Tides of Harbours\nVersion: 1.0\n",
            "a package's description",
        ),
        (
            "LOCUS       QX000001     1200 bp    DNA     linear   VRT 03-MAY-2012\nDEFINITION  Larus gull.\n"
            "  AUTHORS   Roe,A. and Vale,T.\n  TITLE     Gulls\n  JOURNAL   J. Fog 12 (3), 1-9 (2012)\n",
            "a GenBank entry",
        ),
        (
            "HEADER    TRANSPORT OF OXYGEN                     07-MAR-84   9QXZ\n"
            "TITLE     THE STRUCTURE OF A GULL\nAUTHOR    A.ROE,T.VALE\n",
            "a structure of the Protein Data Bank",
        ),
    ],
)
def test_what_only_looks_like_fields_is_refused_by_name(text: str, named: str) -> None:
    result = run_cli("convert", "-t", "ris", stdin=text)
    assert (result.status, result.out) == (3, "") and named in result.err


def test_keys_without_a_field_are_kept_in_the_order_of_the_file() -> None:
    """And not in that of a set, which is another one in each process."""
    keys = ["zeta", "alpha", "mid", "beta", "omega", "eta"]
    entry = "maps:\n  type: article\n  title: Maps\n" + "".join(f"  {key}: a word\n" for key in keys)
    ((traced,), _) = read("hayagriva", entry)
    assert list(traced.record.extra) == keys
