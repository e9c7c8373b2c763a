"""A folder of invented dumps for the recipe, some records damaged, and how many records it holds.

python -m benchmarks.at_scale.inputs FOLDER 200000
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from .. import generate

SUFFIXES = {"ris": "ris", "pages": "txt", "jsonl": "jsonl"}
A_FILE = 6000
"""Records in a file: some 6 MB."""
DAMAGED = 0.01
"""The share of the JSON lines that are cut off. (Nothing costs a record in RIS, and next to nothing in a
page.)"""


def damaged(lines: Iterator[str], seed: int) -> Iterator[str]:
    rng = random.Random(seed)
    for line in lines:
        yield line[: len(line) // 2] + "\n" if rng.random() < DAMAGED else line


def make(folder: Path, number: int, a_file: int = A_FILE) -> int:
    """``number`` records, a third of each kind, in files of some thousands, and one empty file. Returns how
    many were cut off."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "nothing-in-it.ris").write_bytes(b"")
    cut_off, seed = 0, 0
    for place, kind in enumerate(SUFFIXES):
        rest = number // 3 + (place < number % 3)
        while rest:
            count, seed = min(rest, a_file), seed + 1
            texts = generate.stream(kind, count, seed)
            with open(
                folder / f"{kind}-{seed:05d}.{SUFFIXES[kind]}", "w", encoding="utf-8", newline="\n"
            ) as stream:
                for text in damaged(texts, seed) if kind == "jsonl" else texts:
                    cut_off += kind == "jsonl" and text.count("{") != text.count("}")
                    stream.write(text)
            rest -= count
    return cut_off


def count(path: Path) -> int:
    """The records in a file, counted without the recipe: by the lines that begin one, or by the command
    line's own count of those read and lost."""
    if path.suffix in (".ris", ".jsonl", ".ndjson"):
        with open(path, "rb") as stream:
            return sum(
                line.startswith((b"TY  -", b"TY -")) if path.suffix == ".ris" else bool(line.strip())
                for line in stream
            )
    from cyberdip_cli.pipeline import Reading, check
    from cyberdip_cli.tally import Tally

    lost: list[int] = []
    tally = Tally(lambda each: lost.append(1) if each.severity == "error" and each.line else None)
    check(Reading((str(path),)), tally)
    return tally.records + len(lost)


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), int(sys.argv[2])), "records cut off")
