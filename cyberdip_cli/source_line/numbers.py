"""The numbers after a serial's title: date, volume, issue, pages, article number, in any order, punctuation
and language.

``scan`` walks along a text and takes part after part; what it does not know is set aside. Where the numbers
begin is found by :mod:`.start`."""

from __future__ import annotations

from ..grammars.identifiers import issn
from ..grammars.locator_words import PAGES, VOLUME
from ..grammars.page_ranges import pages
from ..patterns import IGNORECASE, Pattern
from .bare_numbers import ISSUE_NUMBER, NUMBER, any_of, bare, inner, tidy
from .dates_and_counts import counted, dated, electronic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context, Fields


_VOLUME = Pattern(
    rf"(?:{any_of(VOLUME)})(?:\.\s?|\s?:\s?|\s(?=\S)|(?=\d))(?:№\s?)?(?P<volume>{NUMBER})(?:\s?\((?P<issue>[^()]{{1,30}})\)(?:\((?P<section>[A-Z])\))?)?",
    IGNORECASE,
)
_CJK_VOLUME = Pattern(
    r"(?:[第제]?\s?(?P<volume>\d{1,5})\s?[卷巻권](?!\w*[年])|[卷巻]\s?(?P<volume2>\d{1,5}))"
)
_CJK_ISSUE = Pattern(
    r"(?:[第제]?\s?(?P<issue>\d{1,5}(?:[-–/]\d{1,5})?)\s?[期号號호]|[期号號]\s?(?P<issue2>\d{1,5}))"
)
_CJK_PAGES = Pattern(
    r"(?:第\s?)?(?P<pages>[A-Za-z]?\d{1,6}(?:\s?[-–~～—]\s?[A-Za-z]?\d{1,6})?)\s?[頁页面쪽]|[頁页]\s?(?P<pages2>\d{1,6}(?:\s?[-–~～]\s?\d{1,6})?)"
)
_PAGES = Pattern(
    rf"(?:preceding\s|following\s|art\.\s|ص\s(?=ص))?(?:(?:{any_of(PAGES)})(?:\(s\))?\.?:?(?:\s|(?<=[.:]))|pp?(?=[A-Z]{{0,2}}\d|n/a|\[))\s?(?:\[)?(?P<rest>.)",
    IGNORECASE,
)
_ARTICLE = Pattern(
    r"(?:art(?:icle|ikel|\.|\.?\s?(?:no|nr|id|number)\.?)|article\s(?:no|number|id)\.?|paper|e-?id|eLocator|e-location)[:\s.]\s?(?P<number>[A-Za-z]{0,4}\d[\w.-]{0,15})",
    IGNORECASE,
)
_IMPRINT = Pattern(
    r"(?!(?:Section|Edition|Pages?|Issue|Volume|Url|URL|Series|Notes?|Special|Theme|Topic|Supplement)\b)"
    r"(?P<place>[^\W\d_a-z][^\W\d]{1,20}(?:\s[^\W\d]{1,20}){0,3})\s?:\s(?P<publisher>[^\W\d_a-z][^:]{2,80})"
)
_SUPPLEMENT = Pattern(
    r"(?:special issue|supplement|suppl\.?|suppleme\w*|supp\.?|sonderheft|beiheft|número especial|part|pt\.?|teil)\b\s?"
    r"(?P<number>[A-Z]?\d{1,4}|[IVX]{1,5}\b|[A-Z]\b)?",
    IGNORECASE,
)
_NEWS_PAGE = Pattern(r"(?P<page>[A-Za-z]{0,2}\d{1,4}[A-Za-z]?(?:-[A-Za-z]{0,2}\d{1,4})?)\.?\s*\Z")
_SKIP = Pattern(r"[\s,;.:()\[\]—–|-]+")
_CHUNK = Pattern(r"[^,;.()\[\]]+(?:\.(?=[^\s])[^,;.()\[\]]*)*")
_REPLY = Pattern(r";\s(?:author |discussion |quiz |passim|and )[^;.,]{1,40}")
_ELECTRONIC_PAGE = Pattern(r"(?P<page>[A-Za-z]{1,2}\d{1,6}(?:-[A-Za-z]{0,2}\d{1,6})?)(?=[,;.])")


_BEGIN = Pattern(r"\d{1,4}\s?[(:]")


def begin(text: str) -> bool:
    """Whether the numbers stand at the beginning, with no title before them: ``Vol. 12``, ``12(3)``,
    ``12:3``."""
    return _VOLUME.match(text) is not None or _BEGIN.match(text) is not None


def scan(text: str, context: Context, value: Fields, aside: list[str]) -> None:
    """Take the parts of ``text`` into ``value``; what is known from before stays."""
    at = 0
    length = len(text)
    while at < length:
        skip = _SKIP.match(text, at)
        if skip:
            at = skip.end()
            if at >= length:
                break
        end = _part(text, at, context, value, aside)
        if end is None or end <= at:
            chunk = _CHUNK.match(text, at)
            end = chunk.end() if chunk else at + 1
            word = text[at:end].strip(" -–—")
            if word and any(c.isalnum() for c in word):
                _unknown(word, value, aside)
        at = end


def _unknown(word: str, value: Fields, aside: list[str]) -> None:
    """What no part is: an ISSN by its check digit, the imprint of a book, or set aside."""
    found = issn(word).value
    imprint = (
        _IMPRINT.fullmatch(word)
        if ": " in word and "issue" not in value and "publisher" not in value
        else None
    )
    if found:
        value["ISSN"] = tuple(dict.fromkeys(value.get("ISSN", ()) + found))
    elif imprint and "http" not in word:
        value.update(publisher_place=_town(imprint["place"], aside), publisher=imprint["publisher"])
    else:
        aside.append(word)


def _town(place: str, aside: list[str]) -> str:
    """``place``, with the town that stood before a country or a state: ``Chichester``, ``UK`` -> Chichester,
    UK."""
    while (
        aside
        and place.partition(",")[0].isupper()
        and len(place.partition(",")[0]) <= 3
        and aside[-1].replace(" ", "").isalpha()
    ):
        place = f"{aside.pop()}, {place}"
    return place


def _part(text: str, at: int, context: Context, value: Fields, aside: list[str]) -> int | None:
    for take in (
        electronic,
        dated,
        counted,
        _volume,
        _issue,
        _paged,
        bare,
        _cjk,
        _supplement,
        _article,
        _news_page,
    ):
        end = take(text, at, context, value, aside)
        if end is not None:
            return end
    return None


def _volume(text: str, at: int, context: Context, value: Fields, aside: list[str]) -> int | None:
    match = _VOLUME.match(text, at)
    if match is None or "volume" in value or (_turkish(context) and text[at] in "Ss"):
        return None
    value["volume"] = tidy(match["volume"])
    if match["issue"]:
        inner(match["issue"] + (f"({match['section']})" if match["section"] else ""), context, value)
    return match.end()


def _issue(text: str, at: int, context: Context, value: Fields, aside: list[str]) -> int | None:
    match = ISSUE_NUMBER.match(text, at)
    if match is None or "issue" in value:
        return None
    word = text[at : match.start("issue")].strip(" .").casefold()
    if word == "s" and not (_turkish(context) and text[at] == "S"):
        return None
    if word in ("part", "pt") and ("issued" in value or "volume" in value):
        value.setdefault("part_number", tidy(match["issue"]))
        return match.end()
    value["issue"] = tidy(match["issue"])
    return match.end()


def _turkish(context: Context) -> bool:
    return "tr" in context.languages[:1]


def _paged(text: str, at: int, context: Context, value: Fields, aside: list[str]) -> int | None:
    match = _PAGES.match(text, at)
    if match is None:
        return None
    start = match.start("rest")
    if text[start : start + 3].lower() == "n/a":
        end = start
        while end < len(text) and text[end] not in ",;. ":
            end += 1
        return end
    found = pages(text[start : start + 120])
    if found is None:
        return None
    page, length = found
    end = start + length
    if "page" in value:
        aside.append(text[at:end])
    else:
        value["page"] = page
    more = _REPLY.match(text, end)
    if more:
        aside.append(more[0].strip("; "))
        end = more.end()
    return end


def _cjk(text: str, at: int, context: Context, value: Fields, aside: list[str]) -> int | None:
    if text[at].isascii() and not text[at].isdigit():
        return None
    for pattern, key in ((_CJK_VOLUME, "volume"), (_CJK_ISSUE, "issue"), (_CJK_PAGES, "page")):
        match = pattern.match(text, at)
        if match and key not in value:
            found = next(group for group in match.groups() if group)
            ranged = pages(found) if key == "page" else None
            value[key] = ranged[0] if ranged else found
            return match.end()
    return None


def _supplement(text: str, at: int, context: Context, value: Fields, aside: list[str]) -> int | None:
    match = _SUPPLEMENT.match(text, at)
    if match is None:
        return None
    word = match[0].casefold()
    if match["number"] and word.startswith("supp"):
        value.setdefault("supplement_number", match["number"])
    elif match["number"] and word.startswith(("part", "pt", "teil")):
        value.setdefault("part_number", match["number"])
    else:
        aside.append(match[0].strip())
    return match.end()


def _article(text: str, at: int, context: Context, value: Fields, aside: list[str]) -> int | None:
    match = _ARTICLE.match(text, at)
    if match is None:
        return None
    value.setdefault("page" if "page" not in value else "number", match["number"].rstrip("."))
    return match.end()


def _news_page(text: str, at: int, context: Context, value: Fields, aside: list[str]) -> int | None:
    """``(Springfield). June 29, 2015, A7.``: the page that ends a newspaper's or an online journal's line;
    also ``, e57, 21 p.``."""
    if "page" in value or "issued" not in value:
        return None
    match = _NEWS_PAGE.match(text, at) or _ELECTRONIC_PAGE.match(text, at)
    if match is None:
        return None
    value["page"] = match["page"]
    return match.end()
