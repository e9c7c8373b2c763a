"""Where a document goes: files that are replaced, descriptors and pipes that are written to, files that several processes add to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cyberdip_cli import outputs
from cyberdip_cli.diagnostics import OutputError
from cyberdip_cli.locks import FileLock

RIS = "TY  - BOOK\nID  - {0}\nTI  - Maps of {0}\nPY  - 2019\nER  - \n"
POSIX = pytest.mark.skipif(os.name == "nt", reason="no such paths")


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "cyberdip_cli", "convert", *arguments]


def write_records(folder: Path, count: int) -> list[str]:
    names = [f"r{number}.ris" for number in range(count)]
    for name in names:
        (folder / name).write_text(RIS.format(name[:-4]), encoding="utf-8")
    return names


@POSIX
def test_eight_processes_add_to_one_file(tmp_path: Path) -> None:
    names = write_records(tmp_path, 8)
    running = [
        subprocess.Popen(command(name, "--append", "-o", "refs.bib", "-q"), cwd=tmp_path) for name in names
    ]
    assert [process.wait(120) for process in running] == [0] * 8
    text = (tmp_path / "refs.bib").read_text(encoding="utf-8")
    assert sorted(line.split("{")[1].rstrip(",") for line in text.splitlines() if line.startswith("@")) == [
        f"r{number}" for number in range(8)
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*names, "refs.bib"])


def test_a_file_that_changes_while_records_are_added_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "refs.bib"
    target.write_text("@book{a, title = {A}}\n", encoding="utf-8")
    expected = outputs.fingerprint(str(target))
    replacement = outputs.Replacement(str(target))
    replacement.stream.write(b"mine")
    target.write_text("@book{b, title = {The editor saved this}}\n", encoding="utf-8")
    with pytest.raises(OutputError) as caught:
        replacement.commit(expected)
    assert caught.value.diagnostic.code == "changed-meanwhile" and caught.value.status == 6
    assert "The editor saved this" in target.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["refs.bib"]


def test_a_lock_that_is_held_is_waited_for_and_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cyberdip_cli.locks.PATIENCE", 0.1)
    waits: list[str] = []
    path = str(tmp_path / "refs.bib")
    with (
        FileLock(path, lambda: waits.append("first")),
        pytest.raises(OutputError, match="another cyberdip"),
        FileLock(path, lambda: waits.append("second")),
    ):
        pass
    assert waits == ["second"] and not list(tmp_path.iterdir())
    with FileLock(path, lambda: waits.append("third")):
        assert waits == ["second"]


@POSIX
@pytest.mark.parametrize(
    ("path", "stream"), [("/dev/stdout", ">>"), ("/dev/fd/1", ">>"), ("/dev/stderr", "2>>")]
)
def test_a_descriptor_is_written_to_where_it_stands(path: str, stream: str, tmp_path: Path) -> None:
    write_records(tmp_path, 1)
    (tmp_path / "log").write_text("kept\n", encoding="utf-8")
    line = " ".join(command("r0.ris", "-t", "csl-jsonl", "-o", path)) + f" {stream} log"
    assert subprocess.run(["bash", "-c", line], cwd=tmp_path, check=False).returncode == 0
    assert (tmp_path / "log").read_text(encoding="utf-8").splitlines() == [
        "kept",
        '{"id": "r0", "type": "book", "title": "Maps of r0", "issued": {"date-parts": [[2019]]}}',
    ]


@POSIX
def test_a_process_substitution_is_an_output(tmp_path: Path) -> None:
    write_records(tmp_path, 1)
    line = " ".join(command("r0.ris", "-t", "csl-jsonl", "-o", ">(cat > copy; echo done)"))
    done = subprocess.run(["bash", "-c", f"{line}; wait $!"], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b'"r0"' in (tmp_path / "copy").read_bytes()


@POSIX
def test_a_closed_descriptor_is_reported(tmp_path: Path) -> None:
    write_records(tmp_path, 1)
    line = " ".join(command("r0.ris", "-t", "csl-jsonl", "-o", "/dev/fd/9"))
    done = subprocess.run(["bash", "-c", f"{line} 9>&-"], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 6 and b"error[not-written]" in done.stderr


@POSIX
def test_records_are_added_to_files_only(tmp_path: Path) -> None:
    write_records(tmp_path, 1)
    line = " ".join(command("r0.ris", "-t", "csl-jsonl", "--append", "-o", "/dev/stdout"))
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (6, b"") and b"error[not-appended]" in done.stderr


@pytest.mark.parametrize("name", ["new/", "./"])
def test_a_name_that_ends_like_a_folder_is_no_file(name: str, tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        outputs.Replacement(f"{tmp_path}/{name}")
    assert caught.value.diagnostic.code == "is-a-folder" and not list(tmp_path.iterdir())


@POSIX
def test_other_names_of_a_file_keep_its_content(tmp_path: Path) -> None:
    old = tmp_path / "refs.bib"
    old.write_bytes(b"old")
    os.link(old, tmp_path / "other")
    replacement = outputs.Replacement(str(old))
    replacement.stream.write(b"new")
    replacement.commit()
    assert (old.read_bytes(), (tmp_path / "other").read_bytes()) == (b"new", b"old")
