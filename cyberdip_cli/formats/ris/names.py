"""Names of RIS: ``Last, First, Suffix``, a body or a mononym without a comma. Source: RIS Format
Specifications (2001), A1."""

from __future__ import annotations

from ...model import Name
from ...names.particles import split_family, split_given, with_particles
from ...names.words import BODY_LINKS, ET_AL, FAMILY_TAILS, FIRMS, PARTICLES, TRAILING
from ...names.words import SUFFIXES as PERSON_SUFFIXES
from ...patterns import Pattern

SUFFIXES = PERSON_SUFFIXES - FAMILY_TAILS
"""Suffixes that are recognised in the second place too ("King, Jr., Martin Luther")."""
LINKS = BODY_LINKS | PARTICLES
"""Words that link the parts of a body's name."""
TAILED = SUFFIXES | BODY_LINKS
"""Words in a family name that are a suffix, or make it a body's."""
_FAMILY_INITIALS = Pattern(
    r"(?:[a-zß-ÿ]{1,4} ){0,3}[^\W\d_a-z][^\W\d_]{0,40}?[a-zß-ÿ][^\W\d_]{0,40}(?:[-'’ ][^\W\d_]{1,40}){0,2} (?:[A-ZÀ-Þ]{1,2}|(?:[A-ZÀ-Þ]\.[ -]?){1,3})"
)
MOST_PARTS = 8
"""Parts between commas that one name has at most."""
_LIFE = Pattern(r"\d{4}|\d{2}th")
_PAIRS = Pattern(r"(?:[^,.]{2,40}, (?:[A-Z]\.[ -]?){1,4}(?:, (?:& |and )?|$)){2,60}")
"""Family names with initials behind commas, one after the other."""


def plain_name(text: str) -> Name | None:
    """The name of the commonest lines ("Doe, Ann B."); None when :func:`read_name` must look.

    >>> plain_name("Doe, Ann B."), plain_name("van der Berg, Jan")
    (Name(family='Doe', given='Ann B.'), None)
    """
    family, _, given = text.partition(", ")
    if given.isalpha() and family.isalpha() and not family[0].islower() and given not in FIRMS:
        return Name(family, given)  # one word each: there is nothing else to look for
    if not family or not given or "," in given or ";" in text or "&" in text or "(" in text:
        return None
    first = family[0]
    if first.islower() or first in "'’ [" or family[-1] == " " or given[0] == " " or given in FIRMS:
        return None
    if " " in family and not TAILED.isdisjoint(family.lower().split(" ")):
        return None
    if " " in given and given.rpartition(" ")[2] in TRAILING:
        return None
    return Name(family, given)


def read_credits(text: str) -> tuple[list[tuple[Name, str | None]], str | None]:
    """The names of a line that is not plain, each with the role that stands beside it, and what was set
    aside.

    A line with a role, with dates of life, or with several names is read as such a line of a page is
    (:mod:`~cyberdip_cli.names`), where that is certain; any other by the grammar of RIS.

    >>> read_credits("Reed, Ada (Editor)"), read_credits("Luu BT")[0]
    (([(Name(family='Reed', given='Ada'), 'editor')], 'Editor'), [(Name(family='Luu', given='B. T.'), None)])
    >>> read_credits("van der Param L.J.")[0][0][0]
    Name(family='Param', given='L.J.', non_dropping_particle='van der')
    >>> [name.family for name, _ in read_credits("Smithe, J., Jonese, K., & Browne, L.")[0]]
    ['Smithe', 'Jonese', 'Browne']
    """
    if _asks_more(text):
        from ...names import parse_list, parse_name
        from ...parsed import Context

        one = parse_name(text, Context())
        if not one.doubts and (one.value.name.literal is None or one.value.role):
            return [(one.value.name.replace(static_ordering=False), one.value.role)], ", ".join(
                one.aside
            ) or None
        listed = parse_list([text], Context())
        if len(listed.value) > 1 and all(credit.name.given for credit in listed.value) and not listed.doubts:
            return [(credit.name, credit.role) for credit in listed.value], None
    name, aside = read_name(text)
    if name is not None and name.literal == text and " " in text and "," not in text:
        name = natural(text) or name
    return ([(name, None)] if name else []), aside


def is_crowd(text: str) -> bool:
    """Whether a line holds a row of family names, as databases list whom a work cites.

    >>> is_crowd("Andres, Buote, Byrne, Cohen, De Roo, Doe, Ede, Roe, Roe"), is_crowd("Doe, A., Roe, B.")
    (True, False)
    """
    parts = text.split(",")
    return len(parts) > MOST_PARTS and all("." not in part and len(part.split()) < 4 for part in parts)


def natural(text: str) -> Name | None:
    """A person whose name stands in natural order, without the comma of the specification: the first word is
    a common given name, or the name is in Chinese or Korean characters. None for what may be a body.

    >>> natural("Jane van Roe"), natural("World Bank"), natural("李 明")
    (Name(family='Roe', given='Jane', non_dropping_particle='van'), None, Name(family='李', given='明'))
    """
    from ...names import parse_name
    from ...names.given import GIVEN_NAMES
    from ...names.order import cjk
    from ...parsed import Context

    words = text.split()
    few = 1 < len(words) < (6 if any(map(str.islower, words)) else 4)
    short = cjk(text) and len(words) == 2 and max(map(len, words)) < 3
    if not few or not (short or words[0].casefold() in GIVEN_NAMES):
        return None
    found = parse_name(text, Context())
    name = found.value.name
    return name.replace(static_ordering=False) if name.given and not found.doubts else None


def _asks_more(text: str) -> bool:
    """Whether a line is more than a name: a role in brackets or behind a comma, dates, initials behind a
    family name, several names."""
    if "," not in text:
        return _FAMILY_INITIALS.fullmatch(text) is not None
    commas = text.count(",")
    return (
        "(" in text
        or "[" in text
        or (
            commas > 1
            and ("&" in text or " and " in text or _LIFE.search(text) is not None or _ends_with_role(text))
        )
        or (commas > 2 and _PAIRS.fullmatch(text) is not None)
    )


def _ends_with_role(text: str) -> bool:
    from ...names.role_words import ROLES

    return text.rstrip(".").rpartition(", ")[2].lower() in ROLES


def read_name(text: str) -> tuple[Name | None, str | None]:
    """(name, what was set aside). Without a comma, or with one at the end (EndNote's mark of a body), the
    text is a literal.

    >>> read_name("de La Fontaine, Jean")[0]
    Name(family='Fontaine', given='Jean', dropping_particle='de', non_dropping_particle='La')
    >>> read_name("King, Martin Luther, Jr."), read_name("Austen, Jane, 1775-1817")[1]
    ((Name(family='King', given='Martin Luther', suffix='Jr.'), None), '1775-1817')
    """
    family, comma, given = text.partition(",")
    if comma and "," not in given:
        family, given = family.strip(), given.strip()
        if given in FIRMS:
            return Name(literal=text), None
        if not given or not family:
            return _lone(family, given), None
        if " " in family and _is_body(family):
            return Name(literal=text.rstrip(".") if given.endswith(".") and len(given) > 3 else text), None
        rest, _, last = family.rpartition(" ")
        if rest and last.lower() in SUFFIXES:
            return _person(rest.rstrip(","), given, last), None
        return _person(family, given, None), None
    if not comma:
        if text.lower() in ET_AL or text.lower() == "others":
            return Name(literal="others"), None
        return (_initials_first(text) or Name(literal=text) if text else None), None
    return _commas([part.strip() for part in text.split(",")], text)


def _is_body(family: str) -> bool:
    """Whether what stands before the comma is a body's name: a body's word and a word that links it."""
    words = family.lower().split(" ")
    if LINKS.isdisjoint(words):
        return False
    from ...names.bodies import body_words

    return body_words(family) > 0


def _initials_first(text: str) -> Name | None:
    """``J. K. van der Berg``, as engineering databases write: initials, then particles and one word. None for
    anything else."""
    words = text.split(" ")
    count = 0
    while (
        count < len(words)
        and words[count][-1:] == "."
        and all(len(part) == 1 and part.isupper() for part in words[count][:-1].replace("-", "").split("."))
    ):
        count += 1
    rest = words[count:]
    if (
        not count
        or not rest
        or not rest[-1][:1].isupper()
        or rest[-1].isupper()
        or len(rest[-1]) < 2
        or not all(word.islower() for word in rest[:-1])
    ):
        return None
    return _person(" ".join(rest), " ".join(words[:count]), None)


def _lone(family: str, given: str) -> Name | None:
    if family:
        return Name(literal=family)
    return Name(given=given) if given else None


def _commas(parts: list[str], text: str) -> tuple[Name | None, str | None]:
    """Two commas or more: a suffix, years of life, or a body whose name has commas."""
    aside = None
    if len(parts) > 2 and parts[-1].strip("().-–? ")[:4].isdigit():
        aside = parts.pop()
    while len(parts) > 2 and not parts[-1]:
        parts.pop()
    if len(parts) == 2:
        return (_person(parts[0], parts[1], None) if all(parts) else _lone(parts[0], parts[1])), aside
    body = any(part.startswith(("and ", "& ")) for part in parts[1:]) or parts[-1] in FIRMS
    if body or len(parts) > 3 or not parts[0] or not (parts[1] or parts[2]):
        return Name(literal=text), None
    family, given, suffix = parts
    if given.lower() in SUFFIXES and suffix.lower() not in SUFFIXES:
        given, suffix = suffix, given
    return _person(family, given or None, suffix), aside


def _person(family: str, given: str | None, suffix: str | None) -> Name:
    dropping = kept = None
    if family[:1].islower() or family[0] in "'’":
        dropping, kept, family = split_family(family)
    if given and dropping is None and given[-1:].islower() and " " in given:
        given, dropping = split_given(given)
    return Name(family, given, dropping, kept, suffix)


def write_name(name: Name) -> str:
    """The line of a name; a trailing dropping particle stays behind the given name ("Beethoven, Ludwig van").

    >>> write_name(Name("Fontaine", "Jean", "de", "La")), write_name(Name("Beethoven", "Ludwig", "van")), write_name(Name(literal="UNESCO"))
    ('de La Fontaine, Jean', 'Beethoven, Ludwig van', 'UNESCO')
    """
    if name.literal is not None:
        return name.literal if name.literal != "others" else "et al."
    family, given = with_particles(name)
    if name.suffix:
        return f"{family}, {given}, {name.suffix}"
    return f"{family}, {given}" if given else family


def plain_line(name: Name) -> str | None:
    """The line of a name that is certain to come back as it is: a family and a given name and nothing odd in
    them; None for any other.

    >>> plain_line(Name("Doe", "Ann B.")), plain_line(Name("Doe", "Ann", suffix="Jr."))
    ('Doe, Ann B.', None)
    """
    family, given = name.family, name.given
    if (
        not family
        or not given
        or name.suffix
        or name.dropping_particle
        or name.non_dropping_particle
        or family[0].islower()
        or family[0] in "'’"
    ):
        return None
    text = f"{family}, {given}"
    if (
        text.count(",") > 1
        or ";" in text
        or "&" in text
        or name.comma_suffix
        or name.static_ordering
        or not text.isprintable()
    ):
        return None
    return None if given in FIRMS or (" " in given and given.rpartition(" ")[2] in TRAILING) else text
