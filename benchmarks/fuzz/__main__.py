"""Mutated inputs through every reader, writer and medium: ``python -m benchmarks.fuzz [--executions N] [--seconds N]``.

Prints each kind of failure once, keeps the shortest input that shows it in ``--found``, and says how many executions
(one input read, and written in some formats) there were. Ends with 1 where a property did not hold."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from random import Random
from time import monotonic

from cyberdip_cli import registry

from .mutation import Mutator, chosen, minimised
from .properties import Failure, failures
from .seeds import LARGEST, seeds

TWICE = 5
"""Of so many inputs one is read and written a second time."""


class Campaign:
    """A run of the mutator: what it found, and how much it did."""

    def __init__(
        self,
        number: int,
        readers: list[str] | None = None,
        inputs: dict[str, tuple[bytes, ...]] | None = None,
    ) -> None:
        self.mutator = Mutator(inputs or seeds(), number)
        self.random = Random(number)
        self.readers = readers
        self.writers = registry.builtin_names("writers")
        self.media = registry.builtin_names("media")
        self.executions = self.written = self.with_records = 0
        self.found: dict[tuple[str, str], tuple[Failure, bytes, str]] = {}

    def step(self) -> list[tuple[Failure, bytes, str]]:
        """One input; the failures of a kind that was not met before, with the input and its reader."""
        reader, data = self.mutator.make(self.random.choice(self.readers) if self.readers else None)
        named = "" if self.random.random() < 0.15 else reader
        writers = chosen(self.random, self.writers, 2)
        media = chosen(self.random, self.media, 1) if self.random.random() < 0.2 else []
        self.executions += 1
        self.written += len(writers) + len(media)
        fresh = []
        for failure in failures(data, named, writers, media, self.executions % TWICE == 0):
            key = failure.name, failure.place
            if key not in self.found:
                self.found[key] = failure, data, named
                fresh.append(self.found[key])
        return fresh


def shortest(failure: Failure, data: bytes, reader: str) -> bytes:
    """The input, cut as long as it shows the same failure."""
    what, _, name = failure.place.partition(" ")
    writers = (
        [name.split(":")[0]]
        if what == "write"
        else [failure.place.split(" ")[0]]
        if failure.name in ("generations", "records")
        else []
    )
    media = [name.split(":")[0]] if what == "cite" else []

    def fails(shorter: bytes) -> bool:
        return any(
            (each.name, each.place) == (failure.name, failure.place)
            for each in failures(shorter, reader, writers, media)
        )

    return minimised(data, fails) if failure.name != "slow" else data


def main(arguments: list[str] | None = None) -> int:
    """Runs a campaign until the executions or the seconds are done."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--executions", type=int, default=1 << 60)
    parser.add_argument("--seconds", type=float, default=1e9)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reader", action="append", help="only these readers")
    parser.add_argument(
        "--largest", type=int, default=LARGEST, help="bytes of a seed: smaller ones are quicker"
    )
    parser.add_argument("--found", type=Path, help="a folder for the inputs that failed")
    options = parser.parse_args(arguments)
    inputs = {
        name: tuple(data for data in each if len(data) <= options.largest) for name, each in seeds().items()
    }
    campaign, start, told = Campaign(options.seed, options.reader, inputs), monotonic(), monotonic()
    while campaign.executions < options.executions and monotonic() - start < options.seconds:
        for failure, data, reader in campaign.step():
            data = shortest(failure, data, reader)
            print(f"{failure}\n    {reader or 'recognised'}: {data[:300]!r}", flush=True)
            if options.found:
                options.found.mkdir(parents=True, exist_ok=True)
                (options.found / f"{len(campaign.found):03}-{failure.name}-{reader or 'any'}").write_bytes(
                    data
                )
        if monotonic() - told > 60:
            told = monotonic()
            print(json.dumps(summary(campaign, start)), file=sys.stderr, flush=True)
    print(json.dumps(summary(campaign, start)))
    return 1 if campaign.found else 0


def summary(campaign: Campaign, start: float) -> dict[str, float]:
    """What was done so far."""
    return {"executions": campaign.executions, "documents": campaign.written, "kinds of failure": len(campaign.found), "seconds": round(monotonic() - start)}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
