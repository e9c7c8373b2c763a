"""cs:choose. Source: CSL 1.0.2, "Choose": each value of each attribute is a test, ``match`` combines them
all."""

from __future__ import annotations

from ..element import StyleElement, draw_all
from ..output.nodes import Node
from ..state import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT
from .numeric import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..state import Rendering, Stylesheet

    Check = Callable[[Rendering], bool]

POSITIONS = {
    "first": FIRST,
    "subsequent": SUBSEQUENT,
    "ibid": IBID,
    "ibid-with-locator": IBID_WITH_LOCATOR,
}
TESTS = ("type", "variable", "is-numeric", "is-uncertain-date", "locator", "position", "disambiguate")


def first_of(kids: list[Any], state: Rendering) -> list[Node]:
    """In cs:substitute only the first child that prints something counts, also inside cs:choose."""
    node = next((node for kid in kids if (node := kid.draw(state)) is not None), None)
    return [] if node is None else [node]


class ChooseElement(StyleElement):
    """The first branch whose tests hold. Transparent: its nodes take the delimiter of the element around
    it."""

    __slots__ = ("around", "exclusive")

    def prepare(self, sheet: Stylesheet) -> None:
        super().prepare(sheet)
        above = self.parent
        while above is not None and above.tag in ("if", "else-if", "else", "choose"):
            above = above.parent
        self.exclusive = above is not None and above.tag == "substitute"
        self.around = above.get("delimiter") if above is not None and above.tag == "group" else ""

    def draw(self, state: Rendering) -> Node | None:
        for branch in self.children:
            if branch.holds(state):
                found = (
                    first_of(branch.children, state) if self.exclusive else draw_all(branch.children, state)
                )
                if not found:
                    return None
                return found[0] if len(found) == 1 else Node(found, delimiter=self.around)
        return None


class BranchElement(StyleElement):
    """cs:if, cs:else-if, cs:else: the tests that must hold; cs:else has none, so it always holds."""

    __slots__ = ("checks", "match")

    def prepare(self, sheet: Stylesheet) -> None:
        super().prepare(sheet)
        self.checks = [check for name in TESTS for check in _checks(name, self.get(name).split())]
        self.match = self.get("match", "all")

    def holds(self, state: Rendering) -> bool:
        """Whether the branch applies."""
        wanted = self.match == "any"
        for check in self.checks:
            found = check(state)
            if found is (self.match != "all"):
                return wanted
        return not wanted


def _checks(name: str, values: list[str]) -> list[Check]:
    """A check for each value; an item has one type and one locator, so a list of those asks for any of
    them."""
    if not values:
        return []
    if name == "type":
        types = frozenset(values)
        return [lambda state: state.work.type in types]
    if name == "locator":
        labels = frozenset(value.replace("sub verbo", "sub-verbo") for value in values)
        return [lambda state: bool(state.place.locator) and state.place.locator_label in labels]
    if name == "position":
        return [_position(value) for value in values]
    if name == "disambiguate":
        return [_disambiguates if values == ["true"] else lambda state: False]
    make = {"variable": _present, "is-numeric": _numeric, "is-uncertain-date": _uncertain}[name]
    return [make(value) for value in values]


def _disambiguates(state: Rendering) -> bool:
    """Whether the content is needed: the conditions of a cite are satisfied in turn, as many as tell it from
    others."""
    state.conditions_asked += 1
    choice = state.place.choice
    return choice is not None and state.conditions_asked <= choice.conditions


def _position(value: str) -> Check:
    """A cite is also what it is a special case of: each ibid is subsequent. Entries of the bibliography have
    no position."""
    if value == "near-note":
        return lambda state: state.area == "citation" and state.place.position.near
    level = POSITIONS.get(value)
    if level is None:
        return lambda state: False
    if level == FIRST:
        return lambda state: state.area == "citation" and state.place.position.level == FIRST
    return lambda state: state.area == "citation" and state.place.position.level >= level


def _present(variable: str) -> Check:
    special: dict[str, Check] = {
        "locator": lambda state: bool(state.place.locator),
        "citation-number": lambda state: True,
        "first-reference-note-number": lambda state: bool(state.place.position.first_note),
        "year-suffix": lambda state: bool(state.place.letter),
    }
    return special.get(variable) or (lambda state: state.work.has(variable))


def _numeric(variable: str) -> Check:
    if variable == "locator":
        return lambda state: bool(state.place.locator) and read(state.place.locator).numeric
    return lambda state: variable in state.work.texts and state.work.number(variable).numeric


def _uncertain(variable: str) -> Check:
    return lambda state: variable in state.work.dates and state.work.dates[variable].circa
