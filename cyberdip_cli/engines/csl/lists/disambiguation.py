"""Cites that look alike are told apart. Source: CSL 1.0.2, "Disambiguation", in its order: more names, more
of the given names, the ``disambiguate`` condition, a letter after the year.

A style with positions prints a work's first cite and its later ones differently: each form is told apart by
itself, and works whose cites are alike in either form get letters."""

from __future__ import annotations

from ....keyring import suffix
from .cite_form import CiteForm

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..state import Place, Stylesheet
    from ..work import CitedWork


class Disambiguation:
    """One run over all cites of a document; changes the choices and letters in ``places``."""

    def __init__(self, sheet: Stylesheet, works: Sequence[CitedWork], places: Sequence[Place]) -> None:
        self.places = places
        get = sheet.citation.get
        self.add_letter = get("disambiguate-add-year-suffix") == "true"
        conditions = sum(element.get("disambiguate") == "true" for element in sheet.elements)
        added = (get("disambiguate-add-names"), get("disambiguate-add-givenname"))
        self.needed = self.add_letter or conditions > 0 or "true" in added
        forms = (False, True) if sheet.has_positions else (True,)
        self.forms = (
            [CiteForm(sheet, works, places, conditions, first=first) for first in forms]
            if self.needed
            else []
        )

    def run(self) -> None:
        """Decide everything."""
        for form in self.forms:
            form.resolve()
        if len(self.forms) == 1:
            for place in self.places:
                place.choices[False] = place.choices[True]
        if self.add_letter:
            self._letters()

    def _letters(self) -> None:
        """Letters in the order of the bibliography: ``places`` carry its numbers."""
        groups = [set(group) for form in self.forms for group in form.alike(range(len(self.places)))]
        for group in _connected(groups):
            for nth, index in enumerate(sorted(group, key=lambda i: self.places[i].number)):
                self.places[index].letter, self.places[index].drawn = suffix(nth), None


def _connected(groups: list[set[int]]) -> list[set[int]]:
    """Groups that share a member as one."""
    found: list[set[int]] = []
    for group in groups:
        for other in [other for other in found if other & group]:
            group = group | other
            found.remove(other)
        found.append(group)
    return found
