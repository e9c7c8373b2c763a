"""Particles of family names: which words before a family name, or after a given name, are no part of either.

The rule is BibTeX's and CSL's together: words in small letters before a capital are particles ("van der
Berg"); a French article with a capital between them and the name stays when the rest drops ("de La
Fontaine"). A particle that is glued to its name ("d'Alembert", "al-Khalili", "'s-Gravesande") stays in it,
and so does a name that is all in small letters ("hooks") or begins with a capital ("La Marca", "De Morgan"):
those are filed whole. Source: CSL 1.0.2, "Names" (demote-non-dropping-particle); BibTeX, "Designing BibTeX
Styles", section 4 (von, Last)."""

from __future__ import annotations

from .words import PARTICLES, TRAILING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..model import Name

__all__ = ["ARTICLES", "PARTICLES", "TRAILING", "split_family", "split_given", "with_particles"]
ARTICLES = frozenset(("La", "Le", "Les"))
"""French articles that are written with a capital after a dropping "de" and stay with the name."""


def split_family(text: str) -> tuple[str | None, str | None, str]:
    """(dropping, non-dropping, family) of what stands before the first comma.

    >>> split_family("van der Berg"), split_family("de La Fontaine"), split_family("Ortega y Gasset")
    ((None, 'van der', 'Berg'), ('de', 'La', 'Fontaine'), (None, None, 'Ortega y Gasset'))
    >>> split_family("de la cruz"), split_family("hooks"), split_family("d'Alembert")
    ((None, 'de la', 'cruz'), (None, None, 'hooks'), (None, None, "d'Alembert"))
    """
    if " " not in text or not _small(text.partition(" ")[0]):
        return None, None, text
    words = text.split(" ")
    count = 1
    while count < len(words) - 1 and _small(words[count]):
        count += 1
    if _small(words[count]) and not PARTICLES.issuperset(words[:count]):
        return None, None, text
    lower = " ".join(words[:count])
    if words[count] in ARTICLES and count + 1 < len(words):
        return lower, words[count], " ".join(words[count + 1 :])
    return None, lower, " ".join(words[count:])


def split_given(text: str) -> tuple[str, str | None]:
    """(given, dropping) of what stands after the comma; only words that are certain are taken.

    >>> split_given("Ludwig van"), split_given("Miguel de la"), split_given("Jean le jeune"), split_given("de")
    (('Ludwig', 'van'), ('Miguel', 'de la'), ('Jean le jeune', None), ('de', None))
    >>> split_given("Ann op den")
    ('Ann', 'op den')
    """
    if text.rpartition(" ")[2] not in TRAILING or " " not in text:
        return text, None
    words = text.split(" ")
    count = len(words) - 1
    while count > 1 and words[count - 1] in TRAILING:
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])


def _small(word: str) -> bool:
    """Whether a word is written in small letters: "van", "'t" (but neither "Van" nor "王" nor "12")."""
    return word.islower()


def with_particles(name: Name) -> tuple[str, str]:
    """(family, given) of a person with the particles where most formats have them: before the family name, a
    trailing one that drops behind the given name.

    >>> from cyberdip_cli.model import Name
    >>> with_particles(Name("Fontaine", "Jean", "de", "La")), with_particles(Name("Beethoven", "Ludwig", "van"))
    (('de La Fontaine', 'Jean'), ('Beethoven', 'Ludwig van'))
    """
    family, given = name.family or "", name.given or ""
    dropping, staying = name.dropping_particle, name.non_dropping_particle
    if staying:
        family = _before(staying, family)
    if dropping and given and not staying and TRAILING.issuperset(dropping.split(" ")):
        given = f"{given} {dropping}"
    elif dropping:
        family = _before(dropping, family)
    return family, given


def _before(particle: str, family: str) -> str:
    shown = "".join(filter(str.isprintable, particle))  # control characters are not written
    return particle + family if shown.endswith(("'", "’", "-")) else f"{particle} {family}"
