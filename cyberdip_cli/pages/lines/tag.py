"""Each line is furniture, a label with the start of its value, or text. Values and boundaries are not decided
here.

**A label is what the tables say is a label**, never what a pattern guesses: ``Pakistan and the New Frontier:
Challenges`` is a title with a colon. Which of a word's meanings holds (``Titel`` is German and Swedish,
``Description`` an abstract, an extent and a tab) is left to the chunk it stands in."""

from __future__ import annotations

from ...dates import YEAR
from ...labels import fold
from ...patterns import IGNORECASE, Pattern
from ..tables import lexicon
from .furniture import CITING, SIMILAR
from .word import Tagged, Word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..field import Line

LONGEST = 60
"""Characters of the longest label; the tables' longest has fewer."""
LONGEST_FURNITURE = 90
ALIKE = 0.8
"""How alike two labels are spelled of which one may be meant for the other: twice the letters that they share
in runs, over those of both. Of n letters in k runs n - k begin a pair that both have, and between two runs
stands a letter that only one has: such pairs are a fifth of all letters, less one."""
FEWEST_TABS = 2
"""Tabs of a row of labels at least."""
LANGUAGE_CODE = 2
"""Letters of what is a code of a language where a tab stands behind it, though a language has a label ``en``."""
SHORTEST = 4
"""Letters of a label for which a nearest one is sought."""
DIGITS = Pattern(r"\d+")
TAIL = Pattern(r"(?:\s?[(\[][^()\[\]]{1,30}[)\]]|\s?\d{1,2})$")  # "Abstract (English)", "Author 2"
BULLET = Pattern(r"(?:[-*+]|\d{1,3}[.)])\s+")
SEPARATOR = Pattern(
    r"[_*=~]{5,}|-{5,}|(?:[-*_=] ){4,}[-*_=]|\x0c"
    r"|(?:document|record|result|item|citation|entry)\s{0,3}:?\s{0,3}#?\d{1,7}(?:\s{1,3}(?:of|/)\s{1,3}\d{1,7})?\s?:?|<\d{1,5}>|\[(?!1[4-9]\d\d\]|20\d\d\])\d{1,5}\]|record:\s?\d{1,5}",
    IGNORECASE,
)

SHORT = 3
"""Letters of an ending behind a slash at most."""
PLURALS = frozenset(("n", "en", "in", "innen", "e", "er", "s", "es"))
"""Endings that a catalogue puts behind a slash: "Person/en", "Sprache/n"."""
AND_SO_ON = "等"
"""Behind alternatives in a label: ``出版地,頒布地等``."""
CITATION = Word("citation", "en=citation")
"""What the heading of a printed citation is that has its reference in the same line."""
SHORTEST_REFERENCE = 50
MOST_RARE = 500
"""Lines that are remembered: as many as a page has."""
LONGEST_CITING = 40
NUMBERED = frozenset(("volume", "issue"))
SEPARATING = frozenset("_*=~-<[dDrRiIcCeE\x0c")
"""How a separator begins."""


def _may_separate(text: str) -> bool:
    """Whether a line is drawn, or holds a number, as every separator is or does."""
    return not text[0].isalpha() or any(map(str.isdigit, text))


class Tagger:
    """Tags lines; remembers the words it has seen. English is looked up first, the other languages from the
    first line that it cannot explain."""

    def __init__(self, extra: dict[str, str] | None = None) -> None:
        self.extra = extra  # what dialects add; None: all that are known
        self.full = False
        self.memo: dict[str, Word | None] = {}
        self.rare: dict[str, Word | None] = {}  # of lines that are looked at for their page and as its part
        self.lengths: Mapping[int, str] | None = None  # the labels by their length, once one is sought
        self._take(lexicon.english(extra))

    def _take(self, found: lexicon.Lexicon) -> None:
        self.words, self.dotted = found.words, found.dotted
        self.prefixes, self.suffixes = found.prefixes, found.suffixes

    def lines(self, lines: Iterable[Line]) -> Iterator[Tagged]:
        """Every line; the labels in the menu of a search box ("All Fields", then "Title", "Author" …) are
        furniture."""
        menu: Word | None = None
        for number, text in lines:
            tagged = self.line(number, text)
            if menu is not None and tagged.label is not None and not tagged.gap:
                tagged.furniture, tagged.label = menu, None
            elif text:
                word = tagged.furniture
                menu = word if word is not None and "search_menu" in word.kinds else None
            yield tagged

    def line(self, number: int, text: str) -> Tagged:
        """What one line is."""
        if not text:
            return Tagged(number, text)
        at = text.find(":")
        if not text.isascii() and (wide := _wide_colon(text)) > 0 and (at < 0 or wide < at):
            at = wide
        if text.count("\t") >= FEWEST_TABS and self._is_search_tabs(text):
            return Tagged(number, text)
        if 0 < (tab := text.find("\t")) < at and (tagged := self._cut(number, text, tab, tab)) is not None:
            return tagged
        if 0 < at <= LONGEST and (tagged := self._cut(number, text, at, at + 1)) is not None:
            word = self.look(text) if text[at + 1 : at + 2].islower() else None  # "Autor:innen"
            return tagged if word is None or not word.labels else Tagged(number, text, word, None, text)
        if 0 < tab <= LONGEST and (tagged := self._cut(number, text, tab, tab)) is not None:
            return tagged
        if len(text) > LONGEST_FURNITURE:
            return self._citing(number, text) or Tagged(number, text)
        if text[0] in SEPARATING and _may_separate(text) and SEPARATOR.fullmatch(text):
            tagged = Tagged(number, text)
            tagged.separator = True
            return tagged
        word = self.look(text) or self._rare(text)
        if word is None:
            return Tagged(number, text)
        return Tagged(
            number,
            text,
            word if word.labels else None,
            word if word.furniture else None,
            text if word.labels else "",
        )

    def _is_search_tabs(self, text: str) -> bool:
        """Whether a line is labels from tab to tab, none of which has a value, and keywords come first, which head no
        table: the tabs of a search form."""
        cells = [self.look(cell) for cell in text.split("\t") if cell.strip()]
        if len(cells) <= FEWEST_TABS or any(cell is None or not cell.labels for cell in cells):
            return False
        return cells[0] is not None and "keywords" in cells[0].meanings()

    def _cut(self, number: int, text: str, at: int, after: int) -> Tagged | None:
        """The line when the text left of ``at`` is a label, which is taken off, or furniture with nothing
        after it; else None."""
        head = text[:at]
        word = self.memo[head] if head in self.memo else self.look(head)
        if word is None or (head[-1].isdigit() and not NUMBERED.isdisjoint(word.meanings())):
            return None  # "Volume 6: Issue 2" is no label and its value
        if text[at] == "\t" and len(head) <= LANGUAGE_CODE and head.islower() and word.english is None:
            return None  # a language beside its value
        bare = text[after:].lstrip(" \t:")
        furniture = word if word.furniture and not bare else None
        if not word.labels:
            if not word.kinds.isdisjoint(CITING) and YEAR.search(bare) and len(bare) > SHORTEST_REFERENCE:
                return Tagged(number, text, CITATION, None, head.strip(), bare, ": ")
            if not word.kinds.isdisjoint(SIMILAR):  # the first of them may follow in its line
                return Tagged(number, text, None, word)
            return Tagged(number, text, None, furniture) if furniture is not None else None
        gap = "\t" if text[at] == "\t" else ":" + text[after : len(text) - len(bare)]
        if head[-1] == " " and gap != "\t":
            gap = " " + gap
        return Tagged(number, text, word, furniture, head.strip(" \t*-"), bare, gap)

    def _citing(self, number: int, text: str) -> Tagged | None:
        """A line that says how to cite the work, a full stop between that and the reference: ``How to cite.
        Brook, A.: …``; None for any other line."""
        head, stop, rest = text.partition(". ")
        if not stop or len(head) > LONGEST_CITING or not YEAR.search(rest) or len(rest) < SHORTEST_REFERENCE:
            return None
        word = self.look(head)
        if word is None or not ("citation" in word.meanings() or not word.kinds.isdisjoint(CITING)):
            return None
        return Tagged(number, text, CITATION, None, head, rest, ": ")

    def _rare(self, text: str) -> Word | None:
        """Furniture with numbers or other text in it, or several words of it in a row."""
        if text in self.rare:
            return self.rare[text]
        word = self.look(DIGITS.sub("#", text)) if DIGITS.search(text) else None
        if word is None:
            folded = fold(text)
            word = self._wild(folded) or self._row(folded)
        if len(self.rare) > MOST_RARE:
            self.rare.clear()
        self.rare[text] = word
        return word

    def look(self, text: str) -> Word | None:
        """The word ``text`` in any language, or None."""
        if text in self.memo:
            return self.memo[text]
        word = self._find(fold(text))
        if len(self.memo) > 4000:
            self.memo.clear()
        self.memo[text] = word
        return word

    def _find(self, folded: str) -> Word | None:
        if not folded or len(folded) > LONGEST_FURNITURE:
            return None
        uses = self._uses(folded)
        if uses is None:
            shorter = TAIL.sub("", folded) if folded[-1] in ")]" or folded[-1].isdigit() else folded
            if shorter == folded and folded[:1] in "-*+0123456789":
                shorter = BULLET.sub("", folded, count=1)
            if shorter != folded and len(shorter) > 1:
                folded, uses = shorter, self._uses(shorter)
            head, _, ending = folded.replace("*", "/").replace("_", "/").partition("/")
            if uses is None and ending in PLURALS:
                folded = next((word for word in (head + ending, head) if word in self.words), folded)
                uses = self._uses(folded)
            if uses is None and folded.endswith(AND_SO_ON):
                uses = self._labels_of(folded[:-1].partition(",")[0])
            if uses is None and len(head) > SHORT and len(ending) > SHORT and ending.isalpha():
                uses = self._labels_of(head)
            if uses is None and " / " in folded:
                first = self.look(folded.partition(" / ")[0])
                uses = self._labels_of(first.text) if first is not None else None
        return Word(folded, uses) if uses is not None else None

    def _labels_of(self, head: str) -> str | None:
        """What the first of two words that a label joins with a slash is a label of ("Author/Artist")."""
        uses = self._uses(head)
        return " ".join(use for use in uses.split() if "=" in use) or None if uses is not None else None

    def _uses(self, folded: str) -> str | None:
        uses = self.words.get(folded)
        if uses is None and not self.full:
            self._fill()
            uses = self.words.get(folded)
        if uses is None and "i" in folded:
            plain = folded.replace("i\u0307", "i")
            uses = self.words.get(plain) or self.dotted.get(plain)
        return uses

    def _fill(self) -> None:
        """All languages from now on."""
        self.full = True
        self.memo.clear()
        self.rare.clear()
        self._take(lexicon.whole(self.extra))

    def nearest(self, label: str) -> str | None:
        """The known label that is spelled most like ``label``; None when none comes near."""
        sought = fold(label)
        if len(sought) < SHORTEST:
            return None
        if self.lengths is None:
            self.lengths = lexicon.labels_by_length(self.extra)
        pairs = [sought[at : at + 2] for at in range(len(sought) - 1)]
        shortest, longest = len(sought) * 0.66, len(sought) * 1.51
        candidates = []
        for length, words in self.lengths.items():
            if shortest <= length <= longest:  # of more or less, too many letters would have no partner
                least = (len(sought) + length) * 0.2 - 1.01
                candidates += [
                    word for word in words.split("\n") if sum([pair in word for pair in pairs]) >= least
                ]
        if not candidates:
            return None
        from difflib import get_close_matches

        near = get_close_matches(sought, candidates, n=1, cutoff=ALIKE)
        return near[0] if near else None

    def _wild(self, folded: str) -> Word | None:
        if folded.startswith(self.prefixes):
            uses = next((uses for start, uses in self._open() if folded.startswith(start)), None)
            return Word(folded, uses) if uses else None
        if self.suffixes and folded.endswith(self.suffixes):
            uses = next((self.words["*" + end] for end in self.suffixes if folded.endswith(end)), None)
            return Word(folded, uses) if uses else None
        return None

    def _row(self, folded: str) -> Word | None:
        """The first of several tools or tabs that stand in one line ("Normal view MARC view ISBD view"):
        furniture from end to end, two of them of more than one word, since single words ("Print Export") make
        titles."""
        parts = folded.split()
        at, first, long = 0, None, 0
        while at < len(parts) > 3:
            size = next(
                (
                    size
                    for size in range(min(4, len(parts) - at), 0, -1)
                    if "!" in self.words.get(" ".join(parts[at : at + size]), "")
                ),
                0,
            )
            if not size:
                return None
            first = first or " ".join(parts[:size])
            at, long = at + size, long + (size > 1)
        return Word(first, self.words[first]) if first and long > 1 else None

    def _open(self) -> Iterator[tuple[str, str]]:
        return ((start, self.words[start + "*"]) for start in self.prefixes)


def _wide_colon(text: str) -> int:
    """The place of a full-width, Armenian or other colon, -1 when there is none."""
    return min(
        (at for at in (text.find("："), text.find("﹕"), text.find("꞉"), text.find("՝")) if at > 0),
        default=-1,
    )
