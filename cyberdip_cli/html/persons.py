"""The same person in two sources: what agrees, whose form says more, who stands where."""

from __future__ import annotations

from ..pages.values.comparison import same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..model import Name
    from . import Work


def one_person(one: Name, other: Name) -> bool:
    """Whether two names can be one person's: the same family name, given names that agree as far as both
    go."""
    if one.literal is not None or other.literal is not None:
        return same(shown(one)) == same(shown(other)) or sorted(_words(one)) == sorted(_words(other))
    if same(one.family or "") != same(other.family or "") and sorted(_words(one)) != sorted(_words(other)):
        return False
    first, second = _initials(one), _initials(other)
    return first[: len(second)] == second[: len(first)]


def _words(name: Name) -> list[str]:
    return [same(word) for word in shown(name).replace(",", " ").split()]


def _initials(name: Name) -> str:
    return "".join(
        word[:1].casefold() for word in (name.given or "").replace("-", " ").replace(".", " ").split()
    )


def fuller(one: Name, other: Name) -> Name:
    """The name that says more: given names in full before initials; a person before a literal."""
    if one.literal is not None:
        return other if other.family and other.given else one
    if other.literal is not None or same(one.family or "") != same(other.family or ""):
        return one
    return other if len(same(other.given or "")) > len(same(one.given or "")) == len(_initials(one)) else one


def shown(name: Name) -> str:
    return name.literal or " ".join(
        part for part in (name.given, name.dropping_particle, name.non_dropping_particle, name.family) if part
    )


def in_order(people: tuple[Name, ...], work: Work) -> tuple[Name, ...]:
    """Persons and bodies, which are fields of their own, in the order in which the source names them."""
    if not any(field.key == "author_corporate" for field in work.fields):
        return people
    lines = [text for field in work.fields if field.key.startswith("author") for _, text in field.lines]
    texts = [sorted(same(word) for word in text.replace(",", " ").split()) for text in lines]
    places = {
        name: next((at for at, words in enumerate(texts) if sorted(_words(name)) == words), len(texts))
        for name in people
    }
    return tuple(sorted(people, key=lambda name: places[name]))
