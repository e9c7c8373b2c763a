"""Which of two figures of a date is the day, where both may be: what the other dates of the page say."""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...parsed import Context
    from ..field import Field

SLASHED = Pattern(r"(?<![\d/])(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?:1[5-9]|20)\d\d(?![\d/])")
POUNDS = Pattern(r"£\s?\d")
MONTHS = 12


def undecided(text: str, context: Context) -> str:
    """The date in a text of which either figure may be the day: ``02/11/2022`` on an English page; "" where
    there is none, or the language or the site decides."""
    if "/" not in text or context.day_order is not None or context.languages[:1] != ("en",):
        return ""
    match = SLASHED.search(text)
    if match is None:
        return ""
    first, second = int(match["first"]), int(match["second"])
    return match[0] if first != second and 0 < first <= MONTHS and 0 < second <= MONTHS else ""


def of_page(fields: Sequence[Field], rest: Sequence[str] = ()) -> str | None:
    """The order that the dates of a page show which allow one only: "dmy", "mdy"; None where none does, or
    both. Where none does, a price in pounds among the ``rest`` of the page says that it is British."""
    orders = set()
    for field in fields:
        for _, text in field.lines:
            for match in SLASHED.finditer(text) if "/" in text else ():
                if int(match["first"]) > MONTHS:
                    orders.add("dmy")
                elif int(match["second"]) > MONTHS:
                    orders.add("mdy")
    if not orders and any(POUNDS.search(text) for text in rest):
        return "dmy"
    return orders.pop() if len(orders) == 1 else None
