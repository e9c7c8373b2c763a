"""The entries of one tagged record -> Record, as the format's table says."""

from __future__ import annotations

from ...diagnostics import NOTE
from ...protocols import Traced
from ..record_draft import RecordDraft
from .catalogue_readings import CATALOGUE_READINGS
from .readings import READINGS
from .source_readings import SOURCE_READINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...diagnostics import Sink
    from ...protocols import ReadOptions
    from .tables import TagRow, TagTable

    Entry = tuple[str, list[str], int]
    """A tag, the lines of its value, the number of the first."""


ALL_READINGS = READINGS | CATALOGUE_READINGS | SOURCE_READINGS


def read_entries(entries: list[Entry], table: TagTable, options: ReadOptions, sink: Sink) -> Traced:
    """The record of some entries."""
    tags: dict[str, list[tuple[list[str], int]]] = {}
    for tag, lines, number in entries:
        if tag in tags:
            tags[tag].append((lines, number))
        else:
            tags[tag] = [(lines, number)]
    first = entries[0][2]
    default = next((kind for tag, kind in table.implied if tag in tags), table.default)
    draft = RecordDraft(
        sink,
        first,
        types=table.types,
        default=default,
        order=table.order,
        steps=options.steps,
        repeats=table.repeats,
    )
    for row in table.type_rows:
        if row.tag in tags and (row.condition.always or row.condition.holds(draft, row.field)):
            _put(draft, row, tags[row.tag], tags)
    if default and "type" not in draft.values and not draft.words:
        draft.values["type"] = default
    for row in table.plan(tuple(tags)):
        if row.condition.always or row.condition.holds(draft, row.field):
            _put(draft, row, tags[row.tag], tags)
    for tag in tags.keys() - table.tags:
        for lines, number in tags[tag]:
            draft.keep(tag, " ".join(lines).strip())
            draft.say(NOTE, "unknown-tag", f"{tag} is no tag that is known", "kept in extra", number)
    return Traced(draft.record(), first, tuple(draft.steps))


def _put(
    draft: RecordDraft,
    row: TagRow,
    values: list[tuple[list[str], int]],
    tags: dict[str, list[tuple[list[str], int]]],
) -> None:
    """The values of one tag, each with its line."""
    put, field, tag = row.put, row.field, row.tag
    for lines, number in values:
        if row.plain and len(lines) == 1:
            text = lines[0].strip()
            if text:
                put(draft, field, text, tag, number)
            continue
        texts = lines if row.each or len(lines) == 1 else [" ".join(lines)]
        if row.split:
            texts = [part for text in texts for part in text.split(row.split)]
        for text in texts:
            text = text.strip()
            if text and row.read:
                ALL_READINGS[row.read](draft, text, field, tag, number, tags)
            elif text:
                put(draft, field, text, tag, number)
