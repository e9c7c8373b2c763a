"""Roles beside names, in words or MARC codes -> fields of Record."""

from __future__ import annotations

from ..vocab.names import ROLES
from .patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import Context

_ROLE_CUT = Pattern(r"\s*[,/;+]\s*|\s+(?:and|und|et|y|e|og|och|&)\s+")


def roles_of(text: str, context: Context) -> list[str]:
    """The fields of Record for a role in words (``Editor, Translator``); empty where a word is not a role."""
    table = context.words.get("roles", {})
    found: list[str] = []
    whole = text.casefold().strip(" .:")
    field = _role(whole, table)
    if field:
        return [field]
    parts = [part for part in _ROLE_CUT.split(whole) if part]
    for part in parts:
        field = _role(part.strip(" ."), table)
        if not field:
            return _spaced_roles(whole, table)
        if field not in found:
            found.append(field)
    return found


def _spaced_roles(text: str, table: object) -> list[str]:
    """``director producer``: several roles with only a space between them."""
    words = text.split()
    fields = [_role(word.strip("."), table) for word in words]
    return list(dict.fromkeys(field for field in fields if field)) if 1 < len(words) < 4 and all(fields) else []


def _role(word: str, table: object) -> str | None:
    get = table.get  # type: ignore[attr-defined]
    field = get(word) or get(word + ".") or ROLES.get(word) or ROLES.get(word + ".")
    return str(field) if field else None
