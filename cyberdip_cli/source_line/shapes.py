"""The shapes that source lines have, in the order in which they are tried: a row each, with its own example.

A shape that a pattern can say whole is a row with :func:`by_pattern`; its named groups are fields."""

from __future__ import annotations

from ..grammars.page_ranges import pages
from ..model import Date
from ..patterns import Pattern
from ..value import Value
from . import books, serials
from .dated_at_end import dated_at_end
from .references import reference

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..parsed import Context, Fields

    Read = Callable[[str, Context, Fields, list[str]], str | None]
    """Puts the fields of a line, and what it sets aside, into the dict and the list; the name of the rule, or
    None when the line has another shape."""


class Shape(Value):
    """One shape: the function that reads it, a line that has it, and fields that it gives for that line (a
    year for ``issued``)."""

    read: Read
    example: str
    fields: Mapping[str, object]


def by_pattern(rule: str, text: str, type_hint: str, sign: str = "") -> Read:
    """A shape that is one pattern, for the whole line without a stop at its end; every such line holds
    ``sign``. The groups ``page`` and ``year`` are read as pages and a year, the others stand as they are."""
    pattern = Pattern(text)

    def read(line: str, context: Context, value: Fields, aside: list[str]) -> str | None:
        match = pattern.fullmatch(line.rstrip(" .")) if sign in line else None
        if match is None:
            return None
        given = {name: found.strip() for name, found in match.groupdict().items() if found}
        page = pages(given["page"]) if "page" in given else None
        if "page" in given and page is None:
            return None
        year = given.pop("year", None)
        value.update(given, type_hint=type_hint)
        if page:
            value["page"] = page[0]
        if year:
            value["issued"] = Date(year=int(year))
        return rule

    return read


EMBASE = by_pattern(
    "Embase",
    r"(?P<container_title>[^\W\d_][^()]{2,150}?)\s\((?P<year>\d{4})\)\s(?P<volume>\d{1,5})(?:[:/](?P<issue>[\w. -]{1,20}))?"
    r"\s\((?P<page>[^()]{1,30})\)(?:\.\sArticle Number:\s(?P<number>[\w.-]{1,20}))?",
    "article-journal",
    "(",
)
"""The year in brackets before the volume, the pages in brackets behind it. Source: Embase's records."""
LAW_REVIEW = by_pattern(
    "law review",
    r"(?P<volume>\d{1,4})\s(?P<container_title>[^\W\d_][^\d()]{2,80}?)\s(?P<page>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)"
    r"(?:,\s\d{1,5})?\s\((?:[^()\d]{0,30}\s)?(?P<year>\d{4})\)",
    "article-journal",
    "(",
)
"""Volume before the title, the page after it. Source: The Bluebook, rule 16."""

SHAPES = (
    Shape(
        books.chapter,
        "Tides and charts. Ede, Ann, (Ed); pp. 13-32; Bergen, Norway: Quay Press; 2017. xix, 292 pp.",
        {"container_title": "Tides and charts", "page": "13-32", "publisher": "Quay Press", "issued": 2017},
    ),
    Shape(
        books.book,
        "Bergen, Norway: Quay Press; 2016. 32 pp.",
        {"publisher_place": "Bergen, Norway", "publisher": "Quay Press", "number_of_pages": "32"},
    ),
    Shape(
        books.portal,
        "Roe , J 2018 , ' Fog and its maps ' Journal of Maps , vol. 3 , no. 1 , pp. 2-9 .",
        {"container_title": "Journal of Maps", "volume": "3", "issue": "1", "page": "2-9", "issued": 2018},
    ),
    Shape(
        books.contained,
        "Roe, J. (2013). Fog and its maps. In: Ede, Ann. Tides and charts. Bergen: Quay Press, 257-274.",
        {"issued": 2013, "page": "257-274"},
    ),
    Shape(
        books.quoted,
        'Roe, Ann M. 1978. "Fog and its maps." The Journal of Maps 8(6): 21-29.',
        {
            "container_title": "The Journal of Maps",
            "volume": "8",
            "issue": "6",
            "page": "21-29",
            "issued": 1978,
        },
    ),
    Shape(
        reference,
        "Roe, J. (2014). Fog and its maps. Map Journal, 4(2), 3-9.",
        {"container_title": "Map Journal", "volume": "4", "issue": "2", "page": "3-9", "issued": 2014},
    ),
    Shape(
        EMBASE,
        "Journal of Maps (2018) 3:1 (2-9). Article Number: 77",
        {
            "container_title": "Journal of Maps",
            "volume": "3",
            "issue": "1",
            "page": "2-9",
            "number": "77",
            "issued": 2018,
        },
    ),
    Shape(
        LAW_REVIEW,
        "12 Nowhere Law Review 45 (2015)",
        {"volume": "12", "container_title": "Nowhere Law Review", "page": "45", "issued": 2015},
    ),
    Shape(
        dated_at_end,
        "Map J, 5(2):123-130, 01 Apr 2018",
        {"container_title": "Map J", "volume": "5", "issue": "2", "page": "123-130", "issued": 2018},
    ),
    Shape(
        serials.serial,
        "Map J. Jan2018, Vol. 5 Issue 2, p123-130. 8p. 2 Charts.",
        {"container_title": "Map J", "volume": "5", "issue": "2", "page": "123-130", "issued": 2018},
    ),
)
"""The last one reads what no other does: a serial's line needs no mark."""
