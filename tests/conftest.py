"""Fixtures: the command line in this process, as a shell would see it."""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from cyberdip_cli.__main__ import status as run_status

ROOT = Path(__file__).resolve().parent.parent


def refresh_tables() -> None:
    """Compiles the TOML tables of a checkout when one is newer than its module, so that the tests see what a
    fresh install sees."""
    tables = ROOT / "cyberdip_cli" / "_tables"
    made = max((path.stat().st_mtime for path in tables.glob("*.py")), default=0.0)
    if any(path.stat().st_mtime > made for path in (ROOT / "cyberdip_cli").rglob("*.toml")):
        sys.path.insert(0, str(ROOT))
        try:
            import build_tables

            build_tables.build()
        finally:
            sys.path.remove(str(ROOT))


refresh_tables()
os.environ["CYBERDIP_NO_CONFIG"] = "1"  # whoever runs the tests may have defaults of their own


class Result(NamedTuple):
    """What a run left behind: its exit status, its document, its diagnostics."""

    status: int
    out: str
    err: str
    raw: bytes


# A process that is started in the background of a script ignores these, and so would all that the tests start.
for _name, _usual in (("SIGINT", signal.default_int_handler), ("SIGHUP", signal.SIG_DFL)):
    if hasattr(signal, _name) and signal.getsignal(getattr(signal, _name)) is signal.SIG_IGN:
        signal.signal(getattr(signal, _name), _usual)


def pytest_collection_finish() -> None:
    """What was collected stays: nobody has to look for rubbish in it again and again."""
    gc.collect()
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the expected files of the samples")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--accept"))


def run_cli(
    *arguments: str | Path,
    stdin: bytes | str = b"",
    cwd: Path | None = None,
    door: Callable[[list[str]], int] = run_status,
) -> Result:
    """Runs ``cyberdip ARGUMENTS`` in this process with its three streams replaced."""
    out, err = io.BytesIO(), io.BytesIO()
    data = stdin.encode() if isinstance(stdin, str) else stdin
    streams = sys.stdin, sys.stdout, sys.stderr
    before = os.getcwd()
    try:
        if cwd is not None:
            os.chdir(cwd)
        sys.stdin = io.TextIOWrapper(io.BytesIO(data))
        sys.stdout = io.TextIOWrapper(out, "utf-8", newline="\n", write_through=True)
        sys.stderr = io.TextIOWrapper(err, "utf-8", newline="\n", write_through=True)
        status = door([str(argument) for argument in arguments])
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os.chdir(before)
        held = sys.stdout, sys.stderr
        sys.stdin, sys.stdout, sys.stderr = streams
        for stream in held:
            stream.detach()
    return Result(status, out.getvalue().decode(), err.getvalue().decode(), out.getvalue())


@pytest.fixture
def cli() -> Callable[..., Result]:
    return run_cli
