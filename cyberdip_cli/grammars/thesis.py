"""Dissertation notes: degree, school and year. MARC 502 ``$b $c $d`` and its older form ``Thesis
(Degree)--School, Year``."""

from __future__ import annotations

import re

from ..model import Date
from ..parsed import Parsed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context, Fields

_YEAR = r"[\[(]?(?:c|©)?(?P<year>\d{4})[\])]?"
_FORMS = (
    # "Thesis (Ph. D.)--Kestrel University, 1999."
    (
        "degree in parentheses",
        rf"[^()]{{0,60}}\((?P<genre>[^()]{{2,60}})\)\s{{0,3}}(?:-{{1,3}}|[–—:,.])\s{{0,3}}(?P<school>.{{3,200}}?)[,.:]?\s{{0,3}}(?:{_YEAR})?\.?",
    ),
    # "1979 Kestrel, Univ., Diss."
    ("year first", rf"{_YEAR}\.?\s(?P<school>.{{3,150}}),\s(?P<genre>[^,]{{3,60}})\.?"),
    # "Dissertation, Kestrel University, 1999"
    (
        "commas",
        rf"(?P<genre>[^,–—-]{{3,60}}?)(?:,|\s?[–—-]{{1,3}})\s{{0,3}}(?P<school>.{{3,200}}?)[,.:]\s{{0,3}}{_YEAR}\.?",
    ),
)


def parse(text: str, ctx: Context) -> Parsed[Fields]:
    """``genre`` (the degree in the text's words), ``publisher`` (the school) and ``issued``; no field where
    the note says it otherwise.

    >>> from ..parsed import Context
    >>> parse("Thesis (M.A.)--Kestrel University, 1999.", Context()).value
    {'genre': 'M.A.', 'publisher': 'Kestrel University', 'issued': Date(year=1999)}
    """
    for rule, form in _FORMS:
        match = re.fullmatch(form, text.strip())
        if match:
            value: Fields = {"genre": match["genre"].strip(), "publisher": match["school"].strip(" ,.:")}
            if match["year"]:
                value["issued"] = Date(int(match["year"]))
            return Parsed(value, rule=rule)
    return Parsed({}, rule="no known form")
