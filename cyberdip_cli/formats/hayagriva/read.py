"""hayagriva's entries -> records."""

from __future__ import annotations

from ...diagnostics import ERROR, NOTE, Diagnostic, InputError
from ...patterns import Pattern
from ...protocols import Traced
from ..field_readers import PUTTERS
from ..field_values import doi, numbers
from ..name_values import structured
from ..record_draft import RecordDraft
from ..yaml.nodes import Mapping
from ..yaml.parts import documents
from .types import CONTAINERS, KINDS, ROLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ...diagnostics import Sink
    from ...protocols import ReadOptions
    from ...source import Source

TEXTS = {
    "title": "title",
    "volume": "volume",
    "volume-total": "number_of_volumes",
    "issue": "issue",
    "chapter": "chapter_number",
    "edition": "edition",
    "page-range": "page",
    "page-total": "number_of_pages",
    "language": "language",
    "archive": "archive",
    "archive-location": "archive_location",
    "call-number": "call_number",
    "genre": "genre",
    "note": "note",
    "abstract": "abstract",
    "annote": "annote",
    "organization": "authority",
    "runtime": "dimensions",
    "time-range": "section",
}
"""Key -> field, of an entry itself."""
SERIALS = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID", "serial": "number"}
EVENTS = frozenset(("conference", "exhibition"))
"""Types of a parent that is no work but where one was shown."""
INHERITED = {
    "volume": "volume",
    "volume-total": "number_of_volumes",
    "issue": "issue",
    "edition": "edition",
    "archive": "archive",
    "language": "language",
}
"""Key of a parent -> field that an entry has from it, when it has none of its own."""
OTHERS = frozenset(
    (
        "type",
        "author",
        "editor",
        "affiliated",
        "date",
        "parent",
        "publisher",
        "location",
        "serial-number",
        "url",
        "publisher-place",
    )
)


def read(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of a file. InputError when it is no YAML or no mapping of entries."""
    for document in documents(source.text(sink), sink, source.first_line):
        if not isinstance(document, Mapping):
            raise InputError(
                "not-hayagriva", "a hayagriva file is a mapping of keys to entries", "see its documentation"
            )
        if isinstance(document.get("type"), str):  # one entry, without its key
            yield _record("", document, source.first_line, options, sink)
            continue
        for key, entry in document.items():
            line = document.lines[key]
            if isinstance(entry, Mapping) and entry:
                yield _record(key, entry, line, options, sink)
            else:
                sink(Diagnostic(ERROR, "not-an-item", f"'{key[:60]}' is no entry", "left out", line=line))


def _record(key: str, entry: Mapping, line: int, options: ReadOptions, sink: Sink) -> Traced:
    draft = RecordDraft(sink, line, steps=options.steps)
    if key:
        draft.set("id", key.strip(), "key", line)
    parents = _parents(entry)
    _type(draft, entry, parents[0] if parents else None)
    for name, field in TEXTS.items():
        if name in entry:
            draft.put(field, shown(entry[name]), name, entry.lines[name])
    title = entry.get("title")
    if isinstance(title, Mapping) and title.get("short"):
        draft.put("title_short", shown(title["short"]), "title.short", entry.lines["title"])
    _people(draft, entry)
    _published(draft, entry)
    _address(draft, entry)
    for number, parent in enumerate(parents):
        _parent(draft, parent, nearest=number == 0)
    for name in entry.keys() - TEXTS.keys() - OTHERS:
        known = SERIALS.get(name.casefold())  # what belongs into serial-number
        if known is None:
            draft.keep(name, text_of(entry[name]))
        else:
            draft.put(known, text_of(entry[name]), name, entry.lines[name])
        hint = "kept in extra" if known is None else f"read as {known}"
        draft.say(NOTE, "unknown-key", f"'{name}' is no key of hayagriva", hint, entry.lines[name])
    return Traced(draft.record(), line, tuple(draft.steps))


_ESCAPES = Pattern(r"\\(.)|[{}]|\\$")
"""A backslash gives the sign behind it as it is; bare braces protect what stands in them."""


def text_of(value: Any) -> str:
    """A text, the ``value`` of a formattable one, or the members of a list; braces only protect capitals."""
    if isinstance(value, Mapping):
        value = value.get("value") or value.get("name") or ""
    if isinstance(value, list):
        return "; ".join(text_of(one) for one in value)
    text = str(value)
    return text.replace("{", "").replace("}", "") if "{" in text else text


def shown(value: Any) -> str:
    """A formattable text as it is shown: a backslash gives the sign behind it."""
    if "\\" in str(value):
        escaped = value.get("value") or value.get("name") or "" if isinstance(value, Mapping) else value
        return _ESCAPES.sub(lambda found: found[1] or "", str(escaped))
    return text_of(value)


def _parents(entry: Mapping) -> list[Mapping]:
    """The parents of an entry, and their own, nearest first."""
    found: list[Mapping] = []
    waiting = [entry.get("parent")]
    while waiting and len(found) < 10:
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, Mapping):
            found.append(one)
            waiting.append(one.get("parent"))
    return found


def _type(draft: RecordDraft, entry: Mapping, parent: Mapping | None) -> None:
    own = text_of(entry.get("type", "")).casefold()
    above = text_of(parent.get("type", "")).casefold() if parent is not None else ""
    known = KINDS.get((own, above)) or KINDS.get((own, ""))
    if known:
        draft.set("type", known, "type", entry.lines.get("type"))
    elif own:
        draft.words.append((own, "type"))


def _people(draft: RecordDraft, entry: Mapping) -> None:
    for name in ("author", "editor"):
        for one in _listed(entry.get(name)):
            _person(draft, name, one, name, entry.lines[name])
    for group in _listed(entry.get("affiliated")):
        if isinstance(group, Mapping):
            role = text_of(group.get("role", "")).casefold()
            for one in _listed(group.get("names")):
                _person(draft, ROLES.get(role, "contributor"), one, f"affiliated.{role}", group.line)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None or value == "" else [value]


def _person(draft: RecordDraft, field: str, value: Any, source: str, line: int) -> None:
    """``prefix Family, Given``, ``Family, Suffix, Given``, one word, or an object of the parts."""
    if isinstance(value, Mapping):
        given, prefix, suffix = (text_of(value.get(key, "")) for key in ("given-name", "prefix", "suffix"))
        family = " ".join(part for part in (prefix, text_of(value.get("name", ""))) if part)
        if not given and not suffix and not prefix:
            draft.body(field, family or text_of(value.get("alias", "")), source, line)
        else:
            draft.person(field, family, given, suffix, source, line)
        return
    parts = [part.strip() for part in text_of(value).split(",")]
    if len(parts) == 3 and all(parts):
        draft.add(field, (structured(parts[0], parts[2], parts[1]),), source, line)
    elif len(parts) == 2 and all(parts):
        draft.add(field, (structured(parts[0], parts[1]),), source, line)
    else:
        draft.body(field, text_of(value).strip(" ,"), source, line)


def _published(draft: RecordDraft, entry: Mapping) -> None:
    """Publisher, place, date and serial numbers of an entry or of its parent."""
    publisher = entry.get("publisher")
    if isinstance(publisher, Mapping):
        draft.put(
            "publisher_place", text_of(publisher.get("location", "")), "publisher.location", publisher.line
        )
    if publisher and "publisher" not in draft.values:
        draft.put("publisher", text_of(publisher), "publisher", entry.lines["publisher"])
    if (
        "organization" in entry
        and draft.values.get("type") in ("thesis", "report")
        and "publisher" not in draft.values
    ):
        draft.values.pop("authority", None)
        draft.put("publisher", text_of(entry["organization"]), "organization", entry.lines["organization"])
    if "location" in entry and "publisher_place" not in draft.values:
        place = "event_place" if text_of(entry.get("type", "")).casefold() in EVENTS else "publisher_place"
        draft.put(place, text_of(entry["location"]), "location", entry.lines["location"])
    if "date" in entry:
        date = text_of(entry["date"]).strip()
        date = f"{date[1:]}~" if date.startswith("~") else date
        draft.put("issued", date, "date", entry.lines["date"])
    _numbers(draft, entry)


def _numbers(draft: RecordDraft, entry: Mapping) -> None:
    """Serial numbers, by their kind or by their shape."""
    serial = entry.get("serial-number")
    if isinstance(serial, Mapping):
        for kind, value in serial.items():
            for one in _listed(value):
                field = SERIALS.get(kind.casefold(), "keep")
                draft.put(field, text_of(one), f"serial-number.{kind}", serial.lines[kind])
    elif serial:
        text = text_of(serial)
        kind = "DOI" if doi(text) else "ISBN" if numbers(text, "ISBN")[0] == (text,) else "number"
        draft.put(kind, text, "serial-number", entry.lines["serial-number"])


def _address(draft: RecordDraft, entry: Mapping) -> None:
    address = entry.get("url")
    if isinstance(address, Mapping):
        draft.put("accessed", text_of(address.get("date", "")), "url.date", address.line)
    if address:
        draft.put("URL", text_of(address), "url", entry.lines["url"])


def _parent(draft: RecordDraft, parent: Mapping, *, nearest: bool) -> None:
    """What an entry has from what holds it: its title, and what it does not say itself."""
    inside = draft.values.get("type") in CONTAINERS
    series = not inside or not nearest
    event = text_of(parent.get("type", "")).casefold() in EVENTS
    if parent.get("title"):
        field = "collection_title" if series else "container_title"
        if event and "container_title" in draft.values:
            field = "event_title"
        if field not in draft.values:
            draft.put(field, shown(parent["title"]), "parent.title", parent.lines["title"])
        title = parent["title"]
        if isinstance(title, Mapping) and title.get("short") and not series:
            draft.put("container_title_short", shown(title["short"]), "parent.title.short", parent.line)
    if series:
        for name in ("volume", "issue"):
            if name in parent and "collection_number" not in draft.values:
                draft.put("collection_number", text_of(parent[name]), f"parent.{name}", parent.lines[name])
    else:
        for name, field in INHERITED.items():
            if name in parent and field not in draft.values:
                PUTTERS[field](draft, field, text_of(parent[name]), f"parent.{name}", parent.lines[name])
    held = draft.values.get("issued")
    _published(draft, _without_date(parent) if held is not None else parent)
    for role in ("editor", "author"):
        for one in _listed(parent.get(role)):
            field = (
                "editor"
                if role == "editor" and not series
                else "collection_editor"
                if role == "editor"
                else "container_author"
            )
            _person(draft, field, one, f"parent.{role}", parent.lines[role])


def _without_date(parent: Mapping) -> Mapping:
    """A parent whose date is not the entry's."""
    other = Mapping(parent.line)
    other.update((key, value) for key, value in parent.items() if key != "date")
    other.lines = parent.lines
    return other
