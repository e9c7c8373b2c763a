"""Formatting attributes of elements, and what they come to when they nest.

An element inside an italic one that asks for italic changes nothing, ``font-style="normal"`` inside it sets upright; markup in a field
flips (``<i>`` inside italics is upright). Source: CSL 1.0.2, "Formatting" and "Rich Text Markup within Fields".
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

ATTRIBUTES = (
    ("vertical-align", {"sup": "sup", "sub": "sub", "baseline": "baseline"}),
    ("text-decoration", {"underline": "underline", "none": "no-underline"}),
    ("font-weight", {"bold": "bold", "light": "light", "normal": "normal-weight"}),
    ("font-variant", {"small-caps": "small-caps", "normal": "normal-variant"}),
    ("font-style", {"italic": "italic", "oblique": "oblique", "normal": "normal"}),
)
"""The attributes, outermost first, and the mark of each value."""

FAMILY = {mark: name for name, marks in ATTRIBUTES for mark in marks.values()}
"""Which attribute a mark belongs to."""

OFF = {
    "font-style": "normal", "font-weight": "normal-weight", "font-variant": "normal-variant", "text-decoration": "no-underline",
    "vertical-align": "baseline",
}  # fmt: skip
"""What each attribute is where nobody set it."""
FLIP = "~"
"""Before a mark: it comes from markup in a field and flips."""

_known: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str, ...]] = {}


def of(attributes: Mapping[str, str]) -> tuple[str, ...]:
    """The looks that an element's attributes ask for, outermost first."""
    return tuple(marks[value] for name, marks in ATTRIBUTES if (value := attributes.get(name)) in marks)


def nest(outer: tuple[str, ...], inner: tuple[str, ...]) -> tuple[str, ...]:
    """The marks of text that stands within ``outer`` and asks for ``inner``.

    >>> nest(("italic",), ("italic", "bold")), nest(("italic",), ("~italic",))
    (('italic', 'bold'), ('italic', 'normal'))
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


def _add(marks: list[str], mark: str) -> None:
    flips, mark = mark.startswith(FLIP), mark.removeprefix(FLIP)
    family = FAMILY.get(mark)
    if family is None:
        marks.append(mark)
        return
    now = next((m for m in reversed(marks) if FAMILY.get(m) == family), OFF[family])
    if flips and now == mark and family != "vertical-align":
        marks.append(OFF[family])
    elif now != mark:
        marks.append(mark)
