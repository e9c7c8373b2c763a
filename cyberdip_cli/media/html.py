"""HTML: a ``csl-bib-body`` with one ``csl-entry`` a record, as CSL processors write it; a fragment to paste
or include."""

from __future__ import annotations

from ..protocols import Medium
from ._runs import HTML, attribute, forms, groups, html
from ._runs import render as render_group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..protocols import Citation, MediumOptions, StyleLayout


def _look(layout: StyleLayout | None, *, numbered: bool) -> str:
    """The style of an entry, also where no style sheet knows the classes: a number stands beside its entry,
    others hang and are parted as the citation style wants."""
    looks = ["display:flex", "gap:0.5em"] if numbered else []
    if layout is not None and layout.hanging and not numbered:
        looks += ["margin-left:2em", "text-indent:-2em"]
    if layout is not None and layout.entry_spacing:
        looks.append(f"margin-bottom:{layout.entry_spacing}em")
    return f' style="{";".join(looks)}"' if looks else ""


def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """Each entry names its record in ``data-csl-entry-id``; in-text forms are ``csl-citation`` spans, one a
    line."""
    if options.pasted:
        yield from _pasted(citations, options)
        return
    if options.in_text:
        for _, runs in forms(citations, in_text=True):
            yield f'<span class="csl-citation">{html(runs)}</span>\n'
        return
    layout = options.layout
    lines = (
        f' style="line-height:{layout.line_spacing}"'
        if layout is not None and layout.line_spacing > 1
        else ""
    )
    yield f'<div class="csl-bib-body"{lines}>\n'
    for id, runs in forms(citations, in_text=False):
        content = html(runs)
        look = _look(layout, numbered=content.startswith('<div class="csl-left-margin">'))
        yield f'  <div class="csl-entry" data-csl-entry-id="{attribute(id)}"{look}>{content}</div>\n'
    yield "</div>\n"


def _pasted(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """Paragraphs with a hanging indent, as word processors take them; in-text forms on a line of text."""
    for _, runs in forms(citations, in_text=options.in_text):
        words = " ".join(render_group(group, HTML).strip() for _, group in groups(runs))
        yield (
            f"{words}\n"
            if options.in_text
            else f'<p style="margin-left:36pt;text-indent:-36pt">{words}</p>\n'
        )


MEDIUM = Medium("HTML fragment with csl-entry structure", (".html", ".htm"), render, formatted=True)
