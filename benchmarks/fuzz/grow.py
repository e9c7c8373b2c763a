"""Grows the corpus: ``python -m benchmarks.fuzz.grow [--executions N] [--reader NAME …]``.

Of mutated samples those are kept that make a reader say or fill what no kept input did: the codes of its findings, the
fields and types of its records. The smallest come first, so that the corpus stays small."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.model import Record

from .mutation import Mutator
from .properties import TooSlow, limited, read
from .seeds import CORPUS, seeds

LARGEST = 1500
"""Bytes of an input that is kept."""
MOST = 8
"""Inputs of a reader."""


def features(data: bytes, reader: str) -> frozenset[str]:
    """What reading an input shows: findings, types, fields."""
    try:
        with limited(5):
            records, said = read(data, reader)
    except (TooSlow, Exception):
        return frozenset()
    return shown(records, said)


def shown(records: Sequence[Record], said: Sequence[Diagnostic]) -> frozenset[str]:
    """What records and findings have: codes, types, fields."""
    found = {f"finding {finding.code}" for finding in said}
    for record in records:
        found.add(f"type {record.type}")
        found.update(f"field {name}" for name, _ in record.items())
    return frozenset(found)


def grown(reader: str, executions: int) -> list[bytes]:
    """A small set of inputs that together show most."""
    mutator = Mutator(seeds(), 1)
    tried = [*seeds()[reader], *(mutator.make(reader)[1] for _ in range(executions))]
    shown = [
        (data, features(data, reader))
        for data in sorted(set(tried), key=lambda each: (len(each), each))
        if len(data) <= LARGEST
    ]
    kept: list[bytes] = []
    seen: frozenset[str] = frozenset()
    while len(kept) < MOST and shown:
        data, found = max(shown, key=lambda pair: (len(pair[1] - seen), -len(pair[0])))
        if not found - seen:
            break
        kept.append(data)
        seen |= found
    return kept


def main(arguments: list[str] | None = None) -> int:
    """Writes the corpus of the readers."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz.grow", description=__doc__)
    parser.add_argument("--executions", type=int, default=300)
    parser.add_argument("--reader", action="append", default=[])
    options = parser.parse_args(arguments)
    for reader in options.reader or sorted(seeds()):
        kept = grown(reader, options.executions)
        folder = CORPUS / reader
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        for number, data in enumerate(kept):
            (folder / f"{number:02}").write_bytes(data)
        print(f"{reader}: {len(kept)} inputs, {sum(map(len, kept))} bytes", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
