"""A text is cut where an exact mark says so, before its lines are read: tagged records, the end mark of
Scopus, the full text that ProQuest prints between two halves of a record, records on one line. Everything
else passes through as it is, line by line."""

from __future__ import annotations

from ...patterns import Pattern
from ..fields.page import Page
from ..layouts import medline as tagged
from ..layouts.medline import MEDLINE_TAG, WOS_TAG
from ..tables import dialect
from .clean import lines as cleaned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ...diagnostics import Sink
    from ..field import Field
    from ..layouts.medline import Tagged
    from .exports import Extent
    from .word import Word

    Look = Callable[[str], Word | None]

SIGNS = frozenset("PFS")
"""What the lines begin with that begin or end a part."""
END = "source: scopus"
"""The last line of a record of Scopus."""
FULL_TEXT = ("Full text: ", "Full Text: ", "Full text:", "Full Text:")
NO_TEXT = Pattern(r"Full [Tt]ext: ?\S{1,20}(?: \S{1,20}){0,3}(?<![.!?])")
"""A link to the text, no text: ``Full Text: DOI``."""
LABELLED = Pattern(r"(?P<label>[^\W\d_][^:\t]{1,50}): ?(?P<value>\S.*)")
RULE = Pattern(r"_{10,}\s{0,9}")
COLON = Pattern(r"(?<=[\w)]): ")
MAIL = Pattern(
    r"[> ]{0,9}[^\W\d_][\w -]{0,20} ?: ?.{0,200}?[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,40}[>\])]?\s{0,9}\Z"
)
"""``From: A Reader <reader@example.org>``, in any language, perhaps quoted."""
MAIL_ROW = Pattern(r"[> ]{0,9}[^\W\d_][\w -]{0,20} ?: ?\S|[> ]{0,9}\s\S")
TIME = Pattern(r"\b\d{1,2}[:.]\d{2}\b")
EXPORTED = frozenset("@T \t")
"""What the lines begin with that may begin an export."""
MOST_EXPORTED = 2000
"""Lines of one entry at most."""
MOST_ROWS = 30
FAR = 8
LONG = 120
"""Characters of a line that may hold a whole record."""
LONGEST = 40000
"""Characters of a record at most."""
LABEL_WORDS = 5


class Part:
    """A piece of a text: ``fields`` of one tagged record, or ``lines`` of anything else; ``first`` and
    ``last``: its place (``last`` only of a tagged record); ``still``: its lines were one line of the text;
    ``export``: the format of the export that they are, "" for a page."""

    __slots__ = ("export", "fields", "first", "last", "lines", "still")

    def __init__(
        self,
        first: int,
        lines: Iterator[str],
        fields: list[Field] | None = None,
        last: int = 0,
        *,
        still: bool = False,
        export: str = "",
    ) -> None:
        self.export = export
        self.first = first
        self.last = last
        self.lines = lines
        self.fields = fields
        self.still = still

    def page(self) -> Page:
        """The fields as a page of its own, which is in English."""
        page = Page(("en",))
        page.fields += self.fields or []
        return page


class Parts:
    """Cuts a text into parts. The lines of a part must be used up before the next one is asked for.
    ``mixed``: exports stand among the pages."""

    def __init__(
        self, lines: Iterable[str], first: int, look: Look, sink: Sink, *, mixed: bool = False
    ) -> None:
        self.extent: Extent | None = None
        if mixed:
            from .exports import Extent

            self.extent = Extent()
        self.signs = SIGNS | EXPORTED if mixed else SIGNS
        self.source = iter(lines)
        self.ahead: list[str] = []  # a few at most
        self.number = first
        self.look = look
        self.sink = sink

    def __iter__(self) -> Iterator[Part]:
        while (line := self._peek()) is not None:
            first = self.number
            if tagged.opens(line):
                fields = tagged.fields(self._block(MEDLINE_TAG if line.startswith("PMID") else WOS_TAG))
                if fields:
                    yield Part(first, iter(()), fields, self.number - 1)
            elif self.extent is not None and self.extent.opens(line):
                yield Part(first, iter(self._export()), export=self.extent.format)
            elif len(line) > LONG and (pieces := self._unrolled(line)):
                self._next()
                yield Part(first, iter(pieces), still=True)
            else:
                yield Part(first, self._plain())

    def _peek(self, far: int = 0) -> str | None:
        while len(self.ahead) <= far:
            line = next(self.source, None)
            if line is None:
                return None
            self.ahead.append(line)
        return self.ahead[far]

    def _next(self) -> str:
        self.number += 1
        return self.ahead.pop(0)

    def _plain(self) -> Iterator[str]:
        """The lines up to the next exact mark, without full texts."""
        first, signs, extent = True, self.signs, self.extent
        while True:
            if not self.ahead:
                for line in self.source:
                    if line and (len(line) > LONG or line[0] in signs or "@" in line):
                        self.ahead.append(line)
                        break
                    self.number += 1  # nothing here begins or ends anything
                    yield line
                    first = False
                else:
                    return
            line = self.ahead[0]
            start = line[:3]
            if (start in ("PMI", "PT ", "FN ") and tagged.opens(line)) or (
                len(line) > LONG and not first and self._unrolled(line)
            ):
                return
            if extent is not None and extent.opens(line):
                return
            if "@" in line and MAIL.match(line) and (head := self._mail_head()):
                for _ in range(head):
                    self._next()
                    yield ""
                first = False
                continue
            yield self._next()
            first = False
            if start in ("SOU", "Sou") and line.strip().casefold() == END:
                return
            if start == "Ful" and line.startswith(FULL_TEXT) and not NO_TEXT.fullmatch(line):
                yield from self._without_text()

    def _export(self) -> list[str]:
        """The lines of an export, up to its end."""
        extent, lines = self.extent, [self._next()]
        assert extent is not None
        extent.takes(lines[0])
        while len(lines) < MOST_EXPORTED and (line := self._peek()) is not None and extent.takes(line):
            lines.append(self._next())
        return lines

    def _mail_head(self) -> int:
        """How many lines the head of a mail has here: rows of its own up to a blank line, an address in the
        first, a time of day in one; else 0."""
        rows = 0
        timed = False
        while rows < MOST_ROWS and (line := self._peek(rows)) is not None and MAIL_ROW.match(line):
            timed = timed or TIME.search(line) is not None
            rows += 1
        ends = self._peek(rows)
        return rows if rows > 2 and timed and (ends is None or not ends.strip("> \t")) else 0

    def _without_text(self) -> Iterator[str]:
        """Blank lines for the full text, which ends at a rule or where two known labels follow each other in
        paragraphs of their own."""
        blank = False
        held = 0
        while (line := self._peek()) is not None and not RULE.fullmatch(line):
            if blank and self._is_row(line) and self._followed():
                break
            blank = not line.strip()
            held += 1
            self._next()
            yield ""

    def _followed(self) -> bool:
        """Whether a blank line and another row, or the end, follow."""
        if (self._peek(1) or "").strip():
            return False
        following = next(
            (line for far in range(2, FAR) if (line := self._peek(far)) is None or line.strip()), None
        )
        return following is None or bool(RULE.fullmatch(following)) or self._is_row(following)

    def _is_row(self, line: str) -> bool:
        match = LABELLED.fullmatch(line.strip())
        word = self.look(match["label"]) if match is not None else None
        return word is not None and bool(word.labels)

    def _unrolled(self, line: str) -> list[str] | None:
        """The lines of a record that was pasted as one, cut before its labels; None for any other line. Only
        where two labels of one of the systems whose records come so (JSTOR, ProQuest) are in it: elsewhere a
        label's word inside a value is a word."""
        if len(line) > LONGEST or line.count(": ") < 4:
            return None
        lower = line.casefold()
        if not any(
            sum(f"{label}: " in lower for label in dialect.load(name).labels) > 2
            for name in ("jstor", "proquest")
        ):
            return None
        cuts = [0]
        for colon in COLON.finditer(line):
            start = self._label_before(line, cuts[-1], colon.start())
            if start is not None and start > cuts[-1]:
                cuts.append(start)
        return [line[start:end].strip() for start, end in zip(cuts, [*cuts[1:], len(line)], strict=True)]

    def _label_before(self, line: str, floor: int, end: int) -> int | None:
        """Where the longest known label starts that ends before a colon; it begins with a capital."""
        starts = [
            place
            for place in range(end - 1, max(floor, end - 60) - 1, -1)
            if place == 0 or line[place - 1] == " "
        ][:LABEL_WORDS]
        for place in reversed(starts):
            word = self.look(line[place:end]) if line[place].isupper() else None
            if word is not None and word.labels:
                return place
        return None

    def _block(self, pattern: Pattern) -> Tagged:
        """The lines of one tagged record: up to a blank line, its end mark or the next record's first tag;
        each tag with its cleaned lines."""
        found: Tagged = []
        opens = "PMID" if pattern is MEDLINE_TAG else "PT"
        while (line := self._peek()) is not None and line.strip():
            match = pattern.fullmatch(line)
            if match is not None and not tagged.knows(match["tag"], pattern):
                match = None
            if match is not None and match["tag"] == opens and any(tag == opens for tag, _ in found):
                break
            number = self.number
            self._next()
            value = next(
                (
                    text
                    for _, text in cleaned(((match["value"] or "") if match else line,), number, self.sink)
                ),
                "",
            )
            if match is not None:
                found.append((match["tag"], [(number, value)] if value else []))
            elif found and value:
                found[-1][1].append((number, value))
            if match is not None and match["tag"] in ("ER", "EF"):
                break
        return found
