"""Titles: what follows the title proper in catalogues is set aside (responsibility, material designation),
ISBD's blanks are mended.

A title in capitals stays so; one full stop at the end goes unless it belongs to an abbreviation. Source: ISBD
1."""

from __future__ import annotations

from ..names.role_words import ROLES
from ..names.words import BODY_WORDS
from ..parsed import Parsed
from ..patterns import IGNORECASE, Pattern
from .type_words import MEDIA

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from ..parsed import Context, Fields

_MEDIUM = Pattern(r"\s*\[(?P<medium>[^\[\]]{2,60})\]")
_BY = Pattern(r"\s+\[(?:by|von|par|por|da|di|od|av|af)\]\s+", IGNORECASE)
_COMMA_BY = Pattern(
    r"[,.;]?\s+(?:(?:edited|ed\.|compiled|translated|tr\.|arranged|written|selected) )?by\s+(?=[^\W\d_a-z\[])"
)
_SLASH = Pattern(r"\s+/\s+|\s+/\s*\Z")
_NEAR_SLASH = Pattern(r"(?<=[\]\u0590-\u06ff\u1000-\u10ff])\s?/\s+(?=\S)")
"""The slash of languages that put no blank before it: ``تاریخ بندر/ پروین رستگار``, ``[کتاب]/ …``."""
_WIDE_SLASH = Pattern(
    r"(?P<title>(?=.*[㐀-鿿]).{2,300}?)\s?/\s?\.?(?P<by>[^/]{1,80}(?:著|编|編|译|譯|訳|撰|绘|繪|画|畫|写|寫|主编|改编|整理|监修|監修|辑|輯|文|等))\.?"
    r"|(?P<korean>(?=.*[가-힣]).{2,300}?)\s/\s?(?P<makers>[가-힣][^/]{0,80}(?:지음|지은이|저|공저|편저|편|엮음|옮김|글|편역|역|저자|쓰고\s.{1,20}))\.?"
)
_UNDASHED = Pattern(
    r"(?P<title>[^/]{3,300}) / (?P<makers>[^/]{3,200}?[^\W\d_]{3})\. (?P<imprint>[^\W\d_a-z\[][^:/.]{1,40} : [^:/]{2,80}, \[?[©c]?(?:1[5-9]|20)\d\d\]?)\.?"
)
"""A description up to its imprint whose areas only a full stop divides: ``Lamps / Ann Roe. Oslo : Quay Press,
1997``."""
_OPENING = Pattern(
    r"\[?(?:by|edited|ed\.|eds\.|compiled|translated|trans\.|tr\.|illustrated|illus|written|prepared|directed|produced|presented|text|story|words|music"
    r"|composed|a film|introduction|with|von|herausgegeben|hrsg|hg\.|bearb|übers|mit|par|sous la dir|éd|trad|texte|por|edición|ed\. de|coord|dir\.|a cura"
    r"|di|da|uitg|onder red|red|av|af|toim|ред|под|сост|пер|авт|отв|pod|przeł|szerk|írta|napsal|uspoř|autor|hazırlayan|yazan|çeviren|επιμ|تأليف|تحقيق"
    r"|kartographie|kartogr|cartographie|fotos?|photos?|photographies|fotografías|zeichn|zeichnungen|illustr\w{0,8}|ill|redaktion|musik|musique"
    r"|música|regie|réalis\w{0,6}|dirección|idee|konzept|gestaltung|fotogr|rysunki|ilustr\w{0,5}|ilustr|kresby|rajzok|fénykép|foto|kuvat|tegninger|bilder)"
    r"(?=[\s.,:\]]|\Z)",
    IGNORECASE,
)
_PARTED = Pattern(r"\s?[·؛]\s|;\s")
"""Between the parts of a statement, where not `` ; ``: Greek and Arabic have marks of their own."""
_PERSON = Pattern(
    r"(?:[^\W\d_a-z][\w.'’-]*\.?|[a-zà-ÿ]{1,3}|[a-z]?['’][^\W\d_][\w-]*)"
    r"(?:\s(?:(?:[dlaetn]|al|el|as|ad|ar|an)['’-][^\W\d_a-z][\w.'’-]*|[^\W\d_a-z][\w.'’-]*\.?|(?:van|von|de|del|della|di|da|der|den|la|le|du|dos|al|bin|ibn|y|e|zu|ter|ten)))+"
)
_SENTENCE = Pattern(r"(?<=[^\W\d_]{2})\.\s+")
"""Where one statement ends and the next begins: ``Ann Roe. With a foreword by Tom Orr``; an initial's stop is
none."""
_QUALIFIED = Pattern(r"\s*\([^()]{1,40}\)\s*\.?\Z")
_ROLED = Pattern(r"\s\([^\W\d_][^()\d]{0,20}\)(?=\s?[,;])")
"""What somebody did, in brackets behind the name in a list: ``Đặng Hải Triều (ch.b.), Lý Thị Sương``."""
_JOINED = Pattern(r"\s+(?:and|und|et|&|y|e)\s+|\s*[,;]\s*|\s*\[and\]\s*")
_ABBREVIATED = frozenset(
    "etc jr sr inc ltd co corp vol vols no nos ed eds st vs al ph.d cf dept bros mr mrs dr pp p assn govt intl univ".split()
)
_COLON = Pattern(r"(?<=\S)\s+:\s+|(?<=[^\W\d_]):\s{2,}")
_KOREAN_COLON = Pattern(r"\s:(?=[가-힣])")
_DOUBLED = Pattern(r":\s*:\s+")


MOST_WORDS = 8
"""Words of a statement of responsibility in a script without capitals."""
LONGEST = 5000
"""Characters of a title: a longer text is no title with a statement of responsibility."""


def undashed(text: str) -> re.Match[str] | None:
    """The ``title``, ``makers`` and ``imprint`` of a description whose areas only a full stop divides; None
    for any other title."""
    if " / " not in text or " : " not in text or not text.rstrip("].")[-1:].isdecimal():
        return None
    return _UNDASHED.fullmatch(text)


def parse(text: str, context: Context) -> Parsed[Fields]:
    """``title``, and where the text has them ``responsibility`` (not a field of Record) and ``medium``.

    ``Volcanoes [electronic resource] : a guide / Ann Roe.`` -> title "Volcanoes: a guide", responsibility
    "Ann Roe", medium "electronic resource"."""
    text = " ".join(text.split())
    value: Fields = {}
    text, medium = _without_medium(text)
    if medium:
        value["medium"] = medium
    title, responsibility = _divided(text)
    if not responsibility and "/ " in text and (near := _NEAR_SLASH.search(text)):
        title, responsibility = text[: near.start()], text[near.end() :]
    if not responsibility and not title.isascii() and "/" in title:
        title, responsibility = _wide_divided(title)
    if responsibility:
        value["responsibility"] = responsibility.strip(" .-–,")
    if " :" in title and not title.isascii():
        title = _KOREAN_COLON.sub(": ", title)
    if ":" in title and (" :" in title or "::" in title or ":  " in title):
        title = _COLON.sub(": ", _DOUBLED.sub(": ", title))
    title = stopped(title.strip())
    if not value:
        return Parsed({"title": title} if title else {}, rule="title")
    aside = tuple(part for part in (value.get("responsibility"), f"[{medium}]" if medium else None) if part)
    return Parsed({"title": title, **value} if title else value, aside, rule="title")


def statement(text: str, context: Context) -> Parsed[Fields]:
    """As :func:`parse`, for a heading that is known to be ISBD's area 1: what follows the first `` / `` is
    the responsibility, whoever it names."""
    title, slash, responsibility = text.partition(" / ")
    older = _COMMA_BY.search(text) if not slash else None
    if older and " " in text[: older.start()].strip():  # before ISBD: "A short table of bells, by A. Roe"
        title, slash, responsibility = text[: older.start()], older[0], text[older.end() :]
    parsed = parse(title, context)
    said = responsibility.strip(" .")
    if not slash or not said or not parsed.value:
        return parse(text, context)
    return Parsed(
        {**parsed.value, "responsibility": said},
        (*parsed.aside, said),
        parsed.doubts,
        "title / responsibility",
    )


def _without_medium(text: str) -> tuple[str, str | None]:
    """Cut the general material designation: the bracketed words of a fixed list."""
    if "[" not in text:
        return text, None
    for match in _MEDIUM.finditer(text):
        word = match["medium"].casefold().strip(" .:/")
        if match.start() > 0 and (
            word in MEDIA or word.partition(" (")[0] in MEDIA or word.partition(" :")[0] in MEDIA
        ):
            return (text[: match.start()] + text[match.end() :]).strip(), match["medium"].strip(" .:/")
    return text, None


def _divided(text: str) -> tuple[str, str | None]:
    """(title, statement of responsibility): ISBD's `` / ``, or a cataloguer's ``[by]``."""
    match = _BY.search(text) if "[" in text else None
    if match and match.start() > 0:
        return text[: match.start()], text[match.end() :]
    for match in _SLASH.finditer(text) if " /" in text and len(text) < LONGEST else ():
        after = text[match.end() :].strip()
        if match.start() > 0 and (not after or responsible(after)):
            return text[: match.start()], after or None
    return text, None


def _wide_divided(text: str) -> tuple[str, str | None]:
    """(title, statement of responsibility) in Chinese and Japanese writing, which puts no blanks at the
    slash (``海港灯塔史话/周海生著``), and in Korean, which puts one before it (``등대의 역사 /노은재 지음``)."""
    match = _WIDE_SLASH.fullmatch(text)
    return (match["title"] or match["korean"], match["by"] or match["makers"]) if match else (text, None)


def responsible(text: str) -> bool:
    """Whether ``text`` names who made a work: it begins with ``edited by`` and the like or in small letters,
    or is names of persons or of a body."""
    if _OPENING.match(text) or text[0] in "[(" or text[0].islower():
        return True
    if not text[0].isascii() and text[0].lower() == text[0].upper() and len(text.split()) < MOST_WORDS:
        return True  # a script without capitals: names look like any words
    if " ; " in text:
        return True
    if (part := _PARTED.search(text)) and responsible(text[: part.start()]):
        return True
    if (stop := _SENTENCE.search(text)) and _OPENING.match(text[stop.end() :]):
        return responsible(text[: stop.start()])
    bare = _ROLED.sub("", _QUALIFIED.sub("", text)).strip(" .[]-–,")
    parts = [part for part in _JOINED.split(bare) if part and part.casefold().strip(".") not in ROLES]
    if parts and all(
        (_PERSON.fullmatch(part) and len(part.split()) < 6) or (part.isupper() and len(parts) > 1)
        for part in parts
    ):
        return True
    return len(words := bare.casefold().split()) < 14 and any(
        word.strip(".,()") in BODY_WORDS for word in words
    )


def stopped(text: str) -> str:
    """Without the mark that ends it: one full stop, not that of ``U.S.``, ``etc.`` or ``...``; ``/``, ``:``,
    ``;``, ``=``, ``,``."""
    text = text.rstrip(" /:;=,")
    if text.endswith(".") and not text.endswith(".."):
        last = text[:-1].rpartition(" ")[2].strip("()[]\"'“”").casefold()
        if (
            "." not in last
            and last not in _ABBREVIATED
            and not (len(last) == 1 and last.isalpha() and " " in text)
        ):
            text = text[:-1].rstrip()
    return text


def without_place(text: str, context: Context) -> Parsed[str]:
    """A journal's title without the town after it: ``River Quarterly ; Vell`` -> River Quarterly, aside
    "Vell". Source: ProQuest's exports."""
    title, _, place = text.partition(";")
    if not title.strip() or not place.strip() or ";" in place or len(place.split()) > 5:
        return Parsed(text, rule="as it stands")
    return Parsed(title.strip(), (place.strip(),), rule="title; place")
