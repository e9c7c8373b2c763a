"""What of a page no label explains: its head, a volume line and a printed citation among the lines that the
labels left over."""

from __future__ import annotations

from ...dates import YEAR
from ...labels import context_words
from ...parsed import Context, Doubt
from ...patterns import IGNORECASE, Pattern
from .. import volume_lines
from ..field import Field
from ..lines.word import Tagged
from ..values.comparison import same
from ..values.draft import CITED, GUESSED
from .head import LONGEST_CITED, SHORTEST_CITED, PageHead
from .head_kinds import DOI_LINE, PAGES_IN
from .title_doubt import SUPPORTED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..field import Line
    from .page import Page

LONG_LINE = 70
"""Characters from which on a line may be a whole reference."""
LIKELY = 0.6
"""The posterior from which on a line names who made the work."""
MOST_LEFT = 60
"""Lines that no label explains among which a title is sought."""
NUMBERED = frozenset(("doi", "numbers", "url", "citation", "published_in", "volume_line"))
WITH_DOI = NUMBERED - {"volume_line"}
"""Keys whose values may have the DOI."""
DOI = Pattern(r"\b10\.\d{4}")
DOI_INSIDE = Pattern(r"\bDOI\s?[:：]\s?10\.\d{4,9}/(?=\D{0,60}\d)\S{2,200}")
"""A DOI behind the numbers of a journal, in one line."""
LENGTHS = frozenset("page_count physical_description pages volume_line citation published_in".split())
"""Keys whose values say how long a work is, or that it is a part of another."""
SEQUENCES = Pattern(r"(?:\[?(?:[ivxlcdm]{1,8}|\d{1,3})\]?(?:, | p\.,? ))?", IGNORECASE)
"""The first sequence of pages, before the longest one."""
LONGEST_EXTENT = 90
SERIAL = {"container_title", "volume"}


class Unlabelled:
    """Reads the lines at ``head`` (places before the table) and ``rest`` (numbered lines in it) of a chunk
    for a page that has its labelled fields."""

    def __init__(
        self,
        page: Page,
        chunk: Sequence[Tagged],
        head: list[int],
        rest: list[Line],
        hints: Mapping[str, str],
        headings: frozenset[str],
        *,
        zoned: bool = False,
    ) -> None:
        self.page = page
        self.chunk = chunk
        self.head = head
        self.rest = rest
        self.hints = hints
        self.headings = headings
        self.zoned = zoned  # whether the head is all of an article's title zone

    def read(self) -> list[Line]:
        """The head; where it has no title that is supported, with the lines in the record that no label
        explains."""
        page = self.page
        titled = any(field.key == "title" for field in page.fields)
        context = Context(page.languages, words=context_words(page.languages))
        head = self._head_of(self.head, context).read(titled=titled)
        if not titled and not self.zoned and head.support < SUPPORTED:
            left = {number for number, text in self.rest if text}
            below = [place for place, line in enumerate(self.chunk) if line.number in left]
            start = self.head[-1] + 1 if self.head else 0
            wider = self._head_of(self.head + below[:MOST_LEFT], context, start).read(titled=titled)
            better = not head.supported() or wider.score > head.score
            if not head.fields or (wider.supported() and better):
                head = wider
        page.fields[:0] = _outside_collections(head.fields, page.fields)
        page.doubts += head.doubts
        page.placed = bool(head.doubts) and head.support < SUPPORTED
        page.aside += head.aside
        page.fields += self._citations() + self._volume_lines(head) + self._dois(head)
        page.fields += self._extents(context)
        used = {number for field in page.fields if field.rank < 0 for number, _ in field.lines}
        return [line for line in self.rest if line[0] not in used]

    def _citations(self) -> list[Field]:
        """Lines that no label explains and that hold the title and a year: whole references to the record."""
        titles = [same(field.text) for field in self.page.fields if field.key in ("title", "heading")]
        known = [title for title in titles if len(title) > SHORTEST_CITED]
        return [
            Field("citation", ((number, text),), rank=CITED)
            for number, text in self.rest
            if known and len(text) < LONGEST_CITED and YEAR.search(text) and _holds(same(text), known)
        ][:1]

    def _volume_lines(self, head: PageHead) -> list[Field]:
        """The first line that no label explains and that names journal, volume and year, where the head has
        none."""
        known = {field.key for field in (*self.page.fields, *head.fields)}
        if not known.isdisjoint(("volume_line", "published_in", "citation")):
            return []
        journals = {
            same(field.text) for field in (*self.page.fields, *head.fields) if field.key == "container_title"
        }
        return [
            Field("volume_line", ((number, text),), rank=GUESSED)
            for number, text in self.rest
            if not self._is_of_other(number, text) and _is_source(text, journals)
        ][:1]

    def _is_of_other(self, number: int, text: str) -> bool:
        """Whether a line is a whole reference to another work than the page's; the page is told to speak of
        both."""
        if len(text) < LONG_LINE:
            return False
        from ..lists.cited import reference

        found = reference(Tagged(number, text))
        title = same(found.record.title or "") if found is not None else ""
        if found is None or found.posterior("author") < LIKELY:
            return False
        if len(title) <= SHORTEST_CITED or any(
            title in mark or mark in title
            for field in self.page.fields
            if field.key in ("title", "heading") and len(mark := same(field.text)) > SHORTEST_CITED
        ):
            return False
        hint = "paste them one by one, or their export"
        message = f"{text[:60]!r} seems to be another work than the page's"
        self.page.doubts.append((Doubt("several-works", message, hint), number))
        return True

    def _dois(self, head: PageHead) -> list[Field]:
        """The first line that is nothing but a DOI, else the one DOI behind other words of the head, where nothing else
        names one."""
        fields = (*self.page.fields, *head.fields)
        if any(field.key in WITH_DOI and "10." in field.text and DOI.search(field.text) for field in fields):
            return []
        own = [
            Field("numbers", ((number, text),), rank=GUESSED)
            for number, text in self.rest
            if "10." in text and DOI_LINE.fullmatch(text)
        ]
        inside = {
            match[0]: line.number
            for line in (head.lines if not own else ())
            if "10." in line.text and (match := DOI_INSIDE.search(line.text)) is not None
        }
        if len(inside) == 1:
            own = [Field("numbers", ((number, text),), rank=GUESSED) for text, number in inside.items()]
        return own[:1]

    def _extents(self, context: Context) -> list[Field]:
        """The one line that no label explains and that is an extent from its beginning, perhaps behind the
        language, where nothing else says how long the work is: ``viii, 312 p. illus. 23 cm``, ``Svenska 187
        s.``."""
        if any(field.key in LENGTHS for field in self.page.fields):
            return []
        found = [
            Field("page_count", ((number, match["count"]),), rank=GUESSED)
            for number, text in self.rest
            if len(text) < LONGEST_EXTENT
            and any(map(str.isdigit, text))
            and (match := PAGES_IN.fullmatch(_without_language(text, context)))
            and SEQUENCES.fullmatch(match.string[: match.start("count")])
        ]
        return found if len(found) == 1 else []

    def _head_of(self, places: list[int], context: Context, below: int | None = None) -> PageHead:
        return PageHead(
            self.chunk,
            places,
            context,
            self.hints,
            self.page.fields,
            below=below,
            headings=self.headings,
            zoned=self.zoned,
        )


def _is_source(text: str, journals: set[str]) -> bool:
    """Whether a line names journal, volume, and year or pages; the journal that the page names, where it
    names one."""
    found = volume_lines.numbers_of(text) or {}
    dated = found.keys() >= SERIAL and not found.keys().isdisjoint(("issued", "page"))
    return dated and (not journals or same(str(found["container_title"])) in journals)


def _without_language(text: str, context: Context) -> str:
    """A line without the name of a language at its beginning."""
    word, blank, rest = text.partition(" ")
    return rest if blank and word.casefold() in context.words.get("languages", {}) else text


def _holds(text: str, titles: Sequence[str]) -> bool:
    """Whether a line has one of the titles in it, and more."""
    return any(title in text and len(text) > len(title) + 12 for title in titles)


def _outside_collections(head: list[Field], labelled: Sequence[Field]) -> list[Field]:
    """The fields of a head without the journal that a label calls the collection of a repository: the trail
    over the title names it too."""
    known = {same(text) for field in labelled if field.key == "collection" for _, text in field.lines}
    return [field for field in head if field.key != "container_title" or same(field.text) not in known]
