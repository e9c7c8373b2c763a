"""cs:number and cs:label. Source: CSL 1.0.2, "Number" and "Label"."""

from __future__ import annotations

from ..element import StyleElement
from ..output import rich_text
from ..output.nodes import Node
from . import locator, numeric, page_ranges

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..state import Rendering, Stylesheet


class NumberElement(StyleElement):
    """A number variable in its ``form``; text that is not numeric is printed as it is."""

    __slots__ = ("form", "variable")

    def prepare(self, sheet: Stylesheet) -> None:
        super().prepare(sheet)
        self.variable, self.form = self.get("variable"), self.get("form", "numeric")

    def draw(self, state: Rendering) -> Node | None:
        node = None if state.substituted(self.variable) else self._node(state)
        state.note_variable(filled=node is not None)
        return None if node is None else self.dress(node, state)

    def _node(self, state: Rendering) -> Node | None:
        if self.variable == "citation-number":
            node = Node(
                str(state.place.number).zfill(8) if state.sorting is not None else str(state.place.number)
            )
            node.role = "citation-number"
            return node
        if self.variable == "locator":
            return locator.draw(state)
        text = state.work.text(self.variable)
        if not text:
            return None
        state.note_use(self.variable)
        found = numeric.read(text, self.variable)
        if (
            self.variable == "number" and state.work.type == "legal_case"
        ):  # a docket number: 71-1523 is not a range
            return Node(text)
        if state.sorting is not None:
            return Node("".join(p.particle + p.value.zfill(8) + p.joiner for p in found.parts))
        if self.variable in ("page", "page-first"):
            return Node(page_ranges.spell(found, state.sheet.page_format, self.variable, state.locale))
        gender = state.locale.genders.get(self.variable, "")
        node = rich_text.parse(
            numeric.spell(found, self.form, self.variable, state.locale, gender), state.locale.quotes
        )
        node.role = "number" if found.numeric else ""
        return node


class LabelElement(StyleElement):
    """The term of a number variable, plural when the field holds several; nothing when the field is empty."""

    __slots__ = ("form", "grouped", "plural", "variable")

    def prepare(self, sheet: Stylesheet) -> None:
        super().prepare(sheet)
        self.variable, self.form, self.plural = (
            self.get("variable"),
            self.get("form", "long"),
            self.get("plural", "contextual"),
        )
        self.grouped = self.parent is not None and self.parent.tag == "group"

    def draw(self, state: Rendering) -> Node | None:
        """Outside cs:names: the label of ``variable``. That of an empty variable is for the group around it
        to decide."""
        name = self.variable
        if name == "locator":
            if not state.place.locator:
                return None
            return self.word(state.place.locator_label, state, plural=locator.plural(state))
        text = "" if name in state.used_up else state.work.text(name)
        if not text and not self.grouped:
            return None
        conjunction = state.locale.term("and") or "and"
        return self.word(name, state, plural=bool(text) and numeric.read(text, name, conjunction).plural)

    def word(self, term: str, state: Rendering, *, plural: bool) -> Node | None:
        """The dressed term."""
        plural = plural if self.plural == "contextual" else self.plural == "always"
        words = state.locale.term(term, self.form, plural=plural)
        if not words:
            return None
        state.record_printed = True
        return self.dress(Node(words), state, term=True)
