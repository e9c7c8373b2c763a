"""What the lines of an article's title zone say of each other: a name over a place of work is a name; under
the journal's masthead, the volume or the type of the article comes the title."""

from __future__ import annotations

from ...patterns import Pattern
from .. import shapes
from ..values.comparison import same
from ..volume_lines import volume_line
from .head_kinds import (
    CITATION,
    DATE,
    KIND,
    LABEL,
    MAYBE_NAMES,
    NAMES,
    NUMBER,
    PAGES_WORDS,
    PROSE,
    TEXT,
    TOOL,
    VOLUME,
    WORKPLACE,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...parsed import Context
    from .head_kinds import HeadLine

UNDER_NAMES = frozenset((WORKPLACE, DATE, NAMES))
"""Kinds of lines that stand under authors, the end of the zone beside them."""
MASTHEAD = frozenset((VOLUME, NUMBER, KIND))
"""Kinds of lines of a journal's masthead; below the authors they end their list."""
SHORTEST_NAMES = 4
LONG = 4
"""Words from which on a line over a name may be a title."""
UNDER_MASTHEAD = 1.0
UNDER_KIND = 1.0
OVER_MASTHEAD = -1.0
OVER_NUMBERS = 1.0
LONG_NAME = 6
"""Words from which on a line is rather a title than a journal."""
MOST_OVER = 6
"""Lines between the name of a journal and its ISSN at most."""
FEWEST_OF_MENU = 3
"""Tools in a row that are a menu."""
MOST_TITLES = 3
"""Translations of a title at most."""
BETWEEN = frozenset((TOOL, NUMBER, DATE, KIND, VOLUME))
"""Kinds of lines that may stand between a title and its authors."""
FEWEST_OF_TITLE = 3
OVER_SUMMARY = 2.0
UNDER_TITLE = 0.5
COUNTED = Pattern(r"[^\W\d_]{2,20}(?:\s[^\W\d_]{2,20}){0,2}[\s:]{1,3}\d[\d.,]{0,12}")
NEAR = 2
"""Lines from a journal's name to its numbers at most, one of them blank."""
LONGEST_JOURNAL = 100
MOST_APART = 3
"""Lines that are no names between two authors at most, nor places of work."""
LONG_TITLE = 8
"""Words from which on a line is no journal's name."""


def confirm_names(lines: Sequence[HeadLine], places: Sequence[int]) -> None:
    """Lines that may be names are names where a place of work, an identifier, a date or the abstract follows,
    and a title stands over them."""
    titled = named = closed = False
    for at, line in enumerate(lines):
        if line.kind == TEXT and len(line.text.split()) >= LONG:
            titled = True
        named = named or (titled and line.kind == NAMES)
        closed = closed or (named and (line.kind in MASTHEAD or line.kind == LABEL))
        if line.kind != MAYBE_NAMES or not titled or closed or len(line.text) < SHORTEST_NAMES:
            continue
        if line.run and not any(each.kind == WORKPLACE for each in lines[at + 1 : at + 3]):
            continue
        below = next(
            (each for each in lines[at + 1 :] if each.kind not in (MAYBE_NAMES, TOOL, PAGES_WORDS)), None
        )
        under = at and lines[at - 1].kind in (TEXT, NAMES, KIND)
        if (below is None and under) or (below is not None and below.kind in UNDER_NAMES):
            line.kind = NAMES


def confirm_lists(lines: Sequence[HeadLine]) -> None:
    """Lines that may be names are names where commas join them, a line each, to a list."""
    run: list[HeadLine] = []
    for line in lines:
        if line.kind not in (MAYBE_NAMES, NAMES) or (run and line.place != run[-1].place + 1):
            run = []
            continue
        run.append(line)
        if not line.text.endswith(","):
            if len(run) > NEAR and shapes.names(" ".join(each.text for each in run)) == shapes.STRONG:
                for each in run:
                    each.kind = NAMES
            run = []


def confirm_workers(lines: Sequence[HeadLine]) -> None:
    """Lines that may be names are names right over a place of work, under another author and his."""
    worked = False
    for at, line in enumerate(lines[:-1]):
        below = lines[at + 1]
        if below.kind != WORKPLACE or below.place != line.place + 1:
            continue
        if worked and line.kind == MAYBE_NAMES:
            line.kind = NAMES
        worked = worked or line.kind == NAMES


def settled(lines: Sequence[HeadLine], places: Sequence[int]) -> int:
    """The place where the masthead ends, after the names of the zone are told."""
    confirm_names(lines, places)
    return masthead(lines)


def masthead(lines: Sequence[HeadLine]) -> int:
    """The place of the last line of the journal's masthead, or of the type, that has text under it before the
    first names; -1 without one."""
    found = -1
    pending = -1
    for line in lines:
        if line.kind in (NAMES, PROSE) or (found == pending == -1 and _is_long(line)):
            break
        if line.kind in MASTHEAD:
            pending = line.place
        elif line.kind == TEXT and pending >= 0 and not line.run:
            found, pending = pending, -1
    return found


def _is_long(line: HeadLine) -> bool:
    """Whether a line is too long for the name of a journal."""
    return line.kind == TEXT and not line.run and len(line.text.split()) >= LONG_TITLE


def support(line: HeadLine, lines: Sequence[HeadLine], below: int) -> float:
    """What the masthead that ends at the place ``below`` says of a line as the title; without one, what the
    first numbers under it say."""
    if below < 0:
        after = [each for each in lines if each.place > line.place and each.kind != TOOL]
        first = next((each for each in after if each.kind != TEXT), None)
        return OVER_NUMBERS * (
            first in after[:3] and first is not None and first.kind in MASTHEAD and _is_long(line)
        )
    if line.place < below:
        return OVER_MASTHEAD
    between = [each for each in lines if below < each.place < line.place]
    if any(each.kind in (TEXT, NAMES, MAYBE_NAMES) for each in between):
        return 0.0
    above = next((each for each in reversed(lines) if each.place < line.place and each.kind != TOOL), None)
    return UNDER_MASTHEAD + UNDER_KIND * (above is not None and above.kind == KIND)


def over_names(line: HeadLine, lines: Sequence[HeadLine]) -> float:
    """What the lines below one say for it as a title: names, or translations of it over names, the more the
    better, since the title comes first. Between a title and its translation stands no type."""
    below = [
        each
        for each in lines
        if each.place > line.place and each.kind not in BETWEEN - {KIND} and not _is_count(each)
    ]
    others = 0
    while (
        others < min(len(below), MOST_TITLES)
        and below[others].kind == TEXT
        and alike(line, below[others])
        and _tools_between(line, below[others], lines) < FEWEST_OF_MENU
    ):
        others += 1
    rest = [each for each in below[others:] if each.kind != KIND] if not others else below[others:]
    if not rest:
        return 0.0
    if not others and _is_summary(rest[0], line) and len(rest) > 1 and rest[1].kind == NAMES:
        return OVER_SUMMARY
    above = next((each for each in reversed(lines) if each.place < line.place), None)
    if rest[0].kind == NAMES and above is not None and _is_summary(line, above):
        return UNDER_TITLE
    if rest[0].kind == MAYBE_NAMES and not others:
        return 0.7
    return 2.0 + 0.6 * others if rest[0].kind == NAMES else 0.0


def _tools_between(line: HeadLine, other: HeadLine, lines: Sequence[HeadLine]) -> int:
    """How many tools stand between two lines: under the name of a site its menu does."""
    return sum(each.kind == TOOL for each in lines if line.place < each.place < other.place)


def _is_summary(line: HeadLine, title: HeadLine) -> bool:
    """Whether a line is a sentence that says under a title what an article is about, as magazines have it."""
    return (
        line.kind == title.kind == TEXT
        and line.text.endswith(".")
        and words(line.text) >= LONG_NAME
        and not title.run
        and not title.text.endswith(".")
        and words(title.text) >= FEWEST_OF_TITLE
        and line.place - title.place <= NEAR
    )


def alike(one: HeadLine, other: HeadLine) -> bool:
    """Whether two lines may be a title and its translation: both long, and about as long."""
    first, second = _length(one.text), _length(other.text)
    return words(one.text) >= LONG_NAME and first < 2 * second < 4 * first


def words(text: str) -> float:
    """How many words a text has; two characters of a script without blanks are one."""
    return len(text.split()) if not shapes.cjk(text) else _length(text) / 6


def _length(text: str) -> int:
    """The length of a text as letters; a Chinese character, or one of hangul, says as much as three."""
    wide = shapes.CJK.findall(text) if shapes.cjk(text) else ()
    return len(text) + 2 * len(wide)


def _is_count(line: HeadLine) -> bool:
    """Whether a line is a word or two and a number, as counts of views are."""
    return line.kind == TEXT and COUNTED.fullmatch(line.text) is not None


def journal(lines: Sequence[HeadLine], issn: int, title: int) -> list[HeadLine]:
    """The lines of the journal's name: the text nearest over its ISSN, which stands at the place ``issn``
    above the title; what runs over two lines is one name."""
    if not 0 <= issn < title:
        return []
    above = [line for line in lines if issn - MOST_OVER <= line.place < issn]
    named = [
        line
        for line in above
        if line.kind in (TEXT, MAYBE_NAMES)
        and not line.run
        and ":" not in line.text
        and not any(char.isdigit() for char in line.text)
    ]
    if not named:
        return []
    last = named[-1]
    before = named[-2] if len(named) > 1 and named[-2].place == last.place - 1 else None
    return [before, last] if before is not None else [last]


def over_numbers(lines: Sequence[HeadLine], title: int, context: Context) -> list[HeadLine]:
    """The line right over a volume line that names no journal, where no other does: it is the journal's name."""
    if any(
        line.kind == VOLUME and (volume_line(line.text, context) or {}).get("container_title")
        for line in lines
    ):
        return []
    for at, line in enumerate(lines[1:], 1):
        over = [each for each in lines[max(0, at - MOST_OVER) : at] if each.kind not in (KIND, TOOL, NUMBER)]
        above = over[-1] if over else lines[at - 1]
        if (
            line.kind == VOLUME
            and line.place - above.place <= NEAR + (above is not lines[at - 1])
            and above.kind in (TEXT, MAYBE_NAMES)
            and above.place != title
            and len(above.text) < LONGEST_JOURNAL
            and not above.text.endswith((".", ":"))
            and not (volume_line(line.text, context) or {"container_title": "?"}).get("container_title")
            and not any(char.isdigit() for char in above.text)
        ):
            return [above]
    return []


def people(lines: Sequence[HeadLine], title: int) -> list[HeadLine]:
    """The lines of names below the title, each person once; places of work and marks stand between."""
    found: list[HeadLine] = []
    seen: set[str] = set()
    apart = 0  # lines since the last name or place of work
    own = next((same(line.text) for line in lines if line.place == title), "")
    for line in lines:
        if line.place <= title:
            continue
        if line.kind in (PROSE, CITATION) or same(line.text) == own or apart >= MOST_APART:
            break
        apart = 0 if line.kind in (NAMES, WORKPLACE) else apart + bool(found)
        going_on = bool(found) and found[-1].text.endswith(";") and found[-1].place == line.place - 1
        named = line.kind == NAMES or (going_on and line.kind == MAYBE_NAMES)
        if named and (mark := same(line.text)) not in seen:
            seen.add(mark)
            found.append(line)
    above = next((each for each in reversed(lines) if each.place < title), None)
    return found or ([above] if above is not None and above.kind == NAMES else [])


def stands_over(one: str, other: str) -> bool:
    """Whether two lines may be a title and its translation, which is about as long, or a few words under it; what
    translates Chinese, Japanese or Korean is in letters."""
    if shapes.cjk(one) and shapes.cjk(other):
        return False
    first, second = words(one), words(other)
    return first > 4 and ((second < first * 2 and second < 5) or (first < second * 2 and second < first * 2))
