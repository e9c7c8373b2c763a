"""The text that was read, cut into pieces by what became of them: for ``explain --html``."""

from __future__ import annotations

from ..model import DATE_FIELDS
from ..value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..protocols import Step

LABEL, ASIDE, LEFT, PLAIN = "label", "aside", "left", ""
"""What a piece is that became no field: what names the value, what a rule set aside, what was left over, and
what stands between."""
TRANSLATED = frozenset((*DATE_FIELDS, "type", "language"))
"""Fields that hold what a text says in other words: "March 2017" is 2017-03."""
RULES = ("label ", "row ", "tag ", "meta ", "heading ")


class ShownPiece(Value):
    """A stretch of a line: its ``text`` and what it became, a field of the record or LABEL, ASIDE, LEFT,
    PLAIN."""

    text: str
    became: str


class LineSteps(Value):
    """A line of the input with its ``number`` from 1, its ``pieces``, and the steps that read it."""

    number: int
    pieces: tuple[ShownPiece, ...]
    steps: tuple[Step, ...]


def cut(text: str, steps: Iterable[Step]) -> Iterator[LineSteps]:
    """The lines of ``text``, each cut into pieces by the steps that read it.

    >>> from cyberdip_cli.protocols import Step
    >>> step = Step("author", "Vale, Ines; Roe, Ada", 1, 1, "label Authors (en) > names")
    >>> [(piece.text, piece.became) for piece in next(cut("Authors: Ines Vale, Ada Roe [et al.]", [step])).pieces]
    [('Authors', 'label'), (': ', ''), ('Ines Vale, Ada Roe', 'author'), (' [', ''), ('et al', 'left'), ('.]', '')]
    """
    by_line: dict[int, list[Step]] = {}
    for step in steps:
        for number in range(step.first, max(step.first, step.last) + 1):
            by_line.setdefault(number, []).append(step)
    for number, line in enumerate(text.split("\n"), 1):
        read = by_line.get(number, [])
        yield LineSteps(number, tuple(_joined(line, _marks(line, read))), tuple(read))


def _words(text: str) -> list[tuple[int, int]]:
    """Where the words of a text stand: runs of letters and figures."""
    found, start = [], -1
    for at, sign in enumerate(text + " "):
        if sign.isalnum():
            start = at if start < 0 else start
        elif start >= 0:
            found.append((start, at))
            start = -1
    return found


def _marks(line: str, steps: Sequence[Step]) -> list[tuple[int, int, str]]:
    """The words of a line with what each became."""
    whole_aside = bool(steps) and all(not step.field for step in steps)
    spoken = [(step.field or ASIDE, _folded(step.value)) for step in steps]
    spoken += [(ASIDE, _folded(text)) for step in steps for text in step.aside]
    labels = [_label(step.rule) for step in steps]
    markup = _markup(line)
    marks = []
    for start, end in _words(line):
        word = line[start:end].casefold()
        left = LEFT if steps and not markup[start] else PLAIN
        became = next((field for field, words in spoken if word in words), left)
        if whole_aside and not markup[start]:
            became = ASIDE
        marks.append((start, end, became))
    for label in labels:
        _mark_label(line, label, marks)
    fields = {step.field for step in steps}
    if len(fields) == 1:
        (field,) = fields
        if field in TRANSLATED or not any(became == field for _, _, became in marks):
            marks = [(start, end, field if became == LEFT else became) for start, end, became in marks]
    return marks


def _markup(line: str) -> list[bool]:
    """Which signs of a line are within a tag of HTML or XML."""
    inside, found = False, []
    for sign in line:
        inside = sign == "<" or (inside and sign != ">")
        found.append(inside or sign == ">")
    return found


def _folded(text: str) -> set[str]:
    """The words of a value, and all of it without the signs between: ``2049-3630`` may be printed
    ``20493630``."""
    words = [text[start:end].casefold() for start, end in _words(text)]
    return {*words, "".join(words)}


def _label(rule: str) -> str:
    """The word of the page that a rule names: ``label Authors (en) > names`` is ``Authors``."""
    kind = next((kind for kind in RULES if rule.startswith(kind)), None)
    return rule[len(kind) :].partition(" > ")[0].partition(" (")[0] if kind else ""


def _mark_label(line: str, label: str, marks: list[tuple[int, int, str]]) -> None:
    """Marks the words of a label where it stands first on the line."""
    at = line.casefold().find(label.casefold()) if label else -1
    if at < 0 or any(start < at and became not in (LEFT, PLAIN) for start, _, became in marks):
        return
    for place, (start, end, _) in enumerate(marks):
        if at <= start and end <= at + len(label):
            marks[place] = start, end, LABEL


def _joined(line: str, marks: Sequence[tuple[int, int, str]]) -> Iterator[ShownPiece]:
    """The pieces of a line: words that became the same are one, with the signs between them."""
    at, place = 0, 0
    while place < len(marks):
        start, end, became = marks[place]
        while place + 1 < len(marks) and marks[place + 1][2] == became:
            place += 1
            end = marks[place][1]
        if start > at:
            yield ShownPiece(line[at:start], PLAIN)
        yield ShownPiece(line[start:end], became)
        at, place = end, place + 1
    if at < len(line):
        yield ShownPiece(line[at:], PLAIN)
