"""Names: one, or the whole list of a record, in every order and dress in which record pages print them.

Personal names become ``family`` and ``given``, bodies and single names a ``literal``; what is no part of a
name (honorifics, degrees, dates of life, affiliations, e-mail addresses, ORCIDs) is set aside. A list that
cannot be divided with confidence stays one literal with a doubt: a wrong author is worse than an undivided
list.

Most lines are read at once by :mod:`shortcut`, the others by :mod:`line`; both are imported when one comes,
for most formats need the words and particles of names alone."""

from __future__ import annotations

from ..model import Name
from ..parsed import Doubt, Parsed
from ..patterns import Pattern
from .credit import LONGEST, Credit, each_once, shown, undivided, written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parsed import Context


_QUALIFIER = Pattern(r"<([^<>]{1,60})>")
"""What German catalogues put behind a name: ``Roe, Ann <1950->``."""
LONGEST_STATE = 6
"""Letters of the longest abbreviation of a state or country, and one more."""


def parse_name(text: str, context: Context) -> Parsed[Credit]:
    """The name that ``text`` is; a text that holds several stays one literal with a doubt.

    ``Roe, Jane, 1950- , editor`` -> Credit(Name(family='Roe', given='Jane'), 'editor'), aside "1950-".
    """
    parsed = _line(_spaced(text), context, alone=True)
    if len({credit.name for credit in parsed.value}) == 1:
        return Parsed(parsed.value[0], parsed.aside, parsed.doubts, parsed.rule)
    whole = Credit(Name(literal=text.strip() or "?"))
    return Parsed(
        whole, parsed.aside, (*parsed.doubts, undivided(text)) if text.strip() else (), "names: undivided"
    )


def parse_list(items: Sequence[str], context: Context, *, checked: bool = True) -> Parsed[tuple[Credit, ...]]:
    """The names of a value whose lines are ``items``; one line may hold a whole list.

    ``("Roe, Jane1, Doe, John2",)`` -> Roe, Jane and Doe, John. ``et al.`` at the end is a doubt: the page
    shows a part of the list. ``checked``: what is no name (a sentence, an address, a place, a part of the
    page) is set aside with a doubt."""
    lines = _unwrapped(items)
    if any("). " in line or (", " in line and ". " in line) for line in lines):
        from .credit_sentences import sentences

        lines = [credit for line in lines for credit in sentences(line, context)]
    alone = len(lines) > 1 or context.list_join == "lines"
    parts: list[Parsed[tuple[Credit, ...]]] = []
    for line in lines:
        parsed = _line(line, context, alone=alone and context.list_join != "comma")
        parsed = _refused(parsed, line, context) if checked and _doubtful(parsed.value) else parsed
        parts.append(_with_two(parsed, context) if parsed.rule == "names: direct" else parsed)
    return _gather(parts)


def _with_two(parsed: Parsed[tuple[Credit, ...]], context: Context) -> Parsed[tuple[Credit, ...]]:
    """Names in direct order with both their surnames, and with the doubts on those that may have two."""
    if not any(" " in (credit.name.given or "") for credit in parsed.value):
        return parsed
    from .two_surnames import doubt, settled

    languages = context.languages
    credits = tuple(credit.replace(name=settled(credit.name, languages)) for credit in parsed.value)
    doubts = tuple(found for credit in credits if (found := doubt(credit.name, languages)) is not None)
    return Parsed(credits, parsed.aside, (*parsed.doubts, *doubts), parsed.rule)


def _doubtful(credits: Sequence[Credit]) -> bool:
    """Whether anything among the names calls for a check: words alone, small letters, figures."""
    for credit in credits:
        name = credit.name
        if name.literal is not None:
            return True
        given = name.given or ""
        if not given[:1].isupper() or not (name.family or "").istitle():
            return True
        if len(credits) == 1 and given.isalpha() and len(given) < LONGEST_STATE:
            return True  # "Fairhaven, Mass."
    return False


def _refused(parsed: Parsed[tuple[Credit, ...]], line: str, context: Context) -> Parsed[tuple[Credit, ...]]:
    """The names without those that are none: a warning where nothing is left, else a note."""
    from .check import no_name

    alone = len(parsed.value) == 1
    if alone and "," not in line and "@" not in line:
        what = no_name(line, context)
        credit = parsed.value[0]
        if what and (credit.role is None or what == "a role" or no_name(written(credit.name), context)):
            return Parsed((), (line,), (*parsed.doubts, _not_a_name(line, what)), "names: none")
    found: list[Credit] = []
    aside, doubts = list(parsed.aside), list(parsed.doubts)
    for credit in parsed.value:
        text = written(credit.name)
        what = no_name(text, context, alone=alone)
        if what is None:
            found.append(credit)
        else:
            aside.append(text)
            doubts.append(_not_a_name(text, what))
    if len(found) == len(parsed.value):
        return parsed
    if found:
        doubts = [doubt.replace(severity="note") if doubt.code == "not-a-name" else doubt for doubt in doubts]
    return Parsed(tuple(found), tuple(aside), tuple(doubts), parsed.rule)


def _not_a_name(text: str, what: str) -> Doubt:
    return Doubt("not-a-name", f"'{shown(text)}' is {what}, no name", "kept in words")


def parse_bodies(items: Sequence[str], context: Context) -> Parsed[tuple[Credit, ...]]:
    """The bodies of a value that holds only bodies: never inverted; a line is divided only where the page
    joins with commas."""
    from .line import bodies

    found: list[Credit] = []
    aside: list[str] = []
    for line in _unwrapped(items):
        if len(line) > LONGEST:
            found.append(Credit(Name(literal=line)))
            continue
        credits, left = bodies(line, context)
        found += credits
        aside += left
    return Parsed(tuple(found), tuple(aside), (), "names: bodies")


def _gather(parts: list[Parsed[tuple[Credit, ...]]]) -> Parsed[tuple[Credit, ...]]:
    if len(parts) == 1:
        return parts[0]
    rules = list(dict.fromkeys(part.rule for part in parts))
    return Parsed(
        each_once([credit for part in parts for credit in part.value]),
        tuple([aside for part in parts for aside in part.aside]),
        tuple(dict.fromkeys([doubt for part in parts for doubt in part.doubts])),
        ", ".join(rules),
    )


def _unwrapped(items: Sequence[str]) -> list[str]:
    """The lines; one that ends with a separator, or with ``and``, goes on in the next."""
    lines: list[str] = []
    for item in items:
        item = _spaced(item)
        if not item:
            continue
        cut_off = (
            bool(lines) and len(lines[-1]) > 50 and lines[-1].count(", ") > 2 and item.isalpha()
        )  # a given name that the page's width cut off
        if lines and (cut_off or lines[-1].endswith((",", ";", " and", " &", " und", " et"))):
            lines[-1] += f" {item}"
        else:
            lines.append(item)
    return lines


def _spaced(text: str) -> str:
    """``text`` with single blanks, and with our commas and semicolons for those of the Arabic script."""
    if not text.isascii():
        text = text.replace("،", ", ").replace("؛", "; ").replace("¬", "")
    if "<" in text:
        text = _QUALIFIER.sub(r"(\1)", text)
    return " ".join(text.split())


def _line(line: str, context: Context, *, alone: bool) -> Parsed[tuple[Credit, ...]]:
    """The names of one line."""
    if len(line) > LONGEST:
        return Parsed((Credit(Name(literal=line)),), (), (undivided(line),), "names: undivided")
    from .shortcut import read_plain_list

    quick = read_plain_list(line)
    if quick is not None:
        return quick
    from .line import read_line

    return read_line(line, context, alone=alone)
