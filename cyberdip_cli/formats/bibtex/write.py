"""A Record as one entry of a ``.bib`` file, in BibTeX's or in biblatex's words.

Field order is that of :data:`cyberdip_cli.formats.bibtex.fields.FIELDS`; two spaces of indent, a comma after
every field. Where a field of the Record has no place the sink hears of it; the rows are in
:mod:`cyberdip_cli.formats.losses`.

All texts of an entry are escaped together, with NULs between them: what a sign costs does not depend on how
many fields there are."""

from __future__ import annotations

from ...diagnostics import NOTE, Diagnostic
from ..latex.casing import may_need_braces
from ..latex.encode import SEPARATOR, balanced, has_plain_formula, is_plain, mark, sweep
from ..text.controls import has_controls, without
from .fields import (
    ARTICLE_NUMBER,
    ARTICLES,
    BOOKS,
    CODES,
    DEGREES,
    FIELDS,
    GROUP_FIELDS,
    LATEX,
    LITERALS,
    MASTERS,
    NAMES,
    PARTS,
    READ_TYPES,
    SKIP,
    SUBTYPES,
    TEXT,
    TITLE,
    WORDS,
    WRITE_TYPES,
)
from .write_fields import FieldWriter, join_words
from .write_names import CONTROLS, write_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Record
    from ...protocols import WriteOptions

    Row = tuple[str, str, int]  # field of Record, its name in the entry, kind

REMEMBERED = 4000
"""How many layouts are remembered: the records of a file have the same few sets of fields."""
TEXTS = frozenset((TEXT, TITLE, NAMES, CODES, WORDS))
"""Kinds whose value is text in LaTeX; the others bring their own lines."""


def entries(records: Iterable[Record], options: WriteOptions, sink: Sink, *, biblatex: bool) -> Iterator[str]:
    """One entry a record, with a blank line between two."""
    entry = EntryWriter(biblatex=biblatex, ascii=options.ascii, sink=sink).entry
    gap, comments = "", options.comments
    for record in records:
        text = entry(record)
        yield gap + text if comments is None else gap + comments.before(record.id) + text
        gap = "\n"
    if comments is not None and (rest := comments.rest()):
        yield gap + rest


class EntryLayout:
    """How the entries of records with one type and one set of fields are laid out.

    ``frame`` has a gap at every other place: for the entry type, the key, what the type does not say, and a
    value for each of ``fields``, in their order. ``texts`` are (place, kind) of those whose value is text,
    ``titles`` the places of titles among them, ``lists`` (place, kind) of lists; ``others`` are (place, name,
    kind). ``repeats``: they have a ``booktitle`` beside the title of a book."""

    __slots__ = ("fields", "frame", "lists", "others", "repeats", "texts", "titles")

    def __init__(self, rows: Sequence[Row]) -> None:
        self.fields = tuple(field for field, _, _ in rows)
        places = [(place, name, kind) for place, (_, name, kind) in enumerate(rows)]
        self.texts = tuple((place, kind) for place, _, kind in places if kind in TEXTS)
        self.titles = tuple(place for place, _, kind in places if kind == TITLE)
        self.lists = tuple((place, kind) for place, _, kind in places if kind in (NAMES, CODES, WORDS))
        self.others = tuple(row for row in places if row[2] not in TEXTS)
        self.repeats = {(field, name) for field, name, _ in rows} >= {
            ("title", "title"), ("container_title", "booktitle"),
        }  # fmt: skip
        self.frame = ["@", "", "{", "", ",\n"]
        end = ""
        for _, name, kind in places:
            self.frame += ["", f"{end}  {name} = {{" if kind in TEXTS else end]
            end = "},\n" if kind in TEXTS else ""
        self.frame += ["", f"{end}}}\n"]


class EntryWriter:
    """Writes records as entries of one flavour; knows how each of its types names its fields."""

    __slots__ = ("ascii", "biblatex", "heads", "layouts", "record", "sink", "writes")

    def __init__(self, biblatex: bool, ascii: bool, sink: Sink) -> None:
        self.biblatex = biblatex
        self.ascii = ascii
        self.sink = sink
        self.writes = FieldWriter(biblatex, ascii, sink).writes
        self.heads: dict[str, tuple[str, str]] = {}
        self.layouts: dict[tuple[str, ...], EntryLayout] = {}
        self.record: Record | None = None

    def entry(self, record: Record) -> str:
        """The entry, with a line end after its closing brace."""
        store = record.__dict__
        self.record = record
        layout = self.layouts.get((record.type, *store)) or self._layout(record)
        values: list[Any] = [store[field] for field in layout.fields]
        for place, kind in layout.lists:
            values[place] = self._joined(kind, values[place])
        texts = "|".join([values[place] for place, _ in layout.texts])
        if not is_plain(texts) or "  " in texts or (self.ascii and not texts.isascii()):
            self._escape(layout, values, texts)
        else:
            for place in layout.titles:
                if may_need_braces(values[place]):
                    values[place] = sweep(mark(values[place], title=True))
        key = unswept = record.id or ""
        for place, name, kind in layout.others:
            values[place] = lines = self.writes[kind](name, values[place], record)
            unswept += lines
        if layout.repeats and record.type in BOOKS and record.title == record.container_title:
            self._say(NOTE, "repeated-title", "a booktitle that repeats the title is read as no container")
        if "extra" in store:
            self._restore(layout, values, record)
        entry_type, subtype = self.heads.get(record.type) or self._head(record)
        frame = layout.frame.copy()
        frame[1::2] = [entry_type, key, subtype, *values]
        text = "".join(frame)
        if self.ascii and not text.isascii():
            self._say(NOTE, "not-ascii", "some characters have no LaTeX escape and stay as they are")
        return without(text, self.sink) if has_controls(unswept) else text

    def _layout(self, record: Record) -> EntryLayout:
        layout = EntryLayout(rows_of(record, biblatex=self.biblatex))
        if len(self.layouts) < REMEMBERED:
            self.layouts[record.type, *record.__dict__] = layout
        return layout

    def _joined(self, kind: int, parts: Any) -> str:
        """A list as one text, in marked LaTeX."""
        if kind == NAMES:
            return write_names(parts, self.ascii, self._lost, biblatex=self.biblatex)
        if not all(map(str.isprintable, parts)):
            parts = [without(part, self.sink) for part in parts]
        return ", ".join(parts) if kind == CODES else join_words(parts)

    def _escape(self, layout: EntryLayout, values: list[Any], joined: str) -> None:
        """Escape all ``values`` that are texts; ``joined``: all of them."""
        printable, inner = joined.isprintable(), "<" in joined or "$" in joined
        texts: list[str] = []
        for place, kind in layout.texts:
            text = values[place]
            if not printable and kind in (TEXT, TITLE) and not text.isprintable():
                text = without(text, self.sink)
            if inner and "$" in text and kind != NAMES and has_plain_formula(text):
                self._tell_formula(layout.fields[place], text)
            if kind == TITLE:
                text = mark(text, title=True)
            elif inner and kind != NAMES and ("<" in text or "$" in text):
                if '"nocase"' in text:
                    message = "case protection outside of titles is not read back"
                    self._say(NOTE, "nocase-outside-titles", message)
                text = mark(text)
            texts.append(text)
        swept = sweep(SEPARATOR.join(texts), ascii=self.ascii).split(SEPARATOR)
        for (place, _), text in zip(layout.texts, swept, strict=True):
            values[place] = text
        if "\t" in joined or "  " in joined:
            self._say(NOTE, "white-space", "BibTeX takes any run of white space for one space")

    def _tell_formula(self, field: str, text: str) -> None:
        """Say that mathematics comes back as text, where the LaTeX that it was read from is not at hand."""
        if self.record and f"{LATEX}{field}" not in self.record.extra:
            self._say(NOTE, "mathematics", f"the mathematics in {text[:60]!r} is read back as text")

    def _restore(self, layout: EntryLayout, values: list[Any], record: Record) -> None:
        """Put the LaTeX that a field was read from in its place, where the text is still what it says."""
        from ..latex.decode import decode

        for key, latex in record.extra.items():
            field = key.removeprefix(LATEX)
            if field == key or field not in layout.fields or not balanced(latex[0]):
                continue
            place = layout.fields.index(field)
            title = place in layout.titles
            if decode(latex[0], title=title) != getattr(record, field):
                continue
            if any(place == other for other, _ in layout.texts):
                values[place] = latex[0]
            else:
                values[place] = f"{values[place].partition('{')[0]}{{{latex[0]}}},\n"

    def _head(self, record: Record) -> tuple[str, str]:
        """The entry type, and the line for what it does not say."""
        kind = record.type
        entry_type = WRITE_TYPES.get(kind, WRITE_TYPES["document"])[self.biblatex]
        if kind == "thesis" and not self.biblatex:
            return _degree(record.genre, entry_type)
        subtype = (
            ""
            if READ_TYPES[entry_type] == kind
            else next((word for word, meant in SUBTYPES.items() if meant == kind), kind)
        )
        head = entry_type, f"  entrysubtype = {{{subtype}}},\n" if subtype else ""
        self.heads[kind] = head
        return head

    def _lost(self, code: str, words: str) -> None:
        """Say what the grammar of names cannot."""
        if code == CONTROLS:
            without(words, self.sink)
        else:
            self._say(NOTE, code, f"BibTeX's names cannot say all of {words!r}")

    def _say(self, severity: str, code: str, message: str, hint: str | None = None) -> None:
        record = self.record.id if self.record else None
        self.sink(Diagnostic(severity, code, message, hint, record=record))


def rows_of(record: Record, *, biblatex: bool) -> list[Row]:
    """The fields that a record has, in the order of the entry, with the names that entries of its type give
    them."""
    store, kind = record.__dict__, record.type
    side = 1 if biblatex else 0
    names = {field: (bibtex, latex)[side] for field, bibtex, latex, _ in FIELDS}
    for types, moved in GROUP_FIELDS:
        if kind in types:
            names.update({field: pair[side] for field, pair in moved.items()})
    if (
        biblatex
        and "volume_title" in store
        and ("container_title" if kind in PARTS else "title") in store
        and (kind in BOOKS or kind in PARTS)
    ):
        whole, part = ("title", "title") if kind in BOOKS else ("container_title", "booktitle")
        names |= {whole: "maintitle", "volume_title": part}
    return [
        (field, names[field], _kind_of(field, code, kind, biblatex=biblatex))
        for field, _, _, code in FIELDS
        if field in store and code != SKIP
    ]


def _kind_of(field: str, code: int, kind: str, *, biblatex: bool) -> int:
    if field == "number" and kind in ARTICLES:
        return ARTICLE_NUMBER
    return TEXT if code == LITERALS and not biblatex else code


def _degree(genre: str | None, entry_type: str) -> tuple[str, str]:
    """Entry type and subtype of a thesis; BibTeX has a type for two degrees, and prints that of a doctor
    where none is said."""
    if genre is None:
        return entry_type, "  entrysubtype = {thesis},\n  type = {Thesis},\n"
    known = DEGREES.get(genre, ("", ""))[0]
    lower = genre.lower()
    return known or ("mastersthesis" if any(stem in lower for stem in MASTERS) else "phdthesis"), ""
