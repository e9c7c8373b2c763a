"""What mutation starts from: the samples by the reader that reads them, and a small corpus of inputs that earlier runs found."""

from __future__ import annotations

from functools import cache
from itertools import islice
from pathlib import Path

import cyberdip_cli
from cyberdip_cli import reader_choice, registry
from cyberdip_cli.diagnostics import CyberdipError
from cyberdip_cli.protocols import ignore
from cyberdip_cli.source import Head

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(__file__).parent / "corpus"
LARGEST = 20_000
"""Bytes of a seed: a larger one costs time without reaching more."""

FULL = 6
"""Inputs with records of each reader that are kept whatever their size."""


def reader_of(path: Path) -> str | None:
    """The name of the reader of a sample: what its content says, else the folder that it lies in."""
    names = registry.builtin_names("readers")
    options = path.parent / "options"
    if options.exists() and " -f " in f" {options.read_text(encoding='utf-8')} ":
        words = options.read_text(encoding="utf-8").split()
        return words[words.index("-f") + 1]
    try:
        return reader_choice.reader_for(Head(path.name, path.read_bytes()[:65536]), ignore)[0]
    except CyberdipError:
        folder = path.parent.parent.name
        return folder if folder in names else None


@cache
def corpus() -> dict[str, tuple[bytes, ...]]:
    """The inputs of the corpus by reader: what the tests mutate, so that a new sample does not change them."""
    folders = sorted(path for path in CORPUS.iterdir() if path.is_dir())
    return {folder.name: tuple(path.read_bytes() for path in sorted(folder.iterdir())) for folder in folders}


@cache
def seeds() -> dict[str, tuple[bytes, ...]]:
    """The inputs of each reader, in an order that does not depend on the file system."""
    found: dict[str, list[bytes]] = {name: [] for name in registry.builtin_names("readers")}
    samples = [
        path for path in sorted((ROOT / "samples").glob("*/*/input.*")) if path.stat().st_size < LARGEST
    ]
    for path in samples:
        if name := reader_of(path):
            found[name].append(path.read_bytes())
    return {name: (*inputs, *corpus().get(name, ())) for name, inputs in found.items()}


def kept(
    inputs: dict[str, tuple[bytes, ...]], largest: int, grown: Path | None = None
) -> dict[str, tuple[bytes, ...]]:
    """The inputs of at most so many bytes, the smallest that hold a record, and those that an earlier run left in
    the folder ``grown``."""
    found = {}
    for name, each in inputs.items():
        folder = grown / name if grown else None
        more = [path.read_bytes() for path in sorted(folder.iterdir())] if folder and folder.is_dir() else []
        small = [data for data in each if len(data) <= largest]
        full = islice((data for data in sorted(each, key=len) if holds_records(data, name)), FULL)
        found[name] = tuple(dict.fromkeys((*small, *full, *more)))
    return found


def holds_records(data: bytes, reader: str) -> bool:
    """Whether a reader finds a record."""
    try:
        return any(True for _ in cyberdip_cli.read(data, reader, sink=ignore))
    except CyberdipError:
        return False
