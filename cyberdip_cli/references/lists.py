"""The references of a text as records, in order: what stands for the author above is filled in, what is no
reference is told.

Where a reference is doubtful, it is proven by writing (:mod:`proof`) in the style that it, or the list that
it stands in, looks like.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice, pairwise

from ..diagnostics import Diagnostic
from ..parsed import Context, Doubt
from ..patterns import Pattern
from ..protocols import Step, Traced
from .entries import entries
from .gaps import gaps
from .list_entry import closed
from .reading import label_reference
from .recognition import LONGEST, is_reference
from .record import draft_of, is_uncertain, record_of, uncertain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..diagnostics import Sink
    from ..model import Record
    from .list_entry import Line, ListEntry
    from .proof import LikelyStyle, Proof
    from .reading import LabelledReference
    from .record import ReadValue

_SAME_AUTHOR = Pattern(
    r"(?:[—–―_-]{2,12}|[—―](?=[\s.,:;(])|(?:Ders|Dies|Id|Ead|Idem|Eadem|Dens|Il medesimo|Он же|Она же|Тот же)(?:\.|\b)|DERS\.|DIES\.)(?=[\s.,:;(])"
)
"""What stands in a list for the author of the entry above."""
_SAME_WORK = Pattern(
    r"\W*(?:ibid(?:em)?|ebd|ebenda|ebda|op\.\s?cit|loc\.\s?cit|a\.\s?a\.\s?O|там же|ibíd)\b.{0,40}", 2
)
"""A note that points to the work before: no reference of its own."""
_FIRST_WORD = Pattern(r"[\[(]?(?:\d{1,4}[\])]?[.)]?\s+)?\W{0,3}(?P<word>[^\W\d_]{2,40})")
"""The first word of an entry, behind its number."""
FEWEST_PAIRS = 6
ORDERED = 0.7
"""Pairs of neighbours that show the order of a list at least, and the share of them that are in it."""
BATCH = 200
"""References that are held at a time."""
CLEAR = 6
"""References of a list that its style is looked for in."""


class ListedReference:
    """An entry of a list, read: its labels, the values that they gave, the record, what is doubtful, the
    style that proved it."""

    __slots__ = ("_of_entry", "doubts", "entry", "labelled", "record", "style", "values")

    def __init__(
        self, entry: ListEntry, text: str, doubts: tuple[Doubt, ...], labelled: LabelledReference
    ) -> None:
        self.entry = entry
        self._of_entry = doubts
        self.style: LikelyStyle | None = None
        self._take(labelled)

    def _take(self, labelled: LabelledReference) -> None:
        """The record and the doubts of a reading."""
        draft = draft_of(labelled, Context(()))
        self.labelled = labelled
        self.record: Record = record_of(draft)
        self.values: list[ReadValue] = draft.values
        self.doubts = [*self._of_entry, *draft.doubts, *gaps(self.record)]

    def prove(self, fitting: Sequence[LikelyStyle], *, all_fields: bool) -> None:
        """Marks the values that writing the record again proves: those that are not certain, or all. Where no
        style draws a doubtful reading and one draws another, that is taken, and what is new in it stays a
        doubt."""
        from .drawable import drawable_reading

        found = self._proof(fitting, all_fields=all_fields)
        changed: set[str] = set()
        if found is None and any(map(is_uncertain, self.values)):
            other = drawable_reading(self.labelled, self.record, fitting)
            if other is not None:
                changed = other.differing(self.labelled)
                self._take(other)
                found = self._proof(fitting, all_fields=all_fields)
        if found is not None:
            self.style = found.style
            self.values = [
                value.replace(proven=value.field in found.fields and value.label not in changed)
                for value in self.values
            ]

    def _proof(self, fitting: Sequence[LikelyStyle], *, all_fields: bool) -> Proof | None:
        from .proof import prove

        asked = None if all_fields else frozenset(value.field for value in self.values if is_uncertain(value))
        return prove(self.labelled, self.record, fitting, asked)

    def people(self) -> str:
        """The authors as printed, for the entry below that has a dash for them."""
        return next((value.text for value in self.values if value.label in ("author", "editor")), "")


def read_lines(lines: Sequence[Line], sink: Sink, *, steps: bool = False) -> Iterator[Traced]:
    """The records of a list. What is no reference is a warning with its lines, and its neighbours go on.

    ``steps``: tell how each value came about, and prove every reference for it.
    """
    found = _read(entries(lines), sink)
    fitting: list[LikelyStyle] | None = None
    while read := list(islice(found, BATCH)):
        for each in read:
            if steps or any(map(is_uncertain, each.values)):
                fitting = _style_of(read) if fitting is None else fitting
                each.prove(fitting, all_fields=steps)
        for each in read:
            for doubt in (*each.doubts, *uncertain(each.values)):
                sink(_placed(doubt, each.entry))
            yield Traced(each.record, each.entry.first, _steps(each) if steps else ())


def _read(found: Sequence[ListEntry], sink: Sink) -> Iterator[ListedReference]:
    """The entries that are references."""
    people = ""
    ordered = _is_ordered(found)
    for entry in found:
        if _SAME_WORK.fullmatch(entry.text):
            message = f"{entry.text[:60]!r} points to the entry before and names no work"
            sink(_placed(Doubt("no-reference", message, "write the reference out"), entry))
            continue
        whole, divided = closed(entry.text)
        text, doubts = _with_author(whole, people if ordered or whole[:1].isalpha() else "")
        labelled = label_reference(text) if len(text) <= LONGEST and not entry.contents else None
        if labelled is None or not is_reference(labelled, same_author=bool(doubts) or text != whole):
            message = f"{_short(entry.text)!r} is no reference"
            sink(_placed(Doubt("no-reference", message, "it is left out"), entry))
            continue
        if not entry.marked:
            message = f"where {_short(entry.text)!r} begins and ends is a guess"
            doubts = (*doubts, Doubt("guessed-reference", message, "part references by blank lines"))
        each = ListedReference(entry, text, (*doubts, *map(_divided, divided)), labelled)
        people = each.people()
        yield each


def _style_of(read: Sequence[ListedReference]) -> list[LikelyStyle]:
    """The styles that draw the clearest references of a list again, the commonest first."""
    if len(read) < 2:
        return []
    from .proof import prove

    clear = sorted(read, key=lambda each: -min((value.posterior for value in each.values), default=0.0))[
        :CLEAR
    ]
    proofs = [prove(each.labelled, each.record, asked=frozenset()) for each in clear]
    return [style for style, _ in Counter(proof.style for proof in proofs if proof).most_common(2)]


def _is_ordered(found: Sequence[ListEntry]) -> bool:
    """Whether a list may be in the order of its authors, as one is in which a dash stands for the author above;
    a short one always."""
    firsts = [
        match["word"].casefold()
        for entry in found
        if not _SAME_AUTHOR.match(entry.text) and (match := _FIRST_WORD.match(entry.text)) is not None
    ]
    pairs = list(pairwise(firsts))
    return len(pairs) < FEWEST_PAIRS or sum(one <= other for one, other in pairs) >= ORDERED * len(pairs)


def _with_author(text: str, people: str) -> tuple[str, tuple[Doubt, ...]]:
    """The text with the authors of the entry above where a dash or "Ders." stands for them."""
    same = _SAME_AUTHOR.match(text)
    if same is None:
        return text, ()
    if people:
        return people + text[same.end() :], ()
    message = f"{same[0]!r} stands for the author of an entry above, which is not here"
    return text[same.end() :].lstrip(" .,:;"), (Doubt("missing-author", message, "add the author"),)


def _divided(words: str) -> Doubt:
    return Doubt("uncertain-reference", f"{words!r} is read as one word", "compare it with the reference")


def _placed(doubt: Doubt, entry: ListEntry) -> Diagnostic:
    last = entry.last if entry.last != entry.first else None
    return Diagnostic(doubt.severity, doubt.code, doubt.message, doubt.hint, None, entry.first, None, last)


def _short(text: str) -> str:
    return text if len(text) < 60 else f"{text[:57]}..."


def _steps(each: ListedReference) -> tuple[Step, ...]:
    """How each value came about, for ``explain``."""
    found = []
    for value in each.values:
        field = "" if value.field == "note" and value.label != "note" else value.field
        sure = f"proven by {each.style}" if value.proven else f"{value.posterior:.2f}"
        found.append(
            Step(field, value.text, each.entry.first, each.entry.last, f"reference: {value.label} ({sure})")
        )
    return tuple(found)
