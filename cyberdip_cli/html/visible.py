"""What a page shows: its heading, and its rows of label and value, as numbered lines for the path that reads
pasted pages.

Only what is laid out as label and value is taken (table rows, definition lists, a bold or classed label
before its value, ``Label: value`` in a paragraph of its own): the running text of an article holds words that
are labels elsewhere."""

from __future__ import annotations

from ..labels.keys import KEYS
from ..pages.values.comparison import same
from .flow import addresses, flowing
from .groups import SURE_TITLE
from .headings import HEADINGS, heading_of, text_without
from .label_marks import LONGEST_LABEL, Labels, holds_rows
from .metatags import GLUE, line
from .tables import is_marc, terms, under_heads
from .text import lines as lines_of
from .text import one_line, silent, stands_aside

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..pages.field import Line
    from ..pages.lines.tag import Tagger
    from .document import Element

SPLIT_KEYS = frozenset(key for key, shape in KEYS.items() if shape in ("list", "identifier")) - {
    "published",
    "class_mark",
}
MARKED_KEYS = frozenset(("title", "title_alternate", "abstract"))
ALONE = frozenset(("doi", "issn", "isbn", "pmid", "pmcid", "keywords", "accession_number"))
"""Keys whose label is believed in a paragraph of running text."""
DEEPEST = 60
"""Levels of labelled elements in labelled elements that are looked at."""


class Viewer:
    """Walks over a page and collects lines; ``lines`` has them with the line of the page each stands on. What
    is in the elements ``apart`` is left out."""

    def __init__(self, tagger: Tagger, before: int, apart: frozenset[Element] = frozenset()) -> None:
        self.tagger = tagger
        self.labels = Labels(tagger)
        self.before = before
        self.apart = apart
        self.lines: list[Line] = []
        self.heading: Element | None = None
        self.names: list[str] = []
        self.table: Element | None = None
        self.depth = 0
        self.mute = False  # no line of an element around this one begins with a label
        self.of_records: dict[Element, bool] = {}

    def view(self, root: Element) -> list[Line]:
        """The lines of the whole page: the heading, a blank line, the rows."""
        body = root.find("body") if root.find("body") is not None else root
        main = next(iter(body.xpath(".//main | .//*[@role='main']")), None)
        heading = heading_of(root, body, lambda text: self.tagger.look(text) is not None)
        if heading is not None and main is not None and heading not in main.iter():
            self._put(heading, one_line(heading, markup=True))
        self.heading = heading
        self.names = [same(one_line(each)) for each in (*root.iter("title", "h1"),)]
        self._walk([main if main is not None and len(main) else body])
        return self.lines

    def _walk(self, elements: list[Element]) -> None:
        """Looks at elements and what is in them, in the order of the page."""
        stack = [(element, False) for element in reversed(elements)]
        self.depth += 1
        while stack:
            element, self.mute = stack.pop()
            if element is self.heading:
                self._head(element)
            elif (
                not silent(element)
                and not stands_aside(element)
                and element not in self.apart
                and not (self.depth < DEEPEST and self._take(element))
            ):
                stack.extend((child, self.mute) for child in reversed(element))
        self.depth -= 1

    def _head(self, element: Element) -> None:
        """The heading as a line of its own; then what stands under a label in it (``<h2>Lamps <span>By:
        …``)."""
        inner = [child for child in element if not silent(child) and self._is_beside(one_line(child))]
        apart = frozenset(inner)
        self._put(element, text_without(element, apart) if apart else one_line(element, markup=True))
        self._put(element, "")
        self._walk(inner)

    def _is_beside(self, text: str) -> bool:
        """Whether a part of a heading is no part of the title: ``By: Ines Vale``, ``Paperback – May 8,
        2012``."""
        first = GLUE.split(text, maxsplit=1)[0]
        return self.labels.speaks(text) or (first != text and self.labels.is_label(first, "page_count"))

    def _put(self, element: Element, text: str) -> None:
        at = line(element)
        self.lines.append((self.before + at if at else 0, text))

    # what kind of thing an element is

    def _take(self, element: Element) -> bool:
        """Whether the element was taken as rows, so that nothing in it is looked at again."""
        tag = element.tag
        if tag == "tr":
            return self._row(element)
        if tag == "dl":
            return self._list(element)
        if tag == "pre":
            return self._preformatted(element)
        if tag == "caption" or self.labels.opens(element):
            text = one_line(element)
            self._put(element, text if tag != "caption" or self.tagger.look(text) is not None else "")
            return True
        if self._leads(element):
            return True
        if tag in HEADINGS:
            return self._section(element)
        return self._labelled(element)

    def _leads(self, element: Element) -> bool:
        """``<h5>By: <ul>…</ul></h5>``: the element's own first text is the label of all that is in it."""
        text = " ".join((element.text or "").split())
        if (
            len(element) == 0
            or not text.endswith((":", "："))
            or not self.labels.is_label(text)
            or next(element.iterdescendants("table", "dl"), None) is not None
        ):
            return False
        self._pair(element, text, [child for child in element if not silent(child)])
        return True

    def _preformatted(self, element: Element) -> bool:
        found = lines_of(element)
        for text in found:
            self._put(element, text)
        return bool(found)

    def _section(self, element: Element) -> bool:
        """A heading that is furniture ("Similar Items") or a label of what follows."""
        text = one_line(element)
        word = self.tagger.look(text) if 0 < len(text) <= LONGEST_LABEL else None
        if word is None:
            return False
        following = element.getnext()
        if (
            word.labels
            and following is not None
            and following.tag not in HEADINGS
            and not holds_rows(following)
        ):
            return False  # its parent takes both
        self._put(element, "")
        self._put(element, text)
        return True

    def _row(self, row: Element) -> bool:
        cells = [cell for cell in row if cell.tag in ("th", "td")]
        if (
            len(cells) < 2
            or next(row.iterdescendants("tr"), None) is not None
            or all(cell.tag == "th" for cell in cells)
        ):
            return False
        label = one_line(cells[0])
        if label.casefold().startswith("dc.") or is_marc(label):
            self._put(row, "\t".join(one_line(cell) for cell in cells))
            return True
        if not label and len(cells) == 2 and self.lines and row.getparent() is self.table:
            for text in lines_of(cells[1]):
                self._put(row, text)  # a further value of the row above
            return True
        if (
            not label
            or len(label) > LONGEST_LABEL
            or not (cells[0].tag == "th" or self.labels.is_label(label) or self._of_record(row))
            or (under_heads(cells) and not self._of_record(row))
        ):
            return False
        self._pair(row, label, cells[1:])
        self.table = row.getparent()
        return True

    def _of_record(self, row: Element) -> bool:
        """Whether a row with an unknown label stands among rows with known ones."""
        table = row.getparent()
        if table is None:
            return False
        if table not in self.of_records:
            rows = [each for each in table if each.tag == "tr"][:60]
            labels = {one_line(each[0]) for each in rows if len(each) > 1}
            self.of_records[table] = sum(map(self.labels.is_label, labels)) >= 2
        return self.of_records[table]

    def _list(self, element: Element) -> bool:
        values: list[Element] = []
        label, first, taken = "", element, False
        for child in terms(element):
            if child.tag == "dt":
                taken = self._close(first, label, values) or taken
                label, values, first = one_line(child), [], child
            elif child.tag == "dd":
                values.append(child)
        return self._close(first, label, values) or taken

    def _close(self, element: Element, label: str, values: list[Element]) -> bool:
        if not label or len(label) > LONGEST_LABEL or not values:
            return False
        self._pair(element, label, values)
        return True

    # a label in front of its value

    def _labelled(self, element: Element) -> bool:
        """An element that begins with a label: ``<p><b>DOI:</b> 10.1000/1</p>``, two neighbours, or ``Label:
        value`` as its only text."""
        children = [child for child in element if not silent(child)]
        labels = [child for child in children if self.labels.marks(child)]
        if labels and not any(child.tag in ("table", "dl") for child in children):
            if (
                (element.text or "").strip()
                and children[0] is labels[0]
                and not one_line(labels[0]).endswith(":")
            ):
                return False
            return self._segments(element, children, labels)
        if self.mute or element.tag not in ("p", "div", "li", "td", "span", "dd"):
            return False
        return next(
            element.iterdescendants(*HEADINGS, "div", "p", "li", "table"), None
        ) is None and self._plain(element)

    def _segments(self, element: Element, children: list[Element], labels: list[Element]) -> bool:
        """The content after each label up to the next one is its value; what comes before the first is looked
        at by itself."""
        at = {child: place for place, child in enumerate(children)}
        self._walk(children[: at[labels[0]]])
        for place, label in enumerate(labels):
            end = at[labels[place + 1]] if place + 1 < len(labels) else len(children)
            inside = children[at[label] + 1 : end]
            first = 1 if label.tag in HEADINGS or label.tag in ("div", "p", "td") else len(inside)
            self._pair(label, one_line(label), inside[:first], (label.tail or "").lstrip(" \t\n\xa0:："))
            self._walk(inside[first:])
        return True

    def _plain(self, element: Element) -> bool:
        """Lines that begin with a label: several of them together, or one that no sentence begins with ("DOI:
        …")."""
        found = [text for text in lines_of(element) if self.labels.speaks(text)]
        self.mute = not found
        if not found or any(
            self.labels.marks(inner) for inner in element.iterdescendants("span", "b", "strong", "label")
        ):
            return False
        beside = element.getnext() if element.getnext() is not None else element.getprevious()
        company = len(found) > 1 or (
            beside is not None
            and beside.tag == element.tag
            and any(self.labels.speaks(text) for text in lines_of(beside)[:1])
        )
        for text in found:
            label = self.tagger.line(0, text).label
            if company or (label is not None and label.meanings() & ALONE):
                self._put(element, text)
        return True

    # a pair becomes lines

    def _ends_title(self, found: list[str]) -> bool:
        """Whether the page calls itself by the first line of a title, and by no more of it."""
        return len(same(found[0])) >= SURE_TITLE and any(
            same(found[0]) in name and same("".join(found[:2])) not in name for name in self.names
        )

    def _pair(self, element: Element, label: str, values: list[Element], start: str = "") -> None:
        """``Label:``, a tab and the value's first line; its other lines follow."""
        word = self.tagger.look(label)
        keys = word.meanings() if word is not None else set()
        found = flowing(
            start, values, split=bool(keys & SPLIT_KEYS) or not keys, markup=bool(keys & MARKED_KEYS)
        )
        if keys & {"url", "doi"} and not any("10." in text or "://" in text for text in found):
            found = list(addresses(values)) or found
        if not found:
            return
        self._put(element, f"{label.rstrip(' :：')}:\t{found[0]}")
        if "title" in keys and len(found) > 1 and self._ends_title(found):
            found[1] = f"Note:\t{found[1]}"  # what else stands in the row is no part of the title
        for text in found[1:]:
            self._put(element, text)
