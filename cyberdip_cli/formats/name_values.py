"""The names of one value -> credits; the names of the commonest shapes are read here, all others by the
grammar of names. Pure."""

from __future__ import annotations

from ..memory import Answers
from ..model import Name
from ..names.bodies import body_words
from ..names.credit import Credit
from ..names.particles import PARTICLES, split_family, split_given
from ..names.role_words import ROLES
from ..names.words import BODY_WORDS, COMPANY_TAILS, DEGREES, ET_AL, HONORIFICS, SUFFIXES
from ..parsed import Context, Parsed
from ..patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

INVERTED, DIRECT, EITHER = "inverted", "direct", None
"""Orders of a name: ``Family, Given``; ``Given Family``; whichever the text shows."""
NO_NAMES = frozenset("anon anon. anonymous [anonymous] none null n/a n.n. - -- unknown n.a.".split())
CLOSERS = (
    SUFFIXES
    | HONORIFICS
    | frozenset(ROLES)
    | frozenset(ET_AL)
    | COMPANY_TAILS
    | BODY_WORDS
    | frozenset(word for word in DEGREES if len(word) > 2)
)
"""Words that call for the grammar of names."""
CONTEXTS = {order: Context(name_order=order) for order in (INVERTED, DIRECT, EITHER)}

_ODD = Pattern(r"[;|()\[\]{}&/:\t•、，；@<>\d*†‡§¶]")
_LETTERS = Pattern(r"[^\W\d_]")


def names(text: str, order: str | None) -> Parsed[tuple[Credit, ...]]:
    """The name, or the names, of one value.

    >>> names("van der Berg, Jan", INVERTED).value[0].name, names("Ann B. Doe", DIRECT).value[0].name
    (Name(family='Berg', given='Jan', non_dropping_particle='van der'), Name(family='Doe', given='Ann B.'))
    >>> names("Port Authority,", INVERTED).value[0].name, names("Anonymous", DIRECT).value
    (Name(literal='Port Authority'), ())
    """
    return _NAMES[order][text]


def _asker(order: str | None) -> Callable[[str], Parsed[tuple[Credit, ...]]]:
    """What reads a name in one order."""

    def ask(text: str) -> Parsed[tuple[Credit, ...]]:
        text = " ".join(text.split())
        plain = _inverted(text) if "," in text else _direct(text)
        if plain is not None:
            return Parsed((Credit(plain),))
        if text.casefold() in NO_NAMES or not _LETTERS.search(text):
            return Parsed((), (text,) if text else ())
        if text[:1] in ":(" and text.strip("()").startswith(":"):
            return Parsed(())  # a code of DataCite for what is not known
        from ..names import parse_list

        parsed = parse_list((text,), CONTEXTS[order], checked=False)
        if len(parsed.value) == 1 and parsed.doubts and "," in text and body_words(text):
            return Parsed((Credit(Name(literal=text)),))  # a body under a body: no comma divides it
        return parsed

    return ask


_NAMES = {order: Answers(_asker(order), most=8192) for order in (INVERTED, DIRECT, EITHER)}


def _inverted(text: str) -> Name | None:
    """``Family, Given`` with nothing odd in it; None for all else."""
    family, _, given = text.partition(", ")
    if not family or not given or "," in given or "," in family or _ODD.search(text):
        return None
    if len(family) > 3 and family.isupper() and not given.isupper():
        return None
    if not CLOSERS.isdisjoint(text.casefold().replace(",", "").split(" ")):
        return None
    return structured(family, given)


def _direct(text: str) -> Name | None:
    """``Jane Doe``, ``Jane A. van der Doe``, ``J. O'Dell``: a given name, initials, particles, one word; None
    for all else."""
    words = text.split(" ")
    if (
        not 1 < len(words) < 6
        or _ODD.search(text)
        or not _family_word(words[-1])
        or not _given_word(words[0])
    ):
        return None
    if not CLOSERS.isdisjoint(text.casefold().split(" ")):
        return None
    at = 1
    while at < len(words) - 1 and len(words[at]) == 2 and words[at][1] == "." and words[at][0].isupper():
        at += 1
    given, family = " ".join(words[:at]), words[at:]
    if len(family) == 1:
        return Name(family[0], given)
    return structured(" ".join(family), given) if PARTICLES.issuperset(family[:-1]) else None


def _family_word(word: str) -> bool:
    """``Doe``, ``O'Dell``, ``Al-Masri``: capitalised words of letters."""
    if word.isalpha():
        return len(word) > 2 and word[0].isupper() and word[1:].islower()
    parts = word.replace("’", "'").replace("-", "'").split("'")
    return (
        all(part.isalpha() and part[0].isupper() and part[1:].islower() for part in parts if part)
        and len(parts) == 2
        and all(parts)
        and len(parts[1]) > 2
    )


def _given_word(word: str) -> bool:
    """``Jane``, ``Jean-Paul``, ``J.``"""
    if len(word) == 2 and word[1] == ".":
        return word[0].isupper()
    return len(word) > 2 and word[0].isupper() and word.replace("-", "").isalpha() and not word.isupper()


def structured(family: str, given: str | None, suffix: str | None = None) -> Name:
    """The name of parts that the source tells apart; particles find their place.

    >>> structured("van der Berg", "Jan")
    Name(family='Berg', given='Jan', non_dropping_particle='van der')
    >>> structured("Fontaine", "Jean de")
    Name(family='Fontaine', given='Jean', dropping_particle='de')
    """
    if not given and not suffix:
        dropping, kept, last = split_family(family)
        return (
            Name(last, None, dropping, kept)
            if dropping or kept
            else Name(literal=family)
            if " " in family
            else Name(family)
        )
    dropping = kept = None
    if " " in family and family.partition(" ")[0] in PARTICLES:
        dropping, kept, family = split_family(family)
    if given and dropping is None and " " in given and given[-1:].islower():
        given, dropping = split_given(given)
    return (
        Name(family, given, dropping, kept, suffix)
        if dropping or kept or suffix or not given
        else Name(family, given)
    )


def is_suffix(text: str) -> bool:
    """Whether a text stands behind a name ("Jr.", "III") and not before it ("Sir").

    >>> is_suffix("Jr."), is_suffix("Sir"), is_suffix("IV")
    (True, False, True)
    """
    return text.casefold() in SUFFIXES or text.casefold().rstrip(".") in SUFFIXES
