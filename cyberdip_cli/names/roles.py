"""Roles beside names, in words or MARC codes -> fields of Record."""

from __future__ import annotations

from ..patterns import Pattern
from .words import ROLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..parsed import Context

    Table = Mapping[str, str]

_ROLE_JOINT = Pattern(r"[,/;+]")
_ROLE_ANDS = frozenset("and und et y e og och &".split())
_ROLE_CUT = Pattern(rf"\s*[,/;+]\s*|\s+(?:{'|'.join(sorted(_ROLE_ANDS))})\s+")
_NO_ROLES: Table = {}


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


def _role(word: str, table: Table) -> str | None:
    field = table.get(word) or table.get(f"{word}.") or ROLES.get(word) or ROLES.get(f"{word}.")
    return str(field) if field else None
