"""The fields of one entry as a Record: BibTeX's names for things, biblatex's, and those that other programs
write.

LaTeX is decoded in text fields only; url, doi, eprint and file are verbatim. What has no place goes to
``extra`` under its own name."""

from __future__ import annotations

from functools import cache

from ...dates import edtf
from ...model import ITEM_TYPES, Date, Record
from ..text.isbd import ENDS, ISBD_FIELDS, without_isbd
from . import identifiers, pages
from . import read_groups as groups
from .draft import BibEntry, EntryDraft
from .fields import (
    CODES,
    DATE,
    EDITION,
    FIELDS,
    LITERALS,
    NAMES,
    PAGES,
    READ_NAMES,
    READ_TYPES,
    SUBTYPES,
    TEXT,
    TITLE,
    VERBATIM,
    WORDS,
)
from .keys import in_words
from .names import at_depth_0
from .values import cardinal, codes, verbatim

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...diagnostics import Sink

_NO_HYPHENS = str.maketrans("", "", "-_")
_rows: dict[str, tuple[str, int]] = {}


def rows() -> dict[str, tuple[str, int]]:
    """Name of a field in a ``.bib`` file -> (field of Record, kind), for the names that mean the same in
    every entry type."""
    if not _rows:
        kinds = {row[0]: row[3] for row in FIELDS}
        for record_field, bibtex, biblatex, kind in FIELDS:
            for name in filter(None, (bibtex, biblatex)):
                _rows.setdefault(name, (record_field, kind))
        _rows.update({name: (record_field, kinds[record_field]) for name, record_field in READ_NAMES.items()})
    return _rows


def read(entry: BibEntry, fields: dict[str, str], sink: Sink) -> tuple[Record, dict[str, str]]:
    """The record of one entry with its own and its inherited ``fields``, and from which of them each field of
    the Record was read."""
    draft = EntryDraft(entry, fields, sink)
    kind = _type(draft, entry.type)
    if entry.key:
        draft.made["id"] = entry.key
    draft.made["type"] = kind
    _together(draft, kind, entry.type)
    table, taken = rows(), draft.taken
    for name, value in fields.items():
        if value and name not in taken:
            row = table.get(name)
            if row is None and name.endswith("text") and (bare := name.removesuffix("text")) not in fields:
                dated = table.get(bare)
                row = (
                    dated if dated is not None and dated[1] == DATE else None
                )  # words where no date is known
            if row is None:
                draft.spare_field(name, value)
            else:
                draft.put(row[0], name, _value(draft, row[1], name, value))
    if draft.spare:
        draft.made["extra"] = draft.spare
    if sum(draft.made.get(name, "").endswith(ENDS) for name in ISBD_FIELDS) > 1:
        without_isbd(draft.made)
    return Record(**draft.made), draft.origins


def _together(draft: EntryDraft, kind: str, entry_type: str) -> None:
    """Reads the fields that depend on each other, group by group, each where the entry has some of its
    fields."""
    have = draft.fields.keys()
    groups.titles(draft, kind)
    groups.dates(draft)
    if "type" in have or kind == "thesis":
        groups.genre(draft, kind, entry_type)
    groups.publisher(draft, kind)
    groups.places(draft, kind)
    groups.numbers(draft, kind)
    if "eprint" in have or "eprinttype" in have or "archiveprefix" in have:
        groups.eprint(draft)
    if "language" in have or "langid" in have or "hyphenation" in have:
        groups.language(draft)
    if "editora" in have or "editortype" in have or "editorb" in have or "editorc" in have:
        groups.editors(draft)
    if "howpublished" in have:
        groups.howpublished(draft, kind)
    if "note" in have:
        identifiers.noted(draft)
    if not have.isdisjoint(identifiers.ISSN_FIELDS[1:]):
        identifiers.issns(draft)


@cache
def _item_types() -> dict[str, str]:
    """CSL's types by their names without hyphens."""
    return {known.translate(_NO_HYPHENS): known for known in sorted(ITEM_TYPES, reverse=True)}


def _type(draft: EntryDraft, entry_type: str) -> str:
    kind = READ_TYPES.get(entry_type)
    if kind is None:
        kind = _item_types().get(entry_type.translate(_NO_HYPHENS))
    if kind is None:
        draft.say("unknown-type", f"@{entry_type} is no entry type that is known", "read as a document")
        draft.keep("entrytype", entry_type)
        kind = "document"
    if kind == "book" and "chapter" in draft.fields.get("document_type", "").lower():
        return "chapter"  # Scopus has one entry type for both
    subtype = draft.fields.get("entrysubtype", "").strip().lower()
    if subtype and (subtype in SUBTYPES or subtype in ITEM_TYPES):
        draft.taken.add("entrysubtype")
        return SUBTYPES.get(subtype, subtype)
    return kind


def _value(draft: EntryDraft, kind: int, name: str, value: str) -> Any:
    """The value of a field by its kind."""
    if kind == NAMES:
        return draft.names(name, value)
    if kind == VERBATIM:
        return verbatim(name, value)
    if kind == WORDS:
        divider = ";" if ";" in value and len(at_depth_0(value, ";")) > 1 else ","
        return tuple(
            dict.fromkeys(filter(None, (draft.text(name, part) for part in at_depth_0(value, divider))))
        )
    text = draft.text(name, value, title=kind == TITLE)
    if name in ("pubstate", "series"):
        return in_words(text)
    if kind in (TEXT, TITLE):
        return text
    if kind == LITERALS:
        return in_words(text)
    if kind == PAGES:
        return pages.read(text)
    if kind == DATE and name.endswith("text"):
        return Date(literal=text)
    if kind == DATE:
        date = edtf.parse(value.strip()) or edtf.parse(text) or Date(literal=text)
        words = draft.popped(f"{name}text")
        return date.replace(literal=words) if words else date
    if kind == CODES:
        return codes(text)
    return cardinal(text) if kind == EDITION else text
