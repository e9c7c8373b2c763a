"""The cites of all works of a document in one form, first or later, and what each shows so that they differ.

Source: CSL 1.0.2, "Disambiguation": more names, more of the given names, the ``disambiguate`` condition, in
this order."""

from __future__ import annotations

from functools import partial

from ..elements.initials import initialize
from ..output.nodes import Node, plain
from ..state import SUBSEQUENT, Choice, Position, Rendering

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from ..elements.name_options import NameOptions
    from ..state import Place, Stylesheet
    from ..values import CitedPerson
    from ..work import CitedWork

    NameLists = list[tuple[int, list[CitedPerson], NameOptions, int]]
    Change = Callable[[Choice, int], bool]


class CiteForm:
    """The cites of all works in one form: those that are the ``first`` of their work, or the later ones."""

    def __init__(
        self,
        sheet: Stylesheet,
        works: Sequence[CitedWork],
        places: Sequence[Place],
        conditions: int,
        *,
        first: bool,
    ) -> None:
        self.sheet = sheet
        self.works = works
        self.first = first
        self.places = places if first else [place.at(Position(SUBSEQUENT, near=True)) for place in places]
        get = sheet.citation.get
        self.add_names = get("disambiguate-add-names") == "true"
        self.add_givens = get("disambiguate-add-givenname") == "true"
        self.rule = get("givenname-disambiguation-rule", "by-cite")
        self.conditions = conditions
        self.lists: list[NameLists] = [[] for _ in works]
        self.texts: list[str] = [""] * len(works)
        self.bearers: dict[str, dict[tuple[str, ...], CitedPerson]] = {}

    def resolve(self) -> None:
        """Decide everything but the letters."""
        for index, place in enumerate(self.places):
            place.choices[self.first] = Choice()
            self._render(index)
        if self.add_givens and self.rule != "by-cite":
            self._all_names()
        for group in self.alike(range(len(self.works))):
            self._tell_apart(group)

    def _render(self, index: int) -> None:
        state = Rendering(self.sheet, self.works[index], "citation", self.places[index])
        state.name_lists = []
        node = Node(self.sheet.cite_layout.draw_children(state))
        self.lists[index], self.texts[index] = state.name_lists, plain(node)
        self.places[index].drawn = node

    def alike(self, group: Sequence[int]) -> list[list[int]]:
        """Those of the group whose cites are equal."""
        by: dict[str, list[int]] = {}
        for index in group:
            by.setdefault(self.texts[index], []).append(index)
        return [members for members in by.values() if len(members) > 1]

    def _tell_apart(self, group: list[int]) -> None:
        steps: list[Callable[[list[int]], Iterator[Change]]] = []
        if self.add_names:
            steps.append(self._more_names)
        if self.add_givens and self.rule == "by-cite":
            steps.append(self._more_givens)
            if self.add_names:
                steps.append(self._names_and_givens)
        if self.conditions:
            steps.append(self._condition)
        groups = [group]
        for step in steps:
            groups = [left for each in groups for left in self._repeat(step, each)]

    def _repeat(self, step: Callable[[list[int]], Iterator[Change]], group: list[int]) -> list[list[int]]:
        """The changes of a step tried in turn until one tells some of the group apart; then those that are
        left again."""
        for change in step(group):
            rest = self._try(group, change)
            if rest is not None:
                return [left for each in rest for left in self._repeat(step, each)]
        return [group]

    def _try(self, group: list[int], change: Change) -> list[list[int]] | None:
        """Apply ``change`` to the choices of the group; keep it only if some cites then differ. The groups
        that are still alike, or None."""
        before = {index: self._saved(index) for index in group}
        changed = False
        for index in group:
            made = self.places[index].choices[self.first].copy()
            changed = change(made, index) or changed
            self.places[index].choices[self.first] = made
            self._render(index)
        if changed and len({self.texts[index] for index in group}) > 1:
            return self.alike(group)
        for index, (choice, text, lists, drawn) in before.items():
            self.places[index].choices[self.first], self.places[index].drawn = choice, drawn
            self.texts[index], self.lists[index] = text, lists
        return None

    def _saved(self, index: int) -> tuple[Choice, str, NameLists, Node | None]:
        place = self.places[index]
        return place.choices[self.first], self.texts[index], self.lists[index], place.drawn

    def _more_names(self, group: list[int]) -> Iterator[Change]:
        """One name more, two names more …: as many as make a difference."""
        for extra in self._hidden(group):
            if self._differ(group, extra):
                self._meet(group, extra)
                yield partial(self._show, extra=extra)

    def _hidden(self, group: list[int]) -> range:
        """How many names more may be shown."""
        lists = (each for index in group for each in self.lists[index])
        return range(1, max((len(people) - shown for _, people, _, shown in lists), default=0) + 1)

    def _differ(self, group: list[int], extra: int) -> bool:
        """Whether the last of so many names more, or the end of the list there, tells some of the group
        apart."""
        return len({self._added(index, extra) for index in group}) > 1

    def _added(self, index: int, extra: int) -> tuple[Any, ...]:
        found: list[Any] = []
        for _, people, _, shown in self.lists[index]:
            at = shown + extra - 1
            found.append((people[at].key if at < len(people) else None, at + 1 >= len(people)))
        return tuple(found)

    def _meet(self, group: list[int], extra: int) -> None:
        """Names that will be shown in the group count among those that given names are told apart for."""
        if self.rule.startswith("all-names"):
            for index in group:
                for _, people, _, shown in self.lists[index]:
                    self._bear(people[shown : shown + extra])

    def _bear(self, people: list[CitedPerson]) -> None:
        for person in people:
            if not person.literal:
                self.bearers.setdefault(person.surname, {})[person.key] = person

    def _show(self, choice: Choice, index: int, *, extra: int) -> bool:
        more = False
        for position, people, options, shown in self.lists[index]:
            if shown < len(people):
                choice.names[position] = min(len(people), shown + extra)
                more = True
                if self.rule.startswith("all-names"):
                    for at in range(shown, choice.names[position]):
                        self._expand(choice, position, at, people[at], options)
        return more

    def _more_givens(self, group: list[int]) -> Iterator[Change]:
        """Initials, then the whole given name, of one shown name after the other."""
        most: dict[int, int] = {}
        for index in group:
            for position, _, _, shown in self.lists[index]:
                most[position] = max(most.get(position, 0), shown)
        for position, shown in sorted(most.items()):
            for at in range(shown):
                if len({self._key(index, position, at) for index in group}) > 1:
                    for level in (1, 2):
                        yield partial(self._raise, position=position, at=at, level=level)

    def _key(self, index: int, position: int, at: int) -> tuple[str, ...] | None:
        """Who is at a place of a list of names."""
        for where, people, _, _ in self.lists[index]:
            if where == position and at < len(people):
                return people[at].key
        return None

    def _raise(self, choice: Choice, index: int, *, position: int, at: int, level: int) -> bool:
        for where, people, options, _ in self.lists[index]:
            if where == position and at < len(people) and people[at].given:
                wanted = 2 if level == 1 and options.initialize_with is None else level
                if max(options.level(), choice.givens.get(where, {}).get(at, 0)) < wanted:
                    choice.givens.setdefault(where, {})[at] = wanted
                    return True
        return False

    def _names_and_givens(self, group: list[int]) -> Iterator[Change]:
        """Names that et-al hides and whose given names are what differs: shown together with them."""
        for extra in self._hidden(group):
            if self._differ(group, extra):
                for level in (1, 2):
                    yield partial(self._show_whole, extra=extra, level=level)

    def _show_whole(self, choice: Choice, index: int, *, extra: int, level: int) -> bool:
        if not self._show(choice, index, extra=extra):
            return False
        raised = False
        for position, _, _, shown in self.lists[index]:
            at = shown + extra - 1
            raised = self._raise(choice, index, position=position, at=at, level=level) or raised
        return raised

    def _condition(self, group: list[int]) -> Iterator[Change]:
        """cs:if disambiguate="true" holds: the first one that is asked, then the second too …"""

        def change(choice: Choice, index: int, count: int) -> bool:
            before, choice.conditions = choice.conditions, max(choice.conditions, count)
            return choice.conditions > before

        for count in range(1, self.conditions + 1):
            yield partial(change, count=count)

    def _all_names(self) -> None:
        """Rules other than by-cite: every name that is shown is told apart from all others with its family
        name."""
        first_only = self.rule.startswith("primary-name")
        for lists in self.lists:
            for _, people, _, shown in lists:
                self._bear(people[: 1 if first_only else shown])
        for index, lists in enumerate(self.lists):
            choice, touched = self.places[index].choices[self.first], False
            for position, people, options, shown in lists:
                for at, person in enumerate(people[: 1 if first_only else shown]):
                    touched = self._expand(choice, position, at, person, options) or touched
            if touched:
                self._render(index)

    def _expand(
        self, choice: Choice, position: int, at: int, person: CitedPerson, options: NameOptions
    ) -> bool:
        """Shows as much of a given name as tells it from its namesakes; whether that is more than the style
        shows."""
        level = self._needed(person, options)
        if level > options.level():
            choice.givens.setdefault(position, {})[at] = level
            return True
        return False

    def _needed(self, person: CitedPerson, options: NameOptions) -> int:
        others = [other for other in self.bearers.get(person.surname, {}).values() if other.key != person.key]
        if not others or not person.given:
            return 0
        short = initialize(person.given, ".")
        shared = [other for other in others if initialize(other.given, ".") == short]
        if self.rule.endswith("-with-initials"):
            return 1 if len(shared) < len(others) else 0
        return 2 if shared or options.initialize_with is None else 1
