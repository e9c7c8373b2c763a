"""hayagriva's entries -> records."""

from __future__ import annotations

from ...diagnostics import ERROR, NOTE, Diagnostic, InputError
from ...protocols import Traced
from ..record_draft import RecordDraft
from ..yaml.nodes import Mapping
from ..yaml.parts import documents
from .parents import parents_of, put_parent
from .parts import OTHERS, SERIALS, put_address, put_people, put_published, shown, text_of
from .types import KINDS, USUAL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

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


def read(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of a file. InputError when it is no YAML or no mapping of entries."""
    text = source.text(sink)
    source.tell_open_end(sink)
    for document in documents(text, sink, source.first_line):
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
    parents = parents_of(entry)
    _type(draft, entry, parents[0] if parents else None)
    for name, field in TEXTS.items():
        if name in entry:
            draft.put(field, shown(entry[name]), name, entry.lines[name])
    title = entry.get("title")
    if isinstance(title, Mapping) and title.get("short"):
        draft.put("title_short", shown(title["short"]), "title.short", entry.lines["title"])
    if isinstance(title, Mapping) and title.get("translation"):
        draft.keep("title.translation", shown(title["translation"]))
    put_people(draft, entry)
    put_published(draft, entry)
    put_address(draft, entry)
    for number, parent in enumerate(parents):
        put_parent(draft, parent, nearest=number == 0)
    for name in [each for each in entry if each not in TEXTS and each not in OTHERS]:
        known = SERIALS.get(name.casefold())  # what belongs into serial-number
        if known is None:
            draft.keep(name, text_of(entry[name]))
        else:
            draft.put(known, text_of(entry[name]), name, entry.lines[name])
        hint = "kept in extra" if known is None else f"read as {known}"
        draft.say(NOTE, "unknown-key", f"'{name}' is no key of hayagriva", hint, entry.lines[name])
    return Traced(draft.record(), line, tuple(draft.steps))


def _type(draft: RecordDraft, entry: Mapping, parent: Mapping | None) -> None:
    own = text_of(entry.get("type", "")).casefold()
    above = text_of(parent.get("type", "")).casefold() or USUAL.get(own, "") if parent is not None else ""
    known = KINDS.get((own, above)) or KINDS.get((own, ""))
    if known:
        draft.set("type", known, "type", entry.lines.get("type"))
    elif own:
        draft.words.append((own, "type"))
