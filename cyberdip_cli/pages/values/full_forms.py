"""What a page's citation gives in short and its head in full: ``Roe, A. M.`` beside ``Anna Maria Roe``,
``Quay L. Rev.`` beside ``Quay Law Review``."""

from __future__ import annotations

from ...model import Name
from .comparison import abbreviates, same
from .item_type import NOWHERE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .draft import PageDraft

LONGEST = 300
"""Characters of a line of a head in which a name is looked for."""


def settle(draft: PageDraft) -> None:
    """Takes the full forms of makers and of the journal that only a citation gives."""
    lines = [text for text in draft.clues.get("head", ()) if len(text) < LONGEST]
    if not lines:
        return
    for field in ("author", "editor"):
        names = draft.values.get(field, ())
        if names and draft.only_cited(field):
            full = tuple(in_full(name, lines) or name for name in names)
            if full != names:
                draft.values[field] = full
                draft.step(field, list(full), NOWHERE, "in full in the head")
    whole = draft.values.get("container_title")
    if whole and draft.only_cited("container_title"):
        longer = next((line for line in lines if _is_title_in_full(whole, line)), None)
        if longer is not None:
            draft.values["container_title"] = longer
            draft.step("container_title", longer, NOWHERE, "in full in the head")


def _is_title_in_full(short: str, line: str) -> bool:
    """Whether a line is the title of a journal that ``short`` abbreviates, from the first word to the last;
    without full stops (``Coast Hydrol``) in two words at least."""
    words = short.replace(".", " ").split()
    return (
        abbreviates(short, line)
        and same(line.split()[-1]).startswith(same(words[-1]))
        and ("." in short or len(words) > 1)
    )


def in_full(name: Name, lines: Sequence[str]) -> Name | None:
    """The name with the given names that stand before its family name in a line; None where none fit its
    initials.

    >>> in_full(Name(family="Roe", given="A. M."), ["Quay", "Anna Maria Roe Quay University"]).given
    'Anna Maria'
    """
    initials = _initials(name.given or "")
    if not initials or not name.family:
        return None
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part).split()
    for line in lines:
        before, comma, behind = line.partition(", ")
        if comma and same(before) == same(" ".join(family)) and _fit(behind.split(), initials):
            return name.replace(given=behind)
        words = line.replace(",", " ").split()
        given = words[len(family) :]
        if _is_family(words[: len(family)], family) and _fit(given, initials):
            return name.replace(given=" ".join(given))  # "Зорина Анна Львовна"
        for at in range(1, len(words) - len(family) + 1):
            if not _is_family(words[at : at + len(family)], family):
                continue
            given = words[max(at - len(initials), 0) : at]
            if _fit(given, initials):
                return name.replace(given=" ".join(given))
            if (
                len(initials) == 1
                and at > 1
                and _fit([words[at - 2]], initials)
                and words[at - 1][:1].isupper()
            ):
                return name.replace(given=" ".join(words[at - 2 : at]))
    return None


def _initials(given: str) -> list[str]:
    """The initials that are all of given names; none for given names in full."""
    parts = given.replace(".", " ").replace("-", " ").split()
    return [part.casefold() for part in parts] if parts and all(len(part) == 1 for part in parts) else []


def _is_family(words: Sequence[str], family: Sequence[str]) -> bool:
    """Whether words are a family name, the last perhaps with the mark of where its bearer works."""
    plain = [word.rstrip("0123456789*†‡§;.") for word in words]
    return [same(word) for word in plain] == [same(word) for word in family]


def _fit(given: Sequence[str], initials: Sequence[str]) -> bool:
    """Whether given names, one at least in full, begin with these initials."""
    words = [piece for word in given for piece in word.split("-") if piece]
    return (
        len(words) == len(initials)
        and all(word[0].casefold() == initial for word, initial in zip(words, initials, strict=True))
        and any(len(word.rstrip(".")) > 1 for word in words)
        and all(word.strip(".'’").isalpha() for word in words)
    )
