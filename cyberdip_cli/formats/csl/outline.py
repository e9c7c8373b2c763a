"""Whether JSON is CSL-JSON, by the members that its first objects have."""

from __future__ import annotations

from ...model import ITEM_TYPES
from ..text.json_outline import outline
from .variables import FIELD_OF, LEGACY, TYPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...source import Head

OWN = FIELD_OF.keys() | LEGACY.keys() | {"id", "type", "custom", "categories"}
"""Members of an item, in the schema's spelling and in older ones."""
NUMBERS = frozenset(("id", "doi", "DOI", "url", "URL"))
"""Members that any JSON about works has."""
TELLING = ("issued.date-parts", "issued.raw", "issued.literal", "author.family", "author.literal")
"""What other JSON does not have."""


def likeness(head: Head) -> int:
    """0 to 95: how much the objects of a document look like items."""
    paths = outline(head)
    start = "items." if "items" in paths and "type" not in paths else ""
    below = [path[len(start) :] for path in paths if path.startswith(start)]
    members = [path for path in below if "." not in path]
    known = sum(member in OWN for member in members)
    if not known or known * 2 < len(members) or NUMBERS.issuperset(members):
        return 0
    kind = paths.get(f"{start}type", "")
    typed = kind in ITEM_TYPES or kind.casefold().replace("_", "-") in TYPES
    told = any(start + path in paths for path in TELLING)
    if not told and any("_" in member and member not in OWN for member in members):
        return 0  # the words of CSL's variables are joined by hyphens
    if not typed and not told:
        return 60 if known == len(members) and ("id" in members or "type" in members) else 0
    return 95 if known == len(members) else 90 if known * 5 >= len(members) * 4 else 60
