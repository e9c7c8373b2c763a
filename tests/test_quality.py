"""The package is typed and clean."""

from __future__ import annotations

import subprocess
import sys

from conftest import ROOT


def run(*command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff() -> None:
    run("ruff", "check", "cyberdip_cli", "tests", "benchmarks")


def test_mypy() -> None:
    run("mypy")
