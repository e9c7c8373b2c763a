"""Works that share one bibliography: sorted, numbered, told apart, then printed entry by entry and citation
by citation.

A work that cannot be formatted becomes a plain structured citation and a diagnostic; the others are
unharmed."""

from __future__ import annotations

from ...diagnostics import WARNING, Diagnostic
from ...protocols import Run
from .fallback import structured
from .lists import bibliography, citation, sort
from .lists.disambiguation import Disambiguation
from .lists.locator import read_locator
from .lists.shown_cite import ShownCite
from .output.punctuation import runs
from .state import Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from ...diagnostics import Sink
    from ...protocols import CiteItem
    from .state import Position, Stylesheet
    from .work import CitedWork


class Listing:
    """The ``works`` of one bibliography; ``order``: their indexes as the bibliography lists them."""

    def __init__(self, sheet: Stylesheet, works: list[CitedWork], sink: Sink) -> None:
        self.sheet = sheet
        self.works = works
        self.sink = sink
        self.places = [Place(number) for number in range(1, len(works) + 1)]
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

    def _guard(self, step: Any, otherwise: Any) -> Any:
        """The result of ``step``; when one work breaks it, that is said and the list goes on without the
        step."""
        try:
            return step()
        except Exception as error:  # a list is never lost to one work; entries are tried one by one below
            message = f"the list could not be sorted or told apart: {error!r}"
            self.sink(Diagnostic(WARNING, "citation-order", message, "report the record that causes it"))
            return otherwise

    def entries(self) -> Iterator[tuple[Run, ...]]:
        """The entries, in order."""
        dash = bibliography.Substitution(self.sheet)
        for index in self.order:
            yield self._entry(self.works[index], self.places[index], dash)

    def _entry(self, work: CitedWork, place: Place, dash: bibliography.Substitution) -> tuple[Run, ...]:
        try:
            nodes = dash.apply(bibliography.entry(self.sheet, work, place))
            made = runs(bibliography.finish(self.sheet, nodes), self.sheet.locale)
        except Exception as error:
            return self._degrade([work], error)
        if not made:
            message = f"the style lists nothing for '{work.id}'"
            self.sink(
                Diagnostic(WARNING, "no-entry", message, "it is cited in the text only", record=work.id)
            )
        return made

    def _degrade(self, works: Sequence[CitedWork], error: Exception) -> tuple[Run, ...]:
        """The works plainly, said to be so."""
        hint = "a plain citation is printed instead"
        if len(works) == 1:
            message = f"'{works[0].id}' could not be formatted by the style: {error!r}"
            self.sink(Diagnostic(WARNING, "plain-citation", message, hint, record=works[0].id))
            return structured(works[0])
        message = f"the style cannot format the citation: {error!r}"
        self.sink(Diagnostic(WARNING, "plain-citation", message, hint))
        found: list[Run] = []
        for work in works:
            found += [Run("; "), *structured(work)] if found else structured(work)
        return tuple(found)

    def cite_order(self, indexes: Sequence[int]) -> list[int]:
        """The works of one citation in the order in which the style puts them there."""
        works, places = [self.works[at] for at in indexes], [self.places[at] for at in indexes]
        order = self._guard(lambda: sort.order(self.sheet, works, places, "citation"), range(len(works)))
        return [indexes[at] for at in order]

    def citation(
        self,
        items: Sequence[tuple[int, CiteItem]],
        positions: Sequence[Position] = (),
        *,
        missing: Sequence[str] = (),
        mode: str = "",
    ) -> tuple[Run, ...]:
        """The citation of some works, each with what is said of it there, in this order; ``missing`` are ids
        without a work, ``mode`` that of a :class:`~cyberdip_cli.protocols.CitationCall`."""
        try:
            cites = [self._cite(at, index, item, positions) for at, (index, item) in enumerate(items)]
            made = runs(citation.draw(self.sheet, cites, missing, mode), self.sheet.locale)
        except Exception as error:
            return self._degrade([self.works[index] for index, _ in items], error)
        if not made and not any(item.author_only for _, item in items):
            message = "the style prints nothing for the citation in the text"
            self.sink(Diagnostic(WARNING, "no-citation", message, "choose another style"))
        return made

    def _locator(self, item: CiteItem) -> tuple[str, str]:
        """Type and text of a locator; one that names its type itself is asked where the call does not."""
        if item.label:
            return item.label.replace("sub verbo", "sub-verbo"), item.locator.strip()
        return read_locator(item.locator.strip(), self.sheet.locale)

    def _cite(self, at: int, index: int, item: CiteItem, positions: Sequence[Position]) -> ShownCite:
        place = self.places[index]
        if item.locator or item.suppress_author or item.author_only or positions:
            place = place.at(positions[at] if positions else place.position)
            place.suppress_author, place.author_only = item.suppress_author, item.author_only
            if item.locator:
                place.drawn = None
                place.locator_label, place.locator = self._locator(item)
        return ShownCite(self.works[index], place, item.prefix, item.suffix)
