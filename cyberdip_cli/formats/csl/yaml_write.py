"""CSL-JSON items -> CSL-YAML as pandoc reads it: the inline markup as Markdown, what Markdown could take for
markup escaped."""

from __future__ import annotations

from ...patterns import Pattern
from ..text.markup import parse
from ..yaml.write import Bare, block
from .yaml_document import DATES, VERBATIM

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from ..text.markup import Node

_SIGNS = Pattern(r"([\\`*_\[\]<>~^$@|])")
_MARKS = {"i": ("*", "*"), "b": ("**", "**"), "sub": ("~", "~"), "sup": ("^", "^")}
_SPANS = {"nocase": "nocase", "sc": "smallcaps"}


def item_lines(item: dict[str, Any], *, ascii: bool = False) -> str:
    """An item of the list ``references``, two blanks before its hyphen."""
    made = {key: _value(key, value) for key, value in item.items()}
    return block([made], 2, ascii=ascii)


def _value(key: str, value: Any) -> Any:
    if key in DATES:
        return _date(value)
    if key in VERBATIM or key == "custom":
        return value
    if isinstance(value, str):
        return to_markdown(value)
    if isinstance(value, list):
        return [_value(key, one) for one in value]
    if isinstance(value, dict):
        return {name: _value(key, one) for name, one in value.items()}
    return value


def _date(value: dict[str, Any]) -> dict[str, Any]:
    """Date parts on one line: ``date-parts: [[2020, 5]]``."""
    parts = value.get("date-parts")
    return {key: Bare(str(parts)) if key == "date-parts" else one for key, one in value.items()}


def to_markdown(text: str) -> str:
    r"""Inline markup of CSL-JSON as pandoc's Markdown.

    >>> to_markdown('<i>Of</i> H<sub>2</sub>O, 5 * 4 and <span class="nocase">DNA</span>')
    '*Of* H~2~O, 5 \\* 4 and [DNA]{.nocase}'
    """
    return _written(parse(text))


def _written(nodes: Sequence[Node]) -> str:
    return "".join(_SIGNS.sub(r"\\\1", node) if isinstance(node, str) else _marked(*node) for node in nodes)


def _marked(kind: str, children: list[Node]) -> str:
    inner = _written(children)
    if kind in _SPANS:
        return f"[{inner}]{{.{_SPANS[kind]}}}"
    if kind in ("sub", "sup"):
        inner = inner.replace(" ", "\\ ")
    opening, closing = _MARKS[kind]
    return f"{opening}{inner}{closing}" if inner.strip() else inner
