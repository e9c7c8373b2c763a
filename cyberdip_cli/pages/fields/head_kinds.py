"""What a line that no label explains looks like: a name, a volume line, a date, an identifier, a kind of work, where
somebody works, prose, or text that may be a title."""

from __future__ import annotations

from ...grammars.article_types import is_article_type
from ...grammars.identifiers import isbn
from ...labels import OPENERS, fold
from ...names.words import BODY_WORDS, BY
from ...patterns import IGNORECASE, Pattern
from .. import checks, shapes, volume_lines
from ..format_lines import is_format
from ..lines.word import is_of
from ..tables import page_words
from ..values.mixed import IMPRINT
from . import credit_line, tool_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...parsed import Context
    from ..lines.word import Tagged

TEXT = "text"
NAMES = "names"
MAYBE_NAMES = "maybe-names"
VOLUME = "volume"
DATE = "date"
NUMBER = "identifier"
KIND = "kind"
WORKPLACE = "workplace"
PROSE = "prose"
LONGEST = 5000
"""Characters of a line beyond which nothing is looked for in it."""
FIRM = "firm"
EXTENT = "extent"
TOOL = "tool"
PAGES_WORDS = "words of pages"
OPENER = "opener"
LABEL = "label"
CITATION = "citation"
CREDIT = "credit"
HOST = "host"
PAGES = "pages"

DOI_LINE = Pattern(
    r"(?:(?:[㐀-鿿]{2,6}\s)?(?:DOI|doi|Doi)\s?[:：]?\s?|URL\s?:\s?|Article\s)?(?:https?://\S{0,40}/)?(?:doi:\s?)?10\.\d{4,9}/\S{2,200}(?:\s(?:[·|•]|PMC?ID\b).{0,90})?\s?"
)
ISN_LINE = Pattern(
    r"(?:.{0,40}\b)?(?P<kind>[ep]?-?IS[BS]N)(?:-1[03])?\s?(?:[:：-]\s?|\s|$|\().{0,80}|ISSN", IGNORECASE
)
BARE_ISBN = Pattern(r"97[89][\d -]{10,14}[\dX]")
WORDED_ISBN = Pattern(r"[^\W\d_][^\d:]{1,20}\s97[89][\d -]{10,14}")
"""A word for it without a colon: ``商品コード 9784907553180``."""
YEAR_END = Pattern(r",?\s\(?(?:1[4-9]|20)\d\d\)?\.?\Z")
PAGES_IN = Pattern(
    r".{0,60}\b(?P<count>\d{1,4})(?:, \[\d{1,3}\])?\s?"
    r"(?:pages?|p\.|pp\.|Seiten|S\.|páginas|págs?\.|hlm\.?|halaman|stron|stránek|sivua|sider|sidor|bladzijden|с\.|стр\.|頁|页|쪽|trang|p(?=\s?[/／]))"
    r"(?:\s?[/／].{0,80}|[\s,;)].{0,80})?\Z",
    IGNORECASE,
)
LONGEST_KIND = 100
KIND_WORDS = 5
SUBJECT_LINKS = frozenset("en in im i w по з ve tárgyban".split())
"""Between the kind of a thesis and its subject."""
FIRM_WORDS = frozenset(
    """verlag press publisher publishers publishing editorial edizioni éditions editions editora editore
    uitgeverij förlag forlag kiadó nakladatelství wydawnictwo издательство изд-во видавництво penerbit
    yayınları yayınevi kustannus toimisto 出版社 出版 书局 書局 출판사 nxb izdatelstvo naklada zaklada kirjastus
    leidykla""".split()
)
PAGES_ALONE = Pattern(
    r"(?:pp?|págs?|pag|ss?|S|str|с|стр|tr|seiten?|pages?|trang)\.?\s?:?\s?\d{1,5}\s?[-–—]\s?\d{1,5}\.?",
    IGNORECASE,
)
HOSTED = Pattern(r"(?:in|In|dans|Dans|w|W):?\s(?=[A-ZÀ-Þ0-9][\w.]{2,}\s\S)")
SHAPED = Pattern(r"[^\W\d_][^:：]{1,30}(?<!\s)[:：](?P<gap>\s?)(?P<value>\S.{0,60})")
DAY = Pattern(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?")
RAISED = frozenset("¹²³⁴⁵⁶⁷⁸⁹")
"""Marks that a place of work begins with, and no title."""
SHORTEST_SUBTITLE = 5
SHORTEST_OF_TOOL = 4
"""Letters of each word of a line at least that its words alone show to be no name: "Li" and "Na" are words of pages
too."""
GLUED_LENGTH = 100
"""Characters from which on a line with words run together is a row of links."""


class HeadLine:
    """A line and its ``kind``; ``place`` in the chunk; ``run``: whether it stands in a row of short lines, as menus do;
    ``freed``: whether it does, but in the record's own segment; ``heads``: whether it is a heading of the record ("Full
    view of record", "3 of 12"), below which no menu goes on."""

    __slots__ = ("freed", "heads", "kind", "number", "place", "run", "text")

    def __init__(self, place: int, number: int, text: str, kind: str) -> None:
        self.place = place
        self.number = number
        self.text = text
        self.kind = kind
        self.run = self.freed = False
        self.heads = False

    def __repr__(self) -> str:
        return f"HeadLine({self.place}, {self.kind}, {self.text[:60]!r})"


def kind_of(line: Tagged, context: Context) -> str:
    """What one line looks like."""
    return _by_form(line, context) or _by_words(line.text, context)


def _by_form(line: Tagged, context: Context) -> str:
    """The kind of a line that its signs, its figures or its label show, or that the tables know as a whole; "" for any
    other."""
    text = line.text
    if len(text) > LONGEST and line.label is None and line.furniture is None:
        return PROSE
    if is_of(line, OPENERS):
        return OPENER
    if (
        " | " in text
        and all("," in part for part in text.split(" | "))
        and shapes.names(text) == shapes.STRONG
    ):
        return NAMES
    if "»" in text and shapes.names(text.partition("»")[0].strip()) == shapes.STRONG:
        return NAMES
    if text[0].isdigit() and DAY.fullmatch(text) and shapes.date(text, context) is not None:
        return DATE
    if line.furniture is None and credit_line.read(text, context) is not None:
        return CREDIT
    if line.furniture is not None or line.separator or tool_lines.is_tool(text):
        return TOOL
    if fold(text) in context.words.get("formats", {}) or _doubled(text) or is_article_type(text):
        return KIND
    if _is_thesis_in(text, context):
        return KIND
    if number := _number(text):
        return number
    if "," in text and text[-1].isdigit() and is_format(text):
        return KIND
    return LABEL if line.label is not None or "\t" in text or _labelled(text) else ""


def _by_words(text: str, context: Context) -> str:
    """The kind of a line by what its words are: a date, names, a source, text."""
    if shapes.date(text, context) is not None:
        return DATE
    names = shapes.names(text)
    if names and page_words.only(text, SHORTEST_OF_TOOL):
        return PAGES_WORDS
    if names == shapes.STRONG:
        numbers = any(map(str.isdigit, text)) and volume_lines.volume_line(text, context) is not None
        return VOLUME if numbers else NAMES
    if names and text.count(";") > 1 and shapes.inverted_list(text):
        return NAMES
    stated = text.partition(" / ")[2].rstrip(".") if names == shapes.NONE else ""
    if stated and (stated.partition(" ")[0] in BY or shapes.names(stated)):
        return TEXT  # a title with its statement of responsibility
    return _volume(text, context) or _words(text) or (MAYBE_NAMES if names else TEXT)


def _number(text: str) -> str:
    """The kind of a line that is an identifier, or an address; "" for no such line."""
    if "10." in text and DOI_LINE.fullmatch(text):
        return (
            NUMBER if any(map(str.isdigit, text.rstrip("/ ").rpartition("/")[2])) else TOOL
        )  # the journal's
    folded = text.casefold()
    if ("isbn" in folded or "issn" in folded) and ISN_LINE.fullmatch(text):
        return NUMBER
    if "97" in text and WORDED_ISBN.fullmatch(text) and isbn(text).value:
        return NUMBER
    if text.startswith("97") and BARE_ISBN.fullmatch(text):
        return NUMBER
    return TOOL if shapes.WEB_LINE.fullmatch(text) else ""


def _volume(text: str, context: Context) -> str:
    """The kind of a line that says where a work appeared; "" for no such line."""
    if len(text) > GLUED_LENGTH and shapes.GLUED.search(text):
        return TOOL
    if volume_lines.is_wide_imprint(text):
        return FIRM
    if (
        volume_lines.volume_line(text, context) is not None
        or volume_lines.dated_issue(text, context) is not None
    ):
        return VOLUME
    if any(map(str.isdigit, text)) and PAGES_ALONE.fullmatch(text):
        return PAGES
    return HOST if text[0] in "iIdDwW" and HOSTED.match(text) and len(text) < 200 else ""


def _words(text: str) -> str:
    """The kind of a line by the words in it: a publisher, a place of work, an extent, prose; "" for none."""
    if _firm(text) or (":" in text and IMPRINT.fullmatch(text)):
        return FIRM
    if text[0] in RAISED or shapes.affiliation(text):
        return WORKPLACE
    if len(text) < 90 and any(map(str.isdigit, text)) and PAGES_IN.fullmatch(text):
        return EXTENT
    return PROSE if shapes.prose(text) else ""


def _is_thesis_in(text: str, context: Context) -> bool:
    """Whether a line is the kind of a thesis with its subject: ``Thèse de doctorat en Sciences de
    l'éducation``."""
    if len(text) > LONGEST_KIND or ":" in text:
        return False
    words, formats = fold(text).split(), context.words.get("formats", {})
    return any(
        words[size] in SUBJECT_LINKS and formats.get(" ".join(words[:size])) == "thesis"
        for size in range(1, min(KIND_WORDS, len(words) - 1))
    )


def _doubled(text: str) -> bool:
    """Whether a line says the same twice, as pictures with their names do: ``Large Print Book Large print
    book``."""
    words = fold(text).split()
    return len(words) > 1 and len(words) % 2 == 0 and words[: len(words) // 2] == words[len(words) // 2 :]


def _labelled(text: str) -> bool:
    """Whether a line without a known label has the shape of one with its value: ``Status:under review``."""
    match = SHAPED.fullmatch(text) if ":" in text or "：" in text else None
    if match is None or match["gap"] or len(text) >= 60 or "//" in text:
        return False
    value = match["value"]
    titled = len(value) >= SHORTEST_SUBTITLE and shapes.cjk(value[:1])
    return not titled or any(map(str.isdigit, value))  # a title and the rest of it


def _firm(text: str) -> bool:
    """Whether a line is a publisher with place and year: ``Weser Verlag, Bremen 2016``."""
    return (
        YEAR_END.search(text) is not None
        and len(text) < 120
        and not (FIRM_WORDS | BODY_WORDS).isdisjoint(text.casefold().replace(",", " ").split())
        and text[0].isupper()
        and not checks.misfit("published", text)
    )
