"""What stands around the names of a line and is taken off before they are read: marks, places of work, the
year, what opens out a list or joins it to the next line."""

from __future__ import annotations

from ..labels import any_language
from ..names.marks import MARK, unmarked
from ..names.words import BETWEEN_NAMES
from ..patterns import Pattern
from .workplaces import has_body

BULLETS = tuple("•·▪◦‣*-—[")
BULLETED = Pattern(r"\A\s{0,3}(?:[•·▪◦‣*—-]|\[\+\])\s{1,3}")
NOTED = Pattern(r"\[(?:\d{1,2}|[a-z*])\]")
SIGNS = frozenset("*†‡§¶#∗⁎✉²³¹")
MARKED = Pattern(
    r"(?<=[^\W\d_.])(?:\s(?:[a-z]|\d{1,2})|\d{1,2}|[*†‡§¶#∗⁎✉²³¹]|\s[*†‡§¶#∗⁎✉])(?:(?:\s?,\s?|\s)?(?:[a-z](?![^\W_])|\d{1,2}(?!\d)|[*†‡§¶#∗⁎✉]))*(?=\s*(?:[,;]|\Z|\band\b|&))"
)
EXPANDERS = tuple(any_language("names", "expanders"))
"""What a page writes behind a list of names that it can expand."""
COUNTED = Pattern(r"\s[+…](?:\s?\d{1,3}(?:\s?[^\W\d_]{3,12}){0,2})?\Z")
"""How many names a list leaves out: ``Roe, A., Loe, B. +3 authors``."""
LEFT_OUT = Pattern(r",?\s\+\s?\d{1,4}\s[^\W\d_A-Z]{4,12}(?=\s[^\W\d_])")
"""How many names it leaves out before the last one."""
DANGLING = Pattern(rf"\s{{0,3}}[,;]\s{{0,3}}\Z|[\s,;]{{1,3}}(?:{BETWEEN_NAMES})\s{{0,3}}\Z")
"""What ends a line of names that goes on in the next."""
YEAR_BEHIND = Pattern(r"(?<=[^\W\d_])\s\((?:1[5-9]|20)\d\d\)\Z")
"""The year of the work behind its maker: ``by Ann Roe (2016)``."""
LETTERED = Pattern(r"(?<=[A-Z]\.)[a-h](?:,[a-h])*(?=\s?[,;]|\s[A-Z]|\Z)")
"""The letter of an affiliation right behind initials: ``Roe, A.B.a, Loe, C.b``."""
BRACKETED = Pattern(r"\s\((?P<place>[^()]{2,90})\)(?=\s?[,;]|\s(?:and|&)\s|\Z)")
"""Where somebody works, in brackets behind the name."""
GLUED_MARK = Pattern(r"[a-zß-öø-ÿ][IVX]{1,4}(?=\s*(?:[,;]|\Z))")
"""A Roman number right behind a name."""
AND = frozenset(BETWEEN_NAMES.split("|"))


def without_bullet(text: str) -> str:
    """A line without the bullet or the dash that it begins with.

    >>> without_bullet("— Ann Roe")
    'Ann Roe'
    """
    return BULLETED.sub("", text) if text.lstrip()[:1] in BULLETS else text


def without_tail(text: str) -> str:
    """A line of names without what says that it goes on, and without what stands behind single names: the
    year of the work, letters of places of work, these places themselves."""
    if text.rstrip()[-1:] in ",;" or text.replace(",", " ").replace(";", " ").split()[-1] in AND:
        text = DANGLING.sub("", text)
    if text.endswith(")"):
        text = YEAR_BEHIND.sub("", text)
    return _without_places(LETTERED.sub("", text) if "." in text else text)


def without_expander(text: str) -> str:
    """A list of names without what expands it, and without how many it leaves out.

    >>> without_expander("Ann Roe, Tam Loe show more"), without_expander("Ann Roe +3 authors")
    ('Ann Roe, Tam Loe', 'Ann Roe')
    """
    text = text.rstrip().removesuffix("…")
    folded = text.casefold()
    if folded.endswith(EXPANDERS):
        return text[: -max(len(words) for words in EXPANDERS if folded.endswith(words))].rstrip()
    return COUNTED.sub("", LEFT_OUT.sub(",", text)) if "+" in text or "…" in text else text


def without_kind(text: str) -> str:
    """A list whose every name has the same words behind a dash ("Roe, Ann - Person; …") without them."""
    pieces = [piece.strip() for piece in text.split(";") if piece.strip()]
    ends = {piece.rpartition(" - ")[2] for piece in pieces}
    if len(ends) != 1 or not all(" - " in piece for piece in pieces):
        return text
    return "; ".join(piece.rpartition(" - ")[0] for piece in pieces)


def _without_places(text: str) -> str:
    """Names without where each works, in brackets: ``Ann Roe (Quay U.), Tam Loe (KEK, Vell)``."""
    if "(" not in text:
        return text
    places = [match["place"] for match in BRACKETED.finditer(text)]
    told = [place for place in places if has_body(place) or "," in place or "U." in place or place.isupper()]
    sure = len(told) > 1 or any("U." in place or has_body(place) for place in told)
    return BRACKETED.sub("", text) if sure and len(told) * 2 >= len(places) else text


def _may_be_marked(text: str) -> bool:
    """Whether there is a sign or a number in a line of names, or a word of one small letter or two."""
    return any(char.isdigit() or char in SIGNS for char in text) or any(
        word[0].islower() and len(word.partition(",")[0].rstrip(";")) < 3 for word in text.split()
    )


def without_marks(text: str) -> str:
    """Names without the marks of where their bearers work: numbers, letters and signs behind each, a bullet
    in front.

    >>> without_marks("• Bryan Vone a, b; Orla Stone 1,*")
    'Bryan Vone; Orla Stone'
    """
    plain = without_bullet(text)
    plain = NOTED.sub("", plain) if "[" in plain else plain
    plain = MARKED.sub("", plain) if _may_be_marked(plain) else plain
    plain = unmarked(plain)[0].replace(MARK, "") if GLUED_MARK.search(plain) else plain
    return " ".join(plain.split()).strip(" ,;")
