"""Names in direct order that have two surnames, or may have them: ``Lucía Orland Navarro``. On a page in
Spanish they have, where the given names are known; elsewhere, and where they are not, that is doubted."""

from __future__ import annotations

from ..parsed import Doubt
from .given import GIVEN_NAMES, SPANISH_SURNAMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..model import Name

SPANISH = ("es",)
"""Languages of pages whose people have two surnames."""
PORTUGUESE = ("pt",)
SHORTEST = 3
"""Letters of a word that is no initial."""
MOST_GIVEN = 2


def settled(name: Name, languages: tuple[str, ...]) -> Name:
    """The name with both its surnames, where the page is in Spanish, one or two given names are known, and
    the word between them and the last is none.

    >>> from ..model import Name
    >>> settled(Name("Navarro", "Lucía Orland"), ("es",))
    Name(family='Orland Navarro', given='Lucía')
    """
    words = (name.given or "").split()
    if languages[:1] != SPANISH or name.dropping_particle or name.non_dropping_particle or not _whole(words):
        return name
    given = words[:-1]
    known = all(word.lower() in GIVEN_NAMES for word in given)
    if not known or len(given) > MOST_GIVEN or words[-1].lower() in GIVEN_NAMES:
        return name
    return name.replace(family=f"{words[-1]} {name.family}", given=" ".join(given))


def doubt(name: Name, languages: tuple[str, ...] = ()) -> Doubt | None:
    """A doubt on a name of three words or more: a given name, a word that is none, and a family name of
    Spain; on a page in Spanish any words, on one in Portuguese none: there the last one is the family's.

    >>> from ..model import Name
    >>> doubt(Name("Navarro", "Lucía Orland")).code, doubt(Name("Navarro", "Lucía Carmen")), doubt(Name("Navarro", "Lucía O."))
    ('two-surnames', None, None)
    """
    words = (name.given or "").split()
    if (
        languages[:1] == PORTUGUESE
        or not _whole(words)
        or words[-1].lower() in GIVEN_NAMES
        or " " in (name.family or "")
    ):
        return None
    known = words[0].lower() in GIVEN_NAMES and (name.family or "").lower() in SPANISH_SURNAMES
    if not known and languages[:1] != SPANISH:
        return None
    last = words[-1]
    message = f"'{name.given} {name.family}' may have two surnames: '{last} {name.family}'"
    return Doubt("two-surnames", message, f"read as '{name.family}, {name.given}': put it right by hand")


def _whole(words: list[str]) -> bool:
    """Whether given names are two words or more, the last of them no initial."""
    return len(words) > 1 and len(words[-1].rstrip(".")) >= SHORTEST and words[-1][:1].isupper()
