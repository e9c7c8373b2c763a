"""A Record as one entry of a ``.bib`` file, in BibTeX's or in biblatex's words.

Field order is that of :data:`cyberdip_cli.vocab.bibtex.FIELDS`; two spaces of indent, a comma after every field. Where a field of the
Record has no place the sink hears of it; the rows are in :mod:`cyberdip_cli.vocab.losses`.
"""

from __future__ import annotations

from ..diagnostics import NOTE, WARNING, Diagnostic
from ..grammars.patterns import Pattern
from ..vocab.bibtex import BOOKS, DEGREES, FIELDS, GROUP_FIELDS, LITERALS, MASTERS, NAMES, PARTS, READ_TYPES, SKIP, SUBTYPES, TEXT, TITLE, WRITE_TYPES
from .bibnames import write_names
from .bibspecial import SpecialFields
from .casing import may_need_braces
from .controls import without
from .latex import escape, is_special

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions

    Row = tuple[int, str, int]  # place in the entry, name of the field, kind
    Plan = tuple[tuple[str, ...], tuple[tuple[str, int, str, int], ...]]

PLANS = 1000
"""How many plans are remembered."""
_KEY = Pattern(r"""[\s,{}"#%'()=~\\@]+""")


def entries(records: Iterable[Record], options: WriteOptions, sink: Sink, *, biblatex: bool) -> Iterator[str]:
    """One entry a record, with a blank line between two."""
    entry = EntryWriter(biblatex=biblatex, ascii=options.ascii, sink=sink).entry
    gap = ""
    for record in records:
        yield gap + without(entry(record), sink)
        gap = "\n"


class EntryWriter:
    """Writes records as entries of one flavour; knows how each of its types names its fields."""

    __slots__ = ("ascii", "biblatex", "heads", "keys", "plans", "record", "rows", "sink", "special")

    def __init__(self, biblatex: bool, ascii: bool, sink: Sink) -> None:
        self.biblatex = biblatex
        self.ascii = ascii
        self.sink = sink
        self.special = SpecialFields(biblatex, ascii, sink)
        self.rows: dict[str, dict[str, Row]] = {}
        self.plans: dict[tuple[str, ...], Plan] = {}
        self.heads: dict[str, tuple[str, str]] = {}
        self.keys: set[str] = set()
        self.record: Record | None = None

    def entry(self, record: Record) -> str:
        """The entry, with a line end after its closing brace."""
        store = record.__dict__
        self.record = record
        texts, fields = self.plans.get((record.type, *store)) or self._plan(record)
        ascii, writes = self.ascii, self.special.writes
        escapes = ascii or is_special("\0".join([store[name] for name in texts]))  # one look at all of them: most have nothing to escape
        lines = [""] * len(fields)
        for name, place, field, how in fields:
            value = store[name]
            if how <= TITLE:  # TEXT or TITLE
                if (escapes and (ascii or is_special(value))) or (how == TITLE and may_need_braces(value)):
                    value = self._text(value, how == TITLE, record)
                lines[place] = f"  {field} = {{{value}}},\n"
            elif how == NAMES:
                lines[place] = f"  {field} = {{{write_names(value, ascii, self._lost)}}},\n"
            else:
                lines[place] = writes[how](field, value, record)
        entry_type, subtype = self.heads.get(record.type) or self._head(record)
        key = record.id or ""
        if (not key.isalnum() and (not key or _KEY.search(key))) or (ascii and not key.isascii()):
            key = self._key(record)
        text = f"@{entry_type}{{{key},\n{subtype}{''.join(lines)}}}\n"
        if ascii and not text.isascii():
            self._say(NOTE, "not-ascii", record, "some characters have no LaTeX escape and stay as they are")
        return text

    def _plan(self, record: Record) -> Plan:
        """The names of the texts, and every field with its place among those that are there: made once for each set of fields."""
        store, kind = record.__dict__, record.type
        if "volume_title" in store and self.biblatex and ("container_title" if kind in PARTS else "title") in store:
            kind = f"{kind}/"
        rows = self.rows.get(kind) or self._rows(kind)
        order = sorted(rows[name][0] for name in store if rows[name][2] != SKIP)
        fields = tuple((name, order.index(place), field, how) for name in store for place, field, how in (rows[name],) if how != SKIP)
        plan = tuple(name for name, _, _, how in fields if how <= TITLE), fields
        if len(self.plans) < PLANS:
            self.plans[(record.type, *store)] = plan
        return plan

    def _text(self, value: str, title: bool, record: Record) -> str:
        if '"nocase"' in value and not title:
            self._say(NOTE, "nocase-outside-titles", record, "case protection outside of titles is not read back")
        if "  " in value or "\t" in value:
            self._say(NOTE, "white-space", record, "BibTeX takes any run of white space for one space")
        return escape(value, ascii=self.ascii, title=title)

    def _rows(self, kind: str) -> dict[str, Row]:
        """Place, name and kind of every field in entries of one CSL type; a slash after it: there is the title of a volume."""
        side = 2 if self.biblatex else 1
        base = kind.rstrip("/")
        rows = {row[0]: (place, str(row[side]), row[3]) for place, row in enumerate(FIELDS)}
        for types, moved in GROUP_FIELDS:
            if base in types:
                for name, names in moved.items():
                    rows[name] = (rows[name][0], names[side - 1], rows[name][2])
        whole, volume = {True: ("title", "title"), False: ("container_title", "booktitle")}[base in BOOKS]
        if kind != base and (base in BOOKS or base in PARTS):
            rows[whole] = (rows[whole][0], "maintitle", rows[whole][2])
            rows["volume_title"] = (rows["volume_title"][0], volume, rows["volume_title"][2])
        if not self.biblatex:
            rows = {name: (place, field, TEXT if how == LITERALS else how) for name, (place, field, how) in rows.items()}
        self.rows[kind] = rows
        return rows

    def _head(self, record: Record) -> tuple[str, str]:
        """The entry type, and the line for what it does not say."""
        kind = record.type
        entry_type = WRITE_TYPES.get(kind, WRITE_TYPES["document"])[self.biblatex]
        if kind == "thesis" and not self.biblatex:
            return self._degree(record.genre, entry_type)
        subtype = "" if READ_TYPES[entry_type] == kind else next((word for word, meant in SUBTYPES.items() if meant == kind), kind)
        head = entry_type, f"  entrysubtype = {{{subtype}}},\n" if subtype else ""
        self.heads[kind] = head
        return head

    def _degree(self, genre: str | None, entry_type: str) -> tuple[str, str]:
        """Entry type and subtype of a thesis; BibTeX has a type for two degrees, and prints that of a doctor where none is said."""
        if genre is None:
            return entry_type, "  entrysubtype = {thesis},\n  type = {Thesis},\n"
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

    def _lost(self, code: str, words: str) -> None:
        if self.record is not None:
            self._say(NOTE, code, self.record, f"BibTeX's names cannot say all of {words!r}")

    def _say(self, severity: str, code: str, record: Record, message: str, hint: str | None = None) -> None:
        self.sink(Diagnostic(severity, code, message, hint, record=record.id))
