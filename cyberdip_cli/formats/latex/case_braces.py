"""Braces around words of a title, as the decoder marks them: spans that protect capitals, or nothing where
the word would be protected anyway."""

from __future__ import annotations

from ...patterns import Pattern
from .casing import is_shouted, protected_words
from .macros import CLOSING, OPENING

SPAN, SPAN_KEPT, SPAN_END = "\ufdd0", "\ufdd1", "\ufdd2"
"""Marks of case braces while a value is read: around one group, around a group that holds groups, the end of
either (noncharacters)."""

_TAGS = Pattern(r"</?(?:i|b|sub|sup)>|<span [^<>]*>|</span>")
_MARKS = Pattern(f"[{SPAN}-{SPAN_END}]")
_MARKUP = Pattern(f"([{SPAN}-{SPAN_END}]|</?(?:i|b|sub|sup)>|<span [^<>]*>|</span>)")


def resolve(text: str) -> str:
    """Case braces become ``nocase`` spans, or nothing where the word would be protected anyway (part of it
    may be: ``m{RNA}``)."""
    flat = _MARKS.sub("", _TAGS.sub("", text))
    protected = [] if is_shouted(flat) else protected_words(flat)
    out: list[str] = []
    opened: list[tuple[int, int, bool]] = []
    at = 0
    for piece in _MARKUP.split(text):
        if piece in (SPAN, SPAN_KEPT):
            opened.append((len(out), at, piece == SPAN_KEPT))
            out.append("")
            continue
        if piece == SPAN_END and opened:
            place, start, kept = opened.pop()
            if not opened and (kept or not _is_covered(flat, start, at, protected)):
                out[place] = OPENING["nocase"]
                out.append(CLOSING["nocase"])
            continue
        out.append(piece)
        if not (piece.startswith("<") and _TAGS.fullmatch(piece)):
            at += len(piece)
    return "".join(out)


def _is_covered(flat: str, start: int, end: int, protected: list[tuple[int, int]]) -> bool:
    """Whether braces around ``start`` to ``end`` say nothing: no letter, or one word whose capitals are
    protected anyway."""
    inside = flat[start:end]
    capitals = [start + place for place, char in enumerate(inside) if char.isupper()]
    if not capitals:
        return not any(map(str.isalpha, inside))
    if " " in inside:
        return False
    return all(any(first <= place < last for first, last in protected) for place in capitals)
