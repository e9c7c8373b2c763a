"""Whether what was read as one record may be several: a list of results, a contents page, two pages in one
text that nothing divides."""

from __future__ import annotations

from itertools import combinations

from ..dates import YEAR
from ..diagnostics import WARNING, Diagnostic
from ..patterns import Pattern
from . import volume_lines
from .values.comparison import same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .field import Field
    from .fields.page import Page

SINGLE = frozenset(
    "title author author_main abstract year published doi volume pages published_in document_type keywords".split()
)
"""Keys of which a record's page has one, or the same again."""
SOURCES = frozenset(
    "published_in citation volume_line published url container_title abstract series notes item_description pages".split()
)
"""Keys whose values may be volume lines of the record itself, or text."""
DATED = frozenset("year published".split())
BOOK = frozenset("isbn published".split())
VOLUMES = frozenset("volume_line citation published_in".split())
NEAR = 2
"""Years between an article and its issue at most."""
ORDINAL = Pattern(r"\d{1,3}\.")
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
    if _differ(page) or _is_dated_apart(page):
        return FEWEST
    texts = [text for text, _, _, why in page.aside if why.startswith(("not read", "before the heading"))]
    texts += [
        text
        for field in page.fields
        if field.key not in SOURCES
        and (len(field.lines) > 1 or not field.label)  # one line is the label's own
        for _, text in field.lines
    ]
    numbers = {text for text in texts if ORDINAL.fullmatch(text)}
    if len(numbers) > 1:
        return len(numbers)
    sources = [field.text for field in page.fields if field.key in SOURCES]
    lines = {same(text) for text in texts if (pages := _pages(text)) and not _is_said(pages, sources)}
    own = bool(sources)
    return len(lines) + own if len(lines) + own > 1 and lines else 1


def _differ(page: Page) -> bool:
    """Whether two labels give two titles, neither a part of the other, and two give dates of different
    years."""
    titles = {same(field.text) for field in page.fields if field.key == "title" and _is_said_by_label(field)}
    if not any(one not in other and other not in one for one, other in combinations(titles, 2)):
        return False
    dates = [
        frozenset(YEAR.findall(field.text))
        for field in page.fields
        if field.key in DATED and _is_said_by_label(field)
    ]
    return any(one and other and one.isdisjoint(other) for one, other in combinations(dates, 2))


def _is_said_by_label(field: Field) -> bool:
    return bool(field.label) and field.rank >= 0


def _is_dated_apart(page: Page) -> bool:
    """Whether a volume line without a label is of other years than the labels of a book say."""
    if not any(field.key in BOOK and _is_said_by_label(field) for field in page.fields):
        return False
    said = {
        int(year)
        for field in page.fields
        if field.key in DATED and _is_said_by_label(field)
        for year in YEAR.findall(field.text)
    }
    lines = [
        field for field in page.fields if field.key in VOLUMES and not field.label and _pages(field.text)
    ]
    return bool(said) and any(
        years and min(abs(year - one) for year in years for one in said) > NEAR
        for years in ([int(year) for year in YEAR.findall(field.text)] for field in lines)
    )


def _pages(text: str) -> str:
    """The pages of a line that names a volume or issue with pages; "" for any other line."""
    if len(text) > 200 or sum(map(str.isdigit, text)) < DIGITS or not any(map(str.isalpha, text)):
        return ""
    found = volume_lines.numbers_of(text) or {}
    is_volume = {"page", "container_title"} <= found.keys() and not found.keys().isdisjoint(
        ("volume", "issue")
    )
    return str(found["page"]) if is_volume else ""


def _is_said(pages: str, sources: Sequence[str]) -> bool:
    """Whether the record's own source names a range of pages: the line is the same in another language."""
    return "-" in pages and any(pages in text.replace("–", "-") for text in sources)


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
