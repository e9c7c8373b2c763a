"""Inverted names that nothing parts: ``Haq, Imran Ul Qadir, Salma`` is what a copy leaves of a list whose
separators the page only draws."""

from __future__ import annotations

from ..parsed import Doubt
from .division import INVERTED, MONONYM
from .given import GIVEN_NAMES
from .particles import PARTICLES
from .person import inverted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Name
    from .attachments import Piece
    from .division import Segment


def unparted(pieces: Sequence[Piece], segments: Sequence[Segment]) -> list[Name]:
    """The names of a line in which each given name runs on into the next family name; none for any other
    line.

    Between two commas stands a given name and then a family name, its last word with the particles before it:
    an odd number of such pieces leaves a word alone at the end, an even one shows given names where families
    are."""
    if len(pieces) < 3 or any(not _is_run_on(piece) for piece in pieces[1:-1]):
        return []
    if any(piece.hard or piece.roles or piece.ends for piece in pieces[1:]) or " " in pieces[0].text.strip():
        return []
    kinds = [kind for kind, _, _ in segments]
    alone = kinds[-1] == MONONYM and set(kinds[:-1]) == {INVERTED}
    shifted = set(kinds) == {INVERTED} and all(_given(piece.text) for piece in pieces[1:])
    if not (alone or shifted) or len(pieces[-1].text.split()) > 2:
        return []
    family, found = pieces[0].text, []
    for piece in pieces[1:-1]:
        given, following = _divided(piece.text)
        found.append(inverted(family, given))
        family = following
    return [*found, inverted(family, pieces[-1].text)]


def doubt(line: str, count: int) -> Doubt:
    """What is told of such a line."""
    return Doubt(
        "guessed-division",
        f"nothing parts the names of {line[:60]!r}: read as {count}",
        "compare with the page",
    )


def _is_run_on(piece: Piece) -> bool:
    words = piece.text.split()
    return 1 < len(words) < 6 and all(word[0].isupper() or word in PARTICLES for word in words)


def _given(text: str) -> bool:
    return text.split()[0].casefold().strip(".") in GIVEN_NAMES


def _divided(text: str) -> tuple[str, str]:
    """(given name, the next family name)."""
    words = text.split()
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return " ".join(words[:start]), " ".join(words[start:])
