"""Record -> the lines of one RIS record. The inverse of :mod:`.read`: the same rows, read the other way.

Every field is written: under its tag where the type has one, otherwise in a note line (:mod:`.notes`). What
RIS cannot hold is told to the sink; the rows are in :mod:`~cyberdip_cli.formats.losses`."""

from __future__ import annotations

from ...model import DATE_FIELDS, NAME_FIELDS
from .names import plain_line
from .notes import LABEL_OF, TYPE
from .open_lines import RisLines
from .tags import CODE_OF, ORDER, TYPE_OF, is_names, tags_of
from .write_fields import OWN_FIELDS, is_unknown_type

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
    fields = record.__dict__
    kind = record.type
    word = CODE_OF.get(kind, "GEN")
    table = _tables.get(word) or _table(word)
    lines = RisLines(fields, word, TYPE_OF[word], sink)
    slots = lines.slots
    if lines.kind != kind:
        slots["N1"] = f"N1  - {TYPE}: {kind}"
    for field, value in fields.items():
        how, tag = table[field]
        if how == _TEXT:
            if "&" in value or "<" in value or "  " in value or not value.isprintable():
                value = lines.text(value)
            slots[tag] = f"{tag}  - {value}"
        elif how == _NAMES:
            prefix = f"{tag}  - "
            slots[tag] = prefix + f"\n{prefix}".join([plain_line(name) or lines.name(name) for name in value])
        elif how == _OWN:
            OWN_FIELDS[field](lines, value)
        else:
            _noted(lines, field, value)
    if kind == "document" and "extra" in fields:
        word = _unknown_word(record) or word
    tags = sorted(slots, key=_RANK.__getitem__) if _RANK.keys() >= slots.keys() else sorted(slots, key=_rank)
    return "\n".join([f"TY  - {word}", *[slots[tag] for tag in tags], "ER  - ", ""])


def _rank(tag: str) -> tuple[int, str]:
    return _RANK.get(tag, len(_RANK)), tag


def _unknown_word(record: Record) -> str:
    """The type's word of a record of no type of RIS, as it was read."""
    words = record.extra.get("TY", ())
    return words[0] if len(words) == 1 and is_unknown_type(words[0]) else ""


def _table(code: str) -> dict[str, tuple[int, str]]:
    """Field -> (how, tag) for one type of RIS."""
    table = dict.fromkeys(LABEL_OF, (_NOTE, "N1"))
    for field, tag in tags_of(code).items():
        table[field] = (_NAMES if is_names(field) else _TEXT, tag)
    table |= dict.fromkeys(DATE_FIELDS, (_NOTE, "N1"))
    table |= {field: (_OWN, tags_of(code).get(field, "")) for field in OWN_FIELDS}
    _tables[code] = table
    return table


def _noted(lines: RisLines, field: str, value: Any) -> None:
    """A field without a tag, one note line a value."""
    if field in NAME_FIELDS:
        for name in value:
            lines.note(field, lines.name(name))
    elif field in DATE_FIELDS:
        lines.note(field, lines.date(value))
    elif isinstance(value, tuple):
        for part in value:
            lines.note(field, lines.text(part))
    else:
        lines.note(field, lines.text(value))
