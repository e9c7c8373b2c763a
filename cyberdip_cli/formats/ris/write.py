"""Record -> the lines of one RIS record. The inverse of :mod:`.ris_in`: the same tables, read the other way.

Every field is written: under its tag where the type has one, otherwise in a note line (:mod:`.ris_notes`).
What RIS cannot hold is told to the sink; the rows are in :mod:`~cyberdip_cli.formats.losses`."""

from __future__ import annotations

from ...model import DATE_FIELDS, NAME_FIELDS
from .names import plain_line
from .notes import LABEL_OF, TYPE
from .tags import CODE_OF, NAMES, NAMES_BY_TYPE, ORDER, TEXTS, TEXTS_BY_TYPE, TYPE_OF, WHOLE
from .write_fields import OWN_FIELDS
from .writing import Writing, date_line, name_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Record

_TEXT, _NAMES, _OWN, _NOTE = range(4)
_RANK = {tag: rank for rank, tag in enumerate(ORDER)}
_tables: dict[str, dict[str, tuple[int, str]]] = {}


def to_text(record: Record, sink: Sink) -> str:
    """The lines from ``TY`` to ``ER``, each ended by LF. One value a line, no wrapping, empty fields left
    out."""
    fields = dict(record.items())
    code = _code(record)
    kind = TYPE_OF.get(code, "document")
    table = _tables.get(kind) or _table(kind)
    writing = Writing(fields, kind, sink)
    slots = writing.slots
    if kind != record.type:
        slots["N1"] = f"N1  - {TYPE}: {record.type}"
    for field, value in fields.items():
        how, tag = table[field]
        if how == _TEXT:
            slots[tag] = (
                f"{tag}  - {writing.text(value) if '&' in value or '<' in value or not value.isprintable() else value}"
            )
        elif how == _NAMES:
            prefix = f"{tag}  - "
            slots[tag] = prefix + f"\n{prefix}".join(
                [plain_line(name) or name_line(writing, name) for name in value]
            )
        elif how == _OWN:
            OWN_FIELDS[field](writing, value)
        else:
            _noted(writing, field, value)
    tags = sorted(slots, key=_RANK.__getitem__) if _RANK.keys() >= slots.keys() else sorted(slots, key=_rank)
    lines = "\n".join([slots[tag] for tag in tags])
    return f"TY  - {code}\n{lines}\nER  - \n" if lines else f"TY  - {code}\nER  - \n"


def _rank(tag: str) -> tuple[int, str]:
    return _RANK.get(tag, len(_RANK)), tag


def _code(record: Record) -> str:
    """The RIS type; the word of an unknown one that was read before."""
    words = record.extra.get("TY", ())
    if (
        record.type == "document"
        and len(words) == 1
        and words[0].isalnum()
        and words[0].upper() not in TYPE_OF
    ):
        return words[0]
    return CODE_OF.get(record.type, "GEN")


def _table(kind: str) -> dict[str, tuple[int, str]]:
    """Field -> (how, tag) for one kind: the tables of :mod:`~cyberdip_cli.formats.ris.tags` turned round."""
    texts = {**TEXTS, **TEXTS_BY_TYPE.get(kind, {})}
    names = {**NAMES, **NAMES_BY_TYPE.get(kind, {})}
    table = dict.fromkeys(LABEL_OF, (_NOTE, "N1"))
    table |= {field: (_TEXT, tag) for tag, field in texts.items() if kind not in WHOLE or tag != "T2"}
    table |= {field: (_NAMES, tag) for tag, field in names.items()}
    table |= dict.fromkeys(OWN_FIELDS, (_OWN, ""))
    _tables[kind] = table
    return table


def _noted(writing: Writing, field: str, value: Any) -> None:
    """A field without a tag, one note line a value."""
    if field in NAME_FIELDS:
        for name in value:
            writing.note(field, name_line(writing, name))
    elif field in DATE_FIELDS:
        writing.note(field, date_line(writing, value))
    elif isinstance(value, tuple):
        for part in value:
            writing.note(field, writing.text(part))
    else:
        writing.note(field, writing.text(value))
