"""Time as inputs grow: ``python -m benchmarks.fuzz.growth [--reader NAME …] [--bytes N] [--writers]``.

A sample of each reader with one token repeated at one place (before it, behind it, in its values, around it) is read,
written in every format and cited; what takes more than its share of a second per 100 kB is measured again at twice and
four times the size. Prints the slow ones, worst first, with their exponent: 1 is linear."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import log2
from time import process_time

import cyberdip_cli
from cyberdip_cli import registry
from cyberdip_cli.diagnostics import CyberdipError
from cyberdip_cli.model import Record
from cyberdip_cli.protocols import ignore

from .properties import TooSlow, limited, place_of
from .seeds import seeds

TOKENS = (
    " ", "\n", "\t", "\r\n", "\xa0", "a", "A", "9", "a ", "A. ", "9 ", ",", ", ", ";", "; ", ".", "..", ":", ": ", "-", "--", "/", "//", "'", '"', "`", "(", ")",
    "()", "[", "]", "{", "}", "{}", "<", ">", "<a>", "<a ", "</", "<!--", "<![CDATA[", "&", "&amp;", "&#1", "\\", "\\a", "\\{", "\\'e", "$", "$a", "$a$", "%", "#",
    "@", "@a{", "@a{b,", "=", "a=", "a={", "~", "^", "_", "*", "|", "|a", "\u0300", "\u0300\u0327", "e\u0301", "\u200d", "\u202e", "ß", "\u3042", "\u4e2d\u6587 ",
    "\u0627", "10.1/", "http://", "https://a.b/c ", "doi:", "Vol. ", "pp. 1-2 ", "1999", "1999 ", "(1999) ", "In: ", " and ", " et al. ", "von ", "Vale, I., ", "Vale, Ines; ",
    "Title: ", "Title: a\n", "a: b\n", "TY  - ", "AU  - a\n", "ER  - \n", "\nAU  - ", "- a\n", "  - ", "a: &b [*b]\n", "[[", "{\"a\":", "\"a\",", "\\u0041", "\\n", "^^", "\x1e", "\x1f", "\x1fa",
)  # fmt: skip
"""What is repeated. A million of each is what an attacker sends first."""
PAIRS = (
    ("<i>", "</b>"), ("<i>", "</i>"), ("<a>", "</a>"), ("{", "}"), ("(", ")"), ("[", "]"), ("{\\a{", "}}"), ("$", "$"), ("'a ", "a' "), ("\u201ca ", "a\u201d "),
    ("<div><p>", "</p>"), ("<![CDATA[", "]]>"), ("&amp;", ";"), ("{\"a\":", "}"), ("\\begin{a}", "\\end{b}"),
)  # fmt: skip
"""What is opened n times, and then closed n times."""
PAIR = "\0"
"""Between the halves of a pair that is one token."""
PLACES = ("before", "behind", "early", "middle", "late", "lines")


@dataclass(frozen=True)
class Case:
    """One input that grows: the token and where it stands in which sample."""

    reader: str
    sample: int
    place: str
    token: str

    def input(self, size: int) -> bytes:
        """The sample with ``size`` bytes of the token."""
        seed = seeds()[self.reader][self.sample].decode("utf-8", "surrogateescape")
        count = max(1, size // len(self.token.encode()))
        first, _, second = self.token.partition(PAIR)
        run = first * count + second * count
        text = {"before": run + seed, "behind": seed + run}.get(self.place) or self._inside(seed, run)
        return text.encode("utf-8", "surrogateescape")

    def _inside(self, seed: str, run: str) -> str:
        words = [at for at in range(1, len(seed)) if seed[at - 1].isalnum() and seed[at].isalnum()] or [0]
        if self.place == "lines":
            lines = seed.split("\n")
            share = run[: len(run) // max(1, len(lines)) + 1]
            return "\n".join(line + share for line in lines)
        share_of = {"early": 0.15, "middle": 0.5, "late": 0.85}
        at = words[int(len(words) * share_of[self.place])]
        return seed[:at] + run + seed[at:]


def cases(reader: str, samples: int) -> Iterator[Case]:
    """Every token at every place of some samples of a reader."""
    inputs = seeds()[reader]
    chosen = sorted(
        (at for at in range(len(inputs)) if 40 < len(inputs[at]) < 6000), key=lambda at: len(inputs[at])
    )
    if len(chosen) > samples:
        chosen = [chosen[(index * (len(chosen) - 1)) // max(1, samples - 1)] for index in range(samples)]
    for sample in chosen:
        for place in PLACES:
            for token in (*TOKENS, *map(PAIR.join, PAIRS)):
                yield Case(reader, sample, place, token)


def steps(case: Case, size: int, *, writers: bool) -> dict[str, float]:
    """The CPU seconds of each step with an input of ``size`` bytes; LIMIT where one takes longer."""
    found: list[Record] = []
    taken = {"read": timed(lambda: found.extend(read(case, size)))}
    if writers and found:
        for name in registry.builtin_names("writers"):
            taken[f"write {name}"] = timed(
                lambda name=name: sum(map(len, cyberdip_cli.write(found, name, sink=ignore)))
            )
        taken["cite"] = timed(lambda: cyberdip_cli.cite(found, "apa", sink=ignore))
    return taken


def read(case: Case, size: int) -> list[Record]:
    try:
        return list(cyberdip_cli.read(case.input(size), case.reader, sink=ignore))
    except CyberdipError:
        return []


LIMIT = 4.0


def timed(work: Callable[[], object]) -> float:
    """CPU seconds of ``work``; LIMIT where it takes longer."""

    start = process_time()
    try:
        with limited(LIMIT):
            work()
    except TooSlow as slow:
        place = traceback.extract_tb(slow.__traceback__)
        timed.place = " < ".join(
            f"{frame.filename.rpartition('cyberdip_cli/')[2]}:{frame.lineno}"
            for frame in reversed(place[-5:-1])
        )  # type: ignore[attr-defined]
        return LIMIT
    except Exception as error:
        timed.place = f"{type(error).__name__}: {str(error)[:100]} at {place_of(error)}"  # type: ignore[attr-defined]
        return LIMIT
    return process_time() - start


def measured(case: Case, size: int, allowed: float, *, writers: bool) -> Iterator[tuple[float, float, str]]:
    """(seconds per 100 kB, exponent, step) of each step of a case that is too slow or worse than linear."""
    first = steps(case, size, writers=writers)
    suspects = [name for name, seconds in first.items() if seconds > allowed * size / 100_000]
    if not suspects:
        return
    where = getattr(timed, "place", "")
    rows = [
        first,
        *(steps(case, size * factor, writers=writers) for factor in (2, 4) if max(first.values()) < LIMIT),
    ]
    for name in suspects:
        taken = [row.get(name, 0.0) for row in rows]
        growth = log2(max(taken[-1], 1e-6) / max(taken[0], 1e-6)) / max(1, len(taken) - 1)
        slowest = taken[-1] / (size * 2 ** (len(taken) - 1) / 100_000)
        if slowest > allowed or growth > 1.3:
            yield (
                slowest,
                growth,
                f"{name} {' '.join(f'{each:.2f}' for each in taken)} {where if LIMIT in taken else ''}",
            )


def main(arguments: list[str] | None = None) -> int:
    """Prints what is slow; 1 where something is."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz.growth", description=__doc__)
    parser.add_argument("--reader", action="append", default=[])
    parser.add_argument("--bytes", type=int, default=25_000)
    parser.add_argument("--samples", type=int, default=2)
    parser.add_argument("--allowed", type=float, default=1.0, help="seconds per 100 kB")
    parser.add_argument("--writers", action="store_true", help="writers and citing, too")
    options = parser.parse_args(arguments)
    slow = 0
    count = 0
    for reader in options.reader or list(seeds()):
        for case in cases(reader, options.samples):
            count += 1
            for seconds, growth, name in measured(
                case, options.bytes, options.allowed, writers=options.writers
            ):
                slow += 1
                print(
                    f"{seconds:7.2f} s/100 kB  exponent {growth:.2f}  {case.reader}[{case.sample}] {case.place} {case.token!r}: {name}",
                    flush=True,
                )
        print(f"{reader}: {count} inputs so far, {slow} slow", file=sys.stderr, flush=True)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
