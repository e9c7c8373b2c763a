"""Paths into JSON: ``author.family``, ``title[0]``, ``titles[titleType=Subtitle].title``.

A step through a list goes to every member, and one member may stand where a list is expected. ``[0]`` and
``[-1]`` take a place in a list; ``[key=a|b]`` goes on where the member says one of the words, ``[key=]``
where there is none, ``[key!=a|b]`` where it says another or none; the key may be a path of members
(``[role.id=editor]``), and of a list the first word counts."""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Step = str | int | tuple[str, frozenset[str], bool]
    Path = tuple[Step, ...]
else:
    Path = tuple

_STEP = Pattern(r"\.?([^.\[\]]+)|\[(-?\d+)\]|\[([^\[\]=!]+)(!?)=([^\[\]]*)\]")


def parse(text: str) -> Path:
    """The steps of a path.

    >>> parse("title[0].a"), parse("")
    (('title', 0, 'a'), ())
    """
    steps: list[Step] = []
    for found in _STEP.finditer(text):
        if found[1]:
            steps.append(found[1])
        elif found[2]:
            steps.append(int(found[2]))
        else:
            steps.append((found[3], frozenset(found[5].split("|")), not found[4]))
    return tuple(steps)


def find(value: Any, path: Path) -> list[Any]:
    """What stands at the end of a path, from every list on the way; nothing that is null or empty.

    >>> record = {"a": [{"k": "x", "v": 1}, {"k": "y", "v": 2}, {"v": 3}], "b": {"v": [4, 5]}}
    >>> find(record, parse("a.v")), find(record, parse("a[k=x|z].v")), find(record, parse("a[k=].v"))
    ([1, 2, 3], [1], [3])
    >>> find(record, parse("b.v[-1]")), find(record, parse("b.v")), find(record, parse("b[0].v"))
    ([5], [4, 5], [4, 5])
    """
    for place, step in enumerate(path):
        if type(value) is dict and type(step) is str:
            value = value.get(step)
        elif type(value) is dict and type(step) is not int:
            value = value if _fits(value, step) else None
        elif type(step) is int:
            value = _place(value, step)
        else:
            return _spread(value, path[place:])
        if value is None:
            return []
    if type(value) is str:
        return [value] if value else []
    if isinstance(value, list):
        return [node for node in _flat(value) if node is not None and node != "" and node != {}]
    return [] if value == "" or value == {} else [value]


def _spread(value: Any, path: Path) -> list[Any]:
    """As :func:`find`, from where a list or a condition is on the way."""
    found: list[Any] = [value]
    for step in path:
        nodes = _flat(found)
        if type(step) is str:
            found = [node[step] for node in nodes if isinstance(node, dict) and step in node]
        elif type(step) is int:
            found = [node for node in [_place(node, step) for node in found] if node is not None]
        else:
            found = [node for node in nodes if isinstance(node, dict) and _fits(node, step)]
        if not found:
            return found
    return [node for node in _flat(found) if node is not None and node != "" and node != {}]


def _flat(nodes: list[Any]) -> list[Any]:
    """The members of lists in lists."""
    for node in nodes:
        if isinstance(node, list):
            return [inner for node in nodes for inner in (_flat(node) if isinstance(node, list) else (node,))]
    return nodes


def _place(node: Any, place: int) -> Any:
    if not isinstance(node, list):
        return node if place in (0, -1) else None
    return node[place] if -len(node) <= place < len(node) else None


def _fits(node: dict[str, Any], step: Any) -> bool:
    key, words, wanted = step
    said: Any = node.get(key)
    if type(said) is str:
        return (said in words) is wanted
    if said is None and "." in key:
        said = node
        for part in key.split("."):
            said = said.get(part) if isinstance(said, dict) else None
    if isinstance(said, list):
        said = said[0] if said else None
    text = "" if said is None else str(said)
    return (text in words) is wanted


def has(value: Any, path: Path) -> bool:
    """Whether something stands at the end of a path, be it null."""
    for step in path:
        if isinstance(value, list):
            value = value[0] if value else None
        if not isinstance(value, dict) or step not in value:
            return False
        value = value[step]
    return True
