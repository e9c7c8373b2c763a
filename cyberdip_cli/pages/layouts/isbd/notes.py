"""What follows the imprint of an ISBD description: extent and series, and the notes and numbers under it."""

from __future__ import annotations

import re

from ....grammars import identifiers
from ....patterns import Pattern
from ...field import Field
from .areas import one
from .words import EXTENTS

SERIES = Pattern(r"\(([^()]{2,200}(?:\([^()]{0,80}\)[^()]{0,80})?)\)\.?")
BARE_COUNT = Pattern(r"(?:[ivxlc]{1,8}, ?)?(\d{1,5})", re.IGNORECASE)
"""An extent without a word for pages: ``x, 312``."""
BARE_SERIES = Pattern(
    r"(?P<title>[^\W\d_][^\d;:/]{5,120}?)\s;?\s?(?P<number>\d{1,4})(?:\s(?P<issn>\d{4}-\d{3}[\dXx]))?\s?\.?"
)
"""A series without its brackets, and its ISSN, behind an extent: ``Discussion paper 114 2345-6787``."""
ISBN = Pattern(r"(?:97[89][- ]?)?[\d][\d-]{8,15}[\dXx]")
TRACING = Pattern(r"1\.\s\S.{2,}")
NUMBERED = Pattern(r"(?:\A|\s)(?:\d{1,2}|[IVX]{1,4})\.\s+(?=\S)")
NOTES = (
    ("isbn", Pattern(r"ISBN(?:-1[03])?:?\s*(.+)", re.IGNORECASE | re.DOTALL)),
    ("issn", Pattern(r"ISSN:?\s*(.+)", re.IGNORECASE | re.DOTALL)),
    (
        "dissertation_note",
        Pattern(
            r"((?:Thes[ie]s|Diss\.?|Dissertation|Thèse|Tesis|Tesi|Zugl\.|Habil).{0,300}\d{4}.{0,40})",
            re.DOTALL,
        ),
    ),
    (
        "bibliography",
        Pattern(
            r"(Includes? bibliograph.+|Bibliogr.{0,8}:.+|Literaturverz.+|Библиогр.{1,200}|Бібліогр.{1,200})",
            re.IGNORECASE | re.DOTALL,
        ),
    ),
    ("language_original", Pattern(r"((?:In|Text in|Texte en|Text:?)\s[A-Z][a-z]+(?:,? and [A-Z][a-z]+)?\.)")),
    ("published_in", Pattern(r"(?:In:|//|In(?=\s.{0,300}\d))\s*(.+)", re.DOTALL)),
    ("url", Pattern(r"(https?://\S+)")),
)


def after(number: int, areas: list[str]) -> list[Field]:
    """Extent and series."""
    found: list[Field] = []
    for area in areas:
        groups = SERIES.findall(area)
        if groups and SERIES.sub("", area).strip(" .") == "":
            for group in groups:
                found += one("series", number, group.rstrip("."))
        elif (bare := BARE_SERIES.fullmatch(area)) is not None and found:
            found += one("series", number, f"{bare['title']} ; {bare['number']}")
            found += one("issn", number, bare["issn"] or "")
        elif (counted := BARE_COUNT.fullmatch(area)) is not None:
            found += one("page_count", number, counted[1])
            found += one("format", number, "Book")
        elif area and (noted := _noted(number, area)):
            found += noted
        elif area:
            found += one("physical_description", number, area)
            word = _kind(area.partition(" : ")[0]) or _kind(area)  # maps behind the colon are in the book
            if word and not any(field.key == "format" for field in found):
                found += one("format", number, word)
    return found


def _kind(extent: str) -> str | None:
    """The word of the English formats for what an extent counts."""
    return next((word for word, shape in EXTENTS if re.search(shape, extent, re.IGNORECASE)), None)


def _noted(number: int, area: str) -> list[Field]:
    """An area that is a number or a note of its own ("ISBN 978-…", "Библиогр.: с. 200")."""
    for key, shape in NOTES:
        match = shape.fullmatch(area.rstrip("."))
        if match is not None and key in ("isbn", "issn", "bibliography", "url", "dissertation_note"):
            return one(key, number, match[1])
    return []


def note(number: int, text: str) -> list[Field]:
    """A line under the description."""
    if TRACING.fullmatch(text):
        parts = [part.strip() for part in NUMBERED.split(text) if part.strip()]
        return [Field("subjects", tuple((number, part) for part in parts), "", "", {"list_join": "lines"})]
    if ISBN.fullmatch(text) and identifiers.isbn(text).value:
        return one("isbn", number, text)
    for key, shape in NOTES:
        match = shape.fullmatch(text)
        if match is not None:
            return one(key, number, match[1])
    return one("notes", number, text)
