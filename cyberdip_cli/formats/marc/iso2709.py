"""MARC records in ISO 2709: leader, directory, fields; one record after the other in a stream of bytes.

What is taken as it comes: line ends between records; a directory whose lengths count characters and not
bytes (fields are told apart by their own ends, the directory only names them); UTF-8 under a leader that
says MARC-8 and the other way round. Sources: ISO 2709:2008; MARC 21 Record Structure; MARC-8 (by pymarc's
tables); ISO 5426 for UNIMARC."""

from __future__ import annotations

import io
from contextlib import redirect_stderr
from itertools import pairwise

from ...diagnostics import ERROR, WARNING, Diagnostic
from ...patterns import Pattern
from . import iso5426
from .datum import LEADER, Datum, composed, resolved

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ...diagnostics import Sink

END_OF_RECORD, END_OF_FIELD, SUBFIELD = b"\x1d", "\x1e", "\x1f"
BETWEEN = b"\r\n\t \x00\x1a"
"""What stands between records where a file went through an editor or another system."""
LARGEST = 1 << 24
"""Bytes without an end of record after which the rest is no MARC. (A record has at most 99,999, some
systems write more.)"""
HEAD = Pattern(r"[0-9 ]{5}[a-z0-9 |-][a-z0-9 |-][\x20-\x7e]{17}")
"""A leader as far as all dialects agree."""
NEXT = Pattern(r"(?=\d{5}[a-z][a-z][\x20-\x7e]{3}\d{7}[\x20-\x7e]{3}45[0-9 ]{2}(?:[0-9A-Z]{3}\d{9}){2})")
"""A leader with two entries of its directory, as they stand in no text."""
MARKED = Pattern(r"([\xe0-\xfe]+)([^\xe0-\xfe])")
"""What would be marks of MARC-8, which stand before their letter, and the character behind them."""
HALVES = frozenset("\xeb\xec\xfa\xfb")
"""Marks of MARC-8 that reach over two letters: no letter has them as its own."""
LATIN_ONLY = Pattern(r"[\x80-\x87\x8a-\x8c\x8f-\xa0\xd0-\xdf]")
"""Bytes that MARC-8 has not."""
BEFORE_LETTER = Pattern(r"[\xc0-\xdf](?=[A-Za-z])")
"""A mark of ISO 5426 where it belongs."""


def read(
    blocks: Iterable[bytes], sink: Sink, encoding: str | None = None
) -> Iterator[tuple[int, list[Datum]]]:
    """The records with their numbers, from 1; one that cannot be read is an ERROR with its number.
    ``encoding``: the codec that the user named."""
    texts = Texts(sink, encoding)
    number = 0
    for raw, ended in _split(blocks):
        *before, last = _parted(raw)
        for part, has_end in (*((part, False) for part in before), (last, ended)):
            number += 1
            data = _data(part, number, texts) if has_end or part.endswith(b"\x1e") else None
            if data is None or not has_end:
                sink(_fault(number, part, cut=not has_end, read=data is not None))
            if data is not None:
                yield number, data


def _split(blocks: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """The bytes of each record without its end, and whether it has one."""
    rest = b""
    for block in blocks:
        *whole, rest = (rest + block).split(END_OF_RECORD)
        for raw in whole:
            raw = raw.lstrip(BETWEEN)
            if raw:
                yield raw, True
        if len(rest) > LARGEST:
            break
    if rest.strip(BETWEEN):
        yield rest.lstrip(BETWEEN), False


def _parted(raw: bytes) -> list[bytes]:
    """What stands between two ends of records, where its length is not the one that it says: a record that
    was cut off has the next one behind it."""
    if raw[:5].isdigit() and int(raw[:5]) == len(raw) + 1:
        return [raw]
    starts = (found.start() for found in NEXT.finditer(raw.decode("latin-1")))
    cuts = [0, *(start for start in starts if start), len(raw)]
    return [raw[start:end] for start, end in pairwise(cuts)]


def _fault(number: int, raw: bytes, *, cut: bool, read: bool) -> Diagnostic:
    """What is said of a record that is cut off, or is none; ``read``: of one that lacks nothing but its end."""
    if read:
        return Diagnostic(WARNING, "no-end", f"record {number} has no end", "read as far as it goes")
    if cut and HEAD.fullmatch(raw[:24].decode("latin-1")):
        return Diagnostic(ERROR, "cut-record", f"record {number} is cut off: it has no end", "left out")
    message = f"record {number} is no MARC record: {_shown(raw)}"
    return Diagnostic(ERROR, "unreadable-record", message, "left out")


def _shown(raw: bytes) -> str:
    return repr(raw[:40].decode("latin-1"))


def _data(raw: bytes, number: int, texts: Texts) -> list[Datum] | None:
    """The fields of a record, the leader first; None where there is no leader or the directory fits
    nothing."""
    head = raw[:24].decode("latin-1")
    if HEAD.fullmatch(head) is None:
        return None
    fields = texts.fields(raw, number)
    directory = fields[0][24:]
    tags = [directory[at : at + 3] for at in range(0, len(directory) - 11, 12)]
    texts_of = fields[1:]
    if texts_of and not texts_of[-1]:
        texts_of.pop()
    starts = [directory[at + 7 : at + 12] for at in range(0, len(directory) - 11, 12)]
    if starts != sorted(starts):
        tags = [tag for _, tag in sorted(zip(starts, tags, strict=True), key=lambda pair: pair[0])]
    if not tags or len(tags) != len(texts_of):
        return None
    data = [Datum(LEADER, value=fields[0][:24])]
    for tag, text in zip(tags, texts_of, strict=True):
        data.append(Datum(tag, value=text) if tag < "010" and SUBFIELD not in text else _field(tag, text))
    return data


def _field(tag: str, text: str) -> Datum:
    """A data field: two indicators and its subfields; what has one indicator or none is taken too."""
    marks, *pieces = text.split(SUBFIELD)
    marks += "  "
    parts = [(piece[0], piece[1:].strip()) for piece in pieces if piece]
    return Datum(tag, marks[0], marks[1], "", parts)


class Texts:
    """The text of records, whatever their leader says of it. Each way of writing is told once; ``pages``
    counts the records that showed an old code page, by which those that show none are read."""

    def __init__(self, sink: Sink, encoding: str | None) -> None:
        self.sink = sink
        self.encoding = encoding
        self.told: set[str] = set()
        self.pages: dict[str, int] = {}

    def fields(self, raw: bytes, number: int) -> list[str]:
        """The leader with the directory, then each field."""
        try:
            text = raw.decode(self.encoding or "utf-8")
        except UnicodeError:
            return self._other(raw, number)
        if ("&" in text and "&#" in text) or "&amp;" in text:
            text = resolved(text)
        if text.isascii() and "\x1b" not in text:
            return text.split(END_OF_FIELD)
        if raw[9:10] != b"a" and b"\x1b" in raw and text.isascii():
            return self._marc8(raw, number)
        return composed(text).split(END_OF_FIELD)

    def _other(self, raw: bytes, number: int) -> list[str]:
        """Bytes that are not UTF-8: MARC-8, in UNIMARC ISO 5426, or an old code page where they cannot be
        that."""
        plain = raw.decode("latin-1")
        unimarc = _is_unimarc(plain)
        decode: Callable[[bytes], str]
        if unimarc:
            high = sum(1 for c in plain if c >= "\xc0")
            marked = len(BEFORE_LETTER.findall(plain))
            decode, name = (iso5426.decode, "ISO 5426") if marked * 2 >= high else self._code_page(raw)
        else:
            decode, name = (marc8, "MARC-8") if is_marc8(plain) else self._code_page(raw)
        odd = raw[9:10] == b"a" or decode not in (marc8, iso5426.decode) or self.encoding
        if odd and name not in self.told:
            self.told.add(name)
            said = self.encoding or "UTF-8"
            message = f"record {number} is not {said}: read as {name}"
            self.sink(Diagnostic(WARNING, "not-utf-8", message, "name the encoding with --encoding"))
        parts = self._marc8(raw, number) if decode is marc8 else map(decode, raw.split(b"\x1e"))
        return [resolved(composed(part)) for part in parts]

    def _code_page(self, raw: bytes) -> tuple[Callable[[bytes], str], str]:
        """What reads the bytes of a record in an old code page: by the letters of its languages, where they
        show none by those of the records before it, else Windows-1252."""
        from ...code_pages import SEVERAL, guess

        usual = max(self.pages, key=self.pages.__getitem__, default="cp1252")
        found = guess(raw.replace(b"\x1e", b"\n").replace(b"\x1f", b"\n"))
        clear = found is not None and SEVERAL not in found[1]
        codec = found[0] if found is not None and (clear or not self.pages) else usual
        if clear:
            self.pages[codec] = self.pages.get(codec, 0) + 1
        return (lambda data: data.decode(codec, "replace")), codec.replace("cp125", "Windows-125")

    def _marc8(self, raw: bytes, number: int) -> list[str]:
        """The fields of MARC-8; what is no character of it is told."""
        faults = io.StringIO()
        with redirect_stderr(faults):  # pymarc's only word of it
            parts = [marc8(part, quiet=False) for part in raw.split(b"\x1e")]
        if faults.getvalue():
            message = f"record {number} has bytes that are no characters of MARC-8"
            hint = "they are read as blanks: compare the record with the catalogue"
            self.sink(Diagnostic(WARNING, "bad-marc8", message, hint))
        return parts


def is_marc8(text: str) -> bool:
    """Whether bytes (shown as Latin-1) that are not UTF-8 can be MARC-8: what is before letters are marks
    that the letters may have.

    >>> is_marc8("Caf\\xe2e G\\xe8oteborg"), is_marc8("Caf\\xe9 F\\xe4hre")
    (True, False)
    """
    if LATIN_ONLY.search(text):
        return False
    fitting = others = 0
    for marks, letter in MARKED.findall(text):
        if HALVES.intersection(marks) or (
            letter.isalpha() and len(composed(marc8(f"{marks}{letter}".encode("latin-1")))) == 1
        ):
            fitting += 1
        else:
            others += 1
    return fitting >= others


def _is_unimarc(text: str) -> bool:
    """Whether the directory has a title field of UNIMARC and none of MARC 21."""
    directory = text[24 : text.find(END_OF_FIELD)]
    tags = {directory[at : at + 3] for at in range(0, len(directory), 12)}
    return "200" in tags and "245" not in tags


def marc8(data: bytes, *, quiet: bool = True) -> str:
    """The text of MARC-8, subfield by subfield: each begins in the basic sets. Unless ``quiet``, what is no
    character is named on sys.stderr.

    >>> marc8(b"G\\xe8oteborg")
    'Göteborg'
    """
    if data.isascii() and b"\x1b" not in data:
        return data.decode("ascii")
    return SUBFIELD.join([_translated(part, quiet=quiet) for part in data.split(b"\x1f")])


def _translated(part: bytes, *, quiet: bool) -> str:
    if part.isascii() and b"\x1b" not in part:
        return part.decode("ascii")
    from pymarc.marc8 import MARC8ToUnicode

    translate: Callable[[bytes], str] = MARC8ToUnicode(quiet=quiet).translate
    try:
        return translate(part)
    except (IndexError, TypeError):  # an escape sequence or a character of three bytes that is cut off
        return part.decode("latin-1")
