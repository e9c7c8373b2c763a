"""The command line as a process: closed streams, a full disk, signals, pipes; nothing half-written is left
behind."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import cyberdip_cli
from conftest import run_cli
from cyberdip_cli.diagnostics import CyberdipError
from cyberdip_cli.outputs import write_text

RIS = "TY  - JOUR\nAU  - Vale, Ines\nTI  - Maps of Nowhere\nT2  - Atlas Review\nPY  - 2019\nER  - \n"
COMMAND = f"{sys.executable} -m cyberdip_cli"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.ris").write_text(RIS, encoding="utf-8")
    return tmp_path


def shell(line: str, folder: Path) -> tuple[int, str, str]:
    """A command line as ``sh`` runs it."""
    done = subprocess.run(
        ["sh", "-c", line.replace("cyberdip", COMMAND, 1)],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    "command",
    [
        "convert one.ris -t ris",
        "convert one.ris -t ris --strict",
        "explain one.ris",
        "cite one.ris",
        "formats",
        "styles apa",
    ],
)
def test_a_closed_standard_output(command: str, folder: Path) -> None:
    status, _, err = shell(f"cyberdip {command} >&-", folder)
    assert (status, err.count("\n")) == (6, 1) and "error[not-written]" in err


class Sip(io.RawIOBase):
    """A stream that takes at most a thousand bytes at a time, as an unbuffered pipe may."""

    def __init__(self) -> None:
        self.taken = b""

    def write(self, data: object) -> int:
        part = bytes(data)[:1000]  # type: ignore[call-overload]
        self.taken += part
        return len(part)


def test_a_stream_that_takes_a_part_at_a_time_gets_everything() -> None:
    sip = Sip()
    write_text(sip, ["a" * 200_000, "é"])  # type: ignore[arg-type]
    write_text(sip, [b"b" * 3_000])  # type: ignore[arg-type]
    assert sip.taken == b"a" * 200_000 + "é".encode() + b"b" * 3_000


def test_a_closed_standard_output_is_not_needed_for_a_file(folder: Path) -> None:
    assert shell("cyberdip convert one.ris -o one.bib >&- 2>&- <&-", folder)[0] == 0
    assert (folder / "one.bib").read_text(encoding="utf-8").startswith("@article{vale2019maps,")


def test_a_closed_standard_input(folder: Path) -> None:
    status, out, err = shell("cyberdip convert -t csl-json <&-", folder)
    assert (status, out) == (3, "[]\n") and err.startswith(
        "stdin: error[not-readable]: standard input is closed"
    )


def test_standard_input_named_twice(folder: Path) -> None:
    status, out, err = shell("cyberdip convert - - -t csl-jsonl < one.ris", folder)
    assert (status, out.count("\n")) == (4, 1) and err.startswith("stdin: error[empty-input]")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize(
    "command", ["convert one.ris -t ris", "explain one.ris", "convert --help", "--version"]
)
def test_a_full_disk_behind_standard_output(command: str, folder: Path) -> None:
    status, _, err = shell(f"cyberdip {command} >/dev/full", folder)
    assert (status, err.count("\n")) == (6, 1) and "No space left" in err


def test_an_absurd_number_of_jobs(folder: Path) -> None:
    result = run_cli("convert", "one.ris", "-t", "ris", "-j", "9" * 5000, cwd=folder)
    assert result.status == 2 and "error[usage]" in result.err


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_leaves_no_part_file_and_no_worker(name: str, jobs: str, folder: Path) -> None:
    (folder / "big.ris").write_text(RIS * 120_000, encoding="utf-8")
    (folder / "big.bib").write_text("precious", encoding="utf-8")
    arguments = [sys.executable, "-m", "cyberdip_cli", "convert", "big.ris", "-o", "big.bib", "-j", jobs]
    process = subprocess.Popen(arguments, cwd=folder, start_new_session=True, stderr=subprocess.PIPE)
    wait_for(lambda: any(path.suffix == ".part" for path in folder.iterdir()))
    time.sleep(0.3)  # into the work: with workers under way
    process.send_signal(getattr(signal, name))
    _, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (128 + getattr(signal, name), b"")
    assert sorted(path.name for path in folder.iterdir()) == ["big.bib", "big.ris", "one.ris"]
    assert (folder / "big.bib").read_text(encoding="utf-8") == "precious"
    wait_for(lambda: not group_lives(process.pid))


def test_workers_end_when_the_parent_is_killed(folder: Path) -> None:
    (folder / "big.ris").write_text(RIS * 120_000, encoding="utf-8")
    arguments = [sys.executable, "-m", "cyberdip_cli", "convert", "big.ris", "-o", "big.bib", "-j", "2"]
    process = subprocess.Popen(arguments, cwd=folder, start_new_session=True)
    wait_for(lambda: any(path.suffix == ".part" for path in folder.iterdir()))
    time.sleep(0.3)
    process.kill()
    process.wait(timeout=30)
    wait_for(lambda: not group_lives(process.pid))


def group_lives(group: int) -> bool:
    """Whether a process of the group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def wait_for(come_true: object) -> None:
    """Waits up to twenty seconds for a condition."""
    assert callable(come_true)
    for _ in range(2000):
        if come_true():
            return
        time.sleep(0.01)
    raise AssertionError("it did not come true")


def test_a_name_that_would_draw_on_the_terminal(folder: Path) -> None:
    name = "a\x1b[31m\nb.ris"
    (folder / name).write_text(RIS.replace("Maps", "M\x1b]0;x\x07aps"), encoding="utf-8")
    for arguments in (
        ["explain", name],
        ["check", name, "gone\x1b[2J"],
        ["convert", name, "-t", "ris", "-f", "\x1b[31m"],
        ["cite", name],
    ):
        result = run_cli(*arguments, cwd=folder)
        assert "\x1b" not in result.out + result.err and "\x07" not in result.out + result.err


@pytest.mark.parametrize("encoding", ["base64", "rot13", "idna", "undefined", "klingon", "a/../b"])
def test_what_is_no_encoding_of_text(encoding: str, folder: Path) -> None:
    result = run_cli("convert", "one.ris", "-t", "ris", "--encoding", encoding, cwd=folder)
    assert result.status == 2 and "error[unknown-encoding]" in result.err
    with pytest.raises(CyberdipError):
        list(cyberdip_cli.read(RIS.encode(), encoding=encoding))


@pytest.mark.parametrize("medium", ["text", "html", "markdown", "latex", "rtf", "rst"])
def test_nothing_to_cite_is_no_document(medium: str, folder: Path) -> None:
    result = run_cli("cite", "-", "-t", medium, cwd=folder)
    assert (result.status, result.out) == (3, "")
