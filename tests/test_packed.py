"""Packed inputs: read a member at a time, refused where they are made to fill a disk, read up to their damage."""

from __future__ import annotations

import gzip
import io
import lzma
import random
import zipfile
from pathlib import Path

import pytest

from conftest import run_cli
from cyberdip_cli import read
from cyberdip_cli.diagnostics import InputError
from cyberdip_cli.packed import size_of

RIS = "TY  - BOOK\nTI  - Maps {}\nER  - \n"


def packed(kind: str, data: bytes) -> bytes:
    if kind == "gz":
        return gzip.compress(data)
    if kind == "xz":
        return lzma.compress(data)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("refs.ris", data)
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["gz", "xz", "zip"])
def test_each_packing_is_read_from_a_file_and_a_pipe(kind: str, tmp_path: Path) -> None:
    data = packed(kind, RIS.format(1).encode())
    (tmp_path / f"refs.{kind}").write_bytes(data)
    assert "Maps 1" in run_cli("convert", f"refs.{kind}", "-t", "bibtex", cwd=tmp_path).out
    assert "Maps 1" in run_cli("convert", "-t", "bibtex", stdin=data).out


def test_every_member_is_an_input_with_its_own_format(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("a/refs.ris", RIS.format(1))
        archive.writestr("a/", "")
        archive.writestr("b.csv", "Title,Author,ISBN\nCharts,Roe,9783161484101\n")
        archive.writestr("__MACOSX/._b.bib", "rubble")
        archive.writestr("c.bin", b"\x89PNG\r\n\x1a\n")
    result = run_cli("convert", "all.zip", "-t", "csl-json", cwd=tmp_path)
    assert result.status == 4 and "Maps 1" in result.out and "Charts" in result.out
    assert "all.zip:b.csv:2: warning[bad-isbn]" in result.err
    assert "all.zip:c.bin: error[unread-format]: a picture" in result.err and "MACOSX" not in result.err


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_two(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for number in (1, 2):
            archive.writestr("refs.ris", RIS.format(number))
    result = run_cli("convert", "all.zip", "-t", "csl-jsonl", cwd=tmp_path)
    assert "Maps 1" in result.out and "Maps 2" in result.out


@pytest.mark.parametrize("kind", ["gz", "xz", "zip"])
def test_a_bomb_is_refused_before_anything_is_written(kind: str, tmp_path: Path) -> None:
    bomb = packed(kind, RIS.format(1).encode() + b"\n" * 2_000_000)
    (tmp_path / "bomb").write_bytes(bomb)
    result = run_cli("convert", "bomb", "-t", "ris", cwd=tmp_path)
    assert (result.status, result.out) == (3, "") and "error[too-large]" in result.err
    allowed = run_cli("convert", "bomb", "-t", "ris", "--max-unpacked", "100M", cwd=tmp_path)
    assert allowed.status == 0 and "Maps 1" in allowed.out


@pytest.mark.parametrize("kind", ["gz", "xz"])
def test_what_is_cut_off_gives_what_stands_before(kind: str, tmp_path: Path) -> None:
    random.seed(1)
    data = "".join(RIS.format(random.random()) for _ in range(20000)).encode()
    whole = packed(kind, data)
    (tmp_path / "cut").write_bytes(whole[: len(whole) // 2])
    result = run_cli("convert", "cut", "-t", "ris", "-q", cwd=tmp_path)
    assert result.status == 4 and result.out.count("TY  - ") > 5000
    assert result.err.count("error[damaged-archive]") == 1


def test_rubble_and_what_is_no_archive_of_records(tmp_path: Path) -> None:
    office = io.BytesIO()
    with zipfile.ZipFile(office, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    for data, code in (
        (office.getvalue(), "unread-format"),
        (b"PK\x03\x04 and rubble", "damaged-archive"),
        (packed("gz", packed("gz", b"TY  - BOOK\n")), "unread-format"),
        (packed("gz", b""), "empty-input"),
    ):
        (tmp_path / "thing").write_bytes(data)
        result = run_cli("convert", "thing", "-t", "ris", cwd=tmp_path)
        assert result.status == 3 and f"error[{code}]" in result.err, result.err


def test_the_sources_of_a_word_document_are_read(tmp_path: Path) -> None:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
    source = "<b:Source><b:SourceType>Book</b:SourceType><b:Title>On wicks</b:Title><b:Year>2012</b:Year></b:Source>"
    with zipfile.ZipFile(tmp_path / "paper.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>")
        archive.writestr("customXml/item1.xml", "<properties/>")
        archive.writestr("customXml/item2.xml", f'<b:Sources xmlns:b="{space}">{source}</b:Sources>')
    result = run_cli("convert", "paper.docx", "-t", "ris", cwd=tmp_path)
    assert (result.status, result.err) == (0, "") and "TI  - On wicks" in result.out


def test_a_size_is_a_number_with_a_unit() -> None:
    assert [size_of(text) for text in ("8G", "500 MB", "1000", "x", "", "8Q")] == [
        8 << 30,
        500 << 20,
        1000,
        None,
        None,
        None,
    ]
    assert run_cli("convert", "x", "-t", "ris", "--max-unpacked", "much").status == 2


def test_a_path_in_python_may_be_packed(tmp_path: Path) -> None:
    (tmp_path / "refs.ris.gz").write_bytes(packed("gz", RIS.format(1).encode()))
    assert [record.title for record in read(tmp_path / "refs.ris.gz")] == ["Maps 1"]
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as archive:
        archive.writestr("a.ris", RIS.format(1))
        archive.writestr("b.ris", RIS.format(2))
    with pytest.raises(InputError, match="holds 2 files"):
        list(read(tmp_path / "two.zip"))
