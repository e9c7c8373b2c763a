"""Values of metadata become fields: one place where text is cleaned, dates lose their clock, identifiers are
told apart by their shape."""

from __future__ import annotations

import re

from ..pages.field import Field
from .text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..pages.field import Line

CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T|\s(?=\d{1,2}:\d{2})).*", re.DOTALL)
"""``2019-03-04T10:00:00Z``: the day is the date, the clock is the server's."""
EMPTY = frozenset(("", "null", "none", "n/a", "undefined", "unknown", "[object object]", "-"))
WEAK = {"date_weak": "date", "abstract_weak": "abstract", "identifier_weak": "identifier", "url_other": "url"}
"""Keys of this room -> key of fields: values that count only where nothing better is (rank -3)."""
CITED = re.compile(r"\A[^\W\d].{3,300}, (?:Vol\.|No\.|vol\.|no\.) ?\d.{0,80}\bpp?\. ?\w?\d")
"""``Journal of Lamps, Vol. 12, No. 3, Jul 2019, pp. 335–350``: how a work is cited, given as its
identifier."""
LOCALE = re.compile(r"([A-Za-z]{2,3})[_-]([A-Za-z]{2})(?:\.[\w-]{1,12})?")


def fields(found: Iterable[tuple[str, str, str, int]]) -> list[Field]:
    """Fields of (key, label, text, line): the values of one label are the lines of one field, in the order in
    which labels appear."""
    groups: dict[tuple[str, str], list[Line]] = {}
    for key, label, raw, line in found:
        text = value(key, raw)
        if text.casefold() in EMPTY:
            continue
        key, text = kind(key, text)
        if not key:
            continue
        lines = groups.setdefault((key, label), [])
        if all(text != had for _, had in lines):
            lines.append((line, text))
    return [field for (key, label), lines in groups.items() for field in _fields(key, label, lines)]


def _fields(key: str, label: str, lines: list[Line]) -> list[Field]:
    """One field, or one a line where a field has room for one value."""
    rank = -3 if key in WEAK else 0
    key = WEAK.get(key, key)
    if key in LISTS:
        return [Field(key, tuple(lines), label, "", _hints(key, lines), rank)]
    return [Field(key, (line,), label, "", rank=rank) for line in lines]


LISTS = frozenset(
    """author author_corporate editor translator illustrator contributor director producer performer composer narrator advisor
    keywords subjects class_mark language format document_type publication_type genre""".split()
)


def _hints(key: str, lines: list[Line]) -> dict[str, str]:
    """How the values are joined: each is one, or a single one holds a list."""
    if len(lines) > 1:
        return {"list_join": "lines"}
    text = lines[0][1]
    if key in ("keywords", "subjects"):
        return {"list_join": "semicolon" if ";" in text else "pipe" if "|" in text else "comma"}
    return {"list_join": "semicolon"} if ";" in text else {}


def value(key: str, raw: str) -> str:
    """The text of a value: cleaned, a date without the time of day, a locale as a language."""
    text = clean(raw)
    if key.startswith("date"):
        match = CLOCK.fullmatch(text)
        return match[1] if match else text
    if key in ("publication_type", "document_type"):
        return text.replace("_", " ")  # "book_section" of EPrints
    if key == "place":
        return text.rstrip(" :;,")  # "Kiel :" of an ISBD statement cut into its parts
    if key == "language":
        match = LOCALE.fullmatch(text)
        return match[1] if match else text
    return text


def kind(key: str, text: str) -> tuple[str, str]:
    """An identifier of any kind by its shape: ``info:doi/10.1000/1`` is a DOI, ``urn:isbn:…`` an ISBN; other
    keys stay."""
    if key == "url_other" and not text.casefold().startswith(("http:", "https:")):
        return "", text
    if key not in ("identifier", "identifier_weak", "published_in", "doi", "url"):
        return key, text
    from ..grammars import identifiers

    lower = text.casefold()
    if key == "published_in":
        return ("url_other" if lower.startswith(("http:", "https:")) else key), text
    if key == "doi":
        return ("doi" if identifiers.doi(text).value else "identifier"), text
    if identifiers.doi(text).value and (
        lower.startswith(("10.", "doi", "info:doi", "hdl:10.")) or "doi.org/" in lower
    ):
        return "doi", text
    if key == "url":
        return (key if lower.startswith(("http:", "https:", "ftp:", "www.", "//")) else "identifier"), text
    if CITED.search(text):
        return "published_in", text
    if "issn" in lower:
        return "issn", text
    if "isbn" in lower or (
        identifiers.isbn(text).value and lower.replace("-", "").replace(" ", "").rstrip("x").isdigit()
    ):
        return "isbn", text
    if "pmid" in lower or "pubmed" in lower:
        return "pmid", text
    if lower.startswith(("http:", "https:")):
        return ("url" if key == "identifier" else "url_other"), text
    return "identifier", text
