"""Lines below titles that say who made the work and behind that where and when it came out: ``Roe, Ann,
Harbour Review, 2016, vol. 8, pages 3-9``. With the title put behind the makers such a line is a finished
reference, which the reader of these understands."""

from __future__ import annotations

from ...dates import YEAR
from ...patterns import Pattern
from .. import shapes
from ..field import Field
from ..values.comparison import same
from ..values.grammar import grammar
from .cited import WHOLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..lines.word import Tagged

SHORTEST, LONGEST = 10, 400
BETWEEN = Pattern(r"[,.:;]\s{1,3}(?=\S)|\s\((?=(?:1[5-9]|20)\d\d\))")
"""What may stand between the makers and the rest."""
LIFE = Pattern(r"\(?\d{4}\s?[-–](?:\s?\d{4})?\)?\.?")
"""The dates of life behind a name."""
PAGED_TWICE = Pattern(r"(?<=\d)\s\d{1,4}\s(?:p|pp|s|S)\.?\Z")
"""How many pages there are, behind a run of them: ``p. 45-60 16 p.``"""
MOST_PLACES = 12
LONGEST_NAMES = 200
ENDS = ".!?…"
INVERTED = 1
"""Commas in one inverted name."""


def credit(text: str) -> tuple[str, str]:
    """The makers and the rest of such a line; two empty strings for any other line.

    >>> credit("Roe, Ann, Harbour Review, 2016, vol. 8, pages 3-9")
    ('Roe, Ann', 'Harbour Review, 2016, vol. 8, pages 3-9')
    >>> credit("Harbour Review, 2016, vol. 8, pages 3-9")
    ('', '')
    """
    if not SHORTEST <= len(text) <= LONGEST or YEAR.search(text) is None:
        return "", ""
    ends = list(BETWEEN.finditer(text, 0, LONGEST_NAMES))[:MOST_PLACES]
    for match in reversed(ends):
        names, rest = text[: match.start() + (text[match.start()] == ".")], text[match.end() :]
        if any(map(str.isdigit, names)) or YEAR.search(rest) is None:
            continue
        if LIFE.fullmatch(rest):
            return "", ""
        found = shapes.names(names)
        if found == shapes.STRONG or (found > shapes.NONE and names.count(",") == INVERTED):
            return names, rest
    return "", ""


def as_reference(title: Tagged, line: Tagged) -> Field:
    """The finished reference that a title and the line below it are, put together as its reader understands
    it."""
    names, rest = credit(PAGED_TWICE.sub("", line.text))
    makers = names if names.endswith(".") else f"{names}."
    end = "" if title.text[-1] in ENDS else "."
    ways = (f"{makers} {title.text}{end} {rest}", f"{makers.rstrip('.')}, “{title.text}”, {rest}")
    text = next((way for way in ways if _is_understood(way, title.text)), ways[0])
    return Field("citation", ((title.number, text),), hints=WHOLE)


def _is_understood(text: str, title: str) -> bool:
    """Whether the title of a reference is read as it is known to be."""
    found = grammar("references").read_reference(text)
    return found is not None and same(found.record.title or "") == same(title)
