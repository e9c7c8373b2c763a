"""cs:choose. Source: CSL 1.0.2, "Choose": each value of each attribute is a test, ``match`` combines them all."""

from __future__ import annotations

from citeproc import model as upstream

from .nodes import Node
from .numbers import read
from .rendering import Element, draw_all

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .rendering import Context

    Check = Callable[[Context], bool]

TESTS = ("type", "variable", "is-numeric", "is-uncertain-date", "locator", "position", "disambiguate")


def first_of(kids: list[Any], ctx: Context) -> list[Node]:
    """In cs:substitute only the first child that prints something counts, also inside cs:choose."""
    node = next((node for kid in kids if (node := kid.draw(ctx)) is not None), None)
    return [] if node is None else [node]


class Choose(Element, upstream.Choose):  # type: ignore[misc]
    """The first branch whose tests hold. Transparent: its nodes take the delimiter of the element around it."""

    def draw(self, ctx: Context) -> Node | None:
        for branch in self.kids:
            if branch.holds(ctx):
                kids = first_of(branch.kids, ctx) if self.exclusive else draw_all(branch.kids, ctx)
                if not kids:
                    return None
                if len(kids) == 1:
                    return kids[0]
                return Node(kids, delimiter=self.around)
        return None

    around = ""
    exclusive = False

    def prepare(self, sheet: object) -> None:
        super().prepare(sheet)  # type: ignore[arg-type]
        above = self.getparent()
        while above is not None and above.tag.rpartition("}")[2] in ("if", "else-if", "else", "choose"):
            above = above.getparent()
        self.exclusive = above is not None and above.tag.endswith("}substitute")
        self.around = above.get("delimiter", "") if above is not None and above.tag.endswith("}group") else ""


class _Branch(Element):
    checks: list[Check]
    match: str

    def prepare(self, sheet: object) -> None:
        super().prepare(sheet)  # type: ignore[arg-type]
        get = self.get  # type: ignore[attr-defined]
        self.checks = [check for name in TESTS for check in _checks(name, get(name, "").split())]
        self.match = get("match", "all")

    def holds(self, ctx: Context) -> bool:
        """Whether the branch applies."""
        wanted = self.match == "any"
        for check in self.checks:
            found = check(ctx)
            if found is (self.match != "all"):
                return wanted
        return not wanted


class If(_Branch, upstream.If):  # type: ignore[misc]
    """cs:if"""


class Else_If(_Branch, upstream.Else_If):  # type: ignore[misc]
    """cs:else-if"""


class Else(_Branch, upstream.Else):  # type: ignore[misc]
    """cs:else: no tests, so it always holds."""


def _checks(name: str, values: list[str]) -> list[Check]:
    """A check for each value; an item has one type, one locator and one position, so a list of those asks for any of them."""
    if not values:
        return []
    if name == "type":
        types = frozenset(values)
        return [lambda ctx: ctx.item.type in types]
    if name == "locator":
        labels = frozenset(value.replace("sub verbo", "sub-verbo") for value in values)
        return [lambda ctx: bool(ctx.place.locator) and ctx.place.locator_label in labels]
    if name == "position":
        return [lambda ctx: "first" in values and ctx.area == "citation"]
    if name == "disambiguate":
        return [lambda ctx: values == ["true"] and ctx.place.choice is not None and ctx.place.choice.condition]
    make = {"variable": _present, "is-numeric": _numeric, "is-uncertain-date": _uncertain}[name]
    return [make(value) for value in values]


def _present(variable: str) -> Check:
    special: dict[str, Check] = {
        "locator": lambda ctx: bool(ctx.place.locator),
        "citation-number": lambda ctx: True,
        "year-suffix": lambda ctx: bool(ctx.place.letter),
    }
    return special.get(variable) or (lambda ctx: ctx.item.has(variable))


def _numeric(variable: str) -> Check:
    if variable == "locator":
        return lambda ctx: bool(ctx.place.locator) and read(ctx.place.locator).numeric
    return lambda ctx: variable in ctx.item.texts and ctx.item.number(variable).numeric


def _uncertain(variable: str) -> Check:
    return lambda ctx: variable in ctx.item.dates and ctx.item.dates[variable].circa
