"""The layouts: ways to lay out a record that are not ``Label: value``. A table and the door to the modules.

A layout is a module of this package with ``take(lines) -> (fields, rest)``: it turns the lines it understands into fields (see
:class:`Field`) and gives back the others; ``([], lines)`` when there is nothing for it. It is imported when a line of the chunk starts
with one of its cues (or, for a layout without cues, when a chunk has no labels at all).
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from . import Field, Line

    Take = Callable[[Sequence[Line]], tuple[list[Field], list[Line]]]

LAYOUTS: dict[str, tuple[str, ...]] = {
    "marc": ("LEADER", "LDR", "=LDR", "=LEADER", "000 ", "000\t", "001 ", "001\t"),
    "dublin_core": ("dc.",),
    "isbd": (),
}
"""Module -> how its lines begin."""

CUES = tuple(cue for cues in LAYOUTS.values() for cue in cues)


def takers(lines: Sequence[Line]) -> list[Take]:
    """The layouts whose cues are in ``lines``, in the order of the table."""
    found = {name for _, text in lines if text.startswith(CUES) for name, cues in LAYOUTS.items() if cues and text.startswith(cues)}
    return [import_module(f".{name}", __package__).take for name in LAYOUTS if name in found]
