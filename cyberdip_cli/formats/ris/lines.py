"""The lines of a RIS file -> records, as the specification writes them and as exports do."""

from __future__ import annotations

import re
from unicodedata import is_normalized

from ...composition import compose
from ...diagnostics import ERROR, NOTE, WARNING
from .open_record import ADDRESSES, OpenRecord
from .tags import KNOWN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...diagnostics import Sink
    from ...protocols import ReadOptions, Traced
    from ...source import Source

_COUNTING = " .<>#()[]0123456789\t\ufeff"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TAGS = frozenset(first + second for first in _LETTERS for second in _LETTERS + "0123456789") - {"TY", "ER"}
_TAG_OF = {f"{tag}  - ": tag for tag in _TAGS}
"""What begins a line as the specification writes it -> its tag."""
_LOOSE = re.compile(r"\s{0,40}([A-Za-z][A-Za-z0-9]) {0,3}[-–]\s{0,3}(.*)", re.S)
_TEXTS = frozenset(("AB", "N1", "N2", "AD", "TI", "T1"))
"""Tags whose values run over lines: "MS - a disease" may stand in them."""
_USUAL = frozenset("KW PY T1 T2 JO JF VL SP EP SN UR DO PB".split())
"""Tags that begin a line with one blank even there."""
_ONE_LINE = re.compile(r"(?:^|\s)([A-Z][A-Z0-9]) {1,2}-(?=\s|$)")
_LABELLED = re.compile(r"(PMID|PMCID|DOI|ISBN|ISSN) {1,2}- +(\S.*)")
"""Identifiers under their whole names, as PsycINFO writes them."""


def read(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records, in order. Nothing in RIS costs a record: what has no tag is continued text inside a record
    and skipped outside."""
    record = OpenRecord(sink, explain=options.steps)
    number, rest = source.first_line, ""
    for block in source.blocks(sink):
        text = rest + block
        lines = text.split("\n")
        rest = lines.pop()
        if not text.isascii():
            lines = [line if line.isascii() else _normal(line) for line in lines]
        yield from _feed(record, lines, number)
        number += len(lines)
    yield from _feed(record, [_normal(rest)], number)
    if record.open and (record.found or record.last or record.ends):
        line = number if rest else number - 1
        hint = "it may be cut off; read as far as it goes"
        severity = ERROR if record.ends and source.open_end else WARNING
        record.say(severity, "no-end", "the last record has no ER", hint, max(line, 1))
    yield from record.close()
    record.say_between()


def _normal(line: str) -> str:
    """The line in NFC; addresses and identifiers as they are."""
    return line if is_normalized("NFC", line) or line[:2] in ADDRESSES else compose(line)


def _feed(record: OpenRecord, lines: list[str], number: int) -> Iterator[Traced]:
    """Take in lines one by one; ``number`` is the first one's. Yields the records that they close."""
    record.lines, record.first = lines, number
    found, last, is_open, tag_of = record.found, record.last, record.open, _TAG_OF.get
    for line, text in enumerate(lines, number):
        head = text[:6]
        tag = tag_of(head)
        if tag and is_open:
            last = tag
            value = text[6:].strip()
            if tag in found:
                if value:
                    found[tag].append(value)
            elif value:
                found[tag] = [value]
        elif text and not text.isspace():
            record.last = last
            if head == "ER  - ":
                yield from record.end()
            elif head == "TY  - ":
                record.loose = False
                yield from _begin(record, text[6:].strip(), line)
            else:
                yield from _odd(record, text, line)
            found, last, is_open = record.found, record.last, record.open
    record.last = last
    if record.open:
        record.above += lines[max(record.line - number, 0) :]


def _begin(record: OpenRecord, code: str, line: int) -> Iterator[Traced]:
    """``TY``: closes a record that has no ``ER``; tags before it that nobody has written down as a record are
    its first."""
    if record.open:
        if record.code is None and _is_one_record(record):
            record.code = code
            record.say(NOTE, "late-type", "TY comes after other tags", "they are one record", line)
            return
        if record.found:
            hint = "it ends where the next TY begins"
            record.say(NOTE, "no-end", "the record above has no ER", hint, line)
        yield from record.close()
    if " - " in code or code.endswith(" -") or "  -" in code:
        yield from _one_line(record, code, line)
    else:
        record.begin(code, line)


def _is_one_record(record: OpenRecord) -> bool:
    """Whether what stands before a ``TY`` without one of its own can be the beginning of its record: nobody
    wrote it yet, and it is no record that has lost its ``TY``."""
    return bool(record.found) and "AU" not in record.found and "A1" not in record.found


def _one_line(record: OpenRecord, text: str, line: int) -> Iterator[Traced]:
    """A record on one line: cut before every tag that RIS knows."""
    cuts = [found for found in _ONE_LINE.finditer(text) if found[1] in KNOWN]
    record.begin(text[: cuts[0].start()].strip() if cuts else text, line)
    for place, found in enumerate(cuts):
        value = text[found.end() : cuts[place + 1].start() if place + 1 < len(cuts) else len(text)].strip()
        if found[1] == "ER":
            yield from record.end()
        elif found[1] == "TY":
            yield from record.close()
            record.begin(value, line)
        else:
            if not record.open:
                record.begin(None, line)
            record.add(found[1], value)


def _odd(record: OpenRecord, text: str, line: int) -> Iterator[Traced]:
    """A line that is no tag as the specification writes it: a loose one, continued text, or something between
    records."""
    tag, value = _loose(record, text)
    if tag == "TY":
        record.loose = text.lstrip()[2:4] == " -"
        yield from _begin(record, value, line)
    elif tag == "ER":
        yield from record.end()
    elif tag:
        if not record.open:
            record.begin(None, line)
        record.add(tag, value)
    elif record.open and (labelled := _LABELLED.fullmatch(text)):
        record.add("N1", f"{labelled[1]}: {labelled[2]}")
        record.last = ""
    elif record.last and not _counts(record, text, line):
        record.append(text.strip())
    elif text.strip(_COUNTING) and not record.last:
        record.skip(line)


def _counts(record: OpenRecord, text: str, line: int) -> bool:
    """Whether a line only counts the next record ("2.", "<12>", as Ovid writes): a ``TY`` follows it."""
    if len(text) > 12 or text.strip(_COUNTING):
        return False
    following = (
        text for text in record.lines[line - record.first + 1 : line - record.first + 4] if text.strip()
    )
    return next(following, "").lstrip()[:2] == "TY"


def _loose(record: OpenRecord, text: str) -> tuple[str, str]:
    """(tag, value) of a line that means a tag; ("", "") otherwise. In a record whose TY or first line has one
    space, any known tag with one space is a tag; elsewhere it is one unless it may go on with a long text."""
    bare = text.lstrip("\ufeff \t\u200b")
    if (
        bare[2:5] == "  -"
        and (bare[:2] in _TAGS or bare[:2] in ("TY", "ER"))
        and (len(bare) == 5 or bare[5] != "-")
    ):
        return bare[:2], bare[5:].strip()
    if (
        bare[2:4] == " -"
        and (bare[4:5] in ("", " "))
        and bare[:2] in KNOWN
        and (bare[:2] == "TY" or record.loose or (record.open and not record.last))
    ):
        record.loose = True
        return bare[:2], bare[4:].strip()
    if record.open and bare[2:5] == " - " and bare[:2] in (_USUAL if record.last in _TEXTS else KNOWN):
        return bare[:2], bare[5:].strip()
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
