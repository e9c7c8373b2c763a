"""One person's name in one of its orders -> :class:`Name`: ``Family, Given``, ``Given Family``, ``Family
AB``, ``Family Given``."""

from __future__ import annotations

from ..memory import Answers
from ..model import Name
from ..patterns import Pattern
from . import arabic
from .order import cjk, family_first
from .particles import split_family, split_given
from .words import (
    AMBIGUOUS_HONORIFICS,
    CAPITAL_PARTICLES,
    COMPANY_TAILS,
    DEGREES,
    FAMILY_TAILS,
    GIVEN_LINKS,
    HONORIFIC_CONNECTORS,
    HONORIFICS,
    PARTICLES,
    SUFFIXES,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    Family = tuple[str | None, str | None, str, str | None]
    Given = tuple[str | None, str | None, str | None]

_ARTICLES = frozenset("le la les los las el de di du van von der".split())
REGNAL = frozenset("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI".split())
_BREAKS = Pattern(r"[ .-]")
_INITIAL_BREAK = Pattern(r"(?<=\.)(?=\w)|[ -]+|(?<=\.)-")
_MEDLINE = Pattern(
    r"(?P<family>[^\W\d_][^\d,;()]{0,60}?)\s+(?P<given>[^\W\d_a-z]{1,4}|[^\W\d_a-z]\.(?:[ -]?[^\W\d_a-z]\.){0,4})"
    r"(?:\s+(?P<suffix>Jr\.?|Sr\.?|2nd|3rd|4th|I{2,3}))?"
)
SHORTEST_NAME = 3
"""Letters of a name that may stand right behind a title."""
_AFTER_INITIALS = frozenset("Jr Sr 2nd 3rd 4th II III".split())
"""What may follow initials in _MEDLINE, without a full stop."""


def initials(text: str) -> bool:
    """Whether ``text`` is nothing but initials: ``J. R.``, ``KL``, ``J.-P.``, ``Ch.``; a word in capitals
    (``LEE``) is not."""
    return len(text) < 15 and _INITIALS[text]


def _initials(text: str) -> bool:
    if not text[:1].isupper():
        return False
    if text.isalpha():
        return text.isupper() and (len(text) < 3 or (len(text) == 3 and not has_vowel_inside(text)))
    for word in _INITIAL_BREAK.split(text):
        bare = word.rstrip(".")
        dotted = len(bare) < len(word)
        longest = 2 if dotted else 3 if bare.isupper() else 1
        if not bare.isalpha() or not bare[0].isupper() or len(bare) > longest:
            return False
    return True


_INITIALS = Answers(_initials)


def has_vowel_inside(text: str) -> bool:
    """Whether three capitals can be read as a word (``LEE``, ``KIM``) rather than as initials (``RHC``)."""
    return any(c in "AEIOUÁÉÍÓÖŐÚÜŰÄÅØ" for c in text[1:2])


def inverted(family: str, given: str, suffix: str | None = None) -> Name:
    """``Family, Given``; particles and suffixes find their place.

    >>> inverted("van der Berg", "Jan"), inverted("New Jr.", "Ada C.")
    (Name(family='Berg', given='Jan', non_dropping_particle='van der'), Name(family='New', given='Ada C.', suffix='Jr.'))
    """
    return together(_FAMILIES[family], _GIVENS[given], suffix)


def together(family: Family, given: Given, suffix: str | None = None) -> Name:
    """The name of what stood before the comma and what stood after it."""
    before, inner, last, found = family
    first, dropping, after = given
    if before:
        dropping = f"{before} {dropping}" if dropping else before
    return Name(last, first, dropping, inner, suffix or found or after)


def family_parts(text: str) -> Family:
    """What stood before the comma: (dropping particle, non-dropping particle, family name, suffix)."""
    text, suffix = _family_suffix(text)
    return (*split_family(text), suffix)


def given_parts(text: str) -> Given:
    """What stood after the comma: (given name, dropping particle, suffix)."""
    text, suffix = _given_suffix(unstopped(text))
    text, dropping = split_given(text)
    return text or None, dropping, suffix


_FAMILIES = Answers(family_parts)
_GIVENS = Answers(given_parts)


def _family_suffix(text: str) -> tuple[str, str | None]:
    head, _, tail = text.rpartition(" ")
    if (
        head
        and tail.lower() in SUFFIXES
        and tail[:1].isupper()
        and tail not in ("V", "VI", "Junior", "Senior")
    ):
        return head, tail
    return text, None


def _given_suffix(text: str) -> tuple[str, str | None]:
    head, _, tail = text.rpartition(" ")
    if head and (tail in ("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "2nd", "3rd")):
        return head, tail
    return text, None


def unstopped(text: str) -> str:
    """Without a sentence's full stop: ``Kim Campbell.`` loses it, ``Kim C.`` and ``Wm.`` keep it."""
    text = text.rstrip(" ,;:")
    if text.endswith("..") and not text.endswith("..."):
        text = text[:-1]
    if text.endswith(".") and text.rpartition(" ")[2].lower() not in COMPANY_TAILS:
        last = _BREAKS.split(text[:-1])[-1]
        vowel = any(c in "aeiouyáéíóúäöüåøæ" for c in last.lower()[:2])
        if len(last) > 3 or (len(last) == 3 and last[1:].islower() and vowel):
            return text[:-1]
    return text


def medline(text: str) -> Name | None:
    """``Family AB``, ``Family AB Jr``, ``Family A.B.``; None when ``text`` has another form."""
    last = text.rstrip(" .").rpartition(" ")[2]
    if (
        last.isascii() and not last.isupper() and last not in _AFTER_INITIALS
    ):  # no initials, no suffix: not worth a search
        return None
    match = _MEDLINE.fullmatch(text) or _MEDLINE.fullmatch(text.rstrip(" ."))
    if (
        match is None
        or initials(match["family"])
        or not match["given"].isupper()
        or match["given"] in ("II", "III", "IV")
    ):
        return None
    given = match["given"] + ("." if "." in match["given"] and not match["given"].endswith(".") else "")
    return inverted(match["family"], given, match["suffix"])


def spelled(name: Name) -> Name:
    """A MEDLINE name with its initials as every style can print them; one letter after the other would be
    read as one name.

    >>> spelled(Name("Roe", "AB")).given, spelled(Name("Roe", "J-P")).given
    ('A. B.', 'J.-P.')
    """
    if not name.given or "." in name.given:
        return name
    return name.replace(
        given="-".join(" ".join(f"{letter}." for letter in part) for part in name.given.split("-"))
    )


def without_honorifics(text: str) -> tuple[str, tuple[str, ...]]:
    """``Prof. Dr. Ada Roe`` -> ``Ada Roe``, set aside ``Prof. Dr.``; a title that is the whole name stays."""
    words = _apart(text).split(" ") if "." in text else text.split(" ")
    count = 0
    while count < len(words) - 1 and (
        words[count].lower() in HONORIFICS or (count and words[count].lower() in HONORIFIC_CONNECTORS)
    ):
        if words[count].lower() in AMBIGUOUS_HONORIFICS and len(words) - count < 3:
            break
        count += 1
    return (" ".join(words[count:]), (" ".join(words[:count]),)) if count else (text, ())


def _apart(text: str) -> str:
    """A name with a blank behind the title that it begins with: ``Dr.Ada Roe``."""
    title, _, rest = text.partition(".")
    if len(rest) < SHORTEST_NAME or not rest[0].isupper() or "." in rest[:SHORTEST_NAME]:
        return text
    known = f"{title}.".lower()
    return f"{title}. {rest}" if known in HONORIFICS and known not in AMBIGUOUS_HONORIFICS else text


def without_degrees(text: str) -> tuple[str, tuple[str, ...]]:
    """``Ada Roe PhD`` -> ``Ada Roe``, set aside ``PhD``: only degrees that cannot be initials."""
    words = text.split(" ")
    count = len(words)
    while count > 1 and words[count - 1].lower().rstrip(",") in DEGREES:
        dotted = words[count - 2].endswith(".") and initials(words[count - 2])
        if not (dotted and "." not in words[count - 1]) and (count < 3 or initials(words[count - 1])):
            break
        count -= 1
    return (" ".join(words[:count]), (" ".join(words[count:]),)) if count < len(words) else (text, ())


def direct(text: str, order: str | None, languages: tuple[str, ...]) -> Name:
    """``Given Family``: the family name is the last word with the particles before it.

    >>> direct("Jan van der Berg", None, ("en",)), direct("Habib Ur Rehman", None, ("en",))
    (Name(family='Berg', given='Jan', non_dropping_particle='van der'), Name(family='Rehman', given='Habib Ur'))
    >>> direct("Colm Ó Briain", None, ("en",))
    Name(family='Ó Briain', given='Colm')
    """
    words = arabic.parts(text.split(" ")) if arabic.is_arabic(text) else text.split(" ")
    is_suffix = words[-1].lower() in SUFFIXES and words[-1] not in ("V", "Junior", "Senior", "JR", "SR")
    suffix = words.pop() if is_suffix and len(words) > 2 else None
    if len(words) < 2 or (len(words) == 2 and (words[1] in REGNAL or words[0].lower() in _ARTICLES)):
        return Name(literal=text)
    if order == "given-last":
        return Name(family=" ".join(words[:-1]), given=words[-1], suffix=suffix)
    if (
        order == "family-first"
        or (order is None and family_first(words, languages))
        or (cjk(words[0]) and len(words) == 2)
    ):
        return Name(family=words[0], given=" ".join(words[1:]), suffix=suffix, static_ordering=cjk(words[0]))
    capitals = [word.isupper() and len(word) > 1 and not initials(word) for word in words]
    if any(capitals) and not all(word.isupper() for word in words):
        return _in_capitals(words, capitals, suffix)
    start = _family_start(words)
    before, inner, family = split_family(" ".join(words[start:]))
    return Name(
        family=family,
        given=" ".join(words[:start]),
        dropping_particle=before,
        non_dropping_particle=inner,
        suffix=suffix,
    )


def _in_capitals(words: list[str], capitals: list[bool], suffix: str | None) -> Name:
    """``MARLOW Greta``, ``Greta MARLOW``: the capitals are the family name."""
    family = " ".join(word for word, capital in zip(words, capitals, strict=True) if capital)
    given = " ".join(word for word, capital in zip(words, capitals, strict=True) if not capital)
    return Name(family=family, given=given, suffix=suffix)


def _family_start(words: list[str]) -> int:
    from . import given as known

    start = len(words) - 1
    spanish = (
        words[start].lower() in known.SPANISH_SURNAMES and words[start - 1].lower() in known.SPANISH_SURNAMES
    )
    if start > 1 and (spanish or words[start].lower() in FAMILY_TAILS):
        start -= 1
    while start > 1:
        word = words[start - 1]
        if word in ("y", "i") and start > 2:
            start -= 2
        elif (word.lower() in PARTICLES and word.islower()) or (
            word.lower() in CAPITAL_PARTICLES
            and (word == "Ó" or not initials(word))
            and word.lower() not in GIVEN_LINKS
        ):
            start -= 1
        else:
            break
    return start
