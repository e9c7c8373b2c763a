"""Trains the models that read finished references, and writes them with their card into the package.

    python -m training FOLDER [--drawn 12000] [--habits 7500] [--real 3] [--styles 1500] [--again 0.5] [--sparsity 0.04]
        [--iterations 85] [--held-out 0]

FOLDER holds ``labelled.jsonl``, real references with labelled spans; a fifth of them, by their ids, is never
trained on (two, ``--held-out 0 1``, to set thresholds by the second). The rest is drawn by the project's own citation
engine from invented records, and again from the
works of the real ones, and both written in the shapes of ``habits.toml``. The same folder and options give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from cyberdip_cli.dates.words import any_language
from cyberdip_cli.labels.places import PLACES
from cyberdip_cli.names.given import GIVEN_NAMES
from cyberdip_cli.references.boundaries import list_features

from . import examples, fit, lists, terms
from .real import Example

PACKAGE = Path(__file__).resolve().parent.parent / "cyberdip_cli" / "references"
LICENCES = {
    "grobid": "GROBID's citation corpus, Apache-2.0 (LICENSES/Apache-2.0-GROBID.txt)",
    "anystyle-core": "anystyle's core set, BSD-2-Clause (LICENSES/BSD-2-Clause-anystyle.txt)",
    "anystyle-gold": "anystyle's gold set, BSD-2-Clause (LICENSES/BSD-2-Clause-anystyle.txt)",
    "linkedbooks": "LinkedBooks, MIT (LICENSES/MIT-LinkedBooks.txt); from OCR",
    "drawn": "drawn by cyberdip from invented records and from the works of the real references",
}
SPREAD = 0.01
LIST_STYLES, LIST_LENGTH, ROUNDS = 250, 6, 3
"""Drawn lists: styles beside the frequent ones, references of each; how often the real ones are dealt anew.
"""


def main(arguments: Sequence[str]) -> None:
    """Trains and writes."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where labelled.jsonl is")
    parser.add_argument("--drawn", type=int, default=12000, help="how many strings are drawn")
    parser.add_argument("--habits", type=int, default=7500, help="how many more in shapes that no style has")
    parser.add_argument("--real", type=int, default=3, help="how often each real string counts")
    parser.add_argument("--styles", type=int, default=1500, help="how many styles beside the frequent ones")
    parser.add_argument("--again", type=float, default=0.5, help="the share of real works among the drawn")
    parser.add_argument("--sparsity", type=float, default=0.04, help="the weight of L1")
    parser.add_argument("--held-out", type=int, nargs="*", default=[0], help="fifths of the real references")
    parser.add_argument("--iterations", type=int, default=85)
    given = parser.parse_args(arguments)
    _write("classes.txt", word_classes())
    _write("spoken.txt", terms.spoken_table())
    held = tuple(given.held_out)
    known = examples.real(given.folder, held)
    text = boundaries(known)
    _write("boundaries.txt", text)
    again = examples.real_records(given.folder, held)
    known += examples.in_styles(given.drawn, given.styles, again, given.again)
    known += examples.by_habits(given.habits, again, given.again)
    again_and_again = [each for each in known if each.source != "drawn"] * (given.real - 1)
    weights = fit.train(
        [*known, *again_and_again], sparsity=given.sparsity, spread=SPREAD, iterations=given.iterations
    )
    text = fit.written(weights)
    _write("model.txt", text)
    options = f"each real one {given.real} times, L1 {given.sparsity}, L2 {SPREAD}, {given.iterations} iterations of L-BFGS"
    card = model_card(known, text, options)
    _write("model.md", card)
    print(card)


def word_classes() -> str:
    """The words of the project's tables that are evidence in references: months and seasons, given names,
    places, and what announces a field in any language."""
    seasons = {**any_language("months"), **any_language("seasons")}
    tables: dict[str, Iterable[str]] = {"G": GIVEN_NAMES, "M": seasons, "P": PLACES, **terms.announcing()}
    return "".join(
        f"{letter}\t{' '.join(sorted(word for word in tables[letter] if ' ' not in word))}\n"
        for letter in sorted(tables)
    )


def boundaries(real: Sequence[Example]) -> str:
    """The text of the model that finds where the references of a list begin."""
    found = list(
        lists.lists(real, list(examples.styled_lists(LIST_STYLES, LIST_LENGTH)), ROUNDS, examples.SEED)
    )
    weights = fit.train(found, shown=list_features, sparsity=0.5, spread=SPREAD, iterations=60, rare=3)
    return fit.written(weights)


def _write(name: str, text: str) -> None:
    (PACKAGE / name).write_text(text, encoding="utf-8", newline="\n")


def model_card(known: Sequence[Example], text: str, options: str) -> str:
    """What the model was made of, for people."""
    sources = Counter(example.source for example in known)
    rows = "\n".join(f"| {LICENCES[name]} | {count:,} |" for name, count in sorted(sources.items()))
    size = len(text.encode())
    digest = hashlib.sha256(text.encode()).hexdigest()
    features = text.count("\t")
    return f"""# The model that reads finished references
A linear-chain conditional random field over tokens; made by `python -m training` (see docs/references.md), {options}.
Of the real references a fifth, by their ids, was held out to measure. The thresholds of doubt were set with a model that a second fifth was held
out of too. A word is a feature only where at least {fit.RARE} references have it, and no feature holds more than one word, so that no reference
can be put together from the file.

| trained on | references |
|---|---|
{rows}

{features:,} features, {size:,} bytes, SHA-256 `{digest}`.
"""


if __name__ == "__main__":
    main(sys.argv[1:])
