"""The head of a page: what stands there without labels, and the title among it by what supports it.

The lines are told apart by what they look like (see :mod:`head_lines`). A title is what is left; of several
the one with most support wins: it comes again on the page, it stands over a catalogue's table, over names or
over the label of the authors. One that only its place supports is reported as ``guessed-title``."""

from __future__ import annotations

from ...dates import YEAR
from ...labels import any_format, fold
from ...parsed import Doubt
from ...patterns import Pattern
from .. import shapes
from ..lines.word import Tagged
from ..tables import page_words
from ..values.comparison import same
from . import head_neighbours, shop_head, tool_lines
from .head_authors import find_authors
from .head_block import HeadBlock
from .head_evidence import RANK, Evidence
from .head_kinds import (
    CITATION,
    DATE,
    FIRM,
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
from .head_rest import find_journal, find_rest
from .main_title import with_subtitle
from .title_doubt import SUPPORTED, is_guess

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Line
    from .head_kinds import HeadLine

LONGEST_TITLE = 600
GOES_ON = Pattern(
    r".*(?:[,:;&–-]|\s(?:of|the|and|in|for|to|a|von|der|und|de|la|el|y|et|les|des|en|с|и|в|на|о))\Z"
)
DEGREE_BEHIND = Pattern(
    r"(?P<title>.{6,}?)\s[–—-]\s(?:(?:Bc|BcA|Mgr|MgA|Ing|MUDr|PhDr|RNDr|JUDr|PaedDr|ThDr|doc|prof|Dr)\.\s){1,3}(?P<name>[^\W\d_][^–—:]{4,60}?)(?:,\s(?:Ph\.?D|CSc|MBA)\.?)?"
)
"""``Wind in the harbour – Bc. Ann Roe``: who wrote a thesis behind its title, with the degree."""
KIND_BEFORE = Pattern(r"[\[［【](?P<kind>[^\W\d_][^\[\]【】]{1,16})[\]］】]\s?(?=\S.{3})")
"""``[국내논문] …``: what the work is, before its title."""
LOWER = Pattern(r"[^\W\d_]")
LONG = 6
"""Words of a text that is no link."""
SHORTEST_REFERENCE = 60
WHERE = ("container_title", "publisher", "volume", "page", "DOI")
"""Fields of which a whole reference has one: a title with a year in it is none."""
LIKELY = 0.8
"""The posterior from which on a reference names its title and its makers."""
WHOLE = {"reference": "whole"}
LONGEST_CITED = 700
SHORTEST_CITED = 12
"""Letters of a title by which a reference to it is known."""


class PageHead(Evidence):
    """Reads the lines at ``places`` of a chunk as the head of its record.

    ``below``: the place from which on they are what the record's own labels left over; ``headings``: what the
    page marks as headings; ``fields``: what they
    give; ``doubts``: findings, each with its line; ``aside``: (text, line, line, why)."""

    def read(self, *, titled: bool) -> PageHead:
        """Everything; ``titled``: a label names the title, so that the head gives none."""
        blocks = self._blocks() or self._instead()
        self._find_citations(blocks)
        blocks = [block for block in blocks if block.lines[0].kind != CITATION]
        only = self._only(blocks)
        for block in blocks:
            self.weigh(block, alone=block is only)
            self.verdicts |= {line.place: block for line in block.lines}
        best = max(blocks, key=lambda block: block.score, default=None)
        if best is not None and best.score > 0:
            self.support, self.score = best.support, best.score
        if not titled and self.support < SUPPORTED and (cited := self._cited_whole()) is not None:
            self.give("citation", ((cited.number, cited.text),), WHOLE)
            self.used.add(cited.place)
            best = None
        if best is not None and best.score > 0:
            self._title(best, blocks, titled=titled)
        if self.zoned and best is not None:
            find_journal(self, best.lines[0].place)
        find_authors(self, best if best is not None and best.score > 0 else None)
        find_rest(self)
        return self

    def _only(self, blocks: list[HeadBlock]) -> HeadBlock | None:
        """The one block that can be the title, when what stands in rows, short links and tools are left
        out."""
        plain = [each for each in blocks if not each.lines[0].run or self.is_beside_makers(each)]
        long = [each for each in plain if each.words >= LONG or each.lines[0].place < self.below]
        plain = long if len(long) == 1 else plain  # a word or two below the labels is a link
        plain = [each for each in plain if each.lines[0] in self.near] or plain
        texts = [each for each in plain if each.lines[0].kind == TEXT and not page_words.only(each.text)]
        plain = texts if len(texts) == 1 else plain
        only = None
        if len(plain) == 1 and not head_neighbours.has_rival_above(plain[0], self.lines):
            only = plain[0]
        elif blocks and not plain and not self._left():
            only = blocks[-1]
        return None if any(block is not only and self.is_doubled(block) for block in blocks) else only

    def _cited_whole(self) -> HeadLine | None:
        """The one line over an abstract that is a whole reference with its makers, where no title is
        supported."""
        if not self.zoned:
            return None
        from ..lists.cited import reference

        for line in self.lines:
            if not SHORTEST_REFERENCE < len(line.text) <= LONGEST_CITED or not YEAR.search(line.text):
                continue
            found = reference(Tagged(line.number, line.text))
            if found is None or not any(getattr(found.record, name) for name in WHERE):
                continue
            if min(found.posterior("title"), found.posterior("author")) >= LIKELY:
                return line
        return None

    def supported(self) -> bool:
        """Whether a title was found that more than its place supports."""
        return (
            any(field.key == "heading" or field.hints is WHOLE for field in self.fields) and not self.doubts
        )

    def _left(self) -> bool:
        """Whether lines that the record's labels left over are among those that are read."""
        return bool(self.lines) and self.lines[-1].place >= self.below

    # the title

    def _blocks(self) -> list[HeadBlock]:
        """The lines that may be a title, wrapped ones joined."""
        blocks: list[HeadBlock] = []
        for at, line in enumerate(self.lines):
            above = self.lines[at - 1] if at else None
            if (
                blocks
                and above is blocks[-1].lines[-1]
                and above is not self.opened
                and line.kind != LABEL
                and not (self.offer is not None and line is self.offer.maker)
                and _goes_on(above, line)
            ):
                blocks[-1].lines.append(line)
                line.kind = TEXT
            elif line.kind in (TEXT, MAYBE_NAMES) and len(line.text) <= LONGEST_TITLE:
                blocks.append(HeadBlock([line]))
        return blocks

    def _find_citations(self, blocks: Sequence[HeadBlock]) -> None:
        """Lines that hold a title and a year: whole references to the record."""
        texts = [
            mark
            for block in blocks
            if len(mark := same(block.text)) > SHORTEST_CITED and not self.is_container(block.text)
        ]
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

    def _instead(self) -> list[HeadBlock]:
        """Where nothing looks like a title: what looks like something else, but may be one."""
        for kind in (WORKPLACE, FIRM, NAMES, PROSE):
            found = [line for line in self.lines if line.kind == kind and len(line.text) <= LONGEST_TITLE]
            if found:
                return [HeadBlock([found[0]])]
        return []

    def _title(self, best: HeadBlock, blocks: list[HeadBlock], *, titled: bool) -> None:
        lines = self._without_makers(tuple((line.number, line.text) for line in best.lines))
        pair = None if titled else with_subtitle(self, best, blocks)
        if pair is not None:
            over, under = pair
            best.lines[:] = [over, *under.lines]
            lines = tuple((line.number, line.text + ":" * (line is over)) for line in best.lines)
            if not any(same(best.text) in whole for whole in self.whole):
                message = (
                    f"{over.text[:60]!r} over {under.text[:60]!r} is taken for a title over its subtitle"
                )
                self.doubts.append((Doubt("guessed-title", message, "compare it with the page"), over.number))
        self.used.update(line.place for line in best.lines)
        self.give("heading", lines, self.hints)
        for block in blocks:
            first = block.lines[0]
            plain = not (
                first.run or first.freed or tool_lines.is_count(block.text) or page_words.only(block.text)
            )
            plain = plain and not (self.offer is not None and shop_head.imprint(block.text, self.context)[0])
            if block is not best and plain and first.place > best.lines[-1].place:
                self._other(block)
        if (
            not titled
            and pair is None
            and is_guess(best, blocks, self.known, labelled=self.labelled, zoned=self.zoned)
        ):
            message = f"only its place says that {best.text[:60]!r} is the title"
            self.doubts.append((Doubt("guessed-title", message, "compare it with the page"), lines[0][0]))

    def _without_makers(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """A title without the names of its makers behind "by", where they are nothing but names, or before
        it, where a label names them."""
        whole = " ".join(text for _, text in lines)
        if self.offer is not None:
            bare = shop_head.bare_title(whole, self.firms, shop_head.maker_of(self.offer.maker.text))
            if bare != whole:
                return ((lines[0][0], bare),)
        if title := self.makers.title_of(whole):
            return ((lines[0][0], title),)
        maker = DEGREE_BEHIND.fullmatch(whole) if ". " in whole else None
        if maker is not None and shapes.names(maker["name"]):
            self.give("author", ((lines[-1][0], maker["name"]),), {"name_order": "direct"})
            return ((lines[0][0], maker["title"]),)
        kind = KIND_BEFORE.match(whole) if whole[0] in "[［【" else None
        if kind is not None and fold(kind["kind"]) in any_format():
            self.give("document_type", ((lines[0][0], kind["kind"]),))
            return ((lines[0][0], whole[kind.end() :]),)
        if len(bare := shop_head.without_edition(whole)) < len(whole):
            return ((lines[0][0], bare),)
        match = shapes.statement(whole) if " / " not in whole else None
        if match is None or shapes.names(match["names"]) < shapes.STRONG:
            return lines
        self.aside.append((match["names"], lines[-1][0], lines[-1][0], "statement of responsibility"))
        return ((lines[0][0], match["title"]),)

    def _other(self, block: HeadBlock) -> None:
        """Text below the title: the title in another language, or the start of a summary; kept."""
        lines: tuple[Line, ...] = tuple((line.number, line.text) for line in block.lines)
        self.used.update(line.place for line in block.lines)
        self.give("heading_other", lines, rank=RANK - 1)


def _goes_on(above: HeadLine, line: HeadLine) -> bool:
    """Whether a line is the rest of the one above it: no blank line between, and the one begins small or the
    other is not at its end."""
    if line.place != above.place + 1:
        return False
    first = LOWER.search(line.text)
    small = first is not None and first.start() < 2 and first[0].islower()
    small = small and line.kind not in (NUMBER, DATE, KIND, TOOL, PAGES_WORDS)
    small = small and not line.text[1:2].isupper() and not page_words.only(line.text)  # "ePub"
    small = small and not (line.kind == NAMES and shapes.byline(line.text))
    return small or GOES_ON.fullmatch(above.text) is not None
