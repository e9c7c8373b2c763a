"""HTML: a ``csl-bib-body`` with one ``csl-entry`` a record, as CSL processors write it; a fragment to paste or include."""

from __future__ import annotations

from ..protocols import Medium
from ..syntax.runs import attribute, html

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..protocols import Citation, MediumOptions


def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """Each entry names its record in ``data-csl-entry-id``; in-text forms are ``csl-citation`` spans, one a line."""
    if options.in_text:
        for citation in citations:
            yield f'<span class="csl-citation" data-csl-entry-id="{attribute(citation.id)}">{html(citation.in_text)}</span>\n'
        return
    yield '<div class="csl-bib-body">\n'
    for citation in citations:
        yield f'  <div class="csl-entry" data-csl-entry-id="{attribute(citation.id)}">{html(citation.entry)}</div>\n'
    yield "</div>\n"


MEDIUM = Medium("HTML fragment with csl-entry structure", (".html", ".htm"), render)
