"""Finished references: one, or a pasted list, in any citation style."""

from __future__ import annotations

from ..patterns import Pattern
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source

LIKELY = 45
"""The score of a text that consists of references: above that of any text, below that of a page with labels.
"""
POSSIBLE = 8
"""The score of a text whose every part may be a reference: just above that of any text."""
ALL = 0.95
LONGEST = 3000
"""Characters of one reference at most."""
SHARE = 0.6
"""How many of a text's parts must look like references."""
_LOOKED_AT = 8000
_YEAR = Pattern(r"(?<![\d/])(?:1[5-9]|20)\d\d[a-h]?(?![\d/])|\b(?:n\.d\.|o\. ?J\.|in press|forthcoming)")
_START = Pattern(
    r"\W{0,4}(?:\[?\(?\d{1,4}[\]).]*\s*)?[“\"„«]?(?:[^\W\d_a-z]|(?:van|von|de|del|di|da|der|al|el|le|la|d['’])\s?[^\W\d_a-z])"
)
_SIGNS = Pattern(
    r"(?P<initial>\b[^\W\d_a-z]\.|\b[^\W\d_]{2,} [A-Z]{1,3}[,.]|, [^\W\d_a-z][^\W\d_]+[.,(])|(?P<issue>\d\s?\(\d+\)|\b(?:vol|bd|jg|no|nr|Т|№)\.? ?\d)"
    r"|(?P<pages>\d\s?[-–—]\s?\d|\b(?:pp?|S|С|с|pág|págs)\.? ?\d)|(?P<address>\b10\.\d{4,9}/|https?://|www\.)"
    r"|(?P<inside>\bIn:? [^\W\d_a-z]|[“”„«»])|(?P<imprint>[^\W\d_]: [^\W\d_a-z]|\(\d{4}[a-h]?\)|\b(?:eds?|Hrsg|Hg)\b)",
)
_OTHERS = Pattern(r"[.)\]]\s[—–-]{1,2}\s(?=[^\W\d_a-z\d]|\d+\s(?:p|s|с|v)\b)|\bPMID: \d|\bStable URL\b|=== ")
"""The areas of a library's card, and what only databases print: record pages."""
_LABEL = Pattern(
    r"\W{0,8}[^\W\d_][^:.,;()\d]{1,30}:(?:\W{0,4}\s|$)|\s*[A-Z][A-Z0-9]  ?- |\s*=?[\d$]{3}\s|\s*@\w+\{|\s*[{<\[]\s*[\"{<]?[a-z@]"
)


def sniff(head: Head) -> int:
    """45 where most paragraphs (or most lines) look like references and none like a label with its value; 0
    otherwise."""
    text = head.text[:_LOOKED_AT]
    if "\0" in text or not text.strip():
        return 0
    lines = [line for line in text.split("\n") if line.strip()]
    if _OTHERS.search(text) or sum(_LABEL.match(line) is not None for line in lines) * 3 > len(lines):
        return 0
    from ..references.entries import by_marks

    parts = by_marks(list(enumerate(text.split("\n")[:200])))
    if max(_share(parts, 2), _share(lines, 2)) >= SHARE:
        return LIKELY
    return POSSIBLE if _share(parts, 1) >= ALL else 0


def _share(parts: list[str], signs: int) -> float:
    """How many of the parts look like references, with so many signs of one."""
    return sum(looks_like_reference(part, signs) for part in parts) / max(1, len(parts))


def looks_like_reference(text: str, wanted: int = 2) -> bool:
    """Whether a text begins like a reference, has a year, and so many more signs of one. Only a look: the
    model decides.

    >>> looks_like_reference("Roe, J. (1999). Maps of nowhere. Atlas Review, 12(3), 45-67.")
    True
    >>> looks_like_reference("In 1999 the harbour was closed.")
    False
    """
    if len(text) > LONGEST:  # references that run together: a year in every few hundred characters
        text = text[:LONGEST]
        return bool(_START.match(text)) and len(_YEAR.findall(text)) * 600 > LONGEST
    if len(text) < 25 or not _START.match(text) or not _YEAR.search(text):
        return False
    signs = {match.lastgroup for match in _SIGNS.finditer(text[:2000])}
    return len(signs) >= wanted and (wanted < 2 or bool(signs - {"initial", "inside"}))


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of the references, in order."""
    from ..references.lists import read_lines

    yield from read_lines(list(enumerate(source.lines(sink), source.first_line)), sink, steps=options.steps)


READER = Reader("finished references in any citation style, one or a list", (), sniff, trace)
