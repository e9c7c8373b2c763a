"""What an entry of hayagriva has from what holds it."""

from __future__ import annotations

from ..field_readers import PUTTERS
from ..yaml.nodes import Mapping
from .parts import EVENTS, OTHERS, listed, put_address, put_person, put_published, shown, text_of
from .types import CONTAINERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..record_draft import RecordDraft

INHERITED = {
    "volume": "volume",
    "volume-total": "number_of_volumes",
    "issue": "issue",
    "edition": "edition",
    "archive": "archive",
    "language": "language",
}
"""Key of a parent -> field that an entry has from it, when it has none of its own."""


def parents_of(entry: Mapping) -> list[Mapping]:
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


def put_parent(draft: RecordDraft, parent: Mapping, *, nearest: bool) -> None:
    """What an entry has from what holds it: its title, and what it does not say itself."""
    inside = draft.values.get("type") in CONTAINERS
    series = not inside or not nearest
    if parent.get("title"):
        _put_title(draft, parent, series=series)
    _put_numbers(draft, parent, series=series)
    held = draft.values.get("issued")
    put_published(draft, _without_date(parent) if held is not None else parent)
    for role, field in (
        ("editor", "collection_editor" if series else "editor"),
        ("author", "container_author"),
    ):
        for one in listed(parent.get(role)):
            put_person(draft, field, one, f"parent.{role}", parent.lines[role])
    if "URL" not in draft.values:
        put_address(draft, parent)
    elif parent.get("url"):
        draft.keep("parent.url", text_of(parent["url"]))
    if held is not None and "date" in parent and str(held.year) not in text_of(parent["date"]):
        draft.keep("parent.date", text_of(parent["date"]))
    _keep_rest(draft, parent)


def _keep_rest(draft: RecordDraft, parent: Mapping) -> None:
    """What of a parent has no field in an entry, and who else made it."""
    for name in parent:
        if name not in OTHERS and name not in INHERITED and name != "title":
            draft.keep(f"parent.{name}", text_of(parent[name]))
    for group in listed(parent.get("affiliated")):
        if isinstance(group, Mapping):
            draft.keep(f"parent.{text_of(group.get('role', ''))}", text_of(group.get("names", "")))


def _put_title(draft: RecordDraft, parent: Mapping, *, series: bool) -> None:
    """The title of what holds an entry, or of the event that it was given at."""
    title, line = parent["title"], parent.lines["title"]
    event = text_of(parent.get("type", "")).casefold() in EVENTS
    field = "collection_title" if series else "container_title"
    if event:
        draft.put("event_title", shown(title), "parent.title", line)
    if field not in draft.values and not (event and "container_title" in draft.values):
        draft.put(field, shown(title), "parent.title", line)
    if isinstance(title, Mapping) and title.get("short") and not series:
        draft.put("container_title_short", shown(title["short"]), "parent.title.short", parent.line)


def _put_numbers(draft: RecordDraft, parent: Mapping, *, series: bool) -> None:
    """The number in a series; else what an entry does not say itself of where it stands."""
    if series:
        for name in ("volume", "issue"):
            if name in parent and "collection_number" not in draft.values:
                draft.put("collection_number", text_of(parent[name]), f"parent.{name}", parent.lines[name])
        for name in parent:
            if name in INHERITED and name not in ("volume", "issue"):
                draft.keep(f"parent.{name}", text_of(parent[name]))
        return
    for name, field in INHERITED.items():
        if name in parent and field not in draft.values:
            PUTTERS[field](draft, field, text_of(parent[name]), f"parent.{name}", parent.lines[name])
        elif name in parent and text_of(parent[name]) != text_of(draft.values[field]):
            draft.keep(f"parent.{name}", text_of(parent[name]))


def _without_date(parent: Mapping) -> Mapping:
    """A parent whose date is not the entry's."""
    other = Mapping(parent.line)
    other.update((key, value) for key, value in parent.items() if key != "date")
    other.lines = parent.lines
    return other
