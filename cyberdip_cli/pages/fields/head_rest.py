"""What a page's head has beside title and authors: the journal, volume lines, identifiers, kinds of work,
dates and publishers."""

from __future__ import annotations

from ..tables import page_words
from ..volume_lines import volume_line
from . import shop_head, tool_lines, zone_evidence
from .head_evidence import RANK
from .head_kinds import (
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
    PAGES_WORDS,
    PROSE,
    TEXT,
    TOOL,
    VOLUME,
    WORKPLACE,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..field import Line
    from .head_evidence import Evidence
    from .head_kinds import HeadLine

KEYS = {
    CITATION: "citation",
    NUMBER: "numbers",
    VOLUME: "volume_line",
    PAGES: "pages",
    KIND: "document_type",
    EXTENT: "page_count",
    HOST: "published_in",
    DATE: "date",
    FIRM: "published",
    PROSE: "heading_other",
}
"""Kind of line -> key of the field that it gives."""
NAMED = frozenset((TEXT, NAMES, MAYBE_NAMES))
"""Kinds of lines that may be the name of a journal."""
WHY = {
    WORKPLACE: "where somebody works",
    TOOL: "page furniture",
    PAGES_WORDS: "the words of a page",
    OPENER: "page furniture",
}
LONGEST_PROSE = 3000
NEAR = 2
TRAIL_OF_ARTICLE = 3
"""Links of a trail that goes from the start of a site to an article."""


def find_journal(head: Evidence, title: int) -> None:
    """The name of the journal: over its ISSN, or what the page prints before a volume, above the title."""
    numbered = (
        place
        for place, line in enumerate(head.chunk[:title])
        if "ISSN" in line.text and any(map(str.isdigit, line.text + _below(head, place)))
    )
    found = zone_evidence.journal(head.lines, next(numbered, -1), title)
    if not found:
        over = [line for line in head.lines if line.place < title and line.kind in NAMED]
        named = [line for line in over if head.is_container(line.text)]
        found = [max(named, key=lambda line: head.running.count(line.text.casefold()))] if named else []
    found = found or zone_evidence.over_numbers(head.lines, title, head.context)
    found = found or _over_trail(head, title)
    if found:
        lines: tuple[Line, ...] = tuple((line.number, line.text) for line in found)
        head.used.update(line.place for line in found)
        head.give("container_title", lines)


def _over_trail(head: Evidence, title: int) -> list[HeadLine]:
    """The one text over the menu of a site whose trail has a word of pages, the volume and the family name of
    the first author, as OJS prints it: ``Home > Vol 12, No 3 (2019) > Roe``."""
    over = [line for line in head.lines if line.place < title]
    for line in over:
        links = [link.strip() for link in tool_lines.LINKS.split(line.text)] if line.kind == TOOL else []
        if len(links) != TRAIL_OF_ARTICLE or not tool_lines.numbers_of_trail(line.text):
            continue
        named = any(
            links[-1].casefold() in each.text.casefold() for each in head.lines if each.place > line.place
        )
        texts = [each for each in over if each.place < line.place and each.kind in NAMED and not each.run]
        return texts if named and len(texts) == 1 else []
    return []


def _below(head: Evidence, place: int) -> str:
    """The next line of the chunk that is not blank."""
    return next((line.text for line in head.chunk[place + 1 : place + 4] if line.text), "")


def find_rest(head: Evidence) -> None:
    """Volume lines, identifiers, kinds of work, dates and publishers; the rest is set aside."""
    title = max(head.used, default=-1)
    for line in head.lines:
        if line.place in head.used or _is_imprint(head, line):
            continue
        key = _key_of(head, line, title)
        if not key:
            if line.kind == TOOL and line.place < title and (said := tool_lines.numbers_of_trail(line.text)):
                head.give("volume_line", ((line.number, said),), rank=RANK - 1)
                continue
            why = _why(head, line)
            head.aside.append((line.text, line.number, line.number, why))
            continue
        head.used.add(line.place)
        rank = RANK - (key in ("date", "heading_other"))
        head.give(key, ((line.number, _value(line)),), rank=rank)


def _key_of(head: Evidence, line: HeadLine, title: int) -> str:
    """What a line says of the record whose title stands at a place; "" for nothing that can be taken."""
    if len(line.text) > LONGEST_PROSE or (line.kind == PROSE and line.place < title):
        return ""
    if line.kind == KIND and line.place < head.masthead:
        return ""
    if line.kind == NUMBER and not any(map(str.isdigit, line.text)):
        return ""  # the word for a number that is not there
    if line.run and not (
        (head.zoned and (line.kind == KIND or _is_over_title(head, line)))
        or _is_said_below(line, title)
        or _is_whole(head, line)
    ):
        return ""
    return "" if line.kind == HOST and line.place <= title else KEYS.get(line.kind, "")


def _is_imprint(head: Evidence, line: HeadLine) -> bool:
    """Whether a line of a shop's page is a publisher and a date, which are given then."""
    firm, day = shop_head.imprint(line.text, head.context) if head.offer is not None else ("", "")
    if firm:
        head.give("publisher", ((line.number, firm),))
        head.give("date", ((line.number, day),))
        head.used.add(line.place)
    return bool(firm)


def _why(head: Evidence, line: HeadLine) -> str:
    """Why a line is no part of the record."""
    block = head.verdicts.get(line.place)
    if block is None:
        return WHY.get(line.kind, "before the heading")
    return WHY[PAGES_WORDS] if page_words.only(line.text) else block.verdict()


def _is_over_title(head: Evidence, line: HeadLine) -> bool:
    """Whether a line of numbers stands right over what the head gives."""
    return line.kind == VOLUME and any(line.place + away in head.used for away in range(1, NEAR + 1))


def _is_said_below(line: HeadLine, title: int) -> bool:
    """Whether a line in a row of short ones says where the work appeared, or how long it is, below its title,
    or names the ISSN."""
    return (line.kind in (VOLUME, NUMBER, EXTENT) and line.place > title) or (
        line.kind == NUMBER and "ISSN" in line.text
    )


def _is_whole(head: Evidence, line: HeadLine) -> bool:
    """Whether a line names a journal and its year with the volume or the issue, which no menu does."""
    found = volume_line(line.text, head.context) if line.kind == VOLUME else None
    return found is not None and bool(found.get("container_title")) and "issued" in found and len(found) > 2


def _value(line: HeadLine) -> str:
    """What a line says without the word before it, or the number in it."""
    if line.kind == HOST:
        return HOSTED.sub("", line.text, count=1)
    match = PAGES_IN.fullmatch(line.text) if line.kind == EXTENT else None
    return match["count"] if match is not None else line.text
