"""Tagged text: MEDLINE (``PMID- 28012345``) and Web of Science (``PT J`` … ``ER``), cut out of a text before its lines are read as a page.

Their tags are exact, so nothing is guessed, and what an abstract says (``METHODS: …``) is no label. A line that is no tag goes on
with the one above.
"""

from __future__ import annotations

import re
from collections import deque

from ..vocab.tagged import MEDLINE, WEB_OF_SCIENCE
from . import Field
from .fields import Page
from .normalise import lines as cleaned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from . import Line

    Tagged = list[tuple[str, list[Line]]]
    """The tags of a record in their order, each with the lines of its value."""

MEDLINE_TAG = re.compile(r"(?P<tag>[A-Z]{2,4})(?: {0,3})- ?(?P<value>.*)")  # "TI  - On wicks", "PMID- 28012345"
WOS_TAG = re.compile(r"(?P<tag>[A-Z][A-Z0-9])(?: (?P<value>.*))?")  # "TI On wicks", "ER"
WOS_FIRST = re.compile(r"PT [JBSPCR]\s?|FN (?:Clarivate|Thomson|ISI)\b.*")
DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")
LOCATOR = re.compile(r"(?P<value>\S.{0,200}?) \[(?P<kind>doi|pii|bookaccession|isbn)\]\s?")
LISTS = frozenset(("AU", "AF", "BA", "BF", "BE", "ED", "CA", "C1", "CR"))
"""Tags of Web of Science of which each line is an item."""
SEMICOLONS = frozenset(("DE", "ID"))


def opens(text: str) -> bool:
    """Whether a text begins with a tagged record."""
    line = text[:2000].lstrip("\ufeff \t\n").partition("\n")[0]
    return (line.startswith("PMID-") and MEDLINE_TAG.fullmatch(line) is not None) or WOS_FIRST.fullmatch(line) is not None


class Part:
    """A piece of a text: either ``fields`` of one tagged record, or the ``lines`` of anything else, from the line ``first``."""

    __slots__ = ("fields", "first", "last", "lines")

    def __init__(self, first: int, lines: Iterator[str], fields: list[Field] | None = None, last: int = 0) -> None:
        self.first = first
        self.last = last
        self.lines = lines
        self.fields = fields

    def page(self) -> Page:
        """The fields as a page of its own, which is in English."""
        page = Page(("en",))
        page.fields += self.fields or []
        return page


class Parts:
    """Cuts a text into parts. The lines of a part must be used up before the next one is asked for."""

    def __init__(self, lines: Iterable[str], first: int, sink: Sink) -> None:
        self.source = iter(lines)
        self.ahead: deque[str] = deque()
        self.number = first
        self.sink = sink

    def __iter__(self) -> Iterator[Part]:
        while (line := self._peek()) is not None:
            if line.startswith("PMID-") and MEDLINE_TAG.match(line):
                first, block = self.number, self._block(MEDLINE_TAG, "PMID")
                yield Part(first, iter(()), _medline(block), self.number - 1)
            elif line.startswith(("PT ", "FN ")) and WOS_FIRST.fullmatch(line):
                first, block = self.number, self._block(WOS_TAG, "PT")
                if any(tag not in ("FN", "VR", "EF", "ER") for tag, _ in block):
                    yield Part(first, iter(()), _web_of_science(block), self.number - 1)
            else:
                yield Part(self.number, self._plain())

    def _peek(self) -> str | None:
        if not self.ahead:
            line = next(self.source, None)
            if line is None:
                return None
            self.ahead.append(line)
        return self.ahead[0]

    def _next(self) -> str:
        self.number += 1
        return self.ahead.popleft()

    def _plain(self) -> Iterator[str]:
        """The lines up to the next tagged record."""
        while (line := self._peek()) is not None:
            if line[:3] in ("PMI", "PT ", "FN ") and (line.startswith("PMID- ") or WOS_FIRST.fullmatch(line)):
                return
            yield self._next()

    def _block(self, pattern: re.Pattern[str], opens: str) -> Tagged:
        """The lines of one record: up to a blank line, its end mark or the next record's first tag; each tag with its cleaned lines."""
        found: Tagged = []
        while (line := self._peek()) is not None and line.strip():
            match = pattern.fullmatch(line) if not line.startswith(" ") else None
            if match is not None and pattern is WOS_TAG and match["tag"] not in WEB_OF_SCIENCE:
                match = None
            if match is not None and match["tag"] == opens and any(tag == opens for tag, _ in found):
                break
            number = self.number
            self._next()
            text = (match["value"] or "") if match is not None else line
            value = next((clean for _, clean in cleaned((text,), number, self.sink)), "")
            if match is not None:
                found.append((match["tag"], [(number, value)] if value else []))
            elif found and value:
                found[-1][1].append((number, value))
            if match is not None and match["tag"] in ("ER", "EF"):
                break
        return found


def _joined(lines: list[Line]) -> Line:
    return lines[0][0], " ".join(text for _, text in lines)


def _medline(block: Tagged) -> list[Field]:
    """The fields of a MEDLINE record. ``AU`` counts where there is no ``FAU``; a book's title is the whole of a chapter's."""
    tags = {tag for tag, _ in block}
    groups: dict[tuple[str, str], list[Line]] = {}
    for tag, lines in block:
        if not lines:
            continue
        key, line = MEDLINE.get(tag, "other"), _joined(lines)
        if tag in ("AU", "ED") and f"F{tag}" not in tags:
            key = {"AU": "author", "ED": "editor"}[tag]
        if key == "book":
            key = "container_title" if "TI" in tags else "title"
        if key == "publication_type" and line[1] == "Review":
            key = "other"  # an article that surveys its field, not a review of a work
        if key == "locator":
            key, line = _locator(line)
        if key == "date_online" and (day := DAY.fullmatch(line[1])):
            line = line[0], "-".join(day.groups())
        if key:
            groups.setdefault((key, tag), []).append(line)
    return [Field(key, tuple(lines), tag, "", _hints(key)) for (key, tag), lines in groups.items()]


def _locator(line: Line) -> tuple[str, Line]:
    """``10.5555/x [doi]`` is a DOI; a publisher's own number is nothing to cite."""
    match = LOCATOR.fullmatch(line[1])
    if match is None:
        return "other", line
    return {"doi": "doi", "isbn": "isbn"}.get(match["kind"], ""), (line[0], match["value"])


def _hints(key: str) -> dict[str, str]:
    if key in ("author", "editor"):
        return {"name_order": "inverted", "list_join": "lines"}
    return {"list_join": "lines"} if key in ("subjects", "keywords", "author_corporate", "publication_type") else {}


def _web_of_science(block: Tagged) -> list[Field]:
    """The fields of a Web of Science record. Full names go before short ones; month and year are one date."""
    tags = {tag: lines for tag, lines in block if lines}
    fields = []
    for tag, lines in tags.items():
        key = WEB_OF_SCIENCE.get(tag, "other")
        if key == "author_short":
            key = "" if "AF" in tags else "author"
        elif key == "author_book":
            key = "" if "AF" in tags or "AU" in tags else "author"
        elif key == "container_title" and "TI" not in tags:
            key = "title"
        elif key == "date":
            key, lines = _date(tag, tags)
        if key == "document_type" and lines[0][1] == "Review":
            key = "other"
        if key:
            fields.append(_field(key, tag, lines))
    return fields


def _date(tag: str, tags: dict[str, list[Line]]) -> tuple[str, list[Line]]:
    """``PD JAN 15`` and ``PY 2017`` are one date."""
    if tag == "PD":
        return ("", []) if "PY" in tags else ("date", tags["PD"])
    number, year = tags["PY"][0]
    return "date", [(number, f"{tags['PD'][0][1]} {year}" if "PD" in tags else year)]


def _field(key: str, tag: str, lines: list[Line]) -> Field:
    if tag in LISTS:
        return Field(key, tuple(lines), tag, "", _hints(key))
    return Field(key, (_joined(lines),), tag, "", {"list_join": "semicolon"} if tag in SEMICOLONS else {})
