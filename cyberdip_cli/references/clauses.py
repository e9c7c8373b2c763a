"""A reference cut at its commas, colons and brackets: what each clause holds is evidence for its tokens and
for its neighbours."""

from __future__ import annotations

from .tokens import PUNCTUATION, is_number
from .words import classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .tokens import Tokens

_PARTING = frozenset(',;:()[]“”„«»"?!<>/')
ABBREVIATED = 5
"""Letters of a word behind which a full stop may be that of an abbreviation."""
_TELLING = "edgkyjmxtpvnoPMuJhf"
"""Classes of words that say what a clause is, the most telling first."""


def of_clauses(tokens: Tokens) -> list[tuple[str, ...]]:
    """The features that the tokens of a clause share: what it holds, and what its neighbours hold."""
    number, kinds = _clauses(tokens)
    around = ["^", *kinds, "$"]
    shared = [
        (f"Q{around[at]}", f"X{around[at - 1]}|{around[at]}", f"Z{around[at]}|{around[at + 1]}")
        for at in range(1, len(around) - 1)
    ]
    return [shared[place] for place in number]


def _clauses(tokens: Tokens) -> tuple[list[int], list[str]]:
    """The number of each token's clause, and the kind of each clause."""
    words, shapes, folded = tokens.words, tokens.shapes, tokens.folded
    number: list[int] = []
    kinds: list[str] = []
    held: set[str] = set()
    count = digits = initials = small = 0
    for at, shape in enumerate(shapes):
        number.append(len(kinds))
        if shape != PUNCTUATION:
            count += 1
            held.update(classes(folded[at]))
            digits += is_number(shape)
            initials += shape in "AC"
            small += shape in "wv"
        elif words[at] in _PARTING or (words[at] == "." and _ends(tokens, at)):
            kinds.append(_kind(held, count, digits, initials, small) + words[at])
            held = set()
            count = digits = initials = small = 0
    kinds.append(_kind(held, count, digits, initials, small))
    return number, kinds


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether a full stop ends a clause: behind a long word, a number or a sign, and before a blank."""
    if at + 1 >= len(tokens) or tokens.starts[at + 1] == tokens.ends[at]:
        return False
    word = tokens.words[at - 1] if at else ""
    return len(word) > ABBREVIATED or not word[:1].isalpha()


def _kind(held: set[str], count: int, digits: int, initials: int, small: int) -> str:
    """How many words, whether initials, numbers and small words, and the most telling class."""
    size = count if count < 4 else 4 if count < 7 else 5
    return (
        f"{size}{'A' if 2 * initials >= count > 0 else ''}{min(digits, 2) or ''}{'w' if 2 * small > count else ''}"
        + next((letter for letter in _TELLING if letter in held), "")
    )
