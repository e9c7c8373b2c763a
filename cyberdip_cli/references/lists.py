"""The references of a text as records, in order: what stands for the author above is filled in, what is no reference is told."""

from __future__ import annotations

from ..diagnostics import WARNING, Diagnostic
from ..parsed import Context, Doubt
from ..patterns import Pattern
from ..protocols import Step, Traced
from . import FinishedReference
from .entries import entries
from .reading import label_reference
from .recognition import is_reference
from .record import draft_of, record_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..diagnostics import Sink
    from .entries import Entry, Line

_SAME_AUTHOR = Pattern(
    r"(?:[—–―_-]{2,12}|[—―](?=[\s.,:;(])|(?:Ders|Dies|Id|Ead|Idem|Eadem|Dens|Il medesimo|Он же|Она же|Тот же)(?:\.|\b)|DERS\.|DIES\.)(?=[\s.,:;(])"
)
"""What stands in a list for the author of the entry above."""
_SAME_WORK = Pattern(
    r"\W*(?:ibid(?:em)?|ebd|ebenda|ebda|op\.\s?cit|loc\.\s?cit|a\.\s?a\.\s?O|там же|ibíd)\b.{0,40}", 2
)
"""A note that points to the work before: no reference of its own."""


def read_lines(lines: Sequence[Line], sink: Sink, *, steps: bool = False) -> Iterator[Traced]:
    """The records of a list. What is no reference is a warning with its lines, and its neighbours go on."""
    context = Context(())
    people = ""
    for entry in entries(lines):
        if _SAME_WORK.fullmatch(entry.text):
            message = f"{entry.text[:60]!r} points to the entry before and names no work"
            sink(_finding("no-reference", message, "write the reference out", entry))
            continue
        text, doubts = _with_author(entry.text, people)
        read = label_reference(text)
        if not is_reference(read):
            sink(_finding("no-reference", f"{_short(entry.text)!r} is no reference", "it is left out", entry))
            continue
        draft = draft_of(read, context)
        found = FinishedReference(record_of(draft), tuple(draft.values), (*doubts, *draft.doubts))
        people = next((value.text for value in found.values if value.label in ("author", "editor")), "")
        if not entry.marked:
            sink(
                _finding(
                    "guessed-reference",
                    f"where {_short(entry.text)!r} begins and ends is a guess",
                    "part references by blank lines",
                    entry,
                )
            )
        for doubt in found.doubts:
            sink(
                Diagnostic(
                    doubt.severity,
                    doubt.code,
                    doubt.message,
                    doubt.hint,
                    None,
                    entry.first,
                    None,
                    _last(entry),
                )
            )
        yield Traced(found.record, entry.first, _steps(found, entry) if steps else ())


def _with_author(text: str, people: str) -> tuple[str, tuple[Doubt, ...]]:
    """The text with the authors of the entry above where a dash or "Ders." stands for them."""
    same = _SAME_AUTHOR.match(text)
    if same is None:
        return text, ()
    if people:
        return people + text[same.end() :], ()
    message = f"{same[0]!r} stands for the author of an entry above, which is not here"
    return text[same.end() :].lstrip(" .,:;"), (Doubt("missing-author", message, "add the author"),)


def _finding(code: str, message: str, hint: str, entry: Entry) -> Diagnostic:
    return Diagnostic(WARNING, code, message, hint, None, entry.first, None, _last(entry))


def _last(entry: Entry) -> int | None:
    return entry.last if entry.last != entry.first else None


def _short(text: str) -> str:
    return text if len(text) < 60 else f"{text[:57]}..."


def _steps(found: FinishedReference, entry: Entry) -> tuple[Step, ...]:
    """How each value came about, for ``explain``."""
    return tuple(
        Step(
            "" if value.field == "note" and value.label != "note" else value.field,
            value.text, entry.first, entry.last, f"reference: {value.label} ({value.posterior:.2f})",
        )
        for value in found.values
    )  # fmt: skip
