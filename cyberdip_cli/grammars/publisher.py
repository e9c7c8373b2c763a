"""Publication statements: place, publisher and date by ISBD 4 (``Place : Publisher, date.``) and by what
stands in its stead.

The date is cut off here and read by :mod:`..dates.imprint`; place and publisher are
:mod:`.publisher_names`'."""

from __future__ import annotations

from ..dates import free
from ..dates.imprint import YEAR, cut_date, published
from ..labels import any_language
from ..parsed import Parsed
from ..patterns import IGNORECASE, Pattern
from .publisher_names import names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context, Doubt, Fields

_SPREAD = {
    "：": " : ",
    "；": " ; ",
    "，": ", ",
    "、": ", ",
    "،": ", ",
    "؛": " ; ",
    "［": "[",
    "］": "]",
    "（": "(",
    "）": ")",
    "\u00a0": " ",
}
_spread = str.maketrans(_SPREAD)
_WIDE = Pattern("[" + "".join(_SPREAD) + "]")
_TIGHT_COLON = Pattern(r"(?<=[㐀-鿿가-힣\]])\s*:\s*,?\s*(?=[㐀-鿿가-힣\[])")
_TIGHT_YEAR = Pattern(r"(?<=[㐀-鿿가-힣])\s*[:,]\s*,?\s*(?=[\[c]?(?:1[5-9]|20)\d\d)")
"""The marks of Chinese catalogues, which stand without blanks, doubled where a subfield is empty:
``武汉:,长河书社:,2003``."""
_PREFIX = Pattern(r"(?:original )?(?:publication|imprint|published|publisher)\s*:\s+", IGNORECASE)
_EDITION_AREA = Pattern(r"(\d{1,3}(?:st|nd|rd|th|\.|e|ª)\s?[^:;]{2,50}?)\s?\.?\s[-–—]\s(?=[^\W\d_])")
_EMAIL = Pattern(r",?\s\(?\S{1,60}@\S{3,60}")
_EXTENT = Pattern(
    r"\.?\s[-–—]\s(?:[ivxlc]{1,8},\s)?\d{1,5}\s?[^\W\d_]{1,7}\.?(?:\s[;:].{0,80})?\Z|(?<=\d{4})\s\((?:[^()\d]{3,40}|[^():]{2,40}\s:\s[^()]{2,60})\)\Z"
)
_IMPRINT_OF = Pattern(r"\s:\s(?:Imprint|Imprenta|Sello):\s.{2,60}?(?=,\s\S{0,3}\d{4}|\Z)", IGNORECASE)
_SHOP = Pattern(
    r"(?P<name>[^;()]{2,120}?)(?:;\s(?P<edition>[^;()]{2,60}?))?\s\((?P<date>[^()]{0,20}\d{4}[^()]{0,8})\)"
)
"""``Quay Press; 2nd edition (May 8, 2012)``, as shops have it."""
_CHINESE = Pattern(
    r"(?P<publisher>[㐀-鿿]{2,20}(?:出版社|书局|書局|书店|書店|书社|印书馆|印書館|出版公司))\s(?P<date>(?:19|20)\d\d(?:\.\d{1,2})?)"
    r"(?:\s(?P<publisher_place>[㐀-鿿]{2,8}))?"
)
"""``绿野出版社 2006.5 南河``: the place last, as Chinese catalogues have it."""
EDITIONS = any_language("citations", "edition")
"""Words for an edition, in any language."""
_EDITION = Pattern(r"ed\.?\s*:\s*([^:]{1,80}?\bed(?:ition|\.)?)[.,;]?\s+", IGNORECASE)
_COVERAGE = Pattern(
    r"(?:began|begins|vol|no|nos|nr|bd|band|jahrg|jg|t|tome|tom|rok|god|issue|hft|heft|1st|\d+(?:st|nd)?\s*[./(])\b",
    IGNORECASE,
)
_YEARS = Pattern(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")


def parse(text: str, ctx: Context) -> Parsed[Fields]:
    """The fields ``publisher``, ``publisher_place``, ``issued`` and ``edition`` that a statement (or several,
    one a line) gives.

    What belongs to further statements, names of functions and words for "and others" are in ``aside``.

    >>> from ..parsed import Context
    >>> parse("[S.l.] : Novelty Press", Context()).value
    {'publisher': 'Novelty Press'}
    """
    lines = text.splitlines()
    if len(lines) == 1 and (one := _statement(text, ctx)).value:
        return Parsed(one.value, tuple(dict.fromkeys(one.aside)), one.doubts, one.rule)
    value: Fields = {}
    aside: list[str] = []
    doubts: list[Doubt] = []
    rule = ""
    for line in lines:
        if not line.strip():
            continue
        one = _statement(line, ctx)
        fresh = {key: item for key, item in one.value.items() if key not in value}
        settled = "publisher" in value or "publisher_place" in value
        if settled and ("publisher" in one.value or "publisher_place" in one.value):
            fresh = {key: item for key, item in fresh.items() if key == "issued"}
            aside.append(line.strip())
        value |= fresh
        aside += one.aside
        doubts += one.doubts if fresh else ()
        rule = rule or one.rule
    return Parsed(value, tuple(dict.fromkeys(aside)), tuple(doubts), rule)


def _statement(line: str, ctx: Context) -> Parsed[Fields]:
    """One statement."""
    text = _plain(line)
    if text.endswith(")") and (shop := _shop(text, ctx)):
        return shop
    if (chinese := _CHINESE.fullmatch(text)) is not None:
        issued, aside, doubts = published(chinese["date"], ctx)
        said = {**chinese.groupdict(), "issued": issued, "date": None}
        return Parsed(
            {key: item for key, item in said.items() if item}, aside, doubts, "publisher, date, place"
        )
    value: Fields = {}
    edition = _EDITION.match(text) if text[:1] in ("e", "E") else None
    if edition:
        value["edition"] = edition[1]
        text = text[edition.end() :]
    area = _EDITION_AREA.match(text) if text[:1].isdecimal() and " : " in text else None
    if area:
        value["edition"] = area[1]
        text = text[area.end() :]
    text = _without_extent(text)
    if " : " not in text and _COVERAGE.match(text):
        return _coverage(text)
    head, date = cut_date(text)
    head, lead = _leading_date(head)
    issued, aside, doubts = published(date or lead, ctx)
    found = names[head]
    value |= found.value
    if issued is not None:
        value["issued"] = issued
    return Parsed(value, found.aside + aside, found.doubts + doubts, found.rule)


def _shop(text: str, ctx: Context) -> Parsed[Fields] | None:
    """A statement in a shop's form."""
    match = _SHOP.fullmatch(text)
    date = free.parse(match["date"], ctx) if match and " : " not in text else None
    if not match or not date or date.value is None or not date.value.year:
        return None
    said = {"publisher": match["name"], "edition": match["edition"], "issued": date.value}
    if match["name"][0].isdigit() and not EDITIONS.isdisjoint(_words(match["name"])):
        said = {"edition": match["name"], "issued": date.value}  # "2. udgave, 1. oplag (2019)"
    value = {key: item for key, item in said.items() if item}
    return Parsed(value, date.aside, date.doubts, "publisher; edition (date)")


def _words(text: str) -> list[str]:
    return text.casefold().replace(",", " ").split()


def _plain(line: str) -> str:
    """The statement with simple marks and blanks, without a word for what it is."""
    if not line.isascii():
        if _WIDE.search(line):
            line = line.translate(_spread)
        line = _TIGHT_YEAR.sub(", ", _TIGHT_COLON.sub(" : ", line))
    text = " ".join(line.split())
    if ":" in text and _PREFIX.match(text):
        text = _PREFIX.sub("", text, count=1)
    return _EMAIL.sub("", text) if "@" in text else text


def _without_extent(text: str) -> str:
    """Without the imprint's name and the number of pages that some catalogues print in the same line."""
    if text.count(":") > 1:
        text = _IMPRINT_OF.sub("", text)
    if text.endswith(")") or " - " in text or " – " in text or " — " in text:
        text = _EXTENT.sub("", text)
    return text


def _coverage(text: str) -> Parsed[Fields]:
    """ "Vol. 1, no. 1 (1966)-v. 8 (1973)": what a serial's statement covers, not who published it. The first
    and the last year of it."""
    from ..model import Date

    years = sorted({int(year) for year in _YEARS.findall(text)})
    if not years:
        return Parsed({}, (text,), (), "coverage")
    return Parsed(
        {"issued": Date(year=years[0], end=Date(year=years[-1]) if len(years) > 1 else None)},
        (text,),
        (),
        "coverage",
    )


def _leading_date(head: str) -> tuple[str, str]:
    """ "2008- : Oxford : Orchard" has its date in front."""
    first, colon, rest = head.partition(" : ")
    return (rest, first) if colon and not first.isalpha() and YEAR.match(first.strip()) else (head, "")
