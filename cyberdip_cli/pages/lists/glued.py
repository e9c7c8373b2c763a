"""Entries whose title, year, source and kind are copied as one line, the makers and where they work above it,
as portals of repositories do: ``Fog on the Sound2013In: Harbour Review, Vol. 2, p. 3-9Article in journal
(Refereed)``."""

from __future__ import annotations

from ...patterns import Pattern
from .. import shapes
from ..field import Field
from ..lines.word import is_plain
from .entry import PageEntry, layout_of
from .numbered_lines import LONE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..lines.division import Look
    from ..lines.word import Chunk, Tagged

GLUED = Pattern(
    r"(?P<title>.{8,300}?[^\W\d_)?!.\]»”\"'’])(?P<year>(?:1[89]|20)\d\d)"
    r"(?:(?:Ingår i|Inngår i|Indgår i|In|I|Part of|Julkaisussa|Osa teosta):\s(?P<host>.{4,300}?[\d).]))?"
    r"(?P<kind>[^\W\d_a-z][^\d(]{3,60}\s\([^()\d]{3,60}\))"
)
"""Things that stand beside each other on the page, the kind of the work with its review in brackets last."""
KIND_END = Pattern(r",|\s\(")
DOTTED = "•·-– "
"""What stands before the numbers of such lists."""
ET_AL = frozenset(("et al.", "m.fl.", "ym."))
MOST_ABOVE = 60
"""Lines of makers and of their places of work."""


def divided(chunk: Chunk, look: Look) -> list[PageEntry]:
    """The entries of such a page; none for any other. ``look`` finds words of the tables."""
    places = [at for at, line in enumerate(chunk) if is_plain(line) and GLUED.fullmatch(line.text)]
    if not places:
        return []
    starts = [_start(chunk, at) for at in places]
    ends = [*starts[1:], len(chunk)]
    lines = [chunk[at:end] for at, end in zip(places, ends, strict=True)]
    layout = layout_of(chunk[: starts[0]], [list(each) for each in lines], look)
    entries = [PageEntry(each, layout) for each in lines]
    for entry, start, at in zip(entries, starts, places, strict=True):
        below = next((line for line in entry[1:] if line.text), None)
        entry.known = _fields(chunk[at], chunk[start:at])
        if below is not None and is_plain(below) and shapes.prose(below.text):
            entry.known.append(Field("abstract", ((below.number, below.text),)))
    return entries


def _start(chunk: Chunk, at: int) -> int:
    """Where the lines over a title begin that name its makers and their places of work."""
    start = at
    while start and at - start < MOST_ABOVE and _is_above(chunk[start - 1]):
        start -= 1
    return start


def _is_above(line: Tagged) -> bool:
    text = line.text.strip(DOTTED)
    if not text or text in ET_AL or LONE.fullmatch(text):
        return True
    return is_plain(line) and (_is_body(text) or shapes.names(text) > shapes.NONE)


def _is_body(text: str) -> bool:
    return shapes.has_body(text) or shapes.affiliation(text)


def _fields(line: Tagged, above: Chunk) -> list[Field]:
    """What the line and those above it say."""
    match = GLUED.fullmatch(line.text)
    if match is None:
        return []
    names = [
        each for each in above if "," in each.text and not _is_body(each.text) and shapes.names(each.text)
    ]
    bodies = [each for each in above if _is_body(each.text)]
    fields = [
        Field("heading", ((line.number, match["title"]),), rank=-1),
        Field("year", ((line.number, match["year"]),)),
        Field("format", ((line.number, KIND_END.split(match["kind"], 1)[0]),)),
    ]
    if names:
        fields.append(Field("author", tuple((each.number, each.text) for each in names)))
    if match["host"]:
        fields.append(Field("published_in", ((line.number, match["host"]),)))
    elif bodies:
        fields.append(Field("institution", ((bodies[0].number, bodies[0].text.rstrip(" .")),)))
    return fields
