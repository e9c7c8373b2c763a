"""The citations of a document as JSON: citeproc's citation objects, ``{"citationItems": [{"id": …}],
"properties": {"noteIndex": 1}}``.

Source: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#citations and the schema
csl-citation.json of CSL 1.0.2."""

from __future__ import annotations

from ...diagnostics import UsageError
from ...protocols import CitationCall, CiteItem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

TEXTS = ("locator", "label", "prefix", "suffix")
SWITCHES = {"suppress-author": "suppress_author", "author-only": "author_only", "near-note": "near_note"}


def read_calls(value: object) -> tuple[CitationCall, ...]:
    """The calls of a JSON document: a list of citation objects (or of lists of their items), or one object
    with ``citations``.

    Raises UsageError("bad-citations") that says which one is none.

    >>> call = read_calls([{"citationItems": [{"id": "a", "locator": 3}], "properties": {"noteIndex": 1}}])[0]
    >>> call.note, call.items[0].id, call.items[0].locator
    (1, 'a', '3')
    """
    if isinstance(value, dict) and "citations" in value:
        value = value["citations"]
    if not isinstance(value, list):
        raise _bad("the citations", "a list is expected")
    return tuple([_call(each, f"citation {number}") for number, each in enumerate(value, 1)])


def _bad(where: str, why: str) -> UsageError:
    hint = 'for example [{"citationItems": [{"id": "key"}], "properties": {"noteIndex": 1}}]'
    return UsageError("bad-citations", f"{where}: {why}", hint)


def _call(value: Any, where: str) -> CitationCall:
    if isinstance(value, CitationCall):
        return value
    if isinstance(value, list):
        return CitationCall(_items(value, where))
    if not isinstance(value, dict) or not isinstance(value.get("citationItems"), list):
        raise _bad(where, "an object with 'citationItems' is expected")
    properties = value.get("properties") or {}
    note = properties.get("noteIndex", 0) if isinstance(properties, dict) else None
    if isinstance(note, str) and note.isdecimal():
        note = int(note)
    if not isinstance(note, int) or note < 0:
        raise _bad(where, f"'noteIndex' is {note!r}, not the number of a note")
    return CitationCall(_items(value["citationItems"], where), note, str(properties.get("mode") or ""))


def _items(values: Iterable[Any], where: str) -> tuple[CiteItem, ...]:
    return tuple([_item(each, f"{where}, item {number}") for number, each in enumerate(values, 1)])


def _item(value: Any, where: str) -> CiteItem:
    if isinstance(value, CiteItem):
        return value
    if isinstance(value, str):
        return CiteItem(value)
    if not isinstance(value, dict) or not isinstance(value.get("id"), str | int):
        raise _bad(where, "an object with 'id' is expected")
    fields: dict[str, Any] = {
        name: _text(value[name], f"{where}, {name}") for name in TEXTS if value.get(name)
    }
    fields |= {field: bool(value[name]) for name, field in SWITCHES.items() if name in value}
    position = value.get("position")
    if position is not None:
        if position not in (0, 1, 2, 3):
            raise _bad(where, f"'position' is {position!r}, not 0 to 3")
        fields["position"] = position
    return CiteItem(str(value["id"]), **fields)


def _text(value: Any, where: str) -> str:
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value)
    raise _bad(where, "a text is expected")
