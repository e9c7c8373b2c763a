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
MOST_BEFORE = 5
"""Words before the name of a translator at most: from which language, then that he did it."""
MOST_NAMES = 6
BEHIND = Pattern(
    r"(?P<names>[㐀-鿿가-힣ぁ-ヿ・]{2,8}(?:\s[㐀-鿿가-힣ぁ-ヿ]{1,4})?)\s?(?P<role>[譯译訳]|[공]?옮김|번역|역)"
)


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


def editors(draft: PageDraft) -> None:
    """Those of whom the statement says first that they edited the work, where a label calls them its authors and nobody
    else: ``/ edited by Ann Roe and Ben Loe``, with ``Author: Roe, Ann``."""
    said, field = draft.clues.get("responsibility", ("", None))
    authors: tuple[Name, ...] = draft.values.get("author", ())
    if field is None or "editor" in draft.values or not authors:
        return
    from ...names.roles import introduced

    first = PARTS.split(said[:LONGEST])[0].strip(" .[]")
    names, role, _ = introduced(first, draft.ctx)
    if role != "editor" or not _are_names(names.replace(" and ", " ").replace(" & ", " ")):
        return
    if all((mark := same(name.family or "")) and mark in same(names) for name in authors):
        del draft.values["author"]
        _put(draft, field, shapes.bare_names(names), "editor")


def translators(draft: PageDraft) -> None:
    """Those of whom the statement says that they translated the work: no label has named any, and none of them is an
    author."""
    said, field = draft.clues.get("responsibility", ("", None))
    if field is None or "translator" in draft.values:
        return
    for part in PARTS.split(BRACKETS.sub("", said[:LONGEST]))[1:]:
        text = _translated(draft, part.strip(" ."))
        if not text:
            continue
        marks = {same(text), same("".join(reversed(text.partition(" "))))}
        authors: tuple[Name, ...] = draft.values.get("author", ())
        kept = tuple(
            name
            for name in authors
            if same((name.literal or "") + (name.family or "") + (name.given or "")) not in marks
        )
        if kept and len(kept) < len(authors):
            draft.values["author"] = kept
        _put(draft, field, text, "translator")
        return


def _translated(draft: PageDraft, part: str) -> str:
    """The names behind, or before, the word for translating; "" where it is not in a part."""
    from ...names.roles import roles_of

    words = part.split(" ")
    for at in range(min(len(words) - 1, MOST_BEFORE)):
        if "translator" in roles_of(words[at].strip(",:"), draft.ctx):
            names = " ".join(words[at + 1 :]).strip(" :,")
            return names if 1 < len(names.split()) <= MOST_NAMES and _are_names(names) else ""
    match = BEHIND.fullmatch(part)
    if match is not None and roles_of(match["role"], draft.ctx) == ("translator",):
        return match["names"].strip()
    return ""


def _are_names(text: str) -> bool:
    """Whether the words behind a role are names: each with a capital, or of a script without."""
    return all(word[:1].isupper() or not word[:1].islower() for word in text.split()) and not any(
        map(str.isdigit, text)
    )


def _put(draft: PageDraft, field: Field, text: str, role: str) -> None:
    order = None if draft.ctx.languages[:1] == ("hu",) else "direct"
    parsed = grammar("names").parse_list(shapes.direct_names(text), draft.ctx.replace(name_order=order))
    people = tuple(credit.name for credit in parsed.value if credit.role in (None, role))
    draft.doubt(parsed, field)
    draft.put(role, people, field, "statement of responsibility", parsed.aside)
