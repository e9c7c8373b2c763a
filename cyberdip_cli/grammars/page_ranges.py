"""Pages: a range, single pages, electronic locators; or a number of pages, which is another thing.

``279-86`` is 279-286, ``p80-80`` is page 80; ``8 p.``, ``xii, 255 pages : ill.`` are counts; a count never
makes an end page."""

from __future__ import annotations

from ..parsed import Parsed
from ..patterns import IGNORECASE, Pattern, escape
from .locator_words import NO_PAGES, PAGE_COUNT, PAGES

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from ..parsed import Context, Fields

_UNIT = Pattern(
    r"(?:(?:"
    + "|".join(sorted((escape(word) for word in PAGES), key=len, reverse=True))
    + r")(?:\.\s?|\s)|pp?(?=[A-Z]{0,2}\d))+\s*",
    IGNORECASE,
)
_ONE = r"[A-Za-z]{0,5}[.:]?\d{1,9}(?:[.:]\d{1,6})?[A-Za-z]{0,2}|[ivxlcdmIVXLCDM]{1,8}"
PAGE_RANGE = Pattern(
    rf"(?P<first>{_ONE})(?:(?:\s?[-–—‐‑−~～]{{1,2}}\s?|\s(?:à|to|bis|تا|إلى|الى)\s)(?P<last>{_ONE}))?(?![\w])"
)
_COUNT = Pattern(
    r"(?:[\[(]?[ivxlcdm]{1,8}[\])]?,\s?)?(?:\[?\d{1,4}\]?,\s?)*\[?(?P<count>\d{1,6})\]?\s?(?P<unit>(?:[^\W\d_]|[\u0e31-\u0e4e]){1,9}'?\.?)(?![^\W\d_]|\s?[-–])",
    IGNORECASE,
)
_LAST = Pattern(r"(?:\bcm|\bmm|см|εκ\.?|ס\"מ|سم)\.?\s?[,;]\s(?P<unit>[^\W\d_]{1,4}\.)\s?(?P<count>\d{1,5})\Z")
"""``18 x 11 εκ., σ. 264``: the dimensions first, then how many pages."""
_EDITION = Pattern(r"[^\W\d_][^\d,;:]{2,40},\s(?=\d)")
"""``Originalausgabe, 302 Seiten``: which edition it is stands before the pages."""
_SEQUENCE = Pattern(r"(?<![\[\d])\d{1,6}(?=,)")
_DIGITS = Pattern(r"\d+")
_BEFORE_COUNT = Pattern(r"\d{1,6}\s?[-–—~～]\s?\d{1,6}\s?[(（]")
"""``45-66(22쪽)``: pages, and how many they are in brackets."""
_RUN = Pattern(r"\d\s?[-–—~～]\s?\d")
_TAIL = Pattern(r"\d+\Z")
_CJK_BEFORE = Pattern(r"[頁页]\s?(?=\d)")
_CJK_PAGES = Pattern(r"(?:第\s?)?(?P<pages>\d{1,6}(?:\s?[-–—~～]\s?\d{1,6})?)\s?[頁页面쪽면]")


def parse(text: str, context: Context) -> Parsed[Fields]:
    """``page`` or ``number_of_pages`` of a value that holds pages.

    ``pp. 123–130`` -> page 123-130; ``31; author reply 31-2`` -> page 31, aside the rest; ``255 p.`` ->
    number_of_pages 255."""
    text = " ".join(text.split()).strip(" ,;")
    if not text or text.casefold().rstrip(".") in NO_PAGES:
        return Parsed({}, (text,) if text else (), rule="pages: none")
    text = _CJK_BEFORE.sub("", text, count=1) if text[0] in "頁页" else text
    counted = count(text)
    if counted:
        return Parsed({"number_of_pages": counted}, rule="pages: count")
    match = _CJK_PAGES.search(text) if _BEFORE_COUNT.match(text) is None else None
    plain = match["pages"] if match else text
    unit = _UNIT.match(plain)
    found = pages(plain[unit.end() :] if unit else plain)
    if found is None:
        return Parsed({}, (text,), rule="pages: none")
    page, end = found
    rest = (plain[unit.end() :] if unit else plain)[end:].strip(" .,;:")
    if unit is None and rest[:1].isalpha() and page.isdigit() and not plain[end : end + 1].strip():
        return Parsed({}, (text,), rule="pages: none")
    return Parsed({"page": page}, (rest,) if rest else (), rule="pages")


def pages(text: str) -> tuple[str, int] | None:
    """(page, end) of the ranges that ``text`` begins with: ``12-19, 22`` is one value."""
    first, dash, last = text.partition("-")
    if len(first) < 10 and first.isdecimal() and (not dash or (len(last) < 10 and last.isdecimal())):
        return _range(first, last), len(text)
    match = PAGE_RANGE.match(text)
    if match is None or not (_DIGITS.search(match["first"]) or match["last"]):
        return None
    parts = [_range(match["first"], match["last"])]
    end = match.end()
    while text[end : end + 2] in (", ", "; ", "+ ") or text[end : end + 1] in (",", "+"):
        start = end + (2 if text[end + 1 : end + 2] == " " else 1)
        following = PAGE_RANGE.match(text, start)
        if (
            following is None
            or _year(following)
            or not following["first"][:1].isdigit()
            or not _later(parts[-1], following["first"])
            or count(text[start:])
        ):
            break
        parts.append(_range(following["first"], following["last"]))
        end = following.end()
    return ", ".join(parts), end


def _year(match: re.Match[str]) -> bool:
    """Whether the lone number after pages is the year of the citation: ``1475-1478, 2009``."""
    first = match["first"]
    return match["last"] is None and len(first) == 4 and first.isdigit() and "1900" <= first < "2040"


def _later(former: str, first: str) -> bool:
    """Whether ``first`` can follow ``former`` in a list of pages: not smaller, and no year after a page."""
    before, after = _DIGITS.findall(former), _DIGITS.findall(first)
    if (
        not before
        or not after
        or (
            len(after[0]) == 4
            and after[0][:2] in ("15", "16", "17", "18", "19", "20")
            and len(before[-1]) < 4
        )
    ):
        return False
    return int(before[-1]) < int(after[0]) < int(before[-1]) + 2000


def _range(first: str, last: str | None) -> str:
    if last and last[0] in "pP" and last[1:].isdigit():
        last = last[1:]
        first = first[1:] if first[0] in "pP" else first
    if not last or last == first:
        return first
    last = expanded(first, last)
    return first if last == first else f"{first}-{last}"


def expanded(first: str, last: str) -> str:
    """The last page in full: ``279``, ``86`` -> ``286``; ``e224``, ``8`` -> ``e228``; one that is complete
    stays, and what would be a thousand pages on, as in the number of an article with its year
    (``50193-2021``)."""
    start = _TAIL.search(first) if len(last) < len(first) and last.isdigit() else None
    if start and len(last) < len(start[0]):
        whole = first[: len(first) - len(last)] + last
        number = _TAIL.search(whole)
        if number and 0 <= int(number[0]) - int(start[0]) < 1000:
            return whole
    return last


def count(text: str) -> str | None:
    """The number of pages that ``text`` gives: ``xii, 255 p. : ill.`` -> ``255``; None for pages, and for
    ``p. 255``."""
    match = _COUNT.match(text)
    if match and _is_unit(match["unit"]):
        return _numbered(text, match)
    edition = _EDITION.match(text)
    if edition and (inner := _COUNT.match(text, edition.end())) and _is_unit(inner["unit"]):
        return _numbered(text, inner)
    start = text.find("(")
    if start > 0 and start < 40 and _RUN.search(text, 0, start) is None:
        inner = _COUNT.match(text, start + 1)
        if inner and _is_unit(inner["unit"]):
            return _numbered(text, inner)
    last = _LAST.search(text) if text[-1:].isdigit() else None
    return last["count"] if last and _is_unit(last["unit"]) else None


def _is_unit(word: str) -> bool:
    """Whether a word behind a number counts pages; a catalogue abbreviates it with a full stop."""
    lower = word.casefold()
    return lower in PAGE_COUNT or lower.rstrip(".") in PAGE_COUNT


def _numbered(text: str, match: re.Match[str]) -> str:
    """The longest sequence of numbered pages: ``8, 402, 11 p.`` has 402 of the text; ``318, [2] p.`` has 318,
    its two unnumbered leaves are in brackets (ISBD 5.1.3); ``[24] p.`` has 24."""
    numbered = _SEQUENCE.findall(text, match.start(), match.start("count"))
    if not numbered or text[match.start("count") - 1] != "[":
        numbered.append(match["count"])
    return str(max(numbered, key=int))
