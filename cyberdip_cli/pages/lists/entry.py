"""An entry of a list as lines of a record's page: without its number and the tools that all entries have;
what one line holds of several things is divided, what goes on in the next is joined."""

from __future__ import annotations

from ...patterns import Pattern
from .. import shapes
from ..lines.word import Tagged, is_plain
from ..values.comparison import same
from ..volume_lines import dated_issue
from .line_kinds import NAMED_IMPRINT
from .parts import are_names, parts_of
from .starts import starts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..field import Field
    from ..lines.division import Look
    from ..lines.tag import Tagger
    from ..lines.word import Chunk
    from .layout import ListLayout

NUMBER = Pattern(r"\A[\[(#]?[1-9]\d{0,5}(?:[\])]?[.):]?(?:\s{1,9}|\Z)|[.、．](?=[぀-ヿ㐀-鿿가-힣]))")
GOES_ON = (";", ",", ")", "]")
KIND = "Format"
"""The label of what lists say of the kind of a work without one."""
STATEMENT = Pattern(r"(?P<title>.{3,}?)\s/\s(?P<makers>\S.{2,300})")
MAKER = "Author"
"""The label of the names below the titles."""
WHEN = "Date"
"""The label of a date behind them."""
HOST = "Published in"
"""The label of a journal with the date of its issue."""
SHORTEST_TWIN = 12
LONGEST_LINE = 60
"""Characters of a title that the width of the page has not divided."""
AVAILABLE = "|"
"""How a line of the places where a work is to be had begins."""


def layout_of(head: Chunk, entries: list[Chunk], look: Look) -> ListLayout:
    """What the ``entries`` of a list under ``head`` have in common; the last of them is cut where the list
    ends. ``look`` finds words of the tables."""
    from .layout import ListLayout  # no page without a list needs it

    layout = ListLayout(head, entries, look)
    entries[-1] = entries[-1][: layout.end_of(entries[-1])]
    return layout


class PageEntry(list[Tagged]):
    """The lines of one entry of a list; ``layout``: of the list; ``title``: the number of the line that is
    its title, where the whole list shows it, else 0."""

    def __init__(self, lines: Iterable[Tagged], layout: ListLayout, title: int = 0) -> None:
        super().__init__(lines)
        self.layout = layout
        self.title = title
        self.known: list[Field] = []  # what is known of it already
        self.shared: list[Field] = []  # what a heading over it and other entries says

    def laid_out(self, tagger: Tagger) -> list[Tagged]:
        """The lines as a record's page has them."""
        found: list[Tagged] = []
        above: Tagged | None = None
        title: Tagged | None = None
        last: Tagged | None = None  # above, but for furniture
        for line in joined(self.own(tagger), tagger):
            if not line.text:
                found.append(line)
                continue
            if (
                above is not None
                and above.label is not None
                and not above.value
                and not self.layout.is_kind(above)
            ):
                # the value of the label above
                found.append(Tagged(line.number, line.text) if self.layout.is_kind(line) else line)
            elif self.layout.named and last is title is not None and shapes.names(line.text):
                found.append(_with_label(line, MAKER, tagger))
            else:
                found += self._divided(self._labelled(line, tagger), tagger, first=above is None)
                if self.layout.is_kind(line):
                    found.append(Tagged(line.number, ""))  # what follows is no part of it
            title = line if title is None and is_plain(line) else title
            last = line if line.furniture is None and not _is_of_pages(line) else last
            above = line
        return found

    def headings(self, lines: list[Tagged]) -> frozenset[str]:
        """The title among the lines as they are laid out, in the form of :func:`comparison.same`: the first
        that is text and no name; none where a label comes before it."""
        for line in lines:
            if is_plain(line) and not are_names(line.text):
                return frozenset((same(line.text),))
            if line.label is not None and line.value and line.shown != KIND:
                break
        return frozenset()

    def own(self, tagger: Tagger) -> list[Tagged]:
        """The lines without the number, the tools at both ends and the places of copies."""
        lines = self.layout.forms.expanded(without_number(self, tagger))
        while lines and (not lines[-1].text or self._is_tool(lines[-1])):
            lines.pop()
        while lines and (not lines[0].text or self._is_tool(lines[0])):
            lines.pop(0)
        whole = lines[0].text if lines else ""
        return _with_subtitle(lines[:1] + [line for line in lines[1:] if not _is_left_out(line.text, whole)])

    def _is_tool(self, line: Tagged) -> bool:
        if not self.layout.is_tool(line) or line.label is not None:
            return False
        return not self.layout.is_kind(line) and not are_names(line.text.rstrip(" :"))

    def _labelled(self, line: Tagged, tagger: Tagger) -> Tagged:
        """A line with the label that it has without a colon, or that it lacks: a word for a kind of work."""
        if line.value or not line.text:
            return line
        if self.layout.is_kind(line):
            return _with_label(line, KIND, tagger)
        label = next((start for start in starts(line.text) if start in self.layout.labels), None)
        if label is None:
            return line
        value = line.text[len(label) :].strip()
        dated = dated_issue(value, self.layout.context) is not None  # "Harbour Review (2021)"
        word = tagger.look(HOST if dated else label)
        return Tagged(line.number, line.text, word, None, label, value, ": ")

    def _divided(self, line: Tagged, tagger: Tagger, *, first: bool) -> list[Tagged]:
        """The parts of a line that holds a title and its makers, or what else stands beside each other;
        ``first``: it is the first of the entry, where a statement of responsibility may follow the title."""
        text = line.text
        if line.label is not None or line.furniture is not None or (first and has_statement(text)):
            return [line]
        parts = parts_of(text, tagger.look)
        if not parts and self.layout.context.name_order != "inverted":
            return [line]
        found = [tagger.line(line.number, self._paired(part)) for part in parts or (text,)]
        if len(found) > 2 and shapes.names(found[1].text):
            found[1:] = [_with_label(found[1], MAKER, tagger), _with_label(found[2], WHEN, tagger)]
        return found

    def _paired(self, text: str) -> str:
        """Inverted names of a list whose names are inverted, with signs between the people that only commas
        divide."""
        if self.layout.context.name_order != "inverted" or ";" in text or shapes.names(text) != shapes.STRONG:
            return text
        pieces = [piece.strip() for piece in text.split(",")]
        if len(pieces) < 4 or len(pieces) % 2:
            return text
        return "; ".join(
            f"{family}, {given}" for family, given in zip(pieces[::2], pieces[1::2], strict=True)
        )


def _with_subtitle(lines: list[Tagged]) -> list[Tagged]:
    """The lines of an entry, a second one in small letters over the makers and their imprint put behind the title that it
    stands below."""
    if len(lines) < 3 or not all(map(is_plain, lines[:2])) or not _is_credit(lines[2]):
        return lines
    title, below = lines[0].text, lines[1].text
    if (
        not below[0].islower()
        or len(title) > LONGEST_LINE
        or title[-1] in ".:;,/"
        or not set(below).isdisjoint(".›|/")
    ):
        return lines
    return [Tagged(lines[0].number, f"{title} : {below}"), *lines[2:]]


def _is_credit(line: Tagged) -> bool:
    """Whether a line has the makers by their label, or with their imprint."""
    return line.shown == MAKER if line.label is not None else NAMED_IMPRINT.fullmatch(line.text) is not None


def _is_of_pages(line: Tagged) -> bool:
    """Whether a line says nothing but the pages of an entry."""
    return line.label is not None and "pages" in line.label.meanings()


def without_number(lines: Sequence[Tagged], tagger: Tagger) -> list[Tagged]:
    """The lines of an entry without its number."""
    first = lines[0]
    rest = NUMBER.sub("", first.text, count=1)
    if rest == first.text:
        return list(lines)
    return [*([tagger.line(first.number, rest)] if rest else []), *lines[1:]]


def _with_label(line: Tagged, label: str, tagger: Tagger) -> Tagged:
    """A line as the value of a label that the page leaves out."""
    return Tagged(line.number, line.text, tagger.look(label), None, label, line.text, ": ")


def first_text(lines: Sequence[Tagged]) -> Tagged | None:
    """The first line with more than a number."""
    return next((line for line in lines if NUMBER.sub("", line.text)), None)


def has_statement(text: str) -> bool:
    """Whether a title has its makers behind a slash: names, or words in small letters before them ("edited
    by")."""
    match = STATEMENT.fullmatch(text) if " / " in text else None
    if match is None:
        return False
    makers = match["makers"]
    return makers[0].islower() or makers[0] == "[" or shapes.names(makers.rstrip(".")) > shapes.NONE


def stated(field: Field) -> Field:
    """A heading that has its makers behind a slash, known as such."""
    return field.replace(hints={**field.hints, "statement": "isbd"}) if has_statement(field.text) else field


def _is_left_out(text: str, first: str) -> bool:
    """Whether a line says where copies are, or the start of the first line again."""
    return text.startswith(AVAILABLE) or (len(text) > SHORTEST_TWIN and first.startswith(text))


def joined(lines: list[Tagged], tagger: Tagger) -> list[Tagged]:
    """The lines, those that begin with a sign between two things added to the one above."""
    found: list[Tagged] = []
    for line in lines:
        if found and line.text.startswith(GOES_ON) and found[-1].text:
            above = found.pop()
            line = tagger.line(above.number, f"{above.text} {line.text}")
        found.append(line)
    return found
