"""Records in, citations out: the engine's door.

:func:`cite` takes records, :func:`cite_items` CSL-JSON items, which is what everything below works on. An item that cannot be formatted
becomes a plain structured citation and a diagnostic; the rest of the list is unharmed.
"""

from __future__ import annotations

from ...diagnostics import WARNING, Diagnostic
from ...protocols import Citation, CiteOptions, Run
from . import bibliography, clusters, sorting, tree
from .disambiguation import Disambiguation
from .fallback import structured
from .items import Item
from .missing import lacks
from .rendering import Place
from .seams import runs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Record
    from .rendering import Sheet


def cite(records: Sequence[Record], options: CiteOptions, sink: Sink) -> Iterator[Citation]:
    """The records as citations. Raises UsageError for an unknown style or locale."""
    from ...formats.csl.items import to_item

    yield from cite_items([to_item(record) for record in records], options, sink)


def open_style(options: CiteOptions) -> Sheet:
    """The style and language that the options name."""
    from ... import styles
    from .locale import resolve

    style = styles.find(options.style)
    if options.locale:
        from ...locales import find_locale

        return tree.load(style.path, find_locale(options.locale))
    return tree.load(style.path, resolve(style.locale) if style.locale else None)


def cite_items(items: Sequence[dict[str, Any]], options: CiteOptions, sink: Sink) -> Iterator[Citation]:
    """CSL-JSON items as citations: in bibliography order, or in input order when ``options.separate``."""
    sheet = open_style(options)
    read = [Item(item) for item in items]
    for item in read:
        for finding in lacks(item):
            sink(finding)
    if options.separate:
        for item in read:
            yield from _Document(sheet, [item], options, sink).citations()
    else:
        yield from _Document(sheet, read, options, sink).citations()


class _Document:
    """Items that share one bibliography."""

    def __init__(self, sheet: Sheet, items: list[Item], options: CiteOptions, sink: Sink) -> None:
        self.sheet = sheet
        self.options = options
        self.sink = sink
        self.items = items
        self.places = [Place(number) for number in range(1, len(items) + 1)]
        self.broken: set[int] = set()
        self.order = list(range(len(items)))
        if len(items) > 1:
            self._arrange()

    def _arrange(self) -> None:
        self.order = self._guard(lambda: sorting.order(self.sheet, self.items, self.places, "bibliography"), self.order)
        for number, index in enumerate(self.order, 1):
            self.places[index].number = number
        self._guard(Disambiguation(self.sheet, self.items, self.places).run, None)

    def _guard(self, work: Any, otherwise: Any) -> Any:
        """The result of ``work``; when one item breaks it, that is said and the list goes on without the step."""
        try:
            return work()
        except Exception as error:  # a list is never lost to one item; entries are tried one by one below
            self.sink(Diagnostic(WARNING, "citation-order", f"the list could not be sorted or told apart: {error!r}", "report the record that causes it"))
            return otherwise

    def citations(self) -> Iterator[Citation]:
        """The citations in order."""
        dash = bibliography.Substitution(self.sheet)
        cluster = self._cluster_or_plain() if self.options.cluster and self.items else None
        for nth, index in enumerate(self.order):
            item, place = self.items[index], self.places[index]
            entry: tuple[Run, ...] = ()
            if not self.options.in_text:
                entry = self._entry(item, place, dash)
            in_text = self._in_text(item, place) if cluster is None else cluster if nth == 0 else ()
            yield Citation(item.id, entry, in_text)

    def _entry(self, item: Item, place: Place, dash: bibliography.Substitution) -> tuple[Run, ...]:
        try:
            nodes = dash.apply(bibliography.entry(self.sheet, item, place))
            made = runs(bibliography.finish(self.sheet, nodes), self.sheet.locale)
        except Exception as error:
            return self._degrade(item, repr(error))
        if not made:
            self.sink(Diagnostic(WARNING, "no-entry", f"the style lists nothing for '{item.id}'", "it is cited in the text only", record=item.id))
        return made

    def _degrade(self, item: Item, why: str) -> tuple[Run, ...]:
        message = f"'{item.id}' could not be formatted by the style: {why}"
        self.sink(Diagnostic(WARNING, "plain-citation", message, "a plain citation is printed instead", record=item.id))
        return structured(item)

    def _in_text(self, item: Item, place: Place) -> tuple[Run, ...]:
        try:
            return runs(clusters.draw(self.sheet, [self._cite(item, place)]), self.sheet.locale)
        except Exception as error:
            return self._degrade(item, repr(error))

    def _cite(self, item: Item, place: Place) -> clusters.Cite:
        options = self.options
        if not (options.locator or options.suppress_author or options.prefix or options.suffix):
            return clusters.Cite(item, place)
        located = clusters.locate(place, options.locator or "", suppress_author=options.suppress_author, locale=self.sheet.locale)
        return clusters.Cite(item, located, options.prefix or "", options.suffix or "")

    def _cluster_or_plain(self) -> tuple[Run, ...]:
        """All items in one citation; plain ones, with what the style cannot do said, rather than nothing."""
        try:
            made = self._cluster()
        except Exception as error:
            self.sink(Diagnostic(WARNING, "plain-citation", f"the style cannot format the citation: {error!r}", "a plain citation is printed instead"))
            plain = [structured(item) for item in self.items]
            return tuple(run for nth, each in enumerate(plain) for run in (*((Run("; "),) if nth else ()), *each))
        if not made:
            self.sink(Diagnostic(WARNING, "no-citation", "the style prints nothing for the citation in the text", "choose another style"))
        return made

    def _cluster(self) -> tuple[Run, ...]:
        order = sorting.order(self.sheet, self.items, self.places, "citation")
        cites = [clusters.Cite(self.items[i], self.places[i]) for i in order]
        options = self.options
        if cites:
            cites[0].prefix, cites[-1].suffix = options.prefix or "", options.suffix or ""
            if options.locator:
                cites[-1].place = clusters.locate(cites[-1].place, options.locator, suppress_author=False, locale=self.sheet.locale)
            for each in cites if options.suppress_author else ():
                locator = options.locator or "" if each is cites[-1] else ""
                each.place = clusters.locate(each.place, locator, suppress_author=True, locale=self.sheet.locale)
        return runs(clusters.draw(self.sheet, cites), self.sheet.locale)
