"""Records in two scripts: the title, the names and the imprint each in their own script and romanised. The
script of the title decides which form is taken; the other one is kept beside it in ``extra``
(``other_script``: ``form taken = other form``), never as a second person or work."""

from __future__ import annotations

from ...model import NAME_FIELDS, Name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..field import Field
    from .draft import PageDraft

    Spell = Callable[[str], str]

OTHER = "other_script"
"""The key of ``extra``."""
ORIGINAL, ROMANISED = "original", "romanised"
LATIN = (("A", "Z"), ("a", "z"), ("À", "ɏ"), ("Ḁ", "ỿ"))
NOT_LATIN = (("Ͱ", "ᷯ"), ("ἀ", "῿"), ("Ⰰ", "꛿"), ("가", "퟿"), ("豈", "﫿"), ("ﭐ", "﻿"))
"""First and last characters of the blocks of letters."""
ALIKE = 0.6
"""How much of its letters a name shares with its romanised form."""
VOWELS = str.maketrans("", "", "aeiouyjwh'’ʹʺ ")


def script(text: str) -> str:
    """``latin``, ``other`` or, of a text that has letters of both or of neither, "".

    >>> script("Zimin, P. I."), script("Зимин, П. И."), script("1939-")
    ('latin', 'other', '')
    """
    if text.isascii():
        return "latin" if any(map(str.isalpha, text)) else ""
    latin, other = _count(text, LATIN), _count(text, NOT_LATIN)
    if not latin and not other:
        return ""
    return "latin" if other * 4 < latin else "other" if latin * 4 < other else ""


def _count(text: str, blocks: Sequence[tuple[str, str]]) -> int:
    """How many characters of a text are in one of ``blocks``."""
    return sum([first <= char <= last for char in text for first, last in blocks])


def wanted(draft: PageDraft, first: str) -> str:
    """The script that is taken where a text stands in two, ``first`` being that of the first."""
    return {ORIGINAL: "other", ROMANISED: "latin"}.get(draft.script or "", first)


def one_script(draft: PageDraft, field: Field) -> Field:
    """A field with its lines of one script; the other lines are kept beside it."""
    if len(field.lines) < 2 or all(line.isascii() for _, line in field.lines):
        return field
    scripts = [script(line) for _, line in field.lines]
    if set(scripts) != {"latin", "other"}:
        return field
    taken = draft.clues.setdefault("script", wanted(draft, scripts[0]))
    mine = tuple(line for line, one in zip(field.lines, scripts, strict=True) if one == taken)
    others = [text for (_, text), one in zip(field.lines, scripts, strict=True) if one != taken]
    link(draft, field, " ".join(text for _, text in mine), " ".join(others))
    draft.clues["two_scripts"] = True
    return field.replace(lines=mine)


def link(draft: PageDraft, field: Field, taken: str, other: str) -> None:
    """Keeps the other form beside the one that is taken."""
    draft.extra.setdefault(OTHER, []).append(f"{taken} = {other}")
    draft.step("extra", f"{taken} = {other}", field, "in another script")


def other_title(draft: PageDraft, field: Field) -> None:
    """A title in the other script below the heading: kept beside it, or taken where that script is asked
    for."""
    from ...grammars.titles import parse

    title, text = str(draft.values["title"]), str(parse(field.text, draft.ctx).value.get("title", field.text))
    mine = draft.clues.setdefault("script", wanted(draft, script(title)))
    if mine == script(text):
        draft.values["title"], title, text = text, text, title
    link(draft, field, title, text)
    draft.clues["two_scripts"] = True


def settle(draft: PageDraft) -> None:
    """One person for each of two forms of a name."""
    for field in NAME_FIELDS:
        people: Sequence[Name] = draft.values.get(field, ())
        if len(people) < 2 or len({script(_shown(name)) for name in people}) < 2:
            continue
        from ...citekey import ascii_letters

        kept = _paired(draft, people, ascii_letters)
        if len(kept) < len(people):
            draft.values[field] = kept
        elif draft.clues.get("two_scripts"):
            message = f"the names of {field} stand in two scripts; which belong together is not clear"
            draft.warn("two-scripts", message, None, "take out those that are said twice")


def _paired(draft: PageDraft, people: Sequence[Name], spell: Spell) -> tuple[Name, ...]:
    """The people, of two forms of one name the one in the script of the title."""
    latin = [name for name in people if script(_shown(name)) == "latin"]
    other = [name for name in people if script(_shown(name)) == "other"]
    certain = bool(draft.clues.get("two_scripts")) and len(latin) == len(other)
    title = script(str(draft.values.get("title", "")))
    taken = wanted(draft, draft.clues.get("script") or title or script(_shown(people[0])))
    dropped: list[Name] = []
    for at, name in enumerate(latin):
        same = other[at] if certain else next((one for one in other if _alike(name, one, spell)), None)
        if same is None or same in dropped:
            continue
        mine, its = (name, same) if taken == "latin" else (same, name)
        dropped.append(its)
        draft.extra.setdefault(OTHER, []).append(f"{_shown(mine)} = {_shown(its)}")
    return tuple(name for name in people if name not in dropped)


def _alike(latin: Name, other: Name, spell: Spell) -> bool:
    """Whether a name in another script is the romanised one, by its consonants and its initials."""
    from difflib import SequenceMatcher

    one, two = _bones(_family(latin), spell), _bones(_family(other), spell)
    if not one or not two or SequenceMatcher(None, one, two).ratio() < ALIKE:
        return False
    first, second = spell(latin.given or "")[:1].casefold(), spell(other.given or "")[:1].casefold()
    return not first or not second or first == second or {first, second} <= set("iyjeg")


def _bones(text: str, spell: Spell) -> str:
    """The consonants of a word in Latin letters."""
    return spell(text).casefold().translate(VOWELS)


def _family(name: Name) -> str:
    return name.family or name.literal or ""


def _shown(name: Name) -> str:
    if name.literal:
        return name.literal
    return ", ".join(part for part in (name.family, name.given) if part)
