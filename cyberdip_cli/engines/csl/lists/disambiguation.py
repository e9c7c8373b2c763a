"""Cites that look alike are told apart. Source: CSL 1.0.2, "Disambiguation", in its order: more names, more of the given names, the
``disambiguate`` condition, a letter after the year.
"""

from __future__ import annotations

from ..elements.initials import initialize
from ..elements.numeric import suffix_letters
from ..output.nodes import Node, plain
from ..state import Choice, Rendering

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from ..elements.name_options import NameOptions
    from ..state import Place, Stylesheet
    from ..values import Person
    from ..work import CitedWork


class Disambiguation:
    """One run over all cites of a document; changes the choices and letters in ``places``."""

    def __init__(self, sheet: Stylesheet, works: Sequence[CitedWork], places: Sequence[Place]) -> None:
        self.sheet = sheet
        self.works = works
        self.places = places
        get = sheet.citation.get
        self.add_names = get("disambiguate-add-names") == "true"
        self.add_givens = get("disambiguate-add-givenname") == "true"
        self.rule = get("givenname-disambiguation-rule", "by-cite")
        self.add_letter = get("disambiguate-add-year-suffix") == "true"
        self.conditional = any(
            element.get("disambiguate") == "true" for element in sheet.elements if element.get("disambiguate")
        )
        self.lists: list[Any] = [None] * len(works)
        self.texts: list[str] = [""] * len(works)

    def run(self) -> None:
        """Decide everything."""
        if not (self.add_names or self.add_givens or self.add_letter or self.conditional):
            return
        for index, place in enumerate(self.places):
            place.choice = Choice()
            self._render(index)
        if self.add_givens and self.rule != "by-cite":
            self._all_names()
        for group in self._alike(range(len(self.works))):
            self._resolve(group)
        if self.add_letter:
            self._letters()

    def _render(self, index: int) -> str:
        state = Rendering(self.sheet, self.works[index], "citation", self.places[index])
        state.name_lists = []
        node = Node(self.sheet.cite_layout.draw_kids(state))
        self.lists[index], self.texts[index] = state.name_lists, plain(node)
        self.places[index].drawn = node
        return self.texts[index]

    def _alike(self, group: Sequence[int]) -> list[list[int]]:
        by: dict[str, list[int]] = {}
        for index in group:
            by.setdefault(self.texts[index], []).append(index)
        return [members for members in by.values() if len(members) > 1]

    def _resolve(self, group: list[int]) -> None:
        steps: list[Callable[[list[int]], list[list[int]]]] = []
        if self.add_names:
            steps.append(self._more_names)
        if self.add_givens and self.rule == "by-cite":
            steps.append(self._more_givens)
            if self.add_names:
                steps.append(self._names_and_givens)
        if self.conditional:
            steps.append(self._condition)
        groups = [group]
        for step in steps:
            groups = [rest for each in groups for rest in step(each)]

    def _try(self, group: list[int], change: Callable[[Choice, int], bool]) -> list[list[int]] | None:
        """Apply ``change`` to the choices of the group; keep it only if some cites then differ. The groups that are still alike, or None."""
        before = {
            index: (self.places[index].choice, self.texts[index], self.lists[index], self.places[index].drawn)
            for index in group
        }
        changed = False
        for index in group:
            choice = self.places[index].choice
            made = choice.copy() if choice is not None else Choice()
            changed = change(made, index) or changed
            self.places[index].choice = made
            self._render(index)
        if changed and len({self.texts[index] for index in group}) > 1:
            return self._alike(group)
        for index, (choice, text, lists, drawn) in before.items():
            self.places[index].choice, self.texts[index], self.lists[index], self.places[index].drawn = (
                choice,
                text,
                lists,
                drawn,
            )
        return None

    def _more_names(self, group: list[int]) -> list[list[int]]:
        most = max((len(people) for index in group for _, people, _, _ in self.lists[index]), default=0)
        for extra in range(1, most):

            def change(choice: Choice, index: int, extra: int = extra) -> bool:
                return self._show(choice, index, extra)

            rest = self._try(group, change)
            if rest is not None:
                return [left for each in rest for left in self._more_names(each)]
        return [group]

    def _show(self, choice: Choice, index: int, extra: int) -> bool:
        more = False
        for position, people, _, shown in self.lists[index]:
            if shown < len(people):
                choice.names[position] = min(len(people), shown + extra)
                more = True
        return more

    def _more_givens(self, group: list[int]) -> list[list[int]]:
        spots = sorted(
            {
                (position, k)
                for index in group
                for position, _, _, shown in self.lists[index]
                for k in range(shown)
            }
        )
        for position, k in spots:
            for level in (1, 2):

                def change(
                    choice: Choice, index: int, position: int = position, k: int = k, level: int = level
                ) -> bool:
                    return self._raise(choice, index, position, k, level)

                rest = self._try(group, change)
                if rest is not None:
                    return [left for each in rest for left in self._more_givens(each)]
        return [group]

    def _raise(self, choice: Choice, index: int, position: int, k: int, level: int) -> bool:
        for at, people, options, _ in self.lists[index]:
            if at == position and k < len(people) and people[k].given:
                wanted = 2 if level == 1 and options.initialize_with is None else level
                if max(options.level(), choice.givens.get(at, {}).get(k, 0)) < wanted:
                    choice.givens.setdefault(at, {})[k] = wanted
                    return True
        return False

    def _names_and_givens(self, group: list[int]) -> list[list[int]]:
        """Names that et-al hides and whose given names are what differs: shown together with them."""
        most = max((len(people) for index in group for _, people, _, _ in self.lists[index]), default=0)
        for extra in range(1, most):
            for level in (1, 2):

                def change(choice: Choice, index: int, extra: int = extra, level: int = level) -> bool:
                    if not self._show(choice, index, extra):
                        return False
                    raised = [
                        self._raise(choice, index, position, shown + extra - 1, level)
                        for position, _, _, shown in self.lists[index]
                    ]
                    return any(raised)

                rest = self._try(group, change)
                if rest is not None:
                    return [left for each in rest for left in self._names_and_givens(each)]
        return [group]

    def _condition(self, group: list[int]) -> list[list[int]]:
        def change(choice: Choice, index: int) -> bool:
            choice.condition = True
            return True

        rest = self._try(group, change)
        return [group] if rest is None else rest

    def _all_names(self) -> None:
        """Rules other than by-cite: every name that is shown is told apart from all others with its family name."""
        bearers: dict[str, dict[tuple[str, ...], Person]] = {}
        first_only = self.rule.startswith("primary-name")
        for lists in self.lists:
            for _, people, _, shown in lists:
                for person in people[: 1 if first_only else shown]:
                    if not person.literal:
                        bearers.setdefault(person.surname, {})[person.key] = person
        for index, lists in enumerate(self.lists):
            choice, touched = self.places[index].choice, False
            for position, people, options, shown in lists:
                for k, person in enumerate(people[: 1 if first_only else shown]):
                    level = self._needed(person, list(bearers.get(person.surname, {}).values()), options)
                    if level > options.level() and choice is not None:
                        choice.givens.setdefault(position, {})[k] = level
                        touched = True
            if touched:
                self._render(index)

    def _needed(self, person: Person, bearers: list[Person], options: NameOptions) -> int:
        others = [other for other in bearers if other.key != person.key]
        if not others or not person.given:
            return 0
        mark = options.initialize_with
        short = initialize(person.given, ".")
        shared = [other for other in others if initialize(other.given, ".") == short]
        if self.rule.endswith("-with-initials"):
            return 1 if len(shared) < len(others) else 0
        return 2 if shared or mark is None else 1

    def _letters(self) -> None:
        """Letters in the order of the bibliography: ``places`` carry its numbers."""
        for group in self._alike(range(len(self.works))):
            for nth, index in enumerate(sorted(group, key=lambda i: self.places[i].number)):
                self.places[index].letter, self.places[index].drawn = suffix_letters(nth), None
