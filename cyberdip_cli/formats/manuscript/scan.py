"""The citations of a manuscript in the order in which its reader meets them: those of a note at the note's
mark."""

from __future__ import annotations

from ...patterns import Pattern
from .notes import Note, find_notes
from .prose import Prose
from .syntax import KEY, MarkdownTokens, bracketed, key_of, keys_of, textual

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

    from ...protocols import CiteItem

START = Pattern(r"\[|-?@")
NEXT = Pattern(r"[ \t]*\r?\n?[ \t]*\[(?!\^)")
"""What may stand between a key in the text and its locator."""
EXAMPLE = Pattern(r"(?m)^[ \t]*\(@(?P<label>[\w-]+)\)")
LINK = ("(", "{")
NOCITE = Pattern(r"(?m)^nocite:(?P<keys>[^\n]*(?:\n(?:[ \t]+|-)[^\n]*)*)")
SUPPRESSED = Pattern(r"(?mi)^suppress-bibliography:[ \t]*(?:true|yes|on)[ \t\r]*$")


class Mention:
    """A citation as it stands in the file: its extent, its ``items``, whether it is part of the sentence
    (``textual``), and the ``note`` it stands in (None: in the text). ``stray``: keys in the prefix or suffix
    of another, where no semicolon parts them."""

    __slots__ = ("end", "items", "note", "start", "stray", "textual")

    def __init__(
        self, start: int, end: int, items: tuple[CiteItem, ...], note: Note | None, *, textual: bool
    ) -> None:
        self.start = start
        self.end = end
        self.items = items
        self.note = note
        self.textual = textual
        self.stray: list[str] = []


class Manuscript:
    """A Markdown file: ``mentions`` in reading order, ``marks``: the places of the notes' marks in the text,
    in order, ``listed``: the keys of ``nocite`` (``"*"`` for all), ``tokens``: markup that was kept aside."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.prose = Prose(text)
        self.tokens = MarkdownTokens()
        self.notes = find_notes(self.prose)
        self.examples = {match["label"] for match in EXAMPLE.finditer(text)}
        self.mentions = self._in_order(list(self._mentions()))
        nocite = NOCITE.search(self.prose.head)
        keys = nocite["keys"] if nocite else ""
        self.listed = tuple(key_of(match) for match in KEY.finditer(keys)) + (("*",) if "@*" in keys else ())
        self.without_bibliography = SUPPRESSED.search(self.prose.head) is not None

    def line(self, at: int) -> int:
        """The number of the line that holds a place."""
        return self.text.count("\n", 0, at) + 1

    def _mentions(self) -> Iterator[Mention]:
        at = 0
        while match := START.search(self.text, at):
            at = match.end()
            if not self.prose.open(match.start()) or self._joined(match.start()):
                continue
            found = self._bracket(match.start()) if match[0] == "[" else self._key(match.start())
            if found is not None:
                yield found
                at = found.end

    def _joined(self, at: int) -> bool:
        """Whether what stands before makes it no citation: a letter (an address), a backslash, the hat of a
        note."""
        before = self.text[at - 1 : at]
        return before == "\\" or (self.text[at] != "[" and (before.isalnum() or before == "_"))

    def _bracket(self, at: int) -> Mention | None:
        if self.text[at + 1 : at + 2] == "^" or self.text[at - 1 : at] == "^":
            return None
        end = self.prose.closing(at)
        if self.text[end : end + 1] != "]" or self.text[end + 1 : end + 2] in LINK:
            return None
        if not all(map(self.prose.open, (at, end))):
            return None
        content = self.text[at + 1 : end]
        items = bracketed(content, self.tokens)
        if not items:
            return None
        found = Mention(at, end + 1, items, self._note(at), textual=False)
        cited = [item.id for item in items]
        found.stray = [key for key in keys_of(content) if key not in cited]
        return found

    def _key(self, at: int) -> Mention | None:
        match = KEY.match(self.text, at)
        if match is None or key_of(match) in self.examples:
            return None
        bracket = NEXT.match(self.text, match.end())
        if bracket is not None:
            end = self.prose.closing(bracket.end() - 1)
            whole = self.text[end : end + 1] == "]" and self.text[end + 1 : end + 2] not in LINK
            items = textual(match, self.text[bracket.end() : end], self.tokens) if whole else ()
            if items:
                return self._textual(match, end + 1, items)
        return self._textual(match, match.end(), textual(match, "", self.tokens))

    def _textual(self, match: Match[str], end: int, items: tuple[CiteItem, ...]) -> Mention:
        named = not match["minus"]
        return Mention(match.start(), end, items, self._note(match.start()), textual=named)

    def _note(self, at: int) -> Note | None:
        """The note that a place is in; the innermost where one is within another."""
        around = [note for note in self.notes if note.start <= at < note.end]
        return max(around, key=lambda note: note.start, default=None)

    def _in_order(self, found: list[Mention]) -> list[Mention]:
        def place(mention: Mention) -> tuple[bool, int, int]:
            note = mention.note
            if note is None:
                return False, mention.start, 0
            return note.marker is None, note.marker or 0, mention.start

        return sorted(found, key=place)
