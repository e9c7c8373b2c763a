"""Tagged lines become chunks, one a record. No word of any language is known here, only what the lines were
tagged as.

The first that fits: a format mark (a second MARC leader), an explicit separator, the furniture between a
heading and its table (``Saved in:``) after values, numbering in sequence, the restart of a single-use label,
a block after a blank line that starts the labels over. Blank lines alone never separate. Only the current
record is held in memory."""

from __future__ import annotations

from ...labels import OPENERS
from ...labels.keys import ONCE
from ...patterns import Pattern
from ..layouts import is_statement
from .heading_start import before_furniture, heading_start

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .word import Tagged, Word

    Chunk = list[Tagged]

LEADERS = ("LEADER", "LDR", "=LDR", "=LEADER", "000 -LEADER", "000 - LEADER")
"""How a MARC record's first line begins."""
LEADER_ROW = Pattern(r"000[\s|]+\d{5}")
MARC_ROW = Pattern(r"\d{3}[\s\d#_|]{1,6}(?:[_|$‡ǂ▼]|\S)|\d{3}\t|[_|$‡ǂ▼]\s?[a-z0-9]")
MARKS = (*LEADERS, "000", "dc.")
MARKED = frozenset(mark[0] for mark in MARKS)
"""How a line begins that begins a MARC record or is of a Dublin Core table."""
TABS = ("description_tab", "toc_tab", "staff_view_tab")
MOST_LINES = 20000
"""Lines of a chunk at most: text without any mark of a record is given up in pieces."""
REPEATED = frozenset(
    "isbn issn isn doi url notes subjects author identifier keywords item_description other drop tags language".split()
)
"""Labels that one record may show several times in a row: alone they restart nothing."""


OWN = frozenset("isbn doi call_number accession_number identifier title".split())
"""Keys of which two records hardly have the same value."""


class Splitter:
    """Collects lines until a record is complete. ``feed`` gives back the records that a line completes,
    ``end`` the last ones."""

    def __init__(self) -> None:
        self.held: Chunk | None = None  # a chunk that a ruled line may only interrupt
        self.titled = False  # the record before this one had its title first
        self._begin([])

    def _begin(self, lines: Chunk) -> None:
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
        self.ruled = False
        self.ordinal = 0  # the number that the first line begins with
        self.plain = False  # nothing but labels and text so far
        for line in lines:
            self._keep(line)

    def feed(self, line: Tagged) -> Sequence[Chunk]:
        """The records that end before ``line``."""
        lines = self.lines
        if self.plain and len(lines) < MOST_LINES:
            label = line.label
            if not line.text:
                self.gap = len(lines)
                lines.append(line)
                return ()
            if (
                label is not None
                and line.gap
                and line.furniture is None
                and not (line.text[0] in MARKED and line.text.startswith(MARKS))
            ):
                english = label.english
                key = english if english is not None and not self.votes else self._key(label)
                if key not in self.first and key != "title":  # the commonest line of all ends nothing
                    if english is None:
                        self._note(label, len(lines))
                    else:  # as _note does: a call for each label is a fortieth of a page
                        self.first[key] = len(lines)
                        self.keys.append((key, len(lines)))
                    lines.append(line)
                    return ()
        cut = self._cut(line) if line.text else -1
        done: Sequence[Chunk] = ()
        if cut >= 0 or len(lines) >= MOST_LINES:
            done = list(
                self._close(cut if cut >= 0 else len(lines), ruled=line.separator and _is_rule(line.text))
            )
        self._keep(line)
        return done

    def end(self) -> Iterator[Chunk]:
        """What is left."""
        yield from self._close(len(self.lines), ruled=False)
        if self.held:
            yield self.held
            self.held = None

    def _close(self, cut: int, *, ruled: bool) -> Iterator[Chunk]:
        """The chunk before ``cut`` is complete; what only a ruled line cut off and is no record of its own is
        added to the one before."""
        done, rest, continues = self.lines[:cut], self.lines[cut:], self.ruled and self._is_remainder()
        if self.held is not None:
            if continues:
                done = self.held + done
            else:
                yield self.held
            self.held = None
        self.titled = bool(self.keys) and self.keys[0][0] == "title"
        self._begin(rest)
        self.ruled = ruled
        if ruled:
            self.held = done
        elif done:
            yield done

    def _is_remainder(self) -> bool:
        """Whether the lines after a ruled line go on with the record before it: no title, no heading, no
        label that it had."""
        held = {key for line in self.held or () if line.label for key in line.label.meanings()}
        text = next((line for line in self.lines if line.text and not line.separator), None)
        return not (
            text is None
            or text.label is None
            or "title" in self.first
            or any(key in held for key in self.first)
        )

    def _keep(self, line: Tagged) -> None:
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
            self.ordinal = _ordinal(text) or -1
        if label is not None and not self.similar and not self.staff:
            if line.gap or not furniture:
                self._note(label, place)
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
        self.plain = (
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

    def _note(self, word: Word, place: int) -> None:
        if word.english is None:
            for language in word.labels:
                self.votes[language] = self.votes.get(language, 0) + 1
        key = self._key(word)
        self.keys.append((key, place))
        self.first.setdefault(key, place)

    def _key(self, word: Word) -> str:
        """The likeliest meaning of a label in the languages seen so far: English, unless labels were there
        that are not English."""
        if word.english is not None and not self.votes:
            return word.english
        language = max(word.labels, key=lambda name: self.votes.get(name, 0))
        return word.labels[language][0]

    def _cut(self, line: Tagged) -> int:
        """The place where a new record starts because of ``line``, which is not blank; -1 when it does
        not."""
        if line.separator:
            return len(self.lines) if self.keys or self.leader >= 0 or self.core >= 0 else -1
        if (
            line.furniture is not None
            and (len(self.keys) > 1 or self.titled_once() or self.leader >= 0 or self.core >= 0)
            and self._opens(line)
        ):
            return heading_start(self.lines, self._key) or -1
        if is_leader(line.text):
            return self._before_leader()
        if line.text.startswith("dc."):
            last = max(self.core, self.leader, self.keys[-1][1] if self.keys else -1)
            return (
                before_furniture(self.lines, self.gap)
                if 0 <= last < self.gap and not (last == self.core and self._in_table(line.text))
                else -1
            )
        if self.ordinal > 0 and self.gap == len(self.lines) - 1 and _ordinal(line.text) == self.ordinal + 1:
            return len(self.lines)
        if 0 <= self.statement < self.gap == len(self.lines) - 1 and is_statement(line.text):
            return self.gap
        if line.label is not None and (line.gap or not line.furniture):
            if not self.keys and 0 <= max(self.leader, self.core) < self.gap:
                return self._after_record(valued=bool(line.gap and line.value))
            return self._restart(line)
        return -1

    def _after_record(self, *, valued: bool) -> int:
        """Where a page starts whose first label follows a record without any: behind the blank line that ends
        a MARC record, or before the label."""
        blank = next((at for at in range(self.field + 1, len(self.lines)) if not self.lines[at].text), -1)
        if self.field >= 0 and blank >= 0:
            return blank
        return before_furniture(self.lines, self.gap + 1) if valued else -1

    def _in_table(self, text: str) -> bool:
        """Whether an element goes on with the table above a blank line: they are sorted, and only one of them
        is the title."""
        above, element = (row.split(None, 1)[0] for row in (self.lines[self.core].text, text))
        if self.lines[self.gap].text or above > element:
            return False
        return element != "dc.title" or not any(
            line.text.startswith(("dc.title ", "dc.title\t")) for line in self.lines
        )

    def _before_leader(self) -> int:
        """Where the record of a MARC leader starts: it is the staff view of the page above where that names
        it and no blank line divides them."""
        at = end = len(self.lines)
        while at and self.lines[at - 1].text and self.lines[at - 1].furniture is not None:
            at -= 1
        apart = at == end or (at > 0 and not self.lines[at - 1].text)
        return (
            before_furniture(self.lines, end)
            if self.leader >= 0 or self.core >= 0 or (self.keys and (apart or not self.staff))
            else -1
        )

    def titled_once(self) -> bool:
        """Whether the one label so far is one that a record has once: more than a reading of the heading."""
        return any(key in ONCE for key, _ in self.keys)

    def _opens(self, line: Tagged) -> bool:
        """Whether ``line`` stands between a heading and its table, as the first of such lines."""
        above = next((other for other in reversed(self.lines) if other.text), None)
        return _is(line, OPENERS) and not (above is not None and _is(above, OPENERS))

    def _restart(self, line: Tagged) -> int:
        """The place where ``line`` starts the labels over; -1 when it does not."""
        if self.similar or self.staff or line.label is None:
            return -1
        key = self._key(line.label)
        if key in ONCE and key in self.first and (line.gap or self._bare()) and self.keys[-1][0] != key:
            return self._earlier(len(self.lines), line.value)
        if key == "title" and key not in self.first and self.titled and not ONCE.isdisjoint(self.first):
            return before_furniture(
                self.lines, len(self.lines)
            )  # a record without a title ends where the next one has its first label
        if key in self.first and self.gap > self.first[key]:
            return self._block(key, line.value)
        if (
            key == "title"
            and key not in self.first
            and len(self.keys) > 2
            and self.gap == len(self.lines) - 1
            and self._headed()
            and not self._said(line.value)
        ):
            return before_furniture(self.lines, len(self.lines))
        return -1

    def _headed(self) -> bool:
        """Whether the record has its title as the heading over the table: then a label of a title is another
        record's."""
        return any(_is(line, OPENERS) for line in self.lines)

    def _said(self, title: str) -> bool:
        """Whether a line of the record is the title that a label names now: then it is the same record's."""
        folded = title.casefold().rstrip(" .")
        return any(line.text.casefold().rstrip(" .") == folded for line in self.lines)

    def _bare(self) -> bool:
        """Whether the labels of this record stand alone on their lines without a colon."""
        return sum(1 for _, place in self.keys if not self.lines[place].gap) * 2 > len(self.keys)

    def _earlier(self, place: int, title: str) -> int:
        """``place``, moved up over labels that also stood before the first single-use one, the same title as
        heading, and furniture."""
        first_once = min(self.first[key] for key in ONCE if key in self.first)
        before = [key for key, at in self.keys if at < first_once]
        if (
            before
            and [key for key, _ in self.keys[-len(before) :]] == before
            and self.keys[-len(before)][1] > first_once
        ):
            place = self.keys[-len(before)][1]
        at = place - 1
        while at >= 0 and not self.lines[at].text:
            at -= 1
        if at >= 0 and title and self.lines[at].text.casefold().rstrip(" .") == title.casefold().rstrip(" ."):
            place = at
        return before_furniture(self.lines, place)

    def _block(self, key: str, value: str) -> int:
        """The start of the block after the last gap, when it says again at least two things that were said
        before it, not of the same work: no number or call number is the same."""
        start = self.gap + 1
        if self._is_tab(start):
            return -1
        again = {name for name, place in self.keys if place > start and self.first[name] < start} | {key}
        if len(again - REPEATED) < 1 or len(again) < 2:
            return -1
        said = {name: self.lines[place].value for name, place in self.keys if place > start} | {key: value}
        if any(said[name] and said[name] == self.lines[self.first[name]].value for name in again & OWN):
            return -1  # the short display of the record, then the full one
        return before_furniture(self.lines, start)

    def _is_tab(self, start: int) -> bool:
        """Whether the lines from ``start`` are under the heading of a tab, which says in its own way what the
        table said."""
        at = start - 1
        while at >= 0 and not self.lines[at].text:
            at -= 1
        return at >= 0 and _is(self.lines[at], TABS)


def is_leader(text: str) -> bool:
    """Whether a line is the leader of a MARC record."""
    return text.startswith(LEADERS) or (text.startswith("000") and LEADER_ROW.match(text) is not None)


def _ordinal(text: str) -> int:
    """The number that numbers a record: 12 for ``12. Maps`` and ``12: Maps``; 0 for none."""
    head = text[:8].split(" ", 1)[0]
    return (
        int(head[:-1])
        if head[-1:] in (".", ":") and head[:-1].isascii() and head[:-1].isdigit() and len(text) > len(head)
        else 0
    )


def _is(line: Tagged, kinds: tuple[str, ...]) -> bool:
    return line.furniture is not None and not line.furniture.kinds.isdisjoint(kinds)


def _is_rule(text: str) -> bool:
    """Whether a separator is a ruled line, which people also draw inside a record."""
    return not any(c.isalnum() or c == "\x0c" for c in text)


def chunks(lines: Iterable[Tagged]) -> Iterator[Chunk]:
    """One chunk a record, in order; lines before the first record belong to it."""
    splitter = Splitter()
    for line in lines:
        if done := splitter.feed(line):
            yield from done
    yield from splitter.end()
