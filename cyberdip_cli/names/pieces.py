"""A line of names cut at its separators: pieces, each with what is attached to it (affiliation marks, roles,
dates of life, degrees).

What is attached ends a name or is set aside; what a piece *is* (a family name, a given
name, a body) is decided in :mod:`division`, where all pieces are seen together. Most pieces are words of a
name and nothing else, and the words come again and again: what is plain is remembered, and only the rest is
looked at closely."""

from __future__ import annotations

from ..memory import LONGEST, Answers
from ..patterns import IGNORECASE, Pattern
from .addresses import address_at
from .attachments import Piece, attach, brackets, may_attach, role_asks, trailing_dates
from .bodies import body_words
from .et_al import without_et_al
from .life_dates import life_dates
from .marks import DIGITS, MARK, unmarked
from .order import is_small
from .person import without_degrees, without_honorifics
from .roles import introduced, may_be_introduced, role_table, roles_of
from .separators import split
from .trailing_roles import glued_role, may_end_in_role, trailing_role

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context

_DATED_ROLE = Pattern(
    r"([^()]{1,80}\([^()]{0,30}(?:\d{3,4}|\d\d\.\.)[^()]{0,30}\))\.\s([^\W\d_][^\d()]{2,50})\Z"
)
_PLACED_ROLE = Pattern(r"([^()]{1,80}\([^()\d]{2,30}\))\.\s([^\W\d_][^\d()]{2,50})\Z")
_ROLE_BEHIND = Pattern(r"([^()]{1,80}[^\W\d_]{2})\.\s([^\W\d_][^\d().,]{3,40})\Z")
_EXPANDED = Pattern(r"(?<=[^\W\d_])\[([^\W\d_]{2,15})\](?![^\W\d_])")
_MORE = Pattern(
    r"(?:(?:&|\+|and|und|et|y|e)\s?)?\d{1,4}\s(?:more|others?|other authors|(?:more\s)?authors|weitere\w{0,2}|autres|otros|más|outros|altri|другие|daha)\.?\Z",
    IGNORECASE,
)
"""What says how many names are not shown: ``& 3 more``."""
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
    if without_et_al(text) is not text or may_attach(text):
        return None
    if not text.isascii() and glued_role(text):
        return None
    if " " in text and (
        may_end_in_role(text)
        or may_be_introduced(text)
        or address_at(text)
        or without_honorifics(text)[1]
        or without_degrees(text)[1]
    ):
        return None
    return role_asks(text)


_PLAIN = Answers(_plain)
_LEFT_OUT = Pattern(r"\+\s?\d{1,4} authors? (?P<last>[^\W\d_].{2,80})")
"""How many names are left out before the last one: ``+2 authors R. Roe``."""


def cut(line: str, context: Context, *, conjunctions: bool = True) -> tuple[list[Piece], list[str], bool]:
    """(pieces, set aside, whether the list says that it is cut: ``et al.``). ``conjunctions``: ``and`` may
    separate names too."""
    line, aside = unmarked(_EXPANDED.sub(r"\1", line) if "[" in line else line)
    roles = role_table(context).keys()
    found: list[Piece] = []
    short = False
    for raw, hard in split(line, context, conjunctions=conjunctions):
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
    if any(piece.shares for piece in found):
        _share_roles(found, grouped=";" in line or "；" in line)
    return found, aside, short


def _share_roles(found: list[Piece], *, grouped: bool) -> None:
    """Give the role behind the last of several names in Chinese characters to those before it without one: ``潮崎志保, 浜口隆一 編``.
    ``grouped``: semicolons stand between groups, commas within them; else the first names may be the authors of what
    the last one translated."""
    for at, piece in enumerate(found):
        if not piece.shares or not (grouped or "editor" in piece.roles or "author" in piece.roles):
            continue
        while at and not (grouped and found[at].hard) and not found[at - 1].roles:
            at -= 1
            found[at].roles += piece.roles
            found[at].ends = True


def _trimmed(raw: str) -> str:
    return raw.strip().strip(",;").strip()


def _look(found: list[Piece], text: str, hard: bool, context: Context) -> bool:
    """Add one piece after a closer look; whether it says that the list is cut."""
    bare = text.strip(MARK).strip()
    if bare[:1] == "+" and (match := _LEFT_OUT.fullmatch(bare)) is not None:
        _add(found, match["last"], hard, context)
        return True
    names = without_et_al(bare)
    if not names or _MORE.fullmatch(bare) or not bare.strip(" .…"):
        return bool(bare)
    _add(found, text if names is bare else names, hard, context)
    return names is not bare


def _add(found: list[Piece], raw: str, hard: bool, context: Context) -> None:
    """Append a piece, or attach it to the one before it."""
    piece = Piece(raw, hard=hard)
    if MARK in raw:
        _unmark(piece, later=bool(found))
    _without_role(piece, context, later=bool(found))
    raw = piece.text = piece.raw
    if "(" in raw or "[" in raw:
        brackets(piece, context, body=any(body_words(before.raw) for before in found[-3:]))
    text = piece.text = piece.text.strip(" ,;")
    if text and (text[-1].isdigit() or text[-1] in "-–?") and not life_dates(text):
        trailing_dates(piece)
        text = piece.text
    if (found and attach(piece, found[-1], found, context)) or not text:
        return
    if not is_small(text[:1]) and (" " in text or glued_role(text)):
        trailing_role(piece, context)
    found.append(piece)


def _unmark(piece: Piece, *, later: bool) -> None:
    """Take the mark off, and the address that follows it: "Roe, Ann, ann@example.org. Department of Maps,
    Hill University"."""
    piece.marked = piece.ends = True
    head, _, tail = piece.raw.partition(MARK)
    stopped = tail.startswith(". ")
    tail = tail.replace(MARK, " ").strip(" .,;")
    if stopped and tail and later and body_words(tail):
        piece.affiliation, tail = tail, ""
        piece.aside.append(piece.affiliation)
    piece.raw = head.rstrip() + (f" {tail}" if tail else "")


def _without_role(piece: Piece, context: Context, *, later: bool) -> None:
    """Take off a role before the name of a later group ("translated by Ann Roe"), or behind a full stop ("Ann
    (1951-....). Auteur du texte", "Ann. Traduction")."""
    raw = piece.raw
    if piece.hard and later and may_be_introduced(raw):
        rest, role, words = introduced(raw, context)
        if role:
            piece.raw = rest
            piece.roles.append(role)
            piece.aside.append(words)
    if ". " not in raw:
        return
    found = _DATED_ROLE.match(piece.raw) if ")" in raw else _ROLE_BEHIND.match(piece.raw)
    roles = roles_of(found[2], context) if found else ()
    if not found and (found := _PLACED_ROLE.match(piece.raw)) and not (roles := roles_of(found[2], context)):
        found = None
    if found and not roles and ")" in raw:
        roles = roles_of(found[2].partition(" ")[0], context)
    if found and (roles or ")" in raw):
        piece.raw = found[1]
        piece.roles += roles
        piece.aside.append(found[2])
        piece.ends = True
