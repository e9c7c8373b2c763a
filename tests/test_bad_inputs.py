"""Every record format against the faults that files have: nothing, cut in the middle, an encoding that is not
theirs, a name that belongs to another format, another format behind them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import cyberdip_cli
from conftest import ROOT, Result, run_cli
from cyberdip_cli import Record
from cyberdip_cli.diagnostics import ERROR

OF_PAGES = frozenset(("dump", "html", "references"))
FORMATS = sorted(
    path.stem.replace("_", "-")
    for path in (ROOT / "cyberdip_cli" / "readers").glob("[!_]*.py")
    if path.stem.replace("_", "-") not in OF_PAGES
)
TRAILERS = {
    "RIS": b"\nTY  - BOOK\nTI  - The other one\nAU  - Roe, Ann\nER  - \n",
    "BibTeX": b"\n@book{other,\n  title = {The other one},\n  author = {Roe, Ann},\n}\n",
    "JSON": b'\n[{"type": "book", "id": "other", "title": "The other one"}]\n',
    "XML": b"\n<xml><records><record><titles><title>The other one</title></titles></record></records></xml>\n",
}
"""Name -> a document of another format."""
OWN = {
    "RIS": ("ris", "endnote-xml"),
    "BibTeX": ("bibtex",),
    "JSON": ("csl-json", "csl-jsonl"),
    "XML": ("endnote-xml",),
}


@cache
def sample(format: str) -> bytes:
    """The input of the first sample that is read whole, of one format alone."""
    for case in sorted((ROOT / "samples" / format).iterdir()):
        expected = case / "expected.diag"
        inputs = sorted(case.glob("input.*"))
        if len(inputs) == 1 and expected.exists() and expected.read_text("utf-8").strip() == "exit 0":
            return inputs[0].read_bytes()
    return sorted((ROOT / "samples" / format).glob("*/input.*"))[0].read_bytes()


def convert(data: bytes, tmp_path: Path, name: str = "input", *options: str) -> Result:
    (tmp_path / name).write_bytes(data)
    result = run_cli("convert", name, "-t", "csl-json", *options, cwd=tmp_path)
    assert result.status in (0, 3, 4), result.err
    assert result.status != 3 or "error[" in result.err
    return result


@cache
def recognised(format: str) -> Result:
    """What the sample becomes when nothing says what it is."""
    with TemporaryDirectory() as folder:
        return convert(sample(format), Path(folder))


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_is_no_document(format: str, tmp_path: Path) -> None:
    for data in (b"", b"\n \n", b"\xef\xbb\xbf"):
        assert convert(data, tmp_path, "input", "--from", format).status == 3


OPEN = frozenset(
    "cff copac csl-jsonl csl-yaml csv hayagriva inspec medline ovid redif refer refworks".split()
)
"""Formats in which nothing says that a record has ended, but the next one."""
CUTS = 40


@cache
def several(format: str) -> bytes:
    """The input of the sample with most records, of those that are read whole."""
    cases = [case for case in (ROOT / "samples" / format).iterdir() if (case / "expected.diag").exists()]
    whole = [case for case in cases if (case / "expected.diag").read_text("utf-8").startswith("exit 0")]
    counts = {case: (case / "expected.csl.json").read_text("utf-8").count('"type":') for case in whole}
    best = max(sorted(whole), key=lambda case: counts[case])
    return next(best.glob("input.*")).read_bytes()


def found(data: bytes, format: str) -> tuple[list[Record], list[str]]:
    """The records of a file, and the severities of what is said of it."""
    said: list[str] = []
    try:
        read = cyberdip_cli.read(data, format, sink=lambda finding: said.append(finding.severity))
        records = list(read)
    except cyberdip_cli.CyberdipError:
        return [], [ERROR]
    return records, said


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_that_is_cut_off_gives_what_stands_before(format: str) -> None:
    data = several(format)
    whole, _ = found(data, format)
    least = most = 0
    for at in (len(data.rstrip()) * step // CUTS for step in range(1, CUTS)):
        records, said = found(data[:at], format)
        alike = sum(1 for ours, theirs in zip(records, whole, strict=False) if ours == theirs)
        assert records[:alike] == whole[:alike], f"cut at {at}: another record than before"
        least = max(least, len(records) - 1)  # all but the last have ended
        most = max(most, alike)
        assert alike >= least, f"cut at {at}: a record is lost"
        at_end = data[:at].rstrip(b" ")[-1:] in b"\n\x1d"
        assert said or at_end, f"cut at {at}: nothing is said"
        in_line = len(data[:at].rpartition(b"\n")[2]) > 7  # more than "TY  - ", "@article"
        if format not in OPEN and least and alike < len(whole) and in_line:
            assert ERROR in said, f"cut at {at}: the exit status would be 0"
    assert most >= len(whole) - 1


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_cut_off_is_told_with_its_place(format: str, tmp_path: Path) -> None:
    data = several(format)
    cut = convert(data[: len(data.rstrip()) * 4 // 5].rstrip(), tmp_path, "input", "--from", format)
    assert re.search(r"^input(:\d+|.* record \d+ )", cut.err, re.M)
    assert format in OPEN or cut.status != 0


@pytest.mark.parametrize("format", FORMATS)
def test_an_encoding_that_is_not_the_files(format: str, tmp_path: Path) -> None:
    data = sample(format)
    for encoding in ("utf-16", "ascii", "cp1252", "utf-8-sig"):
        convert(data, tmp_path, "input", "--from", format, "--encoding", encoding)
    wide = convert(data.decode("utf-8", "replace").encode("utf-16"), tmp_path)
    assert wide.status in (0, 3, 4)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", ["refs.bib", "refs.ris", "refs.json", "refs.xml", "refs.csv", "page.html"])
def test_a_wrong_extension_changes_nothing(format: str, name: str, tmp_path: Path) -> None:
    data = sample(format)
    assert convert(data, tmp_path, name).out == recognised(format).out


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("trailer", TRAILERS)
def test_another_format_behind_it_is_told(format: str, trailer: str, tmp_path: Path) -> None:
    data = sample(format)
    alone = recognised(format)
    if format in OWN[trailer] or format == "bibtex":
        pytest.skip("the same format, or one in which text outside entries is a comment")
    both = convert(data + TRAILERS[trailer], tmp_path)
    assert both.out.count('"type":') >= alone.out.count('"type":') or both.status in (3, 4)
    assert both.err.count("\n") > alone.err.count("\n") or "The other one" in both.out, (
        "nothing is said of it"
    )
