"""What speaks for a line of a page's head as the title: that it comes again, that it stands at the table, over
names, or that the page marks it as a heading."""

from __future__ import annotations

from ...labels import OPENERS, SECTIONS
from ...parsed import Doubt
from ...patterns import Pattern
from .. import shapes
from ..field import Field
from ..lines.word import is_of
from ..values.draft import same
from . import zone_evidence
from .head_lines import (
    DATE,
    KIND,
    LABEL,
    MAYBE_NAMES,
    NAMES,
    NUMBER,
    OPENER,
    TEXT,
    TOOL,
    head_lines,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...parsed import Context
    from ..field import Field
    from ..lines.word import Tagged
    from .head_lines import HeadLine

BEFORE_VOLUME = Pattern(
    r"[\s,.;:*(–-]{1,4}(?:vol(?:ume)?|v|bd|band|jg|jahrg|t|tome?|tomo|cilt|tập|том|т|núm|nr|no|n°|num|iss(?:ue)?)\b[.\s:]{0,3}\d|[\s,.;]{1,3}\d{1,4}\s?\(\d"
)
"""What stands behind the name of a journal."""
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
OPENED = 5.0
"""What the furniture that opens a table speaks for the line at it."""
MOST_AGAIN = 3
FEW_WORDS = 4
"""Words of a line at least that is sought within others."""
HEADED = 5
"""Lines between a heading of the record and its title at most."""
MENU = 3
"""Short lines among tools that are a menu."""
NO_HEADING = frozenset((TOOL, OPENER, NUMBER, DATE, LABEL, KIND))
"""Kinds of lines that are no heading of a table."""
CREATORS = frozenset(("author", "author_main", "author_other", "author_corporate", "editor"))
CONTAINERS = frozenset(("container_title", "published_in", "collection", "database", "series"))


class HeadBlock:
    """Lines that make one text: ``lines``; ``support``: what speaks for it as the title, without its place;
    ``score``: with its place and its looks; ``reasons``: each that counted, with its weight."""

    __slots__ = ("lines", "reasons", "score", "support")

    def __init__(self, lines: list[HeadLine]) -> None:
        self.lines = lines
        self.support = 0.0
        self.score = 0.0
        self.reasons: list[tuple[str, float]] = []

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def words(self) -> float:
        """How many words the text has; two letters of a script without blanks are one."""
        text = self.text
        return len(text.split()) if text.isascii() or " " in text else len(text) / 2

    def says(self, reason: str, weight: float) -> None:
        """Counts evidence that does not rest on the place alone."""
        self.support += weight
        self.lean(reason, weight)

    def lean(self, reason: str, weight: float) -> None:
        """Counts what only place and looks say."""
        if weight:
            self.score += weight
            self.reasons.append((reason, weight))

    def verdict(self) -> str:
        """Why it was not taken, as ``explain`` shows it."""
        said = ", ".join(f"{reason} {weight:+.1f}" for reason, weight in self.reasons)
        return f"before the heading: a weaker title ({self.score:.1f}: {said})"


class Evidence:
    """The lines of a head, and what speaks for each of their blocks as the title.

    ``below``: the place from which on they are what the record's own labels left over; ``headings``: what the page
    marks as headings; ``zoned``: whether they are the whole title zone of an article."""

    def __init__(
        self,
        chunk: Sequence[Tagged],
        places: Sequence[int],
        context: Context,
        hints: Mapping[str, str],
        fields: Sequence[Field] = (),
        *,
        below: int | None = None,
        headings: frozenset[str] = frozenset(),
        zoned: bool = False,
    ) -> None:
        self.headings = headings
        self.labelled = any(field.rank == 0 for field in fields)  # whether the page has labels
        self.chunk = chunk
        self.context = context
        self.hints = hints
        self.below = below if below is not None else len(chunk)
        self.lines = head_lines(chunk, places, context, zoned=zoned)
        self.zoned = zoned
        self.masthead = -1
        if zoned:
            zone_evidence.confirm_names(self.lines, places)
            self.masthead = zone_evidence.masthead(self.lines)
        self.opened = self._opened(places)
        self.fields: list[Field] = []
        self.doubts: list[tuple[Doubt, int]] = []
        self.aside: list[tuple[str, int, int, str]] = []
        self.used: set[int] = set()
        self.verdicts: dict[int, HeadBlock] = {}  # place of a line -> the block that it was weighed in
        self._whole: list[str] | None = None
        self._running: str | None = None
        self.wholes = {same(text) for field in fields if field.key in CONTAINERS for _, text in field.lines}

    @property
    def whole(self) -> list[str]:
        """The lines of the chunk, as :func:`same` compares them."""
        if self._whole is None:
            self._whole = [same(line.text) for line in self.chunk]
        return self._whole

    @property
    def running(self) -> str:
        """The chunk on one line, in small letters."""
        if self._running is None:
            self._running = " ".join(line.text for line in self.chunk).casefold()
        return self._running

    def _opened(self, places: Sequence[int]) -> HeadLine | None:
        """The heading of a catalogue's table, whatever it looks like: the first line under the furniture that
        opens the table, else the first under the page's tools above it."""
        opener = next((line for line in reversed(self.lines) if line.kind == OPENER), None)
        if opener is None or not places:
            return None
        between = range(opener.place + 1, self.below)
        under = [line for line in self.lines if line.place in between and line.kind not in NO_HEADING]
        if len(under) > 1 and all(len(line.text) < SHORT for line in under):
            under = []  # a row of tabs
        segment = under or self._segment(opener) or self._word_above(opener)
        if segment and all(line.kind == NAMES for line in segment):
            over = [line for line in self.lines if line.place < segment[0].place and line.kind == TEXT]
            segment = over[-1:] or segment  # the maker stands under the heading, below the first furniture
        if (named := next((at for at, line in enumerate(segment) if line.kind == NAMES), 0)) > 1:
            segment = segment[named - 1 :]
        menu = sum(line.run for line in segment) >= MENU
        first = next((line for line in segment if not (menu and line.run)), None)
        if first is not None:
            first.kind = TEXT
        return first

    def _segment(self, opener: HeadLine) -> list[HeadLine]:
        """The lines between the page's tools and the furniture that opens the table."""
        found: list[HeadLine] = []
        for line in reversed([line for line in self.lines if line.place < opener.place]):
            if line.kind in (TOOL, OPENER) and found and not self._is_beside(line):
                break
            if line.kind not in NO_HEADING:
                found.insert(0, line)
        return found

    def _word_above(self, opener: HeadLine) -> list[HeadLine]:
        """A heading that is a word of the page too ("Context", "Maps"), right above what opens the table."""
        above = [line for line in self.lines if line.place < opener.place and line.kind != OPENER]
        if not above:
            return []
        line = self.chunk[above[-1].place]
        return above[-1:] if line.label is not None or is_of(line, WORDS) or above[-1].kind == KIND else []

    def _is_beside(self, line: HeadLine) -> bool:
        """Whether furniture stands between a heading and its table ("Full description", "more")."""
        return is_of(self.chunk[line.place], TITLE_SIDE)

    def _weigh(self, block: HeadBlock, *, alone: bool) -> None:
        """Finds what speaks for a block and what against it."""
        again = self._comes_again(block)
        if block.lines[0].kind == MAYBE_NAMES and block.words < FEW_WORDS:
            again = False  # a name comes again on any page
        short = block.words <= 2 and len(block.text) < SHORT and not again
        opened = self.opened is block.lines[0]
        self._support(block, again=again, alone=alone and not short)
        if opened:
            # a short one wins by its place, but that is all that speaks for it
            block.says("the furniture opens the table under it", 1.5 if short else OPENED)
            block.lean("a word or two", (OPENED - 1.5) * short)
        self._doubt(block, again=again, alone=alone, short=short)
        block.lean("its length", min(block.words, 12) * 0.15 + 0.4)

    def _support(self, block: HeadBlock, *, again: bool, alone: bool) -> None:
        """What speaks for a block, whatever its place."""
        text = block.text
        block.says("the page says it again", 2.0 * again)
        block.says("it stands over names", self._above_names(block.lines[-1]))
        block.says("nothing else is left", 1.0 * alone)
        block.says("the next line says the same", 1.0 * self._doubled(block))
        block.says("a heading of the record stands over it", 1.5 * self._under_heading(block.lines[0]))
        block.says("the page marks it as a heading", 3.0 * (same(text) in self.headings))
        block.says("it is what the work stands in", -2.5 * self._is_container(text))
        block.says("it names a body", -1.0 * (shapes.has_body(text) and block.words < 7 and not self.opened))
        if self.zoned:
            block.says(
                "its place under the masthead",
                zone_evidence.support(block.lines[0], self.lines, self.masthead),
            )

    def _doubt(self, block: HeadBlock, *, again: bool, alone: bool, short: bool) -> None:
        """What speaks against a block by its place and its looks."""
        text, first, words = block.text, block.lines[0], block.words
        block.lean("one of a row of short lines", -2.5 * (first.run and not again and not alone))
        block.lean("short", -1.0 * short)
        block.lean("among the rest of the record", -1.0 * (first.place >= self.below))
        block.lean("a sentence", -1.0 * (text.endswith(".") and words > 14))
        numbered = words < 3 and not again and any(map(str.isdigit, text)) and not self._under_heading(first)
        block.lean("a word with a number", -3.0 * numbered)
        block.lean("the rest of a sentence", -3.0 * (text[0] in ".,;:)"))
        block.lean("a label", -3.0 * text.endswith((":", "：")))
        block.lean("perhaps a name", -1.2 * (first.kind == MAYBE_NAMES and words < FEW_WORDS and not alone))
        block.lean("a row of links", -2.0 * (text[0] in "•·[" or shapes.GLUED.search(text) is not None))

    def _under_heading(self, line: HeadLine) -> bool:
        """Whether a heading of the record stands over a line, with nothing but tools between them."""
        above = [each for each in self.lines if line.place - HEADED <= each.place < line.place]
        over = next((each for each in reversed(above) if each.heads or each.kind not in (TOOL, LABEL)), None)
        return over is not None and over.heads

    def _above_names(self, line: HeadLine) -> float:
        """What the line below speaks for a title: names, or the label of the authors; a translation of the
        title may stand between."""
        if self.zoned:
            return zone_evidence.over_names(line, self.lines)
        following = self._following(line, past_tools=True)
        if following is None:
            return 0.0
        below, place = following
        if below.label is not None:
            return 1.5 if not CREATORS.isdisjoint(below.label.meanings()) else 0.0
        near = next((each for each in self.lines if each.place == place), None)
        if near is None:
            return 0.0
        if near.kind == TEXT and near.place <= line.place + 3 and _stands_over(line.text, near.text):
            beyond = self._above_names(near)
            return (
                beyond + 0.6
                if beyond >= 2.0 and not (shapes.has_body(line.text) and len(line.text.split()) < 7)
                else 0.0
            )
        return {NAMES: 2.0, MAYBE_NAMES: 0.7}.get(near.kind, 0.0)

    def _comes_again(self, block: HeadBlock) -> bool:
        """Whether the page says the words of a block somewhere else: in another line, as the start of one, or
        in a citation."""
        text = same(block.text)
        if self.whole.count(text) > MOST_AGAIN:
            return False  # a tool at each item of a list
        if len(text) < 14:
            own = {line.place for line in block.lines}
            return any(text == whole for place, whole in enumerate(self.whole) if place not in own)
        own = {line.place for line in block.lines}
        if len(block.text.split()) < FEW_WORDS and block.text.isascii():
            return any(text == whole for place, whole in enumerate(self.whole) if place not in own)
        return any(text in whole for place, whole in enumerate(self.whole) if place not in own)

    def _doubled(self, block: HeadBlock) -> bool:
        """Whether the next line says the same: the end of the trail above a heading."""
        following = self._following(block.lines[-1])
        return following is not None and self.whole[following[1]] == same(block.text)

    def _is_container(self, text: str) -> bool:
        """Whether a block is what the page calls the whole: the value of such a label, or what stands before a
        volume ("Imaging Letters, Vol. 6")."""
        if same(text) in self.wholes:
            return True
        at = self.running.find(text.casefold())
        while at >= 0:
            if BEFORE_VOLUME.match(self.running, at + len(text)):
                return True
            at = self.running.find(text.casefold(), at + len(text))
        return False

    def _following(self, line: HeadLine, *, past_tools: bool = False) -> tuple[Tagged, int] | None:
        """The next line of the chunk that is not blank, with its place; ``past_tools``: nor a tool."""
        for place in range(line.place + 1, min(line.place + 7, len(self.chunk))):
            below = self.chunk[place]
            tool = below.furniture is not None and below.label is None and not is_of(below, OPENERS)
            if below.text and not (past_tools and tool):
                return below, place
        return None


def _stands_over(one: str, other: str) -> bool:
    """Whether two lines may be a title and its translation, which is about as long, or a few words under it."""
    first, second = len(one.split()), len(other.split())
    return first > 4 and ((second < first * 2 and second < 5) or (first < second * 2 and second < first * 2))
