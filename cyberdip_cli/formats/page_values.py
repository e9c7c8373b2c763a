"""Pages as every format gives them -> ``page`` or ``number_of_pages`` of a Record; answers are remembered."""

from __future__ import annotations

from ..memory import Answers
from ..parsed import Context, Parsed
from ..patterns import IGNORECASE, Pattern

PLAIN = Context()
_PAGES = Pattern(r"(\d{1,9})\s?[-–—‐‑−]{1,2}\s?(\d{1,9})")
_LETTERED = Pattern(
    r"[ivxlc]{1,8}|\d{1,6}[a-oq-zA-RT-Z]|P\d{1,6}(?:[-–]P\d{1,6})?"
    r"|(?:\d{1,9}[-–])?\d{1,9}\.e\d{1,3}(?:[-–](?:\d{1,9}\.)?e?\d{1,3})?"
)
"""Pages of a preface (``xiii``), of a supplement (``473s``, ``393P``), and those that Elsevier goes on with
online (``1308-1309.e1``)."""
_SECTIONS = Pattern(r"(([A-Z]{1,3}|\d{1,3})-\d{1,4})\s?(?:[-–—]|--)\s?(\2-\d{1,4})")
"""Pages that each section counts anew: ``B-3–B-9``."""
_HYPHENED = Pattern(r"\w{1,9}(?:-\w{1,9}){2,5}")
"""Hyphens of which none is known to divide a range."""
_COUNTED = Pattern(r"(\w{1,12}) \((\d{1,4})\s?pp?\.?\)", IGNORECASE)
"""An article number and how many pages it has: ``045001 (12pp)``."""
_PART = r"(?:[ivxlcdm]{1,9}|[A-Za-z]{0,3}\d{1,7}[A-Za-z]?)"
_LISTED = Pattern(rf"{_PART}(?:\s?[-–]\s?{_PART})?(?:,\s?{_PART}(?:\s?[-–]\s?{_PART})?){{1,9}}")
"""Several pieces: ``ix-xii, 1-312``, ``A1-A3, A7``."""
_COCHRANE = Pattern(r"CD\d{6}(?:\.pub\d{1,2})?")


def pages(text: str) -> Parsed[dict[str, str]]:
    """``page`` or ``number_of_pages``; an article number (``e0123456``, ``S12``, ``CD001.pub2``) is a page.

    >>> pages("ix-xii, 1-12").value, pages("CD001234.pub2").value
    ({'page': 'ix-xii, 1-12'}, {'page': 'CD001234.pub2'})
    >>> pages("473s").value, pages("611.e1-611.e3").value, pages("B-3--B-9").value
    ({'page': '473s'}, {'page': '611.e1-611.e3'}, {'page': 'B-3–B-9'})
    >>> pages("045001 (12pp)").value, pages("50193-2021").value
    ({'page': '045001', 'number_of_pages': '12'}, {'page': '50193-2021'})
    >>> pages("1201-19").value, pages("255 p.").value, pages("e0123456").value, pages("see there").value
    ({'page': '1201-1219'}, {'number_of_pages': '255'}, {'page': 'e0123456'}, {})
    """
    return _PAGE_ANSWERS[text]


def _pages(text: str) -> Parsed[dict[str, str]]:
    text = " ".join(text.split()).strip(" ,;")
    plain = _PAGES.fullmatch(text)
    if plain and len(plain[2]) >= len(plain[1]) and plain[1] != plain[2]:
        return Parsed({"page": f"{plain[1]}-{plain[2]}"})
    from ..grammars.page_ranges import expanded, parse

    if plain:
        last = expanded(plain[1], plain[2])
        return Parsed({"page": plain[1] if last == plain[1] else f"{plain[1]}-{last}"})
    if "," in text and ("-" in text or "–" in text) and _LISTED.fullmatch(text):
        pieces = [_pages(piece.strip()).value.get("page", "") for piece in text.split(",")]
        return Parsed({"page": ", ".join(pieces)}) if all(pieces) else parse(text, PLAIN)
    if _LETTERED.fullmatch(text) or _COCHRANE.fullmatch(text):
        return Parsed({"page": text.replace("–", "-")})
    if sections := _SECTIONS.fullmatch(text):
        return Parsed({"page": f"{sections[1]}–{sections[3]}"})
    if counted := _COUNTED.fullmatch(text):
        return Parsed({"page": counted[1], "number_of_pages": counted[2]})
    if _HYPHENED.fullmatch(text):
        return Parsed({"page": text})
    parsed = parse(text, PLAIN)
    if not parsed.value and any(char.isdigit() for char in text) and len(text) < 40 and text.count(" ") < 4:
        return Parsed({"page": text.replace("–", "-")})
    return parsed


_PAGE_ANSWERS = Answers(_pages)
