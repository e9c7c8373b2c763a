"""Where a new record starts, by the line that comes after those collected so far.

The first that fits: a format mark (a second MARC leader), an explicit separator, the furniture between a
heading and its table (``Saved in:``) after values, numbering in sequence, the restart of a single-use label,
a block after a blank line that starts the labels over. Blank lines alone never separate."""

from __future__ import annotations

from ...labels import OPENERS
from ...labels.keys import ONCE
from ..layouts import is_statement
from .heading_start import before_furniture, heading_start
from .open_chunk import is_leader, ordinal
from .word import is_of, is_plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .open_chunk import OpenChunk
    from .word import Tagged

TABS = ("description_tab", "toc_tab", "staff_view_tab")
REPEATED = frozenset(
    "isbn issn isn doi url notes subjects author identifier keywords item_description other drop tags language".split()
)
"""Labels that one record may show several times in a row: alone they restart nothing."""
MAKERS = frozenset("author author_main publisher published".split())
OWN = frozenset("isbn doi call_number accession_number identifier title".split())
"""Keys of which two records hardly have the same value."""


def start_of_next(chunk: OpenChunk, line: Tagged) -> int:
    """The place where a new record starts because of ``line``, which is not blank; -1 when it does
    not."""
    if line.separator:
        return len(chunk.lines) if chunk.keys or chunk.leader >= 0 or chunk.core >= 0 else -1
    if (
        line.furniture is not None
        and (len(chunk.keys) > 1 or chunk.titled_once() or chunk.leader >= 0 or chunk.core >= 0)
        and _opens(chunk, line)
    ):
        start = heading_start(chunk.lines, chunk.key_of)
        return start if start > 0 and (chunk.is_headed() or not _is_value(chunk, start)) else -1
    if is_leader(line.text):
        return _before_leader(chunk)
    if line.text.startswith("dc."):
        last = max(chunk.core, chunk.leader, chunk.keys[-1][1] if chunk.keys else -1)
        return (
            before_furniture(chunk.lines, chunk.gap)
            if 0 <= last < chunk.gap and not (last == chunk.core and _in_table(chunk, line.text))
            else -1
        )
    if chunk.ordinal > 0 and chunk.gap == len(chunk.lines) - 1 and ordinal(line.text) == chunk.ordinal + 1:
        return len(chunk.lines)
    if 0 <= chunk.statement < chunk.gap == len(chunk.lines) - 1 and is_statement(line.text):
        return chunk.gap
    if line.label is not None and (line.gap or not line.furniture):
        if not chunk.keys and 0 <= max(chunk.leader, chunk.core) < chunk.gap:
            return _after_record(chunk, valued=bool(line.gap and line.value))
        return _restart(chunk, line)
    return -1


def _is_value(chunk: OpenChunk, place: int) -> bool:
    """Whether a line stands under a label alone on its line, with nothing but text between: it is its value,
    no heading."""
    at = place - 1
    while at > 0 and is_plain(chunk.lines[at]):
        at -= 1
    above = chunk.lines[at]
    return above.label is not None and not above.value and above.furniture is None


def _after_record(chunk: OpenChunk, *, valued: bool) -> int:
    """Where a page starts whose first label follows a record without any: behind the blank line that ends
    a MARC record, or before the label."""
    blank = next((at for at in range(chunk.field + 1, len(chunk.lines)) if not chunk.lines[at].text), -1)
    if chunk.field >= 0 and blank >= 0:
        return blank
    return before_furniture(chunk.lines, chunk.gap + 1) if valued else -1


def _in_table(chunk: OpenChunk, text: str) -> bool:
    """Whether an element goes on with the table above a blank line: they are sorted, and only one of them
    is the title."""
    above, element = (row.split(None, 1)[0] for row in (chunk.lines[chunk.core].text, text))
    if chunk.lines[chunk.gap].text or above > element:
        return False
    return element != "dc.title" or not any(
        line.text.startswith(("dc.title ", "dc.title\t")) for line in chunk.lines
    )


def _before_leader(chunk: OpenChunk) -> int:
    """Where the record of a MARC leader starts: it is the staff view of the page above where that names
    it and no blank line divides them."""
    at = end = len(chunk.lines)
    while at and chunk.lines[at - 1].text and chunk.lines[at - 1].furniture is not None:
        at -= 1
    apart = at == end or (at > 0 and not chunk.lines[at - 1].text)
    return (
        before_furniture(chunk.lines, end)
        if chunk.leader >= 0 or chunk.core >= 0 or (chunk.keys and (apart or not chunk.staff))
        else -1
    )


TOPIC = " -- "
"""Between the parts of a subject heading."""


def _opens(chunk: OpenChunk, line: Tagged) -> bool:
    """Whether ``line`` stands between a heading and its table, as the first of such lines; a word that is a
    label too is one in a table that has its title."""
    if line.label is not None and "title" in chunk.first:
        return False
    above = next((other for other in reversed(chunk.lines) if other.text), None)
    return is_of(line, OPENERS) and not (above is not None and is_of(above, OPENERS))


def _restart(chunk: OpenChunk, line: Tagged) -> int:
    """The place where ``line`` starts the labels over; -1 when it does not."""
    if chunk.similar or chunk.staff or line.label is None:
        return -1
    key = chunk.key_of(line.label)
    if key == "title" and TOPIC in line.value and "subjects" in line.label.meanings():
        return -1  # "標題 : 燈塔 -- 歷史"
    if (
        key in ONCE
        and key in chunk.first
        and (line.gap or chunk.has_bare_labels())
        and chunk.keys[-1][0] != key
        and not (key == "title" and chunk.ends_with_title())
    ):
        return _earlier(chunk, len(chunk.lines), line.value)
    if key == "title" and key not in chunk.first and chunk.after_titled and not ONCE.isdisjoint(chunk.first):
        return before_furniture(
            chunk.lines, len(chunk.lines)
        )  # a record without a title ends where the next one has its first label
    if key in chunk.first and chunk.gap > chunk.first[key]:
        return _block(chunk, key, line.value)
    if (
        key == "title"
        and key not in chunk.first
        and len(chunk.keys) > 2
        and chunk.gap == len(chunk.lines) - 1
        and not chunk.is_spaced()
        and chunk.is_headed()
        and not chunk.says(line.value)
    ):
        return before_furniture(chunk.lines, len(chunk.lines))
    return -1


def _earlier(chunk: OpenChunk, place: int, title: str) -> int:
    """``place``, moved up over labels that also stood before the first single-use one, the same title as
    heading, and furniture."""
    first_once = min(chunk.first[key] for key in ONCE if key in chunk.first)
    before = [key for key, at in chunk.keys if at < first_once]
    if (
        before
        and [key for key, _ in chunk.keys[-len(before) :]] == before
        and chunk.keys[-len(before)][1] > first_once
    ):
        place = chunk.keys[-len(before)][1]
    elif _is_table_below(chunk, place):
        place = chunk.gap + 1
    at = place - 1
    while at >= 0 and not chunk.lines[at].text:
        at -= 1
    if at >= 0 and title and chunk.lines[at].text.casefold().rstrip(" .") == title.casefold().rstrip(" ."):
        place = at
    return before_furniture(chunk.lines, place)


def _is_table_below(chunk: OpenChunk, place: int) -> bool:
    """Whether nothing but labels with their values stands between the last blank line and ``place``, one of
    which the table above it had too: they are of the next record."""
    start = chunk.gap + 1
    if not 0 < start < place or chunk.lines[chunk.gap].text:
        return False
    if not all(line.label is not None and line.value for line in chunk.lines[start:place]):
        return False
    return any(at >= start and chunk.first[key] < start for key, at in chunk.keys)


def _block(chunk: OpenChunk, key: str, value: str) -> int:
    """The start of the block after the last gap, when it says again at least two things that were said
    before it, not of the same work: no number or call number is the same."""
    start = chunk.gap + 1
    if _is_tab(chunk, start):
        return -1
    again = {name for name, place in chunk.keys if place > start and chunk.first[name] < start} | {key}
    if len(again - REPEATED) < 1 or len(again) < 2:
        return -1
    said = {name: chunk.lines[place].value for name, place in chunk.keys if place > start} | {key: value}
    if any(said[name] and said[name] == chunk.lines[chunk.first[name]].value for name in again & OWN):
        return -1  # the short display of the record, then the full one
    if (
        "title" not in again
        and chunk.lines[chunk.gap].text
        and any(_says_the_same(chunk, name, start) for name in again)
    ):
        return -1  # "Details", then "More details"
    return before_furniture(chunk.lines, start)


def _says_the_same(chunk: OpenChunk, key: str, start: int) -> bool:
    """Whether a maker or a publisher is the same before ``start`` and behind it, in the line of its label or
    below."""
    if key not in MAKERS:
        return False
    again = next((place for name, place in chunk.keys if name == key and place > start), -1)
    said = [
        chunk.lines[place].value or (chunk.lines[place + 1].text if place + 1 < len(chunk.lines) else "")
        for place in (chunk.first[key], again)
        if place >= 0
    ]
    return len(said) > 1 and bool(said[0]) and said[0] == said[1]


def _is_tab(chunk: OpenChunk, start: int) -> bool:
    """Whether the lines from ``start`` are under the heading of a tab, which says in its own way what the
    table said."""
    at = start - 1
    while at >= 0 and not chunk.lines[at].text:
        at -= 1
    return at >= 0 and is_of(chunk.lines[at], TABS)
