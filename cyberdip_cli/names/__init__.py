"""Names: one, or the whole list of a record, in every order and dress in which record pages print them.
Source: SPEC 3.2.

Personal names become ``family`` and ``given``, bodies and single names a ``literal``; what is no part of a
name (honorifics, degrees, dates of life, affiliations, e-mail addresses, ORCIDs) is set aside. A list that
cannot be divided with confidence stays one literal with a doubt: a wrong author is worse than an undivided
list.

Most lines are read at once by :mod:`name_regular`; what the others need (:mod:`name_line`) is imported when
one comes."""

from __future__ import annotations

from ..model import Name
from ..parsed import Parsed
from .credit import LONGEST, Credit, each_once, undivided
from .shortcut import regular

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parsed import Context


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


def parse_list(items: Sequence[str], context: Context) -> Parsed[tuple[Credit, ...]]:
    """The names of a value whose lines are ``items``; one line may hold a whole list.

    ``("Roe, Jane1, Doe, John2",)`` -> Roe, Jane and Doe, John. ``et al.`` at the end is a doubt: the page
    shows a part of the list."""
    lines = _unwrapped(items)
    alone = len(lines) > 1 or context.list_join == "lines"
    return _gather([_line(line, context, alone=alone and context.list_join != "comma") for line in lines])


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
        text = text.replace("،", ", ").replace("؛", "; ")
    return " ".join(text.split())


def _line(line: str, context: Context, *, alone: bool) -> Parsed[tuple[Credit, ...]]:
    """The names of one line."""
    if len(line) > LONGEST:
        return Parsed((Credit(Name(literal=line)),), (), (undivided(line),), "names: undivided")
    quick = regular(line)
    if quick is not None:
        return quick
    from .line import closer

    return closer(line, context, alone=alone)
