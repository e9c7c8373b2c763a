"""The lines of a RIS file -> records: the fast way for records as the specification writes them, a patient
one for all others."""

from __future__ import annotations

import re
from unicodedata import is_normalized, normalize

from ...diagnostics import NOTE, WARNING, Diagnostic
from ...protocols import Traced
from .read import from_entries, from_lines
from .ris_plain import read as read_plain
from .tags import KNOWN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...diagnostics import Sink
    from ...model import Record
    from ...protocols import ReadOptions, Step
    from ...source import Source
    from .read import Entry

LONGEST = 1 << 19
"""Characters that are held while the end of a record is looked for; beyond it the text is read line by
line."""

READY = 32
"""Records that are read before the first of them is handed on: reading them in a row is quicker, and their
text is there anyway."""

_COUNTING = " .<>#()[]0123456789\t\ufeff"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TAGS = frozenset(first + second for first in _LETTERS for second in _LETTERS + "0123456789")
_LOOSE = re.compile(r"\s{0,40}([A-Za-z][A-Za-z0-9]) {0,3}[-–]\s{0,3}(.*)", re.S)
_ONE_LINE = re.compile(r"(?:^|\s)([A-Z][A-Z0-9]) {1,2}-(?=\s|$)")


class Pending:
    """The entries of the record at hand, and how it writes tags: ``loose`` when its ``TY``, the last one
    before it, or the first line below has one space."""

    __slots__ = ("between", "code", "entries", "explain", "line", "loose", "open", "sink", "tails")

    def __init__(self, sink: Sink, *, explain: bool = False) -> None:
        self.sink = sink
        self.explain = explain
        self.loose = False
        self.between: list[int] = []
        self.clear()

    def clear(self) -> None:
        """Forget the record; the next one has not begun."""
        self.entries: list[Entry] = []
        self.tails: dict[int, list[str]] = {}
        self.code: str | None = None
        self.line = 0
        self.open = False

    def begin(self, code: str | None, line: int) -> None:
        """A record begins, with ``TY`` or (code None) without."""
        self.code, self.line, self.open = code, line, True
        self.tell_between()

    def skip(self, line: int) -> None:
        """A line that belongs to no record; a run of them is one finding."""
        self.between = [self.between[0], line, self.between[2] + 1] if self.between else [line, line, 1]

    def tell_between(self) -> None:
        """Say what was skipped since the last record."""
        if self.between:
            first, last, count = self.between
            what = (
                "a line that belongs to no record"
                if count == 1
                else f"{count} lines that belong to no record"
            )
            end = last if count > 1 else None
            self.sink(
                Diagnostic(NOTE, "between-records", what, "left out", line=first, column=1, end_line=end)
            )
            self.between = []

    def drop_number(self) -> None:
        """Forget a last line that only counts the next record ("2.", "<12>", as Ovid writes)."""
        tails = self.tails.get(len(self.entries) - 1)
        if tails and len(tails[-1]) < 12 and not tails[-1].strip(_COUNTING):
            tails.pop()

    def close(self) -> Iterator[Traced]:
        """The record, if there is anything in it."""
        if self.open:
            if self.tails:
                self._join()
            if self.entries:
                found = from_entries(self.entries, self.code, self.sink, self.line)
                yield Traced(found, self.line, self._steps(found) if self.explain else ())
            else:
                self.sink(
                    Diagnostic(
                        WARNING,
                        "empty-record",
                        "a record with nothing in it",
                        "left out",
                        line=self.line,
                        column=1,
                    )
                )
        self.clear()

    def _steps(self, found: Record) -> tuple[Step, ...]:
        from .explain import steps

        return steps(self.entries, self.code, found, self.line)

    def _join(self) -> None:
        """Append continued lines to their values: as further values where a line is one, otherwise joined to
        the text."""
        entries: list[Entry] = []
        for place, (tag, value, line) in enumerate(self.entries):
            tails = self.tails.get(place)
            if tails is None:
                entries.append((tag, value, line))
            elif tag == "KW" and ";" not in value and "," not in value[-1:]:
                entries += [(tag, text, line + offset) for offset, text in enumerate([value, *tails])]
            elif tag in ("UR", "DO", "L1", "L2", "L3", "LK"):
                entries += [
                    (tag, text, line)
                    for text in "".join(
                        "\n" + text if "://" in text[:10] else text for text in [value, *tails]
                    ).split("\n")
                    if text
                ]
            else:
                entries.append(
                    (tag, ("\n" if tag == "N1" else " ").join(text for text in [value, *tails] if text), line)
                )
        self.entries = entries


def read(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, in order. Nothing in RIS costs a record: what has no tag is continued text inside a record
    and skipped outside.

    A record as the specification writes it is read at once (by :mod:`.ris_plain` when all of it is plain, by
    :func:`~cyberdip_cli.formats.ris.read.from_lines` otherwise); anything else goes line by line through
    :class:`Pending`."""
    record = Pending(sink, explain=options.steps)
    number, rest = source.first_line, ""
    ready: list[Traced] = []
    for block in source.blocks(sink):
        text, at = rest + block, 0
        while (end := text.find("\nER  -", at)) >= 0 and (stop := text.find("\n", end + 1)) >= 0:
            chunk = text[at:end]
            lines = chunk.split("\n")
            if not (chunk.isascii() or is_normalized("NFC", chunk)):
                lines = [_normal(line) for line in lines]
            traced = (
                None
                if record.open or options.steps or ("&" in chunk and ";" in chunk)
                else read_plain(lines, number)
            )
            if traced is None or record.between or len(ready) == READY:
                yield from ready
                ready.clear()
            if traced is None:
                yield from _closely(
                    record, lines, text[end + 1 : stop], number, plain=not (record.open or options.steps)
                )
            else:
                if record.between:
                    record.tell_between()
                record.loose = False
                ready.append(traced)
            number += len(lines) + 1
            at = stop + 1
        yield from ready
        ready.clear()
        rest = text[at:]
        if len(rest) > LONGEST:
            *lines, rest = rest.split("\n")
            yield from _feed(record, [_normal(line) for line in lines], number)
            number += len(lines)
    yield from _last(record, rest.split("\n"), number)


def _closely(record: Pending, lines: list[str], end: str, number: int, *, plain: bool) -> Iterator[Traced]:
    """The records of lines that end with an ``ER``, of which there may be something to say."""
    traced = from_lines(lines, record.sink, number) if plain else None
    if traced is not None:
        record.tell_between()
        record.loose = False
        yield traced
    else:
        yield from _feed(record, [*lines, end], number)


def _last(record: Pending, lines: list[str], number: int) -> Iterator[Traced]:
    """What follows the last ``ER``."""
    yield from _feed(record, [_normal(line) for line in lines], number)
    if record.open and record.entries:
        line = number + len(lines) - (1 if lines[-1] else 2)
        hint = "it may be cut off; read as far as it goes"
        record.sink(
            Diagnostic(WARNING, "no-end", "the last record has no ER", hint, line=max(line, 1), column=1)
        )
    yield from record.close()
    record.tell_between()


def _feed(record: Pending, lines: list[str], number: int) -> Iterator[Traced]:
    """Take in lines one by one; ``number`` is the first one's. Yields the records that they close."""
    for line, text in enumerate(lines, number):
        tag = text[:2]
        if text[2:6] != "  - " or tag not in _TAGS:
            if text and not text.isspace():
                yield from _odd(record, text, line)
        elif tag == "TY":
            record.loose = False
            yield from _begin(record, text[6:].strip(), line)
        elif tag == "ER":
            yield from record.close()
        else:
            if not record.open:
                record.begin(None, line)
            record.entries.append((tag, text[6:].strip(), line))


def _normal(line: str) -> str:
    """The line in NFC; addresses and identifiers as they are."""
    return line if line.isascii() or line[:2] in ("UR", "DO", "LK", "L1", "L2") else normalize("NFC", line)


def _begin(record: Pending, code: str, line: int) -> Iterator[Traced]:
    """``TY``: closes a record that has no ``ER``."""
    if record.open:
        record.drop_number()
        if record.entries:
            record.sink(
                Diagnostic(
                    NOTE,
                    "no-end",
                    "the record above has no ER",
                    "it ends where the next TY begins",
                    line=line,
                    column=1,
                )
            )
        yield from record.close()
    if " - " in code or code.endswith(" -") or "  -" in code:
        yield from _one_line(record, code, line)
    else:
        record.begin(code, line)


def _one_line(record: Pending, text: str, line: int) -> Iterator[Traced]:
    """A record on one line: cut before every tag that RIS knows."""
    cuts = [found for found in _ONE_LINE.finditer(text) if found[1] in KNOWN]
    record.begin(text[: cuts[0].start()].strip() if cuts else text, line)
    for place, found in enumerate(cuts):
        value = text[found.end() : cuts[place + 1].start() if place + 1 < len(cuts) else len(text)].strip()
        if found[1] == "ER":
            yield from record.close()
        elif found[1] == "TY":
            yield from record.close()
            record.begin(value, line)
        else:
            if not record.open:
                record.begin(None, line)
            record.entries.append((found[1], value, line))


def _odd(record: Pending, text: str, line: int) -> Iterator[Traced]:
    """A line that is no tag as the specification writes it: a loose one, continued text, or something between
    records."""
    tag, value = _loose(record, text)
    if tag == "TY":
        record.loose = text.lstrip()[2:4] == " -"
        yield from _begin(record, value, line)
    elif tag == "ER":
        yield from record.close()
    elif tag:
        if not record.open:
            record.begin(None, line)
        record.entries.append((tag, value, line))
    elif record.entries:
        record.tails.setdefault(len(record.entries) - 1, []).append(text.strip())
    elif not record.open and text.strip(_COUNTING):
        record.skip(line)


def _loose(record: Pending, text: str) -> tuple[str, str]:
    """(tag, value) of a line that means a tag; ("", "") otherwise. In a record whose TY or first line has one
    space, any known tag with one space is a tag."""
    bare = text.lstrip("\ufeff \t\u200b")
    if bare[2:5] == "  -" and bare[:2] in _TAGS and (len(bare) == 5 or bare[5] != "-"):
        return bare[:2], bare[5:].strip()
    if (
        bare[2:4] == " -"
        and (bare[4:5] in ("", " "))
        and bare[:2] in KNOWN
        and (bare[:2] == "TY" or record.loose or (record.open and not record.entries))
    ):
        record.loose = True
        return bare[:2], bare[4:].strip()
    found = _LOOSE.fullmatch(bare)
    if (
        found
        and found[1].upper() in ("TY", "ER")
        and (
            (found[1].upper() == "ER" and not found[2]) or (found[2].upper().isalpha() and len(found[2]) < 9)
        )
    ):
        return found[1].upper(), found[2].strip()
    return "", ""
