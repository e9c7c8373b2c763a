"""A damaged YAML document in its parts: the items of its list, or the entries of its mapping, each for
itself, so that what is damaged costs only itself."""

from __future__ import annotations

from ...diagnostics import ERROR, Diagnostic, InputError
from ...patterns import Pattern
from .nodes import Malformed, Mapping, Sequence, load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...diagnostics import Sink
    from .nodes import Node

_ITEM = Pattern(r"( {0,8})- ?")
_KEY = Pattern(r"[^\s#\-\[\]{}&*!|>%@`][^:#]{0,200}:(?:\s|\Z)")


def documents(text: str, sink: Sink, first_line: int, part: str = "record") -> list[Node]:
    """The documents of a text; of one that is damaged what its parts (a ``part`` each) give, with an ERROR
    for each that gives nothing."""
    try:
        return load(text, first_line)
    except Malformed as error:
        pieces = list(_pieces(text, first_line))
        if len(pieces) < 2:
            raise InputError("not-yaml", f"not YAML: {error}", "mend the line", line=error.line) from None
    found: list[Node] = []
    for piece, line in pieces:
        try:
            found += load(piece, line)
        except Malformed as error:
            hint = f"this {part} is left out; the others are read"
            sink(Diagnostic(ERROR, "bad-yaml", f"not YAML: {error}", hint, line=error.line))
    return [_joined(found)]


def _pieces(text: str, first_line: int) -> Iterator[tuple[str, int]]:
    """The items or entries, each with its first line: the lines from one that begins at the left to the
    next."""
    lines = text.split("\n")
    margin = _margin(lines)
    start = 0
    for number, line in enumerate(lines):
        item = _ITEM.match(line)
        begins = item is not None and len(item[1]) == margin if margin >= 0 else _KEY.match(line) is not None
        if begins or line.rstrip() in ("---", "..."):
            if number > start and any(one.strip() for one in lines[start:number]):
                yield "\n".join(lines[start:number]), first_line + start
            start = number if begins else number + 1
    if any(one.strip() for one in lines[start:]):
        yield "\n".join(lines[start:]), first_line + start


def _margin(lines: list[str]) -> int:
    """How far in the items of the outermost list stand; -1 where there is no list but a mapping."""
    for number, line in enumerate(lines):
        if not line.strip() or line.lstrip().startswith("#") or line.rstrip() == "---":
            continue
        item = _ITEM.match(line)
        if item is not None:
            return len(item[1])
        if line.rstrip() == "references:":
            below = next((one for one in lines[number + 1 :] if one.strip()), "")
            inner = _ITEM.match(below)
            return len(inner[1]) if inner else -1
        return -1
    return -1


def _joined(found: list[Node]) -> Node:
    """The parts as one document: a list of the items, or a mapping of the entries."""
    if all(isinstance(part, Mapping) for part in found):
        whole = Mapping(1)
        for part in found:
            for key, value in part.items():
                whole.setdefault(key, value)
                whole.lines.setdefault(key, part.lines[key])
        return whole
    listed = Sequence(1)
    for part in found:
        if isinstance(part, Sequence):
            listed += part
            listed.lines += part.lines
    return listed
