"""Completion of values, as shells ask for it; in the shells themselves where they are installed."""

from __future__ import annotations

import os
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
@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("cyberdip convert -t bibl", "biblatex"),
        ("cyberdip convert -f endn", "endnote-xml"),
        ("cyberdip cite -t mark", "markdown"),
        ("cyberdip cite -s nature-gen", "nature-genetics"),
        ("cyberdip cite -s apa7", "apa7"),
        ("cyberdip cite -l de-", "de-AT"),
        ("cyberdip check --dialect vuf", "vufind"),
        ("cyberdip convert --encoding cp125", "cp1251"),
        ("cyberdip convert --newline cr", "crlf"),
        ("cyberdip wat", "watch"),
        ("cyberdip help ke", "keys"),
    ],
)
def test_values_in_every_shell(shell: str, line: str, value: str) -> None:
    assert value in complete(shell, line)


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


@pytest.mark.parametrize("shell", ["fish", "zsh"])
def test_the_script_is_what_the_shell_reads(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = subprocess.run(
        [PROGRAM],
        env={**os.environ, "_CYBERDIP_COMPLETE": f"source_{shell}"},
        capture_output=True,
        text=True,
        check=True,
    )
    subprocess.run([shell, "-n"], input=script.stdout, text=True, check=True)
