"""One huge dump as files of some megabytes, cut where a record begins: what the recipe takes a file a task.

    python -m benchmarks.at_scale.split dump.ris FOLDER [MEGABYTES]

The parts are named by their place in bytes (dump-000067108864.ris), so that a line of a diagnostic can be
found in the whole."""

from __future__ import annotations

import sys
from pathlib import Path

from cyberdip_cli import reader_choice
from cyberdip_cli.source import Head
from cyberdip_cli.text_encoding import detect

WINDOW = 1 << 20
"""Bytes in which a place to cut is looked for."""


def split(path: Path, folder: Path, megabytes: int = 64) -> list[Path]:
    """The parts, in order; together they are the bytes of ``path``. Ends the program where no place to cut is
    certain."""
    folder.mkdir(parents=True, exist_ok=True)
    parts: list[Path] = []
    with open(path, "rb") as stream:
        head = Head(str(path), stream.read(1 << 16))
        name, reader = reader_choice.reader_for(head, lambda each: None)
        if reader.cut is None or not detect(head.data).startswith("utf-8"):
            raise SystemExit(f"{path}: {name} in {detect(head.data)} has no place to cut it at")
        stream.seek(0)
        rest = b""
        while block := rest + stream.read((megabytes << 20) - len(rest)):
            end = len(block)
            if len(block) == megabytes << 20:
                window = max(0, len(block) - WINDOW)
                end = window + reader.cut(block[window:])
                if end == window:
                    raise SystemExit(f"{path}: no record begins in the megabyte before {stream.tell():,}")
            parts.append(folder / f"{path.stem}-{stream.tell() - len(block):012d}{path.suffix}")
            parts[-1].write_bytes(block[:end])
            rest = block[end:]
    return parts


if __name__ == "__main__":
    print(len(split(Path(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:4]))), "parts")
