"""What a reference lacks that it must have named, and signs that it is cut off in the middle."""

from __future__ import annotations

from ..names.words import PARTICLES
from ..parsed import Doubt
from ..patterns import Pattern
from .words import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from ..model import Record
    from .tokens import Tokens

OPEN_END = frozenset("-–—:([&/")
"""Signs behind which something follows."""
GOES_ON = words_of("l") | frozenset(
    "and und et y e & of in for with to at on from by der des im zur zum für mit von dans pour avec sur en con para per nel na do и о в".split()
)
"""Words that no reference ends with."""
BEHIND_SOURCE = frozenset(
    "volume issue page publisher publisher_place editor DOI URL PMID PMCID number".split()
)
"""Fields of which something in another has at least one behind its name."""
CITED = 200
"""Pages behind the first of an article within which the cited one is."""
_FIRST_PAGE = Pattern(r"\d{1,6}")


def gaps(record: Record) -> Iterator[Doubt]:
    """What a record lacks that its reference must have named: what its volume or pages are of, a title, the
    field of a number that stands alone."""
    numbered = record.volume or record.page
    if numbered and not (record.container_title or record.publisher or record.collection_title):
        yield _gap(f"a volume or pages ({numbered}) were read, but not what they are of")
    elif not record.title and not (record.container_title and record.volume):
        yield _gap("no title was read")
    elif record.title and not any(map(str.isalpha, record.title)):
        yield _gap(f"the title {record.title!r} has no word")
    yield from _unplaced(record)
    for note in (record.note or "").split("; "):
        if note.replace(" ", "").isdecimal() and not _is_cited_page(note, record):
            yield _gap(f"the number {note} found no field and is in the note")


def _unplaced(record: Record) -> Iterator[Doubt]:
    """What only a reference that is cut off lacks: when and where the work appeared, who wrote it and
    when."""
    if record.DOI or record.URL or record.number or record.genre:
        return
    placed = record.container_title or record.publisher or record.publisher_place or record.collection_title
    if not record.issued and not placed:
        yield _gap("neither when nor where the work appeared was read")
    elif not (record.issued or record.author or record.editor or record.translator):
        yield _gap("neither a name nor a date was read")


def _is_cited_page(note: str, record: Record) -> bool:
    """Whether a number is the page that a footnote cites: one of the article's, or soon behind its first:
    ``67 MLR 234, 240``."""
    first = _FIRST_PAGE.match(record.page or "")
    return first is not None and 0 < int(note.replace(" ", "")) - int(first[0]) <= CITED


def cut_off(tokens: Tokens, labels: Sequence[str], fields: Mapping[str, Any]) -> Iterator[Doubt]:
    """Signs that a reference begins or ends in the middle of something.

    >>> from .tokens import tokenise
    >>> [doubt.message for doubt in cut_off(tokenise("of the ports. London: Tide Press, 2004, pp. 12-"), [""] * 18, {})]
    ["it ends with '-', in the middle of something", "it begins with 'of', in the middle of something"]
    """
    last = tokens.words[-1] if len(tokens) else ""
    if last in OPEN_END or (last.islower() and last in GOES_ON):
        yield _gap(f"it ends with {last!r}, in the middle of something")
    elif (last in ",;" or labels[-1:] == ["container"]) and _ends_with_source(fields):
        yield _gap(f"nothing was read behind {fields['container_title']!r}, where numbers and pages stand")
    first = tokens.words[0] if len(tokens) else ""
    abbreviated = tokens.words[1:2] == ["."]  # "phys. stat. sol. (a) 197"
    if first.islower() and first.isalpha() and not abbreviated and first not in PARTICLES:
        yield _gap(f"it begins with {first!r}, in the middle of something")


def _ends_with_source(fields: Mapping[str, Any]) -> bool:
    """Whether nothing was read that stands behind the name of a source, and no day that it alone needs."""
    dated = "issued" in fields and fields["issued"].month is not None
    return "container_title" in fields and not dated and fields.keys().isdisjoint(BEHIND_SOURCE)


def _gap(message: str) -> Doubt:
    return Doubt("incomplete-reference", message, "compare the record with the reference")
