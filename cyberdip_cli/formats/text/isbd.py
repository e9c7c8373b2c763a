"""The punctuation of catalogue cards (ISBD) in what catalogues export: ``Quirks :``, ``[Quay] :``,
``Harp,``."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MARKS = (":", "/", ";", "=")
"""What stands between the areas of a description, and at the end of a value."""
ENDS = (" :", " /", " ;", " =", ",")
"""How values of a description end that are cut out of it."""
ISBD_FIELDS = frozenset(("title", "publisher", "publisher_place"))
UNKNOWN = frozenset(
    (
        "[s.l.]",
        "[s. l.]",
        "[s.n.]",
        "[s. n.]",
        "[place of publication not identified]",
        "[publisher not identified]",
    )
)
"""What a catalogue writes where place or publisher is not known."""
_CARD_ENDS = frozenset(":/;=, ]")


def without_isbd(fields: dict[str, Any]) -> None:
    """Take the punctuation of a catalogue card from the title and the imprint: "Quirks :", "[Quay] :",
    "Harp,"; place and publisher in one are parted.

    >>> fields = {"publisher": "New Quay : Praegel", "title": "Quirks :"}
    >>> without_isbd(fields)
    >>> fields
    {'publisher': 'Praegel', 'title': 'Quirks', 'publisher_place': 'New Quay'}
    """
    for field in ISBD_FIELDS:
        text = fields.get(field)
        if not text or text[-1] not in _CARD_ENDS:
            continue
        bare = text.rstrip(" ,") if field == "publisher" else text
        while bare[-2:] in (" :", " /", " ;", " ="):
            bare = bare[:-2].rstrip(" ")
        if field != "title" and bare[:1] == "[" and bare[-1:] == "]" and bare.count("[") == 1:
            bare = "" if bare.lower() in UNKNOWN else bare[1:-1].strip()
        if bare != text:
            fields[field] = bare
    publisher = fields.get("publisher", "")
    if " : " in publisher:
        place, _, name = publisher.partition(" : ")
        if fields.get("publisher_place", place) == place and ":" not in name:
            fields["publisher"], fields["publisher_place"] = name, place
