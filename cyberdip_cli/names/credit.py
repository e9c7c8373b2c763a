"""A name and what it did: what the grammar of names finds."""

from __future__ import annotations

from ..model import Name
from ..parsed import Doubt
from ..value import Value

LONGEST = 150_000
"""Characters of a line of names: the longest lists of authors (five thousand of them) are shorter. A longer
line is not divided."""


class Credit(Value):
    """A ``name`` and the ``role`` beside it: a member of NAME_FIELDS, or None where the label alone says what
    the name did."""

    name: Name
    role: str | None = None


def each_once(credits: list[Credit]) -> tuple[Credit, ...]:
    """The credits without repeats, in their order."""
    if len(credits) > 1 and len(
        {(credit.name.family, credit.name.given, credit.name.literal) for credit in credits}
    ) < len(credits):
        return tuple(dict.fromkeys(credits))
    return tuple(credits)


def written(name: Name) -> str:
    """The name in words, the family name first."""
    return name.literal or ", ".join(part for part in (name.family, name.given) if part)


def shown(text: str) -> str:
    """``text`` as a message quotes it."""
    return text if len(text) < 60 else f"{text[:57]}..."


def undivided(text: str) -> Doubt:
    """What is said of names that stay together."""
    return Doubt(
        "undivided-names",
        f"the names in '{shown(text)}' cannot be told apart",
        "kept as they stand; separate them with semicolons to have them divided",
    )
