"""The entries of one tagged record -> Record, as the format's table says."""

from __future__ import annotations

from ...diagnostics import NOTE
from ...protocols import Traced
from ..record_draft import RecordDraft
from .catalogue_readings import CATALOGUE_READINGS
from .isi_readings import ISI_READINGS
from .readings import READINGS
from .source_readings import SOURCE_READINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ...diagnostics import Sink
    from ...protocols import ReadOptions
    from ..conditions import Condition
    from ..row_plans import RowPlans
    from .readings import Tags
    from .tables import TagRow, TagTable

    Values = list[tuple[list[str], int]]
    Take = Callable[[RecordDraft, Values, Tags], None]
    Step = tuple[str, Condition | None, str, Take]
    Entry = tuple[str, list[str], int]
    """A tag, the lines of its value, the number of the first."""


ALL_READINGS = READINGS | ISI_READINGS | CATALOGUE_READINGS | SOURCE_READINGS


def read_entries(entries: list[Entry], table: TagTable, options: ReadOptions, sink: Sink) -> Traced:
    """The record of some entries."""
    tags: dict[str, list[tuple[list[str], int]]] = {}
    for tag, lines, number in entries:
        if tag in tags:
            tags[tag].append((lines, number))
        else:
            tags[tag] = [(lines, number)]
    first = entries[0][2]
    default = table.default
    if table.implied:
        default = next((kind for needed, kind in table.implied if needed <= tags.keys()), default)
    draft = RecordDraft(
        sink, first, types=table.types, default=default, order=table.order, steps=options.steps, repeats=table.repeats,
    )  # fmt: skip
    plans = _plans(table)
    for tag, condition, field, take in plans.kinds:
        if tag in tags and (condition is None or condition.holds(draft, field)):
            take(draft, tags[tag], tags)
    if default == "chapter" and "type" not in draft.values and "B" in tags:
        default = _kind_of_host(" ".join(tags["B"][0][0]))
    if default and "type" not in draft.values and not draft.words:
        draft.values["type"] = default
    for tag, condition, field, take in plans.needed(tags):
        if condition is None or condition.holds(draft, field):
            take(draft, tags[tag], tags)
    for tag in [each for each in tags if each not in table.tags] if tags.keys() - table.tags else ():
        for lines, number in tags[tag]:
            draft.keep(tag, " ".join(lines).strip())
            draft.say(NOTE, "unknown-tag", f"{tag} is no tag that is known", "kept in extra", number)
    return Traced(draft.record(), first, tuple(draft.steps))


def _kind_of_host(title: str) -> str:
    """What stands in a volume of this title, where the record does not say it."""
    from ...source_line.container import type_hint_of

    return "paper-conference" if type_hint_of(title, {}, news=False) == "paper-conference" else "chapter"


def _plans(table: TagTable) -> RowPlans:
    """What reads the rows of a table, made once."""
    if not table.plans.made:
        kinds, rows = table.type_rows, table.rows
        table.plans.make([_step(row) for row in kinds], [_step(row) for row in rows])
    return table.plans


def _step(row: TagRow) -> Step:
    """What reads the values of a row: (tag, condition or None, field, what takes them)."""
    condition = None if row.condition.always else row.condition
    return row.tag, condition, row.field, _taker(row)


def _taker(row: TagRow) -> Take:
    """What puts the values of one tag, each with its line."""
    put, field, tag, sign, each = row.put, row.field, row.tag, row.split, row.each
    reading = ALL_READINGS[row.read] if row.read else None

    def take(draft: RecordDraft, values: Values, tags: Tags) -> None:
        for lines, number in values:
            if len(lines) == 1 and not sign:
                text = lines[0].strip()
                if text and reading is None:
                    put(draft, field, text, tag, number)
                elif text and reading is not None:
                    reading(draft, text, field, tag, number, tags)
                continue
            texts = lines if each or len(lines) == 1 else [" ".join(lines)]
            if sign:
                texts = [part for text in texts for part in text.split(sign)]
            for text in texts:
                text = text.strip()
                if not text:
                    continue
                if reading is None:
                    put(draft, field, text, tag, number)
                else:
                    reading(draft, text, field, tag, number, tags)

    return take
