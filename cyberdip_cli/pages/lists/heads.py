"""Lists without numbers: the entries are known by what stands at the head of each, a title over its makers,
or makers over their title, in the same order throughout."""

from __future__ import annotations

from ...parsed import Context
from .. import shapes
from ..layouts import opening
from ..lines.furniture import OF_OTHER_WORKS
from ..lines.word import is_of, is_plain
from ..person_shape import ends_as_body
from ..volume_lines import numbers_of
from .entry import PageEntry, layout_of
from .parts import are_names, dated

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..lines.division import Look
    from ..lines.word import Chunk, Tagged

NO_CONTEXT = Context()
SHORTEST, LONGEST = 8, 300
"""Characters of a title."""
NEAR = 5
"""Lines with text below a head among which something else of the work stands."""
MOST_OF_BODY = 9
"""Words of a body's name at most."""
FEWEST = 3
"""Heads of a list; fewer where the same kind of line stands below all of them."""
RECORD = frozenset("title author author_main published_in doi abstract subjects call_number isbn".split())
ABOVE, BELOW, BESIDE = "above", "below", "beside"
"""Where a title stands: above its makers, below them, in their line."""


def divided(chunk: Chunk, look: Look) -> list[PageEntry]:
    """The entries of a page that is a list of works without numbers; none for any other page. ``look`` finds
    words of the tables."""
    found = _heads(chunk)
    for place in (BESIDE, ABOVE, BELOW):
        starts = [at for at, where in found if where == place]
        if len(starts) < 2 or any(map(_is_of_record, chunk[: starts[0]])):
            continue
        ends = [*starts[1:], len(chunk)]
        entries = [chunk[start:end] for start, end in zip(starts, ends, strict=True)]
        if len(starts) < FEWEST and place != BESIDE and not _alike(entries):
            continue
        if opening([line.text for line in chunk]) is not None:
            return []
        layout = layout_of(chunk[: starts[0]], entries, look)
        return [PageEntry(entry, layout) for entry in entries]
    return []


def _heads(chunk: Chunk) -> list[tuple[int, str]]:
    """The places where the heads of works begin, with where the title stands; none below the heading of
    references or of similar works."""
    found: list[tuple[int, str]] = []
    known: list[str] = []
    texts = [place for place, line in enumerate(chunk) if line.text]
    for at, place in enumerate(texts):
        line = chunk[place]
        if (is_of(line, OF_OTHER_WORKS) and not line.value) or (not found and _is_of_record(line)):
            break
        if not is_plain(line) or len(line.text) > LONGEST:
            continue
        following = chunk[texts[at + 1]] if at + 1 < len(texts) else None
        if len(dated(line.text)) > 2:
            found.append((place, BESIDE))
        elif at and _is_workplace(line, chunk[texts[at - 1]]):
            continue
        elif following is not None and _is_title(line) and is_plain(following) and are_names(following.text):
            if not any(following.text in names for names in known):  # one of them, and where he works
                found.append((place, ABOVE))
            known.append(following.text)
        elif (
            following is not None
            and are_names(line.text)
            and _is_title(following)
            and not _is_workplace(following, line)
            and texts[at + 1] == place + 1
            and not (found and found[-1] == (texts[at - 1], ABOVE))
        ):
            found.append((place, BELOW))
    return found


def _is_title(line: Tagged) -> bool:
    """Whether a line may be a title: text of some length that looks like nothing else."""
    text = line.text
    if not is_plain(line) or not SHORTEST <= len(text) <= LONGEST or " " not in text:
        return False
    if (
        sum(map(str.isalpha, text)) * 2 < len(text)
        or are_names(text)
        or shapes.prose(text)
        or text.endswith((":", "…"))
    ):
        return False
    return numbers_of(text) is None and shapes.date(text, NO_CONTEXT) is None


def _is_workplace(line: Tagged, above: Tagged) -> bool:
    """Whether a line is a body under the name of who works there."""
    return (
        len(line.text.split()) <= MOST_OF_BODY
        and (shapes.has_body(line.text) or ends_as_body(line.text))
        and is_plain(above)
        and shapes.names(above.text) > shapes.NONE
    )


def _is_of_record(line: Tagged) -> bool:
    """Whether a line before any head shows that the page is about one work: a label of its own with a value,
    or a colon behind it. What contents are of (a journal, a volume) is said so too."""
    valued = line.label is not None and bool(line.value or line.gap)
    return valued and line.label is not None and not line.label.meanings().isdisjoint(RECORD)


def _alike(entries: Sequence[Chunk]) -> bool:
    """Whether the same kind of line stands near the head of each entry: a volume line, a date, a label, a
    text."""
    kinds = [_kinds(entry) for entry in entries]
    return bool(frozenset.intersection(*kinds))


def _kinds(entry: Chunk) -> frozenset[str]:
    """What stands below the head of an entry."""
    found: set[str] = set()
    for line in [line for line in entry if line.text][1 : NEAR + 2]:
        if line.label is not None and line.value:
            found.update(line.label.meanings())
        elif is_plain(line) and numbers_of(line.text) is not None:
            found.add("numbers of a volume")
        elif is_plain(line) and shapes.date(line.text, NO_CONTEXT) is not None:
            found.add("date alone")
        elif is_plain(line) and shapes.prose(line.text):
            found.add("running text")
    return frozenset(found)
