"""LaTeX's ``thebibliography`` with finished entries: ``\\cite`` finds them by key, BibTeX is not needed.

Source: https://www.latex-project.org/help/documentation/classes.pdf, "The bibliography": a label in brackets
stands for the number."""

from __future__ import annotations

from ..protocols import Medium
from ._latex import LATEX
from ._runs import forms, groups
from ._runs import render as marked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..protocols import Citation, MediumOptions, Run

UNSAFE = "\\{}%#~^$&,\" '[]()="
"""Characters that a key cannot hold: ``\\cite`` would part it or not find it."""


def key(id: str) -> str:
    """A citation key for LaTeX.

    >>> key("vale 2021, a"), key("vale:2021")
    ('vale-2021--a', 'vale:2021')
    """
    return "".join("-" if char in UNSAFE or not char.isprintable() else char for char in id) or "-"


def item(id: str, runs: Iterable[Run]) -> str:
    """One entry; a number or label in the margin is LaTeX's own, between its brackets."""
    label, text = "", ""
    for display, group in groups(runs):
        words = marked(group, LATEX).strip()
        if display == "left-margin":
            label = words
        elif text and display in ("block", "indent"):
            text += f"\\newline {words}"
        else:
            text += f" {words}" if text else words
    inner = label.removeprefix("{[}").removesuffix("{]}").removeprefix("(").removesuffix(")").rstrip(".")
    return f"\\bibitem{f'[{{{inner}}}]' if inner and not inner.isdecimal() else ''}{{{key(id)}}} {text}\n"


def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """The environment; in-text forms alone, a paragraph each."""
    if options.in_text:
        before = ""
        for _, runs in forms(citations, in_text=True):
            yield f"{before}{marked([run for _, group in groups(runs) for run in group], LATEX).strip()}\n"
            before = "\n"
        return
    items = [item(id, runs) for id, runs in forms(citations, in_text=False)]
    yield f"\\begin{{thebibliography}}{{{'9' * len(str(max(len(items), 1)))}}}\n"
    yield from items
    yield "\\end{thebibliography}\n"


MEDIUM = Medium("LaTeX's thebibliography, one \\bibitem an entry", (".bbl",), render)
