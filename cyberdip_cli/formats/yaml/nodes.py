"""YAML as plain values: mappings that know their lines, lists, and text. Every scalar is the text that stands
there: ``no``, ``1.10`` and ``2009-05`` are no truth value, number or date. Safe: no tag is obeyed; an alias
that makes a document grow beyond measure is refused.

PyYAML gives the events; what they come to is made here, because its own constructors guess types and count
nothing."""

from __future__ import annotations

from ...diagnostics import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Node = Any
    """A ``Mapping``, a list or a text."""

MOST_NODES = 2_000_000
"""Values of a document, each counted as often as an alias repeats it."""
DEEPEST = 60
"""Mappings and lists inside one another."""


class Mapping(dict[str, "Node"]):
    """A mapping with the line of each key, and its own."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


class Sequence(list["Node"]):
    """A list with the line of each member."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []


class Malformed(ValueError):
    """A text that is no YAML: what is wrong, and the line, from 1."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def load(text: str, first_line: int = 1) -> list[Node]:
    """The documents of a text. Malformed where it is no YAML; InputError where aliases or nesting are beyond
    measure.

    >>> load("version: 1.10\\ndate: 2009-05-01\\nlist: [no, ~]\\n")
    [{'version': '1.10', 'date': '2009-05-01', 'list': ['no', '']}]
    """
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return _Building(first_line).documents(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = (error.problem or error.context or "not YAML").replace("\n", " ")
        raise Malformed(message, first_line + (mark.line if mark else 0)) from None
    except yaml.YAMLError as error:
        raise Malformed(" ".join(str(error).split()), first_line) from None


class _Building:
    """The values of a stream of events."""

    def __init__(self, first_line: int) -> None:
        self.first = first_line
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.count = 0

    def documents(self, events: Any) -> list[Node]:
        found: list[Node] = []
        for event in events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                self.anchors.clear()
            elif kind not in ("StreamStartEvent", "StreamEndEvent", "DocumentEndEvent"):
                found.append(self.node(event, events, 0))
        return found

    def node(self, event: Any, events: Any, depth: int) -> Node:
        """The value that begins with an event."""
        line = event.start_mark.line + self.first
        kind = type(event).__name__
        if depth > DEEPEST:
            raise InputError("too-deep", f"nested more than {DEEPEST} levels deep", "no record is", line=line)
        if kind == "AliasEvent":
            return self.alias(event.anchor, line)
        before = self.count
        self.grow(1, line)
        value: Node
        if kind == "ScalarEvent":
            plain = event.value if event.style or event.value not in ("~", "null", "Null", "NULL") else ""
            value = plain
        elif kind == "SequenceStartEvent":
            value = self.sequence(events, depth, line)
        else:
            value = self.mapping(events, depth, line)
        if event.anchor:
            self.anchors[event.anchor] = value, self.count - before
        return value

    def alias(self, name: str, line: int) -> Node:
        if name not in self.anchors:
            raise Malformed(f"no anchor is called {name!r}", line)
        value, size = self.anchors[name]
        self.grow(size, line)
        return value

    def grow(self, size: int, line: int) -> None:
        self.count += size
        if self.count > MOST_NODES:
            message = f"aliases make it longer than {MOST_NODES} values"
            raise InputError("too-large", message, "no bibliography is", line=line)

    def sequence(self, events: Any, depth: int, line: int) -> Node:
        found = Sequence(line)
        for event in events:
            if type(event).__name__ == "SequenceEndEvent":
                break
            found.lines.append(event.start_mark.line + self.first)
            found.append(self.node(event, events, depth + 1))
        return found

    def mapping(self, events: Any, depth: int, line: int) -> Node:
        """A mapping; of a key that stands twice the first value counts; ``<<`` adds what is not there."""
        found = Mapping(line)
        merged: list[Node] = []
        for event in events:
            if type(event).__name__ == "MappingEndEvent":
                break
            at = event.start_mark.line + self.first
            key = self.node(event, events, depth + 1)
            value = self.node(next(events), events, depth + 1)
            if key == "<<":
                merged += value if isinstance(value, list) else [value]
            elif isinstance(key, str) and key not in found:
                found[key] = value
                found.lines[key] = at
        for other in merged:
            if isinstance(other, Mapping):
                for key, value in other.items():
                    found.setdefault(key, value)
                    found.lines.setdefault(key, line)
        return found
