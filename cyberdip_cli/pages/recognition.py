"""Whether a text is record pages, and where one may begin to read in the middle of them."""

from __future__ import annotations

from ..formats.text.data_kinds import data_kind
from ..labels import on_change
from ..protocols import ignore
from .fields.meaning import vote
from .layouts import is_statement, medline
from .lines import clean
from .lines.blocks import Parts
from .lines.division import divided
from .lines.forms import without_menus
from .lines.open_chunk import LEADERS
from .lines.rejoined import rejoined
from .lines.tag import Tagger
from .lists import numbers, repeats

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ..diagnostics import Sink
    from ..source import Head
    from .lines.blocks import Part
    from .lines.word import Chunk, Tagged
    from .tables.dialect import Dialect

STATEMENT = 2.5
"""What one description in ISBD counts as a mark of a page: several are a list of references."""
LEAST, MARK, MOST = 5, 20, 90
"""Scores of any text, of each mark of a page in it, of a page."""
ENOUGH = (MOST - LEAST) / MARK
"""Marks after which a text is a page whatever follows."""
CERTAIN = 8
"""Records after which a reader who began anywhere divides them as one who began at the beginning."""

_taggers: dict[str, Tagger] = {}
on_change(_taggers.clear)


def tagger_for(own: Dialect | None = None) -> Tagger:
    """The tagger of this process: what words mean does not change, and it remembers those it has seen."""
    name = own.name if own is not None else ""
    if name not in _taggers:
        _taggers[name] = Tagger(own.words if own is not None else None)
    return _taggers[name]


def chunks_of(part: Part, tagger: Tagger, sink: Sink) -> tuple[Iterator[Chunk], int]:
    """The lines of a part, cleaned and tagged, one chunk a record; and how many lines were looked at as a
    whole, and are no list whose lines come again (0 where there are too many)."""
    lines = clean.undoubled(clean.lines(part.lines, part.first, sink))
    numbered = ((part.first, text) for _, text in lines) if part.still else lines
    entries, tagged, seen = repeats.of_page(
        without_menus(tagger.lines(divided(numbered, tagger.look))), tagger.look
    )
    return iter(entries) if entries else rejoined(numbers.chunks(tagged, tagger.look)), seen


def usual_language(head: Head, tagger: Tagger) -> Callable[[], str]:
    """The language that most of a text's first pages are in, found when it is asked for: it does not depend
    on where in the text one reads."""
    found: list[str] = []

    def ask() -> str:
        if not found:
            found.append(vote(list(tagger.lines(clean.lines(head.text.split("\n"), 0, ignore))))[0])
        return found[0]

    return ask


def sniff(head: Head) -> int:
    """0 for no text, 5 for any text, up to 90 for text with labels and page furniture of a catalogue, or the
    tagged text of a database."""
    text = head.text
    if "\x00" in text[:2000] or not text.strip() or data_kind(text):
        return 0
    if medline.opens(text[:2000].lstrip("\ufeff \t\n").partition("\n")[0]):
        return 94
    tagger = tagger_for()
    lines = [line.strip() for line in text[:20000].split("\n")[:200]]
    marks = 0.0
    for number, line in enumerate(lines):
        what = tagger.line(number, line)
        if (what.label is not None and (what.gap or what.furniture)) or line.startswith(LEADERS):
            marks += 1
        elif what.furniture is not None or line.startswith("dc."):
            marks += 0.5
        if marks >= ENOUGH:
            return MOST
    marks += STATEMENT if sum(map(is_statement, lines)) == 1 else 0.0
    return min(MOST, LEAST + round(marks * MARK))


def cut(block: bytes) -> int:
    """The offset of a line that starts a record for certain, 0 when there is none: a start that a reader sees
    who begins anywhere, once some records have told him where they begin (he does not know what the first one
    began with, nor, in damaged pages, the second), of a record that says its title first (of one without a
    title the end depends on whether the record before had one)."""
    offsets: list[int] = []
    at = block.find(b"\n") + 1

    def lines() -> Iterator[str]:
        nonlocal at
        while at and (end := block.find(b"\n", at)) >= 0:
            offsets.append(at)
            at, text = end + 1, block[at:end].decode("utf-8", "replace").rstrip("\r")
            yield text

    tagger, starts = tagger_for(), 0
    for part in Parts(lines(), 0, tagger.look, ignore):
        for chunk in chunks_of(part, tagger, ignore)[0]:
            if starts >= CERTAIN and _titled(chunk) and not part.still:
                return offsets[chunk[0].number]
            starts += 1
        if part.fields is not None:
            if starts >= CERTAIN:
                return offsets[part.first]
            starts += 1
    return 0


def _titled(chunk: Sequence[Tagged]) -> bool:
    """Whether the first label of a record is its title's."""
    first = next((line.label for line in chunk if line.label is not None and line.gap), None)
    return first is not None and "title" in first.meanings()
