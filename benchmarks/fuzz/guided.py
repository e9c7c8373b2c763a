"""Inputs led by coverage: ``pip install -e '.[fuzz]'``, then ``python -m benchmarks.fuzz.guided --reader NAME [libFuzzer's options]``.

The first two bytes choose two writers; the rest is read by the reader, starting from the samples and the corpus. An
input for which a property does not hold stops the run, and libFuzzer keeps it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["cyberdip_cli"]):
    from cyberdip_cli import registry

    from .properties import failures
    from .seeds import seeds


def target(reader: str, writers: list[str]) -> None:
    """Gives what libFuzzer makes to the properties."""

    def one(data: bytes) -> None:
        if len(data) < 3:
            return
        chosen = sorted({writers[byte % len(writers)] for byte in data[:2]})
        for failure in failures(data[2:], reader, chosen, []):
            raise AssertionError(str(failure))

    folder = Path(tempfile.mkdtemp(prefix="seeds-"))
    for number, seed in enumerate(seeds()[reader]):
        (folder / str(number)).write_bytes(bytes((number % 256, number * 7 % 256)) + seed)
    atheris.Setup([sys.argv[0], *sys.argv[1:], str(folder)], one)
    atheris.Fuzz()


def main() -> None:
    """Takes ``--reader`` off the command line; the rest is libFuzzer's."""
    at = sys.argv.index("--reader")
    reader = sys.argv[at + 1]
    del sys.argv[at : at + 2]
    target(reader, registry.builtin_names("writers"))


if __name__ == "__main__":
    main()
