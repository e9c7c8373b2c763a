"""YAML text of plain values: block style, every text quoted that a reader of YAML could take for something
else."""

from __future__ import annotations

from ...patterns import Pattern
from ..csl.json_write import quoter
from ..text.controls import escaped

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Mapping
    from typing import Any

PLAIN = Pattern(r"[A-Za-z][A-Za-z0-9_./+-]{0,60}(?: [A-Za-z0-9(][A-Za-z0-9_./+()-]{0,60}){0,30}")
"""Texts that stand without quotes: words of ASCII without any sign of YAML."""
_BARRED = Pattern("[\ud800-\udfff\ufeff\ufffe\uffff]")
"""What YAML 1.1 does not let stand in a text (section 5.1), beside control characters."""
_FOREIGN = Pattern("[^\\x00-\\x7f]")
WORDS = frozenset("true false yes no on off null y n ~ nan inf".split())
"""Words that YAML 1.1 reads as values."""


def scalar(text: str, *, ascii: bool = False) -> str:
    """A text as YAML has it.

    >>> scalar("Of maps"), scalar("no"), scalar("1.10"), scalar("a: b"), scalar("2020-05")
    ('Of maps', '"no"', '"1.10"', '"a: b"', '"2020-05"')
    >>> print(scalar("\U0001f469 \xe9", ascii=True))
    "\\U0001f469 \\u00e9"
    """
    if PLAIN.fullmatch(text) and text.lower() not in WORDS:
        return text
    quoted = escaped(quoter(ascii=False)(text))
    return (_FOREIGN if ascii else _BARRED).sub(_escape, quoted)


def _escape(found: re.Match[str]) -> str:
    """A character by its number; half a surrogate pair, which has no escape, as what cannot be shown."""
    number = ord(found[0])
    if 0xD800 <= number < 0xE000:
        number = 0xFFFD
    return f"\\U{number:08x}" if number > 0xFFFF else f"\\u{number:04x}"


class Bare(str):
    """A text that is written as it is: a number, a date, where the format wants one."""

    __slots__ = ()


def block(value: Any, indent: int = 0, *, ascii: bool = False) -> str:
    """Lines of a mapping, a list or a text, each ended by LF, ``indent`` blanks before them.

    >>> print(block({"a": "x", "b": ["y", {"c": "1"}]}), end="")
    a: x
    b:
      - "y"
      - c: "1"
    """
    pad = " " * indent
    if isinstance(value, dict):
        return "".join(
            _member(_key(key, pad, ascii=ascii), one, indent, ascii=ascii) for key, one in value.items()
        )
    lines = []
    for one in value:
        if isinstance(one, (dict, list)):
            inner = block(one, indent + 2, ascii=ascii)
            lines.append(f"{pad}- {inner[indent + 2 :]}")
        else:
            lines.append(f"{pad}- {_text(one, ascii=ascii)}\n")
    return "".join(lines)


LONGEST_KEY = 120
"""Characters of a key that stands before its colon on one line, which may be no more than 1024."""


def _key(key: str, pad: str, *, ascii: bool) -> str:
    """A key with its colon; a long one on a line of its own."""
    text = key if isinstance(key, Bare) else scalar(key, ascii=ascii)
    return f"{pad}{text}:" if len(text) <= LONGEST_KEY else f"{pad}? {text}\n{pad}:"


def _member(head: str, value: Any, indent: int, *, ascii: bool) -> str:
    if isinstance(value, (dict, list)) and value:
        return f"{head}\n{block(value, indent + 2, ascii=ascii)}"
    return f"{head} {_text(value, ascii=ascii)}\n"


def _text(value: Any, *, ascii: bool) -> str:
    if isinstance(value, Bare):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    return scalar(value, ascii=ascii) if value else '""'


def present(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The members that hold something."""
    return {key: value for key, value in fields.items() if value not in (None, "", [], {}, ())}
