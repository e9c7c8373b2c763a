"""What MARC 21 has no place for, in 887 (Non-MARC Information Field) as CSL-JSON, and the way back: with
it a record is as it was."""

from __future__ import annotations

from json import JSONDecodeError, dumps, loads
from unicodedata import is_normalized

from ...protocols import Traced, ignore
from ..csl.items import from_item, to_item
from ..marc.datum import Datum
from ..marc.read import record as record_of
from .fields import SOURCE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Record
    from ...protocols import ReadOptions

ODD = frozenset("\x7f\x85\xa0\u2028\u2029\ufffe\uffff") | {
    chr(code) for code in (*range(0x80, 0xA0), *range(0x2000, 0x200B), 0x3000, 0x205F, 0x1680, 0x202F)
}
"""Characters that XML has not, or that count as blanks."""
TAG, NOTATION, ABSENT = "887", "csl-json", "-"
"""The field, its $2, and the member that names what the other fields say and the record does not."""


def difference(record: Record, shown: Record) -> Datum | None:
    """The field that makes ``record`` of what the other fields ``shown``; None where they say all of it."""
    wanted, had = to_item(record), _without_extra(shown)
    changed: dict[str, Any] = {name: value for name, value in wanted.items() if had.get(name) != value}
    absent = [name for name in had if name not in wanted]
    if absent:
        changed[ABSENT] = absent
    return Datum(TAG, parts=[("a", _json(changed)), ("2", NOTATION)]) if changed else None


def _json(changed: dict[str, Any]) -> str:
    """JSON on one line in which nothing is left that reading a subfield would mend: runs of blanks,
    references, open accents."""
    text = dumps(changed, ensure_ascii=False, separators=(",", ":"))
    if not is_normalized("NFC", text) or any("\ud800" <= sign <= "\udfff" or sign in ODD for sign in text):
        text = dumps(changed, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("  ", " \\u0020").replace("  ", " \\u0020")


def _without_extra(shown: Record) -> dict[str, Any]:
    """The item of a record that was written here, without what reading keeps of fields in ``extra``."""
    return to_item(shown.replace(extra=None, id=next(iter(shown.extra.get("001", ())), None)))


def is_own(data: Sequence[Datum]) -> bool:
    """Whether a record was written here."""
    return any(datum.tag == "003" and datum.value == SOURCE for datum in data)


def read(data: Sequence[Datum], options: ReadOptions, sink: Sink, line: int = 0) -> Traced:
    """The record of one MARC record; one that was written here is as it was, and nothing has to be told of
    it. A field that is no JSON is passed over."""
    if not is_own(data):
        return record_of(data, options, sink, line)
    traced = record_of(data, options, ignore, line)
    item = _without_extra(traced.record)
    for datum in data:
        if datum.tag == TAG and datum.one("2") == NOTATION:
            try:
                changed = loads(datum.one("a"))
            except (JSONDecodeError, RecursionError):
                continue
            if isinstance(changed, dict):
                for name in changed.pop(ABSENT, ()):
                    item.pop(name, None)
                item.update(changed)
    return Traced(from_item(item, ignore), line, traced.steps)
