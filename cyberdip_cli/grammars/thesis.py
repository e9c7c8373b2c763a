"""Dissertation notes: degree, school and year. MARC 502 ``$b $c $d`` and its older form ``Thesis
(Degree)--School, Year``."""

from __future__ import annotations

import re

from ..model import Date
from ..parsed import Parsed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context, Fields

LONGEST = 600
"""Characters of a note that may be in one of the forms."""
_YEAR = r"[\[(]?(?:c|©)?(?P<year>\d{4})[\])]?"
_DEGREE = r"(?:Diss|Habil|Mag|Master|Bachelor|Dipl|Staatsex|Zulass|Th[eè]s|Th\.|Proefschr|Akad\. avh)"
_FORMS = (
    # "Zugl.: Vell, Univ., Diss., 1999", "Vell, Techn. Univ., Habil.-Schr., 1999"
    (
        "place, school, degree, year",
        rf"(?:Zugl\.?:?\s|Teilw\. zugl\.: )?(?P<school>[^,:]{{2,60}},\s[^,]{{2,80}}),\s(?P<genre>{_DEGREE}[^,]{{0,40}}?),?\s{_YEAR}\.?",
    ),
    # "Diss. Univ. Vell, 1999"
    (
        "degree school",
        rf"(?P<genre>{_DEGREE}[^\s,:]{{0,20}})\s(?P<school>(?:Univ|ETH|Hochsch|Techn)[^,]{{2,80}}),?\s{_YEAR}\.?",
    ),
    # "Thèse de doctorat : Histoire : Vell 1 : 1999": the second is the discipline
    (
        "colons",
        rf"(?P<genre>[^:]{{2,60}}?)\s?:\s(?P<field>[^:]{{2,100}}?)\s?:\s(?P<school>[^:]{{2,100}}?)\s?:\s{_YEAR}\.?",
    ),
    # "Thesis (Ph. D.)--Kestrel University, 1999."
    (
        "degree in parentheses",
        rf"[^()]{{0,60}}\((?P<genre>[^()]{{2,60}})\)\s{{0,3}}(?:-{{1,3}}|[–—:,.])\s{{0,3}}(?P<school>.{{3,200}}?)\s?[,.:]?\s{{0,3}}(?:{_YEAR}(?:\.\s?\d{{1,2}})?)?\.?",
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
    >>> parse("Zugl.: Vell, Univ., Diss., 1999", Context()).value
    {'genre': 'Diss.', 'publisher': 'Vell, Univ.', 'issued': Date(year=1999)}
    """
    for rule, form in _FORMS if len(text) < LONGEST else ():
        match = re.fullmatch(form, text.strip())
        if match:
            value: Fields = {"genre": match["genre"].strip(), "publisher": _unstopped(match["school"])}
            if match["year"]:
                value["issued"] = Date(int(match["year"]))
            return Parsed(value, (match["field"].strip(),) if rule == "colons" else (), rule=rule)
    return Parsed({}, rule="no known form")


def _unstopped(school: str) -> str:
    """A school without the full stop that ends the note; "Vell, Univ." keeps its own."""
    school = school.strip(" ,:")
    return school if len(school.rpartition(" ")[2]) < 6 else school.rstrip(".")
