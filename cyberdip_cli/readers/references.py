"""Finished references: one, or a pasted list, in any citation style."""

from __future__ import annotations

from ..grammars.labelled_lines import begins_with_label
from ..patterns import Pattern
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source

LIKELY = 45
"""The score of a text that consists of references: above that of any text, below that of a page with labels.
"""
POSSIBLE = 8
"""The score of a text whose every part may be a reference: just above that of any text."""
ALL = 0.95
SHARE = 0.6
"""How many of a text's parts must look like references."""
FEWEST = 2
"""Lines of a text whose first may be a title with a colon: ``Lamps: a history. (1998). Harbour Review, 4(2),
1-9``."""
CLEAR = 3
"""Signs of a reference in such a line."""
_LOOKED_AT = 8000
_OTHERS = Pattern(r"[.)\]]\s[—–-]{1,2}\s(?!IS[SB]N)(?=[^\W\d_a-z\d]|\d+\s(?:p|s|с|v)\b)|\bStable URL\b|=== ")
"""The areas of a library's card, and what only databases print: record pages."""
_CONTENTS = Pattern(
    r"(?:table of )?contents:?|inhalt(?:sverzeichnis)?|table des matières|sommaire|índice|indice|sumário|sommario|inhoud(?:sopgave)?"
    r"|innehåll|indhold|spis treści"
    r"|obsah|содержание|оглавление|目次|目录|目錄|차례|목차",
    2,
)
"""The heading of a table of contents."""
_IDENTIFIED = Pattern(r"\bPMID: \d")
"""What PubMed prints, and what people put behind a reference on one line."""


def sniff(head: Head) -> int:
    """45 where most paragraphs (or most lines) look like references and none like a label with its value, or
    all is a table of contents; 8 for what may be references or the rest of one; 0 otherwise."""
    text = head.text[:_LOOKED_AT]
    if "\0" in text or not text.strip():
        return 0
    lines = [line for line in text.split("\n") if line.strip()]
    if _OTHERS.search(text) or (len(lines) > 1 and _IDENTIFIED.search(text)):
        return 0
    if special := _contents_or_rest(lines):
        return special
    labelled = list(filter(begins_with_label, lines))
    if len(labelled) * 3 > len(lines) and len(lines) > FEWEST:
        return 0
    from ..references.entries import by_marks
    from ..references.looks import looks_like_reference, share

    if len(labelled) * 3 > len(lines) and not all(looks_like_reference(line, CLEAR) for line in labelled):
        return 0

    parts = by_marks(list(enumerate(text.split("\n")[:200])))
    if max(share(parts, 2), share(lines, 2)) >= SHARE:
        return LIKELY
    return POSSIBLE if share(parts, 1) >= ALL else 0


def _contents_or_rest(lines: Sequence[str]) -> int:
    """The score of a table of contents under its heading, and of the rest of a reference; 0 for anything else."""
    headed = _CONTENTS.fullmatch(lines[0].strip()) is not None
    if not headed and (len(lines) > 1 or not lines[0][:1].islower()):
        return 0
    from ..references.looks import ends_with_pages, looks_cut_off

    if headed:
        return LIKELY if ends_with_pages(lines) else 0
    return POSSIBLE if looks_cut_off(lines[0]) else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of the references, in order."""
    from ..references.lists import read_lines

    yield from read_lines(list(enumerate(source.lines(sink), source.first_line)), sink, steps=options.steps)


READER = Reader("finished references in any citation style, one or a list", (), sniff, trace)
