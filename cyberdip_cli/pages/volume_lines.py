"""Lines of a page that name a volume, an issue or pages, perhaps after the journal: ``Lantern Journal 12 (3),
2019, pp. 4-9``, ``Yıl 2017, Cilt: 3 Sayı: 1, 109 - 122``, ``Lantern Journal (Mar 2020)``."""

from __future__ import annotations

from ..grammars.article_types import is_article_type
from ..grammars.locator_words import ISSUE, VOLUME
from ..memory import Answers
from ..names.order import cjk
from ..parsed import Context
from ..patterns import Pattern
from .shapes import DIGIT, NUMBER_WORDS, date
from .values.grammar import grammar
from .volume_words import hijri_date, in_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from ..parsed import Fields

DATED_ISSUE = Pattern(r"(?P<title>[^\W\d_a-z].{4,120}?)\s(?:\((?P<date>[^()]{4,20})\)|[·•]\s(?P<year>\d{4}))")
YEAR_WORDED = Pattern(r"(?P<word>[^\W\d_]{1,12})\.?\s?:?\s(?P<year>(?:1[5-9]|20)\d\d)\Z")
LEADING_YEAR = Pattern(r"\A[^\W\d_]{1,12}\.?\s?:?\s(?=(?P<year>(?:1[5-9]|20)\d\d),)")
CLOCK = Pattern(r"\b(?:[01]?\d|2[0-3]):[0-5]\d\b(?!\s?[-–]\s?\d)")
TWO_NUMBERS = Pattern(
    r"\d(?:\D{1,399}\d|.{0,399}\b[IVXLC]{1,7}\b)|\b[IVXLC]{1,7}\b.{0,399}\d|[一二三四五六七八九十上下].{0,99}\d"
)
"""Without two of them a line names no volume with its year or pages."""
MOST_WORDS = 16
LONGEST_LINE = 400
LONGEST_CONTAINER = 160
NO_CONTEXT = Context()
SENTINEL = "Zzyzx"
"""A container for a line that begins with its numbers; it is taken out again."""
ISSN_PART = Pattern(r"\s?[,;.]?\s?[ep]?-?ISSN:?\s?\d{4}-?\d{3}[\dXx]\s?[,;.]?")
FIRST_WIDE = "\u3040"
WIDE_IMPRINT = Pattern(
    r"[^,，:]{0,30}[぀-ヿ㐀-鿿가-힣][^,，]{0,40}\s?[,，]\s?\[?(?:1[89]|20)\d\d(?:\.\d{1,2}){0,2}\]?"
)
"""``港書房, 1995.4``: a publisher and its date in Japanese catalogues, no volume and page."""
DOI_PART = Pattern(
    r"[\s.,;|(]{0,3}(?:DOI|doi)\s?:?\s?(?:https?://\S{1,40}/)?10\.\d{4,9}/\S{1,200}|\s?https?://\S{1,300}"
)
QUOTES = Pattern(r"[《》『』「」〈〉]")
DATED_VOLUME = Pattern(
    r"(?<=[^\W\d_])\s?[.．,，]\s?(?P<year>(?:19|20)\d\d)\s?[,，]\s?(?P<volume>\d{1,4})?\s?[(（](?=\d{1,3}[)）])"
)
"""The year before the volume, or before the issue, a comma between: ``港口学刊. 2018,41(03)``, ``2018 ,(03)``."""
BARRED = Pattern(
    r",?\s(?P<volume>[IVXLC\d]{1,6})(?:[-–](?P<issue>\d{1,2}))?\s\|\s(?P<year>(?:1[89]|20)\d\d)(?=\s?(?:,|\Z))"
)
"""An issue and its year with a bar between: ``Lumières du port, 42 | 2000``, ``30-2 | 2011``."""
YEAR_FIRST = Pattern(
    r"\A(?P<year>(?:1[89]|20)\d\d)/(?P<issue>\d{1,2})\s\(?(?:(?i:vol|tome|t|volume)\.?\s(?P<volume>\w{1,6})|(?i:n[°ºo])\s?(?P<number>\d{1,4}))\)?"
)
"""``2020/3 Vol. 61``, ``2022/1 n° 118``: the year and which of its issues, before the volume or the number."""
ITEM = Pattern(r"[^\W\d_]{3,10}\s\d{1,4}")
YEAR = Pattern(r"(?:19|20)\d\d")
SPACED_MARK = Pattern(r"(?<=[^\W_])\s+([,.;])(?=\s)")
"""A blank before a mark, as pages print between their parts."""
YEARS = Pattern(r"\b(?:1[3-9]|20)\d\d\s?[-–—/]\s?(?:1[3-9]|20)\d\d\b")
"""The years that a title speaks of: they are no volume's."""
ARTICLE_NUMBER = Pattern(r",\s(\d{5,9}|e\d{3,8})\Z")
"""The number of an article at the end of a line, where others have pages."""
_STARS = Pattern(r"\s[*·•|]\s|\s?،\s?")
NO_SOURCE = Pattern(
    r"\s?(?:1[4-9]|20)\d\d\s?[./年-]\s?\d{1,2}\.?(?:\s?[./月-]\s?\d{1,2})?\s?[月日]?\s?\Z"
    r"|\D{2,120}[,.]\s(?:1[5-9]|20)\d\d\.(?:1[0-2]|0?[1-9])\.?\s?\Z"
    r"|[^\W\d_]\D{1,60},\s1\d{3}\s?-(?:\s?\d{4})?\s?[.,]?(?:\s\d{4})?\Z"
    r"|[vV](?:ersion)?\.?\s?\d{1,3}(?:\.\d{1,3}){0,3}\s?[\[(]"
)
"""``1993.9``, the same behind a publisher, a name with its dates: a year and a month are no year and a
page; ``v7 [August 2022]`` is a version."""

OF = "of|von|de|sur|di|z|av|af|из|з"
"""Words between the number of some things and that of all."""
RATED = Pattern(
    r"\d[.,]\d{1,2}(?:\s?/\s?\d{1,2}|\s?\((?!\D{0,9}(?:1[5-9]|20)\d\d\D{0,9}\))[^()]{0,40}\)|\s?[★☆].{0,80})?"
    rf"|\d{{1,4}}\s?\(?(?:{OF}|out of|van)\s\d{{1,4}}\)?(?:\s[^\W\d_]{{1,20}}){{0,2}}"
)
"""What readers think of a book (``4.83 (18 reviews)``) and how many copies are there (``2 (of 3)``): no volume and
issue."""


def is_wide_imprint(text: str) -> bool:
    """Whether a line is an imprint in Chinese, Japanese or Korean."""
    return not text.isascii() and max(text) >= FIRST_WIDE and WIDE_IMPRINT.fullmatch(text) is not None


def volume_line(text: str, context: Context) -> Fields | None:
    """The fields of a line that names a volume, an issue or pages, perhaps after the journal; None for a line
    without two of them, a year among them.

    ``Yıl 2017, Cilt: 3 Sayı: 1, 109 - 122`` -> issued, volume, issue, page."""
    if not _may_have_numbers(text):
        return None
    text = _in_usual_signs(text)
    bare = DOI_PART.sub(" ", text) if "10." in text or "http" in text else text
    bare = " ".join(_STARS.sub(", ", bare).split()).strip(" ,;")
    if not bare or not DIGIT.search(bare):
        return None
    parse = grammar("source_line").parse
    value: Fields = dict(parse(bare, context).value)
    container = str(value.get("container_title", ""))
    if not container or _begins_with_number(container):
        value = {**value, **_headless(bare, context)}
    numbers = value.keys() & {"volume", "issue", "page", "number"}
    if len(numbers) + ("issued" in value) < 2 or not numbers:
        return None
    if not _settled(value, text, context):
        return None
    value.pop("type_hint", None)
    if "page" not in value and "volume" in value and (last := ARTICLE_NUMBER.search(bare)):
        value["page"] = last[1]
    _settle_issue(value, text)
    if "issued" not in value and (issued := hijri_date(text)) is not None:
        value["issued"] = issued
    return value


def _in_usual_signs(text: str) -> str:
    """A line with its year, volume and issue in the order and with the signs that sources usually have."""
    text = ISSN_PART.sub(",", text) if "ISSN" in text else text
    text = in_words(text)
    kind, star, rest = text.partition(" • ")
    text = rest if star and is_article_type(kind) else text
    text = DATED_VOLUME.sub(_after_year, text) if "(" in text or "（" in text else text
    text = LEADING_YEAR.sub(r"\g<year>", text, count=1).replace("..", ".")
    text = BARRED.sub(_barred, text) if "|" in text else text
    text = YEAR_FIRST.sub(_barred, text) if "/" in text[:7] else text
    return SPACED_MARK.sub(r"\1", text)


def _after_year(match: re.Match[str]) -> str:
    return f", {match['year']}, {match['volume']}(" if match["volume"] else f" {match['year']}("


def _barred(match: re.Match[str]) -> str:
    volume, issue = match["volume"], match["issue"]
    if volume is None:
        return f"no. {match['number']} ({match['year']})"
    return f", vol. {volume}, no. {issue} ({match['year']})" if issue else f", no. {volume} ({match['year']})"


def _in_any_language(text: str) -> Fields | None:
    return volume_line(text, NO_CONTEXT)


numbers_of = Answers(_in_any_language, longest=LONGEST_LINE).__getitem__
"""The same where nothing is known of the page's language; what it gives is nobody's to change. Lists and
heads ask it of a line again and again."""


def _may_have_numbers(text: str) -> bool:
    """Whether a line may name a volume, an issue or pages: short, with two numbers in it that are no
    years."""
    if len(text) > LONGEST_LINE or not DIGIT.search(text) or is_wide_imprint(text):
        return False
    if (":" in text and CLOCK.search(text)) or (text[0].isdigit() and RATED.fullmatch(text)):
        return False
    if not TWO_NUMBERS.search(text) or NO_SOURCE.match(text):
        return False
    return DIGIT.search(YEARS.sub(" ", text)) is not None


def _settle_issue(value: Fields, text: str) -> None:
    """A number that stands behind a word for issues is no volume's."""
    number = value.get("volume")
    if "issue" not in value and number and _worded_issue(text, str(number)):
        value["issue"] = value.pop("volume")
    elif number and number == value.get("issue") and _worded_issue(text, str(number)):
        del value["volume"]  # "№ 2(17)": the second is the number since the beginning


def _is_cut(container: str) -> bool:
    """Whether a bracket was opened and the number stood in it: a title with the number of its volume, no
    journal."""
    return container.count("(") > container.count(")")


def _settled(value: Fields, text: str, context: Context) -> bool:
    """Whether the container of a line may be one, its marks taken off; a year that counts volumes in Chinese
    is the date."""
    container = QUOTES.sub("", str(value.get("container_title") or "")).rstrip(" ；;")
    if container:
        value["container_title"] = container
    if ITEM.fullmatch(container):
        value["container_title"] = None  # "Article 28, Volume 65"
    year = str(value.get("volume") or "")
    if "issued" not in value and YEAR.fullmatch(year) and cjk(text):
        value["issued"] = date(year, context)  # a Chinese journal numbers its issues by the year
        del value["volume"]
    return (
        len(container) <= LONGEST_CONTAINER
        and len(container.split()) <= MOST_WORDS
        and not _is_cut(container)
    )


def _worded_issue(text: str, number: str) -> bool:
    """Whether a number stands behind a word for issues."""
    at = text.find(number)
    before = text[:at].casefold().replace(":", " ").replace(".", " ").split() if at > 0 else []
    return bool(before) and before[-1] in ISSUE and before[-1] not in VOLUME


def dated_issue(text: str, context: Context) -> Fields | None:
    """The journal and the date of a line that says nothing else: ``Lantern Journal (Mar 2020)``."""
    if len(text) > 159 or not (text[-1:] == ")" or text[-1:].isdigit()):
        return None
    match = DATED_ISSUE.fullmatch(text) if not (YEARS.search(text) or "; " in text) else None
    issued = date(match["date"] or match["year"], context) if match else None
    return {"container_title": match["title"].strip(), "issued": issued} if match and issued else None


def _begins_with_number(container: str) -> bool:
    """Whether what was taken for a container is a year or the word before a number."""
    first = container.split()[0].casefold().rstrip("0123456789").strip(".:,")
    return container[0].isdigit() or first in NUMBER_WORDS or YEAR_WORDED.match(container) is not None


def _headless(text: str, context: Context) -> Fields:
    """What a line without a container says; the year before the numbers may have a word."""
    first, _, rest = text.partition(",")
    worded = YEAR_WORDED.match(first.strip())
    bare = f"{worded['year']},{rest}" if worded and first.split()[0].casefold() not in NUMBER_WORDS else text
    found: Fields = dict(grammar("source_line").parse(f"{SENTINEL}, {bare}", context).value)
    left = str(found.get("container_title", "")).removeprefix(SENTINEL).strip(" ,.;")
    if left and not _begins_with_number(left):
        found["container_title"] = left
    else:
        found.pop("container_title", None)
    return {**dict.fromkeys(("container_title",)), **found}
