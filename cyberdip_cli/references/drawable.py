"""Another reading of a reference than the likeliest, where a style draws that one and none draws the
likeliest."""

from __future__ import annotations

from ..parsed import Context
from .alternatives import PEOPLE
from .gaps import gaps
from .model import OUTSIDE, UNIT
from .proof import LOOSE, OTHER_TYPES, UNDRAWN, Written, drawn, likely_styles
from .reading import BY_FORM, LabelledReference
from .record import draft_of, record_of
from .skeleton import joints
from .style_table import style_table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Record
    from .proof import LikelyStyle

TRIED = 3
"""Styles that each reading is drawn in."""
WITHIN = 2 * UNIT
"""How far behind the likeliest reading another may lie: a seventh as likely."""
KEPT = ("author", "editor", "title", "container_title", "volume", "issue", "page")
"""Fields that no other reading may have fewer of: a title that holds the author, or a journal its volume, is
drawn alike in any style."""


def drawable_reading(
    read: LabelledReference, record: Record, fitting: Sequence[LikelyStyle] = ()
) -> LabelledReference | None:
    """The likeliest of the other readings of a reference, which was read as ``record``, that a style draws as
    the whole reference; None where there is none. Only a reading that has all the joints of a style is drawn,
    one that lacks nothing, and none of texts alone, which any text can be read as. What it reads as the
    likeliest does keeps its posterior."""
    text = Written(read)
    kept = _held(record)
    for other in read.others(WITHIN):
        if _cuts_word(other) or _takes_remark(read, other) or not style_table().has_all(joints(other)):
            continue
        another = record_of(draft_of(other, Context(())))
        if _is_loose(another) or _lacks_something(another) or len(_held(another)) < len(kept):
            continue
        if any(_draws(text, another, style) for style in likely_styles(other, fitting)[:TRIED]):
            return LabelledReference(read.tokens, other.labels, _posteriors(read, other), read.lattice)
    return None


def _cuts_word(read: LabelledReference) -> bool:
    """Whether a field begins inside what is written as one word: between the letter and the number of
    ``L07001``."""
    tokens, labels = read.tokens, read.labels
    return any(
        labels[at] != labels[at - 1]
        and tokens.starts[at] == tokens.ends[at - 1]
        and tokens.words[at].isdecimal()
        and tokens.words[at - 1].isalpha()
        for at in range(1, len(labels))
    )


def _takes_remark(read: LabelledReference, other: LabelledReference) -> bool:
    """Whether a title holds what stands in brackets behind it, which the likeliest reading has in no field:
    ``(in German)``."""
    return any(
        label == "title" and former == OUTSIDE and word in ")]"
        for label, former, word in zip(other.labels, read.labels, read.tokens.words, strict=True)
    )


def _held(record: Record) -> list[str]:
    return [name for name in KEPT if getattr(record, name)]


def _lacks_something(record: Record) -> bool:
    """Whether a record has a gap, or a family name that is an initial."""
    names = (name.family or name.literal or "" for field in PEOPLE for name in getattr(record, field))
    letters = [name.removesuffix(".") for name in names]
    return next(gaps(record), None) is not None or any(len(name) == 1 and name.isupper() for name in letters)


def _is_loose(record: Record) -> bool:
    return {name for name, _ in record.items() if name not in UNDRAWN} <= LOOSE


def _draws(text: Written, record: Record, style: LikelyStyle) -> bool:
    kinds = (record.type, *OTHER_TYPES.get(record.type or "", ()))
    return any(map(text.equals, drawn([text.filled(record.replace(type=kind)) for kind in kinds], style)))


def _posteriors(read: LabelledReference, other: LabelledReference) -> dict[str, float]:
    """The posterior of each field that both readings have of the same tokens; :data:`BY_FORM` for the
    others."""
    changed = other.differing(read)
    return {
        label: BY_FORM if label in changed else read.posteriors.get(label, BY_FORM)
        for label in set(other.labels)
    }
