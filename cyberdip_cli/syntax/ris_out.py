"""Record -> the lines of one RIS record. The inverse of :mod:`.ris_in`: the same tables, read the other way.

Every field is written: under its tag where the type has one, otherwise in a note line (:mod:`.ris_notes`). What RIS cannot hold is told
to the sink; the rows are in :mod:`~cyberdip_cli.vocab.losses`.
"""

from __future__ import annotations

from ..diagnostics import NOTE, Diagnostic
from ..grammars.doi import is_doi
from ..model import DATE_FIELDS, NAME_FIELDS
from ..vocab.losses import LOSSES
from ..vocab.ris import CODE_OF, HELD, JOURNAL, NAMES, NAMES_BY_TYPE, ORDER, QUIET, RESTATED, TEXTS, TEXTS_BY_TYPE, TYPE_OF, WHOLE
from .ris_dates import read_date, write_day, write_year
from .ris_names import plain_line, read_name, write_name
from .ris_notes import EXTRA, LABEL_OF, SHIELD, TYPE, is_label
from .ris_numbers import read_number
from .ris_texts import unescape, without_nocase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..diagnostics import Sink
    from ..model import Date, Name, Record

    Put = Callable[["Writing", Any], None]

_TEXT, _NAMES, _OWN, _NOTE = range(4)
_RANK = {tag: rank for rank, tag in enumerate(ORDER)}
_tables: dict[str, dict[str, tuple[int, str]]] = {}


class Writing:
    """One record on its way: ``slots`` holds the lines by tag."""

    __slots__ = ("fields", "kind", "sink", "slots")

    def __init__(self, fields: dict[str, Any], kind: str, sink: Sink) -> None:
        self.fields = fields
        self.kind = kind
        self.sink = sink
        self.slots: dict[str, str] = {}

    def lose(self, code: str, what: str) -> None:
        """Tell that RIS cannot hold something; ``code`` names the row of the table of losses."""
        self.sink(Diagnostic(NOTE, code, f"RIS cannot hold {what}", LOSSES["ris"][code], record=self.fields.get("id")))

    def add(self, tag: str, value: str) -> None:
        """One more line of a tag."""
        line = f"{tag}  - {value}"
        self.slots[tag] = f"{self.slots[tag]}\n{line}" if tag in self.slots else line

    def put(self, tag: str, value: str) -> None:
        """The only line of a tag."""
        self.slots[tag] = f"{tag}  - {self.text(value)}"

    def text(self, value: str, *, verbatim: bool = False) -> str:
        """A value on one line, and a word when it will come back otherwise."""
        if "\n" in value or "\r" in value:
            self.lose("line-breaks", f"the line ends in '{value[:40].split(chr(10))[0]}…'")
            value = " ".join(value.split())
        if not verbatim and "nocase" in value and (bare := without_nocase(value)) != value:
            self.lose("nocase", f"the protected capitals of '{bare[:60]}'")
            value = bare
        if "&" in value and not verbatim and unescape(value) != value:
            self.lose("character-reference", f"'{value[:60]}' apart from what its character references stand for")
        return value

    def note(self, field: str, value: str) -> None:
        """A field without a tag."""
        self.add("N1", f"{LABEL_OF[field]}: {value}")


def to_text(record: Record, sink: Sink) -> str:
    """The lines from ``TY`` to ``ER``, each ended by LF. One value a line, no wrapping, empty fields left out."""
    fields = dict(record.items())
    code = _code(record)
    kind = TYPE_OF.get(code, "document")
    table = _tables.get(kind) or _table(kind)
    writing = Writing(fields, kind, sink)
    slots = writing.slots
    if kind != record.type:
        slots["N1"] = f"N1  - {TYPE}: {record.type}"
    for field, value in fields.items():
        how, tag = table[field]
        if how == _TEXT:
            slots[tag] = f"{tag}  - {writing.text(value) if '&' in value or '<' in value or not value.isprintable() else value}"
        elif how == _NAMES:
            prefix = f"{tag}  - "
            slots[tag] = prefix + f"\n{prefix}".join([plain_line(name) or _name(writing, name) for name in value])
        elif how == _OWN:
            _OWN_FIELDS[field](writing, value)
        else:
            _noted(writing, field, value)
    tags = sorted(slots, key=_RANK.__getitem__) if _RANK.keys() >= slots.keys() else sorted(slots, key=_rank)
    lines = "\n".join([slots[tag] for tag in tags])
    return f"TY  - {code}\n{lines}\nER  - \n" if lines else f"TY  - {code}\nER  - \n"


def _rank(tag: str) -> tuple[int, str]:
    return _RANK.get(tag, len(_RANK)), tag


def _code(record: Record) -> str:
    """The RIS type; the word of an unknown one that was read before."""
    words = record.extra.get("TY", ())
    if record.type == "document" and len(words) == 1 and words[0].isalnum() and words[0].upper() not in TYPE_OF:
        return words[0]
    return CODE_OF.get(record.type, "GEN")


def _table(kind: str) -> dict[str, tuple[int, str]]:
    """Field -> (how, tag) for one kind: the tables of :mod:`~cyberdip_cli.vocab.ris` turned round."""
    texts = {**TEXTS, **TEXTS_BY_TYPE.get(kind, {})}
    names = {**NAMES, **NAMES_BY_TYPE.get(kind, {})}
    table = dict.fromkeys(LABEL_OF, (_NOTE, "N1"))
    table |= {field: (_TEXT, tag) for tag, field in texts.items() if kind not in WHOLE or tag != "T2"}
    table |= {field: (_NAMES, tag) for tag, field in names.items()}
    table |= dict.fromkeys(_OWN_FIELDS, (_OWN, ""))
    _tables[kind] = table
    return table


def _noted(writing: Writing, field: str, value: Any) -> None:
    """A field without a tag, one note line a value."""
    if field in NAME_FIELDS:
        for name in value:
            writing.note(field, _name(writing, name))
    elif field in DATE_FIELDS:
        writing.note(field, _date(writing, value))
    elif isinstance(value, tuple):
        for part in value:
            writing.note(field, writing.text(part))
    else:
        writing.note(field, writing.text(value))


def _name(writing: Writing, name: Name) -> str:
    """The line of a name that is not plain: it is read back, and told when it is not the same."""
    text = writing.text(write_name(name))
    back, aside = read_name(unescape(text)) if ";" not in text or unescape(text).count(";") == 0 else (None, None)
    if back != name or aside:
        code = "literal-comma" if name.literal and "," in text else "family-only" if name.given is None and name.literal is None else "name-form"
        writing.lose(code, f"the form of the name '{text}'")
    return text


def _date(writing: Writing, date: Date) -> str:
    text = writing.text(write_day(date) or write_year(date))
    if read_date(text) != date:
        writing.lose("date-form", f"the form of the date '{text}'")
    return text


def _issued(writing: Writing, date: Date) -> None:
    year = write_year(date)
    if year:
        writing.put("PY", year)
    if date.month is None and date.day is None and date.end is None and date.season is None and not date.circa and date.literal is None:
        return
    day = write_day(date)
    if day:
        writing.put("DA", day)
    if read_date(day or year) != date:
        writing.lose("date-form", f"the form of the date '{day or year}'")


def _accessed(writing: Writing, date: Date) -> None:
    writing.add("Y2", _date(writing, date))


def _page(writing: Writing, page: str) -> None:
    """``SP`` and ``EP`` apart where the range has one dash; a single page of a work that stands alone needs a note, for ``SP`` is its length."""
    page = writing.text(page)
    first, dash, last = page.replace("–", "-").partition("-")
    first, last = first.strip(), last.strip()
    if dash and first and last and "-" not in last and "," not in page and first != last:
        writing.put("SP", first)
        writing.put("EP", last)
        if page != f"{first}-{last}":
            writing.lose("page-dash", f"the dash of '{page}'")
    elif writing.kind in WHOLE and "-" not in page and "," not in page:
        writing.note("page", page)
    else:
        writing.put("SP", page)


def _number_of_pages(writing: Writing, number: str) -> None:
    if writing.kind in WHOLE and "page" not in writing.fields and "-" not in number and "," not in number and "–" not in number and "—" not in number:
        writing.put("SP", number)
    else:
        writing.note("number_of_pages", writing.text(number))


def _keyword(writing: Writing, words: tuple[str, ...]) -> None:
    if len(words) == 1 and ";" in words[0]:
        writing.note("keyword", writing.text(words[0]))
    else:
        writing.slots["KW"] = "\n".join([f"KW  - {writing.text(word)}" for word in words])


def _serial(field: str) -> Put:
    def put(writing: Writing, numbers: tuple[str, ...]) -> None:
        for number in numbers:
            kind, found, _ = read_number(number)
            if kind == field and found == (number,):
                writing.add("SN", number)
            else:
                writing.note(field, writing.text(number))

    return put


def _genre(writing: Writing, genre: str) -> None:
    if genre.lower() in RESTATED.get(writing.kind, ()) or is_doi(genre):
        writing.note("genre", genre)
    else:
        writing.put("M3", genre)


def _container(writing: Writing, title: str) -> None:
    if writing.kind in WHOLE or writing.kind == "speech":
        writing.note("container_title", writing.text(title))
    else:
        writing.put("C3" if writing.kind == "paper-conference" and "event_title" in writing.fields else "T2", title)


def _event_title(writing: Writing, title: str) -> None:
    if writing.kind == "speech" or (writing.kind == "paper-conference" and writing.fields.get("container_title", title) != title):
        writing.put("T2", title)
    else:
        writing.note("event_title", writing.text(title))


def _places(writing: Writing, place: str) -> None:
    """In a conference paper with both places, ``CY`` is the conference's and ``C1`` the publisher's."""
    both = writing.kind == "paper-conference" and "event_place" in writing.fields
    writing.put("C1" if both else "CY", place)


def _event_place(writing: Writing, place: str) -> None:
    if writing.kind == "paper-conference" and "publisher_place" in writing.fields:
        writing.put("CY", place)
    else:
        writing.note("event_place", writing.text(place))


def _pmcid(writing: Writing, number: str) -> None:
    if writing.kind in JOURNAL and number[:3] == "PMC" and number[3:].isdecimal():
        writing.put("C2", number)
    else:
        writing.note("PMCID", writing.text(number))


def _note(writing: Writing, note: str) -> None:
    for line in note.split("\n"):
        if not line.strip():
            writing.lose("blank-lines", "the empty line of a note")
            continue
        writing.add("N1", writing.text(f"{SHIELD}: {line}" if is_label(line) else line))


def _extra(writing: Writing, extra: dict[str, tuple[str, ...]]) -> None:
    """Tags go back under themselves where reading keeps them; all else in note lines."""
    for key, values in extra.items():
        if key == "TY" and _is_word(writing, values):
            continue
        if _is_free(writing, key, values):
            for value in values:
                writing.add(key, writing.text(value, verbatim=True))
        else:
            for value in values:
                writing.add("N1", f"{EXTRA}{key}: {writing.text(value)}")


def _is_word(writing: Writing, values: tuple[str, ...]) -> bool:
    return writing.fields.get("type", "document") == "document" and len(values) == 1 and values[0].isalnum() and values[0].upper() not in TYPE_OF


def _is_free(writing: Writing, tag: str, values: tuple[str, ...]) -> bool:
    """Whether a key of ``extra`` is a tag that has no other meaning in this record."""
    if len(tag) != 2 or not tag.isascii() or not tag[0].isupper() or not (tag[1].isupper() or tag[1].isdigit()) or tag in ("TY", "ER"):
        return False
    kind, fields = writing.kind, writing.fields
    if tag in HELD:
        return {
            "UR": "URL" in fields and not any(";" in value for value in values),
            "M3": len(values) == 1 and "genre" not in fields and values[0].lower() in RESTATED.get(kind, ()),
            "C1": kind not in ("paper-conference", "map"),
            "C2": kind not in JOURNAL,
            "C3": kind != "paper-conference",
            "DP": len(values) == 1 and "source" in fields,
        }.get(tag, False)
    return (tag in QUIET and tag not in TEXTS_BY_TYPE.get(kind, {})) or not (tag in TEXTS or tag in NAMES or tag in QUIET or _is_alias(tag))


def _is_alias(tag: str) -> bool:
    from ..vocab.ris import KNOWN

    return tag in KNOWN


def _url(writing: Writing, address: str) -> None:
    if ";http" in address or "; http" in address:
        writing.note("URL", writing.text(address))
    else:
        further = writing.slots.pop("UR", None)
        writing.add("UR", writing.text(address, verbatim=True))
        writing.slots["UR"] += f"\n{further}" if further else ""


def _ignore(writing: Writing, value: object) -> None:
    """``type`` has been written."""


_OWN_FIELDS: dict[str, Put] = {
    "type": _ignore,
    "issued": _issued,
    "accessed": _accessed,
    "page": _page,
    "number_of_pages": _number_of_pages,
    "keyword": _keyword,
    "ISSN": _serial("ISSN"),
    "ISBN": _serial("ISBN"),
    "genre": _genre,
    "container_title": _container,
    "event_title": _event_title,
    "publisher_place": _places,
    "event_place": _event_place,
    "PMCID": _pmcid,
    "note": _note,
    "extra": _extra,
    "URL": _url,
}
