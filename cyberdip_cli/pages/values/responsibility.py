"""What a statement of responsibility (``/ Ann Roe ; with drawings by Ben Loe``) says of the people of a
record: which part in the work those have whose label does not tell, and who made it where no label names
anybody."""

from __future__ import annotations

from ...patterns import Pattern
from .. import shapes
from .comparison import same
from .grammar import grammar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...model import Name
    from ..field import Field
    from .draft import PageDraft

NAMED = Pattern(r"(?P<role>[^\W\d_][^:;,]{0,14}?)\s?[:：]\s?(?P<names>[^:：]+)")
PARTS = Pattern(r"\s;\s|;\s")
BRACKETS = Pattern(r"[\[\]]")
LONGEST = 400
MOST_MAKERS = 12


def part_in(draft: PageDraft, name: Name) -> str:
    """The field of Record for a person whom the label "other authors" names: ``author`` where the statement
    says nothing of him, or names him first or without a word for what he did.

    ``/ Ann Roe ; drawings by Ben Loe`` makes Loe a contributor, ``; translated by Ben Loe`` a translator. A body that
    the statement does not name, or that published the work, is a contributor."""
    from ...names.roles import introduced, roles_of

    said, _ = draft.clues.get("responsibility", ("", None))
    mark = same(name.family or name.literal or "")
    if name.literal is not None and mark not in same(said):
        issuer = same(str(draft.values.get("publisher", "")))
        if said or (mark and mark in issuer):
            return "contributor"
    parts = PARTS.split(BRACKETS.sub("", said[:LONGEST]))
    found = next((at for at, part in enumerate(parts) if mark and mark in same(part)), 0)
    part = parts[found].strip(" .")
    _, role, _ = introduced(part, draft.ctx)
    if not found:
        return role if role and mark and mark in same(part) else "author"
    words = part.split()
    role = role or next((field for word in words[:3] for field in roles_of(word, draft.ctx)), None)
    if role is None and not words[0].endswith(".") and shapes.names(part):
        return "author"
    return role if role and role != "author" else "contributor"


def makers(draft: PageDraft) -> None:
    """The authors, or the editors, where nothing else names anybody and the statement begins with nothing but
    names, or with the word for editors."""
    said, field = draft.clues.get("responsibility", ("", None))
    if field is None or "author" in draft.values or "editor" in draft.values:
        return
    from ...names.roles import introduced, roles_of

    first = PARTS.split(said[:LONGEST])[0].strip(" .[]")
    names, role, _ = introduced(first, draft.ctx)
    names = names if role == "editor" else first
    if (named := NAMED.fullmatch(first)) is not None and (roles := roles_of(named["role"], draft.ctx)):
        names, role = named["names"], roles[0]  # "지은이: 채수린"
        if role not in ("author", "editor"):
            return
    if shapes.names(names) < shapes.WEAK or len(names.split()) > MOST_MAKERS:
        return
    _put(draft, field, shapes.bare_names(names), "editor" if role == "editor" else "author")


def _put(draft: PageDraft, field: Field, text: str, role: str) -> None:
    parsed = grammar("names").parse_list(shapes.direct_names(text), draft.ctx.replace(name_order="direct"))
    people = tuple(credit.name for credit in parsed.value if credit.role in (None, role))
    draft.doubt(parsed, field)
    draft.put(role, people, field, "statement of responsibility", parsed.aside)
