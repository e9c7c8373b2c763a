"""LaTeX: one paragraph an entry, hanging; compiles without packages with pdfLaTeX (its fonts permitting),
XeLaTeX and LuaLaTeX."""

from __future__ import annotations

from ..protocols import Medium
from ._latex import LATEX
from ._runs import forms, groups
from ._runs import render as marked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..protocols import Citation, MediumOptions, Run


_BEGIN = "\\begingroup\\setlength{{\\parskip}}{{{0}\\baselineskip}}\\linespread{{{1}}}\\selectfont\n"
"""What spaces the entries as the citation style wants."""


def paragraph(runs: Iterable[Run], *, hang: bool, indent: bool = False) -> str:
    """All groups: a left margin is a box as wide as the hang, a block or an indented one begins a line."""
    text = ""
    for display, group in groups(runs):
        words = marked(group, LATEX).strip()
        if display == "left-margin":
            text += f"\\makebox[2em][l]{{{words}}}"
        elif text and display in ("block", "indent"):
            text += f"\\newline {words}"
        else:
            text += f" {words}" if text else words
    if hang or text.startswith("\\makebox"):
        return f"\\noindent\\hangindent=2em {text}"
    return text if indent else f"\\noindent {text}"


def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """Paragraphs; in-text forms without the hang."""
    layout = options.layout if not options.in_text else None
    before = _BEGIN.format(layout.entry_spacing, layout.line_spacing) if layout is not None else ""
    hang = not options.in_text and (layout is None or layout.hanging)
    for _, runs in forms(citations, in_text=options.in_text):
        yield f"{before}{paragraph(runs, hang=hang, indent=options.in_text)}\n"
        before = "\n"
    if layout is not None:
        yield "\\par\\endgroup\n"


MEDIUM = Medium("LaTeX paragraphs that need no package", (".tex", ".latex"), render)
