"""How each line of a RIS record was read, for ``explain``: its field, its words, its line, its tag."""

from __future__ import annotations

from ...protocols import Step
from .notes import FIELD_OF_LABEL
from .read import rules_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...model import Record
    from .read import Entry

READ_AS = {
    "PY": ("issued",), "Y1": ("issued",), "YR": ("issued",), "DA": ("issued",), "Y2": ("accessed",), "SP": ("page", "number_of_pages"), "EP": ("page",),
    "C7": ("page", "number"), "SN": ("ISSN", "ISBN", "number"), "N1": ("note",), "N2": ("abstract",), "JF": ("container_title", "container_title_short"),
    "JO": ("container_title", "container_title_short"), "JA": ("container_title", "container_title_short"),
    "J1": ("container_title", "container_title_short"), "BT": ("container_title", "title"),
    "T2": ("container_title", "collection_title", "event_title"), "C3": ("container_title",), "C1": ("scale", "publisher_place"), "C2": ("PMCID",),
    "A2": ("editor", "collection_editor", "director", "interviewer", "recipient", "performer"), "M3": ("genre", "DOI"), "L3": ("DOI",), "UR": ("URL",),
    "LK": ("URL",), "EI": ("ISSN",), "BN": ("ISBN",),
    "JI": ("container_title_short", "container_title"), "J9": ("container_title_short", "container_title"),
    "PI": ("publisher_place",), "PP": ("publisher_place",), "ET": ("edition", "version", "available_date"),
    "DP": ("source",), "LA": ("language",), "KW": ("keyword",), "CY": ("publisher_place", "event_place"),
}  # fmt: skip
"""The fields that a tag may fill whose meaning depends on its neighbours, likeliest first."""


def steps(entries: list[Entry], code: str | None, record: Record, line: int) -> tuple[Step, ...]:
    """One step for the type and one for every entry; what is in no field has the field ``""``."""
    rules = rules_of(code)
    found = [Step("type", record.type, line, line, f"tag TY > {code}" if code is not None else "no TY")]
    for tag, value, at in entries:
        rule = rules.get(tag)
        fields = (rule[1],) if rule and rule[1] else _noted(value) if tag == "N1" else READ_AS.get(tag, ())
        field = next(
            (
                field
                for field in fields
                if getattr(record, field, None) and value not in record.extra.get(tag, ())
            ),
            "",
        )
        how = (
            f"tag {tag}"
            if field
            else f"tag {tag} > kept"
            if value in record.extra.get(tag, ())
            else f"tag {tag} > said before"
        )
        if value:
            found.append(Step(field, value, at, at, how))
    return tuple(found)


def _noted(value: str) -> tuple[str, ...]:
    """The field of a note line that is one ("Rights: CC BY"), or the note."""
    label, colon, _ = value.partition(": ")
    field = FIELD_OF_LABEL.get(label) if colon else None
    return (field, "note") if field else ("note",)
