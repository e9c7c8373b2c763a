"""Record pages: how many a second, and whether a line of a million characters of anything takes linear time.

    python -m benchmarks.pages [--pages 2000] [--size 1000000] [--only speed lines]

``lines``: a value of ``size`` characters made of one repeated unit, after each label that has a grammar,
against one of a quarter of the size: a ratio well above four is printed with ``!`` and ends in exit status 1.
Times are processor time in this process."""

from __future__ import annotations

import argparse
import sys
import time

from cyberdip_cli.protocols import ReadOptions, ignore
from cyberdip_cli.readers.dump import READER
from cyberdip_cli.source import Source

from . import generate

UNITS = (
    "a",
    "a ",
    "a, ",
    "A. ",
    "Roe, J., ",
    "1",
    "-",
    "( ",
    "[",
    ": ",
    "; ",
    " / ",
    " : ; ",
    "<a ",
    "&amp;",
    "|a ",
    "Ã©",
    "é ",
    "中,",
    "و ",
    "(2010) ",
    "p. 1",
    ".",
    '"',
    "http://a/",
)
LABELS = (
    "Title",
    "Authors",
    "Source",
    "Publisher Information",
    "Subjects",
    "ISBN",
    "DOI",
    "Pages",
    "Date",
    "Series",
    "Thesis",
    "Abstract",
    "Language",
    "Access URL",
    "Edition",
)


def seconds(text: str) -> tuple[float, int]:
    """Processor time to read ``text``, and the records in it."""
    start = time.process_time()
    count = sum(1 for _ in READER.trace(Source.from_text(text), ReadOptions(), ignore))
    return time.process_time() - start, count


def speed(pages: int) -> None:
    text = "".join(generate.stream("pages", pages))
    seconds(text[:20000])
    spent, count = seconds(text)
    print(f"{count} pages, {len(text) / 1e6:.1f} MB: {spent:.2f} s, {count / spent:,.0f} pages a second")


def lines(size: int) -> bool:
    """Whether every long line took linear time; prints the slowest and what did not."""
    worst, good = 0.0, True
    for unit in UNITS:
        for label in (*(f"{label}: " for label in LABELS), ""):
            small, large = (
                seconds(f"Title: x\nYear: 1999\n{label}{unit * (length // len(unit))}\nISSN: 0317-8471\n")[0]
                for length in (size // 4, size)
            )
            worst = max(worst, large)
            if large > 0.5 and large > 7 * small:
                good = False
                print(f"! {label!r} {unit!r}: {small:.2f} s, then {large:.2f} s for four times as much")
    print(f"{len(UNITS) * (len(LABELS) + 1)} lines of {size:,} characters: the slowest took {worst:.2f} s")
    return good


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--only", nargs="*", default=["speed", "lines"])
    options = parser.parse_args()
    if "speed" in options.only:
        speed(options.pages)
    return int("lines" in options.only and not lines(options.size))


if __name__ == "__main__":
    sys.exit(main())
