"""``cyberdip watch``: pages as they are copied, with a stand-in for the clipboard's program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import run_cli

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a #! line")
PAGE = "Title: Maps of Nowhere\nAuthors: Vale, Ines\nPublication Year: 2019\nDocument Type: Book\n"
OTHER = PAGE.replace("Maps of Nowhere", "The Inland Sea").replace("Vale", "Roe")


class Session:
    """A running ``cyberdip watch`` and the clipboard that it looks at."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.folder = folder
        (folder / "bin").mkdir()
        self.clip = folder / "clip.txt"
        self.clip.write_text("what was there before", encoding="utf-8")
        program = folder / "bin" / "xclip"
        program.write_text(
            f'#!/bin/sh\ncase "$*" in *TARGETS*) exit 1;; *-o*) cat {self.clip};; *) cat > {self.clip};; esac\n',
            encoding="utf-8",
        )
        program.chmod(0o755)
        away = ("WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "TERMUX_VERSION")
        env = {name: value for name, value in os.environ.items() if name not in away}
        env |= {"DISPLAY": ":999", "PATH": f"{folder / 'bin'}{os.pathsep}{env['PATH']}"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "cyberdip_cli", "watch", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env,
        )  # fmt: skip
        assert self.process.stderr and self.process.stdout
        self.first = self.process.stderr.readline()
        time.sleep(0.5)  # the first look

    def copy(self, text: str) -> None:
        part = self.folder / "part"
        part.write_text(text, encoding="utf-8")
        part.replace(self.clip)

    def line(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline()

    def said(self) -> str:
        assert self.process.stderr
        return self.process.stderr.readline()

    def end(self) -> tuple[int, str, str]:
        time.sleep(1)  # what was read last is counted
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate(timeout=30)
        return self.process.returncode, out, err


@pytest.fixture
def sessions(tmp_path: Path) -> Iterator[list[Session]]:
    held: list[Session] = []
    yield held
    for session in held:
        session.process.kill()
        session.process.communicate()


def test_each_page_is_cited_as_it_is_copied(tmp_path: Path, sessions: list[Session]) -> None:
    session = Session(tmp_path, "-s", "apa")
    sessions.append(session)
    assert "Ctrl-C" in session.first and "apa" in session.first
    session.copy(PAGE)
    assert session.line() == "Vale, I. (2019). Maps of Nowhere.\n"
    session.copy("A stroll by the sea.")
    assert session.said().startswith("clipboard: error[")
    session.copy(OTHER)
    assert session.line() == "Roe, I. (2019). The Inland Sea.\n"
    assert session.end() == (0, "", "cyberdip: ended; 2 of 3 copies written\n")


def test_an_entry_takes_the_place_of_what_was_copied(tmp_path: Path, sessions: list[Session]) -> None:
    session = Session(tmp_path, "-t", "ris", "--copy")
    sessions.append(session)
    for _ in range(2):  # copied again, it has the same key
        session.copy(PAGE)
        lines = [session.line() for _ in range(6)]
        assert lines[1] == "ID  - vale2019maps\n"
        assert "on the clipboard: text" in session.said()
        assert session.clip.read_text(encoding="utf-8") == "".join(lines)
    assert session.end() == (0, "", "cyberdip: ended; 2 of 2 copies written\n")


def test_without_a_clipboard_there_is_nothing_to_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WAYLAND_DISPLAY", "DISPLAY", "WSL_DISTRO_NAME", "TERMUX_VERSION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    done = run_cli("watch")
    assert (done.status, done.out) == (3, "") and "error[no-clipboard]" in done.err
    assert run_cli("watch", "-t", "bibtx").status == 2
    assert run_cli("watch", "-s", "no-such-style").status == 2
