"""The source of an article or a chapter: container, volume, issue, pages, date, and for chapters editors, place and publisher.

``parse`` returns fields of Record; ``type_hint`` beside them (never a field) is a CSL type that the shape suggests:
``article-journal``, ``article-newspaper``, ``entry-encyclopedia``, ``entry-dictionary``, ``chapter``, ``paper-conference``,
``thesis``, ``book``. :func:`types.decide` takes it as the clue ``source_hint``. Source: SPEC 3.1.
"""

from __future__ import annotations

import re

from ..model import Date
from . import Parsed, names
from .citation_start import first
from .dates import find
from .identifiers import isbn, issn, url
from .locators import scan
from .pages import pages
from .patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import Context, Fields

_ISSN_PAREN = Pattern(r"\s*[(\[](?:e?ISSN:?\s?)?(\d{4}-?\d{3}[\dXx])[)\]]")
_ISN_LABEL = Pattern(
    r"[;,.]?\s*\b(?:[ep]-?)?IS(?:S|B)N(?:-L)?(?:\s?\((?:print|online|electronic)\))?[:\s]\s*[\dXx][\dXx -]{7,20}(?:\s?\((?:print|online|electronic)\))?", re.I
)
_ABBREVIATION = Pattern(r"\s*\[([^\[\]]{2,80})\]\s*\Z")
_PLACE = Pattern(r"\s*\((?P<place>[A-Z][^()]{1,60}?)\)\s*\Z")
_CHAPTER = Pattern(
    r"(?P<head>.{1,800}?)[;.]\s+pp?\.\s(?P<pages>[^;]{1,40});\s(?P<place>[^;:]{1,80}):\s(?P<publisher>[^;]{1,150});\s(?P<year>\d{4})\.?(?:\s(?P<extent>.{0,80}))?"
)
_BOOK = Pattern(r"(?P<place>[^;:()]{2,80}?)\s?:\s(?P<publisher>[^;]{1,150}?);\s(?P<year>\d{4})\.?(?:\s(?P<extent>[^:]{0,80}?pp?\.?))?\.?")
_EDITOR = Pattern(r"(?P<name>[^\W\d_][^,.:;]{0,40}, [^,;]{1,40}?)(?:,?\s\((?:Eds?|Hrsg|Hg|éds?|coords?|dirs?)\.?\))?,?", re.I)
_PORTAL = Pattern(r"(?P<authors>[^']{2,600}?)\s(?P<year>\d{4})\s?,\s(?:'\s(?P<title>.{1,400}?)\s'\s?(?P<rest>.*)|(?P<book>.*))", re.S)
_QUOTED = Pattern(r"(?P<head>[^\"“]{0,400}?)[\"“](?P<title>[^\"”]{3,400})[\"”][.,]?\s(?P<rest>.+)", re.S)
_IN = Pattern(r"(?:^|(?<=[.?!]\s)|(?<=[;,]\s)|(?<=\s–\s))In\s?:\s")
_IN_EDITED = Pattern(
    r"(?P<editors>.{3,300}?)[\s,]\s?\(?(?:eds?\.?|editors?(?:\(s\))?|Hrsg\.?|Hg\.?|\(éds?\.?\)|coords?\.?|dirs?\.?)\)?[.:,]?\s(?P<rest>[A-ZÀ-Þ\"“'].+)", re.S
)
_YEAR_PAREN = Pattern(r"\((?P<year>(?:1[5-9]|20)\d\d)\)\.?")
_ONLY_UNIT = Pattern(
    r"\b(?:Facult(?:y|ad|é)|Fakultät|School|Department|Dept|Institut[eo]?|Universit|College|Departamento|Zentrum|Cent(?:er|re) for|Division of|Office of)\b",
    re.I,
)
_DEPOSIT = Pattern(r"(?:dep[óo]sito legal|d[ée]p[ôo]t legal|legal deposit|urn:|hdl:|isbn|issn)\b", re.I)
_ENCYCLOPEDIA = Pattern(r"enc[yi]clop|enzyklop|lexikon|lexicon|энциклопед|ansiklopedi|百科|encyklop|ensiklopedi|الموسوعة|អ", re.I)
_DICTIONARY = Pattern(r"\bdictionar|wörterbuch|diccionario|dictionnaire|dizionario|dicionário|ordbok|słownik|словарь|sözlü", re.I)
_THESIS = Pattern(r"dissertation abstracts|\b(?:masters|ph\.?d\.?|doctoral)\s(?:thesis|theses|dissertation)|\bdissertation\b", re.I)
_CONFERENCE = Pattern(
    r"\b(?:conference papers?|proceedings|annual meeting|symposium|congress|workshop|conference|tagungsband|actes d[eu]|actas|atti del)\b", re.I
)
_NEWS = Pattern(
    r"\b(?:news|newswire|wire|newspaper|gazette|herald|tribune|daily|times|post|telegraph|guardian|star|sun|globe|chronicle|examiner|courier|observer|dispatch|record|mirror|press|mail|"
    r"journal-constitution|zeitung|tagblatt|le monde|figaro|el país|repubblica|газета|правда|známe|dagblad|tidende|dagbladet|diario|jornal)\b",
    re.I,
)
_LISTED = Pattern(r"\s?[^\W\d_][^,;:]{0,40},\s[^,;:]{1,30}")
_SECTION_PAGE = Pattern(r"[A-H]\d{1,3}(?:-[A-H]?\d{1,3})?\Z")
"""Pages by the sections of a newspaper; with the day of the date they show one."""
_TRIM = " \t,;.:/-–—"


def parse(text: str, context: Context) -> Parsed[Fields]:
    """The fields of a source line.

    ``Mar. J. Jan2018, Vol. 5 Issue 2, p123-130. 8p. 2 Charts.`` -> container_title, issued, volume, issue, page; aside the count.
    """
    text = " ".join(text.split())
    value: Fields = {}
    aside: list[str] = []
    rest = _identifiers(text, value)
    if not rest.strip(_TRIM):
        return Parsed(value, (), rule="source: identifiers only")
    if rest.startswith(("http://", "https://", "ftp://")) and " " not in rest:
        return Parsed({**value, "URL": url(rest).value[0]} if url(rest).value else value, (), rule="source: address")
    for shape in (_chapter, _book, _portal, _contained, _quoted):
        rule = shape(rest, context, value, aside)
        if rule:
            return Parsed(value, tuple(aside), rule=f"source: {rule}")
    rule = _serial(rest, context, value, aside)
    return Parsed(value, tuple(aside), rule=f"source: {rule}")


def _identifiers(text: str, value: Fields) -> str:
    """Take labelled ISSNs and ISBNs out of ``text``."""
    if "IS" not in text.upper():
        return text
    for match in _ISN_LABEL.finditer(text):
        for key, read in (("ISSN", issn), ("ISBN", isbn)):
            found = read(match[0]).value if key in match[0].upper() else ()
            if found:
                value[key] = tuple(dict.fromkeys(value.get(key, ()) + found))
    return _ISN_LABEL.sub("", text).strip(" ;,")


def _serial(text: str, context: Context, value: Fields, aside: list[str]) -> str:
    at = first(text, context)
    title, tail = text[:at], text[at:]
    opened = title.rstrip().endswith(("(", "["))
    title = title.rstrip(" ([")
    scan(tail, context, value, aside)
    news = _container(title, context, value, dated=bool(tail) and "volume" not in value and "issue" not in value, opened=opened)
    name = str(value.get("container_title", ""))
    hint = _hint(name, value, news=news)
    if hint:
        value["type_hint"] = hint
    return "numbers after the title" if tail else "title only"


def _container(title: str, context: Context, value: Fields, *, dated: bool, opened: bool) -> bool:
    """Set the container's title; True when a place after it shows a newspaper."""
    match = _ISSN_PAREN.search(title)
    if match:
        found = issn(match[1]).value
        if found:
            value["ISSN"] = tuple(dict.fromkeys(value.get("ISSN", ()) + found))
            title = title[: match.start()] + title[match.end() :]
    match = _ABBREVIATION.search(title)
    if match:
        value["container_title_short"] = match[1].strip()
        title = title[: match.start()]
    title = _stopped(title)
    news = False
    match = _PLACE.search(title)
    if match and dated and ("," in match["place"] or _NEWS.search(title[: match.start()])) and "ed" not in match["place"].casefold().split()[-1][:2]:
        value["publisher_place"] = match["place"].strip()
        title = title[: match.start()].rstrip(_TRIM)
        news = True
    if title.startswith(("In: ", "In ")) and len(title) > 8 and title.startswith("In: "):
        title = title[4:]
    if not title or title.casefold().rstrip(":") in ("", "n/a", "unknown"):
        return news
    if not (value.keys() & {"volume", "issue", "page", "issued"}) and (_ONLY_UNIT.search(title) or _DEPOSIT.match(title) or "://" in title):
        return news
    value["container_title"] = title
    return news


def _stopped(title: str) -> str:
    """Without the stop that ends it; ``D.V.M.`` and ``Inc.`` keep theirs."""
    title = title.strip().rstrip(",;:/–—- ")
    if title.endswith(".") and not title.endswith("..."):
        word = title[:-1].rpartition(" ")[2]
        if "." not in word:
            title = title[:-1]
    return title.strip(" ,;:/")


def _hint(title: str, value: Fields, *, news: bool) -> str | None:
    if _THESIS.search(title):
        return "thesis"
    if _ENCYCLOPEDIA.search(title):
        return "entry-encyclopedia"
    if _DICTIONARY.search(title):
        return "entry-dictionary"
    if news:
        return "article-newspaper"
    if _CONFERENCE.search(title) and not value.get("issue"):
        return "paper-conference"
    date = value.get("issued")
    if isinstance(date, Date) and date.day and _SECTION_PAGE.match(str(value.get("page", ""))):
        return "article-newspaper"
    if isinstance(date, Date) and date.day and not value.keys() & {"volume", "issue"} and (_NEWS.search(title) or "page" not in value):
        return "article-newspaper"
    if value.keys() & {"volume", "issue"}:
        return "article-journal"
    return None


def _chapter(text: str, context: Context, value: Fields, aside: list[str]) -> str | None:
    """``Book title. Ed, Ann, (Ed); pp. 13-32; City, ST, US: Publisher; 2017. xix, 292 pp.``"""
    match = _CHAPTER.fullmatch(text) if "pp. " in text or "p. " in text else None
    if match is None:
        return None
    found = pages(match["pages"].strip())
    if found is None:
        return None
    title, people = _edited(match["head"])
    value.update(container_title=_stopped(title), page=found[0], publisher_place=match["place"].strip(), publisher=match["publisher"].strip())
    value["issued"] = Date(year=int(match["year"]))
    value["type_hint"] = "chapter"
    if people:
        credits = names.parse_list(people, context).value
        value["editor"] = tuple(credit.name for credit in credits)
    if match["extent"]:
        aside.append(match["extent"].strip())
    return "chapter"


def _edited(head: str) -> tuple[str, list[str]]:
    """(title, editors) of ``Book title. Ed, Ann, (Ed); Other, Ben, (Ed)``."""
    front, *others = head.split("; ")
    at = len(front)
    while (at := front.rfind(". ", 0, at)) > 0:
        if _EDITOR.fullmatch(front[at + 2 :].strip()):
            return front[:at], [front[at + 2 :], *others]
    for mark in ("? ", "! "):
        at = front.rfind(mark)
        if at > 0 and _EDITOR.fullmatch(front[at + 2 :].strip()):
            return front[: at + 1], [front[at + 2 :], *others]
    return head, []


def _book(text: str, context: Context, value: Fields, aside: list[str]) -> str | None:
    """``Washington, DC, US: Magination Press; 2016. 32 pp.``: a publisher where an article would have its journal."""
    match = _BOOK.fullmatch(text) if re.search(r";\s\d{4}", text) else None
    if match is None or len(match["place"].split()) > 6 or first(match["place"], context) < len(match["place"]):
        return None
    value.update(publisher_place=match["place"].strip(), publisher=match["publisher"].strip(), issued=Date(year=int(match["year"])), type_hint="book")
    if match["extent"]:
        number = re.search(r"(\d+)\s?pp?", match["extent"])
        if number:
            value["number_of_pages"] = number[1]
    return "book"


def _portal(text: str, context: Context, value: Fields, aside: list[str]) -> str | None:
    """``Roe , J 2018 , ' Title ' Journal of Maps , vol. 3 , no. 1 , pp. 2-9 .``: the citation of a research portal, commas spaced."""
    match = _PORTAL.fullmatch(text) if " , " in text else None
    if match is None:
        return None
    value["issued"] = Date(year=int(match["year"]))
    rest = re.sub(r"\s([,.;:])", r"\1", match["rest"] or "").strip(" .")
    if match["title"] is None:
        aside.append(match["book"].strip())
        return "portal citation"
    if rest.startswith((". in ", "in ")) or match["rest"].lstrip(". ").startswith("in "):
        _in_book(rest.lstrip(". ")[3:], context, value, aside)
        return "portal citation"
    at = first(rest, context)
    _container(rest[:at], context, value, dated=False, opened=False)
    scan(rest[at:], context, value, aside)
    if value.keys() & {"volume", "issue"}:
        value["type_hint"] = "article-journal"
    return "portal citation"


def _contained(text: str, context: Context, value: Fields, aside: list[str]) -> str | None:
    """``Roe, J. (2013). Title. In: Ed, Ann. Book. City: Publisher, 257-274.``"""
    match = _IN.search(text)
    if match is None:
        return None
    head = text[: match.start()].strip()
    if not head:
        trial: Fields = {}
        left: list[str] = []
        _serial(text[match.end() :], context, trial, left)
        if trial.keys() & {"volume", "issue"} and "container_title" in trial:
            value.update(trial)
            aside += left
            return "numbers after the title"
    year = _YEAR_PAREN.search(head)
    if year:
        value["issued"] = Date(year=int(year["year"]))
    if head:
        aside.append(head)
    _in_book(text[match.end() :], context, value, aside)
    return "contained in"


def _in_book(text: str, context: Context, value: Fields, aside: list[str]) -> None:
    """The book after ``In:``: editors where a mark shows them, title up to a stop, then pages and year."""
    value["type_hint"] = "chapter"
    match = _IN_EDITED.match(text)
    if match and len(match["editors"]) < 300:
        people = names.parse_list([match["editors"].strip(" ,(")], context)
        if all(credit.name.family for credit in people.value):
            value["editor"] = tuple(credit.name for credit in people.value)
            text = match["rest"]
    else:
        text = _listed_editors(text, context, value)
    stop = re.search(r"(?<=[^\W\d_]{3})[.](?:\s|\Z)|(?<=[?!])\s|,\s(?=pp?\.|S\.|vol)", text)
    title = text[: stop.start()] if stop else text
    if "editor" in value or not re.search(r"[^\W\d_]+, [^\W\d_]", title):
        at = first(title, context)
        value["container_title"] = _stopped(re.split(r"\s/\s(?=[a-zß-ÿ])", title[:at])[0])
        text = text[at:] if at < len(title) else text[len(title) :]
    scan_pages = re.search(r"(?:pp?\.?|S\.|Seiten)\s?([A-Za-z]?\d{1,5}(?:\s?[-–]\s?[A-Za-z]?\d{1,5})?)|,\s(\d{1,5}\s?[-–]\s?\d{1,5})(?=[.,]|\s|\Z)", text)
    imprint = re.match(r"\s?(?P<place>[A-ZÀ-Þ][^:.,;]{1,40}):\s(?P<publisher>[^,;]{2,60})[,;]\s(?=\d|pp?\.|S\.)", text)
    if imprint:
        value.update(publisher_place=imprint["place"].strip(), publisher=imprint["publisher"].strip())
    if scan_pages:
        found = pages(scan_pages[1] or scan_pages[2])
        if found:
            value["page"] = found[0]
    if "issued" not in value:
        year = re.search(r"(?<![\d-])((?:1[5-9]|20)\d\d)(?![\d-])", text)
        if year:
            value["issued"] = Date(year=int(year[1]))
    if text.strip(_TRIM):
        aside.append(text.strip(_TRIM))


def _quoted(text: str, context: Context, value: Fields, aside: list[str]) -> str | None:
    """``Roe, Ann M. 1978. "Title of the study." The Journal 8(6): 21-29.``"""
    match = _QUOTED.fullmatch(text) if '"' in text or "“" in text else None
    if match is None or not match["head"].strip():
        return None
    date = re.search(r"\b((?:1[5-9]|20)\d\d)\b", match["head"])
    if date is None and find(match["head"].strip(), 0, context) is None:
        return None
    if date:
        value["issued"] = Date(year=int(date[1]))
    aside += [match["head"].strip(_TRIM), match["title"].strip(_TRIM)]
    _serial(match["rest"], context, value, aside)
    return "full citation"


def _listed_editors(text: str, context: Context, value: Fields) -> str:
    """Take ``Doe, John; Loe, Ann.`` from the front, where every part is a family and a given name; the rest."""
    at = 0
    while 0 < (at := text.find(". ", at + 1)) < 400:
        parts = text[:at].split(";")
        ended = len(text[at + 2 :].partition(" ")[0].rstrip(".")) > 1 and all(_LISTED.fullmatch(part) and len(part.split()) < 6 for part in parts)
        if len(parts) > 1 and ended:
            people = names.parse_list([text[:at]], context)
            value["editor"] = tuple(credit.name for credit in people.value)
            return text[at + 2 :]
    return text
