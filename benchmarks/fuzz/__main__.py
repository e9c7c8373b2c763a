"""Mutated inputs through every reader, writer and medium: ``python -m benchmarks.fuzz [--executions N] [--seconds N]``.

An execution is one input read, and its records written in one format or more. Each is held to what is cheap to see
(no exception but CyberdipError, time, no record let in or lost), every ``--judge-every``-th to all judges. Prints each
kind of failure once; ``--folder`` keeps the shortest input that shows it, inputs that showed something new, from which
the next run goes on, and the account of all runs. Ends with 1 where a property did not hold."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections import Counter
from pathlib import Path
from time import monotonic

from cyberdip_cli.__main__ import COLLECT_AFTER

from .campaign import Campaign, shortest
from .properties import Failure
from .seeds import LARGEST, kept, seeds

REPORT_SECONDS = 60


class Account:
    """What all runs in a folder did: ``account.json`` holds it."""

    def __init__(self, folder: Path | None) -> None:
        self.path = folder / "account.json" if folder else None
        before = json.loads(self.path.read_text()) if self.path and self.path.exists() else {}
        self.before = {name: Counter(before.get(name, {})) for name in ("totals", "targets", "failures")}
        self.start = monotonic()

    def of(self, campaign: Campaign) -> dict[str, Counter[str]]:
        """The account with what ``campaign`` did so far."""
        now = {
            "totals": Counter(campaign.totals) + Counter({"seconds": round(monotonic() - self.start)}),
            "targets": campaign.targets,
            "failures": Counter(f"{name} · {place}" for name, place in campaign.found),
        }
        return {name: self.before[name] + now[name] for name in now}

    def keep(self, campaign: Campaign) -> dict[str, Counter[str]]:
        """Writes the account down, and gives it."""
        account = self.of(campaign)
        if self.path:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(json.dumps(account, indent=1, sort_keys=True), encoding="utf-8")
        return account


def main(arguments: list[str] | None = None) -> int:
    """Runs a campaign until the executions or the seconds are done."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--executions", type=int, default=1 << 60)
    parser.add_argument("--seconds", type=float, default=1e9)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reader", action="append", help="only these readers")
    parser.add_argument("--judge-every", type=int, default=1, metavar="N")
    parser.add_argument(
        "--largest", type=int, default=LARGEST, help="bytes of a seed: smaller ones are quicker"
    )
    parser.add_argument("--folder", type=Path, help="for failures, what was new, and the account")
    options = parser.parse_args(arguments)
    folder: Path | None = options.folder
    gc.set_threshold(COLLECT_AFTER)  # as the command does
    inputs = kept(seeds(), options.largest, folder / "corpus" if folder else None)
    campaign = Campaign(options.seed, options.reader, inputs, options.judge_every, growing=folder is not None)
    account, told = Account(folder), monotonic()
    start = monotonic()
    while campaign.totals["executions"] < options.executions and monotonic() - start < options.seconds:
        for failure, data, reader in campaign.step():
            _told(failure, data, reader, folder)
        if folder:
            _grown(campaign, folder)
        if monotonic() - told > REPORT_SECONDS:
            told = monotonic()
            print(json.dumps(account.keep(campaign)["totals"]), file=sys.stderr, flush=True)
    done = account.keep(campaign)
    print(json.dumps({"judged": f"every {options.judge_every}", **done["totals"]}))
    print(json.dumps(done["targets"], sort_keys=True))
    return 1 if campaign.found else 0


def _told(failure: Failure, data: bytes, reader: str, folder: Path | None) -> None:
    """Prints a failure with the shortest input that shows it, and keeps that."""
    data = shortest(failure, data, reader)
    print(f"{failure}\n    {reader or 'recognised'}: {data[:300]!r}", flush=True)
    if folder:
        place = folder / "found"
        place.mkdir(parents=True, exist_ok=True)
        name = f"{len(list(place.iterdir())):03}-{failure.name.replace(' ', '-')}-{reader or 'any'}"
        (place / name).write_bytes(data)


def _grown(campaign: Campaign, folder: Path) -> None:
    """Keeps what showed something new."""
    while campaign.fresh:
        reader, data = campaign.fresh.pop()
        place = folder / "corpus" / reader
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{len(list(place.iterdir())):05}").write_bytes(data)


if __name__ == "__main__":
    sys.exit(main())
