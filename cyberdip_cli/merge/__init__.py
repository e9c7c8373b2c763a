"""Joining records that are the same work, and telling whether a record is already there.

State: :func:`merge` holds every work until the last record has been read, because the last one may add to the
first; beside the records themselves it keeps up to four keys of eight bytes a record. :func:`identities`
alone, as ``--append`` uses it, keeps just the keys."""

from __future__ import annotations

from types import MappingProxyType

from ..diagnostics import NOTE, Diagnostic
from ..value import Value
from .fields import join
from .identity import identities, same_work

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ..diagnostics import Sink
    from ..model import Record

__all__ = ["identities", "join", "merge", "same_work"]


class KnownWork(Value):
    """One work as it is known: the ``record``, the ``rank`` of who it comes from, and of the ``fields`` that
    come from others."""

    record: Record
    rank: int = 0
    fields: Mapping[str, int] = MappingProxyType({})

    def rank_of(self, field: str) -> int:
        """The rank of who a field comes from."""
        return self.fields.get(field, self.rank)


def merge(
    records: Iterable[Record], sink: Sink, rank: Callable[[Record], int] | None = None
) -> Iterator[Record]:
    """The works among ``records``, each in the place of its first record; what was joined, and what
    disagreed, is reported to ``sink``. ``rank``: of two values that contradict each other the one of the
    higher rank is kept; where that says nothing, the first.

    Candidates are records with a key of :func:`identities` in common; :func:`same_work` decides. A record
    that ties two works together (the DOI of one, the PMID of the other) joins both."""
    works: list[KnownWork | None] = []
    places: dict[int, list[int]] = {}
    for record in records:
        place, joined = _place(KnownWork(record, rank(record) if rank else 0), works, places, sink)
        for key in identities(joined.record):
            found = places.setdefault(key, [])
            if place not in found:
                found.append(place)
    return (work.record for work in works if work is not None)


def _place(
    current: KnownWork, works: list[KnownWork | None], places: dict[int, list[int]], sink: Sink
) -> tuple[int, KnownWork]:
    """Where a record stands among ``works``, and the work there, joined with all that it is the same as."""
    place = None
    candidates = {at: None for key in identities(current.record) for at in places.get(key, ())}
    for at in sorted(candidates):
        known = works[at]
        if known is None or not same_work(known.record, current.record):
            continue
        hint = "the fuller value of each field is kept"
        sink(Diagnostic(NOTE, "merged", _twice(known.record, current.record), hint, record=known.record.id))
        if place is None:
            place, current = at, _joined(known, current, sink)
        else:
            works[at], current = None, _joined(current, known, sink)
        works[place] = current
    if place is None:
        place = len(works)
        works.append(current)
    return place, current


def _joined(one: KnownWork, other: KnownWork, sink: Sink) -> KnownWork:
    """Two records of one work, and who each field of the result comes from."""

    def better(field: str) -> bool | None:
        mine, theirs = one.rank_of(field), other.rank_of(field)
        return None if mine == theirs else theirs > mine

    record = join(one.record, other.record, sink, better)
    ranks = {}
    for field, value in record.items():
        of = [work.rank_of(field) for work in (one, other) if getattr(work.record, field) == value]
        ranks[field] = max(of or (one.rank_of(field), other.rank_of(field)))
    return KnownWork(record, one.rank, ranks)


def _twice(known: Record, record: Record) -> str:
    """The finding that two records are one work."""
    title = (known.title or record.title or "a work without a title")[:60]
    ids = " and ".join(one.id for one in (known, record) if one.id)
    return f"'{title}' is there twice" + (f" ({ids})" if ids else "")
