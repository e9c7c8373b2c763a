"""The engine ``csl``: cyberdip's own processor of CSL 1.0.2 styles.

One record's way: :mod:`.work` names the record's fields as styles do; :mod:`.style` loads the style and its
language into :mod:`.elements`, which draw :mod:`.output` nodes that know what the style says from what the
record says; :mod:`.output.punctuation` makes runs of them, where looks nest, quotes alternate and marks that
meet are mended. The records of one document are sorted, told apart and printed entry by entry and citation by
citation in :mod:`.lists`; :mod:`.document` puts these steps in order."""

from __future__ import annotations

from ...protocols import Engine

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...diagnostics import Sink
    from ...model import Record
    from ...protocols import (
        Citation,
        CitationCall,
        CitedDocument,
        CiteOptions,
        DocumentOptions,
        StyleLayout,
    )


def _cite(records: Sequence[Record], options: CiteOptions, sink: Sink) -> Iterator[Citation]:
    """Imports the processor only when something is cited."""
    from .document import cite

    return cite(records, options, sink)


def _check(options: CiteOptions) -> None:
    """Finds style and locale, and loads neither."""
    from ...styles.locales import find_locale
    from ...styles.search import find

    find(options.style)
    if options.locale:
        find_locale(options.locale)


def _document(
    records: Sequence[Record], calls: Sequence[CitationCall], options: DocumentOptions, sink: Sink
) -> CitedDocument:
    from .document import cite_document

    return cite_document(records, calls, options, sink)


def _layout(style: str) -> StyleLayout:
    from .document import layout

    return layout(style)


ENGINE = Engine("CSL 1.0.2 styles, by cyberdip's own processor", _cite, _check, _document, _layout)
