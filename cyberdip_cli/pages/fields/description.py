"""A description by ISBD or GOST among the furniture of a page: one line that holds title, makers, imprint and
extent stands for the record's table, whatever labels stand below it."""

from __future__ import annotations

from ...modules import load_module
from .. import shapes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Field, Line

TITLED = frozenset(("title", "citation", "marc", "container_title", "published"))
"""Keys of fields beside which a page needs no description."""
SHORTEST = 40
FEWEST_AREAS = 3
"""Lines of a description that has title, imprint and extent on lines of their own."""


def described(lines: Sequence[Line], fields: Sequence[Field]) -> tuple[list[Field], frozenset[int]]:
    """The fields of the one description among ``lines``, with the main entry in the line above, and the
    numbers of their lines; ``([], ∅)`` where there is none, or several, or where ``fields`` name a title."""
    if any(field.key in TITLED for field in fields):
        return [], frozenset()
    isbd = load_module("cyberdip_cli.pages.layouts.isbd")
    found = [
        at
        for at, (_, text) in enumerate(lines)
        if len(text) > SHORTEST and " / " in text and isbd.is_whole(text)
    ]
    if len(found) != 1:
        return [], frozenset()
    at = found[0]
    above = lines[at - 1] if at else None
    named = above is not None and "," in above[1] and shapes.names(above[1]) > shapes.NONE
    own = [lines[at - 1], lines[at]] if named else [lines[at]]
    taken, _ = isbd.take(own)
    return taken, frozenset(number for number, _ in own)


def parts_of(lines: Sequence[Line], label: str) -> list[Field]:
    """The fields of a description whose areas stand on lines of their own under the word for a description:
    title and makers, imprint, extent; [] for any other text."""
    from ..field import Field

    if len(lines) < FEWEST_AREAS or " / " not in lines[0][1]:
        return []
    mixed = load_module("cyberdip_cli.pages.values.mixed")
    count = load_module("cyberdip_cli.grammars.page_ranges").count
    keys = {
        number: "published" if mixed.IMPRINT.fullmatch(text.rstrip(". ")) else "physical_description"
        for number, text in lines[1:]
        if mixed.IMPRINT.fullmatch(text.rstrip(". ")) or count(text)
    }
    if not {"published", "physical_description"} <= set(keys.values()):
        return []
    return [
        Field(keys.get(number, "title" if at == 0 else "notes"), ((number, text),), label)
        for at, (number, text) in enumerate(lines)
    ]
