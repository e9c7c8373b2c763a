"""A whole reference printed on the page ("Cite as", "Recommended citation"): read as finished references are,
and weighed below the page's own labels. Fields that it is not sure of stay out."""

from __future__ import annotations

from ...patterns import IGNORECASE, Pattern
from .. import volume_lines
from .grammar import grammar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...model import Name
    from ..field import Field
    from .draft import PageDraft

SURE = 0.8
"""The posterior from which on a field of a reference is taken."""
LEFT = frozenset(("id", "note", "extra", "language", "type"))
"""Fields of the reference's record that are not the page's."""
UNTOLD = frozenset(("id", "extra", "type"))
"""The same where the reference is all that a page says of the work."""
BIBTEX = Pattern(r"\s{0,9}(?:@\w+\s?\{|TY\s\s-|%0\s)")
SHORTEST = 30
ARTICLE = Pattern(
    r"(?:article|art\.|paper)\s?(?:id|no\.?|number)?\s?:?\s?(?P<number>[\w.-]{1,30})", IGNORECASE
)
MEETING = Pattern(r"[:.\s]{1,4}Paper presented at\s.{3,300}", IGNORECASE)
"""Where a paper was read, behind the proceedings that it is in."""
RANK = -1


def citation(draft: PageDraft, field: Field) -> None:
    """What the reference says of the record; a text that is none is kept under its label."""
    text = field.text.strip()
    found = None
    if len(text) >= SHORTEST and not BIBTEX.match(text):
        found = grammar("references").read_reference(text, draft.ctx)
    weaker = field.replace(rank=RANK)
    whole = field.hints.get("reference") == "whole"
    if found is None or found.record.title is None:
        for name, value in (volume_lines.volume_line(text, draft.ctx) or {}).items():
            draft.put(name, value, weaker, "numbers of a citation")
        draft.keep(field)
        return
    if draft.clues.setdefault("cited", field) is not field:
        draft.keep(field)  # the same in another language or style
        return
    for name, value in found.record.items():
        if name == "DOI" and not value.isascii():
            continue
        if name in (LEFT if not whole else UNTOLD) or (found.posterior(name) < SURE and not whole):
            continue
        if name == "author" and any(
            person.literal and (" " not in person.literal or " & " in person.literal) for person in value
        ):
            value = _by_and(found, draft) or value
        if name == "page" and (number := ARTICLE.fullmatch(value)) is not None:
            name, value = "number", number["number"]
        if name == "container_title":
            value = MEETING.sub("", value, count=1)
        draft.put(name, value, weaker, "printed citation")
    draft.clues.setdefault("source_hint", found.record.type)
    if whole:
        for doubt in found.doubts:
            draft.tell(doubt, field)
        return
    draft.keep(field)


def _by_and(found: Any, draft: PageDraft) -> tuple[Name, ...]:
    """The authors of a list whose inverted names only "and" divides: ``Roe, Ann and Loe, Ben``."""
    text = next((each.text for each in found.values if each.field == "author"), "")
    pieces = [piece.strip(" ,") for piece in text.replace(" & ", " and ").split(" and ")]
    if len(pieces) < 2 or any(piece.count(",") > 1 for piece in pieces):
        return ()
    parsed = grammar("names").parse_list(pieces, draft.ctx)
    return tuple(credit.name for credit in parsed.value)
