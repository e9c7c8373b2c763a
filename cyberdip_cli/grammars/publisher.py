"""Publication statements: place, publisher and date by ISBD 4 (``Place : Publisher, date.``) and by what stands in its stead.

ISBD: several places or publishers are joined by `` ; ``, what the cataloguer supplied stands in brackets, ``s.l.`` and ``s.n.`` (or
RDA's phrases, in many languages) mean that there is none. Statements older than ISBD join everything with commas: they are divided only
where the first part is a place that is known, else the words stay together as the publisher, with a note.
"""

from __future__ import annotations

import re

from ..vocab import publishers as table
from . import Doubt, Parsed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..model import Date
    from . import Context, Fields

_SPREAD = {"：": " : ", "；": " ; ", "，": ", ", "、": ", ", "،": ", ", "؛": " ; ", "［": "[", "］": "]", "（": "(", "）": ")", "\u00a0": " "}
_spread = str.maketrans(_SPREAD)
LONGEST_DATE = 40
LONGEST_DATES = 200
_PREFIX = re.compile(r"(?:original )?(?:publication|imprint|published|publisher)\s*:\s+", re.I)
_EDITION = re.compile(r"ed\.?\s*:\s*([^:]{1,80}?\bed(?:ition|\.)?)[.,;]?\s+", re.I)
_COLON = re.compile(r"\s*:\s+|\s+:\s*|^:\s*|(?<=[^\W\d]):(?=[^\W\d])")
_YEAR = re.compile(
    r"[\[(<{]*(?:c|p|©|℗|cop\.?|ca?\.|d\.?l\.?|dr\.|impr\.)?\s*[\[(]*(?:\d{3,4}(?:\.\d\d?)?|\d{2}[\dxX?_u-][xX?_u-]{1,2}|\d{2}\]\d{2}|(?:昭和|平成|令和|大正|明治|民國|民国)\d{1,3})"
    r"(?:[ab]?)[\])>}?!]*(?:[-–—/][\[(]*(?:\d{2,4})?[\])?]*)?(?:年|г|р|м)?[\])>}.?,;:]*\Z",
    re.I,
)
_DAY = re.compile(r"[\[(]*\d{1,2}(?:st|nd|rd|th)?[\].,)]*\Z")
_COVERAGE = re.compile(r"(?:began|begins|vol|no|nos|nr|bd|band|jahrg|jg|t|tome|tom|rok|god|issue|hft|heft|1st|\d+(?:st|nd)?\s*[./(])\b", re.I)
_COPYRIGHT = re.compile(r"[\[(]*(?:c(?=\[?\d)|p(?=\[?\d)|©|℗|cop\.?(?!\w)|copyright)\s*", re.I)
_PRINTING = re.compile(r"\b(?:printing|printed|impr\.|impression|reprint(?:ed)?|druk|tirage)\b", re.I)
_CORRECTED = re.compile(r"\[\s*(?:i\.?\s?e\.?|that is|recte|=|vielm\.|d\.i\.)\s*,?\s*(.+?)\]?\Z", re.I)
_DEPOSIT = re.compile(r"(?:d\.?l\.?|dep(?:ósito|\.)?\s*legal|dépôt légal|impr\.|druk)\s*:?\s*", re.I)


def parse(text: str, ctx: Context) -> Parsed[Fields]:
    """The fields ``publisher``, ``publisher_place``, ``issued`` and ``edition`` that a statement (or several, one a line) gives.

    What belongs to further statements, names of functions and words for "and others" are in ``aside``.

    >>> from . import Context
    >>> parse("[S.l.] : Novelty Press", Context()).value
    {'publisher': 'Novelty Press'}
    """
    value: Fields = {}
    aside: list[str] = []
    doubts: list[Doubt] = []
    rule = ""
    for line in text.splitlines():
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
    text = re.sub(r"\s+", " ", line.translate(_spread)).strip()
    text = _PREFIX.sub("", text, count=1) if _PREFIX.match(text) else text
    value: Fields = {}
    edition = _EDITION.match(text)
    if edition:
        value["edition"] = edition[1]
        text = text[edition.end() :]
    if _COVERAGE.match(text) and " : " not in text:
        return _coverage(text)
    head, date = cut_date(text)
    head, lead = _leading_date(head)
    issued, aside, doubts = _date(date or lead, ctx)
    names = _names(head)
    value |= names.value
    if issued is not None:
        value["issued"] = issued
    return Parsed(value, names.aside + aside, names.doubts + doubts, names.rule)


def _coverage(text: str) -> Parsed[Fields]:
    """"Vol. 1, no. 1 (1966)-v. 8 (1973)": what a serial's statement covers, not who published it. The first and the last year of it."""
    from ..model import Date

    years = sorted({int(year) for year in re.findall(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)", text)})
    if not years:
        return Parsed({}, (text,), (), "coverage")
    return Parsed({"issued": Date(year=years[0], end=Date(year=years[-1]) if len(years) > 1 else None)}, (text,), (), "coverage")


def _leading_date(head: str) -> tuple[str, str]:
    """"2008- : Oxford : Orchard" has its date in front."""
    first, colon, rest = head.partition(" : ")
    return (rest, first) if colon and _YEAR.match(first.strip()) else (head, "")


def cut_date(text: str) -> tuple[str, str]:
    """``text`` without the date at its end, and the date: "Paris : Adda, [1999?], c1998." is "Paris : Adda" and "[1999?], c1998."."""
    tokens = text.split(" ")
    at, year = len(tokens), False
    while at and (kind := _kind(tokens[at - 1])):
        year = year or kind == "year"
        at -= 1
    while at < len(tokens) and (kind := _kind(tokens[at])) not in ("year", "month") and not (kind == "day" and at + 1 < len(tokens)):
        if tokens[at].casefold().strip("[](),") in table.OPENERS and kind == "word":
            break
        at += 1
    if not year or at == len(tokens):
        before, comma, last = text.rpartition(",")
        if _missing(text if not comma else last, table.NO_DATE):
            return (before, last) if comma else ("", text)
        return text, ""
    head = " ".join(tokens[:at]).rstrip(" ,;:")
    return (head, " ".join(tokens[at:])) if head.strip("[](), ") else ("", text)


def _kind(token: str) -> str:
    """What a word at the end of a statement is: "year", "month", "day", "word" (beside a date) or ""."""
    if len(token) > LONGEST_DATE:
        return ""
    if _YEAR.match(token):
        return "year"
    bare = token.casefold().strip("[](),;:?")
    if bare.rstrip(".") in table.MONTHS:
        return "month"
    if _DAY.match(token):
        return "day"
    return "word" if bare in table.DATE_WORDS or not bare else ""


def _date(text: str, ctx: Context) -> tuple[Date | None, tuple[str, ...], tuple[Doubt, ...]]:
    """The date of publication among the dates of a statement; copyright and printing count only where there is no other."""
    if not text or _missing(text, table.NO_DATE):
        return None, (), ()
    if len(text) > LONGEST_DATES:
        return None, (text,), ()
    from .dates import parse as parse_date

    parts = [part.strip() for part in re.split(r"[,;](?=\s)", text) if part.strip(" .,;[]()")]
    best = min(parts, key=_weight)
    words, original = _gregorian(best)
    parsed = parse_date(_plain_date(words), ctx)
    left = tuple(part.strip("[]. ") for part in parts if part is not best) + ((original,) if original else ())
    return parsed.value, left + parsed.aside, parsed.doubts


def _weight(part: str) -> int:
    """0 for a date of publication, 1 for copyright, 2 for a printing or a year of another calendar ("754, 1994, c1993")."""
    year = re.search(r"\d{3,4}", part)
    if _PRINTING.search(part) or (year and not 1400 <= int(year[0]) <= 2100):
        return 2
    return 1 if _COPYRIGHT.match(part) else 0


def _gregorian(part: str) -> tuple[str, str]:
    """The year that the cataloguer gives in brackets beside one of another calendar, or in its correction, and the one that stands there.

    "764 [2003]" is 2003, "1954 [i.e. 1955]" is 1955, "昭和50 [1975]" is 1975; "1972 [c1971]" stays 1972.
    """
    corrected = _CORRECTED.search(part)
    if corrected and part[: corrected.start()].strip():
        return corrected[1], part[: corrected.start()].strip()
    match = re.match(r"(.*?)\s*[\[(]\s*((?:between |ca\.? )?[12]\d{3}(?:\s*(?:or|-|–|/|and|או|или|ou|oder)\s*(?:[12]\d{3}|\d{1,2}))?\??)\s*[\])]?[.,]?\Z", part)
    outside = match[1].strip(" [,.") if match else ""
    if not match or not outside:
        return part, ""
    year = re.search(r"\d{3,4}", outside)
    foreign = not year or not 1500 <= int(year[0]) <= 2100
    return (match[2], outside) if foreign else (outside, f"[{match[2]}]")


def _plain_date(text: str) -> str:
    """A date without the signs of copyright and legal deposit, and with the brackets of "[19]98" and "[1999?]" closed or gone."""
    text = re.sub(r"\[(\d\d)\](\d\d)", r"\1\2", text)
    text = _DEPOSIT.sub("", _COPYRIGHT.sub("", text, count=1) if _COPYRIGHT.match(text) else text)
    text = text.strip().rstrip(".,;:").strip()
    if text.count("[") != text.count("]"):
        text = text.replace("[", "").replace("]", "")
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    return text.strip()


def _names(head: str) -> Parsed[Fields]:
    """Place and publisher of a statement whose date is cut off."""
    head = re.sub(r":\s*:", ":", head)
    head = _unbracket(head)
    if not head.strip(" .,;:[]()"):
        return Parsed({})
    if _missing(head, table.NO_PLACE | table.NO_PUBLISHER):
        return Parsed({}, (head,), (), "nothing known")
    if _COLON.search(head):
        return _isbd(head)
    return _commas(head)


def _isbd(head: str) -> Parsed[Fields]:
    """``Place ; Place : Publisher ; Place : Publisher``: the first publisher and its places; the rest is aside."""
    places: list[str] = []
    names: list[str] = []
    aside: list[str] = []
    for segment in _segments(head):
        parts = [part for part in _COLON.split(segment) if part.strip(" []")]
        if parts and segment.lstrip(" [").startswith(":"):
            parts.insert(0, "")
        if names:
            aside.append(segment.strip(" []"))
        elif len(parts) == 1:
            places.append(parts[0])
        elif parts:
            count = max(1, next((at for at, part in enumerate(parts[:-1]) if not _is_place(part)), len(parts) - 1))
            places += parts[:count]
            names += parts[count:]
    place = "; ".join(kept for part in places if (kept := clean_place(part)))
    name = " : ".join(kept for part in names if (kept := clean_name(part)))
    value: Fields = {}
    if name:
        value["publisher"] = name
    if place:
        value["publisher_place"] = place
    return Parsed(value, tuple(aside), (), "ISBD")


def _segments(head: str) -> list[str]:
    """The parts between `` ; ``; before the first colon a semicolon without the blank counts too ("Leiden; Boston: Brill")."""
    colon = _COLON.search(head)
    before, after = (head[: colon.start()], head[colon.start() :]) if colon else (head, "")
    parts = re.split(r"\s*;\s+", before)
    rest = re.split(r"\s+;\s*", after)
    return [*parts[:-1], parts[-1] + rest[0], *rest[1:]]


def _commas(head: str) -> Parsed[Fields]:
    """A statement without a colon: places that are known at its start (or one at its end), then the publisher."""
    parts = [part.strip() for part in head.split(",") if part.strip()]
    count = _places(parts)
    if count:
        place = clean_place(", ".join(parts[:count])) or ""
        name = clean_name(", ".join(parts[count:])) if count < len(parts) else None
        groups = _grouped(parts[:count])
        value: Fields = {"publisher": name} if name else {}
        return Parsed(value | {"publisher_place": "; ".join(groups) or place}, (), (), "commas")
    last = parts[-1].casefold().strip("[]. ")
    if len(parts) > 1 and last in table.PLACES and "universi" not in head.casefold():
        name = clean_name(", ".join(parts[:-1]))
        return Parsed({"publisher": name, "publisher_place": clean_place(parts[-1])} if name else {}, (), (), "publisher, place")
    name = clean_name(head)
    if name is None:
        return Parsed({}, (head,), (), "nothing known")
    doubt = Doubt("no-place-mark", f"nothing divides place from publisher in {head!r}", "kept together as the publisher", "note")
    return Parsed({"publisher": name}, (), (doubt,) if len(parts) > 1 else (), "publisher only")


def _places(parts: list[str]) -> int:
    """How many of ``parts`` at the start are places with their countries and states."""
    count = 0
    for part in parts:
        bare = part.casefold().strip("[]() ")
        if bare in table.PLACES or (count and bare in table.QUALIFIERS):
            count += 1
        else:
            break
    return count


def _is_place(part: str) -> bool:
    """Whether ``part`` is a known place with nothing but what qualifies it ("[Washington, D.C.")."""
    words = [word.strip() for word in part.split(",") if word.strip()]
    return bool(words) and _places(words) == len(words)


def _grouped(parts: list[str]) -> list[str]:
    """Each place with what qualifies it: ["Boston", "Mass.", "London"] is "Boston, Mass." and "London"."""
    groups: list[str] = []
    for part in parts:
        bare = part.casefold().strip("[]() ")
        if groups and bare in table.QUALIFIERS and not (bare in table.PLACES and len(bare) > 4 and "." not in bare):
            groups[-1] += ", " + part.strip("[] ")
        else:
            groups.append(part.strip("[] "))
    return groups


def clean_place(text: str) -> str | None:
    """A place without brackets, end marks and words for "and others"; None where the words say that there is none.

    >>> clean_place("[Cairo] :"), clean_place("London [u.a.]"), clean_place("[S.l.]")
    ('Cairo', 'London', None)
    """
    return _clean(text, table.NO_PLACE)


def clean_name(text: str) -> str | None:
    """A publisher likewise: ``[s.n.]`` is none, ``D.A.P. [distributor],`` is "D.A.P."."""
    return _clean(text, table.NO_PUBLISHER)


def _clean(text: str, missing: frozenset[str]) -> str | None:
    kept = text.strip()
    for _ in range(4):
        match = re.search(r"\s*[\[(]\s*([^\[\]()]{1,40}?)\s*[\])]\s*[,.;:]*\Z", kept)
        if not match or match[1].casefold().strip("?") not in table.AND_OTHERS | table.FUNCTIONS or not kept[: match.start()].strip():
            break
        kept = kept[: match.start()]
    kept = re.sub(r"\s+(?:u\.\s?a\.|\[?et al\.?\]?|и др\.)\Z", "", _unbracket(kept.rstrip(" ,;:/=")))
    kept = _end(kept.strip(" ,;:/="))
    if _missing(kept, missing) or not any(c.isalnum() for c in kept):
        return None
    return kept


def _unbracket(text: str) -> str:
    """Brackets around the whole, and a bracket without its partner, are gone; a pair within stays ("Hewlêr [Kurdistan]")."""
    text = text.strip()
    for opening, closing in ("[]", "<>"):
        if text.startswith(opening) and text.endswith(closing) and opening not in text[1:-1] and closing not in text[1:-1]:
            text = text[1:-1].strip()
        elif text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return re.sub(r"\s+", " ", text).strip()


def _end(text: str) -> str:
    """``text`` without a full stop at its end, unless an abbreviation has it ("Ginn & Co.", "D.C.")."""
    if not text.endswith(".") or text.endswith(".."):
        return text
    word = text[:-1].rsplit(" ", 1)[-1]
    return text if len(word) <= 4 or "." in word else text[:-1]


def _missing(text: str, words: frozenset[str]) -> bool:
    bare = text.casefold().strip(" []()<>.,;:")
    return bare in words or f"{bare}." in words
