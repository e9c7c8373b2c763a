"""cs:text. Source: CSL 1.0.2, "Text", and its appendix on links."""

from __future__ import annotations

from ....patterns import Pattern
from ..element import StyleElement
from ..output import rich_text, text_case
from ..output.nodes import Node
from ..values import LATIN
from . import locator, numeric, page_ranges

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..state import Rendering, Stylesheet

LINKS = {
    "DOI": "https://doi.org/",
    "PMID": "https://www.ncbi.nlm.nih.gov/pubmed/",
    "PMCID": "https://www.ncbi.nlm.nih.gov/pmc/articles/",
    "URL": "",
}
"""Variables that are links, and what makes them a URL."""

_SLANTED = Pattern(f"[-0-9{LATIN}]")
SHORT = {
    "title": "title-short",
    "container-title": "container-title-short",
    "volume-title": "volume-title-short",
}


class TextElement(StyleElement):
    """A variable, a macro, a term or a value, whichever attribute is there."""

    __slots__ = ("form", "macro", "plural", "term", "value", "variable")

    def prepare(self, sheet: Stylesheet) -> None:
        super().prepare(sheet)
        self.variable, self.form = self.get("variable"), self.get("form", "long")
        self.macro, self.term, self.value = self.get("macro"), self.get("term"), self.get("value")
        self.plural = self.get("plural") == "true"
        if self.macro:  # its parts keep their own case, as in the processors that styles are made with
            self.case = ""
        if self.variable in ("year-suffix", "citation-label"):
            sheet.places_year_suffix = True

    def draw(self, state: Rendering) -> Node | None:
        if self.variable:
            node = self._variable(state)
        elif self.macro:
            macro = state.sheet.macros.get(self.macro)
            node = macro.draw(state) if macro is not None else None
        else:
            node = self._words(state)
        if node is None:
            return None
        node = self.dress(node, state, term=bool(self.term))
        if self.variable and "italic" in node.looks and upright(node):
            node.looks = tuple(look for look in node.looks if look != "italic")
        return node

    def _words(self, state: Rendering) -> Node | None:
        words = self.value
        if self.term:
            words = state.locale.term(self.term, self.form, plural=self.plural) or ""
        if not words:
            return None
        node = rich_text.parse(words, state.locale.quotes)
        if (
            self.term
            and not state.record_printed
            and state.sorting is None
            and not (state.area == "citation" and state.sheet.class_ == "in-text")
        ):
            text_case.capitalize_first(list(node.leaves()))
        state.record_printed = True
        return node

    def _variable(self, state: Rendering) -> Node | None:
        name = self.variable
        if state.substituted(name):
            state.note_variable(filled=False)
            return None
        special: Callable[[Rendering], Node | None] | None = _SPECIAL.get(name)
        node = special(state) if special else self._field(state, name)
        state.variables_asked = True
        if (
            node is not None or name == "year-suffix"
        ):  # which may stand beside "n.d." in a group: it never empties one
            state.variables_filled = True
            state.record_printed = state.record_printed or node is not None
        return node

    def _field(self, state: Rendering, name: str) -> Node | None:
        work = state.work
        short = SHORT.get(name, f"{name}-short") if self.form == "short" else ""
        text = (work.text(short) if short else "") or work.text(name)
        if not text and name in work.names:
            text = ", ".join(person.surname for person in work.names[name])
        if not text:
            return None
        state.note_use(name)
        if name in numeric.VARIABLES:
            return _number(state, name)
        if name in LINKS:
            return _link(name, text, self.before)
        return rich_text.parse(text, state.locale.quotes)


def _number(state: Rendering, name: str) -> Node:
    found = state.work.number(name)
    if name == "number" and state.work.type == "legal_case":  # a docket number: 71-1523 is not a range
        return Node(state.work.text(name))
    if name in ("page", "page-first") and state.sorting is None:
        words = page_ranges.spell(found, state.sheet.page_format, name, state.locale)
    else:
        words = numeric.spell(found, "numeric", name, state.locale, "")
    node = rich_text.parse(words, state.locale.quotes)
    node.role = "number" if found.numeric else ""
    return node


def upright(node: Node) -> bool:
    """Whether a field is in a script without italics (Chinese, Japanese, Korean …)."""
    text = "".join(str(leaf.body) for leaf in node.leaves())
    return not text.isascii() and _SLANTED.search(text) is None and any(c.isalpha() for c in text)


def _link(name: str, text: str, prefix: str) -> Node:
    node = Node(text)
    node.nocase = True
    if not text.startswith(("http://", "https://")):
        node.href = LINKS[name] + text if LINKS[name] else None
    else:
        node.href = text
    return node


def _citation_number(state: Rendering) -> Node | None:
    node = Node(str(state.place.number).zfill(8) if state.sorting is not None else str(state.place.number))
    node.role = "citation-number"
    return node


def _year_suffix(state: Rendering) -> Node | None:
    if not state.place.letter or state.sorting is not None:
        return None
    node = Node(state.place.letter)
    node.role = "year-suffix"
    return node


def _first_note(state: Rendering) -> Node | None:
    number = state.place.position.first_note
    return Node(number) if number else None


def _start(name: str, width: int) -> str:
    letters = name.replace(" ", "")[:width]
    return letters[:1] + letters[1:].lower()


def citation_label(state: Rendering) -> Node | None:
    """``citation-label``: the work's own, else four letters of the names and two digits of the year."""
    own = state.work.text("citation-label")
    names = next(
        (state.work.names[name] for name in ("author", "editor", "translator") if state.work.names.get(name)),
        [],
    )
    widths = {1: (4,), 2: (2, 2), 3: (2, 1, 1)}.get(len(names), (1, 1, 1, 1))
    letters = (
        "".join(
            _start(person.family or person.literal, width)
            for person, width in zip(names, widths, strict=False)
        )
        or state.work.text("title")[:4]
    )
    issued = state.work.dates.get("issued")
    year = f"{abs(issued.parts[0]) % 100:02d}" if issued and issued.parts[0] else ""
    return Node((own or letters + year) + ("" if state.sorting is not None else state.place.letter))


_SPECIAL = {
    "citation-number": _citation_number,
    "year-suffix": _year_suffix,
    "locator": locator.draw,
    "citation-label": citation_label,
    "first-reference-note-number": _first_note,
}
