"""The form in which the values of two sources are compared."""

from __future__ import annotations

from unicodedata import normalize

_LOWER = bytes(range(256)).lower()
_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())


def same(text: str) -> str:
    """Letters and digits alone, without case; a text without any as it stands.

    >>> same("2958-1222") == same("29581222")
    True
    """
    if text.isascii():
        return text.encode().translate(_LOWER, _MARKS).decode() or text
    return "".join(filter(str.isalnum, normalize("NFKC", text).casefold())) or text
