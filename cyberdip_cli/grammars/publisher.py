"""Publication statements: place, publisher and date by ISBD 4 (``Place : Publisher, date.``) and by what
stands in its stead.

ISBD: several places or publishers are joined by `` ; ``, what the cataloguer supplied stands in brackets,
``s.l.`` and ``s.n.`` (or RDA's phrases, in many languages) mean that there is none. Statements older than
ISBD join everything with commas: they are divided only where the first part is a place that is known, else
the words stay together as the publisher, with a note."""

from __future__ import annotations

from ..dates.imprint import YEAR, cut_date, missing, published
from ..labels import any_language
from ..labels.places import PLACES, QUALIFIERS
from ..memory import Answers
from ..parsed import Doubt, Parsed
from ..patterns import IGNORECASE, Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context, Fields

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
"""The marks of Chinese catalogues, which stand without blanks, doubled where a subfield is empty: ``武汉:,长河书社:,2003``."""
NO_PLACE = any_language("imprints", "no_place")
NO_PUBLISHER = any_language("imprints", "no_publisher")
_NOBODY = NO_PLACE | NO_PUBLISHER
_AT_END = any_language("imprints", "and_others") | any_language("imprints", "functions")
_PREFIX = Pattern(r"(?:original )?(?:publication|imprint|published|publisher)\s*:\s+", IGNORECASE)
_EDITION_AREA = Pattern(r"(\d{1,3}(?:st|nd|rd|th|\.|e|ª)\s?[^:;]{2,50}?)\s?\.?\s[-–—]\s(?=[^\W\d_])")
_EXTENT = Pattern(
    r"\.?\s[-–—]\s(?:[ivxlc]{1,8},\s)?\d{1,5}\s?[^\W\d_]{1,7}\.?(?:\s[;:].{0,80})?\Z|(?<=\d{4})\s\([^()\d]{3,40}\)\Z"
)
_IMPRINT_OF = Pattern(r"\s:\s(?:Imprint|Imprenta|Sello):\s.{2,60}?(?=,\s\S{0,3}\d{4}|\Z)", IGNORECASE)
_EDITION = Pattern(r"ed\.?\s*:\s*([^:]{1,80}?\bed(?:ition|\.)?)[.,;]?\s+", IGNORECASE)
_COLON = Pattern(r"\s*:\s+|\s+:\s*|^:\s*|(?<=[^\W\d]):(?=[^\W\d])")
_COVERAGE = Pattern(
    r"(?:began|begins|vol|no|nos|nr|bd|band|jahrg|jg|t|tome|tom|rok|god|issue|hft|heft|1st|\d+(?:st|nd)?\s*[./(])\b",
    IGNORECASE,
)
_BLANKS = Pattern(r"\s+")
_YEARS = Pattern(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
_TWO_COLONS = Pattern(r":\s*:")
_BEFORE_SEMICOLON = Pattern(r"\s+;\s*|;\s+(?=[^\W\d_][^:;,]{1,40}\s?:\s)")
_AFTER_SEMICOLON = Pattern(r"\s*;\s+")
_LAST_BRACKETS = Pattern(r"\s*[\[(]\s*([^\[\]()]{1,40}?)\s*[\])]\s*[,.;:]*\Z")
_AND_OTHERS = Pattern(r"\s+(?:u\.\s?a\.|\[?et al\.?\]?|и др\.)\Z")


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
    names = _known[head]
    value |= names.value
    if issued is not None:
        value["issued"] = issued
    return Parsed(value, names.aside + aside, names.doubts + doubts, names.rule)


def _plain(line: str) -> str:
    """The statement with simple marks and blanks, without a word for what it is."""
    if not line.isascii():
        if _WIDE.search(line):
            line = line.translate(_spread)
        line = _TIGHT_YEAR.sub(", ", _TIGHT_COLON.sub(" : ", line))
    text = " ".join(line.split())
    if ":" in text and _PREFIX.match(text):
        text = _PREFIX.sub("", text, count=1)
    return text


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


def _names(head: str) -> Parsed[Fields]:
    """Place and publisher of a statement whose date is cut off."""
    head = _TWO_COLONS.sub(":", head)
    head = _unbracket(head)
    if not head.strip(" .,;:[]()"):
        return Parsed({})
    if missing(head, _NOBODY):
        return Parsed({}, (head,), (), "nothing known")
    if _COLON.search(head):
        return _isbd(head)
    return _commas(head)


def _isbd(head: str) -> Parsed[Fields]:
    """``Place ; Place : Publisher ; Place : Publisher``: the first publisher and its places; the rest is
    aside."""
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
            count = max(
                1, next((at for at, part in enumerate(parts[:-1]) if not _is_place(part)), len(parts) - 1)
            )
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
    """The parts between `` ; ``; before the first colon a semicolon without the blank counts too ("Leiden;
    Boston: Brill")."""
    colon = _COLON.search(head)
    before, after = (head[: colon.start()], head[colon.start() :]) if colon else (head, "")
    parts = _AFTER_SEMICOLON.split(before)
    rest = _BEFORE_SEMICOLON.split(after)
    return [*parts[:-1], parts[-1] + rest[0], *rest[1:]]


def _commas(head: str) -> Parsed[Fields]:
    """A statement without a colon: places that are known at its start (or one at its end), then the
    publisher."""
    parts = [part.strip() for part in head.split(",") if part.strip()]
    count = _places(parts)
    if count:
        place = clean_place(", ".join(parts[:count])) or ""
        name = clean_name(", ".join(parts[count:])) if count < len(parts) else None
        groups = _grouped(parts[:count])
        value: Fields = {"publisher": name} if name else {}
        return Parsed(value | {"publisher_place": "; ".join(groups) or place}, (), (), "commas")
    last = parts[-1].casefold().strip("[]. ")
    if len(parts) > 1 and last in PLACES and "universi" not in head.casefold():
        name = clean_name(", ".join(parts[:-1]))
        return Parsed(
            {"publisher": name, "publisher_place": clean_place(parts[-1])} if name else {},
            (),
            (),
            "publisher, place",
        )
    name = clean_name(head)
    if name is None:
        return Parsed({}, (head,), (), "nothing known")
    doubt = Doubt(
        "no-place-mark",
        f"nothing divides place from publisher in {head!r}",
        "kept together as the publisher",
        "note",
    )
    return Parsed({"publisher": name}, (), (doubt,) if len(parts) > 1 else (), "publisher only")


def _places(parts: list[str]) -> int:
    """How many of ``parts`` at the start are places with their countries and states."""
    count = 0
    for part in parts:
        bare = part.casefold().strip("[]() ")
        if bare in PLACES or (count and bare in QUALIFIERS):
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
        if groups and bare in QUALIFIERS and not (bare in PLACES and len(bare) > 4 and "." not in bare):
            groups[-1] += ", " + part.strip("[] ")
        else:
            groups.append(part.strip("[] "))
    return groups


def clean_place(text: str) -> str | None:
    """A place without brackets, end marks and words for "and others"; None where the words say that there is
    none.

    >>> clean_place("[Cairo] :"), clean_place("London [u.a.]"), clean_place("[S.l.]")
    ('Cairo', 'London', None)
    """
    return _clean(text, NO_PLACE)


def clean_name(text: str) -> str | None:
    """A publisher likewise: ``[s.n.]`` is none, ``D.A.P. [distributor],`` is "D.A.P."."""
    return _clean(text, NO_PUBLISHER)


def _clean(text: str, words: frozenset[str]) -> str | None:
    kept = text.strip()
    for _ in range(4):
        match = _LAST_BRACKETS.search(kept)
        if not match or match[1].casefold().strip("?") not in _AT_END or not kept[: match.start()].strip():
            break
        kept = kept[: match.start()]
    kept = _AND_OTHERS.sub("", _unbracket(kept.rstrip(" ,;:/=")))
    kept = _end(kept.strip(" ,;:/="))
    if missing(kept, words) or not any(c.isalnum() for c in kept):
        return None
    return kept


def _unbracket(text: str) -> str:
    """Brackets around the whole, and a bracket without its partner, are gone; a pair within stays ("Hewlêr
    [Kurdistan]")."""
    text = text.strip()
    for opening, closing in ("[]", "<>"):
        if (
            text.startswith(opening)
            and text.endswith(closing)
            and opening not in text[1:-1]
            and closing not in text[1:-1]
        ):
            text = text[1:-1].strip()
        elif text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return _BLANKS.sub(" ", text).strip()


def _end(text: str) -> str:
    """``text`` without a full stop at its end, unless an abbreviation has it ("Ginn & Co.", "D.C.")."""
    if not text.endswith(".") or text.endswith(".."):
        return text
    word = text[:-1].rsplit(" ", 1)[-1]
    return text if len(word) <= 4 or "." in word else text[:-1]


_known = Answers(_names, most=1000, longest=80)
"""A few hundred houses publish most of what a catalogue has."""
