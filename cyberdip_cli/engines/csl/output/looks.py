"""Formatting attributes of elements, and what they come to when they nest.

An element inside an italic one that asks for italic changes nothing, ``font-style="normal"`` inside it sets
upright; markup in a field flips (``<i>`` inside italics is upright). Source: CSL 1.0.2, "Formatting" and
"Rich Text Markup within Fields"."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

ATTRIBUTES = (
    ("vertical-align", {"sup": "sup", "sub": "sub", "baseline": "normal vertical-align"}),
    ("text-decoration", {"underline": "underline", "none": "normal text-decoration"}),
    ("font-weight", {"bold": "bold", "light": "light", "normal": "normal font-weight"}),
    ("font-variant", {"small-caps": "small-caps", "normal": "normal font-variant"}),
    ("font-style", {"italic": "italic", "oblique": "oblique", "normal": "normal font-style"}),
)
"""The attributes, outermost first, and what each value asks for."""

NAMES = frozenset(name for name, _ in ATTRIBUTES)
FAMILY = {mark: name for name, marks in ATTRIBUTES for mark in marks.values()}
"""Which attribute a mark belongs to."""

PLAIN = "no decoration"
"""What ``<span class="nodecor">`` in a field asks for: none of the looks around it."""
FLIP = "~"
"""Before a mark: it comes from markup in a field and flips."""

_known: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str, ...]] = {}


def of(attributes: Mapping[str, str]) -> tuple[str, ...]:
    """The looks that an element's attributes ask for, outermost first."""
    if NAMES.isdisjoint(attributes):
        return ()
    return tuple(marks[value] for name, marks in ATTRIBUTES if (value := attributes.get(name)) in marks)


def nest(outer: tuple[str, ...], inner: tuple[str, ...]) -> tuple[str, ...]:
    """The marks of text that stands within ``outer`` and asks for ``inner``.

    >>> nest(("italic",), ("italic", "bold")), nest(("italic",), ("~italic",))
    (('italic', 'bold'), ('italic', 'normal'))
    >>> nest(("bold", "italic"), ("normal font-weight",))
    ('bold', 'normal', 'italic')
    """
    if not inner:
        return outer
    found = _known.get((outer, inner))
    if found is None:
        marks = list(outer)
        for mark in inner:
            _add(marks, mark)
        found = _known[outer, inner] = tuple(marks)
    return found


def _add(marks: list[str], wish: str) -> None:
    if wish == PLAIN:
        marks += ["normal"] * len(_left(marks))
        return
    flips, wish = wish.startswith(FLIP), wish.removeprefix(FLIP)
    family = FAMILY.get(wish)
    if family is None:
        marks.append(wish)
        return
    on = [at for at in _left(marks) if FAMILY.get(marks[at]) == family]
    same = bool(on) and marks[on[-1]] == wish
    if wish.startswith("normal ") or (flips and same and family != "vertical-align"):
        if on:
            marks.insert(on[-1] + 1, "normal")
    elif not same:
        marks.append(wish)


def _left(marks: list[str]) -> list[int]:
    """Where the looks stand that no ``normal`` has taken back; it takes back the one before it."""
    left: list[int] = []
    for at, mark in enumerate(marks):
        if mark == "normal":
            left[-1:] = []
        elif mark in FAMILY:
            left.append(at)
    return left
