"""What one record costs at each step of its way, in microseconds of one core: reading, keying, writing.

    python -m benchmarks.stages [--records 20000] [--runs 7]

The least of several runs in one process, without the garbage collector: figures to compare steps and versions
by. In a stream, where the steps take turns, a record costs a fifth more than their sum."""

from __future__ import annotations

import argparse
import gc
import io
import time
from collections.abc import Callable

from cyberdip_cli import registry
from cyberdip_cli.keyring import Keyring
from cyberdip_cli.model import Record
from cyberdip_cli.protocols import ReadOptions, WriteOptions, ignore
from cyberdip_cli.source import Source

from . import generate

READ = (("ris", "ris"), ("csl-jsonl", "jsonl"), ("bibtex", "bib"), ("dump", "pages"))
WRITTEN = ("bibtex", "biblatex", "ris", "csl-jsonl", "csl-json")


def least(work: Callable[[], object], runs: int) -> float:
    """Seconds of the processor that the quickest of some runs takes."""
    taken = []
    for _ in range(runs):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return min(taken)


def read(name: str, data: bytes) -> list[Record]:
    """All records of a document."""
    return [
        traced.record
        for traced in registry.get("readers", name).trace(
            Source("-", io.BytesIO(data)), ReadOptions(), ignore
        )
    ]


def keyed(records: list[Record]) -> list[Record]:
    """The records with their keys."""
    keyring = Keyring()
    return [keyring.assign(record, ignore) for record in records]


def written(name: str, records: list[Record]) -> int:
    """The size of the records as a document."""
    return sum(map(len, registry.get("writers", name).write(iter(records), WriteOptions(), ignore)))


def main() -> None:
    """Prints a line for every step."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--records", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=7)
    chosen = parser.parse_args()
    gc.disable()

    def row(what: str, work: Callable[[], object]) -> None:
        print(f"{what:20s} {least(work, chosen.runs) / chosen.records * 1e6:7.1f} µs a record", flush=True)

    for name, kind in READ:
        data = "".join(generate.stream(kind, chosen.records)).encode()
        row(f"read {name}", lambda name=name, data=data: read(name, data))  # type: ignore[misc]
    records = read("ris", "".join(generate.stream("ris", chosen.records)).encode())
    row("key", lambda: keyed(records))
    ready = keyed(records)
    for name in WRITTEN:
        row(f"write {name}", lambda name=name: written(name, ready))  # type: ignore[misc]


if __name__ == "__main__":
    main()
