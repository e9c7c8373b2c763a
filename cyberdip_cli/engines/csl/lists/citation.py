"""In-text citations: one or several cites between the layout's affixes, sorted, collapsed, with locator, prefix and suffix.

Source: CSL 1.0.2, "Citation-specific Options" ("Cite Grouping", "Cite Collapsing"), and CSL-JSON's cite items.
"""

from __future__ import annotations

from ..output import rich_text
from ..output.nodes import Node, find, plain, prune
from ..state import Place, Rendering

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..state import Stylesheet
    from ..work import CitedWork


class ShownCite:
    """One item in a citation: its place in the document and what stands around it."""

    __slots__ = ("author", "node", "place", "prefix", "suffix", "work")

    def __init__(self, work: CitedWork, place: Place, prefix: str = "", suffix: str = "") -> None:
        self.work = work
        self.place = place
        self.prefix = prefix
        self.suffix = suffix
        self.node: Node | None = None
        self.author = ""


def draw(
    sheet: Stylesheet, cites: Sequence[ShownCite], missing: Sequence[str] = (), mode: str = ""
) -> Node | None:
    """The citation of ``cites``, in their order; ids that are ``missing`` stand at its end as ``id?`` in bold. With a ``mode``,
    the first one's author alone, the citation without it, or both one after the other."""
    _draw_cites(sheet, cites)
    author = _author_of(cites[0]) if cites and (mode in AUTHOR_FIRST or cites[0].place.author_only) else None
    if mode == "author-only" or (cites and cites[0].place.author_only):
        return author
    if cites and (mode == "suppress-author" or author is not None):
        _suppress(cites[0])
    rest = _cluster(sheet, cites, missing)
    return Node([author, rest], delimiter=" ") if author is not None and rest is not None else rest or author


AUTHOR_FIRST = ("composite", "author-only")
"""Modes that print the author of the first work by itself."""


def _author_of(cite: ShownCite) -> Node | None:
    """The names of a cite, or what its style prints in their place."""
    return find(cite.node, *AUTHORS) if cite.node is not None else None


AUTHORS = ("names", "substitute")
"""Roles of the nodes that say who made a work."""


def _draw_cites(sheet: Stylesheet, cites: Sequence[ShownCite]) -> None:
    """Draws each cite as if it stood alone."""
    layout = sheet.cite_layout
    for cite in cites:
        cite.node = cite.place.drawn or Node(
            layout.draw_kids(Rendering(sheet, cite.work, "citation", cite.place))
        )
        cite.node = cite.node if cite.node.body else None
        cite.author = _author(cite.node)
        if cite.place.suppress_author:
            _suppress(cite)


def _cluster(sheet: Stylesheet, cites: Sequence[ShownCite], missing: Sequence[str]) -> Node | None:
    """The cites between the affixes of the layout."""
    layout = sheet.cite_layout
    there = [cite for cite in cites if cite.node is not None]
    unknown = [Node(f"{id}?", ("bold",)) for id in missing]
    if not there and not unknown:
        return None
    nodes = _collapsed(sheet, there) if len(there) > 1 else [_affixed(cite, sheet) for cite in there]
    nodes = _joined([*nodes, *unknown], layout.delimiter) if unknown else nodes
    return Node([Node(nodes, before=layout.before, after=layout.after)], layout.looks)


def _suppress(cite: ShownCite) -> None:
    """Takes the names that come first from the cite (unless nothing else is left)."""
    names = _author_of(cite)
    if names is not None and cite.node is not None:
        cite.node = prune(cite.node, lambda each: each is names) or cite.node


def _affixed(cite: ShownCite, sheet: Stylesheet) -> Node:
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


def _collapsed(sheet: Stylesheet, cites: list[ShownCite]) -> list[Node]:
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


def _numbers(sheet: Stylesheet, cites: list[ShownCite], delimiter: str, after: str) -> list[Node]:
    """Three and more numbers in a row become a range."""
    runs: list[list[ShownCite]] = []
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


def _grouped(cites: list[ShownCite]) -> list[ShownCite]:
    """Cites of the same names brought together, at the place of the first."""
    by: dict[str, list[ShownCite]] = {}
    for index, cite in enumerate(cites):
        by.setdefault(cite.author or f"\0{index}", []).append(cite)
    return [cite for group in by.values() for cite in group]


def _by_author(sheet: Stylesheet, cites: list[ShownCite], mode: str) -> list[Node]:
    get, delimiter = sheet.citation.get, sheet.cite_layout.delimiter
    group_delimiter = get("cite-group-delimiter", ", ")
    out: list[Node] = []
    last: ShownCite | None = None
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


def _shorter(
    sheet: Stylesheet, cite: ShownCite, last: ShownCite, mode: str, group_delimiter: str
) -> tuple[Node, str]:
    """The cite without the names, and without the year where only its letter differs; the delimiter before it."""
    names = find(cite.node, "names") if cite.node is not None else None
    letter = find(cite.node, "year-suffix") if cite.node is not None else None
    alike = _year(cite) == _year(last) and last.place.letter and not last.place.locator and not last.suffix
    if mode.startswith("year-suffix") and letter is not None and alike:
        whole = ShownCite(cite.work, cite.place, "", cite.suffix)
        whole.node = letter
        get = sheet.citation.get
        return _affixed(whole, sheet), get(
            "year-suffix-delimiter", get("cite-group-delimiter", sheet.cite_layout.delimiter)
        )
    rest = prune(cite.node, lambda each: each is names) if cite.node is not None else None
    whole = ShownCite(cite.work, cite.place, cite.prefix, cite.suffix)
    whole.node = rest or cite.node
    return _affixed(whole, sheet), group_delimiter


def _year(cite: ShownCite) -> str:
    date = cite.work.dates.get("issued")
    return str(date.parts) + date.literal if date is not None else ""
