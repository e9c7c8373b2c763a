"""cs:number and cs:label. Source: CSL 1.0.2, "Number" and "Label"."""

from __future__ import annotations

from citeproc import model as upstream

from . import numbers, pageranges, richtext
from .nodes import Node
from .rendering import Element

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .rendering import Context, Sheet


class Number(Element, upstream.Number):  # type: ignore[misc]
    """A number variable in its ``form``; text that is not numeric is printed as it is."""

    def prepare(self, sheet: Sheet) -> None:
        super().prepare(sheet)
        self.variable, self.form = self.get("variable", ""), self.get("form", "numeric")

    def draw(self, ctx: Context) -> Node | None:
        node = None if ctx.spent(self.variable) else self._node(ctx)
        ctx.met(filled=node is not None)
        return None if node is None else self.dress(node, ctx)

    def _node(self, ctx: Context) -> Node | None:
        if self.variable == "citation-number":
            node = Node(str(ctx.place.number).zfill(8) if ctx.sorting is not None else str(ctx.place.number))
            node.role = "citation-number"
            return node
        text = ctx.place.locator if self.variable == "locator" else ctx.item.text(self.variable)
        if not text:
            return None
        if ctx.used is not None:
            ctx.used.add(self.variable)
        numeric = numbers.read(text, self.variable)
        if self.variable == "number" and ctx.item.type == "legal_case":  # a docket number: 71-1523 is not a range
            return Node(text)
        if ctx.sorting is not None:
            return Node("".join(p.particle + p.value.zfill(8) + p.joiner for p in numeric.parts))
        if self.variable in ("page", "page-first", "locator"):
            return Node(pageranges.spell(numeric, ctx.sheet.page_format, self.variable, ctx.locale))
        gender = ctx.locale.genders.get(self.variable, "")
        node = richtext.parse(numbers.spell(numeric, self.form, self.variable, ctx.locale, gender), ctx.locale.quotes)
        node.role = "number" if numeric.numeric else ""
        return node


class Label(Element, upstream.Label):  # type: ignore[misc]
    """The term of a number variable, plural when the field holds several; nothing when the field is empty."""

    def prepare(self, sheet: Sheet) -> None:
        super().prepare(sheet)
        self.variable, self.form, self.plural = self.get("variable", ""), self.get("form", "long"), self.get("plural", "contextual")
        self.grouped = self.getparent().tag.endswith("}group")

    def draw(self, ctx: Context) -> Node | None:
        """Outside cs:names: the label of ``variable``. That of an empty variable is for the group around it to decide."""
        name = self.variable
        if name == "locator":
            text, term = ctx.place.locator, ctx.place.locator_label
        else:
            text, term = ("" if name in ctx.done else ctx.item.text(name)), name
        if not text and (name == "locator" or not self.grouped):
            return None
        return self.word(term, ctx, plural=bool(text) and numbers.read(text, name).plural)

    def word(self, term: str, ctx: Context, *, plural: bool) -> Node | None:
        """The dressed term."""
        plural = plural if self.plural == "contextual" else self.plural == "always"
        words = ctx.locale.term(term, self.form, plural=plural)
        if not words:
            return None
        ctx.begun = True
        return self.dress(Node(words), ctx, term=True)
