"""The heading of a catalogue's table: the line under the furniture that opens the table, or above it."""

from __future__ import annotations

from ...labels import SECTIONS
from ...names.order import cjk
from ..lines.word import is_of
from .head_kinds import DATE, KIND, LABEL, NAMES, NUMBER, OPENER, PAGES_WORDS, TEXT, TOOL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..lines.word import Tagged
    from .head_kinds import HeadLine

TITLE_SIDE = frozenset(
    "versions_tab full_description more less published_label by available full_text view_in_eds".split()
)
"""Furniture that stands between the heading and the table."""
WORDS = frozenset(
    (
        *SECTIONS,
        *"excerpt_tab preview_tab map_tab hierarchy_tab search first last next internet notes available".split(),
    )
)
"""Furniture whose words are titles too."""
SHORT = 16
"""Characters of an entry of a row of tabs at most."""
MENU = 3
"""Short lines among tools that are a menu."""
TITLE_WORDS = 3
NO_HEADING = frozenset((TOOL, OPENER, NUMBER, DATE, LABEL, KIND))
"""Kinds of lines that are no heading of a table."""


def heading(chunk: Sequence[Tagged], lines: Sequence[HeadLine], below: int) -> HeadLine | None:
    """The heading of a catalogue's table, whatever it looks like: the first line under the furniture that
    opens the table, else the first under the page's tools above it."""
    opener = next((line for line in reversed(lines) if line.kind == OPENER), None)
    if opener is None:
        return None
    between = range(opener.place + 1, below)
    under = [line for line in lines if line.place in between and line.kind not in NO_HEADING]
    if len(under) > 1 and all(len(line.text) < SHORT for line in under):
        under = []  # a row of tabs
    if under and all(map(_is_word, under)) and _has_title(_segment(chunk, lines, opener)):
        under = []  # a button ("Kirjallisuusviite") under what opens the table below the title
    segment = under or _segment(chunk, lines, opener) or _word_above(chunk, lines, opener)
    if segment and all(line.kind == NAMES for line in segment):
        over = [line for line in lines if line.place < segment[0].place and line.kind == TEXT]
        segment = over[-1:] or segment  # the maker stands under the heading, below the first furniture
    if (named := next((at for at, line in enumerate(segment) if line.kind == NAMES), 0)) > 1:
        segment = segment[named - 1 :]
    menu = sum(line.run for line in segment) >= MENU
    first = next((line for line in segment if not (line.run and (menu or line.kind == PAGES_WORDS))), None)
    first = first or (segment[0] if segment and not menu else None)
    if first is not None:
        first.kind = TEXT
    return first


def _is_word(line: HeadLine) -> bool:
    """Whether a line is one word, in a script that has blanks between them."""
    return " " not in line.text and not cjk(line.text)


def _has_title(segment: Sequence[HeadLine]) -> bool:
    """Whether one of some lines is a text of several words."""
    return any(line.kind == TEXT and len(line.text.split()) >= TITLE_WORDS for line in segment)


def _segment(chunk: Sequence[Tagged], lines: Sequence[HeadLine], opener: HeadLine) -> list[HeadLine]:
    """The lines between the page's tools and the furniture that opens the table."""
    found: list[HeadLine] = []
    for line in reversed([line for line in lines if line.place < opener.place]):
        if line.kind in (TOOL, OPENER) and found and not _is_beside(chunk, line):
            break
        if line.kind not in NO_HEADING:
            found.insert(0, line)
    return found


def _word_above(chunk: Sequence[Tagged], lines: Sequence[HeadLine], opener: HeadLine) -> list[HeadLine]:
    """A heading that is a word of the page too ("Context", "Maps"), right above what opens the table."""
    above = [line for line in lines if line.place < opener.place and line.kind != OPENER]
    if not above:
        return []
    line = chunk[above[-1].place]
    return above[-1:] if line.label is not None or is_of(line, WORDS) or above[-1].kind == KIND else []


def _is_beside(chunk: Sequence[Tagged], line: HeadLine) -> bool:
    """Whether furniture stands between a heading and its table ("Full description", "more")."""
    return is_of(chunk[line.place], TITLE_SIDE)
