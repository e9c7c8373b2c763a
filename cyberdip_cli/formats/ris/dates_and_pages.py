"""RIS tags of dates, pages and numbers, which are understood by their neighbours (see
:mod:`.dependent_tags`)."""

from __future__ import annotations

from ...diagnostics import NOTE, WARNING
from ...grammars.identifiers import number_kind
from ...patterns import Pattern
from .dates import read_date, without_time
from .tags import ACCESSED_ON, DESCRIBED, NUMBERED, UNDATED, WHOLE
from .text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...model import Date
    from .draft import RisDraft

_ISSUED = ("PY", "Y1", "YR", "DA")
_EXTENT = Pattern(r"(?:[ivxlcdm]{1,10}\s?,\s{0,3})?(\d{1,5})\s?(?:p|pp|pages?|s|S|Seiten)\b\.?[\s:;,]{0,4}")
"""A number of pages as catalogues write it: "xii, 345 p. :"."""


def issued(draft: RisDraft) -> None:
    """``PY``, ``Y1`` or ``YR`` and ``DA``: the fuller of the two when they agree in the year, otherwise the
    former. In proceedings ``C2`` is the year of the book, and ``PY`` then the meeting's."""
    held = draft.held
    if draft.code in ("CONF", "CPAPER") and "C2" in held and (year := draft.one("C2")):
        draft.fields["issued"] = read_date(year)
        if "PY" in held and (meeting := draft.one("PY")):
            draft.fields["event_date"] = read_date(meeting)
    tags = _ISSUED if draft.code not in UNDATED else _ISSUED[:3]
    texts = [text for tag in tags if tag in held and (text := draft.one(tag))]
    if len(texts) == 2:
        short, full = texts
        if full.startswith(short) and full[len(short) : len(short) + 1] == "/":
            texts.reverse()  # the second says what the first does, and more
            if draft.code not in ACCESSED_ON and read_date(full).literal is None:
                texts.pop()
    if len(texts) == 1 and "issued" not in draft.fields:
        date = read_date(texts[0])
        if date.year is not None:
            draft.fields["issued"] = date
            return
    _weigh(draft, texts)


def _weigh(draft: RisDraft, texts: list[str]) -> None:
    """Several dates, or words: the fuller of two that agree, the first of others."""
    best: Date | None = None
    for text in texts:
        date = read_date(text)
        if date.year is None and not (date.literal or "").strip("0 -/."):
            draft.say(NOTE, "no-date", f"'{text}' is no date", "left out", "PY", text)
        elif best is None:
            best = date
            if date.year is None and text.count("/") == 2:
                draft.say(
                    WARNING, "ambiguous-date", f"'{text}' may be one of two days", "kept as words", "PY", text
                )
        elif draft.code in ACCESSED_ON and date.year != best.year and "accessed" not in draft.fields:
            draft.fields["accessed"] = date
        else:
            best = _better(draft, best, date, (texts[0], text))
    if best is not None and "issued" not in draft.fields:
        draft.fields["issued"] = best
    elif best is not None:
        draft.put("issued", best, "PY")


def _better(draft: RisDraft, best: Date, date: Date, texts: tuple[str, str]) -> Date:
    """The fuller of two dates of one year; the first, and the second kept, where they contradict."""
    first, text = texts
    if date.year is None and best.year is not None and best.end is None:
        joined = read_date(f"{text} {best.year}")
        date = joined if joined.year is not None else date
    if best.year is None or (date.year == best.year and _fullness(date) > _fullness(best)):
        return date
    if (date.year != best.year or date.literal) and not first.startswith(text):
        draft.keep("DA", text)
        hint = f"'{first}' is taken, this one is kept beside it"
        draft.say(NOTE, "second-value", f"a second date: '{text}'", hint)
    return best


def _fullness(date: Date) -> int:
    """How many parts of a date are known."""
    parts = (date.month, date.day, date.season, date.end, date.literal)
    return sum(part is not None for part in parts) + date.circa


def accessed(draft: RisDraft) -> None:
    """``Y2``, which may hold a time of day; in works on the web also the year in ``C1`` or ``VL`` with the
    day in ``C2`` or ``M1``."""
    text = draft.one("Y2")
    if text and not any(map(str.isdecimal, text)):
        draft.keep("Y2", text)
        draft.say(NOTE, "no-date", f"'{text}' is no date", "kept in extra", "Y2", text)
    elif text:
        day, time = without_time(text)
        draft.put(draft.field_of("Y2") or "accessed", read_date(day), "Y2")
        if time:
            what = f"the time of day {time} of Y2"
            draft.say(NOTE, "set-aside", what, "a date of access ends with its day")
    for year_tag, day_tag in (("C1", "C2"), ("VL", "M1")):
        if draft.field_of(year_tag) != "accessed" or "accessed" in draft.fields:
            continue
        year = draft.one(year_tag) if year_tag in draft.held else None
        cited_on = draft.one(day_tag) if day_tag in draft.held else None
        date = read_date(f"{cited_on} {year}") if year and cited_on else None
        if date is None or date.year is None:
            date = (
                read_date(cited_on)
                if cited_on and read_date(cited_on).year
                else read_date(year or cited_on or "")
            )
        if year or cited_on:
            draft.fields["accessed"] = date


_BEFORE = r"(?:(?:PP|[Pp]p|[Pp]ages?|p)\.?\s?|[PS](?:\.\s?|\s))(?=\d)"
_WORDED = Pattern(_BEFORE + r"|\d\s?(?i:pp?|pages?|S)\b")
_WORD = Pattern(_BEFORE)
"""Pages with their word, and a word before a page; the S of ``S12`` and the P of ``P393`` are their own."""


UNPAGED = frozenset(
    ("no specified", "no pagination specified none", "no pages none", "n/a none", "n.pag none")
)
"""First and last page of what has none: "No Pagination Specified", divided at its blanks or whole."""


def pages(draft: RisDraft) -> None:
    """``SP`` and ``EP``, in either order, or a range in one of them; alone in a book it is the number of
    pages, in a picture its size. ``C7``: the number of an article."""
    fields = draft.fields
    first, last = draft.one("SP"), draft.one("EP")
    if f"{first} {last}".casefold() in UNPAGED:
        first = last = None
    if first or last:
        field, value = page_field(first or "", last or "", draft.code)
        if field in fields:
            draft.put(field, value, "SP")
        else:
            fields[field] = value
    article = draft.one("C7") if "C7" in draft.held and draft.field_of("C7") else None
    if article and "page" not in fields:
        fields["page"] = article
    elif article and article != fields["page"]:
        draft.put("number", article, "C7")


def page_field(first: str, last: str, code: str) -> tuple[str, str]:
    """(field, value) of what ``SP`` and ``EP`` say in a type of RIS.

    >>> page_field("12", "19", "CHAP"), page_field("12-19", "", "CHAP"), page_field("300", "", "BOOK")
    (('page', '12-19'), ('page', '12-19'), ('number_of_pages', '300'))
    >>> page_field("1041", "9", "JOUR"), page_field("e224", "8", "JOUR")
    (('page', '1041-1049'), ('page', 'e224-e228'))
    >>> page_field("B-3", "B-9", "CHAP")
    ('page', 'B-3–B-9')
    >>> page_field("xii, 345 p. :", "", "BOOK"), page_field("42 min", "", "MPCT")
    (('number_of_pages', '345'), ('dimensions', '42 min'))
    >>> page_field("pp 37-64", "", "JOUR"), page_field("245", "pp. 250", "JOUR"), page_field("146p", "", "RPRT")
    (('page', '37-64'), ('page', '245-250'), ('number_of_pages', '146'))
    >>> page_field("S12", "S20", "JOUR"), page_field("S. 12", "20", "JOUR")
    (('page', 'S12-S20'), ('page', '12-20'))
    """
    if not (first + last).isdecimal():
        if code not in DESCRIBED and (_WORDED.search(first) or _WORDED.search(last)):
            last = _WORD.sub("", last)
            if (said := _said_of_pages(first, last)) is not None:
                return said
        if last == "+":
            return "page", f"{first}+"
        first, last = (page.replace("–", "-").replace("—", "-") for page in (first, last))
    if first and last and first != last:
        return "page", _range(first, last)
    if first and not last and code in DESCRIBED:
        return "dimensions", first
    if first and not last and code in WHOLE and "-" not in first:
        extent = _EXTENT.fullmatch(first)
        if extent or "," not in first:
            return "number_of_pages", extent[1] if extent else first
    return "page", _in_full(first or last)


def _in_full(page: str) -> str:
    """A range in one tag with its last page in full: PubMed's ``349-69``."""
    start, dash, end = page.partition("-")
    return _range(start, end) if dash and 1 < len(end) < len(start) and end.isdecimal() else page


def _range(first: str, last: str) -> str:
    """Two pages as one text; a dash stands between pages that have hyphens of their own."""
    last = last.removeprefix(first + "-")
    if first.endswith("-" + last):
        return first
    if len(last) < len(first) and last.isdecimal():
        from ...grammars.page_ranges import expanded

        last = expanded(first, last)  # Embase's and PubMed's "1041", "9"
    return f"{first}–{last}" if "-" in first or "-" in last else f"{first}-{last}"


def _said_of_pages(first: str, last: str) -> tuple[str, str] | None:
    """(field, value) of pages with a word beside them; None where they say more than one thing."""
    from ..page_values import pages as read_pages

    said = read_pages(f"{first}-{last}" if first and last else first or last)
    return next(iter(said.value.items())) if len(said.value) == 1 and not said.aside else None


def numbers(draft: RisDraft) -> None:
    """``SN`` (``EI``, ``BN``): ISSN and ISBN by their shape; anything else is the number of a patent or
    report, and kept otherwise."""
    held = draft.held
    values = held.pop("SN", [])
    if "EI" in held or "BN" in held:
        values += held.pop("EI", []) + held.pop("BN", [])
    if len(values) == 1:
        kind, known, doubts = number_kind(values[0])
        if kind and not doubts:
            draft.fields[kind] = known
            return
    found: dict[str, tuple[str, ...]] = {}
    for value in values:
        kind, known, doubts = number_kind(value)
        if kind and not (doubts and draft.code in NUMBERED):
            old = found.get(kind, ())
            found[kind] = (*old, *(number for number in known if number not in old)) if old else known
        elif draft.code in NUMBERED:
            draft.put("number", value, "SN")
            continue
        else:
            draft.keep("SN", value)
        for message in doubts:
            draft.say(WARNING, f"bad-{(kind or 'number').lower()}", message, "kept as it is", "SN", value)
    draft.fields.update(found)


def edition(draft: RisDraft) -> None:
    """``ET`` by the type; in a journal article the day on which it came out online (EndNote's "Epub
    date")."""
    for text in draft.held.pop("ET", ()):
        field = draft.field_of("ET").rstrip("~")
        if field in ("available_date", "") or is_epub_date(draft.kind, text):
            draft.put("available_date", read_date(text), "ET", text) if field else draft.keep("ET", text)
        else:
            draft.put(field, clean(text), "ET", text)


def is_epub_date(kind: str, text: str) -> bool:
    """Whether ``ET`` holds a date and no edition: in an article, with a month."""
    return kind == "article-journal" and read_date(text).month is not None
