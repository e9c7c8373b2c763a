"""Joining two records of one work, field by field: the fuller value stays, a disagreement is told with both
values."""

from __future__ import annotations

from ..diagnostics import NOTE, WARNING, Diagnostic
from ..grammars.doi import bare_doi
from ..model import DATE_FIELDS, LIST_FIELDS, NAME_FIELDS, Date, Record
from .identity import isbn13, plain, surname

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..diagnostics import Sink
    from ..model import Name

    Better = Callable[[str], bool | None]

PROSE = frozenset(
    (
        "abstract",
        "title",
        "title_short",
        "container_title",
        "collection_title",
        "publisher",
        "genre",
        "call_number",
    )
)
"""Fields in which a longer value that begins like the shorter is the fuller one."""
KEPT = frozenset(("id", "citation_key"))
"""Fields of the first record that are never compared."""


def join(first: Record, second: Record, sink: Sink, better: Better | None = None) -> Record:
    """One record from two of the same work. What only one of them has is taken; of two values the fuller;
    where they contradict each other the first's stays and a WARNING names both (a second address is kept in
    ``extra``). ``better(field)`` says where that is decided: True takes the second's, False the first's, None
    leaves it; then a NOTE names the choice."""
    fields: dict[str, Any] = dict(first.items())
    for field, value in second.items():
        known = fields.get(field)
        if known is None:
            fields[field] = value
        elif field == "extra":
            fields[field] = _extras(known, value)
        elif known != value and field not in KEPT:
            fields[field] = _one(field, known, value, first, sink, better)
    if "URL" in fields and second.URL and fields["URL"] != second.URL:
        fields["extra"] = _extras(fields.get("extra", {}), {"URL": (second.URL,)})
    if first.type == "document" and second.type != "document":
        fields["type"] = second.type
    return Record(**fields)


def _extras(
    known: dict[str, tuple[str, ...]], added: dict[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    both = dict(known)
    for key, values in added.items():
        both[key] = (*both.get(key, ()), *(value for value in values if value not in both.get(key, ())))
    return both


def _one(field: str, known: Any, value: Any, record: Record, sink: Sink, better: Better | None) -> Any:
    """The value that stays of two different ones."""
    if field in LIST_FIELDS:
        return _union(field, known, value)
    chosen: object
    if field in NAME_FIELDS:
        chosen = _people(known, value)
    elif field in DATE_FIELDS:
        chosen = _date(known, value)
    else:
        chosen = _text(field, known, value)
    verdict = better(field) if chosen is None and better else None
    if verdict is not None:
        kept, left = (value, known) if verdict else (known, value)
        message = f"{field.replace('_', '-')}: '{shown(kept)}' is kept, not '{shown(left)}'"
        sink(Diagnostic(NOTE, "merge-choice", message, "as --prefer says", record=record.id))
        return kept
    if chosen is None:
        message = f"{field.replace('_', '-')}: '{shown(known)}' or '{shown(value)}'"
        sink(
            Diagnostic(
                WARNING,
                "merge-conflict",
                message,
                "the first is kept; correct it if it is wrong",
                record=record.id,
            )
        )
        return known
    return chosen


def _union(field: str, known: tuple[str, ...], added: tuple[str, ...]) -> tuple[str, ...]:
    """Both lists, each item once by what it says, not by how it is written."""

    def bare(item: str) -> str:
        return (isbn13(item) or item) if field == "ISBN" else plain(item) or item

    seen = {bare(item) for item in known}
    return (*known, *(item for item in added if bare(item) not in seen))


def _text(field: str, known: str, value: str) -> str | None:
    """The fuller of two texts, None when they contradict each other."""
    if field == "URL" or (field == "type" and "document" in (known, value)):
        return known if known != "document" else value
    if field == "DOI":
        return known if bare_doi(known).lower() == bare_doi(value).lower() else None
    one, other = plain(known), plain(value)
    if one == other:
        return value if _better(value, known) else known
    if field == "note":
        return known if other in one else value if one in other else f"{known}\n{value}"
    if field == "page":
        return _pages(known, value)
    if field in PROSE and (other.startswith(one) or one.startswith(other)):
        return known if len(one) >= len(other) else value
    return None


def _better(value: str, known: str) -> bool:
    """Whether a spelling of the same words says more: small letters beside capitals, letters with their
    marks."""
    if value.isupper() != known.isupper():
        return known.isupper()
    return sum(not char.isascii() for char in value) > sum(not char.isascii() for char in known)


def _pages(known: str, value: str) -> str | None:
    """A range before its first page alone."""
    if known.startswith(value + "-"):
        return known
    return value if value.startswith(known + "-") else None


def _date(known: Date, value: Date) -> Date | None:
    """The more exact date when the other is the same less exactly."""
    if known.year is None or value.year is None:
        return (
            value if known.year is None and value.year is not None else known if value.year is None else None
        )
    if (
        known.year != value.year
        or _contradict(known.month, value.month)
        or _contradict(known.day, value.day)
        or _contradict(known.season, value.season)
    ):
        return None
    return known if _exactness(known) >= _exactness(value) else value


def _contradict(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one != other


def _exactness(date: Date) -> int:
    return sum(part is not None for part in (date.month, date.day, date.season, date.end))


def _people(known: tuple[Name, ...], value: tuple[Name, ...]) -> tuple[Name, ...] | None:
    """The longer list when it begins with, or holds, the same people; each name in its fuller form."""
    shorter, longer = sorted((known, value), key=len)
    if len(shorter) == len(longer):
        shorter, longer = value, known
    ours, theirs = [surname(name) for name in longer], [surname(name) for name in shorter]
    if not set(theirs) <= set(ours):
        return None
    return tuple(
        _fuller(name, [other for other in shorter if surname(other) == surname(name)]) for name in longer
    )


def _fuller(name: Name, others: list[Name]) -> Name:
    """The name with more letters in its given name, of those whose initials agree."""
    best = name
    for other in others if len(others) == 1 else ():
        one, two = plain(best.given), plain(other.given)
        if len(two) > len(one) and (not one or two[0] == one[0]):
            best = other
    return best


def shown(value: object) -> str:
    """A value in a message: names and dates in short."""
    if isinstance(value, tuple):
        return "; ".join(shown(part) for part in value)[:120]
    if isinstance(value, Date):
        return value.literal or "-".join(
            str(part) for part in (value.year, value.month, value.day) if part is not None
        )
    parts = (
        getattr(value, part, None)
        for part in ("given", "dropping_particle", "non_dropping_particle", "family", "suffix", "literal")
    )
    return str(value)[:120] if isinstance(value, str) else " ".join(part for part in parts if part)
