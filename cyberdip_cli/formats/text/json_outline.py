"""The paths that a JSON document shows in its head, whole or cut: ``message.items.DOI``."""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...source import Head

_TOKEN = Pattern(r'"((?:[^"\\]|\\.)*)"(\s*:)?|[{}\[\]]', 16)
DEEPEST = 10
"""Objects and arrays inside one another that are looked into."""
_last: list[tuple[str, Mapping[str, str]]] = []
"""The head that was looked at last, and its paths: every reader of JSON asks for them."""


def outline(head: Head) -> Mapping[str, str]:
    """Path -> the first text that stands there ("" where it is none), of what begins with ``{`` or ``[``."""
    text = head.text
    if not text[:64].lstrip("\ufeff \t\n").startswith(("{", "[")):
        return {}
    if not _last or _last[0][0] is not text:
        _last[:] = [(text, paths(text))]
    return _last[0][1]


def paths(text: str) -> dict[str, str]:
    """The paths of a text; an array adds nothing to the path of what it holds.

    >>> paths('{"a": [{"b": "x", "c": {"d": 1}}], "e": "cut')
    {'a': '', 'a.b': 'x', 'a.c': '', 'a.c.d': '', 'e': ''}
    """
    found: dict[str, str] = {}
    stack: list[tuple[str, str]] = []
    base = key = ""
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign == "{" or sign == "[":
            stack.append((base, key))
            if sign == "{":
                base, key = f"{base}{key}." if key else base, ""
        elif sign == "}" or sign == "]":
            base, key = stack.pop() if stack else ("", "")
        elif token[2] and len(stack) <= DEEPEST:
            key = token[1]
            found.setdefault(base + key, "")
        elif key and not found.get(base + key, "-"):
            found[base + key] = token[1]
    return found
