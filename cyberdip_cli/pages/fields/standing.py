"""Where a line stands in its chunk: whether a word that may be a label is one there, whether furniture is an
item of the list around it."""

from __future__ import annotations

from ...dates import YEAR
from ...grammars.page_ranges import count
from ...labels import OPENERS, SECTIONS, any_format, fold
from ...labels.keys import KEYS
from ...patterns import Pattern
from .. import shapes
from ..checks import CHECKED_KEYS, NUMBERS, misfit
from ..key_groups import ALL_AUTHORS
from ..lines.explained import EXPLANATION
from ..lines.furniture import CITING, SIMILAR
from ..lines.word import is_of, is_plain
from .head import LONGEST_CITED
from .proof import proves

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..lines.word import Tagged, Word
    from .layout_style import LayoutStyle
    from .open_value import OpenValue

PASSING = frozenset(("more", "less", "full_description", "loading", "published_label", EXPLANATION))
"""Furniture inside a value: "more…" under a list of subjects."""
STEERING = frozenset((*SECTIONS, *OPENERS, *PASSING))
ECHOES = frozenset(
    """format publication_type document_type genre subjects keywords medium title heading notes other unknown
    database collection language abstract item_description""".split()
)
"""Keys whose values may be words that are labels elsewhere ("Format", then "Book")."""


CONTAINERS = frozenset(("container_title", "published_in"))
FEW = 1
SHORT = 60
HEADED = frozenset("title container_title published_in published publisher edition series format".split())
"""Keys whose words are headings and entries of menus too."""
MAKERS = frozenset((*ALL_AUTHORS, "responsibility"))
COUNTED = Pattern(r"\(\d+\)\Z")
LISTED = Pattern(r"[^\W\d_]\s?[,;，；、]\s?[^\W\d_]")
"""Keywords with marks between them."""
SHORTEST_TITLE = 24
"""Characters from which on what stands under the word for a thesis, without a year, is its title."""
LONGEST_LABEL = 60
"""Characters from which on a line is no label, whatever it says."""
FINISHED = Pattern(r"(?=.*(?<!\d)(?:1[5-9]|20)\d\d(?!\d)).{60}")
"""A line that may be a whole reference."""
FLAGS = frozenset(("access", "rights"))
"""Keys whose words alone on their line say something by themselves."""
LONGEST_FLAG = 40
SECTION_KEYS = frozenset(("abstract", "keywords"))
"""Keys whose words, alone on their line, are headings wherever they stand."""


def fits(word: Word, text: str) -> bool:
    """Whether a text may be the value of a label in one of its meanings."""
    return any(key not in CHECKED_KEYS or not misfit(key, text) for key in word.meanings())


class Standing:
    """Answers of one chunk. ``at``: the language of the dialect's words ("" without one)."""

    def __init__(
        self, chunk: Sequence[Tagged], layout: LayoutStyle, at: str, language: str, value: OpenValue
    ) -> None:
        self.chunk = chunk
        self.layout = layout
        self.at = at
        self.language = language
        self.value = value
        self.first_row = next(
            (place for place, line in enumerate(chunk) if line.label is not None and line.value), 0
        )

    def is_label(self, place: int, *, note: bool = False) -> bool:
        """Whether the line, whose word may be a label, is one here; ``note``: labels with another gap than
        the page's are words of a note."""
        line, value = self.chunk[place], self.value
        if line.label is None or not self._is_ours(line.label):
            return False
        if (
            line.label.english is None
            and not self._is_at_home(line.label)
            and not (line.value and line.gap == self.layout.style and self.layout.gapped > FEW)
            and value.lines
            and value.shape in ("list", "prose")
            and not value.blank
        ):
            return False
        if value.lines == [] and line.text[0].isdigit() and not line.value:
            return value.key not in line.label.meanings()  # "2. Auflage" under "Auflage"
        if line.gap:
            return not note if line.value else not self.is_heading(place)
        if line.furniture is not None and self.is_heading(place):
            return False
        return self._is_bare(place, line)

    def _is_bare(self, place: int, line: Tagged) -> bool:
        """Whether a label's word alone on its line is a label."""
        assert line.label is not None
        if is_of(line, SIMILAR):
            return False  # the heading of the works beside this one
        if (
            not SECTION_KEYS.isdisjoint(line.label.meanings())
            and not line.text[:1].islower()
            and not self._echoed()
        ):
            return self._over_text(place)
        if line.label.meanings() == {"published"} and not self._is_dated(place):
            return False  # the kind of a thing, over its title
        if COUNTED.search(line.text) or (line.label.meanings() <= FLAGS and not self._is_flag(place)):
            return False  # "References (48)" is a tab, "Open access" over the title a flag
        if line.label.meanings() <= CONTAINERS and self._over_work(place):
            return False  # "Book", the kind of thing, over its maker or its title
        if not self.layout.bare:
            return self._is_bare_here(place, line)
        if self._is_kind(place):
            return False
        if self.layout.small and line.text.isupper():
            meanings = line.label.meanings()
            if not any(KEYS.get(key) == "identifier" for key in meanings):
                return False  # "BOOK" under a title, where labels are not in capitals
        following = self.next(place)
        if (
            following is not None
            and is_plain(following)
            and (len(following.text) > LONGEST_LABEL or line.label.meanings() <= NUMBERS)
            and not fits(line.label, following.text)
        ):
            return False  # a heading over the title, "Página inicial" over a menu's next entry
        return not self._echoed() or following is None or following.label is None

    def _is_kind(self, place: int) -> bool:
        """Whether a word is the kind of thing over its title, or beside it: a binding over no number of
        pages, "Book" over a line that the label of its makers follows."""
        word = self.chunk[place].label
        below = [line for line in self.chunk[place + 1 : place + 8] if line.text][:2]
        if word is None or len(below) < 2 or below[0].label is not None:
            return False
        if fold(self.chunk[place].text) not in any_format():
            return False
        if word.meanings() == {"page_count"}:
            return count(below[0].text) is None
        if word.meanings() <= {"dissertation_note", "degree"}:
            title = max(below, key=lambda line: len(line.text)).text
            return len(title) > SHORTEST_TITLE and YEAR.search(title) is None
        makers = below[1].label
        return (
            word.meanings() <= CONTAINERS and makers is not None and not MAKERS.isdisjoint(makers.meanings())
        )

    def _is_bare_here(self, place: int, line: Tagged) -> bool:
        """The same on a page whose labels do not stand alone on their lines: only before a value of its
        kind."""
        following = self.next(place)
        if line.label is None or following is None or not is_plain(following):
            return False
        if not fits(line.label, following.text):
            return False
        fresh = self._fresh(place) and line.furniture is None
        if not (self.layout.inline and self.layout.gapped > FEW):
            return fresh
        if proves(line.label, following.text):
            return True
        return place > self.first_row and fresh and not self._of_menu(line, following)

    def _is_dated(self, place: int) -> bool:
        """Whether a date stands in one of the lines below, as under the label of an imprint, or a word or
        two."""
        below = [line.text for line in self.chunk[place + 1 : place + 6] if line.text][:3]
        return (
            not below
            or len(below[0]) < LONGEST_FLAG // 2
            or any(not misfit("date", text) for text in below[:2])
        )

    def _is_flag(self, place: int) -> bool:
        """Whether what stands under a word for access may be its value: a word or two, an address."""
        following = self.next(place)
        return following is None or len(following.text) < LONGEST_FLAG or "//" in following.text

    def _over_work(self, place: int) -> bool:
        """Whether the next line is a title with its makers, a person with dates of life, or a name of two
        parts and nothing else."""
        following = self.next(place)
        if following is not None and " / " in following.text:
            return True
        if following is None or "," not in following.text:
            return False
        return shapes.LIFE.search(following.text) is not None or shapes.names(following.text) == shapes.STRONG

    def _of_menu(self, line: Tagged, following: Tagged) -> bool:
        """Whether a word alone among labels with their values beside them is an entry of a menu or a heading
        of holdings ("Imprint", "Title"): what it would name is short, and no names."""
        assert line.label is not None
        meanings = line.label.meanings()
        if not meanings.isdisjoint(ALL_AUTHORS):
            return len(following.text) < SHORT and not shapes.names(following.text)
        return not meanings.isdisjoint(HEADED) and len(following.text) < SHORT

    def _over_text(self, place: int) -> bool:
        """Whether text stands under the line, beyond a tool or two: long text, or a value on a page whose
        labels stand alone."""
        below = [line for line in self.chunk[place + 1 : place + 8] if line.text][:3]
        while below and below[0].furniture is not None and below[0].label is None:
            below.pop(0)
        if not below or not is_plain(below[0]):
            return False
        label = self.chunk[place].label
        listed = label is not None and label.meanings() == {"keywords"} and LISTED.search(below[0].text)
        length = len(below[0].text) * (3 if shapes.cjk(below[0].text) else 1)
        return self.layout.bare or length > 50 or bool(listed) or not self._in_row(place)

    def _in_row(self, place: int) -> bool:
        """Whether the line stands among short ones, as in a menu."""
        around = [*self.chunk[max(0, place - 2) : place], *self.chunk[place + 1 : place + 3]]
        return len([line for line in around if 0 < len(line.text) < 30]) > 2

    def _echoed(self) -> bool:
        """Whether a label word may be the value of the label above it."""
        return self.value.lines is not None and not self.value.lines and self.value.key in ECHOES

    def _is_ours(self, word: Word) -> bool:
        """Whether a label means something outside dialects that are not this page's."""
        return word.general or self.at in word.labels

    def _is_at_home(self, word: Word) -> bool:
        """Whether a label is of the page's languages or its dialect's."""
        return word.english is not None or self.language in word.labels or self.at in word.labels

    def _fresh(self, place: int) -> bool:
        """Whether the line above is blank, or nothing goes on that it could belong to."""
        if place == 0 or not self.chunk[place - 1].text or self.value.lines is None:
            return True
        if self.value.key == "citation" and not self.value.goes_on(self.chunk[place].text, self.layout, ""):
            return True  # under a whole reference
        line, following = self.chunk[place], self.next(place)
        meanings = line.label.meanings() if line.label is not None else set()
        if following is None or following.number != line.number + 1:
            return False
        if not meanings.isdisjoint(ALL_AUTHORS) and meanings.isdisjoint(ECHOES):
            return shapes.names(following.text) == shapes.STRONG  # "Authors" over names, no blank line above
        return "citation" in meanings and FINISHED.search(following.text) is not None

    def is_heading(self, place: int) -> bool:
        """Whether a word that is label and furniture stands over something of its own: a label, other
        furniture, the end."""
        following = self.next(place)
        return self.chunk[place].furniture is not None and (
            following is None or following.label is not None or following.furniture is not None
        )

    def is_item(self, place: int) -> bool:
        """Whether furniture's word is an item of the list it stands in ("Maps" among subjects): in an open
        list, with more text or a label below."""
        value = self.value
        line = self.chunk[place]
        if not value.lines or value.shape != "list" or value.blank or line.furniture is None:
            return False
        if value.key == "tags" or (value.key == "other" and value.lines[0][0] == value.start):
            return False
        if not line.furniture.kinds.isdisjoint(CITING) and self.is_over_citation(place):
            return False
        for below in self.chunk[place:]:
            if below.furniture is None or below.value:
                return bool(below.text)
            if not below.furniture.kinds.isdisjoint(STEERING):
                return False
        return False

    def is_over_citation(self, place: int) -> bool:
        """Whether a whole reference stands under a heading: a year, marks between its parts."""
        lines: list[str] = []
        for line in self.chunk[place + 1 : place + 8]:
            if lines and (not line.text or line.furniture is not None):
                break
            if line.text:
                lines.append(line.text)
        text = " ".join(lines)
        marked = text.count(".") > 1 or text.count(",") > 2
        return 40 < len(text) < LONGEST_CITED and YEAR.search(text) is not None and marked

    def next(self, place: int) -> Tagged | None:
        """The next line that is not blank."""
        return next((line for line in self.chunk[place + 1 : place + 8] if line.text), None)
