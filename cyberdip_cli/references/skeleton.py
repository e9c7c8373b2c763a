"""A reference without its words: what stands between each two neighbouring fields, signs and the kinds of
words, which is what a citation style looks like in any language.

>>> from .reading import label_reference
>>> joints(label_reference("Roe, J. (1999). Maps of nowhere. Atlas Review, 12(3), S. 45-67."))
['^A', '*Aa,', 'A.(D', 'D).T', 'T.C', 'C,V', 'V(I', 'I),pP', 'P$']
"""

from __future__ import annotations

from ..grammars.page_ranges import expanded
from ..patterns import Pattern
from .tokens import PUNCTUATION
from .words import classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from .reading import LabelledReference
    from .tokens import Tokens

LETTERS = {
    "title": "T", "container": "C", "series": "S", "seriesno": "K", "volume": "V", "issue": "I", "page": "P", "date": "D", "publisher": "U",
    "place": "L", "edition": "N", "doi": "X", "url": "X", "isbn": "B", "genre": "G", "accessed": "Q",
}  # fmt: skip
PEOPLE = {"author": "A", "editor": "E", "translator": "R"}
ANNOUNCING = "epvnoiuth"
ANNOUNCED = frozenset(ANNOUNCING)
"""Classes of words that announce a field, in the order in which a word of several is one of them."""

ABBREVIATED_OTHERS = frozenset(("m.fl", "u.a", "a.o"))
"""Words for others that their full stops part."""
NUMBERED = 3
"""Tokens of a reference's number in its list."""
LEVELED = {**dict.fromkeys("“”„«»\"『』「」《》‘’‚‹›'", '"'), **dict.fromkeys("–—‐‑−", "-")}
"""Kinds of quotes and dashes that count as one in a skeleton."""
FORMS = {"{f,i.}": "a", "{f,g}": "a", "{f i}": "b", "{f i.}": "b", "{i.f}": "c", "{g f}": "c"}
"""Forms of names that are one in a style: it draws them of names with and without full given names."""
FULL = frozenset(("{f,g}", "{g f}"))
"""Forms with given names in full."""
BARE_INITIALS = "{f i}"
"""The form of names with initials without full stops: Roe JK."""
_INSIDE_QUOTES = Pattern(r"^([,.])\"")
"""A sign before a closing quote, where American English has it and others have it behind."""
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


def joints(read: LabelledReference) -> list[str]:
    """Each two neighbouring fields, one letter each (``^`` the begin, ``$`` the end), with the signs between
    them and a small letter for each word that announces a field; and how the names of each list of people are
    written (see :func:`_names`). Without the number in a list and the last full stop."""
    tokens = read.tokens
    found: list[str] = []
    end, former = 0, "^"
    for stretch in read.stretches():
        letter = PEOPLE.get(stretch.label) or LETTERS.get(stretch.label)
        if letter is None or stretch.first < end:
            continue
        between = ""
        if end or stretch.first > NUMBERED:
            between = _between(tokens, end, stretch.first) or _implied(tokens, end)
        found.append(former + _signs(former, between) + letter)
        if stretch.label in PEOPLE:
            found.append(_names(read, letter, stretch.first, stretch.end))
        end, former = stretch.end, letter
    if end:
        found.append((former + _signs(former, _between(tokens, end, len(tokens)))).rstrip(".") + "$")
    return found


def _signs(former: str, between: str) -> str:
    """What stands between two fields; a sign inside a closing quote as if it stood behind."""
    return _INSIDE_QUOTES.sub(r'"\1', between) if former == "T" else between


def _names(read: LabelledReference, letter: str, first: int, end: int) -> str:
    """How names are written: ``*``, the letter of the field, the form of the first name (``a`` Roe, J., ``b``
    Roe J, ``c`` J. Roe), the signs between names, ``&`` or ``w`` for a sign or a word before the last one."""
    tokens = read.tokens
    written = people_form(tokens.between(first, end))
    words = tokens.words[first:end]
    linked = [
        at for at in range(first, end) if "&" in classes(tokens.folded[at]) and not tokens.words[at].isupper()
    ]
    sign = ";" if ";" in words else "/" if "/" in words else "," if "," in words else ""
    last = ""
    if linked:
        at = linked[-1]
        last = ("," if tokens.words[at - 1] in ",;" else "") + ("&" if tokens.words[at] == "&" else "w")
    full = "f" if written in FULL else ""
    return f"*{letter}{FORMS[written]}{full}{sign}{last}"


def _implied(tokens: Tokens, end: int) -> str:
    """The full stop that a style leaves out behind a question mark."""
    return "." if end and tokens.words[end - 1] in ("?", "!") else ""


def _between(tokens: Tokens, first: int, end: int) -> str:
    """The signs of some tokens, and the class of each word that announces a field, once; without "et al." and
    without the full stop of an abbreviation, which not every language has."""
    found = ""
    for at in range(behind_others(tokens, first, end), end):
        word = tokens.words[at]
        if tokens.shapes[at] == PUNCTUATION:
            abbreviated = word == "." and found[-1:] in ANNOUNCED
            found += "" if abbreviated else LEVELED.get(word, word)
        elif letter := next((each for each in ANNOUNCING if each in classes(tokens.folded[at])), ""):
            found += "" if found.endswith(letter) else letter
    return found


def behind_others(tokens: Tokens, first: int, end: int) -> int:
    """The token behind "et al." and its full stop, where that stands at ``first``; else ``first``."""
    at = first
    while at < min(end, first + 4) and (tokens.words[at] == "," or _links(tokens.folded[at])):
        at += 1
    if "".join(tokens.folded[at : at + 3]) in ABBREVIATED_OTHERS:
        at += 2
    elif at >= end or "x" not in classes(tokens.folded[at]):
        return first
    return at + 1 + (tokens.words[at + 1 : at + 2] == ["."])


def _links(folded: str) -> bool:
    """Whether a word is "and", and none of the words for others, which some languages link with the same
    word."""
    return "&" in classes(folded) and "x" not in classes(folded)


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
        return "{f,i.}"
    if _FIRST.match(text):
        return "{i.f}"
    if _MEDLINE.match(text):
        return BARE_INITIALS
    if _FULL.match(text):
        return "{f,g}"
    return "{f i.}" if _BARE.match(text) else "{g f}"
