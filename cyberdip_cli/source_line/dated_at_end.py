"""Source lines of databases whose date stands behind the pages, or between the journal and its numbers:
``Map J, 5(2):3-9, 01 Apr 2021``, ``Map Studies 19 3-14, 2009-03``, ``Map J 2020 10;37(6):57-58``."""

from __future__ import annotations

from ..dates import free
from ..grammars.page_ranges import pages
from ..patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context, Fields

JOURNAL = r"(?P<container_title>[^\W\d_][^\d:;]{1,100}?)"
PAGES = r"(?P<page>[A-Za-z]?\d{1,6}(?:\s?[-–]\s?[A-Za-z]?\d{1,6})?)"
YEAR = r"(?:1[6-9]|20)\d\d"
BEHIND = Pattern(
    rf"{JOURNAL},?\s(?P<volume>\d{{1,4}})(?:\s?\((?P<issue>[^()]{{1,12}})\))?(?:\s?[:,]\s?|\s){PAGES},\s"
    rf"(?P<date>{YEAR}-\d\d(?:-\d\d)?|\d{{1,2}}\s[^\W\d_]{{3,9}}\.?\s{YEAR})"
)
WITHIN = Pattern(
    rf"{JOURNAL}\s(?P<date>{YEAR}(?:\s\d{{1,2}}|\s[^\W\d_]{{3,9}}(?:\s\d{{1,2}})?))\s?;\s?"
    rf"(?P<volume>\d{{1,4}})(?:\s?\((?P<issue>[^()]{{1,12}})\))?:{PAGES}(?:\.\sEpub\s.{{4,30}})?"
)
MONTH = Pattern(r"(?P<year>\d{4})\s(?P<month>\d{1,2})")


def dated_at_end(line: str, context: Context, value: Fields, aside: list[str]) -> str | None:
    """A journal, its numbers and a whole date."""
    text = line.rstrip(" .")
    match = BEHIND.fullmatch(text) if text[-4:].isdigit() or text[-3:-2] == "-" else None
    if match is None and ";" in text:
        match = WITHIN.fullmatch(text)
    page = pages(match["page"]) if match is not None else None
    if match is None or page is None:
        return None
    issued = free.parse(MONTH.sub(r"\g<year>-\g<month>", match["date"], count=1), context).value
    if issued is None:
        return None
    value.update(
        container_title=match["container_title"].strip(" ,").removesuffix("."),
        volume=match["volume"],
        page=page[0],
    )
    value.update(issued=issued, type_hint="article-journal")
    if match["issue"]:
        value["issue"] = match["issue"]
    return "date behind the numbers"
