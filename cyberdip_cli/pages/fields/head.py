"""The head of a page: what stands there without labels, and the title among it by what supports it.

The lines are told apart by what they look like (see :mod:`head_lines`). A title is what is left; of several
the one with most support wins: it comes again on the page, it stands over a catalogue's table, over names or
over the label of the authors. One that only its place supports is reported as ``guessed-title``."""

from __future__ import annotations

from ...parsed import Doubt
from ...patterns import Pattern
from .. import shapes
from ..field import NO_HINTS, Field
from ..values.draft import same
from . import surnames, zone_evidence
from .head_evidence import Evidence, HeadBlock
from .head_lines import (
    CITATION,
    DATE,
    EXTENT,
    FIRM,
    HOST,
    HOSTED,
    KIND,
    MAYBE_NAMES,
    NAMES,
    NUMBER,
    OPENER,
    PAGES,
    PAGES_IN,
    PROSE,
    TEXT,
    TOOL,
    VOLUME,
    WORKPLACE,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Line
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
SHORTEST_CITED = 12
"""Letters of a title by which a reference to it is known."""
KEYS = {
    CITATION: "citation",
    NUMBER: "numbers",
    VOLUME: "volume_line",
    PAGES: "pages",
    KIND: "document_type",
    EXTENT: "page_count",
}
"""Kind of line -> key of the field that it gives."""
NAMED = frozenset((TEXT, NAMES, MAYBE_NAMES))
"""Kinds of lines that may be the name of a journal."""
WHY = {WORKPLACE: "where somebody works", TOOL: "page furniture", OPENER: "page furniture"}
LONGEST_PROSE = 3000


class PageHead(Evidence):
    """Reads the lines at ``places`` of a chunk as the head of its record.

    ``below``: the place from which on they are what the record's own labels left over; ``headings``: what the page
    marks as headings; ``fields``: what they
    give; ``doubts``: findings, each with its line; ``aside``: (text, line, line, why)."""

    def read(self, *, titled: bool) -> PageHead:
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
            self.verdicts |= {line.place: block for line in block.lines}
        best = max(blocks, key=lambda block: block.score, default=None)
        if best is not None and best.score > 0:
            self._title(best, blocks, titled=titled)
        if self.zoned and best is not None:
            self._journal(best.lines[0].place)
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

    def _blocks(self) -> list[HeadBlock]:
        """The lines that may be a title, wrapped ones joined."""
        blocks: list[HeadBlock] = []
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
                blocks.append(HeadBlock([line]))
        return blocks

    def _find_citations(self, blocks: Sequence[HeadBlock]) -> None:
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

    def _instead(self) -> list[HeadBlock]:
        """Where nothing looks like a title: what looks like something else, but may be one."""
        for kind in (WORKPLACE, FIRM, NAMES, PROSE):
            found = [line for line in self.lines if line.kind == kind and len(line.text) <= LONGEST_TITLE]
            if found:
                return [HeadBlock([found[0]])]
        return []

    def _title(self, best: HeadBlock, blocks: list[HeadBlock], *, titled: bool) -> None:
        lines = self._without_makers(tuple((line.number, line.text) for line in best.lines))
        self.used.update(line.place for line in best.lines)
        self.fields.append(Field("heading", lines, "", self.context.languages[0], self.hints, rank=RANK))
        for block in blocks:
            if block is not best and not block.lines[0].run and block.lines[0].place > best.lines[0].place:
                self._other(block)
        rivals = [
            block
            for block in blocks
            if block is not best
            and block.score > best.score - 0.5
            and not (self.zoned and block.lines[0].place > best.lines[0].place)  # its translation
        ]
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
        whole = " ".join(text for _, text in lines)
        match = shapes.STATEMENT.fullmatch(whole) if " / " not in whole else None
        if match is None or shapes.names(match["names"]) < shapes.STRONG:
            return lines
        self.aside.append((match["names"], lines[-1][0], lines[-1][0], "statement of responsibility"))
        return ((lines[0][0], match["title"]),)

    def _other(self, block: HeadBlock) -> None:
        """Text below the title: the title in another language, or the start of a summary; kept."""
        lines: tuple[Line, ...] = tuple((line.number, line.text) for line in block.lines)
        self.used.update(line.place for line in block.lines)
        self.fields.append(Field("heading_other", lines, "", self.context.languages[0], rank=RANK - 1))

    def _journal(self, title: int) -> None:
        """The name of the journal: over its ISSN, or what the page prints before a volume, above the title."""
        numbered = (
            place
            for place, line in enumerate(self.chunk[:title])
            if "ISSN" in line.text and any(map(str.isdigit, line.text + self._below(place)))
        )
        found = zone_evidence.journal(self.lines, next(numbered, -1), title)
        if not found:
            over = [line for line in self.lines if line.place < title and line.kind in NAMED]
            found = next(([line] for line in over if self._is_container(line.text)), [])
        if found:
            lines: tuple[Line, ...] = tuple((line.number, line.text) for line in found)
            self.used.update(line.place for line in found)
            self.fields.append(Field("container_title", lines, "", self.context.languages[0], rank=RANK))

    def _below(self, place: int) -> str:
        """The next line of the chunk that is not blank."""
        return next((line.text for line in self.chunk[place + 1 : place + 4] if line.text), "")

    # the others

    def _people(self, title: HeadBlock | None) -> None:
        """The names next to the title: below it, or, where none are, right above it."""
        if title is None:
            return
        first, last = title.lines[0], title.lines[-1]
        if self.zoned:
            self._authors(zone_evidence.people(self.lines, last.place))
            return
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
        lines: list[Line] = []
        turned = False
        for line in found:
            text = shapes.bare_names(line.text)
            for piece in shapes.direct_names(text):
                front = surnames.inverted(piece, self.running, self.context.languages[0])
                lines.append((line.number, front or piece))
                turned = turned or bool(front)
            self.used.add(line.place)
        hints = {"name_order": "direct", "list_join": "lines"} if len(lines) > len(found) else NO_HINTS
        if turned:
            hints = {"list_join": "lines"}
        self.fields.append(Field("author", tuple(lines), "", self.context.languages[0], hints, rank=RANK))
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
            early = early or (line.kind == KIND and line.place < self.masthead)
            if (
                not key
                or early
                or (line.run and not (self.zoned and line.kind == KIND))
                or len(line.text) > LONGEST_PROSE
            ):
                block = self.verdicts.get(line.place)
                why = block.verdict() if block is not None else WHY.get(line.kind, "before the heading")
                self.aside.append((line.text, line.number, line.number, why))
                continue
            self.used.add(line.place)
            rank = RANK - (key in ("date", "heading_other"))
            text = _value(line)
            self.fields.append(Field(key, ((line.number, text),), "", language, rank=rank))


def _goes_on(above: HeadLine, line: HeadLine) -> bool:
    """Whether a line is the rest of the one above it: no blank line between, and the one begins small or the
    other is not at its end."""
    if line.place != above.place + 1:
        return False
    first = LOWER.search(line.text)
    small = first is not None and first.start() < 2 and first[0].islower()
    small = small and not (line.kind == NAMES and shapes.BYLINE.match(line.text))
    return small or GOES_ON.fullmatch(above.text) is not None


def _value(line: HeadLine) -> str:
    """What a line says without the word before it, or the number in it."""
    if line.kind == HOST:
        return HOSTED.sub("", line.text, count=1)
    match = PAGES_IN.fullmatch(line.text) if line.kind == EXTENT else None
    return match["count"] if match is not None else line.text
