"""What stands in one line with the title of a work: its pages, its makers, a code before it, the name of the
site."""

from __future__ import annotations

from itertools import pairwise

from ...grammars.locator_words import PAGES as PAGE_WORDS
from ...labels import fold
from ...names.words import BY
from ...patterns import Pattern
from .. import shapes
from .line_kinds import is_imprint, is_source, page_run
from .parts import are_names, dated, is_title

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from ..lines.word import Tagged

    Part = tuple[str, str]
    """A label, "" for none, and the text."""

MAKER, PAGED, IMPRINTED = "Author", "Pages", "Published"
"""Labels that lists leave out, in the words of the tables."""
WORDED_PAGES = Pattern(
    r"(?P<rest>.{4,}?)(?:\s|,\s)?(?P<open>\()?(?P<word>[^\W\d_]{1,12})\.?\s?(?P<pages>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)(?P<close>\))?\.?"
)
BARE_PAGES = Pattern(
    r"(?P<rest>.{4,}?[^\W\d_)?!.»”\"'’])\s{1,3}(?P<pages>(?P<first>\d{1,4})\s?[-–]\s?(?P<last>\d{1,4}))"
)
LED_PAGE = Pattern(
    r"(?P<rest>.{2,}?)\s?(?:\t|[.…·_]{4,}|\s\.{3}\s|(?:\.\s){4,}\.?|…{2,})\s{0,3}(?P<pages>\d{1,4}|[ivxlc]{1,6})(?P<to>\s?[-–]\s?\d{1,4})?"
)
"""A page number at the end of dots, or in a column of its own."""
LED_NAMES = Pattern(r"[.…·]{3,}\s{0,3}(?P<rest>[^\d….·].{1,200}?)\s{0,3}(?P<pages>\d{1,4})")
"""Dots that lead to the makers and the page, below the title."""
MADE_BY = Pattern(
    rf"(?P<title>.{{8,}}?)[.,]?\s(?:{'|'.join(sorted(BY))}|By|BY)\s(?P<names>[^\W\d_a-z].{{2,200}})"
)
DASHED_NAMES = Pattern(r"(?P<title>.{8,})\s[-–—]\s(?P<names>[^\W\d_a-z].{3,200})")
TAILED = Pattern(r"(?P<title>[^|\t]{8,}?)\s(?P<tail>[|–-]\s[^|–\d-]{3,40}|\[[^\[\]\d]{4,40}\])")
"""A title with the name of the site behind it."""
YEAR = range(1500, 2101)
NAMED_FIRST = Pattern(
    r"(?P<names>[^\W\d_a-z][^\s,;:]+(?:\s[^\W\d_a-z][^\s,;:]*){1,2}),\s(?P<title>[^\W\d_a-z].{8,})"
)
NAMED_COLON = Pattern(r"(?P<names>[^\W\d_a-z][^:;\d]{4,80}):\s(?P<title>[^\W\d_a-z].{3,})")
"""``Ann Roe: Salt grass in spring``, in a line of contents."""
LED = "led"
ENDED, CODE, LAST, CHAPTERS = "ended", "code", "named last", "chapters"
"""The names of forms."""
ENDED_PAGE = Pattern(r"(?P<rest>[^\W_].{3,}?[^\W\d_)?!”»’'])\s{1,3}(?P<pages>\d{1,4})")
FEWEST_ENDED = 3
CODED = Pattern(r"(?P<code>(?=\S{0,14}\d)[\dA-Z][\w.:/–-]{2,14})[.:]?\s{1,3}(?P<rest>[^\W\d_].{7,})")
NUMBERED_TITLE = Pattern(r"(?P<number>[1-9]\d?)\s(?P<rest>[^\W\d_a-z].{3,})")
DIGIT = Pattern(r"\d")
NAMED_LAST = Pattern(
    r"(?P<title>.{8,}?),\s(?P<names>[^\W\d_a-z][^,;:\d]{3,60}(?:(?:,|;|,? and| &)\s[^,;:\d]{4,60}){0,6})"
)


def slashed(text: str) -> tuple[str, list[Part]] | None:
    """A title, its makers and its imprint with slashes between them."""
    pieces = text.split(" / ")
    if len(pieces) < 2 or not is_imprint(pieces[-1]) or not " / ".join(pieces[:-1]).strip():
        return None
    return "slashed", [("", " / ".join(pieces[:-1])), (IMPRINTED, pieces[-1])]


def paged(text: str) -> tuple[str, list[Part]] | None:
    """A title, or names, with the pages behind it."""
    if page_run(text) or is_source(text):
        return None
    match = WORDED_PAGES.fullmatch(text)
    if match is not None and _is_worded(match):
        return "pages", [("", match["rest"].rstrip(" ,.;-–")), (PAGED, match["pages"])]
    match = BARE_PAGES.fullmatch(text)
    if match is None or int(match["first"]) > int(match["last"]) or int(match["last"]) in YEAR:
        return None
    return "pages", [("", match["rest"]), (PAGED, match["pages"])]


def _is_worded(match: re.Match[str]) -> bool:
    """Whether a word for pages stands before them, in brackets or in none, and no number before it."""
    if bool(match["open"]) != bool(match["close"]) or match["rest"][-1].isdigit():
        return False
    return match["word"].casefold() in PAGE_WORDS


def led(text: str) -> tuple[str, list[Part]] | None:
    """A title, or names, with dots or a column before the page."""
    match = LED_NAMES.fullmatch(text) or LED_PAGE.fullmatch(text)
    if match is None or is_source(match["rest"]):
        return None
    last = match.groupdict().get("to") or ""
    return LED, [*_named_first(match["rest"].strip(" .…·")), (PAGED, match["pages"] + last)]


def ascending(lines: Sequence[Tagged], form: str) -> bool:
    """Whether the numbers at the end of dots, in a column or behind titles grow, as pages do and counts do
    not; those behind titles are three at least, and none of them is the same as another."""
    numbers = [int(number) for line in lines if line.text and (number := _page_of(line.text, form)).isdigit()]
    if form == ENDED and (len(numbers) < FEWEST_ENDED or len(set(numbers)) < len(numbers)):
        return False
    return all(one <= other for one, other in pairwise(numbers))


def _page_of(text: str, form: str) -> str:
    match = (
        ENDED_PAGE.fullmatch(text) if form == ENDED else LED_NAMES.fullmatch(text) or LED_PAGE.fullmatch(text)
    )
    return match["pages"] if match is not None else ""


def ended(text: str) -> tuple[str, list[Part]] | None:
    """A title of contents with nothing but a blank before its page."""
    match = ENDED_PAGE.fullmatch(text)
    if match is None or int(match["pages"]) in YEAR or page_run(text):
        return None
    return ENDED, [("", match["rest"]), (PAGED, match["pages"])]


def coded(text: str) -> tuple[str, list[Part]] | None:
    """A title behind a code or a time: ``22-03 Salt grass in spring``, ``09:00-09:20 Salt grass in
    spring``."""
    match = CODED.fullmatch(text)
    if match is None or match["code"].isdigit() or shapes.names(match["rest"]) == shapes.STRONG:
        return None
    return f"{CODE} {DIGIT.sub('#', match['code'])}", [("", match["rest"])]


def codes_differ(lines: Sequence[Tagged], form: str) -> bool:
    """Whether the codes of a form are different ones: the same word before several titles is a part of
    them."""
    found = [
        match["code"]
        for line in lines
        if (match := CODED.fullmatch(line.text)) and form == f"{CODE} {DIGIT.sub('#', match['code'])}"
    ]
    return len(set(found)) == len(found)


def named_last(text: str) -> tuple[str, list[Part]] | None:
    """A title with its makers behind a comma: ``Salt grass in spring, Ann Roe and Tom Quill``."""
    match = NAMED_LAST.fullmatch(text)
    if match is None or not shapes.names(match["names"]) or not is_title(match["title"]):
        return None
    return LAST, [("", match["title"]), (MAKER, match["names"])]


def are_sure(lines: Sequence[Tagged]) -> bool:
    """Whether several of the names behind titles are names for certain, and none has a date behind it."""
    found = [match for line in lines if (match := NAMED_LAST.fullmatch(line.text)) is not None]
    sure = sum(shapes.names(match["names"]) == shapes.STRONG and is_title(match["title"]) for match in found)
    return (
        sure > 0 and sure + len(found) > FEWEST_ENDED and not any(len(dated(line.text)) > 2 for line in lines)
    )


def numbered(text: str) -> tuple[str, list[Part]] | None:
    """A title behind the number of its chapter."""
    match = NUMBERED_TITLE.fullmatch(text)
    return (CHAPTERS, [("", match["rest"])]) if match is not None else None


def are_chapters(lines: Sequence[Tagged]) -> bool:
    """Whether the numbers before titles are one, two, three and so on, with lines between them."""
    found = [
        (int(match["number"]), at)
        for at, line in enumerate(lines)
        if (match := NUMBERED_TITLE.fullmatch(line.text)) is not None
    ]
    apart = all(other - one > 1 for (_, one), (_, other) in pairwise(found))
    return apart and [number for number, _ in found] == list(range(1, len(found) + 1))


def tailed(text: str) -> tuple[str, list[Part]] | None:
    """A title with the same words behind it as others have."""
    match = TAILED.fullmatch(text)
    if match is None or shapes.names(match["tail"][2:]) > shapes.WEAK:
        return None
    return f"tail {fold(match['tail'])}", [("", match["title"])]


def _named_first(text: str) -> list[Part]:
    """The parts of a line of contents: a name and the title behind its comma, or the title alone."""
    match = NAMED_COLON.fullmatch(text)
    if match is not None and are_names(match["names"]):
        return [(MAKER, match["names"]), ("", match["title"])]
    match = NAMED_FIRST.fullmatch(text)
    if match is None or not shapes.names(match["names"]) or shapes.names(match["title"]):
        return [("", text)]
    return [(MAKER, match["names"]), ("", match["title"])]


def title_by(text: str) -> tuple[str, list[Part]] | None:
    """A title with its makers behind it."""
    match = MADE_BY.fullmatch(text)
    if match is None:
        match = DASHED_NAMES.fullmatch(text)
        if match is None or not are_names(match["names"]):
            return None
    if not shapes.names(match["names"]) or shapes.names(match["title"]) > shapes.WEAK:
        return None
    return "by", [("", match["title"].rstrip(" ,;")), (MAKER, match["names"].rstrip("."))]
