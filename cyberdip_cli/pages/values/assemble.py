"""Fields become a Record: read in the order that settles doubts best, then what needs all of them
(:mod:`.settle`)."""

from __future__ import annotations

from ...diagnostics import WARNING
from . import doubts, other_works, scripts
from .comparison import same
from .digits import NUMERIC, in_our_era, with_digits
from .draft import PageDraft
from .lengths import SHORTEST, too_long
from .readers import reader_of
from .settle import settle

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...diagnostics import Sink
    from ...model import Record
    from ...parsed import Context, Doubt
    from ...protocols import Step
    from ..field import Field

FIRST = {
    key: place
    for place, key in enumerate(
        (
            "marc",
            "title",
            "citation",
            "heading",
            "author_main",
            "author",
            "author_corporate",
            "published_in",
            "container_title",
        )
    )
}
"""Keys that are read first, in this order; the others follow by rank, then as the page has them."""
GUESSES = {"guessed-title": "title", "guessed-author": "author", "guessed-journal": "container_title"}
"""Code of a guess -> the field that it is about."""
SCRIPTED = frozenset(("title", "heading", "published", "publisher", "place"))
"""Keys whose lines may be one text in two scripts."""
HEAD = frozenset(("author", "heading", "heading_other"))
"""Keys of lines of the head, where they have no label."""
GRADUATE = frozenset(("degree", "advisor", "dissertation_note"))


def assemble(
    fields: Sequence[Field],
    ctx: Context,
    sink: Sink,
    *,
    steps: bool = False,
    script: str | None = None,
    guesses: Sequence[tuple[Doubt, int]] = (),
    aside: Sequence[str] = (),
) -> tuple[Record, tuple[Step, ...]]:
    """The record that ``fields`` describe, and the steps that made it. ``guesses``: what only a place on the
    page supports, with its line; reported where nothing confirms it. ``aside``: lines of the page that went
    into no field."""
    draft = PageDraft(ctx, sink, steps=steps, script=script)
    draft.clues["page_fields"] = fields
    if titles := [field.text for field in fields if field.key in ("title", "heading", "heading_other")]:
        draft.clues["titles"] = titles
    head = [text for field in fields if field.key in HEAD and field.rank < 0 for _, text in field.lines]
    if head or aside:
        draft.clues["head"] = [*head, *aside]
    if wholes := {same(field.text) for field in fields if field.key == "container_title"}:
        draft.clues["wholes"] = wholes
    for field in _ordered(fields):
        _read(draft, field)
    settle(draft)
    other_works.report(draft, fields)
    if "title" not in draft.values:
        draft.warn(
            "no-title", "the record has no title", next(iter(fields), None), "add one by hand", WARNING
        )
    doubts.report(draft, fields, guesses)
    return draft.record(), tuple(draft.steps)


def _read(draft: PageDraft, field: Field) -> None:
    """Puts what a field says into the draft."""
    lines, key = field.lines, field.key
    if not lines or ((len(lines) > 1 or len(lines[0][1]) > SHORTEST) and too_long(draft, field)):
        return
    read = reader_of(key)
    if key in SCRIPTED:
        field = scripts.one_script(draft, field)
    read(draft, in_our_era(draft, with_digits(field)) if key in NUMERIC else field)


def _ordered(fields: Sequence[Field]) -> list[Field]:
    """The fields as they are read: what the others need first, then by rank, else as the page has them."""
    lead = _granted(fields)
    first: list[Field] = []
    rest: list[Field] = []
    for field in fields:
        (first if field.key in FIRST or field.key == lead else rest).append(field)
    first.sort(key=lambda field: (-1, 0) if field.key == lead else (FIRST[field.key], -field.rank))
    if any(field.rank for field in rest):
        rest.sort(key=lambda field: -field.rank)
    return first + rest


def _granted(fields: Sequence[Field]) -> str:
    """The key that goes before all: in a thesis the institution that granted the degree, not whoever
    distributes it."""
    return "institution" if not GRADUATE.isdisjoint([field.key for field in fields]) else ""
