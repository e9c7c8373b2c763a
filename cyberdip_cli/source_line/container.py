"""The title of what contains an article or a chapter, cleared of ISSN, place, edition, editors, publisher;
and the type it suggests."""

from __future__ import annotations

from .. import names
from ..grammars.identifiers import issn
from ..labels import any_language
from ..memory import Answers, Memory
from ..model import Date
from ..names.order import cjk
from ..patterns import IGNORECASE, Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context, Fields


_ISSN_PAREN = Pattern(r"\s*[(\[](?:e?ISSN:?\s?)?(\d{4}-?\d{3}[\dXx])[)\]]")
_ABBREVIATION = Pattern(r"\s*\[([^\[\]]{2,80})\]\s*\Z")
_SHORT_PAREN = Pattern(r"\s\((?P<short>[A-ZÀ-Þ][A-ZÀ-Þ.]*(?:\s[A-ZÀ-Þ&][A-ZÀ-Þ.]*)+)\)\Z")
"""``Journal of Wells (J WELLS)``: the abbreviation after the title. Source: CINAHL."""
_PLACE = Pattern(r"\s*\((?P<place>[A-Z][^()]{1,60}?)\)\s*\Z")
_WEEKDAY = Pattern(r"[.,;]?\s(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?\Z")
_SEAT = Pattern(r";\s[^\W\d_a-z][\w .,'-]{1,40}\Z")
"""``Hill Herald; Northill [Northill]``: the town, twice."""
_ONLY_UNIT = Pattern(
    r"\b(?:Facult(?:y|ad|é)|Fakultät|School|Department|Dept|Institut[eo]?|Universit|College|Departamento|Zentrum|Cent(?:er|re) for|Division of|Office of)\b",
    IGNORECASE,
)
_DEPOSIT = Pattern(
    r"(?:dep[óo]sito legal|d[ée]p[ôo]t legal|legal deposit|urn:|hdl:|repec:|arxiv:|oai:|isbn\b|issn\b)",
    IGNORECASE,
)
_ENCYCLOPEDIA = tuple(
    "encyclop enciclop enzyklop lexikon lexicon энциклопед ansiklopedi 百科 encyklop ensiklopedi الموسوعة".split()
)
_DICTIONARY = tuple(
    "dictionar wörterbuch diccionario dictionnaire dizionario dicionário ordbok słownik словарь sözlü".split()
)
"""Parts of words that such works have in their titles."""
_THESIS = Pattern(
    r"dissertation abstracts|\b(?:masters|ph\.?d\.?|doctoral)\s(?:thesis|theses|dissertation)|\bdissertation\b",
    IGNORECASE,
)
_CONFERENCE = Pattern(
    r"\b(?:conference papers?|proceedings|annual meeting|symposium|congress|workshop|conference|tagungsband|actes d[eu]|actas|atti del)\b",
    IGNORECASE,
)
_CONFERENCES = (
    "conference",
    "proceedings",
    "meeting",
    "symposium",
    "congress",
    "workshop",
    "tagungsband",
    "act",
    "atti",
)
_NEWS = Pattern(
    r"\b(?:news\w{0,8}|newswire|wire|newspaper|gazette|herald|tribune|daily|times|post|telegraph|guardian|star|sun|globe|chronicle|examiner|courier|observer|dispatch|record|mirror|press|mail|"
    r"register|democrat|republican|inquirer|enquirer|independent|advertiser|sentinel|citizen|leader|"
    r"journal-constitution|zeitung|tagblatt|le monde|figaro|el país|repubblica|газета|правда|známe|dagblad|tidende|dagbladet|diario|jornal)\b",
    IGNORECASE,
)
_YEAR_WORD = Pattern(r",\s(?:A|a|An|Ann|Jg|Vol|vol|v|V|T|t)\.?\Z")
_SECTION_PAGE = Pattern(r"[A-H]\d{1,3}(?:-[A-H]?\d{1,3})?\Z")
"""Pages by the sections of a newspaper; with the day of the date they show one."""
_PREFIX = Pattern(
    r"(?:in|enthalten in|erschienen in|ingår i|dans|en|em|contained in|part of|published in|veröffentlicht in|publié dans|contenuto in|indeholdt i"
    r"|sisältyy|w|v|u|//)\s?:\s+|//\s+",
    IGNORECASE,
)
_AREAS = Pattern(r"\.\s[-–—]\s|\s\.-\s|(?<=\d)\s?\.-\s")
_WITH_EDITORS = Pattern(
    r"[.,]\s(?:edited by|eds?\.|editors?:?|hrsg\.(?: von)?|herausgegeben von|éds?\.|a cura di)\s(?P<names>.{3,200}?)"
    r"(?<!\s[^\W\d_])(?<!\.[^\W\d_])(?=\.\s|\.?\Z)",
    IGNORECASE,
)
_EDITION = Pattern(
    r"\.\s(?P<edition>(?:\d{1,2}(?:st|nd|rd|th|\.|ª|e)|first|second|third|rev\.)\s(?:rev\.\s)?(?:ed|edn|edition|aufl|auflage|éd|edición)\.?)\Z",
    IGNORECASE,
)
_PUBLISHER_TAIL = Pattern(
    r",\s(?P<publisher>(?:Elsevier|Springer|Wiley|Taylor (?:&|and) Francis|Routledge|SAGE|Emerald|MDPI|IEEE|ACM|Brill|De Gruyter|Hindawi|Frontiers|PLOS"
    r"|Public Library of Science|BioMed Central|IOP|EDP|Nature)"
    r"(?:[ -](?:Verlag|Blackwell|Publications?|Publishing|Journals|Media|Group|Sciences|Ltd|Nature|Heidelberg))*"
    r"|[^,]{3,40}\s(?:University Press|Verlag|Publishing|Publishers))\Z"
)
_STATE = Pattern(
    r"[.,]\s(?P<state>in press|forthcoming|ahead of print|online first|advance online publication|no pagination specified)\Z",
    IGNORECASE,
)
_TOWN = Pattern(r";\s(?P<place>[^\W\d_a-z][\w.'-]{1,20}(?:[\s,]{1,2}[^\W\d_a-z][\w.'-]{1,20}){0,2})\Z")
"""``Map Weekly; New York Vol. 12``: the town after the title, as ProQuest prints it."""
_PERHAPS_EDITORS = Pattern(r"[.,]\s(?:ed|éd|hrsg|herausg|a cura)", IGNORECASE)
"""Whether :data:`_WITH_EDITORS` can fit: names are read as the page has them, so such a title is read anew on
each."""
_LONGEST_NUMBER = 16
_WORDS = Pattern(r"[^\W\d_]+")
_TRIM = " \t,;.:/-–—"
_cleared: Memory[str] = Memory(most=1000, longest=80)
"""Titles that are set off from their numbers, and the same cleared of all the rest; only where there was no
field in it."""
_NUMBERS = frozenset(("volume", "issue", "page", "issued"))


def set_container(title: str, context: Context, value: Fields, *, dated: bool, undivided: bool) -> bool:
    """Set the container's title; True when a place after it shows a newspaper.

    ``dated``: a date and no volume follows; ``undivided``: no mark stands between the title and its numbers.
    """
    news = False
    title = _undated(title, value)
    cleared = None if dated or undivided else _cleared.get(title)
    if cleared is None:
        had = len(value) if value.keys() <= _NUMBERS else -1
        cleared, news = _clear(title, context, value, dated=dated, undivided=undivided)
        if not (dated or undivided) and len(value) == had and not _PERHAPS_EDITORS.search(title):
            _cleared.keep(title, cleared)
    empty = not cleared or _is_number(cleared) or cleared.casefold().rstrip(":") in ("n/a", "unknown")
    alone = _NUMBERS.isdisjoint(value)
    if not empty and not (
        alone and (_ONLY_UNIT.search(cleared) or _DEPOSIT.match(cleared) or "://" in cleared)
    ):
        value["container_title"] = cleared
    return news


def _is_number(title: str) -> bool:
    """Whether a title is nothing but a number, or the word for a volume and its number: ``Vol. 52``."""
    if len(title) > _LONGEST_NUMBER or not any(map(str.isdigit, title)):
        return False
    words = _WORDS.findall(title.casefold())
    return not words or (len(words) == 1 and words[0] in any_language("citations", "volume"))


def _undated(title: str, value: Fields) -> str:
    """The title without the year of publication before it: ``2022. Harbour Review``."""
    if title[4:6] not in (". ", ", ") or not title[:4].isdecimal():
        return title
    return title[6:] if getattr(value.get("issued"), "year", None) == int(title[:4]) else title


def _clear(title: str, context: Context, value: Fields, *, dated: bool, undivided: bool) -> tuple[str, bool]:
    """The title alone, what stood with it being in ``value``, and whether a place after it shows a
    newspaper."""
    title = title.rstrip(" ,")
    title = _WEEKDAY.sub("", title) if title.endswith("day") else title
    title = _first_area(_unled(title, value, undivided=undivided), value)
    title = stopped(_unbracketed(title, value, dated=dated))
    title, news = _placed(title, value, dated=dated)
    return _unedited(title, context, value), news


def _unled(title: str, value: Fields, *, undivided: bool) -> str:
    """Cut what stands before the title (``In:``) and after it (a state of publication, a town)."""
    state = _STATE.search(title) if ", " in title or ". " in title else None
    if state:
        if "pagination" not in state["state"].casefold():
            value["status"] = state["state"].casefold()
        title = title[: state.start()]
    prefix = _PREFIX.match(title) if ":" in title or "//" in title else None
    if prefix:
        return title[prefix.end() :]
    if undivided and title.startswith("In "):
        return title[3:]
    town = _TOWN.search(title) if undivided else None
    if town:
        value["publisher_place"] = town["place"]
        return title[: town.start()]
    return title


def _unbracketed(title: str, value: Fields, *, dated: bool) -> str:
    """Cut an ISSN in brackets, and the abbreviation or the place in square ones at the end."""
    if "(" not in title and "[" not in title:
        return title
    match = _ISSN_PAREN.search(title)
    found = issn(match[1]).value if match else ()
    if match and found:
        value["ISSN"] = tuple(dict.fromkeys(value.get("ISSN", ()) + found))
        title = title[: match.start()] + title[match.end() :]
    match = _SHORT_PAREN.search(title)
    if match and _shortens(match["short"], title[: match.start()]):
        value["container_title_short"] = match["short"]
        return title[: match.start()]
    match = _ABBREVIATION.search(title)
    if match is None:
        return title
    place = dated and (", " in match[1] or _NEWS.search(title) is not None)
    value["publisher_place" if place else "container_title_short"] = match[1].strip()
    return _SEAT.sub("", title[: match.start()]) if place else title[: match.start()]


def _shortens(short: str, title: str) -> bool:
    """Whether every word of ``short`` begins a word of ``title``, in its order."""
    words = iter(title.casefold().split())
    return all(any(word.startswith(part.strip(".&")) for word in words) for part in short.casefold().split())


def _placed(title: str, value: Fields, *, dated: bool) -> tuple[str, bool]:
    """Cut a newspaper's place in brackets: ``The Echo (Springfield, Ohio)``."""
    match = _PLACE.search(title) if dated else None
    if match is None or match["place"].casefold().split()[-1].startswith("ed"):
        return title, False
    if "," not in match["place"] and not _NEWS.search(title[: match.start()]):
        return title, False
    value["publisher_place"] = match["place"].strip()
    return title[: match.start()].rstrip(_TRIM), True


def _first_area(title: str, value: Fields) -> str:
    """The title where ISBD's `` . - `` or CJK marks set more beside it; an ISSN among the rest is taken."""
    if title[:1] == "《" and "》" in title:
        return title[1 : title.index("》")]
    parts = _AREAS.split(title) if ". " in title or " ." in title else [title]
    for part in parts[1:]:
        found = issn(part).value
        if found:
            value["ISSN"] = tuple(dict.fromkeys(value.get("ISSN", ()) + found))
    return parts[0].partition(" / ")[0] if cjk(parts[0]) else parts[0]


def _unedited(title: str, context: Context, value: Fields) -> str:
    """Cut edition, editors and publisher from the end of a container's title."""
    match = _EDITION.search(title) if ". " in title else None
    if match:
        value["edition"] = match["edition"]
        title = title[: match.start()]
    match = _WITH_EDITORS.search(title) if _PERHAPS_EDITORS.search(title) else None
    if match:
        people = names.parse_list([match["names"].strip(" .")], context)
        if people.value and all(credit.name.family for credit in people.value):
            value["editor"] = tuple(credit.name for credit in people.value)
            title = (title[: match.start()] + title[match.end() :]).rstrip(_TRIM)
    match = _PUBLISHER_TAIL.search(title) if ", " in title else None
    if match:
        value.setdefault("publisher", match["publisher"])
        title = title[: match.start()]
    return title


def stopped(title: str) -> str:
    """Without the stop that ends it; ``D.V.M.`` and ``Inc.`` keep theirs."""
    title = title.strip().rstrip(",;:/–—- ")
    if title.endswith(".") and not title.endswith("..."):
        word = title[:-1].rpartition(" ")[2]
        if "." not in word:
            title = title[:-1]
    return _YEAR_WORD.sub("", title.strip(" ,;:/(["))


def type_hint_of(title: str, value: Fields, *, news: bool) -> str | None:
    kind = _kinds[title]
    if kind and kind != "paper-conference":
        return kind
    if news:
        return "article-newspaper"
    if kind and not value.get("issue"):
        return kind
    date = value.get("issued")
    if isinstance(date, Date) and date.day:
        if _SECTION_PAGE.match(str(value.get("page", ""))):
            return "article-newspaper"
        if "volume" not in value and "issue" not in value and _NEWS.search(title):
            return "article-newspaper"
    return "article-journal" if "volume" in value or "issue" in value else None


def _kind(title: str) -> str:
    """The type that the words of the title name; "" for none."""
    folded = title.casefold()
    if ("dissertation" in folded or "thes" in folded) and _THESIS.search(title):
        return "thesis"
    if any(word in folded for word in _ENCYCLOPEDIA):
        return "entry-encyclopedia"
    if any(word in folded for word in _DICTIONARY):
        return "entry-dictionary"
    told = any(word in folded for word in _CONFERENCES)
    return "paper-conference" if told and _CONFERENCE.search(title) else ""


_kinds = Answers(_kind, most=1000, longest=80)
