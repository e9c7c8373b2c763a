"""A hostile machine: inputs that vanish, grow and never end, disks that are full or closed, homes that are missing, plug-ins
that raise. Always an answer, never a half-written file, and no file touched but those that are named."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, run_cli
from cyberdip_cli import inputs, registry
from cyberdip_cli.protocols import CiteOptions, Engine, Medium, Reader, Writer

RIS = "TY  - BOOK\nID  - {0}\nAU  - Vale, Ines\nTI  - Maps of {0}\nPY  - 2019\nER  - \n"
POSIX = pytest.mark.skipif(os.name == "nt", reason="a POSIX system")
COMMAND = [sys.executable, "-m", "cyberdip_cli"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.ris").write_text(RIS.format("one"), encoding="utf-8")
    return tmp_path


def run(*arguments: str, cwd: Path, **more: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments], cwd=cwd, capture_output=True, timeout=60, check=False, **more
    )


@POSIX
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["convert", "-h"], []])
def test_help_without_standard_output(words: list[str], folder: Path) -> None:
    line = " ".join([*COMMAND, *words, ">&-"])
    done = subprocess.run(["sh", "-c", line], cwd=folder, capture_output=True, check=False)
    assert done.returncode == 6 and b"error[not-written]" in done.stderr


@POSIX
def test_kills_leave_the_old_file_or_the_new_one(folder: Path) -> None:
    """``python -m benchmarks.fuzz.kills`` does it a thousand times."""
    sys.path.insert(0, str(ROOT))
    try:
        from benchmarks.fuzz.kills import campaign
    finally:
        sys.path.remove(str(ROOT))
    assert campaign(20, folder, random.Random(1), records=1000) == []


@POSIX
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("to", ["bibtex", "csl-json"])
def test_a_full_disk_behind_a_named_output(to: str, folder: Path) -> None:
    done = run("convert", "one.ris", "-t", to, "-o", "/dev/full", cwd=folder)
    assert done.returncode == 6 and b"No space left" in done.stderr


@POSIX
def test_a_named_pipe_is_an_input_and_an_output(folder: Path) -> None:
    os.mkfifo(folder / "in")
    os.mkfifo(folder / "out")
    threading.Thread(target=lambda: (folder / "in").write_text(RIS.format("piped")), daemon=True).start()
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append((folder / "out").read_text()), daemon=True)
    reader.start()
    done = run("convert", "in", "-f", "ris", "-t", "csl-jsonl", "-o", "out", cwd=folder)
    reader.join(10)
    assert (done.returncode, got[0].count("\n")) == (0, 1) and '"piped"' in got[0]


@POSIX
def test_links_in_a_circle_and_into_nothing(folder: Path) -> None:
    (folder / "a").symlink_to("b")
    (folder / "b").symlink_to("a")
    (folder / "gone").symlink_to("nothing")
    for name in ("a", "gone"):
        result = run_cli("convert", "one.ris", name, "-t", "csl-jsonl", cwd=folder)
        assert result.status == 4 and result.out.count("\n") == 1 and f"{name}: error[" in result.err
    result = run_cli("convert", "one.ris", "-t", "ris", "-o", "a", cwd=folder)
    assert result.status == 6 and result.err.count("\n") == 1 and (folder / "a").is_symlink()


def test_an_input_that_vanishes_between_two(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "two.ris").write_text(RIS.format("two"), encoding="utf-8")
    opening = inputs.open_file

    def vanishing(path: str) -> Any:
        (folder / "two.ris").unlink(missing_ok=True)
        return opening(path)

    monkeypatch.setattr(inputs, "open_file", vanishing)
    result = run_cli("convert", "one.ris", "two.ris", "-t", "csl-jsonl", "--summary", cwd=folder)
    assert result.status == 4 and "1 read: 1 written; 1 lost: two.ris" in result.err


@POSIX
def test_an_input_that_grows_while_it_is_read_ends(folder: Path) -> None:
    """A log that somebody adds to is read as far as it goes, never for ever."""
    done = False

    def grow() -> None:
        with open(folder / "one.ris", "a", encoding="utf-8") as file:
            while not done:
                file.write(RIS.format("more") * 50)
                file.flush()
                time.sleep(0.001)

    writer = threading.Thread(target=grow, daemon=True)
    writer.start()
    try:
        result = run("convert", "one.ris", "-t", "csl-jsonl", "-q", cwd=folder)
    finally:
        done = True
        writer.join(10)
    assert result.returncode == 0 and result.stdout.count(b"\n") >= 1


@POSIX
def test_an_output_that_is_added_to_its_own_input_ends(folder: Path) -> None:
    line = " ".join([*COMMAND, "convert", "one.ris", "-t", "ris", ">>", "one.ris"])
    assert subprocess.run(["sh", "-c", line], cwd=folder, timeout=60, check=False).returncode == 0
    assert (folder / "one.ris").read_text(encoding="utf-8").count("TY  - ") == 2


@POSIX
def test_two_writers_to_one_file_leave_one_of_the_two(folder: Path) -> None:
    for name in ("a", "b"):
        (folder / f"{name}.ris").write_text(
            "".join(RIS.format(f"{name}{at}") for at in range(2000)), encoding="utf-8"
        )
    running = [
        subprocess.Popen([*COMMAND, "convert", f"{name}.ris", "-o", "refs.bib", "-q"], cwd=folder)
        for name in "ab"
    ]
    assert [process.wait(60) for process in running] == [0, 0]
    text = (folder / "refs.bib").read_text(encoding="utf-8")
    assert text.count("@book{a") + text.count("@book{b") == 2000 and text.count("@book{a") in (0, 2000)
    assert sorted(path.name for path in folder.iterdir()) == ["a.ris", "b.ris", "one.ris", "refs.bib"]


@POSIX
@pytest.mark.parametrize(
    "environment",
    [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"HOME": "/nonexistent"}, {}, {"TMPDIR": "/nonexistent"}, {"COLUMNS": "x", "LINES": "-1", "TERM": "\x1b"}],
)  # fmt: skip
def test_a_bare_environment(environment: dict[str, str], folder: Path) -> None:
    (folder / "ümlaut.ris").write_text(RIS.format("Übersee"), encoding="utf-8")
    base = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    for arguments in (["convert", "ümlaut.ris", "-t", "csl-jsonl"], ["cite", "ümlaut.ris"]):
        done = run(*arguments, cwd=folder, env={**base, **environment})
        assert done.returncode == 0 and "Übersee".encode() in done.stdout, done.stderr


NAMES = [
    "two\nlines.ris",
    "es\x1b[31mc.ris",
    "-o.ris",
    " .ris",
    "a:b%s{0}.ris",
    "x'\"$(id)`.ris",
    "\udcff.ris",
]


@POSIX
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_a_name(name: str, folder: Path) -> None:
    data = RIS.format("odd").replace("PY  - 2019", "PY  - 2019\nSN  - 2049-3631")
    try:
        (folder / name).write_text(data, encoding="utf-8")
    except OSError:
        pytest.skip("the file system has no such names")
    result = run_cli("convert", "--", name, "-t", "csl-jsonl", cwd=folder)
    assert result.status == 2 or "\x1b" not in result.err
    done = run_cli("convert", "-t", "csl-jsonl", "-o", f"{name}.jsonl", "--", name, cwd=folder)
    assert done.status == 0 and (folder / f"{name}.jsonl").exists()
    assert all(line.isprintable() for line in done.err.splitlines()) and "warning[bad-issn]" in done.err


class Point:
    """An entry point of a package that is not installed."""

    def __init__(self, name: str, value: object) -> None:
        self.name, self.group, self.dist, self.module, self.value = (
            name,
            "",
            None,
            __name__,
            f"{__name__}:{name}",
        )
        self.loaded = value

    def load(self) -> object:
        if isinstance(self.loaded, Exception):
            raise self.loaded
        return self.loaded


def raising(*_: object) -> Any:
    raise RuntimeError("a cracked lens")


def raising_late(*_: object) -> Iterator[Any]:
    yield "begun"
    raise RuntimeError("a cracked lens")


PLUGINS: dict[str, tuple[str, object, tuple[str, ...]]] = {
    "a reader that cannot be imported": ("readers", RuntimeError("a cracked lens"), ("convert", "one.ris", "-t", "ris", "-f", "odd")),
    "a reader that is none": ("readers", "text", ("convert", "one.ris", "-t", "ris", "-f", "odd")),
    "a reader whose trace raises": ("readers", Reader("Odd", (".odd",), lambda head: 0, raising), ("convert", "one.ris", "-t", "ris", "-f", "odd")),
    "a reader whose sniff raises": ("readers", Reader("Odd", (".odd",), raising, raising), ("convert", "other", "-t", "ris")),
    "a writer that raises": ("writers", Writer("Odd", (".odd",), raising), ("convert", "one.ris", "-t", "odd", "-o", "out")),
    "a writer that raises late": ("writers", Writer("Odd", (".odd",), raising_late), ("convert", "one.ris", "-t", "odd", "-o", "out")),
    "an engine that raises": ("engines", Engine("Odd", raising), ("cite", "one.ris", "--engine", "odd", "-o", "out.txt")),
    "an engine that raises late": ("engines", Engine("Odd", raising_late), ("cite", "one.ris", "--engine", "odd", "-o", "out.txt")),
    "an engine whose check raises": ("engines", Engine("Odd", raising, raising), ("cite", "one.ris", "--engine", "odd", "-o", "out.txt")),
    "a medium that raises": ("media", Medium("Odd", (".odd",), raising), ("cite", "one.ris", "-t", "odd", "-o", "out")),
    "a medium that raises late": ("media", Medium("Odd", (".odd",), raising_late), ("cite", "one.ris", "-t", "odd", "-o", "out")),
}  # fmt: skip


@pytest.mark.parametrize("case", PLUGINS)
def test_a_plugin_that_raises_is_a_finding(case: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room, plugin, arguments = PLUGINS[case]
    (folder / "other").write_text("nothing that anybody knows\n", encoding="utf-8")
    monkeypatch.setattr(
        registry, "entry_points", lambda asked: [Point("odd", plugin)] if asked == room else []
    )
    result = run_cli(*arguments, cwd=folder)
    assert result.status in (1, 2, 3) and "Traceback" not in result.err and "error[" in result.err
    assert sorted(path.name for path in folder.iterdir()) == ["one.ris", "other"]


def test_a_writer_that_passes_records_over_in_silence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(records: Iterator[Any], options: object, sink: object) -> Iterator[str]:
        yield f"{next(iter(records)).id}\n"

    monkeypatch.setattr(
        registry,
        "entry_points",
        lambda room: [Point("odd", Writer("Odd", (".odd",), write))] if room == "writers" else [],
    )
    (folder / "two.ris").write_text(RIS.format("a") + RIS.format("b"), encoding="utf-8")
    result = run_cli("convert", "two.ris", "-t", "odd", "--summary", cwd=folder)
    assert result.status == 4 and "error[unaccounted]" in result.err


def test_an_engine_that_loses_a_citation(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cite(records: Any, options: CiteOptions, sink: object) -> Iterator[Any]:
        return iter(list(registry.get("engines", "csl").cite(records, options, sink))[1:])

    monkeypatch.setattr(
        registry,
        "entry_points",
        lambda room: [Point("odd", Engine("Odd", cite))] if room == "engines" else [],
    )
    (folder / "two.ris").write_text(RIS.format("a") + RIS.format("b"), encoding="utf-8")
    result = run_cli("cite", "two.ris", "--engine", "odd", cwd=folder)
    assert result.status == 4 and "error[unaccounted]: 1 of 2" in result.err


ACCOUNTS = {
    ("convert", "all.ris", "-t", "ris"): (4, "3 read: 3 written; 1 lost: gone.ris"),
    ("convert", "all.ris", "-t", "ris", "--merge"): (4, "3 read: 2 written, 1 merged; 1 lost: gone.ris"),
    ("convert", "all.ris", "-t", "ris", "--append", "-o", "old.ris"): (4, "3 read: 1 written, 2 already there; 1 lost: gone.ris"),
    ("convert", "all.ris", "-t", "ris", "--strict"): (5, "3 read: none written, because of --strict; 1 lost: gone.ris"),
    ("cite", "all.ris", "-q"): (4, "3 read: 3 written; 1 lost: gone.ris"),
    ("check", "all.ris"): (4, "3 read; 1 lost: gone.ris"),
    ("explain", "all.ris"): (4, "3 read; 1 lost: gone.ris"),
}  # fmt: skip


@pytest.mark.parametrize("arguments", ACCOUNTS, ids=" ".join)
def test_a_summary_says_where_every_record_went(arguments: tuple[str, ...], folder: Path) -> None:
    (folder / "all.ris").write_text(RIS.format("one") * 2 + RIS.format("two"), encoding="utf-8")
    (folder / "old.ris").write_text(RIS.format("one"), encoding="utf-8")
    status, account = ACCOUNTS[arguments]
    result = run_cli(*arguments, "gone.ris", "--summary", cwd=folder)
    assert (result.status, result.err.splitlines()[-1]) == (status, f"cyberdip: {account}")
