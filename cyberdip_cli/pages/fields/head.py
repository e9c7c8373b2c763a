"""The head of a page: what stands there without labels, and the title among it by what supports it.

The lines are told apart by what they look like (see :mod:`head_lines`). A title is what is left; of several
the one with most support wins: it comes again on the page, it stands over a catalogue's table, over names or
over the label of the authors. One that only its place supports is reported as ``guessed-title``."""

from __future__ import annotations

from ...labels import OPENERS, SECTIONS
from ...names.bodies import body_words
from ...parsed import Doubt
from ...patterns import Pattern
from .. import shapes
from ..field import Field
from ..lines.word import is_of
from ..values.draft import same
from .head_lines import (
    CITATION,
    DATE,
    EXTENT,
    FIRM,
    HOST,
    HOSTED,
    KIND,
    LABEL,
    MAYBE_NAMES,
    NAMES,
    NUMBER,
    OPENER,
    PROSE,
    TEXT,
    TOOL,
    VOLUME,
    WORKPLACE,
    head_lines,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...parsed import Context
    from ..field import Line
    from ..lines.word import Tagged
    from .head_lines import HeadLine

SUPPORTED = 2.0
"""The support from which on a title is believed without a word."""
RANK = -2
"""The rank of what stands in the head without a label: below the labels and a printed citation."""
LONGEST_TITLE = 600
GOES_ON = Pattern(
    r".*(?:[,:;&–-]|\s(?:of|the|and|in|for|to|a|von|der|und|de|la|el|y|et|les|des|en|с|и|в|на|о))\Z"
)
LOWER = Pattern(r"[^\W\d_]")
YEAR = Pattern(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
LONGEST_CITED = 700
BEFORE_VOLUME = Pattern(
    r"[\s,.;:*(–-]{1,4}(?:vol(?:ume)?|v|bd|band|jg|jahrg|t|tome?|tomo|cilt|tập|том|т|núm|nr|no|n°|num|iss(?:ue)?)\b[.\s:]{0,3}\d|[\s,.;]{1,3}\d{1,4}\s?\(\d"
)
"""What stands behind the name of a journal."""
SHORTEST_CITED = 12
"""Letters of a title by which a reference to it is known."""
KEYS = {
    CITATION: "citation",
    NUMBER: "numbers",
    VOLUME: "volume_line",
    KIND: "document_type",
    EXTENT: "physical_description",
}
"""Kind of line -> key of the field that it gives."""
TITLE_SIDE = frozenset(
    "versions_tab full_description more less published_label by available full_text view_in_eds".split()
)
"""Furniture that stands between the heading and the table."""
WHY = {WORKPLACE: "where somebody works", TOOL: "page furniture", OPENER: "page furniture"}
LONGEST_PROSE = 3000
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
GLUED = Pattern(r"[^\W\d_]{2}[a-zà-ÿ][A-ZÀ-Þ][a-zà-ÿ]{2}")
MOST_AGAIN = 3
MENU = 3
"""Short lines among tools that are a menu."""
NO_HEADING = frozenset((TOOL, OPENER, NUMBER, DATE, LABEL, KIND))
"""Kinds of lines that are no heading of a table."""
CREATORS = frozenset(("author", "author_main", "author_other", "author_corporate", "editor"))
CONTAINERS = frozenset(("container_title", "published_in", "collection", "database", "series"))


class Block:
    """Lines that make one text: ``lines``; ``support``: what speaks for it as the title, without its place;
    ``score``: with its place."""

    __slots__ = ("lines", "score", "support")

    def __init__(self, lines: list[HeadLine]) -> None:
        self.lines = lines
        self.support = 0.0
        self.score = 0.0

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


class Head:
    """Reads the lines at ``places`` of a chunk as the head of its record.

    ``below``: the place from which on they are what the record's own labels left over; ``headings``: what the page
    marks as headings; ``fields``: what they
    give; ``doubts``: findings, each with its line; ``aside``: (text, line, line, why)."""

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
    ) -> None:
        self.headings = headings
        self.labelled = any(field.rank == 0 for field in fields)  # whether the page has labels
        self.chunk = chunk
        self.context = context
        self.hints = hints
        self.below = below if below is not None else len(chunk)
        self.lines = head_lines(chunk, places, context)
        self.opened = self._opened(places)
        self.fields: list[Field] = []
        self.doubts: list[tuple[Doubt, int]] = []
        self.aside: list[tuple[str, int, int, str]] = []
        self.used: set[int] = set()
        self.whole = [same(line.text) for line in chunk]
        self.running = " ".join(line.text for line in chunk).casefold()
        self.wholes = {same(text) for field in fields if field.key in CONTAINERS for _, text in field.lines}

    def read(self, *, titled: bool) -> Head:
        """Everything; ``titled``: a label names the title, so that the head gives none."""
        blocks = self._blocks() or self._instead()
        self._find_citations(blocks)
        blocks = [block for block in blocks if block.lines[0].kind != CITATION]
        plain = [each for each in blocks if not each.lines[0].run]
        only = (
            plain[0] if len(plain) == 1 else blocks[-1] if blocks and not plain and not self._left() else None
        )
        for block in blocks:
            self._weigh(block, alone=block is only)
        best = max(blocks, key=lambda block: block.score, default=None)
        if best is not None and best.score > 0:
            self._title(best, blocks, titled=titled)
        self._people(best if best is not None and best.score > 0 else None)
        self._others()
        return self

    def supported(self) -> bool:
        """Whether a title was found that more than its place supports."""
        return any(field.key == "heading" for field in self.fields) and not self.doubts

    def _left(self) -> bool:
        """Whether lines that the record's labels left over are among those that are read."""
        return bool(self.lines) and self.lines[-1].place >= self.below

    # the title

    def _blocks(self) -> list[Block]:
        """The lines that may be a title, wrapped ones joined."""
        blocks: list[Block] = []
        for at, line in enumerate(self.lines):
            above = self.lines[at - 1] if at else None
            if (
                blocks
                and above is blocks[-1].lines[-1]
                and above is not self.opened
                and _goes_on(above, line)
            ):
                blocks[-1].lines.append(line)
                line.kind = TEXT
            elif line.kind in (TEXT, MAYBE_NAMES) and len(line.text) <= LONGEST_TITLE:
                blocks.append(Block([line]))
        return blocks

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

    def _find_citations(self, blocks: Sequence[Block]) -> None:
        """Lines that hold a title and a year: whole references to the record."""
        texts = [mark for block in blocks if len(mark := same(block.text)) > SHORTEST_CITED]
        for line in self.lines:
            whole = self.whole[line.place]
            if (
                len(line.text) > LONGEST_CITED
                or line.text.count(": ") > 3
                or line.kind not in (VOLUME, PROSE, FIRM, WORKPLACE, TEXT)
            ):
                continue
            if any(mark in whole and len(whole) > len(mark) + 12 for mark in texts):
                line.kind = CITATION if YEAR.search(line.text) else line.kind

    def _instead(self) -> list[Block]:
        """Where nothing looks like a title: what looks like something else, but may be one."""
        for kind in (WORKPLACE, FIRM, VOLUME, NAMES, PROSE):
            found = [line for line in self.lines if line.kind == kind and len(line.text) <= LONGEST_TITLE]
            if found:
                return [Block([found[0]])]
        return []

    def _weigh(self, block: Block, *, alone: bool) -> None:
        """Finds what speaks for a block."""
        text, last = block.text, block.lines[-1]
        words = len(text.split()) if text.isascii() or " " in text else len(text) / 2
        again = self._comes_again(block)
        short = words <= 2 and len(text) < 16
        support = (
            2.0 * again
            + self._above_names(last)
            + 1.0 * (alone and not (short and not again))
            + 1.0 * self._doubled(block)
        )
        support += 3.0 * (same(text) in self.headings)
        if self.opened is block.lines[0]:
            support += OPENED
        container = self._is_container(text)
        block.support = (
            support - 2.5 * container - 1.0 * (body_words(text) > 0 and words < 7 and not self.opened)
        )
        if self.opened is block.lines[0] and short and not again:
            block.support -= OPENED - 1.5  # it wins by its place, but that is all that speaks for it
            penalty = 1.5 - OPENED
        else:
            penalty = 0.0
        penalty += 2.5 * (block.lines[0].run and not again and not alone) + 1.0 * (short and not again)
        penalty += 1.0 * (block.lines[0].place >= self.below) + 1.0 * (text.endswith(".") and words > 14)
        penalty += 3.0 * (words < 3 and any(char.isdigit() for char in text) and not again)
        penalty += 2.0 * (text[0] in "•·[" or GLUED.search(text) is not None)
        block.score = block.support + min(words, 12) * 0.15 - penalty + 0.4

    def _above_names(self, line: HeadLine) -> float:
        """What the line below speaks for a title: names, or the label of the authors; a translation of the
        title may stand between."""
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
            return beyond + 0.6 if beyond >= 2.0 and not body_words(line.text) else 0.0
        return {NAMES: 2.0, MAYBE_NAMES: 0.7}.get(near.kind, 0.0)

    def _comes_again(self, block: Block) -> bool:
        """Whether the page says the words of a block somewhere else: in another line, as the start of one, or
        in a citation."""
        text = same(block.text)
        if self.whole.count(text) > MOST_AGAIN:
            return False  # a tool at each item of a list
        if len(text) < 10:
            own = {line.place for line in block.lines}
            return any(text == whole for place, whole in enumerate(self.whole) if place not in own)
        own = {line.place for line in block.lines}
        return any(text in whole for place, whole in enumerate(self.whole) if place not in own)

    def _doubled(self, block: Block) -> bool:
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

    def _title(self, best: Block, blocks: list[Block], *, titled: bool) -> None:
        lines = self._without_makers(tuple((line.number, line.text) for line in best.lines))
        self.used.update(line.place for line in best.lines)
        self.fields.append(Field("heading", lines, "", self.context.languages[0], self.hints, rank=RANK))
        for block in blocks:
            if block is not best and not block.lines[0].run and block.lines[0].place > best.lines[0].place:
                self._other(block)
        rivals = [block for block in blocks if block is not best and block.score > best.score - 0.5]
        sure = 1.0 if self.labelled else SUPPORTED
        if best.support < SUPPORTED and (rivals or best.support < sure) and not titled:
            hint = "compare it with the page"
            self.doubts.append(
                (
                    Doubt("guessed-title", f"only its place says that {best.text[:60]!r} is the title", hint),
                    lines[0][0],
                )
            )

    def _without_makers(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """A title without the names of its makers behind "by", where they are nothing but names."""
        match = shapes.STATEMENT.fullmatch(" ".join(text for _, text in lines))
        if match is None or shapes.names(match["names"]) < shapes.STRONG:
            return lines
        self.aside.append((match["names"], lines[-1][0], lines[-1][0], "statement of responsibility"))
        return ((lines[0][0], match["title"]),)

    def _other(self, block: Block) -> None:
        """Text below the title: the title in another language, or the start of a summary; kept."""
        lines: tuple[Line, ...] = tuple((line.number, line.text) for line in block.lines)
        self.used.update(line.place for line in block.lines)
        self.fields.append(Field("heading_other", lines, "", self.context.languages[0], rank=RANK - 1))

    # the others

    def _people(self, title: Block | None) -> None:
        """The names next to the title: below it, or, where none are, right above it."""
        if title is None:
            return
        first, last = title.lines[0], title.lines[-1]
        below = [line for line in self.lines if line.place > last.place]
        found: list[HeadLine] = []
        for line in below:
            if line.kind in (NAMES, MAYBE_NAMES) and line.place not in self.used and not line.run:
                sure = line.kind == NAMES or (not found and self._is_next(line, last))
                if sure or found:
                    found.append(line)
            elif line.kind == PROSE or (found and line.kind == TEXT and line.place - found[-1].place > 3):
                break
        if not found:
            above = [line for line in self.lines if line.place < first.place]
            if above and above[-1].kind == NAMES:
                found = [above[-1]]
        self._authors(found)

    def _is_next(self, line: HeadLine, title: HeadLine) -> bool:
        following = self._following(title)
        return following is not None and following[1] == line.place

    def _authors(self, found: list[HeadLine]) -> None:
        if not found:
            return
        lines = []
        for line in found:
            start = shapes.BYLINE.match(line.text)
            lines.append(
                (line.number, shapes.without_marks(line.text[start.end() :] if start else line.text))
            )
            self.used.add(line.place)
        self.fields.append(Field("author", tuple(lines), "", self.context.languages[0], rank=RANK))
        weak = [line for line in found if line.kind == MAYBE_NAMES]
        if weak:
            message = f"only its place says that {weak[0].text[:60]!r} is the author"
            self.doubts.append((Doubt("guessed-author", message, "compare it with the page"), weak[0].number))

    def _others(self) -> None:
        """Volume lines, identifiers, kinds of work, dates and publishers; the rest is set aside."""
        language = self.context.languages[0]
        title = max(self.used, default=-1)
        for line in self.lines:
            if line.place in self.used:
                continue
            key = KEYS.get(line.kind) or {
                HOST: "published_in" if line.place > title else "",
                DATE: "date",
                FIRM: "published",
                PROSE: "heading_other",
            }.get(line.kind)
            early = line.kind == PROSE and line.place < title
            if not key or early or line.run or len(line.text) > LONGEST_PROSE:
                why = WHY.get(line.kind, "before the heading")
                self.aside.append((line.text, line.number, line.number, why))
                continue
            self.used.add(line.place)
            rank = RANK - (key in ("date", "heading_other"))
            text = HOSTED.sub("", line.text, count=1) if line.kind == HOST else line.text
            self.fields.append(Field(key, ((line.number, text),), "", language, rank=rank))


def _stands_over(one: str, other: str) -> bool:
    """Whether two lines may be a title and its translation, which is about as long, or a few words under it."""
    first, second = len(one.split()), len(other.split())
    return first > 4 and ((second < first * 2 and second < 5) or (first < second * 2 and second < first * 2))


def _goes_on(above: HeadLine, line: HeadLine) -> bool:
    """Whether a line is the rest of the one above it: no blank line between, and the one begins small or the
    other is not at its end."""
    if line.place != above.place + 1:
        return False
    first = LOWER.search(line.text)
    small = first is not None and first.start() < 2 and first[0].islower()
    return small or GOES_ON.fullmatch(above.text) is not None
