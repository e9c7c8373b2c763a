"""A Record as one entry of a ``.bib`` file, in BibTeX's or in biblatex's words.

Field order is that of :data:`cyberdip_cli.vocab.bibtex.FIELDS`; two spaces of indent, a comma after every field. Where a field of the
Record has no place the sink hears of it; the rows are in :mod:`cyberdip_cli.vocab.losses`.
"""

from __future__ import annotations

import re

from ..diagnostics import NOTE, WARNING, Diagnostic
from ..vocab.bibtex import (
    ARCHIVE,
    BABEL,
    BABEL_PREFERRED,
    CODES,
    DATE,
    DEGREES,
    EDITION,
    EPRINT_TYPES,
    EXTRA,
    FIELDS,
    GENRE,
    GROUP_FIELDS,
    LANGUAGE,
    LITERALS,
    MASTERS,
    NAMES,
    ORDINALS,
    PAGES,
    READ_TYPES,
    SKIP,
    SUBTYPES,
    TAKEN,
    TEXT,
    TITLE,
    VERBATIM,
    WORDS,
    WRITE_TYPES,
)  # fmt: skip
from .bibdates import write_edtf, write_year
from .bibnames import write_names
from .bibvalues import is_verbatim
from .casing import may_need_braces
from .latex import SPECIAL, balanced, escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..diagnostics import Sink
    from ..model import Date, Record

    Row = tuple[int, str, int]  # place in the entry, name of the field, kind

_KEY = re.compile(r"""[\s,{}"#%'()=~\\@]+""")
_DASH = re.compile(r"(?<=[^\s,;–-])\s*[-–]\s*(?=[^\s,;–-])")
_E_LOCATOR = re.compile(r"[eE]\d+|[A-Za-z]{1,4}\d{4,}|\d{6,}")
_FIELD_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


class EntryWriter:
    """Writes records as entries of one flavour; knows how each of its types names its fields."""

    __slots__ = ("ascii", "biblatex", "keys", "rows", "sink")

    def __init__(self, biblatex: bool, ascii: bool, sink: Sink) -> None:
        self.biblatex = biblatex
        self.ascii = ascii
        self.sink = sink
        self.rows: dict[str, dict[str, Row]] = {}
        self.keys: set[str] = set()

    def entry(self, record: Record) -> str:
        """The entry, with a line end after its closing brace."""
        store = record.__dict__
        kind = record.type
        rows = self.rows.get(kind) or self._rows(kind)
        lines: list[tuple[int, str]] = []
        add = lines.append
        ascii = self.ascii
        for name, value in store.items():
            place, field, how = rows[name]
            if how is TEXT or how is TITLE:
                if SPECIAL.search(value) or ascii or (how is TITLE and may_need_braces(value)):
                    value = escape(value, ascii=ascii, title=how is TITLE)
                add((place, f"  {field} = {{{value}}},\n"))
            elif how is NAMES:
                add((place, f"  {field} = {{{write_names(value, ascii, self._lost(record))}}},\n"))
            elif how is not SKIP:
                add((place, "".join(f"  {key} = {text},\n" for key, text in self._special(how, field, value, record))))
        lines.sort()
        head, extra = self._head(record)
        text = f"@{head},\n{extra}{''.join([line for _, line in lines])}}}\n"
        if ascii and not text.isascii():
            self._say(NOTE, "not-ascii", record, "some characters have no LaTeX escape and stay as they are")
        return text

    def _rows(self, kind: str) -> dict[str, Row]:
        """Place, name and kind of every field in entries of one CSL type."""
        side = 2 if self.biblatex else 1
        rows = {row[0]: (place, str(row[side]), row[3]) for place, row in enumerate(FIELDS)}
        for types, moved in GROUP_FIELDS:
            if kind in types:
                for name, names in moved.items():
                    rows[name] = (rows[name][0], names[side - 1], rows[name][2])
        if not self.biblatex:
            rows = {name: (place, field, TEXT if how is LITERALS else how) for name, (place, field, how) in rows.items()}
        self.rows[kind] = rows
        return rows

    def _head(self, record: Record) -> tuple[str, str]:
        """``type{key`` and the fields that go with the type."""
        kind = record.type
        entry_type = WRITE_TYPES.get(kind, WRITE_TYPES["document"])[self.biblatex]
        subtype = "" if READ_TYPES[entry_type] == kind else next((word for word, meant in SUBTYPES.items() if meant == kind), kind)
        if kind == "thesis":
            entry_type, subtype = self._degree(record.genre, entry_type)
        key = record.id or ""
        if _KEY.search(key) or not key or (self.ascii and not key.isascii()):
            key = self._key(record)
        return f"{entry_type}{{{key}", f"  entrysubtype = {{{subtype}}},\n" if subtype else ""

    def _degree(self, genre: str | None, entry_type: str) -> tuple[str, str]:
        """Entry type and subtype of a thesis; BibTeX has a type for two degrees, and none for an unknown one."""
        if genre is None:
            return entry_type, "" if self.biblatex else "thesis"
        if self.biblatex:
            return entry_type, ""
        known = DEGREES.get(genre, ("", ""))[0]
        lower = genre.lower()
        return known or ("mastersthesis" if any(stem in lower for stem in MASTERS) else "phdthesis"), ""

    def _key(self, record: Record) -> str:
        """A key without the characters BibTeX cannot have in it; unique among the keys changed so."""
        from unicodedata import normalize

        key = record.id or "record"
        if self.ascii and not key.isascii():
            folded = "".join(char for char in normalize("NFKD", key) if not "\u0300" <= char <= "\u036f")
            key = "".join(char if char.isascii() else f"u{ord(char):x}" for char in folded)
        key = base = _KEY.sub("-", key).strip("-") or "record"
        number = 1
        while key in self.keys:
            number += 1
            key = f"{base}-{number}"
        self.keys.add(key)
        self._say(WARNING, "key-characters", record, f"{record.id!r} cannot be a BibTeX key as it is", f"written as {key!r}")
        return key

    def _special(self, how: int, field: str, value: Any, record: Record) -> list[tuple[str, str]]:
        """(field, value with its delimiters) of what is neither text nor names."""
        if how is DATE:
            return self._date(field, value, record)
        if how is PAGES:
            if self.biblatex and _E_LOCATOR.fullmatch(value):
                field = "eid"
            return [(field, self._braced(_DASH.sub("\0", value)).replace("\0", "--"))]
        if how is VERBATIM:
            return [(field, f"{{{self._verbatim(field, value, record)}}}")]
        if how is LITERALS:
            text = escape(value, ascii=self.ascii)
            return [(field, f"{{{{{text}}}}}" if " and " in value else f"{{{text}}}")]
        if how is CODES:
            return [(field, self._braced(", ".join(value)))]
        if how is WORDS:
            return [(field, f"{{{', '.join(map(self._word, value))}}}")]
        if how is LANGUAGE:
            return self._language(value)
        if how is EDITION:
            return [(field, self._braced(value if self.biblatex else ordinal(value)))]
        if how is GENRE:
            said = DEGREES.get(value, ("", ""))[self.biblatex] if record.type == "thesis" else ""
            return [(field, f"{{{said}}}" if said else self._braced(value))] if self.biblatex or not said else []
        if how is ARCHIVE:
            return self._archive(field, value, record)
        assert how is EXTRA
        return self._extra(record)

    def _braced(self, text: str) -> str:
        return f"{{{escape(text, ascii=self.ascii)}}}"

    def _word(self, word: str) -> str:
        """One keyword; a comma in it would divide it."""
        text = escape(word, ascii=self.ascii)
        return f"{{{text}}}" if "," in word or ";" in word else text

    def _date(self, field: str, date: Date, record: Record) -> list[tuple[str, str]]:
        if field and date.year is not None:
            written = [(field, write_edtf(date) or "")]
            if date.literal:
                written.append(("year" if field == "date" else f"{field}text", date.literal))
        elif field and field != "date":
            written = [(field, date.literal or "")]
        else:
            written = write_year(date)
        return [(key, self._date_value(key, text, date)) for key, text in written if text]

    def _date_value(self, key: str, text: str, date: Date) -> str:
        if key == "month" and text[:1].islower():
            return text  # macros
        return self._braced(text) if text == date.literal else f"{{{text}}}"

    def _verbatim(self, field: str, value: str, record: Record) -> str:
        """As it is, except braces without a partner and backslashes before them, which BibTeX cannot carry: percent-encoded."""
        if "{" not in value and "}" not in value and "\\" not in value:
            return value
        odd = (r"\\(?=[%#&_~{}$]|$)" if field in ("url", "doi") else r"\\(?=[{}]|$)") + ("" if balanced(value) else "|[{}]")
        written = re.sub(odd, lambda found: f"%{ord(found[0]):02X}", value)
        if written != value:
            self._say(NOTE, "verbatim-braces", record, f"{field} holds a brace or backslash that BibTeX cannot carry", "percent-encoded")
        return written

    def _language(self, value: str) -> list[tuple[str, str]]:
        """``language`` for readers and, where babel knows the language, ``langid`` for hyphenation."""
        babel = babel_name(value)
        if not babel:
            return [("language", self._braced(value))]
        return [("language", f"{{{babel if self.biblatex and BABEL[babel] == value else value}}}"), ("langid", f"{{{babel}}}")]

    def _archive(self, field: str, value: str, record: Record) -> list[tuple[str, str]]:
        """An archive that ``eprint`` knows as biblatex (3.13.7) and arXiv want it, any other as it is."""
        key = next((key for key, name in EPRINT_TYPES.items() if name == record.archive), None)
        if not key or not record.archive_location:
            return [(field, self._braced(value))]
        if field == "archive":
            return [("eprinttype", f"{{{key}}}")] if self.biblatex else [("archiveprefix", f"{{{value}}}")]
        return [("eprint", f"{{{self._verbatim('eprint', value, record)}}}")]

    def _extra(self, record: Record) -> list[tuple[str, str]]:
        """What had no place, under its own name; several values as a list of groups."""
        written: list[tuple[str, str]] = []
        used: set[str] = set()
        for name, values in record.extra.items():
            field = name if _FIELD_NAME.fullmatch(name) else re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-")
            if field != name:
                self._say(NOTE, "extra-name", record, f"{name!r} cannot be the name of a BibTeX field", f"written as {field or 'x'!r}")
            if field.lower() in TAKEN or field.lower() in used or field.lower().startswith("x-") or not field[:1].isalpha():
                field = f"x-{field}"
            used.add(field.lower())
            written.append((field, f"{{{self._values(field, values, record)}}}"))
        return written

    def _values(self, field: str, values: tuple[str, ...], record: Record) -> str:
        """One value as it is, several as a list of groups."""
        name = field.removeprefix("x-").lower()
        texts = [self._verbatim(name, value, record) if is_verbatim(name) else escape(value, ascii=self.ascii) for value in values]
        alone = len(texts) == 1 and not (texts[0][:1] == "{" and " and " in texts[0])
        return texts[0] if alone else " and ".join(f"{{{text}}}" for text in texts)

    def _lost(self, record: Record) -> Callable[[str, str], None]:
        def lost(row: str, words: str) -> None:
            self._say(NOTE, row, record, f"BibTeX's names cannot say all of {words!r}")

        return lost

    def _say(self, severity: str, code: str, record: Record, message: str, hint: str | None = None) -> None:
        self.sink(Diagnostic(severity, code, message, hint, record=record.id))


def ordinal(text: str) -> str:
    """An edition number as BibTeX's styles print it before "edition"; other words as they are.

    >>> ordinal("2"), ordinal("12"), ordinal("23"), ordinal("Revised")
    ('Second', '12th', '23rd', 'Revised')
    """
    if not text.isascii() or not text.isdigit() or len(text) > 4 or text[0] == "0":
        return text
    number = int(text)
    if number <= len(ORDINALS):
        return ORDINALS[number - 1]
    return text + ("th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th"))


def babel_name(tag: str) -> str | None:
    """babel's name of a language: the region's own where there is one, else the language's.

    >>> babel_name("pl"), babel_name("pt-BR"), babel_name("en-IN"), babel_name("tlh")
    ('polish', 'brazilian', 'english', None)
    """
    if not _babel_names:
        for name, known in BABEL.items():
            _babel_names.setdefault(known, name)
        _babel_names.update(BABEL_PREFERRED)
    return _babel_names.get(tag) or _babel_names.get(tag.partition("-")[0])


_babel_names: dict[str, str] = {}

