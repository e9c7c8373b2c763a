"""A record that a page shows as MARC: read by the map of the formats, put among what else the page says."""

from __future__ import annotations

from ...formats.marc.read import facts
from ..field import Field
from ..layouts.marc import data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .draft import PageDraft


def marc(draft: PageDraft, field: Field) -> None:
    """All fields of the record, each with its lines; MARC goes before labels and headings."""
    found = facts(data(field.lines), draft.sink, draft.ctx)
    done: set[str] = set()
    for name, value, datum, rule in found.taken:
        lines = tuple(line for line in field.lines if line[0] in datum.lines) or field.lines[:1]
        own = Field("marc", lines, datum.tag, rank=field.rank)
        if not name:
            draft.keep(own, value)
        elif isinstance(value, tuple):
            draft.put(name, value, own, rule)
        elif name not in done:
            done.add(name)
            draft.put(name, found.values.get(name), own, rule)
    if found.values["type"]:
        draft.values["type"] = found.values["type"]
