"""The three kinds of user, each by a script of plain commands (``samples/days``): one page for a thesis, a nightly
Makefile over eighty pages, a format of one's own; and what a terminal of eighty columns shows."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conftest import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX shells")
DAYS = ROOT / "samples" / "days"
PROGRAMS = Path(sys.executable).parent
PAGE = (
    "Title: Harbour Lights of the Fens {number}\nAuthors: Vale, Ines; Roe, Ada\nSource: Atlas Review, Vol {number}, Iss 2 (2019), pp. 3-9\n"
    "Document Type: Article\nISSN: 2049-3630\n"
)
OTHER = "TY  - BOOK\nAU  - Roe, Ada\nTI  - The Inland Sea\nPY  - 2003\nPB  - Fen Press\nER  - \n"
MODULE = '''
from cyberdip_cli.protocols import Writer


def write(records, options, sink):
    """A line for each record: its id and its title."""
    for record in records:
        title = (record.title or "").replace("\\n", " ")
        yield f"{record.id}: {title}\\n"


WRITER = Writer("a line for each record", (".list",), write)
'''


def shells() -> list[object]:
    """The shells that scripts of plain commands run in; those that are not installed are named as skipped."""
    return [
        pytest.param(
            name, marks=pytest.mark.skipif(shutil.which(name) is None, reason=f"{name} is not installed")
        )
        for name in ("bash", "zsh", "fish", "sh")
    ]


def environment(*more: str, programs: Path = PROGRAMS) -> dict[str, str]:
    """A desk on which the ``cyberdip`` of a folder is found, and Python modules of the user's own."""
    path = os.pathsep.join([str(programs), os.environ.get("PATH", "")])
    return {**os.environ, "PATH": path, "PYTHONPATH": os.pathsep.join(more)}


def commands(script: str) -> list[str]:
    """The lines of a script that are typed."""
    lines = (DAYS / script).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def run(
    shell: str, script: str, folder: Path, *more: str, programs: Path = PROGRAMS
) -> list[subprocess.CompletedProcess[str]]:
    """Runs each command of a script, as somebody who types it would."""
    desk = environment(*more, programs=programs)
    return [
        subprocess.run([shell, "-c", line], cwd=folder, env=desk, capture_output=True, text=True, check=False)
        for line in commands(script)
    ]


@pytest.mark.parametrize("shell", shells())
@pytest.mark.parametrize("script", ["thesis.sh", "new_format.sh"])
def test_every_shell_passes_the_same_words(script: str, shell: str, tmp_path: Path) -> None:
    """A stand-in for ``cyberdip`` and ``python3`` shows what reaches them; what they do is tested once, below."""
    for name in ("cyberdip", "python3"):
        (tmp_path / name).write_text('#!/bin/sh\nprintf "%s\\n" "${0##*/}" "$@"\n', encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    done = run(shell, script, tmp_path, programs=tmp_path)
    assert [each.stdout.splitlines() for each in done] == [shlex.split(line) for line in commands(script)]
    assert [each.returncode for each in done] == [0] * len(done)


def test_one_page_for_a_thesis(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE.format(number=7), encoding="utf-8")
    (tmp_path / "other.ris").write_text(OTHER, encoding="utf-8")
    (tmp_path / "chapter.md").write_text(
        "Lights changed late [@vale2019harbour, p. 4; @roe2003inland].\n", encoding="utf-8"
    )
    cited, made, added, again, checked, manuscript, explained, found = run("sh", "thesis.sh", tmp_path)
    assert cited.stdout.startswith("Vale, I., & Roe, A. (2019). Harbour Lights of the Fens 7.")
    assert [done.returncode for done in (made, added, again, manuscript, explained, found)] == [0] * 6
    bib = (tmp_path / "refs.bib").read_text(encoding="utf-8")
    assert bib.count("@") == 2 and "vale2019harbour" in bib and "roe2003inland" in bib
    assert "already in the file" in again.stderr and "2 records" in checked.stderr
    text = (tmp_path / "chapter.out.md").read_text(encoding="utf-8")
    assert "(Vale and Roe 2019, 4; Roe 2003)" in text and "Fen Press" in text
    assert "Harbour Lights" in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "american-political-science-association" in found.stdout


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_a_nightly_makefile_over_eighty_pages(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(80):
        name = f"page {number}.txt" if number % 10 == 0 else f"page-{number}.txt"
        (pages / name).write_text(PAGE.format(number=number), encoding="utf-8")
    shutil.copy(ROOT / "samples" / "makefile" / "one-process.mk", tmp_path)
    first, second, each, _ = run("sh", "nightly.sh", tmp_path)
    assert first.returncode == 0, first.stderr
    assert (tmp_path / "refs.bib").read_text(encoding="utf-8").count("@article") == 80
    assert "up to date" in second.stdout
    assert each.returncode == 0 and len(list((tmp_path / "bib").iterdir())) == 80
    time.sleep(0.01)
    (pages / "page 0.txt").write_text("", encoding="utf-8")
    again, _, _, some = run("sh", "nightly.sh", tmp_path)
    assert again.returncode != 0 and "page 0.txt" in again.stderr
    assert (
        some.returncode == 0 and (tmp_path / "some.bib").read_text(encoding="utf-8").count("@article") == 79
    )
    assert not (tmp_path / "refs.bib").exists()


def test_a_format_of_one_s_own(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE.format(number=7), encoding="utf-8")
    package = tmp_path / "site"
    info = package / "plainlist-1.0.dist-info"
    info.mkdir(parents=True)
    (package / "plainlist.py").write_text(MODULE, encoding="utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: plainlist\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(
        "[cyberdip_cli.writers]\nplainlist = plainlist:WRITER\n", encoding="utf-8"
    )
    listed, written, checked = run("sh", "new_format.sh", tmp_path, str(package))
    assert "plainlist\t.list\ta line for each record\tplainlist 1.0" in listed.stdout
    assert (written.returncode, written.stdout) == (0, "vale2019harbour: Harbour Lights of the Fens 7\n")
    assert checked.returncode == 0, checked.stderr


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
@pytest.mark.parametrize(
    "command", ["explain page.txt", "formats", "styles nature", "config", "convert page.txt -t ris"]
)
def test_a_terminal_of_eighty_columns(command: str, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE.format(number=7), encoding="utf-8")
    socket = tmp_path / "tmux"
    tmux = ["tmux", "-S", str(socket), "-f", "/dev/null"]
    line = f"cyberdip {command}; echo STATUS $?; sleep 30"
    subprocess.run(
        [*tmux, "new-session", "-d", "-x", "80", "-y", "400", line],
        cwd=tmp_path,
        env=environment(),
        check=True,
    )
    try:
        shown = ""
        deadline = time.monotonic() + 60
        while "STATUS" not in shown and time.monotonic() < deadline:
            time.sleep(0.2)
            shown = subprocess.run(
                [*tmux, "capture-pane", "-p"], capture_output=True, text=True, check=True
            ).stdout
    finally:
        subprocess.run([*tmux, "kill-server"], check=False)
    assert "STATUS 0" in shown
    lines = shown.rstrip().splitlines()
    assert len(lines) > 4 and all(len(each) <= 80 and "\x1b" not in each for each in lines)
