"""Names as the style needs them: the parts of CSL-JSON, with particles told apart where the data do not.

Source: CSL 1.0.2, "Names", and csl-data.json (a family name that begins with lower-case words holds a non-dropping particle).
"""

from __future__ import annotations

import re
from functools import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LATIN = "&a-zA-Z\u0e01-\u0e5b\u00c0-\u017f\u0218-\u021b\u0370-\u03ff\u0400-\u052f\u0590-\u05ff\u0600-\u06ff\u1e00-\u1fff"
"""Scripts that write a name's parts apart and abbreviate given names; in the others the family name comes first, unspaced."""

_LEADING = re.compile(r"((?:al|el|as|ad|ash|ar|at|az|an|en)[-‐])|((?:[dlt]|dell|dall|nell|sull|all|della)['’ʼ])|((?:['’ʼ][stn]) )|(([^\W\d_]+) +)")
_KINDS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")


class Person:
    """One name. ``joined``: written in a script that sets family and given name together; ``key``: what makes it the same person."""

    __slots__ = ("comma_suffix", "dropping", "family", "given", "joined", "key", "literal", "non_dropping", "static", "suffix")

    def __init__(self, parts: tuple[str, ...], *, comma_suffix: bool = False, static: bool = False) -> None:
        self.family, self.given, self.dropping, self.non_dropping, self.suffix, self.literal = parts
        self.comma_suffix = comma_suffix
        self.static = static
        self.joined = bool(self.family) and not starts_latin(self.family.strip('"'))
        self.key = parts

    @property
    def surname(self) -> str:
        """What a short form shows: particle and family name, or the literal."""
        return self.literal or " ".join(filter(None, (self.non_dropping, self.family)))


def starts_latin(text: str) -> bool:
    """Whether the first letter belongs to a script with initials (Latin, Greek, Cyrillic, Thai, Hebrew, Arabic)."""
    return re.match(f"[{LATIN}]", text) is not None


def people(value: Any) -> list[Person]:
    """The names of a CSL-JSON name variable; what is not a list of name objects is one literal."""
    if isinstance(value, dict | str):
        value = [value]
    if not isinstance(value, list):
        return []
    found = (_person(each) for each in value)
    return [person for person in found if person is not None]


def _person(value: Any) -> Person | None:
    if isinstance(value, str):
        value = {"literal": value}
    if not isinstance(value, dict):
        return None
    parts = [_text(value.get(kind)) for kind in _KINDS]
    family, given, dropping, non_dropping, suffix, literal = parts
    if family and not given and value.get("isInstitution"):
        family, literal = "", family
    if not (family or given) and not literal:
        return None
    if family and given and not non_dropping and not value.get("static-particles") and value.get("parse-names", True):
        family, given, dropping, non_dropping, suffix = divide(family, given, dropping, suffix)
    if literal:
        family = given = dropping = non_dropping = suffix = ""
    if not family and given:
        family, given = given, ""
    return Person(
        (family, given, dropping, non_dropping, suffix, literal), comma_suffix=bool(value.get("comma-suffix")), static=bool(value.get("static-ordering"))
    )


def _text(value: Any) -> str:
    return re.sub(r"[ \t\r\n]+", " ", str(value)).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


@lru_cache(maxsize=4096)
def divide(family: str, given: str, dropping: str = "", suffix: str = "") -> tuple[str, str, str, str, str]:
    """Family, given, dropping and non-dropping particle, suffix; a family name in double quotes is left whole.

    >>> divide("van der Berg", "Jan"), divide("Humboldt", "Alexander von")
    (('Berg', 'Jan', '', 'van der', ''), ('Humboldt', 'Alexander', 'von', '', ''))
    """
    if len(family) > 2 and family[0] == family[-1] == '"':
        return family[1:-1], given, dropping, "", suffix
    particle, rest = "", family
    while (match := _LEADING.match(rest)) and match.group(0).lstrip("'’ʼ")[:1].islower() and rest[match.end() :].strip():
        particle, rest = particle + match.group(0), rest[match.end() :]
    if not suffix and "," in given:
        given, _, suffix = (part.strip() for part in given.partition(","))
    if not dropping:
        words = given.split(" ")
        cut = len(words)
        while cut > 1 and words[cut - 1][:1].islower() and words[cut - 1][:1].isalpha() and "-" not in words[cut - 1]:
            cut -= 1
        given, dropping = " ".join(words[:cut]), " ".join(words[cut:])
    kept = particle if particle.endswith(("'", "’", "ʼ", "-", "‐")) else particle.strip()
    return rest, given, dropping, kept, suffix
