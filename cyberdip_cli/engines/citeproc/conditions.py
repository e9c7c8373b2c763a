"""cs:choose. Source: CSL 1.0.2, "Choose": each value of each attribute is a test, ``match`` combines them all."""

from __future__ import annotations

from citeproc import model as upstream

from .nodes import Node
from .numbers import read
from .rendering import Element, draw_all

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .rendering import Context

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


def _tests(name: str, values: list[str]) -> list[list[str]]:
    """Each value is a test; an item has one type, one locator and one position, so a list of those asks for any of them."""
    return [values] if values and name in ("type", "locator", "position") else [[value] for value in values]


class _Branch(Element):
    tests: tuple[tuple[str, tuple[str, ...]], ...]
    match: str

    def prepare(self, sheet: object) -> None:
        super().prepare(sheet)  # type: ignore[arg-type]
        get = self.get  # type: ignore[attr-defined]
        self.tests = tuple((name, tuple(values)) for name in TESTS for values in _tests(name, get(name, "").split()))
        self.match = get("match", "all")

    def holds(self, ctx: Context) -> bool:
        """Whether the branch applies."""
        results = (any(_test(ctx, name, value) for value in values) for name, values in self.tests)
        if self.match == "any":
            return any(results)
        return not any(results) if self.match == "none" else all(results)


class If(_Branch, upstream.If):  # type: ignore[misc]
    """cs:if"""


class Else_If(_Branch, upstream.Else_If):  # type: ignore[misc]
    """cs:else-if"""


class Else(_Branch, upstream.Else):  # type: ignore[misc]
    """cs:else: no tests, so it always holds."""


def _test(ctx: Context, name: str, value: str) -> bool:
    item = ctx.item
    if name == "type":
        return item.type == value
    if name == "variable":
        return _present(ctx, value)
    if name == "is-numeric":
        if value == "locator":
            return bool(ctx.place.locator) and read(ctx.place.locator).numeric
        return item.has(value) and value not in item.dates and value not in item.names and item.number(value).numeric
    if name == "is-uncertain-date":
        return value in item.dates and item.dates[value].circa
    if name == "locator":
        return bool(ctx.place.locator) and ctx.place.locator_label == value.replace("sub verbo", "sub-verbo")
    if name == "position":
        return value == "first" and ctx.area == "citation"
    return value == "true" and ctx.place.choice is not None and ctx.place.choice.condition


def _present(ctx: Context, variable: str) -> bool:
    if variable == "locator":
        return bool(ctx.place.locator)
    if variable == "citation-number":
        return True
    if variable == "year-suffix":
        return bool(ctx.place.letter)
    return ctx.item.has(variable)
