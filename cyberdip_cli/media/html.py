"""HTML: a ``csl-bib-body`` with one ``csl-entry`` a record, as CSL processors write it; a fragment to paste or include."""

from __future__ import annotations

from ..protocols import Medium
from ._runs import HTML, attribute, forms, groups, html
from ._runs import render as render_group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..protocols import Citation, MediumOptions


_MARGIN = ' style="display:flex;gap:0.5em"'
"""A number stands beside its entry, also where no style sheet knows the classes."""


def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """Each entry names its record in ``data-csl-entry-id``; in-text forms are ``csl-citation`` spans, one a line."""
    if options.pasted:
        yield from _pasted(citations, options)
        return
    if options.in_text:
        for _, runs in forms(citations, in_text=True):
            yield f'<span class="csl-citation">{html(runs)}</span>\n'
        return
    yield '<div class="csl-bib-body">\n'
    for id, runs in forms(citations, in_text=False):
        content = html(runs)
        look = _MARGIN if content.startswith('<div class="csl-left-margin">') else ""
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
