"""What speaks for a line of a page's head as the title: that it comes again, that it stands at the table, over
names, or that the page marks it as a heading."""

from __future__ import annotations

from functools import cached_property

from ...labels import OPENERS, ZONES
from ...parsed import Doubt
from ...patterns import Pattern
from .. import shapes
from ..field import NO_HINTS, Field
from ..key_groups import CREATORS
from ..lines.word import is_of
from ..tables import page_words
from ..values.comparison import same
from . import (
    head_neighbours,
    head_segments,
    head_wholes,
    shop_head,
    table_heading,
    title_doubt,
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
    from ..field import Line
    from ..lines.word import Tagged
    from .head_kinds import HeadLine

IDENTIFIED = Pattern(r"\b(?:DOI|doi)\s?:?\s?10\.\d{4}|10\.\d{4,9}/\S|https?://")
"""What no title holds."""
BRACKETED_YEAR = ("(1", "(2")
"""How the year in brackets begins that links begin with."""
SHORT = 16
RANK = -2
"""The rank of what stands in the head without a label: below the labels and a printed citation."""
PAGE_WORDS = -3.0
"""What it speaks against a title that a page's labels and tools are made of the same words."""
NEAR = 1.0
SENTENCES = -4.0
WIDE_ENDS = ("。", "다.")
"""How sentences end in Chinese, Japanese and Korean writing."""
OPENED = 5.0
"""What the furniture that opens a table speaks for the line at it."""
NAMED_BY_LABEL = 6.0
MOST_AGAIN = 3
LONG = 8
"""Words of a text that may be several sentences."""
FEW_WORDS = 4
"""Words of a line at least that is sought within others."""
PASSED = frozenset((TOOL, DATE, KIND))
"""Kinds of lines that may stand between a title and its makers."""
BEYOND = 3
"""Lines between a title and its makers at most, where a label stands between them."""
HEADED = 5
"""Lines between a heading of the record and its title at most."""
KINDED = Pattern(r"\[[^\W\d_][^\[\]]{1,16}\]\s?\S")
"""``[국내논문] …``: a kind of work before a title."""
DESCRIBING = ("description_tab", "section_heading")
DESCRIPTIONS = frozenset(("abstract", "item_description", "notes", "table_of_contents"))
MENUS = ZONES["navigation"]


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
        head_segments.confirm_names(self.near, self.titles)
        self.masthead = zone_evidence.settled(self.lines, places) if zoned else -1
        zone_evidence.confirm_lists(self.lines)
        if not zoned:
            zone_evidence.confirm_workers(self.lines)
        self.makers.mark_titles(self.lines)
        self.firms = shop_head.firms(fields)
        self.offer = shop_head.offered(chunk, [] if zoned else self.lines, self.firms, context)
        named = self.offer is not None and self.offer.title.kind == NAMES
        if self.offer is not None and named and not shapes.EAST_ASIAN.search(self.offer.title.text):
            self.offer.title.kind = TEXT  # "O Guardador de Nevoeiros" over "de Ana Maré"
        self.opened = table_heading.heading(chunk, self.lines, self.below) if places else None
        self.fields: list[Field] = []
        self.doubts: list[tuple[Doubt, int]] = []
        self.aside: list[tuple[str, int, int, str]] = []
        self.used: set[int] = set()
        self.verdicts: dict[int, HeadBlock] = {}  # place of a line -> the block that it was weighed in
        self.support = self.score = 0.0  # of the title
        self.wholes = head_wholes.named(fields)

    def give(
        self, key: str, lines: tuple[Line, ...], hints: Mapping[str, str] = NO_HINTS, rank: int = RANK
    ) -> None:
        """Adds a field of the record."""
        self.fields.append(Field(key, lines, "", self.context.languages[0], hints, rank=rank))

    @cached_property
    def whole(self) -> list[str]:
        """The lines of the chunk, as :func:`same` compares them."""
        return [same(line.text) for line in self.chunk]

    @cached_property
    def running(self) -> str:
        """The chunk on one line, in small letters."""
        return " ".join(line.text for line in self.chunk).casefold()

    def weigh(self, block: HeadBlock, *, alone: bool) -> None:
        """Finds what speaks for a block and what against it."""
        again = self._comes_again(block)
        if block.lines[0].kind == MAYBE_NAMES and block.words < FEW_WORDS:
            again = False  # a name comes again on any page
        short = block.words <= 2 and len(block.text) < SHORT and not again
        sentence = self._is_sentence(block) and not again and not self.is_beside_makers(block)
        opened = self.opened is block.lines[0] and not sentence
        self._support(block, again=again, alone=alone and not short and not sentence)
        if opened:
            # a short one wins by its place, but that is all that speaks for it
            block.says("the furniture opens the table under it", 1.5 if short else OPENED)
            block.lean("a word or two", (OPENED - 1.5) * short)
        self._doubt(block, again=again, alone=alone, short=short)
        block.lean("it stands right over the labels", NEAR * (block.lines[0] in self.near))
        block.lean("its length", min(0 if sentence else block.words, 12) * 0.15 + 0.4)

    def _support(self, block: HeadBlock, *, again: bool, alone: bool) -> None:
        """What speaks for a block, whatever its place."""
        text = block.text
        block.says(
            "the page says it again", (1.0 if block.words < FEW_WORDS and not self.opened else 2.0) * again
        )
        block.says("a label says that it is the title", NAMED_BY_LABEL * (same(text) in self.titles))
        block.says("it stands over names", self._above_names(block.lines[-1]))
        block.says("a maker whom a label names stands beside it", self.is_beside_makers(block))
        left = alone and block.lines[0].place < self.below and not self._over_menu(block)
        block.says("nothing else is left", 1.0 * left)
        block.says("the next line says the same", 1.0 * self.is_doubled(block))
        told = text.endswith((".", "。")) and " / " not in text  # a description under its heading
        block.says(
            "a heading of the record stands over it", 1.5 * (not told and self._under_heading(block.lines[0]))
        )
        block.says("the page marks it as a heading", 3.0 * (same(text) in self.headings))
        whole = self.is_container(text) or self._over_short_name(block)
        block.says("it is what the work stands in", -2.5 * whole)
        block.says(
            "it stands under names, over where it appeared", head_neighbours.under_names(block, self.lines)
        )
        if self.offer is not None:
            block.says("its maker and its price stand under it", self.offer.weight * self._is_offered(block))
            over = self.offer.weight == shop_head.AMBIGUOUS and self._is_offered(block)
            block.lean("perhaps its subtitle stands under it", 4.5 * over)
        block.lean("its translation stands under it", 1.0 * head_neighbours.is_translated(block, self.lines))
        block.says(
            "the title in another script stands under it",
            2.0 * head_neighbours.is_over_latin(block, self.lines),
        )
        block.lean(
            "the title in another script stands over it",
            -1.5 * head_neighbours.is_under_native(block, self.lines),
        )
        block.lean(
            title_doubt.RIVALLED,
            -0.1 * (not self.zoned and head_neighbours.has_rival_above(block, self.lines)),
        )
        block.says("all its words are those of pages", PAGE_WORDS * page_words.only(text))
        block.says("it names a body", -1.0 * (shapes.has_body(text) and block.words < 7 and not self.opened))
        if self.zoned:
            block.says(
                "its place under the masthead",
                zone_evidence.support(block.lines[0], self.lines, self.masthead),
            )

    def _doubt(self, block: HeadBlock, *, again: bool, alone: bool, short: bool) -> None:
        """What speaks against a block by its place and its looks."""
        text, first, words = block.text, block.lines[0], block.words
        beside = self.is_beside_makers(block) or self._over_label(block) or self._over_byline(block)
        beside = beside or head_neighbours.is_over_latin(block, self.lines)
        in_row = first.run and not again and not alone and not beside and not self._is_offered(block)
        block.lean("one of a row of short lines", -2.5 * in_row)
        block.lean("short", -1.0 * short)
        block.lean("among the rest of the record", -1.0 * (first.place >= self.below))
        known = again or self.is_beside_makers(block)
        block.lean("a sentence", -(1.0 if known else 2.0) * self._is_sentence(block))
        block.lean("a description under the word for it", -3.0 * self._is_description(block))
        block.lean("a sentence in its script", -3.0 * text.endswith(WIDE_ENDS))
        numbered = words < 3 and not again and any(map(str.isdigit, text)) and not self._under_heading(first)
        block.lean("a word with a number", -3.0 * numbered)
        stops = len(shapes.SENTENCES.findall(text)) if words > LONG and not alone else 0
        several = stops > 1 or (stops and text.endswith("."))  # else a subtitle behind a full stop
        several = bool(several) and not shapes.statement(text) and not self.is_beside_makers(block)
        block.lean("several sentences", SENTENCES * several)
        block.lean("the rest of a sentence", -3.0 * (text[0] in ".,;:)"))
        block.lean("an identifier", -4.0 * (IDENTIFIED.search(text) is not None))
        block.lean("a label", -3.0 * text.endswith((":", "：")))
        block.lean("perhaps a name", -1.2 * (first.kind == MAYBE_NAMES and words < FEW_WORDS and not alone))
        block.lean(
            "a row of links",
            -2.0
            * (
                (text[0] in "•·[" and not KINDED.match(text))
                or text[:2] in BRACKETED_YEAR
                or shapes.GLUED.search(text) is not None
            ),
        )

    def _is_description(self, block: HeadBlock) -> bool:
        """Whether a text ends as sentences do and stands under the word for a description, or the heading of a part of
        the page that has one."""
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

    def _over_menu(self, block: HeadBlock) -> bool:
        """Whether a block is the first line of the page, with the links of its menu right under it: the name of the
        site."""
        if block.lines[0] is not self.lines[0] or len(self.lines) < 2:
            return False
        under = self.chunk[self.lines[1].place].furniture
        return under is not None and not under.kinds.isdisjoint(MENUS)

    def _is_offered(self, block: HeadBlock) -> bool:
        """Whether a shop sells what a block is the title of."""
        return self.offer is not None and self.offer.title in block.lines

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
        following = self.following(line, past_tools=True)
        if following is None:
            return 0.0
        below, place = following
        if below.label is not None:
            if not CREATORS.isdisjoint(below.label.meanings()):
                return 1.5
            names = [each for each in self.lines if line.place < each.place <= line.place + BEYOND]
            return 1.0 * any(each.kind == NAMES for each in names)
        near = next((each for each in self.lines if each.place == place), None)
        if near is None:
            return 0.0
        if (
            near.kind == TEXT
            and near.place <= line.place + 3
            and not any(each.kind == TOOL for each in self.lines if line.place < each.place < near.place)
            and zone_evidence.stands_over(line.text, near.text)
        ):
            beyond = self._above_names(near)
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

    def _over_byline(self, block: HeadBlock) -> bool:
        """Whether the next line is "by" and names."""
        under = self.following(block.lines[-1])
        text = under[0].text if under is not None else ""
        return shapes.byline(text) is not None and shapes.names(text) == shapes.STRONG

    def _over_label(self, block: HeadBlock) -> bool:
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
        """What the next line and the one above speak for a title, or what stands behind "by" in it: the name of whom a
        label names as its maker."""
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
        """The next line of the chunk that is not blank, with its place; ``past_tools``: nor a tool, a date or a kind
        of work."""
        passed = {each.place for each in self.lines if each.kind in PASSED} if past_tools else ()
        for place in range(line.place + 1, min(line.place + 7, len(self.chunk))):
            below = self.chunk[place]
            tool = below.furniture is not None and below.label is None and not is_of(below, OPENERS)
            if below.text and not (past_tools and (tool or place in passed)):
                return below, place
        return None

    def _is_sentence(self, block: HeadBlock) -> bool:
        """Whether a block ends as a sentence does, is as long as one, and is not a catalogue's heading, under which its
        makers or the opening of its table stand."""
        if not block.text.endswith(".") or block.words <= LONG or " / " in block.text:
            return False
        below = [line for line in self.chunk[block.lines[-1].place + 1 :][:HEADED] if line.text][:2]
        label = below[0].label if below else None
        makes = label is not None and any(key.startswith("author") for key in label.meanings())
        return not makes and not any(is_of(line, OPENERS) for line in below)
