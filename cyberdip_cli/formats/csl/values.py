"""The value of one variable of CSL-JSON that is not simply a string, and lists that stand in one."""

from __future__ import annotations

from ...diagnostics import NOTE
from ...model import NAME_FIELDS
from .dates import from_date
from .names import beside_names, from_names
from .texts import strings
from .variables import LISTS, TEXTS, VARIABLE_OF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ...model import Date, Name

    Say = Callable[..., None]

TEXT, NAMES, DATE, LIST = range(4)
KIND_OF = {
    name: TEXT if name in TEXTS else NAMES if name in NAME_FIELDS else LIST if name in LISTS else DATE
    for name in VARIABLE_OF
}
"""Field of Record -> the kind of its variable."""


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


def read_value(fields: dict[str, Any], name: str, value: object, say: Say) -> None:
    """Put a value that is not simply a string into ``fields``; the first to come stays."""
    kind = KIND_OF[name]
    if value is None or value == [] or value == {}:
        return
    read: str | tuple[str, ...] | tuple[Name, ...] | Date | None
    if kind == NAMES:
        read = from_names(value, VARIABLE_OF[name], say)
        for key, texts in beside_names(value, VARIABLE_OF[name]).items():
            keep(fields, key, texts)
    elif kind == DATE:
        read = from_date(value, VARIABLE_OF[name], say)
    elif kind == LIST:
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
        keep(fields, VARIABLE_OF[name], texts[1:])
        say(
            NOTE,
            "several-values",
            f"'{VARIABLE_OF[name]}' holds {len(texts)} values; the first is taken",
            "the others are kept in custom",
        )
    return texts[0] if texts else None


def keep(fields: dict[str, Any], key: str, texts: tuple[str, ...]) -> None:
    """Put texts that have no field into ``extra``."""
    if texts:
        extra = fields.setdefault("extra", {})
        extra[key] = extra.get(key, ()) + texts
