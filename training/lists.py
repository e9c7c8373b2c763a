"""Lists of references without marks, for the model that finds where each begins."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from cyberdip_cli.references.boundaries import BEGIN, COARSE
from cyberdip_cli.references.tokens import tokenise

from .real import NOISY, Example

SHORTEST, LONGEST = 3, 8
"""References of a list."""


def joined(examples: Sequence[Example]) -> Example | None:
    """The references one after the other; each first token is labelled as the begin of one."""
    tokens = tokenise(" ".join(example.tokens.text.strip() for example in examples))
    labels: list[str] = []
    for example in examples:
        coarse = [COARSE.get(label, label) for label in example.labels]
        labels += [BEGIN, *coarse[1:]]
    if len(labels) != len(tokens):
        return None
    return Example(tokens, labels, "list", examples[0].origin)


def lists(
    real: Sequence[Example], drawn: Sequence[Sequence[Example]], rounds: int, seed: int
) -> Iterator[Example]:
    """Lists of real references of one source, and of drawn ones in one style."""
    rng = random.Random(seed)
    groups: dict[str, list[Example]] = {}
    for example in real:
        if example.source not in NOISY and len(example.tokens) > 8:
            groups.setdefault(example.source, []).append(example)
    for _ in range(rounds):
        for name in sorted(groups):
            rng.shuffle(groups[name])
            yield from _cut(groups[name], rng)
    for style in drawn:
        yield from _cut(list(style), rng)


def _cut(examples: list[Example], rng: random.Random) -> Iterator[Example]:
    at = 0
    while at < len(examples):
        end = at + rng.randint(SHORTEST, LONGEST)
        found = joined(examples[at:end])
        if found is not None and end - at > 1:
            yield found
        at = end
