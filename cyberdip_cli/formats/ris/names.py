"""Names of RIS: ``Last, First, Suffix``, a body or a mononym without a comma. Source: RIS Format
Specifications (2001), A1."""

from __future__ import annotations

from ...model import Name
from ...names.particles import TRAILING, split_family, split_given

SUFFIXES = frozenset("jr jr. sr sr. ii iii iv v vi 2nd 3rd 4th".split())
"""Suffixes that are recognised in the second place too ("King, Jr., Martin Luther")."""
FIRMS = frozenset(
    form + stop
    for word in "Ltd Limited Inc Incorporated LLC LLP GmbH Corp Corporation PLC Ltda KGaA".split()
    for form in (word, word.upper(), word.capitalize())
    for stop in ("", ".")
)
"""What follows the comma in a firm's name and is nobody's given name."""
OTHERS = frozenset(
    ("et al", "et al.", "and others", "others", "[et al.]", "[et al]", "et alii", "u.a.", "и др.")
)
"""What stands in the place of a name when not all are named."""


def plain_name(text: str) -> Name | None:
    """The name of the commonest lines ("Doe, Ann B."), quickly; None when :func:`read_name` must look.

    >>> plain_name("Doe, Ann B."), plain_name("van der Berg, Jan")
    (Name(family='Doe', given='Ann B.'), None)
    """
    family, _, given = text.partition(", ")
    if given.isalpha() and family.isalpha() and not family[0].islower() and given not in FIRMS:
        return Name(family, given)  # one word each: there is nothing else to look for
    if not family or not given or text.count(",") > 1 or ";" in text or "&" in text:
        return None
    first = family[0]
    if first.islower() or first in "'’ " or family[-1] == " " or given[0] == " " or given in FIRMS:
        return None
    if " " in given and given.rpartition(" ")[2] in TRAILING:
        return None
    return Name(family, given)


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
        return _person(family, given, None), None
    if not comma:
        if text.lower() in OTHERS:
            return None, text
        return (_initials_first(text) or Name(literal=text) if text else None), None
    return _commas([part.strip() for part in text.split(",")], text)


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
        return name.literal
    family, given = name.family or "", name.given or ""
    if name.non_dropping_particle:
        family = _glued(name.non_dropping_particle, family)
    if name.dropping_particle:
        if (
            given
            and not name.non_dropping_particle
            and TRAILING.issuperset(name.dropping_particle.split(" "))
        ):
            given = f"{given} {name.dropping_particle}"
        else:
            family = _glued(name.dropping_particle, family)
    if name.suffix:
        return f"{family}, {given}, {name.suffix}"
    return f"{family}, {given}" if given else family


def _glued(particle: str, family: str) -> str:
    return particle + family if particle.endswith(("'", "’", "-")) else f"{particle} {family}"


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
