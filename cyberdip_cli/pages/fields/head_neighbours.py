"""What the lines around one of a page's head say of it as the title: its translation under it, names over it
and the numbers of its journal under it, a reference that names it as what a work is in."""

from __future__ import annotations

import re

from ...names.order import cjk
from ...patterns import Pattern
from ..lines.clean import is_latin
from ..shapes import has_body
from ..tables import page_words
from . import zone_evidence
from .head_kinds import CITATION, MAYBE_NAMES, NAMES, TEXT, TOOL, VOLUME

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .head_block import HeadBlock
    from .head_kinds import HeadLine

SMALL_WORDS = frozenset("of the and for in on de la le des du et y e und der die das für del di".split())
MOST_WORDS = 8
LONG = 4
"""Letters from which on a word is written in short."""
FEWEST_WORDS = 4
SHORTEST_NATIVE = 4
SHORTEST_WIDE = 5
JOURNAL = Pattern("(?:学报|學報|学刊|學刊|杂志|雜誌|雑誌|期刊|紀要|会誌|論集|학회지|학보|논문집|논총)\\Z")
TRAIL = ">›»|/：:"
"""Marks of trails of links, and of titles that have their subtitle behind them."""
SHOWN = frozenset((TEXT, NAMES, MAYBE_NAMES))
"""Kinds of lines that may be the title that a picture shows."""
FEWEST_SHOWN, LONGEST_CALLED = 3, 24
"""Words of such a title at least, and characters before it in what the picture is called at most."""
LAST_LATIN = "\u1eff"
"""The last letter of the Latin script that titles have."""
BETWEEN_NAMES_AND_NUMBERS = 2.5


def is_translated(block: HeadBlock, lines: Sequence[HeadLine]) -> bool:
    """Whether the next line says about as much, and the line above does not: the title in two languages."""
    if len(block.lines) > 1:
        return False
    own = block.lines[0]
    at = next(place for place, line in enumerate(lines) if line is own)
    above = lines[at - 1] if at else None
    below = lines[at + 1] if at + 1 < len(lines) else None
    return _is_alike(own, below) and not _is_alike(own, above)


def _is_alike(own: HeadLine, line: HeadLine | None) -> bool:
    """Whether a line beside one may be the same in another language."""
    return (
        line is not None
        and abs(line.place - own.place) == 1
        and line.kind == TEXT
        and zone_evidence.alike(own, line)
    )


def has_rival_above(block: HeadBlock, lines: Sequence[HeadLine]) -> bool:
    """Whether some words stand right over a block of which it may be the subtitle: no word or two, no names,
    no words of pages, not the name of the site."""
    first = block.lines[0]
    at = next(place for place, line in enumerate(lines) if line is first)
    over = lines[at - 1] if at else None
    if over is None or at < 2 or over.place != first.place - 1 or over.kind not in (TEXT, MAYBE_NAMES):
        return False
    text = over.text
    if any(map(str.isdigit, text)) or any(mark in text for mark in TRAIL) or text == first.text:
        return False
    wide = cjk(text)
    if wide and JOURNAL.search(text):
        return False
    enough = (
        len(text) >= SHORTEST_WIDE if wide else over.kind == TEXT and len(text.split()) >= FEWEST_WORDS - 1
    )
    return (
        enough and is_latin(text) is is_latin(first.text) and not page_words.only(text) and not has_body(text)
    )


def is_over_latin(block: HeadBlock, lines: Sequence[HeadLine]) -> bool:
    """Whether a text of some words in another script than Latin stands right over one in Latin letters."""
    if block.words < FEWEST_WORDS or is_latin(block.text) or has_body(block.text):
        return False
    return _beside(block.lines[-1], lines, 1, latin=True)


def is_under_native(block: HeadBlock, lines: Sequence[HeadLine]) -> bool:
    """Whether a text in Latin letters stands right under one of some letters in another script."""
    return _is_all_latin(block.text) and _beside(block.lines[0], lines, -1, latin=False)


def _is_all_latin(text: str) -> bool:
    """Whether no letter of a text is of another script: a row of tools mixes both."""
    return is_latin(text) and not any(char.isalpha() and char > LAST_LATIN for char in text)


def _beside(line: HeadLine, lines: Sequence[HeadLine], step: int, *, latin: bool) -> bool:
    """Whether the line one ``step`` from a line is text in Latin letters, or in others."""
    at = next(place for place, each in enumerate(lines) if each is line) + step
    other = lines[at] if 0 <= at < len(lines) else None
    return (
        other is not None
        and other.kind == TEXT
        and abs(other.place - line.place) <= 2
        and len(other.text) >= SHORTEST_NATIVE
        and (_is_all_latin(other.text) if latin else not is_latin(other.text))
    )


def under_names(block: HeadBlock, lines: Sequence[HeadLine]) -> float:
    """What it says for a title of some words that names stand right over it, and under it the numbers of its
    journal."""
    if block.words < FEWEST_WORDS:
        return 0.0
    first, last = block.lines[0].place, block.lines[-1].place
    above = next((line for line in reversed(lines) if line.place < first), None)
    below = next((line for line in lines if line.place > last), None)
    if above is None or below is None or above.kind != NAMES or below.kind not in (VOLUME, CITATION):
        return 0.0
    return BETWEEN_NAMES_AND_NUMBERS


def is_abbreviated(text: str, running: str) -> bool:
    """Whether the page names a text in short before numbers, as references name journals: ``Bell Lett., 4``.
    Both in small letters."""
    words = [word for word in text.split() if word not in SMALL_WORDS]
    if not 1 < len(words) <= MOST_WORDS or not all(word.isalpha() for word in words):
        return False
    parts = [f"(?:{word}|{word[:3]}[^\\W\\d_]*\\.)" if len(word) > LONG else word for word in words]
    match = re.search(rf"(?<![^\W\d_]){' '.join(parts)},?\s(?:vol\.?\s)?\d", running)
    return match is not None and "." in match[0]


def mark_pictures(lines: Sequence[HeadLine]) -> None:
    """Makes a tool of what a picture is called above the title that it shows: ``Artikelbild von Die Halligen
    im Winter`` over ``Die Halligen im Winter``."""
    texts = [line for line in lines if line.kind in SHOWN and len(line.text.split()) >= FEWEST_SHOWN]
    last = {line.text: at for at, line in enumerate(texts)}
    for at, line in enumerate(texts):
        blanks = [place for place, sign in enumerate(line.text[:LONGEST_CALLED]) if sign == " "]
        if any(last.get(line.text[place + 1 :], 0) > at for place in blanks):
            line.kind = TOOL
