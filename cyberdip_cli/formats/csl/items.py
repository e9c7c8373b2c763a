"""CSL-JSON items: :func:`to_item` and :func:`from_item`, each other's inverse on everything a Record holds.

What has no CSL variable (``accession_number``, ``rights``, ``class_mark``, ``extra``) stands in ``custom``; a
list that its joined string would not give back ("Art, Modern" as the only keyword) stands there too, beside
the string. Source: csl-data.json of CSL 1.0.2;
https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html."""

from __future__ import annotations

from ...diagnostics import Diagnostic
from ...grammars.doi import bare_doi
from ...model import Record
from .dates import to_date
from .names import to_names
from .other_keys import read_other_keys
from .texts import clean, verbatim
from .values import DATE, KIND_OF, LIST, NAMES, TEXT, read_value, split_list
from .variables import CUSTOM, CUSTOM_PREFIX, FIELD_OF, LEGACY, LISTS, RANK, SEPARATORS, VARIABLE_OF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeGuard

    from ...diagnostics import Sink

    Plan = tuple[tuple[str, str, int], ...]

PLANS = 1000
"""How many plans are remembered."""
_plans: dict[tuple[str, ...], Plan] = {}
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
        if kind == TEXT:
            item[variable] = value
        elif kind == NAMES:
            item[variable] = to_names(value)
        elif kind == DATE:
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
    plan = tuple(
        (name, VARIABLE_OF[name], KIND_OF[name]) for name in sorted(names, key=_RANK) if name in KIND_OF
    )
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
        kind = KIND_OF[name]
        if type(value) is str and kind in (TEXT, LIST):
            text = verbatim(value) if name in _VERBATIM else clean(value)
            fields[name] = text if kind == TEXT else split_list(name, text)
        else:
            read_value(fields, name, value, say)
    read_other_keys(fields, later, say)
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
