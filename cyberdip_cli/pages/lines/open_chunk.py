"""The record whose lines are being collected, and what was seen in them so far. No word of any language is
known here, only what the lines were tagged as."""

from __future__ import annotations

from ...labels import OPENERS
from ...labels.keys import ONCE
from ...patterns import Pattern
from ..layouts import is_statement
from .word import is_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .word import Chunk, Tagged, Word

LEADERS = ("LEADER", "LDR", "=LDR", "=LEADER", "000 -LEADER", "000 - LEADER")
"""How a MARC record's first line begins."""
LEADER_ROW = Pattern(r"000[\s|]+\d{5}")
MARC_ROW = Pattern(r"\d{3}[\s\d#_|]{1,6}(?:[_|$‡ǂ▼]|\S)|\d{3}\t|[_|$‡ǂ▼]\s?[a-z0-9]")
MARKS = (*LEADERS, "000", "dc.")
MARKED = frozenset(mark[0] for mark in MARKS)
"""How a line begins that begins a MARC record or is of a Dublin Core table."""


class OpenChunk:
    """The lines of a record so far. ``after_titled``: the record before it had its title first; all places
    are counted in ``lines``."""

    def __init__(self, *, after_titled: bool) -> None:
        self.after_titled = after_titled
        self.lines: Chunk = []
        self.keys: list[tuple[str, int]] = []  # the labels so far: key, place in lines
        self.first: dict[str, int] = {}
        self.votes: dict[str, int] = {}
        self.gap = -1  # place of the last blank line or furniture
        self.leader = -1
        self.field = -1  # place of the last line of a MARC record, before any label
        self.statement = -1  # place of the first ISBD statement
        self.core = -1  # place of the last Dublin Core line
        self.similar = False
        self.staff = False  # in the staff view, whose keys look like labels
        self.ordinal = 0  # the number that the first line begins with
        self.plain = False  # nothing but labels and text so far

    def goes_on(self, line: Tagged) -> bool:
        """Whether a line ends nothing for certain, being blank or the first of its label among nothing but
        labels and text; it is added then."""
        place = len(self.lines)
        if not line.text:
            self.gap = place
            self.lines.append(line)
            return True
        label = line.label
        if (
            label is None
            or not line.gap
            or line.furniture is not None
            or (line.text[0] in MARKED and line.text.startswith(MARKS))
        ):
            return False
        key = self.key_of(label)
        if key in self.first or key == "title":
            return False
        self.note(label, place)
        self.lines.append(line)
        return True

    def keep(self, line: Tagged) -> None:
        """Adds a line, and notes what it is."""
        place = len(self.lines)
        self.lines.append(line)
        text = line.text
        if not text:
            self.gap = place
            return
        label, furniture = line.label, line.furniture
        if furniture is not None and not line.value:
            self.gap = place
            self.staff = "staff_view_tab" in furniture.kinds
        if not self.ordinal:
            self.ordinal = ordinal(text) or -1
        if label is not None and not self.similar and not self.staff:
            if line.gap or not furniture:
                self.note(label, place)
        elif is_leader(text):
            self.leader = self.field = place
        elif self.leader >= 0 and not self.keys and MARC_ROW.match(text):
            self.field = place
        elif text.startswith("dc."):
            self.core = place
        elif self.statement < 0 and not self.keys and is_statement(text):
            self.statement = place
        elif self.similar and label is None and furniture is not None:
            self.similar = not furniture.kinds.isdisjoint(OPENERS)
        if furniture is None and label is None and place and self._heads_similar(place):
            self.similar = True
        self.plain = self._is_plain()

    def _is_plain(self) -> bool:
        """Whether nothing but labels and text was seen so far."""
        return (
            self.ordinal < 0
            and self.statement < 0
            and self.leader < 0
            and self.core < 0
            and not self.similar
            and not self.staff
        )

    def _heads_similar(self, place: int) -> bool:
        """Whether the text at ``place`` follows the heading of other records' titles."""
        at = place - 1
        while at >= 0 and not self.lines[at].text:
            at -= 1
        word = self.lines[at].furniture if at >= 0 else None
        return word is not None and "similar_items_tab" in word.kinds and bool(self.keys)

    def note(self, word: Word, place: int) -> None:
        if word.english is None:
            for language in word.labels:
                self.votes[language] = self.votes.get(language, 0) + 1
        key = self.key_of(word)
        self.keys.append((key, place))
        self.first.setdefault(key, place)

    def key_of(self, word: Word) -> str:
        """The likeliest meaning of a label in the languages seen so far: English, unless labels were there
        that are not English."""
        if word.english is not None and not self.votes:
            return word.english
        language = max(word.labels, key=lambda name: self.votes.get(name, 0))
        keys = word.labels[language]
        if keys[0] == "title" and "title" in self.first and "container_title" in keys:
            return "container_title"
        return keys[0]

    def titled_once(self) -> bool:
        """Whether the one label so far is one that a record has once: more than a reading of the heading."""
        return any(key in ONCE for key, _ in self.keys)

    def has_bare_labels(self) -> bool:
        """Whether the labels of this record stand alone on their lines without a colon."""
        return sum(1 for _, place in self.keys if not self.lines[place].gap) * 2 > len(self.keys)

    def ends_with_title(self) -> bool:
        """Whether the last labels are a title and its language: then a title is the same in another language."""
        return [key for key, _ in self.keys[-2:]] == ["title", "language"]

    def is_spaced(self) -> bool:
        """Whether a blank line stands before most labels: then it begins nothing."""
        spaced = sum(bool(at) and not self.lines[at - 1].text for _, at in self.keys)
        return spaced * 3 >= len(self.keys) * 2

    def is_headed(self) -> bool:
        """Whether the record has its title as the heading over the table: then a label of a title is another
        record's."""
        return any(is_of(line, OPENERS) for line in self.lines)

    def says(self, title: str) -> bool:
        """Whether a line of the record is the title that a label names now: then it is the same record's."""
        folded = title.casefold().rstrip(" .")
        return any(line.text.casefold().rstrip(" .") == folded for line in self.lines)


def is_leader(text: str) -> bool:
    """Whether a line is the leader of a MARC record."""
    return text.startswith(LEADERS) or (text.startswith("000") and LEADER_ROW.match(text) is not None)


def ordinal(text: str) -> int:
    """The number that numbers a record: 12 for ``12. Maps`` and ``12: Maps``; 0 for none."""
    head = text[:8].split(" ", 1)[0]
    return (
        int(head[:-1])
        if head[-1:] in (".", ":") and head[:-1].isascii() and head[:-1].isdigit() and len(text) > len(head)
        else 0
    )
