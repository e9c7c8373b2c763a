"""A Record as one entry of a ``.bib`` file, in BibTeX's or in biblatex's words.

Field order is that of :data:`cyberdip_cli.formats.bibtex.fields.FIELDS`; two spaces of indent, a comma after
every field. Where a field of the Record has no place the sink hears of it; the rows are in
:mod:`cyberdip_cli.formats.losses`."""

from __future__ import annotations

from ...diagnostics import NOTE, WARNING, Diagnostic
from ...patterns import Pattern
from ..latex.casing import may_need_braces
from ..latex.encode import escape, is_plain, special_places, with_braces
from ..text.controls import has_controls, without
from .bibplan import plan as plan_of
from .fields import CODES, DEGREES, MASTERS, NAMES, READ_TYPES, SUBTYPES, TITLE, WORDS, WRITE_TYPES
from .write_fields import SpecialFields, write_words
from .write_names import write_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Record
    from ...protocols import WriteOptions
    from .bibplan import Plan

REMEMBERED = 1000
"""How many texts with specials are remembered: journals and publishers come again."""
SHORT = 100
"""Characters of a text that is worth remembering."""
_KEY = Pattern(r"""[\s,{}"#%'()=~\\@]+""")


def entries(records: Iterable[Record], options: WriteOptions, sink: Sink, *, biblatex: bool) -> Iterator[str]:
    """One entry a record, with a blank line between two."""
    entry = EntryWriter(biblatex=biblatex, ascii=options.ascii, sink=sink).entry
    gap = ""
    for record in records:
        yield gap + entry(record)
        gap = "\n"


class EntryWriter:
    """Writes records as entries of one flavour; knows how each of its types names its fields."""

    __slots__ = ("ascii", "biblatex", "escaped", "heads", "keys", "record", "sink", "writes")

    def __init__(self, biblatex: bool, ascii: bool, sink: Sink) -> None:
        self.biblatex = biblatex
        self.ascii = ascii
        self.sink = sink
        self.writes = SpecialFields(biblatex, ascii, sink).writes
        self.heads: dict[str, tuple[str, str]] = {}
        self.escaped: dict[str, str] = {}
        self.keys: set[str] = set()
        self.record: Record | None = None

    def entry(self, record: Record) -> str:
        """The entry, with a line end after its closing brace.

        One look at all texts tells whether there is anything in them to escape: most have nothing."""
        store = record.__dict__
        self.record = record
        plan = plan_of(record, biblatex=self.biblatex)
        texts = [store[field] for field in plan.texts]
        simple = True
        for at, join in plan.lists:
            texts[at] = join(texts[at])
            simple = simple and texts[at] != ""
        plain = is_plain("\0".join(texts), len(texts) - 1, ascii=self.ascii)
        if plain and simple:
            for at in plan.titles:
                if may_need_braces(texts[at]):
                    texts[at] = with_braces(texts[at])
            writes = self.writes
            others = [writes[kind](name, store[field], record) for field, name, kind in plan.others]
        else:
            others = self._carefully(plan, texts, record, set() if plain else special_places(texts))
        key = record.id or ""
        if not (key.isalnum() and key.isascii()):
            key = self._key(record)
        entry_type, subtype = self.heads.get(record.type) or self._head(record)
        entry = plan.frame.copy()
        entry[1::2] = plan.arrange([entry_type, key, subtype, *texts, *others])
        text = "".join(entry)
        if self.ascii and not text.isascii():
            self._say(NOTE, "not-ascii", record, "some characters have no LaTeX escape and stay as they are")
        return (
            text
            if plain and simple and not has_controls("".join([key, *others]))
            else without(text, self.sink)
        )

    def _carefully(self, plan: Plan, texts: list[str], record: Record, special: set[int]) -> list[str]:
        """What stands in the place of the others; in the order of the record also the ``texts`` that cannot
        stay as they are. ``special``: the places of those that hold something special."""
        store, rest = record.__dict__, iter(plan.others)
        others: list[str] = []
        for field, kind, at in plan.fields:
            if at < 0:
                others.append(self.writes[kind](next(rest)[1], store[field], record))
                continue
            text = texts[at]
            if (
                at in special
                or not text
                or (kind == TITLE and may_need_braces(text))
                or (self.ascii and not text.isascii())
            ):
                texts[at] = self._written(kind, store[field], record)
        return others

    def _written(self, kind: int, value: Any, record: Record) -> str:
        """A value that holds more than plain text."""
        if kind == NAMES:
            return write_names(value, self.ascii, self._lost)
        if kind == WORDS:
            return write_words(value, ascii=self.ascii)
        return (
            escape(", ".join(value), ascii=self.ascii)
            if kind == CODES
            else self._text(value, kind == TITLE, record)
        )

    def _text(self, value: str, title: bool, record: Record) -> str:
        if '"nocase"' in value and not title:
            self._say(
                NOTE, "nocase-outside-titles", record, "case protection outside of titles is not read back"
            )
        if "  " in value or "\t" in value:
            self._say(NOTE, "white-space", record, "BibTeX takes any run of white space for one space")
        if title or len(value) > SHORT:
            return escape(value, ascii=self.ascii, title=title)
        text = self.escaped.get(value)
        if text is None:
            text = escape(value, ascii=self.ascii)
            if len(self.escaped) < REMEMBERED:
                self.escaped[value] = text
        return text

    def _head(self, record: Record) -> tuple[str, str]:
        """The entry type, and the line for what it does not say."""
        kind = record.type
        entry_type = WRITE_TYPES.get(kind, WRITE_TYPES["document"])[self.biblatex]
        if kind == "thesis" and not self.biblatex:
            return self._degree(record.genre, entry_type)
        subtype = (
            ""
            if READ_TYPES[entry_type] == kind
            else next((word for word, meant in SUBTYPES.items() if meant == kind), kind)
        )
        head = entry_type, f"  entrysubtype = {{{subtype}}},\n" if subtype else ""
        self.heads[kind] = head
        return head

    def _degree(self, genre: str | None, entry_type: str) -> tuple[str, str]:
        """Entry type and subtype of a thesis; BibTeX has a type for two degrees, and prints that of a doctor
        where none is said."""
        if genre is None:
            return entry_type, "  entrysubtype = {thesis},\n  type = {Thesis},\n"
        known = DEGREES.get(genre, ("", ""))[0]
        lower = genre.lower()
        return known or ("mastersthesis" if any(stem in lower for stem in MASTERS) else "phdthesis"), ""

    def _key(self, record: Record) -> str:
        """The id where BibTeX can have it as a key; otherwise one without the characters it cannot have,
        unique among the keys changed so."""
        key = record.id or ""
        if key and not _KEY.search(key) and (key.isascii() or not self.ascii):
            return key
        key = base = _KEY.sub("-", self._in_ascii(key or "record")).strip("-") or "record"
        number = 1
        while key in self.keys:
            number += 1
            key = f"{base}-{number}"
        self.keys.add(key)
        self._say(
            WARNING,
            "key-characters",
            record,
            f"{record.id!r} cannot be a BibTeX key as it is",
            f"written as {key!r}",
        )
        return key

    def _in_ascii(self, key: str) -> str:
        """The key, in ASCII where that is wanted."""
        if not self.ascii or key.isascii():
            return key
        from unicodedata import normalize

        folded = "".join(char for char in normalize("NFKD", key) if not "\u0300" <= char <= "\u036f")
        return "".join(char if char.isascii() else f"u{ord(char):x}" for char in folded)

    def _lost(self, code: str, words: str) -> None:
        if self.record is not None:
            self._say(NOTE, code, self.record, f"BibTeX's names cannot say all of {words!r}")

    def _say(self, severity: str, code: str, record: Record, message: str, hint: str | None = None) -> None:
        self.sink(Diagnostic(severity, code, message, hint, record=record.id))
