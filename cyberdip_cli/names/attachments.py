"""What is attached to a name in a list: marks, roles, dates of life, suffixes, degrees, ranks. It ends the
name or is set aside."""

from __future__ import annotations

from ..patterns import Pattern
from .bodies import body_words
from .given import GIVEN_NAMES
from .life_dates import life_dates
from .person import REGNAL, initials
from .roles import NAMES_TOO, role_words, roles_of
from .words import (
    BODY_LINKS,
    COMPANY_TAILS,
    DEGREES,
    HONORIFIC_CONNECTORS,
    HONORIFICS,
    NOBLE_TITLES,
    PARTICLES,
    SUFFIXES,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context

_PAREN = Pattern(r"\s*[(\[]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*){0,3})[)\]]")
_DATES_AFTER = Pattern(
    r"(?<=[^\W\d_.)])[,.]?\s(?:(?:ca?\.|um|b\.|geb\.)\s?)?\d{4}\??(?:\s?[-–]\s?(?:(?:ca?\.\s?)?\d{4}\??)?)?\Z|(?<=[^\W\d_.)])\s[-–]\d{4}\Z"
)

LINK_WORDS = 3
"""Words behind the dates of a life that are a link of the page, no part of the name."""
_SHORT_SUFFIXES = frozenset("jr sr jr. sr. ii iii".split())
"""Suffixes that look like initials."""
_PLURAL_ROLES = frozenset(
    "eds editors editor(s) hgg coords dirs orgs trans trads translators éds authors illustrators".split()
)
"""Roles of all the names before them: ``Marlow, G. & Quist, H. (Eds.)``."""
_SINGLE_TITLES = frozenset(
    "sir dame mrs. mrs saint lady freiherr freifrau rev. dr. professor prof. dr captain".split()
)
_OF = frozenset("of von zu de di du der the von. zur del della da of. d'".split())


class Piece:
    """One stretch between separators. ``text`` without brackets, ``raw`` with them; ``hard``: a separator
    stronger than a comma stands before it; ``ends``: a mark, role, date or degree after it shows that a name
    ends here; ``shares``: its role may be that of the names before it too; ``affiliation``: an address that
    follows; ``plain``: nothing is to be taken from its text."""

    ends = marked = closed = plural = plain = shares = False
    suffix: str | None = None
    affiliation: str | None = None

    def __init__(self, raw: str, *, hard: bool) -> None:
        self.raw = self.text = raw
        self.hard = hard
        self.roles: list[str] = []
        self.aside: list[str] = []


def trailing_dates(piece: Piece) -> None:
    """``Jane 1950-``: dates of life that no comma sets off."""
    match = _DATES_AFTER.search(piece.text)
    if match and match.start() > 0:
        piece.aside.append(match[0].strip())
        piece.raw = piece.raw.replace(match[0], "").strip()
        piece.text = piece.text[: match.start()].strip(" ,")
        piece.ends = True


def brackets(piece: Piece, context: Context, *, body: bool = False) -> None:
    """Roles, dates and marks in brackets go where they belong; a fuller form or a qualifier leaves ``text``
    but stays in ``raw``, as the dates of a body do (``body``: a piece before this one has a word of
    bodies)."""
    kept: list[str] = []
    for content in _PAREN.findall(piece.text):
        roles = roles_of(content.strip(" ."), context)
        if roles:
            piece.roles += roles
            piece.plural = content.casefold().strip(" .") in _PLURAL_ROLES
            piece.aside.append(content)
            piece.ends = True
            piece.raw = piece.raw.replace(f"({content})", "").replace(f"[{content}]", "").strip()
        elif life_dates(content):
            piece.aside.append(content)
            piece.ends = True
            if not (body or body_words(piece.raw)) and piece.raw.count("(") == 1:
                piece.raw = piece.raw.replace(f"({content})", "").strip()
            _end_at(piece, content, context)
        else:
            kept.append(content)
    text = _PAREN.sub("", piece.text).strip()
    if not text and kept and not piece.roles:
        text = kept[0].strip()
        piece.raw = text
    elif kept:
        piece.aside += kept
    piece.text = text.strip("[]()").strip() if text else text


def _end_at(piece: Piece, dates: str, context: Context) -> None:
    """Cut what a page says behind the dates of a life: ``Étienne (1850-1912) see the records linked to
    him``."""
    head, _, tail = piece.text.partition(dates)
    words = tail.strip(" )].,")
    if len(words.split()) >= LINK_WORDS and head and not roles_of(words, context):
        piece.text = piece.raw = head.rstrip(" ([")
        piece.aside.append(words)


def attach(piece: Piece, last: Piece, found: list[Piece], context: Context) -> bool:
    """Whether ``piece`` belongs to ``last``: a mark, dates of life, a role, a suffix, a degree, ``Inc.``."""
    text = piece.text
    if not any(c.isalpha() for c in text):
        last.ends = last.ends or piece.ends or bool(text)
        if text:
            last.aside.append(text)
    elif _suffix(text):
        last.suffix = text
        last.ends = last.ends or piece.ends or _count(found) % 2 == 0
    elif text.casefold().rstrip(".") in COMPANY_TAILS and not piece.hard and not _given_like(text):
        last.text += f", {text}"
        last.raw += f", {text}"
        last.plain = False
        last.closed = last.ends = True
    elif (roles := _beside(text, last, found, context)) is not None:
        last.roles += roles
        last.aside.append(text)
        last.ends = True
    else:
        return False
    last.roles += piece.roles
    last.aside += piece.aside
    last.marked = last.marked or piece.marked
    last.affiliation = last.affiliation or piece.affiliation
    last.ends = last.ends or piece.ends
    return True


def _suffix(text: str) -> bool:
    lower = text.casefold()
    return (lower in SUFFIXES and not initials(text.rstrip("."))) or lower in _SHORT_SUFFIXES


def _beside(text: str, last: Piece, found: list[Piece], context: Context) -> tuple[str, ...] | None:
    """The roles in a piece that says something of the name before it (dates of life, a role, a degree, a
    rank, an occupation); None for any other piece."""
    if life_dates(text) or (". " in text and text[0].isdigit() and life_dates(text.partition(". ")[0])):
        return ()
    if text[0].isdigit() and life_dates(text.rpartition(" ")[0]):
        roles = roles_of(text.rpartition(" ")[2].strip("."), context)
        if roles:
            return roles
    if _degree(text, found) or _title(text, last):
        return ()
    if roles := _role_piece(text, found, context):
        return roles
    return () if _phrase(text) and _count(found) > 1 and not last.hard else None


def _phrase(text: str) -> bool:
    """Whether ``text`` is words in small letters that begin no name and no part of a body's: ``director of
    photography``."""
    first = text.split(" ")[0]
    return (
        text[0].islower()
        and " " in text
        and not set(text[:4]) & {"'", "’"}
        and first not in PARTICLES
        and first not in BODY_LINKS
    )


def _count(found: list[Piece]) -> int:
    """Pieces since the last name that surely ended."""
    count = 0
    for piece in reversed(found):
        if count and piece.ends:
            break
        count += 1
        if piece.hard:
            break
    return count


def _given_like(text: str) -> bool:
    return text.casefold() in ("co", "ag") or text in GIVEN_NAMES


def _degree(text: str, found: list[Piece]) -> bool:
    words = text.casefold().split()
    if not all(word in DEGREES or word.rstrip(".") in DEGREES for word in words):
        return False
    if len(words) > 1 or (not text.isupper() and not text.istitle()) or len(text.replace(".", "")) > 3:
        return text.casefold() not in GIVEN_NAMES
    last = found[-1]
    return (
        last.ends
        or _count(found) % 2 == 0
        or (" " in last.text and not initials(last.text) and last.text[0].isupper())
    )


def _title(text: str, last: Piece) -> bool:
    first, _, rest = text.casefold().partition(" ")
    if (
        first in HONORIFICS
        and text.endswith(".")
        and not initials(text)
        and all(word in HONORIFICS or word in HONORIFIC_CONNECTORS for word in rest.split())
    ):
        return True
    if first in NOBLE_TITLES and last.text.rpartition(" ")[2] in REGNAL:
        return True
    if first not in NOBLE_TITLES:
        return False
    return first in _SINGLE_TITLES if not rest else rest.split()[0] in _OF or rest.startswith("d'")


def _role_piece(text: str, found: list[Piece], context: Context) -> tuple[str, ...]:
    """A role between commas: in small letters (``editor``), or a capitalised one that no family or given name
    shares."""
    if _no_role(text):
        return ()
    if (
        not text[:1].islower()
        and len(found) == 1
        and not found[0].ends
        and " " not in found[0].text
        and text[-1] != "."
    ):
        lower = text.casefold().strip(" .")
        if lower not in ("author", "editor", "artist", "composer", "translator"):
            return ()
    return roles_of(text, context)


def _no_role(text: str) -> bool:
    """Whether ``text`` between commas is no role, whatever a table says of it: initials, a family name, a
    given name."""
    if len(text) > 60 or initials(text.rstrip(".")):
        return True
    lower = text.casefold().strip(" .")
    return not text[:1].islower() and (
        (len(lower) < 5 and lower not in ("hrsg", "eds")) or lower in NAMES_TOO or lower in GIVEN_NAMES
    )


def role_asks(text: str) -> tuple[str, ...] | None:
    """The words of :func:`role_words` for a piece between commas."""
    return () if _no_role(text) else role_words(text)


def may_attach(text: str) -> bool:
    """Whether a piece could belong to the one before it, whatever that is, roles apart. Sure only where it
    says no."""
    lower = text.casefold()
    words = lower.split()
    first = words[0]
    if (
        first in HONORIFICS
        or first in NOBLE_TITLES
        or lower in SUFFIXES
        or lower.rstrip(".") in COMPANY_TAILS
    ):
        return True
    if (
        text[0].isdigit()
        or not (text[0].isalpha() or any(c.isalpha() for c in text))
        or life_dates(text)
        or _phrase(text)
    ):
        return True
    return (first in DEGREES or first.rstrip(".") in DEGREES) and all(
        word in DEGREES or word.rstrip(".") in DEGREES for word in words
    )
