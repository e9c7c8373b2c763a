"""Lists of finished references: how they are divided, how fast they are read, and that time grows with their length alone.

    python -m benchmarks.reference_lists divided FOLDER   real references with labelled spans (``labelled.jsonl``), the held-out fifth, as pasted lists:
                                                          numbered, wrapped, run together
    python -m benchmarks.reference_lists speed            references a second on one core, with and without proof
    python -m benchmarks.reference_lists linear [NUMBER]  so many references (10,000) in one line, and fewer: milliseconds for each

Prints rows of Markdown tables.
"""

from __future__ import annotations

import random
import re
import sys
import textwrap
import time
from collections import Counter
from pathlib import Path

from cyberdip_cli.references.entries import entries
from cyberdip_cli.references.lists import read_lines
from training import drawn
from training.invented import Inventor

from .references import SEED, flat, held_out

FORMS = ("numbered", "blank lines", "hanging", "one a line", "wrapped", "run together")


def divided(folder: Path) -> None:
    """How lists of the real references are divided."""
    rng = random.Random(SEED)
    texts = [re.sub(r"^\W*\d+[\]).]*\s+", "", " ".join(row["text"].split())) for row in held_out(folder)]
    texts = [text for text in texts if len(text) > 25]
    right, total = Counter[str](), 0
    for _ in range(200):
        chosen = rng.sample(texts, rng.randint(3, 14))
        total += len(chosen)
        for form in FORMS:
            pasted = shaped(chosen, form, rng.choice((60, 72, 80, 96)))
            found = {flat(entry.text) for entry in entries(list(enumerate(pasted.split("\n"), 1)))}
            right[form] += sum(flat(text) in found for text in chosen)
    print("| form | references exactly right |\n|---|---|")
    for form in FORMS:
        print(f"| {form} | {right[form] / total:.3f} |")


def shaped(texts: list[str], form: str, width: int) -> str:
    """A list as it is pasted."""
    if form == "one a line":
        return "\n".join(texts)
    if form == "run together":
        return " ".join(texts)
    indent = "    " if form == "hanging" else ""
    if form == "numbered":
        texts = [f"[{number}] {text}" for number, text in enumerate(texts, 1)]
    wrapped = [
        textwrap.fill(text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
        for text in texts
    ]
    return ("\n\n" if form == "blank lines" else "\n").join(wrapped)


def speed() -> None:
    """References a second, in one list of a style."""
    texts = drawn_list(400)
    lines = [
        line for number, text in enumerate(texts) for line in ((2 * number + 1, text), (2 * number + 2, ""))
    ]
    print("| | references a second |\n|---|---|")
    for name, steps in (("as `convert` reads", False), ("every one proven, as `explain` reads", True)):
        best = 0.0
        for _ in range(3):
            began = time.process_time()
            count = sum(1 for _ in read_lines(lines, lambda finding: None, steps=steps))
            best = max(best, count / (time.process_time() - began))
        print(f"| {name} | {best:.0f} |")


def drawn_list(number: int) -> list[str]:
    """So many references in one style."""
    inventor = Inventor(SEED)
    works = [inventor.record("en") for _ in range(min(number, 400))]
    texts = [text for _, text in drawn.draw(works, "apa", None)]
    return (texts * (number // len(texts) + 1))[:number]


def linear(number: int) -> None:
    """Processor time for each reference of one long line: the same for ten times as many."""
    print("| references in one line | read | ms for each |\n|---|---|---|")
    for count in (number // 100, number // 10, number):
        text = " ".join(drawn_list(count))
        began = time.process_time()
        read = sum(1 for _ in read_lines([(1, text)], lambda finding: None))
        spent = time.process_time() - began
        print(f"| {count:,} | {read:,} | {1000 * spent / count:.1f} |")


def main(arguments: list[str]) -> None:
    """Prints one of the tables."""
    what, *rest = arguments or [""]
    if what == "divided" and len(rest) == 1:
        divided(Path(rest[0]))
    elif what == "speed" and not rest:
        speed()
    elif what == "linear":
        linear(int(rest[0]) if rest else 10_000)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
