"""Records in, citations out: the steps of the engine in their order.

A record that cannot be formatted becomes a plain structured citation and a diagnostic; the rest of the list is unharmed.
"""

from __future__ import annotations

from ...diagnostics import WARNING, Diagnostic
from ...protocols import Citation, CiteOptions, Run
from .fallback import structured
from .lists import bibliography, citation, sort
from .lists.disambiguation import Disambiguation
from .missing import lacks
from .output.punctuation import runs
from .state import Place
from .work import CitedWork

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Record
    from .state import Stylesheet


def open_style(options: CiteOptions) -> Stylesheet:
    """The style and language that the options name."""
    from ...styles.locales import find_locale
    from ...styles.search import find
    from .style.load import load
    from .style.locale import resolve

    style = find(options.style)
    if options.locale:
        return load(style.path, find_locale(options.locale))
    return load(style.path, resolve(style.locale) if style.locale else None)


def cite(records: Sequence[Record], options: CiteOptions, sink: Sink) -> Iterator[Citation]:
    """The records as citations: in bibliography order, or in input order when ``options.separate``. Raises UsageError for an
    unknown style or locale."""
    sheet = open_style(options)
    works = [CitedWork(record) for record in records]
    for work in works:
        for finding in lacks(work):
            sink(finding)
    for together in [[work] for work in works] if options.separate else [works]:
        yield from _Document(sheet, together, options, sink).citations()


class _Document:
    """Items that share one bibliography."""

    def __init__(self, sheet: Stylesheet, works: list[CitedWork], options: CiteOptions, sink: Sink) -> None:
        self.sheet = sheet
        self.options = options
        self.sink = sink
        self.works = works
        self.places = [Place(number) for number in range(1, len(works) + 1)]
        self.broken: set[int] = set()
        self.order = list(range(len(works)))
        if len(works) > 1:
            self._arrange()

    def _arrange(self) -> None:
        self.order = self._guard(
            lambda: sort.order(self.sheet, self.works, self.places, "bibliography"), self.order
        )
        for number, index in enumerate(self.order, 1):
            self.places[index].number = number
        self._guard(Disambiguation(self.sheet, self.works, self.places).run, None)

    def _guard(self, work: Any, otherwise: Any) -> Any:
        """The result of ``work``; when one item breaks it, that is said and the list goes on without the step."""
        try:
            return work()
        except Exception as error:  # a list is never lost to one item; entries are tried one by one below
            self.sink(
                Diagnostic(
                    WARNING,
                    "citation-order",
                    f"the list could not be sorted or told apart: {error!r}",
                    "report the record that causes it",
                )
            )
            return otherwise

    def citations(self) -> Iterator[Citation]:
        """The citations in order."""
        dash = bibliography.Substitution(self.sheet)
        cluster = self._cluster_or_plain() if self.options.cluster and self.works else None
        for nth, index in enumerate(self.order):
            work, place = self.works[index], self.places[index]
            entry: tuple[Run, ...] = ()
            if not self.options.in_text:
                entry = self._entry(work, place, dash)
            in_text = self._in_text(work, place) if cluster is None else cluster if nth == 0 else ()
            yield Citation(work.id, entry, in_text)

    def _entry(self, work: CitedWork, place: Place, dash: bibliography.Substitution) -> tuple[Run, ...]:
        try:
            nodes = dash.apply(bibliography.entry(self.sheet, work, place))
            made = runs(bibliography.finish(self.sheet, nodes), self.sheet.locale)
        except Exception as error:
            return self._degrade(work, repr(error))
        if not made:
            self.sink(
                Diagnostic(
                    WARNING,
                    "no-entry",
                    f"the style lists nothing for '{work.id}'",
                    "it is cited in the text only",
                    record=work.id,
                )
            )
        return made

    def _degrade(self, work: CitedWork, why: str) -> tuple[Run, ...]:
        message = f"'{work.id}' could not be formatted by the style: {why}"
        self.sink(
            Diagnostic(
                WARNING, "plain-citation", message, "a plain citation is printed instead", record=work.id
            )
        )
        return structured(work)

    def _in_text(self, work: CitedWork, place: Place) -> tuple[Run, ...]:
        try:
            return runs(citation.draw(self.sheet, [self._cite(work, place)]), self.sheet.locale)
        except Exception as error:
            return self._degrade(work, repr(error))

    def _cite(self, work: CitedWork, place: Place) -> citation.Cite:
        options = self.options
        if not (options.locator or options.suppress_author or options.prefix or options.suffix):
            return citation.Cite(work, place)
        located = citation.locate(
            place, options.locator or "", suppress_author=options.suppress_author, locale=self.sheet.locale
        )
        return citation.Cite(work, located, options.prefix or "", options.suffix or "")

    def _cluster_or_plain(self) -> tuple[Run, ...]:
        """All items in one citation; plain ones, with what the style cannot do said, rather than nothing."""
        try:
            made = self._cluster()
        except Exception as error:
            self.sink(
                Diagnostic(
                    WARNING,
                    "plain-citation",
                    f"the style cannot format the citation: {error!r}",
                    "a plain citation is printed instead",
                )
            )
            plain = [structured(work) for work in self.works]
            return tuple(
                run for nth, each in enumerate(plain) for run in (*((Run("; "),) if nth else ()), *each)
            )
        if not made:
            self.sink(
                Diagnostic(
                    WARNING,
                    "no-citation",
                    "the style prints nothing for the citation in the text",
                    "choose another style",
                )
            )
        return made

    def _cluster(self) -> tuple[Run, ...]:
        order = sort.order(self.sheet, self.works, self.places, "citation")
        cites = [citation.Cite(self.works[i], self.places[i]) for i in order]
        options = self.options
        if cites:
            cites[0].prefix, cites[-1].suffix = options.prefix or "", options.suffix or ""
            if options.locator:
                cites[-1].place = citation.locate(
                    cites[-1].place, options.locator, suppress_author=False, locale=self.sheet.locale
                )
            for each in cites if options.suppress_author else ():
                locator = options.locator or "" if each is cites[-1] else ""
                each.place = citation.locate(
                    each.place, locator, suppress_author=True, locale=self.sheet.locale
                )
        return runs(citation.draw(self.sheet, cites), self.sheet.locale)
