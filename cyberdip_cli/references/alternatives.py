"""Other readings of a reference than the model's: its texts cut elsewhere, its numbers and texts in other
fields, its names divided elsewhere. What one of them draws as the same string is not proven."""

from __future__ import annotations

from .kinds import kind_of
from .skeleton import leveled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..model import Name, Record

PEOPLE = ("author", "editor", "translator")
NAMES = 12
"""Names of a list that are tried with other divisions."""
NUMBERS = ("volume", "issue", "page", "number")
TEXTS = ("title", "container_title", "publisher", "publisher_place", "collection_title")
MOVES = (
    ("container_title", "publisher"), ("container_title", "publisher_place"),
    ("publisher", "container_title"), ("publisher", "publisher_place"), ("publisher_place", "publisher"),
    ("collection_title", "container_title"),
)  # fmt: skip
"""A text's field, and an empty one that it could be."""
SPLIT = {
    "title": ("container_title", "collection_title", "publisher"),
    "container_title": ("collection_title", "publisher"),
    "publisher": ("publisher_place",),
}
"""Where the second half of a text could belong."""


def other_readings(record: Record, text: str) -> Iterator[Record]:
    """The record with its texts cut elsewhere, where the reference has the same signs again, and with a text
    or a number in another field, which is empty: two that change places never look the same."""
    present = [name for name in TEXTS if getattr(record, name)]
    for first in present:
        for second in present:
            if first != second:
                yield from _cut_elsewhere(record, first, second, text)
    for name, other in MOVES:
        if getattr(record, name) and not getattr(record, other):
            moved = record.replace(**{name: None, other: getattr(record, name)})
            yield moved.replace(type=kind_of(dict(moved.items()), []))
    for name in present:
        yield from _cut_in_two(record, name)
    for name in NUMBERS:
        for other in NUMBERS:
            if getattr(record, name) and not getattr(record, other):
                yield record.replace(**{other: getattr(record, name), name: None})


def _cut_elsewhere(record: Record, first: str, second: str, text: str) -> Iterator[Record]:
    """Two neighbouring texts with the sign between them found inside one of them."""
    one, two = leveled(getattr(record, first)), leveled(getattr(record, second))
    start = text.find(one)
    middle = text.find(two, start + len(one)) if start >= 0 else -1
    sign = text[start + len(one) : middle] if middle > 0 else ""
    if not 0 < len(sign) <= 8:
        return
    for inside in _places(one, sign):
        yield record.replace(**{first: one[:inside], second: one[inside + len(sign) :] + sign + two})
    for inside in _places(two, sign):
        yield record.replace(**{first: one + sign + two[:inside], second: two[inside + len(sign) :]})


def _cut_in_two(record: Record, name: str) -> Iterator[Record]:
    """A text with a full stop or a comma inside as two: the title with what the work is in, say."""
    text = leveled(getattr(record, name))
    places = sorted(
        {place for sign in ".," for place in (text.find(sign), text.rfind(sign)) if 0 < place < len(text) - 1}
    )
    for place in places:
        for other in SPLIT.get(name, ()):
            numbered = other == "collection_title" and (record.page or record.issue)
            if not getattr(record, other) and not numbered:
                cut = record.replace(**{name: text[:place], other: text[place + 1 :]})
                yield cut.replace(type=kind_of(dict(cut.items()), []))


def _places(text: str, sign: str) -> Iterable[int]:
    at = text.find(sign)
    while at > 0:
        yield at
        at = text.find(sign, at + 1)


def other_names(record: Record) -> Iterator[Record]:
    """The record with one of its names divided elsewhere: a given name as the first word of the family name,
    and the other way round."""
    for field in PEOPLE:
        people = getattr(record, field)
        for at, other in divisible(people)[:NAMES]:
            yield record.replace(**{field: (*people[:at], other, *people[at + 1 :])})


def divisible(people: Sequence[Name]) -> list[tuple[int, Name]]:
    """The names of a list that could be divided elsewhere, with their places."""
    return [(at, other) for at, name in enumerate(people) for other in _divided_elsewhere(name)]


def _divided_elsewhere(name: Name) -> Iterator[Name]:
    family, given = name.family or "", name.given or ""
    first, _, last = given.rpartition(" ")
    if first and last[-1:] != ".":
        yield name.replace(given=first, family=f"{last} {family}")
    first, _, last = family.partition(" ")
    if last and given:
        yield name.replace(given=f"{given} {first}", family=last)
