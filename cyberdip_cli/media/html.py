"""HTML: a ``csl-bib-body`` with one ``csl-entry`` a record, as CSL processors write it; a fragment to paste or include."""

from __future__ import annotations

from ..protocols import Medium
from ..syntax.runs import attribute, forms, html

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..protocols import Citation, MediumOptions


def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """Each entry names its record in ``data-csl-entry-id``; in-text forms are ``csl-citation`` spans, one a line."""
    if options.in_text:
        for _, runs in forms(citations, in_text=True):
            yield f'<span class="csl-citation">{html(runs)}</span>\n'
        return
    yield '<div class="csl-bib-body">\n'
    for id, runs in forms(citations, in_text=False):
        yield f'  <div class="csl-entry" data-csl-entry-id="{attribute(id)}">{html(runs)}</div>\n'
    yield "</div>\n"


MEDIUM = Medium("HTML fragment with csl-entry structure", (".html", ".htm"), render, formatted=True)
