"""Pages that explain their labels: under each of them a sentence that says what the value is, then the value,
or nothing where there is none."""

from __future__ import annotations

from .word import Tagged, Word

EXPLANATION = "explanation"
"""What kind of furniture such a sentence is."""
FEWEST = 4
SHORTEST = 4
"""Words of such a sentence at least."""
LONGEST_LABEL = 60
WORD = Word(EXPLANATION, f"@page!{EXPLANATION}")


def without_explanations(chunk: list[Tagged]) -> list[Tagged]:
    """``chunk`` with those sentences as furniture, where most labels have one."""
    labels = [place for place, line in enumerate(chunk[:-1]) if _is_alone(line)]
    explained = [place + 1 for place in labels if _is_sentence(chunk[place + 1])]
    if len(explained) < FEWEST or len(explained) * 3 < len(labels) * 2:
        return chunk
    found = list(chunk)
    for place in explained:
        line = found[place]
        found[place] = Tagged(line.number, line.text, None, WORD)
    return found


def _is_alone(line: Tagged) -> bool:
    """Whether a line is a label with nothing behind it, known or not."""
    text = line.text
    if line.label is not None:
        return not line.value
    return text[-1:] in (":", "：") and len(text) < LONGEST_LABEL


def _is_sentence(line: Tagged) -> bool:
    text = line.text
    return text.endswith((".", "。")) and len(text.split()) >= SHORTEST and not any(map(str.isdigit, text))
