"""The engine ``citeproc``: CSL styles, rendered by citeproc-py's element classes with this package's rules for what they lack.

One record's way: :mod:`.items` reads the CSL-JSON (with :mod:`.persons`, :mod:`.dates`); :mod:`.tree` loads the style into subclasses of
citeproc-py's elements (:mod:`.text`, :mod:`.number`, :mod:`.datelayout`, :mod:`.names`, :mod:`.groups`, :mod:`.conditions`) over a
:mod:`.locale`; they draw :mod:`.nodes`, which know what the style says from what the record says; :mod:`.seams` makes runs of them, where
looks nest, quotes alternate and marks that meet are mended. A list is sorted (:mod:`.sorting`), told apart (:mod:`.disambiguation`), then
printed entry by entry (:mod:`.bibliography`) and cite by cite (:mod:`.clusters`). :mod:`.adapter` is the door.
"""

from __future__ import annotations

from ...protocols import Engine

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...diagnostics import Sink
    from ...model import Record
    from ...protocols import Citation, CiteOptions


def _cite(records: Sequence[Record], options: CiteOptions, sink: Sink) -> Iterator[Citation]:
    """Imports lxml and citeproc-py only when something is cited."""
    from .adapter import cite

    return cite(records, options, sink)


def _check(options: CiteOptions) -> None:
    """Finds style and locale, and loads neither."""
    from ...locales import find_locale
    from ...styles import find

    find(options.style)
    if options.locale:
        find_locale(options.locale)


ENGINE = Engine("CSL styles, by citeproc-py", _cite, _check)
