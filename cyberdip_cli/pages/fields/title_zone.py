"""The title's zone of an article's page: all above its abstract, where journal, type, title, authors,
affiliations, dates and identifiers stand in any order, few of them with a label.

A page whose labels name title, publisher, extent and the like is a table, whatever it holds beside it."""

from __future__ import annotations

from ...labels import OPENERS
from ...patterns import IGNORECASE, Pattern
from .. import shapes
from ..checks import DATES, IDENTIFIERS, NUMBERS, continues
from ..key_groups import ALL_AUTHORS
from ..layouts import CUES, is_statement
from ..lines.word import is_of, is_plain
from ..values.comparison import same
from .shop_head import sells_book
from .standing import fits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Line
    from ..lines.word import Tagged

TABLE = frozenset(
    """format physical_description subjects call_number isbn publisher place series edition notes document_type
    publication_type collection table_of_contents year date published author_other author_main genre
    url identifier degree institution""".split()
)
"""Keys of labels that make a table."""
STACKED = TABLE | ALL_AUTHORS | {"container_title", "advisor", "date_defended", "department"}
"""Keys that count where the label stands alone, with the value under it."""
MOST_INLINE = 2
MOST_STACKED = 2
"""Rows of such labels that may stand in a title's zone; one that has its value under it counts for two, but
authors, whose names stand under their heading on articles too."""
RIGHTS = Pattern(r"[©®]|\b(?:licen[cs]\w{1,4}|copyright|Lizenz|creative commons|derechos)\b", IGNORECASE)
SHORTEST_CITED = 12
LONGEST = 150
"""Lines of the longest zone."""
SHORTEST_TITLE = 4
SENTENCE = 70
"""Characters of text under the word for an abstract from which on it is one."""
SHORT_SENTENCE = 40
"""The same of text that ends as a sentence does."""
FITTING = {**{key: key for key in (*DATES, *IDENTIFIERS, *NUMBERS)}, "published": "date"}
"""Keys whose label may stand alone on its line here, and as what its value is checked: it shows whether the
word is a label."""
CITED = Pattern(
    r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d).{0,300}\d\s?\(\d{1,4}\)|\d\s?[:：,]\s?(?:pp?\.\s?)?\d{1,5}\s?[-–]\s?\d{1,5}"
)
"""The numbers of a printed citation."""


def end_of(chunk: Sequence[Tagged]) -> int:
    """The place of the abstract, or of the first paragraph where none is called so, that ends the title's
    zone; 0 where the page is no article's."""
    if sells_book(chunk):
        return 0
    stacked = inline = paragraph = 0
    titles: list[str] = []
    for place, line in enumerate(chunk[:LONGEST]):
        if not line.text:
            continue
        if line.text.startswith(CUES) or is_of(line, OPENERS):
            return 0
        if " / " in line.text and is_statement(line.text):
            return 0  # a catalogue's description
        if line.label is not None:
            meanings = line.label.meanings()
            if "abstract" in meanings and not meanings & TABLE and _over_prose(chunk, place):
                return _closed(chunk, place if titles else 0)
            if "title" in meanings and (line.gap or _has_value(chunk, place)):
                return 0
            inline += bool(line.value) and not meanings.isdisjoint(TABLE)
            if not line.value and not meanings.isdisjoint(STACKED):
                valued = _has_value(chunk, place)
                stacked += (valued or not line.gap) + (valued and meanings.isdisjoint(ALL_AUTHORS))
            if inline > MOST_INLINE or stacked > MOST_STACKED:
                return 0
        elif line.furniture is None and not paragraph:
            if titles and shapes.prose(line.text) and not _is_apart(line.text, titles):
                paragraph = place
            elif _may_be_title(line.text):
                titles.append(same(line.text))
    return _closed(chunk, paragraph)


def _closed(chunk: Sequence[Tagged], end: int) -> int:
    """``end``, where nothing below opens a catalogue's table, or names the title of a record."""
    return 0 if end and any(is_of(line, OPENERS) or _names_title(line) for line in chunk[end:]) else end


def _names_title(line: Tagged) -> bool:
    """Whether a line is a label that means the title alone, with its value."""
    return line.label is not None and bool(line.value) and line.label.meanings() == {"title"}


def _is_apart(text: str, titles: Sequence[str]) -> bool:
    """Whether a paragraph is a printed citation or a notice of rights, which stand in a title's zone."""
    if RIGHTS.search(text) or CITED.search(text):
        return True
    whole = same(text)
    return any(len(title) > SHORTEST_CITED and title in whole for title in titles)


def _has_value(chunk: Sequence[Tagged], place: int) -> bool:
    """Whether text stands right under a line."""
    word = chunk[place].label
    below = chunk[place + 1] if place + 1 < len(chunk) else None
    return below is not None and is_plain(below) and (word is None or fits(word, below.text))


def _over_prose(chunk: Sequence[Tagged], place: int) -> bool:
    """Whether a label has a paragraph behind it or under it, or a short line over one, as the parts of an
    abstract have."""
    if len(chunk[place].value) > shapes.PARAGRAPH:
        return True
    below = [line.text for line in chunk[place + 1 : place + 10] if line.text][:3]
    return not chunk[place].value and any(
        len(text) > (SHORT_SENTENCE if text.endswith((".", "。")) else SENTENCE) for text in below
    )


def _may_be_title(text: str) -> bool:
    """Whether a line is long enough for a title."""
    return len(text.split(None, SHORTEST_TITLE)) >= SHORTEST_TITLE or (
        not text.isascii() and " " not in text and len(text) > 5
    )


def divide(chunk: Sequence[Tagged], end: int) -> tuple[list[tuple[int, list[Line]]], list[int]]:
    """The lines before ``end``: the labels with the lines of their values, and the places of the others."""
    rows: list[tuple[int, list[Line]]] = []
    others: list[int] = []
    place = 0
    while place < end:
        line = chunk[place]
        lines = _value(chunk, place, end) if line.label is not None else []
        if lines:
            rows.append((place, lines))
            while place + 1 < end and chunk[place].number != lines[-1][0]:
                place += 1
        else:
            others.append(place)
        place += 1
    return rows, others


def _value(chunk: Sequence[Tagged], place: int, end: int) -> list[Line]:
    """The lines of a label's value: beside it, or below it where that looks like one; [] where the label is
    none, or has none."""
    line = chunk[place]
    assert line.label is not None
    keys = line.label.meanings()
    if "doi" in keys and line.value and not any(map(str.isdigit, line.value.rpartition("/")[2])):
        return []  # the journal's
    if line.gap and line.value:
        found = [(line.number, line.value.replace(" | ", ", "))]
        below = place + 1
    else:
        below = next((at for at in range(place + 1, min(place + 4, end)) if chunk[at].text), end)
        if below == end or not is_plain(chunk[below]):
            return []
        text = chunk[below].text
        fits = any(key in FITTING and continues(FITTING[key], text) for key in keys)
        if not fits and not (line.gap and keys.isdisjoint(FITTING) and below == place + 1):
            return []
        found = [(chunk[below].number, text)]
        below += 1
    while below < end and is_plain(chunk[below]) and _goes_on(found[-1][1], chunk[below].text):
        found.append((chunk[below].number, chunk[below].text))
        below += 1
    return found


def _goes_on(above: str, text: str) -> bool:
    """Whether a line is the rest of the one above it."""
    return above[-1] in ",;-" or (text[0].islower() and not shapes.WEB_LINE.match(text))
