"""Nothing is touched but what is named: every command and every format under an audit hook that sees each file, socket and
process (PEP 578)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from cyberdip_cli import registry

SPY = """
import os, sys, json
from pathlib import Path
allowed, report = json.loads(sys.argv[1]), sys.argv[2]
seen, busy = [], []

def name(path):
    return os.path.realpath(os.fsdecode(path)) if isinstance(path, (str, bytes, os.PathLike)) else None

def hook(event, args):
    if busy:
        return
    busy.append(1)
    try:
        if event.startswith(PROGRAMS):
            seen.append([event, str(args)[:200]])
        elif event == "open":
            path = name(args[0])
            if path and not within(path, allowed) and (writes(args[2]) or not within(path, INSTALLED)):
                seen.append(["write" if writes(args[2]) else "read", path])
        elif event in CHANGES:
            seen.extend([event, path] for path in map(name, args[:2]) if path and not within(path, allowed))
    finally:
        busy.clear()

def writes(flags):
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND))

def within(path, folders):
    return any(path == one or path.startswith(one.rstrip(os.sep) + os.sep) for one in folders)

CHANGES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.chmod", "os.chown", "os.link", "os.symlink", "os.truncate", "os.utime", "shutil.rmtree")
PROGRAMS = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "ftplib.", "urllib.", "smtplib.", "webbrowser.")
INSTALLED = [os.path.realpath(path) for path in {sys.prefix, sys.base_prefix, os.path.dirname(os.__file__), *sys.path, "/usr/lib", "/usr/local/lib", "/lib", "/dev/null", "/proc/self", "/usr/share/zoneinfo"} if path]
sys.dont_write_bytecode = True
sys.addaudithook(hook)
from cyberdip_cli.__main__ import status
ended = []
for arguments in json.loads(sys.stdin.read()):
    before = len(seen)
    sys.stdin = open(os.devnull)
    ended.append([arguments, status(arguments), seen[before:]])
busy.append(1)
Path(report).write_text(json.dumps(ended))
os._exit(0)
"""
"""Runs command lines under the hook, in one process; what was touched beside the package, the interpreter and what is
allowed goes to the report."""


def spied(commands: list[list[str]], folder: Path) -> list[tuple[list[str], int, list[list[str]]]]:
    """(command line, exit status, what it touched that it was not told to) of each."""
    report = folder.parent / "report.json"
    arguments = [sys.executable, "-c", SPY, json.dumps([str(folder.resolve())]), str(report)]
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder.parent / "home"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        arguments,
        input=json.dumps(commands),
        cwd=folder,
        capture_output=True,
        text=True,
        env=environment,
        timeout=120,
        check=False,
    )
    assert report.exists(), done.stderr[-2000:]
    return [
        (words, ended, touched) for words, ended, touched in json.loads(report.read_text(encoding="utf-8"))
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "work"
    made.mkdir()
    (made / "one.ris").write_text(
        "TY  - BOOK\nID  - one\nAU  - Vale, Ines\nTI  - Maps\nPY  - 2019\nUR  - https://example.org/a\nER  - \n",
        encoding="utf-8",
    )
    return made


def test_the_hook_sees_what_it_should(folder: Path) -> None:
    """A judge that sees nothing would let everything pass."""
    outside = folder.parent / "outside.ris"
    outside.write_text("TY  - BOOK\nTI  - Maps\nER  - \n", encoding="utf-8")
    ((_, status, touched),) = spied([["convert", str(outside), "-t", "ris", "-o", "out.ris"]], folder)
    assert status == 0 and ["read", str(outside.resolve())] in touched


def test_every_writer_medium_and_command_touches_what_is_named(folder: Path) -> None:
    commands = [
        ["convert", "one.ris", "-t", name, "-o", f"out-{name}"] for name in registry.builtin_names("writers")
    ]
    commands += [
        ["cite", "one.ris", "-t", name, "-o", f"cited-{name}"] for name in registry.builtin_names("media")
    ]
    commands += [
        ["check", "one.ris"], ["explain", "one.ris"], ["explain", "one.ris", "--json"], ["formats"], ["formats", "--json"], ["styles", "apa"], ["styles", "--json", "ieee"],
        ["convert", "one.ris", "-t", "ris"], ["convert", "one.ris", "-t", "bibtex", "--append", "-o", "more.bib"], ["convert", "one.ris", "-t", "bibtex", "--append", "-o", "more.bib"],
        ["convert", "one.ris", "one.ris", "-t", "csl-json", "--merge"], ["cite", "one.ris", "--engine", "citeproc-py"], ["cite", "one.ris", "-s", "ieee", "-l", "de-DE", "--in-text"],
        ["convert", "one.ris", "-t", "ris", "--strict"], ["convert", "https://example.org/a", "-t", "ris"], ["convert", "10.5555/a", "-t", "ris"], ["--help"], ["convert", "--help"], ["--version"],
    ]  # fmt: skip
    touched = [(words, found) for words, _, found in spied(commands, folder) if found]
    assert touched == []


def test_every_reader_touches_what_is_named(folder: Path) -> None:
    commands = []
    for name in registry.builtin_names("readers"):
        for path in sorted((ROOT / "benchmarks" / "fuzz" / "corpus" / name).iterdir())[:3]:
            (folder / f"{name}-{path.name}").write_bytes(path.read_bytes())
            commands.append(["convert", f"{name}-{path.name}", "-t", "csl-jsonl", "-f", name])
            commands.append(["convert", f"{name}-{path.name}", "-t", "csl-jsonl"])
    entity = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY n SYSTEM "http://127.0.0.1:9/x">]>'
    for name, body in {
        "mods": '<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>&e;&n;</title></titleInfo></mods>', "dc-xml": '<dc xmlns="http://purl.org/dc/elements/1.1/"><title>&e;</title></dc>',
        "marcxml": '<record><datafield tag="245"><subfield code="a">&n;</subfield></datafield></record>', "html": '<html><title>&e;</title><link rel="stylesheet" href="http://127.0.0.1:9/"></html>',
    }.items():  # fmt: skip
        (folder / f"entity-{name}").write_text(entity + body, encoding="utf-8")
        commands.append(["convert", f"entity-{name}", "-t", "csl-jsonl", "-f", name])
    touched = [(words, found) for words, _, found in spied(commands, folder) if found]
    assert touched == []
