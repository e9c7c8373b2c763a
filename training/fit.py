"""Training: examples to the text of a model. The same examples give the same bytes."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from cyberdip_cli.references.features import WORD_FEATURES, features
from cyberdip_cli.references.labelling import remembering
from cyberdip_cli.references.model import FIRST_LABEL, FIRST_SIGN, OUTSIDE, STEPS, STRONGEST, UNIT, level
from cyberdip_cli.references.tokens import Tokens
from cyberdip_cli.references.words import classes

from .real import Example

WORDLESS = 150
"""Of 256 drawn examples, those whose words are kept back."""
RARE = 5
"""References that must have a word before it becomes a feature."""
JOINTS = frozenset("-'’ʼ‐‑")
"""Signs between the words of a compound: a feature holds one word and no compound."""
PARTS_OF_WORDS = WORD_FEATURES + "3Ee"


def known_words(examples: Iterable[Example]) -> frozenset[str]:
    """The words that are in enough references; strings drawn from one reference count once."""
    origins: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for word in set(example.tokens.folded):
            if len(origins[word]) < RARE:
                origins[word].add(example.origin)
    return frozenset(word for word, found in origins.items() if len(found) >= RARE and not JOINTS & set(word))


def known_parts(examples: Iterable[Example]) -> frozenset[str]:
    """The beginnings and endings of words (as features) that are in enough references."""
    origins: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for word in set(example.tokens.folded):
            if len(word) > 3:
                for part in (f"3{word[:3]}", f"E{word[-3:]}", f"e{word[-2:]}"):
                    if len(origins[part]) < RARE:
                        origins[part].add(example.origin)
    return frozenset(part for part, found in origins.items() if len(found) >= RARE)


def train(
    examples: Sequence[Example],
    *,
    shown: Callable[[Tokens], list[list[str]]] = features,
    sparsity: float,
    spread: float,
    iterations: int,
    rare: int = 2,
) -> dict[str, Any]:
    """The weights of a conditional random field: ``states`` (feature, label) and ``transitions`` (label,
    label)."""
    import pycrfsuite

    words, parts = known_words(examples), known_parts(examples)

    def kept(feature: str) -> bool:
        if feature[0] in WORD_FEATURES:
            return feature[1:] in words
        return feature[0] not in "3Ee" or feature in parts

    found = [_features(example, shown, kept) for example in examples]
    counts: Counter[str] = Counter()
    once = {id(example): sequence for example, sequence in zip(examples, found, strict=True)}
    for sequence in once.values():
        counts.update({name for each in sequence for name in each})
    trainer = pycrfsuite.Trainer(verbose=False)
    for example, sequence in zip(examples, found, strict=True):
        trainer.append(
            [[name for name in each if counts[name] >= rare] for each in sequence],
            remembering(example.labels),
        )
    del found
    trainer.select("lbfgs")
    trainer.set_params(
        {"c1": sparsity, "c2": spread, "max_iterations": iterations, "feature.possible_transitions": True}
    )
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        states, transitions = dict(info.state_features), dict(info.transitions)
        tagger.close()
    return {"states": states, "transitions": transitions}


def _features(
    example: Example, shown: Callable[[Tokens], list[list[str]]], kept: Callable[[str], bool]
) -> list[list[str]]:
    """The features of an example's tokens. Of every other drawn one the words that only invention has are kept
    back, so that the model learns what a field looks like when it knows none of its words."""
    found = [[name for name in each if kept(name)] for each in shown(example.tokens)]
    if example.source != "drawn" or hashlib.sha1(example.tokens.text.encode()).digest()[0] >= WORDLESS:
        return found
    blank = [False, *[_says_nothing(word) for word in example.tokens.folded], False]
    hidden = [
        "w3Ee" * own + "<" * before + ">" * behind
        for before, own, behind in zip(blank, blank[1:], blank[2:], strict=False)
    ]
    return [
        [name for name in each if name[0] not in letters] for each, letters in zip(found, hidden, strict=True)
    ]


def _says_nothing(word: str) -> bool:
    """Whether a word is a name or a matter of its own, and no word that every reference could have."""
    return len(word) > 3 and word.isalpha() and not classes(word)


def written(weights: dict[str, Any], smallest: int = 1) -> str:
    """The model's text: labels, transitions, and in order the features whose weights are at least
    ``smallest`` steps."""
    names = {label for _, label in weights["states"]}
    labels = [OUTSIDE, *sorted(names - {OUTSIDE})]
    place = {label: number for number, label in enumerate(labels)}
    lines = [" ".join(labels)]
    for former in labels:
        lines.append(
            " ".join(str(round(UNIT * weights["transitions"].get((former, label), 0.0))) for label in labels)
        )
    codes: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for (feature, label), weight in weights["states"].items():
        step = nearest_step(weight)
        if abs(step) >= smallest:
            codes[feature].append((place[label], step))
    for feature in sorted(codes):
        if feature[0] in WORD_FEATURES and "//" in feature:
            continue  # an address has several words
        pairs = sorted(codes[feature])
        lines.append(
            feature
            + "\t"
            + "".join(chr(FIRST_LABEL + label) + chr(FIRST_SIGN + STEPS + step) for label, step in pairs)
        )
    return "\n".join(lines) + "\n"


def nearest_step(weight: float) -> int:
    """The step whose level is nearest to a weight."""
    size = min(STEPS, round(STEPS * (abs(weight) / STRONGEST) ** (2 / 3)))
    best = min(
        range(max(0, size - 1), min(STEPS, size + 1) + 1),
        key=lambda step: abs(level(step) / UNIT - abs(weight)),
    )
    return best if weight >= 0 else -best
