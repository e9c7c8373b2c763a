"""Every folder under ``samples/`` with an ``input.*`` converts to what lies beside it, in every format.

``pytest tests/test_samples.py --accept`` rewrites the expected files; a person reads the diff. Every sample
has the files of :data:`OUTPUTS`, :data:`CITED` and ``expected.csl.json``; any other ``expected.NAME.EXTENSION`` (``expected.endnote-xml.xml``) is what the
writer or medium NAME makes, and ``expected.EXTENSION`` what the one with that extension makes: to test a new
writer, put an empty file beside a sample and accept. A file ``options`` holds options of reading (:data:`GIVEN`). ``expected.diag``
is the exit status and what went to stderr. The peers are second judges of what is expected."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import bibtexparser
import jsonschema
import pytest

from conftest import ROOT, run_cli
from cyberdip_cli import cite, read, registry, write
from cyberdip_cli.diagnostics import InputError
from cyberdip_cli.protocols import ignore

SAMPLES = ROOT / "samples"
CASES = sorted(path.parent for path in SAMPLES.glob("*/*/input.*"))
OUTPUTS = {
    "expected.bib": "bibtex",
    "expected.biblatex.bib": "biblatex",
    "expected.ris": "ris",
}
CITED = "expected.apa.txt"
GIVEN = {"-f": "format", "--dialect": "dialect", "--encoding": "encoding"}
"""Options of a sample -> parameters of :func:`read`."""
OTHERS = sorted(
    path
    for case in CASES
    for path in case.glob("expected.*")
    if path.name not in {*OUTPUTS, CITED, "expected.csl.json", "expected.diag"}
)
SCHEMA = json.loads((ROOT / "tests" / "data" / "csl-data.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.validators.validator_for(SCHEMA)(SCHEMA)


def name(case: Path) -> str:
    return str(case.relative_to(SAMPLES))


def options(case: Path) -> list[str]:
    path = case / "options"
    return shlex.split(path.read_text(encoding="utf-8"), comments=True) if path.exists() else []


def compare(path: Path, text: str, accept: bool) -> None:
    if accept:
        path.write_text(text, encoding="utf-8", newline="")
    assert path.exists(), f"{path} is missing: run pytest --accept and read the diff"
    assert text == path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("case", CASES, ids=name)
def test_converts(case: Path, accept: bool) -> None:
    """Read once, written in all formats; the command line reads the same sample below."""
    (source,) = case.glob("input.*")
    words = options(case)
    given = {GIVEN[flag]: value for flag, value in zip(words[::2], words[1::2], strict=True)}
    try:
        records = list(read(source, **given, sink=ignore))
    except InputError:
        records = []
    for expected, format in OUTPUTS.items():
        compare(case / expected, "".join(write(records, format, sink=ignore)), accept)
    compare(case / CITED, cite(records, "apa", sink=ignore) if records else "", accept)


@pytest.mark.parametrize("case", CASES, ids=name)
def test_says_and_converts_to_csl_json(case: Path, accept: bool) -> None:
    (source,) = case.glob("input.*")
    result = run_cli("convert", source.name, "-t", "csl-json", *options(case), cwd=case)
    compare(case / "expected.diag", f"exit {result.status}\n{result.err}", accept)
    compare(case / "expected.csl.json", result.out, accept)


@pytest.mark.parametrize("expected", OTHERS, ids=name)
def test_converts_to_what_lies_beside_it(expected: Path, accept: bool) -> None:
    (source,) = expected.parent.glob("input.*")
    _, called, *_ = expected.name.split(".")
    for command, room in (("convert", "writers"), ("cite", "media")):
        format = called if called in registry.builtin_names(room) else None
        format = format or registry.by_extension(room, expected.name, ignore)
        if format:
            result = run_cli(
                command, source.name, "-t", format, *options(expected.parent), "-q", cwd=expected.parent
            )
            compare(expected, result.out, accept)
            return
    pytest.fail(f"no writer or medium is called {called!r} or has the extension {expected.suffix!r}")


@pytest.mark.parametrize("case", CASES, ids=name)
def test_peers_read_what_is_expected(case: Path) -> None:
    records = json.loads((case / "expected.csl.json").read_text(encoding="utf-8"))
    assert not [error.message for error in VALIDATOR.iter_errors(records)]
    for expected in ("expected.bib", "expected.biblatex.bib"):
        library = bibtexparser.parse_string((case / expected).read_text(encoding="utf-8"))
        assert not library.failed_blocks, expected
        assert [entry.key for entry in library.entries] == [record["id"] for record in records], expected
