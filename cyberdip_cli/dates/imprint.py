"""The dates of a publication statement: where they begin, and which of them is that of publication."""

from __future__ import annotations

from ..labels import any_language
from ..patterns import IGNORECASE, Pattern
from .free import parse as parse_date
from .words import month, season

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..model import Date
    from ..parsed import Context, Doubt

NO_DATE = any_language("imprints", "no_date")
"""What stands for a date that is not there."""
DATE_WORDS = any_language("imprints", "date_words")
"""Words that stand beside the year at the end of a statement."""
OPENERS = any_language("imprints", "date_openers")
"""Those that a date can begin with."""
YEAR = Pattern(
    r"[\[(<{]*(?:c|p|©|℗|cop\.?|ca?\.|d\.?l\.?|dr\.|impr\.)?\s*[\[(]*(?:\d{3,4}(?:\.\d\d?)?|\d{2}[\dxX?_u-][xX?_u-]{1,2}|\d{2}\]\d{2}|(?:昭和|平成|令和|大正|明治|民國|民国|[民昭平令大明])\d{1,3}(?:\[\d{4}\])?)"
    r"(?:[ab]?)[\])>}?!]*(?:-\d\d-\d\d|[-–—/][\[(]*(?:\d{2,4})?[\])?]*)?(?:年|г|р|м|م)?[\])>}.?,;:]*\Z",
    IGNORECASE,
)
_DAY = Pattern(r"[\[(]*\d{1,2}(?:st|nd|rd|th|er|e|º|ª)?[\].,)]*\Z")
_HEBREW = Pattern(r"[\[(]?[הת][א-ת]{0,3}[\"״'׳][א-ת][\])]?,?\Z")
"""A year of the Hebrew calendar, ``תשע"ה``."""
_COPYRIGHT = Pattern(r"[\[(]*(?:c(?=\[?\d)|p(?=\[?\d)|©|℗|cop\.?(?!\w)|copyright)\s*", IGNORECASE)
_PRINTING = Pattern(r"\b(?:printing|printed|impr\.|impression|reprint(?:ed)?|druk|tirage)\b", IGNORECASE)
_CORRECTED = Pattern(r"\[\s*(?:i\.?\s?e\.?|that is|recte|=|vielm\.|d\.i\.)\s*,?\s*(.+?)\]?\Z", IGNORECASE)
_DEPOSIT = Pattern(r"(?:d\.?l\.?|dep(?:ósito|\.)?\s*legal|dépôt légal|impr\.|druk)\s*:?\s*", IGNORECASE)
_SEPARATOR = Pattern(r"[,;](?=\s)")
_DIGITS = Pattern(r"\d{3,4}")
_SUPPLIED = Pattern(
    r"(.*?)\s*[\[(]\s*((?:between |ca\.? )?[12]\d{3}(?:\s*(?:or|-|–|/|and|או|или|ou|oder)\s*(?:[12]\d{3}|\d{1,2}))?\??)\s*[\])]?[.,]?\Z"
)
_HALF_SUPPLIED = Pattern(r"\[(\d\d)\](\d\d)")
LONGEST_DATES = 200
LONGEST_DATE = 40


def cut_date(text: str) -> tuple[str, str]:
    """``text`` without the date at its end, and the date: "Paris : Adda, [1999?], c1998." is "Paris : Adda"
    and "[1999?], c1998."."""
    tokens = text.split(" ")
    kinds: list[str] = []  # of the last words, from the end
    for token in reversed(tokens):
        kind = _kind(token)
        if not kind:
            break
        kinds.append(kind)
    at = len(tokens) - len(kinds)
    year = "year" in kinds
    while (
        at < len(tokens)
        and (kind := kinds[len(tokens) - 1 - at]) not in ("year", "month")
        and not (kind == "day" and at + 1 < len(tokens))
    ):
        if tokens[at].casefold().strip("[](),") in OPENERS and kind == "word":
            break
        at += 1
    if 0 < at < len(tokens) and tokens[at - 1] == ":" and _kind(tokens[at]) == "month":
        at += 1  # a publisher called like a month: "Helsinki : Tammi, 2013"
    if not year or at == len(tokens):
        before, comma, last = text.rpartition(",")
        if missing(text if not comma else last, NO_DATE):
            return (before, last) if comma else ("", text)
        return text, ""
    head = " ".join(tokens[:at]).rstrip(" ,;:")
    return (head, " ".join(tokens[at:])) if head.strip("[](), ") else ("", text)


def _kind(token: str) -> str:
    """What a word at the end of a statement is: "year", "month", "day", "word" (beside a date) or ""."""
    if len(token) > LONGEST_DATE:
        return ""
    bare = token.casefold().strip("[](),;:?")
    if not bare.isalpha():  # letters alone are no year and no day
        if (
            (len(bare) == 4 and bare == token and bare.isdecimal())
            or YEAR.match(token)
            or _HEBREW.match(token)
        ):
            return "year"
        if month(bare) or season(bare):
            return "month"
        if _DAY.match(token):
            return "day"
    elif month(bare) or season(bare):
        return "month"
    return "word" if bare in DATE_WORDS or not bare else ""


def published(text: str, ctx: Context) -> tuple[Date | None, tuple[str, ...], tuple[Doubt, ...]]:
    """The date of publication among the dates of a statement; copyright and printing count only where there
    is no other."""
    if not text or missing(text, NO_DATE):
        return None, (), ()
    if len(text) > LONGEST_DATES:
        return None, (text,), ()
    year = text.rstrip(".,;:")
    if len(year) == 4 and year.isdecimal():
        parsed = parse_date(year, ctx)
        return parsed.value, parsed.aside, parsed.doubts
    parts = [part.strip() for part in _SEPARATOR.split(text) if part.strip(" .,;[]()")]
    if not parts:
        return None, (text,), ()
    best = min(parts, key=_weight)
    words, original = _gregorian(best)
    parsed = parse_date(_plain_date(words), ctx)
    left = tuple(part.strip("[]. ") for part in parts if part is not best) + ((original,) if original else ())
    return parsed.value, left + parsed.aside, parsed.doubts


def _weight(part: str) -> int:
    """0 for a date of publication, 1 for copyright, 2 for a printing or a year of another calendar ("754,
    1994, c1993")."""
    year = _DIGITS.search(part)
    if _PRINTING.search(part) or (year and not 1400 <= int(year[0]) <= 2100):
        return 2
    return 1 if _COPYRIGHT.match(part) else 0


def _gregorian(part: str) -> tuple[str, str]:
    """The year that the cataloguer gives in brackets beside one of another calendar, or in its correction,
    and the one that stands there.

    "764 [2003]" is 2003, "1954 [i.e. 1955]" is 1955, "昭和50 [1975]" is 1975; "1972 [c1971]" stays 1972.
    """
    if len(words := part.split()) == 2 and _HEBREW.match(words[0]):
        return words[1], words[0]
    sides = part.split("=")
    ours = [side.strip() for side in sides if (year := _DIGITS.search(side)) and 1500 <= int(year[0]) <= 2100]
    if len(sides) == 2 and len(ours) == 1:  # "1436 هـ = 2015 م"
        return ours[0], part
    corrected = _CORRECTED.search(part)
    if corrected and part[: corrected.start()].strip():
        return corrected[1], part[: corrected.start()].strip()
    match = _SUPPLIED.match(part)
    outside = match[1].strip(" [,.") if match else ""
    if not match or not outside:
        return part, ""
    year = _DIGITS.search(outside)
    foreign = not year or not 1500 <= int(year[0]) <= 2100
    return (match[2], outside) if foreign else (outside, f"[{match[2]}]")


def _plain_date(text: str) -> str:
    """A date without the signs of copyright and legal deposit, and with the brackets of "[19]98" and
    "[1999?]" closed or gone."""
    text = _HALF_SUPPLIED.sub(r"\1\2", text)
    text = _DEPOSIT.sub("", _COPYRIGHT.sub("", text, count=1) if _COPYRIGHT.match(text) else text)
    text = text.strip().rstrip(".,;:").strip()
    if text.count("[") != text.count("]"):
        text = text.replace("[", "").replace("]", "")
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    return text.strip()


def missing(text: str, words: frozenset[str]) -> bool:
    """Whether ``text`` says that there is none: one of ``words``."""
    bare = text.casefold().strip(" []()<>.,;:")
    return bare in words or f"{bare}." in words
