"""One work's reference in several styles, as boxes that help to cite show it: what the styles agree in is
confirmed, the fullest names are taken."""

from __future__ import annotations

from collections import Counter

from ..field import Field
from ..values.comparison import same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...references import FinishedReference

CONFIRMED = {"reference": "confirmed"}
"""The hints of a reference that others in the text agree with."""
COMPARED = ("title", "container_title", "publisher", "volume", "issue", "page", "number", "DOI")


def are_one_work(works: Sequence[FinishedReference]) -> bool:
    """Whether references name the same work: its title, and its year where they have one."""
    titles = {same(work.record.title or "") for work in works}
    years = {work.record.issued.year for work in works if work.record.issued is not None}
    return len(works) > 1 and len(titles) == 1 and "" not in titles and len(years) < 2


def best_of(works: Sequence[FinishedReference]) -> int:
    """The place of the reference whose fields most others agree with."""
    said = [[_said(work, name) for name in COMPARED] for work in works]
    counts = [Counter(values) for values in zip(*said, strict=True)]

    def agreeing(at: int) -> tuple[int, int]:
        found = sum(count[value] for count, value in zip(counts, said[at], strict=True) if value)
        return found, _length(works[at])

    return max(range(len(works)), key=agreeing)


def makers(works: Sequence[FinishedReference], best: int, number: int) -> list[Field]:
    """The authors of the reference that has their names in full, where all of those of the best are in it."""
    fullest = max(works, key=_length)
    families = [same(name.family or name.literal or "") for name in works[best].record.author or ()]
    others = [same(name.family or name.literal or "") for name in fullest.record.author or ()]
    text = next((value.text for value in fullest.values if value.field == "author"), "")
    if fullest is works[best] or len(families) > len(others) or not text or "et al" in text:
        return []
    if families != others and len(families) == len(others):
        return []
    for name in works[best].record.author or ():
        if name.family and not name.family.isupper():
            text = text.replace(name.family.upper(), name.family)
    return [Field("author", ((number, text),))]


def _said(work: FinishedReference, name: str) -> str:
    return same(str(getattr(work.record, name, None) or ""))


def _length(work: FinishedReference) -> int:
    return len(str(work.record.author))
