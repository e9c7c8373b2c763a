"""Processes killed at any moment: ``python -m benchmarks.fuzz.kills [--kills N]``.

A conversion that replaces a file, or adds to one, is ended by SIGKILL after a random time, with one process or two.
The file has to be the old one or the new one, whole; what is left beside it has the name of a part file, and the
next run goes through. Prints what did not hold; ends with 1 where something did not."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

RECORD = "TY  - BOOK\nID  - k{0}\nAU  - Vale, Ines\nTI  - Maps of {0}\nPY  - 2019\nER  - \n"
COMMAND = [sys.executable, "-m", "cyberdip_cli", "convert", "in.ris", "-q"]
WAYS = (("-o", "refs.bib"), ("-o", "refs.bib", "-j", "2"), ("--append", "-o", "refs.bib"))
OLD = "@book{old, title = {Kept}}\n"


def campaign(kills: int, folder: Path, random: Random, records: int = 6000) -> list[str]:
    """What did not hold in so many kills."""
    (folder / "in.ris").write_text("".join(RECORD.format(at) for at in range(records)), encoding="utf-8")
    target, whole, durations = folder / "refs.bib", {}, {}
    for way in WAYS:
        target.write_text(OLD, encoding="utf-8")
        start = time.monotonic()
        subprocess.run([*COMMAND, *way], cwd=folder, check=True)
        durations[way], whole[way] = time.monotonic() - start, target.read_bytes()
    return [
        fault
        for _ in range(kills)
        for fault in _killed(random, random.choice(WAYS), target, whole, durations)
    ]


def _killed(random: Random, way: tuple[str, ...], target: Path, whole: dict[tuple[str, ...], bytes], durations: dict[tuple[str, ...], float]) -> list[str]:  # fmt: skip
    target.write_text(OLD, encoding="utf-8")
    process = subprocess.Popen([*COMMAND, *way], cwd=target.parent, start_new_session=True)
    time.sleep(random.random() * durations[way])
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass  # it has ended by itself
    process.wait()
    found = target.read_bytes()
    faults = (
        []
        if found in (OLD.encode(), whole[way])
        else [f"{' '.join(way)}: {len(found)} bytes, neither old nor new"]
    )
    for path in target.parent.iterdir():
        if path.name not in ("in.ris", "refs.bib", "one.ris"):
            if not path.name.startswith(".refs.bib."):
                faults.append(f"{' '.join(way)}: left {path.name}")
            path.unlink()
    return faults


def main(arguments: list[str] | None = None) -> int:
    """Kills, and prints what did not hold."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz.kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        faults = campaign(options.kills, Path(folder), Random(options.seed))
    print("\n".join([*faults, f"{options.kills} kills, {len(faults)} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
