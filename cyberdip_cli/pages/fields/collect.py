"""A chunk becomes fields: each label's meaning is settled, its value's lines are collected. No value is
interpreted here.

The page's languages are voted for by its labels and furniture; English is always one of them, because EBSCO's
labels stay English under any interface. A word with several meanings is decided by the value's shape and by
where it stands (see :mod:`meaning`)."""

from __future__ import annotations

from ...labels import OPENERS, SECTIONS
from ...labels.keys import KEYS
from ...model import NAME_FIELDS
from ...patterns import DOTALL, Pattern
from ..field import NO_HINTS, Field
from ..layouts import CUES, opening, takers, unlabelled
from . import heading
from .layout_style import LayoutStyle
from .meaning import settle, vote

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping, Sequence

    from ..field import Line
    from ..lines.word import Tagged, Word
    from ..tables.dialect import Dialect

PASSING = frozenset(("more", "less", "full_description", "loading", "published_label"))
"""Furniture inside a value: "more…" under a list of subjects."""
STEERING = frozenset((*SECTIONS, *OPENERS, *PASSING))
UNKNOWN = Pattern(
    r"(?P<label>[^\W\d_][^:：\t.;!?\"“”]{1,40}?)(?P<gap>\s?[:：]\s*)(?P<value>\S.*)", DOTALL
)  # "Shelf lamp: blue"
SCHEMES = frozenset("http https ftp urn doi hdl info mailto isbn issn".split())
CUED = frozenset(cue[0] for cue in CUES)
"""How the lines of a layout begin."""


class Page:
    """What a chunk holds: its ``fields``, ``languages`` (likeliest first), ``aside``: (text, first line, last
    line, why) of what is no part of the record, ``unknown``: (label, line) of labels that no table has."""

    __slots__ = ("aside", "fields", "languages", "unknown")

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages
        self.fields: list[Field] = []
        self.aside: list[tuple[str, int, int, str]] = []
        self.unknown: list[tuple[str, int]] = []


class Collector:
    """Walks over the lines of one chunk."""

    def __init__(self, chunk: Sequence[Tagged], languages: tuple[str, ...], dialect: Dialect | None) -> None:
        self.chunk = chunk
        self.dialect = dialect
        self.at = f"@{dialect.name}" if dialect is not None else ""  # the language of the dialect's words
        self.hints: Mapping[str, Mapping[str, str]] = dialect.hints if dialect is not None else {}
        self.page = Page(languages)
        self.layout = LayoutStyle(chunk)
        self.zone = "core"
        self.tab_gap = ""  # what the tab's first label has after its colon
        self.open: list[Line] | None = None  # lines of the value that goes on
        self.key = ""
        self.shown = ""
        self.language = ""
        self.blank = False  # a blank line since the value's last line
        self.blank_above = False
        self.rest: list[Line] = []

    def run(self) -> Page:
        """All of the chunk."""
        self._opening()
        at = self._head()
        for place, line in enumerate(self.chunk[at:], at):
            label = line.label
            if (
                label is None
                or not line.gap
                or not line.value
                or label.english is None
                or not label.general
                or self.zone != "core"
                or _is_cue(line.text)
            ):
                self._line(line, place)
            else:
                self._label(line, place)  # the commonest line of all: _line says the same
        self._close()
        self._layouts()
        return self.page

    def _opening(self) -> None:
        """What a layout that gives itself away in the first lines makes of them."""
        take = opening([line.text for line in self.chunk if not line.separator])
        if take is not None:
            fields, rest = take([(line.number, line.text) for line in self.chunk if not line.separator])
            self.page.fields.extend(fields)
            left = {number for number, _ in rest}
            self.chunk = [line for line in self.chunk if line.number in left]

    # the heading

    def _head(self) -> int:
        """Reads what stands before the table; gives the place where the table starts."""
        chunk = self.chunk
        openers = [
            place
            for place, line in enumerate(chunk)
            if line.furniture is not None and not line.value and heading.is_of(line, OPENERS)
        ]
        if openers:
            end = last = openers[0]
            for place in openers:
                if place - end > 3:
                    break
                last = place
                self._aside(chunk[place], "page furniture")
            self._heading(end)
            return last + 1
        end = next(
            (place for place, line in enumerate(chunk) if line.label is not None and self._is_label(place)),
            len(chunk),
        )
        if end < len(chunk):
            self._heading(end)
            return end
        return 0

    def _heading(self, end: int) -> None:
        """What stands before ``end`` as fields: the heading, and what follows it."""
        blocks, aside = heading.read(self.chunk, end, wrapped=bool(self.layout.width))
        self.page.aside.extend(aside)
        hints = self.hints.get("heading", NO_HINTS)
        for place, block in enumerate(blocks):
            key, rank = ("heading_other", -2) if place else ("heading", -1)
            self.page.fields.append(
                Field(key, tuple(block), "", self.page.languages[0], NO_HINTS if place else hints, rank=rank)
            )

    # the table

    def _line(self, line: Tagged, place: int) -> None:
        text, label = line.text, line.label
        cue = _is_cue(text)
        if not text and self.zone != "layout":
            self.blank, self.blank_above = self.open is not None and not self.layout.spaced, True
        elif self.zone == "layout" and (label is None or not line.value):
            self.rest.append((line.number, text))
        elif self.zone == "similar":
            self._aside(line, "another record's")
        elif cue:
            self._close()
            self.zone = "layout"
            self.rest.append((line.number, text))
        elif line.separator:
            self._close()
            self._aside(line, "separator")
        elif label is not None and self._is_label(place):
            self._label(line, place)
        elif line.furniture is not None and not self._is_item(place):
            self._furniture(line, place)
        else:
            self._text(line, place)

    def _is_label(self, place: int) -> bool:
        """Whether the line, whose word may be a label, is one here."""
        line = self.chunk[place]
        if line.label is None or not self._is_ours(line.label):
            return False
        if (
            line.label.english is None
            and not self._is_at_home(line.label)
            and self.open
            and KEYS.get(self.key, "list") in ("list", "prose")
            and not self.blank
        ):
            return False
        if line.gap:
            return (bool(line.value) and not self._is_note(line)) or (
                not line.value and not self._is_heading(place)
            )
        if line.furniture is not None and self._is_heading(place):
            return False
        following = self._next(place)
        if (
            self.layout.bare
            and self.layout.small
            and line.text.isupper()
            and not any(KEYS.get(key) == "identifier" for key in line.label.meanings())
        ):
            return False  # "BOOK" under a title, where labels are not in capitals
        if self.layout.bare:
            return following is None or following.label is None or not self._is_value_of(place)
        return (
            following is not None
            and heading.is_plain(following)
            and self._fresh(place)
            and line.furniture is None
        )

    def _is_note(self, line: Tagged) -> bool:
        """Whether a label's word opens a line of a note in the tab ("Composer: side A"): the template's own
        labels are all written alike."""
        return (
            self.zone == "tab"
            and bool(self.open)
            and KEYS.get(self.key) == "prose"
            and self.tab_gap not in ("", line.gap)
        )

    def _is_ours(self, word: Word) -> bool:
        """Whether a label means something outside dialects that are not this page's."""
        return word.general or self.at in word.labels

    def _is_at_home(self, word: Word) -> bool:
        """Whether a label is of the page's languages or its dialect's."""
        return word.english is not None or self.page.languages[0] in word.labels or self.at in word.labels

    def _is_value_of(self, place: int) -> bool:
        """Whether a bare label word stands as the value under another bare label: nothing of its own
        follows."""
        return self.open is not None and not self.open

    def _fresh(self, place: int) -> bool:
        """Whether the line above is blank, or nothing goes on that it could belong to."""
        return place == 0 or not self.chunk[place - 1].text or self.open is None

    def _is_heading(self, place: int) -> bool:
        """Whether a word that is label and furniture stands over something of its own: a label, other
        furniture, the end."""
        following = self._next(place)
        return self.chunk[place].furniture is not None and (
            following is None or following.label is not None or following.furniture is not None
        )

    def _is_item(self, place: int) -> bool:
        """Whether furniture's word is an item of the list it stands in ("Maps" among subjects): in an open
        list, with more text or a label below."""
        line = self.chunk[place]
        if (
            self.open is None
            or KEYS.get(self.key) != "list"
            or self.blank
            or line.furniture is None
            or not self.open
        ):
            return False
        if self.key == "tags":
            return False
        for below in self.chunk[place:]:
            if below.furniture is None or below.value:
                return bool(below.text)
            if not below.furniture.kinds.isdisjoint(STEERING):
                return False
        return False

    def _next(self, place: int) -> Tagged | None:
        """The next line that is not blank."""
        return next((line for line in self.chunk[place + 1 : place + 8] if line.text), None)

    def _label(self, line: Tagged, place: int) -> None:
        self._close()
        assert line.label is not None
        self.language, keys = self._meanings(line.label)
        self.shown = line.shown
        if len(keys) == 1 and self.zone != "tab":
            self.key = keys[0]
        else:
            self.key = self._settled(keys, line, place)
            if self.zone == "tab":
                self.tab_gap = self.tab_gap or line.gap
        self.open = [(line.number, line.value)] if line.value else []
        self.start = line.number

    def _settled(self, keys: tuple[str, ...], line: Tagged, place: int) -> str:
        """Which of its meanings a label has, by its value, or the text below it."""
        following = None if line.value else self._next(place)
        value = line.value or (following.text if following is not None and following.label is None else "")
        prefer = self.dialect.prefer if self.dialect is not None else ()
        return settle(keys, value, self.zone, {field.key for field in self.page.fields}, prefer)

    def _meanings(self, word: Word) -> tuple[str, tuple[str, ...]]:
        """The language in which a label stands, and its keys there: the dialect's, the page's, any."""
        labels = word.labels
        if self.at in labels:
            return self.page.languages[0], labels[self.at]
        for language in self.page.languages:
            if language in labels:
                return language, labels[language]
        return next(item for item in labels.items() if item[0][0] != "@")

    def _furniture(self, line: Tagged, place: int) -> None:
        assert line.furniture is not None
        self._aside(line, "page furniture")
        kinds = line.furniture.kinds
        if not kinds.isdisjoint(PASSING):
            return
        self._close()
        following = self._next(place)
        if following is None or (following.furniture is not None and following.label is None):
            return
        if "similar_items_tab" in kinds and following.label is None:
            self.zone = "similar"
        elif "description_tab" in kinds:
            self.zone = "tab"
        elif "holdings_tab" in kinds or "volume_holdings" in kinds:
            self.zone = "holdings"

    def _text(self, line: Tagged, place: int) -> None:
        """Text goes on with the open value, is a label that no table knows, or belongs to nothing."""
        unknown = (
            UNKNOWN.fullmatch(line.text)
            if ":" in line.text or "：" in line.text or "\t" in line.text
            else None
        )
        if unknown is not None and self._is_unknown(unknown, line):
            self._close()
            self.key, self.shown, self.language = "unknown", unknown["label"].strip(), ""
            self.open, self.start = [(line.number, unknown["value"])], line.number
            self.page.unknown.append((self.shown, line.number))
        elif (
            line.text.startswith(("http://", "https://"))
            and self.open
            and KEYS.get(self.key) in ("identifier", "single")
            and self.key != "url"
        ):
            self._close()
            self.page.fields.append(Field("url", ((line.number, line.text),)))
        elif self.open is not None and self._goes_on():
            self.open.append((line.number, line.text))
        else:
            self._close()
            if self.blank_above:
                self.rest.append((line.number - 1, ""))
            self.rest.append((line.number, line.text))
        self.blank = self.blank_above = False

    def _goes_on(self) -> bool:
        """Whether a line after a blank one may belong to the open value: always in prose, in a list only
        while its label stood alone."""
        if not self.blank or not self.open:
            return True
        shape = KEYS.get(self.key, "list")
        return self.zone != "holdings" if shape == "prose" else self.start != self.open[0][0]

    def _is_unknown(self, match: re.Match[str], line: Tagged) -> bool:
        """Whether ``Label: value`` with an unknown label starts a field: written like the known ones, where
        it cannot be part of a value."""
        label = match["label"]
        words = label.split()
        if label.casefold() in SCHEMES or len(words) > 5 or match["value"].startswith("//"):
            return False
        gap = match["gap"].replace("：", ":")
        if self.layout.bare and "\t" not in gap:
            return False  # its labels stand alone on their lines: "Dover : Tallow" is a value
        style = self.layout.style
        if "\t" in gap and "\t" in style:
            return True
        if gap != style or "\t" in style or self.zone != "core" or not label[0].isupper():
            return False
        shape = KEYS.get(self.key, "list") if self.open is not None else "single"
        if shape == "prose" or not self.page.fields:
            return False
        return shape != "list" or (len(words) <= 3 and not match["value"][0].islower())

    def _close(self) -> None:
        """The open value is complete."""
        lines = self.open
        if lines or (lines is not None and self.key == "unknown"):
            key = self.key if self.zone != "holdings" or self.key in ("call_number", "url") else "drop"
            value = tuple(lines) if len(lines) == 1 and " | " not in lines[0][1] else self._unwrap(lines)
            self.page.fields.append(
                Field(key, value, self.shown, self.language, self.hints.get(key, NO_HINTS))
            )
        self.open = None
        self.blank = False

    def _unwrap(self, lines: list[Line]) -> tuple[Line, ...]:
        """The value's lines, those joined again that only the page's width divided; the items of a list with
        `` | `` as lines of their own."""
        if len(lines) > 1 and self.layout.width:
            lines = self._joined(lines)
        for _, text in lines:
            if " | " in text and KEYS.get(self.key) == "list":
                return tuple(
                    (number, part.strip())
                    for number, text in lines
                    for part in text.split(" | ")
                    if part.strip()
                )
        return tuple(lines)

    def _joined(self, lines: list[Line]) -> list[Line]:
        """Lines whose next word would not have fitted go on in the next line."""
        joined: list[Line] = []
        above = 0
        people = self.key.startswith("author") or self.key in NAME_FIELDS
        for number, text in lines:
            ended = people and bool(joined) and _ends_name(joined[-1][1])
            if joined and not ended and above + 1 + len(text.split(" ", 1)[0]) > self.layout.width:
                joined[-1] = (joined[-1][0], f"{joined[-1][1]} {text}")
            else:
                joined.append((number, text))
            above = self.layout.lengths.get(number, len(text))
        return joined

    def _layouts(self) -> None:
        """What the layouts make of the lines that no label explains."""
        for take in takers(self.rest):
            fields, self.rest = take(self.rest)
            self.page.fields.extend(fields)
        if not self.page.fields:
            fields, self.rest = unlabelled()(self.rest)
            self.page.fields.extend(fields)
        for number, text in self.rest:
            if text:
                self.page.aside.append((text, number, number, "not read"))

    def _aside(self, line: Tagged, why: str) -> None:
        self.page.aside.append((line.text, line.number, line.number, why))


def _ends_name(text: str) -> bool:
    """Whether a line of names ends with what ends a name: the number of an ORCID or an affiliation, an e-mail
    address, a role in brackets."""
    return text[-1:].isdigit() or text[-1:] == ")" or "@" in text.rpartition(" ")[2]


def _is_cue(text: str) -> bool:
    """Whether a line begins as those of a layout do."""
    return text[:1] in CUED and text.startswith(CUES)


def read(
    chunk: Sequence[Tagged], dialect: Dialect | None = None, usual: Callable[[], str | None] = lambda: None
) -> Page:
    """The fields of one chunk; ``usual()`` is the language of the text that it is of (see
    :func:`meaning.vote`)."""
    return Collector(chunk, vote(chunk, usual), dialect).run()
