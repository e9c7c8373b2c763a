"""Dates with exactly the precision that is shown, in any order and language; what cannot be read stays in its
words.

``parse`` reads a whole value, ``find`` the date that begins at a place in a longer text (a citation). A year
is never turned into the first of January, a season never into a month, another calendar's never into ours."""

from __future__ import annotations

from ..model import Date
from ..parsed import Doubt, Parsed
from ..patterns import IGNORECASE, Pattern
from .forms import FORMS, WORD, YEAR
from .parts import date_of
from .words import month

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context

_BY_WORD = [form for starts, form in FORMS if "word" in starts]
_BY_NUMBER = [form for starts, form in FORMS if "number" in starts]
_BY_YEAR = [form for starts, form in FORMS if "year" in starts or "number" in starts]
_FIGURE_NEAR = Pattern(r"\D{0,40}\d")
"""No form has so many words before its first figure."""
_QUICK = Pattern(rf"(?P<m>{WORD})(?P<y>{YEAR})(?![\d/–-])|(?P<y0>{YEAR})(?=[,;.)]|$)")
_BETWEEN = Pattern(
    rf"\b(?:between|zwischen|entre|tra|mellan|mellem|mellom|między|mezi|között|между)\s({YEAR})\s\S{{1,5}}\s({YEAR})",
    IGNORECASE,
)
_LUNAR = (("ar",), ("fa",), ("ur",), ("ps",), ("ku",))
"""Languages on whose pages a year from 1300 to 1499 is one of the Hijri calendars."""
_HIJRI = Pattern(
    r"(?:[^\W_]{1,8}[\s/.-]){0,3}(?P<y>1[34]\d\d)(?!\d)(?:[/.-]\d\d?[/.-]\d\d?|\s?(?:هـ?|ق|ش|ه\.?\s?[قش])\.?)?"
)
"""A year of a Hijri calendar, alone or in a date: ``1396``, ``15 مهر 1396``, ``1396/07/15``, ``1435 هـ``."""
_COMPACT = Pattern(rf"(?P<y>{YEAR})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])")
_MONTH = Pattern(rf"(?P<y>{YEAR})\s?[.-]\s?(?P<m>1[0-2]|0?[1-9])\.?")
"""``2003.11``, ``2016-8``: a year and a month in Chinese, Japanese and Korean."""
_EASTERN = frozenset(("ja", "zh-Hans", "zh-Hant", "zh", "ko"))
_CIRCA = Pattern(r"(?:ca?\.?|circa|approximately|about|um|vers|hacia|около|ок\.)\s(?=\d)", IGNORECASE)
_SUPPLIED = Pattern(
    rf"[\[(]?(?:c|©|p|℗|cop\.\s?|copyright\s|impr\.\s?|dr\.\s|d\.l\.\s|1st ed\.\s)?\s?(?P<y>{YEAR})(?P<doubt>\??)[\])]*[.,]?",
    IGNORECASE,
)
_SERIAL = Pattern(
    rf"[\[(]?(?:c|©|ca\.\s)?(?P<y>{YEAR})\??[\])]?\s?[-–—]\s?(?:[\[(]?(?P<y2>{YEAR})?\??[\])]?)?[.,]?"
)
_OTHER = Pattern(
    r"民[國国]|令和|平成|昭和|大正|明治|[^\W\d_]?هـ|\bH\.|\bA\.?H\.?\b|ת[קרש]|พ\.ศ"
    r"|(?<!\d)\d\d[\dxX?_u-][xX?_u-]|(?<!\d)\d{3}-(?!\d)|^(?:1[34]|2[2-9])\d\d\s?[\[(]|cent|Jh\.|siglo|siècle|\bв\.|\bB\.?C"
)
_UNDATED = Pattern(
    r"[\[(]?(?:s\.?\s?[adf]\.?|n\.?\s?d\.?|o\.?\s?j\.?|z\.?\s?j\.?|χ\.?\s?χ\.?|б\.?\s?г\.?|б\.?\s?р\.?|b\.?\s?[rd]\.?|u\.?\s?[åo]\.?"
    r"|é\.?\s?n\.?|t\.?\s?y\.?|undated|no date|(?:出版年|刊年)不明|[無无]年代?|미상|د\.?\s?ت\.?)[\])]?",
    IGNORECASE,
)
"""What catalogues print where the work has no date: ``s.a.``, ``[n.d.]``, ``o. J.``."""
_WORD_START = Pattern(r"(?<![^\W_])[^\W_]")
_BRACKETED = Pattern(rf"[\[(]\s?({YEAR})\s?[\])]")
_YEARS = Pattern(rf"(?<!\d){YEAR}(?!\d)")
LONGEST = 300
"""Characters of a date; a longer text is kept in its words."""
_HEBREW = Pattern(
    r"(?P<before>\d{4})?[\s,(/-]{0,3}(?P<hebrew>[א-ת]{1,5}['\"׳״][א-ת])[\s,)/-]{0,3}(?P<after>\d{4})?(?<=[\d)א-ת])"
)
"""A year of the Hebrew calendar beside that of the common era: ``תשע"ט 2019``."""


def parse(text: str, context: Context) -> Parsed[Date | None]:
    """The date of a whole value: ``Mar2017``, ``[1999]``, ``c1902``, ``20160801``, ``2005-``, ``1 de mayo de
    2015``.

    ``[195-?]`` and years of other calendars are ``Date(literal=...)``; two different years (``1999, c1998``)
    give the first."""
    if len(text) != 4 or not text.isdecimal():
        text = " ".join(text.split()).strip(" ,;:")
    if not text:
        return Parsed(None)
    if len(text) > LONGEST:
        return _in_words(text, context)
    if _is_year(text, context):
        return Parsed(Date(int(text)), rule="date: year")
    match = _COMPACT.fullmatch(text) if text.isdecimal() else None
    if match:
        return Parsed(Date(int(match["y"]), int(match["m"]), int(match["d"])), rule="date: yyyymmdd")
    if context.languages and context.languages[0] in _EASTERN and (match := _MONTH.fullmatch(text)):
        return Parsed(Date(int(match["y"]), int(match["m"])), rule="date: year.month")
    if not text.isascii() and (both := _beside_hebrew(text, context)) is not None:
        return both
    if _OTHER.search(text):
        return _in_words(text, context)
    circa = _CIRCA.match(text)
    plain = text[circa.end() :] if circa else text
    found = _whole(plain, context)
    if found is None:
        return _in_words(text, context)
    span = _BETWEEN.search(text)
    if span:
        return Parsed(Date(int(span[1]), end=Date(int(span[2])), circa=True), rule="date: between")
    date, rest = found
    date = date.replace(circa=True) if circa else date
    return Parsed(date, (rest,) if rest else (), rule="date")


def _beside_hebrew(text: str, context: Context) -> Parsed[Date | None] | None:
    """The year of the common era beside one of the Hebrew calendar, which is set aside; None for any other
    date."""
    both = _HEBREW.fullmatch(text)
    if both is None or not (both["before"] or both["after"]):
        return None
    said = parse(both["before"] or both["after"], context)
    return Parsed(said.value, (both["hebrew"], *said.aside), said.doubts, said.rule)


def _is_year(text: str, context: Context) -> bool:
    """Whether a text is a year of the common era, and none that may be of the lunar one."""
    if len(text) != 4 or not text.isdecimal() or not "1000" <= text < "2100":
        return False
    return not ("1300" <= text < "1500" and context.languages[:1] in _LUNAR)


def _whole(text: str, context: Context) -> tuple[Date, str] | None:
    """(date, rest) of a value that begins with a date; None where there is no date in it."""
    match = _SUPPLIED.match(text)
    if match and match.end() == len(text):
        year = int(match["y"])
        return Date(year=year, circa=bool(match["doubt"])), ""
    match = _SERIAL.fullmatch(text)
    if match:
        end = Date(year=int(match["y2"])) if match["y2"] else None
        return Date(year=int(match["y"]), end=end, literal=None if end else text.strip("[]() .,")), ""
    bare = text.strip("[]() ")
    found = find(bare, 0, context)
    if found is not None:
        return found[0], bare[found[1] :].strip(" ,.;:()[]")
    match = _SUPPLIED.match(text)
    if match:
        return Date(year=int(match["y"]), circa=bool(match["doubt"])), text[match.end() :].strip(" ,.;:")
    for start in _WORD_START.finditer(bare):
        found = find(bare, start.start(), context)
        if found is not None:
            rest = (
                bare[: start.start()].strip(" ,.;:()[]") + " " + bare[found[1] :].strip(" ,.;:()[]")
            ).strip()
            return found[0], rest
    return None


def _in_words(text: str, context: Context) -> Parsed[Date | None]:
    """A date that is kept as written; a year of ours in brackets beside another calendar's is taken with it,
    and the lone year of a Hijri calendar as it is printed."""
    years = {int(year) for year in _BRACKETED.findall(text)}
    if len(years) == 1:
        return Parsed(Date(year=years.pop(), literal=text), rule="date: two calendars")
    hijri = _HIJRI.fullmatch(text) if context.languages[:1] in _LUNAR else None
    if hijri is not None:
        said = Doubt("odd-date", f"the year of '{text}' is one of another calendar", severity="note")
        return Parsed(Date(year=int(hijri["y"]), literal=text), (), (said,), "date: another calendar")
    if not any(c.isdigit() for c in text):
        return Parsed(
            Date(literal=text),
            (),
            (_undated(text),),
            "date: in words",
        )
    return Parsed(
        Date(literal=text),
        (),
        (Doubt("odd-date", f"the date '{text}' is kept in its words", severity="note"),),
        "date: in words",
    )


def _undated(text: str) -> Doubt:
    """What is said of a date without any figure: little, where it says that there is none."""
    if _UNDATED.fullmatch(text):
        return Doubt("odd-date", f"'{text}' says that there is no date", "kept in its words", severity="note")
    return Doubt("odd-date", f"'{text}' is no date that can be read", "kept in its words")


def find(text: str, at: int, context: Context) -> tuple[Date, int] | None:
    """(date, end) of the date that begins at offset ``at``, or None. The longest reading wins."""
    start = text[at : at + 1]
    if not start.isalnum():
        return None
    quick = _QUICK.match(text, at)
    if quick and quick["m"] and (number := month(quick["m"], context.languages)):
        return Date(int(quick["y"]), number), quick.end()
    if quick and quick["y0"]:
        return Date(int(quick["y0"])), quick.end()
    forms = (
        (_BY_YEAR if start in "12" else _BY_NUMBER)
        if start.isdecimal()
        else _BY_WORD
        if _FIGURE_NEAR.match(text, at)
        else ()
    )
    best: tuple[Date, int] | None = None
    for pattern in forms:
        match = pattern.match(text, at)
        if match and (best is None or match.end() > best[1]):
            date = date_of(match.groupdict(), context)
            if date is not None:
                best = (date, match.end())
    return best


def years(text: str) -> list[int]:
    """All numbers in ``text`` that can be years of our calendar."""
    return [int(year) for year in _YEARS.findall(text)]
