"""A line of names cut at its separators: pieces, each with what clings to it (affiliation marks, roles, dates
of life, degrees).

Source: SPEC 3.2. What clings ends a name or is set aside; what a piece *is* (a family name, a given name, a
body) is decided in :mod:`name_lists`, where all pieces are seen together. Most pieces are words of a name and
nothing else, and the words come again and again: what is plain is remembered, and only the rest is looked at
closely."""

from __future__ import annotations

from ..memory import LONGEST, Answers
from ..patterns import Pattern
from .addresses import address_at
from .attachments import (
    Piece,
    brackets,
    clings,
    may_cling,
    may_end_in_role,
    role_asks,
    trailing_dates,
    trailing_role,
)
from .bodies import body_words, hierarchical
from .life_dates import life_dates
from .marks import DIGITS, MARK, unmarked
from .person import without_degrees, without_honorifics
from .roles import role_table, roles_of
from .words import AND, COMPANY_TAILS, ET_AL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context

_CUTS = Pattern(r"[()\[\]]|[;；|\t•、，]|,(?!(?<=\d,)\d)|(?<=\s)[/·](?=\s)")
_NOT_ONLY_COMMAS = Pattern(r"[()\[\];；|\t•、，/·]")
_NUMBERS = Pattern(r"\d,\d")
_DATED_ROLE = Pattern(r"([^()]{1,80}\([^()]{0,30}\d{3,4}[^()]{0,30}\))\.\s([^\W\d_][^\d()]{2,50})\Z")
_EXPANDED = Pattern(r"(?<=[^\W\d_])\[([^\W\d_]{2,15})\](?![^\W\d_])")
_AND = Pattern(r"(?<=\s)(\S{1,4})(?=\s)")
_CUT_SHORT = (" et al.", " et al", " and others", " u.a.", " [et al.]", " и др.", " ほか", " 等")
_ET_AL = frozenset(ET_AL)
_EVERY_AND = AND[""].union(*AND.values())
_NEVER_PLAIN = Pattern(rf"[()\[\]{MARK}{DIGITS}]")


def _plain(text: str) -> tuple[str, ...] | None:
    """What is remembered of a piece that is words of a name and nothing else, on any page: the words of
    :func:`role_asks`.

    None where anything could be taken from ``text``, or where it could itself belong to the piece before it.
    """
    if (
        not text
        or len(text) > LONGEST
        or text[-1] in "-–?"
        or text != text.strip(" ,;")
        or _NEVER_PLAIN.search(text)
    ):
        return None
    lower = text.casefold()
    if lower in _ET_AL or lower.endswith(_CUT_SHORT) or may_cling(text):
        return None
    if " " in text and (
        may_end_in_role(text) or address_at(text) or without_honorifics(text)[1] or without_degrees(text)[1]
    ):
        return None
    return role_asks(text)


_PLAIN = Answers(_plain)


def cut(line: str, context: Context, *, conjunctions: bool = True) -> tuple[list[Piece], list[str], bool]:
    """(pieces, set aside, whether the list says that it is cut: ``et al.``). ``conjunctions``: ``and`` may
    separate names too."""
    line, aside = unmarked(_EXPANDED.sub(r"\1", line) if "[" in line else line)
    roles = role_table(context).keys()
    found: list[Piece] = []
    short = False
    parts = _split(line)
    for raw, hard in (
        _split_and(parts, context) if conjunctions and ("&" in line or _AND.search(line)) else parts
    ):
        text = _trimmed(raw)
        bare = text.rstrip(MARK).rstrip() if MARK in text else text
        asks = _PLAIN[bare]
        if asks is not None and roles.isdisjoint(asks):
            piece = Piece(bare, hard=hard)
            piece.plain = True
            piece.marked = piece.ends = len(bare) < len(text)
            found.append(piece)
        else:
            short = _look(found, text, hard, context) or short
    return found, aside, short


def _trimmed(raw: str) -> str:
    return raw.strip().strip(",;").strip()


def _look(found: list[Piece], text: str, hard: bool, context: Context) -> bool:
    """Add one piece after a closer look; whether it says that the list is cut."""
    bare = text.strip(MARK).strip().casefold()
    if bare in _ET_AL:
        return True
    tail = next((tail for tail in _CUT_SHORT if bare.endswith(tail)), "")
    _add(found, text[: len(text) - len(tail)].rstrip() if tail else text, hard, context)
    return bool(tail)


def _split(line: str) -> list[tuple[str, bool]]:
    """Cut at separators outside brackets: (text, whether the mark before it is stronger than a comma)."""
    if not _NOT_ONLY_COMMAS.search(line) and not _NUMBERS.search(line):
        first, *others = line.split(",")
        return [(first, True), *[(other, False) for other in others]]
    parts: list[tuple[str, bool]] = []
    depth = start = 0
    hard = True
    for match in _CUTS.finditer(line):
        char = match[0]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 or (")" not in line[match.end() :] and "]" not in line[match.end() :]):
            parts.append((line[start : match.start()], hard))
            start, hard = match.end(), char not in ",，"
    parts.append((line[start:], hard))
    return parts


def _split_and(parts: list[tuple[str, bool]], context: Context) -> list[tuple[str, bool]]:
    """Cut at ``and`` too, where it joins two names and no words of a body."""
    if all(_EVERY_AND.isdisjoint(raw.split()) for raw, _ in parts):
        return parts
    words = AND[""].union(
        *(AND.get(language.partition("-")[0], frozenset()) for language in context.languages)
    )
    return [half for index in range(len(parts)) for half in _halves(parts, index, words)]


def _halves(parts: list[tuple[str, bool]], index: int, words: frozenset[str]) -> tuple[tuple[str, bool], ...]:
    """One part, or what stands on either side of the ``and`` in it."""
    text, hard = parts[index][0].strip(), parts[index][1]
    first, _, rest = text.partition(" ")
    if first in words and rest[:1].isupper() and index and not hierarchical(parts[0][0]):
        text, hard = rest, True
    match = next((m for m in _AND.finditer(text) if m[1] in words), None)
    if match is None:
        return ((text, hard),)
    following = parts[index + 1][0].strip(" .").casefold() if index + 1 < len(parts) else ""
    if (
        following in COMPANY_TAILS
        or body_words(f"{text[: match.start()]} {text[match.end() :]}")
        or "(" in text
    ):
        return ((text, hard),)
    left, right = text[: match.start()].strip(), text[match.end() :].strip()
    lone = len(parts) == 1 and " " not in left
    strong = match[1] in AND[""] or (" " in left and " " in right and len(left.split()) > 1)
    if left and right[:1].isupper() and not lone and strong and (left[:1].isupper() or index):
        return ((left, hard), (right, True))
    return ((text, hard),)


def _add(found: list[Piece], raw: str, hard: bool, context: Context) -> None:
    """Append a piece, or let it cling to the one before it."""
    piece = Piece(raw, hard=hard)
    if MARK in raw:
        piece.marked = piece.ends = True
        head, _, tail = raw.partition(MARK)
        stopped = tail.startswith(". ")
        tail = tail.replace(MARK, " ").strip(" .,;")
        if (
            stopped and tail and found and body_words(tail)
        ):  # "Roe, Ann, ann@example.org. Department of Maps, Hill University": an address follows
            piece.affiliation, tail = tail, ""
            piece.aside.append(piece.affiliation)
        raw = head.rstrip() + (f" {tail}" if tail else "")
        piece.raw = raw
    dated = _DATED_ROLE.match(raw) if ". " in raw and ")" in raw else None
    if dated:  # "Ann (1951-....). Auteur du texte"
        raw = piece.raw = dated[1]
        piece.roles += roles_of(dated[2].partition(" ")[0], context)
        piece.aside.append(dated[2])
        piece.ends = True
    piece.text = raw
    if "(" in raw or "[" in raw:
        brackets(piece, context)
    text = piece.text = piece.text.strip(" ,;")
    if text and (text[-1].isdigit() or text[-1] in "-–?") and not life_dates(text):
        trailing_dates(piece)
        text = piece.text
    last = found[-1] if found else None
    if last is not None and clings(piece, last, found, context):
        return
    if not text:
        return
    if text[:1].islower() is False and " " in text:
        trailing_role(piece, context)
    found.append(piece)
