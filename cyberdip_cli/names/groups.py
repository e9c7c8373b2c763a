"""Names between semicolons: each group read for itself, with the body after a person as where the person
works; names in Chinese characters and hangul, which the script divides."""

from __future__ import annotations

from itertools import pairwise

from .division import BODY, DIRECT, INVERTED, LEAD, MONONYM, divide
from .given import HAN_SURNAMES
from .order import cjk
from .scores import shape_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context
    from .attachments import Piece
    from .division import Segment

_PERSON = -2.0
"""The least score of a whole name that a body follows."""


def starts_of(pieces: list[Piece]) -> list[int]:
    """Where the groups of a line begin."""
    return [at for at, piece in enumerate(pieces) if at == 0 or piece.hard]


def with_bodies(pieces: list[Piece]) -> list[Segment] | None:
    """The persons of a line in which every group is a person and the body or country where the person works
    (``Ann Roe, Hill University; Ben Doe, Vale College``); None for any other line."""
    starts = starts_of(pieces)
    if len(starts) < 2 or len(starts) == len(pieces):
        return None
    found: list[Segment] = []
    worked = 0
    for first, end in pairwise([*starts, len(pieces)]):
        shapes = [shape_of(piece) for piece in pieces[first:end]]
        if shapes[0].direct < _PERSON or shapes[0].body > -1:
            return None
        if end - first > 1:
            if not (shapes[1].body > -1 or shapes[-1].country):
                return None
            worked += 1
        found.append((DIRECT, first, end))
    return found if worked * 2 > len(starts) else None


def by_groups(pieces: list[Piece], order: str | None) -> list[Segment] | None:
    """The names of a line whose groups are sure one by one; None where one is not."""
    starts = starts_of(pieces)
    if len(starts) < 2:
        return None
    found: list[Segment] = []
    for first, end in pairwise([*starts, len(pieces)]):
        whole = all(" " in piece.text and shape_of(piece).direct > _PERSON for piece in pieces[first:end])
        segments, lead = divide(pieces[first:end], order, alone=not whole)
        if lead < LEAD:
            return None
        found += [(kind, first + start, first + stop) for kind, start, stop in segments]
    return found if any(kind != BODY for kind, _, _ in found) else None


def written_together(family: str, given: str, sure: bool) -> bool:
    """Whether two pieces in Chinese characters are one inverted name: ``王, 小明`` always, ``種村, 圭介`` where the
    page shows it (``sure``)."""
    if not (cjk(family) and cjk(given)) or " " in family + given:
        return False
    return len(given) < 4 and (
        len(family) == 1 or (sure and len(family) < 4 and len(family) + len(given) < 6)
    )


def _are_chinese(pieces: list[Piece]) -> bool:
    """Whether each piece is a Chinese family name of one sign with a given name of one or two."""
    return all(piece.text[0] in HAN_SURNAMES and len(piece.text) < 4 for piece in pieces)


def together_list(pieces: list[Piece], context: Context) -> list[Segment] | None:
    """Names in Chinese characters: with a blank in each (``山田 太郎, 佐藤 花子``), with Chinese commas between them
    (``王小明，李娜，张伟``), or with semicolons: a comma then stands inside a name (``種村, 圭介 ; 佐藤健一``)."""
    if len(pieces) < 2 or not all(cjk(piece.text) for piece in pieces):
        return None
    sizes = [[len(word) for word in piece.text.split()] for piece in pieces]
    if all(len(words) == 2 and max(words) < 4 for words in sizes):
        return [(DIRECT, at, at + 1) for at in range(len(pieces))]
    starts = starts_of(pieces)
    if len(starts) < 2:
        chinese = context.languages[:1] and context.languages[0].startswith("zh")
        names = all(len(words) == 1 and 1 < words[0] < 5 for words in sizes)
        chinese = chinese or (not context.languages and _are_chinese(pieces))
        if names and (chinese or len(pieces) % 2):
            return [(MONONYM, at, at + 1) for at in range(len(pieces))]
        return None
    found = [
        (INVERTED if end - start == 2 else MONONYM, start, end)
        for start, end in pairwise([*starts, len(pieces)])
    ]
    if all(kind == MONONYM for kind, _, _ in found):
        return None
    fit = all(
        end - start == 1
        or (end - start == 2 and written_together(pieces[start].text, pieces[start + 1].text, sure=True))
        for _, start, end in found
    )
    return found if fit else None
