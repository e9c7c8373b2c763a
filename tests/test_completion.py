"""Completion of values, as shells ask for it; in the shells themselves where they are installed."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cyberdip_cli.cli.completion import CHOICES, offer
from cyberdip_cli.cli.options import COMMANDS

PROGRAM = Path(sys.executable).with_name("cyberdip")
ASKING = {
    "bash": lambda line: {"COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))},
    "zsh": lambda line: {"_TYPER_COMPLETE_ARGS": line},
    "fish": lambda line: {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
    "powershell": lambda line: {
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": line.split(" ")[-1],
    },
}


def complete(shell: str, line: str) -> str:
    """What the program answers to a shell that completes ``line``."""
    env = {**os.environ, "_CYBERDIP_COMPLETE": f"complete_{shell}", **ASKING[shell](line)}
    done = subprocess.run([PROGRAM], env=env, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize("shell", ASKING)
def test_every_shell_is_answered(shell: str) -> None:
    assert "nature-genetics" in complete(shell, "cyberdip cite -s nature-gen")


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("cyberdip convert -t bibl", "biblatex"),
        ("cyberdip convert -f endn", "endnote-xml"),
        ("cyberdip cite -t mark", "markdown"),
        ("cyberdip cite -s apa7", "apa7"),
        ("cyberdip cite -l de-", "de-AT"),
        ("cyberdip check --dialect vuf", "vufind"),
        ("cyberdip convert --encoding cp125", "cp1251"),
        ("cyberdip convert --newline cr", "crlf"),
        ("cyberdip wat", "watch"),
        ("cyberdip help ke", "keys"),
    ],
)
def test_values(line: str, value: str) -> None:
    assert value in complete("zsh", line)


def test_where_there_is_no_value_the_shell_offers_files() -> None:
    assert complete("bash", "cyberdip convert pag").strip() == ""
    assert complete("zsh", "cyberdip convert pag").strip() == "_files"


def test_thousands_of_styles_are_offered_at_once() -> None:
    start = time.process_time()
    assert len(offer("styles", "j")) > 1000 and len(offer("styles", "")) < 100
    assert time.process_time() - start < 1


def test_every_option_with_a_list_of_values_has_it() -> None:
    lists = {option.choices for command in COMMANDS.values() for option in command.options} - {""} | {
        "topics"
    }
    assert lists == set(CHOICES)
    for choices in lists:
        assert offer(choices, "")
        assert offer(choices, "no such thing") == []


@pytest.mark.skipif(shutil.which("bash") is None or os.name == "nt", reason="bash is not installed")
def test_in_bash() -> None:
    env = {**os.environ, "PATH": f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"}
    script = subprocess.run(
        [PROGRAM],
        env={**env, "_CYBERDIP_COMPLETE": "source_bash"},
        capture_output=True,
        text=True,
        check=True,
    )
    program = f'{script.stdout}\nCOMP_WORDS=(cyberdip cite -s nature-ge)\nCOMP_CWORD=3\n_cyberdip_completion cyberdip\necho "${{COMPREPLY[@]}}"\n'
    done = subprocess.run(
        ["bash", "--norc", "-c", program], env=env, capture_output=True, text=True, check=True
    )
    assert "nature-genetics" in done.stdout.split()


LIVE = [
    ("cyberdip cite -s nature-gen", "nature-genetics"),
    ("cyberdip convert -t bibl", "biblatex"),
    ("cyberdip check --dialect pro", "proquest"),
]
"""Lines with one value that begins so."""


def script(shell: str, home: Path) -> Path:
    """The file that ``--show-completion`` would write for a shell."""
    env = {**os.environ, "_CYBERDIP_COMPLETE": f"source_{shell}"}
    path = home / f"cyberdip.{shell}"
    done = subprocess.run([PROGRAM], env=env, capture_output=True, text=True, check=True)
    path.write_text(done.stdout, encoding="utf-8")
    return path


def found(home: Path) -> dict[str, str]:
    """An environment in which the shell finds the program and no settings of anybody."""
    path = f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "TERM": "dumb"}


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
def test_in_fish(tmp_path: Path) -> None:
    asked = "; ".join(f"complete -C '{line}'" for line, _ in LIVE)
    command = ["fish", "--no-config", "-c", f"source {script('fish', tmp_path)}; {asked}"]
    done = subprocess.run(command, env=found(tmp_path), capture_output=True, text=True, check=True)
    assert [line.split("\t")[0] for line in done.stdout.splitlines()] == [value for _, value in LIVE]
    assert "ProQuest’s" in done.stdout


@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not installed")
def test_in_zsh(tmp_path: Path) -> None:
    """The keys of a person in a terminal: only a line that is edited is completed."""
    import pty

    child, terminal = pty.fork()
    if not child:
        os.execvpe("zsh", ["zsh", "-f", "-i"], found(tmp_path))
    try:
        start = f"autoload -Uz compinit; compinit -u -D; . {script('zsh', tmp_path)}; PS1=; echo rea''dy\n"
        typed(terminal, start, "ready")
        for line, value in LIVE:
            typed(terminal, f"{line}\t", line[: line.rindex(" ") + 1] + value)
            os.write(terminal, b"\x15")  # the line is taken away
    finally:
        os.close(terminal)
        os.waitpid(child, 0)


def typed(terminal: int, keys: str, wanted: str) -> None:
    """Types ``keys`` and waits until ``wanted`` is on the screen."""
    os.write(terminal, keys.encode())
    screen, deadline = "", time.monotonic() + 20
    while wanted not in screen:
        assert time.monotonic() < deadline, screen
        if select.select([terminal], [], [], 0.2)[0]:
            screen += os.read(terminal, 4096).decode(errors="replace")


@pytest.mark.skipif(shutil.which("pwsh") is None, reason="PowerShell is not installed")
def test_in_powershell(tmp_path: Path) -> None:
    asked = "; ".join(
        f"(TabExpansion2 '{line}' {len(line)}).CompletionMatches.CompletionText" for line, _ in LIVE
    )
    command = ["pwsh", "-NoProfile", "-Command", f"{script('powershell', tmp_path).read_text()}\n{asked}"]
    done = subprocess.run(command, env=found(tmp_path), capture_output=True, text=True, check=True)
    assert done.stdout.split() == [value for _, value in LIVE]
