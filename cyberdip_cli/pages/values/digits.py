"""Numbers and years as a page prints them, as ours: digits of any script as 0-9, years of the Buddhist era as
those of the common one."""

from __future__ import annotations

from ...labels.keys import KEYS
from ...patterns import Pattern
from ..lines.clean import ascii_digits

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from ..field import Field
    from .draft import PageDraft

NUMERIC = frozenset(key for key, shape in KEYS.items() if shape in ("single", "identifier")) | {
    "published",
    "published_in",
    "series",
    "edition",
    "physical_description",
}
"""Keys whose values are numbers, dates and identifiers: there ١٩٨٧ is 1987."""
FOREIGN = "\u0660"
"""The first digit in Unicode after 0-9; next to all letters of Europe come before it."""
DATED = frozenset("published year date date_defended".split())
BUDDHIST = Pattern(r"(?<!\d)2[45]\d\d(?!\d)")
BUDDHIST_ERA = 543


def with_digits(field: Field) -> Field:
    """The field with the digits of any script as 0-9."""
    for _, line in field.lines:
        if not line.isascii() and max(line) >= FOREIGN:
            return field.replace(lines=tuple([(number, ascii_digits(line)) for number, line in field.lines]))
    return field


def in_our_era(draft: PageDraft, field: Field) -> Field:
    """The field of a Thai page with its years of the Buddhist era as ours; what the page shows is kept."""
    if draft.ctx.languages[:1] != ("th",) or field.key not in DATED or not BUDDHIST.search(field.text):
        return field
    draft.keep(field)
    lines = tuple([(number, BUDDHIST.sub(_our_year, line)) for number, line in field.lines])
    return field.replace(lines=lines)


def _our_year(match: re.Match[str]) -> str:
    return str(int(match[0]) - BUDDHIST_ERA)
