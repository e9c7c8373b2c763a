"""A manuscript with its citations in place: what the engine is asked for, and the file that holds the
answers.

Source: https://pandoc.org/MANUAL.html#placement-of-the-bibliography; a citation that a style puts into a note
becomes one, behind the punctuation that follows it, as there."""

from __future__ import annotations

from ...diagnostics import WARNING, Diagnostic
from ...patterns import Pattern
from ...protocols import CitationCall

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ...diagnostics import Sink
    from .scan import Manuscript, Mention

PUNCTUATION = ".,;:!?"
LINE_START = Pattern(r"[ \t>]*(?:[-+*]|\(?\w{1,9}[.)]|#{1,6}|\[\^[^\]]+\]:)?")
"""What begins a line and is no word: a citation after it keeps its blank."""
REFS = Pattern(
    r"(?m)^(?P<open>:{3,}[ \t]*\{[^}\n]*#refs\b[^}\n]*\}[^\n]*\n)(?P<body>(?:(?!:{3,}[ \t]*\r?$)[^\n]*\n)*?)(?P<close>:{3,}[ \t]*\r?$)"
)
DIV = Pattern(r'<div id="refs"[^>\n]*>(?P<body>[^<]*)</div>')


class Slot:
    """What a mention becomes: the places of its calls among all, and the number of the note that is made of
    it (0: none)."""

    __slots__ = ("author", "call", "mention", "note")

    def __init__(self, mention: Mention, call: int, author: int | None = None, note: int = 0) -> None:
        self.mention = mention
        self.call = call
        self.author = author
        self.note = note


class Weaver:
    """A manuscript, the ``calls`` to the engine and the places of their answers. ``notes``: the style cites
    in notes."""

    def __init__(self, manuscript: Manuscript, known: Collection[str], sink: Sink, *, notes: bool) -> None:
        self.manuscript = manuscript
        self.notes = notes
        self.calls: list[CitationCall] = []
        self.slots: list[Slot] = []
        numbers = {id(note): number for number, note in self._numbered()}
        for mention in manuscript.mentions:
            if self._is_known(mention, known, sink):
                number = numbers.get(id(mention.note if mention.note is not None else mention), 0)
                self.slots.append(self._slot(mention, number if notes else 0))

    def _numbered(self) -> Iterator[tuple[int, object]]:
        """The notes of the finished text in their order: those of the file, and the mentions that become
        one."""
        made = [mention for mention in self.manuscript.mentions if mention.note is None] if self.notes else []
        marked = [note for note in self.manuscript.notes if note.marker is not None]
        places = [(mention.start, mention) for mention in made] + [
            (note.marker or 0, note) for note in marked
        ]
        places.sort(key=lambda pair: pair[0])
        return ((number, each) for number, (_, each) in enumerate(places, 1))

    def _is_known(self, mention: Mention, known: Collection[str], sink: Sink) -> bool:
        """Says which keys nobody has; a sentence that names only such a key is left as it is."""
        for key in mention.stray:
            message = f"'@{key}' stands in the text around another key and is not cited"
            line = self.manuscript.line(mention.start)
            sink(
                Diagnostic(
                    WARNING, "stray-key", message, "part the two by a semicolon", line=line, record=key
                )
            )
        missing = [item.id for item in mention.items if item.id not in known]
        for key in missing:
            message = f"no record has the key '{key}'"
            line = self.manuscript.line(mention.start)
            sink(Diagnostic(WARNING, "unknown-key", message, _nearest(key, known), line=line, record=key))
        return not (mention.textual and len(missing) == len(mention.items))

    def _slot(self, mention: Mention, number: int) -> Slot:
        items, at = mention.items, len(self.calls)
        if not mention.textual or (self.notes and mention.note is not None):
            self.calls.append(CitationCall(items, number))
            return Slot(mention, at, None, number if mention.note is None else 0)
        if not self.notes:
            self.calls.append(CitationCall(items, 0, "composite"))
            return Slot(mention, at)
        self.calls.append(CitationCall((items[0].replace(author_only=True),), 0))
        self.calls.append(CitationCall((items[0].replace(suppress_author=True), *items[1:]), number))
        return Slot(mention, at + 1, at, number)

    def listed(self, known: Sequence[str]) -> tuple[str, ...]:
        """The keys that are in the bibliography without being cited."""
        keys = self.manuscript.listed
        return tuple(known) if "*" in keys else tuple(key for key in keys if key in known)

    def woven(self, texts: Sequence[str], bibliography: str) -> str:
        """The file with the finished citations, its new notes and its bibliography."""
        text = self.manuscript.text
        texts = [self.manuscript.tokens.put(each) for each in texts]
        out, at, made = "", 0, ""
        for slot in sorted(self.slots, key=lambda slot: slot.mention.start):
            start, end, words = self._replacement(slot, texts)
            out += text[at:start] + words
            at = max(end, at)
            if slot.note:
                made += f"\n[^{self._label(slot.note)}]: {_opened(texts[slot.call], slot.mention)}\n"
        body = out + text[at:]
        return self._with_bibliography(body, made, bibliography)

    def _label(self, number: int) -> str:
        """The label of a note that is made: one that the file does not have."""
        taken = {note.label for note in self.manuscript.notes}
        label = f"cite{number}"
        while label in taken:
            label += "x"
        return label

    def _replacement(self, slot: Slot, texts: Sequence[str]) -> tuple[int, int, str]:
        """What is taken out of the file for a mention, and what is put in."""
        text, mention = self.manuscript.text, slot.mention
        start, end, words = mention.start, mention.end, texts[slot.call]
        if slot.note:
            author = texts[slot.author] if slot.author is not None else ""
            follows = text[end : end + 1]
            moved = follows if follows and follows in PUNCTUATION and not text.startswith("...", end) else ""
            between = "" if author.endswith(".") and moved == "." else moved
            mark = f"{author}{between}[^{self._label(slot.note)}]"
            return start if author else self._closed_up(start), end + len(moved), mark
        if mention.note is not None and self.notes:
            return start, end, self._within(mention, words)
        if words.startswith("<sup>") and not mention.textual:
            return self._closed_up(start), end, words
        return start, end, words

    def _closed_up(self, start: int) -> int:
        """The place after the word before, when only blanks on the same line part it from ``start``."""
        text, at = self.manuscript.text, start
        while at and text[at - 1] in " \t":
            at -= 1
        line = text[text.rfind("\n", 0, at) + 1 : at]
        return start if LINE_START.fullmatch(line) or line.endswith("|") else at

    def _within(self, mention: Mention, words: str) -> str:
        """A citation in a note that says more: between parentheses, without the full stop that ends a
        note."""
        text, note = self.manuscript.text, mention.note
        assert note is not None
        before, after = text[note.start : mention.start].strip(), text[mention.end : note.end].strip()
        if mention.textual or (not before and after in ("", *PUNCTUATION)):
            return _without_stop(words) if after else words
        return f"({_without_stop(words)})"

    def _with_bibliography(self, body: str, made: str, bibliography: str) -> str:
        newline = "\r\n" if "\r\n" in self.manuscript.text else "\n"
        made, bibliography = (part.replace("\n", newline) for part in (made, bibliography))
        if self.manuscript.without_bibliography:
            bibliography = ""
        place = REFS.search(body) or DIV.search(body)
        if place is not None and bibliography:
            start, end = place.span("body")
            kept = place["body"].strip("\r\n")
            kept = f"{kept}{newline}{newline}" if kept.strip() else newline
            body = body[:start] + kept + bibliography.rstrip() + newline + newline + body[end:]
            bibliography = ""
        for part in (made, bibliography):
            if part:
                body = body.rstrip("\r\n") + newline * 2 + part.strip("\r\n") + newline
        return body


def _without_stop(words: str) -> str:
    """The words without a full stop at their end, also before a closing quotation mark."""
    core = words.rstrip("\"'”’»*")
    return core[:-1] + words[len(core) :] if core.endswith(".") else words


def _opened(words: str, mention: Mention) -> str:
    """The text of a note: it begins a sentence, so a prefix of its author's does with a capital."""
    return words[:1].upper() + words[1:] if mention.items[0].prefix else words


def _nearest(key: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, known, 1, 0.6)
    return f"did you mean {near[0]}?" if near else "check its spelling, or add the record"
