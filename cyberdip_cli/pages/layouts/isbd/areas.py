"""The areas of an ISBD description: how they are divided, and which of them is the imprint, an edition, a
link."""

from __future__ import annotations

import re

from ....patterns import Pattern
from ...field import Field
from .words import EDITIONS

_BEGIN = r"(?:\.|(?<!\s))"
"""A full stop, or where a run of blanks begins: inside the run nothing has to be tried again."""
DASHES = (
    Pattern(rf"{_BEGIN}\s*—\s+|{_BEGIN}\s+—\s*"),
    Pattern(rf"{_BEGIN}\s+–\s+|\.\s*–\s*"),
    Pattern(rf"{_BEGIN}\s+--\s+"),
    Pattern(rf"{_BEGIN}\s+-\s+|\.-\s+"),
)
"""How areas are divided; the first that gives an area of publication."""
YEAR = r"(?:1[4-9]\d\d|20\d\d|\d\d-\d?\??|1[4-9]\d-\??)"
IMPRINT = Pattern(
    rf".{{0,140}}:\s.{{1,240}}{YEAR}.{{0,40}}|\[?[Ss]\.\s?l\..{{0,80}}|[^\W\d][^/]{{1,90}}, [cp©\[]{{0,2}}{YEAR}[\]?]{{0,2}}-?",
    re.DOTALL,
)
UNDATED = Pattern(
    r"[^\W\d_\[]?[^:/]{1,80} : [^:]{2,160}", re.DOTALL
)  # before an extent: "[New York] : Orchard"
DATED = Pattern(
    rf"\[?[cp©]?\s?{YEAR}\??\]?-?(?:\s[^/]{{1,60}})?|[^/:]{{1,60}}\s\[?[cp©]?{YEAR}\]?\.?", re.DOTALL
)
EXTENT = Pattern(
    r".{0,60}(?:\d\s?(?:cm|mm|in|см|p|S|s|с|f|h|pages|Seiten|leaves|стр)\b|\bv\.\s;|\b(?:volumes?|dis[ck]s?|scores?|maps?)\b|online)",
    re.DOTALL,
)
STRICT = Pattern(rf"[^\W\d_][^:/\d]{{1,60}} : [^:]{{2,90}}, [cp©\[]{{0,2}}{YEAR}\]?\.?")
"""An imprint with all of its marks: ``Madrid : Oriente, 1958``."""
GLUED = Pattern(r"(?<=\S)\s([:;/])(?=[^\W_])")
GLUED_COMMA = Pattern(r"\s,(?=\S)")
NUMBERING = Pattern(
    r"(?:Vol|vol|V|v|No|no|Nr|nr|Bd|Jg|Jahrg|Año|año|T|t|Årg|årg|Roč|roč|N°|n°|№|Год|Вып|Т)\.?\s?\d{1,4}\b.{0,120}"
    r"|(?:\d{1,4}\.?\s?(?:Jg|Bd|évf|vuosik|årg|roč|god|г)\b).{0,80}",
    re.DOTALL,
)
"""The area of numbering of a serial: ``Vol. 1, no. 1 (Spring 1982)-``."""
LINKED = Pattern(r"(?:URL|DOI)\s?:?\s(?P<value>\S{4,2000})(?P<rest>.*)", re.DOTALL)


def divided(text: str) -> list[str]:
    """The areas of a description, divided by the dash that shows an area of publication."""
    text = spaced(text)
    for dash in DASHES:
        areas = [area.strip() for area in dash.split(text)]
        if len(areas) > 1 and imprint(areas) is not None:
            return areas
    return next(
        (areas for dash in DASHES if len(areas := [area.strip() for area in dash.split(text)]) > 1), [text]
    )


def imprint(areas: list[str]) -> int | None:
    """The place of the area of publication among ``areas``."""
    for shape in (IMPRINT, DATED):
        for place, area in enumerate(areas[1:], 1):
            if shape.fullmatch(area) and " / " not in area:
                return place
    undated = (
        place
        for place, area in enumerate(areas[1:-1], 1)
        if UNDATED.fullmatch(area) and EXTENT.match(areas[place + 1])
    )
    return next(undated, None)


def spaced(text: str) -> str:
    """``text`` with a blank on both sides of ISBD's marks that have one only before them (``Madrid :Oriente
    ,1958``)."""
    return GLUED_COMMA.sub(", ", GLUED.sub(r" \1 ", text)) if GLUED.search(text) else text


def is_numbering(area: str) -> bool:
    """Whether an area numbers the issues of a serial."""
    return NUMBERING.fullmatch(area) is not None


def is_edition(area: str) -> bool:
    return len(area) < 80 and re.search(EDITIONS, area, re.IGNORECASE) is not None


def links(number: int, areas: list[str]) -> tuple[list[str], list[Field]]:
    """The areas without those that are an address or a DOI, and these as fields."""
    found: list[Field] = []
    kept: list[str] = []
    for area in areas:
        match = LINKED.fullmatch(area) if kept else None
        if match is None:
            kept.append(area)
        else:
            found += one("url" if "://" in match["value"] else "doi", number, match["value"].rstrip(".,;"))
            found += one("other", number, match["rest"].strip(" .()"))
    return kept, found


def one(key: str, number: int, text: str) -> list[Field]:
    text = text.strip()
    return [Field(key, ((number, text),), "ISBD", "")] if text else []
