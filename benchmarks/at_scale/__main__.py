"""Runs the recipe of docs/at-scale.md for real and measures it: records a second by cores, records out
against records in, a paper estimate for 10^8.

    python -m benchmarks.at_scale FOLDER_OR_NUMBER [--cores 1 2] [--runs 3] [--to csl-jsonl]

FOLDER holds dumps in any formats; NUMBER has so many records invented. The interpreter needs
``cyberdip[scale]`` and Java 17. Every run is a process and a JVM of its own, warmed up on a small folder;
numbers of cores take turns, figures are medians. Exit status 1: a record is missing."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from . import inputs

RECIPE = Path(__file__).with_name("recipe.py")
MANY = 10**8
CLUSTER = 64


def plain(files: list[Path], to: str) -> float:
    """Seconds of one process without Spark: the command line over the same files."""
    began = time.perf_counter()
    command = [
        sys.executable,
        "-m",
        "cyberdip_cli",
        "convert",
        *map(str, files),
        "-t",
        to,
        "-o",
        os.devnull,
        "--key",
        "{author}{year}{title}",
        "-j",
        "1",
        "-q",
    ]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


def spark(folder: Path, warm_up: Path, work: Path, cores: int, to: str) -> dict[str, Any]:
    """What one run of the recipe reports."""
    command = [
        sys.executable,
        str(RECIPE),
        str(folder),
        str(work / "out"),
        "--to",
        to,
        "--master",
        f"local[{cores}]",
        "--warm-up",
        str(warm_up),
    ]
    environment = {
        **os.environ,
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_DIRS": str(work),
        "PYSPARK_SUBMIT_ARGS": "--driver-memory 2g pyspark-shell",
    }
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise SystemExit(done.stderr[-3000:])
    report: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    report["total"] = sum(report["seconds"].values())
    report["at rest"] = sum(path.stat().st_size for path in (work / "out" / "read").rglob("*.parquet"))
    return report


def row(what: str, figure: str, remark: str = "") -> None:
    print(f"{what:44s} {figure:>16s}   {remark}", flush=True)


def by_kind(files: list[Path], counts: dict[Path, int], to: str) -> float:
    """One plain process over each kind of file; returns the seconds of all."""
    total = 0.0
    for suffix in sorted({path.suffix for path in files}):
        mine = [path for path in files if path.suffix == suffix]
        seconds = plain(mine, to)
        total += seconds
        row(f"one process, no Spark: {suffix}", f"{sum(counts[path] for path in mine) / seconds:,.0f}/s")
    return total


def verdict(reports: list[dict[str, Any]], expected: int) -> int:
    """Says whether every run gave as many records as went in, each under a key of its own, each loss
    explained."""
    wrong = 0
    for report in reports:
        wrong += (
            report["good"] + report["bad"] != expected
            or report["keys"] != report["good"]
            or report["explained"] != report["bad"]
        )
    last = reports[-1]
    row("records in", f"{expected:,}")
    row(
        "records out",
        f"{last['good'] + last['bad']:,}",
        f"{last['good']:,} good with {last['keys']:,} keys, {last['bad']:,} bad, {last['explained']:,} with line and error",
    )
    row("files without a record", f"{last['files']}")
    row("as many out as in, in every run", "NO" if wrong else "yes")
    return 1 if wrong else 0


def estimate(rate: float, efficiency: float, input_bytes: float, rest_bytes: float) -> None:
    """10^8 records on paper, from the rate of one core and what the second core added."""
    hours = MANY / rate / 3600
    row("10^8 records: core hours", f"{hours:,.1f}")
    row(
        f"10^8 records: hours on {CLUSTER} cores",
        f"{hours / CLUSTER / efficiency:.2f}",
        f"if each core keeps {efficiency:.0%} of its rate, as here",
    )
    row(
        "10^8 records: input, between the passes",
        f"{input_bytes * MANY / 1e9:,.0f}, {rest_bytes * MANY / 1e9:,.0f} GB",
    )


def measure(
    folder: Path, work: Path, expected: int, counts: dict[Path, int], arguments: argparse.Namespace
) -> int:
    files = sorted(counts)
    warm_up = work / "warm-up"
    inputs.make(warm_up, 900)
    size = sum(path.stat().st_size for path in files)
    row("input", f"{size / 1e6:,.0f} MB", f"{len(files)} files")
    alone = by_kind(files, counts, arguments.to)
    row("one process, no Spark: all", f"{expected / alone:,.0f}/s")
    reports: dict[int, list[dict[str, Any]]] = {cores: [] for cores in arguments.cores}
    for _ in range(arguments.runs):
        for cores in arguments.cores:
            reports[cores].append(spark(folder, warm_up, work, cores, arguments.to))
    rates: dict[int, float] = {}
    for cores, runs in reports.items():
        rates[cores] = expected / statistics.median(run["total"] for run in runs)
        parts = ", ".join(
            f"{part} {statistics.median(run['seconds'][part] for run in runs):.1f} s"
            for part in ("read", "bad", "good")
        )
        row(
            f"Spark {runs[0]['spark']}, local[{cores}]",
            f"{rates[cores]:,.0f}/s",
            f"{parts}; session {statistics.median(run['started'] for run in runs):.1f} s",
        )
    least, most = min(rates), max(rates)
    ratio = statistics.median(
        a["total"] / b["total"] for a, b in zip(reports[least], reports[most], strict=True)
    )
    row(f"local[{most}] against local[{least}]", f"{ratio:.2f} ×", "median of the pairs")
    row(f"local[{least}] against one process", f"{alone * rates[least] / expected:.2f} ×")
    estimate(
        rates[least] / least,
        min(1.0, ratio * least / most),
        size / expected,
        reports[least][-1]["at rest"] / expected,
    )
    return verdict([run for runs in reports.values() for run in runs], expected)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.at_scale",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("what", metavar="FOLDER_OR_NUMBER")
    parser.add_argument("--cores", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--to", default="csl-jsonl")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cyberdip-at-scale-") as name:
        work, folder = Path(name), Path(arguments.what)
        if arguments.what.isdigit():
            folder = work / "dumps"
            row(
                "records invented",
                f"{int(arguments.what):,}",
                f"{inputs.make(folder, int(arguments.what)):,} of them cut off",
            )
        counts = {path: inputs.count(path) for path in sorted(folder.resolve().iterdir()) if path.is_file()}
        expected = int(arguments.what) if arguments.what.isdigit() else sum(counts.values())
        return measure(folder.resolve(), work, expected, counts, arguments)


if __name__ == "__main__":
    sys.exit(main())
