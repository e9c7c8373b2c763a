"""Strings of CSL-JSON: made clean, or made from what stands where a string should."""

from __future__ import annotations

from ...composition import compose
from ...diagnostics import NOTE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Say = Callable[..., None]


def clean(text: str) -> str:
    """``text`` in NFC, without white space around it; half a surrogate pair (``\\ud800`` alone) becomes
    U+FFFD.

    >>> clean(" Cafe\\u0301 ")
    'Café'
    """
    if text.isascii():
        return text.strip()
    return verbatim(compose(text))


def verbatim(text: str) -> str:
    """``text`` as it is, for identifiers and addresses; only white space around it and half surrogate pairs
    go."""
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.strip()


def strings(value: object, key: str, say: Say) -> tuple[str, ...]:
    """What a value says as strings: a string, a number ("12"), a list of them; anything nested as JSON text,
    with a note.

    >>> strings([1, " a ", 2.5, None], "x", print)
    ('1', 'a', '2.5')
    """
    if isinstance(value, str):
        text = clean(value)
        return (text,) if text else ()
    if value is None:
        return ()
    if isinstance(value, bool):
        return ("true" if value else "false",)
    if isinstance(value, (int, float)):
        return (_number(value),)
    if isinstance(value, list) and not any(isinstance(part, (dict, list)) for part in value):
        return tuple(text for part in value for text in strings(part, key, say))
    from json import dumps

    say(NOTE, "nested-value", f"'{key}' holds a structure where text is expected", "kept as JSON text")
    return (clean(dumps(value, ensure_ascii=False)),)


def _number(value: float) -> str:
    return (
        str(int(value))
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15
        else str(value)
    )
