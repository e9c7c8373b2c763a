"""Source lines of chapters and books, and whole citations of portals and journals.

Each function fills ``value`` and ``aside`` and returns the name of the rule that fitted, or None."""

from __future__ import annotations

from .. import names
from ..dates import YEAR
from ..dates.free import find
from ..grammars.page_ranges import pages
from ..model import Date
from ..patterns import DOTALL, IGNORECASE, Pattern
from .container import set_container, stopped
from .serials import serial

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context, Fields


_TITLE_END = Pattern(r"(?<=[^\W\d_]{3})[.](?:\s|\Z)|(?<=[-–]\d{4})\.\s|(?<=[?!])\s|,\s(?=pp?\.|S\.|vol)")
_IMPRINT_AFTER = Pattern(
    r"[\s.]{0,2}(?P<place>[A-ZÀ-Þ][^:.,;]{1,40}(?:,\s[A-ZÀ-Þ][\w.]{1,14}){0,2}):\s(?P<publisher>[^,;]{2,60})[,;]\s(?=\d|pp?\.|S\.)"
)
_PAGES_AT_END = Pattern(
    r"(?:pp?\.?|S\.|Seiten)\s?([A-Za-z]?\d{1,5}(?:\s?[-–]\s?[A-Za-z]?\d{1,5})?)|,\s(\d{1,5}\s?[-–]\s?\d{1,5})(?=[.,]|\s|\Z)"
)
_YEAR = Pattern(r"\b((?:1[5-9]|20)\d\d)\b")
_PAGE_COUNT = Pattern(r"(\d+)\s?pp?")
_LONE_YEAR = Pattern(r"(?<![\d-])((?:1[5-9]|20)\d\d)(?![\d-])")
_SPACED_MARK = Pattern(r"\s([,.;:])")
_INVERTED_NAME = Pattern(r"[^\W\d_]+, [^\W\d_]")
_RESPONSIBILITY = Pattern(r"\s/\s(?=[a-zß-ÿ])")
_CHAPTER = Pattern(
    r"(?P<head>.{1,800}?)[;.]\s+pp?\.\s(?P<pages>[^;]{1,40});\s(?P<place>[^;:]{1,80}):\s(?P<publisher>[^;]{1,150});\s(?P<year>\d{4})\.?(?:\s(?P<extent>.{0,80}))?"
)
_YEAR_AFTER = Pattern(r";\s\d{4}")
_BOOK = Pattern(
    r"(?P<place>[^;:()]{2,80}?)\s?:\s(?P<publisher>[^;]{1,150}?);\s(?P<year>\d{4})\.?(?:\s(?P<extent>[^:]{0,80}?pp?\.?))?\.?"
)
_EDITOR = Pattern(
    r"(?P<name>[^\W\d_][^,.:;]{0,40}, [^,;]{1,40}?(?:, (?:[JS]r\.?|I{2,3}|IV))?)(?:,?\s\((?:Eds?|Hrsg|Hg|éds?|coords?|dirs?)\.?\))?,?",
    IGNORECASE,
)
_PERIOD_END = Pattern(r",\s\d{4}[-–]\d{4}\.?\Z")
_MARKED_EDITOR = Pattern(r"(\((?:Eds?|Hrsg|Hg|éds?|coords?|dirs?)\.?\)),\s", IGNORECASE)
_PORTAL = Pattern(
    r"(?P<authors>[^']{2,600}?)\s(?P<year>\d{4})\s?,\s(?:'\s(?P<title>.{1,400}?)\s'\s?(?P<rest>.*)|(?P<book>.*))",
    DOTALL,
)
_QUOTED = Pattern(r"(?P<head>[^\"“]{0,400}?)[\"“](?P<title>[^\"”]{3,400})[\"”][.,]?\s(?P<rest>.+)", DOTALL)
_IN = Pattern(r"(?:^|(?<=[.?!]\s)|(?<=[;,]\s)|(?<=\s–\s))[Ii][nN]\s?:\s")
_IN_EDITED = Pattern(
    r"(?P<editors>.{3,300}?)[\s,]\s?\(?(?:[Ee]ds?\.?|[Ee]ditors?(?:\(s\))?|[Hh]rsg\.?|Hg\.?|\(éds?\.?\)|coords?\.?|dirs?\.?)(?:\sand\s[a-z]{3,12}\.?)?\)?[.:,]?\s(?P<rest>[A-ZÀ-Þ\"“'].+)",
    DOTALL,
)
_LED_PAGES = Pattern(r"\(pp?\.\s(?P<pages>[A-Za-z]?\d{1,5}(?:[-–]\d{1,5})?)\)[.,]?\s")
"""``In: (pp. 13-32) Ed, Ann (ed.), Book.``: the pages before the book. Source: MLA International
Bibliography."""
_EDITED_FIRST = Pattern(
    r"[^\W\d_][^\d():]{3,200}\s\((?:[Ee]ds?|[Hh]rsg|Hg|éds?|coords?|dirs?)\.?\)[.:,]?\s(?=[^\W\d_a-z\"“])"
)
_YEAR_PAREN = Pattern(r"\((?P<year>(?:1[5-9]|20)\d\d)\)\.?")
_TITLE_IMPRINT = Pattern(r"[,.]\s(?P<place>[^\W\d_a-z][^,.:]{1,40}):\s(?P<publisher>[^,:]{2,60})\Z")
_LISTED = Pattern(r"\s?[^\W\d_][^,;:]{0,40},\s[^,;:]{1,30}")
_TRIM = " \t,;.:/-–—"


def chapter(text: str, context: Context, value: Fields, aside: list[str]) -> str | None:
    """``Book title. Ed, Ann, (Ed); pp. 13-32; City, ST, US: Publisher; 2017. xix, 292 pp.``"""
    match = _CHAPTER.fullmatch(text) if "pp. " in text or "p. " in text else None
    if match is None:
        return None
    found = pages(match["pages"].strip())
    if found is None:
        return None
    title, people = _edited(match["head"])
    value.update(
        container_title=stopped(title),
        page=found[0],
        publisher_place=match["place"].strip(),
        publisher=match["publisher"].strip(),
    )
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
    front, *others = _MARKED_EDITOR.sub(r"\1; ", head).split("; ")
    at = len(front)
    while (at := front.rfind(". ", 0, at)) > 0:
        if _EDITOR.fullmatch(front[at + 2 :].strip()):
            return front[:at], [front[at + 2 :], *others]
    for mark in ("? ", "! "):
        at = front.rfind(mark)
        if at > 0 and _EDITOR.fullmatch(front[at + 2 :].strip()):
            return front[: at + 1], [front[at + 2 :], *others]
    return head, []


def book(text: str, context: Context, value: Fields, aside: list[str]) -> str | None:
    """``Washington, DC, US: Magination Press; 2016. 32 pp.``: a publisher where an article would have its
    journal."""
    match = _BOOK.fullmatch(text) if ";" in text and _YEAR_AFTER.search(text) else None
    if match is None or len(match["place"].split()) > 6:
        return None
    from .start import first

    if first(match["place"], context) < len(match["place"]):
        return None
    value.update(
        publisher_place=match["place"].strip(),
        publisher=match["publisher"].strip(),
        issued=Date(year=int(match["year"])),
        type_hint="book",
    )
    if match["extent"]:
        number = _PAGE_COUNT.search(match["extent"])
        if number:
            value["number_of_pages"] = number[1]
    return "book"


def portal(text: str, context: Context, value: Fields, aside: list[str]) -> str | None:
    """``Roe , J 2018 , ' Title ' Journal of Maps , vol. 3 , no. 1 , pp. 2-9 .``: the citation of a research
    portal, commas spaced."""
    match = _PORTAL.fullmatch(text) if " , " in text else None
    if match is None:
        return None
    value["issued"] = Date(year=int(match["year"]))
    rest = _SPACED_MARK.sub(r"\1", match["rest"] or "").strip(" .")
    if match["title"] is None:
        aside.append(match["book"].strip())
        return "portal citation"
    if rest.startswith((". in ", "in ")) or match["rest"].lstrip(". ").startswith("in "):
        _in_book(rest.lstrip(". ")[3:], context, value, aside)
        return "portal citation"
    from .numbers import scan
    from .start import first

    at = first(rest, context)
    set_container(rest[:at], context, value, dated=False, undivided=False)
    scan(rest[at:], context, value, aside)
    if value.keys() & {"volume", "issue"}:
        value["type_hint"] = "article-journal"
    return "portal citation"


def contained(text: str, context: Context, value: Fields, aside: list[str]) -> str | None:
    """``Roe, J. (2013). Title. In: Ed, Ann. Book. City: Publisher, 257-274.``"""
    if "(" in text and (_LED_PAGES.match(text) or _EDITED_FIRST.match(text)):
        _in_book(text, context, value, aside)
        return "contained in"
    match = _IN.search(text) if ":" in text else None
    if match is None:
        return None
    head = text[: match.start()].strip()
    if not head:
        trial: Fields = {}
        left: list[str] = []
        serial(text[match.end() :], context, trial, left)
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
    text = _editors(_leading_pages(text, value), context, value)
    stop = _TITLE_END.search(text)
    title = text[: stop.start()] if stop else text
    if "editor" in value or not _INVERTED_NAME.search(title):
        at = len(title)
        if not (_PERIOD_END.search(title) and YEAR.search(text, len(title))):
            from .start import first

            at = first(title, context)
        value["container_title"] = stopped(_RESPONSIBILITY.split(title[:at])[0])
        text = text[at:] if at < len(title) else text[len(title) :]
    _imprint(text, value)
    _pages_and_year(text, value)
    if text.strip(_TRIM):
        aside.append(text.strip(_TRIM))


def _leading_pages(text: str, value: Fields) -> str:
    """The text after pages that stand before the book's title."""
    led = _LED_PAGES.match(text)
    ahead = pages(led["pages"]) if led else None
    if not (led and ahead):
        return text
    value["page"] = ahead[0]
    return text[led.end() :]


def _editors(text: str, context: Context, value: Fields) -> str:
    """The text after the editors that a mark shows."""
    match = _IN_EDITED.match(text)
    if match is None or len(match["editors"]) >= 300:
        return _listed_editors(text, context, value)
    people = names.parse_list([match["editors"].strip(" ,(")], context)
    if not all(credit.name.family for credit in people.value):
        return text
    value["editor"] = tuple(credit.name for credit in people.value)
    return match["rest"]


def _imprint(text: str, value: Fields) -> None:
    """Place and publisher behind the title, or at its end."""
    imprint = _IMPRINT_AFTER.match(text)
    if imprint is None and "container_title" in value:
        imprint = _TITLE_IMPRINT.search(value["container_title"])
        if imprint:
            value["container_title"] = value["container_title"][: imprint.start()]
    if imprint:
        value.update(publisher_place=imprint["place"].strip(), publisher=imprint["publisher"].strip())


def _pages_and_year(text: str, value: Fields) -> None:
    at_end = _PAGES_AT_END.search(text)
    found = pages(at_end[1] or at_end[2]) if at_end and "page" not in value else None
    if found:
        value["page"] = found[0]
    year = _LONE_YEAR.search(text) if "issued" not in value else None
    if year:
        value["issued"] = Date(year=int(year[1]))


def quoted(text: str, context: Context, value: Fields, aside: list[str]) -> str | None:
    """``Roe, Ann M. 1978. "Title of the study." The Journal 8(6): 21-29.``"""
    match = _QUOTED.fullmatch(text) if '"' in text or "“" in text else None
    if match is None or not match["head"].strip():
        return None
    date = _YEAR.search(match["head"])
    if date is None and find(match["head"].strip(), 0, context) is None:
        return None
    if date:
        value["issued"] = Date(year=int(date[1]))
    aside += [match["head"].strip(_TRIM), match["title"].strip(_TRIM)]
    serial(match["rest"], context, value, aside)
    return "full citation"


def _listed_editors(text: str, context: Context, value: Fields) -> str:
    """Take ``Doe, John; Loe, Ann.`` from the front, where every part is a family and a given name; the
    rest."""
    at = 0
    while 0 < (at := text.find(". ", at + 1)) < 400:
        parts = text[:at].split(";")
        ended = len(text[at + 2 :].partition(" ")[0].rstrip(".")) > 1 and all(
            _LISTED.fullmatch(part) and len(part.split()) < 6 for part in parts
        )
        if len(parts) > 1 and ended:
            people = names.parse_list([text[:at]], context)
            value["editor"] = tuple(credit.name for credit in people.value)
            return text[at + 2 :]
    return text
