"""A reference as tokens: words, numbers, signs, and whole addresses, each with its place and its shape."""

from __future__ import annotations

import sys
from functools import lru_cache

from ..patterns import Pattern
from .words import unspaced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af"
"""Scripts whose words are not parted from each other or from Latin ones: kana, Han, Hangul."""
_KATAKANA, _HANGUL = "\u30a1-\u30fa\u30fc-\u30ff", "\uac00-\ud7a3"
_ADDRESS = r'(?i:https?://|ftp://|www\.)[^\s<>"«»“”]+'
_DOI = r'(?i:doi:\s?)?10\.\d{4,9}/[^\s<>"«»“”]+'
_TOKEN = Pattern(
    rf"(?P<address>{_ADDRESS})|(?P<doi>{_DOI})|\d{{4}}\.\d{{4,5}}(?!\d)|{'|'.join(unspaced())}|[{_KATAKANA}]+"
    rf"|와/과|[{_HANGUL}]+?(?=와/과)|[{_HANGUL}]+|[{IDEOGRAPHS}]|\d+"
    rf"|[^\W\d_{IDEOGRAPHS}][\u0300-\u036f]*(?:[^\W\d_{IDEOGRAPHS}]|[\u0300-\u036f\u0900-\u0dff\u064b-\u0652])*"
    rf"(?:['’ʼ\u2010\u2011-][^\W\d_{IDEOGRAPHS}]+)*|(?P<row>[^\w\s])(?P=row){{15,}}|\S"
)
_TRAILING = ".,;:)]}>»”’\"'"
"""Signs that end a sentence around an address and not the address."""
LAST = sys.maxsize
DASHES = "-–—‐‑−"
PUNCTUATION, YEAR, ADDRESS, DOI, INITIAL, PREPRINT = "P", "Y", "U", "O", "A", "X"
"""Shapes that other modules ask for (the last is the number of a preprint: ``1511.09131``); the others are
``1`` to ``7`` (digits), ``A a AB Ab aB`` and so on, see :func:`shape`."""


class Tokens:
    """The tokens of ``text``: ``words``, where they start and end, ``folded`` (casefolded) and ``shapes``,
    all of one length; ``italic`` says of each whether it is, and is empty where that is not known.

    >>> tokens = tokenise("Roe, J. (1999).")
    >>> tokens.words
    ['Roe', ',', 'J', '.', '(', '1999', ')', '.']
    >>> "".join(tokens.shapes)
    'VPAPPYPP'
    """

    __slots__ = ("ends", "folded", "italic", "shapes", "starts", "text", "words")

    def __init__(
        self, text: str, words: list[str], starts: list[int], ends: list[int], italic: Sequence[bool] = ()
    ) -> None:
        self.text = text
        self.words = words
        self.starts = starts
        self.ends = ends
        self.italic = italic
        self.folded = [word.lower() for word in words]
        self.shapes = [shape(word) for word in words]

    def __len__(self) -> int:
        return len(self.words)

    def part(self, first: int, end: int) -> Tokens:
        """The tokens from ``first`` to the one before ``end``, at their places in the whole text."""
        return Tokens(
            self.text,
            self.words[first:end],
            self.starts[first:end],
            self.ends[first:end],
            self.italic[first:end],
        )

    def between(self, first: int, end: int) -> str:
        """The text from token ``first`` to the one before ``end``, as it stands."""
        return self.text[self.starts[first] : self.ends[end - 1]]


_SIGNS_OF_PRINT = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    0xAD: None, 0x200B: None, 0x2060: None, 0xFEFF: None,
}  # fmt: skip
_MARKUP = Pattern(
    r"<(/?)(i|em|italic|cite)(?:\s[^<>]{0,200})?>|</?(?:b|u|strong|bold|sup|sub|sc|span|a|br)(?:\s[^<>]{0,200})?/?>",
    2,
)


def without_markup(text: str) -> tuple[str, list[tuple[int, int]]]:
    """``text`` without the marks of looks that copying from a page or a file may leave in it, and from where
    to where it was in italics.

    >>> without_markup("Roe, J. <i>Maps</i>, <b>7</b>")
    ('Roe, J. Maps, 7', [(8, 12)])
    """
    parts: list[str] = []
    italics: list[tuple[int, int]] = []
    length = end = 0
    opened = -1
    for match in _MARKUP.finditer(text):
        parts.append(text[end : match.start()])
        length += len(parts[-1])
        end = match.end()
        if match[2] and not match[1] and opened < 0:
            opened = length
        elif match[1] and opened >= 0:
            italics.append((opened, length))
            opened = -1
    return "".join((*parts, text[end:])), italics


def tokenise_marked(text: str) -> Tokens:
    """The tokens of a reference that may have marks of italics; letters that are printed as one sign (``ﬁ``)
    are letters, and hyphens that only a line's end would show are left out."""
    if not text.isascii():
        text = text.translate(_SIGNS_OF_PRINT)
    if "<" not in text:
        return tokenise(text)
    plain, italics = without_markup(text)
    tokens = tokenise(plain)
    if italics:
        tokens.italic = _inside(tokens.starts, italics)
    return tokens


def _inside(places: Sequence[int], stretches: Sequence[tuple[int, int]]) -> list[bool]:
    """Whether each of the places, which rise, is in one of the stretches, which rise too."""
    found = []
    left = iter(stretches)
    first, end = next(left)
    for place in places:
        while place >= end:
            first, end = next(left, (LAST, LAST))
        found.append(first <= place)
    return found


def tokenise(text: str) -> Tokens:
    """The tokens of a reference. Time is linear in the length of ``text``.

    >>> tokenise("In: Maps of Nowhere, doi:10.5555/abc.").words
    ['In', ':', 'Maps', 'of', 'Nowhere', ',', 'doi:10.5555/abc', '.']
    >>> tokenise("Maps" + 20 * "." + "7").words[1]  # a row of one sign is a token
    '....................'
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kept = end if match.lastgroup in (None, "row") else _address_end(text, start, end)
        words.append(text[start:kept])
        starts.append(start)
        ends.append(kept)
        for place in range(kept, end):
            words.append(text[place])
            starts.append(place)
            ends.append(place + 1)
    return Tokens(text, words, starts, ends)


def _address_end(text: str, start: int, end: int) -> int:
    """Where an address ends: without the signs of the sentence that follow it, but with the bracket that it
    opens itself."""
    while end > start + 4 and text[end - 1] in _TRAILING:
        if text[end - 1] == ")" and text.count("(", start, end) >= text.count(")", start, end):
            break
        end -= 1
    return end


@lru_cache(50000)
def shape(word: str) -> str:
    """What a token looks like: ``Y`` a year, ``1``-``7`` digits by number, ``P`` a sign, ``U`` an address,
    ``O`` a DOI, ``J H K`` kana, Han and Hangul, ``A a`` a single letter, ``C`` to three capitals, ``D`` more,
    ``W w`` a word with and without capital, ``V v`` one of two or three letters, ``M`` mixed."""
    first = word[0]
    if word.isdecimal():
        return YEAR if len(word) == 4 and "1400" <= word <= "2035" else str(min(len(word), 7))
    if not first.isalnum():
        return PUNCTUATION
    lowered = word[:4].lower()
    if lowered in ("http", "www.", "ftp:") and len(word) > 5:
        return ADDRESS
    if word[:3] == "10." or lowered == "doi:":
        return DOI
    if first.isdecimal():
        return PREPRINT
    if first > "\u3039" and first < "\ud7b0":
        return "J" if first < "\u3400" else "H" if first < "\uac00" else "K"
    return _letters(word, first)


def _letters(word: str, first: str) -> str:
    length = len(word)
    if length == 1:
        return "A" if first.isupper() else "a"
    if word.isupper():
        return "C" if length <= 3 else "D"
    if first.isupper():
        return "M" if not word[1:].islower() else "W" if length > 3 else "V"
    if word.islower():
        return "w" if length > 3 else "v"
    return "M"


def is_number(kind: str) -> bool:
    """Whether a shape is one of digits."""
    return kind == YEAR or kind.isdigit()


def quoted_and_bracketed(words: Sequence[str]) -> list[str]:
    """How each token stands to brackets and quotes: ``r`` in round ones, ``s`` in square ones, ``q`` in
    quotes, ``0`` in none; those that open and close round brackets are ``(`` and ``)``, the closing quote is
    ``"``."""
    found: list[str] = []
    round_depth = square_depth = 0
    closers = ""
    for word in words:
        state = (
            ("r" if round_depth > 0 else "") + ("s" if square_depth > 0 else "") + ("q" if closers else "")
        )
        if word == "(":
            round_depth, state = round_depth + 1, "("
        elif word == ")":
            round_depth, state = max(0, round_depth - 1), ")"
        elif word == "[":
            square_depth += 1
        elif word == "]":
            square_depth = max(0, square_depth - 1)
        elif not closers and word in CLOSERS:
            closers = CLOSERS[word]
        elif closers and word in closers:
            closers, state = "", '"'
        found.append(state or "0")
    return found


CLOSERS = {
    "“": "”“",
    "„": "“”",
    "«": "»",
    "‹": "›",
    '"': '"',
    "『": "』",
    "「": "」",
    "《": "》",
    "〈": "〉",
    "”": "”",
    "»": "«",
    "‚": "‘’",
}
"""What closes what a quote opens; ``»…«`` and ``”…”`` are German and Swedish."""
