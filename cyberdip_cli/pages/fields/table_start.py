"""Where the table of a record starts: under the furniture that opens it, or at the first label."""

from __future__ import annotations

from ...labels import OPENERS, ZONES
from ..layouts import is_cue
from ..lines.word import is_of, is_plain
from ..prices import is_price
from .proof import proves
from .unknown import labelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..lines.word import Tagged
    from .standing import Standing

MOST_HEADING = 12
"""Lines of a heading under the furniture that opens a table."""
MENUS = ZONES["navigation"]
FEWEST_ROWS = 2
"""Rows of labels over a shop's price: what stands under a heading below it goes on with them."""
APART = 3
"""Lines between two pieces of furniture over one table at most."""


def table_start(chunk: Sequence[Tagged], standing: Standing) -> tuple[int, bool]:
    """The place where the table starts, after the head, and whether rows of labels stand right under the
    furniture that opens it."""
    last = _last_opener(chunk)
    if last < 0:
        return _first_label(chunk, standing), False
    proven = [place for place in range(last) if _is_proven(chunk, place, standing)]
    if len(proven) > 1:
        return proven[0], False
    end = last + 1
    while end < len(chunk) and _is_heading(chunk, end, standing):
        end += 1
    if end == len(chunk) or end - last > MOST_HEADING:
        end = last + 1
    return end, labelled(chunk[end]) is not None if end < len(chunk) else False


def _last_opener(chunk: Sequence[Tagged]) -> int:
    """The place of the last line of the furniture that opens the first table; -1 without such furniture."""
    last = -1
    titled = priced = False
    rows = 0
    for place, line in enumerate(chunk):
        rows += line.label is not None and bool(line.value)
        priced = priced or is_price(line.text)
        titled = titled or _names_title(line)
        if line.value or not is_of(line, OPENERS) or _is_menu(chunk, place):
            continue
        if (titled and line.label is not None) or (priced and rows >= FEWEST_ROWS):
            continue
        if last >= 0 and place - last > APART:
            break
        last = place
    return last


def _names_title(line: Tagged) -> bool:
    """Whether a line is the label of a title with its value: below it no word opens the table that is a label
    too."""
    return line.label is not None and bool(line.value) and "title" in line.label.meanings()


def _first_label(chunk: Sequence[Tagged], standing: Standing) -> int:
    """The place of the first label, or of the first line of a layout."""
    return next(
        (
            place
            for place, line in enumerate(chunk)
            if is_cue(line.text) or (line.label is not None and standing.is_label(place))
        ),
        0,
    )


def _is_proven(chunk: Sequence[Tagged], place: int, standing: Standing) -> bool:
    """Whether a line is a label alone over what can hardly be anything but its value."""
    line, following = chunk[place], standing.next(place)
    return (
        line.label is not None
        and not line.value
        and following is not None
        and is_plain(following)
        and proves(line.label, following.text)
    )


def _is_heading(chunk: Sequence[Tagged], place: int, standing: Standing) -> bool:
    """Whether a line under the furniture may be of a heading: text, and no unknown label with a label
    below."""
    line = chunk[place]
    tool = line.furniture is not None or (line.label is not None and not line.gap)
    tool = tool and not line.value and not is_of(line, OPENERS) and not standing.is_label(place)
    return (
        (not line.text or is_plain(line) or tool)
        and not is_cue(line.text)
        and "\t" not in line.text
        and not (labelled(line) and _is_labelled_below(place, standing))
    )


def _is_labelled_below(place: int, standing: Standing) -> bool:
    """Whether the next line is a label with its value too, known or not."""
    following = standing.next(place)
    if following is None:
        return False
    return bool(following.value) or (following.label is None and labelled(following) is not None)


def _is_menu(chunk: Sequence[Tagged], place: int) -> bool:
    """Whether the two lines below furniture that opens a table are a menu's: "Detailanzeige" above
    "Merkliste" and "Mein Konto"."""
    below = [line for line in chunk[place + 1 : place + 4] if line.text][:2]
    return len(below) > 1 and all(is_of(line, MENUS) and line.label is None for line in below)
