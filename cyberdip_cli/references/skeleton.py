"""A reference without its words: the order of its fields and the signs between them, which is what a citation
style looks like.

>>> from .reading import label_reference
>>> skeleton(label_reference("Roe, J. (1999). Maps of nowhere. Atlas Review, 12(3), 45-67."))
'{f,i.}.(d).t.c,v(i),p'
"""

from __future__ import annotations

from ..grammars.page_ranges import expanded
from ..patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from .reading import LabelledReference

LETTERS = {
    "title": "T", "container": "C", "series": "S", "seriesno": "K", "volume": "V", "issue": "I", "page": "P", "date": "D", "publisher": "U",
    "place": "L", "edition": "N", "doi": "X", "url": "X", "isbn": "B", "genre": "G", "accessed": "Q",
}  # fmt: skip
PEOPLE = {"author": "", "editor": "E", "translator": "R"}
BARE_INITIALS = "{f i}"
"""The form of names with initials without full stops: Roe JK."""
_INVERTED = Pattern(r"[^\W\d_][^,;]*, [^\W\d_](?:\.|$)")
_MEDLINE = Pattern(r"[^\W\d_][^,.;]* [^\W\d_a-z]{1,3}(?:[,;]|$| and| &)")
_BARE = Pattern(r"[^\W\d_][^,.;]* [^\W\d_]\.")
_FULL = Pattern(r"[^\W\d_][^,;]*, [^\W\d_]{2}")
_FIRST = Pattern(r"[^\W\d_]\.")
_DROPPED = Pattern(r"^\s*(?:\[?\(?\d{1,4}[\]).]*)\s+|[\s.]+$")
_DOI = Pattern(r"(?:https?://(?:dx\.)?doi\.org/|\bdoi:\s?)+", 2)
_RANGE = Pattern(r"(?<![\w-])([A-Za-z]?\d{1,6})\s?-{1,2}\s?(\d{1,6})(?![\w-])")
_DASHES = str.maketrans("–—‐‑−", "-----", "\u200b")
_QUOTES = str.maketrans("“”„«»‘’‚‹›", '"""""' + "'''''")


def skeleton(read: LabelledReference) -> str:
    """The letters of the fields in their order, with the signs and small words between them."""
    tokens = read.tokens
    parts: list[str] = []
    end = 0
    for stretch in read.stretches():
        letter = LETTERS.get(stretch.label)
        if stretch.label in PEOPLE:
            letter = PEOPLE[stretch.label] + people_form(tokens.between(stretch.first, stretch.end))
        if letter is None or stretch.first < end:
            continue
        parts.append(tokens.text[tokens.ends[end - 1] if end else 0 : tokens.starts[stretch.first]])
        parts.append(letter)
        end = stretch.end
    if end:
        parts.append(tokens.text[tokens.ends[end - 1] :])
    return leveled("".join(parts))


def leveled(text: str) -> str:
    """What counts of a reference when two are compared: letters, digits and signs, but no blanks, no case,
    one kind of dashes and quotes; ranges of pages in full, a DOI in whatever dress; without its number in a
    list and its last full stop.

    >>> leveled("[4] Roe,  J. “Maps,” 245–67. doi: 10.5555/A")
    'roe,j."maps,"245-267.doi:10.5555/a'
    """
    plain = _DROPPED.sub("", " ".join(text.translate(_DASHES).translate(_QUOTES).split()))
    plain = _RANGE.sub(_in_full, _DOI.sub("doi:", plain))
    return "".join(plain.split()).casefold()


def _in_full(match: re.Match[str]) -> str:
    return f"{match[1]}-{expanded(match[1], match[2])}"


def people_form(text: str) -> str:
    """How names are written, by the first of them: ``{f, i.}``, ``{f i}``, ``{i. f}``, ``{f, g}`` or ``{g
    f}``."""
    if _INVERTED.match(text):
        return "{f, i.}"
    if _FIRST.match(text):
        return "{i. f}"
    if _MEDLINE.match(text):
        return BARE_INITIALS
    if _FULL.match(text):
        return "{f, g}"
    return "{f i.}" if _BARE.match(text) else "{g f}"
