"""MARC records in JSON: MARC-in-JSON (Ross Singer), and the shapes of marc4j, MARC-HASH and Catmandu."""

from __future__ import annotations

from .datum import LEADER, Datum, composed, resolved

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


def is_marc(item: object) -> bool:
    """Whether a JSON value is a MARC record."""
    if not isinstance(item, dict):
        return False
    if isinstance(item.get("record"), list):
        return all(isinstance(row, list) and len(row) > 3 for row in item["record"])
    return isinstance(item.get("leader"), str) and any(
        isinstance(item.get(name), list) for name in ("fields", "controlfield", "datafield")
    )


def data(item: dict[str, Any], line: int) -> list[Datum]:
    """The fields of a record, the leader first; ValueError for a field of another shape.

    >>> field = {"245": {"ind1": "1", "ind2": "0", "subfields": [{"a": "Bells"}]}}
    >>> data({"leader": "", "fields": [field]}, 1)[1]
    Datum(245 10 [('a', 'Bells')])
    """
    found = [Datum(LEADER, value=str(item.get("leader") or ""))]
    rows = item.get("record")
    if isinstance(rows, list):
        return _catmandu(rows, line)
    for name in ("controlfield", "datafield"):  # marc4j
        for field in item.get(name) or ():
            found.append(_tagged(field, line))
    for field in item.get("fields") or ():
        if isinstance(field, list):  # MARC-HASH
            found.append(_hashed(field, line))
        elif isinstance(field, dict) and "tag" in field:
            found.append(_tagged(field, line))
        elif isinstance(field, dict):
            found += [_named(str(tag), value, line) for tag, value in field.items()]
        else:
            raise ValueError(f"a field that is {field!r:.60}")
    return found


def _named(tag: str, value: object, line: int) -> Datum:
    if isinstance(value, str):
        return Datum(tag, value=value, lines=(line,))
    if not isinstance(value, dict) or not isinstance(value.get("subfields"), list):
        raise ValueError(f"field {tag} has no subfields")
    return _made(tag, value.get("ind1"), value.get("ind2"), _pairs(value["subfields"], tag), line)


def _tagged(field: dict[str, Any], line: int) -> Datum:
    """``{"tag": "245", "ind": "10", "subfield": [{"code": "a", "data": "…"}]}``, with other names for the
    same."""
    tag = str(field.get("tag"))
    value = field.get("data") if "data" in field else field.get("value", field.get("content"))
    parts = field.get("subfield", field.get("subfields"))
    if parts is None:
        return Datum(tag, value=str(value or ""), lines=(line,))
    marks = str(field.get("ind") or "")
    first, second = field.get("ind1", marks[:1]), field.get("ind2", marks[1:2])
    return _made(tag, first, second, _pairs(parts, tag), line)


def _pairs(parts: list[Any], tag: str) -> Iterator[tuple[str, str]]:
    for part in parts:
        if isinstance(part, dict) and "code" in part:
            yield str(part["code"]), str(part.get("data", part.get("value", part.get("content"))) or "")
        elif isinstance(part, dict):
            for code, text in part.items():
                yield str(code), str(text or "")
        elif isinstance(part, list) and len(part) == 2:
            yield str(part[0]), str(part[1] or "")
        else:
            raise ValueError(f"field {tag} has a subfield that is {part!r:.60}")


def _hashed(field: list[Any], line: int) -> Datum:
    if len(field) == 2:
        return Datum(str(field[0]), value=str(field[1]), lines=(line,))
    tag, first, second, parts = field
    return _made(str(tag), first, second, _pairs(parts, str(tag)), line)


def _catmandu(rows: list[list[Any]], line: int) -> list[Datum]:
    """``["245", "1", "0", "a", "Bells", "b", "a guide"]``; a control field has its value under ``_``."""
    found: list[Datum] = []
    for tag, first, second, *flat in rows:
        if tag in (LEADER, "FMT") or (str(tag) < "010" and flat[:1] == ["_"]):
            made = Datum(str(tag), value=str(flat[1] if len(flat) > 1 else ""), lines=(line,))
            found.insert(0, made) if tag == LEADER else found.append(made)
        else:
            pairs = zip(map(str, flat[::2]), (str(text or "") for text in flat[1::2]), strict=False)
            found.append(_made(str(tag), first, second, (pair for pair in pairs if pair[0] != "_"), line))
    return found


def _made(tag: str, first: object, second: object, parts: Iterator[tuple[str, str]], line: int) -> Datum:
    marks = [
        (str(mark) if mark else " ")[:1].replace("#", " ").replace("\\", " ").replace("_", " ")
        for mark in (first, second)
    ]
    return Datum(tag, marks[0], marks[1], "", [(code[:1], _text(text)) for code, text in parts], (line,))


def _text(text: str) -> str:
    text = text.strip()
    if "&" in text:
        text = resolved(text)
    return text if text.isascii() else composed(text)
