"""Joining records that are the same work, and telling whether a record is already there.

State: :func:`merge` holds every work until the last record has been read, because the last one may add to the
first; beside the records themselves it keeps up to four keys of eight bytes a record. :func:`identities`
alone, as ``--append`` uses it, keeps just the keys."""

from __future__ import annotations

from ..diagnostics import NOTE, Diagnostic
from .fields import join
from .identity import identities, same_work

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record

__all__ = ["identities", "join", "merge", "same_work"]


def merge(records: Iterable[Record], sink: Sink) -> Iterator[Record]:
    """The works among ``records``, each in the place of its first record; what was joined, and what
    disagreed, is reported to ``sink``.

    Candidates are records with a key of :func:`identities` in common; :func:`same_work` decides. A record
    that ties two works together (the DOI of one, the PMID of the other) joins both."""
    works: list[Record | None] = []
    places: dict[int, list[int]] = {}
    for record in records:
        place, joined = _place(record, works, places, sink)
        for key in identities(joined):
            found = places.setdefault(key, [])
            if place not in found:
                found.append(place)
    return (work for work in works if work is not None)


def _place(
    record: Record, works: list[Record | None], places: dict[int, list[int]], sink: Sink
) -> tuple[int, Record]:
    """Where ``record`` stands among ``works``, and the work there, joined with all that it is the same as."""
    place, current = None, record
    candidates = {at: None for key in identities(record) for at in places.get(key, ())}
    for at in sorted(candidates):
        known = works[at]
        if known is None or not same_work(known, current):
            continue
        hint = "the fuller value of each field is kept"
        sink(Diagnostic(NOTE, "merged", _twice(known, current), hint, record=known.id))
        if place is None:
            place, current = at, join(known, current, sink)
        else:
            works[at], current = None, join(current, known, sink)
        works[place] = current
    if place is None:
        place = len(works)
        works.append(current)
    return place, current


def _twice(known: Record, record: Record) -> str:
    """The finding that two records are one work."""
    title = (known.title or record.title or "a work without a title")[:60]
    ids = " and ".join(one.id for one in (known, record) if one.id)
    return f"'{title}' is there twice" + (f" ({ids})" if ids else "")
