"""The heading over a page's table: the title where no label says one, and what stands about it.

A catalogue prints its tools above the heading and puts the title in its own script, or the start of a
summary, below it; people write a line above what they paste."""

from __future__ import annotations

from ...labels import OPENERS, SECTIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..field import Line
    from ..lines.word import Tagged

    Aside = tuple[str, int, int, str]

COMMON = frozenset(
    (
        *SECTIONS,
        "excerpt_tab",
        "preview_tab",
        "map_tab",
        "hierarchy_tab",
        "search",
        "first",
        "last",
        "next",
        "internet",
        "notes",
        "available",
    )
)
"""Furniture whose words are titles too."""
TITLE_SIDE = frozenset(
    (
        "versions_tab",
        "full_description",
        "more",
        "less",
        "published_label",
        "by",
        "available",
        "full_text",
        "view_in_eds",
    )
)
"""Furniture that stands between the heading and the table."""
TALK = (",", ":", "!", "،", "，", "：", "！")
"""How a line ends that leads to something below it."""


def read(chunk: Sequence[Tagged], end: int, *, wrapped: bool) -> tuple[list[list[Line]], list[Aside]]:
    """The heading's lines, then each further block, and what is set aside: the text before ``end`` that
    stands lowest under the page's tools.

    ``wrapped``: the page's lines are cut at its width, so that a heading may have several."""
    start = _under_tools(chunk, end)
    aside: list[Aside] = []
    blocks: list[list[Line]] = [[]]
    for place in range(end):
        line = chunk[place]
        if place < start or line.furniture is not None or line.separator:
            if line.text:
                aside.append(
                    (
                        line.text,
                        line.number,
                        line.number,
                        "page furniture" if line.furniture is not None else "before the heading",
                    )
                )
        elif line.text:
            blocks[-1].append((line.number, line.text))
        elif blocks[-1]:
            blocks.append([])
    blocks = [block for block in blocks if block] or _like_a_tab(chunk, end)
    if end < len(chunk) and is_of(chunk[end], OPENERS):
        if not start and len(blocks) > 1:
            blocks = _without_talk(blocks, aside)
        if blocks and not wrapped:
            blocks[:1] = [
                [line] for line in blocks[0]
            ]  # a catalogue's heading is one line; the title in its script or a summary follows
    return blocks, aside


def _under_tools(chunk: Sequence[Tagged], end: int) -> int:
    """The place after the last of the page's tools that has text under it."""
    lowest = next((place for place in range(end - 1, -1, -1) if is_plain(chunk[place])), -1)
    tools = (
        place
        for place in range(min(end, lowest) - 1, -1, -1)
        if chunk[place].separator or _is_tool(chunk[place])
    )
    return next(tools, -1) + 1


def _is_tool(line: Tagged) -> bool:
    return line.furniture is not None and line.furniture.kinds.isdisjoint(TITLE_SIDE)


def _without_talk(blocks: list[list[Line]], aside: list[Aside]) -> list[list[Line]]:
    """The blocks from the first one that may be a heading: what somebody wrote above the page ("Dear all,
    look:") is none."""
    first = 0
    while first < len(blocks) - 1 and (
        len(blocks[first]) > 3 or len(blocks[first][-1][1]) > 600 or blocks[first][-1][1].endswith(TALK)
    ):
        aside.extend((text, number, number, "before the heading") for number, text in blocks[first])
        first += 1
    return blocks[first:]


def _like_a_tab(chunk: Sequence[Tagged], end: int) -> list[list[Line]]:
    """A heading that is one word of the page's furniture ("Context", "Maps") right above the table."""
    line = next((line for line in reversed(chunk[:end]) if line.text), None)
    return [[(line.number, line.text)]] if line is not None and is_of(line, COMMON) else []


def is_of(line: Tagged, kinds: Iterable[str]) -> bool:
    """Whether a line is furniture of one of ``kinds``."""
    return line.furniture is not None and not line.furniture.kinds.isdisjoint(kinds)


def is_plain(line: Tagged) -> bool:
    """Whether a line is text: no label, no furniture, no separator."""
    return bool(line.text) and line.label is None and line.furniture is None and not line.separator
