"""Nodes become runs, and punctuation that meets where affixes, delimiters and fields join is reduced to what
an author would type.

CSL leaves the joins to the processor ("punctuation-in-quote", CSL 1.0.2 "Locale Options", is the one rule);
the table of pairs follows what the established processors print. Only pairs in which one side comes from the
style are touched: two dots inside a field stay two dots."""

from __future__ import annotations

from ....protocols import Run
from .looks import nest
from .nodes import Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..style.locale import Locale

MERGED = {
    "!.": "!", "!:": "!", "?.": "?", "?:": "?", ":!": "!", ":?": "?", ":.": ":", ";!": "!", ";?": "?", ";:": ";", ";.": ";",
    "..": ".", ",,": ",", ";;": ";", "::": ":", "!!": "!", "??": "?", "  ": " ", "\u00a0 ": "\u00a0", " \u00a0": "\u00a0",
}  # fmt: skip
"""Two marks that meet, and the one that stays. Pairs that are not here both stay (``.,`` after an
abbreviation, ``?,``)."""

OPEN, CLOSE = -1, -2
TYPED = 3
KINDS = {"number": 2, "affix": TYPED}
"""Kinds of text by the role of its node."""
_BLOCKS = (("block",), ("indent",), ("left-margin",), ("right-inline",))
INTO_QUOTES = ".,!?"
OUT_OF_QUOTES = ",:;"


class TextPiece:
    """A stretch of text on its way to a run. ``kind``: 1 from the style, 0 from the record, 2 a number
    variable, TYPED around a cite by its author, OPEN and CLOSE for quotation marks."""

    __slots__ = ("href", "kind", "looks", "text")

    def __init__(self, text: str, looks: tuple[str, ...], kind: int, href: str | None = None) -> None:
        self.text = text
        self.looks = looks
        self.kind = kind
        self.href = href


def runs(node: Node | None, locale: Locale, *, strip: bool = True) -> tuple[Run, ...]:
    """The finished text of a node. With ``strip``, outer blanks are dropped."""
    if node is None:
        return ()
    pieces: list[TextPiece] = []
    _flatten(node, (), pieces, 0, None, locale.quotes)
    return _join(mend(pieces, inside=locale.punctuation_in_quote), strip=strip)


def _flatten(
    node: Node,
    looks: tuple[str, ...],
    out: list[TextPiece],
    depth: int,
    href: str | None,
    quotes: tuple[str, str, str, str],
) -> None:
    if node.display:
        if node.display in ("block", "indent") and out and out[-1].looks[:1] == (node.display,):
            out.append(TextPiece(" ", looks, 0))  # two blocks in a row are two
        looks = (node.display, *looks)
    if node.before:
        out.append(TextPiece(node.before, looks, 1))
    if node.quotes:
        depth = node.quotes if not depth else 3 - depth
        out.append(TextPiece(quotes[2 * depth - 2], looks, OPEN))
    _flatten_body(node, nest(looks, node.looks), out, depth, node.href or href, quotes)
    if node.quotes:
        out.append(TextPiece(quotes[2 * depth - 1], looks, CLOSE))
    if node.after:
        out.append(TextPiece(node.after, looks, 1))


def _flatten_body(
    node: Node,
    looks: tuple[str, ...],
    out: list[TextPiece],
    depth: int,
    href: str | None,
    quotes: tuple[str, str, str, str],
) -> None:
    body = node.body
    if isinstance(body, str):
        if body:
            out.append(TextPiece(body, looks, KINDS.get(node.role, 0), href))
        return
    for index, kid in enumerate(body):
        if index and node.delimiter:
            out.append(TextPiece(node.delimiter, looks, 1))
        _flatten(kid, looks, out, depth, href, quotes)


def mend(pieces: Iterable[TextPiece], *, inside: bool) -> list[TextPiece]:
    """The pieces with their seams mended. ``inside``: full stops and commas go into the quotation marks
    before them."""
    out: list[TextPiece] = []
    for piece in pieces:
        if piece.kind == CLOSE and not inside:
            out.append(piece)
            _turn_out(out)
        elif piece.kind < 0:
            out.append(piece)
        elif piece.text:
            _meet(out, piece, inside=inside)
            if piece.text:
                out.append(piece)
    return out


def _last(out: list[TextPiece]) -> tuple[TextPiece | None, int | None]:
    """The last text piece and where the first of the closing quotes after it stands; no piece when an opening
    quote comes between."""
    closing = None
    for index in range(len(out) - 1, -1, -1):
        piece = out[index]
        if piece.kind == OPEN:
            return None, closing
        if piece.kind != CLOSE:
            return piece, closing
        closing = index
    return None, None


def _meet(out: list[TextPiece], new: TextPiece, *, inside: bool) -> None:
    while new.text:
        old, closing = _last(out)
        if old is None or not _meets(old, new):
            return
        first = new.text[0]
        merged = MERGED.get(old.text[-1] + first)
        if merged and old.kind == 1 and old.text[-1] != first and _number_before(out, old):
            return
        if merged is not None and (closing is None or (first != " " and new.kind in (1, TYPED))):
            old.text = old.text[:-1] + merged
            if inside:
                _turn_in(out, old)
        elif closing is not None and inside and new.kind in (1, TYPED) and first in INTO_QUOTES:
            out.insert(closing, TextPiece(first, out[closing].looks, 1))
        else:
            return
        new.text = new.text[1:]


def _meets(old: TextPiece, new: TextPiece) -> bool:
    """Whether two texts are of different authors: the style's meet all others, what is typed around a cite
    meets the cite."""
    return old.kind == 1 or new.kind == 1 or (old.kind == TYPED) != (new.kind == TYPED)


def _number_before(out: list[TextPiece], mark: TextPiece) -> bool:
    """Whether the mark stands right after a number variable: then both marks stay (``Vol. 3;.``), as the
    established processors have it."""
    at = out.index(mark)
    return len(mark.text) == 1 and at > 0 and out[at - 1].kind == 2


def _turn_in(out: list[TextPiece], mark: TextPiece) -> None:
    """Move a mark of the style that stands right after a quotation into it, once it has become one that goes
    there."""
    at = out.index(mark)
    if mark.kind != 1 or mark.text not in INTO_QUOTES or not at or out[at - 1].kind != CLOSE:
        return
    del out[at]
    while at and out[at - 1].kind == CLOSE:
        at -= 1
    out.insert(at, TextPiece(mark.text, out[at].looks, 1))


def _turn_out(out: list[TextPiece]) -> None:
    """Move commas, colons and semicolons of the style that end a quotation behind its closing mark."""
    old, closing = _last(out)
    if (
        old is not None
        and closing is not None
        and old.kind == 1
        and old.text
        and old.text[-1] in OUT_OF_QUOTES
    ):
        out.append(TextPiece(old.text[-1], out[closing].looks, 1))
        old.text = old.text[:-1]


def _join(pieces: list[TextPiece], *, strip: bool) -> tuple[Run, ...]:
    out: list[Run] = []
    for piece in pieces:
        if not piece.text:
            continue
        if (
            piece.kind == 1
            and out
            and out[-1].marks[:1] in _BLOCKS
            and piece.looks[:1] not in _BLOCKS
            and not piece.text.strip(" .,;:!?")
        ):
            piece.looks = (
                out[-1].marks[0],
                *piece.looks,
            )  # a full stop after a block belongs to its last line
        if out and out[-1].marks == piece.looks and out[-1].href == piece.href:
            out[-1].text += piece.text
        else:
            out.append(Run(piece.text, piece.looks, piece.href))
    if strip and out:
        out[0].text = out[0].text.lstrip(" ")
        out[-1].text = out[-1].text.rstrip(" ")
    return tuple(run for run in out if run.text)
