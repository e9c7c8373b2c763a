"""In-text citations: one or several cites between the layout's affixes, sorted, collapsed, with locator, prefix and suffix.

Source: CSL 1.0.2, "Citation-specific Options" ("Cite Grouping", "Cite Collapsing"), and CSL-JSON's cite items.
"""

from __future__ import annotations

import re

from ..output import rich_text
from ..output.nodes import Node, find, plain, prune
from ..state import Place, Rendering

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..state import Stylesheet
    from ..style.locale import Locale
    from ..work import CitedWork


class Cite:
    """One item in a citation: its place in the document and what stands around it."""

    __slots__ = ("author", "node", "place", "prefix", "suffix", "work")

    def __init__(self, work: CitedWork, place: Place, prefix: str = "", suffix: str = "") -> None:
        self.work = work
        self.place = place
        self.prefix = prefix
        self.suffix = suffix
        self.node: Node | None = None
        self.author = ""


def locate(place: Place, locator: str, *, suppress_author: bool, locale: Locale) -> Place:
    """``place`` with a locator as typed: "p. 23", "chap. 4", "23" (pages)."""
    made = Place(place.number, place.letter, place.choice)
    made.suppress_author = suppress_author
    if locator:
        made.locator_label, made.locator = _label(locator.strip(), locale)
    return made


LOCATORS = (
    "act", "appendix", "article-locator", "book", "canon", "chapter", "column", "elocation", "equation", "figure", "folio", "issue", "line",
    "note", "opus", "page", "paragraph", "part", "rule", "scene", "section", "sub-verbo", "supplement", "table", "timestamp",
    "title-locator", "verse", "version", "volume",
)  # fmt: skip
"""The locator types of CSL 1.0.2, appendix IV."""

USUAL = {
    "pp": "page", "pg": "page", "p": "page", "ch": "chapter", "chap": "chapter", "sec": "section", "vol": "volume", "col": "column",
    "fig": "figure", "n": "note", "l": "line", "ll": "line", "para": "paragraph", "§": "section", "¶": "paragraph",
}  # fmt: skip
"""Abbreviations that are typed in any language."""


def _label(text: str, locale: Locale) -> tuple[str, str]:
    match = re.match(r"([^\d\s.]+)\.?\s*(?=\S)(.+)", text)
    if not match:
        return "page", text
    word = match[1].lower()
    for name in LOCATORS:
        for form in ("long", "short", "symbol"):
            for plural in (False, True):
                if (locale.term(name, form, plural=plural) or "").rstrip(".").lower() == word:
                    return name, match[2]
    return (
        (USUAL[word], match[2]) if word in USUAL else (word, match[2]) if word in LOCATORS else ("page", text)
    )


def draw(sheet: Stylesheet, cites: Sequence[Cite]) -> Node | None:
    """The citation of ``cites``, in their order."""
    layout = sheet.cite_layout
    for cite in cites:
        cite.node = cite.place.drawn or Node(
            layout.draw_kids(Rendering(sheet, cite.work, "citation", cite.place))
        )
        cite.node = cite.node if cite.node.body else None
        cite.author = _author(cite.node)
        if cite.place.suppress_author and cite.node is not None:
            cite.node = _without_author(cite.node)
    there = [cite for cite in cites if cite.node is not None]
    if not there:
        return None
    nodes = _collapsed(sheet, there) if len(there) > 1 else [_affixed(there[0], sheet)]
    return Node([Node(nodes, before=layout.before, after=layout.after)], layout.looks)


def _without_author(node: Node) -> Node | None:
    """The cite without the names that come first (the whole cite where nothing else is left)."""
    names = find(node, "names")
    if names is None:
        return node
    return prune(node, lambda each: each is names) or node


def _affixed(cite: Cite, sheet: Stylesheet) -> Node:
    node = cite.node
    assert node is not None
    if not cite.prefix and not cite.suffix:
        return node
    parts = [node]
    if cite.prefix:
        blank = "" if cite.prefix[-1:] in " '’([-/" else " "
        parts.insert(0, Node([rich_text.parse(cite.prefix, sheet.locale.quotes)], after=blank))
    if cite.suffix:
        blank = " " if cite.suffix[:1].isalnum() or cite.suffix[:1] in '([“‘"' else ""
        parts.append(Node([rich_text.parse(cite.suffix, sheet.locale.quotes)], before=blank))
    return Node(parts)


def _collapsed(sheet: Stylesheet, cites: list[Cite]) -> list[Node]:
    """The cites with delimiters, grouped and collapsed as the style says."""
    get = sheet.citation.get
    delimiter, mode = sheet.cite_layout.delimiter, get("collapse", "")
    if mode == "citation-number":
        return _numbers(sheet, cites, delimiter, get("after-collapse-delimiter", delimiter))
    if mode or "cite-group-delimiter" in sheet.citation.attributes:
        cites = _grouped(cites)
        return _by_author(sheet, cites, mode)
    return _joined([_affixed(cite, sheet) for cite in cites], delimiter)


def _joined(nodes: list[Node], delimiter: str) -> list[Node]:
    out: list[Node] = []
    for node in nodes:
        if out:
            out.append(Node("", before=delimiter))
        out.append(node)
    return out


def _numbers(sheet: Stylesheet, cites: list[Cite], delimiter: str, after: str) -> list[Node]:
    """Three and more numbers in a row become a range."""
    runs: list[list[Cite]] = []
    for cite in cites:
        last = runs[-1][-1] if runs else None
        plain_cite = not (cite.prefix or cite.suffix or cite.place.locator)
        if (
            last is not None
            and plain_cite
            and not (last.suffix or last.place.locator)
            and cite.place.number == last.place.number + 1
        ):
            runs[-1].append(cite)
        else:
            runs.append([cite])
    dash = sheet.locale.term("citation-range-delimiter") or "–"
    out: list[Node] = []
    for index, run in enumerate(runs):
        if index:
            out.append(Node("", before=after if len(runs[index - 1]) > 2 else delimiter))
        if len(run) > 2:
            out.append(Node([_affixed(run[0], sheet), Node("", before=dash), _affixed(run[-1], sheet)]))
        else:
            out += _joined([_affixed(cite, sheet) for cite in run], delimiter)
    return out


def _author(node: Node | None) -> str:
    """The first names that a cite prints: what cites are grouped by."""
    names = find(node, "names") if node is not None else None
    return plain(names) if names is not None else ""


def _grouped(cites: list[Cite]) -> list[Cite]:
    """Cites of the same names brought together, at the place of the first."""
    by: dict[str, list[Cite]] = {}
    for index, cite in enumerate(cites):
        by.setdefault(cite.author or f"\0{index}", []).append(cite)
    return [cite for group in by.values() for cite in group]


def _by_author(sheet: Stylesheet, cites: list[Cite], mode: str) -> list[Node]:
    get, delimiter = sheet.citation.get, sheet.cite_layout.delimiter
    group_delimiter = get("cite-group-delimiter", ", ")
    out: list[Node] = []
    last: Cite | None = None
    shortened = False
    for cite in cites:
        same = last is not None and bool(cite.author) and cite.author == last.author and not cite.prefix
        node = _affixed(cite, sheet)
        between = delimiter
        if same and last is not None and mode:
            node, between = _shorter(sheet, cite, last, mode, group_delimiter)
        elif same:
            between = group_delimiter
        elif shortened:
            between = get("after-collapse-delimiter", delimiter)
        shortened = same and bool(mode)
        if out:
            out.append(Node("", before=between))
        out.append(node)
        last = cite
    return out


def _shorter(sheet: Stylesheet, cite: Cite, last: Cite, mode: str, group_delimiter: str) -> tuple[Node, str]:
    """The cite without the names, and without the year where only its letter differs; the delimiter before it."""
    names = find(cite.node, "names") if cite.node is not None else None
    letter = find(cite.node, "year-suffix") if cite.node is not None else None
    alike = _year(cite) == _year(last) and last.place.letter and not last.place.locator and not last.suffix
    if mode.startswith("year-suffix") and letter is not None and alike:
        whole = Cite(cite.work, cite.place, "", cite.suffix)
        whole.node = letter
        get = sheet.citation.get
        return _affixed(whole, sheet), get(
            "year-suffix-delimiter", get("cite-group-delimiter", sheet.cite_layout.delimiter)
        )
    rest = prune(cite.node, lambda each: each is names) if cite.node is not None else None
    whole = Cite(cite.work, cite.place, cite.prefix, cite.suffix)
    whole.node = rest or cite.node
    return _affixed(whole, sheet), group_delimiter


def _year(cite: Cite) -> str:
    date = cite.work.dates.get("issued")
    return str(date.parts) + date.literal if date is not None else ""
