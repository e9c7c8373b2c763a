"""Cites of a citation grouped by author and shortened: years, letters and numbers in a row.

Source: CSL 1.0.2, "Citation-specific Options": "Cite Grouping", "Cite Collapsing". In two things the
specification is silent and the processors agree: after letters that were collapsed, and after a cite with a
locator, stands the delimiter of the layout."""

from __future__ import annotations

from ..elements.numeric import letters_number
from ..output.nodes import Node, find, prune
from .shown_cite import ShownCite, affixed, between, delimited, joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..state import Stylesheet


def collapsed(sheet: Stylesheet, cites: list[ShownCite]) -> list[Node]:
    """The cites with delimiters, grouped and collapsed as the style says."""
    options, delimiter = sheet.citation, sheet.cite_layout.delimiter
    mode = options.get("collapse")
    if mode == "citation-number":
        return _numbers(sheet, cites, delimiter, options.get("after-collapse-delimiter", delimiter))
    if mode or "cite-group-delimiter" in options.attributes:
        return _Groups(sheet, mode).nodes(_grouped(cites))
    return delimited(cites, sheet, delimiter)


def _numbers(sheet: Stylesheet, cites: list[ShownCite], delimiter: str, after: str) -> list[Node]:
    """Three and more numbers in a row become a range."""
    rows: list[list[ShownCite]] = []
    for cite in cites:
        last = rows[-1][-1] if rows else None
        if last is not None and cite.bare() and _follows(last, cite):
            rows[-1].append(cite)
        else:
            rows.append([cite])
    dash = sheet.locale.term("citation-range-delimiter") or "–"
    found: list[tuple[Node, str]] = []
    for index, row in enumerate(rows):
        before = rows[index - 1] if index else []
        lead = between(before[-1], row[0], after if len(before) > 2 else delimiter) if before else ""
        if len(row) > 2:
            ends = [affixed(row[0], sheet), Node("", before=dash), affixed(row[-1], sheet)]
            found.append((Node(ends), lead))
        else:
            found.append((Node(delimited(row, sheet, delimiter)), lead))
    return joined(found)


def _follows(last: ShownCite, cite: ShownCite) -> bool:
    return not (last.suffix or last.place.locator) and cite.place.number == last.place.number + 1


def _grouped(cites: list[ShownCite]) -> list[list[ShownCite]]:
    """Cites of the same names brought together, at the place of the first."""
    by: dict[str, list[ShownCite]] = {}
    for cite in cites:
        by.setdefault(cite.author, []).append(cite)
    return list(by.values())


class _Groups:
    """The cites of a citation, each group by one author, in a style that groups or collapses them."""

    def __init__(self, sheet: Stylesheet, mode: str) -> None:
        self.sheet = sheet
        self.mode = mode
        get = sheet.citation.get
        self.delimiter: str = sheet.cite_layout.delimiter
        self.after = get("after-collapse-delimiter", self.delimiter) if mode else self.delimiter
        self.within = get("cite-group-delimiter", ", ")
        self.letters = get("year-suffix-delimiter", get("cite-group-delimiter", self.delimiter))

    def nodes(self, groups: list[list[ShownCite]]) -> list[Node]:
        """All groups with what parts them."""
        found: list[tuple[Node, str]] = []
        before: list[ShownCite] = []
        for group in groups:
            lead = self.after if len(before) > 1 else self.delimiter
            lead = between(before[-1], group[0], lead) if before else ""
            for node, delimiter in self._group(group):
                found.append((node, lead or delimiter))
                lead = ""
            before = group
        return joined(found)

    def _group(self, group: list[ShownCite]) -> list[tuple[Node, str]]:
        """The cites of one author; each but the first without the names where the style collapses."""
        rows = self._rows(group)
        found: list[tuple[Node, str]] = []
        last, many = None, False
        for row in rows:
            cite = row[0]
            ends = last is not None and (last.place.locator or last.suffix or many)
            lead = self.after if ends else self.within
            shown = cite if last is None or not self.mode or cite.prefix else self._without_names(cite)
            found.append((affixed(shown, self.sheet), between(last, cite, lead) if last else ""))
            found += self._row_letters(row)
            last, many = row[-1], len(row) > 1
        return found

    def _without_names(self, cite: ShownCite) -> ShownCite:
        """The cite without the names that the one before it has printed (with them where nothing else is
        left)."""
        names = cite.author_node()
        rest = prune(cite.node, lambda each: each is names) if cite.node is not None else None
        return cite.with_node(rest or cite.node)

    def _rows(self, group: list[ShownCite]) -> list[list[ShownCite]]:
        """The cites, those that differ only in the letter of the year together where the style collapses
        letters."""
        rows: list[list[ShownCite]] = []
        for cite in group:
            if rows and self.mode.startswith("year-suffix") and self._continues(rows[-1][-1], cite):
                rows[-1].append(cite)
            else:
                rows.append([cite])
        return rows

    def _continues(self, last: ShownCite, cite: ShownCite) -> bool:
        letters = bool(cite.place.letter and last.place.letter) and _letter(cite) is not None
        alone = not (cite.prefix or cite.place.locator or last.place.locator or last.suffix)
        return letters and alone and cite.year() == last.year()

    def _row_letters(self, row: list[ShownCite]) -> list[tuple[Node, str]]:
        """The letters of a row's cites after the first, three and more that follow each other as a range."""
        found: list[tuple[Node, str]] = []
        for run in _runs(row) if self.mode == "year-suffix-ranged" else [[cite] for cite in row]:
            for cite in run if len(run) < 3 else (run[0], run[-1]):
                ends_range = len(run) > 2 and cite is run[-1]
                if cite is not row[0]:
                    found.append((self._letter_of(cite), "–" if ends_range else self.letters))
        return found

    def _letter_of(self, cite: ShownCite) -> Node:
        return affixed(cite.with_node(_letter(cite), prefix=False), self.sheet)


def _letter(cite: ShownCite) -> Node | None:
    return find(cite.node, "year-suffix") if cite.node is not None else None


def _runs(row: list[ShownCite]) -> list[list[ShownCite]]:
    """The cites whose letters follow one another, together; a suffix ends a run."""
    found: list[list[ShownCite]] = []
    for cite in row:
        last = found[-1][-1] if found else None
        if (
            last is not None
            and not last.suffix
            and letters_number(cite.place.letter) == letters_number(last.place.letter) + 1
        ):
            found[-1].append(cite)
        else:
            found.append([cite])
    return found
