"""Every record format against the faults that files have: nothing, cut in the middle, an encoding that is not
theirs, a name that belongs to another format, another format behind them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from conftest import ROOT, Result, run_cli

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


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_cut_in_the_middle_is_told(format: str, tmp_path: Path) -> None:
    data = sample(format)
    whole = convert(data, tmp_path, "input", "--from", format)
    cut = convert(data[: len(data) // 2], tmp_path, "input", "--from", format)
    assert cut.out.count('"type":') <= whole.out.count('"type":')


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
