"""``convert -o DIR/``: a file for each input; and ``--merge --prefer``: whose value is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Result, run_cli

RIS = "TY  - JOUR\nAU  - Vale, Ines\nTI  - Maps of Nowhere\nT2  - Atlas Review\nVL  - {volume}\nPY  - 2019\nDO  - 10.5555/maps\nDB  - {database}\nER  - \n"
BIB = "@article{own, author = {Vale, Ines}, title = {Maps of Nowhere}, journal = {Atlas Review}, volume = {13}, year = {2019}, doi = {10.5555/maps}}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.ris").write_text(RIS.format(volume=12, database="Index A"), encoding="utf-8")
    (tmp_path / "b c.ris").write_text(RIS.format(volume=21, database="Index B"), encoding="utf-8")
    (tmp_path / "d.bib").write_text(BIB, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    return tmp_path


def convert(folder: Path, *arguments: str) -> Result:
    return run_cli("convert", *arguments, cwd=folder)


def test_each_input_has_its_file_and_keys_are_unique_over_all(folder: Path) -> None:
    done = convert(folder, "a.ris", "b c.ris", "d.bib", "-t", "bibtex", "-o", "out/", "--summary")
    assert (done.status, done.out) == (0, "") and "3 records from 3 inputs" in done.err
    made = {path.name: path.read_text(encoding="utf-8") for path in (folder / "out").iterdir()}
    assert sorted(made) == ["a.bib", "b c.bib", "d.bib"]
    assert (
        "{vale2019maps," in made["a.bib"]
        and "{vale2019mapsa," in made["b c.bib"]
        and "{own," in made["d.bib"]
    )


def test_what_cannot_be_read_costs_only_its_own_file(folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out" / "empty.json").write_text("old", encoding="utf-8")
    assert convert(folder, "a.ris", "empty.txt", "missing.ris", "-t", "csl-json", "-o", "out/").status == 4
    assert json.loads((folder / "out" / "a.json").read_text(encoding="utf-8"))[0]["volume"] == "12"
    assert (folder / "out" / "empty.json").read_text(encoding="utf-8") == "old"
    assert convert(folder, "empty.txt", "-t", "ris", "-o", "out/").status == 3


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("a.ris", "-o", "out/"), "no-format"),
        (("-t", "ris", "-o", "out/"), "one-file"),
        (("a.ris", "-t", "ris", "-o", "out/", "--merge"), "one-file"),
        (("a.ris", "sub/a.txt", "-t", "bibtex", "-o", "out/"), "same-output"),
        (("a.ris", "-t", "ris", "-o", "./"), "same-output"),
        (("a.ris", "-t", "ris", "--prefer", "last"), "needs-merge"),
    ],
)
def test_what_would_be_lost_or_makes_no_sense_is_refused(
    folder: Path, arguments: tuple[str, ...], code: str
) -> None:
    done = convert(folder, *arguments)
    assert done.status == 2 and f"error[{code}]" in done.err
    assert (folder / "a.ris").read_text(encoding="utf-8").startswith("TY  - JOUR")


@pytest.mark.parametrize(
    ("prefer", "volume"),
    [
        ("first", "12"), ("last", "13"), ("bibtex", "13"), ("BibTeX", "13"), ("ris", "12"), ("Index B", "21"), ("index b", "21"),
        ("b c.ris", "21"), ("d.bib", "13"),
    ],
)  # fmt: skip
def test_of_two_values_the_preferred_one_is_kept_and_told(folder: Path, prefer: str, volume: str) -> None:
    done = convert(folder, "a.ris", "b c.ris", "d.bib", "-t", "csl-json", "--merge", "--prefer", prefer)
    (record,) = json.loads(done.out)
    assert (done.status, record["volume"]) == (0, volume)
    assert f"note[merge-choice]: volume: '{volume}' is kept" in done.err
    assert record["container-title"] == "Atlas Review" and record["DOI"] == "10.5555/maps"


def test_a_preference_for_nothing_that_is_there_is_told(folder: Path) -> None:
    done = convert(folder, "a.ris", "b c.ris", "-t", "csl-json", "--merge", "--prefer", "scopis")
    assert "warning[nothing-preferred]" in done.err and "warning[merge-conflict]" in done.err
