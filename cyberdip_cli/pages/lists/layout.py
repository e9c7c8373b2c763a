"""What the entries of a list have in common: the tools that each of them has, where each ends, what stands
over all of them, the labels that no colon follows, how names are written."""

from __future__ import annotations

from collections import Counter

from ...labels import any_format, fold
from ...parsed import Context
from ...patterns import Pattern
from .. import shapes
from ..fields.meaning import vote
from ..lines.word import Tagged, is_plain
from .contents import shared
from .line_forms import LineForms
from .line_kinds import formats_of, is_kind_word
from .parts import are_names, dated
from .starts import UNMARKED_KEYS, starts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..lines.division import Look
    from ..lines.word import Chunk

SHARE = 0.6
"""The share of entries that have a tool."""
LONGEST_TOOL = 90
FEWEST_LETTERS = 10
"""Letters of a line that is the same as another whatever numbers are in it."""
DIGITS = Pattern(r"\d{1,9}")


NUMBER = Pattern(r"\A\d{1,4}(?:[.):]\s{1,9}|[.):]?\t\s{0,9})(?=\D)")
SENTENCE = 6
"""Words of a sentence at least."""
LONGEST_NAME = 80
LONGEST_ROW = 120
INVERTED = Pattern(r"(?P<family>[^\W\d_][^,;]{1,40}),\s(?P<given>[^,;]{1,40})")


class ListLayout:
    """``head``: the lines over the list; ``tools``: lines that most entries have, letter by letter; ``last``:
    the one that ends them, "" where they end otherwise; ``context``: the languages of the list, and how its
    names are ordered where a single name of some entry shows it; ``labels``: those without a colon;
    ``shared``: what the head says of each entry; ``named``: names stand below the titles; ``names_first``:
    above them; ``cited``: the entries begin with finished references; ``made``: most of these name their
    makers.

    ``look`` finds words of the tables."""

    def __init__(self, head: Sequence[Tagged], entries: Sequence[Chunk], look: Look) -> None:
        self.head = head
        self.look = look
        counts = Counter(text for entry in entries for text in {_mark(_bare(line)) for line in entry} if text)
        least = max(2, SHARE * len(entries))
        self.tools = frozenset(text for text, count in counts.items() if count >= least)
        ends = Counter(_last(entry) for entry in entries[:-1] or entries)
        last, count = ends.most_common(1)[0] if ends else ("", 0)
        self.last = last if last and len(entries) > 1 and count * 2 > len(entries) - 1 else ""
        again = [entry for entry in entries if any(_masked(line) == self.last for line in entry)]
        self.closing = self.last if len(again) > 1 else ""
        lines = [line for entry in entries for line in entry]
        languages = vote([*head, *lines])
        self.formats = {**any_format(), **formats_of(lines)}
        self.context = Context(languages, name_order="inverted" if any(map(_inverted, lines)) else None)
        self.labels = self._labels(entries, look)
        self.forms = LineForms([_bare(line) for line in lines if line.text], formats_of(lines), look)
        self.cited = False
        self.made = False
        texts = [found for entry in entries if len(found := self._texts(entry)) > 1]
        self.kind_first = _share(texts, lambda found: self.is_kind(found[0]))
        texts = [[line for line in found if not self.is_kind(line)] for found in texts]
        if all(len(found) > 2 and _is_sentence(found[1].text) for found in texts):
            texts = [[found[0], *found[2:]] for found in texts]  # a summary below each title
        texts = [found[:2] for found in texts if len(found) > 1]
        self.names_first = _are_names_first(texts)
        self.shared = shared(head, look)
        self.named = _are_all_names([found[1].text for found in texts])

    def is_tool(self, line: Tagged) -> bool:
        """Whether a line is one that most entries have."""
        mark = _mark(line)
        return mark in self.tools or (bool(mark) and _masked(line) == self.closing)

    def is_kind(self, line: Tagged) -> bool:
        """Whether a line is a word for a kind of work."""
        return is_kind_word(line.text, self.formats)

    def end_of(self, lines: Sequence[Tagged]) -> int:
        """Where the last entry of the list ends."""
        if not self.last:
            return len(lines)
        return next((at + 1 for at, line in enumerate(lines) if _masked(line) == self.last), len(lines))

    def _texts(self, entry: Chunk) -> list[Tagged]:
        """The lines of an entry with its title and what stands below, without its number and its tools."""
        lines = [_bare(line) for line in entry if is_plain(line) and any(map(str.isalpha, line.text))]
        return [line for line in lines if self.is_kind(line) or not self.is_tool(line)]

    def _labels(self, entries: Sequence[Chunk], look: Look) -> frozenset[str]:
        """The words that are a label of the list's languages and begin short lines below the first."""
        lines = [
            line for entry in entries for line in entry[1:] if is_plain(line) and len(line.text) < LONGEST_ROW
        ]
        return frozenset(
            start for line in lines for start in starts(line.text) if self._is_label(start, look)
        )

    def _is_label(self, text: str, look: Look) -> bool:
        word = look(text)
        if word is None or word.languages.isdisjoint(self.context.languages):
            return False
        meanings = word.meanings()
        return not UNMARKED_KEYS.isdisjoint(meanings) and "container_title" not in meanings


def _are_all_names(texts: Sequence[str]) -> bool:
    """Whether lines are names: half of them for certain, or one where the others are as short as names in
    Chinese, Japanese and Korean are."""
    if not texts or not all(map(shapes.names, texts)):
        return False
    sure = sum(map(are_names, texts))
    return sure * 2 >= len(texts) or (
        sure > 0 and all(are_names(text) or shapes.HAN.fullmatch(text) for text in texts)
    )


def _inverted(line: Tagged) -> bool:
    """Whether a line is one inverted name and nothing else but a date."""
    if not is_plain(line) or len(line.text) > LONGEST_NAME or "," not in line.text:
        return False
    text = (dated(line.text) or [line.text])[0]
    match = INVERTED.fullmatch(text)
    return match is not None and " " not in match["given"].strip() and are_names(text)


def _share(pairs: Sequence[Sequence[Tagged]], holds: Callable[[Sequence[Tagged]], bool]) -> bool:
    """Whether something holds of half of the entries at least, and of two."""
    count = sum(map(holds, pairs))
    return count > 1 and count * 2 >= len(pairs)


def _are_names_first(pairs: Sequence[Sequence[Tagged]]) -> bool:
    """Whether the first lines of entries look more like names than their second ones do."""
    first = [_likeness_to_names(pair[0].text) for pair in pairs]
    second = [_likeness_to_names(pair[1].text) for pair in pairs]
    named = sum(found > shapes.NONE for found in first)
    return named > 1 and named * 2 >= len(pairs) and sum(first) > sum(second)


def _is_sentence(text: str) -> bool:
    return text.endswith(".") and len(text.split()) >= SENTENCE


def _likeness_to_names(text: str) -> int:
    """How much a line looks like names; in a script without capitals only an inverted name shows to be
    one."""
    if shapes.CASELESS.search(text) is None or shapes.cjk(text):
        return shapes.names(text)
    pieces = text.split(",")
    return shapes.STRONG if len(pieces) == 2 and all(0 < len(piece.split()) < 4 for piece in pieces) else 0


def _bare(line: Tagged) -> Tagged:
    """A line without the number of an entry before it."""
    text = NUMBER.sub("", line.text, count=1)
    return Tagged(line.number, text) if text != line.text and is_plain(line) else line


def _mark(line: Tagged) -> str:
    """A line as those of other entries are compared with it; "" for one that is no tool."""
    text = line.text
    return fold(text) if text and len(text) <= LONGEST_TOOL and not line.value else ""


def _masked(line: Tagged) -> str:
    """The same, whatever numbers are in a line of some length."""
    mark = _mark(line)
    return DIGITS.sub("#", mark) if sum(map(str.isalpha, mark)) > FEWEST_LETTERS else mark


def _last(entry: Chunk) -> str:
    return next((_masked(line) for line in reversed(entry) if line.text), "")
