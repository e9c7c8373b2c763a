"""The segments of a page's head between its tools: that of the record stands last, right over its labels, or
has names in it, volume numbers or a DOI. What stands there is no entry of a menu, however short it is."""

from __future__ import annotations

from itertools import pairwise

from .. import person_shape, shapes
from ..tables import page_words
from ..values.comparison import same
from .head_kinds import (
    CREDIT,
    DATE,
    KIND,
    LABEL,
    MAYBE_NAMES,
    NAMES,
    NUMBER,
    OPENER,
    PAGES_WORDS,
    TEXT,
    TOOL,
    VOLUME,
    WORKPLACE,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from .head_kinds import HeadLine

ENDS = frozenset((TOOL, PAGES_WORDS, OPENER, LABEL))
"""Kinds of lines that part segments."""
TEXTS = frozenset((TEXT, MAYBE_NAMES))
SURE = frozenset((NAMES, WORKPLACE, CREDIT))
"""Kinds of lines that show that a segment is the record's."""
UNDER = frozenset((TEXT, MAYBE_NAMES, WORKPLACE, DATE, KIND))
"""Kinds of lines under which a name over a body is one of people, and no journal's."""
MOST_BELOW = 8
"""Lines of tools between the record's segment and its labels at most."""
MOST_BELOW_FIRST = 2
"""The same of a segment that opens the page."""
MOST_OF_BODY = 7
"""Words of the name of a body at most."""
FEWEST = 2
"""Words of a name in direct writing at least."""


def divided(lines: Sequence[HeadLine], below: int) -> list[list[HeadLine]]:
    """The segments of the lines before the place ``below``."""
    found: list[list[HeadLine]] = [[]]
    for line in lines:
        if line.place >= below:
            break
        if line.kind in ENDS:
            if found[-1]:
                found.append([])
        else:
            found[-1].append(line)
    return [segment for segment in found if segment]


def settle(lines: Sequence[HeadLine], below: int, *, zoned: bool) -> list[HeadLine]:
    """Frees the lines of the record's segments from the row of short lines that they stand in, and tells
    where people work by the names over it. Returns the segment that stands right over the labels; [] for
    none, and in an article's ``zoned`` head."""
    _find_workplaces(lines)
    segments = divided(lines, below)
    for segment in segments:
        if _is_of_record(segment):
            _free(segment)
    last = segments[-1] if segments and not zoned else []
    if not last or not _stands_over(last, lines, below):
        return []
    _free(last)
    return last


def _is_of_record(segment: Sequence[HeadLine]) -> bool:
    """Whether names, or where people work, stand in a segment under its text, or what may be a name over
    numbers."""
    first = next((at for at, line in enumerate(segment) if line.kind in TEXTS), len(segment))
    kinds = [line.kind for line in segment[first:]]
    if not SURE.isdisjoint(kinds):
        return kinds[0] in TEXTS
    return any(pair in ((MAYBE_NAMES, VOLUME), (MAYBE_NAMES, NUMBER)) for pair in pairwise(kinds[1:]))


def _stands_over(segment: Sequence[HeadLine], lines: Sequence[HeadLine], below: int) -> bool:
    """Whether a segment with text stands near the end of the head; one that opens the page over a menu names
    the site, and one word alone is an entry of the menu."""
    if not any(line.kind in TEXTS for line in segment):
        return False
    if len(segment) == 1 and segment[0].run and segment[0].text.isascii() and " " not in segment[0].text:
        return False
    tools = sum(segment[-1].place < line.place < below for line in lines)
    return tools <= (MOST_BELOW if segment[0] is not lines[0] else MOST_BELOW_FIRST)


def _free(segment: Sequence[HeadLine]) -> None:
    """From its first text on a segment is no row of a menu's entries."""
    first = next((at for at, line in enumerate(segment) if line.kind in TEXTS), len(segment))
    for line in segment[first:]:
        line.freed = line.freed or line.run
        line.run = False


def _find_workplaces(lines: Sequence[HeadLine]) -> None:
    """The name of a body right under a name, with text over both, is where somebody works."""
    titled = False
    for at, line in enumerate(lines):
        over = lines[at - 1] if at else None
        if (
            over is not None
            and titled
            and line.kind in TEXTS
            and over.kind in (NAMES, MAYBE_NAMES, WORKPLACE)
            and line.place - over.place == 1
            and _is_body(line.text)
            and (over.kind != MAYBE_NAMES or (at > 1 and lines[at - 2].kind in UNDER))
        ):
            line.kind = WORKPLACE
            over.kind = NAMES if over.kind == MAYBE_NAMES else over.kind
        titled = titled or (line.kind in TEXTS and not (line.kind == MAYBE_NAMES and _is_one_name(line.text)))


def _is_one_name(text: str) -> bool:
    """Whether a text is no more than one name."""
    return len(text.split()) <= FEWEST


def _is_body(text: str) -> bool:
    """Whether a line is the name of a body, and nothing else."""
    return len(text.split()) <= MOST_OF_BODY and (shapes.has_body(text) or person_shape.ends_as_body(text))


def confirm_names(segment: Sequence[HeadLine], titles: Container[str]) -> None:
    """Lines that may be names are names under the text of a segment, where each name in them has two words:
    people stand under a title, and nothing but dates and kinds of works under them. ``titles``: what labels
    call so, in the form of :func:`same`."""
    if len(segment) < 2 or segment[0].kind not in TEXTS:
        return
    if _are_names(segment[0]) and not shapes.are_several(segment[1].text):
        return
    for line in segment[1:]:
        if line.kind == MAYBE_NAMES and _are_names(line) and same(line.text) not in titles:
            line.kind = NAMES
        elif line.kind not in (NAMES, DATE, KIND, WORKPLACE):
            return


def _are_names(line: HeadLine) -> bool:
    """Whether each name of a line may be a whole one, and no word of it is one of pages."""
    if line.kind == NAMES:
        return True
    return line.kind == MAYBE_NAMES and shapes.whole_names(line.text) and not page_words.some(line.text)
