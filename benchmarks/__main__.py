"""Measures cyberdip against a bare interpreter and its peers, side by side in one run.

    python -m benchmarks [--only start stream against memory jobs formats growth cite] [--runs 5] [--scale 1.0]

Every figure is the median of at least five runs of whole processes; two commands that are compared run in
turn and the ratio is taken pair by pair (a pair that takes long is run once, and the line says so). Peers are
run when they are installed and skipped by name when not. Inputs are invented by ``benchmarks.generate``."""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path
from threading import Timer

from . import generate, peers

HERE = Path(__file__).resolve().parent
BIN = Path(sys.executable).parent
CYBERDIP = [str(BIN / "cyberdip")]
PYTHON = [sys.executable]
XML_FORMATS = ("mods", "dc-xml", "endnote-xml", "word", "zotero-rdf")
PATIENCE = 120
"""Seconds after which a peer is not waited for any longer."""
LONG = 40
"""Seconds from which a pair of commands is run once: five times of it would take the evening."""


class TooLong(Exception):
    """A command that has not ended in time."""


def once(
    command: Sequence[str], source: Path | None = None, patience: float | None = None
) -> tuple[float, float]:
    """Wall seconds and peak megabytes of one run of a command, its output thrown away. TooLong after
    ``patience`` seconds."""
    with open(os.devnull, "wb") as null, open(source or os.devnull, "rb") as stdin:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=stdin, stdout=null, stderr=subprocess.DEVNULL, start_new_session=True
        )
        watch = Timer(patience, os.killpg, (process.pid, 9)) if patience else None
        if watch:
            watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        taken = time.perf_counter() - started
        if watch:
            watch.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if patience and taken >= patience:
        raise TooLong
    if process.returncode:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    return taken, usage.ru_maxrss / 1024


def pairs(
    first: Sequence[str], second: Sequence[str], runs: int, patience: float | None = None
) -> tuple[float, float, float, int]:
    """Median seconds of both commands, run in turn, the median of their ratios, and how often they were run:
    once where that takes LONG."""
    if not patience:
        once(first), once(second)
    taken: list[tuple[float, float]] = []
    while len(taken) < runs and not (taken and sum(taken[0]) > LONG):
        taken.append((once(first, patience=patience)[0], once(second)[0]))
    return (
        statistics.median(a for a, _ in taken),
        statistics.median(b for _, b in taken),
        statistics.median(a / b for a, b in taken),
        len(taken),
    )


def row(what: str, figure: str, goal: str = "", against: str = "") -> None:
    print(f"{what:52s} {figure:>26s}   {goal:18s} {against}", flush=True)


class Bench:
    """The inputs, made once, and the settings of this run."""

    def __init__(self, folder: Path, runs: int, scale: float) -> None:
        self.folder = folder
        self.runs = runs
        self.scale = scale

    def input(self, kind: str, number: int) -> Path:
        """A file with ``number`` invented records, scaled for quick runs."""
        number = max(1, int(number * self.scale)) if number > 1 else 1
        path = self.folder / f"{kind}-{number}.{ {'pages': 'txt'}.get(kind, kind) }".replace(" ", "")
        if not path.exists():
            with open(path, "w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(generate.stream(kind, number))
        return path

    def count(self, number: int) -> int:
        return max(1, int(number * self.scale))


def start(bench: Bench) -> None:
    """One record, process start to end, as a ratio to ``python -c pass``."""
    bare = [*PYTHON, "-c", "pass"]
    cases = [
        ("RIS → BibTeX", [*CYBERDIP, "convert", str(bench.input("ris", 1)), "-t", "bibtex"], 3),
        ("CSL-JSON → BibTeX", [*CYBERDIP, "convert", str(bench.input("json", 1)), "-t", "bibtex"], 3),
        ("record page → BibTeX", [*CYBERDIP, "convert", str(bench.input("pages", 1)), "-t", "bibtex"], 5),
        ("cite -s apa", [*CYBERDIP, "cite", str(bench.input("ris", 1)), "-s", "apa"], 9),
        ("--help", [*CYBERDIP, "--help"], 8),
    ]
    for what, command, goal in cases:
        ours, theirs, ratio, _ = pairs(command, bare, max(bench.runs, 9))
        row(
            f"start: {what}",
            f"{ours * 1000:.0f} ms, {ratio:.2f} ×",
            f"≤ {goal} ×",
            f"python -c pass: {theirs * 1000:.1f} ms",
        )
    library = [*PYTHON, "-c", "from cyberdip_cli import convert_text, read, write"]
    ours, theirs, _, _ = pairs(library, bare, max(bench.runs, 9))
    row(
        "start: import read, write and convert_text",
        f"{(ours - theirs) * 1000:.1f} ms more",
        "≤ 30 ms",
        f"python -c pass: {theirs * 1000:.1f} ms",
    )


def stream(bench: Bench) -> None:
    """Records a second on one core, start-up included, and ratios to peers."""
    cases = [
        ("ris", "bibtex", 100_000, 20_000), ("ris", "csl-jsonl", 100_000, 20_000), ("jsonl", "ris", 100_000, 20_000), ("bib", "csl-jsonl", 20_000, 4_000),
        ("pages", "csl-jsonl", 20_000, 4_000), ("pages", "bibtex", 20_000, 4_000),
        ("mrc", "csl-jsonl", 100_000, 4_000), ("marcxml", "csl-jsonl", 100_000, 3_000), ("csv", "csl-jsonl", 100_000, 15_000),
        ("crossref", "csl-jsonl", 100_000, 10_000), ("openalex", "csl-jsonl", 100_000, 10_000),
        ("datacite", "csl-jsonl", 100_000, 10_000), ("refer", "csl-jsonl", 100_000, 12_000),
        ("medline", "csl-jsonl", 100_000, 12_000), ("isi", "csl-jsonl", 100_000, 12_000),
    ]  # fmt: skip
    for kind, to, number, goal in cases:
        path, count = bench.input(kind, number), bench.count(number)
        taken = statistics.median(
            once([*CYBERDIP, "convert", str(path), "-t", to, "-q"])[0] for _ in range(bench.runs)
        )
        row(f"stream: {kind} → {to}, {count:,}", f"{count / taken:,.0f}/s", f"≥ {goal:,}/s", f"{taken:.2f} s")


def against(bench: Bench) -> None:
    """The same work by other programs, pair by pair."""
    found, missing = peers.installed()
    for number in (10_000, 100_000):
        for peer in found:
            source, to = peer.work
            path, count = bench.input(source, number), bench.count(number)
            what = f"against {peer.name}: {source} → {to}, {count:,}"
            try:
                theirs, ours, ratio, runs = pairs(
                    peer.command(path),
                    [*CYBERDIP, "convert", str(path), "-t", to, "-q"],
                    bench.runs,
                    PATIENCE,
                )
            except TooLong:
                row(what, f"not done in {PATIENCE} s", peer.goal)
            except RuntimeError as error:
                row(what, f"failed: {str(error)[-30:]}")
            else:
                row(
                    what,
                    f"{ratio:.1f} × faster",
                    peer.goal,
                    f"{theirs:.2f} s against {ours:.2f} s" + (", run once" if runs == 1 else ""),
                )
    for name in missing:
        row(f"against {name}", "skipped: not installed")


def memory(bench: Bench) -> None:
    """Peak memory from 10 thousand to a million records."""
    for kind, to in (("ris", "bibtex"), ("jsonl", "ris"), ("pages", "csl-jsonl")):
        for number in (10_000, 100_000, 1_000_000):
            if kind == "pages" and number > 100_000:
                continue
            _, peak = once([*CYBERDIP, "convert", str(bench.input(kind, number)), "-t", to, "-q"])
            keys = 32 * bench.count(number) / 2**20
            row(
                f"memory: {kind} → {to}, {bench.count(number):,}",
                f"{peak:.0f} MB",
                "≤ 60 MB + keys",
                f"keys at 32 bytes: {keys:.0f} MB",
            )


def jobs(bench: Bench) -> None:
    """Two workers against one, and whether their bytes are the same."""
    for kind, to in (("ris", "bibtex"), ("jsonl", "ris"), ("pages", "csl-jsonl")):
        number = 100_000 if kind == "pages" else 200_000
        path = bench.input(kind, number)
        base = [*CYBERDIP, "convert", str(path), "-t", to, "-q"]
        one, two, ratio, _ = pairs(base, [*base, "-j", "2"], bench.runs)
        outputs = [
            subprocess.run([*base, *more], capture_output=True, check=True).stdout
            for more in ((), ("-j", "2"))
        ]
        same = "identical" if outputs[0] == outputs[1] else "DIFFERENT"
        row(
            f"jobs: {kind} → {to}, {bench.count(number):,}, -j 2",
            f"{ratio:.2f} × faster, {same}",
            "≥ 1.6 ×",
            f"{one:.2f} s against {two:.2f} s",
        )


def formats(bench: Bench) -> None:
    """Rates and memory of formats that cyberdip writes and reads: each input is made from the RIS of the others."""
    number = int(20_000 * bench.scale)
    ris = bench.input("ris", 20_000)
    for name in XML_FORMATS:
        path = bench.folder / f"input.{name}"
        made = once([*CYBERDIP, "convert", str(ris), "-t", name, "-o", str(path), "-q"])[0]
        runs = [
            once([*CYBERDIP, "convert", str(path), "-f", name, "-t", "csl-jsonl", "-q"])
            for _ in range(bench.runs)
        ]
        taken, memory = (statistics.median(run[part] for run in runs) for part in (0, 1))
        row(
            f"formats: {name} → CSL-JSON lines, {number:,}",
            f"{number / taken:,.0f} records/s, {memory:.0f} MB",
            "≥ 3,000 records/s",
            f"written from RIS at {number / made:,.0f} records/s",
        )


def growth(bench: Bench) -> None:
    """The exponent of the time over the number of records."""
    sizes = (10_000, 100_000, 1_000_000)
    times = [
        statistics.median(
            once([*CYBERDIP, "convert", str(bench.input("ris", size)), "-t", "bibtex", "-q"])[0]
            for _ in range(3)
        )
        for size in sizes
    ]
    slope = log(times[-1] / times[0]) / log(sizes[-1] / sizes[0])
    row(
        "growth: RIS → BibTeX, 10k to 1M",
        f"exponent {slope:.2f}",
        "≤ 1.05",
        ", ".join(f"{taken:.1f} s" for taken in times),
    )
    for name, make in (
        ("a", "a" * 1_000_000),
        ("comma names", "Authors: " + "Vale, Ines, " * 90_000),
        ("digits", "Source: " + "12, " * 250_000),
        ("spaces", "Title: " + " " * 1_000_000),
    ):
        path = bench.folder / "line.txt"
        taken = []
        for part in (len(make) // 4, len(make)):
            path.write_text("Title: x\n" + make[:part] + "\n", encoding="utf-8")
            taken.append(once([*CYBERDIP, "convert", str(path), "-t", "csl-json", "-q"])[0])
        row(
            f"growth: a line of 1 MB ({name})",
            f"{taken[1]:.2f} s",
            "linear",
            f"a quarter of it: {taken[0]:.2f} s",
        )


def cite(bench: Bench) -> None:
    """A thousand entries in one process."""
    path = bench.input("jsonl", 1000)
    for style, goal in (("apa", 2.5), ("chicago", 4.0)):
        taken = statistics.median(
            once([*CYBERDIP, "cite", str(path), "-s", style, "-q"])[0] for _ in range(bench.runs)
        )
        row(f"cite: {bench.count(1000):,} entries, {style}", f"{taken:.2f} s", f"≤ {goal} s")


PARTS: dict[str, Callable[[Bench], None]] = {
    "start": start,
    "stream": stream,
    "against": against,
    "memory": memory,
    "jobs": jobs,
    "formats": formats,
    "growth": growth,
    "cite": cite,
}


def main() -> None:
    """Runs the parts that were asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", nargs="*", choices=PARTS, default=list(PARTS))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--scale", type=float, default=1.0, help="a fraction of the records, for a quick look"
    )
    chosen = parser.parse_args()
    print(
        f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, {resource.getpagesize()} byte pages, {time.strftime('%Y-%m-%d')}"
    )
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), chosen.runs, chosen.scale)
        for name in chosen.only:
            PARTS[name](bench)


if __name__ == "__main__":
    main()
