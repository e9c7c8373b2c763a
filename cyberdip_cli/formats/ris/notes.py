"""Fields that RIS has no tag for, in note lines: ``N1  - event-title: …``. Written and read by the same two
tables.

The labels are the CSL variables, in small letters, and those of
:data:`~cyberdip_cli.formats.ris.tags.NOTE_LABELS`; a note that begins like one of them by itself is shielded
by ``note: ``, a key of ``extra`` is written ``extra.KEY: …``."""

from __future__ import annotations

from ...grammars.doi import bare_doi, is_doi
from ...model import DATE_FIELDS, ITEM_TYPES, LIST_FIELDS, NAME_FIELDS
from ..csl.variables import VARIABLE_OF
from .dates import read_date
from .tags import NOTE_LABELS, ROWS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .draft import RisDraft

SHIELD = "note"
EXTRA = "extra."
TYPE = "type"

_ALWAYS = {row["*"] for row in ROWS.values() if len(row) == 1 and "*" in row} | {"issued", "note"} - set(
    NOTE_LABELS
)
"""Fields that have a tag in every type."""
LABEL_OF = {field: NOTE_LABELS.get(field, label) for field, label in (VARIABLE_OF | NOTE_LABELS).items()}
"""Field -> label of its note lines."""
FIELD_OF_LABEL = {
    label: field for field, label in LABEL_OF.items() if field not in _ALWAYS or field in NOTE_LABELS
}
"""Label -> field, without the fields that have a tag in every type."""


def read_note(draft: RisDraft, text: str, notes: list[str]) -> bool:
    """Read a note line that is a field; False when it is a note."""
    label, colon, value = text.partition(": ")
    if not colon:
        return False
    field = FIELD_OF_LABEL.get(label)
    if field is None:
        return _own(draft, label, value, notes)
    if field in NAME_FIELDS:
        names = list(draft.fields.get(field, ()))
        draft.read_names(names, value, "N1")
        draft.fields[field] = tuple(names)
    elif field in DATE_FIELDS:
        draft.fields.setdefault(field, read_date(value))
    elif field in LIST_FIELDS:
        draft.fields[field] = (*draft.fields.get(field, ()), value)
    else:
        draft.put(field, value, "N1", text)
    return True


def _own(draft: RisDraft, label: str, value: str, notes: list[str]) -> bool:
    """The labels that are no field: the type, a shielded note, a key of ``extra``."""
    if label == TYPE and value in ITEM_TYPES:
        draft.fields["type"] = value
    elif label == SHIELD:
        notes.append(value)
    elif label.startswith(EXTRA) and len(label) > len(EXTRA):
        draft.keep(label[len(EXTRA) :], value)
    else:
        return False
    return True


def is_label(text: str) -> bool:
    """Whether a note would be read as a field: it needs the shield."""
    label, colon, value = text.partition(": ")
    if text[:3].lower() == "doi":
        return is_doi(bare_doi(text))
    return bool(colon) and (
        label in FIELD_OF_LABEL
        or label == SHIELD
        or (label == TYPE and value in ITEM_TYPES)
        or label.startswith(EXTRA)
    )
