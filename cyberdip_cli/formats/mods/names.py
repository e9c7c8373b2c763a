"""The names of MODS: typed parts, one inverted string, the hierarchy of a body; the role decides the
field."""

from __future__ import annotations

from ..name_values import is_suffix
from ..xml_text import children, name, plain
from . import tables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..record_draft import RecordDraft
    from ..xml_stream import Element


def put_name(element: Element, draft: RecordDraft, *, unsaid: str = "author") -> None:
    """One name; ``unsaid`` is the field of one without a role."""
    kind = element.get("type") or ""
    if any(name(each) == "etal" for each in element):
        return
    roles = [
        plain(term).casefold().rstrip(".")
        for role in children(element, "role")
        for term in children(role, "roleTerm")
    ]
    field = field_of(roles, unsaid)
    parts = [(part.get("type") or "", plain(part)) for part in children(element, "namePart")]
    if not any(said for _, said in parts):
        parts = [("", plain(each)) for each in children(element, "displayForm")[:1]]
    whole = [said for typed, said in parts if not typed and said]
    if kind == "conference" and field in ("author", "contributor", "organizer", "container_author"):
        draft.put("event_title", ". ".join(whole), "name conference")
    elif field == "publisher":
        draft.put("publisher", ". ".join(whole), "name publisher")
    elif not field:
        draft.keep(roles[0], ", ".join(said for _, said in parts if said))
    else:
        _put_parts(kind, parts, whole, field, draft)


def field_of(roles: list[str], unsaid: str) -> str:
    """The field of a name with these roles: the first that is known; "" for one who did not make the work."""
    known = [tables.ROLES[role] for role in roles if role in tables.ROLES]
    made = next((field for field in known if field not in ("", "granting")), "")
    if made:
        return made
    if "granting" in known or tables.PUBLISHERS.intersection(roles):
        return "publisher"
    if known:
        return ""
    if any(role.replace(" ", "+") in tables.NO_CREATORS for role in roles):
        return ""
    return "contributor" if any(roles) else unsaid


def _put_parts(
    kind: str, parts: list[tuple[str, str]], whole: list[str], field: str, draft: RecordDraft
) -> None:
    family = " ".join(said for typed, said in parts if typed == "family")
    given = " ".join(said for typed, said in parts if typed == "given")
    terms = " ".join(said for typed, said in parts if typed == "termsOfAddress")
    if family or given:
        suffix = terms if is_suffix(terms) else ""
        draft.person(field, family, given, suffix, "namePart")
    elif kind in ("corporate", "conference", "family") or (len(whole) > 1 and kind != "personal"):
        draft.body(
            field,
            ". ".join(
                part.rstrip(".") if place < len(whole) - 1 else part for place, part in enumerate(whole)
            ),
            "namePart",
        )
    elif whole:
        said = whole[0]
        if "," in said:
            draft.put(field, said, "namePart")
        elif kind == "personal" and " " in said:
            draft.name(field, said, "namePart", order="direct")
        else:
            draft.name(field, said, "namePart")
