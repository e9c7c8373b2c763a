"""Roles beside names, in words or MARC codes -> fields of Record."""

from __future__ import annotations

from ..patterns import Pattern
from .given import GIVEN_NAMES
from .person import initials
from .role_words import ROLE_PHRASES, ROLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..parsed import Context

    Table = Mapping[str, str]

_ROLE_JOINT = Pattern(r"[,/;+]")
_ROLE_ANDS = frozenset("and und et y e og och &".split())
_ROLE_CUT = Pattern(rf"\s*[,/;+]\s*|\s+(?:{'|'.join(sorted(_ROLE_ANDS))})\s+")
_TWO_GENDERS = frozenset("/:*_·(")
_GENDERED = Pattern(
    r"(?P<word>[^\W\d_]{3,}?)(?:in)?(?:[:*_·]|/\s?-?|\(-?)(?:in|innen|a|as|e|ne|ice|rice|trice|euse|ora|-?[^\W\d_]{4,9})\)?"
)
"""A role in the forms of both genders: ``herausgeber/in``, ``übersetzer:in``, ``autor/a``."""
_NO_ROLES: Table = {}
NAMES_TOO = frozenset(
    "singer reader cantor guest host printer painter chair band actor owner writer binder etcher choir red org art cast regie dance".split()
)
"""Role words that are family names too: with a capital they are names."""


_COMPOUND, _LONGEST_COMPOUND = 12, 40
_SHORTEST_HEAD = 6
"""Letters of a compound, at least and at most, and of the role at its end, at least: ``kustannustoimittaja``
is a ``toimittaja``."""


def role_table(context: Context) -> Table:
    """The roles in the languages of the page; ROLES holds what every page knows."""
    return context.words.get("roles", _NO_ROLES)


def roles_of(text: str, context: Context) -> tuple[str, ...]:
    """The fields of Record for a role in words (``Editor, Translator``); empty where a word is not a role."""
    table = role_table(context)
    whole = text.casefold().strip(" .:")
    field = _role(whole, table)
    if field:
        return (field,)
    found: list[str] = []
    for part in _ROLE_CUT.split(whole):
        if not part:
            continue
        field = _role(part.strip(" ."), table)
        if not field:
            return _spaced_roles(whole, table)
        if field not in found:
            found.append(field)
    return tuple(found)


def role_words(text: str) -> tuple[str, ...] | None:
    """Words of which a page's table holds one where ``text`` is a role; None where that cannot be said, or
    where every page takes it for one."""
    whole = text.casefold().strip(" .:")
    words = whole.split()
    if _ROLE_JOINT.search(whole) or not _ROLE_ANDS.isdisjoint(words):
        return None
    if len(words) == 1 and len(whole) >= _COMPOUND:
        return None
    asked = (whole, words[0].strip(".")) if 1 < len(words) < 4 else (whole,)
    if any(_role(word, _NO_ROLES) for word in asked):
        return None
    return (whole, f"{whole}.") if len(asked) == 1 else (whole, f"{whole}.", asked[1], f"{asked[1]}.")


def _spaced_roles(text: str, table: Table) -> tuple[str, ...]:
    """``director producer``: several roles with only a space between them."""
    words = text.split()
    fields = [_role(word.strip("."), table) for word in words]
    return (
        tuple(dict.fromkeys(field for field in fields if field)) if 1 < len(words) < 4 and all(fields) else ()
    )


def role_of(word: str, context: Context) -> str | None:
    """The field of Record for one role, casefolded; None where it is none."""
    return _role(word, role_table(context))


def _role(word: str, table: Table) -> str | None:
    field = table.get(word) or table.get(f"{word}.") or ROLES.get(word) or ROLES.get(f"{word}.")
    if not field and " " in word:  # "Verfasser eines Nachworts", where the table has the form of both genders
        first, _, rest = word.partition(" ")
        field = table.get(f"{first}in {rest}")
    elif not field and _COMPOUND <= len(word) <= _LONGEST_COMPOUND:
        field = next(
            (table[end] for at in range(3, len(word) - _SHORTEST_HEAD) if (end := word[at:]) in table), None
        )
    if not field and not _TWO_GENDERS.isdisjoint(word) and (match := _GENDERED.fullmatch(word)):
        return _role(match["word"], table)
    return str(field) if field else None


_PHRASE_STARTS = frozenset(phrase.partition(" ")[0] for phrase, _ in ROLE_PHRASES)
_LONGEST_ROLE = 30


def may_be_introduced(text: str) -> bool:
    """Whether :func:`introduced` could find anything in ``text``."""
    first = text.partition(" ")[0]
    return ":" in text[:_LONGEST_ROLE] or first.endswith(".") or first.casefold() in _PHRASE_STARTS


def introduced(text: str, context: Context) -> tuple[str, str | None, str]:
    """(names, field of Record, words of the role) of a role before names; ("", None, "") stands for no role.

    ``Edited by Ann Roe``, ``Editors: Ann Roe, Ben Doe``, ``Hrsg. Ann Roe``; not ``Ed. Roe``, which may be a
    given name."""
    first, _, rest = text.partition(" ")
    if first.casefold() in _PHRASE_STARTS:
        lower = text.casefold()
        for phrase, role in ROLE_PHRASES:
            if lower.startswith(phrase) and text[len(phrase) : len(phrase) + 1] in (" ", ":"):
                return text[len(phrase) + 1 :].strip(), role, text[: len(phrase)]
    head, colon, names = text.partition(":")
    if colon and len(head) <= _LONGEST_ROLE and names.strip() and (found := roles_of(head, context)):
        return names.strip(), found[0], head
    second = rest.split(" ")
    if (
        len(first) > 2
        and first.endswith(".")
        and len(second) > 1
        and first.rstrip(".").casefold() not in GIVEN_NAMES
        and not initials(second[0])
        and second[0][:1].isupper()
        and (found := roles_of(first, context))
    ):
        return rest, found[0], first
    return text, None, ""
