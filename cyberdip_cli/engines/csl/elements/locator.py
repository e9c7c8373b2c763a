"""The locator of a cite. Source: CSL 1.0.2, "Locators", "Label"."""

from __future__ import annotations

from ....patterns import Pattern
from ..output import rich_text
from . import numeric, page_ranges

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..output.nodes import Node
    from ..state import Rendering

_HYPHENS = Pattern(r"(?<=\S)(?<!\\)[-–]+(?=\S)|(?<=\d)\s*(?<!\\)[-–]+\s*(?=\d)")
_SEVERAL = Pattern(r"\d+[a-z]?\s*(?:[-–,&]|and\b)\s*\d+")


def draw(state: Rendering) -> Node | None:
    """The locator: numbers as the style has pages, words as they were typed; the dash of the language for
    every hyphen."""
    place = state.place
    if not place.locator:
        return None
    found = _read(state)
    if found.numeric:
        form = state.sheet.page_format if place.locator_label == "page" else None
        words = page_ranges.spell(found, form, "locator", state.locale)
    else:
        words = _HYPHENS.sub(state.locale.page_range_delimiter, place.locator).replace("\\-", "-")
    return rich_text.parse(words, state.locale.quotes)


def plural(state: Rendering) -> bool:
    """Whether the locator names several places of its kind: "12-15", "12-15, fig. 3"."""
    found = _read(state)
    return found.plural or (not found.numeric and _SEVERAL.match(state.place.locator) is not None)


def _read(state: Rendering) -> numeric.Numeric:
    return numeric.read(state.place.locator, "locator", state.locale.term("and") or "and")
