"""Real references with labelled spans, from a folder that is named: text and one label a token."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cyberdip_cli.references.edges import trimmed
from cyberdip_cli.references.model import OUTSIDE
from cyberdip_cli.references.tokens import Tokens, tokenise

from .harmony import harmonised

HELD_OUT = 5
"""One reference in so many, by its id, is never trained on."""
NOISY = frozenset(("linkedbooks",))
"""Sources whose text is from OCR: trained with, not judged by."""


class Example:
    """Tokens with their labels; ``source`` is where they come from, ``origin`` the reference that they were
    drawn from."""

    __slots__ = ("labels", "origin", "source", "tokens")

    def __init__(self, tokens: Tokens, labels: list[str], source: str, origin: str) -> None:
        self.tokens = tokens
        self.labels = labels
        self.source = source
        self.origin = origin


def rows(folder: Path) -> Iterator[dict[str, Any]]:
    """The rows of ``labelled.jsonl``."""
    with open(folder / "labelled.jsonl", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def fold(row: dict[str, Any]) -> int:
    """Which of the parts a row is in; part 0 is held out."""
    return int(hashlib.sha1(row["id"].encode()).hexdigest(), 16) % HELD_OUT


def example(row: dict[str, Any]) -> Example:
    """A row as tokens and labels: a token has the label of most of its characters."""
    tokens = tokenise(" ".join(row["text"].split()) if "\n" in row["text"] else row["text"])
    marks = [OUTSIDE] * len(row["text"])
    for label, first, end in row["spans"]:
        marks[first:end] = [label] * (end - first)
    labels = []
    for first, end, kind in zip(tokens.starts, tokens.ends, tokens.shapes, strict=True):
        votes = Counter(marks[first:end])
        label = max(votes, key=lambda name: votes[name])
        if kind in "UO":
            label = "doi" if kind == "O" or "doi.org/10." in tokens.text[first:end] else "url"
        labels.append(label)
    return Example(tokens, trimmed(tokens, harmonised(tokens, labels)), row["source"], row["id"])


def is_sound(found: Example) -> bool:
    """Whether the labels can be right: no year is a volume where there is no date, and no range behind a
    colon is an issue beside another issue."""
    labels, words, shapes = found.labels, found.tokens.words, found.tokens.shapes
    if "date" not in labels and any(
        label == "volume" and shape == "Y" for label, shape in zip(labels, shapes, strict=True)
    ):
        return False
    for at in range(2, len(labels) - 2):
        ranged = (
            labels[at] == "issue"
            and labels[at + 2] == "issue"
            and words[at + 1] in "-–—"
            and shapes[at + 2].isdigit()
        )
        if ranged and "page" not in labels and labels[:at].count("issue"):
            return False
    return True
