"""Runs for the plain-text markups (Markdown, reStructuredText): spaces outside the marks, and what stands on
either side of each mark.

Both markups recognise a delimiter by its neighbours (CommonMark 0.31, 6.2 "Left-flanking delimiter run";
reStructuredText, "Inline markup recognition rules"), so a run cannot be written without looking at the
next."""

from __future__ import annotations

from ..protocols import Run
from ._runs import effective

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Marks = tuple[str, ...]


def _common(one: Marks, other: Marks) -> Marks:
    """The marks that two neighbours share from the outside in."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return one[:same]


def spaced(runs: Iterable[Run], looks: Callable[[Marks], Marks]) -> list[Run]:
    """The runs with ``looks(marks)`` for marks, spaces at the edge of a mark moved out of it, and equal
    neighbours merged.

    >>> spaced([Run("See "), Run("Maps ", ("italic",)), Run("of Fens")], lambda marks: marks)
    [Run('See ', ()), Run('Maps', ('italic',)), Run(' of Fens', ())]
    """
    shown = _merged(
        _blanks([Run(run.text, looks(effective(run.marks)), run.href) for run in runs if run.text])
    )
    pieces: list[Run] = []
    for at, run in enumerate(shown):
        before = shown[at - 1].marks if at else ()
        after = shown[at + 1].marks if at + 1 < len(shown) else ()
        pieces += _pieces(run, _common(run.marks, before), _common(run.marks, after))
    return _merged(pieces)


def _blanks(runs: list[Run]) -> list[Run]:
    """The runs, those of spaces alone with only the marks that the words on both sides share."""
    words = [run for run in runs if run.text.strip()]
    shown: list[Run] = []
    seen = 0
    for run in runs:
        if run.text.strip():
            seen += 1
            shown.append(run)
        else:
            shared = _common(words[seen - 1].marks, words[seen].marks) if 0 < seen < len(words) else ()
            shown.append(Run(run.text, shared))
    return shown


def _pieces(run: Run, before: Marks, after: Marks) -> list[Run]:
    """``run`` cut into leading spaces, core and trailing spaces, each with the marks that it may keep."""
    core = run.text.strip()
    if not core:
        return [run]
    start = run.text.index(core)
    cut = (
        Run(run.text[:start], before),
        Run(core, run.marks, run.href),
        Run(run.text[start + len(core) :], after),
    )
    return [piece for piece in cut if piece.text]


def _merged(runs: Iterable[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in runs:
        if merged and merged[-1].marks == run.marks and merged[-1].href == run.href:
            merged[-1] = Run(merged[-1].text + run.text, run.marks, run.href)
        else:
            merged.append(run)
    return merged


class Element:
    """A mark that is open from run ``first`` to run ``last``, ``depth`` marks inside others."""

    __slots__ = ("depth", "first", "last", "mark")

    def __init__(self, mark: str, depth: int, first: int) -> None:
        self.mark = mark
        self.depth = depth
        self.first = first
        self.last = first


def elements(runs: Sequence[Run]) -> list[Element]:
    """The marks of ``runs`` as elements that nest, outer before inner."""
    found: list[Element] = []
    opened: list[Element] = []
    for at, run in enumerate(runs):
        kept = len(_common(tuple(element.mark for element in opened), run.marks))
        del opened[kept:]
        for depth in range(kept, len(run.marks)):
            opened.append(Element(run.marks[depth], depth, at))
            found.append(opened[-1])
        for element in opened:
            element.last = at
    return found
