"""What a line of a list of works is by its looks alone: a title, names, the source of an article, pages, a
date, an imprint, a word for a kind of work, a tool of the page."""

from __future__ import annotations

from re import escape
from unicodedata import category

from ...grammars.locator_words import ISSUE, VOLUME
from ...grammars.locator_words import PAGES as PAGE_WORDS
from ...labels import context_words, fold
from ...memory import Answers
from ...parsed import Context
from ...patterns import IGNORECASE, Pattern
from .. import shapes
from ..fields.meaning import vote
from ..lines.word import Tagged, is_plain
from ..volume_lines import dated_issue, numbers_of
from .parts import are_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


TITLE, NAMES, MAYBE, SOURCE, CREDIT, PAGES, DATE, IMPRINT, KIND, TOOL, LABEL, TEXT = (
    "title",
    "names",
    "title or names",
    "source",
    "makers and source",
    "pages",
    "date",
    "imprint",
    "kind of work",
    "tool",
    "label",
    "text",
)
PEOPLE = "names, perhaps"
"""Any line of names, sure or not."""
NO_CONTEXT = Context()
LONGEST_DATE = 64
SHORTEST, LONGEST = 4, 300
"""Characters of a title."""
PAGE_RUN = Pattern(
    r"(?:(?P<word>[^\W\d_]{1,12})\s?[.:]?\s{0,3})?\(?(?P<pages>[A-Za-z]?\d{1,6}(?:(?:\s?[-–—]\s?|\s(?:à|a|to|bis|al?|do)\s)[A-Za-z]?\d{1,6})?|[ivxlc]{1,8}\s?[-–—]\s?[ivxlc]{1,8})\)?(?:\s(?P<behind>[^\W\d_]{1,8})\.?)?",
    IGNORECASE,
)
RUN = Pattern(r"[-–—]|(?<=\d)\s(?:à|a|to|bis|al|do)\s(?=\d)")
ISSUE_DATE = Pattern(
    r"(?P<title>[^\W\d_a-z][^\d]{3,120}?),\s(?P<date>(?:\d{1,2}\s)?[^\W\d_]{3,12}\.?\s(?:1[5-9]|20)\d\d)(?:, Pages?\s.{1,20})?"
)
"""``Harbour Review, April 2018``."""
IMPRINT_LINE = Pattern(
    r"(?P<place>\[?[^\W\d_a-z][^:;,]{1,40}\]?)\s?:\s(?P<publisher>[^:]{2,120}?)\s?,\s(?:[^\W\d_]{1,5}\.?\s)?\[?[©c]?\s?(?:1[5-9]|20)\d\d(?:\.\d{1,2})?[\]–-]{0,2}\.?"
)
"""``Bergen : Lighthouse Press, 1983``."""
NAMED_IMPRINT = Pattern(
    r"(?P<names>[^\d:]{4,120}?)\.?\s[-–—]\s(?P<imprint>[^:,]{2,40}\s?:\s[^:]{2,80}?,\s\[?(?:1[5-9]|20)\d\d\]?)(?:,\s(?P<edition>.{3,60}))?"
)
"""``Roe, Ann. - Bergen : Lighthouse Press, 1983, 2nd ed.``"""
KIND_ENDS = Pattern(r"\s?[•·|]\s?|\s{2,9}|,\s|(?<=[a-zß-ÿа-яα-ω])(?=[A-ZÀ-ÞА-ЯΑ-Ω])")
"""Between a word for a kind of work and what stands beside it."""
RECORD_ID = Pattern(r"\s[a-z]{2,8}-\d{5,12}(?:v\d{1,2})?\Z")
"""``hal-02123456v1``."""
ROLE_BEHIND = Pattern(
    r"(?P<names>[^\W\d_a-z][^,;:]{1,40},\s[^,;:]{1,40}),\s[a-zà-ÿ]{4,15}(?:\s[a-zà-ÿ]{2,12}){0,2}\.?"
)
"""``Roe, Ann, author.``"""
HANGUL_NAME = Pattern(r"[가-힣]{2,4}\([가-힣 ]{3,30}\)")
"""``윤파랑(항만대학교)``."""
ELIDED = Pattern(r"[^\W\d_a-z][^\W\d_]+\sd['’][^\W\d_a-z][^\W\d_]+")
"""``Inès d'Armor``; ``Histoire d'Oran`` too."""
SCRIPTS = (
    ("\u3040", "\u30ff", ("ja",)),
    ("\u3400", "\u9fff", ("zh-Hans", "zh-Hant", "ja")),
    ("\uac00", "\ud7a3", ("ko",)),
    ("а", "ґ", ("ru", "uk", "be", "bg", "sr")),
    ("\u0600", "\u06ff", ("ar", "fa")),
    ("α", "ω", ("el",)),
    ("א", "ת", ("he",)),
)
"""First and last letter of a script -> languages that are written in it."""
LOOKED_AT = 40
"""Lines in which the script of a page is seen."""
WIDE_ISSUE = Pattern(
    r"(?P<title>[^\d]{2,60}?)\s?(?:(?:第|제)?\s?(?P<volume>\d{1,4})\s?[巻卷권],?\s?)?(?:第|제)\s?(?P<issue>\d{1,4})\s?[号號호期기].{0,30}"
)
"""``Harbour studies 第12巻 第3号`` in Chinese, Japanese and Korean."""
YEAR_MONTH = Pattern(r"(?:1[5-9]|20)\d\d\.(?:0?[1-9]|1[0-2])(?:\.\d{1,2})?\.?")
COUNT = Pattern(r"\t\s{0,3}\d{0,6}\s{0,3}\Z")
"""How often a work was cited, in the last cell of its row."""
NUMBERED = Pattern(rf"(?:(?<![^\W\d_]))(?:{'|'.join(map(escape, (*VOLUME, *ISSUE)))})[.:]?\s?\d", IGNORECASE)
ISBN = Pattern(r"(?<!\d)97[89]-\d{1,5}-\d")
NUMBERS = Pattern(r"(?P<title>[^\W\d_])\s(?=\d)")
DIGIT = Pattern(r"\d")
WITHOUT_BLANKS = Pattern(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{6}")
"""Thai, Lao, Burmese and Khmer write words without blanks between them."""
VERSION = Pattern(r"\s\(v?\d{1,3}(?:\.\d{1,4}){0,3}\)\Z")
BRACKETED = Pattern(r"\s\[(?P<kind>[^\[\]\d]{3,30})\]\Z")
"""A word for the kind of a work behind its makers."""
JOINED = Pattern(r"[^\W\d_]{2}\s(?:&|;)\s[^\W\d_]")
LONGEST_NAME = 9
"""Words of a line of names that nothing else shows to be one."""
BARS = Pattern(r"\s\|\s.{1,80}\s\|\s")
"""Several links in one line."""
CUT_SHORT = ("…", "...", ":")


def formats_of(lines: Sequence[Tagged]) -> Mapping[str, str]:
    """The words for kinds of work of the languages of a page, and of those that are written as it is."""
    letters = set().union(*(line.text for line in lines[:LOOKED_AT]))
    written = [
        name
        for first, last, names in SCRIPTS
        if any(first <= letter <= last for letter in letters)
        for name in names
    ]
    return context_words((*vote(lines), *written)).get("formats", {})


def kind(line: Tagged, formats: Mapping[str, str]) -> str:
    """What a line with text is. ``formats``: the words for kinds of work, folded."""
    text = bare(line.text)
    if line.separator:
        return TOOL
    if is_kind_word(text, formats):
        return KIND
    if line.label is not None and line.value:
        return PAGES if "pages" in line.label.meanings() and page_run(line.value) else LABEL
    if line.label is not None or line.furniture is not None:
        return TOOL
    return _of_text(line if text == line.text else Tagged(line.number, text))


def bare(text: str) -> str:
    """A line without the last cell of its row, where that is a count; a date before a bar comes before the
    numbers.

    >>> bare("Harbour Review. 2012. Vol. 8, pp. 1-12.\\t11")
    'Harbour Review. 2012. Vol. 8, pp. 1-12.'
    """
    text = COUNT.sub("", text) if "\t" in text else text
    first, bar, rest = text.partition(" | ")
    if bar and len(first) < 20 and len(rest) < 200 and is_date(first) and DIGIT.search(rest):
        return NUMBERS.sub(rf"\g<title>, {first}, ", rest.replace(" ,", ","), count=1)
    return text


def _of_text(line: Tagged) -> str:
    text = line.text
    if page_run(text):
        return PAGES
    if any(map(str.isdigit, text)):
        if is_date(text):
            return DATE
        if is_imprint(text):
            return IMPRINT
        if is_source(text):
            return SOURCE
    if len(text) > LONGEST or shapes.prose(text):
        return TEXT
    if (
        HANGUL_NAME.fullmatch(text)
        or are_names(text)
        or (BRACKETED.search(text) and are_names(BRACKETED.sub("", text)))
    ):
        return NAMES
    if (match := ROLE_BEHIND.fullmatch(text)) is not None and shapes.names(match["names"]):
        return NAMES
    if shapes.names(text) == shapes.WEAK and len(text.split()) < LONGEST_NAME:
        return NAMES if JOINED.search(text) else MAYBE if " " in text or shapes.HAN.fullmatch(text) else TOOL
    if ELIDED.fullmatch(text):
        return MAYBE
    return TITLE if may_be_title(line) else TOOL


def may_be_title(line: Tagged) -> bool:
    """Whether a line is text of some length, most of it letters."""
    text = line.text
    if not is_plain(line) or not SHORTEST <= len(text) <= LONGEST or text.endswith(CUT_SHORT):
        return False
    wide = shapes.cjk(text) or WITHOUT_BLANKS.search(text) is not None
    if BARS.search(text):
        return False
    return (" " in text or wide) and sum(map(is_letter, text)) * 2 >= len(text)


def is_letter(char: str) -> bool:
    """Whether a sign is a letter, or a vowel that is written over one."""
    return char.isalpha() or category(char)[0] == "M"


def is_kind_word(text: str, formats: Mapping[str, str]) -> bool:
    """Whether a line is a word for a kind of work, perhaps with how it is to be had beside it, or the number
    of its record."""
    text = RECORD_ID.sub("", text)
    if len(text) > 60 or any(map(str.isdigit, text)):
        return False
    if fold(text) in formats:
        return True
    first = kind_of(text)
    return first != text and len(first) > 3 and fold(first) in formats


def kind_of(text: str) -> str:
    """The word for a kind of work that such a line begins with.

    >>> kind_of("Research articleOpen access"), kind_of("Article • Open access")
    ('Research article', 'Article')
    """
    return KIND_ENDS.split(RECORD_ID.sub("", text), 1)[0]


def page_run(text: str) -> str:
    """The pages that a line is nothing else than: a run of them, or one behind its word; "" for any other
    line.

    >>> page_run("Pages 15-43"), page_run("101-122"), page_run("1987")
    ('15-43', '101-122', '')
    """
    match = PAGE_RUN.fullmatch(text) if len(text) < 40 else None
    if match is None:
        return ""
    word = match["word"] or match["behind"]
    if word is not None:
        return match["pages"] if word.casefold() in PAGE_WORDS else ""
    if match["behind"] or RUN.search(match["pages"]) is None:
        return ""
    first, last = RUN.split(match["pages"], 1)
    first, last = first.strip(), last.strip()
    if first.isdigit() and last.isdigit() and (len(first) > 5 or int(first) > int(last)):
        return ""
    return match["pages"]


def is_date(text: str) -> bool:
    """Whether a line is a date, perhaps with a version behind it.

    >>> is_date("March 14, 2023 (v2)"), is_date("1 May 2001"), is_date("May")
    (True, True, False)
    """
    return len(text) < LONGEST_DATE and _dates[text]


def _is_date(text: str) -> bool:
    if YEAR_MONTH.fullmatch(text):
        return True
    return shapes.date(VERSION.sub("", text), NO_CONTEXT) is not None


_dates = Answers(_is_date, longest=LONGEST_DATE)


def is_source(text: str) -> bool:
    """Whether a line names a journal with its numbers, or with the date of an issue."""
    if is_date(text) or ISBN.search(text):
        return False
    if WIDE_ISSUE.fullmatch(text) is not None:
        return True
    found = numbers_of(text)
    if found is not None:
        return not found.keys().isdisjoint(("page", "issued")) or NUMBERED.search(text) is not None
    return dated_issue(text, NO_CONTEXT) is not None or issue_date(text)


def issue_date(text: str) -> bool:
    """Whether a line is the name of a journal and a month, with a comma between them."""
    match = ISSUE_DATE.fullmatch(text) if len(text) < 200 else None
    return match is not None and shapes.date(match["date"], NO_CONTEXT) is not None


def is_imprint(text: str) -> bool:
    """Whether a line is a place, a publisher and a year, perhaps behind the makers of the work."""
    if len(text) > 200:
        return False
    if (match := NAMED_IMPRINT.fullmatch(text)) is not None:
        return shapes.names(match["names"]) > shapes.NONE
    return IMPRINT_LINE.fullmatch(text) is not None
