"""Whether what was read as one record may be several: a list of results, a contents page, two pages in one
text that nothing divides."""

from __future__ import annotations

from ..diagnostics import WARNING, Diagnostic
from . import shapes
from .values.draft import same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .fields.page import Page

SINGLE = frozenset(
    "title author author_main abstract year published doi volume pages published_in document_type keywords".split()
)
"""Keys of which a record's page has one, or the same again."""
FEWEST = 2
"""How many of them have to come again with another value."""
DIGITS = 2


def works(page: Page) -> int:
    """How many works the page speaks of, as far as can be seen: labels that come again with other values,
    volume lines that differ in the lines that were left."""
    values: dict[str, set[str]] = {}
    for field in page.fields:
        if field.key in SINGLE and field.rank == 0 and field.label:
            values.setdefault(f"{field.key} {field.label.casefold()}", set()).add(same(field.text))
    again = [len(found) for found in values.values() if len(found) > 1]
    if len(again) >= FEWEST:
        return max(again)
    lines = {same(text) for text, _, _, why in page.aside if why == "not read" and _is_volume(text)}
    lines |= {same(field.text) for field in page.fields if field.key == "volume_line"}
    return len(lines) if len(lines) > FEWEST else 1


def _is_volume(text: str) -> bool:
    """Whether a line names a volume or issue with pages."""
    if len(text) > 200 or sum(map(str.isdigit, text)) < DIGITS:
        return False
    from ..parsed import Context

    found = shapes.volume_line(text, Context()) or {}
    return "page" in found and len(found) > DIGITS


def finding(page: Page, count: int) -> Diagnostic:
    """The warning on a page that speaks of several works."""
    line = page.fields[0].lines[0][0] if page.fields and page.fields[0].lines else None
    return Diagnostic(
        WARNING,
        "several-works",
        f"the text seems to speak of {count} works; one record was made of it",
        "paste them one by one, or their export",
        None,
        line,
    )
