"""Names: one, or the whole list of a record, in every order and dress in which record pages print them. Source: SPEC 3.2.

Personal names become ``family`` and ``given``, bodies and single names a ``literal``; what is no part of a name (honorifics,
degrees, dates of life, affiliations, e-mail addresses, ORCIDs) is set aside. A list that cannot be divided with confidence stays
one literal with a doubt: a wrong author is worse than an undivided list.
"""

from __future__ import annotations

from itertools import pairwise

from ..model import Name, Value
from ..vocab.names import BODY_WORDS, BY, BYLINE_TAILS, NO_NAMES, NOBLE_TITLES, PARTICLES, ROLE_PHRASES, STRONG_BODY_WORDS
from . import Doubt, Parsed
from .bodies import body_words
from .name_lists import BODY, DIRECT, INVERTED, LEAD, MEDLINE, MONONYM, divide
from .name_pieces import DIGIT, MARK, NOT_GIVEN, cut, unmarked
from .name_shapes import EAST_ASIAN
from .patterns import Pattern
from .person import REGNAL, cjk, direct, family_first, initials, inverted, medline, spelled, unstopped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from . import Context
    from .name_lists import Segment
    from .name_pieces import Piece

_ARABIC = str.maketrans({"،": ", ", "؛": "; "})
"""The comma and the semicolon of the Arabic script."""
_CATALOGUE_NUMBER = Pattern(r"[A-Z]{0,3}\d{4,12}")
_ODD = Pattern(r"[;|()\[\]&/:\t•、，；]")
_ACRONYM = Pattern(r"\(\s?[A-Z]{3,8}\b[^()]{0,20}\)\Z")
_PHRASE_STARTS = frozenset(phrase.partition(" ")[0] for phrase, _ in ROLE_PHRASES)
_TAIL_ENDS = frozenset(tail.rpartition(" ")[2] for tail in BYLINE_TAILS)


LONGEST = 150_000
"""Characters of a line of names: the longest lists of authors (five thousand of them) are shorter. A longer line is not divided."""


_CUT = Doubt("authors-cut", "the page shows only a part of the names ('et al.')", "look at the work itself for the rest")


class Credit(Value):
    """A ``name`` and the ``role`` beside it: a member of NAME_FIELDS, or None where the label alone says what the name did."""

    __slots__ = ("name", "role")
    name: Name
    role: str | None

    def __init__(self, name: Name, role: str | None = None) -> None:
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "role", role)


def parse_name(text: str, context: Context) -> Parsed[Credit]:
    """The name that ``text`` is; a text that holds several stays one literal with a doubt.

    ``Roe, Jane, 1950- , editor`` -> Credit(Name(family='Roe', given='Jane'), 'editor'), aside "1950-".
    """
    parsed = _line(text, context, alone=True)
    if len({credit.name for credit in parsed.value}) == 1:
        return Parsed(parsed.value[0], parsed.aside, parsed.doubts, parsed.rule)
    whole = Credit(Name(literal=text.strip() or "?"))
    return Parsed(whole, parsed.aside, (*parsed.doubts, _undivided(text)) if text.strip() else (), "names: undivided")


def parse_list(items: Sequence[str], context: Context) -> Parsed[tuple[Credit, ...]]:
    """The names of a value whose lines are ``items``; one line may hold a whole list.

    ``("Roe, Jane1, Doe, John2",)`` -> Roe, Jane and Doe, John. ``et al.`` at the end is a doubt: the page shows a part of the list.
    """
    lines = _unwrapped(items)
    alone = len(lines) > 1 or context.list_join == "lines"
    return _gather([_line(line, context, alone=alone and context.list_join != "comma") for line in lines])


def parse_bodies(items: Sequence[str], context: Context) -> Parsed[tuple[Credit, ...]]:
    """The bodies of a value that holds only bodies: never inverted; a line is divided only where the page joins with commas."""
    found: list[Credit] = []
    aside: list[str] = []
    for line in _unwrapped(items):
        if len(line) > LONGEST:
            found.append(Credit(Name(literal=line)))
            continue
        pieces, left, _ = cut(line, context, conjunctions=False)
        aside += left
        groups: list[list[Piece]] = []
        for piece in pieces:
            if groups and not (piece.hard or (context.list_join == "comma" and _body_starts(piece, groups[-1][-1]))):
                groups[-1].append(piece)
            else:
                groups.append([piece])
        for group in groups:
            found += _credits(Name(literal=unstopped(", ".join(piece.raw for piece in group))), group)
            aside += [part for piece in group for part in piece.aside if f"({part})" not in piece.raw]
    return Parsed(tuple(found), tuple(aside), (), "names: bodies")


def _body_starts(piece: Piece, last: Piece) -> bool:
    return last.ends or (body_words(piece.text) > 0 and body_words(last.text) > 0) or (len(piece.text.split()) > 1 and len(last.text.split()) > 1)


def _gather(parts: list[Parsed[tuple[Credit, ...]]]) -> Parsed[tuple[Credit, ...]]:
    if len(parts) == 1:
        return parts[0]
    rules = list(dict.fromkeys(part.rule for part in parts))
    return Parsed(
        tuple(dict.fromkeys(credit for part in parts for credit in part.value)),
        tuple(aside for part in parts for aside in part.aside),
        tuple(dict.fromkeys(doubt for part in parts for doubt in part.doubts)),
        ", ".join(rules),
    )


def _unwrapped(items: Sequence[str]) -> list[str]:
    """The lines; one that ends with a separator, or with ``and``, goes on in the next."""
    lines: list[str] = []
    for item in items:
        item = " ".join(item.translate(_ARABIC).split())
        if not item:
            continue
        cut_off = bool(lines) and len(lines[-1]) > 50 and lines[-1].count(", ") > 2 and item.isalpha()  # a given name that the page's width cut off
        if lines and (cut_off or lines[-1].endswith((",", ";", " and", " &", " und", " et"))):
            lines[-1] += f" {item}"
        else:
            lines.append(item)
    return lines


def _line(line: str, context: Context, *, alone: bool) -> Parsed[tuple[Credit, ...]]:
    """The names of one line."""
    line = " ".join(line.translate(_ARABIC).split())
    if len(line) > LONGEST:
        return Parsed((Credit(Name(literal=line)),), (), (_undivided(line),), "names: undivided")
    quick = _regular(line)
    if quick is not None:
        return quick
    if line.startswith("[") and line.endswith("]") and line.count("[") == 1:
        line = line[1:-1].strip()
    if line.casefold().strip(" .") in NO_NAMES:
        return Parsed((), (line,), (), "names: none")
    line, role, dropped = _introduced(line)
    pieces, aside, short = cut(line, context)
    pieces, numbers = _without_numbers(pieces)
    doubts = (_CUT,) if short else ()
    whole = Credit(Name(literal=unstopped(line) or "?"), role)
    if not pieces:
        return Parsed((), (*dropped, *aside, *numbers), doubts, "names: none")
    if _ACRONYM.search(line) and _spells(line):
        return Parsed((whole,), (*dropped, *aside, *numbers), doubts, "names: body")
    if len(pieces) == 2 and not pieces[1].hard and _written(pieces[0].text, pieces[1].text, alone or context.languages[:1] == ("ja",)):
        return _built([(INVERTED, 0, 2)], pieces, context, role, [*dropped, *aside, *numbers], doubts)
    if (written := _written_list(pieces)) is not None:
        return _built(written, pieces, context, role, [*dropped, *aside, *numbers], doubts)
    segments, lead = divide(pieces, context.name_order, alone=alone)
    segments, works = _without_works(segments, pieces, alone=alone)
    if [kind for kind, _, _ in segments] == [BODY, MONONYM] and not pieces[-1].hard and not pieces[-1].text.isupper():
        return Parsed((whole,), (*dropped, *aside, *numbers), doubts, "names: body and its seat")
    aside = [*dropped, *aside, *numbers, *works]
    if lead < LEAD and len(pieces) > 1:
        return Parsed((whole,), tuple(aside), (*doubts, _undivided(line)), "names: undivided")
    return _built(segments, pieces, context, role, aside, doubts)


def _built(
    segments: list[Segment], pieces: list[Piece], context: Context, role: str | None, aside: list[str], doubts: tuple[Doubt, ...]
) -> Parsed[tuple[Credit, ...]]:
    """The credits that the segments of a line make."""
    if context.name_order is None and _families_first([pieces[first].words for kind, first, _ in segments if kind == DIRECT], context):
        context = context.replace(name_order="family-first")
    found: list[Credit] = []
    for kind, first, end in segments:
        group = pieces[first:end]
        name = _name(kind, group, context)
        found += _credits(name, group, role)
        aside += [part for piece in group for part in piece.aside if name.literal is None or f"({part})" not in name.literal]
        aside += [piece.raw for piece in group[2 if kind == INVERTED else 1 :]] if kind != BODY else []
    if pieces[-1].plural and len(found) > 1 and all(credit.role is None for credit in found[:-1]):
        found = [Credit(credit.name, found[-1].role) for credit in found]
    kinds = dict.fromkeys(kind for kind, _, _ in segments)
    return Parsed(tuple(dict.fromkeys(found)), tuple(aside), doubts, f"names: {', '.join(kinds)}")


def _regular(line: str) -> Parsed[tuple[Credit, ...]] | None:
    """The commonest line of all, read at once: ``Family, Given`` once or often, single family names, marks only after given names.

    None where anything else is in it: such a line gets the closer look of :mod:`name_lists`, which would read these lines alike.
    """
    if _ODD.search(line) or "et al" in line:
        return None
    line, aside = unmarked(line)
    parts = line.split(", ")
    if len(parts) % 2 or DIGIT.search(line):
        return None
    found: list[Credit] = []
    capitals = 0
    for at in range(0, len(parts), 2):
        family, given = parts[at], parts[at + 1].rstrip(MARK).rstrip()
        if not _is_family(family) or not _is_given(given):
            return None
        capitals += family.isupper()
        found.append(Credit(inverted(family, given)))
    if 0 < capitals < len(found):
        return None
    return Parsed(tuple(dict.fromkeys(found) if len(found) > 1 else found), tuple(aside), (), "names: inverted")


def _is_family(text: str) -> bool:
    """Whether ``text`` can only be a family name: one capitalised word, particles before it, no mark after it."""
    words = text.split(" ")
    last = words[-1]
    folded = last.casefold()
    if not last[:1].isupper() or MARK in text or "." in last or "," in text or len(last) < 2 or folded in NOT_GIVEN or folded in BODY_WORDS or initials(last):
        return False
    return len(words) == 1 or (len(words) < 4 and all(word in PARTICLES for word in words[:-1]))


def _is_given(text: str) -> bool:
    words = text.split(" ")
    if not 0 < len(words) < 4 or any(word[-1:] == "." and len(word) > 4 for word in words[:-1]):
        return False
    return all(word[:1].isupper() and MARK not in word and word.rstrip(".").casefold() not in NOT_GIVEN for word in words)


def _introduced(line: str) -> tuple[str, str | None, list[str]]:
    """Cut ``By``, ``Edited by`` before a list and ``Staff Writer`` after it: (rest, role, set aside)."""
    lower = line.casefold()
    first = lower.partition(" ")[0]
    if first in _PHRASE_STARTS:
        for phrase, role in ROLE_PHRASES:
            if lower.startswith(phrase) and line[len(phrase) : len(phrase) + 1] in (" ", ":"):
                return line[len(phrase) + 1 :].strip(), role, [line[: len(phrase)]]
    if first in BY and line[len(first) + 1 : len(first) + 2].isupper():
        return line[len(first) + 1 :], None, [line[: len(first)]]
    if lower.rpartition(" ")[2] not in _TAIL_ENDS:
        return line, None, []
    for tail in BYLINE_TAILS:
        if lower.endswith(f" {tail}") and not lower.endswith(f", {tail}") and len(line) - len(tail) > 4:
            cut_at = len(line) - len(tail) - 1
            return line[:cut_at].rstrip(" ,"), None, [line[cut_at + 1 :]]
    return line, None, []


def _without_numbers(pieces: list[Piece]) -> tuple[list[Piece], list[str]]:
    """Catalogue numbers that a database prints among the names are set aside (``U0008965``)."""
    kept = [piece for piece in pieces if not _CATALOGUE_NUMBER.fullmatch(piece.text)]
    return (pieces, []) if len(kept) == len(pieces) else (kept, [piece.text for piece in pieces if piece not in kept])


def _families_first(directs: list[list[str]], context: Context) -> bool:
    """Whether one name of a list shows that its family names come first and no other gainsays it (``Wang Xiaoming, Li Na``)."""
    if len(directs) < 2 or not any(family_first(words, context.languages) for words in directs):
        return False
    return all(words[0].casefold() in EAST_ASIAN or family_first(words, context.languages) for words in directs)


def _written(family: str, given: str, sure: bool) -> bool:
    """Whether two pieces in Chinese characters are one inverted name: ``王, 小明`` always, ``種村, 圭介`` where the page shows it (``sure``)."""
    if not (cjk(family) and cjk(given)) or " " in family + given:
        return False
    return len(given) < 4 and (len(family) == 1 or (sure and len(family) < 4 and len(family) + len(given) < 6))


def _written_list(pieces: list[Piece]) -> list[Segment] | None:
    """Names in Chinese characters with semicolons between them: a comma then stands inside a name (``種村, 圭介 ; 佐藤健一``)."""
    starts = [at for at, piece in enumerate(pieces) if at == 0 or piece.hard]
    found = [(INVERTED if end - start == 2 else MONONYM, start, end) for start, end in pairwise([*starts, len(pieces)])]
    if len(found) < 2 or all(kind == MONONYM for kind, _, _ in found) or not all(cjk(piece.text) for piece in pieces):
        return None
    fit = all(end - start == 1 or (end - start == 2 and _written(pieces[start].text, pieces[start + 1].text, sure=True)) for _, start, end in found)
    return found if fit else None


def _spells(line: str) -> bool:
    """Whether the acronym in brackets at the end is made of the initials before it: then the line is one body."""
    head, _, acronym = line.rstrip(" )").rpartition("(")
    letters = acronym.strip().partition(" ")[0].casefold()
    return "".join(word[0] for word in head.replace(",", " ").split() if word[0].isupper()).casefold() == letters


def _without_works(segments: list[Segment], pieces: list[Piece], *, alone: bool) -> tuple[list[Segment], list[str]]:
    """Cut the title of a work after a name (``Marlow, Hugo, 1921-1997, Volcano suite``): a catalogue's added entry for the work."""
    for at, (kind, _, end) in enumerate(segments):
        if kind != INVERTED or at + 1 == len(segments) or pieces[end].hard:
            continue
        following = [piece for _, start, stop in segments[at + 1 :] for piece in pieces[start:stop]]
        only = alone and len(following) == 1 and not following[0].roles and segments[at + 1][0] not in (BODY, DIRECT)
        words = following[0].words
        body = any(word.casefold() in STRONG_BODY_WORDS for word in words) if alone else body_words(following[0].text)
        if only or (not body and any(word.islower() and len(word) > 3 and word not in PARTICLES for word in words)):
            return segments[: at + 1], [", ".join(piece.raw for piece in following)]
    return segments, []


def _name(kind: str, group: list[Piece], context: Context) -> Name:
    suffix = next((piece.suffix for piece in group if piece.suffix), None)
    first = group[0]
    if kind == INVERTED:
        return inverted(first.text, group[1].text, suffix)
    if kind == MEDLINE:
        name = medline(first.text)
        if name is not None:
            return spelled(name.replace(suffix=suffix) if suffix else name)
    if kind == DIRECT and first.text.rpartition(" ")[2] in REGNAL and any(part.partition(" ")[0].casefold() in NOBLE_TITLES for part in first.aside):
        return Name(literal=first.text)
    if kind == DIRECT:
        name = direct(unstopped(first.text), context.name_order, context.languages)
        return name.replace(suffix=suffix) if suffix and name.family else name
    if kind == BODY:
        return Name(literal=unstopped(", ".join(piece.raw or piece.text for piece in group)))
    return Name(literal=first.text if cjk(first.text) else unstopped(first.raw if first.raw.endswith(")") else first.text))


def _credits(name: Name, group: list[Piece], role: str | None = None) -> list[Credit]:
    roles = list(dict.fromkeys(role for piece in group for role in piece.roles))
    return [Credit(name, found) for found in roles] if roles else [Credit(name, role)]


def _undivided(text: str) -> Doubt:
    shown = text if len(text) < 60 else f"{text[:57]}..."
    return Doubt("undivided-names", f"the names in '{shown}' cannot be told apart", "kept as they stand; separate them with semicolons to have them divided")
