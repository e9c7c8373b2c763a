"""A line of names: cut into pieces, divided as the likeliest reading divides them, each name
in its order.

What comes before and after the names (``Edited by``, ``Staff Writer``, catalogue numbers, the title of a
work) is set aside."""

from __future__ import annotations

from ..model import Name
from ..parsed import Doubt, Parsed
from ..patterns import Pattern
from .bodies import body_words
from .bylines import without_byline
from .credit import Credit, each_once, undivided
from .division import BODY, DIRECT, INVERTED, LEAD, MEDLINE, MONONYM, divide
from .given import GIVEN_NAMES
from .groups import by_groups, together_list, with_bodies, written_together
from .order import cjk, ends_in_patronymic, family_first, is_small
from .person import REGNAL, direct, inverted, medline, spelled, unstopped
from .pieces import cut
from .scores import EAST_ASIAN
from .separators import spoken_for
from .unparted import doubt, unparted
from .words import NO_NAMES, NOBLE_TITLES, PARTICLES, STRONG_BODY_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context
    from .attachments import Piece
    from .division import Segment

ARTICLES = ("The ", "Die ", "Das ", "Los ", "Las ", "Les ", "Gli ")
"""How a group begins ("The Keepers"), and no person."""
_ONE_SURNAME = frozenset("tr az fa ur he id ms fi et lv lt el hi th sl hr bs sr mk sq ro ka".split())
"""Languages whose people have one family name, most of them: two words with a comma behind them are a whole
name."""
_TWO_SURNAMES = frozenset("es ca gl eu pt".split())
"""Languages whose people have two."""
_CATALOGUE_NUMBER = Pattern(r"[A-Z]{0,3}\d{4,12}")
_ACRONYM = Pattern(r"\(\s?[A-Z]{3,8}\b[^()]{0,20}\)\Z")
_CUT = Doubt(
    "authors-cut",
    "the page shows only a part of the names ('et al.')",
    "look at the work itself for the rest",
)


def read_line(line: str, context: Context, *, alone: bool) -> Parsed[tuple[Credit, ...]]:
    """The names of a line that is no plain list. ``alone``: it most likely holds one name."""
    line = _unbracketed(line)
    if line.strip(" .").casefold() in NO_NAMES:
        return Parsed((), (line,), (), "names: none")
    if (spoken := spoken_for(line)) is not None:
        return _with_body(read_line(spoken[0], context, alone=False), spoken[1])
    line, role, dropped = without_byline(line, context)
    pieces, left, short = cut(line, context)
    pieces, numbers = _without_numbers(pieces)
    aside = [*dropped, *left, *numbers]
    doubts = (_CUT,) if short else ()
    if not pieces:
        return Parsed((), tuple(aside), doubts, "names: none")
    if line.endswith(")") and _ACRONYM.search(line) and _spells(line):
        return Parsed((_whole(line, role),), tuple(aside), doubts, "names: body")
    sure = _certain(pieces, context, alone=alone)
    if sure is not None:
        return _built(sure, pieces, context, role, aside, doubts)
    order = context.name_order or _order(pieces, context)
    segments, lead = divide(pieces, order, alone=alone)
    if lead < LEAD and (grouped := by_groups(pieces, order)) is not None:
        return _built(grouped, pieces, context, role, aside, doubts)
    if (apart := unparted(pieces, segments)) and not alone:
        credits = tuple([Credit(name, role) for name in apart])
        return Parsed(credits, tuple(aside), (*doubts, doubt(line, len(credits))), "names: unparted")
    segments, works = _without_works(segments, pieces, alone=alone)
    if _is_body_with_seat(segments, pieces):
        return Parsed((_whole(line, role),), tuple(aside), doubts, "names: body and its seat")
    aside += works
    if lead < LEAD and len(pieces) > 1:
        return Parsed((_whole(line, role),), tuple(aside), (*doubts, undivided(line)), "names: undivided")
    return _built(segments, pieces, context, role, aside, doubts)


def _is_body_with_seat(segments: list[Segment], pieces: list[Piece]) -> bool:
    """Whether a line is a body and the place where it sits: ``Institute of Tides, Leiden``."""
    return (
        [kind for kind, *_ in segments] == [BODY, MONONYM]
        and not pieces[-1].hard
        and not pieces[-1].text.isupper()
    )


def _unbracketed(line: str) -> str:
    """The line without the brackets around all of it."""
    whole = line.startswith("[") and line.endswith("]") and line.count("[") == 1
    return line[1:-1].strip() if whole else line


def _with_body(persons: Parsed[tuple[Credit, ...]], body: str) -> Parsed[tuple[Credit, ...]]:
    """The persons of a line, and the body that they speak for after them."""
    credits = (*persons.value, Credit(Name(literal=body)))
    return Parsed(credits, persons.aside, persons.doubts, f"{persons.rule}, body")


def _order(pieces: list[Piece], context: Context) -> str | None:
    """ "family-first" where every piece is a name in direct writing and the page's language or the names show
    that the family comes first (``Nagy Anna, Kiss János``)."""
    words = [piece.text.split() for piece in pieces]
    whole = len(words) > 1 and min(map(len, words)) > 1
    if whole and _families_first(words, context):
        return "family-first"
    return "direct" if whole and context.languages and context.languages[0] in _ONE_SURNAME else None


def _certain(pieces: list[Piece], context: Context, *, alone: bool) -> list[Segment] | None:
    """The names of a line whose script or separators leave no choice; None for any other line."""
    if (
        len(pieces) == 2
        and not pieces[1].hard
        and written_together(pieces[0].text, pieces[1].text, alone or context.languages[:1] == ("ja",))
    ):
        return [(INVERTED, 0, 2)]
    if len(pieces) == 2 and not context.name_order and _are_surnames(pieces[0], pieces[1], context):
        return [(INVERTED, 0, 2)]
    if len(pieces) == 2 and ends_in_patronymic(pieces[0].text.split()):
        return [(DIRECT, 0, 1), *((kind, 1, 2) for kind, _, _ in divide(pieces[1:], None, alone=True)[0])]
    written = together_list(pieces, context)
    return written if written is not None else with_bodies(pieces)


def _are_surnames(first: Piece, second: Piece, context: Context) -> bool:
    """Whether two pieces are two surnames and two given names: ``Mareas Luna, Ana María``; on a page in a
    language whose people have two surnames whatever the given names: ``Luna Prado, Yadira del Socorro``. A
    list of two people would begin with a given name."""
    families, given = first.text.casefold().split(), second.text.casefold().split()
    if len(families) != 2 or second.hard or first.ends or first.roles or body_words(first.text):
        return False
    if not GIVEN_NAMES.isdisjoint(families):
        return False
    if context.languages and context.languages[0] in _TWO_SURNAMES:
        return True
    return GIVEN_NAMES.issuperset(given) and len(given) == 2


def bodies(line: str, context: Context) -> tuple[list[Credit], list[str]]:
    """The bodies of a line that holds only bodies, and what is set aside."""
    found: list[Credit] = []
    pieces, aside, _ = cut(line, context, conjunctions=False)
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and not (
            piece.hard or (context.list_join == "comma" and _body_starts(piece, groups[-1][-1]))
        ):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    for group in groups:
        found += _credits(Name(literal=unstopped(", ".join(piece.raw for piece in group))), group)
        aside += [part for piece in group for part in piece.aside if f"({part})" not in piece.raw]
    return found, aside


def _body_starts(piece: Piece, last: Piece) -> bool:
    return (
        last.ends
        or (body_words(piece.text) > 0 and body_words(last.text) > 0)
        or (len(piece.text.split()) > 1 and len(last.text.split()) > 1)
    )


def _whole(line: str, role: str | None) -> Credit:
    return Credit(Name(literal=unstopped(line) or "?"), role)


def _built(
    segments: list[Segment],
    pieces: list[Piece],
    context: Context,
    role: str | None,
    aside: list[str],
    doubts: tuple[Doubt, ...],
) -> Parsed[tuple[Credit, ...]]:
    """The credits that the segments of a line make."""
    if context.name_order is None and _families_first(
        [pieces[first].text.split() or [""] for kind, first, _ in segments if kind == DIRECT], context
    ):
        context = context.replace(name_order="family-first")
    found: list[Credit] = []
    for kind, first, end in segments:
        group = pieces[first:end]
        name = _name(kind, group, context)
        found += _credits(name, group, role)
        for piece in group:
            aside += [part for part in piece.aside if name.literal is None or f"({part})" not in name.literal]
        if kind != BODY:
            aside += [piece.raw for piece in group[2 if kind == INVERTED else 1 :]]
    if pieces[-1].plural and len(found) > 1 and all(credit.role is None for credit in found[:-1]):
        found = [Credit(credit.name, found[-1].role) for credit in found]
    kinds = dict.fromkeys([kind for kind, _, _ in segments])
    return Parsed(each_once(found), tuple(aside), doubts, f"names: {', '.join(kinds)}")


def _without_numbers(pieces: list[Piece]) -> tuple[list[Piece], list[str]]:
    """Catalogue numbers that a database prints among the names are set aside (``U0008965``)."""
    numbers = [not piece.plain and _CATALOGUE_NUMBER.fullmatch(piece.text) is not None for piece in pieces]
    if not any(numbers):
        return pieces, []
    return [piece for piece, is_one in zip(pieces, numbers, strict=True) if not is_one], [
        piece.text for piece, is_one in zip(pieces, numbers, strict=True) if is_one
    ]


def _families_first(directs: list[list[str]], context: Context) -> bool:
    """Whether one name of a list shows that its family names come first and no other gainsays it (``Wang
    Xiaoming, Li Na``; in Hungarian none begins with a given name)."""
    if len(directs) < 2 or not any(family_first(words, context.languages) for words in directs):
        return False
    if "hu" in context.languages[:1]:
        return not any(words[0].casefold() in GIVEN_NAMES for words in directs)
    return all(
        words[0].casefold() in EAST_ASIAN or family_first(words, context.languages) for words in directs
    )


def _spells(line: str) -> bool:
    """Whether the acronym in brackets at the end is made of the initials before it: then the line is one
    body."""
    head, _, acronym = line.rstrip(" )").rpartition("(")
    letters = acronym.strip().partition(" ")[0].casefold()
    return (
        "".join(word[0] for word in head.replace(",", " ").split() if word[0].isupper()).casefold() == letters
    )


def _without_works(
    segments: list[Segment], pieces: list[Piece], *, alone: bool
) -> tuple[list[Segment], list[str]]:
    """Cut the title of a work after a name (``Marlow, Hugo, 1921-1997, Volcano suite``): a catalogue's added
    entry for the work."""
    for at, (kind, _, end) in enumerate(segments):
        if kind != INVERTED or at + 1 == len(segments) or pieces[end].hard:
            continue
        piece = pieces[end]
        if alone and end + 1 == len(pieces) and not piece.roles and segments[at + 1][0] not in (BODY, DIRECT):
            return segments[: at + 1], [piece.raw]
        if any(
            is_small(word) and len(word) > 3 and word not in PARTICLES for word in piece.text.split()
        ) and not _body(piece, alone=alone):
            return segments[: at + 1], [", ".join([piece.raw for piece in pieces[end:]])]
    return segments, []


def _body(piece: Piece, *, alone: bool) -> bool:
    return (
        any(word.casefold() in STRONG_BODY_WORDS for word in piece.text.split())
        if alone
        else body_words(piece.text) > 0
    )


def _name(kind: str, group: list[Piece], context: Context) -> Name:
    first = group[0]
    suffix = first.suffix or next((piece.suffix for piece in group[1:] if piece.suffix), None)
    if kind == INVERTED:
        return inverted(first.text, group[1].text, suffix)
    if kind == MEDLINE:
        name = medline(first.text)
        if name is not None:
            return spelled(name.replace(suffix=suffix) if suffix else name)
    if (
        kind == DIRECT
        and first.text.rpartition(" ")[2] in REGNAL
        and any(part.partition(" ")[0].casefold() in NOBLE_TITLES for part in first.aside)
    ):
        return Name(literal=first.text)
    if kind == DIRECT and first.text.startswith(ARTICLES):
        return Name(literal=unstopped(first.text))
    if kind == DIRECT and not PARTICLES.issuperset(first.text.split()[:-1]):
        name = direct(unstopped(first.text), context.name_order, context.languages)
        return name.replace(suffix=suffix) if suffix and name.family else name
    if kind == BODY:
        return Name(literal=unstopped(", ".join(piece.raw or piece.text for piece in group)))
    before, _, family = first.text.rpartition(" ")
    if before and PARTICLES.issuperset(before.split()):
        return Name(family=family, non_dropping_particle=before)
    return Name(
        literal=first.text
        if cjk(first.text)
        else unstopped(first.raw if first.raw.endswith(")") else first.text)
    )


def _credits(name: Name, group: list[Piece], role: str | None = None) -> list[Credit]:
    roles = dict.fromkeys([role for piece in group for role in piece.roles])
    return [Credit(name, found) for found in roles] if roles else [Credit(name, role)]
