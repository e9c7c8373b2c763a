"""What speaks for a line of a page's head as the title: that it comes again, that it stands at the table,
over names, or that the page marks it as a heading."""

from __future__ import annotations

from ...patterns import Pattern
from .. import shapes
from ..field import NO_HINTS, Field
from ..tables import page_words
from ..values.comparison import same
from . import (
    head_neighbours,
    shop_head,
    title_doubt,
    zone_evidence,
)
from .head_block import HeadBlock
from .head_facts import FEW_WORDS, LONG, SHORT, HeadFacts
from .head_kinds import MAYBE_NAMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..field import Line

IDENTIFIED = Pattern(r"\b(?:DOI|doi)\s?:?\s?10\.\d{4}|10\.\d{4,9}/\S|https?://")
"""What no title holds."""
BRACKETED_YEAR = ("(1", "(2")
"""How the year in brackets begins that links begin with."""
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
KINDED = Pattern(r"\[[^\W\d_][^\[\]]{1,16}\]\s?\S")
"""``[국내논문] …``: a kind of work before a title."""


class Evidence(HeadFacts):
    """The lines of a head, and what speaks for each of their blocks as the title."""

    def give(
        self, key: str, lines: tuple[Line, ...], hints: Mapping[str, str] = NO_HINTS, rank: int = RANK
    ) -> None:
        """Adds a field of the record."""
        self.fields.append(Field(key, lines, "", self.context.languages[0], hints, rank=rank))

    def weigh(self, block: HeadBlock, *, alone: bool) -> None:
        """Finds what speaks for a block and what against it."""
        again = self.comes_again(block)
        if block.lines[0].kind == MAYBE_NAMES and block.words < FEW_WORDS:
            again = False  # a name comes again on any page
        short = block.words <= 2 and len(block.text) < SHORT and not again
        sentence = self.is_sentence(block) and not again and not self.is_beside_makers(block)
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
        block.says("it stands over names", self.above_names(block.lines[-1]))
        block.says("a maker whom a label names stands beside it", self.is_beside_makers(block))
        left = alone and block.lines[0].place < self.below and not self.is_over_menu(block)
        block.says("nothing else is left", 1.0 * left)
        block.says("the next line says the same", 1.0 * self.is_doubled(block))
        told = text.endswith((".", "。")) and " / " not in text  # a description under its heading
        block.says(
            "a heading of the record stands over it",
            1.5 * (not told and self.is_under_heading(block.lines[0])),
        )
        block.says("the page marks it as a heading", 3.0 * (same(text) in self.headings))
        whole = self.is_container(text) or self._over_short_name(block)
        block.says("it is what the work stands in", -2.5 * whole)
        block.says(
            "it stands under names, over where it appeared", head_neighbours.under_names(block, self.lines)
        )
        if self.offer is not None:
            block.says("its maker and its price stand under it", self.offer.weight * self.is_offered(block))
            over = self.offer.weight == shop_head.AMBIGUOUS and self.is_offered(block)
            block.lean("perhaps its subtitle stands under it", 4.5 * over)
        self._support_in_scripts(block)
        block.says("all its words are those of pages", PAGE_WORDS * page_words.only(text))
        block.says("it names a body", -1.0 * (shapes.has_body(text) and block.words < 7 and not self.opened))
        if self.zoned:
            block.says(
                "its place under the masthead",
                zone_evidence.support(block.lines[0], self.lines, self.masthead),
            )

    def _support_in_scripts(self, block: HeadBlock) -> None:
        """What the lines over and under a block say that may be it in another language or script, or its
        title."""
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

    def _doubt(self, block: HeadBlock, *, again: bool, alone: bool, short: bool) -> None:
        """What speaks against a block by its place and its looks."""
        text, first, words = block.text, block.lines[0], block.words
        beside = self.is_beside_makers(block) or self.is_over_label(block) or self.is_over_byline(block)
        beside = beside or head_neighbours.is_over_latin(block, self.lines)
        in_row = first.run and not again and not alone and not beside and not self.is_offered(block)
        block.lean("one of a row of short lines", -2.5 * in_row)
        block.lean("short", -1.0 * short)
        block.lean("among the rest of the record", -1.0 * (first.place >= self.below))
        known = again or self.is_beside_makers(block)
        block.lean("a sentence", -(1.0 if known else 2.0) * self.is_sentence(block))
        block.lean("a description under the word for it", -3.0 * self.is_description(block))
        block.lean("a sentence in its script", -3.0 * text.endswith(WIDE_ENDS))
        numbered = (
            words < 3 and not again and any(map(str.isdigit, text)) and not self.is_under_heading(first)
        )
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
