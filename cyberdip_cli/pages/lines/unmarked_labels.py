"""Pages whose labels have no colon and no tab behind them: a dash (``Izdaja - 2. natis``) or nothing but a
blank (``出版者 港社``, ``Pages 256``). Where enough lines begin with known labels, all of the table's lines are
divided."""

from __future__ import annotations

from ...grammars import identifiers
from ...patterns import Pattern
from ..fields.proof import proves
from .word import Tagged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .tag import Tagger
    from .word import Word

    Row = tuple[Word, str, str]
    """A label, as printed, and its value."""

FEW_GAPS = 2
"""Labels with their usual gaps and values at most, on a page that has no others."""
DASHES = (" - ", " – ")
FEWEST_DASHED = 4
FEWEST_BLANK = 5
FEWEST_KEYS = 4
LONGEST = 200
LABEL_WORDS = 6
BULLET = Pattern(r"[-*]\s+")
DATE = Pattern(r"(?:.{0,14}\b)?(?:1[4-9]|20)\d\d\b.{0,40}")
NUMBER = Pattern(r"\[?\d{1,5}\]?\s?[^\W\d_]{0,3}\.?")
NUMBERED = frozenset(("isbn", "issn", "isn"))
DATED = frozenset(("year", "date", "published"))
COUNTED = frozenset(("pages", "page_count", "physical_description"))
WIDE = "\u3040"
"""From this character on, scripts have words without blanks."""


def divided(chunk: list[Tagged], tagger: Tagger) -> list[Tagged]:
    """``chunk`` with its lines tagged anew where their labels are unmarked, else as it is."""
    if sum(1 for line in chunk if line.label is not None and line.gap and line.value) > FEW_GAPS:
        return chunk
    texts = [BULLET.sub("", line.text) if line.text[:1] in ("-", "*") else line.text for line in chunk]
    for dash in DASHES:
        rows = {
            place: row
            for place, text in enumerate(texts)
            if dash in text and (row := _dashed(text, dash, tagger))
        }
        if len(rows) >= FEWEST_DASHED and _keys(rows) >= FEWEST_KEYS:
            return [
                _row(line, rows[place], tagger) if place in rows else line for place, line in enumerate(chunk)
            ]
    rows = {
        place: row
        for place, text in enumerate(texts)
        if " " in text and (row := _blank(chunk[place], text, tagger))
    }
    if len(rows) < FEWEST_BLANK or _keys(rows) < FEWEST_KEYS or sum(map(_is_proven, rows.values())) < 2:
        return chunk
    first, last = min(rows), max(rows)
    table = [place for place in range(first, last + 1) if chunk[place].text]
    if len(rows) * 3 < len(table) or any(len(texts[place]) > LONGEST for place in table):
        return chunk
    return [
        _row(line, rows[place], tagger)
        if place in rows
        else _unknown(line, texts[place])
        if first <= place <= last
        else line
        for place, line in enumerate(chunk)
    ]


def _dashed(text: str, dash: str, tagger: Tagger) -> Row | None:
    """The row that begins with a known label and a dash; the label may hold dashes itself."""
    parts = text.split(dash)
    for size in range(len(parts) - 1, 0, -1):
        label = dash.join(parts[:size])
        word = tagger.look(label) if len(label) < LONGEST else None
        if word is not None and word.general and (value := dash.join(parts[size:]).strip()):
            return word, label, value
    return None


def _blank(line: Tagged, text: str, tagger: Tagger) -> Row | None:
    """The row that begins with a known label and a blank."""
    if line.furniture is not None or line.label is not None or len(text) > LONGEST or text[0].islower():
        return None
    words = text.split(" ")
    for size in range(min(LABEL_WORDS, len(words) - 1), 0, -1):
        label = " ".join(words[:size])
        word = tagger.look(label)
        if word is not None and word.general and (value := " ".join(words[size:]).strip()):
            return word, label, value
    return None


def _keys(rows: dict[int, Row]) -> int:
    return len({min(word.meanings()) for word, _, _ in rows.values()})


def _is_proven(row: Row) -> bool:
    """Whether a value is what its label says: an ISBN with its check digit, a year, a number of pages."""
    word, _, value = row
    keys = word.meanings()
    if keys & NUMBERED:
        return bool(identifiers.isbn(value).value or identifiers.issn(value).value)
    if (keys & DATED and DATE.match(value)) or (keys & COUNTED and NUMBER.match(value)):
        return True
    return proves(word, value)


def _row(line: Tagged, row: Row, tagger: Tagger) -> Tagged:
    word, label, value = row
    return Tagged(line.number, f"{label}\t{value}", word, None, label, value, "\t")


def _unknown(line: Tagged, text: str) -> Tagged:
    """A line of the table under a label that is not known: its first word, where words have blanks between
    them."""
    if line.label is not None or line.furniture is not None or " " not in text:
        return line
    label, _, value = text.partition(" ")
    if not label[0].isalpha() or not (label[0] >= WIDE or label[0].isupper()):
        return line
    return Tagged(line.number, f"{label}\t{value}")
