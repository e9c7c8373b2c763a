"""Footnotes of a manuscript: where they are marked, where their text stands.

Source: https://pandoc.org/MANUAL.html#footnotes: ``[^1]`` with ``[^1]: text`` anywhere, its further
paragraphs set in; ``^[text]``."""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .prose import Prose

DEFINITION = Pattern(r"(?m)^[ ]{0,3}\[\^(?P<label>[^\]\s]+)\]:")
MARKER = Pattern(r"\[\^(?P<label>[^\]\s]+)\]|\^\[")


class Note:
    """A note: the extent of its text, and the place of its marker (None for a note that the text does not
    mark)."""

    __slots__ = ("end", "label", "marker", "start")

    def __init__(self, label: str, start: int, end: int, marker: int | None = None) -> None:
        self.label = label
        self.start = start
        self.end = end
        self.marker = marker


def find_notes(prose: Prose) -> list[Note]:
    """All notes, those that are marked in the order of their first markers, then the others."""
    text = prose.text
    defined: dict[str, Note] = {}
    for match in DEFINITION.finditer(text):
        if prose.open(match.start()):
            note = Note(match["label"], match.end(), _end(text, match.end()))
            defined.setdefault(match["label"], note)
    inline = []
    heads = {note.start - len(note.label) - 4 for note in defined.values()}
    for match in MARKER.finditer(text):
        at = match.start()
        if not prose.open(at) or text[at - 1 : at] == "\\" or at in heads:
            continue
        label = match["label"]
        if label is None:
            inline.append(Note("", match.end(), prose.closing(match.end() - 1), at))
        elif label in defined and defined[label].marker is None:
            defined[label].marker = at
    found = [*defined.values(), *inline]
    return sorted(found, key=lambda note: (note.marker is None, note.marker or 0, note.start))


def _end(text: str, start: int) -> int:
    """Where the text of a note ends that begins at ``start``: at the first line that neither goes on nor is
    set in."""
    end = at = _line_end(text, start)
    blank = not text[start:at].strip()
    while at < len(text):
        line_end = _line_end(text, at)
        line = text[at:line_end]
        if not line.strip():
            blank = True
        elif (blank and not line.startswith(("    ", "\t"))) or DEFINITION.match(line):
            break
        else:
            blank, end = False, line_end
        at = line_end
    return end


def _line_end(text: str, at: int) -> int:
    """The place after the line that ``at`` is in."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1
