"""Where references begin in text that no mark divides: a small model of lists, with the width of the lines as
evidence."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from .features import local_features
from .labelling import Lattice
from .list_entry import JoinedLines, ListEntry, joined_with_places
from .mending import EXCLUDED
from .model import UNIT, named_model
from .reading import label_reference
from .recognition import LONGEST, is_reference
from .tokens import PUNCTUATION, YEAR, is_number, tokenise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .list_entry import Line
    from .tokens import Tokens

BEGIN = "begin"
"""The label of a reference's first token."""
COARSE = {
    "editor": "author", "translator": "author", "series": "publisher", "place": "publisher", "seriesno": "volume", "issue": "volume",
    "edition": "note", "genre": "note", "number": "note", "accessed": "note", "doi": "url", "isbn": "url",
}  # fmt: skip
"""Labels that the model of lists takes together."""
LONG = 700
"""Characters of a line beside others that may be more than one reference."""
ONCE = ("author", "title", "date")
"""What a reference has in one place."""
WINDOW = 1500
"""Tokens that are looked at together; a longer text is read from the last begin of the window on."""
ROOM, NO_ROOM = 3 * UNIT, -UNIT
"""Evidence for a begin where the first word of the line would have had room on the one before, and where not.
"""
WIDEST = 140
"""Characters of a page's line: longer ones were broken by no page, and end where their writer ended them."""
EAGER = (2 * UNIT, 4 * UNIT, 6 * UNIT)
"""Evidence for each begin that is tried in what reads as several references, one after the other."""
_LOWER_START = frozenset("van von de del di da der al el la le d' zu af".split())


def list_features(tokens: Tokens) -> list[list[str]]:
    """The features of tokens in a list: of the token and its neighbours, not of its place."""
    return local_features(tokens)


def by_model(lines: Sequence[Line], *, alone: bool) -> list[ListEntry]:
    """The references of lines that only their ends part, or of one line. Each line a reference of its own is
    as good as a mark."""
    text, places = joined_with_places([line for _, line in lines])
    starts = _line_starts(lines, places)
    tokens = tokenise(text)
    short = len(text) < LONG
    if len(tokens) < 12 or (len(lines) == 1 and short and (not alone or _is_one(text))):
        return [ListEntry(lines)]
    evidence = starts if len(lines) > 1 else {}
    begins = _begins(tokens, evidence)
    if len(lines) == 1:
        begins = _sound(tokens, begins)
    if len(lines) > 1 or not short:
        begins = _parted_again(tokens, begins, evidence)
    if evidence and NO_ROOM not in evidence.values():
        begins = _by_lines(tokens, begins, evidence)
    if len(begins) == 1:
        return [ListEntry(lines)]
    each = len(begins) == len(lines) > 1
    ends = [*begins[1:], len(tokens)]
    found = []
    held = JoinedLines(lines)
    for first, end in zip(begins, ends, strict=True):
        entry = ListEntry([(held.line_at(tokens.starts[first]), tokens.between(first, end))], marked=each)
        entry.last = held.line_at(tokens.ends[end - 1] - 1)
        found.append(entry)
    return found


def _is_one(text: str) -> bool:
    """Whether a text reads as one reference: nothing that a reference has once is in it twice."""
    read = label_reference(text)
    held = Counter(stretch.label for stretch in read.stretches())
    return is_reference(read) and all(held[label] < 2 for label in ONCE)


def _sound(tokens: Tokens, begins: list[int]) -> list[int]:
    """The begins of what is a reference by itself; what is none belongs to the one before it."""
    ends = [*begins[1:], len(tokens)]
    sound = [
        first
        for first, end in zip(begins, ends, strict=True)
        if first
        and tokens.ends[end - 1] - tokens.starts[first] <= LONGEST
        and is_reference(label_reference(tokens.between(first, end)))
    ]
    return [0, *sound]


def _parted_again(tokens: Tokens, begins: list[int], starts: dict[int, int]) -> list[int]:
    """The begins, with more of them where what is between two reads as several references: each part of it
    must then be one."""
    found: list[int] = []
    for first, end in zip(begins, [*begins[1:], len(tokens)], strict=True):
        found.append(first)
        dated = tokens.shapes[first:end].count(YEAR) > 1
        if not dated or end - first > WINDOW or _is_one(tokens.between(first, end)):
            continue
        found += [first + at for at in _parts(tokens.part(first, end), starts)]
    return found


def _by_lines(tokens: Tokens, begins: list[int], starts: dict[int, int]) -> list[int]:
    """The begins, with that of every line between two where each of the lines is a reference that has names
    in front or a date: lines that no page has broken are rarely parts of one."""
    lines = [at for at in range(1, len(tokens)) if tokens.starts[at] in starts]
    found: list[int] = []
    for first, end in zip(begins, [*begins[1:], len(tokens)], strict=True):
        inside = [first, *[at for at in lines if first < at < end]]
        parts = zip(inside, [*inside[1:], end], strict=True)
        each = len(inside) > 1 and all(_is_whole(tokens.between(one, two)) for one, two in parts)
        found += inside if each else [first]
    return found


def _is_whole(text: str) -> bool:
    """Whether a line is a reference that has names in front or a date."""
    read = label_reference(text)
    held = [stretch.label for stretch in read.stretches()]
    return is_reference(read) and ("date" in held or held[0] == "author")


def _parts(tokens: Tokens, starts: dict[int, int]) -> list[int]:
    """Where further references begin in tokens, if each is one; else nothing."""
    for eager in EAGER:
        begins = _begins_of(tokens, starts, first=True, eager=eager)
        parts = zip(begins, [*begins[1:], len(tokens)], strict=True)
        if len(begins) > 1 and all(_is_one(tokens.between(first, end)) for first, end in parts):
            return begins[1:]
    return []


def _line_starts(lines: Sequence[Line], places: Sequence[int]) -> dict[int, int]:
    """The ``places`` in the joined text where lines begin, with the evidence of the room on the line
    before."""
    width = max(len(line.rstrip()) for _, line in lines)
    room = [
        width > WIDEST or len(former.rstrip()) + 1 + len(line.split()[0]) <= width
        for (_, former), (_, line) in pairwise(lines)
    ]
    if room.count(False) == 1 and len(room) > 2:
        room = [True] * len(room)  # the longest line of several is full by chance
    return {
        place: ROOM if free else NO_ROOM for free, place in zip(room, places[1:], strict=True) if place > 0
    }


def _begins(tokens: Tokens, starts: dict[int, int]) -> list[int]:
    """The first tokens of the references."""
    found = [0]
    at = 0
    while at < len(tokens):
        part = tokens.part(at, min(at + WINDOW, len(tokens)))
        counted = any(map(is_number, part.shapes))  # a list of references has years and pages
        inside = _begins_of(part, starts, first=at == found[-1]) if counted else []
        found += [at + place for place in inside if place]
        if at + WINDOW >= len(tokens):
            break
        at = found[-1] if found[-1] > at else at + WINDOW
    return found


def _begins_of(tokens: Tokens, starts: dict[int, int], *, first: bool, eager: int = 0) -> list[int]:
    used = named_model("boundaries.txt")
    begin = used.labels.index(BEGIN)
    evidence = used.scores(list_features(tokens))
    for at, row in enumerate(evidence):
        if at == 0 and first:
            row[begin] -= 4 * EXCLUDED
        elif starts:
            row[begin] += starts.get(tokens.starts[at], EXCLUDED)
        elif not _may_begin(tokens, at):
            row[begin] += EXCLUDED
        elif _is_long_dash(tokens, at):
            row[begin] += ROOM
        row[begin] += eager
    return [at for at, label in enumerate(Lattice(used, evidence).best) if label == begin]


def _is_long_dash(tokens: Tokens, at: int) -> bool:
    """Whether a token is the first of several dashes, which stand for the author of the reference before."""
    return tokens.words[at] in "—–_" and tokens.words[at + 1 : at + 2] == [tokens.words[at]]


def _may_begin(tokens: Tokens, at: int) -> bool:
    """Whether a token can begin a reference in a running text: a capital, a number or a quote behind a blank
    and the end of something."""
    word = tokens.words[at]
    if not at or tokens.starts[at] == tokens.ends[at - 1]:
        return False
    if tokens.words[at - 1] in (",", "(", "&", "-", "–", ":"):
        return False
    return (
        word[0].isupper()
        or word[0].isdigit()
        or word in '“"„«[(—–_'
        or word[0] > "\u0400"
        or (tokens.shapes[at] != PUNCTUATION and word in _LOWER_START)
    )
