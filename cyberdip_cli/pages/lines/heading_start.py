"""Where the heading of a record starts among the lines above the furniture that opens its table: "Saved in:"
stands under the title, and over the labels."""

from __future__ import annotations

from ...labels.keys import KEYS
from .clean import is_latin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .word import Tagged, Word

    Chunk = Sequence[Tagged]
    KeyOf = Callable[[Word], str]
    """The likeliest meaning of a label in the languages of the page."""


def heading_start(lines: Chunk, key_of: KeyOf) -> int:
    """Where the heading starts that stands before the opening furniture: its text, and the furniture
    above it."""
    at = end = len(lines)
    while at and (
        not lines[at - 1].text or (lines[at - 1].furniture is not None and lines[at - 1].label is None)
    ):
        at -= 1
    bottom = at
    if at and _looks_like_label(lines, at - 1):
        at -= 1
    while at and _is_text(lines[at - 1]):
        at -= 1
    if at and lines[at - 1].label is not None and bottom - at > 1:
        at = _after_value(lines, key_of, at, bottom)
    elif at and not lines[at - 1].text:
        at = _above_blank(lines, at)
    return before_furniture(lines, at) if at < bottom else end


def _after_value(lines: Chunk, key_of: KeyOf, at: int, bottom: int) -> int:
    """Where the heading starts among the lines from ``at`` that follow a label's: the last, two when it
    is in another script, all but identifiers."""
    label = lines[at - 1].label
    if label is not None and KEYS[key_of(label)] == "identifier":
        while at < bottom - 1 and _is_code(lines[at].text):
            at += 1
        return max(at, bottom - 3)
    other = bottom - at > 2 and is_latin(lines[bottom - 2].text) and not is_latin(lines[bottom - 1].text)
    return bottom - 2 if other else bottom - 1


def _looks_like_label(lines: Chunk, at: int) -> bool:
    """Whether a heading stands at ``at`` that begins like a label ("Public: Dogs before cats"): nothing
    belongs to it from above."""
    above = lines[at - 1] if at else None
    return (
        lines[at].label is not None
        and bool(lines[at].value)
        and (above is None or not above.text or above.furniture is not None)
    )


def _above_blank(lines: Chunk, at: int) -> int:
    """``at``, or the text above the blank line before it when that follows furniture (a title, then the
    title in its own script)."""
    up = at
    while up and not lines[up - 1].text:
        up -= 1
    top = up
    while top and _is_text(lines[top - 1]):
        top -= 1
    above = lines[top - 1] if top else None
    alone = above is not None and (above.furniture is not None or (not above.text and up - top == 1))
    return top if top < up and up - top <= 3 and alone else at


def before_furniture(lines: Chunk, at: int) -> int:
    """``at``, moved up over blank lines and furniture."""
    while at and (
        not lines[at - 1].text or (lines[at - 1].furniture is not None and not lines[at - 1].value)
    ):
        at -= 1
    return at


def _is_text(line: Tagged) -> bool:
    return bool(line.text) and line.label is None and line.furniture is None and not line.separator


def _is_code(text: str) -> bool:
    """Whether a line looks like an identifier: its first word holds a digit ("0674724550 (alk. paper)")."""
    return any(char.isdigit() for char in text.split(" ", 1)[0])
