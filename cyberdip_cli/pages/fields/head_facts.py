"""What stands around a text of a page's head: whether it comes again, whether makers, labels, headings or
menus stand beside it. What that speaks for it as the title is :mod:`.head_evidence`'s."""

from __future__ import annotations

from functools import cached_property

from ...labels import OPENERS, ZONES
from ...parsed import Doubt
from .. import shapes
from ..field import Field
from ..key_groups import CREATORS
from ..lines.word import is_of
from ..values.comparison import same
from . import (
    head_neighbours,
    head_segments,
    head_wholes,
    shop_head,
    table_heading,
    zone_evidence,
)
from .head_block import HeadBlock
from .head_kinds import CREDIT, DATE, KIND, LABEL, MAYBE_NAMES, NAMES, TEXT, TOOL
from .head_lines import head_lines
from .makers import Makers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...parsed import Context
    from ..lines.word import Tagged
    from .head_kinds import HeadLine

MOST_AGAIN = 3
PASSED = frozenset((TOOL, DATE, KIND))
"""Kinds of lines that may stand between a title and its makers."""
BEYOND = 3
"""Lines between a title and its makers at most, where a label stands between them."""
MOST_BETWEEN = 20
"""Lines of a title and its translations over the makers at most."""
HEADED = 5
"""Lines between a heading of the record and its title at most."""
DESCRIBING = ("description_tab", "section_heading")
DESCRIPTIONS = frozenset(("abstract", "item_description", "notes", "table_of_contents"))
MENUS = ZONES["navigation"]
SHORT = 16
LONG = 8
"""Words of a text that may be several sentences."""
FEW_WORDS, SHORTEST_WITHIN = 4, 14
"""Words and letters of a line at least that is sought within others."""


class HeadFacts:
    """The lines of a head, and what is seen around each of their blocks.

    ``below``: the place from which on they are what the record's own labels left over; ``headings``: what the
    page marks as headings; ``zoned``: whether they are the whole title zone of an article."""

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
        self.known = fields
        self.makers = Makers(fields)
        self.titles = {same(field.text) for field in fields if field.key == "title" and not field.rank}
        self.chunk = chunk
        self.context = context
        self.hints = hints
        self.below = below if below is not None else len(chunk)
        self.lines = head_lines(chunk, places, context, zoned=zoned)
        self.zoned = zoned
        self.near = head_segments.settle(self.lines, self.below, zoned=zoned)
        self.masthead = self._confirm_kinds(places)
        self.firms = shop_head.firms(fields)
        self.offer = self._offered()
        self.opened = table_heading.heading(chunk, self.lines, self.below) if places else None
        self.fields: list[Field] = []
        self.doubts: list[tuple[Doubt, int]] = []
        self.aside: list[tuple[str, int, int, str]] = []
        self.used: set[int] = set()
        self.verdicts: dict[int, HeadBlock] = {}  # place of a line -> the block that it was weighed in
        self.support = self.score = 0.0  # of the title
        self.wholes = head_wholes.named(fields)

    def _confirm_kinds(self, places: Sequence[int]) -> int:
        """Makes names of lines that others show to be such, and the like; the place of the masthead, or
        -1."""
        head_segments.confirm_names(self.near, self.titles)
        masthead = zone_evidence.settled(self.lines, places) if self.zoned else -1
        zone_evidence.confirm_lists(self.lines)
        if not self.zoned:
            zone_evidence.confirm_workers(self.lines)
        self.makers.mark_titles(self.lines)
        head_neighbours.mark_pictures(self.lines)
        return masthead

    def _offered(self) -> shop_head.Offer | None:
        """What the page of a shop offers. Its title is none of names, whatever it looks like: "O Guardador de
        Nevoeiros" over "de Ana Maré"."""
        offer = shop_head.offered(self.chunk, [] if self.zoned else self.lines, self.firms, self.context)
        named = offer is not None and offer.title.kind == NAMES
        if offer is not None and named and not shapes.cjk(offer.title.text):
            offer.title.kind = TEXT
        return offer

    @cached_property
    def _by_place(self) -> dict[int, HeadLine]:
        return {line.place: line for line in self.lines}

    def _between(self, first: int, end: int) -> list[HeadLine]:
        """The lines of the head from one place of the chunk up to another."""
        return [self._by_place[place] for place in range(first, end) if place in self._by_place]

    @cached_property
    def whole(self) -> list[str]:
        """The lines of the chunk, as :func:`same` compares them."""
        return [same(line.text) for line in self.chunk]

    @cached_property
    def running(self) -> str:
        """The chunk on one line, in small letters."""
        return " ".join(line.text for line in self.chunk).casefold()

    def is_description(self, block: HeadBlock) -> bool:
        """Whether a text ends as sentences do and stands under the word for a description, or the heading of
        a part of the page that has one."""
        if (
            not block.text.endswith((".", "。", "!", "।"))
            or " / " in block.text
            or self.opened is block.lines[0]
        ):
            return False
        place = block.lines[0].place
        over = next((line for line in reversed(self.chunk[max(0, place - 2) : place]) if line.text), None)
        if over is None:
            return False
        label = over.label
        return is_of(over, DESCRIBING) or (
            label is not None and not over.value and not label.meanings().isdisjoint(DESCRIPTIONS)
        )

    def is_over_menu(self, block: HeadBlock) -> bool:
        """Whether a block is the first line of the page, with the links of its menu right under it: the name
        of the site."""
        if block.lines[0] is not self.lines[0] or len(self.lines) < 2:
            return False
        under = self.chunk[self.lines[1].place].furniture
        return under is not None and not under.kinds.isdisjoint(MENUS)

    def is_offered(self, block: HeadBlock) -> bool:
        """Whether a shop sells what a block is the title of."""
        return self.offer is not None and self.offer.title in block.lines

    def is_under_heading(self, line: HeadLine) -> bool:
        """Whether a heading of the record stands over a line, with nothing but tools between them."""
        above = self._between(line.place - HEADED, line.place)
        over = next((each for each in reversed(above) if each.heads or each.kind not in (TOOL, LABEL)), None)
        return over is not None and over.heads

    def above_names(self, line: HeadLine, between: int = MOST_BETWEEN) -> float:
        """What the line below speaks for a title: names, or the label of the authors; a translation of the
        title may stand between, in ``between`` lines at most."""
        if self.zoned:
            return zone_evidence.over_names(line, self.lines)
        following = self.following(line, past_tools=True)
        if following is None:
            return 0.0
        below, place = following
        if below.label is not None:
            if not CREATORS.isdisjoint(below.label.meanings()):
                return 1.5
            names = self._between(line.place + 1, line.place + BEYOND + 1)
            return 1.0 * any(each.kind == NAMES for each in names)
        near = self._by_place.get(place)
        if near is None:
            return 0.0
        if (
            near.kind == TEXT
            and between
            and near.place <= line.place + 3
            and not any(each.kind == TOOL for each in self._between(line.place + 1, near.place))
            and zone_evidence.stands_over(line.text, near.text)
        ):
            beyond = self.above_names(near, between - 1)
            return (
                beyond + 0.6
                if beyond >= 1.5 and not (shapes.has_body(line.text) and len(line.text.split()) < 7)
                else 0.0
            )
        if near.kind == MAYBE_NAMES and shapes.inverted_list(near.text):
            return 2.0
        if near.kind == MAYBE_NAMES and (near.run or (near.text.isascii() and " " not in near.text)):
            return 0.0
        return {NAMES: 2.0, CREDIT: 2.0, MAYBE_NAMES: 0.7}.get(near.kind, 0.0)

    def is_over_byline(self, block: HeadBlock) -> bool:
        """Whether the next line is "by" and names."""
        under = self.following(block.lines[-1])
        text = under[0].text if under is not None else ""
        return shapes.byline(text) is not None and shapes.names(text) == shapes.STRONG

    def is_over_label(self, block: HeadBlock) -> bool:
        """Whether the label of the authors, with its value, is the next line of all."""
        under = self.following(block.lines[-1])
        return (
            under is not None
            and under[0].label is not None
            and bool(under[0].value)
            and not CREATORS.isdisjoint(under[0].label.meanings())
        )

    def _over_short_name(self, block: HeadBlock) -> bool:
        """Whether the next line is the short name of a journal, by its label: the block is the full one."""
        under = self.following(block.lines[-1])
        label = under[0].label if under is not None and under[0].value else None
        return label is not None and "container_title_short" in label.meanings()

    def is_beside_makers(self, block: HeadBlock) -> float:
        """What the next line and the one above speak for a title, or what stands behind "by" in it: the name
        of whom a label names as its maker."""
        if " | " in block.text and self.makers.title_of(block.text):
            return 3.0
        said = shapes.statement(block.text)
        named = said["names"] if said is not None else block.text.partition(" / ")[2]
        if named and self.makers.stand_in(named):
            return 2.0
        if self.makers.stand_in(block.text, beside=0):
            return 0.0
        under = self.following(block.lines[-1], past_tools=True)
        if under is not None and under[0].label is None and self.makers.stand_in(under[0].text):
            return 2.0
        place = block.lines[0].place
        over = next((line.text for line in reversed(self.chunk[max(0, place - 2) : place]) if line.text), "")
        return 1.5 * self.makers.stand_in(over)

    def comes_again(self, block: HeadBlock) -> bool:
        """Whether the page says the words of a block somewhere else: in another line, as the start of one, or
        in a citation."""
        text = same(block.text)
        if self.whole.count(text) > MOST_AGAIN:
            return False  # a tool at each item of a list
        own = {line.place for line in block.lines}
        others = [whole for place, whole in enumerate(self.whole) if place not in own]
        few = len(text) < SHORTEST_WITHIN or (len(block.text.split()) < FEW_WORDS and block.text.isascii())
        return text in others if few else any(text in whole for whole in others)

    def is_doubled(self, block: HeadBlock) -> bool:
        """Whether the next line says the same: the end of the trail above a heading."""
        following = self.following(block.lines[-1])
        return following is not None and self.whole[following[1]] == same(block.text)

    def is_container(self, text: str) -> bool:
        """Whether a block is what the page calls the whole."""
        if same(text) in self.wholes or (
            len(text) > SHORT and head_wholes.is_cited(text.casefold(), self.running)
        ):
            return True
        if self.zoned and head_neighbours.is_abbreviated(text.casefold(), self.running):
            return True
        return head_wholes.is_before_volume(text.casefold(), self.running)

    def following(self, line: HeadLine, *, past_tools: bool = False) -> tuple[Tagged, int] | None:
        """The next line of the chunk that is not blank, with its place; ``past_tools``: nor a tool, a date or
        a kind of work."""
        for place in range(line.place + 1, min(line.place + 7, len(self.chunk))):
            below = self.chunk[place]
            tool = below.furniture is not None and below.label is None and not is_of(below, OPENERS)
            passed = (each := self._by_place.get(place)) is not None and each.kind in PASSED
            if below.text and not (past_tools and (tool or passed)):
                return below, place
        return None

    def is_sentence(self, block: HeadBlock) -> bool:
        """Whether a block ends as a sentence does, is as long as one, and is not a catalogue's heading, under
        which its makers or the opening of its table stand."""
        if not block.text.endswith(".") or block.words <= LONG or " / " in block.text:
            return False
        below = [line for line in self.chunk[block.lines[-1].place + 1 :][:HEADED] if line.text][:2]
        label = below[0].label if below else None
        makes = label is not None and any(key.startswith("author") for key in label.meanings())
        return not makes and not any(is_of(line, OPENERS) for line in below)
