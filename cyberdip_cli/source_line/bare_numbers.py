"""Numbers of a citation that no word explains: ``50(8):123-130``, ``61:237-251``, ``12/3``, ``12, 3, 45-60``;
their shape and place do."""

from __future__ import annotations

from ..dates import YEAR
from ..dates.free import find
from ..grammars.locator_words import ISSUE
from ..grammars.page_ranges import PAGE_RANGE, pages
from ..patterns import IGNORECASE, Pattern, escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parsed import Context, Fields


def any_of(words: Sequence[str]) -> str:
    """An alternation of ``words``, the longest first."""
    return "|".join(sorted((escape(word) for word in words), key=len, reverse=True))


NUMBER = (
    r"(?:[A-Z]{0,4}\.?\s?)?\d{1,6}(?:[A-Za-z]{1,2}(?![^\W\d_]))?(?:\s?[-–/&+]\s?(?:[A-Z]{0,2}\d{1,6}[A-Za-z]?))*"
    r"|[IVXLCDM]{1,9}(?![^\W\d_])|[A-Z]{1,2}(?![\w.])"
)
_ISSUE_WORD = Pattern(r"^(?:no|nr|n|issue|iss)\.?\s?", IGNORECASE)
ISSUE_NUMBER = Pattern(
    rf"(?:(?:{any_of([word for word in ISSUE if word not in ('№', 'n°')])})(?:\.\s?|\s?:\s?|\s(?=\S)|(?=\d))|[№#]\s?|[nN][°º]\s?)(?P<issue>{NUMBER})",
    IGNORECASE,
)
_DASHES = Pattern(r"\s?[-–—]\s?")
BARE = Pattern(
    r"(?P<volume>\d{1,5}[A-Z]?)\s?\((?P<issue>[^()]{1,25})\)(?:\((?P<section>[A-Z])\))?(?:\s?[:,]\s?(?=[A-Za-z]{0,2}\d))?"
)
COLON = Pattern(
    r"(?P<volume>\d{1,5})\s?(?:[/.]\s?(?P<issue>\d{1,4}(?:[-–/]\d{1,4})?))?\s?:\s?(?=[A-Za-z]{0,3}\d)"
)
_REVERSED = Pattern(
    r"(?P<volume>\d{1,4})\.\s(?:évf(?:olyam)?|köt(?:et)?|årg(?:ang|ång)?|cilt|roč(?:ník|\.)?|vsk|jg|jahrg(?:ang)?|bd|tome|rocznik|godište|vol)\b\.?"
    r"|(?P<issue>\d{1,4}(?:[-/]\d{1,4})?)\.\s(?:sz(?:ám)?|heft|h|sayı|číslo|nummer|nr|hefte|numero|issue)\b\.?",
    IGNORECASE,
)
_ROW = Pattern(
    r"(?P<volume>\d{1,4})\s?[,;]\s(?:(?P<issue>\d{1,4}(?:[-/]\d{1,4})?)\s?[,;]\s)?(?=[A-Za-z]{0,2}\d{1,7}(?:\s?[-–]\s?[A-Za-z]{0,2}\d+|\s\((?:1[5-9]|20)\d\d)|\d{5,7}\.?\Z)"
)
_COLON_ISSUE = Pattern(r"(?P<issue>\d{1,3}(?:[-–/]\d{1,3})?),\s(?=(?:pp?\.?\s|s\.\s|S\.\s)?[A-Za-z]{0,2}\d)")
_PAGES_LATER = Pattern(r"\s?[,;]\s(?:S|s|p|pp|с|С|Seiten?|pages?|págs?)\.?\s?[A-Za-z]?\d", IGNORECASE)
_DATED_ISSUE = Pattern(
    r"(?P<issue>\d{1,3}(?:[-–/]\d{1,3})?)(?=\s\((?:1[5-9]|20)\d\d\)[,:]\s?(?:pp?\.?\s|[sS]\.\s)?[A-Za-z]{0,2}\d)"
)
_LONE_ISSUE = Pattern(
    r"(?P<issue>\d{1,4}(?:[-/]\d{1,4})?)(?=\s?[,;]\s(?:S|s|p|pp|с|С|Seiten?|pages?|págs?)\.?\s?[A-Za-z]?\d)"
)
_OF_YEAR = Pattern(r"(?P<issue>\d{1,3}(?:[-/]\d{1,3})?)(?=\s?[,;.]\s?[сС]\.?\s?\d)")
_SUPPLEMENTED = Pattern(
    r"(?P<volume>\d{1,4})\s(?P<what>Suppl|Spec No|Pt|Part)\.?\s?(?P<number>\w{0,3})\s?:\s?"
)
_TWO_NUMBERS = Pattern(r"(?P<volume>\d{1,4})\s(?P<issue>\d{1,4}(?:[-/]\d{1,4})?)(?=,\s?p)")
_POINTED = Pattern(r"(?P<volume>\d{1,4})\.(?P<issue>\d{1,3})(?=\s\()")
_SLASHED = Pattern(r"(?P<volume>\d{1,4})/(?P<issue>\d{1,3})(?=[\s,;.(:]|$)")
_BARE_VOLUME = Pattern(
    r"(?P<volume>\d{1,4}|[IVXLC]{2,9}(?=\s\(\d{4}\)))(?=\s?[,;:(]\s?\S|\s(?:no|nr|iss)\.?\s\d)"
)
_FOLLOWED = Pattern(r"(?:[,;]\s?|\s)(?:no|nr|n[°º]?|issue|h|heft|pp?|s)\b", IGNORECASE)


def bare(text: str, at: int, context: Context, value: Fields, aside: list[str]) -> int | None:
    """Take the number at ``at`` for what its shape makes it; the end, or None."""
    for take in (_reversed, _issue_of_year, _row, _joined, _lone_page, _lone_volume):
        end = take(text, at, context, value)
        if end is not None:
            return end
    return None


def _reversed(text: str, at: int, context: Context, value: Fields) -> int | None:
    """``12. évf. 3. sz.``: the word after the number."""
    match = _REVERSED.match(text, at) if text[at].isdigit() else None
    key = "volume" if match and match["volume"] else "issue"
    if match is None or key in value:
        return None
    value[key] = match[key]
    return match.end()


def _issue_of_year(text: str, at: int, context: Context, value: Fields) -> int | None:
    """``2013, 4, С. 61-66``: between the year and the word of Cyrillic scripts for pages, the issue."""
    match = _OF_YEAR.match(text, at) if "issued" in value and text[at].isdigit() else None
    if match is None or not value.keys().isdisjoint(("volume", "issue")):
        return None
    value["issue"] = match["issue"]
    return match.end()


def _row(text: str, at: int, context: Context, value: Fields) -> int | None:
    """``12, 3, 45-60``: volume, issue, pages; ``82, 045418 (2010)``: volume and article."""
    match = _ROW.match(text, at) if "volume" not in value and text[at].isdigit() else None
    if match is None or ("issued" not in value and find(text, at, context)):
        return None
    value["volume"] = match["volume"]
    if match["issue"]:
        value.setdefault("issue", match["issue"])
    found = pages(text[match.end() : match.end() + 60])
    if found and "page" not in value:
        value["page"] = found[0]
        return match.end() + found[1]
    return match.end()


def _joined(text: str, at: int, context: Context, value: Fields) -> int | None:
    """``50(8):123-130``, ``61:237``, ``12:3, 45-60``, ``12(2015):3, s. 4``, ``12.3 (2015)``, ``12 Suppl
    1:S4``."""
    if "volume" in value or not text[at].isdigit():
        return None
    patterns = [_SUPPLEMENTED, BARE, COLON, _SLASHED, _POINTED] + (
        [_TWO_NUMBERS] if "issued" in value else []
    )
    match = next((found for pattern in patterns if (found := pattern.match(text, at))), None)
    if match is None:
        return None
    groups = match.groupdict()
    value["volume"] = match["volume"]
    if groups.get("number"):
        value["part_number" if str(groups["what"]).startswith("P") else "supplement_number"] = groups[
            "number"
        ]
    if groups.get("issue"):
        inner(groups["issue"] + (f"({groups['section']})" if groups.get("section") else ""), context, value)
    return _after(text, match.end(), match[0].rstrip()[-1:], context, value, supplement="number" in groups)


def _after(text: str, at: int, mark: str, context: Context, value: Fields, *, supplement: bool) -> int:
    """The issue or the pages that follow a volume and a colon or comma."""
    if "issue" not in value:
        joined = mark == ":" and not supplement
        issue = (
            joined and (_COLON_ISSUE.match(text, at) or _DATED_ISSUE.match(text, at))
        ) or _LONE_ISSUE.match(text, at)
        if issue:
            value["issue"] = issue["issue"]
            return issue.end()
    if mark in ":," and "page" not in value:
        found = pages(text[at : at + 60])
        if found and not (mark == "," and find(text, at, context) and not YEAR.search(text, at + found[1])):
            value["page"] = found[0]
            return at + found[1]
    return at


def _lone_page(text: str, at: int, context: Context, value: Fields) -> int | None:
    """A range, an electronic page, or a number after a colon; a number before marked pages is the issue."""
    match = PAGE_RANGE.match(text, at) if "page" not in value else None
    if match is None or not any(c.isdigit() for c in match["first"]):
        return None
    plain = match["first"].isdigit()
    if (
        plain
        and not match["last"]
        and "issue" not in value
        and "volume" in value
        and _PAGES_LATER.match(text, match.end())
    ):
        value["issue"] = match["first"]
        return match.end()
    if not (
        match["last"] or ("volume" in value and not plain) or text[max(0, at - 3) : at].rstrip().endswith(":")
    ):
        return None
    found = pages(text[at : at + 60])
    if found is None or (found[0].isdigit() and len(found[0]) == 4 and "issued" not in value):
        return None
    value["page"] = found[0]
    return at + found[1]


def _lone_volume(text: str, at: int, context: Context, value: Fields) -> int | None:
    """``12 (2015)``, ``12, no. 3``."""
    match = (
        _BARE_VOLUME.match(text, at)
        if "volume" not in value and not text[max(0, at - 3) : at].rstrip().endswith(":")
        else None
    )
    if match and (
        text[match.end() : match.end() + 2].lstrip()[:1] in ("(", ":") or _FOLLOWED.match(text, match.end())
    ):
        value["volume"] = match["volume"]
        return match.end()
    return None


def inner(text: str, context: Context, value: Fields) -> None:
    """What stands in parentheses after a volume: an issue, or a year (``4 (2025)``)."""
    issue = ISSUE_NUMBER.fullmatch(text) if text[:2].casefold() != "pa" else None
    date = find(text, 0, context)
    if issue:
        value.setdefault("issue", tidy(issue["issue"]))
    elif (
        date is not None
        and date[1] == len(text)
        and len(text) >= 4
        and not (text.isdigit() and "issued" in value)
    ):
        value.setdefault("issued", date[0])
    elif (number := _ISSUE_WORD.sub("", text)) and any(c.isalnum() for c in number):
        value.setdefault("issue", number)


def tidy(number: str) -> str:
    """A number as it is written, with simple dashes and no blanks around them."""
    return (number if number.isalnum() else _DASHES.sub("-", number)).strip(" .")
