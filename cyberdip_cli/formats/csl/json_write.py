"""JSON text of CSL-JSON items: two-space indent with dates on one line, or all on one line. Strings are
escaped by the standard library's C code."""

from __future__ import annotations

from json import JSONEncoder
from json.encoder import encode_basestring, encode_basestring_ascii

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


_keys: dict[str, str] = {}


def quoter(*, ascii: bool) -> Callable[[str], str]:
    """The function that quotes a string; ``ascii``: everything else as ``\\uXXXX``."""
    return encode_basestring_ascii if ascii else encode_basestring


def liner(*, ascii: bool) -> Callable[[Any], str]:
    """The function that writes a value on one line, as :func:`compact` does."""
    return JSONEncoder(ensure_ascii=ascii).encode


def compact(value: Any, quote: Callable[[str], str] = encode_basestring) -> str:
    """``value`` on one line: ``{"id": "a", "issued": {"date-parts": [[2020, 5]]}}``."""
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(
                [
                    _key(key, quote) + (quote(part) if type(part) is str else compact(part, quote))
                    for key, part in value.items()
                ]
            )
            + "}"
        )
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join([compact(part, quote) for part in value]) + "]"
    if value is True:
        return "true"
    return "false" if value is False else "null" if value is None else str(value)


def pretty(value: Any, quote: Callable[[str], str] = encode_basestring, indent: str = "\n") -> str:
    """``value`` over several lines, each beginning with ``indent``; lists of numbers or lists stay on one
    line.

    >>> print(pretty({"id": "a", "author": [{"family": "Doe"}], "issued": {"date-parts": [[2020]]}}))
    {
      "id": "a",
      "author": [
        {
          "family": "Doe"
        }
      ],
      "issued": {
        "date-parts": [[2020]]
      }
    }
    """
    if type(value) is str:
        return quote(value)
    inner = indent + "  "
    if type(value) is dict and value:
        parts = [
            _key(key, quote) + (quote(part) if type(part) is str else pretty(part, quote, inner))
            for key, part in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(parts)}{indent}}}"
    if type(value) is list and value and not isinstance(value[0], (int, float, list)):
        return f"[{inner}{f',{inner}'.join([pretty(part, quote, inner) for part in value])}{indent}]"
    return compact(value, quote)


def _key(key: str, quote: Callable[[str], str]) -> str:
    """A member's name with its colon; the names of CSL are few and come again and again."""
    text = _keys.get(key)
    if text is None:
        text = f"{quote(key)}: "
        if key.isascii() and len(_keys) < 1000:
            _keys[key] = text
    return text
