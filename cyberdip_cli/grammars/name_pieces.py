"""A line of names cut at its separators: pieces, each with what clings to it (affiliation marks, roles, dates of life, degrees).

Source: SPEC 3.2. What clings ends a name or is set aside; what a piece *is* (a family name, a given name, a body) is decided
in :mod:`name_lists`, where all pieces are seen together.
"""

from __future__ import annotations

from ..vocab.given_names import GIVEN_NAMES
from ..vocab.names import (
    AND,
    BODY_LINKS,
    COMPANY_TAILS,
    DEGREES,
    ET_AL,
    HONORIFIC_CONNECTORS,
    HONORIFICS,
    LIFE_WORDS,
    NOBLE_TITLES,
    PARTICLES,
    ROLES,
    SUFFIXES,
)
from .bodies import body_words, hierarchical
from .name_roles import roles_of
from .patterns import IGNORECASE, Pattern
from .person import REGNAL, cjk, initials

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import Context

MARK = "\x01"
DIGIT = Pattern("[\\d²³¹፩-፱᧚⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒𐩀-𐩃𐹠-𐹨𑁒-𑁚🄀-🄊]")
"""What ``str.isdigit`` knows: also raised and circled digits."""
_EMAIL = Pattern(r"\s*(?:[;,]\s*)?(?:\be-?mail:?\s*)?(?:[\w.+'-]{1,80}@[\w.-]{1,120}\w|\[email\s?protected\])", IGNORECASE)
_ORCID = Pattern(r"[,;]?\s*[(\[]?(?:(?:https?://)?orcid\.org/|ORCID(?: iD)?:?\s*)(?:https?://orcid\.org/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])[)\]]?", IGNORECASE)
_DIGITS = r"\d{1,3}(?:\s?[-–,;]\s?\d{1,3}(?![\d-]))*"
_BRACKETED = r"\s?[(\[](?:\d{1,2}|[a-h])(?:\s?,\s?(?:\d{1,2}|[a-h])){0,12}[)\]]"
_MARKED = Pattern(rf"(?:(?<=[^\W\d_])|(?<=[.)’'\x01]))(?:,?{_DIGITS}[*†‡§¶#]*|{_BRACKETED})(?=\s*(?:[,;|\x01]|$|(?:and|und|et|&)\s))")
_SPACED = Pattern(rf"(?<=[^\W\d_.)])\s{_DIGITS}(?=\s*(?:[,;|\x01]|$))|(?<=\.)\s{_DIGITS}(?=\s*(?:[,;|\x01]|$))")
_LETTERED = Pattern(r"(?:(?<=\.)|(?<=[^\W\d_]{2})\s)[a-h](?:\s?,\s?[a-h*]){0,8}(?=\s*(?:[,;|\x01]|$))")
_SYMBOLS = Pattern(r"\s?[*†‡§¶#∗⁎✉‖¹²³⁰⁴-⁹]{1,12}(?:[,;]?[*†‡§¶#∗⁎✉‖¹²³⁰⁴-⁹]{1,12}){0,6}")
_CUTS = Pattern(r"[()\[\]]|[;；|\t•、，]|,(?!(?<=\d,)\d)|(?<=\s)[/·](?=\s)")
_PAREN = Pattern(r"\s*[(\[]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*){0,3})[)\]]")
_LIFE = Pattern(r"\d{3,4}|\bcent|\bjh|si[eè]c|\bв\.")
_DATES_AFTER = Pattern(r"(?<=[^\W\d_.)])[,.]?\s(?:(?:ca?\.|um|b\.|geb\.)\s?)?\d{4}\??(?:\s?[-–]\s?(?:(?:ca?\.\s?)?\d{4}\??)?)?\Z|(?<=[^\W\d_.)])\s[-–]\d{4}\Z")
_DATED_ROLE = Pattern(r"([^()]{1,80}\([^()]{0,30}\d{3,4}[^()]{0,30}\))\.\s([^\W\d_][^\d()]{2,50})\Z")
_EXPANDED = Pattern(r"(?<=[^\W\d_])\[([^\W\d_]{2,15})\](?![^\W\d_])")
_WORD = Pattern(r"[^\W\d_]+[.']?")
_AND = Pattern(r"(?<=\s)(\S{1,4})(?=\s)")

_ROLE_SURNAMES = frozenset(
    "singer reader cantor guest host printer painter chair band actor owner writer binder etcher choir red org art cast regie dance".split()
)
"""Role words that are family names too: with a capital they are names."""
_PLURAL_ROLES = frozenset("eds editors editor(s) hgg coords dirs orgs trans trads translators éds authors illustrators".split())
"""Roles of all the names before them: ``Marlow, G. & Quist, H. (Eds.)``."""
_SINGLE_TITLES = frozenset("sir dame mrs. mrs saint lady freiherr freifrau rev. dr. professor prof. dr captain".split())
NOT_GIVEN = SUFFIXES | HONORIFICS | frozenset(ROLES) | frozenset(ET_AL) | COMPANY_TAILS | frozenset(word for word in DEGREES if len(word) > 2)
"""Words that call for a closer look where a given name is expected."""
_OF = frozenset("of von zu de di du der the von. zur del della da of. d'".split())


class Piece:
    """One stretch between separators. ``text`` without brackets, ``raw`` with them; ``hard``: a separator stronger than a comma stands
    before it; ``ends``: a mark, role, date or degree after it shows that a name ends here; ``affiliation``: an address that follows."""

    __slots__ = ("affiliation", "aside", "closed", "ends", "hard", "marked", "plural", "raw", "roles", "suffix", "text", "words")

    def __init__(self, raw: str, *, hard: bool) -> None:
        self.raw = raw
        self.text = raw
        self.hard = hard
        self.ends = self.marked = self.closed = self.plural = False
        self.roles: list[str] = []
        self.aside: list[str] = []
        self.suffix: str | None = None
        self.affiliation: str | None = None
        self.words: list[str] = []


def cut(line: str, context: Context, *, conjunctions: bool = True) -> tuple[list[Piece], list[str], bool]:
    """(pieces, set aside, whether the list says that it is cut: ``et al.``). ``conjunctions``: ``and`` may separate names too."""
    line, aside = unmarked(_EXPANDED.sub(r"\1", line) if "[" in line else line)
    found: list[Piece] = []
    short = False
    parts = _split(line)
    for raw, hard in _split_and(parts, context) if conjunctions and ("&" in line or _AND.search(line)) else parts:
        text = raw.strip().strip(",;").strip()
        bare = text.strip(MARK).strip().casefold()
        if bare in ET_AL:
            short = True
            continue
        for tail in (" et al.", " et al", " and others", " u.a.", " [et al.]", " и др.", " ほか", " 等"):
            if bare.endswith(tail):
                short, text = True, text[: len(text) - len(tail)].rstrip()
                break
        _add(found, text, hard, context)
    return found, aside, short


def unmarked(line: str) -> tuple[str, list[str]]:
    """Replace e-mail addresses and affiliation marks by MARK; ORCIDs are set aside."""
    aside: list[str] = []
    lower = line.lower()
    if "orcid" in lower:
        aside += [f"ORCID {number}" for number in _ORCID.findall(line)]
        line = _ORCID.sub(lambda match: "." if line[match.end() :].startswith(". ") else "", line)
    if "@" in line or "[email" in lower:
        aside += [address.strip(" ,;") for address in _EMAIL.findall(line)]
        line = _EMAIL.sub(MARK, line)
    if not line.isascii() or "*" in line or "#" in line:
        line = _SYMBOLS.sub(MARK, line)
    if DIGIT.search(line) or "(" in line:
        line = _MARKED.sub(MARK, line)
        if len(_SPACED.findall(line)) > 1:
            line = _SPACED.sub(MARK, line)
    if (lettered := _LETTERED.search(line)) and _LETTERED.search(line, lettered.end()):
        line = _LETTERED.sub(MARK, line)
    return line, aside


def _split(line: str) -> list[tuple[str, bool]]:
    """Cut at separators outside brackets: (text, whether the mark before it is stronger than a comma)."""
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
    words = AND[""].union(*(AND.get(language.partition("-")[0], frozenset()) for language in context.languages))
    sure = AND[""]
    out: list[tuple[str, bool]] = []
    for index, (raw, hard) in enumerate(parts):
        text = raw.strip()
        first, _, rest = text.partition(" ")
        if first in words and rest[:1].isupper() and index and not hierarchical(parts[0][0]):
            text, hard = rest, True
        following = parts[index + 1][0].strip(" .").casefold() if index + 1 < len(parts) else ""
        match = next((m for m in _AND.finditer(text) if m[1] in words), None)
        if match is None or following in COMPANY_TAILS or body_words(f"{text[: match.start()]} {text[match.end() :]}") or "(" in text:
            out.append((text, hard))
            continue
        left, right = text[: match.start()].strip(), text[match.end() :].strip()
        lone = len(parts) == 1 and " " not in left
        strong = match[1] in sure or (" " in left and " " in right and len(left.split()) > 1)
        if left and right[:1].isupper() and not lone and strong and (left[:1].isupper() or index):
            out += [(left, hard), (right, True)]
        else:
            out.append((text, hard))
    return out


def _add(found: list[Piece], raw: str, hard: bool, context: Context) -> None:
    """Append a piece, or let it cling to the one before it."""
    piece = Piece(raw, hard=hard)
    if MARK in raw:
        piece.marked = piece.ends = True
        head, _, tail = raw.partition(MARK)
        stopped = tail.startswith(". ")
        tail = tail.replace(MARK, " ").strip(" .,;")
        if stopped and tail and found and body_words(tail):  # "Roe, Ann, ann@example.org. Department of Maps, Hill University": an address follows
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
        _brackets(piece, context)
    text = piece.text = piece.text.strip(" ,;")
    if text and (text[-1].isdigit() or text[-1] in "-–?") and not life_dates(text):
        _trailing_dates(piece)
        text = piece.text
    last = found[-1] if found else None
    if last is not None and _clings(piece, last, found, context):
        return
    if not text:
        return
    if text[:1].islower() is False and " " in text:
        _trailing_role(piece, context)
    piece.words = piece.text.split()
    found.append(piece)


def _trailing_dates(piece: Piece) -> None:
    """``Jane 1950-``: dates of life that no comma sets off."""
    match = _DATES_AFTER.search(piece.text)
    if match and match.start() > 0:
        piece.aside.append(match[0].strip())
        piece.raw = piece.raw.replace(match[0], "").strip()
        piece.text = piece.text[: match.start()].strip(" ,")
        piece.ends = True


def _brackets(piece: Piece, context: Context) -> None:
    """Roles, dates and marks in brackets go where they belong; a fuller form or a qualifier leaves ``text`` but stays in ``raw``."""
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
        else:
            kept.append(content)
    text = _PAREN.sub("", piece.text).strip()
    if not text and kept and not piece.roles:
        text = kept[0].strip()
        piece.raw = text
    elif kept:
        piece.aside += kept
    piece.text = text.strip("[]()").strip() if text else text


def _clings(piece: Piece, last: Piece, found: list[Piece], context: Context) -> bool:
    """Whether ``piece`` belongs to ``last``: a mark, dates of life, a role, a suffix, a degree, ``Inc.``."""
    text = piece.text
    lower = text.casefold()
    if not text or not any(c.isalpha() for c in text):
        last.ends = last.ends or piece.ends or bool(text)
        if text:
            last.aside.append(text)
    elif life_dates(text) or (". " in text and text[0].isdigit() and life_dates(text.partition(". ")[0])):
        last.aside.append(text)
        last.ends = True
    elif text[0].isdigit() and life_dates(text.rpartition(" ")[0]) and (roles := roles_of(text.rpartition(" ")[2].strip("."), context)):
        last.roles += roles
        last.aside.append(text)
        last.ends = True
    elif (lower in SUFFIXES and not initials(text.rstrip("."))) or lower in ("jr", "sr", "jr.", "sr.", "ii", "iii"):
        last.suffix = text
        last.ends = last.ends or piece.ends or _count(found) % 2 == 0
    elif lower.rstrip(".") in COMPANY_TAILS and not piece.hard and not _given_like(text):
        last.text += f", {text}"
        last.raw += f", {text}"
        last.closed = last.ends = True
    elif _degree(text, found) or _title(text, last):
        last.aside.append(text)
        last.ends = True
    elif roles := _role_piece(text, found, context):
        last.roles += roles
        last.aside.append(text)
        last.ends = True
    elif _phrase(text) and _count(found) > 1 and not last.hard:
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


def _phrase(text: str) -> bool:
    """Whether ``text`` is words in small letters that begin no name and no part of a body's: ``director of photography``."""
    first = text.split(" ")[0]
    return text[0].islower() and " " in text and not set(text[:4]) & {"'", "’"} and first not in PARTICLES and first not in BODY_LINKS


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
    return last.ends or _count(found) % 2 == 0 or (" " in last.text and not initials(last.text) and last.text[0].isupper())


def _title(text: str, last: Piece) -> bool:
    first, _, rest = text.casefold().partition(" ")
    if first in HONORIFICS and text.endswith(".") and not initials(text) and all(word in HONORIFICS or word in HONORIFIC_CONNECTORS for word in rest.split()):
        return True
    if first in NOBLE_TITLES and last.text.rpartition(" ")[2] in REGNAL:
        return True
    if first not in NOBLE_TITLES:
        return False
    return first in _SINGLE_TITLES if not rest else rest.split()[0] in _OF or rest.startswith("d'")


def life_dates(text: str) -> bool:
    """Whether ``text`` is dates of life: ``1685-1750``, ``b. 1920``, ``active 16th century``, ``1951?-``."""
    if len(text) > 60 or not _LIFE.search(text.casefold()):
        return False
    words = [word.casefold() for word in _WORD.findall(text)]
    return all(word in LIFE_WORDS or word in ("th", "st", "nd", "rd", "a", "s") for word in words)


def _role_piece(text: str, found: list[Piece], context: Context) -> list[str]:
    """A role between commas: in small letters (``editor``), or a capitalised one that no family or given name shares."""
    if len(text) > 60 or initials(text.rstrip(".")):
        return []
    lower = text.casefold().strip(" .")
    if not text[:1].islower():
        if (len(lower) < 5 and lower not in ("hrsg", "eds")) or lower in _ROLE_SURNAMES or lower in GIVEN_NAMES:
            return []
        alone = len(found) == 1 and not found[0].ends and " " not in found[0].text and text[-1] != "."
        if alone and lower not in ("author", "editor", "artist", "composer", "translator"):
            return []
    return roles_of(text, context)


def _trailing_role(piece: Piece, context: Context) -> None:
    """``Acme Foods sponsor``: a role in small letters at the end of a piece."""
    head, _, tail = piece.text.rpartition(" ")
    if not tail.isascii() and len(tail) < 4 and cjk(tail) and (found := roles_of(tail, context)):  # "王小明 著"
        piece.text, piece.raw, piece.ends = head, head, True
        piece.roles += found
        piece.aside.append(tail)
    elif tail.islower() and len(tail) > 4 and head[:1].isupper() and tail.strip(".") not in ("young", "elder"):
        roles = roles_of(tail, context)
        if roles:
            piece.text, piece.raw = head, head
            piece.roles += roles
            piece.aside.append(tail)
            piece.ends = True
