"""cs:text. Source: CSL 1.0.2, "Text", and its appendix on links."""

from __future__ import annotations

import re

from citeproc import model as upstream

from . import numbers, pageranges, richtext, textcase
from .nodes import Node
from .persons import LATIN
from .rendering import Element, unescaped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .rendering import Context, Sheet

LINKS = {
    "DOI": "https://doi.org/",
    "PMID": "https://www.ncbi.nlm.nih.gov/pubmed/",
    "PMCID": "https://www.ncbi.nlm.nih.gov/pmc/articles/",
    "URL": "",
}
"""Variables that are links, and what makes them a URL."""

_SLANTED = re.compile(f"[-0-9{LATIN}]")
DEEPEST = 60
"""Macros may call macros, but a style that calls itself must end."""

SHORT = {"title": "title-short", "container-title": "container-title-short", "volume-title": "volume-title-short"}


class Text(Element, upstream.Text):  # type: ignore[misc]
    """A variable, a macro, a term or a value, whichever attribute is there."""

    variable: str
    form: str
    plural: bool

    def prepare(self, sheet: Sheet) -> None:
        super().prepare(sheet)
        self.variable, self.form = self.get("variable", ""), self.get("form", "long")
        self.macro, self.term, self.value = self.get("macro", ""), self.get("term", ""), unescaped(self.get("value", ""))
        self.plural = self.get("plural") == "true"
        if self.macro:  # as the established processors, which styles are made with, have it: a macro's parts keep their own case
            self.case = ""
        if self.variable == "year-suffix":
            sheet.variable_year_suffix = True

    def draw(self, ctx: Context) -> Node | None:
        if self.variable:
            node = self._variable(ctx)
        elif self.macro:
            macro = ctx.sheet.macros.get(self.macro)
            node = None if macro is None or ctx.depth > DEEPEST else self._macro(macro, ctx)
        else:
            node = self._words(ctx)
        if node is None:
            return None
        node = self.dress(node, ctx, term=bool(self.term))
        if self.variable and "italic" in node.looks and upright(node):
            node.looks = tuple(look for look in node.looks if look != "italic")
        return node

    def _macro(self, macro: Any, ctx: Context) -> Node | None:
        """What the macro prints."""
        ctx.depth += 1
        node: Node | None = macro.draw(ctx)
        ctx.depth -= 1
        return node

    def _words(self, ctx: Context) -> Node | None:
        words = self.value
        if self.term:
            words = ctx.locale.term(self.term, self.form, plural=self.plural) or ""
        if not words:
            return None
        node = richtext.parse(words, ctx.locale.quotes)
        if self.term and not ctx.begun and ctx.sorting is None and not (ctx.area == "citation" and ctx.sheet.class_ == "in-text"):
            textcase.capitalize_first(list(node.leaves()))
        ctx.begun = True
        return node

    def _variable(self, ctx: Context) -> Node | None:
        name = self.variable
        if ctx.spent(name):
            ctx.met(filled=False)
            return None
        special: Callable[[Context], Node | None] | None = _SPECIAL.get(name)
        node = special(ctx) if special else self._field(ctx, name)
        ctx.called = True
        if node is not None or name == "year-suffix":  # which may stand beside "n.d." in a group: it never empties one
            ctx.filled = True
            ctx.begun = ctx.begun or node is not None
        return node

    def _field(self, ctx: Context, name: str) -> Node | None:
        item = ctx.item
        short = SHORT.get(name, f"{name}-short") if self.form == "short" else ""
        text = (item.text(short) if short else "") or item.text(name)
        if not text and name in item.names:
            text = ", ".join(person.surname for person in item.names[name])
        if not text:
            return None
        if ctx.used is not None:
            ctx.used.add(name)
        if name in numbers.VARIABLES:
            return _number(ctx, name)
        if name in LINKS:
            return _link(name, text, self.before)
        return richtext.parse(text, ctx.locale.quotes)


def _number(ctx: Context, name: str) -> Node:
    numeric = ctx.item.number(name)
    if name == "number" and ctx.item.type == "legal_case":  # a docket number: 71-1523 is not a range
        return Node(ctx.item.text(name))
    if name in ("page", "page-first") and ctx.sorting is None:
        node = _rich(pageranges.spell(numeric, ctx.sheet.page_format, name, ctx.locale), ctx)
        node.role = "number" if numeric.numeric else ""
        return node
    node = _rich(numbers.spell(numeric, "numeric", name, ctx.locale, ""), ctx)
    node.role = "number" if numeric.numeric else ""
    return node


def upright(node: Node) -> bool:
    """Whether a field is in a script without italics (Chinese, Japanese, Korean …)."""
    text = "".join(str(leaf.body) for leaf in node.leaves())
    return not text.isascii() and _SLANTED.search(text) is None and any(c.isalpha() for c in text)


def _rich(text: str, ctx: Context) -> Node:
    return richtext.parse(text, ctx.locale.quotes)


def _link(name: str, text: str, prefix: str) -> Node:
    node = Node(text)
    node.nocase = True
    if not text.startswith(("http://", "https://")):
        node.href = LINKS[name] + text if LINKS[name] else None
    else:
        node.href = text
    return node


def _citation_number(ctx: Context) -> Node | None:
    node = Node(str(ctx.place.number).zfill(8) if ctx.sorting is not None else str(ctx.place.number))
    node.role = "citation-number"
    return node


def _year_suffix(ctx: Context) -> Node | None:
    if not ctx.place.letter or ctx.sorting is not None:
        return None
    node = Node(ctx.place.letter)
    node.role = "year-suffix"
    return node


def _locator(ctx: Context) -> Node | None:
    place = ctx.place
    if not place.locator:
        return None
    numeric = numbers.read(place.locator)
    form = ctx.sheet.page_format if place.locator_label == "page" else None
    return Node(pageranges.spell(numeric, form, "locator", ctx.locale))


def _start(name: str, width: int) -> str:
    letters = name.replace(" ", "")[:width]
    return letters[:1] + letters[1:].lower()


def _label(ctx: Context) -> Node | None:
    """``citation-label``: the item's own, else four letters of the names and two digits of the year."""
    own = ctx.item.text("citation-label")
    names = next((ctx.item.names[name] for name in ("author", "editor", "translator") if ctx.item.names.get(name)), [])
    widths = {1: (4,), 2: (2, 2), 3: (2, 1, 1)}.get(len(names), (1, 1, 1, 1))
    letters = "".join(_start(person.surname, width) for person, width in zip(names, widths, strict=False)) or ctx.item.text("title")[:4]
    issued = ctx.item.dates.get("issued")
    year = f"{abs(issued.parts[0]) % 100:02d}" if issued and issued.parts[0] else ""
    return Node((own or letters + year) + ("" if ctx.sorting is not None else ctx.place.letter))


_SPECIAL = {
    "citation-number": _citation_number,
    "year-suffix": _year_suffix,
    "locator": _locator,
    "citation-label": _label,
    "first-reference-note-number": lambda ctx: None,
}
