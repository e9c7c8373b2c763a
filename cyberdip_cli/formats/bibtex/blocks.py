"""A ``.bib`` file as a stream of blocks: cut at lines that begin with ``@word{``, divided by bibtexparser's
splitter, mended where that fails.

Memory is bound by the longest stretch without such a line, not by the file. A block that the splitter gives
up is read again by BibTeX's own rules (:mod:`.bibmend`): what is complete is kept, the rest is an ERROR with
line and column, and the next block is not touched. bibtexparser's 0-based lines, its logging and its wrappers
for duplicates end here."""

from __future__ import annotations

from itertools import accumulate
from operator import itemgetter

from ...diagnostics import ERROR, NOTE, WARNING, Diagnostic
from ...patterns import Pattern
from .broken_entry import mend
from .comments import comment_spans, without_comments
from .values import is_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from ...diagnostics import Sink

_START = Pattern(r"[ \t]*@[ \t]*\w+\s*[{(]")
_LOOSE_START = Pattern(r"(?m)^([ \t]*@)([ \t]*)(\w+)([ \t]*\n\s*)([{(])|^([ \t]*@)[ \t]+(\w+)(?=[ \t]*[{(])")
_FIELD_LIKE = Pattern(r"""(?m)^[ \t]*\w[\w-]{0,80}[ \t]*=\s*["{]""")


class Block:
    """One block: ``type`` in small letters, ``key``, ``fields`` as (name, value with its delimiters, line),
    ``line`` counted from 1; ``before``: what stands before it and is no data, where that is asked for."""

    __slots__ = ("before", "fields", "key", "line", "type")

    def __init__(self, type: str, key: str, fields: list[tuple[str, str, int]], line: int) -> None:
        self.type = type
        self.key = key
        self.fields = fields
        self.line = line
        self.before: list[str] = []


def chunks(blocks: Iterable[str]) -> Iterator[str]:
    """The text again, cut where a line begins with ``@word{``."""
    rest = ""
    for block in blocks:
        text = rest + block
        place = _last_start(text, len(rest))
        if place > 0:
            yield text[:place]
            rest = text[place:]
        else:
            rest = text
    if rest:
        yield rest


def _last_start(text: str, least: int) -> int:
    """Where the last line that begins a block begins; 0 when there is none after ``least`` (what lies before
    was searched already)."""
    end = len(text)
    while end > 0:
        at = text.rfind("@", 0, end)
        if at < 0:
            return 0
        line = text.rfind("\n", 0, at) + 1
        if line < least and at < least:
            return 0
        if _START.match(text, line):
            return line
        end = line
    return 0


def read_blocks(texts: Iterable[str], first_line: int, sink: Sink, *, keep: bool = False) -> Iterator[Block]:
    """The entries and strings of a file, in its order. Comments are passed over, which is told once; with
    ``keep`` they stand in the block that follows them, the last ones in a block without a type."""
    line, between = first_line, BetweenEntries(sink, keep=keep)
    for text in chunks(texts):
        for block in _split(text, line, sink, between):
            if block.type != "string":
                block.before = between.until(block.line)
            yield block
        line += text.count("\n")
    if keep and between.pieces:
        last = Block("", "", [], line)
        last.before = between.until(line + 1)
        yield last


class BetweenEntries:
    """What stands between entries and is no data of a record: collected where it is kept, else told once."""

    def __init__(self, sink: Sink, *, keep: bool) -> None:
        self.sink = sink
        self.keep = keep
        self.told = keep
        self.pieces: list[tuple[int, str]] = []

    def take(self, line: int, text: str) -> None:
        """A comment, free text, a definition."""
        if self.keep:
            self.pieces.append((line, text))
        elif not self.told:
            self.told = True
            message = "comments and text between entries are no data of a record"
            hint = "--keep-comments takes them along to BibTeX"
            self.sink(Diagnostic(NOTE, "comments", message, hint, line=line))

    def take_comments(self, text: str, line: int) -> None:
        """The ``%`` comments of a text that begins on a line."""
        if ("%" in text and not self.told) or self.keep:
            for start, end in comment_spans(text):
                self.take(line + text.count("\n", 0, start), text[start:end])

    def until(self, line: int) -> list[str]:
        """What stands up to a line; it is given once."""
        if not self.pieces:
            return []
        found = [text for at, text in sorted(self.pieces, key=itemgetter(0)) if at <= line]
        self.pieces = [piece for piece in self.pieces if piece[0] > line]
        return found


def _split(text: str, line: int, sink: Sink, between: BetweenEntries) -> Iterator[Block]:
    import bibtexparser.model as kinds

    between.take_comments(text, line)
    text = _tight(without_comments(text))
    found = _library(text).blocks
    starts: list[int] = []
    for place, block in enumerate(found):
        if isinstance(block, kinds.DuplicateBlockKeyBlock | kinds.DuplicateFieldKeyBlock):
            block = block.ignore_error_block
        if isinstance(block, kinds.DuplicateFieldKeyBlock):
            block = block.ignore_error_block
        at = line + (block.start_line or 0)
        _set_aside(found, place, at, between)
        if isinstance(block, kinds.Entry):
            fields = [(field.key, field.value, line + field.start_line) for field in block.fields]
            if any(not value or ("=" in value and not is_value(value)) for _, value, _ in fields):
                yield from _mended(block.raw or "", at, block.raw or "", sink)
            else:
                yield Block(block.entry_type, block.key, fields, at)
        elif isinstance(block, kinds.String):
            yield Block("string", "", [(block.key, block.value, at)], at)
        elif isinstance(block, kinds.Preamble):
            sink(Diagnostic(NOTE, "preamble", "@preamble holds TeX, not data", "it is left out", line=at))
        elif isinstance(block, kinds.ParsingFailedBlock):
            starts = starts or _starts(text, found)
            start, end = _extent(text, starts, found, place)
            before = text[text.rfind("\n", 0, start) + 1 : start]
            yield from _mended(before + text[start:end], at, text[start:end], sink)
        elif isinstance(block, kinds.ImplicitComment):
            _suspect(found, place, at, sink)


def _set_aside(found: list[Any], place: int, line: int, between: BetweenEntries) -> None:
    """What is no data among the blocks; a definition is in the values that use it, and kept beside them. What
    is left of a broken entry, and text that looks like fields, is told elsewhere."""
    block, kind = found[place], type(found[place]).__name__
    if kind == "ImplicitComment":
        broken = place and type(found[place - 1]).__name__ == "ParsingFailedBlock"
        if block.comment.strip() and not broken and (between.keep or not _FIELD_LIKE.search(block.comment)):
            between.take(line, block.comment)
    elif kind == "ExplicitComment" or (between.keep and kind in ("String", "Preamble")):
        between.take(line, block.raw or "")


def _tight(text: str) -> str:
    """``@ article`` and ``@article`` with its brace on the next line, which BibTeX allows, as the splitter
    knows them; lines are kept."""
    if not _LOOSE_START.search(text):
        return text
    return _LOOSE_START.sub(
        lambda at: f"{at[1]}{at[3]}{at[5]}" + "\n" * at[4].count("\n") if at[1] else f"{at[6]}{at[7]}", text
    )


def _library(text: str) -> Any:
    """bibtexparser's blocks of a text; what it would log, its failed blocks say."""
    from bibtexparser import splitter

    was = splitter.logger.disabled
    splitter.logger.disabled = True
    try:
        return splitter.Splitter(text).split()
    finally:
        splitter.logger.disabled = was


def _suspect(found: list[Any], place: int, line: int, sink: Sink) -> None:
    """Text between entries is a comment; one that looks like fields is said."""
    comment = found[place].comment
    if _FIELD_LIKE.search(comment) and not (
        place and type(found[place - 1]).__name__ == "ParsingFailedBlock"
    ):
        hint = "BibTeX takes it for a comment; is an '@type{' missing?"
        sink(Diagnostic(WARNING, "stray-text", "text outside of entries looks like fields", hint, line=line))


def _extent(text: str, starts: list[int], found: list[Any], place: int) -> tuple[int, int]:
    """Where a block that the splitter gave up begins and where the next one does."""
    following = (at for at in range(place + 1, len(found)) if type(found[at]).__name__ != "ImplicitComment")
    end = next((starts[at] for at in following), len(text))
    return starts[place], end


def _mended(context: str, line: int, raw: str, sink: Sink) -> Iterator[Block]:
    """A block that the splitter gave up or joined, by BibTeX's own rules; ``context`` is the block with what
    precedes it on its line."""
    kind, key, fields, fault = mend(raw)
    if kind == "comment":
        hint = "the entries in it are read, as BibTeX does"
        sink(Diagnostic(NOTE, "open-comment", "@comment holds entries or is not closed", hint, line=line))
        return
    if fault:
        where = fault[1]
        column = where - raw.rfind("\n", 0, where) + (0 if "\n" in raw[:where] else len(context) - len(raw))
        _blame(kind, key, fault, bool(fields), (line + raw.count("\n", 0, where), column), sink)
    if kind == "string" and fields:
        yield Block("string", "", [(name, value, line) for name, value, _ in fields], line)
    elif kind and fields and kind != "preamble":
        yield Block(
            kind,
            key,
            [(name, value, line + raw.count("\n", 0, where)) for name, value, where in fields],
            line,
        )


def _blame(
    kind: str, key: str, fault: tuple[str, int, bool], kept: bool, where: tuple[int, int], sink: Sink
) -> None:
    hint = "the fields that can be read are kept" if kept else "the entry is left out"
    message = f"@{kind or '?'}{{{key}: {fault[0]}"
    sink(
        Diagnostic(
            ERROR if fault[2] else WARNING,
            "bad-entry",
            message,
            hint,
            line=where[0],
            column=where[1],
            record=key or None,
        )
    )


def _starts(text: str, found: list[Any]) -> list[int]:
    """Where each block begins; for a comment, where the block above it does. The splitter knows only
    lines."""
    lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    starts: list[int] = []
    past = 0
    for block in found:
        if type(block).__name__ != "ImplicitComment":
            line = max(past, lines[block.start_line or 0])
            at = next((at for mark in (block.raw or "@", "@") if (at := text.find(mark, line)) >= 0), line)
            past = at + 1
        starts.append(max(0, past - 1))
    return starts
