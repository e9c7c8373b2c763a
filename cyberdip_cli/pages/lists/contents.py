"""What the head of a contents page says of all its entries: the journal, its ISSN, the volume and the
issue."""

from __future__ import annotations

from itertools import pairwise, takewhile

from ...dates import YEAR
from ...patterns import Pattern
from .. import shapes
from ..field import Field
from ..lines.word import is_plain
from ..tables import page_words
from ..volume_lines import numbers_of
from .host_names import names_meeting
from .line_kinds import NUMBERED, WIDE_ISSUE, is_date, is_letter, page_run
from .starts import starts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..lines.division import Look
    from ..lines.word import Tagged

RANK = -3
"""Below all that an entry says itself."""
ISSN = Pattern(r"\b\d{4}-\d{3}[\dXx]\b")
ISSUE_LINE = Pattern(
    r"(?P<volume>\d{1,4})\s?\((?P<issue>\d{1,4}(?:[-–/]\d{1,4})?)\)(?:\s?[/,]\s?|\s\(?)(?P<year>(?:19|20)\d\d)\)?"
)
"""``2(3)/2014``, ``12 (4), 2019``."""
LONGEST = 120
SHORT = 40
"""Characters of a line with the year of a book."""
CHAPTER, PAPER = "Book chapter", "Conference paper"
DATES = frozenset("year date published date_online".split())
DATED_ISSUE = Pattern(
    r"(?P<title>[^\W\d_][^\d()]{3,100}?),?\s(?P<volume>\d{1,4})\s\((?P<year>(?:1[89]|20)\d\d)\),?\s(?:[^\W\d_]{1,6}\.?\s)?(?P<issue>\d{1,3}(?:[-–/]\d{1,3})?)"
)
"""``Harbour Review 12 (2019), 3``."""
YEAR_LINE = Pattern(r"(?:[^\W\d_]{2,10}\s)?(?P<year>(?:1[89]|20)\d\d)")
VOLUME_ISSUE = Pattern(r"(?P<volume>\d{1,4})\s?[-–/]\s?(?P<issue>\d{1,3})")
"""``12-3``, below a line with the year."""
YEAR_VOLUME = Pattern(r"(?P<year>(?:1[89]|20)\d\d)\s{1,9}(?P<volume>\d{1,4})\s?[-/]\s?(?P<issue>\d{1,4})")
"""``1978 23-2``, behind a word for years."""
VOLUME_ALONE = Pattern(r"(?i:vol|band|bd|jg|jahrgang|t|tom|tome|cilt)[^\W\d_]{0,5}\.?\s?(?P<volume>\d{1,4})")
DAY = Pattern(r"\((?P<day>(?:[^\W\d_]{3,12}\.?\s)?(?:1[5-9]|20)\d\d)\)")
NUMBER = Pattern(r"\d{1,9}")
LABELLED = ("volume", "issue")
FIRST = Pattern(r"(?P<number>\d{1,5}(?:[-–/]\d{1,4})?)(?=\Z|[,;]\s)")
"""The number in ``3, 31.12.2019``."""
COUNTED = Pattern(r"[^\d:]{2,40}:\s?\d{1,6}")
"""``Number of articles: 3``."""
NAMED = Pattern(r"(?<=\))\s?:\s[^\W\d_].{3,100}\Z")
"""The name of an issue behind its numbers."""
PRESS = Pattern(r"(?P<press>[^\W\d_a-z][^\d,:]{3,80}),\s(?:1[5-9]|20)\d\d\.?")
"""``Harbour Press, 2019``."""
ISSUE_KEYS = ("container_title", "volume", "issue", "issn", "year", "date", "publisher")
FEWEST_LABELS = 2
NEAR, FAR = 2, 12
"""Lines between the name of a journal and its numbers at most: of any name, of one at the top of a page."""
FEWEST_WORDS = 2
WORDED = Pattern(
    r"(?i:vol|bd|jg|t|tom|cilt|vuosik)[^\W\d_]{0,5}\.?\s?\d|\d\s?[巻卷]|제?\d+\s?권|第\s?\d+\s?[巻卷]"
)


def shared(head: Sequence[Tagged], look: Look) -> list[Field]:
    """The fields that a list's head gives to each entry: the journal with its numbers, or the book with its
    editors; none where it names neither. ``look`` finds words of the tables."""
    texts = [line for line in head if line.text]
    if labelled := _labelled(texts):
        return labelled
    if over := _of_year(texts, look) or _of_meeting(texts):
        return over
    issns = [line for line in texts if ISSN.search(line.text) and len(line.text) < LONGEST]
    numbers = [at for at, line in enumerate(texts) if _numbers(line)]
    at = numbers[0] if numbers else texts.index(issns[0]) if issns else _by_label(texts)
    if at < 0 or len(texts[at].text) > LONGEST:
        return _of_book(texts, look)
    fields = _fields(texts[at], texts[at + 1 : at + 2]) if numbers else []
    if not any(field.key == "container_title" for field in fields):
        title = _journal([line for line in texts[:at] if line not in issns], texts[at + 1 : -1][:NEAR], look)
        if title is None:
            return fields if {"volume", "issue"} <= {field.key for field in fields} else []
        fields.insert(0, _field("container_title", title, _last_step(title.text)))
    codes = [(line, code) for line in issns for code in ISSN.findall(line.text)]
    return [
        *fields,
        *(_field("issn", line, code) for line, code in codes),
        *_dates(texts, fields),
        *_by_labels(texts, fields),
    ]


def _of_year(texts: Sequence[Tagged], look: Look) -> list[Field]:
    """The journal over a line with the year and one with the volume and the issue."""
    for at, (line, below) in enumerate(pairwise(texts)):
        year, numbers = YEAR_LINE.fullmatch(line.text), VOLUME_ISSUE.fullmatch(below.text)
        title = _journal(texts[:at], [], look) if year is not None and numbers is not None else None
        if year is not None and numbers is not None and title is not None:
            return [
                _field("container_title", title, title.text),
                _field("volume", below, numbers["volume"]),
                _field("issue", below, numbers["issue"]),
                _field("year", line, year["year"]),
            ]
    return []


def _of_meeting(texts: Sequence[Tagged]) -> list[Field]:
    """The proceedings whose papers a page lists, with the date in the line below them."""
    for line, below in pairwise(texts):
        if names_meeting(line.text) and is_plain(line) and is_plain(below) and is_date(below.text):
            return [
                _field("container_title", line, line.text),
                _field("year", below, below.text),
                _field("format", line, PAPER),
            ]
    return []


def _journal(above: Sequence[Tagged], below: Sequence[Tagged], look: Look) -> Tagged | None:
    """The line with the name of a journal near its numbers, or at the top of a page whose menu stands
    between; None for none. Words of the page are no name."""
    near = (*above[: -NEAR - 1 : -1], *below)
    found = next((line for line in near if _is_journal(line) and not _is_of_page(line, look)), None)
    if found is not None:
        return found
    top = [line for line in above[-FAR:] if _is_journal(line) and not _is_of_page(line, look)]
    named = [
        line
        for line in top
        if len(line.text.split()) >= FEWEST_WORDS and shapes.names(line.text) < shapes.STRONG
    ]
    return named[0] if len(named) == 1 else None


def _is_of_page(line: Tagged, look: Look) -> bool:
    """Whether a line is made of words of the page, or begins with them: of its menu, its trail of links."""
    word = look(line.text)
    return (word is not None and bool(word.furniture)) or page_words.only(line.text)


def _labelled(texts: Sequence[Tagged]) -> list[Field]:
    """The journal by its label, with what other labels say of its issue."""
    named = {key: line for line in texts if line.value and (key := _key(line))}
    if "container_title" not in named or len(named) < FEWEST_LABELS:
        return []
    fields: list[Field] = []
    for key, line in named.items():
        found = numbers_of(line.value) if key == "issue" else None
        if found is not None and found.get("issue"):
            years = YEAR.findall(line.value)
            fields.append(_field("issue", line, str(found["issue"])))
            if years and "year" not in named:
                fields.append(
                    _field("year", line, line.value.rpartition(", ")[2] if "," in line.value else years[-1])
                )
        else:
            fields.append(_field(key, line, line.value))
    return fields


def _key(line: Tagged) -> str:
    """The key of a label that says something of a journal's issue."""
    keys = line.label.meanings() if line.label is not None else set()
    return next((key for key in ISSUE_KEYS if key in keys), "")


def _numbers(line: Tagged) -> bool:
    """Whether a line is the volume and the issue of a journal, or its volume alone behind the word for it."""
    text = _said(line)
    if WIDE_ISSUE.fullmatch(text) is not None:
        return True
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return False
    if any(pattern.fullmatch(text) for pattern in (ISSUE_LINE, VOLUME_ALONE, DATED_ISSUE)):
        return True
    if line.label is not None and YEAR_VOLUME.fullmatch(line.value) is not None:
        return True
    worded = WORDED.search(text) is not None or NUMBERED.search(text) is not None
    return worded and numbers_of(text) is not None and page_run(text) == ""


def _fields(line: Tagged, below: Sequence[Tagged]) -> list[Field]:
    """The journal and its numbers in a line; ``below``: the line that may have the date of the issue."""
    text = _said(line)
    if (dated := DATED_ISSUE.fullmatch(text)) is not None:
        found = {"container_title": dated["title"], "volume": dated["volume"], "issue": dated["issue"]}
        return [_field(key, line, value) for key, value in {**found, "year": dated["year"]}.items()]
    if (wide := WIDE_ISSUE.fullmatch(text)) is not None:
        found = {"container_title": wide["title"], "volume": wide["volume"], "issue": wide["issue"]}
        return [_field(key, line, value.strip()) for key, value in found.items() if value]
    match = ISSUE_LINE.fullmatch(text) or (
        YEAR_VOLUME.fullmatch(line.value) if line.label is not None else None
    )
    if match is not None:
        return [_field(key, line, match[key]) for key in ("volume", "issue", "year")]
    if (alone := VOLUME_ALONE.fullmatch(text)) is not None:
        days = [day["day"] for each in below if (day := DAY.search(each.text))]
        days += [each.text for each in below if is_date(each.text)]
        return [_field("volume", line, alone["volume"]), *(_field("year", below[0], day) for day in days)]
    found = numbers_of(text) or {}
    container = str(found.get("container_title") or "")
    fields = [_field("container_title", line, container)] if container else []
    keys = [key for key in ("volume", "issue") if found.get(key)]
    fields += [_field(key, line, str(found[key])) for key in keys]
    year = YEAR.findall(text)
    return fields + ([_field("year", line, year[-1])] if year else [])


def _said(line: Tagged) -> str:
    """A line without the way that leads to it, and without the name that the issue has of its own."""
    return NAMED.sub("", _last_step(line.text))


def _last_step(text: str) -> str:
    return text.rsplit(" / ", 1)[-1] if text.count(" / ") > 1 else text


def _by_labels(texts: Sequence[Tagged], fields: Sequence[Field]) -> list[Field]:
    """The volume and the issue by their labels, where no line of numbers has them."""
    known = {field.key for field in fields}
    named = {key: line for line in texts if line.value and (key := _key(line)) in LABELLED}
    found = [(key, line, FIRST.match(line.value)) for key, line in named.items() if key not in known]
    return [_field(key, line, match["number"]) for key, line, match in found if match is not None]


def _by_label(texts: Sequence[Tagged]) -> int:
    """Where the volume or the issue stands by its label; -1 for nowhere."""
    return next((at for at, line in enumerate(texts) if line.value and _key(line) in LABELLED), -1)


def _dates(texts: Sequence[Tagged], fields: Sequence[Field]) -> list[Field]:
    """The date of the issue by its label, where the numbers have none."""
    if any(field.key == "year" for field in fields):
        return []
    found = [line for line in texts if line.label is not None and not line.label.meanings().isdisjoint(DATES)]
    return [_field("year", line, line.value) for line in found[:1] if YEAR.search(line.value)]


def _editors(texts: Sequence[Tagged], look: Look) -> tuple[int, list[tuple[int, str]]]:
    """Where the editors of a book stand, and their names: behind their label, with a colon or none, or in the
    lines below it."""
    for at, line in enumerate(texts):
        if line.label is not None and "editor" in line.label.meanings():
            if line.value:
                return at, [(line.number, name) for name in shapes.direct_names(line.value)]
            below = list(takewhile(lambda each: shapes.names(each.text) > shapes.NONE, texts[at + 1 :]))
            return at, [(each.number, shapes.without_marks(each.text)) for each in below]
        for start in starts(line.text) if is_plain(line) else ():
            word = look(start)
            if (
                word is not None
                and "editor" in word.meanings()
                and shapes.names(rest := line.text[len(start) :].strip())
            ):
                return at, [(line.number, name) for name in shapes.direct_names(rest)]
    return 0, []


def _of_book(texts: Sequence[Tagged], look: Look) -> list[Field]:
    """The title, the editors, the publisher and the year of a book whose chapters a page lists."""
    at, editors = _editors(texts, look)
    title = next((line for line in texts[:at] if _is_journal(line) and not line.text[-1].isdigit()), None)
    if not editors or title is None:
        return []
    presses = [(line, match) for line in texts[at:] if (match := PRESS.fullmatch(line.text))]
    years = [
        (line, year[0]) for line in texts if len(line.text) < SHORT and (year := YEAR.findall(line.text))
    ]
    return [
        _field("container_title", title, title.text),
        Field("editor", tuple(editors), rank=RANK),
        *(_field("publisher", line, match["press"]) for line, match in presses[:1]),
        *(_field("year", line, year) for line, year in years[:1]),
        _field("format", title, CHAPTER),
    ]


def _field(key: str, line: Tagged, text: str) -> Field:
    return Field(key, ((line.number, text),), rank=RANK)


def _is_journal(line: Tagged) -> bool:
    """Whether a line may be the name of a journal."""
    text = line.text
    if not is_plain(line) or len(text) > LONGEST or len(text) < 4 or ISSN.search(text):
        return False
    if len(NUMBER.findall(text)) > 1 or COUNTED.fullmatch(text):
        return False  # "1-20 of 27"
    return (
        sum(map(is_letter, text)) * 2 > len(text) and not shapes.prose(text) and not text.endswith((":", "."))
    )
