"""JSON as the services of libraries and publishers give it: one engine over tables of paths, one table a
service.

A reader is a row: ``READER = service("crossref", "…")`` in ``readers/crossref.py`` and
``tables/crossref.toml`` here. The table says how the service's answers are recognised, where its records
stand in them, and which path leads to which field (see :mod:`.tables`)."""

from __future__ import annotations

from ...protocols import Reader
from ..text.json_outline import outline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...diagnostics import Sink
    from ...protocols import ReadOptions, Traced
    from ...source import Head, Source

CERTAIN = 99
"""What a service's reader scores: more than CSL-JSON, whose keys some of them share."""


def service(name: str, summary: str) -> Reader:
    """The reader of a service, by the name of its table."""

    def sniff(head: Head) -> int:
        paths = outline(head)
        if not paths:
            return 0
        from .tables import signs

        own, foreign = signs(name)
        is_own = any(sign <= paths.keys() for sign in own) and foreign.isdisjoint(paths)
        return CERTAIN if is_own else 0

    def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
        from .document import read

        return read(name, source, options, sink)

    return Reader(summary, (".json",), sniff, trace)
