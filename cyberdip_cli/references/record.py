"""Labelled text becomes a record: each field by the grammar of its kind; what is doubtful is said, what has
no place goes to the note."""

from __future__ import annotations

from ..grammars import identifiers
from ..model import Record
from ..parsed import Context, Doubt
from ..patterns import Pattern
from ..value import Value
from .gaps import cut_off
from .kinds import kind_of, numbered, settled
from .model import OUTSIDE
from .phrases import SERIES
from .readings import READINGS, UNKNOWN
from .signs import marked_type
from .skeleton import ABBREVIATED_OTHERS, BARE_INITIALS, people_form
from .tokens import INITIAL, PUNCTUATION, is_number
from .words import classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from .reading import LabelledReference, Stretch
    from .tokens import Tokens

SURE = {"author": 0.992, "title": 0.996, "container": 0.992, "date": 0.95, "volume": 0.97, "page": 0.985}
"""The posterior below which a field is given with a warning: with these, and with the doubt of the other
fields, the fewest warnings leave one wrong reference in twenty-six without one, on real references that the
model was not trained on; of these most have a wrong label."""
SURE_OTHERWISE = 0.97
GIVEN = 0.3
"""The posterior below which a field is not given: its text goes to the note, with a warning."""
LINKING = frozenset("&i")
"""Classes of words that say no access, though one that does may be spelled alike: "en" is "and", "in" and
"online"."""
ABBREVIATED = frozenset(("container", "series", "publisher", "place", "genre"))
"""Labels of fields that may end in an abbreviation."""
LONGEST_ABBREVIATION = 6
TEXTS = frozenset(("title", "container", "series", "publisher", "place"))
BRACKETS = {")": "(", "]": "[", "）": "（", "》": "《", "〉": "〈", "」": "「", "』": "『"}
"""What closes a bracket or an Asian quote, and what opens it."""
PEOPLE = frozenset(("author", "editor", "translator"))
_MEDICAL = Pattern(
    r"(?:PubMed )?(?:Central )?(?:PMID:? ?\d+|(?:PMCID:? ?)?PMC ?\d+)\.?|PubMed(?: Central)?", 2
)
"""What stands beside the identifiers of PubMed, which are found by their form."""
FUNCTION_CLASSES = frozenset("iebtpvnou&xzlafMhN")
"""Classes of words that only connect fields or announce them: alone they are no loss."""


class ReadValue(Value):
    """One value of a reference: the ``field`` of Record that it went to (``note`` where it found no place),
    its ``text`` as printed from character ``first`` to ``end``, the model's ``label``, the ``posterior`` (0
    to 1) that exactly this text is that field, and whether it is ``proven`` by writing."""

    field: str
    text: str
    first: int
    end: int
    label: str
    posterior: float
    proven: bool = False


class ReferenceDraft:
    """The fields of a record in the making, with what was read for them and what is doubtful."""

    __slots__ = ("context", "doubts", "fields", "kind", "notes", "values")

    def __init__(self, context: Context) -> None:
        self.context = context
        self.fields: dict[str, Any] = {}
        self.notes: list[str] = []
        self.doubts: list[Doubt] = []
        self.values: list[ReadValue] = []
        self.kind: str | None = None
        """The type that a sign of the reference says."""


def draft_of(read: LabelledReference, context: Context) -> ReferenceDraft:
    """The draft of a labelled reference, without its type."""
    draft = ReferenceDraft(context)
    for stretch in read.stretches():
        _place(draft, read, stretch)
    _keep_unlabelled(draft, read)
    _find_numbers(draft, read.tokens.text)
    settled(draft.fields, inside=_says_inside(read))
    draft.kind = marked_type(read.tokens.text)
    draft.doubts += cut_off(read.tokens, read.labels, draft.fields)
    return draft


def is_uncertain(value: ReadValue) -> bool:
    """Whether a field is given and neither certain nor proven."""
    doubtful = value.posterior < SURE.get(value.label, SURE_OTHERWISE)
    return doubtful and value.field != "note" and not value.proven


def uncertain(values: Iterable[ReadValue]) -> Iterator[Doubt]:
    """What is said of the fields that are given and are neither certain nor proven, each text once."""
    told: set[tuple[int, int]] = set()
    for value in values:
        if is_uncertain(value) and (value.first, value.end) not in told:
            told.add((value.first, value.end))
            called = READINGS[value.label].called
            shown = f"{value.text!r} is read as {called}, which is not certain ({value.posterior:.2f})"
            yield Doubt("uncertain-reference", shown, "compare it with the reference")


def record_of(draft: ReferenceDraft) -> Record:
    """The finished record: with its type, and with the note that holds what found no place."""
    fields, notes = dict(draft.fields), list(dict.fromkeys(draft.notes))
    fields["type"] = draft.kind or kind_of(fields, notes)
    numbered(fields, notes)
    if notes:
        fields["note"] = "; ".join(notes)
    return Record(**fields)


def _place(draft: ReferenceDraft, read: LabelledReference, stretch: Stretch) -> None:
    """Puts a field into the record by the grammar of its label; into the note what is too doubtful, or there
    twice."""
    tokens = read.tokens
    last = stretch.end + (_closing_bracket(tokens, stretch) or _closing_stop(tokens, stretch))
    text = tokens.between(stretch.first, last)
    first, end = tokens.starts[stretch.first], tokens.ends[last - 1]
    if stretch.label == "number" and stretch.first <= 1:
        return  # of the entry in its list
    accessed = stretch.label == "date" and "issued" in draft.fields and _says_access(tokens, stretch.first)
    reading = READINGS.get("accessed" if accessed else stretch.label)
    if reading is None:
        _note(draft, text, first, end, stretch)
        return
    if stretch.posterior < GIVEN:
        shown = f"{text!r} may be {reading.called}, but that is too doubtful"
        draft.doubts.append(Doubt("doubtful-reference", shown, "kept in note; look at it"))
        _note(draft, text, first, end, stretch)
        return
    found = reading.read(text, draft.context)
    if found.rule == UNKNOWN:
        return
    taken = [field for field in found.value if field in draft.fields and field not in reading.joins]
    if taken == ["issued"] and found.value["issued"] == draft.fields["issued"]:
        return  # said twice
    if taken or not found.value:
        _note(draft, text, first, end, stretch)
        draft.doubts += () if taken else found.doubts
        return
    for field, value in found.value.items():
        draft.fields[field] = _joined(draft.fields.get(field, ()), value) if field in reading.joins else value
        draft.values.append(ReadValue(field, text, first, end, stretch.label, stretch.posterior))
    draft.notes += [aside for aside in found.aside if len(aside) > 1]
    draft.doubts += found.doubts


def _says_inside(read: LabelledReference) -> bool:
    """Whether "in" stands before what the work is in, behind the end of something."""
    first = read.labels.index("container") if "container" in read.labels else 0
    words = read.tokens.words
    if first > 1 and words[first - 1] == ":":
        first -= 1
    return first > 2 and "i" in classes(read.tokens.folded[first - 1]) and words[first - 2] in ".,;:"


def _joined(former: tuple[Any, ...], further: tuple[Any, ...]) -> tuple[Any, ...]:
    """Two texts of one field; what a statement of responsibility says again counts once."""
    return (*former, *[value for value in further if value not in former])


def _closing_bracket(tokens: Tokens, stretch: Stretch) -> int:
    """One where the bracket behind a text closes one that it opens."""
    end = stretch.end
    if stretch.label not in TEXTS or end >= len(tokens) or tokens.words[end] not in BRACKETS:
        return 0
    inside = tokens.words[stretch.first : end]
    return int(inside.count(BRACKETS[tokens.words[end]]) > inside.count(tokens.words[end]))


def _closing_stop(tokens: Tokens, stretch: Stretch) -> int:
    """One where the full stop behind a field belongs to it: behind an initial that ends names ("Roe, J." and
    not "Roe J."), and behind an abbreviation."""
    end = stretch.end
    if end >= len(tokens) or tokens.words[end] != "." or tokens.starts[end] > tokens.ends[end - 1]:
        return 0
    if stretch.label in ABBREVIATED:
        return int(_is_abbreviation(tokens, stretch.first, end))
    if stretch.label not in PEOPLE:
        return 0
    if tokens.shapes[end - 1] == INITIAL:
        return int(people_form(tokens.between(stretch.first, end)) != BARE_INITIALS)
    return int(tokens.words[end - 1] in ("Jr", "Sr"))


def _is_abbreviation(tokens: Tokens, first: int, end: int) -> bool:
    """Whether the full stop at ``end`` is that of an abbreviation: a sign follows that ends the field (``Ann.
    Harb. Stud.,``), or a number, and the field has other abbreviations (``J. Tidal Res. 7``)."""
    if end + 1 >= len(tokens):
        return False
    if tokens.words[end + 1] in ",;:)]" and tokens.starts[end + 1] == tokens.ends[end]:
        return True
    short = len(tokens.words[end - 1]) <= LONGEST_ABBREVIATION and tokens.words[end - 1].isalpha()
    return short and is_number(tokens.shapes[end + 1]) and "." in tokens.words[first:end]


def _says_access(tokens: Tokens, first: int) -> bool:
    """Whether the words before a date say that it is the day on which an address was looked at."""
    before = tokens.folded[max(0, first - 4) : first]
    return (
        "mis" not in before
        and any("u" in found and not LINKING.intersection(found) for found in map(classes, before))
    ) or "web" in before[-2:]


def _note(draft: ReferenceDraft, text: str, first: int, end: int, stretch: Stretch) -> None:
    draft.notes.append(text)
    draft.values.append(ReadValue("note", text, first, end, stretch.label, stretch.posterior))


def _keep_unlabelled(draft: ReferenceDraft, read: LabelledReference) -> None:
    """Puts into the note the words that are in no field and do not just announce one; a list's number in
    front is none of them."""
    tokens, labels = read.tokens, read.labels
    at, count = 0, len(labels)
    while at < count:
        end = at + 1
        if labels[at] == OUTSIDE:
            while end < count and labels[end] == OUTSIDE:
                end += 1
            if at and any(_says_something(tokens.folded[k], tokens.shapes[k]) for k in range(at, end)):
                text = tokens.between(at, end).strip(" .,;:()[]-–—/\"“”„«»'")
                if text.replace(" ", "") not in ABBREVIATED_OTHERS:
                    draft.notes.append(text)
                    draft.values.append(
                        ReadValue("note", text, tokens.starts[at], tokens.ends[end - 1], OUTSIDE, 1.0)
                    )
        at = end


def _says_something(folded: str, shape: str) -> bool:
    """Whether a word is more than a sign or a word that connects fields."""
    if shape == PUNCTUATION or folded in ("internet", "st", "nd", "rd", "th", "g") or folded in SERIES:
        return False
    found = classes(folded)
    return not (found and FUNCTION_CLASSES.issuperset(found)) and (len(folded) > 1 or folded.isdecimal())


def _find_numbers(draft: ReferenceDraft, text: str) -> None:
    """The identifiers that are known by their form wherever they stand."""
    if "pmid" in text.lower() or "pubmed" in text.lower():
        found = identifiers.pmid(text).value
        if found and "PMID" not in draft.fields:
            draft.fields["PMID"] = found[0]
    if "PMC" in text and "PMCID" not in draft.fields and (codes := identifiers.pmcid(text).value):
        draft.fields["PMCID"] = codes[0]
    if {"PMID", "PMCID"} & draft.fields.keys():
        draft.notes[:] = [note for note in draft.notes if not _MEDICAL.fullmatch(note)]
