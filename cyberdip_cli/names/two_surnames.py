"""Names in direct order that may have two surnames: ``Lucía Orland Navarro``, on a page that nothing says
more of."""

from __future__ import annotations

from ..parsed import Doubt
from .given import GIVEN_NAMES, SPANISH_SURNAMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..model import Name


def doubt(name: Name) -> Doubt | None:
    """A doubt on a name of three words or more: a given name, a word that is none, and a family name of
    Spain.

    >>> from ..model import Name
    >>> doubt(Name("Navarro", "Lucía Orland")).code, doubt(Name("Navarro", "Lucía Carmen")), doubt(Name("Navarro", "Lucía O."))
    ('two-surnames', None, None)
    """
    words = (name.given or "").lower().split()
    if (
        len(words) < 2
        or len(words[-1].rstrip(".")) < 3
        or words[0] not in GIVEN_NAMES
        or words[-1] in GIVEN_NAMES
        or (name.family or "").lower() not in SPANISH_SURNAMES
    ):
        return None
    last = (name.given or "").split()[-1]
    message = f"'{name.given} {name.family}' may have two surnames: '{last} {name.family}'"
    return Doubt("two-surnames", message, f"read as '{name.family}, {name.given}': put it right by hand")
