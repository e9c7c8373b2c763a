"""CSL-JSON items: :func:`to_item` and :func:`from_item`, each other's inverse on everything a Record holds.

What has no CSL variable (``accession_number``, ``rights``, ``class_mark``, ``extra``) stands in ``custom``; a
list that its joined string would not give back ("Art, Modern" as the only keyword) stands there too, beside
the string. Source: csl-data.json of CSL 1.0.2;
https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html."""

from __future__ import annotations

from ...diagnostics import NOTE, WARNING, Diagnostic
from ...grammars.doi import bare_doi
from ...model import ITEM_TYPES, NAME_FIELDS, Record
from .dates import from_date, to_date
from .names import beside_names, from_names, to_names
from .texts import clean, strings, verbatim
from .variables import (
    CUSTOM,
    CUSTOM_PREFIX,
    FIELD_OF,
    LEGACY,
    LISTS,
    RANK,
    SEPARATORS,
    TEXTS,
    TYPES,
    VARIABLE_OF,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeGuard

    from ...diagnostics import Sink
    from ...model import Date, Name

    Say = Callable[..., None]
    Plan = tuple[tuple[str, str, int], ...]

PLANS = 1000
"""How many plans are remembered."""
_plans: dict[tuple[str, ...], Plan] = {}
_TEXT, _NAMES, _DATE, _LIST = range(4)
_KIND = {
    name: _TEXT if name in TEXTS else _NAMES if name in NAME_FIELDS else _LIST if name in LISTS else _DATE
    for name in VARIABLE_OF
}
_VERBATIM = frozenset(("URL", "DOI", "id", "citation_key"))
_RANK = RANK.__getitem__


def to_item(record: Record) -> dict[str, Any]:
    """The record as a CSL-JSON item that csl-data.json accepts; keys in a fixed order, absent fields left
    out.

    >>> to_item(Record(id="a", type="book", title="Maps", keyword=("Art, Modern",), rights="CC BY"))
    {'id': 'a', 'type': 'book', 'title': 'Maps', 'keyword': 'Art, Modern', 'custom': {'rights': 'CC BY', 'keyword': ['Art, Modern']}}
    """
    fields = record.__dict__
    item: dict[str, Any] = {"id": record.id or record.citation_key or "", "type": record.type}
    exact: dict[str, list[str]] = {}
    for name, variable, kind in _plans.get(tuple(fields)) or _plan(tuple(fields)):
        value = fields[name]
        if kind == _TEXT:
            item[variable] = value
        elif kind == _NAMES:
            item[variable] = to_names(value)
        elif kind == _DATE:
            item[variable] = to_date(value)
        else:
            text = item[name] = SEPARATORS[name].join(value) if len(value) > 1 else value[0]
            if ("," in text or ";" in text or "\n" in text) and split_list(name, text) != value:
                exact[name] = list(value)
    if (
        exact
        or "extra" in fields
        or "rights" in fields
        or "accession_number" in fields
        or "class_mark" in fields
    ):
        item["custom"] = _to_custom(fields, exact)
    return item


def _plan(names: tuple[str, ...]) -> Plan:
    """(field, variable, kind) of the fields that have a variable, in the order of the item: made once for
    each set of fields."""
    plan = tuple((name, VARIABLE_OF[name], _KIND[name]) for name in sorted(names, key=_RANK) if name in _KIND)
    if len(_plans) < PLANS:
        _plans[names] = plan
    return plan


def _to_custom(fields: Mapping[str, Any], exact: Mapping[str, list[str]]) -> dict[str, Any]:
    custom: dict[str, Any] = {}
    for name in CUSTOM:
        if name in fields:
            custom[name] = list(fields[name]) if name == "class_mark" else fields[name]
    custom.update(exact)
    for key, values in fields.get("extra", {}).items():
        shielded = (
            CUSTOM_PREFIX + key if key in CUSTOM or key in LISTS or key.startswith(CUSTOM_PREFIX) else key
        )
        custom[shielded] = values[0] if len(values) == 1 else list(values)
    return custom


def split_list(name: str, text: str) -> tuple[str, ...]:
    """The items of a joined list, each once: keywords at semicolons or, where there is none, at commas; ISSN
    and ISBN at either.

    >>> split_list("keyword", "Art, Modern; Maps"), split_list("ISSN", "2958-1222, 2958-1214")
    (('Art, Modern', 'Maps'), ('2958-1222', '2958-1214'))
    """
    if name != "keyword":
        text = text.replace(";", ",").replace("\n", ",")
    parts = text.split(";" if ";" in text else ",")
    return tuple(dict.fromkeys([part for part in map(str.strip, parts) if part]))


def from_item(
    item: Mapping[str, Any], sink: Sink, line: int | None = None, column: int | None = None
) -> Record:
    """The record of a CSL-JSON item, from the schema's form or from older and foreign ones: numbers as
    strings and back, lists of one string (Crossref), ``shortTitle``, ``event``, dates as ``raw`` or
    ``literal``. Unknown keys are kept in ``extra``; what had to be guessed or set aside is told to ``sink``
    at ``line`` and ``column``. Never raises on any JSON object."""

    def say(severity: str, code: str, message: str, hint: str | None = None) -> None:
        sink(Diagnostic(severity, code, message, hint, line=line, column=column, record=identifier))

    identifier = _identifier(item.get("id"))
    fields: dict[str, Any] = {"id": identifier}
    later: list[tuple[str, Any]] = []
    for key, value in item.items():
        name = FIELD_OF.get(key)
        if name is None:
            if key != "id":
                later.append((key, value))
            continue
        kind = _KIND[name]
        if type(value) is str and kind in (_TEXT, _LIST):
            text = verbatim(value) if name in _VERBATIM else clean(value)
            fields[name] = text if kind == _TEXT else split_list(name, text)
        else:
            _read(fields, name, value, say)
    _rest(fields, later, say)
    if "DOI" in fields:
        fields["DOI"] = bare_doi(fields["DOI"])
    if "ISSN" in fields:
        fields["ISSN"] = tuple(map(hyphenated, fields["ISSN"]))
    return Record(**fields)


def is_item(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a JSON value is an object with at least one variable of CSL (or of its older spellings)."""
    return isinstance(value, dict) and (
        "type" in value
        or any(key in FIELD_OF or key in ("id", "type", "custom") or key in LEGACY for key in value)
    )


def not_an_item(value: object) -> str:
    """What a JSON value is that is no item, in words."""
    if isinstance(value, dict):
        return "an object without any variable of CSL"
    kind = (
        "null"
        if value is None
        else {"str": "a string", "list": "an array", "bool": "true or false"}.get(
            type(value).__name__, "a number"
        )
    )
    return f"{kind} where an item is expected"


def hyphenated(issn: str) -> str:
    """An ISSN with its hyphen (ISO 3297, 3): "29581222" is "2958-1222"; anything else comes back as it is."""
    return f"{issn[:4]}-{issn[4:]}" if len(issn) == 8 and issn[:7].isdigit() else issn


def _identifier(value: object) -> str | None:
    if isinstance(value, str):
        return verbatim(value) or None
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _read(fields: dict[str, Any], name: str, value: object, say: Say) -> None:
    """Put a value that is not simply a string into ``fields``; the first to come stays."""
    kind = _KIND[name]
    if value is None or value == [] or value == {}:
        return
    read: str | tuple[str, ...] | tuple[Name, ...] | Date | None
    if kind == _NAMES:
        read = from_names(value, VARIABLE_OF[name], say)
        for key, texts in beside_names(value, VARIABLE_OF[name]).items():
            _keep(fields, key, texts)
    elif kind == _DATE:
        read = from_date(value, VARIABLE_OF[name], say)
    elif kind == _LIST:
        parts = [
            part
            for text in strings(value, VARIABLE_OF[name], say)
            for part in (split_list(name, text) if isinstance(value, str) else (text,))
        ]
        read = tuple(dict.fromkeys(parts))
    else:
        read = _single(fields, name, value, say)
    if read and not fields.get(name):
        fields[name] = read


def _single(fields: dict[str, Any], name: str, value: object, say: Say) -> str | None:
    """One string of a value that should have been one: numbers written out, the first of a list (the rest
    goes to ``extra``)."""
    texts = strings(value, VARIABLE_OF[name], say)
    if len(texts) > 1:
        _keep(fields, VARIABLE_OF[name], texts[1:])
        say(
            NOTE,
            "several-values",
            f"'{VARIABLE_OF[name]}' holds {len(texts)} values; the first is taken",
            "the others are kept in custom",
        )
    return texts[0] if texts else None


def _rest(fields: dict[str, Any], later: list[tuple[str, Any]], say: Say) -> None:
    """``type``, ``custom``, legacy keys and unknown ones: read last, because what has its own key comes
    first."""
    typed = False
    for key, value in later:
        if key == "type" and value not in (None, "", [], {}):
            typed = True
            fields["type"] = (
                value if type(value) is str and value in ITEM_TYPES else _type(fields, value, say)
            )
        elif key == "type":
            continue
        elif key == "custom" and isinstance(value, dict):
            _from_custom(fields, value, say)
        elif key == "event" and isinstance(value, dict):
            _read_event(fields, value, say)
        elif key in LEGACY and not fields.get(LEGACY[key]):
            _read(fields, LEGACY[key], value, say)
        else:
            texts = strings(value, key, say)
            if texts and key not in LEGACY:
                say(NOTE, "unknown-key", f"'{key}' is no variable of CSL", "kept in custom")
            _keep(fields, key, texts)
    if not typed:
        fields["type"] = "document"
        say(WARNING, "no-type", "the item has no 'type'", "read as 'document'")


def _read_event(fields: dict[str, Any], event: Mapping[str, Any], say: Say) -> None:
    """A meeting as Crossref has it, an object with ``name``, ``location``, ``start`` and ``end``; what else it
    holds is kept."""
    rest = dict(event)
    for key, name in (("name", "event_title"), ("location", "event_place")):
        if isinstance(rest.get(key), str) and not fields.get(name):
            fields[name] = clean(rest.pop(key))
    days = [
        rest.get(key, {}).get("date-parts") for key in ("start", "end") if isinstance(rest.get(key), dict)
    ]
    parts = [day[0] for day in days if isinstance(day, list) and day]
    if parts and not fields.get("event_date"):
        _read(fields, "event_date", {"date-parts": parts}, say)
        rest = {key: value for key, value in rest.items() if key not in ("start", "end")}
    for key, value in rest.items():
        _keep(fields, f"event.{key}", strings(value, f"event.{key}", say))


def _type(fields: dict[str, Any], value: object, say: Say) -> str:
    text = clean(value if isinstance(value, str) else str(value))
    known = text if text in ITEM_TYPES else TYPES.get(text.lower().replace("_", "-"), text.lower())
    if known in ITEM_TYPES:
        say(NOTE, "old-type", f"'{text}' is read as the CSL type '{known}'")
        return known
    say(
        WARNING,
        "unknown-type",
        f"'{text}' is no type of CSL",
        "read as 'document'; the word is kept in custom",
    )
    _keep(fields, "type", (text,) if text else ())
    return "document"


def _from_custom(fields: dict[str, Any], custom: Mapping[str, Any], say: Say) -> None:
    for key, value in custom.items():
        texts = strings(value, f"custom.{key}", say)
        if key == "class_mark":
            fields[key] = texts
        elif key in CUSTOM and len(texts) == 1:
            fields[key] = texts[0]
        elif key in LISTS and _rejoined(key, texts) == fields.get(key, ()):
            fields[key] = texts
        else:
            _keep(fields, key.removeprefix(CUSTOM_PREFIX), texts)


def _rejoined(key: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    return split_list(key, SEPARATORS[key].join(texts))


def _keep(fields: dict[str, Any], key: str, texts: tuple[str, ...]) -> None:
    if texts:
        extra = fields.setdefault("extra", {})
        extra[key] = extra.get(key, ()) + texts
