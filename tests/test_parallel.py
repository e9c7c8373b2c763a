"""``--jobs``: the same bytes, the same messages, the same status as one process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, run_cli
from cyberdip_cli import Record
from cyberdip_cli.keyring import Keyring
from cyberdip_cli.parallel import order, ranges
from cyberdip_cli.protocols import ReadOptions

RECORD = "TY  - JOUR\n{id}AU  - {author}\nTI  - {title}\nT2  - Atlas Review\nPY  - {year}\nSN  - {issn}\nER  - \n\n"


def library(records: int, start: int = 0) -> str:
    """RIS with clashing keys, ids of its own (some twice), a wrong check digit now and then."""
    return "".join(
        RECORD.format(
            id=f"ID  - {'#' * (number % 3 == 0)}own{number % 40}\n" if number % 7 == 0 else "",
            author=("Vale, Ines", "Roe, Ada", "王, 小明")[number % 3],
            title=("Maps of Nowhere & Elsewhere", "The Inland Sea", "Глухая гавань")[number % 3],
            year=2000 + number % 5,
            issn="2049-3631" if number % 50 == 0 else "2049-3630",
        )
        for number in range(start, start + records)
    )


@pytest.fixture(autouse=True)
def shared_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small files count as large."""
    monkeypatch.setattr(ranges, "LEAST_BYTES", 1)
    monkeypatch.setattr(ranges, "RANGE_BYTES", 10_000)
    monkeypatch.setattr(ranges, "CUT_BYTES", 4_000)


@pytest.mark.parametrize("to", ["bibtex", "biblatex", "ris", "csl-json", "csl-jsonl"])
def test_same_document_messages_and_status(to: str, tmp_path: Path) -> None:
    (tmp_path / "one.ris").write_text(library(600), encoding="utf-8")
    (tmp_path / "two.ris").write_bytes(b"\xef\xbb\xbf" + library(300, 7).encode().replace(b"\n", b"\r\n"))
    base = ("convert", "one.ris", "two.ris", "-t", to, "--summary")
    alone = run_cli(*base, cwd=tmp_path)
    assert alone.raw.count(b"own") > 0 and "one.ris:" in alone.err
    for jobs in ("2", "3"):
        assert run_cli(*base, "-j", jobs, cwd=tmp_path) == alone


def test_keys_by_pattern_and_crlf_output(tmp_path: Path) -> None:
    (tmp_path / "one.ris").write_text(library(400), encoding="utf-8")
    base = ("convert", "one.ris", "-t", "ris", "--key", "{author}-{year}", "--newline", "crlf", "-q")
    assert run_cli(*base, "-j", "2", cwd=tmp_path) == run_cli(*base, cwd=tmp_path)


def test_damaged_ris(tmp_path: Path) -> None:
    """What a record says of itself decides how it is read, never what stood before the range of a worker."""
    records = [
        RECORD.format(id="", author="Vale, Ines", title=f"Maps {number}", year=2001, issn="2049-3630")
        for number in range(800)
    ]
    records[1::5] = [record.replace("  - ", " - ") for record in records[1::5]]
    records[2::7] = [record.replace("ER  - \n", "") for record in records[2::7]]
    records[3::11] = [record.partition("\n")[2] for record in records[3::11]]
    records[4::13] = [record.replace("AU  -", "AU -") for record in records[4::13]]
    records[5::17] = ["a line between\n" + record for record in records[5::17]]
    (tmp_path / "one.ris").write_text("".join(records), encoding="utf-8")
    base = ("convert", "one.ris", "-t", "bibtex")
    alone = run_cli(*base, cwd=tmp_path)
    assert "the record above has no ER" in alone.err and "between-records" in alone.err
    assert len(ranges.plan([str(tmp_path / "one.ris")], None, ReadOptions()) or ()) > 3
    assert run_cli(*base, "-j", "2", cwd=tmp_path) == alone


def test_ris_without_ends_is_read_by_one(tmp_path: Path) -> None:
    (tmp_path / "one.ris").write_text(library(400).replace("ER  - \n", ""), encoding="utf-8")
    assert ranges.plan([str(tmp_path / "one.ris")], None, ReadOptions()) is None


def test_pages(tmp_path: Path) -> None:
    """What is said once of an input is said once; the language of pages that two languages share goes by the
    input's first ones."""
    own = ("Forfatter: Lind, Maja", "Tidsskrift: Atlas Review, 5(2)", "Sprog: Dansk", "Shelf lamp: blue")
    page = "Titel: Kort nr. {number} over intet\nUdgivet: Leiden : Orchard, 1999\nEmner: RenstrÃ¶m\nISSN: 2049-3630\n{other}\n\n"
    text = "".join(page.format(number=number, other=own[number % 4]) for number in range(300))
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    base = ("convert", "one.txt", "-t", "csl-jsonl", "-f", "dump")
    alone = run_cli(*base, cwd=tmp_path)
    assert alone.status == 0 and alone.raw.count(b"\n") == 300
    assert alone.err.count("Shelf lamp") == alone.err.count("mojibake") == 1
    assert len(ranges.plan([str(tmp_path / "one.txt")], "dump", ReadOptions()) or ()) > 2
    assert run_cli(*base, "-j", "2", cwd=tmp_path) == alone


def test_an_input_without_records(tmp_path: Path) -> None:
    """It is told as by one process, after what is said of it and before the next input; a document of nothing
    is the format's own."""
    (tmp_path / "nothing.ris").write_text("TY  - BOOK\nER  - \n\n" * 2000, encoding="utf-8")
    (tmp_path / "good.ris").write_text(library(300), encoding="utf-8")
    for files, to, status in (
        (("nothing.ris", "good.ris"), "bibtex", 4),
        (("nothing.ris",), "csl-json", 3),
        (("nothing.ris",), "bibtex", 3),
    ):
        alone = run_cli("convert", *files, "-t", to, cwd=tmp_path)
        assert alone.status == status and alone.err.count("no-records") == 1
        assert run_cli("convert", *files, "-t", to, "-j", "2", cwd=tmp_path) == alone


def test_line_ends_of_old_systems_are_counted(tmp_path: Path) -> None:
    (tmp_path / "one.ris").write_bytes(library(300).replace("TI  - ", "AB  - one\rtwo\nTI  - ").encode())
    base = ("convert", "one.ris", "-t", "bibtex")
    alone = run_cli(*base, cwd=tmp_path)
    assert "bad-issn" in alone.err
    assert run_cli(*base, "-j", "2", cwd=tmp_path) == alone


def test_documents_with_two_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A title below a full text begins no record, wherever a worker begins to read."""
    sample = (
        next((ROOT / "samples" / "proquest").glob("an-article-with*/input.txt"))
        .read_text(encoding="utf-8")
        .rstrip("\n")
        + "\n\n"
    )
    monkeypatch.setattr(ranges, "CUT_BYTES", 40_000)
    page = "Title: Maps of the harbour\nAuthors: Vale, Ines\nPublication Year: 2014\nDocument Type: Book\nDatabase: BASE\n\n"
    (tmp_path / "one.txt").write_text((page * 6 + sample) * 60, encoding="utf-8")
    base = ("convert", "one.txt", "-t", "csl-jsonl", "-f", "dump")
    alone = run_cli(*base, cwd=tmp_path)
    assert alone.raw.count(b"\n") == 480
    assert len(ranges.plan([str(tmp_path / "one.txt")], "dump", ReadOptions()) or ()) > 3
    assert run_cli(*base, "-j", "2", cwd=tmp_path) == alone


def test_lines_of_json(tmp_path: Path) -> None:
    lines = [f'{{"id": "w{n % 200}", "type": "book", "title": "Maps {n}"}}' for n in range(900)]
    lines[500] = '{"id": "broken", "type": '
    (tmp_path / "one.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    base = ("convert", "one.jsonl", "-t", "bibtex")
    alone = run_cli(*base, cwd=tmp_path)
    assert alone.status == 4 and "one.jsonl:501:" in alone.err
    assert run_cli(*base, "-j", "2", cwd=tmp_path) == alone


def test_what_cannot_be_shared_is_read_by_one(tmp_path: Path) -> None:
    (tmp_path / "one.ris").write_bytes(library(50).encode("utf-16"))
    base = ("convert", "one.ris", "-t", "ris", "-q")
    assert ranges.plan([str(tmp_path / "one.ris")], None, ReadOptions()) is None
    assert run_cli(*base, "-j", "2", cwd=tmp_path) == run_cli(*base, cwd=tmp_path)
    assert run_cli("convert", "-", "-t", "ris", "-q", "-j", "2", stdin=library(3)).status == 0
    assert (
        run_cli("convert", "missing.ris", "one.ris", "-t", "ris", "-q", "-j", "2", cwd=tmp_path).status == 4
    )


@pytest.mark.parametrize(
    "damage", [lambda path: path.unlink(), lambda path: path.write_bytes(b"")], ids=["removed", "emptied"]
)
def test_a_file_that_changes_while_it_is_read(
    damage: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "one.ris"
    path.write_text(library(900), encoding="utf-8")
    plan = ranges.plan

    def planned(*arguments: Any) -> Any:
        ranges = plan(*arguments)
        damage(path)
        return ranges

    monkeypatch.setattr(ranges, "plan", planned)
    (tmp_path / "refs.bib").write_text("precious", encoding="utf-8")
    result = run_cli("convert", "one.ris", "-o", "refs.bib", "-j", "2", cwd=tmp_path)
    assert result.status == 3 and result.err.startswith("one.ris: error[not-readable]")
    assert (tmp_path / "refs.bib").read_text(encoding="utf-8") == "precious"


def test_a_worker_that_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.ris").write_text(library(900), encoding="utf-8")
    monkeypatch.setattr(order, "work", lambda *arguments: None)
    result = run_cli("convert", "one.ris", "-o", "refs.bib", "-j", "2", cwd=tmp_path)
    assert result.status == 6 and "a worker process was ended" in result.err
    assert not list(tmp_path.glob(".*"))


def test_a_bug_in_a_worker_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.ris").write_text(library(900), encoding="utf-8")

    def broken(keyring: Keyring, record: Record) -> str:
        return str(1 // 0)

    monkeypatch.setattr(Keyring, "base", broken)
    result = run_cli("convert", "one.ris", "-o", "refs.bib", "-j", "2", cwd=tmp_path)
    assert (result.status, result.err.count("\n")) == (1, 1) and "ZeroDivisionError" in result.err
    assert capfd.readouterr().err == ""
