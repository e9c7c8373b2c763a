"""How each line of a RIS record was read, for ``explain``: its field, its words, its line, its tag."""

from __future__ import annotations

from ...protocols import Step
from .notes import FIELD_OF_LABEL
from .read import rules_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...model import Record
    from .draft import Lines
    from .read import Filled


def steps(
    values: dict[str, list[str]], code: str | None, first: int, line_of: Lines, record: Record, filled: Filled
) -> tuple[Step, ...]:
    """One step for the type and one for every value; what is in no field has the field ``""``. ``filled``:
    the fields that the tags which were read together have filled."""
    rules = rules_of(code)
    found = [Step("type", record.type, first, first, f"tag TY > {code}" if code is not None else "no TY")]
    for tag, texts in values.items():
        for text in texts:
            kept = text in record.extra.get(tag, ())
            fields = filled.get(tag) or ((rules[tag][1],) if tag in rules else ())
            field = "" if kept else _field(tag, text, fields, record)
            how = f"tag {tag}" if field else f"tag {tag} > kept" if kept else f"tag {tag} > said before"
            at = line_of(tag, text.partition("\n")[0])
            found.append(Step(field, text, at, at, how))
    return tuple(sorted(found, key=lambda step: step.first))


def _field(tag: str, value: str, fields: tuple[str, ...], record: Record) -> str:
    """The one of some fields that a value stands in: the note line's own, the one with its words, the first
    that there is."""
    if tag == "N1":
        label, colon, _ = value.partition(": ")
        field = FIELD_OF_LABEL.get(label) if colon else None
        fields = (field, "note") if field else ("note",)
    there = [field for field in fields if getattr(record, field, None)]
    same = [field for field in there if value in str(getattr(record, field))]
    return (same or there or [""])[0]
