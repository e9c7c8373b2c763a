"""cs:names, cs:name, cs:et-al, cs:substitute. Source: CSL 1.0.2, "Names"."""

from __future__ import annotations

from ..element import StyleElement
from ..output.nodes import Node, find
from .name_list import draw, visible
from .name_options import NameOptions
from .number import LabelElement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..state import Rendering, Stylesheet
    from ..values import CitedPerson


BOTH = {"editor", "translator"}
"""Variables that have one label for both: editortranslator."""


class SubstituteElement(StyleElement):
    """What is printed for names that are missing: the first child that prints something; its variables are
    used up."""

    __slots__ = ()

    def draw_for(self, state: Rendering) -> Node | None:
        """The substitute."""
        outer = state.variables_used
        for child in self.children:
            state.variables_used = set()
            node: Node | None = child.draw(state)
            used, state.variables_used = state.variables_used, outer
            if node is not None:
                state.used_up |= used
                state.note_use(*used)
                return node
        return None


class NamesElement(StyleElement):
    """One or more name variables, each with its label. ``name``, ``et_al``, ``label``, ``substitute``: its
    children of these kinds or None; ``between``: its own delimiter or None."""

    __slots__ = ("_options", "between", "et_al", "label", "label_first", "name", "substitute", "variables")

    def prepare(self, sheet: Stylesheet) -> None:
        super().prepare(sheet)
        self.variables = tuple(self.get("variable").split())
        self.between = self.attributes.get("delimiter")
        kinds = {child.tag: child for child in self.children}
        self.name: StyleElement | None = kinds.get("name")
        self.et_al: StyleElement | None = kinds.get("et-al")
        self.label: LabelElement | None = kinds.get("label")
        self.substitute: SubstituteElement | None = kinds.get("substitute")
        order = [child.tag for child in self.children if child.tag in ("name", "label")]
        self.label_first = len(order) > 1 and order[0] == "label"
        self._options: dict[str, NameOptions] = {}
        lender = self._lender()
        if lender is not None:
            self._borrow(lender)

    def _lender(self) -> NamesElement | None:
        """The cs:names around the cs:substitute that this element stands in without a cs:name of its own."""
        above = self.parent if self.name is None else None
        while above is not None and above.tag != "substitute":
            above = above.parent
        return above.parent if above is not None and isinstance(above.parent, NamesElement) else None

    def _borrow(self, lender: NamesElement) -> None:
        """Take the attributes and children of the cs:names around the cs:substitute."""
        self.name = lender.name
        self.et_al = self.et_al or lender.et_al
        self.label = self.label or lender.label
        self.between = self.between if self.between is not None else lender.between
        self.label_first = lender.label_first
        self.looks, self.display = self.looks or lender.looks, self.display or lender.display
        self.before, self.after = self.before or lender.before, self.after or lender.after

    def options(self, state: Rendering) -> NameOptions:
        """The options in the area that is rendered."""
        found = self._options.get(state.area)
        if found is None:
            area = (
                state.sheet.citation
                if state.area == "citation" or state.sheet.bibliography is None
                else state.sheet.bibliography
            )
            above = [element for element in (area, state.sheet.root) if element is not None]
            found = self._options[state.area] = NameOptions(self.name, self.et_al, above)
        return found

    def draw(self, state: Rendering) -> Node | None:
        sets = [
            (variable, state.work.names[variable])
            for variable in self.variables
            if variable in state.work.names and not state.substituted(variable)
        ]
        state.note_variable(filled=bool(sets))
        if not sets:
            return self._substituted(state)
        state.note_use(*(variable for variable, _ in sets))
        options = self.options(state)
        if options.form == "count":
            return self._count(sets, options, state)
        terms = [variable for variable, _ in sets]
        if set(terms) == BOTH and _same(sets[0][1], sets[1][1]) and self._has_term_for_both(state):
            sets, terms = sets[:1], ["editortranslator" if self.label is not None else terms[0]]
        nodes = [
            node
            for (variable, _), term in zip(sets, terms, strict=True)
            if (node := self._set(variable, term, options, state)) is not None
        ]
        return self._finish(Node(nodes, delimiter=self._between(state))) if nodes else None

    def _has_term_for_both(self, state: Rendering) -> bool:
        """Whether the language has a label for who is editor and translator; one that is empty keeps the two
        apart."""
        return self.label is None or bool(state.locale.term("editortranslator", self.label.form))

    def _substituted(self, state: Rendering) -> Node | None:
        """What stands in for the names, marked as such."""
        node = self.substitute.draw_for(state) if self.substitute is not None else None
        if node is None or find(node, "names") is not None:
            return node
        made = Node([node])
        made.role = "substitute"
        return made

    def _between(self, state: Rendering) -> str:
        if self.between is not None:
            return self.between
        area = state.sheet.citation if state.area == "citation" else state.sheet.bibliography
        for element in (area, state.sheet.root):
            if element is not None and "names-delimiter" in element.attributes:
                return element.get("names-delimiter")
        return ""

    def _finish(self, node: Node) -> Node:
        made = Node([node], self.looks, self.before, self.after)
        made.display, made.role = self.display, "names"
        return made

    def _set(self, variable: str, term: str, options: NameOptions, state: Rendering) -> Node | None:
        people, more = state.work.names[variable], variable in state.work.unnamed
        names = draw(people, options, state, more=more)
        if not names.body:
            return None
        names.role = "name-list"
        label = self.label if state.sorting is None else None
        word = label.word(term, state, plural=more or len(people) > 1) if label is not None else None
        if word is None:
            return Node([names])
        return Node([word, names] if self.label_first else [names, word])

    def _count(
        self, sets: list[tuple[str, list[CitedPerson]]], options: NameOptions, state: Rendering
    ) -> Node | None:
        total = sum(len(visible(len(people), options, state)[0]) for _, people in sets)
        return Node(str(total).zfill(4) if state.sorting is not None else str(total)) if total else None


def _same(first: list[CitedPerson], second: list[CitedPerson]) -> bool:
    return [person.key for person in first] == [person.key for person in second]
