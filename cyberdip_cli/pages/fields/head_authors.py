"""The authors among the lines of a page's head: the names next to the title."""

from __future__ import annotations

from ...parsed import Doubt
from .. import shapes
from ..field import NO_HINTS
from ..person_shape import native_names
from ..tables import page_words
from ..values.comparison import same
from . import credit_line, shop_head, zone_evidence
from .head_kinds import CREDIT, MAYBE_NAMES, NAMES, PROSE, TEXT

SUPPORTED = 2.0
"""The weight of an offer from which on its maker is believed without a word."""
TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..field import Line
    from .head_block import HeadBlock
    from .head_evidence import Evidence
    from .head_kinds import HeadLine


def find_authors(head: Evidence, title: HeadBlock | None) -> None:
    """The names next to the title: below it, or, where none are, right above it."""
    if title is None:
        return
    first, last = title.lines[0], title.lines[-1]
    if head.zoned:
        _take(head, zone_evidence.people(head.lines, last.place))
        return
    if head.offer is not None and head.offer.title in title.lines:
        _take(head, [head.offer.maker], sure=head.offer.weight >= SUPPORTED)
        return
    below = [line for line in head.lines if line.place > last.place]
    found: list[HeadLine] = []
    own = same(title.text)
    for line in below:
        if same(line.text) and same(line.text) in own:
            continue  # a part of the title once more
        under = line.kind == NAMES and _is_next(head, line, last)
        short = line.run or (line.kind == MAYBE_NAMES and (line.freed or page_words.only(line.text)))
        if line.kind in (NAMES, MAYBE_NAMES) and line.place not in head.used and (under or not short):
            sure = line.kind == NAMES or (not found and _is_next(head, line, last))
            if sure or found:
                found.append(line)
        elif line.kind == PROSE or (found and line.kind == TEXT and line.place - found[-1].place > 3):
            break
    if not found:
        found = [line for line in below if line.kind == CREDIT][:1]
    if not found:
        above = [line for line in head.lines if line.place < first.place]
        if above and above[-1].kind == NAMES:
            found = [above[-1]]
    _take(head, found)


def _is_next(head: Evidence, line: HeadLine, title: HeadLine) -> bool:
    following = head.following(title)
    return following is not None and following[1] == line.place


def _credit(head: Evidence, line: HeadLine) -> None:
    """Gives what a line says of the makers, the publisher and the day."""
    found = credit_line.read(line.text, head.context)
    assert found is not None
    head.used.add(line.place)
    head.give("author", tuple((line.number, maker) for maker in found.makers), {"list_join": "lines"})
    for key, text in (("publisher", found.firm), ("date", found.day)):
        if text:
            head.give(key, ((line.number, text),))


def _pieces(text: str) -> list[str]:
    """The names of a line, each by itself, where each is in its own order; the line otherwise."""
    pieces = [bare for piece in text.split(";") if (bare := piece.strip())]
    if len(pieces) > 1 and all(" " in piece and "," not in piece for piece in pieces):
        return pieces
    return shapes.direct_names(text) if len(pieces) < 2 else [text]


def _take(head: Evidence, found: list[HeadLine], *, sure: bool = False) -> None:
    if not found:
        return
    if found[0].kind == CREDIT:
        _credit(head, found[0])
        return
    lines: list[Line] = []
    turned = False
    for line in found:
        text = shop_head.maker_of(line.text) if head.offer is not None else line.text
        text = shapes.bare_names(native_names(text))
        for piece in _pieces(text):
            from . import surnames

            front = "" if ";" in piece else surnames.inverted(piece, head.running, head.context.languages[0])
            lines.append((line.number, front or piece))
            turned = turned or bool(front)
        head.used.add(line.place)
    hints = {"name_order": "direct", "list_join": "lines"} if len(lines) > len(found) else NO_HINTS
    if turned or head.context.languages[0] == "hu":  # where the family name stands first
        hints = {"list_join": "lines"}
    head.give("author", tuple(lines), hints)
    weak = [line for line in found if line.kind == MAYBE_NAMES and not shapes.inverted_list(line.text)]
    if weak and not sure:
        message = f"only its place says that {weak[0].text[:60]!r} is the author"
        head.doubts.append((Doubt("guessed-author", message, "compare it with the page"), weak[0].number))
